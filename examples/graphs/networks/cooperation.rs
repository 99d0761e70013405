//! Which structures of cooperation have counties, municipalities and organisations published?

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use petgraph::visit::EdgeRef;
use serde::Deserialize;
use yhdyspinta::language::Language;
use yhdyspinta::model::vocabulary::lineage;
use yhdyspinta::model::{
    Actor, Attribute, Collective, Evidence, Model, Names, Network, Scalar, Source, Status, Tie,
    Validity,
};

use super::assembly::{add_actor, add_tie};
use super::tables::{Titles, evidence, names, read, read_by, text, validity};

#[derive(Deserialize)]
struct ActorRow {
    id: String,
    name_fi: String,
    kind: String,
    area_level: String,
    area_code: String,
    note: String,
}

#[derive(Deserialize)]
struct TieRow {
    from: String,
    to: String,
    tie_kind: String,
    theme: String,
    start: String,
    end: String,
    note: String,
    source_url: String,
}

#[derive(Deserialize)]
struct GrantRow {
    county_code: String,
    year: String,
    applications: Option<f64>,
    recipients: Option<f64>,
    total_eur: Option<f64>,
    note: String,
    source_url: String,
}

#[derive(Deserialize)]
struct CodingRow {
    id: String,
    name_sv: String,
    name_en: String,
    collective_kind: String,
    collective_area: String,
    valid_from: String,
    valid_until: String,
}

/// The published structures, joined to the municipalities and counties of `finland`.
pub(crate) fn model(sources: &Path, titles: &Titles, finland: &Model) -> Result<Model> {
    let tables = Tables {
        actors: read(sources, "fi_cooperation_actors.csv")?,
        ties: read(sources, "fi_cooperation_ties.csv")?,
        grants: read(sources, "fi_county_association_grants.csv")?,
        coding: read_by(sources, "fi_cooperation_coding.csv", |row: &CodingRow| {
            row.id.clone()
        })?,
    };
    let pages = Pages::of(&tables);
    let known = finland.network();
    let mut model = Model::new(Network {
        title: titles.title(),
        description: titles.description(),
        sources: known_sources(finland)
            .chain(pages.sources.clone())
            .collect(),
        vocabulary: known.vocabulary.clone(),
        own_vocabulary: known.own_vocabulary.clone(),
        ..Network::default()
    });
    for row in &tables.actors {
        add_actor(&mut model, tables.actor(row, finland, &pages)?)?;
    }
    for row in &tables.ties {
        let tie = tables.tie(row, &model, &pages)?;
        add_tie(&mut model, &row.from, &row.to, tie)?;
    }
    for row in &tables.grants {
        add_grant(&mut model, row, finland, &pages)?;
    }
    add_memberships(&mut model, finland)?;
    Ok(model)
}

/// What the municipalities, counties and districts here are known from.
fn known_sources(finland: &Model) -> impl Iterator<Item = Source> {
    const USED: [&str; 4] = ["classification", "localities", "boundaries", "sotkanet"];
    let sources = finland.network().sources.iter();
    sources
        .filter(|source| USED.contains(&source.id.as_str()))
        .cloned()
}

struct Tables {
    actors: Vec<ActorRow>,
    ties: Vec<TieRow>,
    grants: Vec<GrantRow>,
    coding: BTreeMap<String, CodingRow>,
}

impl Tables {
    /// A municipality, county or hospital district as `finland` knows it, else the row.
    fn actor(&self, row: &ActorRow, finland: &Model, pages: &Pages) -> Result<Actor> {
        if let Some(node) = finland.find(&row.id) {
            return Ok(finland.actor(node).clone());
        }
        let coding = self.coding.get(&row.id);
        let page = self
            .ties
            .iter()
            .find(|tie| tie.from == row.id || tie.to == row.id)
            .ok_or_else(|| anyhow!("{} has no tie", row.id))?;
        let mut attributes = BTreeMap::new();
        keep(&mut attributes, "note", &row.note);
        if row.area_level == "municipality" {
            keep(
                &mut attributes,
                "municipality",
                &format!("kunta:{}", row.area_code),
            );
        }
        let phrase = match row.note.as_str() {
            "" => row.name_fi.clone(),
            note => format!("{}: {note}", row.name_fi),
        };
        Ok(Actor {
            id: row.id.clone(),
            kind: row.kind.clone(),
            name: coding.map_or_else(
                || names(&row.name_fi, "", ""),
                |coding| names(&row.name_fi, &coding.name_sv, &coding.name_en),
            ),
            area: Some(area(row, finland)?),
            collective: coding.and_then(|coding| {
                text(&coding.collective_kind).map(|kind| Collective {
                    kind,
                    area: text(&coding.collective_area),
                })
            }),
            valid: match coding {
                Some(coding) => validity(&coding.valid_from, &coding.valid_until)?,
                None => Validity::default(),
            },
            attributes,
            evidence: pages.evidence(&page.source_url, &phrase)?,
            ..Actor::default()
        })
    }

    fn tie(&self, row: &TieRow, model: &Model, pages: &Pages) -> Result<Tie> {
        let mut attributes = BTreeMap::new();
        keep(&mut attributes, "note", &row.note);
        let name = |id: &str| {
            model
                .find(id)
                .map(|node| model.actor_name(node, Language::Fi))
        };
        let [from, to] = [&row.from, &row.to].map(|id| name(id).unwrap_or(id));
        let kind = model.tie_kind_name(&row.tie_kind, Language::Fi);
        let mut phrase = format!("{from} – {kind}: {to}");
        if !row.note.is_empty() {
            phrase = format!("{phrase} ({})", row.note);
        }
        Ok(Tie {
            kind: row.tie_kind.clone(),
            themes: vec![row.theme.clone()],
            status: status(row),
            valid: validity(&row.start, &row.end)?,
            attributes,
            evidence: pages.evidence(&row.source_url, &phrase)?,
            ..Tie::default()
        })
    }
}

/// A project takes its ties along when it ends; the end of a term is no end of cooperation.
fn status(row: &TieRow) -> Status {
    let is_project = row.from.starts_with("hanke:") || row.to.starts_with("hanke:");
    match row.note.as_str() {
        "planned" => Status::Planned,
        _ if is_project && !row.end.is_empty() => Status::Ended,
        _ => Status::Existing,
    }
}

/// The area as `finland` divides the country.
fn area(row: &ActorRow, finland: &Model) -> Result<String> {
    let areas = &finland.vocabulary().areas;
    let of_actor = |id: String| -> Result<String> {
        finland
            .find(&id)
            .and_then(|node| finland.actor(node).area.clone())
            .with_context(|| format!("{}: no area {id}", row.id))
    };
    match row.area_level.as_str() {
        "national" => Ok("fi".into()),
        "county" => of_actor(format!("hva:{}", row.area_code)),
        "municipality" => of_actor(format!("kunta:{}", row.area_code)),
        "region" => {
            // Of several regions, the smallest area around all of them.
            let mut lines = row.area_code.split('|').map(|code| {
                let line = lineage(areas, &format!("maakunta:{code}"));
                line.into_iter()
                    .map(|area| area.id.clone())
                    .collect::<Vec<_>>()
            });
            let first = lines.next().unwrap_or_default();
            let others: Vec<Vec<String>> = lines.collect();
            first
                .into_iter()
                .find(|area| others.iter().all(|line| line.contains(area)))
                .with_context(|| format!("{}: no region {}", row.id, row.area_code))
        }
        level => Err(anyhow!("{}: no level {level}", row.id)),
    }
}

/// The pages the facts were published on, as sources.
struct Pages {
    sources: Vec<Source>,
    by_address: BTreeMap<String, String>,
}

impl Pages {
    /// Every address once, called by its host; several of one host are numbered.
    fn of(tables: &Tables) -> Self {
        let ties = tables.ties.iter().map(|row| &row.source_url);
        let addresses = ties.chain(tables.grants.iter().map(|row| &row.source_url));
        let mut pages = Self {
            sources: Vec::new(),
            by_address: BTreeMap::new(),
        };
        let mut per_host: BTreeMap<&str, u32> = BTreeMap::new();
        for address in addresses {
            if pages.by_address.contains_key(address) {
                continue;
            }
            let host = host(address);
            let count = per_host.entry(host).or_default();
            *count += 1;
            let id = match *count {
                1 => host.to_owned(),
                count => format!("{host}-{count}"),
            };
            pages.by_address.insert(address.clone(), id.clone());
            pages.sources.push(Source {
                title: Names::plain(id.clone()),
                id,
                publisher: Some(host.to_owned()),
                address: Some(address.clone()),
                licence: Some("facts only; the page keeps its own copyright".into()),
                ..Source::default()
            });
        }
        pages
    }

    fn evidence(&self, address: &str, phrase: &str) -> Result<Evidence> {
        let id = self
            .by_address
            .get(address)
            .context("a page that was listed")?;
        Ok(evidence(id, phrase))
    }
}

fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// What a county granted in a year, to all organisations it granted to.
fn add_grant(model: &mut Model, row: &GrantRow, finland: &Model, pages: &Pages) -> Result<()> {
    let county = format!("hva:{}", row.county_code);
    let giver = finland
        .find(&county)
        .map(|node| finland.actor(node).clone())
        .with_context(|| format!("no county {county}"))?;
    let takers = format!("jarjestot:{}", row.county_code);
    let said = |phrase: &str| pages.evidence(&row.source_url, phrase);
    if model.find(&takers).is_none() {
        add_actor(model, grantees(&takers, &giver, said(&row.year)?))?;
    }
    if model.find(&county).is_none() {
        add_actor(model, giver)?;
    }
    let mut attributes = BTreeMap::new();
    keep(&mut attributes, "note", &row.note);
    let mut phrase = vec![row.year.clone()];
    for (name, number) in [
        ("applications", row.applications),
        ("recipients", row.recipients),
        ("total_eur", row.total_eur),
    ] {
        if let Some(number) = number {
            attributes.insert(name.to_owned(), Scalar::Number(number).into());
            phrase.push(format!("{name} {number}"));
        }
    }
    phrase.extend(text(&row.note));
    let tie = Tie {
        kind: "gives_grant".into(),
        themes: vec!["grants".into()],
        valid: validity(&row.year, &row.year)?,
        attributes,
        evidence: said(&phrase.join("; "))?,
        ..Tie::default()
    };
    add_tie(model, &county, &takers, tie)
}

/// The organisations of a county's area it grants to, as one collective.
fn grantees(id: &str, giver: &Actor, said: Evidence) -> Actor {
    let name = |language| giver.name.best(language).unwrap_or_default();
    Actor {
        id: id.to_owned(),
        kind: "association".into(),
        name: names(
            &format!("järjestöt, joita {} avustaa", name(Language::Fi)),
            &format!("organisationer som får bidrag av {}", name(Language::Sv)),
            &format!(
                "organisations that receive grants from {}",
                name(Language::En)
            ),
        ),
        area: giver.area.clone(),
        collective: Some(Collective {
            kind: "association".into(),
            area: giver.area.clone(),
        }),
        evidence: said,
        ..Actor::default()
    }
}

/// The municipalities here belong to the counties here.
fn add_memberships(model: &mut Model, finland: &Model) -> Result<()> {
    let graph = finland.graph();
    let ties = graph
        .edge_references()
        .filter(|edge| edge.weight().kind == "part_of");
    for edge in ties {
        let [from, to] = [edge.source(), edge.target()].map(|node| finland.actor(node));
        let is_membership = from.kind == "municipality" && to.id.starts_with("hva:");
        if is_membership && model.find(&from.id).is_some() && model.find(&to.id).is_some() {
            add_tie(model, &from.id, &to.id, edge.weight().clone())?;
        }
    }
    Ok(())
}

fn keep(attributes: &mut BTreeMap<String, Attribute>, name: &str, words: &str) {
    if let Some(words) = text(words) {
        attributes.insert(name.to_owned(), Scalar::Text(words).into());
    }
}
