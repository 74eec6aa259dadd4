# cli

## Help
cli-about = Meander: an offline desktop editor for customer journey maps.
cli-about-export = Writes the poster of a journey as a PNG, without a window.
cli-about-check = Says whether a journey file is in order.
cli-about-merge = Joins two versions of a file, card by card, without a window.
cli-heading-usage = Usage:
cli-heading-tasks = Tasks
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-help-open-file = The journey file to open in the window
cli-help-file = A journey file
cli-help-target = The PNG to write; a file that is there is replaced
cli-help-paper = Size of the paper: a4, a3, a2, a1 or a0 (a0 unless given)
cli-help-dpi = Dots per inch, 72 to 600 (300 unless given)
cli-help-portrait = The short side at the top
cli-help-landscape = The long side at the top (unless given)
cli-help-journey = The journey's title (the first journey unless given)
cli-help-theme = Colours: poster, light, dark or high-contrast (poster unless given)
cli-help-lang = Language of the program's own words: nl or en (the content's unless given)
cli-help-date = The date on the poster (today unless given)
cli-help-merge-base = What both versions started from; an empty file if nothing is known
cli-help-merge-ours = Our version, which counts where both changed the same
cli-help-merge-theirs = The other version
cli-help-merge-out = The file to write; a file that is there is replaced
cli-help-merge-prefer = Theirs counts where both changed the same
cli-help-help = Shows this help
cli-help-version = Shows the version

## Command lines that cannot be used
cli-error-no-value = { $argument } needs a value: see meander --help.
cli-error-choice = “{ $value }” does not fit { $argument }: choose from { $choices }.
cli-error-value = “{ $value }” does not fit { $argument }: see meander export --help for what does.
cli-error-unknown = “{ $argument }” is not known here: see meander --help.
cli-error-missing = { $argument } is missing: see meander --help.
cli-error-conflict = { $argument } and { $other } cannot go together: leave one of them out.
cli-error-usage = This command line cannot be read: see meander --help.
cli-error-not-png = A poster is written as a PNG, so “{ $target }” must end in .png.
cli-error-same-file = “{ $target }” is the journey file itself: give the poster another name.

## The window
cli-error-display = There is no display to open a window on: set DISPLAY or WAYLAND_DISPLAY, or use meander export, report, check or merge, which need none.
cli-error-dead-display = No display answers ({ $named }), so there is no window to open. Check those settings, or use meander export, report, check or merge, which need none.
cli-error-window = The window could not be opened: { $reason }. The README lists the system packages that it needs.

## Exporting and checking
cli-export-done = { $target }: the poster of “{ $journey }”, { $paper }, { $width } × { $height } pixels, { $dpi } dots per inch.
cli-check-good = { $file } is in order: { $journeys ->
        [one] { $journeys } journey
       *[other] { $journeys } journeys
    }, { $episodes ->
        [one] { $episodes } episode
       *[other] { $episodes } episodes
    }, { $touchpoints ->
        [one] { $touchpoints } touchpoint
       *[other] { $touchpoints } touchpoints
    }.
cli-merge-done = { $target }: both versions are joined, without conflicts.
cli-error-no-journeys = There is no journey in this file: add one in the editor first.
cli-error-no-journey = There is no journey “{ $title }” in this file: choose from { $titles }.
cli-error-export = { $target } was not written: { $reason }.

cli-about-repair = Writes what is whole in a damaged journey file to a new one, and says what was done.
cli-help-damaged = The damaged journey file; it stays as it is
cli-help-repaired = The new journey file
cli-help-theirs = Of a file in which git put two versions: the second one, not the first
cli-check-repairable = { $file }: meander repair can open it. { $summary }
cli-repair-good = { $file } is in order; { $target } is the same.
cli-repair-done = { $target }: what is whole in { $file }. { $summary }
cli-repair-same = “{ $target }” is the damaged file itself: give the repaired one another name.

cli-about-report = Tells a journey in words, as one page of Markdown, without a window.
cli-help-report = The Markdown file to write; without it the page is printed. A file that is there is replaced
cli-error-not-md = A report is written as Markdown, so “{ $target }” must end in .md.
cli-report-done = { $target }: the report of “{ $journey }”.
