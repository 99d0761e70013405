//! Which marks and lines are there, in which looks, and what is said about them?

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::Sides;
use super::looks::{self, sign};
use super::shown::{Shown, shown};
use crate::describe;
use crate::diagram::frame::{Key, KeyGroup, Sample};
use crate::diagram::scene::Pen;
use crate::diagram::theme::Theme;
use crate::diagram::views::ViewInput;
use crate::diagram::views::network::{Chart, label};
use crate::diagram::{Legend, LegendEntry, Line, LineLook, Mark, MarkLook, NodeLink};
use crate::findings::compare::{Change, ComparedActor, ComparedTie};
use crate::language::{Language, Phrase};
use crate::model::{Model, PartialDate};

/// The chart of a comparison in the colors of a theme.
pub(super) fn chart(input: &ViewInput<'_>, sides: &Sides<'_>, theme: &Theme) -> Chart {
    let language = input.options.language;
    let shown = shown(&sides.comparison, input.options.top);
    let words = Words {
        sides,
        language,
        theme,
        unit: input.options.page.unit(),
    };
    let marks = words.marks(&shown);
    let legend = words.legend(&shown);
    let sectors = sectors(input, sides, &shown);
    let mut order: Vec<u32> = (0..marks.len() as u32).collect();
    order.sort_by(|&one, &two| {
        let key = |at: u32| (sectors[at as usize], &marks[at as usize].label);
        key(one).cmp(&key(two))
    });
    let alone = marks.iter().filter(|mark| mark.degree == 0).count();
    let title = words.title();
    let subtitle = words.subtitle();
    let ids = shown.actors.iter();
    let ids = ids.map(|&at| sides.comparison.actors[at].id.clone());
    let pens = shown.actors.iter();
    let pens = pens.map(|&at| looks::pen(sides.comparison.actors[at].change, theme));
    Chart {
        ids: ids.collect(),
        sectors,
        order,
        group_sizes: None,
        counts: Vec::new(),
        description: words.description(),
        alone: Phrase::new("diagram-alone").count("count", alone),
        notes: words.notes(&shown),
        keys: words.keys(&legend, &shown),
        subtitle: Some(subtitle.clone()),
        pens: Some(pens.collect()),
        link: NodeLink {
            language,
            title: title.in_language(language),
            subtitle: subtitle
                .iter()
                .map(|phrase| phrase.in_language(language))
                .collect(),
            source: describe::sources(sides.after.model).in_language(language),
            description: words.description().in_language(language),
            lines: words.lines(&shown),
            marks,
            legend,
            places: None,
        },
        title,
    }
}

/// The sector of each actor shown, the later one where there are two.
fn sectors(input: &ViewInput<'_>, sides: &Sides<'_>, shown: &Shown) -> Vec<Option<u32>> {
    let mut keys: BTreeMap<(bool, NodeIndex), String> = BTreeMap::new();
    for (is_after, selected) in [(false, sides.before), (true, sides.after)] {
        let sectors = selected.sectors(&input.options.by);
        for (&node, sector) in selected.actors.iter().zip(&sectors.of) {
            if let Some(sector) = sector {
                let key = sectors.keys[*sector as usize].clone();
                keys.insert((is_after, node), key);
            }
        }
    }
    let mut sorted: Vec<&String> = keys.values().collect();
    sorted.sort_unstable();
    sorted.dedup();
    let sector = |&at: &usize| {
        let actor = &sides.comparison.actors[at];
        let after = actor.after.and_then(|node| keys.get(&(true, node)));
        let key = after.or_else(|| keys.get(&(false, actor.before?)))?;
        u32::try_from(sorted.binary_search(&key).ok()?).ok()
    };
    shown.actors.iter().map(sector).collect()
}

/// What is said about a comparison.
struct Words<'a> {
    sides: &'a Sides<'a>,
    language: Language,
    theme: &'a Theme,
    unit: f64,
}

impl Words<'_> {
    /// The model an actor is looked up in, the later one where both have it.
    fn found(&self, actor: &ComparedActor) -> (&Model, NodeIndex) {
        let after = actor.after.map(|node| (self.sides.after.model, node));
        let before = actor.before.map(|node| (self.sides.before.model, node));
        after.or(before).expect("an actor is in one of both")
    }

    fn name(&self, actor: &ComparedActor) -> String {
        let (model, node) = self.found(actor);
        label(model, node, self.language).to_owned()
    }

    fn say(&self, key: &'static str) -> String {
        Phrase::new(key).in_language(self.language)
    }

    fn state(&self, change: Change) -> String {
        self.say(match change {
            Change::Kept => "change-kept",
            Change::Came => "change-came",
            Change::Went => "change-went",
        })
    }

    fn counted(&self, phrase: Phrase, count: impl Fn(Change) -> usize) -> Phrase {
        phrase
            .count("came", count(Change::Came))
            .count("went", count(Change::Went))
            .count("kept", count(Change::Kept))
    }

    fn title(&self) -> Phrase {
        let comparison = &self.sides.comparison;
        let ties = |change| comparison.tie_count(change);
        match self.sides.days {
            Some((first, second)) => self
                .counted(Phrase::new("change-title"), ties)
                .date("before", PartialDate::day(first))
                .date("after", PartialDate::day(second)),
            None => self.counted(Phrase::new("change-title-networks"), ties),
        }
    }

    /// Which networks or days, and which part of them.
    fn subtitle(&self) -> Vec<Phrase> {
        let (before, after) = (self.sides.before, self.sides.after);
        let mut subtitle = vec![describe::title(before.model)];
        if self.sides.days.is_none() {
            let names = [before, after].map(|side| describe::title(side.model));
            let [first, second] = names;
            subtitle = vec![
                Phrase::new("change-networks")
                    .phrase("before", first)
                    .phrase("after", second),
            ];
            subtitle.push(describe::scope(before)[0].clone());
        }
        // The first sentence of the scope is its day.
        subtitle.extend(describe::scope(before).into_iter().skip(1));
        subtitle
    }

    fn description(&self) -> Phrase {
        let comparison = &self.sides.comparison;
        Phrase::new("change-description")
            .phrase("title", self.title())
            .phrase("actors", self.actors())
            .count("merged", comparison.merged_count())
    }

    fn actors(&self) -> Phrase {
        let comparison = &self.sides.comparison;
        self.counted(Phrase::new("change-actors"), |change| {
            comparison.actor_count(change)
        })
    }

    fn notes(&self, shown: &Shown) -> Vec<Phrase> {
        let merged = self.sides.comparison.merged_count();
        let mut notes = vec![self.actors()];
        if merged > 0 {
            notes.push(Phrase::new("change-merged").count("count", merged));
        }
        let split = self.sides.comparison.split_count();
        if split > 0 {
            notes.push(Phrase::new("change-split").count("count", split));
        }
        if shown.alone > 0 {
            notes.push(Phrase::new("change-alone").count("count", shown.alone));
        }
        if shown.left_out[0] > 0 {
            notes.push(
                Phrase::new("change-left-out")
                    .count("actors", shown.left_out[0])
                    .count("ties", shown.left_out[1]),
            );
        }
        notes
    }

    fn marks(&self, shown: &Shown) -> Vec<Mark> {
        let comparison = &self.sides.comparison;
        let mut degrees = vec![0; comparison.actors.len()];
        for &at in &shown.ties {
            let tie = &comparison.ties[at];
            degrees[tie.from] += 1;
            degrees[tie.to] += 1;
        }
        let most = degrees.iter().copied().max().unwrap_or(0).max(1);
        let mark = |&at: &usize| {
            let actor = &comparison.actors[at];
            let (model, node) = self.found(actor);
            let kind = &model.actor(node).kind;
            let MarkLook { form, doubled, .. } = MarkLook::of_kind(model.vocabulary(), kind);
            let name = format!("{}{}", self.name(actor), self.heirs(actor));
            let kind = model.actor_kind_name(kind, self.language);
            Mark {
                label: format!("{}{name}", sign(actor.change)),
                tooltip: format!("{name} · {kind} · {}", self.state(actor.change)),
                look: looks::mark(actor.change, (form, doubled), self.theme),
                degree: degrees[at],
                prominence: degrees[at] as f64 / most as f64,
            }
        };
        shown.actors.iter().map(mark).collect()
    }

    /// In whom an actor that went goes on.
    fn heirs(&self, actor: &ComparedActor) -> String {
        if actor.change != Change::Went || (actor.within.is_none() && actor.parts.is_empty()) {
            return String::new();
        }
        let heirs = actor.within.iter().chain(&actor.parts);
        let names = heirs.map(|&place| self.name(&self.sides.comparison.actors[place]));
        format!(" → {}", names.collect::<Vec<_>>().join(", "))
    }

    fn lines(&self, shown: &Shown) -> Vec<Line> {
        let mut places = vec![usize::MAX; self.sides.comparison.actors.len()];
        for (place, &at) in shown.actors.iter().enumerate() {
            places[at] = place;
        }
        let line = |&at: &usize| {
            let tie = &self.sides.comparison.ties[at];
            Line {
                from: places[tie.from],
                to: places[tie.to],
                tooltip: self.tie_in_words(tie),
                look: looks::line(tie.change, self.theme),
            }
        };
        // What changed lies above what stayed.
        let mut ties = shown.ties.clone();
        ties.sort_by_key(|&at| self.sides.comparison.ties[at].change != Change::Kept);
        ties.iter().map(line).collect()
    }

    fn tie_in_words(&self, tie: &ComparedTie) -> String {
        let actors = &self.sides.comparison.actors;
        let [from, to] = [tie.from, tie.to].map(|place| self.name(&actors[place]));
        let arrow = if tie.directed { "→" } else { "↔" };
        let model = if tie.after.is_empty() {
            self.sides.before.model
        } else {
            self.sides.after.model
        };
        let kind = model.tie_kind_name(&tie.kind, self.language);
        format!("{from} {arrow} {to} · {kind} · {}", self.state(tie.change))
    }

    /// Kinds by form, then what became of actors and of ties; of what is shown.
    fn legend(&self, shown: &Shown) -> Legend {
        let comparison = &self.sides.comparison;
        let mut kinds: BTreeMap<String, (usize, MarkLook, String)> = BTreeMap::new();
        for &at in &shown.actors {
            let (model, node) = self.found(&comparison.actors[at]);
            let words = model.vocabulary();
            let sector = words.sector_of_kind(&model.actor(node).kind).to_owned();
            let MarkLook { form, doubled, .. } = MarkLook::of_kind(words, &sector);
            let look = looks::mark(Change::Kept, (form, doubled), self.theme);
            let name = model.actor_kind_name(&sector, self.language).to_owned();
            kinds.entry(sector).or_insert((0, look, name)).0 += 1;
        }
        let mut marks: Vec<LegendEntry<MarkLook>> = kinds
            .into_values()
            .map(|(count, look, name)| LegendEntry { look, name, count })
            .collect();
        marks.sort_by_key(|entry| std::cmp::Reverse(entry.count));
        let of = |change| {
            let own = shown.ties.iter();
            own.filter(|&&at| comparison.ties[at].change == change)
                .count()
        };
        let statuses = CHANGES.map(|change| LegendEntry::<LineLook> {
            look: looks::line(change, self.theme),
            name: self.state(change),
            count: of(change),
        });
        let counted = |key, count| {
            let phrase = Phrase::new(key).count("count", count);
            phrase.in_language(self.language)
        };
        Legend {
            title: self.say("diagram-legend"),
            marks_title: counted("count-actors", shown.actors.len()),
            marks,
            heads_title: counted("count-ties", shown.ties.len()),
            heads: Vec::new(),
            statuses_title: counted("count-ties", shown.ties.len()),
            statuses: statuses.into(),
        }
    }

    fn keys(&self, legend: &Legend, shown: &Shown) -> Vec<KeyGroup> {
        let lines = legend.statuses.iter().map(|entry| Key {
            sample: Sample::Line(entry.look),
            name: entry.name.clone(),
            count: Some(entry.count),
        });
        let states = CHANGES.map(|change| {
            let look = looks::mark(change, (crate::diagram::Form::Rectangle, false), self.theme);
            let sign = sign(change);
            let pen = looks::pen(change, self.theme);
            let pen = Pen {
                width: self.unit * pen.width,
                ..pen
            };
            let own = shown.actors.iter();
            let own = own.filter(|&&at| self.sides.comparison.actors[at].change == change);
            Key {
                sample: Sample::Field {
                    fill: Some(look.fill),
                    line: Some(pen),
                    sign: None,
                },
                name: format!("{sign}{}", self.state(change)),
                count: Some(own.count()),
            }
        });
        let (first, rest) = legend.marks.split_at(legend.marks.len().min(KINDS));
        let kinds = first.iter().map(|entry| Key {
            sample: Sample::Mark(entry.look),
            name: entry.name.clone(),
            count: Some(entry.count),
        });
        let rest = (!rest.is_empty()).then(|| {
            let name = Phrase::new("change-other-kinds").count("count", rest.len());
            Key {
                sample: Sample::Field {
                    fill: None,
                    line: None,
                    sign: None,
                },
                name: name.in_language(self.language),
                count: Some(rest.iter().map(|entry| entry.count).sum()),
            }
        });
        [
            (legend.statuses_title.clone(), lines.collect::<Vec<_>>()),
            (self.say("change-states"), states.into()),
            (legend.marks_title.clone(), kinds.chain(rest).collect()),
        ]
        .map(|(title, keys)| KeyGroup { title, keys })
        .into()
    }
}

/// So many kinds have a key, the others are counted: the colors tell more.
const KINDS: usize = 11;

/// What changed comes first.
const CHANGES: [Change; 3] = [Change::Came, Change::Went, Change::Kept];
