## Kuka kokoaa, kuka on yhden yhteyden varassa
view-ranking = Ketkä kokoavat verkostoa, ketkä ovat yhden yhteyden varassa? Palkit ja luettelot
ranking-title = { $first ->
    [one] Keskeisin
   *[other] Keskeisimmät
}: { $hubs }. { $hanging ->
    [0] Kukaan ei ole yhden kumppanin varassa
    [one] { $hanging } toimija on yhden kumppanin varassa
   *[other] { $hanging } toimijaa on yhden kumppanin varassa
}, { $alone ->
    [0] kukaan ei ole vailla yhteyksiä
    [one] { $alone } on vailla yhteyksiä
   *[other] { $alone } on vailla yhteyksiä
}
ranking-title-none = Kukaan ei kokoa verkostoa: { $alone ->
    [one] { $alone } toimija, ei yhtään yhteyttä
   *[other] { $alone } toimijaa, ei yhtään yhteyttä
}
ranking-nobody = Toimijoita ei ole, joten ketään ei voi asettaa järjestykseen.
ranking-hubs = Ketkä kokoavat verkostoa
ranking-agreeing = Kärjessä mittareilla
ranking-method = Järjestys kokoaa { $lenses } mittaria (Bordan pistelasku), ei vain yhteyksien määrää. Samat pisteet ovat sama sija.
ranking-method-estimated = Järjestys kokoaa { $lenses } mittaria (Bordan pistelasku), joista välittäminen on arvioitu; lähekkäiset sijat voivat vaihtua. Samat pisteet ovat sama sija.
ranking-falling = { $count ->
    [one] { $count } irtoaisi
   *[other] { $count } irtoaisi
}
ranking-tooltip = yhteyksiä { $ties }, muita sektoreita { $sectors }, koordinoi { $coordinated }, pisteitä { $points }
ranking-key-bars = Palkit
ranking-key-ties = yhteyksiä, sektorin värillä
ranking-key-falling = irtoaisi verkostosta ilman tätä
ranking-apart = Ketkä ovat irrallaan
ranking-apart-nobody = Kukaan ei ole irrallaan missään mielessä.
ranking-hanging = Ketkä ovat yhden varassa
ranking-hanging-nobody = Kukaan ei ole yhden kumppanin varassa.
ranking-no-ties = Ei yhteyksiä ({ $count })
ranking-outside-main = Erillään pääverkosta ({ $count })
ranking-own-sector = Yhteyksiä vain omaan sektoriin ({ $count })
ranking-no-hub = Kärkeen yli { $steps ->
    [one] { $steps } askel
   *[other] { $steps } askelta
} ({ $count })
ranking-single-tie = Yksi yhteys ({ $count }): kenen varassa
ranking-single-partner = Monta yhteyttä, yksi kumppani ({ $count }): kenen varassa
ranking-description = Palkkikuva ja luettelot: { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
}; yhden kumppanin varassa { $hanging }, ilman yhteyksiä { $alone }.
ranking-description-hubs = { $counted } Järjestyksessä, suluissa yhteyksiä: { $hubs }.
