## Raportti
report-kind = Yhteistyöverkoston raportti
report-skip = Siirry sisältöön
report-contents = Sisällys
report-figures = Avainluvut
report-findings = Tärkeimmät havainnot
report-first = { $count ->
    [one] Tärkein havainto
   *[other] { $count } tärkeintä havaintoa
}
report-first-note = Ensin kiireellisin, sitten se, mikä koskee suurinta osaa verkostosta, sitten haurain; kysymykset vuorottelevat.
report-other-findings = Muut { $count ->
    [one] { $count } havainto
   *[other] { $count } havaintoa
} kiireellisyyden mukaan
report-why = Miksi: { $urgency }, { $concerns }.
report-why-fragile = Miksi: { $urgency }, { $concerns }; sen yhteyksistä { $fragility } on yhden toimijan varassa.
report-why-act = edellytetty puuttuu tai on katkeamassa
report-why-attention = kannattaa tarkistaa
report-why-info = hyvä tietää
report-why-actors = koskee { $count ->
    [one] yhtä toimijaa
   *[other] { $count } toimijaa
} ({ $share } verkostosta)
report-why-pairs = koskee { $share } alueen ja teeman pareista
report-why-whole = koskee koko aineistoa
grounds-absence = Perusteena se, mitä aineistossa ei ole.
grounds-numbers = Perusteena luvut, taulukko on jäljempänä.
grounds-question = Aineisto ei vastaa tähän yhteyksillä.
report-no-findings = Ei havaintoja.
report-more-findings = Näytä { $count ->
    [one] { $count } havainto
   *[other] { $count } havaintoa
} lisää
report-more-names = ja { $count } muuta
report-next-step = Seuraavaksi:
report-evidence = Perusteena { $count ->
    [one] { $count } yhteys
   *[other] { $count } yhteyttä
}
report-evidence-more = … ja { $count ->
    [one] { $count } yhteys
   *[other] { $count } yhteyttä
} lisää tiedostossa findings.json
report-words-of-source = Lähteen sanat
report-source-number = Lähde { $number }
report-pictures = Kuvat
report-matrix = Missä sektorit kohtaavat
report-matrix-caption = Yhdyspinnat sektoreittain
report-matrix-note = Ruudussa on kahden sektorin välisten yhteyksien määrä ja se, kuinka suuri osa mahdollisista toimijapareista on yhteydessä; mitä tummempi, sitä tiheämpi. Lävistäjällä ovat sektorin sisäiset yhteydet. Katkoviivalla on rajattu katvealueet: velvoite tai sääntö edellyttää yhteyttä, jota ei ole.
report-matrix-empty = Sektorien välillä ei ole yhteyksiä.
report-matrix-inside = Sektorin sisäisiä yhteyksiä
report-matrix-gap = { $count ->
    [one] { $count } katvealue
   *[other] { $count } katvealuetta
}
report-matrix-share = mahdollisista pareista
report-matrix-legend-gap = katvealue: edellytetty yhteys puuttuu
report-matrix-legend-wanted = vain suunniteltuja tai ehdotettuja
report-matrix-cell = Yhteyksiä { $ties }, pareja { $pairs }/{ $possible }
report-matrix-left-out = { $count ->
    [one] { $count } sektori, jolla on vähiten yhteyksiä muihin, ei mahdu kuvaan
   *[other] { $count } sektoria, joilla on vähiten yhteyksiä muihin, ei mahdu kuvaan
}; taulukoissa ovat kaikki.
report-background = Mitä aineisto muuten kertoo
report-sources = Lähteet
report-notes = Mitä aineistoa luettaessa ratkaistiin
report-files = Samat tiedot tiedostoina
report-file-findings = kaikki havainnot perusteluineen, kolmella kielellä
report-file-tables = kaikki taulukot yhdessä työkirjassa
report-file-dot = verkoston kuva Graphviz-ohjelmille
report-made-by = Tehty ohjelmalla Yhdyspinta { $version }. Sama aineisto antaa aina saman raportin.
report-filter = Suodata rivejä
report-filter-shown = Näkyvissä # / ##
report-all-columns = Näytä kaikki sarakkeet
report-sorted = Järjestetty:
report-rows-all = Näytä kaikki # riviä
report-rows-fewer = Näytä vain alku
report-rows-folded = … ja { $count ->
    [one] { $count } rivi
   *[other] { $count } riviä
} lisää tiedostossa { $file }
report-rows-left-out = Näkyvissä { $shown } ensimmäistä riviä { $all } rivistä; kaikki ovat tiedostossa { $file }.
report-written = Raportti: { $page }
report-more-in-page = … ja { $count ->
    [one] { $count } havainto
   *[other] { $count } havaintoa
} lisää raportissa

figure-actors = Toimijoita
figure-actors-note = { $sectors ->
    [one] { $sectors } sektorissa
   *[other] { $sectors } sektorissa
}
figure-ties = Yhteyksiä
figure-interfaces = Sektoripareja, jotka kohtaavat
figure-interfaces-note = { $possible } mahdollisesta
figure-gaps = Katvealueita
figure-gaps-note = edellytetyistä yhteyksistä täyttyy { $kept }/{ $expected }
figure-gaps-none-expected = aineistossa ei ole velvoitteita eikä sääntöjä
figure-cut-off = Irrallisia toimijoita
figure-cut-off-note = ilman yhtään yhteyttä { $alone }
figure-hub = Keskeisin koordinoija
figure-hub-note = kärjessä { $agreeing }/{ $lenses } mittarilla

table-events = Tapahtumat
table-statements = Mitä lähteissä sanotaan
column-event-date = Aika
column-event = Tapahtuma
column-concerns = Keitä koskee
column-date-text = Aika lähteen sanoin
column-statement = Väite
column-statement-kind = Laji
