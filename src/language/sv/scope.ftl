## Vad svaret gäller
scope-title = { $title }
scope-untitled = Nätverk utan namn
scope-as-of = Läget { $day }
scope-as-of-stage = Läget { $day }. Fas: { $stage }
scope-any-time = Alla tidpunkter
scope-statuses = Relationernas status: { $statuses }
scope-tie-kinds = Endast relationstyperna: { $names }
scope-themes = Endast temana: { $names }
scope-actor-kinds = Endast aktörstyperna: { $names }
scope-areas = Endast områdena: { $names }
scope-sources = Källor: { $titles }
scope-sources-more = Källor: { $titles } och { $count } andra
scope-no-sources = Materialet uppger inga källor
