## Menus of lanes, episodes, cards and empty places, and what stands in their headers

menu-name = Menu: { $what }
menu-back = Back from { $title }
menu-rename = Rename
menu-add-lane = Add a lane
menu-add-lane-above = Add a lane above
menu-add-lane-below = Add a lane below
menu-add-episode-before = Add an episode before
menu-add-episode-after = Add an episode after
menu-add-phase-before = Add a life phase before
menu-add-phase-after = Add a life phase after
menu-phase-wider = Make the life phase wider
menu-phase-narrower = Make the life phase narrower
menu-select-phase = Select all cards in the life phase
menu-add-card = Add a card here
menu-collapse = Collapse
menu-expand = Expand
menu-height = Height
menu-width = Width
menu-colour = Colour
menu-colour-none = no colour
menu-line-below = Line below
menu-channels = Channels
menu-moment-of-truth = Moment of truth
menu-image = Choose an image…
menu-several = several
menu-hide = Hide
menu-show = Show
menu-hidden = Hidden

part-lane-menu = Menu of this lane
part-episode-menu = Menu of this episode
part-unfold = Expand
part-lane-edge = Drag to change the height; double-click for automatic
part-episode-edge = Drag to change the width; double-click for automatic
part-hidden-lanes = { $count ->
    [one] { $count } hidden lane
   *[other] { $count } hidden lanes
}
part-hidden-episodes = { $count ->
    [one] { $count } hidden episode
   *[other] { $count } hidden episodes
}
part-hidden-phases = { $count ->
    [one] { $count } hidden life phase
   *[other] { $count } hidden life phases
}
part-hidden = { $count } hidden
