//! What is painted covers nothing that is to be read, and can be seen in every theme.

use egui::accesskit::Role;
use egui::epaint::{CircleShape, RectShape};
use egui::{Key, Modifiers, Rect, Shape, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::fonts::icon;
use meander::lang::Lang;
use meander::scene::Item;
use meander::settings::Settings;
use meander::theme::text::LANE_TITLE;
use meander::theme::{Color, PART_CONTRAST, ThemeKind, size};

use super::desk::{Desk, LARGE, SMALL, desk_with, start_desk};

const CARD: &str = "Aanrijding melden";

fn desk_in(size: Vec2, theme: ThemeKind, touch: bool) -> Desk {
    let settings =
        Settings { lang: Some(Lang::Dutch), theme: Some(theme), touch, touch_offered: true, ..Settings::default() };
    desk_with(size, settings)
}

/// Everything that is painted, without the lists that it comes in.
fn painted(desk: &Desk) -> Vec<Shape> {
    fn flat(shape: &Shape, into: &mut Vec<Shape>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(shape, into)),
            shape => into.push(shape.clone()),
        }
    }
    let mut shapes = Vec::new();
    desk.harness.output().shapes.iter().for_each(|one| flat(&one.shape, &mut shapes));
    shapes
}

fn boxes(desk: &Desk) -> Vec<RectShape> {
    let of = |shape| if let Shape::Rect(rect) = shape { Some(rect) } else { None };
    painted(desk).into_iter().filter_map(of).collect()
}

fn circles(desk: &Desk) -> Vec<CircleShape> {
    let of = |shape| if let Shape::Circle(circle) = shape { Some(circle) } else { None };
    painted(desk).into_iter().filter_map(of).collect()
}

fn color32(color: Color) -> egui::Color32 {
    egui::Color32::from_rgba_unmultiplied(color.red, color.green, color.blue, color.alpha)
}

/// The strip of a card tells its feeling in colour.
#[test]
fn the_line_around_a_selected_card_leaves_its_strip_free() {
    for theme in [ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast] {
        let mut desk = desk_in(SMALL, theme, false);
        desk.click_card(CARD);
        let card = desk.card(CARD);
        let accent = color32(theme.theme().accent);
        let is_mark = |shape: &RectShape| {
            shape.stroke.color == accent
                && shape.rect.center().distance(card.center()) < 3.0
                && !shape.rect.is_negative()
        };
        let marks: Vec<RectShape> = boxes(&desk).into_iter().filter(is_mark).collect();
        assert!(!marks.is_empty(), "{theme:?}: the selection shows");
        for mark in marks {
            let inside = match mark.stroke_kind {
                egui::StrokeKind::Inside => mark.rect.shrink(mark.stroke.width),
                egui::StrokeKind::Middle => mark.rect.shrink(mark.stroke.width / 2.0),
                egui::StrokeKind::Outside => mark.rect,
            };
            assert!(inside.left() <= card.left() + 1.0, "{theme:?}: {inside:?} within {card:?}");
        }
    }
}

/// Where the words of a lane's name are painted, at 100 %.
fn name_of_lane(desk: &Desk, header: Rect) -> Rect {
    let first = desk.rect(Role::RowHeader, &desk.word("lane-touchpoints"));
    let headers = desk.session().map().lane_headers(1.0);
    let words = headers.items.iter().filter_map(|item| match item {
        Item::Text(text) if text.style == LANE_TITLE => {
            let at = first.min + vec2(text.at.x, text.at.y);
            Some(Rect::from_min_max(at - vec2(0.0, LANE_TITLE.size), at + vec2(text.width, 3.0)))
        }
        _ => None,
    });
    let words: Vec<Rect> = words.filter(|rect| header.contains(rect.center())).collect();
    words.into_iter().reduce(|one, other| one.union(other)).expect("the name is painted")
}

#[test]
fn the_dots_of_a_lane_leave_its_name_free() {
    for touch in [false, true] {
        let mut desk = desk_in(vec2(SMALL.x, LARGE.y), ThemeKind::Light, touch);
        for key in ["lane-behind-the-scenes", "lane-improvement"] {
            let word = desk.word(key);
            let header = desk.rect(Role::RowHeader, &word);
            let name = name_of_lane(&desk, header);
            desk.click_at(header.center());
            let dots = desk.rect(Role::Button, &desk.word("part-lane-menu"));
            let shown = Rect::from_center_size(dots.center(), Vec2::splat(size::CLICK_TARGET_MIN));
            assert!(!shown.intersects(name), "{word}: {shown:?} on {name:?}");
            let least = if touch { size::CLICK_TARGET_TOUCH } else { size::CLICK_TARGET_MIN };
            assert!(dots.width() >= least && dots.height() >= least, "{word}: {dots:?}");
            desk.click_at(dots.center());
            assert!(desk.harness.query_by_role(Role::Menu).is_some(), "{word}: its menu opens");
            desk.key(Key::Escape);
        }
    }
}

#[test]
fn the_limits_of_a_map_cover_nothing_of_it() {
    for (size, touch) in [(SMALL, false), (SMALL, true), (LARGE, false)] {
        let mut desk = desk_in(size, ThemeKind::Light, touch);
        let limitations = desk.session().journey().limitations.clone();
        let said = desk.lang.with("map-limits", &[("text", limitations.into())]);
        let button = desk.rect(Role::Button, &said);
        assert!(!button.intersects(desk.canvas()), "{button:?} on the map");
        assert!(desk.harness.ctx.content_rect().contains_rect(button), "{button:?}");
        let least = if touch { size::CLICK_TARGET_TOUCH } else { size::CLICK_TARGET_MIN };
        assert!(button.height() >= least && button.width() >= least, "{button:?}");
        desk.click_card(CARD);
        desk.click(Role::Button, &said);
        assert!(desk.is_nothing_selected());
    }
}

#[test]
fn the_colours_to_choose_from_can_be_seen() {
    for theme in [ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast] {
        let mut desk = desk_in(LARGE, theme, false);
        let lane = desk.rect(Role::RowHeader, &desk.word("lane-quote")).center();
        desk.click_at(lane);
        let names = ["inspector-colour-ink", "inspector-colour-yellow"];
        for name in names {
            let said = format!("{}: {}", desk.word("inspector-colour"), desk.word(name));
            let swatch = desk.rect(Role::RadioButton, &said);
            let disc = circles(&desk)
                .into_iter()
                .find(|one| one.center.distance(swatch.center()) < 1.0 && one.fill != egui::Color32::TRANSPARENT);
            let [red, green, blue, _] = disc.expect("it is painted").fill.to_array();
            let contrast = Color { red, green, blue, alpha: 255 }.contrast(theme.theme().surface);
            assert!(contrast >= PART_CONTRAST, "{theme:?}, {name}: {contrast:.2}");
        }
    }
}

/// The sign that takes a file out of the list has ground of its own under it whenever it shows.
#[test]
fn the_sign_on_a_tile_has_its_disc_with_the_keyboard_on_it() {
    let mut desk = start_desk(SMALL, Lang::Dutch, &["claim.journey.ron"]);
    let name = desk.lang.with("start-forget", &[("name", "claim".into())]);
    desk.key(Key::Tab);
    assert!(desk.is_focused(Role::Button, &name), "Tab comes to it behind its tile");
    let sign = desk.rect(Role::Button, &name);
    let surface = color32(ThemeKind::Light.theme().surface);
    let has_disc = boxes(&desk).iter().any(|one| one.fill == surface && one.rect.center() == sign.center());
    assert!(has_disc);
}

#[test]
fn tiles_and_the_contents_of_the_guide_are_large_enough_for_a_finger() {
    let mut desk = start_desk(SMALL, Lang::Dutch, &["claim.journey.ron"]);
    desk.press(Modifiers::COMMAND, Key::Comma);
    desk.click(Role::CheckBox, &desk.word("settings-touch-on").clone());
    desk.click(Role::Button, &desk.word("settings-done").clone());
    let name = desk.lang.with("start-forget", &[("name", "claim".into())]);
    let sign = desk.rect(Role::Button, &name);
    assert!(sign.width() >= size::CLICK_TARGET_TOUCH && sign.height() >= size::CLICK_TARGET_TOUCH, "{sign:?}");
    desk.press(Modifiers::SHIFT, Key::F1);
    let links: Vec<Rect> = desk.harness.query_all_by_role(Role::Link).map(|node| node.rect()).collect();
    assert!(links.len() >= 8, "{}", links.len());
    assert!(links.iter().all(|link| link.height() >= size::CLICK_TARGET_TOUCH), "{links:?}");
}

/// In high contrast the chosen face is not told by its colour alone.
#[test]
fn the_chosen_face_stands_out_in_high_contrast() {
    let mut desk = desk_in(LARGE, ThemeKind::HighContrast, false);
    desk.click_card(CARD);
    let faces: Vec<(bool, Rect)> = desk
        .harness
        .query_all_by(|node| {
            let name = node.label().unwrap_or_default();
            node.role() == Role::RadioButton && name.starts_with(&desk.word("inspector-feeling-now"))
        })
        .map(|node| (node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True), node.rect()))
        .collect();
    assert_eq!(faces.iter().filter(|(is_on, _)| *is_on).count(), 1, "{faces:?}");
    let theme = ThemeKind::HighContrast.theme();
    let shapes = painted(&desk);
    let fills = |face: Rect| -> Vec<egui::Color32> {
        let of = |shape: &Shape| match shape {
            Shape::Circle(circle) if face.contains(circle.center) => vec![circle.fill],
            Shape::Mesh(mesh) if face.contains(mesh.calc_bounds().center()) => {
                mesh.vertices.iter().map(|vertex| vertex.color).collect()
            }
            _ => Vec::new(),
        };
        shapes.iter().flat_map(of).collect()
    };
    for (is_on, face) in faces {
        let fills = fills(face);
        assert!(!fills.contains(&color32(theme.face_idle)), "{face:?}: what is not chosen is a ring");
        let is_coloured = (-2..=2).any(|step| fills.contains(&color32(theme.feeling(step))));
        assert_eq!(is_coloured, is_on, "{face:?}: {fills:?}");
    }
}

/// A line that is longer than its field says so, and is read whole by a screen reader.
#[test]
fn a_line_that_is_too_long_ends_in_an_ellipsis_at_rest() {
    let mut desk = desk_in(SMALL, ThemeKind::Light, false);
    let name = desk.word("inspector-subtitle");
    let whole = desk.session().journey().subtitle.clone();
    let is_cut = |desk: &Desk| {
        painted(desk).iter().any(|shape| match shape {
            Shape::Text(text) => text.galley.job.text == whole && text.galley.elided,
            _ => false,
        })
    };
    let field = desk.harness.get_by_role_and_label(Role::TextInput, &name);
    assert_eq!(field.accesskit_node().value().as_deref(), Some(whole.as_str()));
    assert!(is_cut(&desk));
    desk.click(Role::TextInput, &name);
    assert!(!is_cut(&desk), "while it is typed in all of it can be reached");
}

/// However little room the panels leave, the bar to find by can be worked and closed.
#[test]
fn the_find_bar_stays_within_its_room() {
    for (scale, touch) in [(160, false), (100, true), (100, false)] {
        let settings = Settings {
            lang: Some(Lang::Dutch),
            theme: Some(ThemeKind::Light),
            interface_scale: scale,
            outline_visible: true,
            touch,
            touch_offered: true,
            ..Settings::default()
        };
        let mut desk = desk_with(SMALL, settings);
        desk.press(Modifiers::COMMAND, Key::F);
        desk.type_text("schade");
        let room = desk.canvas().x_range();
        let field = desk.harness.get_by_label(&desk.word("find-name")).rect();
        let mut end = field.right();
        for key in ["find-previous", "find-next", "find-close"] {
            let button = desk.rect(Role::Button, &desk.word(key));
            assert!(button.left() >= end && button.right() <= room.max, "{scale} %: {key} {button:?} in {room:?}");
            end = button.right();
        }
        desk.click(Role::Button, &desk.word("find-close"));
        assert!(desk.harness.query_by_label(&desk.word("find-name")).is_none());
    }
}

/// In a low window the palette says that it goes on.
#[test]
fn the_palette_shows_that_there_is_more() {
    for (scale, goes_on) in [(100, false), (160, true)] {
        let settings = Settings {
            lang: Some(Lang::Dutch),
            theme: Some(ThemeKind::Light),
            interface_scale: scale,
            ..Settings::default()
        };
        let desk = desk_with(SMALL, settings);
        let first = desk.rect(Role::Button, &desk.word("palette-touchpoint"));
        let is_sign = |shape: &Shape| match shape {
            Shape::Text(text) => {
                text.galley.text() == icon::CARET_DOWN.to_string()
                    && first.x_range().contains(text.visual_bounding_rect().center().x)
            }
            _ => false,
        };
        assert_eq!(painted(&desk).iter().any(is_sign), goes_on, "{scale} %");
    }
}

/// The ring of a name that is typed in goes round its words, and over nothing below them.
#[test]
fn the_ring_of_a_heading_leaves_what_is_below_it_free() {
    for touch in [false, true] {
        let mut desk = desk_in(SMALL, ThemeKind::Light, touch);
        desk.press(Modifiers::COMMAND, Key::Num5);
        let name = desk.word("inspector-name");
        let is_field = |role| matches!(role, Role::TextInput | Role::MultilineTextInput);
        let names = desk.harness.query_all_by_label(&name).filter(|node| is_field(node.accesskit_node().role()));
        names.into_iter().next().expect("the name of a group").focus();
        desk.settle();
        let names: Vec<Rect> = desk
            .harness
            .query_all_by_label(&name)
            .filter(|node| node.accesskit_node().is_focused())
            .map(|node| node.rect())
            .collect();
        let [field] = names[..] else { panic!("{names:?}") };
        let accent = color32(ThemeKind::Light.theme().accent);
        let rings = painted(&desk).into_iter().filter(|shape| match shape {
            Shape::Rect(rect) => rect.stroke.color == accent,
            Shape::Mesh(mesh) => mesh.vertices.iter().any(|vertex| vertex.color == accent),
            _ => false,
        });
        let rings: Vec<Rect> = rings.map(|shape| shape.visual_bounding_rect()).collect();
        let around = rings.iter().filter(|ring| ring.width() > field.width() && ring.contains(field.center()));
        let around: Vec<&Rect> = around.collect();
        assert_eq!(around.len(), 1, "{rings:?} around {field:?}");
        assert!(around[0].bottom() <= field.bottom() + 2.0, "{:?} around {field:?}", around[0]);
    }
}
