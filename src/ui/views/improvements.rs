//! What is to become better: on a board by status, or in a matrix of value and effort; with every field at the right,
//! or the gaps that nobody answers yet.

mod board;
mod card;
mod detail;
mod facts;
mod gaps;
mod matrix;
mod worth;

use std::sync::Arc;

use egui::{Align, Layout, Pos2, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use self::board::Seen;
use self::card::{CardLook, card_ground};
use self::facts::Facts;
use self::worth::Worth;
use super::insights::within;
use super::parts::{ViewPane, at_end, entry, fit, with_visible_bar};
use super::picker::{Picked, Picker, PickerChoice};
use super::{Outcome, ViewContext};
use crate::edit::Edit;
use crate::fonts::{self, icon};
use crate::layout::words::number_text;
use crate::model::{Improvement, ImprovementId};
use crate::session::evidence::change_improvement;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::dialogs::words;
use crate::ui::widgets::target;

/// How the improvements are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    #[default]
    Board,
    Matrix,
}

/// A card or chip that is being dragged.
#[derive(Clone, Copy, Debug)]
struct Dragged {
    what: ImprovementId,
    /// From its corner to the pointer.
    grab: Vec2,
    size: Vec2,
}

/// What is done to an improvement as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    /// Its title gets the keyboard.
    Open,
    Duplicate,
    Delete,
}

/// What a list to choose from is open for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Picking {
    Gap,
    Insight,
}

/// What the view remembers from frame to frame.
#[derive(Default)]
pub struct ImprovementsView {
    mode: Mode,
    worth: Worth,
    facts: Facts,
    chosen: Option<ImprovementId>,
    /// What is typed into the line for new improvements.
    typed: String,
    dragged: Option<Dragged>,
    /// A drag was given up, and the button is still down.
    is_cancelled: bool,
    picker: Option<(ImprovementId, Picking, Picker)>,
    wants_keyboard: bool,
    wants_title: bool,
    reveals_chosen: bool,
    has_detail_keyboard: bool,
    /// Of each column of the board.
    seen: [Seen; 5],
    /// Where the chips of the matrix stood in the last frame.
    spots: Vec<(ImprovementId, Pos2)>,
}

const GAP: f32 = 16.0;
/// A narrower view has the side panel below the rest.
const NARROW: f32 = 860.0;
/// What shows there of the side panel, and its least height and that of the board.
const PEEK: f32 = 40.0;
const SIDE_LEAST: f32 = 320.0;
const BOARD_LEAST: f32 = 190.0;
/// For the bar that scrolls.
const BAR_ROOM: f32 = 8.0;
/// The width of the line for new ones.
const ENTRY_LEAST: f32 = 160.0;

fn is_narrow(width: f32) -> bool {
    width < NARROW
}

impl ImprovementsView {
    /// Gives the keyboard to the cards when they are next shown.
    pub const fn take_keyboard(&mut self) {
        self.wants_keyboard = true;
    }

    fn choose(&mut self, improvement: ImprovementId) {
        self.chosen = Some(improvement);
        self.reveals_chosen = true;
    }

    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        let project = context.session.project();
        self.facts.follow(ui.ctx(), context.session);
        self.chosen = self.chosen.filter(|id| project.improvement(*id).is_some());
        let mut pane = ViewPane::new(context);
        self.head(ui, &mut pane);
        ui.add_space(GAP - ui.spacing().item_spacing.y);
        let room = ui.available_rect_before_wrap();
        if is_narrow(room.width()) {
            self.stacked(ui, &mut pane, room);
            self.picking(ui, &mut pane);
            return pane.outcomes;
        }
        let side = Rect::from_min_max(pos2(room.right() - size::INSPECTOR, room.top()), room.max);
        let main = Rect::from_min_max(room.min, pos2(side.left() - GAP, room.bottom()));
        self.main(ui, &mut pane, main);
        self.side(ui, &mut pane, side);
        self.picking(ui, &mut pane);
        pane.outcomes
    }

    /// In a narrow window: the side panel below the rest, and both scroll.
    fn stacked(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, room: Rect) {
        let least = match self.mode {
            Mode::Board => BOARD_LEAST,
            Mode::Matrix => self.matrix_least(ui, pane),
        };
        // So low that one sees the other begin.
        let main = (room.height() - PEEK).max(least);
        with_visible_bar(ui);
        ScrollArea::vertical().auto_shrink(false).id_salt("stacked").show(ui, |ui| {
            let width = ui.available_width() - BAR_ROOM;
            let (_, whole) = ui.allocate_space(vec2(width, main + GAP + SIDE_LEAST.max(room.height())));
            let (upper, lower) = whole.split_top_bottom_at_y(whole.top() + main);
            self.main(ui, pane, upper);
            self.side(ui, pane, lower.with_min_y(lower.top() + GAP));
        });
    }

    fn main(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, room: Rect) {
        match (self.mode, pane.context.session.project().improvements.is_empty()) {
            (_, true) => self.empty(ui, pane, room),
            (Mode::Board, false) => self.board(ui, pane, room),
            (Mode::Matrix, false) => self.matrix(ui, pane, room),
        }
    }

    /// What to do while there is none.
    fn empty(&self, ui: &mut Ui, pane: &ViewPane<'_>, room: Rect) {
        let place = Rect::from_center_size(room.center(), vec2(room.width().min(460.0), 140.0));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::top_down(Align::Center)));
        let theme = pane.kit.theme;
        inner.label(words(&icon::LIGHTBULB.to_string(), &text::START_SIGN, color32(theme.ink_2)));
        inner.label(words(&pane.word("improvements-empty"), &text::HEADING, color32(theme.ink)));
        let has_gaps = self.facts.gaps.as_ref().is_some_and(|gaps| !gaps.is_empty());
        let hint = if has_gaps { "improvements-empty-hint" } else { "improvements-empty-alone" };
        pane.kit.hint(&mut inner, &pane.word(hint));
    }

    /// Every field of what is chosen, or the gaps that nobody answers.
    fn side(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, side: Rect) {
        card_ground(&pane.kit, ui.painter(), side, CardLook::default());
        let mut inner = ui.new_child(UiBuilder::new().max_rect(side.shrink(1.0)).id_salt("side"));
        inner.set_clip_rect(side.intersect(ui.clip_rect()));
        let project = pane.context.session.project();
        match self.chosen.and_then(|id| project.improvement(id)) {
            Some(improvement) => self.detail(&mut inner, pane, improvement),
            None => self.gaps(&mut inner, pane),
        }
    }

    /// The layout, the line for new ones, and how long the tested ones took.
    fn head(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>) {
        let kit = pane.kit;
        let is_narrow = is_narrow(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(target(ui, size::CLICK_TARGET));
            ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
            let modes =
                [(Mode::Board, kit.word("improvements-board")), (Mode::Matrix, kit.word("improvements-matrix"))];
            let name = kit.word("improvements-layout");
            let chosen = kit.segments(ui, &name, &self.mode, &modes);
            self.mode = chosen.unwrap_or(self.mode);
            if self.mode == Mode::Matrix {
                let worths = [
                    (Worth::Customer, "improvements-by-customer"),
                    (Worth::Business, "improvements-by-business"),
                    (Worth::Mean, "improvements-by-mean"),
                ];
                let worths = worths.map(|(worth, key)| (worth, kit.word(key)));
                let name = kit.word("improvements-by");
                let worth = within(ui, 190.0, |ui| kit.combo(ui, &name, &self.worth, &worths));
                self.worth = worth.unwrap_or(self.worth);
            }
            let (name, hint) = (kit.word("improvements-new"), kit.word("improvements-new-hint"));
            fit(ui, ENTRY_LEAST);
            let side = if is_narrow { 0.0 } else { size::INSPECTOR + 12.0 };
            let width = (ui.available_size_before_wrap().x - side).clamp(ENTRY_LEAST, 520.0);
            if let Some(title) = within(ui, width, |ui| entry(ui, &kit, &name, &hint, &mut self.typed).1) {
                let improvement = Improvement::new(ImprovementId::random(), title);
                self.choose(improvement.id);
                pane.edit(Edit::AddImprovement { improvement: Arc::new(improvement) });
            }
            let Some(median) = self.facts.median else { return };
            let values = [("days", number_text(median, false, kit.lang).into()), ("count", self.facts.tested().into())];
            let said = kit.word_with("improvements-median", &values);
            at_end(ui, fonts::width(&said, &text::BODY) + 4.0, |ui| {
                ui.label(words(&said, &text::BODY, color32(kit.theme.ink_2)));
            });
        });
    }

    fn act(&mut self, pane: &mut ViewPane<'_>, what: ImprovementId, act: Act) {
        let project = pane.context.session.project();
        let Some(improvement) = project.improvement(what) else { return };
        match act {
            Act::Open => self.wants_title = true,
            Act::Duplicate => {
                let mut copy = Improvement::clone(improvement);
                copy.id = ImprovementId::random();
                copy.votes = 0;
                self.choose(copy.id);
                let index = project.improvements.iter().position(|one| one.id == what).map_or(0, |at| at + 1);
                let moved = Edit::MoveImprovement { improvement: copy.id, index };
                pane.edit(Edit::Many(vec![Edit::AddImprovement { improvement: Arc::new(copy) }, moved]));
            }
            Act::Delete => {
                let column = self.facts.column(improvement.status);
                let at = column.iter().position(|at| project.improvements.get(*at).is_some_and(|one| one.id == what));
                // The keys go on with the card behind it.
                let beside = at.and_then(|at| column.get(at + 1).or_else(|| column.get(at.checked_sub(1)?)));
                self.chosen = beside.and_then(|at| project.improvements.get(*at)).map(|one| one.id);
                self.take_keyboard();
                pane.edit(Edit::RemoveImprovement { improvement: what });
            }
        }
    }

    /// What is dragged and where the pointer is. Escape and a pointer that leaves the window end it.
    fn followed(&mut self, ui: &Ui) -> Option<(Dragged, Pos2)> {
        self.is_cancelled &= ui.input(|input| input.pointer.primary_down());
        let dragged = self.dragged?;
        let at = ui.input(|input| input.pointer.latest_pos());
        if at.is_none() || ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            self.dragged = None;
            self.is_cancelled = true;
            ui.ctx().stop_dragging();
            self.take_keyboard();
            return None;
        }
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
        ui.ctx().request_repaint();
        Some((dragged, at?))
    }

    fn picking(&mut self, ui: &Ui, pane: &mut ViewPane<'_>) {
        let Some((what, picking, mut picker)) = self.picker.take() else { return };
        let session = pane.context.session;
        let key = match picking {
            Picking::Gap => "improvements-gap-title",
            Picking::Insight => "improvements-insight-title",
        };
        let choice = picker.show(ui.ctx(), pane.kit, session, &pane.word(key));
        let Some(choice) = choice else {
            self.picker = Some((what, picking, picker));
            return;
        };
        if let (PickerChoice::Pick(picked), Some(improvement)) = (choice, session.project().improvement(what)) {
            let mut to = Improvement::clone(improvement);
            match picked {
                Picked::Place(place) => to.gap = Some(place),
                Picked::Insight(insight) => to.insights.push(insight),
            }
            pane.edit(change_improvement(pane.context.session.project(), to));
        }
        self.take_keyboard();
    }
}
