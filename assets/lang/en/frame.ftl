# What a journey is for, and for whom.
