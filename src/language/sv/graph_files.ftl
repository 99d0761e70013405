## Nätverksfiler
format-cyjs = Cytoscapes JSON
format-jgf = JSON Graph Format, grafer i JSON
format-node-link = noder och länkar i JSON (networkx, D3)
format-kumu = en karta från Kumu (JSON)

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
