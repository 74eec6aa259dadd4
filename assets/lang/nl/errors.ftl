## errors

## Instellingen
settings-bad = De instellingen zijn niet te lezen; de gewone instellingen gelden nu. Regel { $line }, kolom { $column } van settings.ron: { $reason }. Wijzig een instelling om het bestand opnieuw te schrijven.
