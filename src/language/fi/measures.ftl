## Mitä kukin tunnusluku kysyy
question-degree = Kuinka monta yhteyttä toimijalla on?
question-in-degree = Kuinka monelta toimijalta yhteys johtaa toimijaan?
question-out-degree = Kuinka moneen toimijaan toimijalta johtaa yhteys?
question-strength = Kuinka vahvoja toimijan yhteydet ovat yhteensä?
question-closeness = Kuinka lähellä ovat ne, jotka toimija tavoittaa?
question-harmonic = Kuinka lähellä ovat kaikki, ketään unohtamatta?
question-betweenness = Kuka on muiden välissä?
question-betweenness-normalized = Kuinka suuren osan pareista välissä toimija on?
question-pagerank = Kenen luona satunnainen kulkija käy useimmin?
question-coreness = Kuinka syvällä ytimessä toimija on?
question-cutpoint = Ketä ilman verkosto hajoaa?
question-component = Ketkä toimijat ovat ylipäätään yhteydessä toisiinsa?
question-community = Mitä yhteisöjä muodostuu?
question-modularity = Kuinka selvästi yhteisöt erottuvat toisistaan?
question-modularity-by = Pitäytyvätkö toimijat omalla sektorillaan?
