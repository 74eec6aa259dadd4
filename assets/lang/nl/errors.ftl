## errors

## Instellingen
settings-bad = De instellingen zijn niet te lezen; de gewone instellingen gelden nu. Regel { $line }, kolom { $column } van settings.ron: { $reason }. Wijzig een instelling om het bestand opnieuw te schrijven.
# Dingen, als onderwerp van een zin en met een lidwoord.
thing-project = Het project
thing-journey = Klantreis
thing-episode = Episode
thing-touchpoint = Touchpoint
thing-note = Notitie
thing-lane = Baan
thing-curve = Curve
thing-customer = Klantgroep
thing-actor = Betrokkene
thing-channel = Kanaal
thing-insight = Inzicht
thing-improvement = Verbeterpunt
thing-image = Afbeelding
thing-event = Gebeurtenis
thing-metric = Meetwaarde
a-thing-project = een project
a-thing-journey = een klantreis
a-thing-episode = een episode
a-thing-touchpoint = een touchpoint
a-thing-note = een notitie
a-thing-lane = een baan
a-thing-curve = een curve
a-thing-customer = een klantgroep
a-thing-actor = een betrokkene
a-thing-channel = een kanaal
a-thing-insight = een inzicht
a-thing-improvement = een verbeterpunt
a-thing-image = een afbeelding
a-thing-event = een gebeurtenis
a-thing-metric = een meetwaarde

# Wat in een project niet klopt.
finding-subject = { $thing } “{ $title }”
finding-subject-inside = { $thing } “{ $title }” in “{ $inside }”
finding-duplicate-id = { $subject } heeft het id { $id }, dat al door een ander wordt gebruikt. Geef een van beide een eigen id.
finding-dangling = { $subject } verwijst naar { $other } die of dat er niet is of hier niet kan ({ $other-id }). Haal de verwijzing weg of kies iets anders.
finding-lane-holds-no-touchpoints = { $subject } ligt in een baan waar geen touchpoints in kunnen. Verplaats het naar een baan met touchpoints.
finding-lane-holds-no-notes = { $subject } ligt in een baan waar geen notities in kunnen. Verplaats de notitie naar een andere baan.
finding-span-reversed = { $subject } loopt over touchpoints in de verkeerde volgorde. Zet het eerste touchpoint voorop.
finding-micro-disagrees = { $subject } is gekoppeld aan { $other } zonder koppeling terug ({ $other-id }). Laat beide naar elkaar verwijzen of haal de koppeling weg.
finding-micro-cycle = { $subject } hangt via de eigen episodes onder zichzelf. Haal een van de koppelingen met een bovenliggende episode weg.
finding-not-finite = { $subject } heeft een waarde die geen getal is. Vul een gewoon getal in.
finding-off-scale = { $subject } heeft een waarde buiten de schaal van de maat: NPS loopt van −100 tot 100, CES van 1 tot 7. Verbeter de waarde of kies een andere maat.
finding-ages-reversed = { $subject } eindigt op een jongere leeftijd dan het begin. Verwissel de leeftijden.
finding-years-reversed = { $subject } heeft geboortejaren in de verkeerde volgorde. Verwissel de jaren.
finding-text-too-long = { $subject } heeft een tekst van { $count } tekens; er passen er hoogstens { $most }. Maak de tekst korter.
finding-too-many-touchpoints = { $subject } heeft { $count } touchpoints; er passen er hoogstens { $most }. Verdeel het over meer projecten.

# Waarom een bestand niet te lezen is.
read-too-big = Het bestand is { $size } MB; Meander leest hoogstens { $most } MB. Gebruik kleinere afbeeldingen of verdeel het project.
read-empty = Het bestand is leeg. Open een ander bestand, of een eerdere versie van dit bestand.
read-byte-order-mark = Het bestand begint met een onzichtbaar teken (byte order mark). Bewaar het in je teksteditor opnieuw als “UTF-8 zonder BOM”.
read-not-text = Regel { $line }, kolom { $column }: dit is geen tekst in UTF-8. Bewaar het bestand in je teksteditor opnieuw als UTF-8, of open een eerdere versie.
read-conflict = Regel { $line }: git heeft hier twee versies van het bestand bij elkaar gezet. Kies wat blijft, haal de regels met <<<<<<<, ======= en >>>>>>> weg en open het bestand opnieuw.
read-not-meander = Dit is geen Meander-bestand: op de eerste regel staat niet “// Meander journey file, format 1”. Kies een bestand waarvan de naam op .journey.ron eindigt.
read-newer = Voor dit bestand is een nieuwere Meander nodig: het heeft formaat { $format }; deze leest tot en met { $known }. Installeer de nieuwste versie. Het bestand is niet gewijzigd.
read-at = Regel { $line }, kolom { $column }: { $problem }
read-at-line = Regel { $line }: { $problem }
read-more-findings = { $count ->
    [one] En nog één probleem.
   *[other] En nog { $count } problemen.
}

# Wat er op één plek van een bestand mis is.
syntax-unknown-field = het veld “{ $field }” is hier niet bekend. Verbeter de naam of haal het veld weg. Bekend zijn: { $known }.
syntax-missing-field = vóór deze plek ontbreekt het veld “{ $field }”. Voeg het toe.
syntax-repeated-field = het veld “{ $field }” staat hier dubbel. Haal een van beide weg.
syntax-unknown-word = “{ $word }” is geen van de keuzes. Kies uit: { $known }.
syntax-bad-value = “{ $found }” kan hier niet staan. Schrijf { $expected }.
syntax-expected = hier hoort iets anders te staan. Schrijf { $expected }.
syntax-two-scores = vlak voor deze plek krijgt een curve een tweede score. Haal een van beide weg.
syntax-open-text = een tekst die hier begint, heeft geen aanhalingsteken aan het eind. Zet er " achter.
syntax-cut = het bestand houdt halverwege op. Open een eerdere versie of maak het bestand af.
syntax-after-end = na het einde van het project volgt nog iets. Haal weg wat na het laatste haakje staat.
syntax-too-deep = hier staan te veel haakjes in elkaar. Haal de binnenste weg.
syntax-other = dit is niet te lezen ({ $message }). Verbeter het of open een eerdere versie.
syntax-expected-id = een id van 12 tekens uit 0–9 en a–z zonder i, l, o en u
syntax-expected-score = een score van -2.0 tot en met 2.0
syntax-expected-rating = een heel getal van 1 tot en met 5
syntax-expected-date = een datum als jaar-maand-dag, zoals "2026-11-21"
syntax-expected-colour = een kleur, zoals "#3D5AF1"
syntax-expected-base-64 = een afbeelding als base 64-tekst
syntax-expected-value = een waarde die bij dit veld past
syntax-expected-text = een tekst tussen aanhalingstekens
syntax-expected-number = een getal, zoals 1.5
syntax-expected-whole-number = een heel getal dat bij dit veld past
syntax-expected-truth = true (waar) of false (niet waar)
syntax-expected-list = een lijst, die begint met [
syntax-expected-list-end = een komma, of ] om de lijst te sluiten
syntax-expected-map = een lijst met paren, die begint met {"{"}
syntax-expected-map-end = een komma, of {"}"} om de lijst met paren te sluiten
syntax-expected-record = iets tussen ronde haken, dat begint met (
syntax-expected-record-end = een komma, of ) als sluithaak
syntax-expected-comma = een komma
syntax-expected-colon = een dubbele punt na de naam van het veld

## Bewerkingen die niet lukten
edit-error-missing = { $thing } niet gevonden: dit staat niet meer in het document; er is niets gewijzigd. Maak de vorige stap ongedaan of kies iets anders.
edit-error-twice = { $thing } met hetzelfde id staat al in het document; er is niets toegevoegd. Maak in plaats daarvan een kopie.
edit-error-out-of-range = { $thing } kan daar niet heen: de plaats bestaat niet meer; er is niets gewijzigd. Kies opnieuw een plaats.
edit-error-other-journey = { $thing } kan niet naar een andere reis; er is niets gewijzigd. Maak een kopie en plak die daar.
edit-error-other-id = { $thing } kan niet in iets anders veranderen; er is niets gewijzigd. Voeg iets nieuws toe.
edit-error-no-touchpoint-lane = In deze baan passen geen touchpoints. Kies een baan voor touchpoints.
edit-error-no-note-lane = In deze baan passen geen notities. Kies een baan zonder touchpoints en zonder emotiecurve.
edit-error-lane-in-use = De kaartjes in deze baan passen niet bij de nieuwe soort; de baan blijft zoals die was. Verplaats of verwijder eerst de kaartjes.
edit-error-last-touchpoint-lane = Dit is de enige baan voor touchpoints en die is niet leeg; de baan is niet verwijderd. Voeg eerst een andere baan voor touchpoints toe of verwijder de kaartjes.
edit-error-micro-taken = De episode of de micro journey is al aan een andere gekoppeld; er is niets toegevoegd. Maak eerst die koppeling los.
edit-error-micro-cycle = Een micro journey kan niet onder een episode van zichzelf hangen. Kies een episode van een andere reis.
edit-error-reversed = Het einde ligt vóór het begin; er is niets gewijzigd. Vul eerst het laagste getal in.
edit-error-no-number = Een meetwaarde is geen getal; er is niets gewijzigd. Vul een getal in.
edit-error-off-scale = Een waarde ligt buiten de schaal van de maat; er is niets gewijzigd. NPS loopt van −100 tot 100, CES van 1 tot 7.
edit-error-text-too-long = De tekst is langer dan { $most } tekens en is niet bewaard. Maak de tekst korter of verdeel die over meer kaartjes.
edit-error-too-many-touchpoints = Een project bevat hoogstens { $most } touchpoints; er is niets toegevoegd. Ga verder in een tweede project.
edit-error-not-whole = Het document dat hiervoor in de plaats zou komen, klopt niet. Controleer het bestand met meander check.
# Waarom een bestand niet open kan of niet bewaard kan worden.
load-failed = { $path } kan niet worden geopend. { $reason }
save-failed = { $path } kan niet worden bewaard. { $reason } Je werk is er nog en het bestand is zoals het was.
save-changed-elsewhere = { $path } is door iemand anders gewijzigd sinds je het opende. Bewaar onder een andere naam om beide te houden, of kies voor overschrijven.
save-already-there = { $path } bestaat al. Kies een andere naam, of kies voor overschrijven.
save-not-certain = { $path } staat er, maar de schijf heeft het niet bevestigd. { $reason } Bewaar nog eens voordat je de computer uitzet.
save-unwritable = Het project kan niet als tekst worden geschreven: { $message }. Maak de laatste wijziging ongedaan en bewaar opnieuw.
save-unreadable = Het project is niet bewaard, omdat het niet terug te lezen was. { $reason }
save-reads-back-different = Het project is niet bewaard, omdat het anders werd teruggelezen. Maak de laatste wijziging ongedaan en bewaar opnieuw.
backup-failed = Het bestand is bewaard, maar een kopie van het vorige kon niet worden bewaard in { $path }. { $reason }
disk-not-found = Het bestand of de map is er niet. Controleer de naam of kies een andere plek.
disk-denied = Je hebt geen rechten voor dit bestand of deze map. Kies een andere plek of vraag om rechten.
disk-full = De schijf is vol. Maak ruimte vrij of kies een andere plek.
disk-read-only = De schijf kan alleen gelezen worden. Kies een andere plek.
disk-file-read-only = Het bestand is tegen schrijven beveiligd. Kies een andere naam of haal de beveiliging weg.
disk-not-a-folder = Een deel van het pad is geen map. Kies een andere plek.
disk-is-folder = Het is een map. Kies een bestand.
disk-no-file = Het is geen gewoon bestand. Kies een ander bestand.
disk-bad-name = De naam kan hier niet worden gebruikt. Kies een andere naam.
disk-busy = Een ander programma gebruikt het. Wacht even en probeer het opnieuw.
disk-links-in-circle = De koppelingen verwijzen naar elkaar. Kies een andere plek.
disk-fault = De schijf meldt een storing. Bewaar meteen op een andere schijf en laat deze nakijken.
disk-quota = Jouw deel van deze schijf is vol. Ruim iets van jezelf op of kies een andere plek.
disk-file-too-large = De schijf neemt geen bestanden van deze grootte aan. Kies een andere plek.
disk-network = De netwerkmap geeft geen antwoord. Controleer de verbinding en probeer het opnieuw, of bewaar eerst op deze computer.
save-may-be-damaged = { $path } is misschien beschadigd: het schrijven stopte halverwege. { $reason } Je werk is er nog: bewaar het op een andere plek. Wat er eerst in het bestand stond, staat in { $copy }.
disk-interrupted = Het systeem brak het af. Probeer het opnieuw.
disk-not-supported = Deze map laat geen bestanden vervangen. Kies een andere plek.
disk-other = Het systeem meldt: { $message }. Probeer het opnieuw of kies een andere plek.

read-too-many = Het bestand bevat meer dan { $most } teksten; zo groot is geen reis. Splits het project, of open een eerdere versie.
read-foreign = Dit is geen bestand van Meander: het lijkt op { $what }. Kies een bestand waarvan de naam eindigt op .journey.ron.
foreign-picture = een afbeelding
foreign-pdf = een pdf
foreign-spreadsheet = een rekenblad
foreign-office = een document van een kantoorprogramma
foreign-archive = een ingepakt archief; pak het eerst uit als je reis erin zit
foreign-miro = een export van Miro
foreign-uxpressia = een export van UXPressia
foreign-smaply = een export van Smaply
foreign-json = een JSON-bestand van een ander programma
foreign-html = een webpagina
foreign-drawing = een tekening (SVG)
foreign-xml = een XML-bestand van een ander programma
foreign-table = een tabel als tekst, zoals CSV
foreign-program = een programma of een database

# Wat er met een beschadigd bestand is gedaan.
repair-line = Regel { $line }: { $repair }
repair-summary = { $lost ->
        [0] Er is niets weggelaten
        [one] { $lost } ding is weggelaten of mist een deel
       *[other] { $lost } dingen zijn weggelaten of missen een deel
    }, { $mended ->
        [0] niets is hersteld
        [one] { $mended } ding is hersteld
       *[other] { $mended } dingen zijn hersteld
    }.
repair-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
repair-heading-lost = Weggelaten, of mist een deel
repair-heading-mended = Hersteld
repair-report-title = Herstel van { $name }
repair-byte-order-mark = een onzichtbaar byte-order-teken aan het begin is overgeslagen.
repair-encoding = het bestand stond in UTF-16 en is zo gelezen.
repair-first-line = de eerste regel zei niet dat dit een bestand van Meander is; het is wel zo gelezen.
repair-bad-letters = onleesbare letters zijn vervangen door een teken dat ervoor in de plaats staat.
repair-brackets = hier ontbrak een haakje, aanhalingsteken of komma, of stond er een te veel; het is zo goed mogelijk gelezen.
repair-cut = het bestand houdt halverwege op; wat daarna kwam, is er niet.
repair-left-out = { $subject } was onleesbaar en is weggelaten: { $excerpt }
repair-left-out-words = dit hoort nergens bij en is weggelaten: { $excerpt }
repair-field-left-out = { $subject }: “{ $field }” was onleesbaar en is weggelaten.
repair-field-filled = { $subject }: “{ $field }” was verloren; er staat iets neutraals voor in de plaats.
repair-parts-left-out = { $subject }: delen van “{ $field }” waren onleesbaar en zijn weggelaten.
repair-text-mended = { $subject }: de tekst van “{ $field }” was beschadigd; wat leesbaar was, is gebleven.
repair-read-as = { $subject }: “{ $found }” is gelezen als “{ $instead }”.
repair-new-id = { $subject } had het id van een ander, en heeft een eigen id gekregen.
repair-id-regained = { $subject } was zijn id kwijt; dat is teruggevonden via wat ernaar verwijst.
repair-link-mended = { $subject } verwees naar { $other } met een id waarin één letter fout was; die is verbeterd.
repair-link-dropped = { $subject } verwees naar { $other }, maar die verwijzing leidde nergens heen en is verwijderd.
repair-other-lane = { $subject } lag in een baan die niet bestaat of niet past, en is naar een andere verplaatst.
repair-new-lane = { $subject } had geen baan om in te liggen; er is er een gemaakt.
repair-unattached = { $subject } hing aan een touchpoint dat er niet is, en hangt nu aan de episode.
repair-span-turned = { $subject } liep over touchpoints in de verkeerde volgorde; ze zijn omgewisseld.
repair-micro-linked = { $subject }: de koppeling tussen episode en micro journey stond aan één kant; nu staat ze aan beide.
repair-micro-unlinked = { $subject }: de koppeling tussen episode en micro journey kon niet blijven en is verwijderd.
repair-figure-dropped = { $subject } had een cijfer dat geen getal is; het is verwijderd.
repair-off-scale = { $subject } had een waarde buiten de schaal van { $measure }; de waarde staat er nog, als eigen maat met die naam.
repair-ages-turned = { $subject } eindigde op een jongere leeftijd dan het begin; de leeftijden zijn omgewisseld.
repair-years-turned = { $subject } had geboortejaren in de verkeerde volgorde; ze zijn omgewisseld.
repair-text-shortened = { $subject } had een tekst van { $count } tekens; die is ingekort tot { $most }.
edit-error-read-only = Iemand anders werkt aan dit bestand, dus hier kun je het niet veranderen. Neem het over of open een kopie, boven de kaart.
