//! The panel of the micro journey: its episodes, what is wanted and what is felt.

use crate::fonts::{self, icon};
use crate::geom::{Point, Rect, monotone_path, point};
use crate::layout::Look;
use crate::layout::map::curve_pair;
use crate::layout::micro::{condition_words, waiting_words};
use crate::layout::poster::facts::micro_journey;
use crate::layout::poster::pen::{PANEL_PADDING, Pen};
use crate::method::episode_score;
use crate::model::{CurveId, Episode, Journey, Project, Score};
use crate::scene::{Anchor, Dash, Stroke};
use crate::theme::{size, text};

/// From the top of the panel to the middle of the first episode title.
const TITLE_MIDDLE: f32 = 63.0;
const TITLE_PITCH: f32 = 18.0;
const DETAIL_PITCH: f32 = 16.0;
const TITLE_LINES: usize = 3;
const DETAIL_LINES: usize = 5;
/// Between the words and the level of +2.
const ABOVE_LEVELS: f32 = 20.0;
const BELOW_LEVELS: f32 = 48.0;
const LEVEL_PITCH: f32 = 30.0;
const LEVEL_PITCH_MAX: f32 = 72.0;
const MIN_COLUMN: f32 = 104.0;
const COLUMN_GAP: f32 = 14.0;

pub struct Micro {
    title: String,
    steps: Vec<Step>,
    look: Look,
}

/// An episode of the micro journey.
struct Step {
    title: String,
    detail: String,
    /// Empty where everybody meets it.
    condition: String,
    /// −2.0 ..= +2.0.
    current: Option<f64>,
    desired: Option<f64>,
    /// Whether an insight stands behind the current score: behind the episode, or a touchpoint that is judged in it.
    is_known: bool,
}

/// The words above the levels, broken for a width.
struct Words {
    columns: Vec<(Vec<String>, Vec<String>)>,
    title_rows: usize,
    detail_rows: usize,
    /// How many episodes have no place.
    left_out: usize,
}

impl Micro {
    pub fn of(project: &Project, journey: &Journey, look: &Look) -> Option<Self> {
        let (episode, micro) = micro_journey(project, journey)?;
        let pair = curve_pair(micro);
        let score = |episode: &Episode, curve: Option<_>| episode_score(episode, curve?).map(|score| score.value);
        let detail = |episode: &Episode| {
            let condition = episode.is_branch().then(|| condition_words(&episode.condition, look.lang));
            let said = [condition, waiting_words(episode, look.lang), Some(details(project, episode))];
            said.into_iter().flatten().filter(|one| !one.is_empty()).collect::<Vec<_>>().join("\u{a0}· ")
        };
        let step = |episode: &Episode| Step {
            title: episode.title.trim().to_owned(),
            detail: detail(episode),
            condition: episode.condition.trim().to_owned(),
            current: score(episode, pair.current),
            desired: score(episode, pair.desired),
            is_known: pair.current.is_some_and(|curve| is_known(project, episode, curve)),
        };
        Some(Self {
            title: look.lang.with("poster-micro", &[("title", episode.title.trim().into())]),
            steps: micro.shown().map(|episode| step(episode)).collect(),
            look: *look,
        })
    }

    pub fn height(&self, width: f32) -> f32 {
        self.words(width).bottom() + ABOVE_LEVELS + 4.0 * LEVEL_PITCH + BELOW_LEVELS
    }

    pub fn draw(&self, pen: &mut Pen, rect: Rect) {
        pen.panel(rect, icon::MAGNIFYING_GLASS_PLUS, &self.title);
        let words = self.words(rect.width());
        if words.left_out > 0 {
            let at = point(rect.max.x - PANEL_PADDING, rect.max.y - PANEL_PADDING);
            let more = self.look.lang.with("poster-micro-more", &[("count", words.left_out.into())]);
            pen.text(at, Anchor::Right, text::POSTER_SMALL, pen.theme.ink_2, &more);
        }
        let column = column_width(rect.width(), words.columns.len());
        let middle_x = |place: usize| rect.min.x + PANEL_PADDING + (place as f32 + 0.5) * column;
        let detail_y = rect.min.y + TITLE_MIDDLE + words.title_rows as f32 * TITLE_PITCH + 3.0;
        for (place, (title, detail)) in words.columns.iter().enumerate() {
            let at = point(middle_x(place), rect.min.y + TITLE_MIDDLE);
            pen.lines(at, Anchor::Middle, text::POSTER_PANEL_TITLE, pen.theme.ink, TITLE_PITCH, title);
            let at = point(middle_x(place), detail_y);
            pen.lines(at, Anchor::Middle, text::POSTER_DETAIL, pen.theme.ink_2, DETAIL_PITCH, detail);
        }
        let top = rect.min.y + words.bottom() + ABOVE_LEVELS;
        let pitch = ((rect.max.y - BELOW_LEVELS - top) / 4.0).clamp(LEVEL_PITCH * 0.5, LEVEL_PITCH_MAX);
        let zero_y = top + 2.0 * pitch;
        self.draw_curves(pen, rect, zero_y, &|place, score| point(middle_x(place), zero_y - score as f32 * pitch));
    }

    fn draw_curves(&self, pen: &mut Pen, rect: Rect, zero_y: f32, at: &dyn Fn(usize, f64) -> Point) {
        let theme = pen.theme;
        let (left, right) = (rect.min.x + 24.0, rect.max.x - 24.0);
        pen.line(point(left, zero_y), point(right, zero_y), Stroke::solid(1.6, theme.line));
        let shown = self.steps.len().min(capacity(rect.width()));
        let steps = &self.steps[..shown];
        let dash = Dash::Dashed { on: 6.0, off: 4.5 };
        let desired = Stroke { width: 2.2, color: theme.curve_desired, dash };
        draw_curve(pen, steps, |step| step.desired, desired, at);
        draw_curve(pen, steps, |step| step.current, Stroke::solid(size::CURVE_WIDTH, theme.curve), at);
        for (place, step) in self.steps.iter().take(shown).enumerate() {
            if let Some(score) = step.current {
                let center = at(place, score);
                pen.circle(center, size::CURVE_POINT_RADIUS + 2.0, theme.surface);
                let feeling = Score::clamped(score).step();
                if step.is_known {
                    pen.face(center, size::CURVE_POINT_RADIUS, feeling);
                } else {
                    pen.hollow_face(center, size::CURVE_POINT_RADIUS, feeling);
                }
            }
        }
    }

    fn words(&self, width: f32) -> Words {
        let shown = self.steps.len().min(capacity(width));
        let room = column_width(width, shown) - COLUMN_GAP;
        let columns: Vec<_> = (self.steps.iter().take(shown))
            .map(|step| {
                let title = fonts::wrap(&step.title, &text::POSTER_PANEL_TITLE, room, TITLE_LINES);
                (title, fonts::wrap(&step.detail, &text::POSTER_DETAIL, room, DETAIL_LINES))
            })
            .collect();
        Words {
            title_rows: columns.iter().map(|(title, _)| title.len()).max().unwrap_or(0),
            detail_rows: columns.iter().map(|(_, detail)| detail.len()).max().unwrap_or(0),
            columns,
            left_out: self.steps.len() - shown,
        }
    }
}

fn is_known(project: &Project, episode: &Episode, curve: CurveId) -> bool {
    let judged = || episode.touchpoints.iter().filter(|one| one.scores.get(curve).is_some());
    project.insights.iter().any(|insight| {
        insight.episodes.contains(&episode.id) || judged().any(|one| insight.touchpoints.contains(&one.id))
    })
}

/// A curve over the steps that everybody meets, dotted past branches; each branch leaves it and comes back, thin.
fn draw_curve(
    pen: &mut Pen,
    steps: &[Step],
    score: impl Fn(&Step) -> Option<f64>,
    stroke: Stroke,
    at: &dyn Fn(usize, f64) -> Point,
) {
    let place = |index: usize| score(&steps[index]).map(|score| at(index, score));
    let main: Vec<usize> = (0..steps.len()).filter(|index| steps[*index].condition.is_empty()).collect();
    let mut run: Vec<Point> = Vec::new();
    let ended = |pen: &mut Pen, run: &mut Vec<Point>| {
        if run.len() > 1 {
            pen.path(&monotone_path(run), stroke);
        }
        run.clear();
    };
    for (order, index) in main.iter().enumerate() {
        let before = order.checked_sub(1).map(|before| main[before]);
        if before.is_some_and(|before| before + 1 < *index) {
            ended(pen, &mut run);
            if let (Some(from), Some(to)) = (before.and_then(&place), place(*index)) {
                pen.line(from, to, Stroke { dash: Dash::Dashed { on: 2.0, off: 5.0 }, ..stroke });
            }
        }
        match place(*index) {
            Some(point) => run.push(point),
            None => ended(pen, &mut run),
        }
    }
    ended(pen, &mut run);
    let thin = Stroke { width: stroke.width * 0.55, ..stroke };
    for index in (0..steps.len()).filter(|index| !steps[*index].condition.is_empty()) {
        let is_same = |other: usize| steps.get(other).is_some_and(|one| one.condition == steps[index].condition);
        let before = match index.checked_sub(1).filter(|before| is_same(*before)) {
            Some(before) => Some(before),
            None => main.iter().rev().find(|one| **one < index).copied(),
        };
        let after = main.iter().find(|one| **one > index).filter(|_| !is_same(index + 1)).copied();
        for (from, to) in [(before, Some(index)), (Some(index), after)] {
            if let (Some(from), Some(to)) = (from.and_then(&place), to.and_then(&place)) {
                pen.line(from, to, thin);
            }
        }
    }
}

impl Words {
    /// From the top of the panel to the bottom of the words.
    fn bottom(&self) -> f32 {
        let rows = self.title_rows as f32 * TITLE_PITCH + self.detail_rows as f32 * DETAIL_PITCH;
        TITLE_MIDDLE - TITLE_PITCH / 2.0 + rows + 3.0
    }
}

fn capacity(panel_width: f32) -> usize {
    (((panel_width - 2.0 * PANEL_PADDING) / MIN_COLUMN).floor() as usize).max(1)
}

fn column_width(panel_width: f32, columns: usize) -> f32 {
    (panel_width - 2.0 * PANEL_PADDING) / columns.max(1) as f32
}

/// What the episode's touchpoints say in brackets: their forms, else their sub-steps, else their channels.
fn details(project: &Project, episode: &Episode) -> String {
    let touchpoints = || episode.touchpoints.iter();
    let forms: Vec<&str> = touchpoints().flat_map(|one| one.forms.iter().map(String::as_str)).collect();
    let steps: Vec<&str> = touchpoints().flat_map(|one| one.sub_steps.iter().map(String::as_str)).collect();
    let channels = touchpoints().flat_map(|one| &one.channels);
    let channels: Vec<&str> = channels.filter_map(|id| project.channel(*id)).map(|one| one.name.as_str()).collect();
    let chosen = [forms, steps, channels].into_iter().find(|words| !words.is_empty()).unwrap_or_default();
    let mut once: Vec<&str> = Vec::new();
    for word in chosen {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    // A line may end in a dot between two words, but not begin with one.
    once.join("\u{a0}· ")
}
