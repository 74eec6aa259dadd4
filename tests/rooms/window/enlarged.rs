//! Every dialog while everything is large: its title and its buttons are in the window, and the rest scrolls.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Order, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::settings::Settings;
use meander::theme::ThemeKind;

use super::desk::{Desk, EXAMPLE, SMALL, desk_with};
use crate::join::{titled, write};

const FIRST: &str = "Aanrijding melden";
const SECOND: &str = "Bevestiging en dossiernummer";
const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
/// With all that the dialog may have to ask or tell.
const TABLE: &str = "Touchpoint,Kanaal,Score,Raar\nBrief lezen,post,vaak,x\nBellen,telefoon,1,y\nMailen,mail,nooit,z\n";

/// Opens a dialog; gives the keys of its buttons.
type Opens = fn(&mut Desk) -> &'static [&'static str];

const DIALOGS: [(&str, Opens); 26] = [
    ("unsaved", |desk| {
        change(desk);
        desk.close_window();
        &["dialog-save", "dialog-discard", "dialog-cancel"]
    }),
    ("conflict", |desk| {
        change(desk);
        let theirs = std::fs::read_to_string(&desk.file).expect("the file").replace(SECOND, "Van een ander");
        std::fs::write(&desk.file, theirs).expect("someone else saves");
        desk.press(Modifiers::COMMAND, Key::S);
        desk.wait(has_one);
        &[
            "dialog-conflict-keep-both",
            "dialog-conflict-join",
            "dialog-conflict-take-theirs",
            "dialog-conflict-overwrite",
            "dialog-cancel",
        ]
    }),
    ("export", |desk| {
        desk.press(Modifiers::COMMAND, Key::E);
        &["dialog-export-poster", "dialog-cancel"]
    }),
    ("open", |desk| {
        desk.press(Modifiers::COMMAND, Key::O);
        desk.wait(|desk| desk.has(Role::ListBoxOption, "claim.journey.ron"));
        &["dialog-open", "dialog-cancel"]
    }),
    ("save", |desk| {
        desk.press(COMMAND_SHIFT, Key::S);
        desk.wait(|desk| desk.has(Role::ListBoxOption, "claim.journey.ron"));
        &["dialog-save", "dialog-cancel"]
    }),
    ("replace", |desk| {
        desk.press(COMMAND_SHIFT, Key::S);
        desk.wait(|desk| desk.has(Role::ListBoxOption, "claim.journey.ron"));
        desk.type_text("claim");
        desk.key(Key::Enter);
        desk.wait(|desk| desk.has(Role::Button, &desk.word("dialog-replace")));
        &["dialog-replace", "dialog-replace-cancel"]
    }),
    ("table", |desk| {
        desk.click_card(FIRST);
        desk.clipboard = TABLE.to_owned();
        desk.press(Modifiers::COMMAND, Key::V);
        &["table-dialog-paste", "dialog-cancel"]
    }),
    ("join", |desk| {
        let start =
            std::sync::Arc::new(meander::file::read(&std::fs::read(&desk.file).expect("a file")).expect("it reads"));
        let other = titled(&titled(&start, FIRST, "Bellen"), SECOND, "Brief");
        write(&desk.file.with_file_name("groep-b.journey.ron"), &other);
        desk.press(COMMAND_SHIFT, Key::J);
        desk.wait(has_one);
        desk.type_text("groep-b.journey.ron");
        desk.key(Key::Enter);
        desk.wait(|desk| desk.has(Role::ListBox, &desk.word("join-dialog-conflicts-list")));
        &["join-dialog-join", "dialog-cancel", "join-dialog-pick-base"]
    }),
    ("commands", |desk| {
        desk.press(Modifiers::COMMAND, Key::K);
        &[]
    }),
    ("guide", |desk| {
        desk.press(Modifiers::SHIFT, Key::F1);
        &["dialog-close"]
    }),
    ("keys", |desk| {
        desk.key(Key::F1);
        &["dialog-close"]
    }),
    ("settings", |desk| {
        desk.press(Modifiers::COMMAND, Key::Comma);
        &["settings-done"]
    }),
    ("channels", |desk| {
        desk.click_card(FIRST);
        desk.press(Modifiers::COMMAND, Key::J);
        &["inspector-channel"]
    }),
    ("move", |desk| {
        desk.click_card(FIRST);
        desk.press(Modifiers::COMMAND, Key::M);
        &["dialog-move", "dialog-cancel"]
    }),
    ("measure", |desk| {
        desk.press(COMMAND_SHIFT, Key::W);
        &["measure-add", "dialog-cancel"]
    }),
    ("micro", |desk| {
        desk.click_card(FIRST);
        desk.press(COMMAND_SHIFT, Key::Enter);
        &["micro-start", "dialog-cancel"]
    }),
    ("micro alone", |desk| {
        desk.press(Modifiers::ALT, Key::M);
        &["micro-start", "dialog-cancel"]
    }),
    ("worth", |desk| {
        desk.press(Modifiers::ALT, Key::W);
        &["dialog-close"]
    }),
    ("versions", |desk| {
        change(desk);
        desk.press(Modifiers::COMMAND, Key::S);
        desk.wait(|desk| !desk.session().is_changed());
        desk.press(COMMAND_SHIFT, Key::R);
        desk.wait(|desk| desk.harness.query_by_role(Role::ListBoxOption).is_some());
        &["versions-restore", "versions-open-copy", "dialog-close"]
    }),
    ("repairs", |desk| {
        open_another(desk, &EXAMPLE[..EXAMPLE.len() * 2 / 3]);
        desk.wait(|desk| desk.has(Role::Button, &desk.word("repairs-go-on")));
        &["repairs-go-on", "repairs-report"]
    }),
    ("message", |desk| {
        open_another(desk, b"\x89PNG\r\n\x1a\n");
        desk.wait(|desk| desk.has_dialog("open-failed"));
        &["dialog-ok"]
    }),
    ("link", |desk| {
        desk.press(Modifiers::COMMAND, Key::Num2);
        desk.key(Key::ArrowDown);
        let link = desk.word("insights-link");
        desk.harness.get_by_role_and_label(Role::Button, &link).focus();
        desk.settle();
        desk.key(Key::Enter);
        &[]
    }),
    ("gap", |desk| {
        desk.press(Modifiers::COMMAND, Key::Num3);
        desk.key(Key::ArrowDown);
        desk.key(Key::Enter);
        let other = desk.word("improvements-other-gap");
        desk.harness.get_by_role_and_label(Role::Button, &other).focus();
        desk.settle();
        desk.key(Key::Enter);
        assert!(desk.has_dialog("improvements-gap-title"));
        &[]
    }),
    ("progress", |desk| {
        export_slowly(desk);
        &["dialog-cancel"]
    }),
    ("recovery", |desk| {
        start_after_crash(desk);
        &["recovery-keep", "recovery-save-as", "recovery-discard", "recovery-later"]
    }),
    ("recovery, thrown away", |desk| {
        start_after_crash(desk);
        desk.click(Role::Button, &desk.word("recovery-discard"));
        &["recovery-discard", "dialog-back"]
    }),
];

fn large(interface_scale: u16, touch: bool, lang: Lang) -> Desk {
    let theme = Some(ThemeKind::Light);
    let (lang, first_steps_done) = (Some(lang), true);
    desk_with(
        SMALL,
        Settings { lang, theme, interface_scale, touch, touch_offered: true, first_steps_done, ..Settings::default() },
    )
}

fn has_one(desk: &Desk) -> bool {
    desk.harness.query_all_by_role(Role::Dialog).next().is_some()
}

fn change(desk: &mut Desk) {
    desk.click_card(FIRST);
    desk.key(Key::Delete);
    assert!(desk.session().is_changed());
}

fn open_another(desk: &mut Desk, bytes: &[u8]) {
    let path = desk.file.with_file_name("other.journey.ron");
    std::fs::write(&path, bytes).expect("a file");
    desk.press(Modifiers::COMMAND, Key::O);
    desk.wait(has_one);
    desk.frame([Event::Paste(path.display().to_string())]);
    desk.key(Key::Enter);
}

/// A poster that takes seconds.
fn export_slowly(desk: &mut Desk) {
    desk.press(Modifiers::COMMAND, Key::E);
    for (key, choice) in [("dialog-export-paper", "A0"), ("dialog-export-dpi", "600")] {
        let name = format!("{}: {choice}", desk.word(key));
        desk.harness.get_by_role_and_label(Role::RadioButton, &name).focus();
        desk.settle();
        desk.key(Key::Space);
    }
    let export = desk.word("dialog-export-poster");
    let buttons = desk.harness.query_all_by_role_and_label(Role::Button, &export);
    buttons.last().expect("the button of the dialog").focus();
    desk.settle();
    desk.key(Key::Enter);
    desk.wait(|desk| desk.has(Role::TextInput, &desk.word("dialog-path-field")));
    desk.key(Key::Enter);
    let is_under_way = |desk: &Desk| desk.harness.query_by_role(Role::ProgressIndicator).is_some();
    desk.wait(|desk| is_under_way(desk) && desk.has(Role::Button, &desk.word("dialog-cancel")));
}

fn start_after_crash(desk: &mut Desk) {
    change(desk);
    desk.wait(|desk| desk.kept("journals") == 1);
    let ended = std::mem::replace(desk, large(100, false, desk.lang));
    *desk = ended.ended_and_started(SMALL);
    desk.wait(|desk| desk.has_dialog("recovery-title"));
}

/// Where the sheet of the uppermost dialog lies.
fn sheet(desk: &Desk) -> Option<Rect> {
    desk.harness.ctx.memory(|memory| {
        let layer = memory.areas().top_layer_id(Order::Foreground)?;
        memory.areas().is_visible(&layer).then(|| memory.area_rect(layer.id)).flatten()
    })
}

/// What of this dialog is not in the window, or lies on something else.
fn faults(desk: &Desk, buttons: &[&str]) -> Vec<String> {
    let window = desk.harness.ctx.content_rect();
    let Some(sheet) = sheet(desk) else { return vec!["it is not open".to_owned()] };
    let mut faults = Vec::new();
    if !window.contains_rect(sheet) {
        faults.push(format!("its sheet lies at {sheet:?}"));
    }
    let dialogs = desk.harness.query_all_by_role(Role::Dialog);
    let title = dialogs.last().and_then(|node| node.accesskit_node().label()).unwrap_or_default();
    let shown = desk.harness.query_all_by_role_and_label(Role::Label, &title).map(|node| node.rect());
    let shown: Vec<Rect> = shown.collect();
    if !shown.is_empty() && !shown.iter().any(|rect| sheet.contains_rect(*rect)) {
        faults.push(format!("its title lies at {shown:?}"));
    }
    let mut taken: Vec<Rect> = Vec::new();
    for key in buttons {
        let name = desk.word(key);
        let found = desk.harness.query_all_by_role_and_label(Role::Button, &name).map(|node| node.rect());
        let found: Vec<Rect> = found.collect();
        match found.iter().rfind(|rect| sheet.contains_rect(**rect)) {
            None => faults.push(format!("“{name}” lies at {found:?}, the sheet at {sheet:?}")),
            Some(rect) if taken.iter().any(|other| other.shrink(0.5).intersects(*rect)) => {
                faults.push(format!("“{name}” lies on another button"));
            }
            Some(rect) => taken.push(*rect),
        }
    }
    faults
}

#[test]
fn titles_and_buttons_of_dialogs_are_in_the_window() {
    let mut all = Vec::new();
    for (scale, touch) in [(200, false), (150, true)] {
        for lang in Lang::ALL {
            for (name, open) in DIALOGS {
                let mut desk = large(scale, touch, lang);
                let buttons = open(&mut desk);
                desk.settle();
                let found = faults(&desk, buttons);
                all.extend(found.iter().map(|fault| format!("{name} at {scale} % in {lang:?}: {fault}")));
            }
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn news_waits_while_a_dialog_needs_its_place() {
    let tells = |desk: &Desk| {
        let values = [("count", 1.into()), ("title", FIRST.into())];
        desk.has(Role::Status, &desk.lang.with("toast-deleted", &values))
    };
    for (scale, has_room) in [(200, false), (100, true)] {
        for lang in Lang::ALL {
            let mut desk = large(scale, false, lang);
            change(&mut desk);
            assert!(tells(&desk));
            desk.close_window();
            assert!(has_one(&desk));
            assert_eq!(tells(&desk), has_room, "at {scale} % it would lie on the buttons");
            if !has_room {
                (0..200).for_each(|_| desk.frame([]));
                desk.key(Key::Escape);
                assert!(!has_one(&desk) && tells(&desk), "then it has its time");
            }
        }
    }
}

#[test]
fn a_minimap_that_has_no_room_is_not_offered() {
    for has_room in [true, false] {
        let mut desk = large(if has_room { 100 } else { 200 }, false, Lang::Dutch);
        if !has_room {
            desk.press(COMMAND_SHIFT, Key::O);
        }
        let name = Command::Minimap.label(Lang::Dutch);
        let button = desk.harness.get_by_role_and_label(Role::Button, &name);
        assert_eq!(button.accesskit_node().is_disabled(), !has_room, "{:?}", desk.canvas());
        let at = button.rect().center();
        desk.move_to(at);
        (0..20).for_each(|_| desk.frame([]));
        let reason = desk.word("hindrance-no-minimap-room");
        assert_eq!(desk.harness.query_by_label_contains(&reason).is_some(), !has_room, "{:?}", desk.canvas());
    }
}

#[test]
fn what_scrolls_in_a_dialog_comes_into_sight_with_the_keyboard() {
    for lang in Lang::ALL {
        let mut desk = large(200, false, lang);
        desk.press(Modifiers::COMMAND, Key::E);
        let sheet = sheet(&desk).expect("it is open");
        let buttons = desk.rect(Role::Button, &desk.word("dialog-cancel"));
        let mut met = Vec::new();
        for _ in 0..16 {
            desk.key(Key::Tab);
            let node = desk.harness.query_all_by(|node| node.is_focused()).next();
            let Some((name, rect)) = node.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
            else {
                continue;
            };
            let is_button = rect.top() >= buttons.top() - 1.0 && rect.bottom() <= buttons.bottom() + 1.0;
            assert!(sheet.expand(1.0).contains_rect(rect), "{name} at {rect:?} in {sheet:?}");
            assert!(is_button || rect.bottom() <= buttons.top(), "{name} lies below the buttons: {rect:?}");
            met.push(name);
        }
        assert!(met.contains(&desk.word("dialog-export-theme")), "{met:?}");
        assert!(met.contains(&desk.word("dialog-export-poster")), "{met:?}");
    }
}
