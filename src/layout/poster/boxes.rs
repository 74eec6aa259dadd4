//! Goal, customer, desired feeling and next step, side by side.

use crate::fonts::{self, icon};
use crate::geom::{Rect, point};
use crate::lang::Lang;
use crate::layout::Look;
use crate::layout::poster::pen::{PANEL_PADDING, PANEL_RADIUS, Pen};
use crate::model::{CustomerDefinition, CustomerGroup, Deepening, Frame, ImageId, Journey, NextStep, Project, Scope};
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
/// The side of a portrait that stands alone, and of one among several; round as they are.
const PORTRAIT: f32 = 52.0;
const ONE_OF_SEVERAL: f32 = 34.0;
/// From a portrait to the words beside it, and to the one below it.
const BESIDE_PORTRAIT: f32 = 14.0;
const BELOW_PORTRAIT: f32 = 8.0;
/// So many groups have a line and a portrait of their own; the others are named together.
const MAX_PORTRAITS: usize = 6;

pub struct Boxes {
    boxes: Vec<Content>,
}

struct Content {
    icon: char,
    label: String,
    paragraphs: Vec<Paragraph>,
    /// Of the portraits beside the paragraphs; 0.0 where there are none.
    side: f32,
}

struct Paragraph {
    text: String,
    portrait: Option<ImageId>,
}

/// The goal, and below it what the journey looks at; a scope without a goal says nothing.
fn goal_words(frame: &Frame, lang: Lang) -> String {
    if frame.goal.trim().is_empty() {
        return String::new();
    }
    let scope = lang.text(match frame.scope {
        Scope::TouchpointsOnly => "poster-scope-touchpoints",
        Scope::WholeExperience => "poster-scope-whole",
    });
    format!("{}\n{scope}", frame.goal)
}

impl Boxes {
    pub fn of(project: &Project, journey: &Journey, look: &Look) -> Self {
        let (frame, lang) = (&journey.frame, look.lang);
        let next: Vec<String> = frame.next_steps.iter().map(|step| step_text(step, lang)).collect();
        let boxes = [
            Content::plain(icon::TARGET, lang.text("poster-goal"), &goal_words(frame, lang)),
            customer(project, journey, lang),
            Content::plain(icon::HEART, lang.text("poster-desired-feeling"), &frame.desired_feeling),
            Content::plain(icon::ARROW_BEND_UP_RIGHT, lang.text("poster-next-step"), &next.join("\n")),
        ];
        Self { boxes: boxes.into_iter().filter(|content| !content.paragraphs.is_empty()).collect() }
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
            content.draw(pen, cell);
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
    fn plain(icon: char, label: String, text: &str) -> Self {
        let text = text.trim();
        let paragraph = (!text.is_empty()).then(|| Paragraph { text: text.to_owned(), portrait: None });
        Self { icon, label, paragraphs: paragraph.into_iter().collect(), side: 0.0 }
    }

    fn height(&self, box_width: f32) -> f32 {
        let last = self.rows(box_width).into_iter().last();
        last.map_or(0.0, |(top, height, _)| top + height) + BELOW_TEXT
    }

    /// The top of each paragraph below that of the box, its height, and its lines.
    fn rows(&self, box_width: f32) -> Vec<(f32, f32, Vec<String>)> {
        let mut top = TEXT_MIDDLE - TEXT_PITCH / 2.0;
        let width = box_width - 2.0 * PANEL_PADDING - self.indent();
        let rows = self.paragraphs.iter().map(|paragraph| {
            let lines = fonts::wrap(&paragraph.text, &text::POSTER_TEXT, width, MAX_LINES);
            let height = (lines.len() as f32 * TEXT_PITCH).max(self.side);
            let row = (top, height, lines);
            top += height + BELOW_PORTRAIT;
            row
        });
        rows.collect()
    }

    fn indent(&self) -> f32 {
        if self.side > 0.0 { self.side + BESIDE_PORTRAIT } else { 0.0 }
    }

    fn draw(&self, pen: &mut Pen, cell: Rect) {
        let (left, ink) = (cell.min.x + PANEL_PADDING, pen.theme.ink);
        for ((top, height, lines), paragraph) in self.rows(cell.width()).into_iter().zip(&self.paragraphs) {
            // A text that is lower than its portrait stands at its middle; else the portrait beside its first lines.
            let above = (height - lines.len() as f32 * TEXT_PITCH) / 2.0;
            let at = point(left + self.indent(), cell.min.y + top + above + TEXT_PITCH / 2.0);
            pen.lines(at, Anchor::Left, text::POSTER_TEXT, ink, TEXT_PITCH, &lines);
            let place = Rect::new(left, cell.min.y + top, self.side, self.side);
            match paragraph.portrait {
                Some(image) => pen.image(place, self.side / 2.0, image),
                None if self.side > 0.0 => {
                    let style = text::ICON_LARGE.sized(self.side);
                    pen.icon(place.center(), style, pen.theme.ink_3, icon::USER_CIRCLE);
                }
                None => {}
            }
        }
    }
}

/// Who the journey is of: a group with its portrait, or several, with a line for each that has one.
fn customer(project: &Project, journey: &Journey, lang: Lang) -> Content {
    let plain = |text: &str| Content::plain(icon::USER_CIRCLE, lang.text("poster-customer"), text);
    let portrait = |group: &CustomerGroup| {
        group.portrait.filter(|portrait| project.images.iter().any(|image| image.id == *portrait))
    };
    match &journey.frame.customer {
        Some(CustomerDefinition::Group(id)) => {
            let Some(group) = project.customer(*id) else { return plain("") };
            let mut content = if group.description.trim().is_empty() {
                plain(&group.name)
            } else {
                let label = lang.with("poster-customer-named", &[("name", group.name.as_str().into())]);
                Content::plain(icon::USER_CIRCLE, label, &group.description)
            };
            if let (Some(image), Some(paragraph)) = (portrait(group), content.paragraphs.first_mut()) {
                (paragraph.portrait, content.side) = (Some(image), PORTRAIT);
            }
            content
        }
        Some(CustomerDefinition::Challenge(groups)) => {
            let groups: Vec<&CustomerGroup> = groups.iter().filter_map(|id| project.customer(*id)).collect();
            let names = |groups: &[&CustomerGroup], between: &str| {
                groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(between)
            };
            if groups.iter().all(|group| portrait(group).is_none()) {
                return plain(&names(&groups, "\n"));
            }
            let (own, others) = groups.split_at(groups.len().min(MAX_PORTRAITS));
            let row = |group: &&CustomerGroup| Paragraph { text: group.name.clone(), portrait: portrait(group) };
            let mut content = Content { paragraphs: own.iter().map(row).collect(), side: ONE_OF_SEVERAL, ..plain("") };
            if !others.is_empty() {
                content.paragraphs.push(Paragraph { text: names(others, ", "), portrait: None });
            }
            content
        }
        None => plain(""),
    }
}

/// Whether it is implemented or deepened, and how, before the words; those that begin with it already say it.
fn step_text(step: &NextStep, lang: Lang) -> String {
    let (words, kind) = match step {
        NextStep::Implement(words) => (words, lang.text("poster-implement")),
        NextStep::Deepen(Deepening::MicroJourney, words) => (words, lang.text("poster-deepen-micro")),
        NextStep::Deepen(Deepening::PropositionDesign, words) => (words, lang.text("poster-deepen-proposition")),
        NextStep::Deepen(Deepening::Research, words) => (words, lang.text("poster-deepen-research")),
        NextStep::Deepen(Deepening::Other(name), words) if name.trim().is_empty() => {
            (words, lang.text("poster-deepen-other"))
        }
        NextStep::Deepen(Deepening::Other(name), words) => (words, name.trim().to_owned()),
    };
    match words.trim() {
        "" => kind,
        words if begins_with(words, &kind) => words.to_owned(),
        words => lang.with("poster-step", &[("kind", kind.into()), ("words", words.into())]),
    }
}

/// Whether the first words are these, large or small.
fn begins_with(words: &str, first: &str) -> bool {
    let (words, first) = (words.to_lowercase(), first.to_lowercase());
    words.strip_prefix(&first).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
