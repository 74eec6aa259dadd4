## Finding: the find bar, the outline, the minimap, the guide, and other words for commands

find-name = Find on the map
find-hint = Find on the map
find-count = { $place } of { $count }
find-count-all = { $count ->
    [one] { $count } hit
   *[other] { $count } hits
}
find-none = Nothing found
find-next = Next hit
find-previous = Previous hit
find-close = Close the find bar
find-elsewhere = { $count } more in other journeys
find-only-elsewhere = { $count } in other journeys
find-not-on-map = This is on no map yet. Link it to an episode or a touchpoint first.
find-journey = Journey
find-episode = Episode
find-insight = Insight
find-improvement = Improvement

outline-name = Outline of the project
outline-title = Outline
outline-close = Close the outline
outline-lanes = Lanes
outline-hidden = hidden
outline-empty = No words yet
outline-edit = Name of the selected row
outline-now = now { $score }
outline-desired = desired { $score }

minimap-name = Minimap: where you are on the map

guide-title = Guide
guide-contents = Contents

also-command-new = start, blank, empty, another map
also-command-open = load, read a file, recent
also-command-save = store, keep, write to disk
also-command-save-as = copy of the file, other name, rename the file
also-command-export = print, png, picture, image, paper
also-command-quit = exit, close the program
also-command-undo = back, revert, take back
also-command-redo = again, repeat
also-command-cut = move elsewhere, take out
also-command-copy = clipboard, to another window
also-command-paste = insert, clipboard, table, spreadsheet, excel
also-command-copy-as-table = spreadsheet, excel, tabs, csv, cells
also-command-copy-as-image = image, png, screenshot, slide
also-command-edit-words = rename, change the title, type
also-command-delete = remove, erase, throw away
also-command-duplicate = copy, clone, twice
also-command-add-touchpoint = new card, contact, moment, insert
also-command-add-episode = new phase, stage, step, column
also-command-add-lane = new row, swimlane, layer
also-command-drill-in = zoom into the episode, detail, deepen
also-command-drill-out = leave the micro journey, up, parent
also-command-hide-lane = row, invisible, put away
also-command-show-lanes = hidden rows, bring back, unhide
also-command-collapse = fold, unfold, shrink
also-command-taller = height, larger, row
also-command-shorter = height, smaller, row
also-command-wider = width, larger, column
also-command-narrower = width, smaller, column
also-command-automatic-size = fit content, reset size
also-command-context-menu = right-click, shortcut menu
also-command-to-palette = tools, left bar
also-command-zoom-in = larger, closer, magnify
also-command-zoom-out = smaller, farther
also-command-zoom-whole = actual size, reset the zoom
also-command-fit = overview, everything, fit to the window
also-command-zoom-to-selection = focus on the card, closer
also-command-back = previous view, where I was, history
also-command-forward = next view, history
also-command-find = search, look for, filter, where is
also-command-find-next = next result, search on
also-command-find-previous = previous result, search back
also-command-outline = list, tree, structure, contents, navigator
also-command-minimap = overview map, navigator, small map
also-command-present = presentation, full screen, slides, show
also-command-inspector = properties, details, side panel, fields
also-command-palette = toolbox, cards to drag, left bar
also-command-language = Dutch, English, Nederlands, translate
also-command-theme = dark mode, light mode, high contrast, colours
also-command-interface-larger = larger letters, bigger text, scale, magnify
also-command-interface-smaller = smaller letters, scale
also-command-settings = preferences, options, motion, touch, accessibility, configuration
also-command-leave-map = keyboard focus, menus, toolbar
also-command-commands = actions, do anything, command palette
also-command-guide = manual, help, tutorial, how does it work, getting started
also-command-keys = shortcuts, keyboard, hotkeys, help
