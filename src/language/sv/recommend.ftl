## Vilka få nya kopplingar hjälper mest
recommend-title = Rekommendationer: vilka nya kopplingar hjälper mest
recommend-aim-gaps = blinda fläckar
recommend-aim-tables = parter som saknas vid bord
recommend-aim-isolated = isolerade delar av nätverket
recommend-aim-interfaces = kontaktytor som hänger på en aktör
recommend-aim-hubs = de som är långt från en samordningsnod
recommend-new = { $place }. Skapa en koppling: { $tie }. Den { $effects }. Nytta { $gain }, kostnad { $cost }.
recommend-seat = { $place }. Ge en plats vid bordet: { $tie }. Den { $effects }. Nytta { $gain }, kostnad { $cost }.
recommend-bring-home = { $place }. Förverkliga den planerade kopplingen: { $tie }. Den { $effects }. Nytta { $gain }, kostnad { $cost }.
recommend-tie = { $from } – { $to } ({ $words })
recommend-closes = { $count ->
    [one] stänger en blind fläck ({ $names })
   *[other] stänger { $count } blinda fläckar ({ $names })
}
recommend-completes = { $count ->
    [one] för en part som saknas till bordet ({ $names })
   *[other] för { $count } parter som saknas till borden ({ $names })
}
recommend-joins = { $count ->
    [one] kopplar en isolerad aktör till huvudnätverket ({ $names })
   *[other] kopplar { $count } isolerade aktörer till huvudnätverket ({ $names })
}
recommend-secures = { $count ->
    [one] ger kontaktytan en andra, skild relation ({ $names })
   *[other] ger { $count } kontaktytor var sin andra, skild relation ({ $names })
}
recommend-nears = { $count ->
    [one] för en aktör inom { $steps } steg från en samordningsnod ({ $names })
   *[other] för { $count } aktörer inom { $steps } steg från en samordningsnod ({ $names })
}
recommend-need-gap = { $who } – { $whom }: { $expected }
recommend-need-seat = { $table }: { $side }
recommend-need-outside = { $names }
recommend-need-far = { $actor }
recommend-next = Näst bäst i stället: { $tie }, nytta { $gain }; den föreslagnas nytta bredvid de andra { $own }.
recommend-next-none = Ingen annan koppling skulle vara till nytta i stället.
recommend-of-aim = { $aim } { $met }/{ $missing } (vikt { $weight })
recommend-summary = { $count ->
    [one] En koppling
   *[other] { $count } kopplingar
} (kostnad { $cost }, budget { $budget }) avhjälper brister med vikten { $gain }/{ $lacking }: { $aims }.
recommend-method-exact = Bland de { $candidates } jämförda kopplingarna finns inget bättre val: alla andra kombinationer är uteslutna.
recommend-method-greedy = Valt girigt bland { $candidates } kopplingar, alltid den bästa härnäst: nyttan är alltid minst { $guarantee } av den största möjliga, här minst { $share }.
recommend-method-by-cost = Valt girigt bland { $candidates } kopplingar, alltid mest nytta för kostnaden: nyttan är alltid minst { $guarantee } av den största möjliga, här minst { $share }.
recommend-together = Tillsammans avhjälper kopplingarna mer än var för sig: dessutom brister med vikten { $more }.
recommend-left-out = { $count ->
    [one] En koppling
   *[other] { $count } kopplingar
} jämfördes inte, eftersom det hade tagit för länge att räkna ut verkningarna.
recommend-nothing-lacking = Ingenting saknas när målen är: { $aims }.
recommend-no-tie = { $missing } brister finns, men ingen tillåten koppling avhjälper ensam någon av dem. Mål: { $aims }.
recommend-too-dear = { $missing } brister finns, men ingen koppling som hjälper ryms i budgeten. Mål: { $aims }.
recommend-open-budget = Förblir öppet ({ $aim }, { $count }), eftersom andra kopplingar hjälper mer för samma budget: { $names }.
recommend-open-no-tie = Förblir öppet ({ $aim }, { $count }), eftersom ingen tillåten koppling som ensam räcker hittades: { $names }.
recommend-why-budget = budgeten
recommend-why-no-tie = ingen tillåten koppling

table-recommendations = Rekommenderade kopplingar
table-recommendations-note = Nytta = vikten av de brister som kopplingen avhjälper utöver de föregående. En isolerad del väger efter sina aktörer. En samordningsnod får vara { $steps } steg bort; noder: { $hubs }. Valet är det bästa möjliga av de jämförda.
table-recommendations-note-greedy = Nytta = vikten av de brister som kopplingen avhjälper utöver de föregående. En isolerad del väger efter sina aktörer. En samordningsnod får vara { $steps } steg bort; noder: { $hubs }. Valet är girigt: minst { $guarantee } av det bästa möjliga.
table-needs = Brister
column-from-actor = Vem
column-to-actor = Med vem
column-tie-kind = Koppling
column-gain = Nytta
column-cost = Kostnad
column-already-planned = Planerad
column-about = Teman
column-meets = Vad den avhjälper
column-next-best = Näst bäst
column-next-gain = Nyttan av den näst bästa
column-own-gain = Nytta bredvid de andra
column-same-area = Samma område
column-from-key = Från (nyckel)
column-to-key = Till (nyckel)
column-kind-key = Slag (nyckel)
column-aim = Mål
column-what-lacks = Vad som saknas
column-missing-count = Saknas nu
column-still-missing = Saknas ännu
column-why-open = Varför
column-lacking-who = Vem som saknar
