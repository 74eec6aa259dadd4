## dialogs

dialog-ok = OK
dialog-save = Save
dialog-open = Open
dialog-cancel = Cancel
dialog-close = Close
dialog-discard = Don't save
dialog-show-details = Show details
dialog-hide-details = Hide details

dialog-unsaved-title = Save the changes to “{ $name }”?
dialog-unsaved-text = If you don't save, the changes since the last save are lost.

dialog-export-title = Export a poster
dialog-export-journey = Journey
dialog-export-paper = Paper
dialog-export-orientation = Orientation
dialog-export-portrait = Portrait
dialog-export-landscape = Landscape
dialog-export-dpi = Dots per inch (dpi)
dialog-export-dpi-field = Own number of dots per inch
dialog-export-dpi-range = Choose { $from } to { $to } dpi.
dialog-export-theme = Colours
dialog-export-pixels = { $width } × { $height } pixels
dialog-export-megabytes = PNG, about { $megabytes } MB
dialog-export-poster = Export the poster…

dialog-theme-poster = For print, on white
dialog-theme-light = Light
dialog-theme-dark = Dark
dialog-theme-high-contrast = High contrast

dialog-progress-percent = { $percent } % done

dialog-path-open-title = Open a file
dialog-path-save-title = Save as
dialog-path-field = File name or path
dialog-path-hint = Name or path, such as ~/journeys/claim.journey.ron
dialog-path-up = Up to the enclosing folder
dialog-path-list = Folders and files
dialog-path-reading = Reading the folder…
dialog-path-empty = No folders or files to choose here.
dialog-path-capped = The first { $shown } of { $total } are shown. Type the name of another one.
dialog-path-no-file = There is no file “{ $name }”. Check the name, or choose one from the list.
dialog-path-folder-missing = The folder { $name } does not exist. Choose another one.
dialog-path-folder-forbidden = You may not look into the folder { $name }. Choose another one.
dialog-path-folder-unreadable = The folder { $name } cannot be read. Choose another one.

dialog-replace-title = Replace “{ $name }”?
dialog-replace-text = This file already exists. Its present content is lost when you replace it.
dialog-replace = Replace
dialog-replace-cancel = Don't replace

dialog-palette-title = Search commands and cards
dialog-palette-hint = What do you want to do, or find?
dialog-palette-nothing = Nothing found. Try another word.
dialog-palette-on-map = In this journey
dialog-palette-elsewhere = Elsewhere in the project
dialog-palette-commands = Commands that come close
dialog-palette-hindered = Not possible now

dialog-keys-title = Keys and mouse
dialog-keys-mouse = Mouse
dialog-keys-typing = While typing on a card
dialog-typing-letter = any letter
dialog-typing-letter-does = Type over the selected card
dialog-typing-enter = Enter
dialog-typing-enter-does = Done; after a new touchpoint comes the next one
dialog-typing-tab = Tab
dialog-typing-tab-does = From a new touchpoint to one in the next episode; after the last, a new episode
dialog-typing-back-tab = Shift+Tab
dialog-typing-back-tab-does = From a new touchpoint to one in the previous episode
dialog-typing-tab-known = Tab, Shift+Tab
dialog-typing-tab-known-does = From an existing card to the next or previous one
dialog-typing-escape = Esc
dialog-typing-escape-does = Leave the words as they were; a new card goes away
dialog-gesture-double-click = double-click
dialog-gesture-double-click-does = A new card on empty space; the words of a card to edit them
dialog-gesture-click-ctrl = Ctrl+click
dialog-gesture-click-ctrl-does = Select another card as well, or leave it out
dialog-gesture-click-shift = Shift+click
dialog-gesture-click-shift-does = Select everything up to there
dialog-gesture-marquee = drag on empty space
dialog-gesture-marquee-does = Select the cards in the frame; with Shift beside the others
dialog-gesture-drag-card = drag
dialog-gesture-drag-card-does = Move a card to another place, episode or lane
dialog-gesture-drag-header = drag a header
dialog-gesture-drag-header-does = Move an episode or a lane
dialog-gesture-drag-edge = drag the edge of a header
dialog-gesture-drag-edge-does = Taller lane, wider episode; double-click for automatic
dialog-gesture-right-click = right-click
dialog-gesture-right-click-does = Menu of what is there
dialog-gesture-drag-point = drag a point
dialog-gesture-drag-point-does = Change a feeling, in whole and half steps
dialog-gesture-drag-point-alt = Alt+drag
dialog-gesture-drag-point-alt-does = Change a feeling in tenths
dialog-gesture-drag-palette = drag from the palette
dialog-gesture-drag-palette-does = Put a new card on the map
dialog-gesture-escape = Esc while dragging
dialog-gesture-escape-does = Leave everything where it was
dialog-gesture-pan = space or middle button
dialog-gesture-pan-does = Hold and drag to look elsewhere
dialog-gesture-wheel = wheel, Shift+wheel
dialog-gesture-wheel-does = Up and down, left and right
dialog-gesture-zoom = Ctrl+wheel
dialog-gesture-zoom-does = Zoom in and out around the pointer

dialog-conflict-title = { $name } was changed elsewhere
dialog-conflict-text = Since you opened it, someone else has saved this file. Whatever you choose, nothing is lost: the one that gives way stays among the earlier versions.
dialog-conflict-keep-both = Keep both
dialog-conflict-join = Join the two…
dialog-conflict-take-theirs = Take theirs
dialog-conflict-overwrite = Write over it

dialog-channels-title = Channels

dialog-move-title = Move to
dialog-move = Move
dialog-move-episode = To episode
dialog-move-phase = To life phase
dialog-move-position = Position
dialog-move-first = In front
dialog-move-behind = Behind { $title }
dialog-move-top = At the top
dialog-move-below = Below { $title }
dialog-move-lane = To lane
dialog-move-note-lane = Notes to lane
dialog-move-own-lane = Each in its own lane
dialog-move-hangs = Attached to
dialog-move-whole-episode = The whole episode
dialog-move-whole-phase = The whole life phase
dialog-move-span = The touchpoints as now

repairs-title = { $name } was damaged
repairs-versions-title = { $name } holds two versions
repairs-versions = Git put two versions of this file together. You see “{ $open }”; the other one is “{ $other }”.
repairs-untouched = The file itself has not been changed. Saving asks for a new name.
repairs-go-on = Go on
repairs-report = Save report…
repairs-other-version = Open “{ $other }”
repairs-name = { $name }-repaired
repairs-report-name = { $name }-report
