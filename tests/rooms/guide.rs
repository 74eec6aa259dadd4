//! The guide says the same in both languages, and names keys that there are.

use std::collections::BTreeSet;

use meander::command::Command;
use meander::lang::Lang;
use meander::ui::dialogs::guide_text;

/// The depth of each heading, and below it the number of paragraphs and lines of lists.
fn shape(lang: Lang) -> Vec<(usize, usize)> {
    let mut shape: Vec<(usize, usize)> = Vec::new();
    for line in guide_text(lang).lines().filter(|line| !line.trim().is_empty()) {
        let depth = line.chars().take_while(|letter| *letter == '#').count();
        match shape.last_mut() {
            _ if depth > 0 => shape.push((depth, 0)),
            Some((_, blocks)) => *blocks += 1,
            None => panic!("{lang:?}: the guide does not begin with a heading"),
        }
    }
    shape
}

/// The keys that are named, in order.
fn keys(lang: Lang) -> Vec<&'static str> {
    guide_text(lang).split('`').skip(1).step_by(2).collect()
}

#[test]
fn both_guides_have_the_same_shape_and_name_the_same_keys() {
    let shape = shape(Lang::English);
    assert_eq!(shape, self::shape(Lang::Dutch));
    assert_eq!(shape.iter().filter(|(depth, _)| *depth == 1).count(), 1, "one title");
    assert!(shape.iter().filter(|(depth, _)| *depth == 2).count() >= 8, "{shape:?}");
    let in_english: BTreeSet<&str> = keys(Lang::English).into_iter().collect();
    let in_dutch: BTreeSet<&str> = keys(Lang::Dutch).into_iter().collect();
    assert_eq!(in_english, in_dutch);
}

#[test]
fn the_keys_in_the_guide_are_those_of_commands() {
    for lang in Lang::ALL {
        let known: BTreeSet<String> = Command::ALL
            .into_iter()
            .flat_map(|command| command.shortcuts().iter().map(move |shortcut| shortcut.text(lang)))
            .collect();
        let unknown: Vec<&str> = keys(lang).into_iter().filter(|key| !known.contains(*key)).collect();
        assert_eq!(unknown, Vec::<&str>::new(), "{lang:?}: no command has these keys");
        assert!(keys(lang).len() > 20);
    }
}
