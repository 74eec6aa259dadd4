## Opdrachten, zoals in menu's, het opdrachtenvenster, het toetsenblad en de tips

command-new = Nieuw…
command-open = Openen…
command-save = Opslaan
command-save-as = Opslaan als…
command-export = Poster exporteren…
command-start-screen = Startscherm
command-quit = Afsluiten
command-undo = Ongedaan maken
command-redo = Opnieuw doen
command-edit-words = Tekst bewerken
command-delete = Verwijderen
command-duplicate = Dupliceren
command-add-touchpoint = Touchpoint toevoegen
command-add-episode = Episode toevoegen
command-add-lane = Baan toevoegen
command-next-card = Volgend touchpoint, of een nieuw aan het eind
command-previous-card = Vorig touchpoint
command-walk-left = Selecteer wat links staat
command-walk-right = Selecteer wat rechts staat
command-walk-up = Selecteer wat erboven staat
command-walk-down = Selecteer wat eronder staat
command-move-left = Naar links verplaatsen
command-move-right = Naar rechts verplaatsen
command-move-up = Omhoog verplaatsen
command-move-down = Omlaag verplaatsen
command-select-nothing = Niets selecteren
command-drill-in = Micro journey openen
command-drill-out = Terug naar de hele klantreis
command-zoom-in = Inzoomen
command-zoom-out = Uitzoomen
command-zoom-whole = Zoomen naar 100 %
command-fit = Hele kaart tonen
command-zoom-to-selection = Zoomen naar de selectie
command-present = Presenteren
command-inspector = Inspecteur tonen of verbergen
command-palette = Palet tonen of verbergen
command-language = Overschakelen naar Engels
command-theme = Volgend thema
command-leave-map = Van de kaart naar de balken, en terug
command-commands = Opdrachten zoeken
command-keys = Alle toetsen

section-file = Bestand
section-edit = Bewerken
section-walk = Selecteren
section-view = Beeld
section-help = Hulp

hindrance-nothing-to-undo = Niets om ongedaan te maken
hindrance-nothing-to-redo = Niets om opnieuw te doen
hindrance-nothing-selected = Selecteer eerst iets
hindrance-no-episode = Selecteer eerst een episode of een kaartje
hindrance-not-in-micro = Dit is geen micro journey

key-delete = Delete
