## Writing
output-write = The file { $path } cannot be written: { $why }
output-folder = The folder { $path } cannot be used: { $why }
output-occupied = The folder { $path } holds other files ({ $example }). Name another one with --output, or empty it.
