//! Goal, customer, desired feeling and next step, side by side.

use crate::fonts::{self, icon};
use crate::geom::{Rect, point};
use crate::lang::Lang;
use crate::layout::Look;
use crate::layout::poster::pen::{PANEL_PADDING, PANEL_RADIUS, Pen};
use crate::model::{CustomerDefinition, Deepening, Journey, NextStep, Project};
use crate::scene::Anchor;
use crate::theme::text;

const GAP: f32 = 20.0;
const MIN_HEIGHT: f32 = 117.0;
/// From the top of a box to the middle of its label and of its first line.
const LABEL_MIDDLE: f32 = 28.0;
const TEXT_MIDDLE: f32 = 55.0;
const TEXT_PITCH: f32 = 21.5;
const BELOW_TEXT: f32 = 24.0;
/// Narrower ones stand in two rows.
const MIN_WIDTH: f32 = 270.0;
const MAX_LINES: usize = 12;

pub struct Boxes {
    boxes: Vec<Content>,
}

struct Content {
    icon: char,
    label: String,
    text: String,
}

impl Boxes {
    pub fn of(project: &Project, journey: &Journey, look: &Look) -> Self {
        let (frame, lang) = (&journey.frame, look.lang);
        let (customer, who) = customer_text(project, journey, lang);
        let next: Vec<String> = frame.next_steps.iter().map(|step| step_text(step, lang)).collect();
        let boxes = [
            (icon::TARGET, lang.text("poster-goal"), frame.goal.clone()),
            (icon::USER_CIRCLE, customer, who),
            (icon::HEART, lang.text("poster-desired-feeling"), frame.desired_feeling.clone()),
            (icon::ARROW_BEND_UP_RIGHT, lang.text("poster-next-step"), next.join("\n")),
        ];
        let boxes = boxes.into_iter().filter(|(_, _, text)| !text.trim().is_empty());
        Self { boxes: boxes.map(|(icon, label, text)| Content { icon, label, text: text.trim().to_owned() }).collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.boxes.is_empty()
    }

    pub fn height(&self, width: f32) -> f32 {
        self.cells(width).last().map_or(0.0, |(_, cell)| cell.max.y)
    }

    pub fn draw(&self, pen: &mut Pen, rect: Rect) {
        let theme = pen.theme;
        for (content, cell) in self.cells(rect.width()) {
            pen.rect(cell, PANEL_RADIUS, theme.panel, None);
            let middle = cell.min.y + LABEL_MIDDLE;
            pen.icon(point(cell.min.x + 28.0, middle), text::ICON_LARGE, theme.accent, content.icon);
            let label = fonts::ellipsis(&content.label, &text::POSTER_LABEL, cell.width() - 46.0 - PANEL_PADDING);
            pen.text(point(cell.min.x + 46.0, middle), Anchor::Left, text::POSTER_LABEL, theme.ink_2, &label);
            let at = point(cell.min.x + PANEL_PADDING, cell.min.y + TEXT_MIDDLE);
            let lines = content.lines(cell.width());
            pen.lines(at, Anchor::Left, text::POSTER_TEXT, theme.ink, TEXT_PITCH, &lines);
        }
    }

    /// Each box and its place: in one row, or in rows of two where they would get too narrow.
    fn cells(&self, width: f32) -> Vec<(&Content, Rect)> {
        let in_row = |count: usize| (width - (count.max(1) - 1) as f32 * GAP) / count.max(1) as f32;
        let count = self.boxes.len();
        let columns = if in_row(count) >= MIN_WIDTH { count } else { count.min(2) };
        let box_width = in_row(columns);
        let mut cells = Vec::new();
        let mut top = 0.0;
        for row in self.boxes.chunks(columns.max(1)) {
            let box_width = if row.len() < columns { in_row(row.len()) } else { box_width };
            let height = row.iter().map(|content| content.height(box_width)).fold(MIN_HEIGHT, f32::max);
            for (place, content) in row.iter().enumerate() {
                cells.push((content, Rect::new(place as f32 * (box_width + GAP), top, box_width, height)));
            }
            top += height + GAP;
        }
        cells
    }
}

impl Content {
    fn lines(&self, box_width: f32) -> Vec<String> {
        fonts::wrap(&self.text, &text::POSTER_TEXT, box_width - 2.0 * PANEL_PADDING, MAX_LINES)
    }

    fn height(&self, box_width: f32) -> f32 {
        let lines = self.lines(box_width).len() as f32;
        TEXT_MIDDLE + (lines - 0.5) * TEXT_PITCH + BELOW_TEXT
    }
}

/// The label of the customer's box, and what it says.
fn customer_text(project: &Project, journey: &Journey, lang: Lang) -> (String, String) {
    let plain = lang.text("poster-customer");
    match &journey.frame.customer {
        Some(CustomerDefinition::Group(id)) => match project.customer(*id) {
            Some(group) if group.description.trim().is_empty() => (plain, group.name.clone()),
            Some(group) => {
                (lang.with("poster-customer-named", &[("name", group.name.as_str().into())]), group.description.clone())
            }
            None => (plain, String::new()),
        },
        Some(CustomerDefinition::Challenge(groups)) => {
            let names = groups.iter().filter_map(|id| project.customer(*id)).map(|group| group.name.as_str());
            (plain, names.collect::<Vec<_>>().join("\n"))
        }
        None => (plain, String::new()),
    }
}

fn step_text(step: &NextStep, lang: Lang) -> String {
    let (words, kind) = match step {
        NextStep::Implement(words) => (words, lang.text("poster-implement")),
        NextStep::Deepen(Deepening::MicroJourney, words) => (words, lang.text("poster-deepen-micro")),
        NextStep::Deepen(Deepening::PropositionDesign, words) => (words, lang.text("poster-deepen-proposition")),
        NextStep::Deepen(Deepening::Research, words) => (words, lang.text("poster-deepen-research")),
        NextStep::Deepen(Deepening::Other(name), words) => (words, name.clone()),
    };
    if words.trim().is_empty() { kind } else { words.trim().to_owned() }
}
