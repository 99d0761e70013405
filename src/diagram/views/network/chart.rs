//! What stands in the picture, before it has places: marks, lines, keys and words?

use std::cmp::Reverse;

use super::actors::{self, degrees};
use super::groups::Groups;
use super::shown::{Shown, hub_count, shown};
use crate::diagram::font::{self, Weight};
use crate::diagram::frame::{Key, KeyGroup, Sample};
use crate::diagram::layout::Size;
use crate::diagram::page::SMALLEST_TEXT;
use crate::diagram::scene::Pen;
use crate::diagram::views::ViewInput;
use crate::diagram::{Legend, LegendEntry, Line, LineLook, Mark, MarkLook, NodeLink, theme::Theme};
use crate::language::{Language, Phrase, integer};
use crate::model::{Names, Status};
use crate::select::{Grouping, Selected};

/// Marks and lines with everything that is said about them.
pub(in crate::diagram::views) struct Chart {
    pub(in crate::diagram::views) link: NodeLink,
    /// What a later picture knows the marks by.
    pub(in crate::diagram::views) ids: Vec<String>,
    /// Which marks gather.
    pub(in crate::diagram::views) sectors: Vec<Option<u32>>,
    /// The order of those without lines.
    pub(in crate::diagram::views) order: Vec<u32>,
    /// Are the marks groups of actors? Then the number of each.
    pub(in crate::diagram::views) group_sizes: Option<Vec<usize>>,
    /// How many ties a line stands for; empty where each is one.
    pub(in crate::diagram::views) counts: Vec<usize>,
    pub(in crate::diagram::views) title: Phrase,
    pub(in crate::diagram::views) description: Phrase,
    /// Above the strip of those without lines.
    pub(in crate::diagram::views) alone: Phrase,
    /// What sizes mean and what was left out.
    pub(in crate::diagram::views) notes: Vec<Phrase>,
    pub(in crate::diagram::views) keys: Vec<KeyGroup>,
    /// What stands below the title; the usual when missing.
    pub(in crate::diagram::views) subtitle: Option<Vec<Phrase>>,
    /// The outline of each mark, in units, when looks have the colors of the theme already; looks
    /// are for paper, and outlines are alike, when missing.
    pub(in crate::diagram::views) pens: Option<Vec<Pen>>,
}

impl Chart {
    pub(super) fn of(input: &ViewInput<'_>) -> Self {
        match shown(input) {
            Shown::Actors(shown) => of_actors(input, &shown),
            Shown::Groups(groups) => of_groups(input, &groups),
        }
    }
}

/// The number of a group is at most so large, in units, and takes these shares of its mark.
const LARGEST_NUMBER: f64 = 26.0;
const NUMBER_HEIGHT: f64 = 0.42;
const NUMBER_WIDTH: f64 = 0.72;

impl Chart {
    /// The name of a mark of that size in units; with the number of a group that does not fit
    /// into its mark.
    pub(super) fn label(&self, at: usize, mark: Size) -> String {
        let name = &self.link.marks[at].label;
        match &self.group_sizes {
            Some(sizes) if self.number_size(at, mark).is_none() => {
                format!("{name}\u{a0}({})", self.number(sizes[at]))
            }
            _ => name.clone(),
        }
    }

    /// How large the number of a group can be inside its mark of that size, in units.
    pub(super) fn number_size(&self, at: usize, mark: Size) -> Option<f64> {
        let number = self.number(self.group_sizes.as_ref()?[at]);
        let size = (NUMBER_HEIGHT * mark.height).min(LARGEST_NUMBER);
        let width = font::width(&number, size, Weight::Bold);
        (size >= SMALLEST_TEXT && width <= NUMBER_WIDTH * mark.width).then_some(size)
    }

    /// A number in the language of the picture.
    pub(super) fn number(&self, count: usize) -> String {
        integer(i64::try_from(count).unwrap_or(i64::MAX), self.link.language)
    }
}

fn of_actors(input: &ViewInput<'_>, shown: &Selected<'_>) -> Chart {
    let (whole, language) = (input.selected, input.options.language);
    let link = actors::part(shown, whole, language);
    let left_out = [
        whole.actors.len() - shown.actors.len(),
        whole.ties.len() - shown.ties.len(),
    ];
    let mut notes = vec![Phrase::new("network-size")];
    if left_out[0] > 0 {
        let hubs = hub_count(shown.actors.len());
        notes.push(
            Phrase::new("network-top")
                .count("hubs", hubs)
                .count("tied", shown.actors.len() - hubs),
        );
        notes.push(
            Phrase::new("network-left-out")
                .count("actors", left_out[0])
                .count("ties", left_out[1]),
        );
    }
    let sectors = shown.sectors(&input.options.by).of;
    let mut order: Vec<u32> = (0..link.marks.len() as u32).collect();
    order.sort_by(|&one, &two| {
        let key = |at: u32| (sectors[at as usize], &link.marks[at as usize].label);
        key(one).cmp(&key(two))
    });
    let alone = link.marks.iter().filter(|mark| mark.degree == 0).count();
    let alone_key = if left_out[1] > 0 {
        "network-outside"
    } else {
        "diagram-alone"
    };
    Chart {
        title: title(whole, shown, &link, alone),
        description: actors::description(shown),
        ids: shown
            .actors
            .iter()
            .map(|&node| shown.model.actor(node).id.clone())
            .collect(),
        alone: Phrase::new(alone_key).count("count", alone),
        keys: keys(&link.legend, input.options.theme),
        group_sizes: None,
        counts: Vec::new(),
        subtitle: None,
        pens: None,
        sectors,
        order,
        notes,
        link,
    }
}

/// How many there are, who has the most ties, and how many have none.
fn title(whole: &Selected<'_>, shown: &Selected<'_>, link: &NodeLink, alone: usize) -> Phrase {
    let ties = degrees(whole);
    // Of several with as many ties the first.
    let hub = shown.actors.iter().zip(&link.marks);
    let hub = hub.min_by_key(|(node, _)| Reverse(ties[node.index()]));
    let counted = |key| {
        Phrase::new(key)
            .count("actors", shown.actors.len())
            .count("ties", shown.ties.len())
            .count("all", whole.actors.len())
            .count("alone", alone)
    };
    match hub {
        None => Phrase::new("network-title-empty"),
        Some((node, _)) if ties[node.index()] == 0 => counted("network-title-apart"),
        Some((node, mark)) => {
            let key = if shown.actors.len() < whole.actors.len() {
                "network-title-top"
            } else {
                "network-title"
            };
            counted(key)
                .text("hub", mark.label.as_str())
                .count("most", ties[node.index()])
        }
    }
}

/// The legend of the node-link, in the colors of the theme.
fn keys(legend: &Legend, theme: &Theme) -> Vec<KeyGroup> {
    let group = |title: &str, keys| KeyGroup {
        title: title.to_owned(),
        keys,
    };
    let line = |look: LineLook| Sample::Line(theme.line(look));
    let heads = legend.heads.iter().map(|entry| Key {
        sample: line(LineLook {
            head: entry.look,
            ..LineLook::of_status(Status::Existing)
        }),
        name: entry.name.clone(),
        count: Some(entry.count),
    });
    let statuses = legend.statuses.iter().map(|entry| Key {
        sample: line(entry.look),
        name: entry.name.clone(),
        count: Some(entry.count),
    });
    let mut groups = vec![
        group(&legend.marks_title, mark_keys(legend, theme)),
        group(&legend.heads_title, heads.collect()),
    ];
    // One status is in the subtitle.
    if legend.statuses.len() > 1 {
        groups.push(group(&legend.statuses_title, statuses.collect()));
    }
    groups
}

fn mark_keys(legend: &Legend, theme: &Theme) -> Vec<Key> {
    let marks = legend.marks.iter().map(|entry| Key {
        sample: Sample::Mark(theme.mark(entry.look)),
        name: entry.name.clone(),
        count: Some(entry.count),
    });
    marks.collect()
}

/// The thickest line between groups, as a multiple of an ordinary one.
const THICKEST: f64 = 9.0;

fn of_groups(input: &ViewInput<'_>, found: &Groups) -> Chart {
    let language = input.options.language;
    let name = |at: usize| {
        found.groups[at]
            .name
            .best(language)
            .unwrap_or("–")
            .to_owned()
    };
    let most = found.between.values().copied().max().unwrap_or(0);
    let largest = found.groups.first().map_or(0, |group| group.actors);
    let mut degrees = vec![0; found.groups.len()];
    for &(a, b) in found.between.keys() {
        degrees[a] += 1;
        degrees[b] += 1;
    }
    let marks = found.groups.iter().enumerate().map(|(at, group)| Mark {
        label: name(at),
        tooltip: Phrase::new("network-group")
            .text("name", name(at))
            .count("actors", group.actors)
            .count("inside", group.inside)
            .in_language(language),
        look: group.look,
        degree: degrees[at],
        prominence: group.actors as f64 / largest.max(1) as f64,
    });
    let lines = found.between.iter().map(|(&(a, b), &count)| {
        let share = count as f64 / most as f64;
        let number = integer(i64::try_from(count).unwrap_or(i64::MAX), language);
        Line {
            from: a,
            to: b,
            tooltip: format!("{} ↔ {}: {number}", name(a), name(b)),
            look: LineLook {
                weight: 0.8 + (THICKEST - 0.8) * share,
                ..LineLook::of_status(Status::Existing)
            },
        }
    });
    let marks: Vec<Mark> = marks.collect();
    let lines: Vec<Line> = lines.collect();
    let counts: Vec<usize> = found.between.values().copied().collect();
    let crossing: usize = counts.iter().sum();
    let legend = group_legend(input, found, crossing);
    let mut notes = vec![Phrase::new(if found.are_communities {
        "network-communities-size"
    } else {
        "network-groups-size"
    })];
    let inside: usize = found.groups.iter().map(|group| group.inside).sum();
    if inside > 0 {
        notes.push(Phrase::new("network-groups-inside").count("count", inside));
    }
    if found.alone > 0 {
        notes.push(Phrase::new("network-groups-alone").count("count", found.alone));
    }
    let [groups, actors, ties] = found.left_out;
    if groups > 0 {
        let left_out = Phrase::new("network-groups-left-out")
            .count("groups", groups)
            .count("actors", actors)
            .count("ties", ties);
        notes.push(left_out);
    }
    let title = group_title(input.selected, found, language);
    let base = actors::part(&nobody(input.selected), &nobody(input.selected), language);
    let keys = group_keys(input, found, &legend);
    Chart {
        ids: found.groups.iter().map(|group| group.id.clone()).collect(),
        sectors: vec![None; marks.len()],
        order: (0..marks.len() as u32).collect(),
        group_sizes: Some(found.groups.iter().map(|group| group.actors).collect()),
        counts,
        description: Phrase::new("network-groups-description")
            .phrase("title", title.clone())
            .count("inside", inside),
        title,
        alone: Phrase::new("network-groups-apart"),
        notes,
        keys,
        subtitle: None,
        pens: None,
        link: NodeLink {
            marks,
            lines,
            legend,
            ..base
        },
    }
}

/// Kinds with their marks; groups that all look alike with one.
fn group_keys(input: &ViewInput<'_>, found: &Groups, legend: &Legend) -> Vec<KeyGroup> {
    let (language, theme) = (input.options.language, input.options.theme);
    let looks_alike = input.options.by != Grouping::Kind || found.are_communities;
    let alike = || Key {
        sample: Sample::Mark(theme.mark(MarkLook::of_several())),
        name: Phrase::new("network-one-group").in_language(language),
        count: Some(found.groups.len()),
    };
    let lines = legend.statuses.iter().map(|entry| Key {
        sample: Sample::Line(theme.line(entry.look)),
        name: entry.name.clone(),
        count: Some(entry.count),
    });
    let marks = if looks_alike {
        vec![alike()]
    } else {
        mark_keys(legend, theme)
    };
    [
        (&legend.marks_title, marks),
        (&legend.statuses_title, lines.collect()),
    ]
    .map(|(title, keys)| KeyGroup {
        title: title.clone(),
        keys,
    })
    .into()
}

/// The selection without anybody: what is said around a picture is the same.
fn nobody<'a>(selected: &Selected<'a>) -> Selected<'a> {
    Selected {
        actors: Vec::new(),
        ties: Vec::new(),
        ..selected.clone()
    }
}

fn group_legend(input: &ViewInput<'_>, found: &Groups, crossing: usize) -> Legend {
    let language = input.options.language;
    let say = |key| Phrase::new(key).in_language(language);
    let marks = found.groups.iter().map(|group| LegendEntry {
        look: group.look,
        name: group.name.best(language).unwrap_or("–").to_owned(),
        count: group.actors,
    });
    Legend {
        title: say("diagram-legend"),
        marks_title: Phrase::new("count-actors")
            .count("count", input.selected.actors.len())
            .in_language(language),
        marks: marks.collect(),
        heads_title: String::new(),
        heads: Vec::new(),
        statuses_title: Phrase::new("count-ties")
            .count("count", input.selected.ties.len())
            .in_language(language),
        statuses: vec![LegendEntry {
            look: LineLook {
                weight: 4.0,
                ..LineLook::of_status(Status::Existing)
            },
            name: say("network-between"),
            count: crossing,
        }],
    }
}

/// How many groups, and which two have the most ties.
fn group_title(selected: &Selected<'_>, found: &Groups, language: Language) -> Phrase {
    let counted = |key| {
        Phrase::new(key)
            .count("actors", selected.actors.len())
            .count("ties", selected.ties.len())
            .count("groups", found.groups.len() + found.left_out[0])
    };
    let most = found
        .between
        .iter()
        .min_by_key(|(_, count)| Reverse(**count));
    match most {
        None => counted("network-groups-title-apart"),
        Some((&(a, b), &count)) => {
            let name = |at: usize| {
                let name = found.groups[at].name.best(language).unwrap_or("–");
                Names::plain(name)
            };
            counted("network-groups-title")
                .name("a", name(a))
                .name("b", name(b))
                .count("most", count)
        }
    }
}
