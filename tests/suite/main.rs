//! Everything the program promises, in one binary.

mod graphs;
