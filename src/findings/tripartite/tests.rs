use super::super::sample::Sample;
use super::*;
use crate::model::Status;
use crate::select::Selection;

fn tripartite(actors: &str, ties: &str) -> Tripartite {
    let model = Sample::new().actors(actors).ties(ties).model();
    let selection = Selection::default().with_statuses(&Status::ALL);
    Tripartite::find(&selection.select(&model))
}

const ACTORS: &str = "pohde wellbeing_county
    oulu municipality
    soste umbrella_association
    table partnership_table
    office contact_person parent=oulu
    day event";

fn state(ties: &str) -> TripartiteState {
    tripartite(ACTORS, ties).municipalities[0].state
}

#[test]
fn each_state_is_told_from_the_others() {
    use TripartiteState::{
        BothMissing, Coming, CountyMissing, OrganisationMissing, Separate, Table, Triangle,
    };
    let at_table = "pohde table member_of\noulu table member_of\nsoste table participates_in";
    assert_eq!(state(at_table), Table);
    assert_eq!(state(""), BothMissing);
    assert_eq!(state("oulu pohde agrees_with"), OrganisationMissing);
    assert_eq!(state("oulu soste cooperates_with"), CountyMissing);
    let both = "oulu soste cooperates_with\noulu pohde agrees_with";
    assert_eq!(state(both), Separate);
    assert_eq!(state(&format!("{both}\nsoste pohde supports")), Triangle);
    assert_eq!(
        state(&at_table.replace(
            "soste table participates_in",
            "soste table member_of proposed"
        )),
        Coming
    );
    assert_eq!(
        state("oulu table member_of\npohde table member_of"),
        OrganisationMissing
    );
}

#[test]
fn only_a_seat_counts_and_only_at_a_table() {
    use TripartiteState::BothMissing;
    assert_eq!(
        state("pohde table funds\noulu table member_of\nsoste table uses_premises"),
        BothMissing
    );
    assert_eq!(
        state("pohde day participates_in\noulu day participates_in\nsoste day participates_in"),
        BothMissing
    );
    assert_eq!(
        state("oulu pohde part_of theme=area_belonging"),
        BothMissing
    );
    assert_eq!(
        state("pohde table member_of ended\noulu table member_of\nsoste table member_of required"),
        BothMissing
    );
}

#[test]
fn a_role_sits_for_those_it_represents() {
    let answer = tripartite(
        ACTORS,
        "pohde table member_of\noffice table member_of\nsoste table member_of",
    );
    assert_eq!(answer.municipalities[0].state, TripartiteState::Table);
    assert_eq!(answer.municipalities[0].with[0].id, "table");
    assert_eq!(answer.municipalities[0].ties.len(), 3);
    let table = &answer.tables[0];
    assert_eq!(table.municipalities[0].id, "office");
    assert!(table.exists && table.missing.is_empty());
}

#[test]
fn a_collective_is_named_and_sits_for_its_members() {
    let answer = tripartite(
        "pohde wellbeing_county
         all municipality all=municipality
         oulu municipality
         soste association
         deal cooperation_agreement",
        "pohde deal agrees_with\nall deal agrees_with\nsoste deal agrees_with",
    );
    let states: Vec<_> = answer
        .municipalities
        .iter()
        .map(|municipality| {
            (
                municipality.actor.id.as_str(),
                municipality.collective,
                municipality.state,
            )
        })
        .collect();
    assert_eq!(
        states,
        [
            ("all", true, TripartiteState::Table),
            ("oulu", false, TripartiteState::Table)
        ]
    );
    assert_eq!(answer.findings()[0].numbers["municipalities"], 2.0);
}

#[test]
fn a_network_without_one_side_says_nothing_about_municipalities() {
    let answer = tripartite("oulu municipality\nsoste association", "");
    assert_eq!(answer.absent_sides, [Side::County]);
    assert!(answer.municipalities.is_empty());
    assert_eq!(answer.findings()[0].code, "tripartite-unknown");
}

#[test]
fn a_table_names_the_side_it_lacks() {
    let answer = tripartite(
        ACTORS,
        "oulu table member_of\npohde table member_of planned",
    );
    let table = &answer.tables[0];
    assert_eq!(table.missing, [Side::Organisation]);
    assert!(!table.exists);
}

#[test]
fn a_board_of_organisations_speaks_for_them() {
    let answer = tripartite(
        "pohde wellbeing_county\noulu municipality\nsoste association\njane advisory_board\ndeal cooperation_agreement",
        "pohde deal agrees_with\noulu deal agrees_with\njane deal agrees_with",
    );
    assert_eq!(answer.municipalities[0].state, TripartiteState::Table);
    assert_eq!(answer.tables[0].organisations[0].id, "jane");
}

#[test]
fn what_nobody_wrote_down_is_unknown_and_not_missing() {
    use Presence::{Met, Missing, Planned, Unknown};
    let presence = |ties: &str| {
        let municipality = &tripartite(ACTORS, ties).municipalities[0];
        (
            municipality.presence(Side::County),
            municipality.presence(Side::Organisation),
            municipality.together(),
        )
    };
    let unknown = (Unknown, Unknown, Unknown);
    assert_eq!(presence(""), unknown);
    assert_eq!(presence("oulu pohde part_of theme=area_belonging"), unknown);
    assert_eq!(presence("oulu pohde agrees_with"), (Met, Missing, Missing));
    let both = "oulu soste cooperates_with\noulu pohde agrees_with";
    assert_eq!(presence(both), (Met, Met, Missing));
    let coming = "pohde table member_of\noulu table member_of\nsoste table member_of planned";
    assert_eq!(presence(coming), (Met, Planned, Planned));
    let duty = "oulu pohde agrees_with required";
    assert_eq!(presence(duty), (Missing, Missing, Missing));
}

#[test]
fn a_side_of_a_table_sits_there_or_only_will() {
    let answer = tripartite(
        ACTORS,
        "oulu table member_of\npohde table member_of planned",
    );
    let table = &answer.tables[0];
    let presence = Side::ALL.map(|side| table.presence(side));
    assert_eq!(
        presence,
        [Presence::Planned, Presence::Met, Presence::Missing]
    );
}
