# Het register van inzichten.
