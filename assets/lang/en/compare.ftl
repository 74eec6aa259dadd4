# Customer groups and waves side by side.
compare-subject = What is compared
compare-now = Groups: now
compare-desired = Groups: desired
compare-waves = Waves
compare-arrangement = Arrangement
compare-overlaid = Overlaid
compare-side-by-side = Side by side
compare-with-desired = Desired as well
compare-group = Customer group
compare-before = From wave
compare-after = To wave
compare-no-groups = This journey has no customer group with such an emotion curve yet. Add a customer group.
compare-no-touchpoints = This journey has no touchpoints yet. Add them on the map.
compare-no-scores = no scores yet
compare-one-group = Comparing takes two customer groups. Choose another one above, or add one.
compare-one-wave = This group was measured once. Choose “Measure again” to compare before and after.
compare-nothing-common = There is no place yet where two curves both have a score.
compare-curves-name = { $lines ->
    [one] 1 emotion curve of { $title }
   *[other] { $lines } emotion curves of { $title }
}
compare-figures = Figures per curve
compare-mean = mean
compare-peak-end = peak–end
compare-scored = scored
compare-mean-short = mean { $score }
compare-peak-end-short = peak–end { $score }
compare-spreads = Largest differences
compare-changes = Largest changes
compare-ranking-hint = Click a place to see it on the map.
compare-per = Differences per
compare-episodes = Episode
compare-phases = Life phase
compare-touchpoints = Touchpoint
compare-lowest = lowest { $score } · { $name }
compare-highest = highest { $score } · { $name }
compare-was = was { $score } · { $name }
compare-became = became { $score } · { $name }
compare-spread-said = spread { $amount }
compare-change-said = change { $amount }
compare-to-map = Show on the map
compare-answer = Respond to { $title }
compare-respond = How do we respond?
compare-challenge = Challenge of { $title }
compare-no-improvements = No improvement for this place yet.
compare-add-improvement = improvement for this
compare-improvement-title = Title of the improvement

## Measuring again
measure-title = Measure again
measure-text = A new emotion curve of what the customer feels now comes beside that of the wave before. You score it on the map.
measure-group = Customer group
measure-label = Name of the wave
measure-date = Date
measure-scores = Scores of the wave
measure-empty = Start empty
measure-copied = From the wave before
measure-add = Add wave
measure-added = “{ $wave }” was added. Score its touchpoints on the map.
wave-number = Wave { $number }

## Experienced and remembered
experience-name = Feelings:
experience-felt = experienced
experience-remembered = remembered
experience-share = How much the outcome counts (λ)
experience-title = Remembered: an assumption
experience-hint = The outcome colours the judgement of all that came before: each score moves towards the last one by this share. This is an assumption, no measurement.
experience-mean = mean
experience-peak-end = peak–end

## Metrics on the map
metric-target = target { $target }
metric-below = below target
metric-at = on target
metric-above = above target
metric-before = before: { $values }
compare-working = Comparing…
