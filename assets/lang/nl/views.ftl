# De weergaven van een document.
view-map = Kaart
view-insights = Inzichten
view-improvements = Verbeterpunten
view-compare = Vergelijken
view-frame = Kader
view-lexis = Lexisdiagram
view-report = Verslag
view-tabs = Weergaven
