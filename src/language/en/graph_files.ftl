## Graph files
format-cyjs = Cytoscape JSON
format-jgf = JSON Graph Format
format-node-link = nodes and links in JSON (networkx, D3)
format-kumu = a map of Kumu (JSON)
format-pajek = Pajek
format-dl = UCINET's data language (DL)
format-gml = GML
format-matrix-market = a sparse matrix (Matrix Market)

## What is wrong with a graph file
problem-graph-broken = this is no sound file in the format “{ $format }”: { $what }
problem-graph-broken-hint = mend it here and check again; or name the right format with --from

## Where graphs in JSON break
cyjs-no-elements = there is no `elements` with the nodes and edges
cyjs-list = a list of elements is expected here
cyjs-element = an element is a record with its values in `data`
cyjs-data = an element has its values in a record `data`
jgf-no-graph = there is no record `graph`
jgf-nodes = `nodes` is a record of nodes by their ids, or a list of nodes with `id`
jgf-node = a node is a record; in a list it has an `id`
jgf-edges = a list of edges is expected here
jgf-edge = an edge is a record with `source` and `target`
node-link-top = the file is a record with the lists `nodes` and `links`
node-link-nodes = `nodes` is a list
node-link-links = `links` is a list
node-link-node = a node is a record or an id
node-link-link = a link is a record with `source` and `target`
kumu-top = the file is a record with the lists `elements` and `connections`
kumu-elements = `elements` is a list
kumu-connections = `connections` is a list
kumu-element = an element is a record with a `label`
kumu-connection = a connection is a record with `from` and `to`

## Where graph files in lines and brackets break
graph-no-number = a number is expected here
graph-matrix-size = the matrix has more numbers than rows and columns
pajek-before = something stands before the first section, which begins with an asterisk
pajek-count = `*Vertices` needs the number of vertices
pajek-vertex = a vertex from 1 to { $count } is expected here
pajek-twice = this vertex stands twice
pajek-tie = a tie needs two vertices
pajek-values = there are more values than vertices
dl-no-data = there is no line `data:`
dl-word = this word means nothing here; are labels announced by `labels:`?
dl-format = the form `{ $name }` is not known; there are fullmatrix, upperhalf, lowerhalf, edgelist1, edgelist2, nodelist1 and nodelist2
dl-count = the number of actors, `n = …`, is missing or too large
dl-labels = there are more labels than actors
dl-short = there are fewer numbers than rows and columns
dl-tie = a tie needs two actors
dl-actor = this is neither a label nor the number of an actor
dl-actors = there are more actors than `n` says
gml-no-graph = there is no `graph [`
gml-node = this node has no `id`
gml-list = a list in brackets is expected here
gml-key = a key is expected here, letters and digits
gml-value = a value is expected here: a number, a text between quotes, or a list in brackets
gml-quote = this quote is never closed
gml-open = this bracket is never closed
gml-close = this bracket closes nothing
mtx-banner = the first line must say `%%MatrixMarket matrix coordinate`, then real, integer or pattern, then general or symmetric
mtx-size = a line with the numbers of rows, columns and entries is expected
mtx-entry = an entry is a row and a column within the matrix, and a number
