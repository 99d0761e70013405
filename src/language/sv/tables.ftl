## Tabellrubriker
table-interfaces = Kontaktytor
table-interfaces-note = Täthet = aktörspar med relation / möjliga par. Bortfall = hur många aktörer som minst måste falla bort innan kontaktytan bryts. Kommuner eller organisationer under ett gemensamt namn räknas som en aktör.
table-sectors = Sektorer

## Kolumner
column-sector-a = Sektor
column-sector-b = Andra sektorn
column-ties = Rela­tioner
column-pairs = Par
column-density = Täthet
column-must-leave = Bort­fall
column-top-actor = Bär mest
column-top-share = Dess andel
column-key = Nyckel
column-possible-pairs = Möjliga par
column-boundary-a = Gränsaktörer
column-boundary-b = Andra sektorns gränsaktörer
column-critical = Kritiska aktörer
column-single-points = Enda kontakter
column-kinds = Typer av relationer
column-themes = Teman
column-existing = Befintliga
column-planned = Planerade
column-proposed = Föreslagna
column-conditional = Villkorliga
column-required = Förpliktade
column-ended = Avslutade
column-sector = Sektor
column-actors = Aktörer
column-collectives = Varav gemensamma namn
column-inside-ties = Interna relationer

## Blinda fläckar
table-gaps = Blinda fläckar: förutsatta relationer som saknas
table-gaps-note = Skyldigheter { $duties }, varav { $met } uppfylls; regler { $rules }. En skyldighet uppfylls när det mellan samma aktörer eller deras företrädare finns en befintlig relation av samma slag om samma tema.
column-who = Vem saknar
column-whom = Med vem
column-expected = Förutsätts
column-now = Nuläge
column-source = Källa
column-rule = Regel
column-found = Partner
column-needed = Behövs
column-candidates = Möjliga partner
column-instead = Andra relationer nu
column-phrase = Källans ord

## Trepartssamarbete
table-tripartite = Trepartssamarbete per kommun
table-tripartite-note = Trepartssamarbete finns när kommunen, välfärdsområdet och en organisation är med i samma organ, nätverk eller avtal eller när alla tre har relationer sinsemellan.
table-tables = Gemensamma bord
column-municipality = Kommun
column-tripartite = Trepartssamarbete
column-tripartite-with = Var eller med vem
column-collective = Gemensamt namn
column-table = Organ, nätverk eller avtal
column-missing-side = Saknas
column-exists = Befintligt
column-counties = Välfärdsområden
column-municipalities = Kommuner
column-organisations = Organisationer

## Samordningsnoder
table-hubs = Aktörerna i gemensam ordning
table-hubs-note = { $method } I toppen = hur många av { $lenses } mått som lyfter aktören till toppen. Förmedlar = andel av de kortaste vägarna mellan andra aktörspar. Kärna = hur tät grupp aktören hör till. Bortfall = hur många som faller bort från nätverket utan aktören.
table-pieces = Vad som faller bort utan aktören
column-place = Plats
column-actor = Aktör
column-agreeing = I toppen
column-degree = Rela­tioner
column-betweenness = Förmed­lar
column-pagerank = Page­Rank
column-coreness = Kärna
column-sectors-reached = Sekto­rer
column-coordinated = Sam­ordnar
column-cut-off = Bort­fall
column-points = Poäng
column-cutpoint = Kritisk aktör
column-sectors-named = Sektorer den når
column-coordinated-named = Aktörer den samordnar
column-without = Utan aktören
column-size = Storlek
column-cut-off-named = Aktörer som faller bort

## Isolerade aktörer
table-isolated = Isolerade aktörer
table-isolated-note = Huvudnätverket = den största sammanhängande delen ({ $main } aktörer). Långt = mer än { $steps } steg från närmaste samordningsnod ({ $hubs }). Närmaste koppling = den som en relation redan är planerad med; annars den aktör i huvudnätverket som har flest relationer: först inom samma område och tema, sedan samma område, samma tema eller vanliga partner för liknande aktörer. Sedan: – om datumen inte berättar.
column-senses = I vilken mening
column-since = Sedan
column-nearest = Närmaste koppling
column-closeness = Varför den
column-no-source = Ingen källa berättar
column-actor-kind = Typ av aktör
column-partners = Partner
column-component = Delnätverkets storlek
column-steps-to-hub = Steg till en samordningsnod
column-nearest-key = Kopplingens nyckel
column-sense-keys = Meningarnas nycklar
column-coming = Plane­rade

## Aktörer och band vid sidan av tabellerna
problem-tables-hold = det som står i `{ $name }` ({ $count }) utelämnades: aktörer och band läses ur tabellerna, och den här filen berättar bara om nätverket som helhet
