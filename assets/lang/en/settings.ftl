## Settings, touch, hints while something is dragged, words for screen readers

settings-title = Settings
settings-language = Language
settings-language-dutch = Nederlands
settings-language-english = English
settings-system = As the system
settings-theme = Colours
settings-motion = Motion
settings-motion-full = Move smoothly
settings-motion-none = Stand still
settings-motion-unknown = This system does not say what you prefer, so things move smoothly.
settings-scale = Size of everything
settings-scale-percent = { $percent } %
settings-scale-larger = Larger
settings-scale-smaller = Smaller
settings-touch = Touch mode
settings-touch-on = Large buttons and handles
settings-show = Show
settings-show-palette = Palette at the left
settings-show-inspector = Inspector at the right
settings-show-outline = Outline at the left
settings-show-minimap = Minimap
settings-done = Done

touch-offer = Working with your fingers? Buttons and handles can be larger.
touch-offer-take = Use touch mode
toast-undo = Undo
toast-deleted = { $count ->
    [one] “{ $title }” deleted
   *[other] { $count } cards deleted
}

hint-drag-card = Let go where it belongs · Esc cancels
hint-drag-point = Up and down · Alt for tenths · Esc cancels
hint-drag-episode = Let go between two episodes · Esc cancels
hint-drag-lane = Let go between two lanes · Esc cancels
hint-drag-edge = Let go where it is to end · double-click for automatic · Esc cancels
hint-drag-new = Let go on the map · Esc cancels
hint-marquee = Drag around what you mean · Esc cancels
hint-pan = The map moves with the pointer
hint-typing = Enter keeps it · Tab goes on · Esc drops it
hint-typing-card = Enter opens the next card · Tab the next episode · Esc drops it
hint-typing-episode = Enter opens its first card · Esc drops it

access-no-score = no score
access-points-current = current
access-points-desired = desired
access-add = Add to { $lane }, { $episode }
access-moment-of-truth = moment of truth
