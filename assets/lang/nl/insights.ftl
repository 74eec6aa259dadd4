# Het register van inzichten.
insights-register = Inzichten
insights-kind = Soort
insights-text = Inzicht
insights-certainty = Feit of interpretatie
insights-certainty-short = Zekerheid
insights-method = Methode
insights-source = Bron
insights-sample = n
insights-sample-size = Steekproef (n)
insights-date = Datum
insights-links = Gekoppeld aan
insights-sort = Klik om te sorteren; nog eens voor andersom
insights-new = Nieuw inzicht
insights-new-hint = Typ een inzicht en druk op Enter
insights-new-kind = Soort van het nieuwe inzicht
insights-count = { $shown } van { $all } inzichten
insights-search = Zoek in de inzichten
insights-filters = Meer filters
insights-filter-kind = Filter op soort
insights-filter-certainty = Filter op feit of interpretatie
insights-filter-method = Filter op methode
insights-filter-linked = Filter op koppeling
insights-filter-clear = Toon alle inzichten
insights-any-kind = Elke soort
insights-any-certainty = Feiten en interpretaties
insights-any-method = Elke methode
insights-any-link = Gekoppeld of niet
insights-linked = Gekoppeld
insights-not-linked = Niet gekoppeld
insights-at-selection = Bij wat geselecteerd is
insights-close = Dit inzicht sluiten
insights-remove = Inzicht verwijderen
insights-no-links = Nog nergens aan gekoppeld. Sleep de rij naar een kaartje, of kies er een uit de lijst.
insights-link = Koppelen aan…
insights-link-title = Koppelen aan…
insights-show-quote = Tonen in de citatenbaan
insights-show-card = Als kaartje op de klantreis tonen
insights-drag-hint = Laat los op een kaartje of episode om te koppelen; Escape annuleert
insights-empty = Nog geen inzichten
insights-empty-hint = Schrijf hierboven op wat onderzoek je leerde, één inzicht per regel. Sleep elk inzicht daarna naar het kaartje waar het over gaat: het punt op de curve wordt dan dicht.
insights-pick-search = Zoeken
insights-pick-place-hint = Zoek een touchpoint of episode
insights-pick-insight-hint = Zoek een inzicht
insights-pick-nothing = Niets gevonden
insights-point-assumed = Een aanname: achter dit punt staat nog geen inzicht
insights-point-known = { $count ->
    [one] { $count } inzicht
   *[other] { $count } inzichten
}
insights-point-sample = { $count ->
    [one] { $count } inzicht, n = { $n }
   *[other] { $count } inzichten, samen n = { $n }
}
