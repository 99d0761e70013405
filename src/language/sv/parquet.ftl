## Tabeller i Parquet
format-parquet = Parquet
format-parquet-ties = en tabell med kontakter i Parquet
format-parquet-tables = en mapp med tabeller i Parquet
read-two-pairs = Mappen { $folder } har både { $first } och { $second }. Ange den som gäller, och dess aktörer med --actors, eller ta bort den andra.
write-parquet-absent = Den här versionen av programmet kan inte skriva Parquet. Skriv i stället en mapp med tabeller i CSV, eller bygg programmet med funktionen parquet.
write-parquet-failed = Parquet rymmer inte nätverket ({ $reason }). Skriv i stället en mapp med tabeller i CSV.

problem-parquet-absent = det här är Parquet, som den här versionen av programmet inte kan läsa
problem-parquet-absent-hint = spara tabellen som CSV, eller bygg programmet med funktionen parquet
problem-parquet-locked = filen är krypterad
problem-parquet-locked-hint = spara en kopia utan kryptering och läs kopian
problem-parquet-truncated = Parquetfilen tar slut mitt i: beskrivningen av tabellen i slutet saknas
problem-parquet-truncated-hint = ladda ner eller kopiera den på nytt, eller vänta tills programmet som skriver den är klart
problem-parquet-broken = det här är ingen felfri Parquetfil ({ $what })
problem-parquet-broken-hint = spara tabellen på nytt i det program den kommer från, eller som CSV
problem-parquet-unread = filen är packad eller skriven på ett sätt som inte läses ({ $how })
problem-parquet-unread-hint = spara den på nytt med snappy, gzip eller zstd, till exempel df.to_parquet("FIL", compression="snappy") i Python
problem-column-nested = kolumnen `{ $column }` innehåller listor av listor eller tabeller med nycklar och läses inte
problem-value-unreadable = ett värde i kolumnen `{ $column }` är varken text, tal eller datum
problem-value-unreadable-hint = spara kolumnen som text, eller utelämna den
