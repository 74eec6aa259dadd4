## Commands, as in menus, the command palette, the key sheet and tooltips

command-new = New…
command-open = Open…
command-save = Save
command-save-as = Save as…
command-export = Export a poster…
command-start-screen = Start screen
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-edit-words = Edit the text
command-delete = Delete
command-duplicate = Duplicate
command-add-touchpoint = Add a touchpoint
command-add-episode = Add an episode
command-add-lane = Add a lane
command-next-card = Next touchpoint, or a new one at the end
command-previous-card = Previous touchpoint
command-walk-left = Select what is to the left
command-walk-right = Select what is to the right
command-walk-up = Select what is above
command-walk-down = Select what is below
command-move-left = Move to the left
command-move-right = Move to the right
command-move-up = Move up
command-move-down = Move down
command-select-nothing = Select nothing
command-drill-in = Open the micro journey
command-drill-out = Back to the whole journey
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-whole = Zoom to 100 %
command-fit = Show the whole map
command-zoom-to-selection = Zoom to the selection
command-present = Present
command-inspector = Show or hide the inspector
command-palette = Show or hide the palette
command-language = Switch to Dutch
command-theme = Next theme
command-leave-map = From the map to the bars, and back
command-commands = Search commands
command-keys = All keys

section-file = File
section-edit = Edit
section-walk = Select
section-view = View
section-help = Help

hindrance-nothing-to-undo = Nothing to undo
hindrance-nothing-to-redo = Nothing to redo
hindrance-nothing-selected = Select something first
hindrance-no-episode = Select an episode or a card first
hindrance-not-in-micro = This is not a micro journey

key-delete = Delete
