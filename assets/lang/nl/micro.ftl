## Micro journeys: hoe ze beginnen, wat ze waard zijn; zijpaden en wachten.

command-start-micro = Micro journey beginnen
command-new-micro = Nieuwe micro journey, los van een episode
command-worth-micro = Een micro journey waard
also-command-start-micro = inzoomen op de episode, detail, verdiepen, versnellen
also-command-new-micro = losse micro journey, zonder episode, verdiepen, versnellen
also-command-worth-micro = rangorde, welke episode, voorrang, grootste gat, waar beginnen
hindrance-has-micro = Deze episode heeft al een micro journey: open die
hindrance-no-episodes = Deze reis heeft nog geen episodes

micro-start-title = Micro journey beginnen
micro-start-hint = Hij werkt ‘{ $title }’ in detail uit. Met Enter begint hij zoals het hier staat; alles is later te wijzigen.
micro-alone-title = Nieuwe micro journey
micro-alone-hint = Hij staat op zichzelf. Je kunt hem later in het paneel rechts onder een episode hangen.
micro-new-title = Nieuwe micro journey
micro-deepen-hint = Er is een volledige reis, en in dit deel is ruimte om het anders te doen.
micro-accelerate-hint = Een klein team, enkele verbeterpunten en een korte tijd tot een test in de praktijk.
micro-reason-hint = Waarom deze, en waarom nu? (mag leeg blijven)
micro-carry = { $count ->
    [one] Neem het touchpoint mee als eerste opzet
   *[other] Neem de { $count } touchpoints mee als eerste opzet
}
micro-start = Beginnen

worth-title = Een micro journey waard
worth-working = De episodes worden gerangschikt…
worth-working-phases = De levensfasen worden gerangschikt…
worth-hint = Episodes op volgorde van gat, dan belang, dan hoeveel er bekend is.
worth-hint-phases = Levensfasen op volgorde van gat, dan belang, dan hoeveel er bekend is.
worth-hint-group = Episodes op volgorde van gat, dan belang, dan hoeveel er bekend is, voor { $group }.
worth-hint-group-phases = Levensfasen op volgorde van gat, dan belang, dan hoeveel er bekend is, voor { $group }.
worth-start = Beginnen
worth-open = Openen
worth-start-of = Micro journey beginnen: { $title }
worth-open-of = Micro journey openen: { $title }

micro-reason-largest-gap = Grootste gat ({ $gap })
micro-reason-gap = Gat ({ $gap })
micro-reason-no-gap = Geen gat
micro-reason-gap-unknown = Gat niet bekend
micro-reason-importance = belang { $rating }
micro-reason-insights = { $count ->
    [one] 1 inzicht
   *[other] { $count } inzichten
}
micro-reason-insights-n = { $count ->
    [one] 1 inzicht
   *[other] { $count } inzichten
}, n = { $n }
micro-reason-no-evidence = nog geen inzicht

micro-differs = Twee verschillende verhalen
micro-differs-here = De micro journey komt uit op { $child }, deze episode op { $parent }: een verschil van { $difference }.
micro-differs-above = Deze micro journey komt uit op { $child }, zijn episode op { $parent }: een verschil van { $difference }.
micro-agrees-here = De micro journey komt uit op { $child }, deze episode op { $parent }.
micro-agrees-above = Deze micro journey komt uit op { $child }, zijn episode op { $parent }.

micro-only-if = alleen als { $condition }
micro-waiting = wachten
micro-waiting-time = wachten, { $time }
inspector-waiting = Wachten
edit-episode-waiting = Als wachten markeren
edit-episode-not-waiting = Niet meer als wachten markeren
micro-time-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
micro-time-hours = { $count ->
    [one] 1 uur
   *[other] { $count } uur
}
micro-time-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
micro-time-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weken
}
micro-time-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
micro-people = { $starts } → { $receives }
micro-starts = van { $starts }
micro-receives = aan { $receives }

map-limits = Grenzen van deze kaart: { $text }
