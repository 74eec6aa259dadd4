# The journey in words.

report-copy = Copy
report-export = Save as Markdown…
report-copied = Report copied: { $size } characters of Markdown
report-writing = The report is being written…

report-date = { $day } { $month } { $year }
report-month-1 = January
report-month-2 = February
report-month-3 = March
report-month-4 = April
report-month-5 = May
report-month-6 = June
report-month-7 = July
report-month-8 = August
report-month-9 = September
report-month-10 = October
report-month-11 = November
report-month-12 = December

report-version = version { $version }
report-challenge = a challenge between { $names }
report-cohort = born { $from }–{ $to }
report-cohort-of-year = born in { $year }
report-lead = From start to test
report-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
report-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}

report-experience = What the customer experiences
report-summary = On average { $mean }. The peak is { $peak } at “{ $peakat }”, the end { $end } at “{ $endat }”; peak–end { $both }.
report-known = Known of { $known } of { $all } episodes.
report-known-phases = Known of { $known } of { $all } life phases.
report-without-branches = Episodes that only some customers meet do not count in these figures.
report-nothing-felt = Nothing is known yet of how it feels now.
report-differences = Where the groups differ most
report-changed = What changed: { $group }
report-changed-between = From { $from } to { $to }.
report-change = **{ $episode }**: was { $before }, now { $after }, change { $change }
report-difference = **{ $episode }**: { $spread } apart. { $low } feels { $lowscore }, { $high } { $highscore }.
report-episodes = Episode by episode
report-episodes-of = Episode by episode: { $group }
report-phases = Life phase by life phase
report-phases-of = Life phase by life phase: { $group }
report-now = now { $score }
report-desired = desired { $score }
report-gap = gap { $gap }
report-mean-of = { $count ->
    [one] mean of { $count } touchpoint
   *[other] mean of { $count } touchpoints
}
report-gap-at = **Gap { $gap }**: { $title } ({ $episode }), now { $now }, desired { $desired }
report-more = and { $count } more
report-worth = Worth a micro journey
report-worth-of = Worth a micro journey: { $group }
report-reason-unknown = gap not known yet
report-reason-importance = importance { $rating } of 5
report-reason-none = no insight yet: the score is an assumption
report-reason-micro = has a micro journey, “{ $title }”
report-child-differs = The micro journey “{ $micro }” comes to { $child } on average, its episode “{ $episode }” to { $parent }. They are { $difference } apart: find out which one is right.

report-findings = Findings
report-quotes = Quotes
report-observations = Observations
report-needs = Needs
report-pains = Pains
report-gains = Gains
report-trends = Trends
report-at = at { $places }
report-owner = owner { $name }
report-due = due { $date }
report-tested = tested in practice on { $date }
report-lead-time = { $time } from the start of the journey to the test
report-customer-value = customer value { $rating }
report-business-value = business value { $rating }
report-effort = effort { $rating }
report-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
report-answers = Answers “{ $title }”
report-methods = How it was researched
report-facts = { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
}, { $rest ->
    [one] { $rest } interpretation
   *[other] { $rest } interpretations
}.
report-assumed = { $count } of { $of } scored touchpoints have no insight yet: their scores are assumptions.
