//! What do rules of a form ask for?

use super::*;

/// A rule of another form.
fn of_form(form: RuleForm) -> Rule {
    Rule {
        form,
        at_least: 1,
        ..Rule::default()
    }
}

fn kinds(kinds: &[&str]) -> Group {
    Group {
        kinds: kinds.iter().map(|&kind| kind.to_owned()).collect(),
        ..Group::default()
    }
}

/// How many a rule asks, and how many of them keep it.
fn kept(model: &Model) -> (usize, usize) {
    let gaps = gaps(model);
    (gaps.rules[0].subjects, gaps.rules[0].met)
}

#[test]
fn every_municipality_has_a_contact_person() {
    let contact = Rule {
        who: kinds(&["municipality"]),
        whom: kinds(&["contact_person"]),
        ..of_form(RuleForm::Tie)
    };
    let base = || {
        Sample::new().actors(
            "oulu municipality
             kemi municipality
             vaasa municipality
             turku municipality
             inside contact_person parent=oulu theme=hyte
             tied contact_person
             agent association_agent parent=vaasa",
        )
    };
    let ties = "kemi tied appoints\nturku tied appoints planned";
    let model = base().rule("r", contact.clone()).ties(ties).model();
    // One is part of Oulu, one is tied to Kemi; Vaasa has another role, Turku only a plan.
    let answer = gaps(&model);
    assert_eq!((answer.rules[0].subjects, answer.rules[0].met), (4, 2));
    assert_eq!(
        states(&answer),
        [("vaasa", GapState::Nothing), ("turku", GapState::Coming)]
    );
    // Of Vaasa the data say nothing at all.
    assert_eq!((answer.list[0].known, answer.list[1].known), (false, true));
    assert_eq!(answer.findings()[0].numbers["unheard"], 1.0);
    let kept = |rule: Rule| kept(&base().rule("r", rule).ties(ties).model()).1;
    let appointed = |rule: Rule| Rule {
        tie_kinds: vec!["appoints".into()],
        ..rule
    };
    assert_eq!(kept(appointed(contact.clone())), 1);
    let about = |theme: &str| Rule {
        theme: Some(theme.into()),
        ..contact.clone()
    };
    assert_eq!((kept(about("hyte")), kept(about("rescue"))), (1, 0));
    let two = Rule {
        at_least: 2,
        ..contact.clone()
    };
    assert_eq!(kept(two), 0);
}

#[test]
fn a_tie_of_an_actor_with_its_own_part_counts() {
    let contact = Rule {
        who: kinds(&["municipality"]),
        whom: kinds(&["contact_person"]),
        tie_kinds: vec!["appoints".into()],
        ..of_form(RuleForm::Tie)
    };
    let model = Sample::new()
        .actors("oulu municipality\ninside contact_person parent=oulu")
        .rule("r", contact)
        .ties("oulu inside appoints")
        .model();
    assert_eq!(kept(&model), (1, 1));
}

#[test]
fn every_county_has_an_advisory_board_of_organisations() {
    let board = Rule {
        who: kinds(&["wellbeing_county"]),
        whom: kinds(&["advisory_board"]),
        same_area: true,
        ..of_form(RuleForm::Tie)
    };
    let model = Sample::new()
        .areas("fi\nn fi\ns fi\nw fi")
        .actors(
            "north wellbeing_county area=n
             south wellbeing_county area=s
             west wellbeing_county area=w
             own advisory_board area=n
             other advisory_board area=fi",
        )
        .rule("r", board)
        .ties("own north part_of\nsouth other hosts\nwest own cooperates_with")
        .model();
    let answer = gaps(&model);
    assert_eq!((answer.rules[0].subjects, answer.rules[0].met), (3, 1));
    assert_eq!(
        states(&answer),
        [("south", GapState::Nothing), ("west", GapState::Nothing)]
    );
}

/// All counties must agree with all municipalities; two counties with one municipality each.
fn duties_within(ties: &str) -> Gaps {
    let rule = Rule {
        who: kinds(&["wellbeing_county"]),
        same_area: true,
        ..of_form(RuleForm::Duties)
    };
    let model = Sample::new()
        .areas("fi\nn fi\ns fi")
        .actors(
            "counties wellbeing_county area=fi all=wellbeing_county
             municipalities municipality area=fi all=municipality
             north wellbeing_county area=n
             south wellbeing_county area=s
             oulu municipality area=n
             turku municipality area=s
             stm ministry area=fi",
        )
        .rule("r", rule)
        .ties("counties municipalities agrees_with required theme=hyte source=act")
        .ties("counties stm negotiates_with required")
        .ties(ties)
        .model();
    gaps(&model)
}

#[test]
fn every_required_tie_exists_within_the_area() {
    let kept = |ties: &str| {
        let gaps = duties_within(ties);
        let names = gaps.rules[0].kept_by.iter().map(|actor| actor.id.clone());
        (gaps.rules[0].subjects, names.collect::<Vec<_>>())
    };
    // The ministry is of no county's area, so nobody is asked for a tie to it there.
    assert_eq!(kept(""), (2, vec![]));
    assert_eq!(kept("north oulu agrees_with theme=hyte").1, ["north"]);
    assert_eq!(kept("oulu north agrees_with theme=hyte").1, ["north"]);
    for other in [
        "north turku agrees_with theme=hyte",
        "north oulu agrees_with theme=rescue",
        "north oulu agrees_with planned theme=hyte",
        "counties municipalities agrees_with theme=hyte",
    ] {
        assert_eq!(kept(other).1, [""; 0], "{other}");
    }
    let answer = duties_within("north oulu agrees_with planned theme=hyte");
    let of_rule: Vec<_> = answer
        .list
        .iter()
        .filter(|gap| matches!(gap.expected_by, Expectation::Rule { .. }))
        .map(|gap| {
            (
                gap.who.id.as_str(),
                gap.state,
                gap.candidates[0].id.as_str(),
            )
        })
        .collect();
    assert_eq!(
        of_rule,
        [
            ("south", GapState::Nothing, "turku"),
            ("north", GapState::Coming, "oulu")
        ]
    );
    let codes: Vec<_> = answer.findings().iter().map(|found| found.code).collect();
    assert!(codes.contains(&"gap-rule-duties"), "{codes:?}");
}

#[test]
fn a_duty_with_a_direction_is_met_within_the_area_only_that_way() {
    let rule = Rule {
        who: kinds(&["association"]),
        ..of_form(RuleForm::Duties)
    };
    let kept = |tie: &str| {
        let model = Sample::new()
            .actors("county wellbeing_county\na association")
            .rule("r", rule.clone())
            .ties("county a funds required")
            .ties(tie)
            .model();
        kept(&model)
    };
    assert_eq!(kept(""), (1, 0));
    assert_eq!(kept("a county funds"), (1, 0));
    assert_eq!(kept("county a funds"), (1, 1));
}

/// A body where county, municipality and association may sit.
fn table(theme: Option<&str>, ties: &str) -> Gaps {
    let rule = Rule {
        theme: theme.map(str::to_owned),
        ..of_form(RuleForm::Table)
    };
    let model = Sample::new()
        .actors(
            "county wellbeing_county
             oulu municipality
             soste association
             table network theme=hyte
             other network
             office ministry",
        )
        .rule("r", rule)
        .ties(ties)
        .model();
    gaps(&model)
}

#[test]
fn each_theme_has_a_table_where_all_three_sides_sit() {
    let seats = "county table member_of\noulu table member_of\n";
    let answer = table(Some("hyte"), &format!("{seats}soste table member_of"));
    assert_eq!((answer.rules[0].subjects, answer.rules[0].met), (1, 1));
    let state = |last: &str| {
        let answer = table(Some("hyte"), &format!("{seats}{last}"));
        let shortfall = &answer.shortfalls[0];
        let why = shortfall.why.in_language(crate::language::Language::En);
        (shortfall.state, why)
    };
    assert_eq!(
        state("soste table member_of proposed"),
        (GapState::Coming, "table: organisations only planned".into())
    );
    let (lacking, why) = state("soste other member_of");
    assert_eq!(lacking, GapState::Partly);
    assert!(
        why.starts_with("table: ") && why.ends_with(" missing"),
        "{why}"
    );
    // It is not about rescue, unless one who sits there says so.
    let rescue = |tie: &str| {
        let ties = format!("{seats}soste table member_of {tie}");
        table(Some("rescue"), &ties).rules[0].met
    };
    assert_eq!((rescue(""), rescue("theme=rescue")), (0, 1));
}

#[test]
fn without_a_theme_each_theme_of_the_ties_is_asked() {
    let answer = table(
        None,
        "county table member_of theme=hyte
         oulu table member_of theme=hyte
         soste table member_of theme=hyte
         oulu office supports theme=rescue
         oulu county part_of theme=area_belonging",
    );
    assert_eq!((answer.rules[0].subjects, answer.rules[0].met), (2, 1));
    assert_eq!(answer.shortfalls[0].subject.key, "rescue");
    assert_eq!(answer.shortfalls[0].state, GapState::Nothing);
    let finding = &answer.findings()[0];
    assert_eq!(finding.code, "gap-rule-table");
    assert_eq!(finding.numbers["missing"], 1.0);
}

/// Nothing between municipalities and associations may rest on one role, or on one project that
/// ends within a year.
fn carried(ties: &str) -> Vec<(String, String)> {
    let rule = Rule {
        who: kinds(&["municipality"]),
        whom: kinds(&["association"]),
        same_area: true,
        through: vec![
            Carrier {
                kinds: vec!["role".into()],
                ends_within: None,
            },
            Carrier {
                kinds: vec!["project".into()],
                ends_within: Some(12),
            },
        ],
        ..of_form(RuleForm::Interface)
    };
    let model = Sample::new()
        .areas("fi\nn fi\ns fi")
        .actors(
            "oulu municipality area=n
             kemi municipality area=n
             turku municipality area=s
             role contact_person area=n parent=oulu
             soon project area=n until=2022-08-31
             late project area=n until=2022-09-02
             table network area=n
             soste association area=n
             rescue association area=s",
        )
        .rule("r", rule)
        .ties(ties)
        .model();
    let selection = Selection {
        as_of: Some(jiff::civil::date(2021, 9, 1)),
        ..Selection::default().with_statuses(&Status::ALL)
    };
    let gaps = Gaps::find(&selection.select(&model));
    let found = gaps.shortfalls.iter();
    found
        .map(|shortfall| {
            let carrier = shortfall.actors[0].id.clone();
            (shortfall.subject.key.clone(), carrier)
        })
        .collect()
}

#[test]
fn no_interface_rests_on_one_role_or_on_one_project_that_ends_within_a_year() {
    let rests = |ties: &str| {
        let found = carried(ties);
        assert!(found.len() < 2 && found.iter().all(|(area, _)| area == "n"));
        found.into_iter().next().map(|(_, carrier)| carrier)
    };
    assert_eq!(rests(""), None);
    assert_eq!(rests("oulu soste cooperates_with"), None);
    assert_eq!(rests("role soste cooperates_with").as_deref(), Some("role"));
    // A second way, direct or through another actor, is enough.
    for second in [
        "kemi soste cooperates_with",
        "kemi table member_of\nsoste table member_of",
        "kemi late funds\nsoste late member_of",
    ] {
        assert_eq!(
            rests(&format!("role soste cooperates_with\n{second}")),
            None
        );
    }
    // One that is planned, elsewhere, or only says where an actor lies is not.
    for second in [
        "kemi soste cooperates_with planned",
        "turku soste cooperates_with",
        "kemi soste part_of theme=area_belonging",
    ] {
        let ties = format!("role soste cooperates_with\n{second}");
        assert_eq!(rests(&ties).as_deref(), Some("role"), "{second}");
    }
    let through =
        |project: &str| rests(&format!("kemi {project} funds\nsoste {project} member_of"));
    assert_eq!(through("soon").as_deref(), Some("soon"));
    assert_eq!(through("late"), None);
    assert_eq!(through("table"), None);
}

#[test]
fn without_groups_every_two_kinds_are_asked() {
    let rule = Rule {
        through: vec![Carrier {
            kinds: vec!["role".into()],
            ends_within: None,
        }],
        ..of_form(RuleForm::Interface)
    };
    let model = Sample::new()
        .actors("oulu municipality\nsoste association\ncounty wellbeing_county\nagent role")
        .rule("r", rule)
        .ties("oulu agent appoints\nagent soste cooperates_with\noulu county agrees_with")
        .model();
    let answer = gaps(&model);
    // Municipality and county meet directly; county and association do not meet.
    assert_eq!((answer.rules[0].subjects, answer.rules[0].met), (2, 1));
    assert_eq!(answer.shortfalls[0].subject.key, "association municipality");
    let finding = &answer.findings()[0];
    assert_eq!(finding.code, "gap-rule-interface");
    assert_eq!(finding.evidence.len(), 2);
}
