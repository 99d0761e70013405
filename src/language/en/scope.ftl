## What the answer speaks of
scope-title = { $title }
scope-untitled = Untitled network
scope-as-of = As of { $day }
scope-as-of-stage = As of { $day }. Stage: { $stage }
scope-any-time = All times
scope-statuses = Status of ties: { $statuses }
scope-tie-kinds = Only tie kinds: { $names }
scope-themes = Only themes: { $names }
scope-actor-kinds = Only actor kinds: { $names }
scope-areas = Only areas: { $names }
scope-sources = Sources: { $titles }
scope-sources-more = Sources: { $titles } and { $count } others
scope-no-sources = The data name no sources
