## Joining two versions

join-nothing = nothing
join-quoted = “{ $words }”
join-yes = yes
join-no = no
join-changed = changed
join-deleted = deleted
join-subject-untitled = { $thing } without a title
join-subject-untitled-inside = { $thing } without a title in “{ $inside }”
join-conflict = { $subject }, { $field }: ours { $ours }, theirs { $theirs }; { $kept ->
        [ours] ours
       *[theirs] theirs
    } is kept.

# Fields that are named nowhere else
join-field-presence = Stays or goes
join-field-place = Place
join-field-score = Feeling
join-field-hidden = Hidden
join-field-ages = Ages
join-field-icon = Icon
join-field-kind = Kind
join-field-format = Format
join-field-certainty = Fact or interpretation
join-field-method = Method
join-field-source = Source
join-field-episodes = Episodes
join-field-touchpoints = Touchpoints
join-field-gap = Gap that it answers
join-field-need = Need
join-field-process = Process
join-field-ground = Ground
join-field-people = People
join-field-means = Means
join-field-customer-value = Value for the customer
join-field-business-value = Value for the organisation
join-field-effort = Effort
join-field-votes = Votes
join-field-owner = Owner
join-field-status = Status
join-field-due-date = Due date
join-certainty-fact = fact
join-certainty-interpretation = interpretation
join-status-idea = idea
join-status-chosen = chosen
join-status-in-test = in test
join-status-done = done
join-status-dropped = dropped

join-order-journeys = Order of the journeys
join-order-episodes = Order of the episodes
join-order-touchpoints = Order of the touchpoints
join-order-notes = Order of the notes
join-order-lanes = Order of the lanes
join-order-curves = Order of the curves
join-order-customers = Order of the customer groups
join-order-others = Order

# What differs
difference-new = new
difference-new-with = new, with { $what }
difference-deleted = deleted
difference-deleted-with = deleted, with { $what }
difference-moved = moved
difference-moved-fields = moved ({ $fields })
difference-changed = changed ({ $fields })
difference-count-new = New: { $what }
difference-count-deleted = Deleted: { $what }
difference-count-moved = Moved: { $what }
difference-count-changed = Changed: { $what }
counted-project = the project
counted-journey = { $count ->
    [one] 1 journey
   *[other] { $count } journeys
}
counted-episode = { $count ->
    [one] 1 episode
   *[other] { $count } episodes
}
counted-touchpoint = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
counted-note = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
counted-lane = { $count ->
    [one] 1 lane
   *[other] { $count } lanes
}
counted-curve = { $count ->
    [one] 1 curve
   *[other] { $count } curves
}
counted-customer = { $count ->
    [one] 1 customer group
   *[other] { $count } customer groups
}
counted-actor = { $count ->
    [one] 1 actor
   *[other] { $count } actors
}
counted-channel = { $count ->
    [one] 1 channel
   *[other] { $count } channels
}
counted-insight = { $count ->
    [one] 1 insight
   *[other] { $count } insights
}
counted-improvement = { $count ->
    [one] 1 improvement
   *[other] { $count } improvements
}
counted-image = { $count ->
    [one] 1 image
   *[other] { $count } images
}
counted-event = { $count ->
    [one] 1 event
   *[other] { $count } events
}
counted-metric = { $count ->
    [one] 1 metric
   *[other] { $count } metrics
}

# What was mended
join-repair-link-dropped = { $subject } no longer refers to what the other version deleted.
join-repair-rehung = { $subject } hangs on what is left: the touchpoint that it hung on has gone.
join-repair-went-along = { $subject } went along with its touchpoint to another episode.
join-repair-other-lane = { $subject } lies in another lane, since its own has gone or holds no such cards.
join-repair-lane-kind = { $subject } has the kind that holds its cards.
join-repair-no-place = { $subject } is left out: both versions deleted what it belonged to.
join-repair-off-scale = { $subject } is a measure of your own now: the measure of one version cannot have the figure of the other.

# The dialog
join-dialog-title = Join with { $name }
join-dialog-working = The two files are read and compared…
join-dialog-base-unknown = What both started from is not known: what differs has to be chosen, and nothing counts as deleted.
join-dialog-base-saved = Both started from this document as it was last saved.
join-dialog-base-version = Both started from the version of { $day }, { $time } UTC.
join-dialog-base-file = Both started from { $name }.
join-dialog-pick-base = Both started from…
join-dialog-conflicts = To choose: { $count }
join-dialog-conflicts-list = What both changed: arrows up and down walk, left and right choose, Enter joins
join-dialog-here = Here
join-dialog-there = In the file
join-dialog-all-here = Everything as here
join-dialog-all-there = Everything as in the file
join-dialog-news = Comes in: { $count }
join-dialog-news-list = What comes in
join-dialog-nothing = Everything in that file is here already.
join-dialog-no-journey = There is no journey in { $name }, and the ones of this document were deleted there. Choose another file.
join-dialog-join = Join
join-dialog-lost = Joining stopped halfway; the document is as it was. Try again.
join-failed = The files could not be joined
join-done = Joined with { $name }
