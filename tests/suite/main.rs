//! Everything the program promises, in one binary.

mod broken;
mod dot;
mod graphs;
mod graphviz;
mod native_file;
mod browser;
mod input;
mod page;
mod published;
mod reference;
mod report;
mod reference_positions;
