## The map: names of lanes, words of episodes and axes

lane-touchpoints = Touchpoints
lane-emotion = Emotion
lane-action = Actions
lane-thought = Thoughts
lane-need = Needs
lane-quote = Quotes
lane-pain = Pains
lane-gain = Gains
lane-image = Images
lane-channel = Channels
lane-behind-the-scenes = Behind the scenes
lane-support-process = Support processes
lane-metric = Metrics
lane-insight = Insights
lane-improvement = Improvements
lane-event = Events
lane-shared-experience = Shared experiences
lane-belief = Beliefs
lane-preference = Preferences
lane-influence = Influence
lane-text = Notes
lane-line-interaction = Line of interaction
lane-line-visibility = Line of visibility
lane-line-internal = Line of internal interaction

map-now = now { $score }
map-desired = desired { $score }
map-now-mean = now avg { $score }
map-desired-mean = desired avg { $score }
map-means = (average)
map-means-short = (avg)
map-mean = avg { $score }
map-own-score = { $what } (the episode’s own rating)
map-mean-score = { $count ->
    [one] { $what } (score of { $count } touchpoint)
   *[other] { $what } (mean of { $count } touchpoints)
}
map-remembered = remembered { $score }
map-remembered-assumption = remembered: assumption
map-gap = gap
map-value = value { $rating }
map-effort = effort { $rating }
map-feeling-very-good = very good
map-feeling-neutral = neutral
map-feeling-very-bad = very bad
map-event-hint = A click opens it in the Lexis diagram.
