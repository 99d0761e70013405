//! Are columns of any name read as what the mapping says?

use serde_json::json;
use yhdyspinta::language::Language;
use yhdyspinta::read::flat::Mapping;
use yhdyspinta::read::{Input, ReadError, Reading, read_as};

use super::{json as file, loaded};

fn mapped(pairs: &str) -> Reading {
    Reading {
        mapping: Mapping::from_pairs(pairs).expect("pairs"),
        ..Reading::default()
    }
}

#[test]
fn columns_are_what_the_mapping_says() {
    let expected = json!([
        {"from": "x", "to": "y", "kind": "funds", "strength": 0.5, "attributes": {"kind": "note"}}
    ]);
    for text in [
        "kind,A,B,Type,Weight kg\nnote,x,y,funds,0.5\n",
        "kind\tA\tB\tType\tWeight kg\nnote\tx\ty\tfunds\t0,5\n",
    ] {
        let reading = mapped("from=A,to=B,kind=Type,strength=Weight kg");
        let model = loaded(&Input::bytes("-", text), &reading);
        assert_eq!(file(&model)["ties"], expected);
    }
}

#[test]
fn a_mapped_list_without_other_signs_is_no_edge_list() {
    let text = "x\ty\na\tb\nb\tc\n";
    let model = loaded(&Input::bytes("-", text), &mapped("from=x,to=y"));
    assert_eq!(model.graph().edge_count(), 2);
    let model = loaded(&Input::bytes("-", text), &Reading::default());
    assert_eq!(model.graph().edge_count(), 3);
}

#[test]
fn a_mapping_of_a_column_that_is_not_there_is_a_slip() {
    let result = read_as(&Input::bytes("-", "from,to\na,b\n"), &mapped("kind=Typ"));
    let Err(ReadError::Problems(problems)) = result else {
        panic!("a problem");
    };
    assert_eq!(
        problems.lines(Language::En),
        [
            "-:1:1: the mapping names the column `Typ`, which is not there; write it as the header \
             does, with the same letters and spaces"
        ]
    );
}

/// What was understood is a mapping that understands the same.
#[test]
fn what_was_understood_can_be_kept() {
    let text = "Mistä;Mihin;Voimakkuus;Alku;muu\na;b;2;2020;x\n";
    let input = Input::bytes("-", text);
    let understood = read_as(&input, &Reading::default())
        .expect("sound")
        .understood;
    assert_eq!(
        understood.to_file(),
        "# Which field is in which column; for --map FILE.\n\n[ties]\nfrom = \"Mistä\"\n\
         to = \"Mihin\"\nstrength = \"Voimakkuus\"\nvalid_from = \"Alku\"\n"
    );
    let kept = Reading {
        mapping: Mapping::from_file(&understood.to_file()).expect("a mapping"),
        ..Reading::default()
    };
    assert_eq!(
        file(&loaded(&input, &kept)),
        file(&loaded(&input, &Reading::default()))
    );
}
