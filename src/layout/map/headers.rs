//! Headers: the chevron above an episode, and the lanes' names at the left.

use crate::fonts;
use crate::geom::{Path, Rect, point};
use crate::layout::Look;
use crate::layout::draw::{Pen, score_y};
use crate::layout::words::{lane_icon, lane_title, score_text};
use crate::model::{Episode, EpisodePath, Lane, LaneKind, ScoreScale};
use crate::scene::{Anchor, Stroke, Target};
use crate::theme::{size, text};

use super::cards::ZOOM_IN_ICON;

/// What a chevron says besides its title.
#[derive(Clone, Debug, PartialEq)]
pub struct EpisodeFigures {
    pub now: Option<f64>,
    pub desired: Option<f64>,
    /// The first chevron of a row has a straight left edge.
    pub first: bool,
    pub scale: ScoreScale,
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
    let mut outline = vec![
        point(left, 0.0),
        point(width - tip, 0.0),
        point(width, height / 2.0),
        point(width - tip, height),
        point(left, height),
    ];
    if !figures.first {
        outline.push(point(left + tip, height / 2.0));
    }
    let start = pen.mark();
    let zoomed = episode.micro.is_some();
    let (fill, stroke) = if zoomed {
        (theme.accent_soft, Stroke::solid(2.0, theme.accent))
    } else {
        (theme.surface, Stroke::solid(1.0, theme.line))
    };
    pen.path(Path::polyline(&outline, true), Some(fill), Some(stroke));
    let notable = figures.gap().filter(|gap| *gap >= NOTABLE_GAP - 1e-9);
    let signs = if notable.is_some() || zoomed { 58.0 } else { 0.0 };
    let text_left = if figures.first { left + 14.0 } else { left + 24.0 };
    let room = width - text_left - tip - 2.0 - signs;
    let title = fonts::ellipsis(&episode.title, &text::EPISODE_TITLE, room);
    pen.text(&*title, point(text_left, 30.5), Anchor::Left, text::EPISODE_TITLE, theme.ink);
    let detail = detail(figures, look);
    let detail = fonts::ellipsis(&detail, &text::EPISODE_DETAIL, room);
    pen.text(&*detail, point(text_left, 48.5), Anchor::Left, text::EPISODE_DETAIL, theme.ink_2);
    let whole = Rect::new(left, 0.0, width - left, height);
    pen.hit(whole, Target::Episode(path));
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

fn score_difference(gap: f64, look: &Look) -> String {
    crate::layout::words::number_text(gap, false, look.lang)
}

fn detail(figures: &EpisodeFigures, look: &Look) -> String {
    let score = |value| score_text(value, figures.scale, look.lang);
    let part = |key, value: Option<f64>| value.map(|value| look.lang.with(key, &[("score", score(value).into())]));
    let parts = [part("map-now", figures.now), part("map-desired", figures.desired)];
    parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
}

/// The name of a lane, in a header as wide as all lane headers. `place` is the lane's top and height on the
/// map, `stretch` the units of the header in a unit of the map.
pub fn lane(pen: &mut Pen, lane: &Lane, place: (f32, f32), stretch: f32, look: &Look) {
    let theme = look.theme();
    let (top, height) = (place.0 * stretch, place.1 * stretch);
    let rect = Rect::new(0.0, top, size::LANE_HEADER_WIDTH, height);
    let start = pen.mark();
    pen.hit(rect, Target::Lane(lane.id));
    if height < 14.0 {
        // No room for a word.
        pen.group(Target::Lane(lane.id), rect, start);
        return;
    }
    let middle = top + if height < 46.0 { height / 2.0 } else { 23.0 };
    if let Some(colour) = lane.colour {
        pen.fill(Rect::new(0.0, top, 3.0, height), 0.0, colour.into());
    }
    pen.icon(lane_icon(lane.kind), point(24.0, middle), text::ICON.size, theme.ink_2);
    let axis = if lane.kind == LaneKind::Emotion { 64.0 } else { 0.0 };
    let room = size::LANE_HEADER_WIDTH - 40.0 - 10.0 - axis;
    let title = lane_title(lane, look.lang);
    let lines = fonts::wrap(&title, &text::LANE_TITLE, room, if height < 46.0 { 1 } else { 3 });
    pen.lines(&lines, 40.0, middle - text::LANE_TITLE.line_height() / 2.0, text::LANE_TITLE, theme.ink);
    if lane.kind == LaneKind::Emotion && height >= 90.0 {
        axis_faces(pen, top, height, height / stretch, look);
    }
    pen.group(Target::Lane(lane.id), rect, start);
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
