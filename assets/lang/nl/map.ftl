## De kaart: namen van banen, woorden bij episodes en assen

lane-touchpoints = Touchpoints
lane-emotion = Emotie
lane-action = Acties
lane-thought = Gedachten
lane-need = Behoeften
lane-quote = Citaten
lane-pain = Pijnpunten
lane-gain = Pluspunten
lane-image = Beelden
lane-channel = Kanalen
lane-behind-the-scenes = Achter de schermen
lane-support-process = Ondersteunende processen
lane-metric = Meetwaarden
lane-insight = Inzichten
lane-improvement = Verbeterpunten
lane-event = Gebeurtenissen
lane-shared-experience = Gedeelde ervaringen
lane-belief = Overtuigingen
lane-preference = Voorkeuren
lane-influence = Invloed
lane-text = Notities
lane-line-interaction = Interactielijn
lane-line-visibility = Zichtbaarheidslijn
lane-line-internal = Interne interactielijn

map-now = nu { $score }
map-desired = gewenst { $score }
map-now-mean = nu gem. { $score }
map-desired-mean = gewenst gem. { $score }
map-means = (gemiddeld)
map-means-short = (gem.)
map-mean = gem. { $score }
map-own-score = { $what } (eigen cijfer van de episode)
map-mean-score = { $count ->
    [one] { $what } (cijfer van { $count } touchpoint)
   *[other] { $what } (gemiddelde van { $count } touchpoints)
}
map-remembered = herinnerd { $score }
map-remembered-assumption = herinnerd: aanname
map-gap = gat
map-value = waarde { $rating }
map-effort = moeite { $rating }
map-feeling-very-good = heel goed
map-feeling-neutral = neutraal
map-feeling-very-bad = heel slecht
map-event-hint = Een klik opent haar in het Lexisdiagram.
