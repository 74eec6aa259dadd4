## errors

# Edits that could not be made. { $thing } is the kind of thing.

edit-error-missing = { $thing ->
   *[journey] This journey is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [episode] This episode is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [touchpoint] This touchpoint is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [note] This note is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [lane] This lane is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [curve] This emotion curve is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [customer] This customer group is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [actor] This actor is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [channel] This channel is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [insight] This insight is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [improvement] This improvement is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [image] This image is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [event] This event is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
    [metric] This metric is no longer in the document, so nothing was changed. Undo brings it back, or choose another.
}
edit-error-twice = { $thing ->
   *[journey] This journey is in the document already, so it was not added again. Make a copy of it instead.
    [episode] This episode is in the document already, so it was not added again. Make a copy of it instead.
    [touchpoint] This touchpoint is in the document already, so it was not added again. Make a copy of it instead.
    [note] This note is in the document already, so it was not added again. Make a copy of it instead.
    [lane] This lane is in the document already, so it was not added again. Make a copy of it instead.
    [curve] This emotion curve is in the document already, so it was not added again. Make a copy of it instead.
    [customer] This customer group is in the document already, so it was not added again. Make a copy of it instead.
    [actor] This actor is in the document already, so it was not added again. Make a copy of it instead.
    [channel] This channel is in the document already, so it was not added again. Make a copy of it instead.
    [insight] This insight is in the document already, so it was not added again. Make a copy of it instead.
    [improvement] This improvement is in the document already, so it was not added again. Make a copy of it instead.
    [image] This image is in the document already, so it was not added again. Make a copy of it instead.
    [event] This event is in the document already, so it was not added again. Make a copy of it instead.
    [metric] This metric is in the document already, so it was not added again. Make a copy of it instead.
}
edit-error-out-of-range = { $thing ->
   *[journey] The place for this journey no longer exists, so nothing was changed. Choose a place again.
    [episode] The place for this episode no longer exists, so nothing was changed. Choose a place again.
    [touchpoint] The place for this touchpoint no longer exists, so nothing was changed. Choose a place again.
    [note] The place for this note no longer exists, so nothing was changed. Choose a place again.
    [lane] The place for this lane no longer exists, so nothing was changed. Choose a place again.
    [curve] The place for this emotion curve no longer exists, so nothing was changed. Choose a place again.
    [customer] The place for this customer group no longer exists, so nothing was changed. Choose a place again.
    [actor] The place for this actor no longer exists, so nothing was changed. Choose a place again.
    [channel] The place for this channel no longer exists, so nothing was changed. Choose a place again.
    [insight] The place for this insight no longer exists, so nothing was changed. Choose a place again.
    [improvement] The place for this improvement no longer exists, so nothing was changed. Choose a place again.
    [image] The place for this image no longer exists, so nothing was changed. Choose a place again.
    [event] The place for this event no longer exists, so nothing was changed. Choose a place again.
    [metric] The place for this metric no longer exists, so nothing was changed. Choose a place again.
}
edit-error-other-journey = { $thing ->
   *[journey] This journey cannot move to another journey. Copy it and paste it there.
    [episode] This episode cannot move to another journey. Copy it and paste it there.
    [touchpoint] This touchpoint cannot move to another journey. Copy it and paste it there.
    [note] This note cannot move to another journey. Copy it and paste it there.
    [lane] This lane cannot move to another journey. Copy it and paste it there.
    [curve] This emotion curve cannot move to another journey. Copy it and paste it there.
    [customer] This customer group cannot move to another journey. Copy it and paste it there.
    [actor] This actor cannot move to another journey. Copy it and paste it there.
    [channel] This channel cannot move to another journey. Copy it and paste it there.
    [insight] This insight cannot move to another journey. Copy it and paste it there.
    [improvement] This improvement cannot move to another journey. Copy it and paste it there.
    [image] This image cannot move to another journey. Copy it and paste it there.
    [event] This event cannot move to another journey. Copy it and paste it there.
    [metric] This metric cannot move to another journey. Copy it and paste it there.
}
edit-error-other-id = { $thing ->
   *[journey] This journey cannot turn into another one, so nothing was changed. Add a new one instead.
    [episode] This episode cannot turn into another one, so nothing was changed. Add a new one instead.
    [touchpoint] This touchpoint cannot turn into another one, so nothing was changed. Add a new one instead.
    [note] This note cannot turn into another one, so nothing was changed. Add a new one instead.
    [lane] This lane cannot turn into another one, so nothing was changed. Add a new one instead.
    [curve] This emotion curve cannot turn into another one, so nothing was changed. Add a new one instead.
    [customer] This customer group cannot turn into another one, so nothing was changed. Add a new one instead.
    [actor] This actor cannot turn into another one, so nothing was changed. Add a new one instead.
    [channel] This channel cannot turn into another one, so nothing was changed. Add a new one instead.
    [insight] This insight cannot turn into another one, so nothing was changed. Add a new one instead.
    [improvement] This improvement cannot turn into another one, so nothing was changed. Add a new one instead.
    [image] This image cannot turn into another one, so nothing was changed. Add a new one instead.
    [event] This event cannot turn into another one, so nothing was changed. Add a new one instead.
    [metric] This metric cannot turn into another one, so nothing was changed. Add a new one instead.
}
edit-error-no-touchpoint-lane = Touchpoints do not fit in this lane. Choose a lane of touchpoints.
edit-error-no-note-lane = Notes do not fit in this lane. Choose a lane without touchpoints and without an emotion curve.
edit-error-lane-in-use = The cards in this lane do not fit the new kind, so the lane stays as it was. Move or delete its cards first.
edit-error-last-touchpoint-lane = This is the only lane of touchpoints and it is not empty, so it was not deleted. Add another lane of touchpoints or delete its cards first.
edit-error-micro-taken = The episode or the micro journey is linked to another one already, so nothing was added. Undo that link first.
edit-error-micro-cycle = A micro journey cannot hang under an episode of its own. Choose an episode of another journey.
edit-error-reversed = The end lies before the start, so nothing was changed. Enter the lower number first.
edit-error-no-number = A metric has no valid figure, so nothing was changed. Enter a number.
edit-error-text-too-long = The text is longer than { $limit } characters, so it was not stored. Shorten it or spread it over several cards.
edit-error-too-many-touchpoints = A project holds at most { $limit } touchpoints, so nothing was added. Continue in a second project.
