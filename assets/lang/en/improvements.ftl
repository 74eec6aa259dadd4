# The board and the matrix of improvements.
improvements-layout = Layout
improvements-board = Board
improvements-matrix = Matrix
improvements-by = Value on the vertical axis
improvements-by-customer = Customer value
improvements-by-business = Business value
improvements-by-mean = Mean of both values
improvements-new = New improvement
improvements-new-hint = Type an improvement and press Enter
improvements-median = { $count ->
    [one] Lead time: { $days } days ({ $count } tested)
   *[other] Median lead time: { $days } days ({ $count } tested)
}
improvements-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
improvements-lead = Lead time from start to test in practice: { $days ->
    [one] { $days } day
   *[other] { $days } days
}
improvements-gap = gap { $gap }
improvements-gaps = Largest gaps without an improvement
improvements-gaps-hint = Choose a gap to make an improvement that answers it.
improvements-gaps-of = Gaps of { $group }
improvements-no-gaps = Every gap of this journey has an improvement.
improvements-unknown-gaps = No gap is known yet. Give touchpoints a desired and a current feeling: the difference is the gap.
improvements-from-gap = Make an improvement for “{ $title }”, gap { $gap }
improvements-unplaced = Without a value or effort yet: { $count }
improvements-no-place = no value and effort yet
improvements-close = Close this improvement
improvements-status = Status
improvements-customer-value = Customer value
improvements-business-value = Business value
improvements-effort = Effort
improvements-votes = Votes
improvements-vote-less = One vote less
improvements-vote-more = One vote more
improvements-answers = Answers the gap at
improvements-choose-gap = Choose a gap…
improvements-other-gap = Another gap…
improvements-gap-title = Which gap does it answer?
improvements-need = Customer need
improvements-process = Process
improvements-ground = Ground
improvements-people = People
improvements-means = Means
improvements-owner = Owner
improvements-due = Due
improvements-tested = Tested in practice
improvements-rests-on = Rests on these insights
improvements-link-insight = Link an insight…
improvements-insight-title = Which insight does it rest on?
improvements-show-card = Show on the map
improvements-duplicate = Duplicate
improvements-remove = Delete improvement
improvements-empty = No improvements yet
improvements-empty-hint = Type the first one above, or choose one of the largest gaps at the right.
improvements-empty-alone = Type the first one above.
improvements-ranking = The largest gaps are being looked for…
