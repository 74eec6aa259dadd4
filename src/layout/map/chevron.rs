//! The shape of an episode's header: a chevron on the main path; on a branch a smaller one, dashed, below the path
//! that goes past it. Waiting is hatched.

use crate::fonts;
use crate::geom::{Path, Point, Rect, Segment, point};
use crate::layout::Look;
use crate::layout::draw::Pen;
use crate::layout::micro::condition_words;
use crate::model::Episode;
use crate::scene::{Anchor, Dash, Stroke};
use crate::theme::{Color, size, text};

/// What stands at a side of a branch's header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Beside {
    #[default]
    Nothing,
    /// An episode of the main path.
    Path,
    /// Another branch, or the row goes on elsewhere: the path runs on.
    Branch,
}

/// Where a chevron lies in its header.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    pub left: f32,
    /// The x of its tip.
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
    pub tip: f32,
    /// Whether its left edge takes in the tip before it.
    pub is_notched: bool,
    pub is_branch: bool,
}

/// Where the path runs past a branch, and the top of the branch.
const PATH_Y: f32 = 9.0;
const BRANCH_TOP: f32 = 21.0;
const BRANCH_INSET: f32 = 9.0;
const LABEL_HEIGHT: f32 = 16.0;
/// Between two lines of the hatching.
const HATCH: f32 = 7.0;

impl Shape {
    pub fn of(episode: &Episode, width: f32, is_first: bool) -> Self {
        let (left, height) = (3.0, size::EPISODE_HEADER_HEIGHT);
        let path = Self {
            left,
            right: width,
            top: 0.0,
            bottom: height,
            tip: size::CHEVRON_TIP,
            is_notched: !is_first,
            is_branch: false,
        };
        if !episode.is_branch() {
            return path;
        }
        let tip = size::CHEVRON_TIP * (height - BRANCH_TOP) / height;
        let right = (width - BRANCH_INSET).max(left + BRANCH_INSET + 2.0 * tip);
        Self { left: left + BRANCH_INSET, right, top: BRANCH_TOP, tip, is_branch: true, ..path }
    }

    /// Where words begin, and where they end at the latest.
    pub fn text_span(&self) -> (f32, f32) {
        let notch: f32 = if self.is_notched { 10.0 } else { 0.0 };
        let padding = if self.is_branch { 10.0 } else { 14.0 };
        (self.left + padding + notch.min(self.tip), self.right - self.tip)
    }

    fn middle(&self) -> f32 {
        (self.top + self.bottom) / 2.0
    }

    /// A small one at the origin, as a sample of what is drawn so.
    pub fn sample(width: f32, height: f32, is_branch: bool) -> Self {
        Self { left: 0.0, right: width, top: 0.0, bottom: height, tip: height * 0.35, is_notched: false, is_branch }
    }

    pub fn outline(&self) -> Path {
        let mut outline = vec![
            point(self.left, self.top),
            point(self.right - self.tip, self.top),
            point(self.right, self.middle()),
            point(self.right - self.tip, self.bottom),
            point(self.left, self.bottom),
        ];
        if self.is_notched {
            outline.push(point(self.left + self.tip, self.middle()));
        }
        Path::polyline(&outline, true)
    }

    /// The chevron in the episode's colour if it has one.
    pub fn draw(&self, pen: &mut Pen, episode: &Episode, look: &Look) {
        let theme = look.theme();
        let own = episode.colour.map(|own| theme.own_color(own));
        let is_zoomed = episode.micro.is_some();
        let plain = match (is_zoomed, episode.waiting) {
            (true, _) => theme.accent_soft,
            (false, true) => theme.panel,
            (false, false) => theme.surface,
        };
        let fill = own.map_or(plain, |own| own.faded(0.16).over(theme.surface));
        let (width, color) = match own {
            _ if is_zoomed => (2.0, theme.accent),
            Some(own) => (1.0, own.faded(0.6).over(theme.surface)),
            None if self.is_branch => (1.2, theme.ink_3),
            None => (1.0, theme.line),
        };
        if !episode.waiting {
            pen.path(self.outline(), Some(fill), Some(self.stroke(width, color)));
            return;
        }
        pen.path(self.outline(), Some(fill), None);
        for (from, to) in self.hatching() {
            pen.line(from, to, Stroke::solid(1.0, theme.hatch()));
        }
        pen.path(self.outline(), None, Some(self.stroke(width, color)));
    }

    pub fn stroke(&self, width: f32, color: Color) -> Stroke {
        let dash = if self.is_branch { Dash::Dashed { on: 5.0, off: 3.5 } } else { Dash::Solid };
        Stroke { width, color, dash }
    }

    /// Slanted lines within the chevron: each as far as it lies inside the upper and the lower half.
    pub fn hatching(&self) -> Vec<(Point, Point)> {
        let mut lines = Vec::new();
        let height = self.bottom - self.top;
        let mut foot = self.left - height + HATCH;
        while foot < self.right {
            // The line rises by one unit per unit from its foot at the bottom.
            let x = |y: f32| foot + self.bottom - y;
            for (from, to) in [(self.top, self.middle()), (self.middle(), self.bottom)] {
                let inside = |y: f32| {
                    let near = 1.0 - (y - self.middle()).abs() / (height / 2.0);
                    let notch = if self.is_notched { self.tip * near } else { 0.0 };
                    (x(y) - self.left - notch, self.right - self.tip * (1.0 - near) - x(y))
                };
                let (above, below) = (inside(from), inside(to));
                let (mut start, mut end) = (0.0_f32, 1.0_f32);
                for (here, there) in [(above.0, below.0), (above.1, below.1)] {
                    match (here >= 0.0, there >= 0.0) {
                        (true, true) => {}
                        (true, false) => end = end.min(here / (here - there)),
                        (false, true) => start = start.max(here / (here - there)),
                        (false, false) => end = -1.0,
                    }
                }
                if start < end {
                    let at = |share: f32| from + (to - from) * share;
                    lines.push((point(x(at(start)), at(start)), point(x(at(end)), at(end))));
                }
            }
            foot += HATCH;
        }
        lines
    }

    /// The path past the branch, the ways to it and back, and for whom it is.
    pub fn draw_branch(&self, pen: &mut Pen, episode: &Episode, beside: (Beside, Beside), look: &Look) {
        const BEND: f32 = 15.0;
        let theme = look.theme();
        let height = size::EPISODE_HEADER_HEIGHT;
        let (from, to) = (self.left - BRANCH_INSET, self.right + BRANCH_INSET);
        let joint = height / 2.0;
        let curve = |from: Point, to: Point| {
            let half = (from.x + to.x) / 2.0;
            let segment = Segment::Cubic(point(half, from.y), point(half, to.y), to);
            Path { start: from, segments: vec![segment], closed: false }
        };
        let (start, end) = (point(from, joint), point(to, joint));
        let path = Stroke { width: 1.8, color: theme.ink_3, dash: Dash::Dashed { on: 2.0, off: 4.0 } };
        let way = Stroke::solid(1.4, theme.ink_3);
        let (mut left, mut right) = (from + BEND, to - BEND);
        match beside.0 {
            Beside::Path => pen.path(curve(start, point(left, PATH_Y)), None, Some(path)),
            Beside::Branch => left = from,
            Beside::Nothing => {}
        }
        match beside.1 {
            Beside::Path => pen.path(curve(point(right, PATH_Y), end), None, Some(path)),
            Beside::Branch => right = to,
            Beside::Nothing => {}
        }
        pen.line(point(left, PATH_Y), point(right, PATH_Y), path);
        if beside.0 == Beside::Path {
            let edge = if self.is_notched { self.left + self.tip } else { self.left };
            pen.path(curve(start, point(edge, self.middle())), None, Some(way));
        }
        if beside.1 == Beside::Path {
            pen.path(curve(point(self.right, self.middle()), end), None, Some(way));
        }
        condition_chip(pen, episode, point(self.left + 6.0, PATH_Y), self.right - self.left - 12.0, look);
    }
}

/// For whom a branch is: from this place at the middle of its left edge, no wider than `room`.
pub fn condition_chip(pen: &mut Pen, episode: &Episode, at: Point, room: f32, look: &Look) {
    let theme = look.theme();
    let words = condition_words(&episode.condition, look.lang);
    let words = fonts::ellipsis(&words, &text::SMALL, room - 14.0);
    let width = fonts::width(&words, &text::SMALL) + 14.0;
    let chip = Rect::new(at.x, at.y - LABEL_HEIGHT / 2.0, width, LABEL_HEIGHT);
    pen.rect(chip, LABEL_HEIGHT / 2.0, theme.surface, Some(Stroke::solid(1.0, theme.line)), None);
    let baseline = at.y + text::SMALL.size * 0.36;
    pen.text(&*words, point(chip.center().x, baseline), Anchor::Middle, text::SMALL, theme.ink_2);
}
