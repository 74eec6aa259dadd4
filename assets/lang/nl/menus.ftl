## Menu's van banen, episodes, kaartjes en lege plekken, en wat er in hun koppen staat

menu-name = Menu: { $what }
menu-back = Terug uit { $title }
menu-rename = Naam wijzigen
menu-add-lane = Baan toevoegen
menu-add-lane-above = Baan erboven toevoegen
menu-add-lane-below = Baan eronder toevoegen
menu-add-episode-before = Episode ervoor toevoegen
menu-add-episode-after = Episode erna toevoegen
menu-add-phase-before = Levensfase ervoor toevoegen
menu-add-phase-after = Levensfase erna toevoegen
menu-phase-wider = Levensfase breder maken
menu-phase-narrower = Levensfase smaller maken
menu-select-phase = Alle kaartjes in de levensfase selecteren
menu-add-card = Hier een kaartje toevoegen
menu-collapse = Inklappen
menu-expand = Uitklappen
menu-height = Hoogte
menu-width = Breedte
menu-colour = Kleur
menu-colour-none = geen kleur
menu-line-below = Lijn eronder
menu-channels = Kanalen
menu-moment-of-truth = Beslissend moment
menu-image = Afbeelding kiezen…
menu-several = meer dan één
menu-hide = Verbergen
menu-show = Tonen
menu-hidden = Verborgen

part-lane-menu = Menu van deze baan
part-episode-menu = Menu van deze episode
part-unfold = Uitklappen
part-lane-edge = Sleep om de hoogte te wijzigen; dubbelklik voor automatisch
part-episode-edge = Sleep om de breedte te wijzigen; dubbelklik voor automatisch
part-hidden-lanes = { $count ->
    [one] { $count } verborgen baan
   *[other] { $count } verborgen banen
}
part-hidden-episodes = { $count ->
    [one] { $count } verborgen episode
   *[other] { $count } verborgen episodes
}
part-hidden-phases = { $count ->
    [one] { $count } verborgen levensfase
   *[other] { $count } verborgen levensfasen
}
part-hidden = { $count } verborgen
