## Vår egen ställning
view-ego = Hur är vår egen ställning: vilka finns på ett och två stegs avstånd?
ego-title = { $name }: { $partners ->
    [one] { $partners } partner
   *[other] { $partners } partner
}, { $reached } av { $sectors } sektorer, { $hanging ->
    [0] ingen hänger på den
   *[other] { $hanging } hänger på den
}
ego-title-alone = { $name }: inga relationer
ego-step-near = 1 steg: partner ({ $count })
ego-step-far = 2 steg ({ $count })
ego-fact-ties = { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}, { $near ->
    [one] { $near } partner
   *[other] { $near } partner
}
ego-fact-reach = Med två steg nås { $within } av { $others } andra aktörer
ego-fact-none-hangs = Ingen lossnar från de andra utan den
ego-fact-hanging = Utan den lossnar { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} från de andra
ego-fact-reached = Möter sektorerna ({ $count }): { $names }
ego-fact-not-reached = Möter inte sektorerna ({ $count }): { $names }
ego-no-sector = utan sektor
ego-other-sectors = andra sektorer
ego-rest-of-sector = { $sector }, övriga
ego-key-pairs = Relationer, par av aktörer
ego-key-own = egna
ego-key-among = mellan partner
ego-key-onward = vidare från partner
ego-key-frames = Ram
ego-key-hanging = lossnar från de andra utan den
ego-note-chosen = Ingen aktör angavs, så bilden visar nätverkets första nav; en annan väljs med --actor ID.
ego-note-outer = Relationer mellan dem på två stegs avstånd ritas inte ({ $count } par).
ego-note-beyond = Längre bort eller utan relation: { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
}.
ego-needs-actors = nätverket har inga aktörer. Lägg till aktörer och deras relationer.
ego-needs-selected = aktören i --actor hör inte till urvalet. Välj en annan aktör eller vidga urvalet (--as-of, --area, --actor-kind).
ego-description = { $name }: { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}, { $near } partner, { $far } aktörer på två stegs avstånd; utan den lossnar { $hanging } från de andra.
