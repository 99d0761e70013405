## Graph files
format-cyjs = Cytoscape JSON
format-jgf = JSON Graph Format
format-node-link = nodes and links in JSON (networkx, D3)
format-kumu = a map of Kumu (JSON)

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
