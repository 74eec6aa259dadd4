# Micro journeys: hoe ze beginnen, wat ze waard zijn.
