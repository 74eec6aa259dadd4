## dialogs

dialog-ok = Begrepen
dialog-save = Opslaan
dialog-open = Openen
dialog-cancel = Annuleren
dialog-close = Sluiten
dialog-discard = Niet opslaan
dialog-show-details = Toon details
dialog-hide-details = Verberg details

dialog-unsaved-title = Wijzigingen in “{ $name }” opslaan?
dialog-unsaved-text = Als je niet opslaat, gaat verloren wat je sinds de laatste keer hebt veranderd.

dialog-export-title = Poster exporteren
dialog-export-journey = Reis
dialog-export-paper = Papier
dialog-export-orientation = Stand
dialog-export-portrait = Staand
dialog-export-landscape = Liggend
dialog-export-dpi = Punten per inch (dpi)
dialog-export-dpi-field = Eigen aantal punten per inch
dialog-export-dpi-range = Kies { $from } tot en met { $to } dpi.
dialog-export-theme = Kleuren
dialog-export-pixels = { $width } × { $height } pixels
dialog-export-megabytes = PNG, ongeveer { $megabytes } MB
dialog-export-poster = Poster exporteren…

dialog-theme-poster = Voor druk, op wit
dialog-theme-light = Licht
dialog-theme-dark = Donker
dialog-theme-high-contrast = Hoog contrast

dialog-progress-percent = { $percent } % klaar

dialog-path-open-title = Bestand openen
dialog-path-save-title = Opslaan als
dialog-path-field = Bestandsnaam of pad
dialog-path-hint = Naam of pad, zoals ~/reizen/schade.journey.ron
dialog-path-up = Naar de bovenliggende map
dialog-path-list = Mappen en bestanden
dialog-path-reading = De map wordt gelezen…
dialog-path-empty = Hier zijn geen mappen of bestanden om te kiezen.
dialog-path-capped = Je ziet de eerste { $shown } van { $total }. Typ de naam van een ander.
dialog-path-no-file = Er is geen bestand “{ $name }”. Controleer de naam of kies er een uit de lijst.
dialog-path-folder-missing = De map { $name } bestaat niet. Kies een andere.
dialog-path-folder-forbidden = Je mag de map { $name } niet inzien. Kies een andere.
dialog-path-folder-unreadable = De map { $name } kan niet worden gelezen. Kies een andere.

dialog-replace-title = “{ $name }” vervangen?
dialog-replace-text = Dit bestand bestaat al. Als je het vervangt, gaat de inhoud van nu verloren.
dialog-replace = Vervangen
dialog-replace-cancel = Niet vervangen

dialog-palette-title = Opdrachten en kaartjes zoeken
dialog-palette-hint = Wat wil je doen of vinden?
dialog-palette-nothing = Niets gevonden. Probeer een ander woord.
dialog-palette-on-map = In deze reis
dialog-palette-elsewhere = Elders in het project
dialog-palette-commands = Opdrachten die erop lijken
dialog-palette-hindered = Nu niet mogelijk

dialog-keys-title = Toetsen en muis
dialog-keys-mouse = Muis
dialog-keys-typing = Tijdens het typen op een kaartje
dialog-typing-letter = een letter
dialog-typing-letter-does = De tekst van het geselecteerde kaartje vervangen
dialog-typing-enter = Enter
dialog-typing-enter-does = Klaar; na een nieuw touchpoint komt het volgende
dialog-typing-tab = Tab
dialog-typing-tab-does = Van een nieuw touchpoint naar een in de volgende episode; na de laatste een nieuwe episode
dialog-typing-back-tab = Shift+Tab
dialog-typing-back-tab-does = Van een nieuw touchpoint naar een in de vorige episode
dialog-typing-tab-known = Tab, Shift+Tab
dialog-typing-tab-known-does = Van een bestaand kaartje naar het volgende of vorige
dialog-typing-escape = Esc
dialog-typing-escape-does = De tekst laten zoals die was; een nieuw kaartje verdwijnt
dialog-gesture-double-click = dubbelklik
dialog-gesture-double-click-does = Een nieuw kaartje op een lege plek; op een kaartje: de tekst bewerken
dialog-gesture-click-ctrl = Ctrl+klik
dialog-gesture-click-ctrl-does = Nog een kaartje selecteren, of het eruit laten
dialog-gesture-click-shift = Shift+klik
dialog-gesture-click-shift-does = Alles tot daar selecteren
dialog-gesture-marquee = slepen op lege ruimte
dialog-gesture-marquee-does = De kaartjes in het kader selecteren; met Shift bij de andere
dialog-gesture-drag-card = slepen
dialog-gesture-drag-card-does = Een kaartje naar een andere plek, episode of baan
dialog-gesture-drag-header = kop slepen
dialog-gesture-drag-header-does = Een episode of baan verplaatsen
dialog-gesture-drag-edge = rand van een kop slepen
dialog-gesture-drag-edge-does = Baan hoger, episode breder; dubbelklik voor automatisch
dialog-gesture-right-click = rechtermuisknop
dialog-gesture-right-click-does = Menu van wat daar staat
dialog-gesture-drag-point = punt slepen
dialog-gesture-drag-point-does = Een gevoel veranderen, in hele en halve stappen
dialog-gesture-drag-point-alt = Alt+slepen
dialog-gesture-drag-point-alt-does = Een gevoel veranderen in tienden
dialog-gesture-drag-palette = uit het palet slepen
dialog-gesture-drag-palette-does = Een nieuw kaartje neerzetten
dialog-gesture-escape = Esc tijdens slepen
dialog-gesture-escape-does = Alles laten waar het was
dialog-gesture-pan = spatie of middelste knop
dialog-gesture-pan-does = Vasthouden en slepen om elders te kijken
dialog-gesture-wheel = wiel, Shift+wiel
dialog-gesture-wheel-does = Op en neer, naar links en rechts
dialog-gesture-zoom = Ctrl+wiel
dialog-gesture-zoom-does = In- en uitzoomen rond de muis

dialog-conflict-title = { $name } is elders gewijzigd
dialog-conflict-text = Sinds je dit bestand opende, heeft iemand anders het opgeslagen. Wat je ook kiest, er gaat niets verloren: wat wijkt, blijft bij de eerdere versies.
dialog-conflict-keep-both = Beide bewaren
dialog-conflict-join = Samenvoegen…
dialog-conflict-take-theirs = Andere nemen
dialog-conflict-overwrite = Overschrijven

dialog-channels-title = Kanalen

dialog-move-title = Verplaatsen naar
dialog-move = Verplaatsen
dialog-move-episode = Naar episode
dialog-move-phase = Naar levensfase
dialog-move-position = Plaats
dialog-move-first = Vooraan
dialog-move-behind = Achter { $title }
dialog-move-top = Bovenaan
dialog-move-below = Onder { $title }
dialog-move-lane = Naar baan
dialog-move-note-lane = Notities naar baan
dialog-move-own-lane = Elk in de eigen baan
dialog-move-hangs = Hangt aan
dialog-move-whole-episode = De hele episode
dialog-move-whole-phase = De hele levensfase
dialog-move-span = De touchpoints van nu

repairs-title = { $name } was beschadigd
repairs-versions-title = { $name } bevat twee versies
repairs-versions = Git heeft twee versies van dit bestand bij elkaar gezet. Je ziet “{ $open }”; de andere is “{ $other }”.
repairs-untouched = Het bestand zelf is niet gewijzigd. Bij het opslaan kies je een nieuwe naam.
repairs-go-on = Verder
repairs-report = Verslag opslaan…
repairs-other-version = Open “{ $other }”
repairs-name = { $name }-hersteld
repairs-report-name = { $name }-verslag
