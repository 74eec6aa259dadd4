## errors

## Instellingen
settings-bad = Uw instellingen zijn niet te lezen; de gewone instellingen gelden nu. Regel { $line }, kolom { $column } van settings.ron: { $reason }. Wie een instelling wijzigt, schrijft het bestand opnieuw.
