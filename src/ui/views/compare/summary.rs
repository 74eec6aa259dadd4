//! Per group or wave: mean, peak–end, and what it rests on.

use egui::{Align2, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::facts::{Facts, Figures};
use super::{heading, note, paint_line};
use crate::fonts::{self, Style};
use crate::layout::compare::Line;
use crate::layout::words::score_text;
use crate::scene::Dash;
use crate::theme::text;
use crate::ui::colors::color32;
use crate::ui::paint::hline;
use crate::ui::style::font_id;
use crate::ui::widgets::Kit;

const ROW: f32 = 40.0;
/// Of the columns with figures, from left to right, at least.
const COLUMNS: [f32; 3] = [54.0, 74.0, 62.0];

pub fn show(ui: &mut Ui, kit: &Kit, facts: &Facts) {
    heading(ui, kit, &kit.word("compare-figures"));
    if facts.lines.is_empty() {
        return note(ui, kit, &kit.word("compare-no-groups"));
    }
    ui.add_space(8.0);
    let heads = ["compare-mean", "compare-peak-end", "compare-scored"].map(|key| kit.word(key));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    let columns = columns(facts);
    for (column, word) in heads.iter().enumerate() {
        figure(ui, kit, word, (rect, &columns[column + 1..]), (&text::SMALL, true));
    }
    for (line, figures) in facts.lines.iter().zip(&facts.figures) {
        row(ui, kit, facts, (line, figures), (&heads, &columns));
    }
    if facts.journey.episodes.iter().any(|episode| episode.is_branch()) {
        note(ui, kit, &kit.word("report-without-branches"));
    }
}

/// How much of a group is scored grows with the map.
fn columns(facts: &Facts) -> [f32; 3] {
    let scored = facts.figures.iter().map(|figures| scored_words(facts, figures));
    let widest = scored.map(|words| fonts::width(&words, &text::BODY_MEDIUM) + 14.0).fold(COLUMNS[2], f32::max);
    [COLUMNS[0], COLUMNS[1], widest]
}

fn scored_words(facts: &Facts, figures: &Figures) -> String {
    format!("{} / {}", figures.scored, facts.touchpoints)
}

fn row(
    ui: &mut Ui,
    kit: &Kit,
    facts: &Facts,
    (line, figures): (&Line, &Figures),
    (heads, columns): (&[String; 3], &[f32; 3]),
) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let score = |value: f64| score_text(value, facts.scale, kit.lang);
    let none = "–".to_owned();
    let mean = line.summary.map_or(none.clone(), |summary| score(summary.mean));
    let peak_end = line.summary.map_or(none, |summary| score(summary.peak_end));
    let scored = scored_words(facts, figures);
    let evidence = evidence_words(kit, figures);
    let values = [mean, peak_end, scored];
    let told: Vec<String> = heads.iter().zip(&values).map(|(head, value)| format!("{head} {value}")).collect();
    let said = format!("{}: {}, {evidence}", line.name, told.join(", "));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    hline(ui.painter(), rect.x_range(), rect.top(), Stroke::new(1.0, color32(kit.theme.line)));
    let middle = rect.center().y;
    sample(ui, line, pos2(rect.left(), middle), 22.0);
    let left = rect.left() + 32.0;
    let room = rect.right() - left - columns.iter().sum::<f32>() - 8.0;
    paint_line(ui, kit, &line.name, pos2(left, middle - 8.0), (&text::CARD_TITLE, false), room);
    paint_line(ui, kit, &evidence, pos2(left, middle + 9.0), (&text::SMALL, true), room);
    for (column, value) in values.iter().enumerate() {
        figure(ui, kit, value, (rect, &columns[column + 1..]), (&text::BODY_MEDIUM, false));
    }
    response.on_hover_text(said);
}

fn evidence_words(kit: &Kit, figures: &Figures) -> String {
    let insights = kit.word_with("inspector-count-insights", &[("count", figures.evidence.insights.into())]);
    match figures.evidence.n {
        0 => insights,
        n => format!("{insights}, n = {n}"),
    }
}

/// A figure at the right of its column; `behind` are the columns right of it.
fn figure(ui: &Ui, kit: &Kit, said: &str, (rect, behind): (egui::Rect, &[f32]), (style, is_quiet): (&Style, bool)) {
    let right = rect.right() - behind.iter().sum::<f32>();
    let ink = color32(if is_quiet { kit.theme.ink_2 } else { kit.theme.ink });
    let at = pos2(right, rect.center().y);
    ui.painter().text(at, Align2::RIGHT_CENTER, said, font_id(style, style.size), ink);
}

/// A piece of the line, with its colour and pattern, from this place to the right.
pub fn sample(ui: &Ui, line: &Line, from: egui::Pos2, length: f32) {
    let stroke = Stroke::new(2.6, color32(line.color));
    let ends = [from, from + vec2(length, 0.0)];
    match line.dash {
        Dash::Solid => {
            ui.painter().line_segment(ends, stroke);
        }
        Dash::Dashed { on, off } => {
            ui.painter().extend(Shape::dashed_line(&ends, stroke, on.min(9.0), off));
        }
    }
}
