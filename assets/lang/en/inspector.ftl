## inspector

# The panel
inspector-close = Close this panel
inspector-none = None
inspector-untitled = Untitled
inspector-title = Title
inspector-title-hint = Give it a title
inspector-name = Name
inspector-text = Text
inspector-date = Date
inspector-date-hint = year-month-day
inspector-date-wrong = This is no date. Type the day as 31-12-2026 or 2026-12-31.
inspector-number-wrong = Type a number.
inspector-number-whole = Type a whole number from { $least } to { $most }.
inspector-number-between = Type a number from { $least } to { $most }.
inspector-year = Year
inspector-colour = Colour
inspector-visible = Visible
inspector-collapsed = Collapsed
inspector-width = Width
inspector-width-automatic = follows the touchpoints
inspector-details = Details
inspector-notes = Notes
inspector-notes-and-picture = Notes and picture
inspector-image = Picture
inspector-image-choose = Choose a picture…
inspector-image-replace = Replace…
inspector-image-remove = Remove picture
inspector-remove = Remove { $what }
inspector-list-remove = Remove { $what } { $number }
inspector-list-move = Move { $what } { $number }: drag, or Alt and the arrow keys
inspector-description = Description

# Colours
inspector-colour-automatic = automatic
inspector-colour-ink = black
inspector-colour-pink = pink
inspector-colour-orange = orange
inspector-colour-blue = blue
inspector-colour-green = green
inspector-colour-red = red
inspector-colour-sky = light blue
inspector-colour-yellow = yellow

# Feelings
inspector-feeling-now = Feeling now
inspector-feeling-desired = Desired feeling
inspector-feeling-very-bad = very bad
inspector-feeling-bad = bad
inspector-feeling-neutral = neutral
inspector-feeling-good = good
inspector-feeling-very-good = very good
inspector-score-exact = { $name }: exact score
inspector-no-curves = No visible curve to score yet
inspector-gap = Gap of { $gap }
inspector-gap-largest = Gap of { $gap }: largest of this journey
inspector-count-insights = { $count ->
    [one] { $count } insight
   *[other] { $count } insights
}
inspector-count-improvements = { $count ->
    [one] { $count } improvement
   *[other] { $count } improvements
}

# Touchpoint
inspector-touchpoint = Touchpoint
inspector-episode = Episode
inspector-life-phase = Life phase
inspector-lane = Lane
inspector-channels = Channels
inspector-mixed = { $name } · differs
inspector-lanes-mixed = Several lanes
inspector-lane-of-notes = Lane of the notes
inspector-score-keys = By key: 1 to 5 for the feeling now, Alt+1 to 5 for the desired one, + and − a tenth more or less, 0 clears.
inspector-channel = channel
inspector-channel-new = Name of the new channel
inspector-channel-name = Channel
inspector-effect = Effect on the customer
inspector-sub-steps = Sub-steps
inspector-sub-step = sub-step
inspector-forms = Forms
inspector-form-one = form
inspector-moment-of-truth = Moment of truth
inspector-importance = Importance
inspector-duration = Duration
inspector-duration-unit = Unit of the duration
inspector-unit-minutes = minutes
inspector-unit-hours = hours
inspector-unit-days = days
inspector-unit-weeks = weeks
inspector-unit-months = months
inspector-feelings = Feelings in words
inspector-who = Who starts, who receives
inspector-starts = Starts it
inspector-starts-new = new person or party who starts
inspector-receives = Receives it
inspector-receives-new = new person or party who receives

# Insights and improvements
inspector-insights = Insights
inspector-insight = Insight
inspector-insights-none = No insights in this project yet.
inspector-insight-new = new insight
inspector-insight-new-text = Text of the new insight
inspector-insight-link = Link an insight…
inspector-insight-unlink = Unlink
inspector-insight-quote = quote
inspector-insight-observation = observation
inspector-insight-trend = trend
inspector-insight-need = need
inspector-insight-pain = pain
inspector-insight-gain = gain
inspector-method-interview = interview
inspector-method-survey = survey
inspector-method-review = review
inspector-method-observation = observation
inspector-method-data = data
inspector-method-co-creation = co-creation
inspector-improvements = Improvements
inspector-improvement = Improvement
inspector-improvement-new = new improvement
inspector-improvement-link = Link an improvement…
inspector-improvement-unlink = Unlink

# Notes
inspector-note = Note
inspector-note-action = Action
inspector-note-thought = Thought
inspector-note-need = Need
inspector-note-quote = Quote
inspector-note-pain = Pain
inspector-note-gain = Gain
inspector-note-image = Picture
inspector-note-channel = Channel
inspector-note-behind-the-scenes = Behind the scenes
inspector-note-support-process = Support process
inspector-note-metric = Metric
inspector-note-insight = Insight
inspector-note-improvement = Improvement
inspector-note-event = Event
inspector-note-shared-experience = Shared experience
inspector-note-belief = Belief
inspector-note-preference = Preference
inspector-note-influence = Influence
inspector-attached = Belongs to
inspector-attached-episode = The whole episode
inspector-attached-touchpoint = One touchpoint
inspector-attached-span = Several touchpoints
inspector-span-from = From
inspector-span-to = Up to and including
inspector-said-by = Said by
inspector-said-by-name = Said by
inspector-said-by-role = Role
inspector-stands-for = Shows an insight or improvement

# Episode
inspector-story = Story
inspector-desired-words = Desired feeling in words
inspector-desired-why = Why this is wanted
inspector-current-words = Current feeling in words
inspector-current-why = Why it is felt
inspector-challenge = Challenge
inspector-own-rating = Rating of the whole episode
inspector-own-rating-hint = While nothing is chosen, the mean of the touchpoints counts.
inspector-rating-source = Source of the rating
inspector-condition = Only if
inspector-condition-hint = For every customer
inspector-age-from = From age
inspector-age-to = To age
inspector-micro = Micro journey
inspector-micro-open = Open “{ $title }”
inspector-metrics = Metrics
inspector-metric = Metric
inspector-metric-nps = NPS (−100 to 100)
inspector-metric-csat = CSAT
inspector-metric-ces = CES (1 to 7)
inspector-metric-prem = PREM
inspector-metric-prom = PROM
inspector-metric-other = Other
inspector-metric-name = Name of the metric
inspector-metric-value = Value
inspector-metric-target = Target
inspector-metric-new = metric
inspector-metric-remove = Remove this metric
inspector-sample-size = Sample size (n)

# Lane
inspector-lane-kind = Kind of lane
inspector-height = Height
inspector-height-automatic = As high as its content
inspector-line-below = Line below this lane

# Journey
inspector-subtitle = Subtitle
inspector-form = Form of journey
inspector-form-customer = Customer journey
inspector-form-micro = Micro journey
inspector-form-patient = Patient journey
inspector-form-generation = Generation journey
inspector-form-other = Other journey
inspector-form-name = Name of this form
inspector-purpose = Purpose
inspector-purpose-deepen = Deepen
inspector-purpose-accelerate = Accelerate
inspector-reason = Why it was started
inspector-under = Takes in detail
inspector-stands-alone = No episode: it stands alone
inspector-frame = Frame
inspector-goal = Goal
inspector-scope = Looks at
inspector-scope-touchpoints = Touchpoints only
inspector-scope-whole = The whole experience
inspector-influencers = Influencers
inspector-influencer = influencer
inspector-customer-definition = Customer
inspector-customer-open = Not chosen yet
inspector-customer-group = One customer group
inspector-customer-challenge = A challenge between groups
inspector-desired-feeling = Desired feeling of the journey
inspector-sources = Sources
inspector-next-steps = Next steps
inspector-next-step = next step
inspector-next-step-number = Next step { $number }
inspector-next-step-text = What is done
inspector-next-step-remove = Remove next step { $number }
inspector-step-implement = Implement
inspector-deepen-micro = Deepen: micro journey
inspector-deepen-proposition = Deepen: proposition design
inspector-deepen-research = Deepen: research
inspector-deepen-other = Deepen: otherwise
inspector-deepen-name = How it is deepened
inspector-team-and-dates = Team and dates
inspector-team = Team
inspector-team-member = team member
inspector-departments = Departments
inspector-department = department
inspector-start-date = Start date
inspector-tested-date = Tested in practice on
inspector-limitations = What this map does not show
inspector-limitations-text = Limitations
inspector-curves = Curves
inspector-curve-visible = Show “{ $name }”
inspector-curve-new = Add a curve…
inspector-curve-remove = Remove “{ $name }”
inspector-curve-needs-customer = A curve belongs to a customer group: add one first.
inspector-wave = Wave
inspector-wave-date = Measured on
inspector-events = Events
inspector-event = event
inspector-event-new = Title of the new event
inspector-event-title = Event
inspector-event-remove = Remove this event

# Customer groups, channels, actors
inspector-customers = Customer groups
inspector-customer = customer group
inspector-customer-whose = Customer group
inspector-customer-new = Name of the new customer group
inspector-customer-remove = Remove this customer group
inspector-customer-kind = Kind
inspector-customer-segment = Segment
inspector-customer-persona = Persona
inspector-customer-patient = Patients
inspector-customer-cohort = Cohort
inspector-born-from = Born from
inspector-born-to = Born to
inspector-quote = Quote
inspector-needs = Needs
inspector-need = need
inspector-motives = Motives
inspector-motive = motive
inspector-expectations = Expectations
inspector-expectation = expectation
inspector-portrait = Portrait
inspector-channels-and-actors = Channels and parties
inspector-actors = Persons and parties
inspector-actor = person or party
inspector-actor-new = Name of the new person or party
inspector-actor-name = Person or party
inspector-actor-description = What this party does

# Project
inspector-project = Project
inspector-project-title = Title of the project
inspector-organisation = Organisation
inspector-sector = Sector
inspector-language = Language of the content
inspector-language-nl = Dutch
inspector-language-en = English
inspector-authors = Authors
inspector-author = author
inspector-version = Version
inspector-scale = Scores are shown as
inspector-scale-two = −2 to +2
inspector-scale-five = 1 to 5
inspector-scale-ten = 1 to 10
