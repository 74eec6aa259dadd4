# The journey in words.
