//! Are the interfaces that a network or a file of rules expects sound?

use std::collections::HashMap;

use super::check::Check;
use super::fields::Fields;
use super::header;
use super::ids::{Ids, records};
use super::known::{Known, Sort};
use super::ties::status;
use super::vocabulary;
use crate::language::Phrase;
use crate::model::{Carrier, Group, Model, Rule, RuleForm, Source, Vocabulary};
use crate::problem::{Code, Problem, Problems};
use crate::read::{Document, Span, Value};

/// The keys of a rule.
pub(super) const RULE_KEYS: [&str; 14] = [
    "id",
    "name",
    "form",
    "who",
    "whom",
    "tie_kinds",
    "theme",
    "status",
    "same_area",
    "at_least",
    "through",
    "valid",
    "source",
    "phrase",
];
/// The keys of a group of actors in a rule.
pub(super) const GROUP_KEYS: [&str; 3] = ["kinds", "area", "actors"];
/// The keys of a carrier.
pub(super) const CARRIER_KEYS: [&str; 2] = ["kinds", "ends_within"];

/// What each form needs, and what else it may use beside name, validity and source.
const USES: [(RuleForm, &[&str], &[&str]); 4] = [
    (
        RuleForm::Tie,
        &["who", "whom"],
        &["tie_kinds", "theme", "status", "same_area", "at_least"],
    ),
    (
        RuleForm::Duties,
        &["who"],
        &["whom", "tie_kinds", "theme", "same_area"],
    ),
    (RuleForm::Table, &[], &["who", "theme"]),
    (
        RuleForm::Interface,
        &["through"],
        &["who", "whom", "tie_kinds", "theme", "same_area"],
    ),
];

/// Rules of a file of their own, with their sources and words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuleSet {
    /// The rules.
    pub rules: Vec<Rule>,
    /// Where they come from, without those the network lists already.
    pub sources: Vec<Source>,
    /// Words they bring, without those the network has already.
    pub vocabulary: Vocabulary,
}

impl RuleSet {
    /// Adds the rules to those of a network.
    pub fn add_to(self, model: &mut Model) {
        let network = model.network_mut();
        network.rules.extend(self.rules);
        network.sources.extend(self.sources);
        if self.vocabulary != Vocabulary::default() {
            append(&mut network.own_vocabulary, self.vocabulary.clone());
            append(&mut network.vocabulary, self.vocabulary);
        }
    }
}

/// Checks a file of rules against the words and actors of the network they are for.
///
/// The file is a native one; of what it says only rules, sources and words are taken.
///
/// # Errors
/// All problems (and notes), when at least one is an error.
pub fn rules(document: &Document, model: &Model) -> Result<(RuleSet, Problems), Problems> {
    let mut check = Check::of(document);
    let header = Fields::of_header(&document.header);
    let set = if check.is_foreign() {
        let start = Span {
            end: 1,
            ..Span::default()
        };
        check.report(Problem::new(Code::FormatMissing, start));
        RuleSet::default()
    } else {
        header::check_format(header, &mut check);
        read_set(header, model, &mut check)
    };
    let problems = check.into_problems();
    if problems.has_errors() {
        return Err(problems);
    }
    Ok((set, problems))
}

fn read_set(header: Fields<'_>, model: &Model, check: &mut Check) -> RuleSet {
    let network = model.network();
    let mut new_words = vocabulary::read(header, check);
    without(&mut new_words, &network.vocabulary);
    let mut words = network.vocabulary.clone();
    append(&mut words, new_words.clone());
    let mut sources = header::sources(header, check);
    sources_agree(header, &sources, &network.sources, check);
    sources.retain(|source| !network.sources.contains(source));
    let all_sources = network.sources.iter().chain(&sources).cloned();
    let graph = model.graph();
    let actors: HashMap<_, _> = graph
        .node_indices()
        .map(|node| (graph[node].id.clone(), node))
        .collect();
    let mut known = Known::new(words, all_sources.collect(), actors);
    if header.field("rules").is_none() {
        header.missing("rules", check);
    }
    let taken = network.rules.iter().map(|rule| rule.id.as_str());
    RuleSet {
        rules: list(header, Ids::taken(taken), &mut known, check),
        sources,
        vocabulary: new_words,
    }
}

/// Reports a source with the id of another one of the network.
fn sources_agree(header: Fields<'_>, own: &[Source], theirs: &[Source], check: &mut Check) {
    let differs = |id: &str| {
        let own = own.iter().find(|source| source.id == id);
        let theirs = theirs.iter().find(|source| source.id == id);
        own.is_some() && theirs.is_some() && own != theirs
    };
    let Some(field) = header.field("sources") else {
        return;
    };
    let Value::List(values) = &field.value.value else {
        return;
    };
    for value in values {
        let Value::Record(record) = &value.value else {
            continue;
        };
        let Some(id) = record.get("id") else { continue };
        if let Value::Text(text) = &id.value
            && differs(text)
        {
            check.report(
                Problem::new(Code::IdDuplicate, id.span)
                    .phrase("subject", header.subject.phrase())
                    .text("field", "id")
                    .text("value", text)
                    .phrase("first", Phrase::new("subject-source-of-network")),
            );
        }
    }
}

/// The rules of a list.
pub(super) fn list(
    header: Fields<'_>,
    mut ids: Ids,
    known: &mut Known,
    check: &mut Check,
) -> Vec<Rule> {
    let mut rules = Vec::new();
    for record in records(header, "rules", "subject-rule", check) {
        record.only(&RULE_KEYS, check);
        let id = ids.take(record, check);
        let form = form(record, check);
        let rule = Rule {
            id: id.clone().unwrap_or_default(),
            name: record.names("name", check),
            form: form.unwrap_or_default(),
            who: group(record, "who", known, check),
            whom: group(record, "whom", known, check),
            tie_kinds: known.words_in(Sort::TieKind, record, "tie_kinds", check),
            theme: known.word_in(Sort::Theme, record, "theme", check),
            status: status(record, check),
            same_area: record.flag("same_area", check),
            at_least: record.at_least_one("at_least", check).unwrap_or(1),
            through: carriers(record, known, check),
            valid: record.validity(check),
            evidence: known.evidence(record, check),
        };
        if let Some(form) = form {
            fits(record, form, &rule, check);
        }
        if id.is_some() {
            rules.push(rule);
        }
    }
    rules
}

/// The form, `None` when it is none.
fn form(record: Fields<'_>, check: &mut Check) -> Option<RuleForm> {
    let Some(text) = record.text("form", check) else {
        return record.given("form").is_none().then_some(RuleForm::Tie);
    };
    let form = RuleForm::from_key(&text.value);
    if form.is_none()
        && let Some(field) = record.field("form")
    {
        let keys = RuleForm::ALL.into_iter().map(RuleForm::key);
        let meant = check.nearest(Code::RuleFormUnknown, &text.value, keys);
        let problem = record.problem(Code::RuleFormUnknown, field);
        check.report(problem.did_you_mean(meant));
    }
    form
}

/// Does the rule have what its form needs, and nothing its form would pass over?
fn fits(record: Fields<'_>, form: RuleForm, rule: &Rule, check: &mut Check) {
    let (_, needs, may) = USES
        .into_iter()
        .find(|(other, _, _)| *other == form)
        .expect("every form has a row");
    for name in needs.iter().filter(|name| record.field(name).is_none()) {
        record.missing(name, check);
    }
    let says = [
        ("who", !rule.who.is_anybody()),
        ("whom", !rule.whom.is_anybody()),
        ("tie_kinds", !rule.tie_kinds.is_empty()),
        ("theme", rule.theme.is_some()),
        ("status", rule.status != crate::model::Status::default()),
        ("same_area", rule.same_area),
        ("at_least", rule.at_least != 1),
        ("through", !rule.through.is_empty()),
    ];
    let idle = says
        .into_iter()
        .filter(|(name, said)| *said && !needs.contains(name) && !may.contains(name));
    for (name, _) in idle {
        if let Some(field) = record.field(name) {
            let used: Vec<&str> = needs.iter().chain(may).copied().collect();
            let problem = record.problem(Code::RuleKeyIdle, field);
            check.report(
                problem
                    .text("form", form.key())
                    .text("names", used.join(", ")),
            );
        }
    }
}

fn group(rule: Fields<'_>, name: &str, known: &mut Known, check: &mut Check) -> Group {
    let Some(group) = rule.nested(name, check) else {
        return Group::default();
    };
    group.only(&GROUP_KEYS, check);
    Group {
        kinds: known.words_in(Sort::ActorKind, group, "kinds", check),
        area: known.word_in(Sort::Area, group, "area", check),
        actors: known.actors_in(group, "actors", check),
    }
}

fn carriers(rule: Fields<'_>, known: &mut Known, check: &mut Check) -> Vec<Carrier> {
    let values = rule.list("through", check);
    let records: Vec<Fields<'_>> = values
        .iter()
        .filter_map(|value| Fields::of(value, rule.subject, check))
        .collect();
    let mut carriers = Vec::new();
    for record in records {
        record.only(&CARRIER_KEYS, check);
        if record.field("kinds").is_none() {
            record.missing("kinds", check);
        }
        carriers.push(Carrier {
            kinds: known.words_in(Sort::ActorKind, record, "kinds", check),
            ends_within: record.at_least_one("ends_within", check),
        });
    }
    carriers
}

/// Leaves out the words that are known already.
fn without(own: &mut Vocabulary, known: &Vocabulary) {
    own.actor_kinds
        .retain(|word| !known.actor_kinds.iter().any(|other| other.id == word.id));
    own.tie_kinds
        .retain(|word| !known.tie_kinds.iter().any(|other| other.id == word.id));
    own.themes
        .retain(|word| !known.themes.iter().any(|other| other.id == word.id));
    own.areas
        .retain(|word| !known.areas.iter().any(|other| other.id == word.id));
    own.stages
        .retain(|word| !known.stages.iter().any(|other| other.id == word.id));
}

fn append(words: &mut Vocabulary, more: Vocabulary) {
    words.actor_kinds.extend(more.actor_kinds);
    words.tie_kinds.extend(more.tie_kinds);
    words.themes.extend(more.themes);
    words.areas.extend(more.areas);
    words.stages.extend(more.stages);
}
