## safety: unsaved work, earlier versions, files that others work on

ago-now = less than a minute ago
ago-minutes = { $count ->
    [one] a minute ago
   *[other] { $count } minutes ago
}
ago-hours = { $count ->
    [one] an hour ago
   *[other] { $count } hours ago
}
ago-days = { $count ->
    [one] a day ago
   *[other] { $count } days ago
}
dialog-back = Back

journal-failed = Unsaved work cannot be kept safe at the moment. Save more often until this is solved.
recovery-title = Work that was not saved
recovery-text = Meander came to an end last time before this work was saved. Keep it to go on where you were; the file itself stays as it is until you save.
recovery-picture = Picture of { $title }
recovery-file = { $name }, in { $folder }
recovery-no-file = New project, without a file
recovery-time = Last change: { $ago }
recovery-count = { $number } of { $count }
recovery-previous = Previous document
recovery-next = Next document
recovery-keep = Keep
recovery-save-as = Save as…
recovery-discard = Discard
recovery-later = Not now
recovery-discard-title = Discard this work?
recovery-discard-text = What was not saved of this document is then gone for good.
recovery-discard-failed = The work could not be discarded
recovery-kept = Your work is back. Save to put it in its file.

notice-held = { $user } on { $host } is working on this file; here you can only read it.
notice-taken-over = { $user } on { $host } has taken over this file. What you had not saved is still here: open a copy to go on with it.
notice-somebody = someone
notice-take-over = Take over
notice-open-copy = Open a copy
notice-changed = { $name } was changed elsewhere.
notice-compare = Compare…
notice-reload = Load the change
notice-ours = The file is yours to change now.
notice-copy = This is a new project now; save it under a name.
notice-reloaded = { $name } is loaded as it is now. Undo brings back yours.
notice-reload-failed = The file was not taken over
notice-save-elsewhere = Someone else is working on this file. Save yours under another name.
conflict-mine = my version
conflict-reading = Comparing…
conflict-compared = Compared with yours, the file has:
conflict-same = The file holds the same as yours.
conflict-unreadable = The file cannot be read at the moment, so nothing can be compared.
versions-title = Earlier versions
versions-reading = Reading…
versions-none = There are no earlier versions of this file yet. Each time you save, Meander keeps the one before.
versions-unreadable = This version cannot be read.
versions-until = Until { $when }
versions-size = { $kilobytes } kB
versions-authors = By { $names }
versions-since = What was done after it
versions-same = The same as the document now
versions-more = { $count ->
    [one] · and one more
   *[other] · and { $count } more
}
versions-restore = Restore
versions-open-copy = Open as a copy
versions-restored = The earlier version is back. Undo returns to yours.
mishap-title = Meander made a mistake
mishap-text = What you just did has not been done; your project is as it was before, and your unsaved work is safe. A report of what happened is in { $path }. Please send it to the makers.
mishap-text-only = What you just did has not been done; your project is as it was before. This is what happened: { $what }
