## Klembord, en tabellen erin en eruit

table-skip = Weglaten
table-title = Touchpoint
table-episode = Episode
table-in-lane = Baan van het touchpoint
table-channels = Kanalen
table-sub-steps = Deelstappen
table-forms = Vormen
table-starts = Begint
table-receives = Ontvangt
table-effect = Effect op de klant
table-desired-words = Gewenst gevoel in woorden
table-desired-why = Waarom dit gevoel gewenst is
table-current-words = Huidig gevoel in woorden
table-current-why = Waarom het nu zo voelt
table-score-now = Gevoel nu
table-score-desired = Gewenst gevoel
table-importance = Belang
table-moment-of-truth = Beslissend moment
table-duration = Duur
table-notes = Notities bij het touchpoint
table-new-lane = Nieuwe baan
table-new-lane-of-kind = Nieuwe baan “{ $kind }”
table-yes = ja
table-minutes = { $count } minuten
table-hours = { $count } uur
table-days = { $count } dagen
table-weeks = { $count } weken
table-months = { $count } maanden

table-dialog-title = Tabel plakken
table-dialog-layout = De tabel is
table-dialog-touchpoints = Touchpoints, één per rij
table-dialog-grid = Een kaart: episodes opzij, banen omlaag
table-dialog-header = De eerste rij noemt de kolommen
table-dialog-separator = Tussen kolommen staat
table-separator-tab = een tab
table-separator-semicolon = een puntkomma
table-separator-comma = een komma
table-separator-none = niets: één kolom
table-dialog-scale = Scores lopen van
table-scale-two = −2 tot +2
table-scale-five = 1 tot 5
table-scale-ten = 1 tot 10
table-dialog-scale-stretched = { $low } wordt −2 en { $high } wordt +2, gelijkmatig ertussenin.
table-dialog-scale-words = Ook ++ + 0 − −− worden gelezen.
table-dialog-preview = Voorbeeld
table-dialog-column = Kolom { $number } is
table-dialog-row = Rij { $number } is
table-dialog-more-rows = { $count ->
    [one] En nog één rij
   *[other] En nog { $count } rijen
}
table-dialog-needs-title = Kies welke kolom het touchpoint is.
table-dialog-needs-rows = Kies van ten minste één rij wat hij is.
table-dialog-working = Uitzoeken wat het wordt…
table-dialog-nothing = Niets in deze tabel kan worden geplakt.
table-dialog-becomes = Wordt { $what }.
table-count-touchpoints = { $count ->
    [one] één touchpoint
   *[other] { $count } touchpoints
}
table-count-notes = { $count ->
    [one] één notitie
   *[other] { $count } notities
}
table-count-ratings = { $count ->
    [one] één oordeel over een episode
   *[other] { $count } oordelen over episodes
}
table-count-episodes = { $count ->
    [one] één nieuwe episode
   *[other] { $count } nieuwe episodes
}
table-count-lanes = { $count ->
    [one] één nieuwe baan
   *[other] { $count } nieuwe banen
}
table-dialog-left-out = { $count ->
    [one] Eén cel kan niet worden gebruikt:
   *[other] { $count } cellen kunnen niet worden gebruikt:
}
table-dialog-left-out-more = { $count ->
    [one] en nog één
   *[other] en nog { $count }
}
table-dialog-paste = Plakken

table-left-out = Rij { $row }, kolom { $column }, “{ $text }”: { $reason }
table-left-no-score = geen score. Schrijf een cijfer, of ++ + 0 − −−.
table-left-off-scale = een cijfer buiten de schaal. Kies een andere schaal of verander het cijfer.
table-left-no-rating = geen belang. Schrijf 1 tot 5, of laag, gemiddeld, hoog.
table-left-no-truth = geen ja of nee. Schrijf ja of x, of laat de cel leeg.
table-left-no-duration = geen duur. Schrijf een heel getal en een eenheid, zoals 3 dagen.
table-left-no-touchpoint = deze rij heeft geen touchpoint waar het over gaat. Geef de rij een titel.
table-left-cut = alleen de eerste { $most } tekens worden gebruikt.
table-too-many-cells = Deze tabel heeft meer dan { $most } cellen. Kopieer een deel ervan.

paste-too-big = Wat is gekopieerd, is { $size } MB groot; er kan hooguit { $most } MB worden geplakt. Kopieer minder.
paste-newer = Deze kaartjes zijn gekopieerd in een nieuwere versie van Meander (formaat { $format }; deze kent { $known }). Gebruik die versie ook hier.
paste-broken = De gekopieerde kaartjes zijn onderweg veranderd; er is niets geplakt. Kopieer ze nog eens. ({ $problem })
paste-incomplete = De gekopieerde kaartjes zijn niet compleet; er is niets geplakt. Kopieer ze nog eens.
paste-nothing = Er staat geen tekst op het klembord. Kopieer eerst kaartjes, of cellen uit een rekenblad.
copy-too-big = Wat geselecteerd is, is { $size } MB groot; er kan hooguit { $most } MB worden gekopieerd. Selecteer minder.
copy-not-done = De selectie kon niet worden gekopieerd.
copy-image-too-big = Deze kaart is te groot voor een afbeelding op het klembord. Selecteer een deel, of exporteer een poster.
toast-copied-cards = { $count ->
    [one] Één kaartje gekopieerd
   *[other] { $count } kaartjes gekopieerd
}
toast-copied-episodes = { $count ->
    [one] Één episode gekopieerd
   *[other] { $count } episodes gekopieerd
}
toast-copied-lanes = { $count ->
    [one] Één baan gekopieerd
   *[other] { $count } banen gekopieerd
}
toast-cut-cards = { $count ->
    [one] Één kaartje geknipt
   *[other] { $count } kaartjes geknipt
}
toast-cut-episodes = { $count ->
    [one] Één episode geknipt
   *[other] { $count } episodes geknipt
}
toast-cut-lanes = { $count ->
    [one] Één baan geknipt
   *[other] { $count } banen geknipt
}
toast-copied-table = Gekopieerd als tabel; plak hem in een rekenblad
toast-copied-image = Gekopieerd als afbeelding, { $width } × { $height } pixels
toast-pasted-scores = { $count ->
    [one] Geplakt, op één score na: deze reis heeft geen curve voor die klantgroep
   *[other] Geplakt, op { $count } scores na: deze reis heeft geen curve voor die klantgroep
}
toast-pasted = Geplakt: { $what }
toast-pasted-cut = Het begin is geplakt: een tekst telt hoogstens { $most } tekens. Verdeel de rest over meer kaartjes.
toast-pasted-left-out = { $count ->
    [one] Geplakt, op één cel na
   *[other] Geplakt, op { $count } cellen na
}
