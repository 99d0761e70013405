## Mistä vastaus puhuu
scope-title = { $title }
scope-untitled = Nimetön verkosto
scope-as-of = Tilanne { $day }
scope-as-of-stage = Tilanne { $day }. Vaihe: { $stage }
scope-any-time = Kaikki ajankohdat
scope-statuses = Yhteyksien tila: { $statuses }
scope-tie-kinds = Vain yhteystyypit: { $names }
scope-themes = Vain teemat: { $names }
scope-actor-kinds = Vain toimijatyypit: { $names }
scope-areas = Vain alueet: { $names }
scope-sources = Lähteet: { $titles }
scope-sources-more = Lähteet: { $titles } ja { $count } muuta
scope-no-sources = Aineisto ei nimeä lähteitä
