## window

new-project = Nieuw project
new-journey = Nieuwe klantreis
new-episode = Nieuwe episode
new-touchpoint = Nieuw touchpoint
new-customer = Klant
channel-phone = telefoon
channel-email = e-mail
channel-online = online
channel-person = persoonlijk
channel-post = post

canvas-name = Kaart van { $title }
canvas-empty = Dubbelklik hier voor de eerste episode
canvas-episodes = { $count } episodes
canvas-edit-name = Tekst van het kaartje
