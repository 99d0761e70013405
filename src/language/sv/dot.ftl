## DOT, Graphviz språk
format-dot = DOT (Graphviz)
dot-no-graph = här väntas `graph` eller `digraph`
dot-open = här väntas en klammerparentes `{"{"}`
dot-unclosed = den här klammerparentesen stängs aldrig
dot-after = något står efter grafen
dot-subgraph = här väntas en delgraf: dess satser inom klammerparenteser, eller namnet på en som står före
dot-port = här väntas namnet på en port
dot-arrow = en båge i `graph` skrivs `--`; riktade bågar kräver `digraph`
dot-line = en båge i `digraph` skrivs `->`; för en utan riktning skriv `dir=none`
dot-keyword = det här ordet har en egen betydelse; som namn måste det stå inom citattecken
dot-statement = det här är ingen sats: här väntas en nod, en båge eller ett värde
dot-swell = härifrån säger filen långt fler noder, band och värden än den har ord
dot-comment = den här kommentaren stängs aldrig
dot-quote = det här citattecknet stängs aldrig
dot-html = den här vinkelparentesen stängs aldrig
dot-number = det här är inget tal; en text som börjar med en siffra måste stå inom citattecken
dot-sign = det här tecknet har ingen betydelse här; i ett namn måste det stå inom citattecken
dot-plus = bara texter inom citattecken fogas samman med `+`
