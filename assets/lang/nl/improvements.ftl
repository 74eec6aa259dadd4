# Het bord en de matrix van verbeterpunten.
improvements-layout = Weergave
improvements-board = Bord
improvements-matrix = Matrix
improvements-by = Waarde op de verticale as
improvements-by-customer = Klantwaarde
improvements-by-business = Bedrijfswaarde
improvements-by-mean = Gemiddelde van beide
improvements-new = Nieuw verbeterpunt
improvements-new-hint = Typ een verbeterpunt en druk op Enter
improvements-median = { $count ->
    [one] Doorlooptijd: { $days } dagen ({ $count } getest)
   *[other] Mediaan van de doorlooptijd: { $days } dagen ({ $count } getest)
}
improvements-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}
improvements-lead = Doorlooptijd van start tot praktijktest: { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}
improvements-gap = gat { $gap }
improvements-gaps = Grootste gaten zonder verbeterpunt
improvements-gaps-hint = Kies een gat om er een verbeterpunt bij te maken.
improvements-gaps-of = Gaten van { $group }
improvements-no-gaps = Elk gat in deze reis heeft een verbeterpunt.
improvements-unknown-gaps = Nog geen gat bekend. Geef touchpoints een gewenst en een huidig gevoel: het verschil is het gat.
improvements-from-gap = Maak een verbeterpunt bij “{ $title }”, gat { $gap }
improvements-unplaced = Nog zonder waarde of moeite: { $count }
improvements-no-place = nog geen waarde en moeite
improvements-close = Dit verbeterpunt sluiten
improvements-status = Status
improvements-customer-value = Klantwaarde
improvements-business-value = Bedrijfswaarde
improvements-effort = Moeite
improvements-votes = Stemmen
improvements-vote-less = Eén stem minder
improvements-vote-more = Eén stem meer
improvements-answers = Geeft antwoord op het gat bij
improvements-choose-gap = Gat kiezen…
improvements-other-gap = Ander gat…
improvements-gap-title = Op welk gat geeft het antwoord?
improvements-need = Klantbehoefte
improvements-process = Proces
improvements-ground = Terrein
improvements-people = Mensen
improvements-means = Middelen
improvements-owner = Eigenaar
improvements-due = Klaar op
improvements-tested = In praktijk getest
improvements-rests-on = Rust op deze inzichten
improvements-link-insight = Inzicht koppelen…
improvements-insight-title = Op welk inzicht rust het?
improvements-show-card = Op de kaart tonen
improvements-duplicate = Dupliceren
improvements-remove = Verbeterpunt verwijderen
improvements-empty = Nog geen verbeterpunten
improvements-empty-hint = Typ hierboven het eerste, of kies rechts een van de grootste gaten.
improvements-empty-alone = Typ hierboven het eerste.
improvements-ranking = De grootste gaten worden gezocht…
