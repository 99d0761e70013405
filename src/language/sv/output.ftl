## Skrivning
output-write = Filen { $path } kan inte skrivas: { $why }
output-folder = Mappen { $path } kan inte användas: { $why }
output-occupied = Mappen { $path } innehåller andra filer ({ $example }). Ange en annan mapp med --output eller töm mappen.
