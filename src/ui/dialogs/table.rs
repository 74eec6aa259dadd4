//! A pasted table: what it is, how it begins, and what will come of it.

mod preview;

use std::sync::Arc;

use egui::{Context, ScrollArea, Ui, vec2};

use super::frame::{Sheet, button_row, paragraph, scrolling, words};
use crate::fonts::{self, icon};
use crate::import::Spot;
use crate::import::table::{Column, Imported, Layout, Plan, Separator, Table, TableError, imported};
use crate::lang::Lang;
use crate::model::{Project, ScoreScale};
use crate::theme::{Theme, size, text};
use crate::ui::clipboard::{QUICK_BYTES, counts};
use crate::ui::colors::color32;
use crate::ui::task::{Answer, Task};
use crate::ui::widgets::Kit;

const WIDTH: f32 = 880.0;
const WIDTH_MOST: f32 = 1600.0;
/// What stands above and below the preview whatever the table is, in points; and each of what may stand there.
const AROUND_PREVIEW: f32 = 340.0;
const ONE_CHOICE: f32 = 62.0;
const LEFT_OUT: f32 = 112.0;
/// What this many cells become is worked out while the window waits.
const QUICK_CELLS: usize = 1_000;
/// How many of the cells that are left out are listed here; all are told after pasting.
const LISTED: usize = 50;

/// What was chosen.
pub enum TableChoice {
    Paste(Box<Imported>),
    Cancelled,
}

/// The choices while the dialog is open.
pub struct TableDialog {
    /// The text as it was pasted, to be read with another separator.
    source: Arc<str>,
    separator: Separator,
    /// A long text while it is read with another separator.
    reading: Option<(Separator, Task<Option<Read>>)>,
    table: Arc<Table>,
    plan: Plan,
    spot: Spot,
    /// What the plan gives, and of which document; made anew when either changes.
    outcome: Option<(Arc<Project>, Box<Imported>)>,
    /// The outcome of a large table while it is worked out.
    working: Option<(Arc<Project>, Task<Option<Imported>>)>,
}

/// A table, and what it seems to be.
type Read = (Table, Plan);

impl TableDialog {
    /// With what the table seems to be.
    ///
    /// # Errors
    /// A text that is too large for a table.
    pub fn new(source: &str, project: &Project, spot: Spot) -> Result<Self, TableError> {
        fonts::notice(source);
        let separator = Separator::of(source);
        let table = Table::read(source, separator)?;
        let plan = guess(&table, project, &spot);
        let table = Arc::new(table);
        let source = source.into();
        Ok(Self { source, separator, reading: None, table, plan, spot, outcome: None, working: None })
    }

    pub fn show(
        &mut self,
        ctx: &Context,
        lang: Lang,
        theme: &'static Theme,
        project: &Arc<Project>,
    ) -> Option<TableChoice> {
        let kit = Kit { theme, lang };
        self.take_read();
        self.work_out(ctx, project, lang);
        let title = lang.text("table-dialog-title");
        let before = (self.plan.clone(), Arc::clone(&self.table));
        let shown = Sheet::new(kit, "table", &title, self.width()).show(ctx, |ui, _| {
            scrolling(ui, |ui| self.body(ui, &kit, project));
            button_row(ui, |ui| {
                let is_usable = self.is_usable();
                let said = kit.word("table-dialog-paste");
                let paste = ui.add_enabled_ui(is_usable, |ui| kit.primary_button(ui, Some(icon::CHECK), &said)).inner;
                let cancel = kit.secondary_button(ui, None, &kit.word("dialog-cancel"));
                (paste.clicked(), cancel.clicked())
            })
        });
        if before.0 != self.plan || !Arc::ptr_eq(&before.1, &self.table) {
            (self.outcome, self.working) = (None, None);
            ctx.request_repaint();
        }
        let (pasted, cancelled) = shown.inner;
        if cancelled || shown.escaped {
            return Some(TableChoice::Cancelled);
        }
        if !(pasted || shown.entered) || !self.is_usable() {
            return None;
        }
        self.outcome.take().map(|(_, imported)| TableChoice::Paste(imported))
    }

    fn body(&mut self, ui: &mut Ui, kit: &Kit, project: &Arc<Project>) {
        self.layout(ui, kit);
        self.separators(ui, kit, project);
        kit.label(ui, &kit.word("table-dialog-preview"));
        let height = ui.ctx().content_rect().height() - self.around_preview();
        let height = height.clamp(96.0, 300.0);
        if let Some(journey) = project.journey(self.spot.journey) {
            let view = preview::Preview { kit: *kit, table: &self.table, plan: &self.plan, project, journey };
            if let Some((at, column)) = view.show(ui, height) {
                self.plan.set(at, column);
            }
        }
        self.header_tick(ui, kit);
        self.scale(ui, kit);
        self.result(ui, kit);
    }

    /// Begins to read the text with another separator; what is shown stays until it is read.
    fn read(&mut self, ctx: &Context, separator: Separator, project: &Arc<Project>) {
        let (source, project, spot) = (Arc::clone(&self.source), Arc::clone(project), self.spot);
        let read = move || {
            let table = Table::read(&source, separator).ok()?;
            let plan = guess(&table, &project, &spot);
            Some((table, plan))
        };
        if self.source.len() <= QUICK_BYTES {
            self.take(separator, read());
        } else {
            self.reading = Some((separator, Task::start(ctx, move |_| read())));
        }
    }

    fn take_read(&mut self) {
        let Some((separator, task)) = self.reading.take() else { return };
        match task.poll() {
            Answer::Waiting => self.reading = Some((separator, task)),
            Answer::Done(read) => self.take(separator, read),
            Answer::Lost => {}
        }
    }

    fn take(&mut self, separator: Separator, read: Option<Read>) {
        self.reading = None;
        if let Some((table, plan)) = read {
            (self.separator, self.table, self.plan) = (separator, Arc::new(table), plan);
            (self.outcome, self.working) = (None, None);
        }
    }

    fn work_out(&mut self, ctx: &Context, project: &Arc<Project>, lang: Lang) {
        if self.outcome.as_ref().is_some_and(|(of, _)| Arc::ptr_eq(of, project)) {
            return;
        }
        if let Some((_, task)) = self.working.as_ref().filter(|(of, _)| Arc::ptr_eq(of, project)) {
            if let Answer::Done(outcome) = task.poll() {
                self.outcome = outcome.map(|outcome| (Arc::clone(project), Box::new(outcome)));
            }
            return;
        }
        let (table, plan, spot) = (Arc::clone(&self.table), self.plan.clone(), self.spot);
        if self.table.rows.iter().map(Vec::len).sum::<usize>() > QUICK_CELLS {
            let base = Arc::clone(project);
            let task = Task::start(ctx, move |_| imported(&table, &plan, &base, &spot, lang));
            self.working = Some((Arc::clone(project), task));
        } else {
            let outcome = imported(&table, &plan, project, &spot, lang);
            self.outcome = outcome.map(|outcome| (Arc::clone(project), Box::new(outcome)));
        }
    }

    /// As wide as its columns, within reason; the sheet itself stays within the window.
    fn width(&self) -> f32 {
        preview::width(&self.table, self.plan.layout).clamp(WIDTH, WIDTH_MOST)
    }

    /// How much of the window is not for the preview.
    fn around_preview(&self) -> f32 {
        let choices = usize::from(self.has_separator()) + usize::from(self.has_scores());
        let has_rest = self.outcome.as_ref().is_some_and(|(_, outcome)| !outcome.left_out.is_empty());
        AROUND_PREVIEW + choices as f32 * ONE_CHOICE + if has_rest { LEFT_OUT } else { 0.0 }
    }

    /// Tabs never stand within a cell: only without them the separator can be wrong.
    fn has_separator(&self) -> bool {
        self.separator != Separator::Tab
    }

    fn has_scores(&self) -> bool {
        let list = match self.plan.layout {
            Layout::Touchpoints => &self.plan.columns,
            Layout::Grid => &self.plan.rows,
        };
        list.iter().any(|one| matches!(one, Column::Score(_)))
    }

    fn is_usable(&self) -> bool {
        self.reading.is_none()
            && self.plan.is_usable()
            && self.outcome.as_ref().is_some_and(|(_, outcome)| !outcome.is_empty())
    }

    fn layout(&mut self, ui: &mut Ui, kit: &Kit) {
        ui.add_space(-6.0);
        let layouts = [
            (Layout::Touchpoints, kit.word("table-dialog-touchpoints")),
            (Layout::Grid, kit.word("table-dialog-grid")),
        ];
        if let Some(layout) = kit.labelled_segments(ui, "table-dialog-layout", &self.plan.layout, &layouts) {
            self.plan.layout = layout;
        }
    }

    fn separators(&mut self, ui: &mut Ui, kit: &Kit, project: &Arc<Project>) {
        if !self.has_separator() {
            return;
        }
        let options = Separator::ALL.into_iter().filter(|one| *one != Separator::Tab);
        let options: Vec<_> = options.map(|one| (one, kit.word(separator_key(one)))).collect();
        let current = self.reading.as_ref().map_or(self.separator, |(separator, _)| *separator);
        if let Some(separator) = kit.labelled_segments(ui, "table-dialog-separator", &current, &options) {
            self.read(ui.ctx(), separator, project);
        }
    }

    fn header_tick(&mut self, ui: &mut Ui, kit: &Kit) {
        if self.plan.layout == Layout::Grid {
            return;
        }
        ui.add_space(10.0);
        if let Some(has_header) = kit.tick(ui, &kit.word("table-dialog-header"), self.plan.has_header) {
            self.plan.has_header = has_header;
        }
    }

    /// Which figures stand for which feeling, where there are scores.
    fn scale(&mut self, ui: &mut Ui, kit: &Kit) {
        if !self.has_scores() {
            return;
        }
        let name = kit.word("table-dialog-scale");
        kit.label(ui, &name);
        let scales = [
            (ScoreScale::MinusTwoToTwo, kit.word("table-scale-two")),
            (ScoreScale::OneToFive, kit.word("table-scale-five")),
            (ScoreScale::OneToTen, kit.word("table-scale-ten")),
        ];
        ui.horizontal(|ui| {
            if let Some(scale) = kit.segments(ui, &name, &self.plan.scale, &scales) {
                self.plan.scale = scale;
            }
            ui.add_space(8.0);
            let stretched = |high: &'static str| {
                let values = [("low", "1".into()), ("high", high.into())];
                format!("{} ", kit.word_with("table-dialog-scale-stretched", &values))
            };
            let hint = match self.plan.scale {
                ScoreScale::MinusTwoToTwo => String::new(),
                ScoreScale::OneToFive => stretched("5"),
                ScoreScale::OneToTen => stretched("10"),
            };
            let hint = hint + &kit.word("table-dialog-scale-words");
            ui.vertical(|ui| {
                ui.add_space(size::CLICK_TARGET / 2.0 - text::BODY.size / 2.0 - 2.0);
                kit.hint(ui, &hint);
            });
        });
    }

    fn result(&self, ui: &mut Ui, kit: &Kit) {
        ui.add_space(14.0);
        let missing = match (self.plan.is_usable(), self.plan.layout) {
            (false, Layout::Touchpoints) => Some("table-dialog-needs-title"),
            (false, Layout::Grid) => Some("table-dialog-needs-rows"),
            (true, _) => None,
        };
        if let Some(key) = missing {
            ui.label(words(&kit.word(key), &text::FIELD, color32(kit.theme.danger)));
            return;
        }
        let Some((_, outcome)) = &self.outcome else {
            return paragraph(ui, kit, &kit.word("table-dialog-working"));
        };
        if outcome.is_empty() {
            paragraph(ui, kit, &kit.word("table-dialog-nothing"));
        } else {
            let said = kit.word_with("table-dialog-becomes", &[("what", counted(kit.lang, &counts(outcome)).into())]);
            ui.label(words(&said, &text::CARD_TITLE, color32(kit.theme.ink)));
        }
        left_out(ui, kit, outcome);
    }
}

/// "3 touchpoints, one note, 2 new episodes": what there is of it, by its message.
pub(in crate::ui) fn counted(lang: Lang, counts: &[(&'static str, usize)]) -> String {
    let parts = counts.iter().filter(|(_, count)| *count > 0);
    parts.map(|(key, count)| lang.with(key, &[("count", (*count).into())])).collect::<Vec<_>>().join(", ")
}

fn left_out(ui: &mut Ui, kit: &Kit, outcome: &Imported) {
    let count = outcome.left_out.len();
    if count == 0 {
        return;
    }
    ui.add_space(8.0);
    let said = kit.word_with("table-dialog-left-out", &[("count", count.into())]);
    ui.label(words(&said, &text::FIELD, color32(kit.theme.danger)));
    ui.add_space(2.0);
    ScrollArea::vertical().id_salt("left out").max_height(72.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        for one in outcome.left_out.iter().take(LISTED) {
            paragraph(ui, kit, &one.sentence(kit.lang));
        }
        if count > LISTED {
            let more = kit.word_with("table-dialog-left-out-more", &[("count", (count - LISTED).into())]);
            paragraph(ui, kit, &more);
        }
    });
}

fn guess(table: &Table, project: &Project, spot: &Spot) -> Plan {
    let nothing = || Plan {
        layout: Layout::Touchpoints,
        has_header: false,
        columns: Vec::new(),
        rows: Vec::new(),
        scale: project.scale,
    };
    project.journey(spot.journey).map_or_else(nothing, |journey| Plan::guess(table, project, journey))
}

const fn separator_key(separator: Separator) -> &'static str {
    match separator {
        Separator::Tab => "table-separator-tab",
        Separator::Semicolon => "table-separator-semicolon",
        Separator::Comma => "table-separator-comma",
        Separator::None => "table-separator-none",
    }
}
