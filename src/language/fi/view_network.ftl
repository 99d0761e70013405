## Koko verkosto
view-network = Ketkä ovat yhteydessä keihin? Koko verkosto kuvana
network-title = { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
}, { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}; eniten yhteyksiä: { $hub } ({ $most }){ $alone ->
    [0] { "" }
    [one] ; { $alone } toimija ilman yhteyksiä
   *[other] ; { $alone } toimijaa ilman yhteyksiä
}
network-title-top = { $actors ->
    [one] Keskeisin toimija
   *[other] { $actors } keskeisintä toimijaa
} (kaikkiaan { $all }); eniten yhteyksiä: { $hub } ({ $most })
network-title-apart = { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
}, ei yhteyksiä
network-title-empty = Ei toimijoita
network-size = Merkin koko: yhteyksien määrä.
network-top = Kuvassa { $hubs ->
    [one] toimija, jolla on eniten yhteyksiä
   *[other] { $hubs } toimijaa, joilla on eniten yhteyksiä
}, ja { $tied ->
    [one] { $tied }, jolla on yhteyksiä näihin.
   *[other] { $tied }, joilla on yhteyksiä näihin.
}
network-left-out = Kuvan ulkopuolella on { $actors ->
    [one] { $actors } muu toimija
   *[other] { $actors } muuta toimijaa
} ja { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}.
network-unnamed = Nimi ei mahdu kuvaan { $count ->
    [one] { $count } toimijalta.
   *[other] { $count } toimijalta.
}
network-outside = Yhteyksiä vain kuvan ulkopuolelle ({ $count })
network-groups-title = { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
} { $groups ->
    [one] { $groups } ryhmässä
   *[other] { $groups } ryhmässä
}, { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}; eniten välillä { $a } – { $b } ({ $most })
network-groups-title-apart = { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
} { $groups ->
    [one] { $groups } ryhmässä
   *[other] { $groups } ryhmässä
}, ryhmien välillä ei yhteyksiä
network-groups-description = Verkostokuva ryhmittäin: { $title }; ryhmien sisällä { $inside ->
    [one] { $inside } yhteys
   *[other] { $inside } yhteyttä
}.
network-groups-size = Merkin koko: toimijoiden määrä. Viivan paksuus: yhteyksien määrä.
network-communities-size = Ryhmä: toimijat, joilla on yhteyksiä enemmän keskenään kuin muihin. Merkin koko: toimijoiden määrä. Viivan paksuus: yhteyksien määrä.
network-groups-inside = Ryhmien sisällä { $count ->
    [one] { $count } yhteys.
   *[other] { $count } yhteyttä.
}
network-groups-alone = Ilman yhteyksiä { $count ->
    [one] { $count } toimija.
   *[other] { $count } toimijaa.
}
network-groups-left-out = Kuvan ulkopuolella on { $groups ->
    [one] { $groups } pienempi ryhmä
   *[other] { $groups } pienempää ryhmää
}, { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
} ja { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}.
network-groups-apart = Ei yhteyksiä muihin ryhmiin ({ $count })
network-group = { $name } · { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
} · { $inside ->
    [one] { $inside } yhteys keskenään
   *[other] { $inside } yhteyttä keskenään
}
network-one-group = ryhmä
network-between = ryhmien välillä
network-no-sector = ei tietoa
network-community = { $first } ja { $others ->
    [one] { $others } muu
   *[other] { $others } muuta
}
draw-no-positions = Kuvassa { $view } toimijoilla ei ole pysyviä paikkoja; { $names } käyvät
draw-like-unreadable = --like: tiedostoa { $file } ei voi lukea asetteluna: { $why }
draw-like-other = --like: tiedosto { $file } on { $schema }, ei asettelu; sellaisen tekee draw --view network -o asettelu.json
draw-like-no-place = --like: tiedostossa { $file } on paikka, joka ei ole sivulla
