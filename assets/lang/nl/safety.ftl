## safety: unsaved work, earlier versions, files that others work on

ago-now = minder dan een minuut geleden
ago-minutes = { $count ->
    [one] een minuut geleden
   *[other] { $count } minuten geleden
}
ago-hours = { $count ->
    [one] een uur geleden
   *[other] { $count } uur geleden
}
ago-days = { $count ->
    [one] een dag geleden
   *[other] { $count } dagen geleden
}
dialog-back = Terug

journal-failed = Werk dat niet is opgeslagen, kan nu niet worden veiliggesteld. Sla vaker op tot dit is verholpen.
recovery-title = Werk dat niet is opgeslagen
recovery-text = Meander stopte de vorige keer voordat dit werk was opgeslagen. Houd het om verder te gaan waar je was; het bestand zelf blijft zoals het is tot je opslaat.
recovery-picture = Afbeelding van { $title }
recovery-file = { $name }, in { $folder }
recovery-no-file = Nieuw project, zonder bestand
recovery-time = Laatste wijziging: { $ago }
recovery-count = { $number } van { $count }
recovery-previous = Vorig document
recovery-next = Volgend document
recovery-keep = Houden
recovery-save-as = Opslaan als…
recovery-discard = Weggooien
recovery-later = Nu niet
recovery-discard-title = Dit werk weggooien?
recovery-discard-text = Wat van dit document niet is opgeslagen, is dan voorgoed weg.
recovery-discard-failed = Het werk kon niet worden weggegooid
recovery-kept = Je werk is terug. Sla op om het in het bestand te zetten.

notice-held = { $user } op { $host } werkt aan dit bestand; hier kun je het alleen lezen.
notice-taken-over = { $user } op { $host } heeft dit bestand overgenomen. Wat je nog niet had opgeslagen, is er nog: open een kopie om ermee verder te gaan.
notice-somebody = iemand
notice-take-over = Overnemen
notice-open-copy = Kopie openen
notice-changed = { $name } is elders gewijzigd.
notice-compare = Vergelijken…
notice-reload = Wijziging laden
notice-ours = Je kunt het bestand nu veranderen.
notice-copy = Dit is nu een nieuw project; sla het op onder een naam.
notice-reloaded = { $name } is geladen zoals het nu is. Met ongedaan maken komt het jouwe terug.
notice-reload-failed = Het bestand is niet overgenomen
notice-save-elsewhere = Iemand anders werkt aan dit bestand. Sla het jouwe op onder een andere naam.
conflict-mine = mijn versie
conflict-reading = Vergelijken…
conflict-compared = Vergeleken met het jouwe staat in het bestand:
conflict-same = In het bestand staat hetzelfde als bij jou.
conflict-unreadable = Het bestand is nu niet te lezen, dus er valt niets te vergelijken.
versions-title = Eerdere versies
versions-reading = Lezen…
versions-none = Van dit bestand zijn er nog geen eerdere versies. Bij elke keer opslaan bewaart Meander de vorige.
versions-unreadable = Deze versie is niet te lezen.
versions-until = Tot { $when }
versions-size = { $kilobytes } kB
versions-authors = Door { $names }
versions-since = Wat er daarna is gebeurd
versions-same = Hetzelfde als het document nu
versions-more = { $count ->
    [one] · en nog één
   *[other] · en nog { $count }
}
versions-restore = Terugzetten
versions-open-copy = Openen als kopie
versions-restored = De eerdere versie is terug. Met ongedaan maken keer je terug naar het jouwe.
mishap-title = Meander maakte een fout
mishap-text = Wat je net deed, is niet gebeurd; je project is zoals het daarvoor was en je werk is veilig. Wat er misging staat in { $path }. Stuur dat bestand alsjeblieft naar de makers.
mishap-text-only = Wat je net deed, is niet gebeurd; je project is zoals het daarvoor was. Dit ging er mis: { $what }
