//! Are gaps compared as ties are?

use super::*;

/// Two duties: one is met until 2019, the other from 2020 on; a third begins in 2020.
#[test]
fn gaps_open_and_close() {
    let model = Sample::new()
        .actors(
            "county wellbeing_county\n a municipality\n b municipality\n c municipality
             d municipality until=2019",
        )
        .ties(
            "a county agrees_with required
             a county agrees_with until=2019
             b county agrees_with required
             b county agrees_with from=2020
             c county agrees_with required from=2020
             d county agrees_with required",
        )
        .model();
    let days = [date(2019, 6, 1), date(2021, 6, 1)];
    let answer = between([&model, &model], days, 2);
    let gaps: Vec<(&str, Change, bool)> = answer
        .gaps
        .iter()
        .map(|gap| (gap.who.id.as_str(), gap.change, gap.expected_in_both))
        .collect();
    let expected = [
        ("a", Change::Came, true),
        ("c", Change::Came, false),
        ("b", Change::Went, true),
        ("d", Change::Went, false),
    ];
    assert_eq!(gaps, expected);
    for (code, who) in [
        ("compare-gaps-opened", "a"),
        ("compare-gaps-expected", "c"),
        ("compare-gaps-closed", "b"),
        ("compare-gaps-moot", "d"),
    ] {
        assert_eq!(finding(&answer, code).actors[0].id, who);
    }
    assert_eq!(
        finding(&answer, "compare-gaps-opened").severity,
        Severity::Act
    );
}

/// Every theme has a table, no interface rests on one person-role: the table of rescue loses its
/// organisation in 2020, that of hyte gets one, and sports is a theme only before; the interface
/// of municipality and council rests on one role until 2019, that of association and council
/// from 2020 on.
fn tables_and_carriers() -> Model {
    let rule = |form| Rule {
        form,
        ..Rule::default()
    };
    let carrier = Carrier {
        kinds: vec!["role".into()],
        ends_within: None,
    };
    Sample::new()
        .actors(
            "county wellbeing_county
             town   municipality
             club   association
             hyte   advisory_board theme=hyte
             rescue advisory_board theme=rescue
             sports advisory_board theme=sports until=2019
             seat   regional_council
             clerk  role",
        )
        .ties(
            "county hyte   member_of       theme=hyte
             town   hyte   member_of       theme=hyte
             club   hyte   member_of       theme=hyte from=2020
             county rescue member_of       theme=rescue
             town   rescue member_of       theme=rescue
             club   rescue member_of       theme=rescue until=2019
             county sports member_of       theme=sports until=2019
             town   sports member_of       theme=sports until=2019
             town   clerk  cooperates_with
             clerk  seat   cooperates_with
             town   seat   agrees_with from=2020
             club   clerk  cooperates_with
             club   seat   supports until=2019",
        )
        .rule("tables", rule(RuleForm::Table))
        .rule(
            "carriers",
            Rule {
                through: vec![carrier],
                ..rule(RuleForm::Interface)
            },
        )
        .model()
}

#[test]
fn tables_and_carriers_are_compared_as_gaps_are() {
    let model = tables_and_carriers();
    let days = [date(2019, 6, 1), date(2021, 6, 1)];
    let answer = between([&model, &model], days, 2);
    let told: Vec<(&str, &str, Change, bool)> = answer
        .shortfalls
        .iter()
        .map(|one| {
            let rule = one.rule.as_str();
            (
                rule,
                one.subject.key.as_str(),
                one.change,
                one.expected_in_both,
            )
        })
        .collect();
    let expected = [
        (
            "carriers",
            "association regional_council",
            Change::Came,
            true,
        ),
        ("tables", "rescue", Change::Came, true),
        (
            "carriers",
            "municipality regional_council",
            Change::Went,
            true,
        ),
        ("tables", "hyte", Change::Went, true),
        ("tables", "sports", Change::Went, false),
    ];
    assert_eq!(told, expected);
    let opened = finding(&answer, "compare-shortfalls-opened");
    assert_eq!(opened.severity, Severity::Attention);
    assert_eq!(ids(&opened.actors), ["clerk", "rescue"]);
    assert!(!opened.evidence.is_empty());
    assert_eq!(
        ids(&finding(&answer, "compare-shortfalls-moot").actors),
        ["sports"]
    );
    finding(&answer, "compare-shortfalls-closed");

    let back = between([&model, &model], [days[1], days[0]], 2);
    assert_eq!(said(&answer, false), said(&back, true));
    assert_eq!(
        ids(&finding(&back, "compare-shortfalls-expected").actors),
        ["sports"]
    );
    let itself = between([&model, &model], [days[0]; 2], 2);
    assert!(itself.is_empty() && itself.shortfalls.is_empty());
    // A rule that only one of them has is no table lost.
    let mut without = tables_and_carriers();
    without.network_mut().rules.clear();
    let added = between([&without, &model], [days[1]; 2], 2);
    assert!(!added.shortfalls.is_empty());
    assert!(added.shortfalls.iter().all(|one| !one.expected_in_both));
}
