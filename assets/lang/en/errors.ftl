## errors

## Settings
settings-bad = The settings could not be read, so the usual ones are used. Line { $line }, column { $column } of settings.ron: { $reason }. Change a setting to write the file anew.
