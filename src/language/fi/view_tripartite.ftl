## Kolmikanta
view-tripartite = Missä hyvinvointialueesta, kunnasta ja järjestöistä puuttuu osapuoli?
tripartite-view-title = Useimmin { $side }: { $missing } / { $total } kunnalta. Kaikki kolme yhdessä: { $together }
tripartite-view-title-none = Kolmikannasta ei puutu osapuolia: kaikki kolme yhdessä { $together } / { $total } kunnassa
tripartite-view-title-unknown = Kolmikannasta ei ole tietoa: { $total ->
    [one] { $total } kunta
   *[other] { $total } kuntaa
}, ei yhteistyöyhteyksiä
tripartite-view-county = puuttuu hyvinvointialue
tripartite-view-organisation = puuttuvat järjestöt
tripartite-view-municipalities = Kunnat ({ $count })
tripartite-view-areas = Kunnat alueittain ({ $count })
tripartite-view-tables = Pöydät ja sopimukset, joissa on ainakin kaksi osapuolta ({ $count })
tripartite-view-together = kaikki kolme yhdessä
tripartite-view-no-area = ilman aluetta
tripartite-view-no-tables = Yhtään pöytää tai sopimusta, jossa olisi ainakin kaksi osapuolta, ei ole.
tripartite-view-left-out-areas = { $count ->
    [one] { $count } alue
   *[other] { $count } aluetta
}, joilla puuttuu vähemmän, ei mahdu kuvaan.
tripartite-view-left-out-municipalities = { $count ->
    [one] { $count } kunta
   *[other] { $count } kuntaa
}, joilta puuttuu vähemmän, ei mahdu kuvaan.
tripartite-view-left-out-tables = { $count ->
    [one] { $count } pöytä tai sopimus
   *[other] { $count } pöytää tai sopimusta
}, joista puuttuu vähemmän, ei mahdu kuvaan.
tripartite-view-keys-municipalities = Kunnat: kohtaako kunta osapuolen?
tripartite-view-keys-tables = Pöydät: istuuko osapuoli pöydässä?
tripartite-view-needs = verkostossa ei ole kaikkia kolmea osapuolta: hyvinvointialueita, kuntia ja järjestöjä. Lisää puuttuvat toimijat (laji wellbeing_county, municipality tai association) ja heidän yhteytensä.
tripartite-view-description = Kolmikanta: { $total } kuntaa. Hyvinvointialue puuttuu { $county } kunnalta ja järjestöt { $organisation } kunnalta; kaikki kolme ovat yhdessä { $together } kunnassa, { $unknown } kunnasta ei ole tietoa. Pöytiä ja sopimuksia, joissa on ainakin kaksi osapuolta: { $tables }, joista vajaita { $incomplete }.
