## Micro journeys: how they start, what they are worth; branches and waiting.

command-start-micro = Start a micro journey
command-new-micro = New micro journey, on its own
command-worth-micro = Worth a micro journey
also-command-start-micro = zoom into the episode, detail, deepen, accelerate
also-command-new-micro = standalone, without an episode, deepen, accelerate
also-command-worth-micro = ranking, which episode, priority, largest gap, where to begin
hindrance-has-micro = This episode has a micro journey already: open it
hindrance-no-episodes = This journey has no episodes yet

micro-start-title = Start a micro journey
micro-start-hint = It takes “{ $title }” in detail. Enter starts it as it stands here; all of it can be changed later.
micro-alone-title = New micro journey
micro-alone-hint = It stands on its own. You can hang it under an episode later, in the inspector.
micro-new-title = New micro journey
micro-deepen-hint = A full journey exists, and this part has room to be done differently.
micro-accelerate-hint = A small team, a few improvements, and a short time to a test in practice.
micro-reason-hint = Why this one, and why now? (may stay empty)
micro-carry = { $count ->
    [one] Take the touchpoint along as a first draft
   *[other] Take the { $count } touchpoints along as a first draft
}
micro-start = Start

worth-title = Worth a micro journey
worth-working = The episodes are being ranked…
worth-working-phases = The life phases are being ranked…
worth-hint = Episodes by gap, then importance, then how much is known of them.
worth-hint-phases = Life phases by gap, then importance, then how much is known of them.
worth-hint-group = Episodes by gap, then importance, then how much is known of them, for { $group }.
worth-hint-group-phases = Life phases by gap, then importance, then how much is known of them, for { $group }.
worth-start = Start
worth-open = Open
worth-start-of = Start a micro journey: { $title }
worth-open-of = Open the micro journey: { $title }

micro-reason-largest-gap = Largest gap ({ $gap })
micro-reason-gap = Gap ({ $gap })
micro-reason-no-gap = No gap
micro-reason-gap-unknown = Gap not known
micro-reason-importance = importance { $rating }
micro-reason-insights = { $count ->
    [one] 1 insight
   *[other] { $count } insights
}
micro-reason-insights-n = { $count ->
    [one] 1 insight
   *[other] { $count } insights
}, n = { $n }
micro-reason-no-evidence = no insight yet

micro-differs = Two different stories
micro-differs-here = The micro journey comes to { $child }, this episode to { $parent }: a difference of { $difference }.
micro-differs-above = This micro journey comes to { $child }, its episode to { $parent }: a difference of { $difference }.
micro-agrees-here = The micro journey comes to { $child }, this episode to { $parent }.
micro-agrees-above = This micro journey comes to { $child }, its episode to { $parent }.

micro-only-if = only if { $condition }
micro-waiting = waiting
micro-waiting-time = waiting, { $time }
inspector-waiting = Waiting
edit-episode-waiting = Mark as waiting
edit-episode-not-waiting = No longer mark as waiting
micro-time-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
micro-time-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
micro-time-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
micro-time-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
micro-time-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
micro-people = { $starts } → { $receives }
micro-starts = by { $starts }
micro-receives = to { $receives }

map-limits = Limits of this map: { $text }
