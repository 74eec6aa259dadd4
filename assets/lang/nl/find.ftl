## Vinden: de zoekbalk, de overzichtslijst, de minikaart, de handleiding, en andere woorden voor opdrachten

find-name = Zoeken op de kaart
find-hint = Zoek op de kaart
find-count = { $place } van { $count }
find-count-all = { $count ->
    [one] { $count } treffer
   *[other] { $count } treffers
}
find-none = Niets gevonden
find-next = Volgende treffer
find-previous = Vorige treffer
find-close = Zoekbalk sluiten
find-elsewhere = nog { $count } in andere reizen
find-only-elsewhere = { $count } in andere reizen
find-not-on-map = Dit staat nog op geen enkele kaart. Koppel het eerst aan een episode of een touchpoint.
find-journey = Reis
find-episode = Episode
find-insight = Inzicht
find-improvement = Verbeterpunt

outline-name = Overzichtslijst van het project
outline-title = Overzichtslijst
outline-close = Overzichtslijst sluiten
outline-lanes = Banen
outline-hidden = verborgen
outline-empty = Nog geen tekst
outline-edit = Naam van de gekozen regel
outline-now = nu { $score }
outline-desired = gewenst { $score }

minimap-name = Minikaart: waar je bent op de kaart

guide-title = Handleiding
guide-contents = Inhoud

also-command-new = beginnen, leeg, blanco, andere kaart
also-command-open = laden, bestand inlezen, recent
also-command-save = bewaren, wegschrijven, vastleggen
also-command-save-as = kopie van het bestand, andere naam, bestand hernoemen
also-command-export = printen, afdrukken, png, plaatje, papier
also-command-quit = stoppen, sluiten, programma verlaten
also-command-undo = terugdraaien, herstellen, stap terug
also-command-redo = herhalen, nog eens, stap vooruit
also-command-cut = elders neerzetten, uitknippen
also-command-copy = klembord, naar een ander venster
also-command-paste = invoegen, klembord, tabel, spreadsheet, rekenblad, excel
also-command-copy-as-table = spreadsheet, rekenblad, excel, csv, cellen
also-command-copy-as-image = plaatje, png, schermafdruk, dia
also-command-edit-words = hernoemen, titel wijzigen, typen
also-command-delete = weghalen, wissen, weggooien
also-command-duplicate = kopiëren, verdubbelen, nog zo een
also-command-add-touchpoint = nieuw kaartje, contactmoment, invoegen
also-command-add-episode = nieuwe fase, hoofdonderdeel, stap, kolom
also-command-add-lane = nieuwe rij, zwembaan, laag
also-command-drill-in = inzoomen op de episode, detail, verdiepen
also-command-drill-out = uit de micro journey, omhoog, klantreis erboven
also-command-hide-lane = wegklappen, onzichtbaar maken, rij verbergen
also-command-show-lanes = verborgen rijen, zichtbaar maken, terughalen
also-command-collapse = inklappen, uitklappen, dichtvouwen, openvouwen
also-command-taller = hoogte, groter, rij
also-command-shorter = hoogte, kleiner, rij
also-command-wider = breedte, groter, kolom
also-command-narrower = breedte, kleiner, kolom
also-command-automatic-size = passend maken, grootte herstellen
also-command-context-menu = rechtermuisknop, snelmenu
also-command-to-palette = gereedschap, linkerbalk
also-command-zoom-in = groter, dichterbij, vergroten
also-command-zoom-out = kleiner, verder weg, verkleinen
also-command-zoom-whole = ware grootte, zoom herstellen
also-command-fit = overzicht, alles in beeld, passend
also-command-zoom-to-selection = op de kaart richten, dichterbij
also-command-back = vorige weergave, waar ik was, geschiedenis
also-command-forward = volgende weergave, geschiedenis
also-command-find = opzoeken, vinden, filteren, waar staat
also-command-find-next = volgend resultaat, verder zoeken
also-command-find-previous = vorig resultaat, terug zoeken
also-command-outline = lijst, boom, structuur, inhoud, navigator
also-command-minimap = overzichtskaart, navigator, kleine kaart
also-command-present = presentatie, volledig scherm, vertonen
also-command-inspector = eigenschappen, details, zijpaneel, velden
also-command-palette = gereedschap, kaartjes om te slepen, linkerbalk
also-command-language = Nederlands, Engels, English, vertalen
also-command-theme = donkere modus, lichte modus, hoog contrast, kleuren
also-command-interface-larger = grotere letters, vergroten, schaal
also-command-interface-smaller = kleinere letters, verkleinen, schaal
also-command-settings = voorkeuren, opties, beweging, aanraken, toegankelijkheid
also-command-leave-map = toetsenbord, menu's, werkbalk
also-command-commands = acties, alles doen, opdrachtenvenster
also-command-guide = uitleg, hulp, leren, hoe werkt het, aan de slag
also-command-keys = sneltoetsen, toetsenbord, hulp
