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
canvas-episodes = { $count } episodes
canvas-edit-name = Text of the card
