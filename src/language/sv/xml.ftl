## Format i XML
format-graphml = GraphML
format-gexf = GEXF (Gephi)

## Vad som är fel i en XML-fil
problem-xml-broken = det här är inte hel XML: { $what }
problem-xml-broken-hint = rätta det här stället och kontrollera igen; resten kunde inte läsas
problem-xml-entity = filen definierar en egen entitet, som kunde hämta andra filer eller växa utan gräns
problem-xml-entity-hint = skriv själva texten där entiteten står och ta bort definitionen
problem-defaults-swell = standardvärdena för { $keys } nycklar skulle ge { $values } värden, mycket mer än filen säger
problem-defaults-swell-hint = ta bort standardvärdena och skriv värdena där de gäller
problem-xml-other = det här är XML av annat slag: det första elementet är `{ $name }`
problem-xml-other-hint = GraphML börjar med `graphml` och GEXF med `gexf`; exportera nätverket som det ena eller det andra
problem-graph-nested = här börjar en graf inuti en annan
problem-graph-nested-hint = exportera nätverket utan grupper och delgrafer; en aktör kan ange den överordnade under `parent`
problem-graph-several = här börjar en graf till
problem-graph-several-hint = behåll en graf i varje fil
problem-hyperedge = den här relationen förenar flera aktörer på en gång
problem-hyperedge-hint = gör relationen till en aktör (till exempel en arbetsgrupp) och knyt vart och ett av leden till den
problem-key-undeclared = nyckeln `{ $key }` är inte definierad
problem-key-undeclared-hint = definiera den i början av filen med namn och typ, eller rätta hänvisningen
problem-declaration-wrong = { $what }
problem-declaration-wrong-hint = rätta definitionen eller ta bort den
problem-direction-assumed = grafen anger inte om dess relationer är riktade; de som inte själva anger det läses som oriktade
problem-times-are-years = tiderna i filen är heltal; de läses som år
problem-times-are-numbers = tiderna i filen är inga datum; de behålls som talen `time_start` och `time_end`
problem-part-left-out = { $count ->
    [one] `{ $word }` lämnades bort: modellen har ingen plats för det
   *[other] `{ $word }` lämnades bort { $count } gånger: modellen har ingen plats för det
}

## Var XML är trasig
xml-broken-end = den slutar mitt i; `{ $name }` stängs aldrig
xml-broken-tag = här borde `{ $name }` stängas först
xml-broken-unclosed = det som börjar här stängs aldrig
xml-broken-outside = utanför det första elementet får ingenting stå
xml-broken-empty = det finns inget element
xml-broken-reference = et-tecknet skrivs &amp;, och utan definition är bara &amp; &lt; &gt; &quot; &apos; och teckennummer kända
xml-broken-attribute = ett attribut skrivs namn="värde"
xml-broken-attribute-twice = det här attributet står två gånger
xml-broken-namespace = en namnrymd kan inte definieras så här
xml-broken-other = här väntas en tagg, en kommentar eller text

## Vad som är fel definierat
declaration-key-id = nyckeln saknar `id`
declaration-key-twice = nyckeln `{ $key }` är definierad två gånger
declaration-for = en nyckel kan inte gälla `{ $value }`; det finns node, edge, graph och all
declaration-data-key = det här värdet anger inte vilken nyckel det hör till
declaration-edgedefault = `edgedefault` är `{ $value }`; det ska vara directed eller undirected
declaration-class = egenskaper är definierade för `{ $value }`; det finns node och edge
declaration-edge-type = en relation kan inte vara `{ $value }`; det finns directed, undirected och mutual
