## Trepartssamarbetet
view-tripartite = Var saknas välfärdsområdet, kommunen eller organisationerna?
tripartite-view-title = Oftast saknas { $side }: för { $missing } av { $total } kommuner. Alla tre tillsammans: { $together }
tripartite-view-title-none = Ingen part saknas: alla tre tillsammans i { $together } av { $total } kommuner
tripartite-view-title-unknown = Inga uppgifter om trepartssamarbete: { $total ->
    [one] { $total } kommun
   *[other] { $total } kommuner
} utan samarbetsrelationer
tripartite-view-county = välfärdsområdet
tripartite-view-organisation = organisationerna
tripartite-view-municipalities = Kommuner ({ $count })
tripartite-view-areas = Kommuner efter område ({ $count })
tripartite-view-tables = Bord och avtal med minst två parter ({ $count })
tripartite-view-together = alla tre tillsammans
tripartite-view-no-area = utan område
tripartite-view-no-tables = Det finns inget bord eller avtal med minst två parter.
tripartite-view-left-out-areas = { $count ->
    [one] { $count } område
   *[other] { $count } områden
} där mindre saknas får inte plats.
tripartite-view-left-out-municipalities = { $count ->
    [one] { $count } kommun
   *[other] { $count } kommuner
} som saknar mindre får inte plats.
tripartite-view-left-out-tables = { $count } bord eller avtal där mindre saknas får inte plats.
tripartite-view-keys-municipalities = Kommuner: möter kommunen parten?
tripartite-view-keys-tables = Bord: sitter parten med?
tripartite-view-needs = nätverket har inte alla tre parterna: välfärdsområden, kommuner och organisationer. Lägg till de aktörer som saknas (art wellbeing_county, municipality eller association) och deras relationer.
tripartite-view-description = Trepartssamarbete: { $total } kommuner. Välfärdsområdet saknas för { $county } och organisationerna för { $organisation } kommuner; alla tre är tillsammans i { $together } kommuner, om { $unknown } kommuner finns inga uppgifter. Bord och avtal med minst två parter: { $tables }, av dem ofullständiga { $incomplete }.
