## errors

## Settings
settings-bad = The settings could not be read, so the usual ones are used. Line { $line }, column { $column } of settings.ron: { $reason }. Change a setting to write the file anew.
# Things, as the subject of a sentence and with an article.
thing-project = The project
thing-journey = Journey
thing-episode = Episode
thing-touchpoint = Touchpoint
thing-note = Note
thing-lane = Lane
thing-curve = Curve
thing-customer = Customer group
thing-actor = Actor
thing-channel = Channel
thing-insight = Insight
thing-improvement = Improvement
thing-image = Image
thing-event = Event
thing-metric = Metric
a-thing-project = a project
a-thing-journey = a journey
a-thing-episode = an episode
a-thing-touchpoint = a touchpoint
a-thing-note = a note
a-thing-lane = a lane
a-thing-curve = a curve
a-thing-customer = a customer group
a-thing-actor = an actor
a-thing-channel = a channel
a-thing-insight = an insight
a-thing-improvement = an improvement
a-thing-image = an image
a-thing-event = an event
a-thing-metric = a metric

# What does not hold in a project.
finding-subject = { $thing } “{ $title }”
finding-subject-inside = { $thing } “{ $title }” in “{ $inside }”
finding-duplicate-id = { $subject } has the id { $id }, which another one has already. Give one of them an id of its own.
finding-dangling = { $subject } refers to { $other } that is not there or cannot be used here ({ $other-id }). Remove the reference or point it to another one.
finding-lane-holds-no-touchpoints = { $subject } lies in a lane that holds no touchpoints. Move it to a lane of touchpoints.
finding-lane-holds-no-notes = { $subject } lies in a lane that holds no notes. Move it to another lane.
finding-span-reversed = { $subject } spans touchpoints in the wrong order. Put the earlier touchpoint first.
finding-micro-disagrees = { $subject } is linked to { $other } that does not refer back ({ $other-id }). Let both name each other, or remove the link.
finding-micro-cycle = { $subject } hangs under itself, by way of its own episodes. Remove one of the links to a parent episode.
finding-not-finite = { $subject } has a figure that is not a number. Fill in an ordinary number.
finding-off-scale = { $subject } has a figure outside the scale of its measure: NPS goes from −100 to 100, CES from 1 to 7. Correct the figure or choose another measure.
finding-ages-reversed = { $subject } ends at an earlier age than it starts. Swap the ages.
finding-years-reversed = { $subject } has years of birth in the wrong order. Swap the years.
finding-text-too-long = { $subject } has a text of { $count } characters; at most { $most } fit. Shorten the text.
finding-too-many-touchpoints = { $subject } has { $count } touchpoints; at most { $most } fit. Split it into several projects.

# Why a file cannot be read.
read-too-big = The file is { $size } MB; Meander reads at most { $most } MB. Use smaller images, or split the project.
read-empty = The file is empty. Open another file, or an earlier version of this one.
read-byte-order-mark = The file starts with an invisible byte-order mark. Save it again as “UTF-8 without BOM” in your text editor.
read-not-text = Line { $line }, column { $column }: this is not text in UTF-8. Save the file again as UTF-8 in your text editor, or open an earlier version.
read-conflict = Line { $line }: git has put two versions of this file together. Choose what to keep, remove the lines with <<<<<<<, ======= and >>>>>>>, and open the file again.
read-not-meander = This is not a Meander file: the first line does not say “// Meander journey file, format 1”. Choose a file whose name ends in .journey.ron.
read-newer = This file needs a newer Meander: it has format { $format }; this one reads up to { $known }. Install the newest version. The file has not been changed.
read-at = Line { $line }, column { $column }: { $problem }
read-at-line = Line { $line }: { $problem }
read-more-findings = { $count ->
    [one] And one more problem.
   *[other] And { $count } more problems.
}

# What is wrong at one place of a file.
syntax-unknown-field = the field “{ $field }” is not known here. Correct its name or remove it. Known are: { $known }.
syntax-missing-field = before this place the field “{ $field }” is missing. Add it.
syntax-repeated-field = the field “{ $field }” stands here twice. Remove one of them.
syntax-unknown-word = “{ $word }” is not one of the choices. Choose from: { $known }.
syntax-bad-value = “{ $found }” cannot stand here. Write { $expected }.
syntax-expected = something else should stand here. Write { $expected }.
syntax-two-scores = just before this place a curve has a second score. Remove one of the two.
syntax-open-text = a text that starts here has no closing quotation mark. Add the " at its end.
syntax-cut = the file stops in the middle. Open an earlier version, or complete the file.
syntax-after-end = something follows after the end of the project. Remove what comes after the last bracket.
syntax-too-deep = brackets are nested too deeply here. Remove the inner ones.
syntax-other = this cannot be read ({ $message }). Correct it, or open an earlier version.
syntax-expected-id = an id of 12 characters from 0–9 and a–z without i, l, o and u
syntax-expected-score = a score from -2.0 to 2.0
syntax-expected-rating = a whole number from 1 to 5
syntax-expected-date = a date as year-month-day, such as "2026-11-21"
syntax-expected-colour = a colour, such as "#3D5AF1"
syntax-expected-base-64 = an image as base 64 text
syntax-expected-value = a value that fits this field
syntax-expected-text = a text between quotation marks
syntax-expected-number = a number, such as 1.5
syntax-expected-whole-number = a whole number that fits this field
syntax-expected-truth = true or false
syntax-expected-list = a list, starting with [
syntax-expected-list-end = a comma, or ] to end the list
syntax-expected-map = a list of pairs, starting with {"{"}
syntax-expected-map-end = a comma, or {"}"} to end the list of pairs
syntax-expected-record = something in round brackets, starting with (
syntax-expected-record-end = a comma, or ) as the closing bracket
syntax-expected-comma = a comma
syntax-expected-colon = a colon after the name of the field

## Edits that could not be made
edit-error-missing = { $thing } not found: it is no longer in the document, so nothing was changed. Undo brings it back, or choose another one.
edit-error-twice = { $thing } with the same id is in the document already, so nothing was added. Make a copy of it instead.
edit-error-out-of-range = { $thing } cannot go there: the place no longer exists, so nothing was changed. Choose a place again.
edit-error-other-journey = { $thing } cannot move to another journey, so nothing was changed. Copy it and paste it there.
edit-error-other-id = { $thing } cannot turn into another one, so nothing was changed. Add a new one instead.
edit-error-no-touchpoint-lane = Touchpoints do not fit in this lane. Choose a lane of touchpoints.
edit-error-no-note-lane = Notes do not fit in this lane. Choose a lane without touchpoints and without an emotion curve.
edit-error-lane-in-use = The cards in this lane do not fit the new kind, so the lane stays as it was. Move or delete its cards first.
edit-error-last-touchpoint-lane = This is the only lane of touchpoints and it is not empty, so it was not deleted. Add another lane of touchpoints or delete its cards first.
edit-error-micro-taken = The episode or the micro journey is linked to another one already, so nothing was added. Undo that link first.
edit-error-micro-cycle = A micro journey cannot hang under an episode of its own. Choose an episode of another journey.
edit-error-reversed = The end lies before the start, so nothing was changed. Enter the lower number first.
edit-error-no-number = A metric has no valid figure, so nothing was changed. Enter a number.
edit-error-off-scale = A figure lies outside the scale of its measure, so nothing was changed. NPS goes from −100 to 100, CES from 1 to 7.
edit-error-text-too-long = The text is longer than { $most } characters, so it was not stored. Shorten it or spread it over several cards.
edit-error-too-many-touchpoints = A project holds at most { $most } touchpoints, so nothing was added. Continue in a second project.
edit-error-not-whole = The document that was to take the place of this one does not hold together. Check its file with meander check.
# Why a file cannot be opened or saved.
load-failed = { $path } could not be opened. { $reason }
save-failed = { $path } could not be saved. { $reason } Your work is still here, and the file is as it was.
save-changed-elsewhere = { $path } was changed by someone else since you opened it. Save under another name to keep both, or choose to overwrite it.
save-already-there = { $path } exists already. Choose another name, or choose to overwrite it.
save-not-certain = { $path } is in place, but the disk did not confirm it. { $reason } Save again before you switch the computer off.
save-unwritable = The project cannot be written as text: { $message }. Undo the last change and save again.
save-unreadable = The project was not saved, because it could not be read back. { $reason }
save-reads-back-different = The project was not saved, because it read back differently. Undo the last change and save again.
backup-failed = The file is saved, but no copy of the earlier one could be kept in { $path }. { $reason }
disk-not-found = The file or its folder is not there. Check the name, or choose another place.
disk-denied = You have no right to use this file or folder. Choose another place, or ask for the right.
disk-full = The disk is full. Free some space, or choose another place.
disk-read-only = The disk can only be read. Choose another place.
disk-file-read-only = The file is protected against writing. Choose another name, or take the protection away.
disk-not-a-folder = A part of the path is not a folder. Choose another place.
disk-is-folder = It is a folder. Choose a file.
disk-no-file = It is not an ordinary file. Choose another one.
disk-bad-name = The name cannot be used here. Choose another name.
disk-busy = Another program is using it. Wait a moment and try again.
disk-links-in-circle = Its links lead back to themselves. Choose another place.
disk-fault = The disk reports a fault. Save on another disk at once, and have this one looked at.
disk-quota = Your share of this disk is full. Remove something of yours or choose another place.
disk-file-too-large = The disk takes no files of this size. Choose another place.
disk-network = The network folder does not answer. Check the connection and try again, or save on this computer first.
save-may-be-damaged = { $path } may be damaged: writing it stopped half-way. { $reason } Your work is still here: save it in another place. What was in the file before is in { $copy }.
disk-interrupted = The system broke it off. Try again.
disk-not-supported = This folder does not let files be replaced. Choose another place.
disk-other = The system says: { $message }. Try again, or choose another place.

read-too-many = The file holds more than { $most } texts; no journey is that large. Split the project, or open an earlier version.
read-foreign = This is not a Meander file: it looks like { $what }. Choose a file whose name ends in .journey.ron.
foreign-picture = a picture
foreign-pdf = a PDF
foreign-spreadsheet = a spreadsheet
foreign-office = an office document
foreign-archive = a compressed archive; unpack it first if your journey is in it
foreign-miro = an export of Miro
foreign-uxpressia = an export of UXPressia
foreign-smaply = an export of Smaply
foreign-json = a JSON file of another program
foreign-html = a web page
foreign-drawing = a drawing (SVG)
foreign-xml = an XML file of another program
foreign-table = a table of text, such as CSV
foreign-program = a program or a database

# What was done to a damaged file.
repair-line = Line { $line }: { $repair }
repair-summary = { $lost ->
        [0] Nothing was left out
        [one] { $lost } thing was left out or lost a part
       *[other] { $lost } things were left out or lost a part
    }, { $mended ->
        [0] nothing was mended
        [one] { $mended } thing was mended
       *[other] { $mended } things were mended
    }.
repair-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
repair-heading-lost = Left out, or without a part
repair-heading-mended = Mended
repair-report-title = Repair of { $name }
repair-byte-order-mark = an invisible byte-order mark at the start was skipped.
repair-encoding = the file was in UTF-16; it was read as such.
repair-first-line = the first line did not say that this is a Meander file; it was read as one.
repair-bad-letters = letters that could not be read were replaced by a sign that stands for them.
repair-brackets = a bracket, a quotation mark or a comma was missing or too many here; it was read as well as it could be.
repair-cut = the file stops in the middle; what came after is not there.
repair-left-out = { $subject } could not be read and was left out: { $excerpt }
repair-left-out-words = this belongs nowhere and was left out: { $excerpt }
repair-field-left-out = { $subject }: “{ $field }” could not be read and was left out.
repair-field-filled = { $subject }: “{ $field }” was lost; something neutral stands in its place.
repair-parts-left-out = { $subject }: parts of “{ $field }” could not be read and were left out.
repair-text-mended = { $subject }: the text of “{ $field }” was damaged; what could be read was kept.
repair-read-as = { $subject }: “{ $found }” was read as “{ $instead }”.
repair-new-id = { $subject } had the id of another one; it got one of its own.
repair-id-regained = { $subject } had lost its id; it was found again by what refers to it.
repair-link-mended = { $subject } referred to { $other } by an id with one wrong letter; it was corrected.
repair-link-dropped = { $subject } referred to { $other } that is not there; the reference was removed.
repair-other-lane = { $subject } lay in a lane that does not exist or does not suit it; it was moved to another one.
repair-new-lane = { $subject } had no lane to lie in; one was made.
repair-unattached = { $subject } hung on a touchpoint that is not there; now it hangs on the episode.
repair-span-turned = { $subject } spanned touchpoints in the wrong order; they were swapped.
repair-micro-linked = { $subject }: the link between episode and micro journey was on one side only; now both have it.
repair-micro-unlinked = { $subject }: the link between episode and micro journey could not stay and was removed.
repair-figure-dropped = { $subject } had a figure that is not a number; it was removed.
repair-off-scale = { $subject } had a figure outside the scale of { $measure }; it is kept as a measure of your own by that name.
repair-ages-turned = { $subject } ended at an earlier age than it started; the ages were swapped.
repair-years-turned = { $subject } had years of birth in the wrong order; they were swapped.
repair-text-shortened = { $subject } had a text of { $count } characters; it was cut to { $most }.
edit-error-read-only = Someone else is working on this file, so it cannot be changed here. Take it over or open a copy, at the top of the map.
