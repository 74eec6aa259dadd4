//! The views of the method while everything is large: what stands in them has room of its own, within its part.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::settings::Settings;
use meander::theme::{ThemeKind, size};

use super::desk::{Desk, SMALL, desk_of, desk_with};

const GENERATIONS: &[u8] = include_bytes!("../../../assets/examples/generaties-1950-1970.journey.ron");

fn large(scale: u16, lang: Lang, touch: bool) -> Desk {
    let theme = Some(ThemeKind::Light);
    desk_with(SMALL, Settings { lang: Some(lang), interface_scale: scale, touch, theme, ..Settings::default() })
}

/// What is worked with, by name, and where.
fn controls(desk: &Desk, within: Rect) -> Vec<(String, Rect)> {
    let is_control = |role| {
        use Role::{Button, ColumnHeader, ComboBox, ListBoxOption, RadioButton, Row, TextInput};
        matches!(role, Button | RadioButton | ComboBox | TextInput | ListBoxOption | ColumnHeader | Row)
    };
    let nodes = desk.harness.query_all_by(|node| is_control(node.role()));
    let named = nodes.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()));
    named.filter(|(_, rect)| within.contains(rect.center())).collect()
}

#[track_caller]
fn assert_apart(controls: &[(String, Rect)], within: Rect, least: usize) {
    assert!(controls.len() >= least, "{} controls: {controls:?}", controls.len());
    for (at, (name, rect)) in controls.iter().enumerate() {
        let is_inside = rect.left() >= within.left() - 0.5 && rect.right() <= within.right() + 0.5;
        assert!(is_inside, "{name} reaches out: {rect:?} in {within:?}");
        for (other, beside) in &controls[at + 1..] {
            assert!(!rect.shrink(0.5).intersects(*beside), "{name} lies on {other}: {rect:?}, {beside:?}");
        }
    }
}

const SCALES: [(u16, Lang, bool); 4] =
    [(200, Lang::Dutch, false), (200, Lang::English, true), (160, Lang::Dutch, false), (125, Lang::English, false)];

#[test]
fn the_register_of_insights_leaves_the_inspector_alone() {
    for (scale, lang, touch) in SCALES {
        let mut desk = large(scale, lang, touch);
        desk.press(Modifiers::COMMAND, Key::Num2);
        let window = desk.harness.ctx.content_rect();
        let entry = desk.rect(Role::TextInput, &desk.word("insights-new"));
        let left = desk.rect(Role::ComboBox, &desk.word("insights-new-kind")).left();
        let within = Rect::from_min_max(
            egui::pos2(left - 1.0, entry.top() - 1.0),
            egui::pos2(window.right() - size::INSPECTOR, desk.canvas().top()),
        );
        assert_apart(&controls(&desk, within), within, 5);
        let filters = desk.word("insights-filters");
        if desk.has(Role::Button, &filters) {
            desk.click(Role::Button, &filters);
            assert_apart(&controls(&desk, within), within, 6);
            assert!(desk.has(Role::ComboBox, &desk.word("insights-filter-kind")));
        }
    }
}

#[test]
fn several_insights_show_below_their_fields() {
    for touch in [false, true] {
        let mut desk = large(100, Lang::Dutch, touch);
        desk.press(Modifiers::COMMAND, Key::Num2);
        let list = desk.canvas().top();
        let rows = desk.harness.query_all_by_role(Role::Row).filter(|row| row.rect().bottom() <= list).count();
        assert!(rows >= 4, "{rows} rows");
    }
}

#[test]
fn insights_show_however_large_their_fields_are() {
    for (scale, lang) in [(160, Lang::Dutch), (160, Lang::English)] {
        let mut desk = large(scale, lang, true);
        desk.press(Modifiers::COMMAND, Key::Num2);
        let map = desk.canvas().top();
        let fields = desk.rect(Role::TextInput, &desk.word("insights-new"));
        let rows = || desk.harness.query_all_by_role(Role::Row).map(|row| row.rect());
        let is_seen = |row: &Rect| row.top() >= fields.bottom() && row.bottom() <= map;
        assert!(rows().filter(is_seen).count() >= 2, "at {scale} %: {:?} above {map}", rows().collect::<Vec<_>>());
        let filters = desk.word("insights-filters");
        desk.click(Role::Button, &filters);
        assert!(desk.has(Role::ComboBox, &desk.word("insights-filter-kind")), "what is folded away opens");
    }
}

#[test]
fn half_of_a_narrow_window_is_the_maps() {
    for lang in Lang::ALL {
        let mut desk = desk_of(GENERATIONS, egui::vec2(620.0, 480.0), lang);
        desk.settle();
        let window = desk.harness.ctx.content_rect();
        let close = desk.rect(Role::Button, &desk.word("inspector-close"));
        let title = desk.rect(Role::MultilineTextInput, &desk.word("inspector-title"));
        assert!(window.contains_rect(close) && window.contains_rect(title), "{close:?}, {title:?}");
        assert!(desk.canvas().width() >= window.right() - desk.canvas().right(), "{:?}", desk.canvas());
    }
}

#[test]
fn chips_of_the_matrix_lie_in_their_cells() {
    for (scale, lang, touch) in SCALES {
        let mut desk = large(scale, lang, touch);
        desk.press(Modifiers::COMMAND, Key::Num3);
        let name = format!("{}: {}", desk.word("improvements-layout"), desk.word("improvements-matrix"));
        desk.click(Role::RadioButton, &name);
        let window = desk.harness.ctx.content_rect();
        let within = window.with_min_y(desk.rect(Role::RadioButton, &name).top() - 1.0);
        assert_apart(&controls(&desk, within), within, 6);
        let chips = || desk.harness.query_all_by_role(Role::ListBoxOption);
        assert!(chips().all(|chip| chip.rect().width() > 60.0), "titles can be read at {scale} %");
    }
}

#[test]
fn the_diagram_of_lives_keeps_its_height() {
    for scale in [200.0, 160.0] {
        let mut desk = desk_of(GENERATIONS, SMALL * 100.0 / scale, Lang::Dutch);
        desk.press(Modifiers::COMMAND, Key::Num6);
        let ground = desk.rect(Role::Canvas, &desk.word("lexis-ground"));
        assert!(ground.height() >= 280.0 && ground.width() >= 480.0, "{ground:?} at {scale} %");
        let window = desk.harness.ctx.content_rect();
        let add = desk.rect(Role::Button, &desk.word("lexis-add-event"));
        let bar = Rect::from_min_max(egui::pos2(0.0, add.top() - 1.0), egui::pos2(window.right(), ground.top()));
        assert_apart(&controls(&desk, bar), bar, 7);
        // The tables are reached by the wheel.
        let button = desk.word("lexis-add-cohort");
        let before = desk.rect(Role::Button, &button);
        desk.wheel(ground.center().min(window.center()), egui::vec2(0.0, -200.0), Modifiers::NONE);
        assert!(desk.rect(Role::Button, &button).top() < before.top() - 50.0);
    }
}

#[test]
fn the_choices_of_the_comparison_take_the_rows_they_need() {
    for (scale, lang, touch) in SCALES {
        let mut desk = large(scale, lang, touch);
        desk.press(Modifiers::COMMAND, Key::Num4);
        desk.settle();
        let window = desk.harness.ctx.content_rect();
        let measure = desk.rect(Role::Button, &Command::MeasureAgain.label(lang));
        assert!(measure.width() > 100.0, "its words show: {measure:?}");
        let top =
            desk.rect(Role::RadioButton, &format!("{}: {}", desk.word("compare-subject"), desk.word("compare-now")));
        let rows =
            Rect::from_min_max(egui::pos2(0.0, top.top() - 1.0), egui::pos2(window.right(), measure.bottom() + 1.0));
        assert_apart(&controls(&desk, rows), rows, 6);
    }
}

#[test]
fn the_shown_view_is_marked_in_the_list_of_views() {
    let mut desk = large(200, Lang::Dutch, false);
    desk.press(Modifiers::COMMAND, Key::Num2);
    desk.click(Role::ComboBox, &desk.word("view-tabs").clone());
    let shown = desk.word("view-insights");
    let marked: Vec<String> = desk
        .harness
        .query_all_by(|node| node.is_selected() == Some(true))
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(marked.contains(&shown), "{marked:?}");
}
