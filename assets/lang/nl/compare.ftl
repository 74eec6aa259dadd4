# Klantgroepen en metingen naast elkaar.
compare-subject = Wat er vergeleken wordt
compare-now = Groepen: nu
compare-desired = Groepen: gewenst
compare-waves = Metingen
compare-arrangement = Opstelling
compare-overlaid = Over elkaar
compare-side-by-side = Naast elkaar
compare-with-desired = Ook gewenst
compare-group = Klantgroep
compare-before = Van meting
compare-after = Naar meting
compare-no-groups = Deze klantreis heeft nog geen klantgroep met zo’n emotiecurve. Voeg een klantgroep toe.
compare-no-touchpoints = Deze klantreis heeft nog geen touchpoints. Voeg ze toe op de kaart.
compare-no-scores = nog geen scores
compare-one-group = Vergelijken kan vanaf twee klantgroepen. Kies er hierboven nog een, of voeg er een toe.
compare-one-wave = Van deze groep is één keer gemeten. Kies ‘Opnieuw meten’ om vóór en na te vergelijken.
compare-nothing-common = Er is nog geen plek waar twee curves allebei een score hebben.
compare-curves-name = { $lines ->
    [one] 1 emotiecurve van { $title }
   *[other] { $lines } emotiecurves van { $title }
}
compare-figures = Cijfers per curve
compare-mean = gemiddeld
compare-peak-end = piek–eind
compare-scored = gescoord
compare-mean-short = gemiddeld { $score }
compare-peak-end-short = piek–eind { $score }
compare-spreads = Grootste verschillen
compare-changes = Grootste veranderingen
compare-ranking-hint = Klik op een plek om haar op de kaart te zien.
compare-per = Verschillen per
compare-episodes = Episode
compare-phases = Levensfase
compare-touchpoints = Touchpoint
compare-lowest = laagst { $score } · { $name }
compare-highest = hoogst { $score } · { $name }
compare-was = eerst { $score } · { $name }
compare-became = later { $score } · { $name }
compare-spread-said = verschil { $amount }
compare-change-said = verandering { $amount }
compare-to-map = Op de kaart tonen
compare-answer = Antwoorden op { $title }
compare-respond = Hoe gaan we hiermee om?
compare-challenge = Uitdaging van { $title }
compare-no-improvements = Nog geen verbeterpunt voor deze plek.
compare-add-improvement = verbeterpunt hiervoor
compare-improvement-title = Titel van het verbeterpunt

## Opnieuw meten
measure-title = Opnieuw meten
measure-text = Er komt een nieuwe emotiecurve van wat de klant nu voelt, naast die van de vorige meting. Je scoort haar op de kaart.
measure-group = Klantgroep
measure-label = Naam van de meting
measure-date = Datum
measure-scores = Scores van de meting
measure-empty = Leeg beginnen
measure-copied = Van de vorige meting
measure-add = Meting toevoegen
measure-added = ‘{ $wave }’ is toegevoegd. Scoor de touchpoints op de kaart.
wave-number = Meting { $number }

## Ervaren en herinnerd
experience-name = Beleving:
experience-felt = ervaren
experience-remembered = herinnerd
experience-share = Hoe zwaar de afloop telt (λ)
experience-title = Herinnerd: een aanname
experience-hint = De afloop kleurt het oordeel over alles daarvoor: elke score schuift voor dit deel naar de laatste. Dit is een aanname, geen meting.
experience-mean = gemiddeld
experience-peak-end = piek–eind

## Meetwaarden op de kaart
metric-target = doel { $target }
metric-below = onder het doel
metric-at = op het doel
metric-above = boven het doel
metric-before = eerder: { $values }
compare-working = Er wordt vergeleken…
