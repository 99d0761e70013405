//! Worked by hand.

use super::survey::theme_key;
use super::*;
use crate::findings::Answer;
use crate::findings::sample::Sample;
use crate::model::{Group, Rule};

/// Two areas inside one, and one beside them; an actor of each and one of the country.
fn sample() -> Sample {
    Sample::new()
        .areas("fi\nerva fi\nn erva\ns erva\nw fi")
        .actors(
            "oulu municipality area=n
             kemi municipality area=s
             vaasa municipality area=w
             tays network area=erva
             soste association area=fi
             lost association",
        )
}

fn coverage(sample: Sample) -> Coverage {
    Coverage::of(&sample.model(), &Selection::default())
}

fn presence(coverage: &Coverage, area: &str, theme: Option<&str>) -> Presence {
    let areas = coverage.areas.iter();
    let area = areas.clone().position(|row| row.word.key == area);
    let mut themes = coverage.themes.iter();
    let theme = themes.position(|column| theme_key(column) == theme);
    match (area, theme) {
        (Some(area), Some(theme)) => coverage.presence(area, theme),
        _ => panic!("no such pair: {area:?} {theme:?}"),
    }
}

#[test]
fn the_best_that_is_there_counts() {
    use Presence::{Ended, Met, Missing, Planned, Unknown};
    let state = |ties: &str| {
        let base = "vaasa lost supports theme=hyte\n";
        let coverage = coverage(sample().ties(&format!("{base}{ties}")));
        presence(&coverage, "n", Some("hyte"))
    };
    assert_eq!(state(""), Unknown);
    assert_eq!(state("oulu lost supports theme=rescue"), Unknown);
    let ended = "oulu lost supports ended theme=hyte\n";
    assert_eq!(state(ended), Ended);
    let missing = format!("{ended}oulu lost agrees_with required theme=hyte\n");
    assert_eq!(state(&missing), Missing);
    let planned = format!("{missing}oulu lost supports proposed theme=hyte\n");
    assert_eq!(state(&planned), Planned);
    let met = format!("{planned}lost oulu supports theme=hyte\n");
    assert_eq!(state(&met), Met);
}

#[test]
fn a_tie_touches_areas_inside_and_around_but_not_the_country() {
    use Presence::{Met, Unknown};
    let coverage = coverage(sample().ties(
        "oulu lost supports theme=hyte
         tays lost supports theme=rescue
         soste lost supports theme=grants",
    ));
    let state = |area: &str, theme: &str| presence(&coverage, area, Some(theme));
    for (theme, met) in [
        ("hyte", vec!["n", "erva"]),
        ("rescue", vec!["n", "s", "erva"]),
        ("grants", vec!["fi"]),
    ] {
        for area in ["n", "s", "w", "erva", "fi"] {
            let expected = if met.contains(&area) { Met } else { Unknown };
            assert_eq!(state(area, theme), expected, "{area} {theme}");
        }
    }
    assert!(coverage.areas[0].is_everywhere && coverage.areas[0].word.key == "fi");
    let holders = coverage.areas.iter().filter(|area| area.holds_others);
    let holders: Vec<&str> = holders.map(|area| area.word.key.as_str()).collect();
    assert_eq!(holders, ["fi", "erva"]);
}

#[test]
fn a_tie_inside_an_area_counts_once() {
    let coverage = coverage(sample().ties("oulu kemi supports theme=hyte theme=hyte"));
    let cell = |area: &str| {
        let place = coverage.areas.iter().position(|row| row.word.key == area);
        coverage.cells[&(place.expect("an area"), 0)]
    };
    for area in ["n", "s", "erva"] {
        assert_eq!(cell(area).existing, 1, "{area}");
    }
    assert_eq!(coverage.themes[0].ties, 1);
}

#[test]
fn what_has_no_area_or_theme_is_counted_apart() {
    let coverage = coverage(sample().ties("oulu kemi supports"));
    assert_eq!((coverage.without_area, coverage.without_theme), (0, 1));
    let nowhere = Sample::new()
        .actors("a association\nb association")
        .ties("a b supports theme=hyte");
    let coverage = super::tests::coverage(nowhere);
    assert_eq!((coverage.without_area, coverage.without_theme), (1, 0));
    assert!(coverage.areas.is_empty() && coverage.cells.is_empty());
    assert_eq!(super::tests::coverage(Sample::new()).themes, []);
}

#[test]
fn a_rule_about_any_theme_has_its_own_column() {
    use Presence::{Met, Missing, Planned, Unknown};
    let rule = Rule {
        who: Group {
            kinds: vec!["municipality".into()],
            ..Group::default()
        },
        whom: Group {
            kinds: vec!["association".into()],
            ..Group::default()
        },
        at_least: 1,
        ..Rule::default()
    };
    let ties = "oulu soste supports\nkemi soste supports planned";
    let coverage = coverage(sample().rule("r", rule.clone()).ties(ties));
    let state = |area| presence(&coverage, area, None);
    assert_eq!(
        [state("n"), state("s"), state("w")],
        [Met, Planned, Missing]
    );
    assert_eq!(state("fi"), Unknown);
    let about = Rule {
        theme: Some("hyte".into()),
        ..rule
    };
    let coverage = super::tests::coverage(sample().rule("r", about).ties(ties));
    assert_eq!(presence(&coverage, "w", Some("hyte")), Missing);
    assert_eq!(coverage.themes.len(), 1);
}

#[test]
fn all_pairs_are_counted() {
    let coverage = coverage(sample().ties("oulu lost supports theme=hyte"));
    let areas: Vec<usize> = (0..coverage.areas.len()).collect();
    assert_eq!(coverage.counts(&areas, &[0]).0, [2, 0, 0, 0, 3]);
}

fn side_of(coverage: &Coverage, area: &str, theme: &str, side: Side) -> Presence {
    let area = coverage.areas.iter().position(|row| row.word.key == area);
    let mut themes = coverage.themes.iter();
    let theme = themes.position(|column| theme_key(column) == Some(theme));
    coverage.side(area.expect("an area"), theme.expect("a theme"), side)
}

#[test]
fn a_side_takes_part_where_its_actor_works() {
    use Presence::{Met, Planned, Unknown};
    use Side::{County, Municipality, Organisation};
    let sample = sample()
        .actors(
            "county wellbeing_county area=n
             agent contact_person area=n parent=oulu",
        )
        .ties(
            "county soste cooperates_with theme=hyte
             vaasa county agrees_with planned theme=hyte
             agent lost supports theme=rescue",
        );
    let coverage = coverage(sample);
    let side = |area: &str, theme: &str, side| side_of(&coverage, area, theme, side);
    assert_eq!(side("n", "hyte", County), Met);
    // Soste works everywhere, so it takes part where the county does; Vaasa only at home.
    assert_eq!(side("n", "hyte", Organisation), Met);
    assert_eq!(side("n", "hyte", Municipality), Unknown);
    assert_eq!(side("w", "hyte", Municipality), Planned);
    assert_eq!(side("w", "hyte", County), Unknown);
    assert_eq!(side("fi", "hyte", Organisation), Met);
    // The contact person acts for Oulu; nobody says where the other association works.
    assert_eq!(side("n", "rescue", Municipality), Met);
    assert_eq!(side("n", "rescue", Organisation), Met);
    assert_eq!(side("n", "rescue", County), Unknown);
}

#[test]
fn a_side_that_must_take_part_is_missing() {
    let sample = sample().actors("county wellbeing_county area=n").ties(
        "oulu county agrees_with required theme=hyte
         oulu lost supports theme=hyte",
    );
    let coverage = coverage(sample);
    let side = |side| side_of(&coverage, "n", "hyte", side);
    assert_eq!(side(Side::County), Presence::Missing);
    assert_eq!(side(Side::Municipality), Presence::Met);
    assert_eq!(side(Side::Organisation), Presence::Met);
}

fn covered(sample: Sample) -> Covered {
    Covered::find(&sample.model(), &Selection::default())
}

fn codes(answer: &Covered) -> Vec<&'static str> {
    answer.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn the_answer_counts_pairs_by_hand() {
    let answer = covered(
        sample()
            .areas("x fi")
            .actors("silent association area=w")
            .ties(
                "oulu lost supports theme=hyte
         kemi lost supports planned theme=hyte
         vaasa lost supports ended theme=rescue
         oulu kemi part_of theme=area_belonging
         oulu tays supports",
            ),
    );
    // Areas n, s, w hold no other; where an actor lies is no theme of cooperation.
    let areas: Vec<&str> = answer
        .areas
        .iter()
        .map(|area| area.word.key.as_str())
        .collect();
    assert_eq!(areas, ["n", "s", "w"]);
    let themes: Vec<&str> = answer
        .themes
        .iter()
        .map(|theme| theme.word.key.as_str())
        .collect();
    assert_eq!(themes, ["hyte", "rescue"]);
    let PairCounts {
        met,
        planned,
        missing,
        ended,
        unknown,
    } = answer.counts;
    assert_eq!((met, planned, missing, ended, unknown), (1, 1, 0, 1, 3));
    assert_eq!((answer.counts.known(), answer.counts.total()), (3, 6));
    assert_eq!(
        (answer.ties_without_area, answer.ties_without_theme),
        (0, 1)
    );
    let without: Vec<&str> = answer
        .areas_without_actors
        .iter()
        .map(|area| area.key.as_str())
        .collect();
    assert_eq!(without, ["x"]);
    // Soste has no tie at all.
    let silent: Vec<&str> = answer
        .silent
        .iter()
        .map(|actor| actor.id.as_str())
        .collect();
    assert_eq!(silent, ["soste", "silent"]);
    assert_eq!(answer.areas[2].silent, 1);
    assert_eq!(
        codes(&answer),
        [
            "covered-ended",
            "covered-no-actors",
            "gap-no-expectations",
            "covered-known",
            "covered-widest",
            "covered-together",
            "covered-silent",
        ]
    );
    let pairs = answer
        .tables()
        .into_iter()
        .find(|table| table.id == "coverage_pairs");
    assert_eq!(pairs.expect("the table").rows.len(), 6);
}

#[test]
fn where_an_actor_lies_is_no_cooperation_of_it() {
    let answer = covered(sample().ties("oulu kemi part_of theme=area_belonging"));
    assert_eq!(answer.silent.len(), 6);
    assert_eq!(answer.counts.total(), 0);
    assert!(codes(&answer).contains(&"covered-nothing"));
}

#[test]
fn all_three_sides_and_one_alone_are_told() {
    let answer = covered(sample().actors("county wellbeing_county area=n").ties(
        "oulu county agrees_with theme=hyte
             county soste cooperates_with theme=hyte
             vaasa tays supports theme=hyte",
    ));
    let pair = |area: &str| answer.pairs.iter().find(|pair| pair.area.key == area);
    let sides = |area| pair(area).expect("a pair").sides_met();
    // Tays works in the area around n and s, but is of no side.
    assert_eq!((sides("n"), sides("s"), sides("w")), (3, 0, 1));
    let finding = |code: &str| {
        let mut findings = answer.findings.iter();
        findings.find(|finding| finding.code == code).expect(code)
    };
    assert_eq!(finding("covered-together").numbers["pairs"], 1.0);
    assert_eq!(finding("covered-alone").numbers["pairs"], 2.0);
}

#[test]
fn what_a_rule_misses_is_told_with_its_name() {
    let rule = Rule {
        who: Group {
            kinds: vec!["municipality".into()],
            ..Group::default()
        },
        whom: Group {
            kinds: vec!["association".into()],
            ..Group::default()
        },
        theme: Some("hyte".into()),
        at_least: 1,
        ..Rule::default()
    };
    let answer = covered(
        sample()
            .rule("r", rule)
            .ties("oulu soste supports theme=hyte"),
    );
    let PairCounts { met, missing, .. } = answer.counts;
    assert_eq!((met, missing), (1, 2));
    assert_eq!(codes(&answer)[0], "gap-rule");
    let rules = answer
        .tables()
        .into_iter()
        .find(|table| table.id == "coverage_rules");
    let rules = rules.expect("the table");
    let numbers = &rules.rows[0][1..4];
    assert_eq!(numbers, [3, 1, 2].map(crate::table::Cell::Count));
}

#[test]
fn an_empty_network_has_no_coverage() {
    let answer = covered(Sample::new());
    assert_eq!(answer.counts, PairCounts::default());
    assert!(codes(&answer).contains(&"covered-nothing"));
}
