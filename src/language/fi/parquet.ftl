## Taulukot Parquet-muodossa
format-parquet = Parquet
format-parquet-ties = yhteyksien taulukko Parquet-muodossa
format-parquet-tables = kansio taulukoita Parquet-muodossa
read-two-pairs = Kansiossa { $folder } ovat sekä { $first } että { $second }. Anna se, joka pätee, ja sen toimijat valinnalla --actors, tai poista toinen.
write-parquet-absent = Tämä ohjelman versio ei osaa kirjoittaa Parquet-muotoa. Kirjoita sen sijaan kansio CSV-taulukoita, tai rakenna ohjelma niin, että siinä on ominaisuus parquet.
write-parquet-failed = Verkosto ei mahdu Parquet-muotoon ({ $reason }). Kirjoita sen sijaan kansio CSV-taulukoita.

problem-parquet-absent = tämä on Parquet-muotoa, jota tämä ohjelman versio ei osaa lukea
problem-parquet-absent-hint = tallenna taulukko CSV-muodossa, tai rakenna ohjelma niin, että siinä on ominaisuus parquet
problem-parquet-locked = tiedosto on salattu
problem-parquet-locked-hint = tallenna kopio ilman salausta ja lue kopio
problem-parquet-truncated = Parquet-tiedosto loppuu kesken: taulukon kuvaus sen lopusta puuttuu
problem-parquet-truncated-hint = lataa tai kopioi se uudelleen, tai odota että sitä kirjoittava ohjelma on valmis
problem-parquet-broken = tämä ei ole ehjä Parquet-tiedosto ({ $what })
problem-parquet-broken-hint = tallenna taulukko uudelleen ohjelmassa, josta se on peräisin, tai CSV-muodossa
problem-parquet-unread = tiedosto on pakattu tai kirjoitettu tavalla, jota ei lueta ({ $how })
problem-parquet-unread-hint = tallenna se uudelleen pakattuna snappy-, gzip- tai zstd-muotoon, esimerkiksi Pythonissa df.to_parquet("TIEDOSTO", compression="snappy")
problem-column-nested = sarakkeessa `{ $column }` on luetteloiden luetteloita tai avaimellisia tauluja, eikä sitä luettu
problem-value-unreadable = sarakkeen `{ $column }` arvo ei ole teksti, luku eikä päivämäärä
problem-value-unreadable-hint = tallenna sarake tekstinä tai jätä se pois
