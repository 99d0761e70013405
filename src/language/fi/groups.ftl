## Ryhmittymät
groups-title = Ryhmittymät: ketkä tekevät eniten yhteistyötä keskenään
groups-none = Yhteyksiä ei ole, joten ryhmittymiä ei muodostu.
groups-all-alone = Tällä tarkkuudella kukaan ei ole niin tiiviisti yhteydessä toisiin, että ryhmittymiä muodostuisi.
groups-summary = { $count ->
    [one] Muodostuu yksi ryhmittymä. Siinä on { $size } toimijaa, ja sen keskellä on { $center }; modulaarisuus Q = { $quality }.
   *[other] Muodostuu { $count } ryhmittymää. Suurimmassa on { $size } toimijaa, ja sen keskellä on { $center }; modulaarisuus Q = { $quality }.
}
groups-by-chance = Ryhmittymät eivät erotu sattumasta: Q = { $quality }, kun se on keskimäärin { $mean } niissä { $networks } verkostossa, joissa jokaisella on yhtä monta yhteyttä mutta satunnaiset kumppanit (p = { $p }).
groups-beyond-chance = Ryhmittymät erottuvat sattumasta: Q = { $quality }, kun se on keskimäärin { $mean } niissä { $networks } verkostossa, joissa jokaisella on yhtä monta yhteyttä mutta satunnaiset kumppanit (p = { $p }).
groups-by-chance-step = Älkää rakentako päätöksiä näiden ryhmittymien varaan; katsokaa mieluummin alueita ja toimijatyyppejä.
groups-unstable = Ryhmittymät ovat epävarmoja: { $runs } hakua päätyy vain osin samaan tulokseen (korjattu Randin indeksi { $agreement }).
groups-unstable-step = Lukekaa vain ryhmittymien ytimiä tai lisätkää hakuja (--runs).
groups-single-bridge = Ryhmittymä { $number } ({ $size } toimijaa, keskellä { $center }) on yhteydessä muihin vain yhden jäsenensä kautta. Silta: { $bridge }.
groups-single-bridge-step = Sopikaa toisesta yhteystahosta muihin ryhmittymiin.
groups-closed = { $count ->
    [one] Yhdellä ryhmittymällä ei ole yhteyttä muihin. Sen keskellä on { $names }.
   *[other] { $count } ryhmittymällä ei ole yhteyttä muihin. Niiden keskellä ovat { $names }.
}
groups-follow = Ryhmittymät noudattavat jaottelua: { $grouping } (korjattu Randin indeksi { $adjusted }, yhteinen informaatio NMI { $mutual }, etäisyys VI { $variation } bittiä).
groups-follow-partly = Ryhmittymät noudattavat vain osin jaottelua: { $grouping } (korjattu Randin indeksi { $adjusted }, yhteinen informaatio NMI { $mutual }, etäisyys VI { $variation } bittiä).
groups-follow-not = Ryhmittymät eivät noudata jaottelua: { $grouping } (korjattu Randin indeksi { $adjusted }, yhteinen informaatio NMI { $mutual }, etäisyys VI { $variation } bittiä).
groups-layers = Yhteystyyppejä on { $count }, ja kukin niistä painaa omana kerroksenaan yhtä paljon; Q on kerrosten keskiarvo.
groups-by-kind = toimijatyypit
groups-by-area = alueet
groups-by-theme = teemat
groups-by-attribute = { $attribute }
groups-bridges = Eniten muihin ryhmittymiin ulottuvia yhteyksiä ({ $count } ryhmittymään): { $names }.
groups-stability = Hakujen yhtäpitävyys: korjattu Randin indeksi { $adjusted }, NMI { $mutual }.
groups-stability-unknown = Hakujen yhtäpitävyyttä ei voi päätellä yhdestä hausta.
groups-chance = Kun toimijoilla on yhtä monta yhteyttä mutta satunnaiset kumppanit, Q on keskimäärin { $mean } (verkostoja { $networks }, keskihajonta { $deviation }, p = { $p }).
groups-chance-unknown = Satunnaisiin verkostoihin ei ole verrattu.

## Ryhmittymien taulukot
table-groups = Ryhmittymät
table-groups-note = Q = { $quality }: ryhmittymien sisäisten yhteyksien osuus miinus osuus, jonka pelkät yhteysmäärät tuottaisivat sattumalta. Hakuja { $runs }, Q { $min }–{ $max }. { $stability } { $chance } Ryhmittymien ulkopuolella olevia toimijoita: { $alone }.
table-community-members = Ryhmittymien jäsenet
table-community-bridges = Ryhmittymiä yhdistävät toimijat
table-following = Mitä ryhmittymät noudattavat
table-following-note = Korjattu Randin indeksi: 1 = sama jako, 0 = sattuman tasoa. NMI: yhteinen informaatio jaettuna entropioiden keskiarvolla, 0–1. VI: informaation vaihtelu bitteinä, 0 = sama jako. Sektorien Q: modulaarisuus, kun sektorit ovat ryhmittyminä.
column-community = Ryhmittymä
column-community-center = Keskellä
column-typical-sectors = Tyypilliset sektorit
column-typical-areas = Tyypilliset alueet
column-typical-themes = Tyypilliset teemat
column-pairs-inside = Sisäisiä yhteyspareja
column-pairs-outward = Ulospäin
column-neighbor-groups = Muita ryhmittymiä
column-community-bridges = Sillat
column-partners-there = Kumppaneita niissä
column-grouping = Jaottelu
column-sector-count = Sektoreita
column-adjusted-rand = Korjattu Rand
column-mutual-information = NMI
column-variation = VI, bittiä
column-modularity-by = Sektorien Q
