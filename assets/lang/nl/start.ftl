## Startscherm, sjablonen en voorbeelden

start-title = Waar wil je aan werken?
start-hint = Ga verder waar je was, of begin een nieuwe reis.
start-first-hint = Begin met een sjabloon, of open een klantreis die je al hebt.
start-new-title = Nieuwe reis
start-new-hint = Een sjabloon geeft je banen, episodes en woorden om mee te beginnen. Later kun je alles nog veranderen.
start-opening = Bestand wordt geopend…
start-recent = Recent
start-templates = Begin met een sjabloon
start-examples = Kijk rond in een voorbeeld
start-return = Terug naar { $title }
start-gone = Staat niet meer op deze plek
start-unreadable = Kan niet als klantreis worden gelezen
start-forget = { $name } uit de lijst halen

template-blank = Leeg
template-blank-hint = Een lege kaart; je typt meteen het eerste touchpoint.
template-customer = Klantreis
template-customer-hint = Eén klantgroep, van behoefte tot aanbevelen.
template-micro = Micro journey
template-micro-hint = Eén episode van heel dichtbij, om snel iets te verbeteren.
template-patient = Patiëntreis
template-patient-hint = Zorgverleners, wachten als fase, het leven thuis.
template-generation = Generatiereis
template-generation-hint = Twee generaties door hun levensfasen.
template-blueprint = Service blueprint
template-blueprint-hint = Wat de klant ziet, en alles wat daarvoor nodig is.

example-claim = Schade aan de auto
example-claim-hint = Met een micro journey en verbeterpunten.
example-moving = Verhuizen met energie
example-moving-hint = Drie klantgroepen en een tweede meting. In het Engels.
example-generations = Twee generaties
example-generations-hint = Geboren in 1950 en 1970, met een lexisdiagram. Verzonnen.
example-hip = Een nieuwe heup
example-hip-hint = Patiëntreis met wachten en een complicatie. In het Engels.

first-steps = Dubbelklik op een lege plek voor een kaartje  ·  { $commands } voor alles  ·  { $keys } toont toetsen
first-steps-close = Niet meer tonen
