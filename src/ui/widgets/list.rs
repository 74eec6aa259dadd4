//! Lists of lines: written, ordered, taken out and added to in place.

use egui::{Id, Key, Modifiers, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{Kit, TextField, icon_galley, paint_focus, paint_in_middle, target};
use crate::fonts::icon;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;

const ROW_HEIGHT: f32 = 28.0;
/// Of the dots to drag a line by.
const HANDLE_WIDTH: f32 = 22.0;

/// Where a row stands.
#[derive(Clone, Copy)]
struct Row<'a> {
    /// What one line is called.
    one: &'a str,
    index: usize,
    /// Number of rows.
    count: usize,
    /// Top of the first row, in points.
    top: f32,
}

/// What happened to a list in this frame.
enum Change {
    Written(usize, String),
    Moved(usize, usize),
    Removed(usize),
}

impl Kit {
    /// Lines in order: each is typed in, dragged by its handle or moved with Alt and the arrows, removed,
    /// and new ones are added below. `one` is what one line is called. Gives the new list when it changes.
    pub fn list(&self, ui: &mut Ui, one: &str, items: &[String]) -> Option<Vec<String>> {
        let adding_id = ui.make_persistent_id(("adding", one));
        let mut is_adding = ui.data(|data| data.get_temp::<bool>(adding_id)).unwrap_or(false);
        let mut change = None;
        let top = ui.cursor().top();
        for (index, item) in items.iter().enumerate() {
            change = self.list_row(ui, Row { one, index, count: items.len(), top }, item).or(change);
        }
        if is_adding {
            // The new line becomes the next row with its first letter, and keeps the keyboard by its id.
            let typed = self.list_field(ui, one, items.len(), "");
            if typed.changed && !typed.text.trim().is_empty() {
                change = Some(Change::Written(items.len(), typed.text));
                is_adding = false;
            } else if typed.left {
                is_adding = false;
            }
        }
        let indent = target(ui, HANDLE_WIDTH);
        if self.button_below_rows(ui, icon::PLUS, one, indent).clicked() {
            is_adding = true;
            ui.memory_mut(|memory| memory.request_focus(field_id(ui, one, items.len())));
        }
        ui.data_mut(|data| data.insert_temp(adding_id, is_adding));
        change.map(|change| changed_list(items, change))
    }

    fn list_row(&self, ui: &mut Ui, row: Row<'_>, item: &str) -> Option<Change> {
        let Row { one, index, .. } = row;
        let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), target(ui, ROW_HEIGHT)));
        let by_key = moved_by_key(ui, row);
        let typed = self.list_field(ui, one, index, item);
        let side = target(ui, size::CLICK_TARGET_MIN);
        let dragged = self.list_handle(ui, row, place);
        let corner = Rect::from_center_size(pos2(place.right() - side / 2.0, place.center().y), vec2(side, side));
        let numbers = [("what", one.into()), ("number", (index + 1).into())];
        let remove = self.word_with("inspector-list-remove", &numbers);
        let is_seen = ui.rect_contains_pointer(place) || typed.response.has_focus();
        if self.faint_button_at(ui, corner, icon::X, &remove, is_seen).clicked() {
            return Some(Change::Removed(index));
        }
        if typed.changed {
            return Some(Change::Written(index, typed.text));
        }
        if typed.left && typed.text.trim().is_empty() {
            return Some(Change::Removed(index));
        }
        by_key.or(dragged)
    }

    fn list_field(&self, ui: &mut Ui, one: &str, index: usize, item: &str) -> super::text::Typed {
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), target(ui, ROW_HEIGHT)));
        let place = Rect::from_min_max(
            row.min + vec2(target(ui, HANDLE_WIDTH), 2.0),
            row.max - vec2(target(ui, size::CLICK_TARGET_MIN) + 2.0, 2.0),
        );
        let name = format!("{one} {}", index + 1);
        let mut inner = ui.new_child(UiBuilder::new().max_rect(place).scope_id(list_id(ui, one, index)));
        TextField::bare(&name, item).show(&mut inner, self)
    }

    /// The dots to drag a line by; a line shows where it would land.
    fn list_handle(&self, ui: &Ui, row: Row<'_>, place: Rect) -> Option<Change> {
        let Row { one, index, count, top } = row;
        let rect = Rect::from_min_size(place.min - vec2(6.0, 0.0), vec2(target(ui, HANDLE_WIDTH), place.height()));
        let response = ui.interact(rect, handle_id(ui, one, index), Sense::click_and_drag());
        let numbers = [("what", one.into()), ("number", (index + 1).into())];
        let name = self.word_with("inspector-list-move", &numbers);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        let ink = if response.hovered() || response.dragged() { self.theme.ink_2 } else { self.theme.ink_3 };
        let galley = icon_galley(ui, icon::DOTS_SIX_VERTICAL, &text::ICON, color32(ink));
        paint_in_middle(ui, galley, rect.left() + 5.0, rect);
        paint_focus(ui, self, &response, rect.shrink(3.0), 5.0);
        let pointer = response.interact_pointer_pos();
        let slot = pointer.map(|at| ((at.y - top) / place.height()).round().clamp(0.0, count as f32) as usize);
        let response = response.on_hover_text(name).on_hover_cursor(egui::CursorIcon::Grab);
        let slot = slot?;
        if response.dragged() {
            let y = top + slot as f32 * place.height();
            hline(ui.painter(), rect.left()..=ui.max_rect().right(), y, self.stroke(2.0, self.theme.accent));
        }
        let to = if slot > index { slot - 1 } else { slot };
        (response.drag_stopped() && to != index).then_some(Change::Moved(index, to))
    }
}

fn new_name_id(ui: &Ui, name: &str) -> Id {
    ui.make_persistent_id(("new name", name))
}

fn list_id(ui: &Ui, one: &str, index: usize) -> Id {
    ui.make_persistent_id(("line", one, index))
}

fn handle_id(ui: &Ui, one: &str, index: usize) -> Id {
    ui.make_persistent_id(("handle", one, index))
}

fn field_id(ui: &Ui, one: &str, index: usize) -> Id {
    let name = format!("{one} {}", index + 1);
    list_id(ui, one, index).with(("text", name.as_str()))
}

/// Alt and an arrow move the line that has the keyboard, in its text or on its handle.
fn moved_by_key(ui: &Ui, row: Row<'_>) -> Option<Change> {
    let Row { one, index, count, .. } = row;
    let (field, handle) = (field_id(ui, one, index), handle_id(ui, one, index));
    let (in_text, on_handle) = ui.memory(|memory| (memory.has_focus(field), memory.has_focus(handle)));
    if !in_text && !on_handle {
        return None;
    }
    if on_handle {
        let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(handle, filter));
    }
    let (up, down) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::ALT, Key::ArrowUp), input.consume_key(Modifiers::ALT, Key::ArrowDown))
    });
    let to = match (up, down) {
        (true, _) => index.checked_sub(1)?,
        (_, true) => Some(index + 1).filter(|to| *to < count)?,
        _ => return None,
    };
    let follow = if in_text { field_id(ui, one, to) } else { handle_id(ui, one, to) };
    ui.memory_mut(|memory| memory.request_focus(follow));
    Some(Change::Moved(index, to))
}

fn changed_list(items: &[String], change: Change) -> Vec<String> {
    let mut items = items.to_vec();
    match change {
        Change::Written(index, text) if index < items.len() => items[index] = text,
        Change::Written(_, text) => items.push(text),
        Change::Moved(from, to) => {
            let item = items.remove(from);
            items.insert(to, item);
        }
        Change::Removed(index) => {
            items.remove(index);
        }
    }
    items
}

impl Kit {
    /// Does what a click on the button of [`Kit::new_name`] does; letters that are typed in this frame go into the field.
    pub fn open_new_name(&self, ui: &Ui, name: &str) {
        ui.data_mut(|data| data.insert_temp(new_name_id(ui, name), String::new()));
        let field = TextField::line(name, "").id(ui);
        ui.memory_mut(|memory| memory.request_focus(field));
    }

    /// A button that turns into a field for a name: Enter or leaving the field gives it, Escape does not.
    pub fn new_name(&self, ui: &mut Ui, button: &str, name: &str) -> Option<String> {
        let id = new_name_id(ui, name);
        let Some(so_far) = ui.data(|data| data.get_temp::<String>(id)) else {
            if self.quiet_button(ui, icon::PLUS, button).clicked() {
                self.open_new_name(ui, name);
            }
            return None;
        };
        let typed =
            TextField::line(name, &so_far).width(ui.available_width().min(size::INSPECTOR / 2.0)).show(ui, self);
        if !typed.left {
            ui.data_mut(|data| data.insert_temp(id, typed.text));
            return None;
        }
        ui.data_mut(|data| data.remove_temp::<String>(id));
        let is_dropped = ui.input(|input| input.key_pressed(Key::Escape));
        let text = typed.text.trim();
        (!is_dropped && !text.is_empty()).then(|| text.to_owned())
    }
}
