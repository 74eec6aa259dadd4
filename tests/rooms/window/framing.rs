//! The frame of a journey: step by step by the keyboard, all on one page, and the journey in words.

use std::num::NonZeroUsize;
use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::lang::Lang;
use meander::layout::Look;
use meander::layout::map::{group_color, group_dash};
use meander::model::{CurveKind, CustomerDefinition, CustomerGroup, CustomerKind, Frame, NextStep, Project, Score};
use meander::theme::ThemeKind;

use super::desk::{Desk, LARGE, SMALL, desk, desk_of, start_desk};

const MOVING: &[u8] = include_bytes!("../../../assets/examples/moving-energy.journey.ron");

const STEPS: [&str; 6] =
    ["frame-goal", "frame-customer", "frame-desired", "frame-now", "frame-next-steps", "frame-team"];

/// A blank document with its first card typed, and the offer beside it.
fn new_journey(lang: Lang) -> Desk {
    let mut desk = start_desk(SMALL, lang, &[]);
    desk.key(Key::Enter);
    desk
}

fn has_offer(desk: &Desk) -> bool {
    desk.has(Role::Note, &desk.word("frame-offer"))
}

/// The step that is open; none on the whole page.
fn step(desk: &Desk) -> Option<usize> {
    let tabs: Vec<_> = desk.harness.query_all_by_role(Role::Tab).collect();
    STEPS.iter().position(|key| {
        let name = desk.word(key);
        let is_it = |label: &str| label == name || label.starts_with(&format!("{name}, "));
        tabs.iter().any(|tab| {
            let node = tab.accesskit_node();
            node.toggled() == Some(Toggled::True) && node.label().is_some_and(|label| is_it(&label))
        })
    })
}

fn onward(desk: &mut Desk) {
    desk.press(Modifiers::ALT, Key::ArrowRight);
}

fn frame_customer(desk: &Desk) -> Option<CustomerDefinition> {
    desk.session().journey().frame.customer.clone()
}

/// The guided start of a new journey, at the step that asks whose it is.
fn at_customer(lang: Lang) -> Desk {
    let mut desk = new_journey(lang);
    desk.key(Key::Escape);
    desk.press(Modifiers::COMMAND, Key::Num5);
    onward(&mut desk);
    assert_eq!(step(&desk), Some(1));
    desk
}

fn type_into(desk: &mut Desk, name: &str, words: &str) {
    let name = desk.word(name);
    let field = desk
        .harness
        .query_all_by_label(&name)
        .find(|node| matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput));
    let at = field.unwrap_or_else(|| panic!("no field {name}")).rect().center();
    desk.click_at(at);
    desk.type_text(words);
}

#[test]
fn a_new_journey_is_framed_by_the_keyboard_alone() {
    for lang in Lang::ALL {
        let mut desk = new_journey(lang);
        desk.type_text("Bellen");
        desk.key(Key::Enter);
        desk.press(Modifiers::COMMAND, Key::Num5);
        assert_eq!(step(&desk), Some(0), "an empty frame begins with its first step");
        assert!(!has_offer(&desk));
        desk.type_text("Van wachten naar weten");
        assert!(desk.has(Role::Button, &desk.word("frame-next")), "there is an answer");
        desk.key(Key::Enter);
        assert_eq!(step(&desk), Some(1));
        // The name of the only group has the keyboard, and what is typed takes its place.
        assert!(desk.has(Role::Button, &desk.word("frame-skip")) && frame_customer(&desk).is_none());
        desk.type_text("Huurders");
        assert_eq!(desk.project().customers[0].name, "Huurders");
        assert_eq!(frame_customer(&desk), Some(CustomerDefinition::Group(desk.project().customers[0].id)));
        assert!(desk.has(Role::Button, &desk.word("frame-next")), "that is the answer");
        desk.press(Modifiers::ALT, Key::ArrowLeft);
        assert_eq!(step(&desk), Some(0), "back");
        let told = desk.lang.with("frame-step-filled", &[("name", desk.word("frame-customer").into())]);
        assert!(desk.has(Role::Tab, &told), "the step is ticked");
        onward(&mut desk);
        onward(&mut desk);
        assert_eq!(step(&desk), Some(2));
        desk.type_text("Gehoord");
        // Tab: over the title of the episode to what is wanted there.
        desk.key(Key::Tab);
        desk.key(Key::Tab);
        desk.type_text("rustig");
        desk.key(Key::Tab);
        desk.type_text("Dan blijven zij");
        desk.key(Key::Tab);
        for _ in 0..4 {
            desk.key(Key::ArrowRight);
        }
        onward(&mut desk);
        assert_eq!(step(&desk), Some(3));
        desk.type_text("in het ongewisse");
        onward(&mut desk);
        assert_eq!(step(&desk), Some(4));
        let (question, step_name) = (desk.word("frame-next-question"), desk.word("inspector-next-step"));
        assert!(desk.harness.query_all_by_role(Role::Heading).any(|node| {
            node.accesskit_node().label().is_some_and(|label| label.ends_with(&question)) && node.is_focused()
        }));
        desk.key(Key::Tab);
        assert!(desk.is_focused(Role::Button, &step_name), "Tab goes into the step");
        desk.key(Key::Enter);
        assert_eq!(step(&desk), Some(4), "Enter presses the button");
        onward(&mut desk);
        assert_eq!(step(&desk), Some(5));
        desk.key(Key::Tab);
        desk.key(Key::Enter);
        desk.type_text("Anna");
        desk.key(Key::Enter);
        desk.key(Key::Enter);
        assert_eq!(step(&desk), None, "after the last step everything stands on one page");
        let session = desk.session();
        let (project, journey) = (session.project(), session.journey());
        assert_eq!(journey.frame.goal, "Van wachten naar weten");
        assert_eq!(project.customers[0].name, "Huurders");
        assert_eq!(journey.frame.desired_feeling, "Gehoord");
        let episode = &journey.episodes[0];
        assert_eq!((episode.desired.words.as_str(), episode.desired.why.as_str()), ("rustig", "Dan blijven zij"));
        let desired = journey.curves.iter().find(|curve| curve.kind == CurveKind::Desired).expect("a curve");
        assert!(episode.rating.get(desired.id) > Score::new(0.0), "{:?}", episode.rating);
        assert_eq!(episode.current.words, "in het ongewisse");
        assert_eq!(journey.frame.next_steps, [NextStep::Implement(String::new())]);
        assert_eq!(journey.frame.team, ["Anna"]);
        assert!(desk.has(Role::Button, &desk.word("frame-guide")));
    }
}

/// Naming the only group says whose journey it is, letter by letter in one step of undo.
#[test]
fn the_only_group_that_is_named_is_the_customer() {
    let mut desk = at_customer(Lang::Dutch);
    let (before, depth) = (desk.project(), desk.session().history().depth().0);
    for letter in ["H", "u", "u", "r", "d", "e", "r", "s"] {
        desk.type_text(letter);
    }
    assert_eq!(desk.project().customers[0].name, "Huurders");
    assert!(frame_customer(&desk).is_some());
    assert_eq!(desk.session().history().depth().0, depth + 1);
    desk.key(Key::Escape);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.project(), before, "name and customer go together");
    // A name that is the user's own is gone on with, not typed over; what was taken away by hand comes back by going on.
    let mut desk = at_customer(Lang::English);
    desk.type_text("Tenants");
    let definition = desk.word("inspector-customer-definition");
    desk.click(Role::ComboBox, &definition);
    let open = desk.word("inspector-customer-open");
    desk.click(Role::Button, &open);
    assert_eq!(frame_customer(&desk), None);
    desk.press(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(frame_customer(&desk), None, "going back chooses nothing");
    onward(&mut desk);
    assert!(desk.has(Role::Button, &desk.word("frame-next")));
    onward(&mut desk);
    assert_eq!(step(&desk), Some(2));
    assert_eq!(frame_customer(&desk), Some(CustomerDefinition::Group(desk.project().customers[0].id)));
    desk.press(Modifiers::ALT, Key::ArrowLeft);
    desk.type_text(" with a garden");
    assert_eq!(desk.project().customers[0].name, "Tenants with a garden");
}

#[test]
fn enter_confirms_the_only_group_as_it_is() {
    let mut desk = at_customer(Lang::English);
    desk.key(Key::Enter);
    assert_eq!(step(&desk), Some(2));
    assert_eq!(desk.project().customers[0].name, desk.word("new-customer"));
    assert_eq!(frame_customer(&desk), Some(CustomerDefinition::Group(desk.project().customers[0].id)));
}

#[test]
fn of_several_groups_none_is_chosen_unasked() {
    let mut desk = at_customer(Lang::English);
    let add = desk.word("bar-add-group");
    reach(&mut desk, &add);
    assert_eq!(desk.project().customers.len(), 2);
    desk.press(Modifiers::ALT, Key::ArrowLeft);
    onward(&mut desk);
    desk.type_text("Tenants");
    assert!(desk.project().customers.iter().any(|group| group.name == "Tenants"));
    assert!(desk.has(Role::Button, &desk.word("frame-skip")));
    desk.key(Key::Enter);
    assert_eq!(step(&desk), Some(2));
    assert_eq!(frame_customer(&desk), None);
}

#[test]
fn a_field_is_one_step_of_undo() {
    let mut desk = new_journey(Lang::English);
    desk.key(Key::Escape);
    desk.press(Modifiers::COMMAND, Key::Num5);
    let before = desk.session().history().depth().0;
    desk.type_text("Less waiting");
    onward(&mut desk);
    desk.type_text("Tenants");
    assert_eq!(desk.session().history().depth().0, before + 2);
    desk.key(Key::Escape);
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().journey().frame.goal, "");
}

/// A template has a frame that is to be made one's own.
#[test]
fn a_template_offers_its_frame_step_by_step() {
    for lang in Lang::ALL {
        let mut desk = start_desk(LARGE, lang, &[]);
        let template = desk.word("template-patient");
        desk.click(Role::Button, &template);
        let start = desk.word("frame-offer-start");
        desk.click(Role::Button, &start);
        assert_eq!(step(&desk), Some(0));
    }
}

#[test]
fn the_offer_is_skipped_with_one_key_and_leaves_the_card_alone() {
    let mut desk = new_journey(Lang::Dutch);
    assert!(has_offer(&desk) && desk.is_editing(), "the first card is being typed all the same");
    let card: Rect = desk.card(&desk.word("new-touchpoint"));
    let offer = desk.rect(Role::Button, &desk.word("frame-offer-start"));
    assert!(!offer.intersects(card), "{offer} {card}");
    desk.type_text("Bellen");
    desk.key(Key::Enter);
    assert!(has_offer(&desk), "it waits");
    desk.key(Key::Escape);
    assert!(!has_offer(&desk));
    assert_eq!(desk.titles(0)[0], "Bellen");
    // Its button begins with the first step.
    let mut desk = new_journey(Lang::Dutch);
    let start = desk.word("frame-offer-start");
    desk.click(Role::Button, &start);
    assert_eq!(step(&desk), Some(0));
    let map = desk.lang.text("view-map");
    desk.click(Role::Tab, &map);
    assert!(!has_offer(&desk) && desk.map_has_keyboard());
    // An example is framed already.
    assert!(!has_offer(&super::desk::desk(SMALL, Lang::Dutch)));
}

/// Nobody types below a card: the offer goes once the map needs its place.
#[test]
fn the_offer_makes_room_for_the_map() {
    let mut desk = new_journey(Lang::Dutch);
    desk.key(Key::Enter);
    for _ in 0..6 {
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
        if !has_offer(&desk) {
            continue;
        }
        let offer = desk.rect(Role::Button, &desk.word("frame-offer-start"));
        let headers = desk.harness.query_all_by_role(Role::ColumnHeader);
        for place in headers.filter_map(|header| header.accesskit_node().bounding_box()) {
            assert!(place.x1 as f32 <= offer.left(), "{place:?} {offer:?}");
        }
    }
    assert!(!has_offer(&desk));
}

#[test]
fn steps_are_skipped_and_left() {
    for lang in Lang::ALL {
        let mut desk = new_journey(lang);
        desk.key(Key::Escape);
        desk.press(Modifiers::COMMAND, Key::Num5);
        let before = desk.project();
        for place in 0..STEPS.len() {
            assert_eq!(step(&desk), Some(place));
            let skip = desk.word(if place < 5 { "frame-skip" } else { "frame-done" });
            desk.click(Role::Button, &skip);
        }
        assert_eq!(step(&desk), None);
        assert!(std::sync::Arc::ptr_eq(&before, desk.session().project()), "nothing is written");
        let again = desk.word("frame-guide");
        desk.click(Role::Button, &again);
        assert_eq!(step(&desk), Some(0));
        // From the field, then from the steps.
        desk.key(Key::Escape);
        desk.key(Key::Escape);
        assert_eq!(step(&desk), None);
        let map = desk.word("frame-to-map");
        desk.click(Role::Button, &map);
        assert!(desk.map_has_keyboard());
    }
}

#[test]
fn what_is_wanted_is_asked_before_what_is() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::Num5);
    assert_eq!(step(&desk), None, "a frame that is there is shown as a whole");
    let guide = desk.word("frame-guide");
    desk.click(Role::Button, &guide);
    onward(&mut desk);
    onward(&mut desk);
    let (desired, current) = (desk.word("inspector-desired-words"), desk.word("inspector-current-words"));
    assert!(desk.harness.query_all_by_label(&desired).count() == 5);
    assert!(desk.harness.query_all_by_label(&current).count() == 0, "current is not asked yet");
    let largest = desk.lang.with("frame-gap-largest", &[("gap", "3".into())]);
    assert!(!desk.has(Role::Button, &largest));
    onward(&mut desk);
    assert!(desk.harness.query_all_by_label(&current).count() == 5);
    assert!(desk.has(Role::Button, &largest), "the largest gap is marked");
    desk.click(Role::Button, &largest);
    assert_eq!(desk.selected(), "Schade bepalen", "a click shows it on the map");
    assert!(desk.map_has_keyboard());
}

/// Presses a button that may lie below the fold of a small window: the keyboard goes there.
fn reach(desk: &mut Desk, name: &str) {
    for _ in 0..120 {
        if desk.is_focused(Role::Button, name) {
            return desk.key(Key::Enter);
        }
        desk.key(Key::Tab);
    }
    panic!("{name} is not reached");
}

#[test]
fn customer_groups_are_added_doubled_changed_and_removed() {
    let mut desk = new_journey(Lang::English);
    desk.key(Key::Escape);
    desk.press(Modifiers::COMMAND, Key::Num5);
    onward(&mut desk);
    desk.type_text("Tenants");
    let double = desk.lang.with("frame-group-duplicate", &[("name", "Tenants".into())]);
    reach(&mut desk, &double);
    let copy = desk.lang.with("frame-group-copy", &[("name", "Tenants".into())]);
    let names = |desk: &Desk| desk.project().customers.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&desk), ["Tenants".to_owned(), copy.clone()]);
    let journey = desk.session().journey().clone();
    assert_eq!(journey.curves.len(), 4, "with curves of its own");
    let remove = desk.lang.with("frame-group-remove", &[("name", copy.as_str().into())]);
    reach(&mut desk, &remove);
    assert_eq!(names(&desk), ["Tenants"]);
    assert_eq!(desk.session().journey().curves.len(), 2);
    let add = desk.word("bar-add-group");
    reach(&mut desk, &add);
    assert_eq!(names(&desk), ["Tenants".to_owned(), desk.word("new-customer")]);
}

#[test]
fn groups_are_put_in_another_order_by_the_keyboard() {
    for lang in Lang::ALL {
        let mut desk = desk_of(MOVING, SMALL, lang);
        desk.press(Modifiers::COMMAND, Key::Num5);
        let names = |desk: &Desk| desk.project().customers.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        let before = names(&desk);
        let start = desk.project();
        let is_same = |desk: &Desk, group: &CustomerGroup| {
            let look = Look { theme: ThemeKind::Light, lang };
            let of = |project: &Project| (group_color(project, group.id, &look), group_dash(project, group.id));
            of(&start) == of(&desk.project())
        };
        let [first, second, third] = &before[..] else { panic!("three groups: {before:?}") };
        let step = |key: &str, name: &str| lang.with(key, &[("name", name.into())]);
        let later = step("frame-group-later", first);
        reach(&mut desk, &later);
        assert_eq!(names(&desk), [second, first, third].map(String::clone));
        assert!(start.customers.iter().all(|group| is_same(&desk, group)), "colours and patterns go along");
        // The card has gone on with the keyboard on it.
        assert!(desk.is_focused(Role::Button, &later));
        desk.key(Key::Enter);
        assert_eq!(names(&desk), [second, third, first].map(String::clone));
        let is_off = |desk: &Desk, name: &str| desk.harness.get_by_label(name).accesskit_node().is_disabled();
        assert!(is_off(&desk, &later) && is_off(&desk, &step("frame-group-earlier", second)));
        assert!(!is_off(&desk, &step("frame-group-earlier", first)));
        desk.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(names(&desk), [second, first, third].map(String::clone));
        let undone = lang.text("edit-move-customer");
        assert!(desk.harness.query_all_by_label_contains(&undone).next().is_some(), "{undone}");
        desk.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(names(&desk), before);
        assert_eq!(desk.project(), start);
    }
}

#[test]
fn a_portrait_is_chosen_pasted_and_removed() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::Num5);
    let group = desk.project().customers[0].clone();
    let name = desk.lang.with("frame-portrait", &[("name", group.name.as_str().into())]);
    let path = desk.file.with_file_name("gezicht.png");
    image::RgbImage::from_pixel(40, 40, image::Rgb([10, 90, 90])).save(&path).expect("a picture");
    desk.click(Role::Button, &name);
    desk.wait(|desk| desk.has_dialog("dialog-path-open-title"));
    desk.type_text("gezicht.png");
    desk.key(Key::Enter);
    desk.wait(|desk| desk.project().customers[0].portrait.is_some());
    assert_eq!(desk.project().images[0].name, "gezicht.png");
    assert!(desk.project().customers[1].portrait.is_none());
    // What is pasted goes to the group that is worked on.
    let second = desk.project().customers[1].clone();
    let name = desk.lang.with("frame-portrait", &[("name", second.name.as_str().into())]);
    let at = desk.rect(Role::Button, &name).center();
    desk.move_to(at);
    desk.frame([]);
    let pixels = egui::ColorImage::filled([30, 30], egui::Color32::from_rgb(200, 20, 20));
    desk.frame([egui::Event::PasteImage(std::sync::Arc::new(pixels))]);
    desk.wait(|desk| desk.project().customers[1].portrait.is_some());
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(desk.project().customers[1].portrait.is_none(), "one step back");
}

#[test]
fn words_that_are_pasted_beside_the_map_make_no_card() {
    let mut desk = desk(SMALL, Lang::English);
    let before = desk.project();
    desk.press(Modifiers::COMMAND, Key::Num7);
    desk.frame([egui::Event::Paste("a card".to_owned())]);
    desk.settle();
    assert!(std::sync::Arc::ptr_eq(&before, desk.session().project()));
}

#[test]
fn the_kind_of_a_group_and_whose_journey_it_is() {
    let mut desk = desk(LARGE, Lang::English);
    desk.press(Modifiers::COMMAND, Key::Num5);
    let guide = desk.word("frame-guide");
    desk.click(Role::Button, &guide);
    onward(&mut desk);
    let definition = desk.word("inspector-customer-definition");
    desk.click(Role::ComboBox, &definition);
    let challenge = desk.word("inspector-customer-challenge");
    desk.click(Role::Button, &challenge);
    let framed = desk.session().journey().frame.customer.clone();
    assert!(matches!(&framed, Some(CustomerDefinition::Challenge(groups)) if groups.len() == 2), "{framed:?}");
    let kinds = desk.word("inspector-customer-kind");
    let at = desk.harness.query_all_by_role_and_label(Role::ComboBox, &kinds).map(|node| node.rect()).next();
    desk.click_at(at.expect("a field").center());
    let cohort = desk.word("inspector-customer-cohort");
    desk.click(Role::Button, &cohort);
    assert!(matches!(desk.project().customers[0].kind, CustomerKind::Cohort { .. }));
}

#[test]
fn the_report_says_what_was_typed_and_is_copied_and_saved() {
    for lang in Lang::ALL {
        let mut desk = desk(LARGE, lang);
        desk.press(Modifiers::COMMAND, Key::Num5);
        type_into(&mut desk, "inspector-goal", "Nieuw doel 7. ");
        let map = desk.word("view-map");
        desk.click(Role::Tab, &map);
        desk.press(Modifiers::COMMAND, Key::Num7);
        assert!(desk.harness.query_all_by_label_contains("Nieuw doel 7.").next().is_some());
        let copy = desk.word("report-copy");
        desk.click(Role::Button, &copy);
        let page = desk.clipboard.clone();
        assert!(page.starts_with("# Schade bij een autoverzekering\n") && page.contains("Nieuw doel 7."), "{page}");
        let save = desk.word("report-export");
        desk.click(Role::Button, &save);
        desk.wait(|desk| desk.has_dialog("dialog-path-save-title"));
        desk.press(Modifiers::COMMAND, Key::A);
        desk.type_text("verslag");
        desk.key(Key::Enter);
        let said = desk.lang.with("toast-report", &[("name", "verslag.md".into())]);
        desk.wait(|desk| desk.has(Role::Status, &said));
        let saved = std::fs::read_to_string(desk.file.with_file_name("verslag.md")).expect("the report");
        assert_eq!(saved, page);
        // Another language tells the same in its own words.
        desk.press(Modifiers::COMMAND, Key::L);
        let other = desk.session().lang();
        desk.click(Role::Button, &other.text("report-copy"));
        assert_ne!(desk.clipboard, page);
    }
}

/// A journey with so many touchpoints and without a frame, as the text of a file.
fn large(touchpoints: usize) -> &'static [u8] {
    let mut project = crate::generator::map(touchpoints);
    let journey = Arc::make_mut(&mut project.journeys[0]);
    journey.frame = Frame { customer: journey.frame.customer.clone(), ..Frame::default() };
    journey.limitations.clear();
    Vec::leak(meander::file::write(&project).expect("it can be written").into_bytes())
}

#[test]
fn the_gaps_of_a_large_journey_are_worked_out_beside_the_window() {
    let mut desk = desk_of(large(3_000), LARGE, Lang::English);
    desk.press(Modifiers::COMMAND, Key::Num5);
    assert_eq!(step(&desk), Some(0));
    let gap = desk.lang.with("frame-gap-of", &[("gap", "".into())]);
    let gaps = |desk: &Desk| {
        let buttons = desk.harness.query_all_by_role(Role::Button);
        buttons.filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(gap.trim()))).count()
    };
    // The frame that shows the table does not wait for what it says, not even if it is drawn once only.
    desk.harness.ctx.options_mut(|options| options.max_passes = NonZeroUsize::MIN);
    let (now, current) = (desk.word("frame-now"), desk.word("inspector-current-words"));
    let mut tabs = desk.harness.query_all_by_role(Role::Tab);
    let tab = tabs.find(|tab| tab.accesskit_node().label().is_some_and(|label| label.starts_with(&now)));
    tab.expect("the step that asks for it").click_accesskit();
    drop(tabs);
    let is_shown = (0..3).any(|_| {
        desk.frame([]);
        desk.harness.query_all_by_label(&current).next().is_some()
    });
    assert!(is_shown && gaps(&desk) == 0, "{is_shown}, {}", gaps(&desk));
    desk.wait(|desk| gaps(desk) > 0);
}
