//! Forms worked out by hand, and what holds for any network.

use proptest::prelude::*;

use super::*;
use crate::findings::sample::Sample;
use crate::findings::{Answer, Severity};
use crate::language::Language;

fn governance(actors: &str, ties: &str) -> Governance {
    let model = Sample::new().actors(actors).ties(ties).model();
    Governance::find(&model, &Selection::default())
}

fn whole(actors: &str, ties: &str) -> GovernedGroup {
    governance(actors, ties).whole
}

/// Five around one: who is in the middle, and by which tie the others are joined to it.
fn star(hub: &str, ties: [&str; 5], more: &str) -> GovernedGroup {
    let ties: String = ["a", "b", "c", "d", "e"]
        .iter()
        .zip(ties)
        .map(|(end, kind)| format!("hub {end} {kind}\n"))
        .collect();
    let actors = format!(
        "hub {hub}\n a municipality\n b municipality\n c association\n d association\n e parish"
    );
    whole(&actors, &(ties + more))
}

fn near(value: Option<f64>, expected: f64) -> bool {
    value.is_some_and(|value| (value - expected).abs() < 1e-12)
}

const COORDINATES: [&str; 5] = ["coordinates"; 5];
const SEATS: [&str; 5] = ["member_of"; 5];

#[test]
fn a_star_is_led_by_the_participant_in_its_middle() {
    let group = star("wellbeing_county", COORDINATES, "");
    assert_eq!(group.form, Some(Form::LeadOrganisation));
    assert_eq!((group.actors, group.participants, group.pieces), (6, 6, 1));
    assert_eq!(group.centralization_degree, Some(1.0));
    assert_eq!(group.centralization_betweenness, Some(1.0));
    assert_eq!(group.density_of_others, Some(0.0));
    assert_eq!((group.margin, group.borderline), (Some(0.5), false));
    assert_eq!(group.suited, None);
    let hub = group.hub.expect("a hub");
    assert_eq!((hub.partners, hub.governed, hub.ties.len()), (5, 5, 5));
    assert_eq!(hub.part, Some(Part::Participant));
}

#[test]
fn the_same_star_around_a_coordinator_is_an_administrative_organisation() {
    for kind in ["umbrella_association", "project", "role", "avi"] {
        let group = star(kind, ["cooperates_with"; 5], "");
        assert_eq!(group.form, Some(Form::AdministrativeOrganisation), "{kind}");
        assert_eq!(group.participants, 5);
        assert_eq!(group.suited, Some(false), "five could meet by themselves");
    }
}

#[test]
fn a_body_is_the_table_of_those_who_sit_there_unless_it_governs_them() {
    let table = star("advisory_board", SEATS, "");
    assert_eq!(table.form, Some(Form::Shared));
    assert!(table.is_at_a_table());
    assert_eq!((table.participants, table.suited), (5, Some(true)));
    assert_eq!((table.margin, table.beside), (Some(0.5), None));
    let governing = star("network", COORDINATES, "");
    assert_eq!(governing.form, Some(Form::AdministrativeOrganisation));
    let [g, s] = ["coordinates", "member_of"];
    // Two of five are governed: 0.4, a tenth from the half.
    let two = star("network", [g, g, s, s, s], "");
    assert_eq!(two.form, Some(Form::Shared));
    assert!(near(two.margin, 0.1) && two.borderline);
    assert_eq!(two.beside, Some(Form::AdministrativeOrganisation));
    let three = star("network", [g, g, g, s, s], "");
    assert_eq!(three.form, Some(Form::AdministrativeOrganisation));
    assert!(near(three.margin, 0.1) && three.borderline);
    assert_eq!(three.beside, Some(Form::Shared));
}

#[test]
fn everybody_with_everybody_is_shared() {
    let group = star(
        "wellbeing_county",
        ["cooperates_with"; 5],
        "a b cooperates_with\n a c cooperates_with\n a d cooperates_with\n a e cooperates_with
         b c cooperates_with\n b d cooperates_with\n b e cooperates_with
         c d cooperates_with\n c e cooperates_with\n d e cooperates_with",
    );
    assert_eq!(group.form, Some(Form::Shared));
    assert!(!group.is_at_a_table());
    assert_eq!(group.centralization_degree, Some(0.0));
    assert_eq!(group.centralization_betweenness, Some(0.0));
    assert_eq!(group.density_of_others, Some(1.0));
    assert_eq!((group.margin, group.participants), (Some(0.5), 6));
    assert_eq!(group.suited, Some(true));
}

/// A star whose others make a path: the middle stands on a c, b d and c e half, since two ways
/// lead there, and on a d, b e and a e wholly: 4.5 of 10 pairs. b, c and d have one half each,
/// so the differences are 4.5, 4, 4, 4, 4.5: 21 of 50.
#[test]
fn a_star_with_ties_among_the_others_is_near_the_border() {
    let group = star(
        "wellbeing_county",
        ["cooperates_with"; 5],
        "a b supports\n b c supports\n c d supports\n d e supports",
    );
    assert!(near(group.centralization_degree, 0.6));
    assert!(near(group.centralization_betweenness, 0.42));
    assert!(near(group.density_of_others, 0.4));
    assert_eq!(
        (group.form, group.unsaid),
        (None, Some(Unsaid::NoneStandsOut))
    );
    // 0.08 more and it is brokered; 0.1 more density and less centralization, and it is shared.
    assert!(near(group.margin, 0.08) && group.borderline);
    assert_eq!(group.beside, Some(Form::LeadOrganisation));
}

/// Degrees 1 2 2 2 2 1, pairs between 0 4 6 6 4 0; c goes first of the two in the middle.
#[test]
fn along_a_path_no_form_stands_out() {
    let group = whole(
        "a municipality\n b municipality\n c municipality\n d municipality\n e parish\n f parish",
        "a b supports\n b c supports\n c d supports\n d e supports\n e f supports",
    );
    assert!(near(group.centralization_degree, 0.1));
    assert!(near(group.centralization_betweenness, 0.32));
    assert!(near(group.density_of_others, 0.3));
    assert_eq!(group.hub.expect("a hub").actor.id, "c");
    assert_eq!(group.unsaid, Some(Unsaid::NoneStandsOut));
    assert!(near(group.margin, 0.2) && !group.borderline);
    assert_eq!(group.beside, Some(Form::Shared));
}

#[test]
fn nothing_is_said_of_few_of_pieces_of_many_in_the_middle_and_of_unknown_kinds() {
    let few = whole(
        "hub wellbeing_county\n a parish\n b parish\n c parish\n alone parish",
        "hub a supports\n hub b supports\n hub c supports",
    );
    assert_eq!((few.actors, few.unsaid), (4, Some(Unsaid::TooSmall)));
    assert_eq!((few.form, few.margin, few.beside), (None, None, None));
    let none = whole("a parish", "");
    assert_eq!((none.actors, none.unsaid), (0, Some(Unsaid::TooSmall)));
    assert_eq!(none.hub, None);
    let pieces = whole(
        "a parish\n b parish\n c parish\n d parish\n e parish\n f parish",
        "a b supports\n b c supports\n d e supports\n e f supports",
    );
    assert_eq!((pieces.pieces, pieces.largest_piece), (2, 3));
    assert_eq!(pieces.unsaid, Some(Unsaid::InPieces));
    let many = star("municipality all=municipality", COORDINATES, "");
    assert_eq!(many.unsaid, Some(Unsaid::HubIsMany));
    let unknown = star("club", COORDINATES, "");
    assert_eq!(unknown.unsaid, Some(Unsaid::HubUnknown));
}

#[test]
fn documents_areas_and_where_an_actor_lies_are_no_governance() {
    let group = star(
        "wellbeing_county",
        COORDINATES,
        "a b part_of theme=area_belonging\n c d part_of theme=administration\n a b supports planned",
    );
    assert_eq!(group.density_of_others, Some(0.0));
    let documents = whole(
        "plan wellbeing_plan\n a parish\n b parish\n c parish\n d parish",
        "a plan prepares\n b plan prepares\n c plan prepares\n d plan prepares",
    );
    assert_eq!(documents.actors, 0);
}

#[test]
fn areas_hold_the_areas_inside_them_and_themes_the_themes_below_them() {
    let model = Sample::new()
        .areas("fi\nnorth fi\noulu north\nsouth fi")
        .actors(
            "county wellbeing_county area=north\n a municipality area=oulu\n b parish area=oulu
             c parish area=oulu\n d parish area=oulu\n s parish area=south\n t parish area=south",
        )
        .ties(
            "county a coordinates theme=service_chains\n county b coordinates theme=service_chains
             county c coordinates theme=service_integration\n county d coordinates theme=service_integration
             s t supports theme=hyte\n s county supports theme=hyte",
        )
        .model();
    let answer = Governance::find(&model, &Selection::default());
    let seen = |groups: &[GovernedGroup]| -> Vec<(String, usize, Option<Form>)> {
        let groups = groups.iter();
        groups
            .map(|group| {
                let key = group.word.as_ref().expect("a word").key.clone();
                (key, group.actors, group.form)
            })
            .collect()
    };
    let lead = Some(Form::LeadOrganisation);
    assert_eq!(
        seen(&answer.areas),
        [
            ("north".into(), 5, lead),
            ("south".into(), 2, None),
            ("oulu".into(), 0, None)
        ]
    );
    assert_eq!(
        seen(&answer.themes),
        [
            ("service_integration".into(), 5, lead),
            ("hyte".into(), 3, None),
            ("service_chains".into(), 3, None)
        ]
    );
    assert!(answer.stages.is_empty(), "no date says what changes");
}

/// Until the reform collapses a project coordinates, from 2020 on a county does.
#[test]
fn each_stage_has_its_form() {
    let mut ties = String::new();
    for end in ["a", "b", "c", "d"] {
        ties += &format!("project {end} coordinates from=2018-06 until=2019-12\n");
        ties += &format!("county {end} cooperates_with from=2020-01\n");
    }
    let answer = governance(
        "project project\n county wellbeing_county\n a parish\n b parish\n c parish\n d parish",
        &ties,
    );
    let seen: Vec<(String, &str, Option<Form>)> = answer
        .stages
        .iter()
        .map(|group| {
            let day = group.day.expect("a day").to_string();
            let word = group.word.as_ref().expect("a stage");
            (day, word.key.as_str(), group.form)
        })
        .collect();
    let administrative = Some(Form::AdministrativeOrganisation);
    assert_eq!(
        seen[..2],
        [
            ("2019-03-07".into(), "stage_2018", administrative),
            (
                "2020-12-07".into(),
                "stage_2019",
                Some(Form::LeadOrganisation)
            )
        ]
    );
    assert_eq!(seen.len(), 2, "the dates end in 2020");
    let told = answer
        .findings()
        .iter()
        .find(|finding| finding.code == "governance-stages")
        .expect("told");
    assert_eq!(told.numbers["changes"], 1.0);
}

#[test]
fn coordination_by_a_project_asks_who_goes_on() {
    let actors = "hub project\n a parish\n b parish\n c parish\n d parish";
    let ties = "hub a coordinates\n hub b coordinates\n hub c coordinates\n hub d coordinates";
    let answer = governance(actors, ties);
    let first = &answer.findings()[0];
    assert_eq!(
        (first.code, first.severity),
        ("governance-temporary", Severity::Attention)
    );
    assert!(first.next_step.is_some());
    assert_eq!(first.evidence.len(), 4);
    for finding in answer.findings() {
        for language in Language::ALL {
            assert!(!finding.sentence.in_language(language).is_empty());
        }
    }
}

/// Ties between pairs of so many actors, and what sort each of them is.
fn networks() -> impl Strategy<Value = (Vec<usize>, Vec<(usize, usize)>)> {
    (2usize..12).prop_flat_map(|count| {
        let kinds = prop::collection::vec(0..KINDS.len(), count);
        let ties = prop::collection::vec((0..count, 0..count), 0..30);
        (kinds, ties)
    })
}

const KINDS: [&str; 5] = [
    "municipality",
    "association",
    "umbrella_association",
    "project",
    "advisory_board",
];

/// The network, actors called by their number in the order `name` gives.
fn drawn(
    kinds: &[usize],
    ties: &[(usize, usize)],
    name: impl Fn(usize) -> String,
    reversed: bool,
) -> Governance {
    let mut actors: Vec<String> = kinds
        .iter()
        .enumerate()
        .map(|(place, &kind)| format!("{} {}\n", name(place), KINDS[kind]))
        .collect();
    let mut ties: Vec<String> = ties
        .iter()
        .enumerate()
        .filter(|(_, (from, to))| from != to)
        .map(|(place, &(from, to))| {
            let kind = ["coordinates", "member_of", "supports"][place % 3];
            format!("{} {} {kind}\n", name(from), name(to))
        })
        .collect();
    if reversed {
        actors.reverse();
        ties.reverse();
    }
    governance(&actors.concat(), &ties.concat())
}

proptest! {
    #[test]
    fn neither_the_order_nor_the_names_change_the_form((kinds, ties) in networks()) {
        let plain = drawn(&kinds, &ties, |place| format!("a{place:02}"), false).whole;
        let turned = drawn(&kinds, &ties, |place| format!("a{place:02}"), true).whole;
        let mut ordered = turned.clone();
        if let (Some(hub), Some(other)) = (&mut ordered.hub, &plain.hub) {
            // Its ties come in the order of the input.
            prop_assert_eq!(hub.ties.len(), other.ties.len());
            hub.ties.clone_from(&other.ties);
        }
        prop_assert!(near_groups(&ordered, &plain), "{:?} {:?}", ordered, plain);
        let renamed = drawn(&kinds, &ties, |place| format!("z{:02}", 99 - place), false).whole;
        prop_assert_eq!((renamed.form, renamed.actors), (plain.form, plain.actors));
        let numbers = |group: &GovernedGroup| [group.centralization_degree, group.centralization_betweenness];
        for (a, b) in numbers(&renamed).into_iter().zip(numbers(&plain)) {
            prop_assert!(a == b || near(a, b.unwrap_or(f64::NAN)));
        }
    }

    #[test]
    fn a_star_of_any_size_is_judged_by_its_hub(leaves in 4usize..30, hub in 0usize..4, kind in 0usize..2) {
        let kinds: Vec<usize> = std::iter::once(hub).chain(std::iter::repeat_n(kind, leaves)).collect();
        let ties: Vec<(usize, usize)> = (1..=leaves).map(|leaf| (0, leaf)).collect();
        let group = drawn(&kinds, &ties, |place| format!("a{place:02}"), false).whole;
        let expected = if hub < 2 { Form::LeadOrganisation } else { Form::AdministrativeOrganisation };
        prop_assert_eq!(group.form, Some(expected));
        prop_assert!(near(group.margin, 0.5));
    }

    #[test]
    fn a_complete_network_is_shared(kinds in prop::collection::vec(0..KINDS.len(), 5..12)) {
        let count = kinds.len();
        let ties: Vec<(usize, usize)> = (0..count).flat_map(|a| (0..a).map(move |b| (a, b))).collect();
        let group = drawn(&kinds, &ties, |place| format!("a{place:02}"), false).whole;
        prop_assert_eq!((group.form, group.participants), (Some(Form::Shared), count));
    }

    /// The form is what the numbers say, and the margin never more than any of them is away.
    #[test]
    fn forms_and_margins_follow_from_the_numbers((kinds, ties) in networks()) {
        let group = drawn(&kinds, &ties, |place| format!("a{place:02}"), false).whole;
        let Some(margin) = group.margin else { return Ok(()) };
        let degree = group.centralization_degree.expect("a number");
        let between = group.centralization_betweenness.expect("a number");
        let others = group.density_of_others.expect("a number");
        let is_brokered = degree >= HALF && between >= HALF && others < HALF;
        let is_dense = degree < HALF && between < HALF && others >= HALF;
        prop_assert_eq!(group.form.is_some(), is_brokered || is_dense);
        prop_assert_eq!(group.borderline, margin <= CLOSE);
        prop_assert!((0.0..=HALF).contains(&margin));
        if group.form.is_some() {
            for number in [degree, between, others] {
                prop_assert!(margin <= (number - HALF).abs());
            }
        }
        prop_assert!(group.form.is_none() || group.beside != group.form);
    }
}

/// The same up to the last bits of sums that were added in another order.
fn near_groups(a: &GovernedGroup, b: &GovernedGroup) -> bool {
    let numbers = |group: &GovernedGroup| {
        [
            group.margin,
            group.centralization_degree,
            group.centralization_betweenness,
            group.density_of_others,
        ]
    };
    let without = |group: &GovernedGroup| GovernedGroup {
        margin: None,
        centralization_degree: None,
        centralization_betweenness: None,
        density_of_others: None,
        ..group.clone()
    };
    without(a) == without(b)
        && numbers(a)
            .iter()
            .zip(numbers(b))
            .all(|(&a, b)| match (a, b) {
                (None, None) => true,
                (Some(_), Some(b)) => near(a, b),
                _ => false,
            })
}
