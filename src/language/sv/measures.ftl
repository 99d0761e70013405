## Vad varje mått frågar
question-degree = Hur många relationer har en aktör?
question-in-degree = Från hur många aktörer leder en relation till aktören?
question-out-degree = Till hur många aktörer leder en relation från aktören?
question-strength = Hur starka är aktörens relationer sammanlagt?
question-closeness = Hur nära är de som aktören når?
question-harmonic = Hur nära är alla, utan att någon lämnas utanför?
question-betweenness = Vem står mellan andra?
question-betweenness-normalized = Hur stor andel av alla par står aktören mellan?
question-pagerank = Vem besöker en slumpvandrare oftast?
question-coreness = Hur djupt i kärnan är en aktör?
question-cutpoint = Utan vem faller nätverket isär?
question-component = Vilka aktörer är över huvud taget förbundna med varandra?
question-community = Vilka gemenskaper bildas?
question-modularity = Hur tydligt skiljer sig gemenskaperna från varandra?
question-modularity-by = Håller sig aktörerna till sin egen sektor?
