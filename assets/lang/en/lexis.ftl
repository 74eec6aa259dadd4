# Generations: cohorts, ages and years.
