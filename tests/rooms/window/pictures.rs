//! Dropped files, pasted pictures, and a poster from the window to the disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{ColorImage, Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::lang::Lang;
use meander::layout::map::Map;
use meander::model::{Attachment, ImageId, LaneKind};
use meander::scene::Item;
use meander::session::Selected;

use super::desk::{Desk, LARGE, SMALL, desk};

const FIRST: &str = "Aanrijding melden";
const SECOND: &str = "Bevestiging en dossiernummer";

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_files(desk: &mut Desk, paths: &[&Path]) {
    let files = paths.iter().map(|path| Arc::new(Dropped(path.to_path_buf())) as egui::DroppedFileHandle);
    desk.harness.input_mut().dropped_files.extend(files);
    desk.frame([]);
    desk.settle();
}

/// A picture beside the document.
fn picture(desk: &Desk, name: &str, shade: u8) -> PathBuf {
    let path = desk.file.with_file_name(name);
    let image = image::RgbImage::from_pixel(60, 40, image::Rgb([shade, 90, 90]));
    image.save(&path).expect("a picture");
    path
}

fn image_of(desk: &Desk, title: &str) -> Option<ImageId> {
    let episodes = &desk.session().journey().episodes;
    episodes.iter().flat_map(|episode| &episode.touchpoints).find(|one| one.title == title)?.image
}

#[test]
fn a_picture_goes_to_the_card_under_the_pointer() {
    for (size, lang) in [(LARGE, Lang::Dutch), (SMALL, Lang::English)] {
        let mut desk = desk(size, lang);
        let path = picture(&desk, "foto.png", 10);
        desk.click_card(FIRST);
        let at = desk.card(SECOND).center();
        desk.move_to(at);
        drop_files(&mut desk, &[&path]);
        desk.wait(|desk| image_of(desk, SECOND).is_some());
        assert!(image_of(&desk, FIRST).is_none());
        assert_eq!(desk.selected(), SECOND);
        let image = &desk.project().images[0];
        assert_eq!((image.name.as_str(), Some(image.id)), ("foto.png", image_of(&desk, SECOND)));
        desk.press(Modifiers::COMMAND, Key::Z);
        assert!(desk.project().images.is_empty() && image_of(&desk, SECOND).is_none(), "one step back");
    }
}

#[test]
fn without_a_pointer_it_goes_to_the_selected_card_and_is_drawn_there() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let path = picture(&desk, "foto.jpg", 10);
    desk.click_card(FIRST);
    let small = desk.card(FIRST).height();
    desk.frame([Event::PointerGone]);
    drop_files(&mut desk, &[&path]);
    desk.wait(|desk| image_of(desk, FIRST).is_some());
    assert!(desk.card(FIRST).height() > small + 40.0, "the card has grown by the picture");
    let map: &Map = desk.session().map();
    let is_drawn = map.over(0).items.iter().any(|item| matches!(item, Item::Image(_)));
    assert!(is_drawn);
}

#[test]
fn a_pasted_picture_goes_where_the_pointer_is_while_nothing_is_selected() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let paste = |desk: &mut Desk, shade: u8| {
        let before = desk.project().images.len();
        let image = ColorImage::filled([4, 4], egui::Color32::from_gray(shade));
        desk.frame([Event::PasteImage(Arc::new(image))]);
        desk.wait(|desk| desk.project().images.len() > before);
        desk.key(Key::Escape);
        assert!(desk.is_nothing_selected());
    };
    let pictures = |desk: &Desk, episode: usize| {
        desk.session().journey().episodes[episode].notes.iter().filter(|note| note.image.is_some()).count()
    };
    let header = desk.rect(Role::ColumnHeader, "Vervangend vervoer").center();
    desk.move_to(header);
    paste(&mut desk, 10);
    assert_eq!(pictures(&desk, 1), 1, "in the episode that is pointed at");
    let card = desk.card(SECOND).center();
    desk.move_to(card);
    paste(&mut desk, 20);
    let episode = &desk.session().journey().episodes[0];
    let second = Attachment::Touchpoint(episode.touchpoints[1].id);
    let hangs = episode.notes.iter().any(|note| note.image.is_some() && note.attached == second);
    assert!(hangs, "on the card that is pointed at");
}

#[test]
fn elsewhere_it_becomes_a_card_of_its_own() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let path = picture(&desk, "foto.png", 10);
    let other = picture(&desk, "andere.webp", 20);
    desk.frame([Event::PointerGone]);
    drop_files(&mut desk, &[&path, &other]);
    desk.wait(|desk| desk.project().images.len() == 2);
    let journey = Arc::clone(desk.session().journey());
    let lane = journey.lanes.iter().find(|lane| lane.kind == LaneKind::Image).expect("a lane of pictures");
    assert_eq!(journey.lanes.iter().filter(|lane| lane.kind == LaneKind::Image).count(), 1, "one for both");
    let notes = journey.episodes.last().expect("an episode").notes.iter();
    assert_eq!(notes.filter(|note| note.lane == lane.id && note.image.is_some()).count(), 2);
    assert!(matches!(desk.session().selected(), Selected::Note(_)));
}

#[test]
fn the_same_picture_is_stored_once_and_goes_with_its_last_use() {
    let mut desk = desk(LARGE, Lang::English);
    let path = picture(&desk, "foto.png", 10);
    for title in [FIRST, SECOND] {
        desk.click_card(title);
        desk.frame([Event::PointerGone]);
        drop_files(&mut desk, &[&path]);
        desk.wait(|desk| image_of(desk, title).is_some());
    }
    assert_eq!(desk.project().images.len(), 1);
    assert_eq!(image_of(&desk, FIRST), image_of(&desk, SECOND));
    for title in [FIRST, SECOND] {
        desk.click_card(title);
        desk.key(Key::Delete);
    }
    assert_eq!(desk.project().images.len(), 1, "an undo may want it back");
    desk.press(Modifiers::COMMAND, Key::S);
    desk.wait(|desk| !desk.session().is_changed());
    assert!(desk.project().images.is_empty());
    for _ in 0..3 {
        desk.press(Modifiers::COMMAND, Key::Z);
    }
    assert!(image_of(&desk, FIRST).is_some() && desk.project().images.len() == 1);
}

#[test]
fn a_picture_is_replaced_and_removed_in_the_inspector() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let path = picture(&desk, "foto.png", 10);
    desk.click_card(FIRST);
    desk.frame([Event::PointerGone]);
    drop_files(&mut desk, &[&path]);
    desk.wait(|desk| image_of(desk, FIRST).is_some());
    let section = desk.word("inspector-notes-and-picture");
    let top = desk.canvas().right_top() + egui::vec2(160.0, 40.0);
    desk.wheel(top, egui::vec2(0.0, -4000.0), Modifiers::NONE);
    desk.click(Role::Button, &section);
    desk.wheel(top, egui::vec2(0.0, -4000.0), Modifiers::NONE);
    assert!(desk.has(Role::Image, "foto.png") && desk.has(Role::Button, &desk.word("inspector-image-replace")));
    let remove = desk.word("inspector-image-remove");
    desk.click(Role::Button, &remove);
    assert!(image_of(&desk, FIRST).is_none());
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(image_of(&desk, FIRST).is_some());
}

#[test]
fn a_pasted_picture_goes_to_the_selected_card() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(FIRST);
    let pixels = ColorImage::filled([30, 20], egui::Color32::from_rgb(9, 90, 200));
    desk.frame([Event::PasteImage(Arc::new(pixels))]);
    desk.wait(|desk| image_of(desk, FIRST).is_some());
    assert_eq!(desk.project().images[0].name, desk.word("picture-pasted"));
    let path = picture(&desk, "een foto.png", 99);
    desk.click_card(SECOND);
    let address = format!("file://{}", path.display().to_string().replace(' ', "%20"));
    desk.frame([Event::Paste(address)]);
    desk.wait(|desk| image_of(desk, SECOND).is_some());
    assert_eq!(desk.project().images.len(), 2);
    // With nothing selected it is a card of its own.
    desk.key(Key::Escape);
    desk.frame([Event::PasteImage(Arc::new(ColorImage::filled([9, 9], egui::Color32::from_rgb(1, 2, 3))))]);
    desk.wait(|desk| desk.project().images.len() == 3);
    assert!(matches!(desk.session().selected(), Selected::Note(_)));
}

#[test]
fn what_is_no_journey_and_no_picture_is_refused_in_words() {
    let mut desk = desk(SMALL, Lang::English);
    let before = desk.project();
    let folder = desk.file.with_file_name("notes.txt");
    std::fs::write(&folder, "words").expect("a text");
    drop_files(&mut desk, &[&folder]);
    let said = desk.lang.with("drop-unknown", &[("name", "notes.txt".into())]);
    assert!(desk.has(Role::Alert, &said));
    let damaged = desk.file.with_file_name("kapot.png");
    std::fs::write(&damaged, "words").expect("no picture");
    drop_files(&mut desk, &[&damaged]);
    let said = desk.lang.with("picture-unknown", &[("name", "kapot.png".into())]);
    desk.wait(|desk| desk.has(Role::Alert, &said));
    assert!(Arc::ptr_eq(&before, desk.session().project()));
}

#[test]
fn a_portrait_is_dropped_on_its_group() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::Num5);
    let face = picture(&desk, "gezicht.png", 120);
    let second = desk.project().customers[1].name.clone();
    let name = desk.lang.with("frame-portrait", &[("name", second.as_str().into())]);
    let at = desk.rect(Role::Button, &name).center();
    desk.move_to(at);
    drop_files(&mut desk, &[&face]);
    desk.wait(|desk| desk.project().customers[1].portrait.is_some());
    assert!(desk.project().customers[0].portrait.is_none());
}

#[test]
fn a_file_of_100_megabytes_is_refused_unread() {
    for lang in Lang::ALL {
        let mut desk = desk(SMALL, lang);
        let huge = desk.file.with_file_name("huge.png");
        let file = std::fs::File::create(&huge).expect("a file");
        file.set_len(100 << 20).expect("a hole of 100 MB");
        drop_files(&mut desk, &[&huge]);
        desk.wait(|desk| desk.harness.query_by_role(Role::Alert).is_some());
        // It names the file, and the size that is known before a byte is read.
        let reason = lang.with("read-too-big", &[("size", 100.into()), ("most", 64.into())]);
        let alert = desk.harness.get_by_role(Role::Alert);
        let said = alert.accesskit_node().label().unwrap_or_default();
        assert!(said.contains("huge.png") && said.contains(&reason), "{said}: {reason}");
        assert!(desk.project().images.is_empty());
    }
}

#[test]
fn a_dropped_journey_opens() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let other = desk.file.with_file_name("andere.journey.ron");
    let text = std::fs::read_to_string(&desk.file).expect("the file");
    std::fs::write(&other, text.replace("Schade autoverzekering", "Andere reis")).expect("another one");
    drop_files(&mut desk, &[&other]);
    desk.wait(|desk| desk.project().title == "Andere reis");
    assert_eq!(desk.session().file.as_ref().map(|file| file.path.clone()), Some(other));
}

#[test]
fn a_poster_goes_from_the_window_to_the_disk() {
    let mut desk = desk(LARGE, Lang::English);
    let path = picture(&desk, "foto.png", 10);
    desk.click_card(FIRST);
    desk.frame([Event::PointerGone]);
    drop_files(&mut desk, &[&path]);
    desk.wait(|desk| image_of(desk, FIRST).is_some());
    desk.press(Modifiers::COMMAND, Key::E);
    let dpi = desk.word("dialog-export-dpi-field");
    desk.click(Role::TextInput, &dpi);
    desk.press(Modifiers::COMMAND, Key::A);
    desk.type_text("72");
    desk.key(Key::Enter);
    desk.wait(|desk| desk.has_dialog("dialog-path-save-title"));
    desk.press(Modifiers::COMMAND, Key::A);
    desk.type_text("poster");
    desk.key(Key::Enter);
    let said = desk.lang.with("toast-exported", &[("name", "poster.png".into())]);
    desk.wait(|desk| desk.has(Role::Status, &said));
    let poster = image::open(desk.file.with_file_name("poster.png")).expect("a PNG").into_rgb8();
    assert_eq!((poster.width(), poster.height()), (1191, 842));
    let is_picture = |pixel: &image::Rgb<u8>| pixel.0 == [10, 90, 90];
    assert!(poster.pixels().filter(|pixel| is_picture(pixel)).count() > 100, "the picture is on it");
}
