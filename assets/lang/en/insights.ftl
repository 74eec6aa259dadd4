# The register of insights.
insights-register = Insights
insights-kind = Kind
insights-text = Insight
insights-certainty = Fact or interpretation
insights-certainty-short = Certainty
insights-method = Method
insights-source = Source
insights-sample = n
insights-sample-size = Sample size (n)
insights-date = Date
insights-links = Linked to
insights-sort = Click to sort; again for the other way round
insights-new = New insight
insights-new-hint = Type an insight and press Enter
insights-new-kind = Kind of the new insight
insights-count = { $shown } of { $all } insights
insights-search = Search insights
insights-filters = More filters
insights-filter-kind = Filter by kind
insights-filter-certainty = Filter by fact or interpretation
insights-filter-method = Filter by method
insights-filter-linked = Filter by link
insights-filter-clear = Show all insights
insights-any-kind = Every kind
insights-any-certainty = Facts and interpretations
insights-any-method = Every method
insights-any-link = Linked or not
insights-linked = Linked
insights-not-linked = Not linked
insights-at-selection = At what is selected
insights-close = Close this insight
insights-remove = Delete insight
insights-no-links = Not linked yet. Drag the row onto a card of the map, or choose one from the list.
insights-link = Link to…
insights-link-title = Link to…
insights-show-quote = Show in the quote lane
insights-show-card = Show as a card on the map
insights-drag-hint = Drop it on a card or an episode to link it; Escape cancels
insights-empty = No insights yet
insights-empty-hint = Write down above what research has taught you, one insight per line. Then drag each onto the card of the map that it speaks of: its point on the curve becomes solid.
insights-pick-search = Search
insights-pick-place-hint = Search a touchpoint or episode
insights-pick-insight-hint = Search an insight
insights-pick-nothing = Nothing found
insights-point-assumed = An assumption: no insight stands behind this point yet
insights-point-known = { $count ->
    [one] { $count } insight
   *[other] { $count } insights
}
insights-point-sample = { $count ->
    [one] { $count } insight, n = { $n }
   *[other] { $count } insights, n = { $n } together
}
