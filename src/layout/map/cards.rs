//! Cards: touchpoints and notes.

use std::sync::Arc;

use super::measure::{
    CARD_FOOT, CARD_PADDING_RIGHT, NOTE_PADDING_X, NotePlace, card_height, card_image_height, card_text_width,
    note_image_height, note_padding_y, note_style, note_words, steps, steps_shown, title_lines,
};
use crate::fonts::{self, bidi, icon};
use crate::geom::{Point, Rect, point};
use crate::layout::Look;
use crate::layout::draw::{Pen, card_shadow};
use crate::layout::words::channel_icon;
use crate::model::{
    Attachment, Channel, Episode, EpisodePath, Lane, LaneKind, Note, Project, Rating, Score, Status, Touchpoint, words,
};
use crate::scene::{Anchor, ImageItem, Item, Stroke, Target};
use crate::theme::{Color, size, text};

/// What stands at the right of the small print is left out where it has less room than this, unless it is shorter:
/// a letter and dots are no word.
const ASIDE_LEAST: f32 = 44.0;

/// The card of a touchpoint in a column, with its top left corner at the given place.
pub fn touchpoint(
    pen: &mut Pen,
    channels: &[Channel],
    touchpoint: &Touchpoint,
    feeling: Option<Score>,
    target: Target,
    (left, top, column_width): (f32, f32, f32),
    look: &Look,
) {
    let theme = look.theme();
    let width = column_width - 2.0 * size::CARD_MARGIN_X;
    let rect = Rect::new(left, top, width, card_height(touchpoint, column_width));
    let start = pen.mark();
    pen.rect(rect, size::CARD_RADIUS, theme.surface, Some(Stroke::solid(1.0, theme.line)), card_shadow(theme));
    let strip = feeling.map_or(theme.face_idle, |score| theme.feeling(score.step()));
    let strip_rect = Rect::new(left + 1.0, top + 8.0, size::CARD_STRIP, rect.height() - 16.0);
    pen.fill(strip_rect, size::CARD_STRIP / 2.0, strip);
    if let Some(image) = touchpoint.image {
        let height = card_image_height(touchpoint) - 4.0;
        let room = Rect::new(left + 7.0, top + 7.0, width - 14.0, height);
        pen.add(Item::Image(ImageItem { rect: room, radius: 5.0, image }), room);
    }
    let mut y = top + card_image_height(touchpoint) + size::CARD_PADDING_Y;
    let text_left = left + size::CARD_PADDING_X;
    let room = card_text_width(column_width);
    let lines = title_lines(touchpoint, column_width);
    let title_left = text_left - turned_by(&touchpoint.title);
    let title_height = pen.lines(&lines, point(title_left, y), room, text::CARD_TITLE, theme.ink);
    y += title_height.max(text::CARD_TITLE.line_height());
    step_lines(pen, touchpoint, (text_left, y, room), look);
    foot(pen, channels, touchpoint, feeling, &rect, look);
    pen.group(target, rect, start);
    pen.hit(rect, target);
}

/// How far left of others a text stands that runs from right to left: as far from one edge of the card as from the
/// other.
fn turned_by(words: &str) -> f32 {
    if bidi::is_turned(words) { (size::CARD_PADDING_X - CARD_PADDING_RIGHT) / 2.0 } else { 0.0 }
}

fn step_lines(pen: &mut Pen, touchpoint: &Touchpoint, (left, top, room): (f32, f32, f32), look: &Look) {
    let theme = look.theme();
    let shown = steps_shown(touchpoint);
    let all = steps(touchpoint);
    for (index, step) in all.iter().take(shown).enumerate() {
        let line_top = top + index as f32 * text::SMALL.line_height();
        let middle = line_top + text::SMALL.line_height() / 2.0;
        let more;
        let words = if index + 1 == shown && all.len() > shown {
            more = format!("+ {}", all.len() - shown + 1);
            more.as_str()
        } else {
            step.as_str()
        };
        let is_turned = bidi::is_turned(words);
        let left = left - turned_by(words);
        let dot = if is_turned { left + room - 3.5 } else { left + 3.5 };
        pen.circle(point(dot, middle), 2.0, theme.ink_3, None);
        let line = fonts::ellipsis(words, &text::SMALL, room - 11.0);
        let line = bidi::directed(line.into_owned(), is_turned);
        let at = point(if is_turned { left } else { left + 11.0 }, line_top + text::SMALL.baseline());
        pen.beginning(&line, at, room - 11.0, text::SMALL, theme.ink_2);
    }
}

/// Channels at the left, star and face at the right.
fn foot(
    pen: &mut Pen,
    channels: &[Channel],
    touchpoint: &Touchpoint,
    feeling: Option<Score>,
    rect: &Rect,
    look: &Look,
) {
    let theme = look.theme();
    let middle = rect.max.y - CARD_FOOT / 2.0 - 1.0;
    let mut x = rect.min.x + size::CARD_PADDING_X + 6.5;
    let known = touchpoint.channels.iter().filter_map(|id| channels.iter().find(|channel| channel.id == *id));
    for channel in known.take(4) {
        pen.icon(channel_icon(channel), point(x, middle), text::ICON.size, theme.ink_2);
        x += 20.0;
    }
    let mut right = rect.max.x - 7.0 - size::FACE_RADIUS;
    if let Some(score) = feeling {
        let fill = theme.feeling(score.step());
        pen.face(point(right, middle), size::FACE_RADIUS, score.step(), fill, theme.face_ink(score.step()), None);
        right -= 2.0 * size::FACE_RADIUS + 3.0;
    }
    if touchpoint.moment_of_truth {
        pen.star(point(right, middle), 7.0, theme.star);
    }
}

/// The card of a note at its place; `lane_top` is the lane's top in the piece.
pub struct NoteCard<'a> {
    pub project: &'a Project,
    pub path: EpisodePath,
    pub lane: &'a Lane,
    pub lane_top: f32,
    /// The current feeling where the note hangs, for the tint of quotes.
    pub feeling: Option<f64>,
    pub look: &'a Look,
}

impl NoteCard<'_> {
    pub fn draw(&self, pen: &mut Pen, note: &Arc<Note>, place: &NotePlace) {
        let theme = self.look.theme();
        let kind = self.lane.kind;
        let rect = Rect::new(place.left, self.lane_top + place.top, place.width, place.height);
        let start = pen.mark();
        let status = note.improvement.and_then(|id| self.project.improvement(id)).map(|one| one.status);
        let is_dropped = status == Some(Status::Dropped);
        let (fill, stroke, ink) = if is_dropped { self.dropped() } else { self.colours() };
        let stroke = stroke.or_else(|| theme.note_edge().map(|edge| Stroke::solid(1.0, edge)));
        let shadow = if kind == LaneKind::Improvement { card_shadow(theme) } else { None };
        let radius = if kind == LaneKind::Improvement { size::CARD_RADIUS } else { size::NOTE_RADIUS };
        pen.rect(rect, radius, fill, stroke, shadow);
        let mut y = rect.min.y + note_padding_y(kind);
        if let Some(image) = note.image {
            let height = note_image_height(note) - 6.0;
            let room = Rect::new(rect.min.x + 6.0, rect.min.y + 6.0, rect.width() - 12.0, height);
            pen.add(Item::Image(ImageItem { rect: room, radius: 4.0, image }), room);
            y += note_image_height(note);
        }
        let lang = self.look.lang;
        let say = move |value: Option<Rating>, effort: Option<Rating>| {
            let part = |key: &str, rating: Option<Rating>| {
                rating.map(|rating| lang.with(key, &[("rating", i64::from(rating.value()).into())]))
            };
            let parts = [part("map-value", value), part("map-effort", effort)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        let words = note_words(self.project, note, kind, place.width, Some(&say));
        let (at, room) = (point(rect.min.x + NOTE_PADDING_X, y), rect.width() - 2.0 * NOTE_PADDING_X);
        pen.lines(&words.lines, at, room, note_style(kind), ink);
        if is_dropped {
            struck(pen, &words.lines, at, room, note_style(kind), ink);
        }
        self.small_print(pen, &words.detail, &words.aside, &rect, is_dropped);
        if let Some(status) = status {
            badge(pen, status, &rect, self.look);
        }
        let target = Target::Note(self.path.note(note.id));
        pen.group(target, rect, start);
        pen.hit(rect, target);
    }

    fn small_print(&self, pen: &mut Pen, detail: &str, aside: &str, rect: &Rect, is_dropped: bool) {
        let theme = self.look.theme();
        let is_idea = self.lane.kind == LaneKind::Improvement && !is_dropped;
        let color = if is_idea { theme.idea_ink } else { theme.ink_2 };
        let style = text::SMALL;
        let room = rect.width() - 2.0 * NOTE_PADDING_X;
        let baseline = rect.max.y - note_padding_y(self.lane.kind) - style.line_height() + style.baseline() + 1.0;
        let detail = fonts::ellipsis(detail, &style, room);
        let used = fonts::width(&detail, &style);
        let (left, right) = (rect.min.x + NOTE_PADDING_X, rect.max.x - NOTE_PADDING_X);
        if !detail.is_empty() {
            pen.beginning(&detail, point(left, baseline), room, style, color);
        }
        let left_over = room - used - 10.0;
        if !aside.is_empty() && left_over >= fonts::width(aside, &style).min(ASIDE_LEAST) {
            let aside = fonts::ellipsis(aside, &style, left_over);
            let (x, anchor) = if bidi::is_turned(&detail) { (left, Anchor::Left) } else { (right, Anchor::Right) };
            pen.text(&*aside, point(x, baseline), anchor, style, color);
        }
    }

    /// The colours of what will not be done.
    fn dropped(&self) -> (Color, Option<Stroke>, Color) {
        let theme = self.look.theme();
        (theme.lane_alternate, Some(Stroke::solid(1.0, theme.line)), theme.ink_2)
    }

    fn colours(&self) -> (Color, Option<Stroke>, Color) {
        let theme = self.look.theme();
        let tint = |step: i8| theme.feeling(step).faded(0.08).over(theme.surface);
        match self.lane.kind {
            LaneKind::Improvement => (theme.idea, Some(Stroke::solid(1.0, theme.idea_line)), theme.ink),
            LaneKind::Quote => match self.feeling {
                Some(score) if score >= 0.5 => (tint(1), None, theme.ink),
                Some(score) if score <= -0.5 => (tint(-1), None, theme.ink),
                _ => (theme.panel, None, theme.ink),
            },
            LaneKind::Pain => (tint(-1), None, theme.ink),
            LaneKind::Gain => (tint(1), None, theme.ink),
            _ => match self.lane.colour {
                Some(colour) => (theme.own_color(colour).faded(0.14).over(theme.surface), None, theme.ink),
                None => (theme.note, None, theme.note_ink),
            },
        }
    }
}

/// A line through the words of what was dropped.
fn struck(pen: &mut Pen, lines: &[String], at: Point, room: f32, style: fonts::Style, ink: Color) {
    for (index, line) in lines.iter().enumerate() {
        let y = at.y + index as f32 * style.line_height() + style.baseline() - style.size * 0.3;
        let width = fonts::width(line, &style);
        let left = if bidi::is_turned(line) { at.x + room - width } else { at.x };
        pen.line(point(left, y), point(left + width, y), Stroke::solid(1.0, ink));
    }
}

const BADGE_HEIGHT: f32 = 16.0;

/// What was decided about an improvement, on the upper edge of its card. A mere idea says nothing.
fn badge(pen: &mut Pen, status: Status, rect: &Rect, look: &Look) {
    if status == Status::Idea {
        return;
    }
    let theme = look.theme();
    let style = text::AXIS;
    let (sign, ink) = match status {
        Status::Idea | Status::Chosen => (icon::FLAG, theme.accent),
        Status::InTest => (icon::TIMER, theme.idea_ink),
        Status::Done => (icon::CHECK, theme.success),
        Status::Dropped => (icon::X, theme.ink_2),
    };
    let said = fonts::ellipsis(&look.lang.text(words::status(status)), &style, rect.width() - 40.0).into_owned();
    let width = fonts::width(&said, &style) + 28.0;
    let place = Rect::new(rect.max.x - width - 8.0, rect.min.y - BADGE_HEIGHT / 2.0, width, BADGE_HEIGHT);
    pen.rect(place, BADGE_HEIGHT / 2.0, theme.surface, Some(Stroke::solid(1.0, ink)), None);
    let middle = place.center().y;
    pen.icon(sign, point(place.min.x + 12.0, middle), style.size, ink);
    pen.text(said, point(place.min.x + 20.0, middle + style.size * 0.36), Anchor::Left, style, ink);
}

/// The feeling where a note hangs: the mean of the known scores there.
pub fn feeling_at(
    episode: &Episode,
    attached: Attachment,
    score: impl Fn(&Touchpoint) -> Option<Score>,
) -> Option<f64> {
    let (first, last) = super::measure::columns_of(episode, attached);
    let known: Vec<f64> = episode
        .touchpoints
        .iter()
        .skip(first)
        .take(last + 1 - first)
        .filter_map(|touchpoint| score(touchpoint).map(Score::value))
        .collect();
    (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
}

/// The sign that opens a micro journey.
pub const ZOOM_IN_ICON: char = icon::MAGNIFYING_GLASS_PLUS;
