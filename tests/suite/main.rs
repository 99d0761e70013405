//! Everything the program promises, in one binary.

mod dot;
mod graphs;
mod graphviz;
mod input;
mod published;
mod reference;
