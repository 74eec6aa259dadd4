## inspector

# The panel
inspector-close = Dit paneel sluiten
inspector-none = Geen
inspector-untitled = Zonder titel
inspector-title = Titel
inspector-title-hint = Geef een titel
inspector-name = Naam
inspector-text = Tekst
inspector-date = Datum
inspector-date-hint = dag-maand-jaar
inspector-date-wrong = Dit is geen datum. Typ de dag als 31-12-2026 of 2026-12-31.
inspector-number-wrong = Typ een getal.
inspector-number-whole = Typ een heel getal van { $least } tot en met { $most }.
inspector-number-between = Typ een getal van { $least } tot en met { $most }.
inspector-year = Jaar
inspector-colour = Kleur
inspector-visible = Zichtbaar
inspector-collapsed = Ingeklapt
inspector-width = Breedte
inspector-width-automatic = volgt de touchpoints
inspector-details = Meer gegevens
inspector-notes = Notities
inspector-notes-and-picture = Notities en afbeelding
inspector-image = Afbeelding
inspector-image-choose = Afbeelding kiezen…
inspector-image-replace = Vervangen…
inspector-image-remove = Afbeelding weghalen
inspector-remove = { $what } verwijderen
inspector-list-remove = { $what } { $number } verwijderen
inspector-list-move = { $what } { $number } verplaatsen: sleep, of Alt met de pijltjes
inspector-description = Omschrijving

# Colours
inspector-colour-automatic = automatisch
inspector-colour-ink = zwart
inspector-colour-pink = roze
inspector-colour-orange = oranje
inspector-colour-blue = blauw
inspector-colour-green = groen
inspector-colour-red = rood
inspector-colour-sky = lichtblauw
inspector-colour-yellow = geel

# Feelings
inspector-feeling-now = Gevoel nu
inspector-feeling-desired = Gewenst gevoel
inspector-feeling-very-bad = heel slecht
inspector-feeling-bad = slecht
inspector-feeling-neutral = neutraal
inspector-feeling-good = goed
inspector-feeling-very-good = heel goed
inspector-score-exact = { $name }: precieze score
inspector-no-curves = Nog geen zichtbare curve om te scoren
inspector-gap = Gat van { $gap }
inspector-gap-largest = Gat van { $gap }: grootste van deze reis
inspector-count-insights = { $count ->
    [one] { $count } inzicht
   *[other] { $count } inzichten
}
inspector-count-improvements = { $count ->
    [one] { $count } verbeterpunt
   *[other] { $count } verbeterpunten
}

# Touchpoint
inspector-touchpoint = Touchpoint
inspector-episode = Episode
inspector-life-phase = Levensfase
inspector-lane = Baan
inspector-channels = Kanalen
inspector-mixed = { $name } · verschilt
inspector-lanes-mixed = Verschillende banen
inspector-lane-of-notes = Baan van de notities
inspector-score-keys = Met toetsen: 1 t/m 5 voor het gevoel nu, Alt+1 t/m 5 voor het gewenste, + en − een tiende meer of minder, 0 wist.
inspector-channel = kanaal
inspector-channel-new = Naam van het nieuwe kanaal
inspector-channel-name = Kanaal
inspector-effect = Effect op de klant
inspector-sub-steps = Deelstappen
inspector-sub-step = deelstap
inspector-forms = Vormen
inspector-form-one = vorm
inspector-moment-of-truth = Beslissend moment
inspector-importance = Belang
inspector-duration = Duur
inspector-duration-unit = Eenheid van de duur
inspector-unit-minutes = minuten
inspector-unit-hours = uren
inspector-unit-days = dagen
inspector-unit-weeks = weken
inspector-unit-months = maanden
inspector-feelings = Gevoel in woorden
inspector-who = Wie begint, wie ontvangt
inspector-starts = Begint
inspector-starts-new = nieuwe persoon of partij die begint
inspector-receives = Ontvangt
inspector-receives-new = nieuwe persoon of partij die ontvangt

# Insights and improvements
inspector-insights = Inzichten
inspector-insight = Inzicht
inspector-insights-none = Dit project heeft nog geen inzichten.
inspector-insight-new = nieuw inzicht
inspector-insight-new-text = Tekst van het nieuwe inzicht
inspector-insight-link = Inzicht koppelen…
inspector-insight-unlink = Ontkoppelen
inspector-insight-quote = citaat
inspector-insight-observation = waarneming
inspector-insight-trend = trend
inspector-insight-need = behoefte
inspector-insight-pain = pijnpunt
inspector-insight-gain = pluspunt
inspector-method-interview = interview
inspector-method-survey = enquête
inspector-method-review = recensie
inspector-method-observation = observatie
inspector-method-data = gegevens
inspector-method-co-creation = cocreatie
inspector-improvements = Verbeterpunten
inspector-improvement = Verbeterpunt
inspector-improvement-new = nieuw verbeterpunt
inspector-improvement-link = Verbeterpunt koppelen…
inspector-improvement-unlink = Ontkoppelen

# Notes
inspector-note = Notitie
inspector-note-action = Handeling
inspector-note-thought = Gedachte
inspector-note-need = Behoefte
inspector-note-quote = Citaat
inspector-note-pain = Pijnpunt
inspector-note-gain = Pluspunt
inspector-note-image = Afbeelding
inspector-note-channel = Kanaal
inspector-note-behind-the-scenes = Achter de schermen
inspector-note-support-process = Ondersteunend proces
inspector-note-metric = Meetwaarde
inspector-note-insight = Inzicht
inspector-note-improvement = Verbeterpunt
inspector-note-event = Gebeurtenis
inspector-note-shared-experience = Gedeelde ervaring
inspector-note-belief = Overtuiging
inspector-note-preference = Voorkeur
inspector-note-influence = Invloed
inspector-attached = Hoort bij
inspector-attached-episode = De hele episode
inspector-attached-touchpoint = Eén touchpoint
inspector-attached-span = Meer touchpoints
inspector-span-from = Van
inspector-span-to = Tot en met
inspector-said-by = Gezegd door
inspector-said-by-name = Gezegd door
inspector-said-by-role = Rol
inspector-stands-for = Toont een inzicht of verbeterpunt

# Episode
inspector-story = Verhaal
inspector-desired-words = Gewenst gevoel in woorden
inspector-desired-why = Waarom dit gewenst is
inspector-current-words = Huidig gevoel in woorden
inspector-current-why = Waarom het zo voelt
inspector-challenge = Uitdaging
inspector-own-rating = Oordeel over de hele episode
inspector-own-rating-hint = Zolang niets is gekozen, telt het gemiddelde van de touchpoints.
inspector-rating-source = Bron van het oordeel
inspector-condition = Alleen als
inspector-condition-hint = Voor iedere klant
inspector-age-from = Vanaf leeftijd
inspector-age-to = Tot en met leeftijd
inspector-micro = Micro journey
inspector-micro-open = “{ $title }” openen
inspector-metrics = Meetwaarden
inspector-metric = Maat
inspector-metric-nps = NPS (−100 tot 100)
inspector-metric-csat = CSAT
inspector-metric-ces = CES (1 tot 7)
inspector-metric-prem = PREM
inspector-metric-prom = PROM
inspector-metric-other = Anders
inspector-metric-name = Naam van de maat
inspector-metric-value = Waarde
inspector-metric-target = Doel
inspector-metric-new = meetwaarde
inspector-metric-remove = Deze meetwaarde verwijderen
inspector-sample-size = Aantal ondervraagden (n)

# Lane
inspector-lane-kind = Soort baan
inspector-height = Hoogte
inspector-height-automatic = Zo hoog als de inhoud
inspector-line-below = Lijn onder deze baan

# Journey
inspector-subtitle = Ondertitel
inspector-form = Soort reis
inspector-form-customer = Klantreis
inspector-form-micro = Micro journey
inspector-form-patient = Patiëntreis
inspector-form-generation = Generatiereis
inspector-form-other = Andere reis
inspector-form-name = Naam van deze soort
inspector-purpose = Doel van de micro journey
inspector-purpose-deepen = Verdiepen
inspector-purpose-accelerate = Versnellen
inspector-reason = Waarom deze is gestart
inspector-under = Zoomt in op
inspector-stands-alone = Geen episode: staat op zichzelf
inspector-frame = Kader
inspector-goal = Doel
inspector-scope = Kijkt naar
inspector-scope-touchpoints = Alleen touchpoints
inspector-scope-whole = De hele beleving
inspector-influencers = Beïnvloeders
inspector-influencer = beïnvloeder
inspector-customer-definition = Klant
inspector-customer-open = Nog niet gekozen
inspector-customer-group = Eén klantgroep
inspector-customer-challenge = Een challenge tussen groepen
inspector-desired-feeling = Gewenst gevoel van de reis
inspector-sources = Bronnen
inspector-next-steps = Vervolgstappen
inspector-next-step = vervolgstap
inspector-next-step-number = Vervolgstap { $number }
inspector-next-step-text = Wat er gebeurt
inspector-next-step-remove = Vervolgstap { $number } verwijderen
inspector-step-implement = Invoeren
inspector-deepen-micro = Verdiepen: micro journey
inspector-deepen-proposition = Verdiepen: propositieontwerp
inspector-deepen-research = Verdiepen: onderzoek
inspector-deepen-other = Verdiepen: anders
inspector-deepen-name = Hoe er wordt verdiept
inspector-team-and-dates = Team en data
inspector-team = Team
inspector-team-member = teamlid
inspector-departments = Afdelingen
inspector-department = afdeling
inspector-start-date = Startdatum
inspector-tested-date = In de praktijk getest op
inspector-limitations = Wat deze kaart niet laat zien
inspector-limitations-text = Beperkingen
inspector-curves = Curves
inspector-curve-visible = “{ $name }” tonen
inspector-curve-new = Curve toevoegen…
inspector-curve-remove = “{ $name }” verwijderen
inspector-curve-needs-customer = Een curve hoort bij een klantgroep: voeg eerst een klantgroep toe.
inspector-wave = Meting
inspector-wave-date = Gemeten op
inspector-events = Gebeurtenissen
inspector-event = gebeurtenis
inspector-event-new = Titel van de nieuwe gebeurtenis
inspector-event-title = Gebeurtenis
inspector-event-remove = Deze gebeurtenis verwijderen

# Customer groups, channels, actors
inspector-customers = Klantgroepen
inspector-customer = klantgroep
inspector-customer-whose = Klantgroep
inspector-customer-new = Naam van de nieuwe klantgroep
inspector-customer-remove = Deze klantgroep verwijderen
inspector-customer-kind = Soort
inspector-customer-segment = Segment
inspector-customer-persona = Persona
inspector-customer-patient = Patiënten
inspector-customer-cohort = Cohort
inspector-born-from = Geboren vanaf
inspector-born-to = Geboren tot en met
inspector-quote = Citaat
inspector-needs = Behoeften
inspector-need = behoefte
inspector-motives = Drijfveren
inspector-motive = drijfveer
inspector-expectations = Verwachtingen
inspector-expectation = verwachting
inspector-portrait = Portret
inspector-channels-and-actors = Kanalen en partijen
inspector-actors = Personen en partijen
inspector-actor = persoon of partij
inspector-actor-new = Naam van de nieuwe persoon of partij
inspector-actor-name = Persoon of partij
inspector-actor-description = Wat deze partij doet

# Project
inspector-project = Project
inspector-project-title = Titel van het project
inspector-organisation = Organisatie
inspector-sector = Sector
inspector-language = Taal van de inhoud
inspector-language-nl = Nederlands
inspector-language-en = Engels
inspector-authors = Auteurs
inspector-author = auteur
inspector-version = Versie
inspector-scale = Scores worden getoond als
inspector-scale-two = −2 tot +2
inspector-scale-five = 1 tot 5
inspector-scale-ten = 1 tot 10
