//! Phases and events against cohorts: calendar years, ages and phases.

use std::sync::Arc;

use egui::{Align2, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{LexisView, ViewContext};
use crate::fonts;
use crate::layout::lexis::{Row, Table, Thing};
use crate::layout::map::group_color;
use crate::theme::text;
use crate::ui::colors::color32;
use crate::ui::paint::hline;
use crate::ui::style::font_id;
use crate::ui::widgets::{Kit, paint_focus, target};

/// Above and below the lines of a row together.
const AROUND: f32 = 10.0;
const LINE: f32 = 15.0;
/// The title and the ages or the year.
const LEAST_LINES: usize = 2;
/// A cell says what takes more lines in a tooltip alone.
const MOST_LINES: usize = 6;
const HEAD: f32 = 34.0;
const FIRST_COLUMN: f32 = 136.0;
const COLUMN_LEAST: f32 = 96.0;
/// Between a cell and the next column.
const BESIDE: f32 = 8.0;

/// Where the rows of a table begin below its head, and where the last one ends: each is as high as its words. Measured
/// anew only when the table, the width of its columns or the least height of a row has changed.
#[derive(Default)]
pub(super) struct Tops {
    of: Option<(Arc<Table>, f32, f32)>,
    tops: Vec<f32>,
}

impl Tops {
    fn of<I>(&mut self, ui: &Ui, table: &Arc<Table>, rows: &[Row<I>], column: f32) -> &[f32] {
        let least = target(ui, 0.0);
        let is_known = |(of, width, height): &(Arc<Table>, f32, f32)| {
            Arc::ptr_eq(of, table) && (*width, *height) == (column, least)
        };
        if !self.of.as_ref().is_some_and(is_known) {
            let lines = |cell: &String| cell_lines(cell, column).len();
            self.tops = vec![0.0];
            let mut bottom = 0.0;
            for row in rows {
                let lines = row.cells.iter().map(lines).fold(LEAST_LINES, usize::max);
                bottom += target(ui, AROUND + LINE * lines as f32);
                self.tops.push(bottom);
            }
            self.of = Some((Arc::clone(table), column, least));
        }
        &self.tops
    }
}

impl LexisView {
    /// Made anew only when the document, the journey or the language has changed.
    pub(super) fn table(&mut self, context: &ViewContext<'_>) -> Arc<Table> {
        let session = context.session;
        let (project, journey, lang) = (session.project(), session.journey_id(), context.lang);
        if let Some((known, of, said_in, table)) = &self.table
            && Arc::ptr_eq(known, project)
            && (*of, *said_in) == (journey, lang)
        {
            return Arc::clone(table);
        }
        let table = Arc::new(Table::of(project, session.journey(), lang));
        self.table = Some((Arc::clone(project), journey, lang, Arc::clone(&table)));
        table
    }

    pub(super) fn phase_table(&mut self, ui: &mut Ui, kit: &Kit, context: &ViewContext<'_>, table: &Arc<Table>) {
        if table.phases.is_empty() {
            return kit.hint(ui, &kit.word("lexis-no-phases"));
        }
        let chosen = |row: &Row<_>| self.chosen == Some(Thing::Phase(row.id));
        if let Some(phase) = rows(ui, kit, context, table, ("phases", &table.phases, &mut self.tops[0]), chosen) {
            self.chosen = Some(Thing::Phase(phase));
        }
    }

    pub(super) fn event_table(&mut self, ui: &mut Ui, kit: &Kit, context: &ViewContext<'_>, table: &Arc<Table>) {
        if table.events.is_empty() {
            return kit.hint(ui, &kit.word("lexis-no-events"));
        }
        let chosen = |row: &Row<_>| self.chosen == Some(Thing::Event(row.id));
        if let Some(event) = rows(ui, kit, context, table, ("events", &table.events, &mut self.tops[1]), chosen) {
            self.choose_event(event);
        }
    }
}

/// A row for each phase or event; only those in view are drawn. Gives the one that was clicked.
fn rows<I: Copy + std::fmt::Debug + std::hash::Hash>(
    ui: &mut Ui,
    kit: &Kit,
    context: &ViewContext<'_>,
    table: &Arc<Table>,
    (name, rows, tops): (&str, &[Row<I>], &mut Tops),
    is_chosen: impl Fn(&Row<I>) -> bool,
) -> Option<I> {
    let room = ui.available_width();
    let column = ((room - FIRST_COLUMN) / table.cohorts.len().max(1) as f32).max(COLUMN_LEAST);
    let width = FIRST_COLUMN + column * table.cohorts.len() as f32;
    let mut clicked = None;
    ScrollArea::horizontal().id_salt(name).auto_shrink([false, true]).show(ui, |ui| {
        let tops = tops.of(ui, table, rows, column);
        let height = tops.last().copied().unwrap_or_default();
        let (_, whole) = ui.allocate_space(vec2(width, HEAD + height));
        head(ui, kit, context, table, whole, column);
        let (seen, first) = (ui.clip_rect(), whole.top() + HEAD);
        let above = tops.partition_point(|top| first + top <= seen.top()).saturating_sub(1);
        for (row, edges) in rows.iter().zip(tops.windows(2)).skip(above) {
            let rect = Rect::from_x_y_ranges(whole.x_range(), first + edges[0]..=first + edges[1]);
            if rect.top() > seen.bottom() {
                break;
            }
            let response = ui.interact(rect, ui.scope_id().with((name, row.id)), Sense::click());
            let chosen = is_chosen(row);
            let said = sentence(table, row);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
            if chosen || response.hovered() {
                let fill = if chosen { kit.theme.accent_soft } else { kit.theme.hover };
                ui.painter().rect_filled(rect, 4.0, color32(fill));
            }
            paint_row(ui, kit, row, rect, column);
            paint_focus(ui, kit, &response, rect.shrink(2.0), 4.0);
            if response.on_hover_text(&said).clicked() {
                clicked = Some(row.id);
            }
        }
    });
    clicked
}

/// What does not fit in one line stands phase by phase below each other.
fn cell_lines(cell: &str, column: f32) -> Vec<String> {
    let room = column - BESIDE;
    if fonts::width(cell, &text::BODY) <= room {
        return vec![cell.to_owned()];
    }
    fonts::wrap(&cell.replace(", ", ",\n"), &text::BODY, room, MOST_LINES)
}

/// "Youth, 12–17 years: Born 1950: 1962–1967; Born 1970: 1982–1987".
fn sentence<I>(table: &Table, row: &Row<I>) -> String {
    let cells = table.cohorts.iter().zip(&row.cells).map(|((_, cohort), cell)| format!("{cohort}: {cell}"));
    format!("{}, {}: {}", row.title, row.when, cells.collect::<Vec<_>>().join("; "))
}

fn head(ui: &Ui, kit: &Kit, context: &ViewContext<'_>, table: &Table, whole: Rect, column: f32) {
    let line = kit.theme.line;
    for (place, (id, name)) in table.cohorts.iter().enumerate() {
        let left = whole.left() + FIRST_COLUMN + column * place as f32;
        let middle = whole.top() + HEAD / 2.0;
        let color = group_color(context.session.project(), *id, &context.session.look());
        ui.painter().circle_filled(pos2(left + 4.0, middle), 4.0, color32(color));
        let lines = fonts::wrap(name, &text::SMALL_MEDIUM, column - 18.0, 2);
        let first = middle - 6.5 * (lines.len() as f32 - 1.0);
        for (line, words) in lines.iter().enumerate() {
            let font = font_id(&text::SMALL_MEDIUM, text::SMALL_MEDIUM.size);
            let at = pos2(left + 13.0, first + 13.0 * line as f32);
            ui.painter().text(at, Align2::LEFT_CENTER, words, font, color32(kit.theme.ink));
        }
    }
    let stroke = egui::Stroke::new(1.0, color32(line));
    hline(ui.painter(), whole.x_range(), whole.top() + HEAD, stroke);
}

fn paint_row<I>(ui: &Ui, kit: &Kit, row: &Row<I>, rect: Rect, column: f32) {
    let paint = |at: egui::Pos2, words: &str, style: &fonts::Style, ink, room: f32| {
        let shown = fonts::ellipsis(words, style, room).into_owned();
        ui.painter().text(at, Align2::LEFT_CENTER, shown, font_id(style, style.size), color32(ink));
    };
    let theme = kit.theme;
    let (left, middle) = (rect.left() + 4.0, rect.center().y);
    paint(pos2(left, middle - 7.5), &row.title, &text::BODY_MEDIUM, theme.ink, FIRST_COLUMN - 10.0);
    paint(pos2(left, middle + 8.0), &row.when, &text::SMALL, theme.ink_2, FIRST_COLUMN - 10.0);
    for (place, cell) in row.cells.iter().enumerate() {
        let x = rect.left() + FIRST_COLUMN + column * place as f32;
        let lines = cell_lines(cell, column);
        let first = middle - LINE / 2.0 * (lines.len() as f32 - 1.0);
        for (line, words) in lines.iter().enumerate() {
            paint(pos2(x, first + LINE * line as f32), words, &text::BODY, theme.ink, column);
        }
    }
    let stroke = egui::Stroke::new(1.0, color32(theme.line));
    hline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, stroke);
}
