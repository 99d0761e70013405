## Kartta
view-map = Missä päin yhteyksiä on, ja mitkä teemat toteutuvat milläkin alueella? Kartalla
map-title = Yhteyksiä { $areas } / { $total } alueella, eniten: { $most } ({ $ties }); alueiden välillä { $across }
map-title-inside = Yhteyksiä { $areas } / { $total } alueella, eniten: { $most } ({ $ties })
map-title-no-ties = Yhteyksiä ei ole yhdelläkään { $total } alueesta
map-title-dots = Kartalla { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
}, eniten yhteyksiä: { $most } ({ $ties })
map-keys-map = Kartta: suurempi, jos yhteyksiä on enemmän
map-key-municipality = kunta
map-key-other = muu toimija
map-key-across = alueiden välillä, alueparia
map-key-tie = yhteys, toimijaparia
map-key-center = hyvinvointialueen keskipiste
map-keys-ties = Ruudut: yhteyksiä alueella (alueita)
map-keys-themes = Ruutujen palkit: teemoja
map-note-without-position = Ilman sijaintia: { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
} ({ $names }).
map-note-nowhere = Näistä { $count } ei kuulu minkään ruudun alueeseen.
map-note-lines = Piirtämättä kapeimmat viivat: { $count }.
map-note-shared = Alueella on useita ruutuja, ja sen yhteydet ovat niissä kaikissa: { $names }.
map-needs = toimijoilla ei ole sijaintia, eikä alueista ole yksikään Suomen hyvinvointialue tai maakunta. Lisää toimijoille lon ja lat tai alueeksi maakunta.
map-description = Kartta: { $dots } toimijaa sijainneillaan, { $lost } ilman sijaintia. Yhteyksiä on { $areas } alueella; alueiden välillä { $across } yhteyttä, { $pairs } alueparia.
