## Formats in XML
format-graphml = GraphML
format-gexf = GEXF (Gephi)

## What is wrong with a file in XML
problem-xml-broken = this is no sound XML: { $what }
problem-xml-broken-hint = mend it here and check again; what follows could not be read
problem-xml-entity = the file declares an entity of its own, which might fetch other files or grow without end
problem-xml-entity-hint = write the text itself where the entity stands, and remove the declaration
problem-defaults-swell = the defaults of { $keys } keys would make { $values } values, far more than the file says
problem-defaults-swell-hint = remove the defaults, and write the values where they hold
problem-xml-other = this is XML of another sort: it begins with `{ $name }`
problem-xml-other-hint = GraphML begins with `graphml`, GEXF with `gexf`; export the network as one of them
problem-graph-nested = here a graph begins inside another
problem-graph-nested-hint = export it without groups or subgraphs; an actor can name the one it belongs to under `parent`
problem-graph-several = here a second graph begins
problem-graph-several-hint = keep one graph in each file
problem-hyperedge = this tie joins several actors at once
problem-hyperedge-hint = make the tie an actor (a working group, say) and tie each of its ends to it
problem-key-undeclared = the key `{ $key }` is not declared
problem-key-undeclared-hint = declare it at the beginning of the file with its name and type, or correct the reference
problem-declaration-wrong = { $what }
problem-declaration-wrong-hint = correct the declaration, or remove it
problem-direction-assumed = the graph does not say whether its ties are directed; those that do not say so themselves are taken for undirected
problem-times-are-years = the times of this file are whole numbers; they are taken for years
problem-times-are-numbers = the times of this file are no dates; they are kept as the numbers `time_start` and `time_end`
problem-part-left-out = { $count ->
    [one] `{ $word }` was left out: the model has no place for it
   *[other] `{ $word }` was left out { $count } times: the model has no place for it
}

## Where XML breaks
xml-broken-end = it ends in the middle; `{ $name }` is never closed
xml-broken-tag = here `{ $name }` should be closed first
xml-broken-unclosed = what begins here is never closed
xml-broken-outside = outside of the first element there may be nothing
xml-broken-empty = there is no element
xml-broken-reference = an ampersand must be written &amp;, and only &amp; &lt; &gt; &quot; &apos; and numbers of characters are known without a declaration
xml-broken-attribute = an attribute is written name="value"
xml-broken-attribute-twice = this attribute stands twice
xml-broken-namespace = a namespace is declared that cannot be
xml-broken-other = a tag, a comment or a text is expected here

## What is declared wrongly
declaration-key-id = this key has no `id`
declaration-key-twice = the key `{ $key }` is declared twice
declaration-for = a key cannot be for `{ $value }`; there are node, edge, graph and all
declaration-data-key = this value does not say of which key it is
declaration-edgedefault = `edgedefault` is `{ $value }`; it can be directed or undirected
declaration-class = attributes are declared for `{ $value }`; they can be for node or edge
declaration-edge-type = an edge cannot be `{ $value }`; there are directed, undirected and mutual
