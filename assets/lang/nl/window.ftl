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
canvas-all-hidden = Alle episodes zijn verborgen
canvas-episodes = { $count } episodes
canvas-edit-name = Tekst van het kaartje

state-saved = opgeslagen
state-new = nog niet opgeslagen
state-changed = niet opgeslagen
bar-export = Exporteer
bar-present = Presenteren
bar-search = Zoek of voer opdracht uit
bar-menu = Menu
bar-recent = Recente bestanden
bar-all-episodes = alle episodes
bar-all-phases = alle levensfasen
bar-add-group = Klantgroep toevoegen
bar-show-group = Curves van deze groep tonen
bar-hide-group = Curves van deze groep verbergen
bar-zoom = Zoom { $zoom }, klik voor 100 %
count-episodes = { $count ->
    [one] { $count } episode
   *[other] { $count } episodes
}
count-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
count-groups = { $count ->
    [one] { $count } klantgroep
   *[other] { $count } klantgroepen
}
count-cohorts = { $count ->
    [one] { $count } cohort
   *[other] { $count } cohorten
}
count-phases = { $count ->
    [one] { $count } levensfase
   *[other] { $count } levensfasen
}
count-events = { $count ->
    [one] { $count } gebeurtenis
   *[other] { $count } gebeurtenissen
}
count-notes = { $count ->
    [one] { $count } notitie
   *[other] { $count } notities
}
count-lanes = { $count ->
    [one] { $count } baan
   *[other] { $count } banen
}
count-selected = { $count ->
    [one] 1 geselecteerd
   *[other] { $count } geselecteerd
}
count-cards-selected = { $count ->
    [one] 1 kaartje geselecteerd
   *[other] { $count } kaartjes geselecteerd
}
legend-current = ervaren nu
legend-remembered = herinnerd (aanname)
legend-desired = gewenst
legend-moment = beslissend
legend-assumption = aanname
palette-hint = { $name }: sleep naar de kaart, of klik
palette-touchpoint = Touchpoint
palette-thought = Gedachte
palette-quote = Citaat
palette-pain = Pijnpunt
palette-gain = Pluspunt
palette-need = Behoefte
palette-image = Beeld
palette-behind-the-scenes = Achter de schermen
palette-idea = Verbeterpunt
palette-note = Notitie
palette-episode = Episode
palette-lane = Baan
status-undone = Ongedaan gemaakt: { $what }
status-redone = Opnieuw gedaan: { $what }
work-exporting = Poster wordt getekend…
work-copying = Bezig met kopiëren…
work-pasting = Bezig met plakken…
open-failed = Dit bestand kon niet worden geopend
save-not-done = Niet opgeslagen
export-not-done = De poster is niet gemaakt
export-journey-gone = De klantreis van deze poster is er niet meer. Kies een andere.
toast-saved = Opgeslagen: { $name }
toast-exported = Poster gemaakt: { $name }
toast-export-cancelled = Poster geannuleerd
drop-unknown = { $name } kan hier niet worden neergezet. Sleep een klantreis (.journey.ron) of een afbeelding (PNG, JPEG of WebP) hierheen.
picture-unknown = { $name } is beschadigd, of geen afbeelding die getoond kan worden. Kies een PNG-, JPEG- of WebP-bestand.
picture-too-large = { $name } heeft { $size } megapixel; er kunnen er hoogstens { $most } worden gebruikt. Maak de afbeelding kleiner en probeer het opnieuw.
picture-no-room = Er is geen ruimte meer voor { $name }: de afbeeldingen van een project mogen samen { $most } MB zijn. Verwijder eerst een paar afbeeldingen.
picture-pasted = Geplakte afbeelding
work-picture = Afbeelding wordt passend gemaakt…
drop-here = Laat los om de afbeelding op de kaart te zetten
drop-here-card = Laat los om de afbeelding op “{ $title }” te zetten
drop-here-open = Laat los om de klantreis te openen
filter-journeys = Klantreizen
filter-posters = PNG-afbeeldingen
filter-pictures = Afbeeldingen
toast-report = Verslag opgeslagen: { $name }
filter-reports = Tekst
filter-pages = Markdown
