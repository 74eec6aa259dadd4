## window

new-project = New project
new-journey = New customer journey
new-episode = New episode
new-touchpoint = New touchpoint
new-customer = Customer
channel-phone = phone
channel-email = e-mail
channel-online = online
channel-person = in person
channel-post = post

canvas-name = Map of { $title }
canvas-empty = Double-click here to add the first episode
canvas-all-hidden = All episodes are hidden
canvas-episodes = { $count } episodes
canvas-edit-name = Text of the card

state-saved = saved
state-new = not saved yet
state-changed = not saved
bar-export = Export
bar-present = Present
bar-search = Search or run a command
bar-menu = Menu
bar-recent = Recent files
bar-all-episodes = all episodes
bar-all-phases = all life phases
bar-add-group = Add a customer group
bar-show-group = Show this group's curves
bar-hide-group = Hide this group's curves
bar-zoom = Zoom { $zoom }, click for 100 %
count-episodes = { $count ->
    [one] { $count } episode
   *[other] { $count } episodes
}
count-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
count-groups = { $count ->
    [one] { $count } customer group
   *[other] { $count } customer groups
}
count-cohorts = { $count ->
    [one] { $count } cohort
   *[other] { $count } cohorts
}
count-phases = { $count ->
    [one] { $count } life phase
   *[other] { $count } life phases
}
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
count-lanes = { $count ->
    [one] { $count } lane
   *[other] { $count } lanes
}
count-selected = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
count-cards-selected = { $count ->
    [one] 1 card selected
   *[other] { $count } cards selected
}
legend-current = current
legend-remembered = remembered (assumption)
legend-desired = desired
legend-moment = moment of truth
legend-assumption = assumption
palette-hint = { $name }: drag onto the map, or click
palette-touchpoint = Touchpoint
palette-thought = Thought
palette-quote = Quote
palette-pain = Pain
palette-gain = Gain
palette-need = Need
palette-image = Image
palette-behind-the-scenes = Behind the scenes
palette-idea = Improvement
palette-note = Note
palette-episode = Episode
palette-lane = Lane
status-undone = Undone: { $what }
status-redone = Redone: { $what }
work-exporting = Drawing the poster…
work-copying = Copying…
work-pasting = Pasting…
open-failed = This file could not be opened
save-not-done = Not saved
export-not-done = The poster was not made
export-journey-gone = The journey of this poster is not there any more. Choose another one.
toast-saved = Saved: { $name }
toast-exported = Poster made: { $name }
toast-export-cancelled = Poster cancelled
drop-unknown = { $name } cannot be dropped here. Drop a journey (.journey.ron) or a picture (PNG, JPEG or WebP).
picture-unknown = { $name } is damaged, or no picture that can be shown. Choose a PNG, JPEG or WebP file.
picture-too-large = { $name } has { $size } megapixels; at most { $most } can be used. Make it smaller in an image editor and try again.
picture-no-room = There is no room left for { $name }: the pictures of a project may be { $most } MB together. Remove some pictures first.
picture-pasted = Pasted picture
work-picture = Picture is made to fit…
drop-here = Drop to put the picture on the map
drop-here-card = Drop to put the picture on “{ $title }”
drop-here-open = Drop to open the journey
filter-journeys = Journeys
filter-posters = PNG images
filter-pictures = Pictures
toast-report = Report saved: { $name }
filter-reports = Text
filter-pages = Markdown
