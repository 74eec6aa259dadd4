//! The register of what was learned, above the map: typed in one after the other, filtered, sorted, and linked to
//! what it speaks of by dragging a row onto the map or by choosing from a list.

mod editor;
mod register;
mod table;

use std::sync::Arc;

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use self::register::{Filter, KINDS, Linked, METHODS, Register, Sort};
pub(super) use self::table::kind_sign;
use self::table::{RowAct, ghost};
use super::parts::{ViewPane, entry, with_visible_bar};
use super::picker::{Picked, Picker, PickerChoice};
use super::places::Places;
use super::{Outcome, ViewContext};
use crate::edit::Edit;
use crate::find::Place;
use crate::fonts::{self, icon};
use crate::model::{Certainty, Insight, InsightId, InsightKind, words};
use crate::session::Selected;
use crate::session::evidence::link;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::dialogs::own_field;
use crate::ui::widgets::{Kit, target};

/// What the view remembers from frame to frame.
pub struct InsightsView {
    register: Register,
    places: Places,
    filter: Filter,
    sort: Option<Sort>,
    /// Where they have no row of their own: whether the filters beside the search show.
    shows_filters: bool,
    chosen: Option<InsightId>,
    /// What is typed into the line for new insights, and of what kind they are.
    typed: String,
    kind: InsightKind,
    /// The row that is being dragged.
    dragged: Option<InsightId>,
    /// A drag was given up, and the button is still down.
    is_cancelled: bool,
    picker: Option<Picker>,
    /// What was selected on the map when the insight was chosen.
    selected: Selected,
    wants_keyboard: bool,
    wants_text: bool,
    reveals_chosen: bool,
    has_editor_keyboard: bool,
    /// The rows in view in the last frame: their top and height.
    seen: (f32, f32),
}

impl Default for InsightsView {
    fn default() -> Self {
        Self {
            register: Register::default(),
            places: Places::default(),
            filter: Filter::default(),
            sort: None,
            shows_filters: false,
            chosen: None,
            typed: String::new(),
            kind: InsightKind::Observation,
            dragged: None,
            is_cancelled: false,
            picker: None,
            selected: Selected::Nothing,
            wants_keyboard: false,
            wants_text: false,
            reveals_chosen: false,
            has_editor_keyboard: false,
            seen: (0.0, 0.0),
        }
    }
}

impl InsightsView {
    /// Gives the keyboard to the rows when they are next shown.
    pub const fn take_keyboard(&mut self) {
        self.wants_keyboard = true;
    }

    /// Chooses an insight, as one that was found elsewhere.
    pub fn choose(&mut self, insight: InsightId) {
        self.chosen = Some(insight);
        self.reveals_chosen = true;
    }

    /// The row that is being dragged over the window.
    pub const fn dragged(&self) -> Option<InsightId> {
        self.dragged
    }

    /// The drag is over.
    pub fn let_go(&mut self) {
        self.dragged = None;
    }

    /// Whether the chosen insight has the panel at the right, which it has until something of the map is selected.
    pub fn has_editor(&mut self, context: &ViewContext<'_>) -> bool {
        let selected = context.session.selected();
        if std::mem::replace(&mut self.selected, selected) != selected && selected != Selected::Nothing {
            self.chosen = None;
        }
        self.chosen.is_some_and(|id| context.session.project().insight(id).is_some())
    }

    /// What is selected now was selected from here: the panel stays.
    pub fn follow(&mut self, selected: Selected) {
        self.selected = selected;
    }

    /// The height at which several insights show.
    pub fn fair_height(ui: &Ui) -> f32 {
        table::fair_height(ui)
    }

    fn close_editor(&mut self) {
        self.chosen = None;
        self.has_editor_keyboard = false;
    }

    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        let project = context.session.project();
        self.places.follow(project);
        self.chosen = self.chosen.filter(|id| project.insight(*id).is_some());
        let mut pane = ViewPane::new(context);
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        with_visible_bar(ui);
        let is_low = ui.available_height() < table::least_height(ui);
        // All of it scrolls where the rows would have no height left.
        ScrollArea::vertical().auto_shrink(false).id_salt("insights").show(ui, |ui| {
            self.entry(ui, &mut pane, is_low);
            if project.insights.is_empty() {
                return empty(ui, &pane.kit);
            }
            if !is_low || self.shows_filters {
                self.filters(ui, &mut pane, is_low);
            }
            let acts = self.table(ui, &pane.kit, context.session);
            for act in acts {
                self.act(act, &mut pane);
            }
        });
        self.picking(ui, &mut pane);
        self.dragging(ui, &pane.kit, context);
        pane.outcomes
    }

    /// The line in which insights are typed in a row. Where there is little height, the filters open from it.
    fn entry(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, is_low: bool) {
        let kit = pane.kit;
        ui.horizontal(|ui| {
            ui.set_min_height(target(ui, size::CLICK_TARGET));
            let is_narrow = is_narrow(ui);
            let kinds = KINDS.map(|kind| (kind, kit.word(words::insight_kind(kind))));
            within(ui, if is_narrow { 126.0 } else { 150.0 }, |ui| {
                if let Some(kind) = kit.combo(ui, &kit.word("insights-new-kind"), &self.kind, &kinds) {
                    self.kind = kind;
                }
            });
            let (name, hint) = (kit.word("insights-new"), kit.word("insights-new-hint"));
            let count = if is_narrow { String::new() } else { self.count(pane) };
            let beside = if is_narrow { 0.0 } else { fonts::width(&count, &text::BODY) + 18.0 };
            let folded = if is_low { filters_width(ui) } else { 0.0 };
            let room = ui.available_width() - beside - folded;
            let given = within(ui, room, |ui| entry(ui, &kit, &name, &hint, &mut self.typed).1);
            if let Some(words) = given {
                let insight = Insight::new(InsightId::random(), self.kind, words);
                self.choose(insight.id);
                pane.edit(Edit::AddInsight { insight: Arc::new(insight) });
            }
            if is_low {
                self.filters_sign(ui, &kit, self.filter != Filter::default());
            }
            if !is_narrow {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| quiet(ui, &kit, &count));
            }
        });
    }

    /// How many are listed.
    fn count(&mut self, pane: &ViewPane<'_>) -> String {
        let session = pane.context.session;
        let all = session.project().insights.len();
        let shown = self.register.rows(session, &self.filter, self.sort, self.chosen).len();
        if shown == all {
            pane.kit.word_with("inspector-count-insights", &[("count", all.into())])
        } else {
            pane.kit.word_with("insights-count", &[("shown", shown.into()), ("all", all.into())])
        }
    }

    /// The search and the filters in a row; where they have none, the filters open below the search.
    fn filters(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, is_low: bool) {
        let kit = pane.kit;
        let is_filtered = self.filter != Filter::default();
        let side = filters_width(ui);
        let clear = if is_filtered { side } else { 0.0 };
        let side = if is_low { 0.0 } else { side };
        let name = kit.word("insights-search");
        if !is_narrow(ui) {
            let each = ((ui.available_width() - clear - 4.0 * 8.0) / 5.0).min(210.0);
            ui.horizontal(|ui| {
                within(ui, each, |ui| own_field(ui, &kit, &name, &name, &mut self.filter.text));
                (0..4).for_each(|which| self.filter_of(ui, &kit, each, which));
                self.clear_filter(ui, &kit, is_filtered);
            });
            return;
        }
        ui.horizontal(|ui| {
            let count = self.count(pane);
            let room = ui.available_width() - clear - side - fonts::width(&count, &text::BODY) - 12.0;
            within(ui, room, |ui| own_field(ui, &kit, &name, &name, &mut self.filter.text));
            if !is_low {
                self.filters_sign(ui, &kit, false);
            }
            self.clear_filter(ui, &kit, is_filtered);
            quiet(ui, &kit, &count);
        });
        if self.shows_filters {
            let each = (ui.available_width() - 8.0) / 2.0;
            for pair in [[0, 1], [2, 3]] {
                ui.horizontal(|ui| pair.into_iter().for_each(|which| self.filter_of(ui, &kit, each, which)));
            }
        }
    }

    /// Opens the filters; it is marked too while they are folded away and leave something out.
    fn filters_sign(&mut self, ui: &mut Ui, kit: &Kit, is_filtered: bool) {
        let filters = kit.word("insights-filters");
        let is_marked = self.shows_filters || is_filtered;
        let sign = kit.sign(ui, icon::FUNNEL, &filters, size::CLICK_TARGET, true, is_marked);
        self.shows_filters ^= sign.on_hover_text(filters).clicked();
    }

    fn clear_filter(&mut self, ui: &mut Ui, kit: &Kit, is_filtered: bool) {
        if is_filtered && kit.icon_button(ui, icon::X, &kit.word("insights-filter-clear")) {
            self.filter = Filter::default();
        }
    }

    /// One of the four filters, this wide.
    fn filter_of(&mut self, ui: &mut Ui, kit: &Kit, width: f32, which: usize) {
        match which {
            0 => {
                let mut kinds = vec![(None, kit.word("insights-any-kind"))];
                kinds.extend(KINDS.map(|kind| (Some(kind), kit.word(words::insight_kind(kind)))));
                choose(ui, kit, width, "insights-filter-kind", &mut self.filter.kind, &kinds);
            }
            1 => {
                let certainties = [Certainty::Fact, Certainty::Interpretation];
                let mut options = vec![(None, kit.word("insights-any-certainty"))];
                options.extend(certainties.map(|one| (Some(one), kit.word(words::certainty(one)))));
                choose(ui, kit, width, "insights-filter-certainty", &mut self.filter.certainty, &options);
            }
            2 => {
                let mut methods = vec![(None, kit.word("insights-any-method"))];
                methods.extend(METHODS.map(|method| (Some(method), kit.word(words::insight_method(method)))));
                choose(ui, kit, width, "insights-filter-method", &mut self.filter.method, &methods);
            }
            _ => {
                let linked = [
                    (Linked::Any, "insights-any-link"),
                    (Linked::Yes, "insights-linked"),
                    (Linked::No, "insights-not-linked"),
                    (Linked::Selection, "insights-at-selection"),
                ];
                let linked = linked.map(|(one, key)| (one, kit.word(key)));
                choose(ui, kit, width, "insights-filter-linked", &mut self.filter.linked, &linked);
            }
        }
    }

    fn act(&mut self, act: RowAct, pane: &mut ViewPane<'_>) {
        let session = pane.context.session;
        self.selected = session.selected();
        match act {
            RowAct::Choose(insight) => self.choose(insight),
            RowAct::Edit(insight) => {
                self.choose(insight);
                self.wants_text = true;
            }
            RowAct::Delete(insight) => {
                // The keys go on with the row behind it.
                let next = self.beside(pane, insight);
                if let Some(insight) = session.project().insight(insight) {
                    self.delete(pane, insight);
                }
                if let Some(next) = next {
                    self.choose(next);
                }
            }
            RowAct::Go(insight) => pane.outcomes.push(Outcome::GoTo(Place::Insight(insight))),
            RowAct::Drag(insight) => self.dragged = Some(insight),
        }
    }

    /// The row behind this one, or before it.
    fn beside(&mut self, pane: &ViewPane<'_>, insight: InsightId) -> Option<InsightId> {
        let session = pane.context.session;
        let insights = &session.project().insights;
        let rows = self.register.rows(session, &self.filter, self.sort, self.chosen);
        let at = rows.iter().position(|at| insights.get(*at).is_some_and(|one| one.id == insight))?;
        let beside = rows.get(at + 1).or_else(|| rows.get(at.checked_sub(1)?))?;
        insights.get(*beside).map(|one| one.id)
    }

    fn picking(&mut self, ui: &Ui, pane: &mut ViewPane<'_>) {
        let (Some(mut picker), Some(chosen)) = (self.picker.take(), self.chosen) else { return };
        let session = pane.context.session;
        match picker.show(ui.ctx(), pane.kit, session, &pane.word("insights-link-title")) {
            None => self.picker = Some(picker),
            Some(PickerChoice::Pick(Picked::Place(place))) => {
                if let Some(edit) = link(session.project(), chosen, place) {
                    pane.edit(edit);
                }
                self.take_keyboard();
            }
            Some(PickerChoice::Pick(Picked::Insight(_)) | PickerChoice::Closed) => self.take_keyboard(),
        }
    }

    fn dragging(&mut self, ui: &Ui, kit: &Kit, context: &ViewContext<'_>) {
        self.is_cancelled &= ui.input(|input| input.pointer.primary_down());
        let Some(insight) = self.dragged.and_then(|id| context.session.project().insight(id)) else { return };
        if ui.input(|input| input.key_pressed(egui::Key::Escape) || input.pointer.latest_pos().is_none()) {
            self.let_go();
            self.is_cancelled = true;
            self.take_keyboard();
            ui.ctx().stop_dragging();
            return;
        }
        ghost(ui, kit, insight, &kit.word("insights-drag-hint"));
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
        ui.ctx().request_repaint();
    }
}

/// Below this, filters have no row of their own.
const NARROW: f32 = 600.0;

/// Of the button that opens the filters, with the space beside it.
fn filters_width(ui: &Ui) -> f32 {
    target(ui, size::CLICK_TARGET) + 8.0
}

fn is_narrow(ui: &Ui) -> bool {
    ui.available_width() < NARROW
}

fn quiet(ui: &mut Ui, kit: &Kit, said: &str) {
    ui.label(crate::ui::dialogs::words(said, &text::BODY, color32(kit.theme.ink_2)));
}

/// A field that opens a list, of this width.
fn choose<T: PartialEq + Clone>(ui: &mut Ui, kit: &Kit, width: f32, key: &str, value: &mut T, options: &[(T, String)]) {
    within(ui, width, |ui| {
        if let Some(to) = kit.combo(ui, &kit.word(key), value, options) {
            *value = to;
        }
    });
}

/// A part of a row, this wide.
pub(super) fn within<T>(ui: &mut Ui, width: f32, body: impl FnOnce(&mut Ui) -> T) -> T {
    let height = target(ui, size::CLICK_TARGET);
    let row = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, height), row, |ui| {
        ui.set_min_size(vec2(width, height));
        ui.set_max_width(width);
        body(ui)
    })
    .inner
}

/// What to do while there is none.
fn empty(ui: &mut Ui, kit: &Kit) {
    ui.add_space(ui.available_height() * 0.2);
    ui.vertical_centered(|ui| {
        let ink = color32(kit.theme.ink);
        ui.label(crate::ui::dialogs::words(
            &icon::MAGNIFYING_GLASS.to_string(),
            &text::START_SIGN,
            color32(kit.theme.ink_2),
        ));
        ui.label(crate::ui::dialogs::words(&kit.word("insights-empty"), &text::HEADING, ink));
        ui.set_max_width(460.0);
        kit.hint(ui, &kit.word("insights-empty-hint"));
    });
}
