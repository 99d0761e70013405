## Työkirjat
format-workbook = työkirja (.xlsx, .xls, .ods)
format-xlsx = työkirja (.xlsx)
write-sheet-full = Välilehdelle { $sheet } tulisi enemmän rivejä tai sarakkeita kuin työkirjaan mahtuu. Kirjoita sen sijaan taulukot kansioon.
write-text-too-long = Välilehdellä { $sheet } on teksti, joka ei mahdu työkirjan soluun: { $begins } … Kirjoita sen sijaan taulukot kansioon.

problem-workbook-locked = työkirja on suojattu salasanalla
problem-workbook-locked-hint = avaa se, tallenna siitä kopio ilman salasanaa ja lue kopio
problem-workbook-broken = tämä ei ole ehjä työkirja ({ $what })
problem-workbook-broken-hint = avaa se taulukkolaskennassa ja tallenna uudelleen .xlsx-muodossa
problem-workbook-truncated = työkirja loppuu kesken
problem-workbook-truncated-hint = lataa tai kopioi se uudelleen; siitä tuli perille vain osa
problem-rows-below = { $count ->
    [one] { $count } rivi matriisin alapuolella ohitettiin
   *[other] { $count } riviä matriisin alapuolella ohitettiin
}
problem-header-folded = otsikot ovat kahdella rivillä, jotka luetaan yhtenä
problem-sheets-alike = välilehdet `{ $first }` ja `{ $second }` luettelevat samaa
problem-sheets-alike-hint = jätä niistä toinen, yhdistä ne tai piilota se, jota ei lasketa mukaan
problem-sheet-of-actors = välilehti `{ $sheet }` luettiin toimijoina sarakkeidensa perusteella
problem-sheet-of-ties = välilehti `{ $sheet }` luettiin yhteyksinä sarakkeidensa perusteella
problem-sheet-passed = välilehteä `{ $sheet }` ei luettu
problem-sheet-hidden = piilotettua välilehteä `{ $sheet }` ei luettu
problem-rows-passed = { $count ->
    [one] { $count } rivi otsikoiden yläpuolella ohitettiin
   *[other] { $count } riviä otsikoiden yläpuolella ohitettiin
}
problem-cells-repeated = yhdistettyjen solujen { $cells } arvo koskee niiden jokaista riviä
problem-cells-merged = yhdistetyistä soluista { $cells } arvo on vain ensimmäisessä
problem-cell-error = solussa { $cell } on virhe { $value }
problem-cell-error-hint = korjaa kaava tai tyhjennä solu, jos arvoa ei tiedetä
problem-cell-not-calculated = solun { $cell } kaavaa ei ole laskettu
problem-cell-not-calculated-hint = avaa työkirja taulukkolaskennassa ja tallenna se uudelleen
problem-cell-beyond = solu { $cell } on viimeisen otsikon oikealla puolella
problem-cell-beyond-hint = anna sarakkeelle otsikko tai tyhjennä solu
