//! Which few new ties help most?

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

use clap::Args;
use yhdyspinta::findings::isolated::Reach;
use yhdyspinta::findings::recommend::{Aim, Recommendations, Wish};
use yhdyspinta::language::Phrase;
use yhdyspinta::model::Model;

use super::options::{at_least_one, one_of};
use super::{Exit, Extent, Options, Session, give, known};

/// Which few new ties, or seats at tables that are there, help most
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    extent: Extent,

    /// How much all new ties together may cost
    #[arg(long, value_name = "N", default_value_t = Wish::default().budget, value_parser = above_zero)]
    budget: f64,

    /// What they are for: gaps, tables, isolated, interfaces, hubs; all when missing
    #[arg(long, value_name = "AIM", value_delimiter = ',', value_parser = aim)]
    aim: Vec<Aim>,

    /// Kinds of ties that may be proposed, and kinds below them; any when missing
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    allow: Vec<String>,

    /// Two actors, by id, between whom no tie may be proposed; again for each pair
    #[arg(long, value_name = "A,B", value_parser = two)]
    forbid: Vec<(String, String)>,

    /// What a tie of a kind, or of a kind below it, costs; 1 when not said; again for each kind
    #[arg(long, value_name = "KIND=NUMBER", value_parser = cost)]
    cost: Vec<(String, f64)>,

    /// How much a need of an aim weighs; again for each aim. Usually gaps 4, tables 3,
    /// isolated 3 for each actor, interfaces 2, hubs 1
    #[arg(long, value_name = "AIM=NUMBER", value_parser = weight)]
    weight: Vec<(Aim, f64)>,

    /// No ties between different parts of the country, unless a duty asks for one; otherwise
    /// ties of one area only come first among equal ones
    #[arg(long)]
    same_area: bool,

    /// How many steps a hub may be away
    #[arg(long, value_name = "K", default_value_t = Reach::default().steps)]
    steps: u32,

    /// How many of the first in the agreed order are hubs
    #[arg(long, value_name = "N", default_value_t = at_least_one(Reach::default().hubs))]
    hubs: NonZeroUsize,

    /// Beside each tie the next best, and what stays open
    #[arg(long)]
    explain: bool,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let options = &arguments.options;
    let session = Session::open(options)?;
    if let Some(unknown) = unknown(arguments, &session.model) {
        return Err(anyhow::Error::msg(unknown.in_language(options.lang)));
    }
    let wish = arguments.wish();
    let selection = options.selection();
    let answer = Recommendations::find(&session.model, &selection, &options.grouping(), &wish);
    give(&answer, &arguments.extent, options)
}

impl Arguments {
    fn wish(&self) -> Wish {
        let aims: BTreeSet<Aim> = self.aim.iter().copied().collect();
        Wish {
            budget: self.budget,
            aims: if aims.is_empty() {
                Aim::ALL.into()
            } else {
                aims
            },
            allowed: self.allow.clone(),
            forbidden: self.forbid.clone(),
            costs: self.cost.iter().cloned().collect(),
            weights: self.weight.iter().copied().collect::<BTreeMap<_, _>>(),
            within_areas: self.same_area,
            reach: Reach {
                steps: self.steps,
                hubs: self.hubs.get(),
            },
            explain: self.explain,
        }
    }
}

/// The first word of these options that the network does not know.
fn unknown(arguments: &Arguments, model: &Model) -> Option<Phrase> {
    let kinds = || {
        let kinds = model.vocabulary().tie_kinds.iter();
        kinds.map(|kind| kind.id.clone()).collect()
    };
    let ids = || {
        let actors = model.graph().node_weights();
        actors.map(|actor| actor.id.clone()).collect()
    };
    let priced: Vec<String> = arguments
        .cost
        .iter()
        .map(|(kind, _)| kind.clone())
        .collect();
    let forbidden = arguments.forbid.iter();
    let forbidden: Vec<String> = forbidden
        .flat_map(|(a, b)| [a.clone(), b.clone()])
        .collect();
    known::first("--allow", &arguments.allow, kinds)
        .or_else(|| known::first("--cost", &priced, kinds))
        .or_else(|| known::first("--forbid", &forbidden, ids))
}

fn aim(key: &str) -> Result<Aim, String> {
    Aim::from_key(key).ok_or_else(|| one_of(Aim::ALL.map(Aim::key)))
}

fn number(text: &str) -> Option<f64> {
    text.trim()
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
}

fn above_zero(text: &str) -> Result<f64, String> {
    let number = number(text).filter(|&number| number > 0.0);
    number.ok_or_else(|| "a number above 0".to_owned())
}

fn two(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once(',').map(|(a, b)| (a.trim(), b.trim()));
    pair.filter(|(a, b)| !a.is_empty() && !b.is_empty() && !b.contains(','))
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .ok_or_else(|| "two ids with a comma between them: A,B".to_owned())
}

fn cost(text: &str) -> Result<(String, f64), String> {
    let (kind, number) = text.split_once('=').ok_or("KIND=NUMBER")?;
    Ok((kind.trim().to_owned(), above_zero(number)?))
}

fn weight(text: &str) -> Result<(Aim, f64), String> {
    let (key, text) = text.split_once('=').ok_or("AIM=NUMBER")?;
    let number = number(text).filter(|&number| number >= 0.0);
    Ok((aim(key.trim())?, number.ok_or("a number, at least 0")?))
}
