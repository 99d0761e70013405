use proptest::prelude::*;

use super::super::sample::Sample;
use super::*;
use crate::findings::{Interfaces, Isolated};
use crate::model::{Group, Rule, RuleForm, Tie};

fn wish(aims: &[Aim], budget: f64) -> Wish {
    Wish {
        budget,
        aims: aims.iter().copied().collect(),
        ..Wish::default()
    }
}

fn recommend(model: &Model, wish: &Wish) -> Recommendations {
    Recommendations::find(model, &Selection::default(), &Grouping::Kind, wish)
}

/// What is proposed, as `from to kind`.
fn ties(answer: &Recommendations) -> Vec<String> {
    let proposals = answer.proposals.iter();
    proposals
        .map(|proposal| {
            let ProposedTie { from, to, kind, .. } = &proposal.tie;
            format!("{} {} {}", from.id, to.id, kind.key)
        })
        .collect()
}

#[test]
fn a_duty_is_proposed_as_it_is_required() {
    let model = Sample::new()
        .actors("county wellbeing_county\noulu municipality\nsoste association")
        .ties("county oulu agrees_with required theme=hyte\nsoste oulu supports")
        .model();
    let answer = recommend(&model, &wish(&[Aim::Gaps], 5.0));
    assert_eq!(ties(&answer), ["county oulu agrees_with"]);
    let proposal = &answer.proposals[0];
    assert_eq!((proposal.gain, answer.measured), (4.0, 4.0));
    assert_eq!(proposal.tie.themes[0].key, "hyte");
    assert_eq!(answer.method, Method::Exact);
    // Nothing else would meet it.
    assert_eq!(proposal.next_best, None);
}

/// Every municipality has a tie to two networks.
fn two_networks() -> Model {
    Sample::new()
        .areas("fi\nn fi\ns fi")
        .actors(
            "oulu municipality area=n
             north network area=n
             south network area=s
             third network area=s",
        )
        .rule(
            "two",
            Rule {
                who: Group {
                    kinds: vec!["municipality".into()],
                    ..Group::default()
                },
                whom: Group {
                    kinds: vec!["network".into()],
                    ..Group::default()
                },
                tie_kinds: vec!["member_of".into()],
                at_least: 2,
                ..Rule::default()
            },
        )
        .model()
}

#[test]
fn a_rule_that_asks_for_two_partners_is_met_by_two_the_own_area_first() {
    let answer = recommend(&two_networks(), &wish(&[Aim::Gaps], 5.0));
    assert_eq!(
        ties(&answer),
        ["oulu north member_of", "oulu south member_of"]
    );
    assert_eq!(
        (answer.gain, answer.measured, answer.lacking),
        (8.0, 8.0, 8.0)
    );
    let one = recommend(&two_networks(), &wish(&[Aim::Gaps], 1.0));
    assert_eq!((one.gain, one.measured), (4.0, 4.0));
    let next = one.proposals[0]
        .next_best
        .as_ref()
        .expect("another network");
    assert_eq!((next.tie.to.id.as_str(), next.gain), ("south", 4.0));
    assert_eq!(one.needs[0].why, Some(WhyOpen::Budget));
}

#[test]
fn ties_within_an_area_only_leave_the_rest_open() {
    let within = Wish {
        within_areas: true,
        ..wish(&[Aim::Gaps], 5.0)
    };
    let answer = recommend(&two_networks(), &within);
    assert_eq!(ties(&answer), ["oulu north member_of"]);
    assert_eq!(answer.needs[0].still_missing, 1);
}

#[test]
fn what_is_forbidden_or_not_allowed_is_never_proposed() {
    let forbidden = Wish {
        forbidden: vec![("north".into(), "oulu".into())],
        ..wish(&[Aim::Gaps], 1.0)
    };
    assert_eq!(
        ties(&recommend(&two_networks(), &forbidden)),
        ["oulu south member_of"]
    );
    let allowed = Wish {
        allowed: vec!["cooperation".into()],
        ..wish(&[Aim::Gaps], 1.0)
    };
    let answer = recommend(&two_networks(), &allowed);
    assert!(answer.proposals.is_empty());
    assert_eq!(answer.needs[0].why, Some(WhyOpen::NoTie));
    assert_eq!(answer.findings[0].code, "recommend-no-tie");
}

/// A triangle with a pair beside it and somebody alone.
fn apart() -> Model {
    Sample::new()
        .actors(
            "a association
             b municipality
             c association
             d parish
             e parish
             alone parish
             paper document",
        )
        .ties("a b supports\nb c supports\nc a supports\nd e supports")
        .model()
}

#[test]
fn a_part_is_joined_by_one_tie_and_weighs_as_many_as_it_has() {
    let answer = recommend(&apart(), &wish(&[Aim::Isolated], 5.0));
    let gains: Vec<f64> = answer
        .proposals
        .iter()
        .map(|proposal| proposal.gain)
        .collect();
    assert_eq!(gains, [6.0, 3.0]);
    // The paper is nobody to make a tie with.
    assert_eq!(answer.lacking, 9.0);
    assert_eq!(answer.measured, 9.0);
}

#[test]
fn a_tie_to_a_hub_is_preferred_where_both_help() {
    let one_hub = Wish {
        reach: Reach { steps: 1, hubs: 1 },
        ..wish(&[Aim::Isolated, Aim::Hubs], 1.0)
    };
    let model = Sample::new()
        .actors("hub association\nm1 municipality\nm2 municipality\nm3 municipality\nalone parish")
        .ties("hub m1 supports\nhub m2 supports\nhub m3 supports")
        .model();
    let answer = recommend(&model, &one_hub);
    assert_eq!(answer.hubs[0].id, "hub");
    assert_eq!(ties(&answer), ["alone hub cooperates_with"]);
    assert_eq!(answer.proposals[0].gain, 4.0);
}

#[test]
fn the_tie_that_brings_most_actors_near_is_chosen() {
    // hub – x – y – z, and at z four leaves: with z at the hub everybody is near.
    let model = Sample::new()
        .actors(
            "hub association\nm1 municipality\nm2 municipality\nm3 municipality\nm4 municipality
             m5 municipality\nm6 municipality
             x parish\ny parish\nz parish\nl1 parish\nl2 parish\nl3 parish\nl4 parish",
        )
        .ties(
            "hub m1 coordinates\nhub m2 coordinates\nhub m3 coordinates\nhub m4 coordinates
             hub m5 coordinates\nhub m6 coordinates
             hub x coordinates\nx y supports\ny z supports
             z l1 supports\nz l2 supports\nz l3 supports\nz l4 supports",
        )
        .model();
    let near = Wish {
        reach: Reach { steps: 2, hubs: 1 },
        ..wish(&[Aim::Hubs], 1.0)
    };
    let answer = recommend(&model, &near);
    assert_eq!(ties(&answer), ["z hub cooperates_with"]);
    assert_eq!((answer.lacking, answer.gain), (5.0, 5.0));
}

#[test]
fn a_fragile_interface_gets_a_tie_that_shares_no_end() {
    let model = Sample::new()
        .actors("m1 municipality\nm2 municipality\na association\nb association")
        .ties("m1 a cooperates_with\nm2 a cooperates_with")
        .model();
    let answer = recommend(&model, &wish(&[Aim::Interfaces], 5.0));
    assert_eq!(answer.proposals.len(), 1);
    let tie = &answer.proposals[0].tie;
    assert!([&tie.from.id, &tie.to.id].contains(&&"b".to_owned()));
    assert_eq!((answer.gain, answer.measured), (2.0, 2.0));
    // A single pair needs two new ends.
    let pair = Sample::new()
        .actors("m1 municipality\nm2 municipality\na association\nb association")
        .ties("m1 a cooperates_with")
        .model();
    let answer = recommend(&pair, &wish(&[Aim::Interfaces], 5.0));
    let tie = &answer.proposals[0].tie;
    let mut ends = [tie.from.id.as_str(), tie.to.id.as_str()];
    ends.sort_unstable();
    assert_eq!(ends, ["b", "m2"]);
}

#[test]
fn an_empty_seat_is_filled_by_whom_it_was_planned_for() {
    let model = Sample::new()
        .areas("fi\nn fi\ns fi")
        .actors(
            "pohde wellbeing_county area=n
             oulu municipality area=n
             soste umbrella_association area=n
             other association area=n
             far association area=s
             table partnership_table area=n",
        )
        .ties(
            "pohde table member_of
             oulu table member_of
             other table participates_in proposed theme=hyte",
        )
        .model();
    let answer = recommend(&model, &wish(&[Aim::Tables], 5.0));
    assert_eq!(ties(&answer), ["other table participates_in"]);
    let proposal = &answer.proposals[0];
    assert!(proposal.tie.coming);
    let next = proposal
        .next_best
        .as_ref()
        .expect("somebody else of the area");
    assert_eq!(next.tie.from.id, "soste");
    assert_eq!((answer.gain, answer.measured), (3.0, 3.0));
}

#[test]
fn costs_are_those_of_the_nearest_kind() {
    let words = Vocabulary::built_in();
    let wish = Wish {
        costs: BTreeMap::from([("belonging".into(), 2.0), ("member_of".into(), 3.0)]),
        ..Wish::default()
    };
    assert_eq!(wish.cost(words, "member_of"), 3.0);
    assert_eq!(wish.cost(words, "represents"), 2.0);
    assert_eq!(wish.cost(words, "funds"), 1.0);
}

#[test]
fn what_is_too_dear_is_said() {
    let dear = Wish {
        costs: BTreeMap::from([("belonging".into(), 9.0)]),
        ..wish(&[Aim::Gaps], 5.0)
    };
    let answer = recommend(&two_networks(), &dear);
    assert_eq!(answer.findings[0].code, "recommend-too-dear");
}

#[test]
fn an_empty_network_lacks_nothing() {
    let answer = recommend(&Sample::new().model(), &Wish::default());
    assert!(answer.proposals.is_empty() && answer.needs.is_empty());
    assert_eq!(answer.findings[0].code, "recommend-nothing-lacking");
}

#[test]
fn an_explanation_tells_the_next_best_and_what_stays_open() {
    let explained = Wish {
        explain: true,
        ..wish(&[Aim::Gaps], 1.0)
    };
    let answer = recommend(&two_networks(), &explained);
    assert!(answer.findings[0].next_step.is_some());
    let codes: Vec<_> = answer.findings.iter().map(|finding| finding.code).collect();
    assert!(codes.contains(&"recommend-open-budget"), "{codes:?}");
}

/// A random network of the reform in small: kinds, areas, ties of several kinds and statuses.
#[derive(Clone, Debug)]
struct Drawn {
    actors: Vec<(usize, usize)>,
    ties: Vec<(usize, usize, usize, usize)>,
    at_least: u32,
}

const KINDS: [&str; 5] = [
    "municipality",
    "association",
    "wellbeing_county",
    "partnership_table",
    "document",
];
const AREAS: [&str; 3] = ["n", "s", "fi"];
const TIES: [&str; 4] = ["cooperates_with", "member_of", "coordinates", "agrees_with"];

fn networks() -> impl Strategy<Value = Drawn> {
    (2usize..12).prop_flat_map(|count| {
        let actors = prop::collection::vec((0..KINDS.len(), 0..AREAS.len()), count);
        let tie = (0..count, 0..count, 0..TIES.len(), 0usize..8);
        let ties = prop::collection::vec(tie, 0..18);
        (actors, ties, 1u32..3).prop_map(|(actors, ties, at_least)| Drawn {
            actors,
            ties,
            at_least,
        })
    })
}

impl Drawn {
    fn model(&self) -> Model {
        let lines = |(index, &(kind, area)): (usize, &(usize, usize))| {
            format!("actor{index} {} area={}\n", KINDS[kind], AREAS[area])
        };
        let actors: String = self.actors.iter().enumerate().map(lines).collect();
        let ties: String = self
            .ties
            .iter()
            .filter(|(from, to, ..)| from != to)
            .map(|&(from, to, kind, status)| {
                let status = ["planned", "required", "proposed"]
                    .get(status)
                    .unwrap_or(&"existing");
                format!("actor{from} actor{to} {} {status}\n", TIES[kind])
            })
            .collect();
        let rule = Rule {
            who: Group {
                kinds: vec!["municipality".into()],
                ..Group::default()
            },
            whom: Group {
                kinds: vec!["association".into()],
                ..Group::default()
            },
            at_least: self.at_least,
            ..Rule::default()
        };
        let within = Rule {
            form: RuleForm::Duties,
            who: rule.who.clone(),
            same_area: self.at_least == 1,
            ..Rule::default()
        };
        Sample::new()
            .areas("fi\nn fi\ns fi")
            .actors(&actors)
            .rule("contact", rule)
            .rule("duties", within)
            .ties(&ties)
            .model()
    }
}

fn reach() -> Reach {
    Reach { steps: 1, hubs: 2 }
}

/// The weight of everything that is no longer lacking when the tie is in the network, found out
/// by looking again with nothing but the model.
fn drop_by(lacks: &Lacks<'_>, candidate: &Candidate, wish: &Wish) -> Vec<u32> {
    let left = still_missing(lacks, &[candidate], wish);
    let needs = lacks.needs.iter().zip(left);
    needs.map(|(need, left)| need.missing - left).collect()
}

proptest! {
    #[test]
    fn a_tie_meets_by_itself_what_it_says_and_nothing_else(drawn in networks()) {
        let model = drawn.model();
        let selection = Selection::default();
        let selected = selection.select(&model);
        let every = selection.with_statuses(&Status::ALL);
        let all = every.select(&model);
        let wish = Wish { reach: reach(), ..Wish::default() };
        let frame = Frame::of(&selected, &Grouping::Kind, &wish);
        let lacks = Lacks::of(&selected, &all, &frame, &wish);
        let candidates = Candidates::of(&lacks, &all, &Grouping::Kind, &wish).list;
        for candidate in &candidates {
            let mut said = vec![0; lacks.needs.len()];
            for &(need, _) in &candidate.covers {
                said[need as usize] += 1;
            }
            prop_assert_eq!(&said, &drop_by(&lacks, candidate, &wish), "{:?}", candidate.proposed);
        }
    }

    #[test]
    fn what_is_claimed_is_gained(drawn in networks(), budget in 1u8..5) {
        let model = drawn.model();
        let wish = Wish { budget: f64::from(budget), reach: reach(), ..Wish::default() };
        let answer = recommend(&model, &wish);
        let gains: f64 = answer.proposals.iter().map(|proposal| proposal.gain).sum();
        prop_assert!((gains - answer.gain).abs() < 1e-9);
        prop_assert!(answer.measured >= answer.gain - 1e-9);
        prop_assert!(answer.cost <= wish.budget + 1e-9);
        prop_assert!(answer.proposals.windows(2).all(|two| two[0].gain >= two[1].gain - 1e-9));
        for proposal in &answer.proposals {
            prop_assert!(proposal.own <= proposal.gain + 1e-9);
            if let Some(next) = &proposal.next_best {
                // No other in its place is better, else it would have been chosen.
                prop_assert!(next.gain <= proposal.own + 1e-9);
            }
        }
        // Applied to the network, the sentences of the other answers agree.
        let mut after = model.clone();
        for proposal in &answer.proposals {
            let [from, to] = [&proposal.tie.from, &proposal.tie.to]
                .map(|end| after.find(&end.id).expect("an actor"));
            let tie = Tie {
                kind: proposal.tie.kind.key.clone(),
                themes: proposal.tie.themes.iter().map(|theme| theme.key.clone()).collect(),
                status: proposal.tie.status,
                ..Tie::default()
            };
            after.add_tie(from, to, tie);
        }
        let gaps = |model: &Model| {
            let answer = Interfaces::find(model, &Selection::default(), &Grouping::Kind);
            let list = answer.gaps.list.iter();
            list.map(|gap| gap.needed - gap.found).sum::<usize>()
        };
        let gap_aim = answer.aims.iter().find(|aim| aim.aim == Aim::Gaps).expect("an aim");
        prop_assert_eq!(gaps(&model), gap_aim.missing);
        prop_assert_eq!(gaps(&after), gap_aim.still_missing);
        let fragile = |model: &Model| -> BTreeSet<(String, String)> {
            let answer = Interfaces::find(model, &Selection::default(), &Grouping::Kind);
            let list = answer.interfaces.into_iter();
            list.filter(|interface| interface.fragility == 1)
                .map(|interface| (interface.a.key, interface.b.key))
                .collect()
        };
        let (before, later) = (fragile(&model), fragile(&after));
        for need in answer.needs.iter().filter(|need| need.aim == Aim::Interfaces) {
            let pair = need.what.in_language(crate::language::Language::En);
            let name = |key: &String| {
                Vocabulary::built_in().actor_kinds.iter()
                    .find(|kind| kind.id == *key).and_then(|kind| kind.name.en.clone()).expect("a name")
            };
            let is_it = |(a, b): &(String, String)| format!("{} – {}", name(a), name(b)) == pair;
            prop_assert!(before.iter().any(is_it));
            prop_assert_eq!(later.iter().any(is_it), need.still_missing > 0);
        }
        let alone = |model: &Model| {
            let answer = Isolated::find(model, &Selection::default(), &Grouping::Kind, reach());
            answer.main_component
        };
        prop_assert!(alone(&after) >= alone(&model));
    }

    #[test]
    fn nothing_forbidden_or_existing_is_proposed(
        drawn in networks(),
        forbidden in prop::collection::vec((0usize..12, 0usize..12), 0..20),
    ) {
        let model = drawn.model();
        let wish = Wish {
            budget: 20.0,
            reach: reach(),
            forbidden: forbidden
                .iter()
                .map(|(a, b)| (format!("actor{a}"), format!("actor{b}")))
                .collect(),
            allowed: vec!["cooperation".into(), "member_of".into()],
            ..Wish::default()
        };
        let words = model.vocabulary();
        for proposal in &recommend(&model, &wish).proposals {
            let ProposedTie { from, to, kind, .. } = &proposal.tie;
            let is_pair = |(a, b): &(String, String)| {
                (a == &from.id && b == &to.id) || (a == &to.id && b == &from.id)
            };
            prop_assert!(!wish.forbidden.iter().any(is_pair));
            prop_assert!(words.tie_kind_is(&kind.key, "cooperation") || kind.key == "member_of");
            let ends = [from, to].map(|end| model.find(&end.id).expect("an actor"));
            let same = model.graph().edges_connecting(ends[0], ends[1]).any(|edge| {
                edge.weight().status == Status::Existing && edge.weight().kind == kind.key
            });
            prop_assert!(!same);
        }
    }
}
