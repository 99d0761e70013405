//! Which numbers of certainty stand in which column?

use super::{Certainty, InterfaceSure, Placed, Rated, RatedGroup, Rating, sentences};
use crate::analyses::uncertainty::ReadingError;
use crate::findings::hubs::places_cell;
use crate::language::Phrase;
use crate::table::{Cell, Column, Table};

pub(super) fn places(answer: &Certainty) -> Table {
    let mut columns = vec![
        Column::new("actor", "column-actor"),
        Column::new("group", "certainty-column-group"),
    ];
    for &ranking in &answer.rankings {
        let [title, ties, actors, false_ties] = match ranking {
            "degree" => [
                ("degree", "column-degree"),
                ("degree_missing_ties", "certainty-column-ties-degree"),
                ("degree_missing_actors", "certainty-column-actors-degree"),
                ("degree_false_ties", "certainty-column-false-degree"),
            ],
            "betweenness" => [
                ("betweenness", "column-betweenness"),
                (
                    "betweenness_missing_ties",
                    "certainty-column-ties-betweenness",
                ),
                (
                    "betweenness_missing_actors",
                    "certainty-column-actors-betweenness",
                ),
                (
                    "betweenness_false_ties",
                    "certainty-column-false-betweenness",
                ),
            ],
            _ => [
                ("hubs", "certainty-column-hubs"),
                ("hubs_missing_ties", "certainty-column-ties"),
                ("hubs_missing_actors", "certainty-column-actors"),
                ("hubs_false_ties", "certainty-column-false"),
            ],
        };
        columns.push(Column::new(title.0, title.1));
        let details =
            [ties, actors, false_ties].map(|(key, title)| Column::new(key, title).detail());
        columns.extend(details);
    }
    columns.push(Column::new("id", "column-key").detail());
    Table {
        id: "places",
        title: Phrase::new("table-certainty-places"),
        note: Some(
            Phrase::new("table-certainty-places-note")
                .share("wrong", answer.wrong)
                .count("runs", answer.runs as usize),
        ),
        columns,
        rows: answer.actors.iter().map(placed).collect(),
    }
}

fn placed(placed: &Placed) -> Vec<Cell> {
    let mut row = vec![placed.actor.name.clone().into(), placed.group.into()];
    for places in &placed.places {
        let each = [
            places.all(),
            places.missing_ties,
            places.missing_actors,
            places.false_ties,
        ];
        row.extend(each.map(places_cell));
    }
    row.push(Cell::Text(placed.actor.id.clone()));
    row
}

pub(super) fn interfaces(answer: &Certainty) -> Table {
    let range =
        |range: Option<[f64; 2]>| range.map_or([Cell::Empty, Cell::Empty], |r| r.map(Cell::Share));
    let row = |one: &InterfaceSure| {
        let mut row = vec![
            one.a.name.clone().into(),
            one.b.name.clone().into(),
            one.pairs.into(),
            one.density.density.map_or(Cell::Empty, Cell::Share),
            one.density
                .standard_error
                .map_or(Cell::Empty, |error| Cell::Number(error, 3)),
        ];
        row.extend(range(one.range()));
        for by_error in [one.missing_ties, one.missing_actors, one.false_ties] {
            row.extend(range(by_error));
        }
        row
    };
    let mut note = Phrase::new("table-certainty-interfaces-note").share("wrong", answer.wrong);
    note = match (answer.density.density, answer.density.standard_error) {
        (Some(density), Some(error)) => Phrase::new("table-certainty-density")
            .phrase("note", note)
            .share("density", density)
            .decimal("error", error, 3),
        _ => note,
    };
    Table {
        id: "interfaces",
        title: Phrase::new("table-certainty-interfaces"),
        note: Some(note),
        columns: vec![
            Column::new("a", "column-sector-a"),
            Column::new("b", "column-sector-b"),
            Column::new("pairs", "column-pairs"),
            Column::new("density", "column-density"),
            Column::new("standard_error", "certainty-column-error"),
            Column::new("least", "certainty-column-least"),
            Column::new("most", "certainty-column-most"),
            Column::new("missing_ties_least", "certainty-column-ties-least").detail(),
            Column::new("missing_ties_most", "certainty-column-ties-most").detail(),
            Column::new("missing_actors_least", "certainty-column-actors-least").detail(),
            Column::new("missing_actors_most", "certainty-column-actors-most").detail(),
            Column::new("false_ties_least", "certainty-column-false-least").detail(),
            Column::new("false_ties_most", "certainty-column-false-most").detail(),
        ],
        rows: answer.interfaces.iter().map(row).collect(),
    }
}

pub(super) fn accuracy(answer: &Certainty) -> Table {
    let rows = answer.accuracy.iter().map(|row| {
        let numbers = row.accuracy;
        let share = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Share);
        vec![
            sentences::order(row.ranking).into(),
            error(row.error).into(),
            Cell::Share(row.share),
            share(numbers.map(|all| all.top_1)),
            share(numbers.map(|all| all.top_3)),
            share(numbers.map(|all| all.top_tenth)),
            share(numbers.map(|all| all.overlap)),
            numbers
                .and_then(|all| all.r_squared)
                .map_or(Cell::Empty, |square| Cell::Number(square, 2)),
            share(row.width),
        ]
    });
    Table {
        id: "accuracy",
        title: Phrase::new("table-certainty-accuracy"),
        note: Some(
            Phrase::new("table-certainty-accuracy-note").count("runs", answer.runs as usize),
        ),
        columns: vec![
            Column::new("ranking", "certainty-column-ranking"),
            Column::new("wrong", "certainty-column-wrong"),
            Column::new("share", "certainty-column-share"),
            Column::new("top_1", "certainty-column-top-1"),
            Column::new("top_3", "certainty-column-top-3"),
            Column::new("top_tenth", "certainty-column-top-tenth"),
            Column::new("overlap", "certainty-column-overlap"),
            Column::new("r_squared", "certainty-column-r-squared"),
            Column::new("width", "certainty-column-width"),
        ],
        rows: rows.collect(),
    }
}

fn error(error: ReadingError) -> Phrase {
    Phrase::new(match error {
        ReadingError::MissingTies => "certainty-missing-ties",
        ReadingError::MissingActors => "certainty-missing-actors",
        ReadingError::FalseTies => "certainty-false-ties",
    })
}

pub(super) fn reports(answer: &Certainty) -> Table {
    let rows = answer.reports.by_sectors.iter().map(|pair| {
        vec![
            pair.a.name.clone().into(),
            pair.b.name.clone().into(),
            pair.pairs.into(),
            pair.confirmed.into(),
            (pair.pairs - pair.confirmed).into(),
        ]
    });
    Table {
        id: "reports",
        title: Phrase::new("table-certainty-reports"),
        note: Some(Phrase::new("table-certainty-reports-note")),
        columns: vec![
            Column::new("a", "column-sector-a"),
            Column::new("b", "column-sector-b"),
            Column::new("pairs", "column-pairs"),
            Column::new("confirmed", "certainty-column-confirmed"),
            Column::new("single", "certainty-column-single"),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn ratings(answer: &Certainty) -> Table {
    let rows = answer.ratings.iter().flat_map(|rating| {
        let groups = std::iter::once(&rating.all).chain(&rating.groups);
        groups.map(move |group| rated(rating, group))
    });
    Table {
        id: "ratings",
        title: Phrase::new("table-certainty-ratings"),
        note: Some(Phrase::new("table-certainty-ratings-note")),
        columns: vec![
            Column::new("rating", "certainty-column-rating"),
            Column::new("group", "column-sector"),
            Column::new("n", "certainty-column-n"),
            Column::new("mean", "certainty-column-mean"),
            Column::new("deviation", "certainty-column-deviation"),
            Column::new("least", "certainty-column-least"),
            Column::new("greatest", "certainty-column-most"),
            Column::new("missing", "certainty-column-missing"),
            Column::new("outside", "certainty-column-outside").detail(),
            Column::new("scale", "certainty-column-scale").detail(),
        ],
        rows: rows.collect(),
    }
}

fn rated(rating: &Rating, group: &RatedGroup) -> Vec<Cell> {
    let number =
        |value: Option<f64>, decimals| value.map_or(Cell::Empty, |v| Cell::Number(v, decimals));
    let sector = match &group.sector {
        Some(sector) => Cell::Name(sector.name.clone()),
        None => Phrase::new("certainty-all").into(),
    };
    vec![
        match rating.of {
            Rated::Actors => Cell::Text(rating.attribute.clone()),
            Rated::Ties => sentences::called(rating).into(),
        },
        sector,
        group.n.into(),
        number(group.mean, 2),
        number(group.deviation, 2),
        number(group.least, 1),
        number(group.greatest, 1),
        group.missing.into(),
        group.outside.into(),
        rating.scale.clone().map_or(Cell::Empty, Cell::Text),
    ]
}
