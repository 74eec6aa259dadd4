# What a journey is for, and for whom.

frame-offer = Frame it first?
frame-offer-words = Goal, customer and desired feeling, in six short steps. They give the map its direction.
frame-offer-template = This template has a frame already. Make it your own, step by step.
frame-offer-start = Start
frame-offer-later = Not now
frame-offer-keys = Escape

frame-guide = Step by step
frame-whole = All on one page
frame-whole-keys = Escape
frame-to-map = To the map
frame-back = Back
frame-back-keys = Alt and arrow left
frame-next = Next
frame-skip = Skip
frame-done = Done
frame-onward-keys = Enter, or Alt and arrow right
frame-step = Step { $number } of { $of }, { $name }
frame-step-filled = { $name }, answered

frame-goal = Goal
frame-goal-question = What is this journey for?
frame-goal-how = A journey is no goal in itself: it is the start of better service. Say in one sentence what has to change for the customer.
frame-goal-tip = A goal says from what to what: from “the insurer mainly keeps the claim low” to “insured and insurer have the same interest”. Looking at the whole experience brings in what influences the customer besides your touchpoints, such as family, reviews and other providers.

frame-customer = Customer
frame-customer-question = Whose journey is it?
frame-customer-how = One sharply defined group gives a clear journey. A challenge puts several groups side by side, to see how far they differ.

frame-desired = Desired experience
frame-desired-question = What should the customer feel?
frame-desired-how = Set this before you judge how it is now: what you want then does not follow from what you have. First for the whole journey, then for each episode, in words and by a face.
frame-desired-how-phases = Set this before you judge how it is now: what you want then does not follow from what you have. First for the whole journey, then for each life phase, in words and by a face.

frame-now = Experience now
frame-now-question = What does the customer feel now?
frame-now-how = As insights show it, or as you suppose it for the time being. The gap with what is desired shows where to improve.

frame-next-steps = Next steps
frame-next-question = What will you do with it?
frame-next-how = Think of it beforehand: people and means are there in time then.
frame-next-tip = Implement what is clear. Deepen where the gap is large and its cause is not: with a micro journey of one episode, proposition design, or more research.
frame-next-tip-phases = Implement what is clear. Deepen where the gap is large and its cause is not: with a micro journey of one life phase, proposition design, or more research.

frame-team = Team and limits
frame-team-question = Who, when, and what is left out?
frame-team-how = The team and the departments that take part, the start, and the day of the test in practice.
frame-team-tip = Take people along from each department that the customer meets. Whoever says what a map does not show makes the rest of it believable.

frame-experience = Desired and current experience
frame-whose = Feelings of
frame-episode-add = episode
frame-phase-add = life phase
frame-no-episodes = There are no episodes yet. Add the main parts of the journey here, or later on the map.
frame-no-phases = There are no life phases yet. Add them here, or later on the map.
frame-mean = mean of { $count }: { $score }
frame-gap = Gap
frame-gap-of = gap { $gap }
frame-gap-largest = { $gap } · largest
frame-gap-show = Show on the map
frame-gap-unknown = not known yet

frame-portrait = Portrait of { $name }: choose a picture
frame-portrait-hint = You can drop or paste one here as well.
frame-portrait-remove = Remove portrait
frame-group-earlier = Move { $name } forward
frame-group-later = Move { $name } back
frame-group-duplicate = Duplicate { $name }
frame-group-remove = Remove { $name }
frame-group-copy = { $name } (copy)
