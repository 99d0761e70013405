## Vem samlar, vem hänger på en relation
view-ranking = Vilka samlar nätverket, vilka hänger på en enda relation? Staplar och listor
ranking-title = { $first ->
    [one] Mest central
   *[other] Mest centrala
}: { $hubs }. { $hanging ->
    [0] Ingen är beroende av en enda partner
    [one] { $hanging } aktör är beroende av en enda partner
   *[other] { $hanging } aktörer är beroende av en enda partner
}, { $alone ->
    [0] ingen saknar relationer
    [one] { $alone } saknar relationer
   *[other] { $alone } saknar relationer
}
ranking-title-none = Ingen samlar nätverket: { $alone ->
    [one] { $alone } aktör, inga relationer
   *[other] { $alone } aktörer, inga relationer
}
ranking-nobody = Det finns inga aktörer att ordna.
ranking-hubs = Vilka samlar nätverket
ranking-agreeing = I toppen, mått
ranking-method = Ordningen sammanfattar { $lenses } mått (Bordas poängräkning), inte bara antalet relationer. Lika poäng är samma plats.
ranking-method-estimated = Ordningen sammanfattar { $lenses } mått (Bordas poängräkning), av vilka förmedlingen är uppskattad; närliggande platser kan byta. Lika poäng är samma plats.
ranking-falling = { $count ->
    [one] { $count } skulle lossna
   *[other] { $count } skulle lossna
}
ranking-tooltip = relationer { $ties }, andra sektorer { $sectors }, samordnar { $coordinated }, poäng { $points }
ranking-key-bars = Staplar
ranking-key-ties = relationer, i sektorns färg
ranking-key-falling = skulle lossna från nätverket utan denna
ranking-apart = Vilka står utanför
ranking-apart-nobody = Ingen står utanför i någon mening.
ranking-hanging = Vilka hänger på en
ranking-hanging-nobody = Ingen är beroende av en enda partner.
ranking-no-ties = Inga relationer ({ $count })
ranking-outside-main = Skilda från huvudnätverket ({ $count })
ranking-own-sector = Relationer bara inom den egna sektorn ({ $count })
ranking-no-hub = Över { $steps ->
    [one] { $steps } steg
   *[other] { $steps } steg
} till toppen ({ $count })
ranking-single-tie = En relation ({ $count }): beroende av
ranking-single-partner = Flera relationer, en partner ({ $count }): beroende av
ranking-description = Staplar och listor: { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
}; beroende av en enda partner { $hanging }, utan relationer { $alone }.
ranking-description-hubs = { $counted } I ordning, antalet relationer inom parentes: { $hubs }.
