## edits
