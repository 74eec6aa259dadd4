//! The table of the register: headers that sort, rows that are chosen, walked through and dragged onto the map.

use std::ops::Range;

use egui::accesskit::{Action, SortDirection};
use egui::style::ScrollAnimation;
use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo};
use egui::{pos2, vec2};

use super::InsightsView;
use super::register::{Column, Sort};
use crate::fonts::{self, icon};
use crate::layout::words::lane_icon;
use crate::model::{Certainty, Insight, InsightId, InsightKind, LaneKind, words};
use crate::session::Session;
use crate::session::evidence::links;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;
use crate::ui::widgets::{Kit, icon_galley, line_galley, paint_focus, paint_in_middle, target};

const HEAD: f32 = 28.0;
const ROW: f32 = 34.0;
/// At the left and right of what stands in a column.
const INSET: f32 = 8.0;
/// Of the words beside the pointer, at most.
const GHOST_WIDTH: f32 = 380.0;
/// Around the words of a column, with a little to spare.
const SLACK: f32 = 2.0 * INSET + 4.0;
/// Of the sign before a kind, and of the ring before an interpretation.
const SIGN: f32 = 23.0;
const DOT: f32 = 12.0;
/// Below this, the columns beside the text are narrow.
const NARROW: f32 = 1080.0;
/// Where less is left for the text of insights, columns beside it give way.
const TEXT_LEAST: f32 = 160.0;
/// The rows that show at least.
const ROWS_LEAST: f32 = 2.0;

/// The height at which several rows show, below the fields above them.
pub fn fair_height(ui: &Ui) -> f32 {
    const ROWS: f32 = 5.5;
    const AROUND: f32 = 40.0;
    2.0 * target(ui, size::CLICK_TARGET) + target(ui, HEAD) + ROWS * target(ui, ROW) + AROUND
}

/// Below this height the rows need that of the filters.
pub(super) fn least_height(ui: &Ui) -> f32 {
    2.0 * target(ui, size::CLICK_TARGET) + target(ui, HEAD) + ROWS_LEAST * target(ui, ROW) + 16.0
}

/// What was done to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAct {
    Choose(InsightId),
    /// Its fields get the keyboard.
    Edit(InsightId),
    Delete(InsightId),
    Go(InsightId),
    Drag(InsightId),
}

pub fn list_id() -> Id {
    Id::unique("insights list")
}

/// The sign of a kind of insight: that of the lane in which such a card lies.
pub const fn kind_sign(kind: InsightKind) -> char {
    match kind {
        InsightKind::Quote => lane_icon(LaneKind::Quote),
        InsightKind::Observation => icon::EYE,
        InsightKind::Trend => icon::CHART_LINE,
        InsightKind::Need => lane_icon(LaneKind::Need),
        InsightKind::Pain => lane_icon(LaneKind::Pain),
        InsightKind::Gain => lane_icon(LaneKind::Gain),
    }
}

/// How wide each column is, from left to right: none where it does not show. The text of insights has the rest.
/// Kinds, certainties and dates are told in whole words; what has least to say gives way first.
fn widths(kit: &Kit, room: f32) -> [f32; 8] {
    const GIVES_WAY: [Column; 6] =
        [Column::Source, Column::Sample, Column::Method, Column::Links, Column::Date, Column::Certainty];
    let is_narrow = room < NARROW;
    let mut widths = Column::ALL.map(|column| match column {
        Column::Text => 0.0,
        Column::Kind => widest(kit, &super::KINDS.map(words::insight_kind)) + SIGN,
        Column::Certainty => widest(kit, &[Certainty::Fact, Certainty::Interpretation].map(words::certainty)) + DOT,
        Column::Date => fonts::width("2026-09-30", &text::BODY) + SLACK,
        Column::Method if is_narrow => 92.0,
        Column::Method => 104.0,
        Column::Source if is_narrow => 112.0,
        Column::Source => 176.0,
        Column::Sample if is_narrow => 52.0,
        Column::Sample => 60.0,
        Column::Links if is_narrow => 116.0,
        Column::Links => 196.0,
    });
    let rest = |widths: &[f32; 8]| room - widths.iter().sum::<f32>();
    for column in GIVES_WAY {
        if rest(&widths) < TEXT_LEAST {
            widths[column as usize] = 0.0;
        }
    }
    widths[Column::Text as usize] = rest(&widths).max(80.0);
    widths
}

fn widest(kit: &Kit, keys: &[&'static str]) -> f32 {
    let width = |key: &&str| fonts::width(&kit.word(key), &text::BODY);
    keys.iter().map(width).fold(0.0, f32::max) + SLACK
}

/// The columns that show, and where each stands.
fn columns(widths: &[f32; 8], rect: Rect) -> impl Iterator<Item = (usize, Column, Rect)> {
    let mut left = rect.left();
    let places = widths.map(|width| {
        let column = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        left += width;
        column
    });
    let shown = Column::ALL.into_iter().zip(places).enumerate();
    shown.map(|(at, (column, place))| (at, column, place)).filter(|(_, _, place)| place.width() > 0.0)
}

/// What the rows need while they are drawn.
struct Shown<'a> {
    kit: &'a Kit,
    session: &'a Session,
    widths: &'a [f32; 8],
    has_keyboard: bool,
}

impl InsightsView {
    pub(super) fn table(&mut self, ui: &mut Ui, kit: &Kit, session: &Session) -> Vec<RowAct> {
        let mut acts = Vec::new();
        let widths = widths(kit, ui.available_width());
        self.head(ui, kit, &widths);
        let total = self.register.rows(session, &self.filter, self.sort, self.chosen).len();
        let room = ui.available_rect_before_wrap();
        let least = (ROWS_LEAST * target(ui, ROW)).round();
        let rect = Rect::from_min_size(room.min, vec2(room.width(), room.height().max(least)));
        let response = ui.interact(rect, list_id(), Sense::focusable_noninteractive());
        if std::mem::take(&mut self.wants_keyboard) {
            response.request_focus();
        }
        ui.ctx().accesskit_node_builder(list_id(), |node| {
            node.set_role(Role::Grid);
            node.set_label(kit.word("insights-register"));
            node.set_row_count(total);
            node.set_column_count(Column::ALL.len());
        });
        let has_keyboard = response.has_focus();
        if has_keyboard {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(list_id(), filter));
            self.keys(ui, session, &mut acts);
        }
        let height = target(ui, ROW);
        let area = ScrollArea::vertical()
            .auto_shrink(false)
            .min_scrolled_height(rect.height())
            .max_height(rect.height())
            .id_salt("insights rows");
        // What was just made is there in the next frame.
        let revealed = self.reveals_chosen.then(|| self.chosen_row(session)).flatten();
        let output = ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let shown = Shown { kit, session, widths: &widths, has_keyboard };
            area.show_rows(ui, height, total, |ui, range| {
                if let Some(row) = revealed {
                    let top = ui.max_rect().top() + (row as f32 - range.start as f32) * height;
                    let place = Rect::from_min_size(pos2(ui.max_rect().left(), top), vec2(1.0, height));
                    ui.scroll_to_rect_animation(place, None, ScrollAnimation::none());
                }
                self.rows(ui, &shown, range, &mut acts);
            })
        });
        let output = output.inner;
        self.seen = (output.state.clamped_offset().y, output.inner_rect.height());
        if let Some(row) = revealed {
            let (from, to) = (row as f32 * height, (row + 1) as f32 * height);
            let is_seen = from >= self.seen.0 - 0.5 && to <= self.seen.0 + self.seen.1 + 0.5;
            self.reveals_chosen = !is_seen;
            ui.ctx().request_repaint();
        }
        acts
    }

    fn chosen_row(&mut self, session: &Session) -> Option<usize> {
        let chosen = self.chosen?;
        let insights = &session.project().insights;
        let rows = self.register.rows(session, &self.filter, self.sort, self.chosen);
        rows.iter().position(|at| insights.get(*at).is_some_and(|insight| insight.id == chosen))
    }

    fn keys(&mut self, ui: &Ui, session: &Session, acts: &mut Vec<RowAct>) {
        let at = self.chosen_row(session);
        let page = (self.seen.1 / target(ui, ROW)) as usize;
        let rows = self.register.rows(session, &self.filter, self.sort, self.chosen);
        let last = rows.len().saturating_sub(1);
        let took = |key| ui.input_mut(|input| input.modifiers.is_none() && input.consume_key(Modifiers::NONE, key));
        let here = at.unwrap_or(0);
        let to = if took(Key::ArrowDown) {
            Some(at.map_or(0, |at| (at + 1).min(last)))
        } else if took(Key::ArrowUp) {
            Some(at.map_or(last, |at| at.saturating_sub(1)))
        } else if took(Key::Home) {
            Some(0)
        } else if took(Key::End) {
            Some(last)
        } else if took(Key::PageDown) {
            Some((here + page).min(last))
        } else if took(Key::PageUp) {
            Some(here.saturating_sub(page))
        } else {
            None
        };
        let insight = |row: usize| rows.get(row).and_then(|at| session.project().insights.get(*at));
        if let Some(insight) = to.and_then(insight) {
            acts.push(RowAct::Choose(insight.id));
        } else if let Some(chosen) = at.and_then(insight).map(|insight| insight.id) {
            if took(Key::Enter) || took(Key::F2) {
                acts.push(RowAct::Edit(chosen));
            } else if took(Key::Delete) || took(Key::Backspace) {
                acts.push(RowAct::Delete(chosen));
            } else if took(Key::Space) {
                acts.push(RowAct::Go(chosen));
            }
        }
    }

    fn head(&mut self, ui: &mut Ui, kit: &Kit, widths: &[f32; 8]) {
        let theme = kit.theme;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), target(ui, HEAD)));
        hline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, kit.stroke(1.0, theme.line));
        for (_, column, place) in columns(widths, rect) {
            let name = kit.word(column.key());
            let sort = self.sort.filter(|sort| sort.column == column);
            let response = ui.interact(place, ui.make_persistent_id(("insights column", column.key())), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
            if let Some(sort) = sort {
                let way = if sort.is_descending { SortDirection::Descending } else { SortDirection::Ascending };
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_sort_direction(way));
            }
            if response.hovered() {
                ui.painter().rect_filled(place.shrink(2.0), 5.0, color32(theme.hover));
            }
            let ink = color32(if sort.is_some() { theme.ink } else { theme.ink_2 });
            let words = line_galley(ui, &name, &text::FIELD_LABEL, ink, place.width() - 2.0 * INSET - 16.0);
            let end = place.left() + INSET + words.size().x;
            paint_in_middle(ui, words, place.left() + INSET, place);
            if let Some(sort) = sort {
                let sign = if sort.is_descending { icon::CARET_DOWN } else { icon::CARET_UP };
                paint_in_middle(ui, icon_galley(ui, sign, &text::ICON_SMALL, ink), end + 4.0, place);
            }
            paint_focus(ui, kit, &response, place.shrink(3.0), 5.0);
            if response.on_hover_text(kit.word("insights-sort")).clicked() {
                self.sort = next_sort(sort, column);
            }
        }
    }

    fn rows(&mut self, ui: &mut Ui, shown: &Shown<'_>, range: Range<usize>, acts: &mut Vec<RowAct>) {
        let session = shown.session;
        let seen: Vec<usize> = {
            let rows = self.register.rows(session, &self.filter, self.sort, self.chosen);
            rows.get(range).unwrap_or_default().to_vec()
        };
        for at in seen {
            let Some(insight) = session.project().insights.get(at) else { continue };
            let is_chosen = self.chosen == Some(insight.id);
            let response = self.row(ui, shown, insight, is_chosen);
            if is_chosen {
                let node = response.id.accesskit_id();
                ui.ctx().accesskit_node_builder(list_id(), |list| list.set_active_descendant(node));
            }
            let asked = |action| ui.input(|input| input.has_accesskit_action_request(response.id, action));
            if response.drag_started() && !self.is_cancelled {
                acts.push(RowAct::Drag(insight.id));
            } else if response.double_clicked() {
                acts.push(RowAct::Edit(insight.id));
            } else if response.clicked() || asked(Action::Focus) {
                ui.memory_mut(|memory| memory.request_focus(list_id()));
                acts.push(RowAct::Choose(insight.id));
            }
        }
    }

    fn row(&self, ui: &mut Ui, shown: &Shown<'_>, insight: &Insight, is_chosen: bool) -> Response {
        let Shown { kit, widths, has_keyboard, .. } = *shown;
        let theme = kit.theme;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), target(ui, ROW)));
        let id = ui.make_persistent_id(("insight row", insight.id));
        let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
        let name = kit.named(&insight.text);
        let cells = self.cells(kit, insight);
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, is_chosen, &name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(is_chosen);
            let rest = cells.iter().filter(|words| !words.is_empty() && **words != name);
            node.set_description(rest.map(String::as_str).collect::<Vec<_>>().join(", "));
        });
        let ground = rect.shrink2(vec2(0.0, 1.0));
        if is_chosen || response.hovered() {
            let fill = if is_chosen { theme.accent_soft } else { theme.hover };
            ui.painter().rect_filled(ground, 6.0, color32(fill));
        }
        if is_chosen {
            let weight = if has_keyboard { 2.0 } else { theme.chosen_weight() };
            ui.painter().rect_stroke(ground, 6.0, kit.stroke(weight, theme.accent), StrokeKind::Inside);
        }
        for (at, column, place) in columns(widths, rect) {
            let is_quiet = !matches!(column, Column::Text | Column::Kind);
            let ink = color32(if is_quiet { theme.ink_2 } else { theme.ink });
            let mut left = place.left() + INSET;
            if column == Column::Kind {
                let sign = icon_galley(ui, kind_sign(insight.kind), &text::ICON, color32(theme.ink_2));
                paint_in_middle(ui, sign, left, rect);
                left += SIGN;
            }
            if column == Column::Certainty && insight.certainty == Certainty::Interpretation {
                let dot = pos2(left + 3.0, rect.center().y);
                ui.painter().circle(dot, 3.5, color32(theme.surface), kit.stroke(1.4, theme.ink_2));
                left += DOT;
            }
            let style = if column == Column::Text { text::CARD_TITLE } else { text::BODY };
            let room = place.right() - left - INSET;
            let galley = line_galley(ui, &cells[at].replace('\n', " "), &style, ink, room);
            paint_in_middle(ui, galley, left, rect);
        }
        response.on_hover_cursor(egui::CursorIcon::Grab)
    }

    /// What stands in each column.
    fn cells(&self, kit: &Kit, insight: &Insight) -> [String; 8] {
        let mut places = links(insight);
        let first = places.next().map(|place| kit.named(self.places.title(place)));
        let linked = match (first, places.count()) {
            (None, _) => "–".to_owned(),
            (Some(title), 0) => title,
            (Some(title), more) => format!("{title} + {more}"),
        };
        [
            kit.word(words::insight_kind(insight.kind)),
            kit.named(&insight.text),
            kit.word(words::certainty(insight.certainty)),
            insight.method.map(|method| kit.word(words::insight_method(method))).unwrap_or_default(),
            insight.source.clone(),
            insight.n.map(|n| n.to_string()).unwrap_or_default(),
            insight.date.map(|date| date.to_string()).unwrap_or_default(),
            linked,
        ]
    }
}

/// A click sorts upward, the next one downward, the third puts the document's own order back.
fn next_sort(sort: Option<Sort>, column: Column) -> Option<Sort> {
    match sort {
        None => Some(Sort { column, is_descending: false }),
        Some(Sort { is_descending: false, .. }) => Some(Sort { column, is_descending: true }),
        Some(_) => None,
    }
}

/// What is dragged, beside the pointer, with what letting go would do.
pub fn ghost(ui: &Ui, kit: &Kit, insight: &Insight, does: &str) {
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let theme = kit.theme;
    let layer = egui::LayerId::new(egui::Order::Tooltip, Id::unique("insight ghost"));
    let painter = ui.ctx().layer_painter(layer);
    let title = line_galley(ui, &kit.named(&insight.text), &text::CARD_TITLE, color32(theme.ink), GHOST_WIDTH);
    let does = line_galley(ui, does, &text::SMALL, color32(theme.ink_2), GHOST_WIDTH);
    let width = title.size().x.max(does.size().x) + 54.0;
    let rect = Rect::from_min_size(at + vec2(12.0, 14.0), vec2(width, 48.0));
    let shadow = egui::Shadow { offset: [0, 6], blur: 18, spread: 0, color: color32(crate::theme::LIFTED_SHADOW) };
    painter.add(shadow.as_shape(rect, egui::CornerRadius::same(size::CARD_RADIUS as u8)));
    painter.rect(rect, size::CARD_RADIUS, color32(theme.surface), kit.stroke(2.0, theme.accent), StrokeKind::Inside);
    let sign = icon_galley(ui, kind_sign(insight.kind), &text::ICON, color32(theme.accent));
    painter.galley(pos2(rect.left() + 14.0, rect.top() + 9.0), sign, egui::Color32::PLACEHOLDER);
    painter.galley(pos2(rect.left() + 40.0, rect.top() + 8.0), title, egui::Color32::PLACEHOLDER);
    painter.galley(pos2(rect.left() + 40.0, rect.top() + 26.0), does, egui::Color32::PLACEHOLDER);
}
