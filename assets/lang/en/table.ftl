## Clipboard, and tables in and out of it

table-skip = Leave out
table-title = Touchpoint
table-episode = Episode
table-in-lane = Lane of the touchpoint
table-channels = Channels
table-sub-steps = Sub-steps
table-forms = Forms
table-starts = Starts it
table-receives = Receives it
table-effect = Effect on the customer
table-desired-words = Desired feeling in words
table-desired-why = Why this feeling is wanted
table-current-words = Current feeling in words
table-current-why = Why this is felt now
table-score-now = Feeling now
table-score-desired = Desired feeling
table-importance = Importance
table-moment-of-truth = Moment of truth
table-duration = Duration
table-notes = Notes on the touchpoint
table-new-lane = New lane
table-new-lane-of-kind = New lane “{ $kind }”
table-yes = yes
table-minutes = { $count } min
table-hours = { $count } hours
table-days = { $count } days
table-weeks = { $count } weeks
table-months = { $count } months

table-dialog-title = Paste a table
table-dialog-layout = The table is
table-dialog-touchpoints = Touchpoints, one a row
table-dialog-grid = A map: episodes across, lanes down
table-dialog-header = The first row names the columns
table-dialog-separator = Between columns stands
table-separator-tab = a tab
table-separator-semicolon = a semicolon
table-separator-comma = a comma
table-separator-none = nothing: one column
table-dialog-scale = Scores run from
table-scale-two = −2 to +2
table-scale-five = 1 to 5
table-scale-ten = 1 to 10
table-dialog-scale-stretched = { $low } becomes −2 and { $high } becomes +2, evenly in between.
table-dialog-scale-words = ++ + 0 − −− are read too.
table-dialog-preview = Preview
table-dialog-column = Column { $number } is
table-dialog-row = Row { $number } is
table-dialog-more-rows = { $count ->
    [one] And one more row
   *[other] And { $count } more rows
}
table-dialog-needs-title = Choose which column is the touchpoint.
table-dialog-needs-rows = Choose what one row is, at least.
table-dialog-working = Working out what becomes of it…
table-dialog-nothing = Nothing in this table can be pasted.
table-dialog-becomes = Becomes { $what }.
table-count-touchpoints = { $count ->
    [one] one touchpoint
   *[other] { $count } touchpoints
}
table-count-notes = { $count ->
    [one] one note
   *[other] { $count } notes
}
table-count-ratings = { $count ->
    [one] one rating of an episode
   *[other] { $count } ratings of episodes
}
table-count-episodes = { $count ->
    [one] one new episode
   *[other] { $count } new episodes
}
table-count-lanes = { $count ->
    [one] one new lane
   *[other] { $count } new lanes
}
table-dialog-left-out = { $count ->
    [one] One cell cannot be used:
   *[other] { $count } cells cannot be used:
}
table-dialog-left-out-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
table-dialog-paste = Paste

table-left-out = Row { $row }, column { $column }, “{ $text }”: { $reason }
table-left-no-score = no score. Write a figure, or ++ + 0 − −−.
table-left-off-scale = a figure outside the scale. Choose another scale, or change the figure.
table-left-no-rating = no importance. Write 1 to 5, or low, medium, high.
table-left-no-truth = neither yes nor no. Write yes or x, or leave it empty.
table-left-no-duration = no duration. Write a whole number and a unit, such as 3 days.
table-left-no-touchpoint = this row has no touchpoint that it could be about. Give it a title.
table-left-cut = only the first { $most } characters are used.
table-too-many-cells = This table has more than { $most } cells. Copy a part of it.

paste-too-big = What was copied is { $size } MB large; at most { $most } MB can be pasted. Copy less of it.
paste-newer = These cards were copied in a newer version of Meander (format { $format }; this one knows { $known }). Use that version here too.
paste-broken = The copied cards were changed on the way, so nothing is pasted. Copy them once more. ({ $problem })
paste-incomplete = The copied cards are not complete, so nothing is pasted. Copy them once more.
paste-nothing = There is no text on the clipboard. Copy cards, or cells of a spreadsheet, first.
copy-too-big = What is selected is { $size } MB large; at most { $most } MB can be copied. Select less of it.
copy-not-done = The selection could not be copied.
copy-image-too-big = This map is too large for a picture on the clipboard. Select a part of it, or export a poster.
toast-copied-cards = { $count ->
    [one] One card copied
   *[other] { $count } cards copied
}
toast-copied-episodes = { $count ->
    [one] One episode copied
   *[other] { $count } episodes copied
}
toast-copied-lanes = { $count ->
    [one] One lane copied
   *[other] { $count } lanes copied
}
toast-cut-cards = { $count ->
    [one] One card cut
   *[other] { $count } cards cut
}
toast-cut-episodes = { $count ->
    [one] One episode cut
   *[other] { $count } episodes cut
}
toast-cut-lanes = { $count ->
    [one] One lane cut
   *[other] { $count } lanes cut
}
toast-copied-table = Copied as a table; paste it into a spreadsheet
toast-copied-image = Copied as a picture, { $width } × { $height } pixels
toast-pasted-scores = { $count ->
    [one] Pasted, except one score: this journey has no curve for its customer group
   *[other] Pasted, except { $count } scores: this journey has no curve for their customer group
}
toast-pasted = Pasted: { $what }
toast-pasted-cut = The beginning was pasted: a text holds at most { $most } characters. Spread the rest over several cards.
toast-pasted-left-out = { $count ->
    [one] Pasted, except one cell
   *[other] Pasted, except { $count } cells
}
