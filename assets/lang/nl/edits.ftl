## edits: what can be undone, in a few words

edit-add-touchpoint = Touchpoint toevoegen
edit-move-touchpoint = Touchpoint verplaatsen
edit-remove-touchpoint = Touchpoint verwijderen
edit-touchpoint-title = Titel wijzigen
edit-touchpoint-channels = Kanalen wijzigen
edit-touchpoint-sub-steps = Deelstappen wijzigen
edit-touchpoint-forms = Vormen wijzigen
edit-touchpoint-starts = Wijzigen wie begint
edit-touchpoint-receives = Wijzigen wie ontvangt
edit-touchpoint-effect = Effect op de klant wijzigen
edit-touchpoint-desired = Gewenst gevoel wijzigen
edit-touchpoint-current = Huidig gevoel wijzigen
edit-touchpoint-score = Score wijzigen
edit-touchpoint-importance = Belang wijzigen
edit-touchpoint-moment-of-truth = Beslissend moment wijzigen
edit-touchpoint-duration = Duur wijzigen
edit-touchpoint-notes = Notities wijzigen
edit-touchpoint-image = Afbeelding wijzigen

edit-add-note = Notitie toevoegen
edit-move-note = Notitie verplaatsen
edit-remove-note = Notitie verwijderen
edit-note-text = Tekst wijzigen
edit-note-attribution = Wijzigen wie het zei
edit-note-insight = Gekoppeld inzicht wijzigen
edit-note-improvement = Gekoppeld verbeterpunt wijzigen
edit-note-image = Afbeelding van de notitie wijzigen

edit-add-episode = Episode toevoegen
edit-move-episode = Episode verplaatsen
edit-remove-episode = Episode verwijderen
edit-episode-title = Titel van de episode wijzigen
edit-episode-story = Verhaal wijzigen
edit-episode-desired = Gewenst gevoel wijzigen
edit-episode-current = Huidig gevoel wijzigen
edit-episode-challenge = Uitdaging wijzigen
edit-episode-rating = Oordeel over de episode wijzigen
edit-episode-rating-source = Bron van het oordeel wijzigen
edit-episode-condition = Voorwaarde wijzigen
edit-episode-ages = Leeftijden wijzigen
edit-episode-importance = Belang van de episode wijzigen
edit-episode-metrics = Meetwaarden wijzigen
edit-episode-colour = Kleur van de episode wijzigen
edit-episode-width = Breedte van de episode wijzigen
edit-episode-collapse = Episode inklappen
edit-episode-expand = Episode uitklappen
edit-episode-hide = Episode verbergen
edit-episode-show = Episode tonen

edit-add-lane = Baan toevoegen
edit-move-lane = Baan verplaatsen
edit-remove-lane = Baan verwijderen
edit-lane-title = Naam van de baan wijzigen
edit-lane-kind = Soort baan wijzigen
edit-lane-hide = Baan verbergen
edit-lane-show = Baan tonen
edit-lane-collapse = Baan inklappen
edit-lane-expand = Baan uitklappen
edit-lane-height = Hoogte van de baan wijzigen
edit-lane-colour = Kleur van de baan wijzigen
edit-lane-line = Lijn onder de baan wijzigen

edit-add-curve = Emotiecurve toevoegen
edit-remove-curve = Emotiecurve verwijderen
edit-curve-customer = Klantgroep van de curve wijzigen
edit-curve-wave = Meting wijzigen
edit-curve-colour = Kleur van de curve wijzigen
edit-curve-hide = Emotiecurve verbergen
edit-curve-show = Emotiecurve tonen

edit-add-journey = Reis toevoegen
edit-remove-journey = Reis verwijderen
edit-journey-title = Titel van de reis wijzigen
edit-journey-subtitle = Ondertitel wijzigen
edit-journey-form = Vorm van de reis wijzigen
edit-journey-frame = Kader wijzigen
edit-journey-limitations = Beperkingen wijzigen
edit-journey-purpose = Doel wijzigen
edit-journey-reason = Aanleiding wijzigen
edit-link-micro = Micro journey onder episode hangen
edit-unlink-micro = Micro journey los maken
edit-add-event = Gebeurtenis toevoegen
edit-remove-event = Gebeurtenis verwijderen
edit-change-event = Gebeurtenis wijzigen

edit-project-title = Titel van het project wijzigen
edit-project-organisation = Organisatie wijzigen
edit-project-sector = Sector wijzigen
edit-project-language = Taal van de inhoud wijzigen
edit-project-authors = Auteurs wijzigen
edit-project-version = Versie wijzigen
edit-project-scale = Schaal van de scores wijzigen

edit-add-customer = Klantgroep toevoegen
edit-remove-customer = Klantgroep verwijderen
edit-change-customer = Klantgroep wijzigen
edit-add-channel = Kanaal toevoegen
edit-remove-channel = Kanaal verwijderen
edit-change-channel = Kanaal wijzigen
edit-add-actor = Betrokkene toevoegen
edit-remove-actor = Betrokkene verwijderen
edit-change-actor = Betrokkene wijzigen
edit-add-insight = Inzicht toevoegen
edit-remove-insight = Inzicht verwijderen
edit-change-insight = Inzicht wijzigen
edit-add-improvement = Verbeterpunt toevoegen
edit-remove-improvement = Verbeterpunt verwijderen
edit-change-improvement = Verbeterpunt wijzigen
edit-move-customer = Klantgroep verplaatsen
edit-move-improvement = Verbeterpunt verplaatsen
edit-add-image = Afbeelding toevoegen
edit-remove-image = Afbeelding verwijderen

edit-join = Samenvoegen met ander bestand
edit-paste = Plakken
edit-cards-move = { $count ->
    [one] 1 kaartje
   *[other] { $count } kaartjes
} verplaatsen
edit-cards-remove = { $count ->
    [one] 1 kaartje
   *[other] { $count } kaartjes
} verwijderen
edit-cards-copy = { $count ->
    [one] 1 kaartje
   *[other] { $count } kaartjes
} dupliceren
edit-cards-score = Score van { $count ->
    [one] 1 kaartje
   *[other] { $count } kaartjes
} wijzigen
edit-cards-channels = Kanalen van { $count ->
    [one] 1 kaartje
   *[other] { $count } kaartjes
} wijzigen
edit-cards-moment-of-truth = Beslissend moment van { $count ->
    [one] 1 kaartje
   *[other] { $count } kaartjes
} wijzigen
edit-cards-importance = Belang van { $count ->
    [one] 1 kaartje
   *[other] { $count } kaartjes
} wijzigen
edit-episodes-move = { $count ->
    [one] 1 episode
   *[other] { $count } episodes
} verplaatsen
edit-episodes-remove = { $count ->
    [one] 1 episode
   *[other] { $count } episodes
} verwijderen
edit-episodes-copy = { $count ->
    [one] 1 episode
   *[other] { $count } episodes
} dupliceren
edit-lanes-move = { $count ->
    [one] 1 baan
   *[other] { $count } banen
} verplaatsen
edit-lanes-remove = { $count ->
    [one] 1 baan
   *[other] { $count } banen
} verwijderen
edit-lanes-copy = { $count ->
    [one] 1 baan
   *[other] { $count } banen
} dupliceren

edit-nothing = Wijziging
edit-replace-project = Andere versie overnemen
