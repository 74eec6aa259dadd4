//! Value against effort, in five rows and columns. Chips are dragged, or moved with Alt and arrows; those without a
//! place wait below.

use std::sync::Arc;

use egui::{
    EventFilter, Id, Key, Modifiers, Pos2, Rect, Role, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo,
};
use egui::{pos2, vec2};

use super::ImprovementsView;
use super::card::{CHIP_HEIGHT, CardLook, chips_height, lifted, lifted_rect, paint_chip};
use super::worth::{in_row, row};
use crate::edit::Edit;
use crate::layout::words::number_text;
use crate::model::{Improvement, ImprovementId, Project, Rating};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::{hline, vline};
use crate::ui::views::parts::ViewPane;
use crate::ui::widgets::{line_galley, paint_focus, paint_in_middle, target};

/// Left of the field, for the words of its rows.
const AXIS_WIDTH: f32 = 84.0;
/// Below the field, for the words of its columns.
const AXIS_HEIGHT: f32 = 30.0;
/// Of the words of the columns, where they stand below the figures.
const AXIS_LINE: f32 = 18.0;
/// In a cell above its chips, where words stand in its corner; elsewhere; and below them.
const BELOW_CORNER: f32 = 24.0;
const ABOVE_CHIPS: f32 = 6.0;
const BELOW_CHIPS: f32 = 4.0;
const TRAY_HEIGHT: f32 = 116.0;
/// Of a tray with nothing in it.
const EMPTY_TRAY_HEIGHT: f32 = 40.0;
const TRAY_GAP: f32 = 12.0;
const CHIP_WIDTH: f32 = 184.0;
const APART: f32 = 4.0;
/// More chips than this have no room for more than a line each.
const MANY: usize = 8;

/// A place of the matrix: row and column, 1 ..= 5; none for what has no place.
type Spot = Option<(u8, u8)>;

pub fn matrix_id() -> Id {
    Id::unique("improvements matrix")
}

impl ImprovementsView {
    pub(super) fn matrix(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, room: Rect) {
        let response = ui.interact(room, matrix_id(), Sense::focusable_noninteractive());
        if std::mem::take(&mut self.wants_keyboard) {
            response.request_focus();
        }
        let has_keyboard = response.has_focus();
        ui.ctx().accesskit_node_builder(matrix_id(), |node| {
            node.set_role(Role::ListBox);
            node.set_label(pane.word("improvements-matrix"));
        });
        if has_keyboard {
            let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(matrix_id(), filter));
            self.matrix_keys(ui, pane);
        }
        if self.chosen.is_none() {
            paint_focus(ui, &pane.kit, &response, room, size::CARD_RADIUS);
        }
        self.spots.clear();
        let spots = self.placed(pane.context.session.project());
        let waiting = of_spot(&spots, None);
        let tray_height = if waiting.is_empty() { EMPTY_TRAY_HEIGHT } else { TRAY_HEIGHT };
        let axis_height = AXIS_HEIGHT + if is_axis_tight(pane, room.width()) { AXIS_LINE } else { 0.0 };
        let field = Rect::from_min_max(
            room.min + vec2(AXIS_WIDTH, 0.0),
            room.max - vec2(0.0, tray_height + TRAY_GAP + axis_height),
        );
        self.ground(ui, pane, field);
        let mut landing = None;
        for value in (1..=5_u8).rev() {
            for effort in 1..=5_u8 {
                let cell = cell(field, value, effort);
                let here: Vec<ImprovementId> = of_spot(&spots, Some((value, effort)));
                landing = self.cell(ui, pane, cell, Some((value, effort)), &here, has_keyboard).or(landing);
            }
        }
        let tray = Rect::from_min_max(pos2(room.left(), room.bottom() - tray_height), room.max);
        landing = self.tray(ui, pane, tray, &waiting, has_keyboard).or(landing);
        self.drop_chip(ui, pane, landing);
    }

    /// The height that its cells need for a chip each.
    pub(super) fn matrix_least(&self, ui: &Ui, pane: &ViewPane<'_>) -> f32 {
        let project = pane.context.session.project();
        let is_empty = project.improvements.iter().all(|one| self.spot(one).is_some());
        let tray = if is_empty { EMPTY_TRAY_HEIGHT } else { TRAY_HEIGHT };
        let cell = BELOW_CORNER + target(ui, CHIP_HEIGHT) + BELOW_CHIPS;
        5.0 * cell + AXIS_HEIGHT + AXIS_LINE + TRAY_GAP + tray
    }

    /// Each improvement with its place.
    fn placed(&self, project: &Project) -> Vec<(ImprovementId, Spot)> {
        project.improvements.iter().map(|one| (one.id, self.spot(one))).collect()
    }

    fn spot(&self, improvement: &Improvement) -> Spot {
        row(improvement, self.worth).zip(improvement.effort.map(Rating::value))
    }

    /// The field with its axes.
    fn ground(&self, ui: &Ui, pane: &ViewPane<'_>, field: Rect) {
        let (kit, theme) = (pane.kit, pane.kit.theme);
        kit.boxed(ui, field, size::CARD_RADIUS, theme.surface);
        for step in 1..5_u8 {
            let share = f32::from(step) / 5.0;
            let line = kit.stroke(1.0, theme.line);
            vline(ui.painter(), field.left() + field.width() * share, field.y_range(), line);
            hline(ui.painter(), field.x_range(), field.top() + field.height() * share, line);
        }
        let ink = color32(theme.ink_2);
        let say = |words: &str, at: Pos2, width: f32, anchor: f32| {
            let galley = line_galley(ui, words, &text::SMALL, ink, width);
            let left = at.x - galley.size().x * anchor;
            let top = at.y - galley.size().y / 2.0;
            ui.painter().galley(pos2(left, top), galley, egui::Color32::PLACEHOLDER);
        };
        for step in 1..=5_u8 {
            let place = cell(field, step, step);
            say(&step.to_string(), pos2(field.left() - 10.0, place.center().y), 20.0, 1.0);
            say(&step.to_string(), pos2(place.center().x, field.bottom() + 12.0), 20.0, 0.5);
        }
        let across = field.width() / 5.0 * 2.0;
        // Beside the figures where they have room there.
        let below =
            field.bottom() + 12.0 + if is_axis_tight(pane, AXIS_WIDTH + field.width()) { AXIS_LINE } else { 0.0 };
        say(&kit.word("poster-effort-little"), pos2(field.left(), below), across, 0.0);
        say(&kit.word("poster-effort-much"), pos2(field.right(), below), across, 1.0);
        let axis = AXIS_WIDTH - 26.0;
        let much = pos2(field.left() - 26.0, cell(field, 5, 1).center().y);
        let little = pos2(field.left() - 26.0, cell(field, 1, 1).center().y);
        for (key, at) in [("poster-value-much", much), ("poster-value-little", little)] {
            let words = kit.word(key);
            let lines = crate::fonts::wrap(&words, &text::SMALL, axis, 2);
            let pitch = text::SMALL.line_height();
            let first = at.y - pitch * (lines.len() as f32 - 1.0) / 2.0;
            for (place, line) in lines.iter().enumerate() {
                say(line, pos2(at.x, first + place as f32 * pitch), axis, 1.0);
            }
        }
        let corner = field.shrink2(vec2(10.0, 12.0));
        say(&kit.word("poster-matrix-now"), corner.left_top(), across, 0.0);
        say(&kit.word("poster-matrix-plan"), corner.right_top(), across, 1.0);
    }

    /// The chips of one place, below each other.
    fn cell(
        &mut self,
        ui: &mut Ui,
        pane: &mut ViewPane<'_>,
        rect: Rect,
        spot: Spot,
        here: &[ImprovementId],
        has_keyboard: bool,
    ) -> Option<Spot> {
        let is_over = self.lit(ui, pane, rect, spot);
        // The words of the corners stay free above the chips.
        let top = if matches!(spot, Some((5, 1 | 5))) { BELOW_CORNER } else { ABOVE_CHIPS };
        let body = Rect::from_min_max(rect.min + vec2(6.0, top), rect.max - vec2(6.0, BELOW_CHIPS));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(body).id_salt(("cell", spot)));
        inner.spacing_mut().item_spacing.y = APART;
        let project = pane.context.session.project();
        let each = (body.height() + APART) / here.len().max(1) as f32 - APART;
        let improvements: Vec<&Improvement> =
            here.iter().take(MANY).filter_map(|id| project.improvement(*id)).map(Arc::as_ref).collect();
        let height = chips_height(ui, &pane.kit, &improvements, body.width(), each);
        let area = ScrollArea::vertical().auto_shrink(false).min_scrolled_height(0.0).id_salt("chips");
        area.show_rows(&mut inner, height, here.len(), |ui, range| {
            for what in &here[range.start.min(here.len())..range.end.min(here.len())] {
                let (_, place) = ui.allocate_space(vec2(ui.available_width(), height));
                self.chip(ui, pane, *what, place, has_keyboard);
            }
        });
        is_over.then_some(spot)
    }

    /// What has no value or no effort yet.
    fn tray(
        &mut self,
        ui: &mut Ui,
        pane: &mut ViewPane<'_>,
        rect: Rect,
        here: &[ImprovementId],
        has_keyboard: bool,
    ) -> Option<Spot> {
        let (kit, theme) = (pane.kit, pane.kit.theme);
        kit.boxed(ui, rect, size::CARD_RADIUS, theme.lane_alternate);
        let is_over = self.lit(ui, pane, rect, None);
        let head = Rect::from_min_size(rect.min + vec2(12.0, 8.0), vec2(rect.width() - 24.0, 24.0));
        let words = kit.word_with("improvements-unplaced", &[("count", here.len().into())]);
        let words = line_galley(ui, &words, &text::FIELD_LABEL, color32(theme.ink_2), head.width());
        paint_in_middle(ui, words, head.left(), head);
        let body = Rect::from_min_max(pos2(rect.left() + 10.0, head.bottom() + 4.0), rect.max - vec2(10.0, 4.0));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(body).id_salt("tray"));
        let height = target(ui, CHIP_HEIGHT);
        let per_row = ((body.width() / (CHIP_WIDTH + APART)).floor() as usize).max(1);
        inner.spacing_mut().item_spacing = vec2(APART, APART);
        let rows = here.len().div_ceil(per_row);
        ScrollArea::vertical().auto_shrink(false).id_salt("chips").show_rows(&mut inner, height, rows, |ui, range| {
            for line in range {
                let (_, place) = ui.allocate_space(vec2(ui.available_width(), height));
                for (slot, what) in here.iter().skip(line * per_row).take(per_row).enumerate() {
                    let left = place.left() + slot as f32 * (CHIP_WIDTH + APART);
                    let chip = Rect::from_min_size(pos2(left, place.top()), vec2(CHIP_WIDTH, height));
                    self.chip(ui, pane, *what, chip, has_keyboard);
                }
            }
        });
        is_over.then_some(None)
    }

    /// Lights up a place that a dragged chip is over. Gives whether it is.
    fn lit(&self, ui: &Ui, pane: &ViewPane<'_>, rect: Rect, spot: Spot) -> bool {
        let over = ui.input(|input| input.pointer.latest_pos()).is_some_and(|at| rect.contains(at));
        let is_over = over && self.dragged.is_some();
        if is_over {
            let (kit, theme) = (pane.kit, pane.kit.theme);
            let radius = if spot.is_some() { 2.0 } else { size::CARD_RADIUS };
            let line = kit.stroke(2.0, theme.accent);
            ui.painter().rect(rect, radius, color32(theme.accent_soft), line, StrokeKind::Inside);
        }
        is_over
    }

    fn chip(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, what: ImprovementId, rect: Rect, has_keyboard: bool) {
        let Some(improvement) = pane.context.session.project().improvement(what).map(Arc::clone) else { return };
        let kit = pane.kit;
        let response = ui.interact(rect, ui.scope_id().with(("chip", what)), Sense::CLICK | Sense::DRAG);
        let is_chosen = self.chosen == Some(what);
        let name = kit.named(&improvement.title);
        let said = self.spot_words(pane, &improvement);
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(is_chosen);
            node.set_description(said.as_str());
        });
        if is_chosen {
            let node = response.id.accesskit_id();
            ui.ctx().accesskit_node_builder(matrix_id(), |matrix| matrix.set_active_descendant(node));
        }
        self.spots.push((what, rect.center()));
        if self.dragged.is_none_or(|dragged| dragged.what != what) {
            let look = CardLook { is_chosen, has_keyboard, is_hovered: response.hovered() };
            paint_chip(ui, &kit, ui.painter(), rect, &improvement, look);
        }
        self.take(ui, &response, what, rect, matrix_id());
        response.on_hover_cursor(egui::CursorIcon::Grab).on_hover_text(format!("{name}\n{said}"));
    }

    fn spot_words(&self, pane: &ViewPane<'_>, improvement: &Improvement) -> String {
        let lang = pane.kit.lang;
        let part = |key: &str, value: Option<f64>| {
            value.map(|value| lang.with(key, &[("rating", number_text(value, false, lang).into())]))
        };
        let effort = improvement.effort.map(|effort| f64::from(effort.value()));
        let parts = [part("map-value", super::worth::worth(improvement, self.worth)), part("map-effort", effort)];
        let said: Vec<String> = parts.into_iter().flatten().collect();
        if said.is_empty() { pane.word("improvements-no-place") } else { said.join(" · ") }
    }

    fn drop_chip(&mut self, ui: &Ui, pane: &mut ViewPane<'_>, landing: Option<Spot>) {
        let project = pane.context.session.project();
        let Some((dragged, at)) = self.followed(ui) else { return };
        let Some(improvement) = project.improvement(dragged.what) else { return };
        let rect = lifted_rect(at, dragged.grab, dragged.size);
        lifted(ui, &pane.kit, rect, |painter| {
            paint_chip(ui, &pane.kit, painter, rect, improvement, CardLook::default());
        });
        if ui.input(|input| input.pointer.primary_down()) {
            return;
        }
        self.dragged = None;
        if let Some(spot) = landing {
            self.place(pane, improvement, spot);
        }
    }

    /// Gives an improvement the value and effort of a place; without one it has neither.
    fn place(&mut self, pane: &mut ViewPane<'_>, improvement: &Arc<Improvement>, spot: Spot) {
        if self.spot(improvement) == spot {
            return;
        }
        let mut to = Improvement::clone(improvement);
        in_row(&mut to, self.worth, spot.map(|(value, _)| value));
        to.effort = spot.and_then(|(_, effort)| Rating::new(effort));
        pane.edit(Edit::ChangeImprovement { improvement: to.id, to: Arc::new(to) });
    }

    fn matrix_keys(&mut self, ui: &Ui, pane: &mut ViewPane<'_>) {
        let project = pane.context.session.project();
        let took = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let ways =
            [(Key::ArrowUp, 0_i8, 1_i8), (Key::ArrowDown, 0, -1), (Key::ArrowLeft, -1, 0), (Key::ArrowRight, 1, 0)];
        for (key, across, up) in ways {
            if took(Modifiers::ALT, key) {
                if let Some(improvement) = self.chosen.and_then(|chosen| project.improvement(chosen)) {
                    let stepped = |from: u8, by: i8| from.saturating_add_signed(by).clamp(1, 5);
                    // What had no place begins in the middle.
                    let spot = self
                        .spot(improvement)
                        .map_or((3, 3), |(value, effort)| (stepped(value, up), stepped(effort, across)));
                    self.place(pane, improvement, Some(spot));
                }
            } else if took(Modifiers::NONE, key)
                && let Some(next) = self.nearest(across, up).or_else(|| project.improvements.first().map(|one| one.id))
            {
                self.choose(next);
            }
        }
        self.card_keys(ui, pane);
    }

    /// The chip that lies nearest in a direction, by where they stood in the last frame.
    fn nearest(&self, across: i8, up: i8) -> Option<ImprovementId> {
        let chosen = self.chosen?;
        let from = self.spots.iter().find(|(id, _)| *id == chosen)?.1;
        let way = vec2(f32::from(across), -f32::from(up));
        let others = self.spots.iter().filter(|(id, at)| *id != chosen && (*at - from).dot(way) > 1.0);
        // What lies aside counts double, so that one walks straight on.
        let far = |at: Pos2| {
            let by = at - from;
            by.dot(way) + 2.0 * (by.x * way.y).abs().max((by.y * way.x).abs())
        };
        others.min_by(|one, other| far(one.1).total_cmp(&far(other.1))).map(|(id, _)| *id).or(Some(chosen))
    }
}

/// Whether the words below a field have no room beside the figures of their columns.
fn is_axis_tight(pane: &ViewPane<'_>, width: f32) -> bool {
    let room = (width - AXIS_WIDTH) / 10.0 - 14.0;
    let is_wider = |key: &str| crate::fonts::width(&pane.word(key), &text::SMALL) > room;
    ["poster-effort-little", "poster-effort-much"].into_iter().any(is_wider)
}

fn cell(field: Rect, value: u8, effort: u8) -> Rect {
    let size = field.size() / 5.0;
    let (column, row) = (f32::from(effort - 1), f32::from(5 - value));
    Rect::from_min_size(field.min + vec2(column * size.x, row * size.y), size)
}

fn of_spot(spots: &[(ImprovementId, Spot)], spot: Spot) -> Vec<ImprovementId> {
    spots.iter().filter(|(_, at)| *at == spot).map(|(id, _)| *id).collect()
}
