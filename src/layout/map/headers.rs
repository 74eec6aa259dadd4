//! Headers: the chevron above an episode, and the lanes' names at the left.

use crate::fonts::{self, icon};
use crate::geom::{Path, Point, Rect, point};
use crate::layout::Look;
use crate::layout::draw::{Pen, score_y};
use crate::layout::words::{lane_icon, lane_line_key, lane_title, score_text};
use crate::model::{Episode, EpisodePath, Lane, LaneKind, LaneLine, ScoreScale};
use crate::scene::{Anchor, Dash, Part, Stroke, Target};
use crate::theme::{Color, Theme, size, text};

use super::LanePlace;
use super::cards::ZOOM_IN_ICON;

/// What a chevron says besides its title.
#[derive(Clone, Debug, PartialEq)]
pub struct EpisodeFigures {
    pub now: Option<f64>,
    pub desired: Option<f64>,
    /// The first chevron of a row has a straight left edge.
    pub first: bool,
    pub scale: ScoreScale,
    /// Of a phase of life: its ages, and the calendar years of each cohort in the colour of the cohort.
    pub life: Option<(String, Vec<(Color, String)>)>,
}

impl EpisodeFigures {
    /// Desired minus now, where both are known.
    pub fn gap(&self) -> Option<f64> {
        Some(self.desired? - self.now?)
    }
}

/// A gap from which an episode gets its chip.
const NOTABLE_GAP: f64 = 2.0;

pub fn episode(pen: &mut Pen, episode: &Episode, path: EpisodePath, width: f32, figures: &EpisodeFigures, look: &Look) {
    let theme = look.theme();
    let height = size::EPISODE_HEADER_HEIGHT;
    let (left, tip) = (3.0, size::CHEVRON_TIP);
    let start = pen.mark();
    let whole = Rect::new(left, 0.0, width - left, height);
    ground(pen, episode, width, figures.first, look);
    pen.hit(whole, Target::Episode(path));
    let text_left = if figures.first { left + 14.0 } else { left + 24.0 };
    if episode.collapsed {
        collapsed(pen, episode, path, (text_left, width - tip), look);
        pen.group(Target::Episode(path), whole, start);
        return;
    }
    let zoomed = episode.micro.is_some();
    let notable = figures.gap().filter(|gap| *gap >= NOTABLE_GAP - 1e-9);
    let signs = if notable.is_some() || zoomed { 58.0 } else { 0.0 };
    let room = width - text_left - tip - 2.0 - signs;
    let title = fonts::wrap(&episode.title, &text::EPISODE_TITLE, room, if figures.life.is_some() { 1 } else { 2 });
    // One line stands where it looks best; two take the room above and below.
    let has_scores = figures.now.is_some() || figures.desired.is_some();
    let (first_line, detail_line) = match &figures.life {
        Some(_) if has_scores => (20.5, 52.5),
        None if title.len() > 1 => (20.5, 52.0),
        _ => (30.5, 48.5),
    };
    for (row, line) in title.iter().enumerate() {
        let at = point(text_left, first_line + row as f32 * 15.5);
        pen.text(line.as_str(), at, Anchor::Left, text::EPISODE_TITLE, theme.ink);
    }
    if let Some(life) = &figures.life {
        let line = if has_scores { 37.0 } else { detail_line };
        life_line(pen, life, point(text_left, line), room, theme);
    }
    let detail = detail(figures, look);
    let detail = fonts::ellipsis(&detail, &text::EPISODE_DETAIL, room);
    pen.text(&*detail, point(text_left, detail_line), Anchor::Left, text::EPISODE_DETAIL, theme.ink_2);
    let sign = point(width - tip - 24.0, 44.0);
    if let Some(gap) = notable {
        let label = format!("{} {}", look.lang.text("map-gap"), score_difference(gap, look));
        let chip = fonts::width(&label, &text::SMALL_MEDIUM) + 18.0;
        let middle = point(width - tip - 10.0 - chip / 2.0, 17.5);
        pen.fill(Rect::around(middle, chip, 18.0), 9.0, theme.gap_soft);
        pen.text(label, point(middle.x, middle.y + 4.0), Anchor::Middle, text::SMALL_MEDIUM, theme.gap_ink);
    }
    if notable.is_some() || zoomed {
        pen.icon(ZOOM_IN_ICON, sign, text::ICON_LARGE.size, theme.accent);
        pen.hit(Rect::around(sign, size::CLICK_TARGET_MIN, size::CLICK_TARGET_MIN), Target::ZoomIn(path));
    }
    pen.group(Target::Episode(path), whole, start);
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

/// The chevron itself, in the episode's colour if it has one.
fn ground(pen: &mut Pen, episode: &Episode, width: f32, first: bool, look: &Look) {
    let theme = look.theme();
    let height = size::EPISODE_HEADER_HEIGHT;
    let (left, tip) = (3.0, size::CHEVRON_TIP);
    let mut outline = vec![
        point(left, 0.0),
        point(width - tip, 0.0),
        point(width, height / 2.0),
        point(width - tip, height),
        point(left, height),
    ];
    if !first {
        outline.push(point(left + tip, height / 2.0));
    }
    let own = episode.colour.map(Color::from);
    let zoomed = episode.micro.is_some();
    let plain = if zoomed { theme.accent_soft } else { theme.surface };
    let fill = own.map_or(plain, |own| own.faded(0.16).over(theme.surface));
    let stroke = match own {
        _ if zoomed => Stroke::solid(2.0, theme.accent),
        Some(own) => Stroke::solid(1.0, own.faded(0.6).over(theme.surface)),
        None => Stroke::solid(1.0, theme.line),
    };
    pen.path(Path::polyline(&outline, true), Some(fill), Some(stroke));
}

/// A narrow header: the title small, how many touchpoints there are, and the sign that opens it again.
fn collapsed(pen: &mut Pen, episode: &Episode, path: EpisodePath, (left, right): (f32, f32), look: &Look) {
    let theme = look.theme();
    let room = right - left - 2.0;
    for (row, line) in fonts::wrap(&episode.title, &text::SMALL_MEDIUM, room, 2).iter().enumerate() {
        let at = point(left, 17.5 + row as f32 * 13.0);
        pen.text(line.as_str(), at, Anchor::Left, text::SMALL_MEDIUM, theme.ink);
    }
    let middle = 46.0;
    pen.icon(lane_icon(LaneKind::Touchpoints), point(left + 6.0, middle), text::ICON_SMALL.size, theme.ink_2);
    let baseline = middle + text::SMALL.size * 0.36;
    let count = episode.touchpoints.len().to_string();
    pen.text(count, point(left + 15.0, baseline), Anchor::Left, text::SMALL, theme.ink_2);
    let sign = point(right - 8.0, middle);
    pen.icon(icon::ARROWS_OUT_LINE_HORIZONTAL, sign, text::ICON.size, theme.accent);
    let around = Rect::around(sign, size::CLICK_TARGET_MIN, size::CLICK_TARGET_MIN);
    pen.hit(around, Target::EpisodePart(path, Part::Unfold));
}

fn score_difference(gap: f64, look: &Look) -> String {
    crate::layout::words::number_text(gap, false, look.lang)
}

fn detail(figures: &EpisodeFigures, look: &Look) -> String {
    let score = |value| score_text(value, figures.scale, look.lang);
    let part = |key, value: Option<f64>| value.map(|value| look.lang.with(key, &[("score", score(value).into())]));
    let parts = [part("map-now", figures.now), part("map-desired", figures.desired)];
    parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
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
        pen.fill(Rect::new(0.0, top, 3.0, height), 0.0, colour.into());
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
    pen.lines(&lines, 40.0, middle - text::LANE_TITLE.line_height() / 2.0, text::LANE_TITLE, ink);
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
