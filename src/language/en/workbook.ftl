## Workbooks
format-workbook = a workbook (.xlsx, .xls, .ods)
format-xlsx = a workbook (.xlsx)
write-sheet-full = The sheet { $sheet } would need more rows or columns than a workbook has. Write a folder of tables instead.
write-text-too-long = A text in the sheet { $sheet } is longer than a cell of a workbook holds: { $begins } … Write a folder of tables instead.

problem-workbook-locked = the workbook is protected by a password
problem-workbook-locked-hint = open it, save a copy without the password, and read the copy
problem-workbook-broken = this is no sound workbook ({ $what })
problem-workbook-broken-hint = open it in a spreadsheet program and save it again as .xlsx
problem-workbook-truncated = the workbook ends in the middle
problem-workbook-truncated-hint = download or copy it again; only a part of it arrived
problem-rows-below = { $count ->
    [one] { $count } row below the matrix was passed over
   *[other] { $count } rows below the matrix were passed over
}
problem-header-folded = the headers stand in two rows, which are read as one
problem-sheets-alike = the sheets `{ $first }` and `{ $second }` list the same
problem-sheets-alike-hint = keep one of them, put both into one, or hide the one that does not count
problem-sheet-of-actors = the sheet `{ $sheet }` was read as actors because of its columns
problem-sheet-of-ties = the sheet `{ $sheet }` was read as ties because of its columns
problem-sheet-passed = the sheet `{ $sheet }` was not read
problem-sheet-hidden = the hidden sheet `{ $sheet }` was not read
problem-rows-passed = { $count ->
    [one] { $count } row above the headers was passed over
   *[other] { $count } rows above the headers were passed over
}
problem-cells-repeated = the value of the merged cells { $cells } holds for each of their rows
problem-cells-merged = of the merged cells { $cells } only the first has the value
problem-cell-error = cell { $cell } shows the error { $value }
problem-cell-error-hint = correct the formula, or empty the cell if the value is not known
problem-cell-not-calculated = the formula in cell { $cell } was never calculated
problem-cell-not-calculated-hint = open the workbook in a spreadsheet program and save it again
problem-cell-beyond = cell { $cell } stands to the right of the last header
problem-cell-beyond-hint = give the column a header, or empty the cell
