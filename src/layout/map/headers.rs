//! Headers: the chevron above an episode, and the lanes' names at the left.

use crate::fonts::{self, icon};
use crate::geom::{Point, Rect, point};
use crate::lang::Lang;
use crate::layout::Look;
use crate::layout::draw::{Pen, score_y};
use crate::layout::micro::time_words;
use crate::layout::words::{difference_text, lane_icon, lane_line_key, lane_title, score_text};
use crate::method::{EpisodeScore, ScoreSource, time_of};
use crate::model::{Episode, EpisodePath, Lane, LaneKind, LaneLine, ScoreScale};
use crate::scene::{Anchor, Dash, Part, Stroke, Target};
use crate::theme::{Color, Theme, size, text};

use super::LanePlace;
use super::cards::ZOOM_IN_ICON;
use super::chevron::{Beside, Shape};

/// What a chevron says besides its title.
#[derive(Clone, Debug, PartialEq)]
pub struct EpisodeFigures {
    pub now: Option<EpisodeScore>,
    pub desired: Option<EpisodeScore>,
    /// How it is remembered, while that is shown.
    pub remembered: Option<f64>,
    /// The first chevron of a row has a straight left edge.
    pub first: bool,
    pub scale: ScoreScale,
    /// Of a phase of life: its ages, and the calendar years of each cohort in the colour of the cohort.
    pub life: Option<(String, Vec<(Color, String)>)>,
    /// Whether the micro journey of the episode tells another story.
    pub differs: bool,
    /// What stands left and right of it.
    pub beside: (Beside, Beside),
}

impl EpisodeFigures {
    /// Desired minus now, where both are known.
    pub fn gap(&self) -> Option<f64> {
        Some(self.desired?.value - self.now?.value)
    }
}

/// A gap from which an episode gets its chip.
const NOTABLE_GAP: f64 = 2.0;
/// A header with less room than this says nothing: a letter and dots are no words.
const WORDS_LEAST: f32 = 28.0;
/// The room that a title keeps on a branch.
const TITLE_LEAST: f32 = 90.0;
/// Of the chip that says that the micro journey tells another story.
const DIFFERS_WIDTH: f32 = 22.0;
const DIFFERS: &str = "≠";

pub fn episode(pen: &mut Pen, episode: &Episode, path: EpisodePath, width: f32, figures: &EpisodeFigures, look: &Look) {
    let theme = look.theme();
    let whole = Rect::new(3.0, 0.0, width - 3.0, size::EPISODE_HEADER_HEIGHT);
    let shape = Shape::of(episode, width, figures.first);
    shape.draw(pen, episode, look);
    if shape.is_branch {
        shape.draw_branch(pen, episode, figures.beside, look);
    }
    pen.hit(whole, Target::Episode(path));
    let (text_left, text_right) = shape.text_span();
    if episode.collapsed {
        collapsed(pen, episode, path, (text_left, text_right), look);
        return;
    }
    let start = pen.mark();
    let signs = Signs::of(episode, &shape, figures, look);
    let room = text_right - 2.0 - text_left - signs.room;
    if room < WORDS_LEAST {
        signs.draw(pen, path, look);
        return;
    }
    let life = figures.life.as_ref().filter(|_| !shape.is_branch);
    let most = if shape.is_branch || life.is_some() { 1 } else { 2 };
    let title = fonts::wrap(&episode.title, &text::EPISODE_TITLE, room, most);
    // One line stands where it looks best; more take the room above and below.
    let has_scores = figures.now.is_some() || figures.desired.is_some();
    let (first_line, detail_line) = match (shape.is_branch, life, title.len() > 1) {
        (true, _, _) => (37.5, 52.5),
        (false, Some(_), _) if has_scores => (20.5, 52.5),
        (false, None, true) => (20.5, 52.0),
        _ => (30.5, 48.5),
    };
    for (row, line) in title.iter().enumerate() {
        let at = point(text_left, first_line + row as f32 * 15.5);
        pen.text(line.as_str(), at, Anchor::Left, text::EPISODE_TITLE, theme.ink);
    }
    if let Some(life) = life {
        let line = if has_scores { 37.0 } else { detail_line };
        life_line(pen, life, point(text_left, line), room, theme);
    }
    let mut at = point(text_left, detail_line);
    if episode.waiting {
        pen.icon(icon::HOURGLASS, point(at.x + 5.5, at.y - text::EPISODE_DETAIL.size * 0.36), 12.0, theme.ink_2);
        at.x += 15.0;
    }
    // On a branch the signs stand above it; elsewhere only the one that opens the micro journey beside it.
    let end = match (shape.is_branch, signs.are_there) {
        (true, _) => text_right + 2.0,
        (false, true) => signs.zoom.x - size::CLICK_TARGET_MIN / 2.0,
        (false, false) => text_left + room,
    };
    let detail = detail(episode, figures, end - at.x, look);
    pen.text(detail, at, Anchor::Left, text::EPISODE_DETAIL, theme.ink_2);
    // The words stay in view while the header scrolls: as far to the right as this.
    pen.group(Target::Episode(path), Rect::new(text_left, 0.0, room, whole.height()), start);
    signs.draw(pen, path, look);
}

/// The ages of a phase of life, and the calendar years of those cohorts for which there is room.
fn life_line(pen: &mut Pen, (ages, years): &(String, Vec<(Color, String)>), at: Point, room: f32, theme: &Theme) {
    let style = text::EPISODE_DETAIL;
    let ages = fonts::ellipsis(ages, &style, room);
    let mut x = at.x + pen.text(&*ages, at, Anchor::Left, style, theme.ink_2);
    for (color, years) in years {
        let width = fonts::width(years, &style);
        if x + 22.0 + width > at.x + room {
            return;
        }
        pen.circle(point(x + 14.0, at.y - style.size * 0.36), 3.5, *color, None);
        x += 22.0 + pen.text(years.as_str(), point(x + 22.0, at.y), Anchor::Left, style, theme.ink_2);
    }
}

/// The gap, the sign that opens the micro journey, and the one that says that it tells another story.
struct Signs {
    /// Whether there are any.
    are_there: bool,
    /// The middle of the sign that opens the micro journey.
    zoom: Point,
    /// The right edge and the middle of the first chip.
    edge: Point,
    /// The words of the gap, and the width of their chip.
    gap: Option<(String, f32)>,
    differs: bool,
    /// What they take from the title.
    room: f32,
}

impl Signs {
    fn of(episode: &Episode, shape: &Shape, figures: &EpisodeFigures, look: &Look) -> Self {
        let notable = figures.gap().filter(|gap| *gap >= NOTABLE_GAP - 1e-9);
        let are_there = notable.is_some() || episode.micro.is_some();
        let right = shape.right - shape.tip;
        let gap = notable.map(|gap| {
            let label = format!("{} {}", look.lang.text("map-gap"), difference_text(gap, figures.scale, look.lang));
            let width = fonts::width(&label, &text::SMALL_MEDIUM) + 18.0;
            (label, width)
        });
        let sign = if figures.differs { DIFFERS_WIDTH + 4.0 } else { 0.0 };
        if !shape.is_branch {
            let room = match (are_there, &gap) {
                (false, _) => 0.0,
                (true, Some(_)) => 58.0 + sign,
                (true, None) => 58.0,
            };
            let (zoom, edge) = (point(right - 24.0, 44.0), point(right - 10.0, 17.5));
            return Self { are_there, zoom, edge, gap, differs: figures.differs, room };
        }
        // On a branch they stand side by side, and the title comes before the gap.
        let zoom = point(right - 12.0, 34.0);
        let edge = point(zoom.x - 15.0, zoom.y);
        let left_over = edge.x - shape.text_span().0 - sign;
        let gap = gap.filter(|(_, width)| left_over - width >= TITLE_LEAST);
        let chip = gap.as_ref().map_or(0.0, |(_, width)| width + 4.0);
        let room = if are_there { right - edge.x + chip + sign } else { 0.0 };
        Self { are_there, zoom, edge, gap, differs: figures.differs, room }
    }

    fn draw(self, pen: &mut Pen, path: EpisodePath, look: &Look) {
        let theme = look.theme();
        if !self.are_there {
            return;
        }
        let mut edge = self.edge;
        if let Some((label, width)) = self.gap {
            let middle = point(edge.x - width / 2.0, edge.y);
            pen.fill(Rect::around(middle, width, 18.0), 9.0, theme.gap_soft);
            pen.text(label, point(middle.x, middle.y + 4.0), Anchor::Middle, text::SMALL_MEDIUM, theme.gap_ink);
            edge.x -= width + 4.0;
        }
        if self.differs {
            let middle = point(edge.x - DIFFERS_WIDTH / 2.0, edge.y);
            let chip = Rect::around(middle, DIFFERS_WIDTH, 18.0);
            pen.rect(chip, 9.0, theme.gap_soft, Some(Stroke::solid(1.0, theme.gap_line)), None);
            pen.text(DIFFERS, point(middle.x, middle.y + 4.0), Anchor::Middle, text::SMALL_MEDIUM, theme.gap_ink);
            let around = Rect::around(middle, size::CLICK_TARGET_MIN, size::CLICK_TARGET_MIN);
            pen.hit(around, Target::EpisodePart(path, Part::Differs));
        }
        pen.icon(ZOOM_IN_ICON, self.zoom, text::ICON_LARGE.size, theme.accent);
        let around = Rect::around(self.zoom, size::CLICK_TARGET_MIN, size::CLICK_TARGET_MIN);
        pen.hit(around, Target::ZoomIn(path));
    }
}

/// A narrow header: the title small, how many touchpoints there are, and the sign that opens it again.
fn collapsed(pen: &mut Pen, episode: &Episode, path: EpisodePath, (left, right): (f32, f32), look: &Look) {
    let theme = look.theme();
    let room = right - left - 2.0;
    let (most, first_line, middle) = if episode.is_branch() { (1, 35.5, 49.0) } else { (2, 17.5, 46.0) };
    for (row, line) in fonts::wrap(&episode.title, &text::SMALL_MEDIUM, room, most).iter().enumerate() {
        let at = point(left, first_line + row as f32 * 13.0);
        pen.text(line.as_str(), at, Anchor::Left, text::SMALL_MEDIUM, theme.ink);
    }
    pen.icon(lane_icon(LaneKind::Touchpoints), point(left + 6.0, middle), text::ICON_SMALL.size, theme.ink_2);
    let baseline = middle + text::SMALL.size * 0.36;
    let count = episode.touchpoints.len().to_string();
    pen.text(count, point(left + 15.0, baseline), Anchor::Left, text::SMALL, theme.ink_2);
    let sign = point(right - 8.0, middle);
    pen.icon(icon::ARROWS_OUT_LINE_HORIZONTAL, sign, text::ICON.size, theme.accent);
    let around = Rect::around(sign, size::CLICK_TARGET_MIN, size::CLICK_TARGET_MIN);
    pen.hit(around, Target::EpisodePart(path, Part::Unfold));
}

/// How long is waited, now, remembered while that is shown, and desired: as many of them as there is room for, and
/// shorter before one of them is left out. A mean always says that it is one: it is no own rating of the episode.
fn detail(episode: &Episode, figures: &EpisodeFigures, room: f32, look: &Look) -> String {
    let lang = look.lang;
    let said = |key: &str, value: f64| lang.with(key, &[("score", score_text(value, figures.scale, lang).into())]);
    let part = |key: &str, of: Option<EpisodeScore>| of.map(|of| said(key, of.value));
    let marked = |key: &str, mean: &str, of| part(if is_mean(of) { mean } else { key }, of);
    let time = episode.waiting.then(|| match time_of(episode) {
        Some(time) => time_words(time, lang),
        None => lang.text("micro-waiting"),
    });
    let remembered = figures.remembered.map(|value| said("map-remembered", value));
    let now = marked("map-now", "map-now-mean", figures.now);
    let mut ways: Vec<Vec<Option<String>>> = Vec::new();
    if are_means(figures) {
        let (now, desired) = (part("map-now", figures.now), part("map-desired", figures.desired));
        for means in ["map-means", "map-means-short"] {
            let means = Some(lang.text(means));
            ways.push(vec![time.clone(), now.clone(), remembered.clone(), desired.clone(), means]);
        }
    } else {
        let desired = marked("map-desired", "map-desired-mean", figures.desired);
        ways.push(vec![time.clone(), now.clone(), remembered.clone(), desired]);
    }
    if figures.desired.is_some() {
        ways.push(vec![time.clone(), Some(change(figures, lang)), remembered.clone()]);
    }
    ways.push(vec![time.clone(), now.clone(), remembered]);
    ways.push(vec![time.clone(), now]);
    ways.push(vec![time.clone(), marked("map-now", "map-mean", figures.now)]);
    ways.push(vec![time]);
    let joined = |parts: Vec<Option<String>>| parts.into_iter().flatten().collect::<Vec<_>>().join("  ");
    let fits = |words: &String| fonts::width(words, &text::EPISODE_DETAIL) <= room;
    ways.into_iter().map(joined).find(fits).unwrap_or_default()
}

/// "−2 → +1", "avg −0.2 → +0.5"; of a mean and an own rating the mean is marked: "−0.2 (avg) → +1".
fn change(figures: &EpisodeFigures, lang: Lang) -> String {
    let are_means = are_means(figures);
    let score = |of: EpisodeScore| score_text(of.value, figures.scale, lang);
    let aside = |of: EpisodeScore| match is_mean(Some(of)) && !are_means {
        true => format!("{} {}", score(of), lang.text("map-means-short")),
        false => score(of),
    };
    let [now, desired] = [figures.now, figures.desired].map(|of| of.map(aside).unwrap_or_default());
    let change = format!("{now} → {desired}");
    match are_means {
        true => lang.with("map-mean", &[("score", change.into())]),
        false => change.trim().to_owned(),
    }
}

fn are_means(figures: &EpisodeFigures) -> bool {
    is_mean(figures.now) && is_mean(figures.desired)
}

/// Of one touchpoint too: its score is not a rating of the episode.
fn is_mean(of: Option<EpisodeScore>) -> bool {
    of.is_some_and(|of| matches!(of.source, ScoreSource::Mean { .. }))
}

/// The name of a lane, in a header as wide as all lane headers; `stretch` is the units of the header in a unit
/// of the map.
pub fn lane(pen: &mut Pen, lane: &Lane, place: &LanePlace, stretch: f32, look: &Look) {
    let theme = look.theme();
    let (top, height) = (place.top * stretch, place.height * stretch);
    let rect = Rect::new(0.0, top, size::LANE_HEADER_WIDTH, height);
    let start = pen.mark();
    pen.hit(rect, Target::Lane(lane.id));
    if let Some(line) = lane.line_below {
        let y = top + height;
        pen.line(point(0.0, y), point(size::LANE_HEADER_WIDTH, y), line_stroke(line, theme));
    }
    if height < 14.0 {
        // No room for a word.
        pen.group(Target::Lane(lane.id), rect, start);
        return;
    }
    let middle = top + if height < 46.0 { height / 2.0 } else { 23.0 };
    if let Some(colour) = lane.colour {
        pen.fill(Rect::new(0.0, top, 3.0, height), 0.0, theme.own_color(colour));
    }
    let is_axis = lane.kind == LaneKind::Emotion && !place.collapsed;
    let ink = if place.collapsed { theme.ink_2 } else { theme.ink };
    pen.icon(lane_icon(lane.kind), point(24.0, middle), text::ICON.size, theme.ink_2);
    let aside = match place.collapsed {
        true => unfold(pen, lane, place, middle, look),
        false if is_axis => 64.0,
        false => 0.0,
    };
    let room = size::LANE_HEADER_WIDTH - 40.0 - 10.0 - aside;
    let title = lane_title(lane, look.lang);
    let lines = fonts::wrap(&title, &text::LANE_TITLE, room, if height < 46.0 { 1 } else { 3 });
    let at = point(40.0, middle - text::LANE_TITLE.line_height() / 2.0);
    pen.lines(&lines, at, room, text::LANE_TITLE, ink);
    if is_axis && height >= 90.0 {
        axis_faces(pen, top, height, place.height, look);
    }
    pen.group(Target::Lane(lane.id), rect, start);
}

/// The sign that opens a collapsed lane again, and how many cards lie in it; gives their width.
fn unfold(pen: &mut Pen, lane: &Lane, place: &LanePlace, middle: f32, look: &Look) -> f32 {
    let theme = look.theme();
    let sign = point(size::LANE_HEADER_WIDTH - 18.0, middle);
    pen.icon(icon::ARROWS_OUT_LINE_VERTICAL, sign, text::ICON.size, theme.accent);
    let around = Rect::around(sign, size::CLICK_TARGET_MIN, size::CLICK_TARGET_MIN);
    pen.hit(around, Target::LanePart(lane.id, Part::Unfold));
    if place.cards == 0 {
        return 24.0;
    }
    let at = point(sign.x - 14.0, middle + text::SMALL.size * 0.36);
    pen.text(place.cards.to_string(), at, Anchor::Right, text::SMALL, theme.ink_2) + 30.0
}

/// How a line of a service blueprint looks.
pub fn line_stroke(line: LaneLine, theme: &Theme) -> Stroke {
    let dash = match line {
        LaneLine::Visibility => Dash::Solid,
        LaneLine::Interaction => Dash::Dashed { on: 12.0, off: 4.0 },
        LaneLine::InternalInteraction => Dash::Dashed { on: 4.0, off: 4.0 },
    };
    Stroke { width: 1.6, color: theme.ink_2, dash }
}

/// The name of a line, on the line, where the map begins to show.
pub fn line_label(pen: &mut Pen, line: LaneLine, y: f32, look: &Look) {
    let theme = look.theme();
    let words = look.lang.text(lane_line_key(line));
    let width = fonts::width(&words, &text::LINE_NAME) + 14.0;
    let chip = Rect::new(10.0, y - 7.5, width, 15.0);
    pen.rect(chip, 7.5, theme.surface, Some(Stroke::solid(1.0, theme.ink_2)), None);
    let baseline = y + text::LINE_NAME.size * 0.36;
    pen.text(words, point(chip.center().x, baseline), Anchor::Middle, text::LINE_NAME, theme.ink_2);
}

/// The levels lie in the lane as the curve's do, whatever the zoom of the header.
fn axis_faces(pen: &mut Pen, top: f32, height: f32, natural_height: f32, look: &Look) {
    let theme = look.theme();
    let x = size::LANE_HEADER_WIDTH - 16.0;
    let stretch = height / natural_height;
    for step in -2..=2_i8 {
        let y = top + score_y(f64::from(step), natural_height) * stretch;
        pen.face(point(x, y), 7.5, step, theme.feeling(step), theme.face_ink(step), None);
        let key = match step {
            2 => "map-feeling-very-good",
            0 => "map-feeling-neutral",
            -2 => "map-feeling-very-bad",
            _ => continue,
        };
        let at = point(x - 14.0, y + text::AXIS.size * 0.36);
        pen.text(look.lang.text(key), at, Anchor::Right, text::AXIS, theme.ink_2);
    }
}
