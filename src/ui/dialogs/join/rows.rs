//! The two lists: what to choose, and what comes in. Each is one thing for the keyboard.

use egui::{EventFilter, Id, Key, Rect, Response, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::super::frame::took;
use crate::fonts::icon;
use crate::join::{Conflict, Difference, Repair, Said, Side, What};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::widgets::{Kit, icon_galley, line_galley, paint_in_middle};

const CONFLICT_ROW: f32 = 72.0;
const NEWS_ROW: f32 = 28.0;
const INSET: f32 = 4.0;
const PAGE: usize = 4;

/// What has the keyboard while the list of conflicts has it.
pub(super) fn conflicts_id() -> Id {
    Id::unique("join conflicts")
}

/// What the user did in the list of conflicts.
pub(super) enum Does {
    Mark(usize),
    Choose(usize, Side),
    /// Enter: all is chosen.
    Accept,
}

/// The conflicts, and which side is taken in each.
pub(super) fn conflicts(
    ui: &mut Ui,
    kit: &Kit,
    height: f32,
    list: &[Conflict],
    marked: usize,
    chosen: &dyn Fn(usize) -> Side,
) -> Option<Does> {
    let id = conflicts_id();
    let frame = list_frame(
        ui,
        kit,
        id,
        height.min(CONFLICT_ROW * list.len() as f32 + 2.0 * INSET),
        "join-dialog-conflicts-list",
    );
    let by_key = if frame.has_focus() { keys(ui, id, list.len(), marked, chosen) } else { None };
    let mut by_pointer = None;
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(frame.rect.shrink(INSET)));
    inner.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().id_salt("join conflicts").auto_shrink(false);
    if let Some(Does::Mark(place)) = by_key {
        let (offset, height) = inner.data(|data| data.get_temp::<(f32, f32)>(id)).unwrap_or_default();
        let top = place as f32 * CONFLICT_ROW;
        area = area.vertical_scroll_offset(offset.clamp((top + CONFLICT_ROW - height).max(0.0).min(top), top));
    }
    let out = area.show_rows(&mut inner, CONFLICT_ROW, list.len(), |ui, shown| {
        for place in shown {
            let Some(conflict) = list.get(place) else { continue };
            let is_marked = place == marked && frame.has_focus();
            let row = conflict_row(ui, kit, place, conflict, is_marked, chosen(place));
            if place == marked {
                ui.ctx().accesskit_node_builder(id, |node| node.set_active_descendant(row.0.id.accesskit_id()));
            }
            by_pointer = match row.1 {
                Some(side) => Some(Does::Choose(place, side)),
                None if row.0.clicked() => Some(Does::Mark(place)),
                None => by_pointer.take(),
            };
        }
    });
    ui.data_mut(|data| data.insert_temp(id, (out.state.clamped_offset().y, out.inner_rect.height())));
    if by_pointer.is_some() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    by_pointer.or(by_key)
}

/// The box around a list, which has the keyboard as one thing.
fn list_frame(ui: &mut Ui, kit: &Kit, id: Id, height: f32, name: &str) -> Response {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let frame = ui.interact(rect, id, Sense::focusable_noninteractive());
    frame.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, kit.word(name)));
    let theme = kit.theme;
    let line = egui::Stroke::new(1.0, color32(if frame.has_focus() { theme.accent } else { theme.line }));
    ui.painter().rect(rect, size::FIELD_RADIUS, color32(theme.surface), line, StrokeKind::Inside);
    frame
}

fn keys(ui: &Ui, id: Id, count: usize, marked: usize, chosen: &dyn Fn(usize) -> Side) -> Option<Does> {
    let locked = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, locked));
    let last = count.checked_sub(1)?;
    match () {
        () if took(ui, Key::Enter) => Some(Does::Accept),
        () if took(ui, Key::ArrowDown) => Some(Does::Mark((marked + 1).min(last))),
        () if took(ui, Key::ArrowUp) => Some(Does::Mark(marked.saturating_sub(1))),
        () if took(ui, Key::PageDown) => Some(Does::Mark((marked + PAGE).min(last))),
        () if took(ui, Key::PageUp) => Some(Does::Mark(marked.saturating_sub(PAGE))),
        () if took(ui, Key::Home) => Some(Does::Mark(0)),
        () if took(ui, Key::End) => Some(Does::Mark(last)),
        () if took(ui, Key::ArrowLeft) => Some(Does::Choose(marked, Side::Ours)),
        () if took(ui, Key::ArrowRight) => Some(Does::Choose(marked, Side::Theirs)),
        () if took(ui, Key::Space) => Some(Does::Choose(marked, chosen(marked).other())),
        () => None,
    }
}

/// The row, and the side that was clicked in it.
fn conflict_row(
    ui: &mut Ui,
    kit: &Kit,
    place: usize,
    conflict: &Conflict,
    is_marked: bool,
    chosen: Side,
) -> (Response, Option<Side>) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), CONFLICT_ROW));
    let theme = kit.theme;
    let subject = format!("{}: {}", conflict.subject(kit.lang), conflict.field.text(kit.lang));
    let response = ui.interact(rect, ui.make_persistent_id(("join conflict", place)), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_marked, &subject));
    if is_marked {
        ui.painter().rect_filled(rect, size::FIELD_RADIUS - INSET / 2.0, color32(theme.hover));
        let bar = Rect::from_min_size(rect.left_top() + vec2(0.0, 8.0), vec2(3.0, CONFLICT_ROW - 16.0));
        ui.painter().rect_filled(bar, 1.5, color32(theme.accent));
    }
    let head = Rect::from_min_size(rect.left_top() + vec2(12.0, 6.0), vec2(rect.width() - 24.0, 20.0));
    let words = line_galley(ui, &subject, &text::BODY_MEDIUM, color32(theme.ink), head.width());
    let was_cut = words.elided;
    paint_in_middle(ui, words, head.left(), head);
    let response = if was_cut { response.on_hover_text(&subject) } else { response };
    let width = (head.width() - 8.0) / 2.0;
    let mut clicked = None;
    for (column, side) in [Side::Ours, Side::Theirs].into_iter().enumerate() {
        let corner = pos2(head.left() + (width + 8.0) * column as f32, head.bottom() + 4.0);
        let cell = Rect::from_min_size(corner, vec2(width, 32.0));
        let said = if side == Side::Ours { &conflict.ours } else { &conflict.theirs };
        if option(ui, kit, (place, column), cell, side, said, side == chosen) {
            clicked = Some(side);
        }
    }
    (response, clicked)
}

/// One of the two, as a button that is on or off. Gives whether it was clicked.
fn option(ui: &Ui, kit: &Kit, key: (usize, usize), rect: Rect, side: Side, said: &Said, is_on: bool) -> bool {
    let theme = kit.theme;
    let whose = kit.word(if side == Side::Ours { "join-dialog-here" } else { "join-dialog-there" });
    let words = said.quoted(kit.lang);
    let response = ui.interact(rect, ui.make_persistent_id(("join option", key)), Sense::CLICK);
    let name = format!("{whose}: {words}");
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, &name));
    let (fill, line) = match (is_on, response.hovered()) {
        (true, _) => (theme.accent_soft, theme.accent),
        (false, true) => (theme.hover, theme.ink_3),
        (false, false) => (theme.surface, theme.line),
    };
    let stroke = egui::Stroke::new(1.0, color32(line));
    ui.painter().rect(rect, size::FIELD_RADIUS, color32(fill), stroke, StrokeKind::Inside);
    let sign = if is_on { icon::CHECK_CIRCLE } else { icon::CIRCLE };
    let ink = if is_on { theme.accent } else { theme.ink_2 };
    paint_in_middle(ui, icon_galley(ui, sign, &text::ICON, color32(ink)), rect.left() + 10.0, rect);
    let whose = line_galley(ui, &whose, &text::SMALL, color32(theme.ink_2), rect.width() * 0.4);
    let left = rect.left() + 34.0;
    let after = left + whose.size().x + 8.0;
    paint_in_middle(ui, whose, left, rect);
    let value = line_galley(ui, &words, &text::FIELD, color32(theme.ink), rect.right() - 10.0 - after);
    let was_cut = value.elided;
    paint_in_middle(ui, value, after, rect);
    let clicked = response.clicked();
    let whole = said.text(kit.lang);
    if was_cut || words.ends_with('…') {
        response.on_hover_text(whole);
    }
    clicked
}

/// What comes in and what was mended, to be read: the arrows scroll.
pub(super) fn news(ui: &mut Ui, kit: &Kit, height: f32, incoming: &[Difference], repairs: &[Repair]) {
    let id = Id::unique("join news");
    let count = incoming.len() + repairs.len();
    let frame = list_frame(ui, kit, id, height.min(NEWS_ROW * count as f32 + 2.0 * INSET), "join-dialog-news-list");
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(frame.rect.shrink(INSET)));
    inner.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().id_salt("join news").auto_shrink(false);
    if frame.has_focus() {
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(id, EventFilter { vertical_arrows: true, ..EventFilter::default() });
        });
        let (offset, view) = inner.data(|data| data.get_temp::<(f32, f32)>(id)).unwrap_or_default();
        let most = (NEWS_ROW * count as f32 - view).max(0.0);
        let ways = [
            (Key::ArrowDown, offset + NEWS_ROW),
            (Key::ArrowUp, offset - NEWS_ROW),
            (Key::PageDown, offset + view),
            (Key::PageUp, offset - view),
            (Key::Home, 0.0),
            (Key::End, most),
        ];
        if let Some((_, to)) = ways.into_iter().find(|(key, _)| took(ui, *key)) {
            area = area.vertical_scroll_offset(to.clamp(0.0, most));
        }
    }
    let out = area.show_rows(&mut inner, NEWS_ROW, count, |ui, shown| {
        for place in shown {
            match (incoming.get(place), place.checked_sub(incoming.len()).and_then(|place| repairs.get(place))) {
                (Some(one), _) => {
                    news_row(ui, kit, place, sign(&one.what), &one.subject(kit.lang), &one.detail(kit.lang))
                }
                (None, Some(one)) => news_row(ui, kit, place, icon::WRENCH, &one.sentence(kit.lang), ""),
                (None, None) => {}
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(id, (out.state.clamped_offset().y, out.inner_rect.height())));
}

const fn sign(what: &What) -> char {
    match what {
        What::New(_) => icon::PLUS,
        What::Deleted(_) => icon::TRASH,
        What::Moved(_) => icon::ARROW_BEND_UP_RIGHT,
        What::Changed(_) => icon::PENCIL_SIMPLE,
    }
}

fn news_row(ui: &mut Ui, kit: &Kit, place: usize, sign: char, subject: &str, detail: &str) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), NEWS_ROW));
    let theme = kit.theme;
    let response = ui.interact(rect, ui.make_persistent_id(("join news", place)), Sense::hover());
    let name = if detail.is_empty() { subject.to_owned() } else { format!("{subject}: {detail}") };
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
    paint_in_middle(ui, icon_galley(ui, sign, &text::ICON_SMALL, color32(theme.ink_2)), rect.left() + 10.0, rect);
    let detail = line_galley(ui, detail, &text::SMALL, color32(theme.ink_2), rect.width() * 0.5);
    let right = rect.right() - 12.0 - detail.size().x;
    let was_cut = detail.elided;
    paint_in_middle(ui, detail, right, rect);
    let left = rect.left() + 36.0;
    let subject = line_galley(ui, subject, &text::FIELD, color32(theme.ink), (right - 12.0 - left).max(0.0));
    let was_cut = was_cut || subject.elided;
    paint_in_middle(ui, subject, left, rect);
    if was_cut {
        response.on_hover_text(name);
    }
}
