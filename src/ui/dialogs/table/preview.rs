//! The first cells of a pasted table, with a choice for each column or row.

use egui::{Frame, Margin, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::fonts::Style;
use crate::import::table::{Column, Layout, Plan, Table};
use crate::model::{Journey, Project};
use crate::theme::{Color, size, text};
use crate::ui::colors::color32;
use crate::ui::paint::{hline, vline};
use crate::ui::widgets::{Kit, line_galley, paint_in_middle, target};

const COLUMN: f32 = 172.0;
const ROW: f32 = 28.0;
const PADDING: f32 = 10.0;
/// Rows of touchpoints that are shown: they are all alike.
const ROWS_OF_TOUCHPOINTS: usize = 8;
/// Rows of a grid that are shown: each is something else.
const ROWS_OF_GRID: usize = 60;
const COLUMNS: usize = 60;

pub(super) struct Preview<'a> {
    pub kit: Kit,
    pub table: &'a Table,
    pub plan: &'a Plan,
    pub project: &'a Project,
    pub journey: &'a Journey,
}

/// The width at which all columns show.
pub(super) fn width(table: &Table, layout: Layout) -> f32 {
    let columns = table.columns().min(COLUMNS) + usize::from(layout == Layout::Grid);
    // With the line around them.
    columns as f32 * COLUMN + 2.0
}

impl Preview<'_> {
    /// Gives the column (of touchpoints) or row (of a grid) that is now said to be something else.
    pub fn show(&self, ui: &mut Ui, height: f32) -> Option<(usize, Column)> {
        let theme = self.kit.theme;
        let line = Stroke::new(1.0, color32(theme.line));
        let frame = Frame::NONE.fill(color32(theme.surface)).stroke(line).inner_margin(Margin::same(1));
        frame
            .show(ui, |ui| {
                ScrollArea::both()
                    .id_salt("table preview")
                    .max_height(height)
                    .auto_shrink([false, true])
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                        match self.plan.layout {
                            Layout::Touchpoints => self.touchpoints(ui),
                            Layout::Grid => self.grid(ui),
                        }
                    })
                    .inner
            })
            .inner
    }

    fn touchpoints(&self, ui: &mut Ui) -> Option<(usize, Column)> {
        let options = self.options(&Column::for_touchpoints(self.journey));
        let columns = self.table.columns().min(COLUMNS);
        let mut chosen = None;
        let height = target(ui, size::FIELD_HEIGHT);
        let (_, head) = ui.allocate_space(vec2(columns as f32 * COLUMN, height + 12.0));
        ui.painter().rect_filled(head, 0.0, color32(self.kit.theme.canvas));
        for at in 0..columns {
            let name = self.kit.word_with("table-dialog-column", &[("number", (at + 1).to_string().into())]);
            let left = head.left() + at as f32 * COLUMN;
            let place = Rect::from_min_size(pos2(left + 4.0, head.top() + 6.0), vec2(COLUMN - 8.0, height));
            let current = self.plan.columns.get(at).copied().unwrap_or(Column::Skip);
            chosen = self.choice(ui, place, &name, current, &options).map(|column| (at, column)).or(chosen);
        }
        for (at, row) in self.table.rows.iter().enumerate().take(ROWS_OF_TOUCHPOINTS) {
            let is_header = at == 0 && self.plan.has_header;
            let skipped = |column: usize| self.plan.columns.get(column).is_none_or(|one| *one == Column::Skip);
            self.row(ui, (at, row), columns, 0.0, |column| self.look(is_header, skipped(column)));
        }
        self.rest(ui, self.table.rows.len().saturating_sub(ROWS_OF_TOUCHPOINTS));
        chosen
    }

    fn grid(&self, ui: &mut Ui) -> Option<(usize, Column)> {
        let options = self.options(&Column::for_rows(self.journey));
        let columns = self.table.columns().min(COLUMNS);
        let mut chosen = None;
        for (at, row) in self.table.rows.iter().enumerate().take(ROWS_OF_GRID) {
            let current = at.checked_sub(1).and_then(|at| self.plan.rows.get(at)).copied();
            let is_skipped = current == Some(Column::Skip);
            let place =
                self.row(ui, (at, row), columns, COLUMN, |column| self.look(at == 0 || column == 0, is_skipped));
            let Some(current) = current else { continue };
            let name = self.kit.word_with("table-dialog-row", &[("number", (at + 1).to_string().into())]);
            let place = Rect::from_min_size(place.min + vec2(4.0, 2.0), vec2(COLUMN - 8.0, place.height() - 4.0));
            chosen = self.choice(ui, place, &name, current, &options).map(|column| (at - 1, column)).or(chosen);
        }
        self.rest(ui, self.table.rows.len().saturating_sub(ROWS_OF_GRID));
        chosen
    }

    fn options(&self, columns: &[Column]) -> Vec<(Column, String)> {
        columns.iter().map(|one| (*one, one.name(self.project, self.journey, self.kit.lang))).collect()
    }

    fn choice(
        &self,
        ui: &mut Ui,
        place: Rect,
        name: &str,
        current: Column,
        options: &[(Column, String)],
    ) -> Option<Column> {
        let mut inner = ui.new_child(UiBuilder::new().max_rect(place).id_salt(name));
        self.kit.combo(&mut inner, name, &current, options)
    }

    fn look(&self, is_name: bool, is_skipped: bool) -> (Style, Color) {
        let theme = self.kit.theme;
        match (is_name, is_skipped) {
            (_, true) => (text::BODY, theme.ink_2.toward(theme.ink_3, 0.35)),
            (true, false) => (text::BODY_MEDIUM, theme.ink_2),
            (false, false) => (text::BODY, theme.ink),
        }
    }

    /// A line of cells, `left` from the left; gives where it is.
    fn row(
        &self,
        ui: &mut Ui,
        (at, row): (usize, &[String]),
        columns: usize,
        left: f32,
        look: impl Fn(usize) -> (Style, Color),
    ) -> Rect {
        let height = if left > 0.0 { (ROW + 6.0).max(target(ui, 0.0) + 4.0) } else { ROW };
        let (_, place) = ui.allocate_space(vec2(left + columns as f32 * COLUMN, height));
        if !ui.is_rect_visible(place) {
            return place;
        }
        let line = Stroke::new(1.0, color32(self.kit.theme.line));
        hline(ui.painter(), place.left()..=place.right().max(ui.clip_rect().right()), place.top(), line);
        vline(ui.painter(), place.right(), place.y_range(), line);
        for column in 0..columns {
            let x = place.left() + left + column as f32 * COLUMN;
            let cell = Rect::from_min_size(pos2(x, place.top()), vec2(COLUMN, height));
            if column > 0 || left > 0.0 {
                vline(ui.painter(), x, cell.y_range(), line);
            }
            let Some(words) = row.get(column).filter(|words| !words.is_empty()) else { continue };
            let shown: String = words.chars().take(80).map(|one| if one == '\n' { ' ' } else { one }).collect();
            let (style, color) = look(column);
            let galley = line_galley(ui, &shown, &style, color32(color), COLUMN - 2.0 * PADDING);
            let is_cut = galley.elided || shown.len() < words.len();
            paint_in_middle(ui, galley, x + PADDING, cell);
            let response = ui.interact(cell, ui.make_persistent_id(("cell", at, column)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &shown));
            if is_cut {
                let whole: String = words.chars().take(600).collect();
                response.on_hover_text(whole);
            }
        }
        place
    }

    fn rest(&self, ui: &mut Ui, count: usize) {
        if count == 0 {
            return;
        }
        let (_, place) = ui.allocate_space(vec2(COLUMN, ROW));
        let said = self.kit.word_with("table-dialog-more-rows", &[("count", count.into())]);
        let ink = color32(self.kit.theme.ink_2);
        hline(ui.painter(), ui.clip_rect().x_range(), place.top(), Stroke::new(1.0, color32(self.kit.theme.line)));
        let galley = line_galley(ui, &said, &text::BODY, ink, f32::INFINITY);
        paint_in_middle(ui, galley, place.left() + PADDING, place);
        let response = ui.interact(place, ui.make_persistent_id("rest"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    }
}
