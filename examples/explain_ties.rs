//! Which networks explain a network? Multiple regression QAP on matrices.
//!
//! ```sh
//! cargo run --example explain_ties
//! cargo run --example explain_ties -- outcome.csv predictor.csv …
//! ```
//!
//! Each file is a square matrix of numbers without a header, a row for each actor.

#![allow(clippy::print_stdout, reason = "an example shows its result")]

use std::error::Error;
use std::path::Path;

use serde_json::Value;
use yhdyspinta::analyses::association::{Mrqap, QapCorrelation, SquareMatrix};
use yhdyspinta::generate::cooperation::Region;
use yhdyspinta::select::{Grouping, Selection};

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let matrices = match files.is_empty() {
        true => of_a_region()?,
        false => files
            .iter()
            .map(|file| Ok((file.clone(), read(file)?)))
            .collect::<Result<_, Box<dyn Error>>>()?,
    };
    let (outcome, predictors) = matrices.split_first().ok_or("no outcome")?;
    let named: Vec<(&str, &SquareMatrix)> = predictors
        .iter()
        .map(|(name, matrix)| (name.as_str(), matrix))
        .collect();
    let number = |number: u32| Value::from(number);
    let regression = Mrqap::default().fit(&outcome.1, &named)?;
    println!("{:#}", regression.to_detail().to_json(&number, &number));
    for (name, matrix) in named {
        let alone = QapCorrelation::default().test(&outcome.1, matrix)?;
        println!(
            "{name} alone: {}",
            alone.to_detail().to_json(&number, &number)
        );
    }
    Ok(())
}

/// Ties of a synthetic region, and who shares a kind or a theme.
fn of_a_region() -> Result<Vec<(String, SquareMatrix)>, Box<dyn Error>> {
    let model = Region {
        actors: 60,
        ties: 180,
    }
    .model(1);
    let selection = Selection::default();
    let selected = selection.select(&model);
    let same =
        |by: &Grouping| SquareMatrix::same_sector(&selected.freeze_by(&selected.sectors(by)));
    Ok(vec![
        ("ties".into(), SquareMatrix::of(&selected.freeze())?),
        ("same kind".into(), same(&Grouping::Kind)?),
        ("same theme".into(), same(&Grouping::Theme)?),
    ])
}

fn read(file: &str) -> Result<SquareMatrix, Box<dyn Error>> {
    let mut rows: Vec<Vec<f64>> = Vec::new();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_path(Path::new(file))?;
    for record in reader.records() {
        let record = record?;
        let numbers = record.iter().map(|cell| cell.trim().parse::<f64>());
        rows.push(numbers.collect::<Result<_, _>>()?);
    }
    if rows
        .iter()
        .any(|row| row.len() != rows.len() || !row.iter().all(|cell| cell.is_finite()))
    {
        return Err(format!("{file} is no square matrix of numbers").into());
    }
    Ok(SquareMatrix::from_pairs(rows.len(), |from, to| {
        rows[from as usize][to as usize]
    })?)
}
