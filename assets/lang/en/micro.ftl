# Micro journeys: how they start, what they are worth.
