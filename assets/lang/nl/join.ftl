## Twee versies samenvoegen

join-nothing = niets
join-quoted = “{ $words }”
join-yes = ja
join-no = nee
join-changed = gewijzigd
join-deleted = verwijderd
join-subject-untitled = { $thing } zonder titel
join-subject-untitled-inside = { $thing } zonder titel in “{ $inside }”
join-conflict = { $subject }, { $field }: bij ons { $ours }, bij hen { $theirs }; { $kept ->
        [ours] die van ons
       *[theirs] die van hen
    } blijft staan.

# Velden die nergens anders een naam hebben
join-field-presence = Blijft of gaat
join-field-place = Plaats
join-field-score = Gevoel
join-field-hidden = Verborgen
join-field-ages = Leeftijden
join-field-icon = Pictogram
join-field-kind = Soort
join-field-format = Bestandssoort
join-field-certainty = Feit of interpretatie
join-field-method = Methode
join-field-source = Bron
join-field-episodes = Bij episodes
join-field-touchpoints = Bij touchpoints
join-field-gap = Gat dat het dicht
join-field-need = Behoefte
join-field-process = Proces
join-field-ground = Terrein
join-field-people = Mensen
join-field-means = Middelen
join-field-customer-value = Waarde voor de klant
join-field-business-value = Waarde voor de organisatie
join-field-effort = Moeite
join-field-votes = Stemmen
join-field-owner = Eigenaar
join-field-status = Stand van zaken
join-field-due-date = Klaar op
join-certainty-fact = feit
join-certainty-interpretation = interpretatie
join-status-idea = idee
join-status-chosen = gekozen
join-status-in-test = in test
join-status-done = klaar
join-status-dropped = vervallen

join-order-journeys = Volgorde van de reizen
join-order-episodes = Volgorde van de episodes
join-order-touchpoints = Volgorde van de touchpoints
join-order-notes = Volgorde van de notities
join-order-lanes = Volgorde van de banen
join-order-curves = Volgorde van de curves
join-order-customers = Volgorde van de klantgroepen
join-order-others = Volgorde

# Wat verschilt
difference-new = nieuw
difference-new-with = nieuw, met { $what }
difference-deleted = verwijderd
difference-deleted-with = verwijderd, met { $what }
difference-moved = verplaatst
difference-moved-fields = verplaatst ({ $fields })
difference-changed = gewijzigd ({ $fields })
difference-count-new = Nieuw: { $what }
difference-count-deleted = Verwijderd: { $what }
difference-count-moved = Verplaatst: { $what }
difference-count-changed = Gewijzigd: { $what }
counted-project = het project
counted-journey = { $count ->
    [one] 1 klantreis
   *[other] { $count } klantreizen
}
counted-episode = { $count ->
    [one] 1 episode
   *[other] { $count } episodes
}
counted-touchpoint = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
counted-note = { $count ->
    [one] 1 notitie
   *[other] { $count } notities
}
counted-lane = { $count ->
    [one] 1 baan
   *[other] { $count } banen
}
counted-curve = { $count ->
    [one] 1 curve
   *[other] { $count } curves
}
counted-customer = { $count ->
    [one] 1 klantgroep
   *[other] { $count } klantgroepen
}
counted-actor = { $count ->
    [one] 1 betrokkene
   *[other] { $count } betrokkenen
}
counted-channel = { $count ->
    [one] 1 kanaal
   *[other] { $count } kanalen
}
counted-insight = { $count ->
    [one] 1 inzicht
   *[other] { $count } inzichten
}
counted-improvement = { $count ->
    [one] 1 verbeterpunt
   *[other] { $count } verbeterpunten
}
counted-image = { $count ->
    [one] 1 afbeelding
   *[other] { $count } afbeeldingen
}
counted-event = { $count ->
    [one] 1 gebeurtenis
   *[other] { $count } gebeurtenissen
}
counted-metric = { $count ->
    [one] 1 meetwaarde
   *[other] { $count } meetwaarden
}

# Wat is hersteld
join-repair-link-dropped = { $subject } verwijst niet meer naar wat in de andere versie is verwijderd.
join-repair-rehung = { $subject } hangt aan wat er nog is: het touchpoint waar dit bij hoorde, is weg.
join-repair-went-along = { $subject } is met het touchpoint meegegaan naar een andere episode.
join-repair-other-lane = { $subject } ligt in een andere baan, omdat de eigen baan weg is of zulke kaartjes niet bevat.
join-repair-lane-kind = { $subject } heeft de soort gekregen die bij de kaartjes past.
join-repair-no-place = { $subject } is weggelaten: waar dit bij hoorde, is in beide versies verwijderd.
join-repair-off-scale = { $subject } is nu een eigen maat: de maat van de ene versie kan de waarde van de andere niet hebben.

# Het venster
join-dialog-title = Samenvoegen met { $name }
join-dialog-working = De twee bestanden worden gelezen en vergeleken…
join-dialog-base-unknown = Waar beide van uitgingen is niet bekend: kies zelf bij elk verschil; niets telt als verwijderd.
join-dialog-base-saved = Beide gingen uit van dit document zoals het laatst is opgeslagen.
join-dialog-base-version = Beide gingen uit van de versie van { $day }, { $time } UTC.
join-dialog-base-file = Beide gingen uit van { $name }.
join-dialog-pick-base = Beide gingen uit van…
join-dialog-conflicts = Te kiezen: { $count }
join-dialog-conflicts-list = Wat beide wijzigden: pijl omhoog en omlaag om te lopen, links en rechts om te kiezen, Enter om samen te voegen
join-dialog-here = Hier
join-dialog-there = In het bestand
join-dialog-all-here = Alles zoals hier
join-dialog-all-there = Alles zoals in het bestand
join-dialog-news = Komt erbij: { $count }
join-dialog-news-list = Wat erbij komt
join-dialog-nothing = Alles uit dat bestand staat hier al.
join-dialog-no-journey = In { $name } staat geen reis meer; die van dit document zijn daar verwijderd. Kies een ander bestand.
join-dialog-join = Samenvoegen
join-dialog-lost = Het samenvoegen is halverwege gestopt; het document is zoals het was. Probeer het nog eens.
join-failed = De bestanden konden niet worden samengevoegd
join-done = Samengevoegd met { $name }
