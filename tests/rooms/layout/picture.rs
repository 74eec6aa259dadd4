//! The map, or some of it, as a picture.

use std::sync::Arc;

use meander::export::png;
use meander::file;
use meander::lang::Lang;
use meander::layout::Look;
use meander::layout::map::Map;
use meander::scene::{Item, Scene, Target};
use meander::theme::{ThemeKind, size};

fn map() -> Map {
    let bytes = include_bytes!("../../../assets/examples/schade-autoverzekering.journey.ron");
    let project = Arc::new(file::read(bytes).expect("the example opens"));
    Map::of(&project, &project.journeys[0], Look { theme: ThemeKind::Light, lang: Lang::Dutch }, None)
}

/// The words of a picture, and whether anything of it lies where it shows.
fn words(scene: &Scene) -> Vec<String> {
    let items = scene.pieces.iter().flat_map(|one| one.piece.items.iter().map(move |item| (one, item)));
    let shown = items.filter_map(|(placed, item)| match item {
        Item::Text(text) => {
            let (x, y) = (placed.x + f64::from(text.at.x), placed.y + f64::from(text.at.y));
            let is_in = (0.0..scene.width).contains(&x) && (0.0..scene.height).contains(&y);
            (is_in && text.text.chars().count() > 1).then(|| text.text.to_string())
        }
        _ => None,
    });
    shown.collect()
}

fn has(scene: &Scene, word: &str) -> bool {
    words(scene).iter().any(|one| one.contains(word))
}

#[test]
fn the_whole_map_is_a_picture() {
    let map = map();
    let scene = map.picture(&[]).expect("a picture");
    assert_eq!((scene.width, scene.height), (map.band_width(0..map.cells.len()), map.band_height()));
    assert!(has(&scene, "Nabellen") && has(&scene, "Citaten") && has(&scene, "Nazorg"));
}

#[test]
fn cards_are_drawn_alone_and_as_they_stand() {
    let map = map();
    let card = |cell: usize, at: usize| {
        Target::Touchpoint(map.path(cell).touchpoint(map.cells[cell].episode.touchpoints[at].id))
    };
    let one = map.picture(&[card(0, 0)]).expect("a picture");
    let (_, rect) = map.place_of(card(0, 0)).expect("a place");
    assert!((one.width - f64::from(rect.width()) - 32.0).abs() < 0.01);
    assert!((one.height - f64::from(rect.height()) - 32.0).abs() < 0.01);
    assert!(has(&one, "Aanrijding") && !has(&one, "Bevestiging"));
    let two = map.picture(&[card(1, 0), card(0, 0)]).expect("a picture");
    assert!(two.width > 2.0 * one.width);
    assert!(has(&two, "Aanrijding") && has(&two, "Vervangende") && !has(&two, "Bevestiging"));
}

#[test]
fn episodes_and_lanes_are_drawn_with_all_that_lies_in_them() {
    let map = map();
    let episodes = map.picture(&[Target::Episode(map.path(2)), Target::Episode(map.path(1))]).expect("a picture");
    assert_eq!(episodes.width, map.band_width(1..3));
    assert!(has(&episodes, "Schouw") && has(&episodes, "Citaten") && !has(&episodes, "Nabellen"));
    let lane = |row: usize| Target::Lane(map.journey.lanes[map.lanes[row].index].id);
    let lanes = map.picture(&[lane(2), lane(1)]).expect("a picture");
    assert_eq!(lanes.height, f64::from(map.lanes[1].height + map.lanes[2].height));
    assert!(has(&lanes, "Citaten") && !has(&lanes, "Touchpoints") && !has(&lanes, "Nazorg"));
    assert!(lanes.height > f64::from(size::LANE_MIN_HEIGHT));
}

#[test]
fn what_does_not_show_gives_no_picture() {
    let map = map();
    let nowhere = map.path(0).touchpoint(meander::model::TouchpointId::from_number(1));
    assert!(map.picture(&[Target::Touchpoint(nowhere)]).is_none());
}

/// Parts of a picture that lie outside its edges are cut off.
#[test]
fn a_picture_can_be_drawn() {
    let map = map();
    let lane = Target::Lane(map.journey.lanes[map.lanes[2].index].id);
    let scene = map.picture(&[lane]).expect("a picture");
    let size = (scene.width as u32, scene.height as u32);
    let image = png::image(&scene, &|_| None, size, &|_| true).expect("it can be drawn");
    assert_eq!(image.dimensions(), size);
    let first = *image.get_pixel(0, 0);
    assert!(image.pixels().any(|pixel| *pixel != first));
}
