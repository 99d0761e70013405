//! Everything the program promises, in one binary.

mod answers;
mod broken;
mod browser;
mod cli;
mod colors;
mod convert;
mod dot;
mod engine;
mod expand;
mod formats;
mod graphs;
mod graphviz;
mod interrupt;
mod native_file;
mod networks;
mod page;
mod pictures;
mod published;
mod reference;
mod reference_positions;
mod report;
mod rules;
mod slides;
mod tables;
