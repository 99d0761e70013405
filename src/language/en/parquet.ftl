## Tables in Parquet
format-parquet = Parquet
format-parquet-ties = a table of ties in Parquet
format-parquet-tables = a folder of tables in Parquet
read-two-pairs = The folder { $folder } has { $first } and { $second }. Name the one that counts, and its actors with --actors, or take the other away.
write-parquet-absent = This build of the program cannot write Parquet. Write a folder of tables in CSV instead, or build the program with its feature parquet.
write-parquet-failed = Parquet cannot hold the network ({ $reason }). Write a folder of tables in CSV instead.

problem-parquet-absent = this is Parquet, which this build of the program cannot read
problem-parquet-absent-hint = save the table as CSV, or build the program with its feature parquet
problem-parquet-locked = the file is encrypted
problem-parquet-locked-hint = save a copy without encryption, and read the copy
problem-parquet-truncated = the Parquet file ends in the middle: the description of the table, which comes last, is missing
problem-parquet-truncated-hint = download or copy it again, or wait until the program that writes it has finished
problem-parquet-broken = this is no sound Parquet ({ $what })
problem-parquet-broken-hint = save the table again in the program it comes from, or as CSV
problem-parquet-unread = the file is packed or written in a way that is not read ({ $how })
problem-parquet-unread-hint = save it again with snappy, gzip or zstd, such as df.to_parquet("FILE", compression="snappy") in Python
problem-column-nested = the column `{ $column }` holds lists of lists or maps and was passed over
problem-value-unreadable = a value of the column `{ $column }` is neither text nor number nor date
problem-value-unreadable-hint = save the column as text, or leave it out
