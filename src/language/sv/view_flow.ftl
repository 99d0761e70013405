## Riktade relationer mellan sektorer
view-flow = Vad går från sektor till sektor? Riktade relationer, till exempel bidrag och styrning
flow-title = Flest riktade relationer: { $from } → { $to }, { $most } av { $all }
flow-title-strength = Det största flödet: { $from } → { $to }, { $share } av styrkan
flow-from = Från
flow-to = Till
flow-ties = { $count ->
    [one] { $count } riktad relation
   *[other] { $count } riktade relationer
}
flow-rest = övriga ({ $count ->
    [one] { $count } sektor
   *[other] { $count } sektorer
})
flow-mixed = övriga, tunna sammanslagna
flow-undirected = { $count ->
    [one] { $count } oriktad relation
   *[other] { $count } oriktade relationer
} visas inte.
flow-without-sector = { $count ->
    [one] { $count } riktad relation saknas,
   *[other] { $count } riktade relationer saknas,
} eftersom aktören inte har någon sektor.
flow-width = Bandets bredd: antalet relationer.
flow-width-strength = Bandets bredd: summan av relationernas styrka; 1 om materialet inte anger någon.
flow-nothing = ingen av de valda relationerna är riktad. Välj andra slag av relationer (--tie-kind) eller status (--status), eller ange att relationerna är riktade (directed)
flow-no-sectors = aktörerna i de riktade relationerna saknar sektor. Välj en annan indelning, till exempel --by kind
flow-description = Flödesbild av riktade relationer: från { $givers ->
    [one] { $givers } sektor
   *[other] { $givers } sektorer
} till { $receivers ->
    [one] { $receivers } sektor
   *[other] { $receivers } sektorer
} går { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}. De största flödena: { $most }.
