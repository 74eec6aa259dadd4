## Start screen, templates and examples

start-title = What would you like to work on?
start-hint = Go on where you were, or begin a new journey.
start-first-hint = Begin with a template, or open a journey that you have already.
start-new-title = New journey
start-new-hint = A template brings lanes, episodes and words to begin with. You can change everything later.
start-opening = Opening the file…
start-recent = Recent
start-templates = Start from a template
start-examples = Look around in an example
start-return = Back to { $title }
start-gone = No longer in this place
start-unreadable = Cannot be read as a journey
start-forget = Take { $name } out of the list

template-blank = Blank
template-blank-hint = An empty map; you type the first touchpoint at once.
template-customer = Customer journey
template-customer-hint = One customer group, from need to recommending.
template-micro = Micro journey
template-micro-hint = One episode in high detail, for quick improvements.
template-patient = Patient journey
template-patient-hint = Care providers, waiting as a phase, life at home.
template-generation = Generation journey
template-generation-hint = Two generations through their life phases.
template-blueprint = Service blueprint
template-blueprint-hint = What the customer sees, and all that it takes.

example-claim = Car insurance claim
example-claim-hint = With a micro journey and improvements. In Dutch.
example-moving = Moving house and energy
example-moving-hint = Three customer groups side by side, and a second wave.
example-generations = Two generations
example-generations-hint = Born in 1950 and 1970, a Lexis diagram. Made up, in Dutch.
example-hip = A new hip
example-hip-hint = Patient journey with waiting and a complication.

first-steps = Double-click empty space for a card  ·  { $commands } for all  ·  { $keys } for keys
first-steps-close = Do not show this again
