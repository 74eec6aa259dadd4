# cli

## Hulp
cli-about = Meander: een editor voor klantreizen die zonder internet werkt.
cli-about-export = Schrijft de poster van een reis als PNG, zonder venster.
cli-about-check = Zegt of een reisbestand in orde is.
cli-about-merge = Voegt twee versies van een bestand samen, kaartje voor kaartje, zonder venster.
cli-heading-usage = Gebruik:
cli-heading-tasks = Taken
cli-heading-arguments = Argumenten
cli-heading-options = Opties
cli-help-open-file = Het reisbestand dat in het venster opengaat
cli-help-file = Een reisbestand
cli-help-target = De PNG die geschreven wordt; een bestaand bestand wordt vervangen
cli-help-paper = Papierformaat: a4, a3, a2, a1 of a0 (anders a0)
cli-help-dpi = Punten per inch, 72 tot 600 (anders 300)
cli-help-portrait = Staand: de korte kant boven
cli-help-landscape = Liggend: de lange kant boven (zo is het anders ook)
cli-help-journey = De titel van de reis (anders de eerste reis)
cli-help-theme = Kleuren: poster, light, dark of high-contrast (anders poster)
cli-help-lang = Taal van de eigen woorden van het programma: nl of en (anders die van de inhoud)
cli-help-date = De datum op de poster (anders vandaag)
cli-help-merge-base = Waar beide versies van uitgingen; een leeg bestand als dat niet bekend is
cli-help-merge-ours = Onze versie, die telt waar beide hetzelfde hebben gewijzigd
cli-help-merge-theirs = De andere versie
cli-help-merge-out = Het bestand dat wordt geschreven; een bestaand bestand wordt vervangen
cli-help-merge-prefer = De andere versie telt waar beide hetzelfde hebben gewijzigd
cli-help-help = Toont deze hulp
cli-help-version = Toont de versie

## Opdrachten die niet kunnen
cli-error-no-value = Bij { $argument } hoort een waarde: zie meander --help.
cli-error-choice = “{ $value }” past niet bij { $argument }: kies uit { $choices }.
cli-error-value = “{ $value }” past niet bij { $argument }: zie meander export --help voor wat wel kan.
cli-error-unknown = “{ $argument }” is hier niet bekend: zie meander --help.
cli-error-missing = { $argument } ontbreekt: zie meander --help.
cli-error-conflict = { $argument } en { $other } gaan niet samen: laat een van beide weg.
cli-error-usage = Deze opdracht is niet te lezen: zie meander --help.
cli-error-not-png = Een poster wordt als PNG geschreven, dus “{ $target }” moet eindigen op .png.
cli-error-same-file = “{ $target }” is het reisbestand zelf: geef de poster een andere naam.

## Het venster
cli-error-display = Er is geen beeldscherm om een venster op te openen: stel DISPLAY of WAYLAND_DISPLAY in, of gebruik meander export, report, check of merge; die hebben er geen nodig.
cli-error-dead-display = Er antwoordt geen scherm ({ $named }), dus er kan geen venster open. Kijk die instellingen na, of gebruik meander export, report, check of merge, die er geen nodig hebben.
cli-error-window = Het venster kon niet openen: { $reason }. In de README staat welke systeempakketten nodig zijn.

## Exporteren en nakijken
cli-export-done = { $target }: de poster van “{ $journey }”, { $paper }, { $width } × { $height } pixels, { $dpi } punten per inch.
cli-check-good = { $file } is in orde: { $journeys ->
        [one] { $journeys } reis
       *[other] { $journeys } reizen
    }, { $episodes ->
        [one] { $episodes } episode
       *[other] { $episodes } episodes
    }, { $touchpoints ->
        [one] { $touchpoints } touchpoint
       *[other] { $touchpoints } touchpoints
    }.
cli-merge-done = { $target }: beide versies zijn samengevoegd, zonder conflicten.
cli-error-no-journeys = In dit bestand staat geen reis: maak er eerst een in de editor.
cli-error-no-journey = In dit bestand staat geen reis “{ $title }”: kies uit { $titles }.
cli-error-export = { $target } is niet geschreven: { $reason }.

cli-about-repair = Schrijft wat heel is in een beschadigd reisbestand naar een nieuw bestand, en zegt wat er is gedaan.
cli-help-damaged = Het beschadigde reisbestand; dat blijft zoals het is
cli-help-repaired = Het nieuwe reisbestand
cli-help-theirs = Van een bestand waarin git twee versies bij elkaar zette: de tweede, niet de eerste
cli-check-repairable = { $file }: meander repair kan het openen. { $summary }
cli-repair-good = { $file } is in orde; { $target } is hetzelfde.
cli-repair-done = { $target }: wat heel is in { $file }. { $summary }
cli-repair-same = “{ $target }” is het beschadigde bestand zelf: geef het herstelde een andere naam.

cli-about-report = Vertelt een reis in woorden, als één bladzijde Markdown, zonder venster.
cli-help-report = Het Markdownbestand dat geschreven wordt; zonder naam verschijnt de tekst hier. Een bestaand bestand wordt vervangen
cli-error-not-md = Een verslag wordt als Markdown geschreven, dus “{ $target }” moet eindigen op .md.
cli-report-done = { $target }: het verslag van “{ $journey }”.
