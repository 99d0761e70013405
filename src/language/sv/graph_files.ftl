## Nätverksfiler
format-cyjs = Cytoscapes JSON
format-jgf = JSON Graph Format, grafer i JSON
format-node-link = noder och länkar i JSON (networkx, D3)
format-kumu = en karta från Kumu (JSON)
format-pajek = Pajek
format-dl = UCINETs språk DL
format-gml = GML
format-matrix-market = en gles matris (Matrix Market)

## Vad som är fel i en nätverksfil
problem-graph-broken = filen är inte giltig i formatet ”{ $format }”: { $what }
problem-graph-broken-hint = rätta stället och kontrollera igen, eller ange rätt format med --from

## Var grafer i JSON är trasiga
cyjs-no-elements = det finns inget `elements` med noder och kanter
cyjs-list = här väntas en lista med element
cyjs-element = ett element är en post med sina värden i `data`
cyjs-data = ett element har sina värden i en post `data`
jgf-no-graph = det finns ingen post `graph`
jgf-nodes = `nodes` är en post med noder efter deras id, eller en lista med noder som har `id`
jgf-node = en nod är en post; i en lista har den ett `id`
jgf-edges = här väntas en lista med kanter
jgf-edge = en kant är en post med `source` och `target`
node-link-top = filen är en post med listorna `nodes` och `links`
node-link-nodes = `nodes` är en lista
node-link-links = `links` är en lista
node-link-node = en nod är en post eller ett id
node-link-link = en länk är en post med `source` och `target`
kumu-top = filen är en post med listorna `elements` och `connections`
kumu-elements = `elements` är en lista
kumu-connections = `connections` är en lista
kumu-element = ett element är en post med `label`
kumu-connection = en förbindelse är en post med `from` och `to`

## Var nätverk i rader eller klamrar är trasiga
graph-no-number = här väntas ett tal
graph-matrix-size = matrisen har fler tal än rader och kolumner
pajek-before = något står före den första delen, som börjar med en asterisk
pajek-count = `*Vertices` behöver antalet noder
pajek-vertex = här väntas en nod från 1 till { $count }
pajek-twice = den här noden står två gånger
pajek-tie = en förbindelse behöver två noder
pajek-values = det finns fler värden än noder
dl-no-data = raden `data:` saknas
dl-word = ordet betyder inget här; saknas `labels:` före namnen?
dl-format = formen `{ $name }` är inte känd; det finns fullmatrix, upperhalf, lowerhalf, edgelist1, edgelist2, nodelist1 och nodelist2
dl-count = antalet aktörer, `n = …`, saknas eller är för stort
dl-labels = det finns fler namn än aktörer
dl-short = det finns färre tal än rader och kolumner
dl-tie = en förbindelse behöver två aktörer
dl-actor = det här är varken namnet på eller numret för en aktör
dl-actors = det finns fler aktörer än `n` säger
gml-no-graph = det finns inget `graph [`
gml-node = den här noden har inget `id`
gml-list = här väntas en lista inom klamrar
gml-key = här väntas en nyckel, bokstäver och siffror
gml-value = här väntas ett värde: ett tal, en text inom citattecken eller en lista inom klamrar
gml-quote = det här citattecknet stängs aldrig
gml-open = den här klammern stängs aldrig
gml-close = den här klammern stänger inget
mtx-banner = första raden ska säga `%%MatrixMarket matrix coordinate`, sedan real, integer eller pattern, sedan general eller symmetric
mtx-size = här väntas en rad med antalet rader, kolumner och element
mtx-entry = ett element är en rad och en kolumn i matrisen samt ett tal
