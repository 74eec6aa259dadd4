## Instellingen, aanraken, aanwijzingen tijdens het slepen, woorden voor schermlezers

settings-title = Instellingen
settings-language = Taal
settings-language-dutch = Nederlands
settings-language-english = English
settings-system = Als het systeem
settings-theme = Kleuren
settings-motion = Beweging
settings-motion-full = Vloeiend bewegen
settings-motion-none = Stilstaan
settings-motion-unknown = Dit systeem zegt niet wat je voorkeur is; daarom beweegt alles vloeiend.
settings-scale = Grootte van alles
settings-scale-percent = { $percent } %
settings-scale-larger = Groter
settings-scale-smaller = Kleiner
settings-touch = Aanraken
settings-touch-on = Grote knoppen en handvatten
settings-show = Tonen
settings-show-palette = Palet links
settings-show-inspector = Inspecteur rechts
settings-show-outline = Overzichtslijst links
settings-show-minimap = Minikaart
settings-done = Klaar

touch-offer = Werk je met je vingers? Knoppen en handvatten kunnen groter.
touch-offer-take = Grote knoppen
toast-undo = Ongedaan maken
toast-deleted = { $count ->
    [one] “{ $title }” is verwijderd
   *[other] { $count } kaartjes verwijderd
}

hint-drag-card = Laat los waar het hoort · Esc annuleert
hint-drag-point = Omhoog en omlaag · Alt voor tienden · Esc annuleert
hint-drag-episode = Laat los tussen twee episodes · Esc annuleert
hint-drag-lane = Laat los tussen twee banen · Esc annuleert
hint-drag-edge = Laat los waar het moet eindigen · dubbelklik voor automatisch · Esc annuleert
hint-drag-new = Laat los op de kaart · Esc annuleert
hint-marquee = Sleep om wat je bedoelt heen · Esc annuleert
hint-pan = De kaart beweegt mee
hint-typing = Enter bewaart · Tab gaat verder · Esc laat het weg
hint-typing-card = Enter opent het volgende kaartje · Tab de volgende episode · Esc laat het weg
hint-typing-episode = Enter opent het eerste kaartje erin · Esc laat het weg

access-no-score = geen score
access-points-current = nu
access-points-desired = gewenst
access-add = Toevoegen aan { $lane }, { $episode }
access-moment-of-truth = beslissend moment
