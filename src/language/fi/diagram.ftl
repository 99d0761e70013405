## Kuvat
diagram-legend = Selite
diagram-status = Yhteyden tila
diagram-network-description = Verkostokuva: { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
}, { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}; ilman yhteyksiä { $alone ->
    [one] { $alone } toimija
   *[other] { $alone } toimijaa
}.
diagram-alone = Ilman yhteyksiä ({ $count })
diagram-mutual = molemminpuolinen
diagram-legend-more = … ja { $count } muuta
diagram-shape = Kuvio
diagram-line = Viiva
diagram-head = Kärki
diagram-text = Teksti

## Views
view-matrix = Missä ovat yhdyspinnat ja katvealueet? Sektorit vastakkain

## The matrix of sectors
matrix-title = Missä sektorit kohtaavat ja missä on katvealueita
matrix-share = Osuus mahdollisista pareista
matrix-outlines = Reunaviivat
matrix-pairs = { $pairs } / { $possible } paria
matrix-possible = { $count ->
    [one] { $count } mahdollinen pari
   *[other] { $count } mahdollista paria
}
matrix-left-out = { $count ->
    [one] { $count } sektori
   *[other] { $count } sektoria
}, joilla on vähiten yhteyksiä muihin, ei mahdu kuvaan.
matrix-description = Yhdyspintamatriisi: { $sectors ->
    [one] { $sectors } sektori
   *[other] { $sectors } sektoria
}, { $meeting ->
    [one] { $meeting } kohtaava sektoripari
   *[other] { $meeting } kohtaavaa sektoriparia
}, niiden välillä { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}; { $gaps ->
    [one] { $gaps } katvealue
   *[other] { $gaps } katvealuetta
}.
matrix-description-most = { $counted } Eniten yhteyksiä: { $most }.

## What stands in the way of drawing
draw-view-unknown = --view: kuvaa { $word } ei ole. Kuvat: { $names }
draw-view-unknown-alike = --view: kuvaa { $word } ei ole. Tarkoititko { $closest }? Kuvat: { $names }
draw-size-unknown = --size: kokoa { $size } ei ole. Koot: { $names } tai leveys ja korkeus pikseleinä, esimerkiksi 1920x1080
draw-size-unfit = --size: koko { $size } ei käy: sivut ovat { $shortest }–{ $longest } pikseliä ja pitempi sivu enintään { $oblong } kertaa lyhyempi
draw-format-unknown = --output: tiedoston { $file } päätettä ei tunneta. Päätteet: { $names }
draw-format-missing = --output puuttuu: mihin tiedostoon kuva kirjoitetaan? Pääte kertoo muodon: { $names }
draw-not-node-link = Kuvassa { $view } ei ole toimijoita ja yhteyksiä, joten siitä ei tule DOT-tiedostoa; { $names } käyvät
draw-with-unknown = --with: { $word } ei ole päivä (2021-09-01 tai 1.9.2021) eikä tiedosto
draw-needs-option = Kuva { $view } tarvitsee valinnan { $option }
draw-nothing = Kuvassa { $view } ei ole mitään piirrettävää: { $why }
draw-too-large = Kuvasta tulisi { $width } × { $height } pikseliä, enemmän kuin { $most } miljoonaa. Pienempi --scale tai --width auttaa.
draw-pdf-failed = PDF:ää ei voi tehdä: { $why }
