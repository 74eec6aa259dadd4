//! Copying and pasting in the window: cards, tables, pictures.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::file::is_fragment;
use meander::lang::Lang;
use meander::model::invariants::LONGEST_TEXT;
use meander::session::Selected;

use super::desk::{Desk, LARGE, SMALL, desk, everywhere};

const FIRST: &str = "Aanrijding melden";
const SECOND: &str = "Bevestiging en dossiernummer";

fn paste_text(desk: &mut Desk, text: &str) {
    desk.clipboard = text.to_owned();
    desk.press(Modifiers::COMMAND, Key::V);
}

impl Desk {
    fn tells(&self, words: &str) -> bool {
        self.harness.query_all_by_label(words).next().is_some()
    }

    fn tells_pasted(&self, counts: &[(&str, usize)]) -> bool {
        let counts = counts.iter().map(|(key, count)| self.lang.with(key, &[("count", (*count).into())]));
        let what = counts.collect::<Vec<_>>().join(", ");
        self.tells(&self.lang.with("toast-pasted", &[("what", what.into())]))
    }
}

/// Runs a command by its name in the list of commands.
fn by_name(desk: &mut Desk, command: Command) {
    desk.press(Modifiers::COMMAND, Key::K);
    let name = command.label(desk.lang);
    desk.type_text(&name);
    desk.key(Key::Enter);
}

#[test]
fn cards_go_from_window_to_window() {
    everywhere(|from| {
        from.click_card(FIRST);
        from.press(Modifiers::COMMAND, Key::C);
        assert!(is_fragment(&from.clipboard));
        let mut to = desk(SMALL, Lang::English);
        to.click_card(SECOND);
        let text = from.clipboard.clone();
        paste_text(&mut to, &text);
        assert_eq!(to.titles(0), [FIRST, SECOND, FIRST]);
        assert_eq!(to.selected(), FIRST);
        assert!(to.tells_pasted(&[("table-count-touchpoints", 1)]));
        to.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(to.titles(0), [FIRST, SECOND]);
    });
}

#[test]
fn a_card_is_cut_and_pasted_elsewhere() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(FIRST);
    desk.press(Modifiers::COMMAND, Key::X);
    assert_eq!(desk.titles(0), [SECOND]);
    assert!(desk.tells(&desk.lang.with("toast-cut-cards", &[("count", 1.into())])));
    desk.click_card("Vervangende auto regelen");
    desk.press(Modifiers::COMMAND, Key::V);
    assert_eq!(desk.titles(1)[..2], ["Vervangende auto regelen", FIRST]);
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.titles(0), [FIRST, SECOND]);
}

#[test]
fn all_that_is_selected_is_cut_and_comes_back() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let before = desk.project();
    let cards = |desk: &Desk| -> usize {
        let episodes = desk.session().journey().episodes.iter();
        episodes.map(|one| one.touchpoints.len() + one.notes.len()).sum()
    };
    let count = cards(&desk);
    desk.press(Modifiers::COMMAND, Key::A);
    desk.press(Modifiers::COMMAND, Key::X);
    assert_eq!(cards(&desk), 0);
    assert!(desk.tells(&desk.lang.with("toast-cut-cards", &[("count", count.into())])));
    desk.press(Modifiers::COMMAND, Key::V);
    assert_eq!((cards(&desk), desk.session().selection().len()), (count, count));
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.project(), before);
}

#[test]
fn pasting_goes_without_a_key() {
    let mut desk = desk(SMALL, Lang::English);
    desk.click_card(FIRST);
    by_name(&mut desk, Command::Copy);
    by_name(&mut desk, Command::Paste);
    assert_eq!(desk.titles(0), [FIRST, FIRST, SECOND]);
}

#[test]
fn in_a_text_the_keys_are_the_texts_own() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let before = desk.project();
    desk.click_card(FIRST);
    desk.key(Key::Enter);
    desk.press(Modifiers::COMMAND, Key::A);
    desk.press(Modifiers::COMMAND, Key::C);
    assert_eq!(desk.clipboard, FIRST);
    desk.key(Key::End);
    desk.press(Modifiers::COMMAND, Key::V);
    assert!(desk.is_editing() && std::sync::Arc::ptr_eq(&before, desk.session().project()));
    desk.key(Key::Enter);
    assert_eq!(desk.titles(0), [format!("{FIRST}{FIRST}").as_str(), SECOND]);
}

#[test]
fn a_line_of_text_is_a_card() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        paste_text(desk, " Bellen met de buren\n");
        assert_eq!(desk.titles(0), [FIRST, "Bellen met de buren", SECOND]);
        assert_eq!(desk.selected(), "Bellen met de buren");
        assert!(desk.tells_pasted(&[("table-count-touchpoints", 1)]));
        desk.click_card("Ik kon dezelfde dag weer rijden");
        paste_text(desk, "Zo hoort het");
        assert!(desk.tells_pasted(&[("table-count-notes", 1)]));
        let Selected::Note(path) = desk.session().selected() else { panic!("a note among notes") };
        assert_eq!(desk.session().project().note(path).map(|note| note.text.clone()).as_deref(), Some("Zo hoort het"));
        paste_text(desk, " \n ");
        assert!(desk.tells(&desk.word("paste-nothing")));
    });
}

#[test]
fn a_table_is_pasted_with_its_dialog() {
    everywhere(|desk| {
        desk.click_card(SECOND);
        paste_text(desk, "Touchpoint\tKanaal\tScore\tRaar\nBrief lezen\tpost\t7\tx\nTerugbellen\ttelefoon\t9\ty\n");
        assert!(desk.has_dialog("table-dialog-title"));
        let column = |desk: &Desk, number: usize| {
            let name = desk.lang.with("table-dialog-column", &[("number", number.to_string().into())]);
            desk.harness.get_by_role_and_label(Role::ComboBox, &name).accesskit_node().value().unwrap_or_default()
        };
        assert_eq!(column(desk, 1), desk.word("table-title"));
        assert_eq!(column(desk, 2), desk.word("table-channels"));
        assert!(column(desk, 3).starts_with(&desk.word("table-score-now")));
        assert_eq!(column(desk, 4), desk.word("table-skip"));
        let before = desk.session().history().depth();
        let paste = desk.word("table-dialog-paste");
        desk.click(Role::Button, &paste);
        assert!(!desk.has_dialog("table-dialog-title"));
        assert_eq!(desk.titles(0), [FIRST, SECOND, "Brief lezen", "Terugbellen"]);
        assert!(desk.tells_pasted(&[("table-count-touchpoints", 2)]));
        assert_eq!(desk.session().history().depth().0, before.0 + 1);
        assert_eq!(desk.session().selection().len(), 2);
        let curve = desk.session().journey().curves[0].id;
        let score = |at: usize| desk.session().journey().episodes[0].touchpoints[at].scores.get(curve);
        assert_eq!([2, 3].map(|at| score(at).map(|score| score.tenths())), [Some(7), Some(16)]);
    });
}

#[test]
fn a_column_is_said_to_be_something_else() {
    let mut desk = desk(SMALL, Lang::English);
    desk.click_card(SECOND);
    paste_text(&mut desk, "a\tb\nc\td");
    let name = desk.lang.with("table-dialog-column", &[("number", "2".into())]);
    desk.click(Role::ComboBox, &name);
    desk.settle();
    let wanted = desk.word("table-in-lane");
    let option = desk.harness.get_by_label(&wanted).rect().center();
    desk.click_at(option);
    let paste = desk.word("table-dialog-paste");
    desk.click(Role::Button, &paste);
    assert!(!desk.has_dialog("table-dialog-title"));
    assert_eq!(desk.titles(0), [FIRST, SECOND, "a", "c"]);
    let lanes = desk.session().journey().lanes.iter().map(|one| one.title.as_str());
    assert!(lanes.collect::<Vec<_>>().ends_with(&["b", "d"]));
}

#[test]
fn a_grid_is_pasted_as_a_map() {
    let mut desk = desk(LARGE, Lang::Dutch);
    paste_text(&mut desk, "\tNazorg\tLater\nTouchpoints\tmailen\tbezoek\nCitaten\tfijn\t\n");
    assert!(
        desk.has(
            Role::RadioButton,
            &format!("{}: {}", desk.word("table-dialog-layout"), desk.word("table-dialog-grid"))
        )
    );
    desk.key(Key::Enter);
    let titles: Vec<String> = desk.session().journey().episodes.iter().map(|one| one.title.clone()).collect();
    assert_eq!(titles.last().map(String::as_str), Some("Later"));
    assert_eq!(desk.titles(titles.len() - 2).last().map(String::as_str), Some("mailen"));
    assert_eq!(desk.titles(titles.len() - 1), ["bezoek"]);
}

#[test]
fn a_table_with_ragged_rows_is_pasted_as_far_as_it_goes() {
    let mut desk = desk(SMALL, Lang::English);
    desk.click_card(SECOND);
    let before = desk.project();
    paste_text(&mut desk, "Title\tEpisode\tScore\nx\ny\t\t1\tmore\tand more\n\nz\tNazorg");
    assert!(desk.has_dialog("table-dialog-title"));
    desk.key(Key::Enter);
    assert!(!desk.has_dialog("table-dialog-title"));
    let all: Vec<String> = (0..5).flat_map(|episode| desk.titles(episode)).collect();
    for title in ["x", "y", "z"] {
        assert_eq!(all.iter().filter(|one| *one == title).count(), 1, "{title} in {all:?}");
    }
    assert_eq!(desk.titles(4).last().map(String::as_str), Some("z"));
    assert_eq!(desk.session().history().depth(), (1, 0));
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(desk.project() == before);
}

#[test]
fn what_is_left_out_is_told() {
    let mut desk = desk(SMALL, Lang::English);
    desk.click_card(SECOND);
    paste_text(&mut desk, "Title\tScore\nx\toften\ny\t1");
    let told = desk.lang.with("table-dialog-left-out", &[("count", 1.into())]);
    assert!(desk.tells(&told), "before");
    desk.key(Key::Enter);
    let told = desk.lang.with("toast-pasted-left-out", &[("count", 1.into())]);
    assert!(desk.tells(&told), "and after");
}

#[test]
fn of_a_line_that_is_too_long_is_told_that_it_was_cut() {
    for lang in Lang::ALL {
        let mut desk = desk(SMALL, lang);
        desk.click_card(SECOND);
        let told = lang.with("toast-pasted-cut", &[("most", LONGEST_TEXT.into())]);
        paste_text(&mut desk, &"a".repeat(LONGEST_TEXT));
        assert_eq!(desk.titles(0).len(), 3);
        assert!(!desk.tells(&told), "it is whole");
        paste_text(&mut desk, &"b".repeat(LONGEST_TEXT + 1));
        assert_eq!(desk.titles(0)[3], "b".repeat(LONGEST_TEXT));
        assert!(desk.tells(&told));
    }
    let mut desk = desk(SMALL, Lang::English);
    desk.click_card("Ik kon dezelfde dag weer rijden");
    paste_text(&mut desk, &"c".repeat(LONGEST_TEXT + 1));
    assert_eq!(desk.selected(), "c".repeat(LONGEST_TEXT), "beside a quote as well");
    let told = desk.lang.with("toast-pasted-cut", &[("most", LONGEST_TEXT.into())]);
    assert!(desk.tells(&told));
}

#[test]
fn escape_leaves_a_table_alone() {
    let mut desk = desk(SMALL, Lang::Dutch);
    paste_text(&mut desk, "een\ntwee");
    assert!(desk.has_dialog("table-dialog-title"));
    desk.key(Key::Escape);
    assert!(!desk.has_dialog("table-dialog-title") && !desk.session().is_changed());
}

#[test]
fn another_separator_makes_other_columns() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(SECOND);
    paste_text(&mut desk, "a, b, c\nd, e, f");
    let none = format!("{}: {}", desk.word("table-dialog-separator"), desk.word("table-separator-none"));
    desk.click(Role::RadioButton, &none);
    desk.key(Key::Tab);
    let paste = desk.word("table-dialog-paste");
    desk.click(Role::Button, &paste);
    assert_eq!(desk.titles(0)[2..], ["a, b, c", "d, e, f"]);
}

#[test]
fn a_damaged_fragment_is_refused_in_words() {
    let mut desk = desk(SMALL, Lang::English);
    desk.click_card(FIRST);
    desk.press(Modifiers::COMMAND, Key::C);
    let newer = desk.clipboard.replacen("format 1", "format 9", 1);
    paste_text(&mut desk, &newer);
    let told = desk.lang.with("paste-newer", &[("format", "9".into()), ("known", "1".into())]);
    assert!(desk.tells(&told));
    assert!(!desk.session().is_changed());
}

#[test]
fn the_selection_is_copied_as_a_picture() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(FIRST);
    by_name(&mut desk, Command::CopyAsImage);
    desk.wait(|desk| desk.picture.is_some());
    let card = desk.card(FIRST).size();
    let wanted = [card.x, card.y].map(|side| ((side + 32.0) * 2.0).round() as usize);
    let picture = desk.picture.expect("a picture");
    assert!(picture.iter().zip(wanted).all(|(side, wanted)| side.abs_diff(wanted) <= 2), "{picture:?} for {wanted:?}");
}

/// A table that takes long: it is read, tried and pasted beside the window, which is drawn meanwhile.
#[test]
fn a_large_table_is_pasted_while_the_window_lives() {
    let mut desk = desk(SMALL, Lang::English);
    desk.click_card(SECOND);
    let row = |at: usize| format!("Part {}\tCard {at}\tSo be it {at}\n", at / 50);
    let rows: String = (0..2_000).map(row).collect();
    desk.clipboard = format!("Episode\tTitle\tQuote\n{rows}");
    let event = egui::Event::Paste(desk.clipboard.clone());
    desk.frame([event]);
    assert!(!desk.has_dialog("table-dialog-title"), "it is still being read");
    desk.wait(|desk| desk.has_dialog("table-dialog-title"));
    let what = [("table-count-touchpoints", 2_000), ("table-count-notes", 2_000), ("table-count-episodes", 40)];
    let words = what.map(|(key, count)| desk.lang.with(key, &[("count", count.into())])).join(", ");
    let becomes = desk.lang.with("table-dialog-becomes", &[("what", words.into())]);
    desk.wait(|desk| desk.tells(&becomes));
    let before = desk.project();
    desk.key(Key::Enter);
    desk.wait(|desk| desk.session().selection().len() == 4_000);
    assert!(desk.tells_pasted(&what));
    assert_eq!(desk.session().journey().episodes.len(), before.journeys[0].episodes.len() + 40);
    desk.press(Modifiers::COMMAND, Key::X);
    desk.wait(|desk| desk.session().selection().is_empty());
    assert!(desk.tells(&desk.lang.with("toast-cut-cards", &[("count", 4_000.into())])));
    desk.press(Modifiers::COMMAND, Key::V);
    desk.wait(|desk| desk.session().selection().len() == 4_000);
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.project(), before);
}

/// While a long text is read with another separator its table stays as it was read before.
#[test]
fn another_separator_of_a_large_table_is_tried_while_the_window_lives() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let row = |at: usize| format!("bel {at}, over de schade nummer {at}, en vraag door\n");
    let rows: String = (0..4_000).map(row).collect();
    desk.clipboard = rows;
    desk.press(Modifiers::COMMAND, Key::V);
    let before = (Role::Label, "bel 0");
    desk.wait(|desk| desk.has(before.0, before.1));
    let after = row(0);
    let paste = desk.word("table-dialog-paste");
    let can_paste = |desk: &Desk| {
        let mut found = desk.harness.query_all_by_role_and_label(Role::Button, &paste);
        found.next().is_some_and(|node| !node.accesskit_node().is_disabled())
    };
    desk.wait(can_paste);
    let none = format!("{}: {}", desk.word("table-dialog-separator"), desk.word("table-separator-none"));
    let at = desk.rect(Role::RadioButton, &none).center();
    desk.move_to(at);
    let button = |pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    desk.frame([button(true)]);
    desk.frame([button(false)]);
    assert!(desk.has(before.0, before.1), "the table is not yet read");
    assert!(!can_paste(&desk), "and what is shown is not what is asked for");
    desk.wait(|desk| {
        let is_read = desk.has(Role::Label, after.trim());
        assert!(is_read != desk.has(before.0, before.1), "one of the two is always there");
        is_read
    });
    desk.wait(can_paste);
}

#[test]
fn a_table_of_many_columns_takes_a_wide_window() {
    for (size, columns, expected) in [(LARGE, 3, 880.0), (LARGE, 14, 1600.0), (SMALL, 14, SMALL.x - 80.0)] {
        let mut desk = desk(size, Lang::Dutch);
        desk.click_card("Aanrijding melden");
        desk.clipboard = format!("{}z\nBellen\t{}z\n", "Titel\t".repeat(columns - 1), "x\t".repeat(columns - 2));
        desk.press(Modifiers::COMMAND, Key::V);
        let paste = desk.rect(Role::Button, &desk.word("table-dialog-paste"));
        let title = desk.rect(Role::Label, &desk.word("table-dialog-title"));
        let width = paste.right() - title.left();
        assert!((width - expected).abs() < 2.0, "{columns} columns in {size}: {width}");
        assert!(desk.harness.ctx.content_rect().contains_rect(paste.union(title)));
    }
}
