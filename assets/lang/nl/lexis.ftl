# Generaties: cohorten, leeftijden en jaren.
