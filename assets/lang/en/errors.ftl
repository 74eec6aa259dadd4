## errors

## Settings
settings-bad = Your settings could not be read, so the usual ones are used. Line { $line }, column { $column } of settings.ron: { $reason }. Changing a setting writes the file anew.
