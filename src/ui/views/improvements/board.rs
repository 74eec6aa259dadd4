//! The board: a column for each status. Cards are dragged between and within columns, or moved with Alt and arrows.

use std::sync::Arc;

use egui::accesskit::Action;
use egui::{
    EventFilter, Id, Key, Modifiers, Pos2, Rect, Role, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo,
};
use egui::{pos2, vec2};

use super::card::{CARD_HEIGHT, CardLook, CardWords, lifted, lifted_rect};
use super::worth::moved;
use super::{Act, Dragged, ImprovementsView};
use crate::edit::Edit;
use crate::model::{Improvement, ImprovementId, Status, words};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;
use crate::ui::views::parts::ViewPane;
use crate::ui::widgets::{line_galley, paint_focus, paint_in_middle};

const GAP: f32 = 12.0;
const HEAD: f32 = 40.0;
const LEAST_WIDTH: f32 = 172.0;
/// Between two cards.
const APART: f32 = 8.0;
/// From the columns to the ring around all of them.
const RING: f32 = 3.0;

/// What of a column was in view in the last frame.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen {
    top: f32,
    height: f32,
}

pub fn board_id() -> Id {
    Id::unique("improvements board")
}

impl ImprovementsView {
    pub(super) fn board(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, room: Rect) {
        let response = ui.interact(room, board_id(), Sense::focusable_noninteractive());
        if std::mem::take(&mut self.wants_keyboard) {
            response.request_focus();
        }
        let has_keyboard = response.has_focus();
        ui.ctx().accesskit_node_builder(board_id(), |node| {
            node.set_role(Role::ListBox);
            node.set_label(pane.word("improvements-board"));
        });
        if has_keyboard {
            let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(board_id(), filter));
            self.board_keys(ui, pane);
        }
        if self.chosen.is_none() {
            paint_focus(ui, &pane.kit, &response, room.expand(RING), size::CARD_RADIUS + RING);
        }
        let width = ((room.width() - 4.0 * GAP) / 5.0).max(LEAST_WIDTH);
        let mut inner = ui.new_child(UiBuilder::new().max_rect(room));
        ScrollArea::horizontal().auto_shrink(false).id_salt("board").show(&mut inner, |ui| {
            let (_, whole) = ui.allocate_space(vec2(5.0 * width + 4.0 * GAP, room.height() - 4.0));
            let mut landing = None;
            for (place, status) in Status::ALL.into_iter().enumerate() {
                let left = whole.left() + place as f32 * (width + GAP);
                let column = Rect::from_min_size(pos2(left, whole.top()), vec2(width, whole.height()));
                landing = self.column(ui, pane, status, column, has_keyboard).or(landing);
            }
            self.drop_card(ui, pane, landing, width);
        });
    }

    /// Gives where a dragged card would land, if the pointer is here.
    fn column(
        &mut self,
        ui: &mut Ui,
        pane: &mut ViewPane<'_>,
        status: Status,
        rect: Rect,
        has_keyboard: bool,
    ) -> Option<(Status, Option<ImprovementId>)> {
        let (kit, theme) = (pane.kit, pane.kit.theme);
        let project = pane.context.session.project();
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let over = pointer.filter(|at| matches!(self.dragged, Some(Dragged { .. })) && rect.contains(*at));
        let line = if over.is_some() { kit.stroke(2.0, theme.accent) } else { kit.stroke(1.0, theme.line) };
        let fill = if over.is_some() { theme.accent_soft } else { theme.lane_alternate };
        ui.painter().rect(rect, size::CARD_RADIUS, color32(fill), line, StrokeKind::Inside);
        let rows: Vec<usize> = self.facts.column(status).to_vec();
        let name = capitalised(&kit.word(words::status(status)));
        let head = Rect::from_min_size(rect.min, vec2(rect.width(), HEAD)).shrink2(vec2(14.0, 0.0));
        let title = line_galley(ui, &name, &text::LANE_TITLE, color32(theme.ink), head.width() - 40.0);
        let title_width = title.size().x;
        paint_in_middle(ui, title, head.left(), head);
        let count = line_galley(ui, &rows.len().to_string(), &text::BODY, color32(theme.ink_2), 40.0);
        paint_in_middle(ui, count, head.left() + title_width + 8.0, head);
        let body = Rect::from_min_max(rect.min + vec2(8.0, HEAD), rect.max - vec2(8.0, 8.0));
        let builder = UiBuilder::new().max_rect(body).id_salt(("column", status as u8));
        let mut inner = ui.new_child(builder.accessibility_role(Role::Group));
        inner.ctx().accesskit_node_builder(inner.unique_id(), |node| {
            node.set_label(name.as_str());
            let (min, max) = (body.min, body.max);
            let (x0, y0, x1, y1) = (min.x.into(), min.y.into(), max.x.into(), max.y.into());
            node.set_bounds(egui::accesskit::Rect { x0, y0, x1, y1 });
        });
        inner.spacing_mut().item_spacing.y = APART;
        let mut area = ScrollArea::vertical().auto_shrink(false).id_salt("cards");
        let seen = self.seen[status as usize];
        let at_chosen = rows.iter().position(|at| project.improvements.get(*at).map(|one| one.id) == self.chosen);
        if self.reveals_chosen
            && let Some(at) = at_chosen
        {
            self.reveals_chosen = false;
            let (from, to) = (at as f32 * (CARD_HEIGHT + APART), at as f32 * (CARD_HEIGHT + APART) + CARD_HEIGHT);
            if from < seen.top {
                area = area.vertical_scroll_offset(from);
            } else if to > seen.top + seen.height {
                area = area.vertical_scroll_offset(to - seen.height);
            }
        }
        let output = area.show_rows(&mut inner, CARD_HEIGHT, rows.len(), |ui, range| {
            for at in &rows[range.start.min(rows.len())..range.end.min(rows.len())] {
                if let Some(improvement) = project.improvements.get(*at) {
                    self.card(ui, pane, improvement, has_keyboard);
                }
            }
        });
        let top = output.state.clamped_offset().y;
        self.seen[status as usize] = Seen { top, height: output.inner_rect.height() };
        let at = over?;
        Some(self.landing(ui, pane, status, (body, top), &rows, at))
    }

    /// Before which card the dragged one would stand, with a line there.
    fn landing(
        &self,
        ui: &Ui,
        pane: &ViewPane<'_>,
        status: Status,
        (body, top): (Rect, f32),
        rows: &[usize],
        at: Pos2,
    ) -> (Status, Option<ImprovementId>) {
        let pitch = CARD_HEIGHT + APART;
        let slot = ((at.y - body.top() + top) / pitch).round().max(0.0) as usize;
        let slot = slot.min(rows.len());
        let y = (body.top() + slot as f32 * pitch - APART / 2.0 - top).clamp(body.top(), body.bottom());
        hline(ui.painter(), body.x_range(), y, pane.kit.stroke(3.0, pane.kit.theme.accent));
        let dragged = self.dragged.map(|dragged| dragged.what);
        let behind = rows[slot..].iter().filter_map(|at| pane.context.session.project().improvements.get(*at));
        let before = behind.map(|one| one.id).find(|id| Some(*id) != dragged);
        (status, before)
    }

    fn card(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, improvement: &Arc<Improvement>, has_keyboard: bool) {
        let kit = pane.kit;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width() - 4.0, CARD_HEIGHT));
        let response = ui.interact(rect, ui.scope_id().with(("card", improvement.id)), Sense::CLICK | Sense::DRAG);
        let is_chosen = self.chosen == Some(improvement.id);
        let said = CardWords::of(pane.context.session.project(), &self.facts, improvement, kit.lang);
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &said.title));
        let status = kit.word(words::status(improvement.status));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(is_chosen);
            node.set_description(format!("{status}, {}", said.description()));
        });
        if is_chosen {
            let node = response.id.accesskit_id();
            ui.ctx().accesskit_node_builder(board_id(), |board| board.set_active_descendant(node));
        }
        let is_dragged = self.dragged.is_some_and(|dragged| dragged.what == improvement.id);
        let mut is_cut = false;
        if is_dragged {
            let line = kit.stroke(1.5, kit.theme.accent.faded(0.6));
            ui.painter().rect(rect, size::CARD_RADIUS, color32(kit.theme.accent_soft), line, StrokeKind::Inside);
        } else if ui.is_rect_visible(rect) {
            let look = CardLook { is_chosen, has_keyboard, is_hovered: response.hovered() };
            is_cut = said.paint(ui, &kit, ui.painter(), rect, look, improvement.status);
        }
        self.take(ui, &response, improvement.id, rect, board_id());
        let response = response.on_hover_cursor(egui::CursorIcon::Grab);
        if is_cut {
            response.on_hover_text(format!("{}\n{}", said.title, said.description()));
        }
    }

    /// A press on a card or chip: chosen by a click, taken along by a drag, opened by a double click.
    pub(super) fn take(&mut self, ui: &Ui, response: &egui::Response, what: ImprovementId, rect: Rect, list: Id) {
        let asked = ui.input(|input| input.has_accesskit_action_request(response.id, Action::Focus));
        if response.drag_started() && !self.is_cancelled {
            let grabbed = response.interact_pointer_pos().unwrap_or(rect.center());
            self.dragged = Some(Dragged { what, grab: grabbed - rect.min, size: rect.size() });
            self.chosen = Some(what);
        } else if response.clicked() || asked {
            ui.memory_mut(|memory| memory.request_focus(list));
            self.chosen = Some(what);
        }
        if response.double_clicked() {
            self.wants_title = true;
        }
    }

    /// Follows the dragged card, and lets it go.
    fn drop_card(
        &mut self,
        ui: &Ui,
        pane: &mut ViewPane<'_>,
        landing: Option<(Status, Option<ImprovementId>)>,
        width: f32,
    ) {
        let project = pane.context.session.project();
        let Some((dragged, at)) = self.followed(ui) else { return };
        let Some(improvement) = project.improvement(dragged.what) else { return };
        let rect = lifted_rect(at, dragged.grab, vec2(dragged.size.x.min(width), CARD_HEIGHT));
        let said = CardWords::of(project, &self.facts, improvement, pane.kit.lang);
        lifted(ui, &pane.kit, rect, |painter| {
            said.paint(ui, &pane.kit, painter, rect, CardLook::default(), improvement.status);
        });
        if ui.input(|input| input.pointer.primary_down()) {
            return;
        }
        self.dragged = None;
        if let Some(edit) = landing.and_then(|(status, before)| moved(project, dragged.what, status, before)) {
            pane.edit(edit);
        }
    }

    fn board_keys(&mut self, ui: &Ui, pane: &mut ViewPane<'_>) {
        let project = pane.context.session.project();
        let lists: Vec<Vec<ImprovementId>> = Status::ALL
            .iter()
            .map(|status| {
                let rows = self.facts.column(*status).iter();
                rows.filter_map(|at| project.improvements.get(*at)).map(|one| one.id).collect()
            })
            .collect();
        let place = self.chosen.and_then(|chosen| {
            lists
                .iter()
                .enumerate()
                .find_map(|(column, list)| list.iter().position(|id| *id == chosen).map(|at| (column, at)))
        });
        let first = || lists.iter().flatten().next().copied();
        let took = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let ways = [
            (Key::ArrowUp, 0_isize, -1_isize),
            (Key::ArrowDown, 0, 1),
            (Key::ArrowLeft, -1, 0),
            (Key::ArrowRight, 1, 0),
        ];
        for (key, across, down) in ways {
            if took(Modifiers::ALT, key) {
                if let Some(edit) = place.and_then(|place| by_key(project, &lists, place, across, down)) {
                    pane.edit(edit);
                    self.reveals_chosen = true;
                }
            } else if took(Modifiers::NONE, key) {
                let next = match place {
                    None => first(),
                    Some(place) => walked(&lists, place, across, down),
                };
                if let Some(next) = next {
                    self.choose(next);
                }
            }
        }
        self.card_keys(ui, pane);
    }

    /// The keys that work on the chosen improvement, on the board and in the matrix.
    pub(super) fn card_keys(&mut self, ui: &Ui, pane: &mut ViewPane<'_>) {
        let Some(chosen) = self.chosen else { return };
        let took = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let act = if took(Modifiers::NONE, Key::Enter) || took(Modifiers::NONE, Key::F2) {
            Act::Open
        } else if took(Modifiers::NONE, Key::Delete) || took(Modifiers::NONE, Key::Backspace) {
            Act::Delete
        } else if took(Modifiers::COMMAND, Key::D) {
            Act::Duplicate
        } else {
            return;
        };
        self.act(pane, chosen, act);
    }
}

/// The card above, below, or in the next column that has any, at the same height.
fn walked(
    lists: &[Vec<ImprovementId>],
    (column, at): (usize, usize),
    across: isize,
    down: isize,
) -> Option<ImprovementId> {
    if across == 0 {
        return lists[column].get(at.checked_add_signed(down)?).copied();
    }
    let mut column = column;
    loop {
        column = column.checked_add_signed(across)?;
        let list = lists.get(column)?;
        if let Some(last) = list.len().checked_sub(1) {
            return list.get(at.min(last)).copied();
        }
    }
}

/// One place up or down in its column, or to the column beside it.
fn by_key(
    project: &crate::model::Project,
    lists: &[Vec<ImprovementId>],
    (column, at): (usize, usize),
    across: isize,
    down: isize,
) -> Option<Edit> {
    let what = *lists.get(column)?.get(at)?;
    if across != 0 {
        let status = *Status::ALL.get(column.checked_add_signed(across)?)?;
        return moved(project, what, status, None);
    }
    let list = &lists[column];
    let to = at.checked_add_signed(down).filter(|to| *to < list.len())?;
    let before = if down > 0 { list.get(to + 1) } else { list.get(to) };
    moved(project, what, Status::ALL[column], before.copied())
}

/// With a capital: the words of statuses stand in sentences elsewhere.
fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
