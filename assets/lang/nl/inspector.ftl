## inspector
