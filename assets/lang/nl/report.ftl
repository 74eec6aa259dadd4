# De reis in woorden.
