//! How much room an episode needs: columns, and a height per lane. The costly part is breaking text, so a
//! measure is kept for as long as its episode is the same.

use super::lives::Lives;
use super::{dots, metrics};
use crate::fonts;
use crate::model::{Attachment, Episode, Insight, Journey, LaneId, LaneKind, Note, Project, Rating, Touchpoint};
use crate::theme::{size, text};

/// The room that one episode needs. It does not depend on the order of the lanes, nor on how they show.
#[derive(Debug, Default, PartialEq)]
pub struct Measure {
    /// One per touchpoint, and at least one.
    pub columns: usize,
    pub column_width: f32,
    /// Of the lanes that hold something here, hidden ones too.
    pub needs: Vec<LaneNeed>,
    /// Where each note lies: in the order of the episode's notes; none while the episode is collapsed.
    pub notes: Vec<Option<NotePlace>>,
    /// Whether a note shows the words of an insight or improvement.
    pub refers: bool,
    /// Whether a touchpoint is a moment of truth.
    pub has_moment: bool,
}

/// What an episode needs of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneNeed {
    pub lane: LaneId,
    /// Margins included.
    pub height: f32,
    pub cards: usize,
}

/// A note's place in its lane.
#[derive(Clone, Debug, PartialEq)]
pub struct NotePlace {
    /// From the left edge of the episode.
    pub left: f32,
    pub width: f32,
    /// From the top of the lane.
    pub top: f32,
    pub height: f32,
}

/// What a note's card says.
#[derive(Debug, PartialEq)]
pub struct NoteWords {
    pub lines: Vec<String>,
    /// Small print below, at the left.
    pub detail: String,
    /// Small print below, at the right.
    pub aside: String,
}

/// The narrowest that notes of a whole episode get when they stand side by side.
const SHARED_NOTE_MIN_WIDTH: f32 = 150.0;
const NOTE_MAX_LINES: usize = 8;
const NOTE_IMAGE_HEIGHT: f32 = 84.0;
const CARD_IMAGE_HEIGHT: f32 = 78.0;
const TITLE_MAX_LINES: usize = 3;
const SUB_STEPS_SHOWN: usize = 5;

impl Measure {
    pub fn of((project, journey, lives): (&Project, &Journey, &Lives), episode: &Episode) -> Self {
        let columns = episode.touchpoints.len().max(1);
        let column_width = column_width(episode, columns);
        let mut measure = Self {
            columns,
            column_width,
            needs: Vec::new(),
            notes: vec![None; episode.notes.len()],
            refers: false,
            has_moment: episode.touchpoints.iter().any(|touchpoint| touchpoint.moment_of_truth),
        };
        if episode.collapsed {
            let touchpoints = episode.touchpoints.iter().map(|touchpoint| touchpoint.lane);
            let measures = metric_lanes(journey)
                .flat_map(|lane| std::iter::repeat_n(lane, crate::method::series(&episode.metrics).len()));
            for lane in touchpoints.chain(episode.notes.iter().map(|note| note.lane)).chain(measures) {
                measure.need(lane, 0.0);
            }
            for need in &mut measure.needs {
                need.height = dots::height(need.cards);
            }
            return measure;
        }
        for touchpoint in &episode.touchpoints {
            let needed = card_height(touchpoint, column_width) + 2.0 * size::CARD_MARGIN_Y;
            measure.need(touchpoint.lane, needed);
        }
        for lane in journey.lanes.iter().filter(|lane| is_note_lane(lane.kind)) {
            let events = lives.height(episode, lane.id);
            if episode.notes.iter().any(|note| note.lane == lane.id) {
                measure.place_notes(project, episode, (lane.id, lane.kind), events);
            } else if events > 0.0 {
                let height = events + 2.0 * size::CARD_MARGIN_Y;
                measure.needs.push(LaneNeed { lane: lane.id, height, cards: 0 });
            }
        }
        let measures = metrics::height(episode, measure.width());
        for lane in metric_lanes(journey).filter(|_| measures > 0.0) {
            for _ in crate::method::series(&episode.metrics) {
                measure.need(lane, measures);
            }
        }
        // So that it does not matter which lane stands above which.
        measure.needs.sort_by_key(|need| need.lane);
        measure
    }

    pub fn width(&self) -> f32 {
        self.columns as f32 * self.column_width
    }

    /// The card of a touchpoint lies in the middle of its column.
    pub fn column_middle(&self, column: usize) -> f32 {
        (column as f32 + 0.5) * self.column_width
    }

    /// One more card in a lane, which makes it at least this high.
    fn need(&mut self, lane: LaneId, height: f32) {
        match self.needs.iter_mut().find(|need| need.lane == lane) {
            Some(need) => {
                need.height = need.height.max(height);
                need.cards += 1;
            }
            None => self.needs.push(LaneNeed { lane, height, cards: 1 }),
        }
    }

    /// Notes of a touchpoint or span lie below what is already there; notes of the whole episode share rows. All
    /// of them lie below what takes the room `above`.
    fn place_notes(&mut self, project: &Project, episode: &Episode, (lane, kind): (LaneId, LaneKind), above: f32) {
        // Below the measures of the episode, where the lane shows them.
        let measures = if kind == LaneKind::Metric { metrics::height(episode, self.width()) } else { 0.0 };
        let above = measures.max(size::CARD_MARGIN_Y + above);
        let mut skyline = vec![above; self.columns];
        let mine = |note: &Note| note.lane == lane;
        let shared = episode.notes.iter().filter(|note| mine(note) && note.attached == Attachment::Episode).count();
        let per_row = ((self.width() / SHARED_NOTE_MIN_WIDTH) as usize).clamp(1, shared.max(1));
        let mut shared_seen = 0;
        let mut rows: Vec<Vec<(usize, f32)>> = Vec::new();
        for (index, note) in episode.notes.iter().enumerate() {
            if !mine(note) {
                continue;
            }
            self.refers |= note.improvement.is_some() || note.insight.is_some();
            let (left, width) = if note.attached == Attachment::Episode {
                let (row, slot) = (shared_seen / per_row, shared_seen % per_row);
                let in_row = per_row.min(shared - row * per_row);
                let width = (self.width() - 2.0 * size::CARD_MARGIN_X + GAP) / in_row as f32 - GAP;
                shared_seen += 1;
                rows.resize_with(row + 1, Vec::new);
                (size::CARD_MARGIN_X + slot as f32 * (width + GAP), width)
            } else {
                let (first, last) = columns_of(episode, note.attached);
                let columns = (last - first + 1) as f32;
                (
                    first as f32 * self.column_width + size::CARD_MARGIN_X,
                    columns * self.column_width - 2.0 * size::CARD_MARGIN_X,
                )
            };
            let height = note_height(project, note, kind, width);
            let mut top = 0.0;
            if note.attached == Attachment::Episode {
                if let Some(row) = rows.last_mut() {
                    row.push((index, height));
                }
            } else {
                let (first, last) = columns_of(episode, note.attached);
                top = skyline[first..=last].iter().copied().fold(0.0, f32::max);
                skyline[first..=last].fill(top + height + GAP);
            }
            self.notes[index] = Some(NotePlace { left, width, top, height });
            self.need(lane, 0.0);
        }
        let mut bottom = skyline.iter().copied().fold(above, f32::max);
        for row in rows {
            let height = row.iter().map(|(_, height)| *height).fold(0.0, f32::max);
            for (index, _) in row {
                if let Some(note) = &mut self.notes[index] {
                    (note.top, note.height) = (bottom, height);
                }
            }
            bottom += height + GAP;
        }
        let needed = bottom - GAP + size::CARD_MARGIN_Y;
        if let Some(need) = self.needs.iter_mut().find(|need| need.lane == lane) {
            need.height = need.height.max(needed);
        }
    }
}

/// Between two notes, across and down.
pub const GAP: f32 = 8.0;

/// The lanes that show the measures of episodes.
pub fn metric_lanes(journey: &Journey) -> impl Iterator<Item = LaneId> {
    journey.lanes.iter().filter(|lane| lane.kind == LaneKind::Metric).map(|lane| lane.id)
}

/// The first and last column of an attachment; the whole episode where its touchpoints are not there.
pub fn columns_of(episode: &Episode, attached: Attachment) -> (usize, usize) {
    let column = |id| episode.touchpoints.iter().position(|touchpoint| touchpoint.id == id);
    let whole = (0, episode.touchpoints.len().max(1) - 1);
    match attached {
        Attachment::Episode => whole,
        Attachment::Touchpoint(id) => column(id).map_or(whole, |at| (at, at)),
        Attachment::Span(from, to) => match (column(from), column(to)) {
            (Some(from), Some(to)) => (from.min(to), from.max(to)),
            _ => whole,
        },
    }
}

/// Whether cards of this lane are notes.
pub const fn is_note_lane(kind: LaneKind) -> bool {
    !matches!(kind, LaneKind::Touchpoints | LaneKind::Emotion)
}

/// How high a lane is by itself, while nothing in it needs more.
pub const fn lane_auto_height(kind: LaneKind) -> f32 {
    match kind {
        LaneKind::Touchpoints => size::TOUCHPOINT_LANE_MIN_HEIGHT,
        LaneKind::Emotion => size::EMOTION_LANE_HEIGHT,
        _ => size::LANE_MIN_HEIGHT,
    }
}

const LANE_LEAST: f32 = 40.0;
const EMOTION_LANE_LEAST: f32 = 96.0;

/// How low a lane can be made, while nothing in it needs more.
pub const fn lane_least_height(kind: LaneKind) -> f32 {
    match kind {
        LaneKind::Emotion => EMOTION_LANE_LEAST,
        _ => LANE_LEAST,
    }
}

/// Columns share the episode's own width, as far as cards can be that narrow or wide.
fn column_width(episode: &Episode, columns: usize) -> f32 {
    match episode.width {
        _ if episode.collapsed => size::COLLAPSED_EPISODE_WIDTH / columns as f32,
        Some(width) => (f32::from(width) / columns as f32).clamp(size::COLUMN_LEAST, size::COLUMN_MOST),
        None => size::COLUMN_WIDTH,
    }
}

/// The room for text in a card.
pub fn card_text_width(column_width: f32) -> f32 {
    column_width - 2.0 * size::CARD_MARGIN_X - size::CARD_PADDING_X - CARD_PADDING_RIGHT
}

/// A little less than at the left: lines seldom fill their width.
pub const CARD_PADDING_RIGHT: f32 = 3.0;
/// Height of the row with channels, star and face.
pub const CARD_FOOT: f32 = 28.0;

/// The title of a card as its lines.
pub fn title_lines(touchpoint: &Touchpoint, column_width: f32) -> Vec<String> {
    fonts::wrap(&touchpoint.title, &text::CARD_TITLE, card_text_width(column_width), TITLE_MAX_LINES)
}

/// The lines below the title: the sub-steps, or the forms where there are none.
pub fn steps(touchpoint: &Touchpoint) -> &[String] {
    if touchpoint.sub_steps.is_empty() { &touchpoint.forms } else { &touchpoint.sub_steps }
}

/// How many of them a card shows; the last line counts the rest.
pub fn steps_shown(touchpoint: &Touchpoint) -> usize {
    steps(touchpoint).len().min(SUB_STEPS_SHOWN)
}

/// Height of a touchpoint's card.
pub fn card_height(touchpoint: &Touchpoint, column_width: f32) -> f32 {
    let room = card_text_width(column_width);
    let lines = fonts::line_count(&touchpoint.title, &text::CARD_TITLE, room, TITLE_MAX_LINES).max(1);
    let steps = steps_shown(touchpoint);
    size::CARD_PADDING_Y
        + card_image_height(touchpoint)
        + lines as f32 * text::CARD_TITLE.line_height()
        + steps as f32 * text::SMALL.line_height()
        + CARD_FOOT
}

/// The height that a touchpoint's picture takes, if it has one.
pub fn card_image_height(touchpoint: &Touchpoint) -> f32 {
    if touchpoint.image.is_some() { CARD_IMAGE_HEIGHT } else { 0.0 }
}

fn note_height(project: &Project, note: &Note, kind: LaneKind, width: f32) -> f32 {
    let words = note_words(project, note, kind, width, None);
    let image = if note.image.is_some() { NOTE_IMAGE_HEIGHT } else { 0.0 };
    let lines = words.lines.len().max(1) as f32 * note_style(kind).line_height();
    let small = if words.detail.is_empty() && words.aside.is_empty() { 0.0 } else { text::SMALL.line_height() + 4.0 };
    image + lines + small + 2.0 * note_padding_y(kind)
}

/// The height of a note's picture, if it has one.
pub fn note_image_height(note: &Note) -> f32 {
    if note.image.is_some() { NOTE_IMAGE_HEIGHT } else { 0.0 }
}

pub fn note_style(kind: LaneKind) -> fonts::Style {
    match kind {
        LaneKind::Quote | LaneKind::Thought => text::QUOTE,
        _ => text::BODY,
    }
}

pub const fn note_padding_y(kind: LaneKind) -> f32 {
    match kind {
        LaneKind::Improvement | LaneKind::Quote => 8.0,
        _ => 9.0,
    }
}

pub const NOTE_PADDING_X: f32 = 12.0;

/// Where an insight comes from, and from how many people: "enquête, n = 212".
pub fn source_words(insight: &Insight) -> String {
    let sample = insight.n.map(|n| format!("n = {n}"));
    let parts = [Some(insight.source.trim().to_owned()).filter(|source| !source.is_empty()), sample];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What a note says, broken to its card. The words "value" and "effort" come from `detail_words`; while
/// measuring they are not needed, since small print takes one line whatever it says.
pub fn note_words(
    project: &Project,
    note: &Note,
    kind: LaneKind,
    width: f32,
    detail_words: Option<&dyn Fn(Option<Rating>, Option<Rating>) -> String>,
) -> NoteWords {
    let improvement = note.improvement.and_then(|id| project.improvement(id));
    let insight = note.insight.and_then(|id| project.insight(id));
    let mut words = match (improvement, insight) {
        (Some(improvement), _) => {
            let known = improvement.customer_value.is_some() || improvement.effort.is_some();
            let detail = match detail_words {
                Some(say) if known => say(improvement.customer_value, improvement.effort),
                None if known => "…".to_owned(),
                _ => String::new(),
            };
            let aside = if improvement.ground.is_empty() { &improvement.owner } else { &improvement.ground };
            (improvement.title.as_str(), detail, aside.clone())
        }
        (None, Some(insight)) if note.text.is_empty() => (insight.text.as_str(), source_words(insight), String::new()),
        _ => (note.text.as_str(), String::new(), String::new()),
    };
    let by = [&note.attribution.name, &note.attribution.role].map(String::as_str);
    if by.iter().any(|part| !part.is_empty()) {
        words.1 = by.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    }
    let quoted;
    let text = if kind == LaneKind::Quote && !words.0.is_empty() && !words.0.starts_with(['“', '"', '‘', '„']) {
        quoted = format!("“{}”", words.0);
        quoted.as_str()
    } else {
        words.0
    };
    let room = width - 2.0 * NOTE_PADDING_X;
    let lines = fonts::wrap(text, &note_style(kind), room, NOTE_MAX_LINES);
    NoteWords { lines, detail: words.1, aside: words.2 }
}
