## An installed Graphviz
graphviz-missing = --engine: programmet { $program } i Graphviz är inte installerat eller finns inte där program söks. Installera Graphviz (https://graphviz.org/download, i Debian paketet graphviz) eller lämna bort --engine: programmets egen layout behöver inget annat.
graphviz-not-started = --engine: { $program } startar inte: { $why }. Utan --engine ritar programmet själv.
graphviz-old = --engine: { $program } har version { $version }; minst { $oldest } behövs. Installera ett nyare Graphviz eller lämna bort --engine.
graphviz-unknown = --engine: { $program } säger inte att det är Graphviz (valet -V). Är ett annat program med samma namn i vägen? Utan --engine ritar programmet själv.
graphviz-failed = --engine: { $program } misslyckades: { $complaint }
graphviz-hung = --engine: { $program } blev inte färdigt på { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
} och stoppades. Mer tid: --engine-limit. Ett stort nätverk går snabbare med graphviz:sfdp eller utan --engine.
graphviz-rubbish = --engine: det som { $program } skrev ut är ingen { $format }. Fungerar `{ $program } -T{ $format }` för sig?
graphviz-unknown-engine = --engine: { $word } finns inte. Layouter: { $names }
graphviz-no-network = --engine: bilden { $view } har inte aktörer och relationer och kan därför inte läggas ut av Graphviz; { $names } går
graphviz-format = --engine: Graphviz ritar { $names }, inte { $ending }
