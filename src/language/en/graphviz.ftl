## An installed Graphviz
graphviz-missing = --engine: { $program } of Graphviz is not installed, or not where programs are looked for. Install Graphviz (https://graphviz.org/download, on Debian the package graphviz), or leave --engine out: the program's own layout needs nothing else.
graphviz-not-started = --engine: { $program } does not start: { $why }. Without --engine the program draws by itself.
graphviz-old = --engine: { $program } is version { $version }; { $oldest } or newer is needed. Install a newer Graphviz, or leave --engine out.
graphviz-unknown = --engine: { $program } does not say that it is Graphviz (its option -V). Is another program of that name in the way? Without --engine the program draws by itself.
graphviz-failed = --engine: { $program } failed: { $complaint }
graphviz-hung = --engine: { $program } was not done in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
} and was stopped. More time: --engine-limit. A large network goes faster with graphviz:sfdp, or without --engine.
graphviz-rubbish = --engine: what { $program } printed is no { $format }. Does `{ $program } -T{ $format }` work by itself?
graphviz-unknown-engine = --engine: there is no { $word }. Engines: { $names }
graphviz-no-network = --engine: the view { $view } is not one of actors and ties, so Graphviz cannot lay it out; { $names } work
graphviz-format = --engine: Graphviz draws { $names }, not { $ending }
