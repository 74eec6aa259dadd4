# De reis in woorden.

report-copy = Kopiëren
report-export = Opslaan als Markdown…
report-copied = Verslag gekopieerd: { $size } tekens Markdown
report-writing = Het verslag wordt geschreven…

report-date = { $day } { $month } { $year }
report-month-1 = januari
report-month-2 = februari
report-month-3 = maart
report-month-4 = april
report-month-5 = mei
report-month-6 = juni
report-month-7 = juli
report-month-8 = augustus
report-month-9 = september
report-month-10 = oktober
report-month-11 = november
report-month-12 = december

report-version = versie { $version }
report-challenge = een challenge tussen { $names }
report-cohort = geboren { $from }–{ $to }
report-cohort-of-year = geboren in { $year }
report-lead = Van start tot test
report-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
report-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weken
}

report-experience = Wat de klant beleeft
report-summary = Gemiddeld { $mean }. De piek is { $peak } bij “{ $peakat }”, het einde { $end } bij “{ $endat }”; piek–eind { $both }.
report-known = Bekend van { $known } van de { $all } episodes.
report-known-phases = Bekend van { $known } van de { $all } levensfasen.
report-without-branches = Episodes die maar een deel van de klanten meemaakt, tellen niet mee in deze cijfers.
report-nothing-felt = Hoe het nu voelt, is nog niet bekend.
report-differences = Waar de groepen het meest verschillen
report-changed = Wat er veranderd is: { $group }
report-changed-between = Van { $from } tot { $to }.
report-change = **{ $episode }**: eerst { $before }, nu { $after }, verandering { $change }
report-difference = **{ $episode }**: { $spread } verschil. { $low } voelt { $lowscore }, { $high } { $highscore }.
report-episodes = Episode voor episode
report-episodes-of = Episode voor episode: { $group }
report-phases = Levensfase voor levensfase
report-phases-of = Levensfase voor levensfase: { $group }
report-now = nu { $score }
report-desired = gewenst { $score }
report-gap = gat { $gap }
report-mean-of = { $count ->
    [one] gemiddelde van { $count } touchpoint
   *[other] gemiddelde van { $count } touchpoints
}
report-gap-at = **Gat { $gap }**: { $title } ({ $episode }), nu { $now }, gewenst { $desired }
report-more = en nog { $count }
report-worth = Een micro journey waard
report-worth-of = Een micro journey waard: { $group }
report-reason-unknown = gat nog niet bekend
report-reason-importance = belang { $rating } van 5
report-reason-none = nog geen inzicht: de score is een aanname
report-reason-micro = heeft een micro journey, “{ $title }”
report-child-differs = De micro journey “{ $micro }” komt gemiddeld op { $child }, de episode “{ $episode }” op { $parent }. Dat scheelt { $difference }: zoek uit welke klopt.

report-findings = Bevindingen
report-quotes = Citaten
report-observations = Waarnemingen
report-needs = Behoeften
report-pains = Pijnpunten
report-gains = Pluspunten
report-trends = Trends
report-at = bij { $places }
report-owner = eigenaar { $name }
report-due = uiterlijk { $date }
report-tested = in de praktijk getest op { $date }
report-lead-time = { $time } van de start van de reis tot de test
report-customer-value = waarde voor de klant { $rating }
report-business-value = waarde voor de organisatie { $rating }
report-effort = moeite { $rating }
report-votes = { $count ->
    [one] { $count } stem
   *[other] { $count } stemmen
}
report-answers = Antwoord op “{ $title }”
report-methods = Hoe het is onderzocht
report-facts = { $facts ->
    [one] { $facts } feit
   *[other] { $facts } feiten
}, { $rest ->
    [one] { $rest } interpretatie
   *[other] { $rest } interpretaties
}.
report-assumed = { $count } van de { $of } gescoorde touchpoints hebben nog geen inzicht: hun scores zijn aannames.
