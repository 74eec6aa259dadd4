//! Undo and redo.

use std::sync::Arc;

use meander::edit::{Edit, EpisodeChange, History, TouchpointChange, applied};
use meander::lang::Lang;
use meander::model::{Feeling, Project};

use super::{episode, find, project, said, shown, touchpoint_id};

/// Makes the edit and remembers it, the selection being the text of the step.
fn make(history: &mut History<&'static str>, edit: &Edit, before: &'static str, after: &'static str) -> bool {
    let project = applied(history.present(), edit).expect("it can be made");
    history.commit(edit, project, before, after)
}

fn tell(history: &mut History<&'static str>, sentence: &'static str) -> bool {
    let edit = said(history.present(), sentence);
    make(history, &edit, "before", sentence)
}

fn title(project: &Project, name: &str, to: &str) -> Edit {
    Edit::ChangeTouchpoint { what: find(project, name), change: TouchpointChange::Title(to.to_owned()) }
}

#[test]
fn steps_go_back_and_forth_with_their_selection() {
    let start = project("A: a b | B:");
    let mut history = History::new(Arc::clone(&start));
    assert!(!history.is_changed() && history.undo().is_none() && history.redo().is_none());
    assert!(tell(&mut history, "drag b to B:0"));
    assert!(tell(&mut history, "remove a"));
    assert!(!tell(&mut history, "drag b to B:0"), "nothing changed");
    assert_eq!(history.undo_label(Lang::English).as_deref(), Some("Delete touchpoint"));
    assert_eq!(history.undo_label(Lang::Dutch).as_deref(), Some("Touchpoint verwijderen"));

    let step = history.undo().expect("a step");
    assert_eq!((shown(&step.project).as_str(), step.selection), ("A: a | B: b", "before"));
    assert_eq!(step.label(Lang::Dutch), "Touchpoint verwijderen");
    assert_eq!(history.redo_label(Lang::English).as_deref(), Some("Delete touchpoint"));
    assert!(Arc::ptr_eq(&history.undo().expect("a step").project, &start));
    assert!(history.undo().is_none() && history.undo_label(Lang::English).is_none());
    assert_eq!(history.redo().expect("a step").selection, "drag b to B:0");
    assert_eq!(shown(&history.redo().expect("a step").project), "A: | B: b");
    assert!(history.redo().is_none());

    history.undo();
    tell(&mut history, "insert C:0");
    assert!(history.redo().is_none(), "what was undone is forgotten");
    assert_eq!(history.depth(), (2, 0));
}

#[test]
fn saved_is_a_place_in_history() {
    let mut history = History::new(project("A: a b"));
    tell(&mut history, "remove a");
    assert!(history.is_changed());
    history.mark_saved();
    assert!(!history.is_changed());
    let saved = history.revision();
    tell(&mut history, "remove b");
    assert!(history.is_changed());
    history.undo();
    assert!(!history.is_changed() && history.revision() == saved);
    history.undo();
    assert!(history.is_changed());
    tell(&mut history, "remove b");
    assert!(history.is_changed(), "the saved state is out of reach");
    history.undo();
    history.redo();
    assert!(history.is_changed());
}

#[test]
fn typing_in_one_field_is_one_step() {
    let start = project("A: a b");
    let mut history = History::new(Arc::clone(&start));
    let type_title = |history: &mut History<&'static str>, to: &str| {
        let edit = Edit::ChangeTouchpoint {
            what: episode("A").touchpoint(touchpoint_id("a")),
            change: TouchpointChange::Title(to.to_owned()),
        };
        make(history, &edit, "before", "after")
    };
    for to in ["b", "be", "bel"] {
        type_title(&mut history, to);
    }
    assert_eq!(history.depth(), (1, 0));
    history.break_burst();
    type_title(&mut history, "bell");
    assert_eq!(history.depth(), (2, 0));
    history.mark_saved();
    type_title(&mut history, "belle");
    assert_eq!(history.depth(), (3, 0), "saving ends a burst");
    assert!(history.is_changed());
    history.undo();
    assert!(!history.is_changed());
    type_title(&mut history, "belx");
    assert_eq!(history.depth(), (3, 0), "and so does undo");

    let other = title(history.present(), "b", "bb");
    make(&mut history, &other, "", "");
    assert_eq!(history.depth(), (4, 0), "another card is another field");
    let feeling = |words: &str, why: &str| {
        let change = EpisodeChange::Desired(Feeling { words: words.to_owned(), why: why.to_owned() });
        Edit::ChangeEpisode { what: episode("A"), change }
    };
    for (edit, steps) in [
        (feeling("g", ""), 5),
        (feeling("ge", ""), 5),
        (feeling("ge", "o"), 6),
        (feeling("ge", "om"), 6),
        (feeling("geh", "om"), 7),
        (feeling("x", "y"), 8),
        (feeling("xx", "yy"), 9),
    ] {
        make(&mut history, &edit, "", "");
        assert_eq!(history.depth().0, steps, "{edit:?}");
    }
    let steps: Vec<Edit> = ["1", "12", "123"]
        .map(|text| {
            let change = TouchpointChange::SubSteps(vec!["vast".to_owned(), text.to_owned()]);
            Edit::ChangeTouchpoint { what: episode("A").touchpoint(touchpoint_id("b")), change }
        })
        .into();
    for edit in &steps {
        make(&mut history, edit, "", "");
    }
    assert_eq!(history.depth().0, 11, "adding a sub-step is a step, typing in it another");
}

#[test]
fn many_steps_are_kept_by_weight() {
    let start = project("A: a");
    let mut history = History::with_byte_limit(Arc::clone(&start), 1);
    for round in 0..150 {
        let now = if round == 0 { "a".to_owned() } else { format!("t{}", round - 1) };
        let what = episode("A").touchpoint(touchpoint_id("a"));
        assert_eq!(history.present().touchpoint(what).expect("it is there").title, now);
        let edit = Edit::ChangeTouchpoint { what, change: TouchpointChange::Title(format!("t{round}")) };
        make(&mut history, &edit, "", "");
        history.break_burst();
        if round == 120 {
            history.mark_saved();
        }
    }
    assert_eq!(history.depth(), (100, 0), "a hundred steps whatever they weigh");
    for _ in 0..29 {
        history.undo();
    }
    assert!(!history.is_changed(), "the saved place survives the cap");
    while history.undo().is_some() {}
    assert_eq!(history.depth(), (0, 100));
    assert_eq!(history.present().journeys[0].episodes[0].touchpoints[0].title, "t49");

    let mut roomy = History::new(start);
    for round in 0..2000 {
        let what = episode("A").touchpoint(touchpoint_id("a"));
        let edit = Edit::ChangeTouchpoint { what, change: TouchpointChange::Title(format!("t{round}")) };
        make(&mut roomy, &edit, "", "");
        roomy.break_burst();
    }
    assert_eq!(roomy.depth(), (2000, 0), "small steps are cheap");
}
