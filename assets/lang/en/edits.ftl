## edits: what can be undone, in a few words

edit-add-touchpoint = Add touchpoint
edit-move-touchpoint = Move touchpoint
edit-remove-touchpoint = Delete touchpoint
edit-touchpoint-title = Change title
edit-touchpoint-channels = Change channels
edit-touchpoint-sub-steps = Change sub-steps
edit-touchpoint-forms = Change forms
edit-touchpoint-starts = Change who starts
edit-touchpoint-receives = Change who receives
edit-touchpoint-effect = Change effect on the customer
edit-touchpoint-desired = Change desired feeling
edit-touchpoint-current = Change current feeling
edit-touchpoint-score = Change score
edit-touchpoint-importance = Change importance
edit-touchpoint-moment-of-truth = Change moment of truth
edit-touchpoint-duration = Change duration
edit-touchpoint-notes = Change notes
edit-touchpoint-image = Change image

edit-add-note = Add note
edit-move-note = Move note
edit-remove-note = Delete note
edit-note-text = Change text
edit-note-attribution = Change who said it
edit-note-insight = Change linked insight
edit-note-improvement = Change linked improvement
edit-note-image = Change image of the note

edit-add-episode = Add episode
edit-move-episode = Move episode
edit-remove-episode = Delete episode
edit-episode-title = Change title of the episode
edit-episode-story = Change story
edit-episode-desired = Change desired feeling
edit-episode-current = Change current feeling
edit-episode-challenge = Change challenge
edit-episode-rating = Change rating of the episode
edit-episode-rating-source = Change source of the rating
edit-episode-condition = Change condition
edit-episode-ages = Change ages
edit-episode-importance = Change importance of the episode
edit-episode-metrics = Change metrics
edit-episode-colour = Change the episode’s colour
edit-episode-width = Change the episode’s width
edit-episode-collapse = Collapse episode
edit-episode-expand = Expand episode
edit-episode-hide = Hide episode
edit-episode-show = Show episode

edit-add-lane = Add lane
edit-move-lane = Move lane
edit-remove-lane = Delete lane
edit-lane-title = Change name of the lane
edit-lane-kind = Change kind of lane
edit-lane-hide = Hide lane
edit-lane-show = Show lane
edit-lane-collapse = Collapse lane
edit-lane-expand = Expand lane
edit-lane-height = Change height of the lane
edit-lane-colour = Change colour of the lane
edit-lane-line = Change line below the lane

edit-add-curve = Add emotion curve
edit-remove-curve = Delete emotion curve
edit-curve-customer = Change customer group of the curve
edit-curve-wave = Change wave
edit-curve-colour = Change colour of the curve
edit-curve-hide = Hide emotion curve
edit-curve-show = Show emotion curve

edit-add-journey = Add journey
edit-remove-journey = Delete journey
edit-journey-title = Change title of the journey
edit-journey-subtitle = Change subtitle
edit-journey-form = Change form of the journey
edit-journey-frame = Change frame
edit-journey-limitations = Change limitations
edit-journey-purpose = Change purpose
edit-journey-reason = Change reason
edit-link-micro = Hang micro journey under episode
edit-unlink-micro = Let micro journey stand alone
edit-add-event = Add event
edit-remove-event = Delete event
edit-change-event = Change event

edit-project-title = Change title of the project
edit-project-organisation = Change organisation
edit-project-sector = Change sector
edit-project-language = Change language of the content
edit-project-authors = Change authors
edit-project-version = Change version
edit-project-scale = Change scale of the scores

edit-add-customer = Add customer group
edit-remove-customer = Delete customer group
edit-change-customer = Change customer group
edit-add-channel = Add channel
edit-remove-channel = Delete channel
edit-change-channel = Change channel
edit-add-actor = Add actor
edit-remove-actor = Delete actor
edit-change-actor = Change actor
edit-add-insight = Add insight
edit-remove-insight = Delete insight
edit-change-insight = Change insight
edit-add-improvement = Add improvement
edit-remove-improvement = Delete improvement
edit-change-improvement = Change improvement
edit-move-customer = Move customer group
edit-move-improvement = Move improvement
edit-add-image = Add image
edit-remove-image = Delete image

edit-join = Join with another file
edit-paste = Paste
edit-cards-move = Move { $count ->
    [one] 1 card
   *[other] { $count } cards
}
edit-cards-remove = Delete { $count ->
    [one] 1 card
   *[other] { $count } cards
}
edit-cards-copy = Duplicate { $count ->
    [one] 1 card
   *[other] { $count } cards
}
edit-cards-score = Change the score of { $count ->
    [one] 1 card
   *[other] { $count } cards
}
edit-cards-channels = Change the channels of { $count ->
    [one] 1 card
   *[other] { $count } cards
}
edit-cards-moment-of-truth = Change moment of truth of { $count ->
    [one] 1 card
   *[other] { $count } cards
}
edit-cards-importance = Change the importance of { $count ->
    [one] 1 card
   *[other] { $count } cards
}
edit-episodes-move = Move { $count ->
    [one] 1 episode
   *[other] { $count } episodes
}
edit-episodes-remove = Delete { $count ->
    [one] 1 episode
   *[other] { $count } episodes
}
edit-episodes-copy = Duplicate { $count ->
    [one] 1 episode
   *[other] { $count } episodes
}
edit-lanes-move = Move { $count ->
    [one] 1 lane
   *[other] { $count } lanes
}
edit-lanes-remove = Delete { $count ->
    [one] 1 lane
   *[other] { $count } lanes
}
edit-lanes-copy = Duplicate { $count ->
    [one] 1 lane
   *[other] { $count } lanes
}

edit-nothing = Change
edit-replace-project = Take over another version
