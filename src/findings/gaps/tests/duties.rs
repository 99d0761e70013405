//! What do duties and rules between two ask for?

use super::*;

/// A county that must agree on hyte with a municipality, and what else is between them.
fn duty(other_ties: &str) -> Gaps {
    let model = Sample::new()
        .actors("county wellbeing_county\noulu municipality\nsoste association")
        .ties("county oulu agrees_with required theme=hyte source=law")
        .ties(other_ties)
        .model();
    gaps(&model)
}

#[test]
fn a_duty_is_met_by_an_existing_tie_of_its_kind_and_theme() {
    let met = duty("oulu county agrees_with theme=grants theme=hyte");
    assert_eq!((met.duties, met.duties_met, met.list.len()), (1, 1, 0));
    assert_eq!(met.findings()[0].code, "gap-none");
}

#[test]
fn what_is_there_instead_is_told_apart() {
    let state = |ties: &str| duty(ties).list[0].state;
    assert_eq!(state(""), GapState::Nothing);
    assert_eq!(
        state("oulu soste agrees_with theme=hyte"),
        GapState::Nothing
    );
    assert_eq!(
        state("oulu county agrees_with theme=grants"),
        GapState::OtherTies
    );
    assert_eq!(state("oulu county funds theme=hyte"), GapState::OtherTies);
    assert_eq!(
        state("oulu county agrees_with ended theme=hyte"),
        GapState::OtherTies
    );
    assert_eq!(
        state("oulu county agrees_with planned theme=hyte"),
        GapState::Coming
    );
    let gap = duty("oulu county funds theme=hyte").list.remove(0);
    assert_eq!(gap.instead[0].kind, "funds");
    assert_eq!(gap.source.as_deref(), Some("law"));
}

#[test]
fn cooperation_in_general_is_met_by_any_cooperation() {
    let model = Sample::new()
        .actors("a municipality\nb association")
        .ties("a b cooperates_with required\nb a negotiates_with")
        .model();
    assert_eq!(gaps(&model).duties_met, 1);
}

#[test]
fn a_duty_with_a_direction_is_not_met_the_other_way_round() {
    let funded = |tie: &str| {
        let model = Sample::new()
            .actors("county wellbeing_county\na association")
            .ties("county a funds required")
            .ties(tie)
            .model();
        gaps(&model).duties_met
    };
    assert_eq!(funded("a county funds"), 0);
    assert_eq!(funded("county a funds"), 1);
    // An avustus is resources, too, but not the same kind.
    assert_eq!(funded("county a gives_grant"), 0);
}

#[test]
fn those_who_stand_for_an_actor_meet_its_duty() {
    let base = Sample::new().actors(
        "all municipality all=municipality
         oulu municipality
         kemi municipality
         office role parent=oulu
         county wellbeing_county",
    );
    let through_all = base
        .ties("oulu county agrees_with required\nall county agrees_with")
        .model();
    assert_eq!(gaps(&through_all).duties_met, 1);
    let part = Sample::new()
        .actors("oulu municipality\noffice role parent=oulu\ncounty wellbeing_county")
        .ties("oulu county agrees_with required\noffice county agrees_with")
        .model();
    assert_eq!(gaps(&part).duties_met, 1);
}

#[test]
fn some_members_meet_the_duty_of_all_only_partly() {
    let model = Sample::new()
        .actors("all municipality all=municipality\noulu municipality\nkemi municipality\ncounty wellbeing_county")
        .ties("all county agrees_with required\noulu county agrees_with")
        .model();
    let gaps = gaps(&model);
    assert_eq!(states(&gaps), [("all", GapState::Partly)]);
    assert_eq!(gaps.list[0].instead[0].from.id, "oulu");
}

fn rule() -> Rule {
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
        same_area: true,
        at_least: 1,
        ..Rule::default()
    }
}

fn ruled(rule: Rule, ties: &str) -> Gaps {
    let model = Sample::new()
        .areas("fi\nn fi\ns fi")
        .actors(
            "oulu municipality area=n
             turku municipality area=s
             northern network area=n
             second area_network area=n
             southern network area=s
             whole network area=fi",
        )
        .rule("r", rule)
        .ties(ties)
        .model();
    gaps(&model)
}

#[test]
fn a_rule_names_who_misses_what_with_whom_it_could_be() {
    let gaps = ruled(
        rule(),
        "oulu northern member_of\nturku southern supports\nturku whole member_of",
    );
    assert_eq!((gaps.rules[0].subjects, gaps.rules[0].met), (2, 1));
    assert_eq!(states(&gaps), [("turku", GapState::OtherTies)]);
    let gap = &gaps.list[0];
    assert_eq!((gap.found, gap.needed), (0, 1));
    let candidates: Vec<_> = gap
        .candidates
        .iter()
        .map(|actor| actor.id.as_str())
        .collect();
    assert_eq!(candidates, ["southern"]);
    assert_eq!(gap.source.as_deref(), Some("law"));
    assert_eq!(gaps.findings()[0].code, "gap-rule");
}

#[test]
fn a_rule_may_ask_for_a_theme_a_status_or_several_partners() {
    let two = Rule {
        at_least: 2,
        ..rule()
    };
    let ties =
        "oulu northern member_of\nnorthern oulu part_of\nturku southern member_of theme=hyte";
    let gaps = ruled(two.clone(), ties);
    assert_eq!(
        states(&gaps),
        [("oulu", GapState::Partly), ("turku", GapState::Partly)]
    );
    let more = format!("{ties}\noulu second member_of");
    assert_eq!(ruled(two, &more).rules[0].met, 1);
    let themed = Rule {
        theme: Some("hyte".into()),
        ..rule()
    };
    assert_eq!(
        states(&ruled(themed, ties)),
        [("oulu", GapState::OtherTies)]
    );
    let planned = Rule {
        status: Status::Planned,
        ..rule()
    };
    assert_eq!(ruled(planned, ties).rules[0].met, 0);
}

#[test]
fn a_collective_is_asked_only_when_its_members_are_not_there() {
    let subjects = |actors: &str| {
        let anywhere = Rule {
            same_area: false,
            ..rule()
        };
        let model = Sample::new().actors(actors).rule("r", anywhere).model();
        gaps(&model).rules[0].subjects
    };
    assert_eq!(subjects("all municipality all=municipality"), 1);
    assert_eq!(
        subjects("all municipality all=municipality\noulu municipality"),
        1
    );
}

#[test]
fn duties_alike_are_one_sentence() {
    let model = Sample::new()
        .actors("county wellbeing_county\na municipality\nb municipality\nc municipality")
        .ties(
            "county a agrees_with required theme=hyte
             county b agrees_with required theme=hyte
             county c agrees_with required theme=rescue",
        )
        .model();
    let findings = gaps(&model).findings();
    assert_eq!(findings.len(), 2);
    assert_eq!(findings[0].numbers["missing"], 2.0);
    assert_eq!(findings[0].evidence.len(), 2);
}

#[test]
fn a_rule_of_another_day_asks_nobody() {
    let past = Rule {
        valid: crate::model::Validity {
            from: None,
            until: Some("2019-03-07".parse().expect("a date")),
        },
        ..rule()
    };
    let model = Sample::new()
        .actors("oulu municipality")
        .rule("r", past)
        .model();
    let rules_on = |day| {
        let selection = Selection {
            as_of: Some(day),
            ..Selection::default()
        };
        Gaps::find(&selection.select(&model)).rules.len()
    };
    assert_eq!(rules_on(jiff::civil::date(2019, 3, 7)), 1);
    assert_eq!(rules_on(jiff::civil::date(2019, 3, 8)), 0);
    assert_eq!(gaps(&model).rules.len(), 1);
}

#[test]
fn a_rule_about_nobody_is_neither_kept_nor_broken() {
    let model = Sample::new().actors("soste association").rule("r", rule());
    let findings = gaps(&model.model()).findings();
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["gap-no-subjects", "gap-rule-nobody"]);
}
