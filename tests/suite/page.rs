//! Does the page of a report work in a real browser, for everybody?

use std::path::Path;

use serde_json::{Value, json};
use yhdyspinta::language::Language;
use yhdyspinta::read::Input;
use yhdyspinta::render::html;
use yhdyspinta::report::Report;
use yhdyspinta::select::{Grouping, Selection};

use crate::browser::Browser;

/// The page of the reform in a folder of its own.
fn open(language: Language) -> (Browser, tempfile::TempDir) {
    let graph = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs/reform.json");
    let loaded = yhdyspinta::load(&Input::path(&graph)).expect("a sound network");
    let selection = Selection {
        as_of: Some("2021-09-01".parse().expect("a date")),
        ..Selection::default()
    };
    let report = Report::gather(&loaded.model, &selection, &Grouping::Kind, 1, &loaded.notes);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("report.html");
    std::fs::write(
        &file,
        html::report(&report, &report.pictures(language), language),
    )
    .expect("written");
    (Browser::open(&file), folder)
}

fn texts(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .expect("a list")
        .iter()
        .map(|text| text.as_str().expect("a text"))
        .collect()
}

#[test]
fn opens_in_silence_and_asks_for_nothing() {
    for language in Language::ALL {
        let (mut browser, _folder) = open(language);
        assert_eq!(
            browser.value("document.documentElement.lang"),
            language.code()
        );
        let said: Vec<&Value> = browser
            .events
            .iter()
            .filter(|event| {
                let method = event["method"].as_str().unwrap_or_default();
                [
                    "Runtime.exceptionThrown",
                    "Runtime.consoleAPICalled",
                    "Log.entryAdded",
                ]
                .contains(&method)
            })
            .collect();
        assert!(said.is_empty(), "{said:?}");
        let asked: Vec<&str> = browser
            .events
            .iter()
            .filter(|event| event["method"] == "Network.requestWillBeSent")
            .map(|event| event["params"]["request"]["url"].as_str().unwrap_or("?"))
            .collect();
        assert_eq!(asked.len(), 1, "only the page itself: {asked:?}");
    }
}

/// What is wrong for those who listen, use a keyboard or see little; one line each.
const FAULTS: &str = include_str!("page/faults.js");

#[test]
fn is_for_everybody() {
    for language in Language::ALL {
        let (mut browser, _folder) = open(language);
        let faults = browser.value(FAULTS);
        assert!(texts(&faults).is_empty(), "{faults}");
    }
}

/// Texts that stand out too little from what is behind them (WCAG 2.2, 1.4.3).
const FAINT: &str = include_str!("page/faint.js");

#[test]
fn every_text_stands_out_in_light_and_dark() {
    let (mut browser, _folder) = open(Language::Fi);
    let mut papers = Vec::new();
    for scheme in ["light", "dark"] {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        browser.call(
            "Emulation.setEmulatedMedia",
            json!({ "features": [feature] }),
        );
        let faint = browser.value(FAINT);
        assert!(texts(&faint).is_empty(), "{scheme}: {faint}");
        papers.push(browser.value("getComputedStyle(document.body).backgroundColor"));
    }
    assert_ne!(papers[0], papers[1], "dark is another scheme");
}

#[test]
fn a_narrow_screen_needs_no_sideways_scrolling() {
    let (mut browser, _folder) = open(Language::Fi);
    let narrow = json!({ "width": 360, "height": 800, "deviceScaleFactor": 2, "mobile": true });
    browser.call("Emulation.setDeviceMetricsOverride", narrow);
    let wide = browser.value(
        "[...document.querySelectorAll('body *')]
            .filter((one) => !one.closest('.scroll > *') && one.getBoundingClientRect().right > 360)
            .map((one) => one.outerHTML.slice(0, 80))",
    );
    assert!(texts(&wide).is_empty(), "{wide}");
    assert_eq!(browser.value("document.documentElement.scrollWidth"), 360);
}

/// The page, with the table of interfaces at hand as `sheet`.
fn open_sheet(language: Language) -> (Browser, tempfile::TempDir) {
    let (mut browser, folder) = open(language);
    browser.value("var sheet = document.querySelector('#table-interfaces').closest('.sheet'); 0");
    (browser, folder)
}

/// The texts of a column of the table of interfaces.
fn column(browser: &mut Browser, column: usize) -> Value {
    browser.value(&format!(
        "[...sheet.querySelectorAll('tbody tr')].map((row) => row.cells[{column}].textContent)"
    ))
}

fn count(browser: &mut Browser, visible: &str) -> u64 {
    let script = format!(
        "[...sheet.querySelectorAll('{visible}')].filter((one) => one.checkVisibility()).length"
    );
    browser.value(&script).as_u64().expect("a count")
}

#[test]
fn a_column_sorts_by_keyboard() {
    let (mut browser, _folder) = open_sheet(Language::Fi);
    browser.value("var header = sheet.querySelectorAll('thead th')[2]; 0");
    let title = browser.value("header.textContent.replaceAll('\\u00ad', '')");
    assert_eq!(title, "Yhteyksiä");
    let numbers = |browser: &mut Browser| -> Vec<u64> {
        texts(&column(browser, 2))
            .iter()
            .map(|text| text.parse().expect("a count"))
            .collect()
    };
    let mut sorted = numbers(&mut browser);
    sorted.sort_unstable();
    assert!(sorted.first() < sorted.last());
    browser.value("header.querySelector('button').focus()");

    browser.press("Enter", "\r");
    assert_eq!(
        browser.value("header.getAttribute('aria-sort')"),
        "descending"
    );
    let down: Vec<u64> = sorted.iter().rev().copied().collect();
    assert_eq!(numbers(&mut browser), down);

    browser.press("Enter", "\r");
    assert_eq!(
        browser.value("header.getAttribute('aria-sort')"),
        "ascending"
    );
    assert_eq!(numbers(&mut browser), sorted);
    let spoken = browser.value("sheet.querySelector('[aria-live]').textContent");
    assert_eq!(spoken, "Järjestetty: Yhteyksiä ↑");
    assert_eq!(
        browser.value("sheet.querySelectorAll('th[aria-sort=ascending]').length"),
        1
    );
}

#[test]
fn names_sort_as_in_the_language_of_the_page() {
    let (mut browser, _folder) = open_sheet(Language::Fi);
    browser.value("sheet.querySelector('thead button').click()");
    let names = column(&mut browser, 0);
    let sorted = format!("({names}).sort(new Intl.Collator('fi').compare)");
    assert_eq!(browser.value(&sorted), names);
}

#[test]
fn nothing_sorts_last_in_either_order() {
    let (mut browser, _folder) = open_sheet(Language::Fi);
    browser.value("var share = sheet.querySelectorAll('thead th')[7].querySelector('button'); 0");
    for _ in ["descending", "ascending"] {
        browser.value("share.click()");
        let shares = column(&mut browser, 7);
        let shares = texts(&shares);
        let first_dash = shares.iter().position(|text| *text == "–").expect("some");
        assert!(first_dash > 0 && shares[first_dash..].iter().all(|text| *text == "–"));
    }
}

#[test]
fn rows_are_filtered_while_typing() {
    let (mut browser, _folder) = open_sheet(Language::Fi);
    let all = browser.value("sheet.querySelectorAll('tbody tr').length");
    let all = all.as_u64().expect("a count");
    browser.value("sheet.querySelector('input[type=search]').focus()");
    for letter in ["K", "u", "n", "t", "a"] {
        browser.press(letter, letter);
    }
    let left = count(&mut browser, "tbody tr");
    assert!(0 < left && left < all, "{left} of {all}");
    let said = browser.value("sheet.querySelector('output').textContent");
    assert_eq!(said, format!("Näkyvissä {left} / {all}"));
}

#[test]
fn long_tables_unfold_and_sort_as_a_whole() {
    let (mut browser, _folder) = open_sheet(Language::Fi);
    let all = browser.value("sheet.querySelectorAll('tbody tr').length");
    assert_eq!(count(&mut browser, "tbody tr"), 12);
    browser.value("sheet.querySelectorAll('thead button')[2].click()");
    let most = "Math.max(...[...sheet.querySelectorAll('tbody tr')].map((row) => Number(row.cells[2].textContent)))";
    let most = browser.value(most);
    let first = browser.value("Number(sheet.querySelector('tbody tr').cells[2].textContent)");
    assert_eq!(first, most);
    assert_eq!(count(&mut browser, "tbody tr"), 12);
    browser.value("sheet.querySelector('.unfold').focus()");
    browser.press("Enter", "\r");
    assert_eq!(count(&mut browser, "tbody tr"), all);
    browser.press("Enter", "\r");
    assert_eq!(count(&mut browser, "tbody tr"), 12);
}

#[test]
fn more_columns_appear_when_asked_for() {
    let (mut browser, _folder) = open_sheet(Language::En);
    let few = count(&mut browser, "thead th");
    browser.value("sheet.querySelector('input[type=checkbox]').focus()");
    browser.press(" ", " ");
    let many = count(&mut browser, "thead th");
    assert!(many > few, "{few} then {many}");
}

#[test]
fn printing_unfolds_what_asks_for_action() {
    let (mut browser, _folder) = open(Language::Fi);
    browser.value("var folded = () => document.querySelectorAll('.others:not([open]), .rest:not([open]), .act .evidence:not([open])').length; 0");
    let before = browser.value("folded()");
    assert_ne!(before, 0);
    browser.value("addEventListener('beforeprint', () => { window.left = folded(); }); 0");
    let parameters = json!({ "preferCSSPageSize": true, "printBackground": true });
    let pdf = browser.call("Page.printToPDF", parameters);
    assert!(
        pdf["data"]
            .as_str()
            .is_some_and(|data| data.starts_with("JVBERi0")),
        "a PDF"
    );
    assert_eq!(browser.value("window.left"), 0, "unfolded on paper");
    assert_eq!(
        browser.value("folded()"),
        before,
        "folded again on the screen"
    );
}
