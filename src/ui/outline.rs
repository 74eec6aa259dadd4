//! The outline at the left: the project as a tree of rows, the way in without a picture. Rows that are not in
//! view cost nothing.

mod row;
mod tree;

use egui::accesskit::{Action, Role};
use egui::{EventFilter, Frame, Id, Key, Margin, Modifiers, Rect, ScrollArea, Sense, Stroke, Ui, vec2};

use super::colors::color32;
use super::widgets::{Kit, Renamed, line_galley, paint_in_middle, target};
use crate::command::Command;
use crate::fonts::icon;
use crate::model::JourneyId;
use crate::session::{Selected, Session};
use crate::theme::{size, text};
use crate::ui::paint::vline;
pub use tree::{Item, Row, Tree};

/// What the user did in the outline.
#[derive(Clone, Debug, PartialEq)]
pub enum OutlineAction {
    /// This is to be selected and brought into view.
    Select(Selected),
    /// This is to be selected too, or no more.
    Toggle(Selected),
    /// All up to this is to be selected.
    Extend(Selected),
    OpenJourney(JourneyId),
    /// The row has a new name.
    Rename(Item, String),
    Command(Command),
    Close,
}

/// What the outline remembers between frames.
#[derive(Default)]
pub struct Outline {
    tree: Tree,
    /// The row that the keys work on.
    cursor: Option<Item>,
    /// What was selected on the map in the last frame.
    selected: Selected,
    editing: Option<row::Editing>,
    typed: TypeAhead,
    /// The rows in view in the last frame, as a place in the list and its height.
    seen: (f32, f32),
    scroll_to: Option<usize>,
    wants_keyboard: bool,
}

/// Letters that were typed shortly after each other, to go to a row that begins with them.
#[derive(Default)]
struct TypeAhead {
    letters: String,
    at: f64,
}

impl TypeAhead {
    /// Whether what is typed now belongs to the word that was begun: a space, too, is a letter of it then.
    fn goes_on(&self, ui: &Ui) -> bool {
        !self.letters.is_empty() && ui.input(|input| input.time) - self.at <= TYPING_PAUSE
    }
}

const ROW: f32 = 28.0;
/// Typing goes on with the same word within this time, in seconds.
const TYPING_PAUSE: f64 = 1.0;

impl Outline {
    /// Gives the keyboard to the tree when it is next shown.
    pub const fn take_keyboard(&mut self) {
        self.wants_keyboard = true;
    }

    /// Drops what is being edited: the outline goes out of sight.
    pub fn leave(&mut self) {
        self.editing = None;
    }

    /// Whether a name is being edited in its row.
    pub const fn is_editing(&self) -> bool {
        self.editing.is_some()
    }

    /// Whether the keys work on its rows now.
    pub fn has_keyboard(ctx: &egui::Context) -> bool {
        ctx.memory(|memory| memory.has_focus(tree_id()))
    }

    pub fn show(&mut self, ui: &mut Ui, kit: &Kit, session: &Session) -> Vec<OutlineAction> {
        self.follow(session);
        let mut actions = Vec::new();
        let frame = Frame::NONE.inner_margin(Margin { left: 8, right: 1, top: 8, bottom: 0 });
        let panel = egui::Panel::left("outline")
            .exact_size(size::OUTLINE)
            .resizable(false)
            .frame(frame)
            .show_separator_line(false);
        panel.show(ui, |ui| {
            let right = ui.max_rect().right() + 0.5;
            vline(ui.painter(), right, ui.clip_rect().y_range(), Stroke::new(1.0, color32(kit.theme.line)));
            ui.horizontal(|ui| {
                ui.add_space(8.0);
                let width = ui.available_width() - target(ui, size::CLICK_TARGET) - ui.spacing().item_spacing.x - 6.0;
                let (rect, response) = ui.allocate_exact_size(vec2(width, 28.0), Sense::hover());
                let title = kit.word("outline-title");
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &title));
                let galley = line_galley(ui, &title, &text::LANE_TITLE, color32(kit.theme.ink), width);
                paint_in_middle(ui, galley, rect.left(), rect);
                if kit.icon_button(ui, icon::X, &kit.word("outline-close")) {
                    actions.push(OutlineAction::Close);
                }
            });
            ui.add_space(4.0);
            self.tree(ui, kit, session, &mut actions);
        });
        actions
    }

    /// The selection of the map is the cursor here, wherever it was made.
    fn follow(&mut self, session: &Session) {
        self.tree.follow(session.project(), session.map());
        let selected = session.selected();
        if selected != self.selected {
            self.selected = selected;
            if let Some(item) = item_of(selected) {
                self.tree.reveal(selected);
                self.cursor = Some(item);
                self.scroll_to = self.tree.index_of(item);
            }
        }
    }

    fn tree(&mut self, ui: &mut Ui, kit: &Kit, session: &Session, actions: &mut Vec<OutlineAction>) {
        let id = tree_id();
        let rect = ui.available_rect_before_wrap();
        let response = ui.interact(rect, id, Sense::focusable_noninteractive());
        if std::mem::take(&mut self.wants_keyboard) {
            response.request_focus();
        }
        let has_keyboard = response.has_focus();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::Tree);
            node.set_label(kit.word("outline-name"));
        });
        if has_keyboard {
            let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            if self.cursor.is_none() {
                self.cursor = self.tree.row(0).map(|row| row.item);
            }
            self.keys(ui, session, actions);
        }
        let total = self.tree.len();
        let row_height = target(ui, ROW);
        let mut area = ScrollArea::vertical().auto_shrink([false, false]).id_salt("outline rows");
        if let Some(row) = self.scroll_to.take() {
            let (top, height) = (self.seen.0, ui.available_height());
            let (from, to) = (row as f32 * row_height, (row + 1) as f32 * row_height);
            if from < top {
                area = area.vertical_scroll_offset(from);
            } else if to > top + height {
                area = area.vertical_scroll_offset(to - height);
            }
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let output = area.show_rows(ui, row_height, total, |ui, range| {
            for index in range {
                let Some(row) = self.tree.row(index) else { continue };
                self.show_row(ui, kit, session, row, has_keyboard, actions);
            }
        });
        // A row that is scrolled away, or gone, cannot be typed in any more.
        if let Some(editing) = self.editing.take_if(|editing| !std::mem::take(&mut editing.is_seen)) {
            actions.push(OutlineAction::Rename(editing.item, editing.name.text));
        }
        self.seen = (output.state.clamped_offset().y, output.inner_rect.height());
    }

    fn show_row(
        &mut self,
        ui: &mut Ui,
        kit: &Kit,
        session: &Session,
        row: Row,
        has_keyboard: bool,
        actions: &mut Vec<OutlineAction>,
    ) {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), target(ui, ROW)));
        let is_cursor = self.cursor == Some(row.item);
        let selected = match row.item {
            Item::Journey(id) => id == session.journey_id() && session.selected() == Selected::Nothing,
            item => item.selected().is_some_and(|one| session.is_selected(one)),
        };
        let shown = row::Shown { row, is_selected: selected, is_cursor: is_cursor && has_keyboard };
        let response = shown.paint(ui, kit, session, rect);
        if is_cursor {
            ui.ctx().accesskit_node_builder(tree_id(), |node| node.set_active_descendant(response.id.accesskit_id()));
        }
        let asked = |action| ui.input(|input| input.has_accesskit_action_request(response.id, action));
        if asked(Action::Focus) {
            self.cursor = Some(row.item);
            ui.memory_mut(|memory| memory.request_focus(tree_id()));
        }
        let caret = row::caret_rect(ui, rect, row.level);
        let on_caret = response.interact_pointer_pos().is_some_and(|at| caret.contains(at));
        let is_toggled = response.clicked() && on_caret && row.is_open.is_some();
        if is_toggled || asked(Action::Expand) || asked(Action::Collapse) {
            if row.is_open.is_some() {
                let open = if is_toggled { row.is_open == Some(false) } else { asked(Action::Expand) };
                self.set_open(row, open, actions);
            }
        } else if response.clicked() {
            self.cursor = Some(row.item);
            ui.memory_mut(|memory| memory.request_focus(tree_id()));
            let modifiers = ui.input(|input| input.modifiers);
            match row.item.selected() {
                Some(one) if modifiers.command => actions.push(OutlineAction::Toggle(one)),
                Some(one) if modifiers.shift => actions.push(OutlineAction::Extend(one)),
                _ => choose(row.item, session, actions),
            }
        }
        if response.double_clicked() && !on_caret {
            self.editing = row::Editing::of(row.item, session);
        }
        let is_edited = self.editing.as_ref().is_some_and(|editing| editing.item == row.item);
        if is_edited && let Some(mut editing) = self.editing.take() {
            match editing.show(ui, kit, row::words_rect(rect, row.level)) {
                Renamed::GoesOn => self.editing = Some(editing),
                Renamed::Dropped => self.take_keyboard(),
                Renamed::Kept { by_key } => {
                    self.wants_keyboard = by_key;
                    actions.push(OutlineAction::Rename(editing.item, editing.name.text));
                }
            }
        }
    }

    fn set_open(&mut self, row: Row, open: bool, actions: &mut Vec<OutlineAction>) {
        match row.item {
            // Only one journey is open at a time.
            Item::Journey(id) if open && !self.tree.set_open(row.item, true) => {
                actions.push(OutlineAction::OpenJourney(id));
            }
            _ => {
                self.tree.set_open(row.item, open);
            }
        }
    }

    fn keys(&mut self, ui: &Ui, session: &Session, actions: &mut Vec<OutlineAction>) {
        let at = self.cursor.and_then(|item| self.tree.index_of(item)).unwrap_or(0);
        let Some(row) = self.tree.row(at) else { return };
        let last = self.tree.len().saturating_sub(1);
        let page = (self.seen.1 / target(ui, ROW)) as usize;
        let took = |key| ui.input_mut(|input| input.modifiers.is_none() && input.consume_key(Modifiers::NONE, key));
        let mut to = None;
        if took(Key::ArrowDown) {
            to = Some((at + 1).min(last));
        } else if took(Key::ArrowUp) {
            to = Some(at.saturating_sub(1));
        } else if took(Key::Home) {
            to = Some(0);
        } else if took(Key::End) {
            to = Some(last);
        } else if took(Key::PageDown) {
            to = Some((at + page).min(last));
        } else if took(Key::PageUp) {
            to = Some(at.saturating_sub(page));
        } else if took(Key::ArrowRight) {
            match row.is_open {
                Some(false) => self.set_open(row, true, actions),
                Some(true) => to = Some((at + 1).min(last)),
                None => {}
            }
        } else if took(Key::ArrowLeft) {
            match row.is_open {
                Some(true) => self.set_open(row, false, actions),
                _ => to = self.tree.parent(at),
            }
        } else if took(Key::Enter) || !self.typed.goes_on(ui) && took(Key::Space) {
            choose(row.item, session, actions);
        } else if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Space)) {
            actions.extend(row.item.selected().map(OutlineAction::Toggle));
        } else if took(Key::F2) {
            self.scroll_to = Some(at);
            self.editing = row::Editing::of(row.item, session);
        } else if took(Key::Delete) && row.item.selected().is_some() {
            // What is deleted is what one sees marked.
            if !row.item.selected().is_some_and(|one| session.is_selected(one)) {
                choose(row.item, session, actions);
            }
            actions.push(OutlineAction::Command(Command::Delete));
        } else {
            to = self.typed_ahead(ui, session, at);
        }
        if let Some(to) = to.and_then(|to| self.tree.row(to).map(|row| (to, row))) {
            self.cursor = Some(to.1.item);
            self.scroll_to = Some(to.0);
        }
    }

    /// The next row that begins with the letters that were typed.
    fn typed_ahead(&mut self, ui: &Ui, session: &Session, at: usize) -> Option<usize> {
        let (now, typed) = ui.input(|input| {
            let typed: String = input
                .events
                .iter()
                .filter_map(|event| match event {
                    egui::Event::Text(text) => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            (input.time, typed)
        });
        if typed.is_empty() || typed.trim().is_empty() && !self.typed.goes_on(ui) {
            return None;
        }
        if !self.typed.goes_on(ui) {
            self.typed.letters.clear();
        }
        // A word that goes on may still be the row where one is; a new one begins below it.
        let first = if self.typed.letters.is_empty() { 1 } else { 0 };
        self.typed.at = now;
        self.typed.letters.push_str(&crate::find::folded(&typed));
        let total = self.tree.len();
        (first..=total).map(|step| (at + step) % total).find(|index| {
            self.tree.row(*index).is_some_and(|row| {
                let title = row::title(row.item, session);
                crate::find::folded(title.trim_start_matches(['“', '"'])).starts_with(&self.typed.letters)
            })
        })
    }
}

/// Selects what a row is about, or opens its journey.
fn choose(item: Item, session: &Session, actions: &mut Vec<OutlineAction>) {
    match item {
        Item::Journey(id) if id == session.journey_id() => actions.push(OutlineAction::Select(Selected::Nothing)),
        Item::Journey(id) => actions.push(OutlineAction::OpenJourney(id)),
        _ => actions.extend(item.selected().map(OutlineAction::Select)),
    }
}

fn item_of(selected: Selected) -> Option<Item> {
    match selected {
        Selected::Nothing => None,
        Selected::Lane(lane) => Some(Item::Lane(lane)),
        Selected::Episode(path) => Some(Item::Episode(path)),
        Selected::Touchpoint(path) => Some(Item::Touchpoint(path)),
        Selected::Note(path) => Some(Item::Note(path)),
    }
}

fn tree_id() -> Id {
    Id::unique("outline tree")
}

/// Where something stands in a row, from its left edge.
fn indented(rect: Rect, level: usize, from: f32) -> f32 {
    rect.left() + 4.0 + level as f32 * 16.0 + from
}
