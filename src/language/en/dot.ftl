## DOT, the language of Graphviz
format-dot = DOT (Graphviz)
dot-no-graph = `graph` or `digraph` is expected here
dot-open = a brace `{"{"}` is expected here
dot-unclosed = this brace is never closed
dot-after = something stands after the graph
dot-subgraph = a subgraph is expected here: its statements in braces, or the name of one that stands before
dot-port = the name of a port is expected here
dot-arrow = an edge of a `graph` is written `--`; directed edges need a `digraph`
dot-line = an edge of a `digraph` is written `->`; for one without direction write `dir=none`
dot-keyword = this word has a meaning of its own; as a name it must stand between quotes
dot-statement = this is no statement: a node, an edge or a value is expected
dot-swell = from here on the file says far more nodes, ties and values than it has words
dot-comment = this comment is never closed
dot-quote = this quote is never closed
dot-html = this angle bracket is never closed
dot-number = this is no number; a text that begins with a digit must stand between quotes
dot-sign = this character has no meaning here; in a name it must stand between quotes
dot-plus = only texts between quotes are joined by `+`
