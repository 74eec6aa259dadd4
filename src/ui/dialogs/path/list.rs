//! The list of a folder: one thing for the keyboard, walked through with the arrows.

use egui::{Event, EventFilter, Id, Key, Response, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use super::super::frame::{took, words};
use crate::fonts::icon;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::dialogs::listing::Entry;
use crate::ui::widgets::{Kit, icon_galley, line_galley, paint_in_middle, target};

/// What the user did in the list.
pub(super) enum Does {
    Mark(usize),
    /// A double click or Enter.
    Take(usize),
    Up,
}

const ROW: f32 = 30.0;
const HEIGHT: f32 = 272.0;
const INSET: f32 = 4.0;
const PAGE: usize = 8;

/// What has the keyboard while the list has it.
pub(super) fn id() -> Id {
    Id::unique("path list")
}

/// `empty` stands in a list without entries.
pub(super) fn show(ui: &mut Ui, kit: &Kit, entries: &[Entry], marked: Option<usize>, empty: String) -> Option<Does> {
    let room = ui.ctx().content_rect().height();
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEIGHT.min((room - 300.0).max(96.0))));
    let frame = ui.interact(rect, id(), Sense::focusable_noninteractive());
    frame.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, kit.word("dialog-path-list")));
    let theme = kit.theme;
    let line = egui::Stroke::new(1.0, color32(if frame.has_focus() { theme.accent } else { theme.line }));
    ui.painter().rect(rect, size::FIELD_RADIUS, color32(theme.surface), line, StrokeKind::Inside);
    let by_key = if frame.has_focus() { keys(ui, entries, marked) } else { None };
    let mut does = None;
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink(INSET)));
    inner.spacing_mut().item_spacing.y = 0.0;
    if entries.is_empty() {
        inner.add_space(8.0);
        inner.horizontal(|ui| {
            ui.add_space(10.0);
            ui.add(egui::Label::new(words(&empty, &text::FIELD, color32(theme.ink_2))).wrap());
        });
        return by_key;
    }
    let mut area = ScrollArea::vertical().id_salt("path entries").auto_shrink(false);
    if let Some(Does::Mark(place)) = by_key {
        let seen = inner.data(|data| data.get_temp::<(f32, f32)>(id())).unwrap_or_default();
        area = area.vertical_scroll_offset(offset_to(place, seen, row_height(ui)));
    }
    let out = area.show_rows(&mut inner, row_height(ui), entries.len(), |ui, shown| {
        for place in shown {
            let Some(entry) = entries.get(place) else { continue };
            let row = row(ui, kit, place, entry, marked == Some(place));
            if marked == Some(place) {
                ui.ctx().accesskit_node_builder(id(), |node| node.set_active_descendant(row.id.accesskit_id()));
            }
            does = match (row.double_clicked(), row.clicked()) {
                (true, _) => Some(Does::Take(place)),
                (false, true) => Some(Does::Mark(place)),
                (false, false) => does.take(),
            };
        }
    });
    ui.data_mut(|data| data.insert_temp(id(), (out.state.clamped_offset().y, out.inner_rect.height())));
    if does.is_some() {
        ui.memory_mut(|memory| memory.request_focus(id()));
    }
    does.or(by_key)
}

fn row_height(ui: &Ui) -> f32 {
    target(ui, ROW)
}

/// The least scrolling that brings a row into view; `offset` and `height` are of the view as it was.
fn offset_to(place: usize, (offset, height): (f32, f32), row: f32) -> f32 {
    let top = place as f32 * row;
    offset.clamp((top + row - height).max(0.0).min(top), top)
}

fn keys(ui: &Ui, entries: &[Entry], marked: Option<usize>) -> Option<Does> {
    let locked = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id(), locked));
    if took(ui, Key::Backspace) {
        return Some(Does::Up);
    }
    let last = entries.len().checked_sub(1)?;
    if took(ui, Key::Enter) {
        return marked.map(Does::Take);
    }
    let step = |next: &dyn Fn(usize) -> usize| Some(Does::Mark(marked.map_or(0, next).min(last)));
    match () {
        () if took(ui, Key::ArrowDown) => step(&|place| place + 1),
        () if took(ui, Key::ArrowUp) => step(&|place| place.saturating_sub(1)),
        () if took(ui, Key::PageDown) => step(&|place| place + PAGE),
        () if took(ui, Key::PageUp) => step(&|place| place.saturating_sub(PAGE)),
        () if took(ui, Key::Home) => Some(Does::Mark(0)),
        () if took(ui, Key::End) => Some(Does::Mark(last)),
        () => letter(ui).and_then(|letter| next_with(entries, marked, &letter)).map(Does::Mark),
    }
}

/// A letter that was typed, small.
fn letter(ui: &Ui) -> Option<String> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => Some(text.to_lowercase()),
            _ => None,
        })
    })
}

/// The next entry that begins with this, from the marked one on and round.
fn next_with(entries: &[Entry], marked: Option<usize>, letter: &str) -> Option<usize> {
    let from = marked.map_or(0, |place| place + 1);
    (0..entries.len())
        .map(|step| (from + step) % entries.len())
        .find(|place| entries[*place].name.to_lowercase().starts_with(letter))
}

fn row(ui: &mut Ui, kit: &Kit, place: usize, entry: &Entry, is_marked: bool) -> Response {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    // A click counts, but Tab does not walk through all rows: the arrows do.
    let response = ui.interact(rect, ui.make_persistent_id(("path entry", place)), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_marked, &entry.name));
    let theme = kit.theme;
    if is_marked || response.hovered() {
        let fill = if is_marked { theme.accent_soft } else { theme.hover };
        ui.painter().rect_filled(rect, size::FIELD_RADIUS - INSET / 2.0, color32(fill));
    }
    let (sign, ink) = if entry.is_file { (icon::FILE_TEXT, theme.ink_2) } else { (icon::FOLDER_OPEN, theme.accent) };
    paint_in_middle(ui, icon_galley(ui, sign, &text::ICON, color32(ink)), rect.left() + 10.0, rect);
    let name = line_galley(ui, &entry.name, &text::FIELD, color32(theme.ink), rect.width() - 46.0);
    paint_in_middle(ui, name, rect.left() + 36.0, rect);
    response
}
