//! The panel of the largest gaps: a bar for each.

use crate::fonts::{self, icon};
use crate::geom::{Rect, point};
use crate::layout::Look;
use crate::layout::poster::facts::{Gap, largest_gaps};
use crate::layout::poster::pen::{PANEL_PADDING, Pen};
use crate::layout::words::difference_text;
use crate::method::{has_others, main_customer};
use crate::model::{Journey, Project, ScoreScale};
use crate::scene::Anchor;
use crate::theme::{Color, Theme, text};

const COUNT: usize = 5;
/// From the top of the panel to the middle of the first title.
const FIRST_MIDDLE: f32 = 61.0;
const BAR_BELOW_TITLE: f32 = 17.0;
const BAR_HEIGHT: f32 = 9.0;
const ROW_PITCH: f32 = 40.0;
const ROW_PITCH_MAX: f32 = 60.0;
/// Below the last bar.
const BELOW: f32 = 48.0;
const NUMBER_WIDTH: f32 = 44.0;

pub struct Gaps {
    title: String,
    gaps: Vec<Gap>,
    scale: ScoreScale,
    look: Look,
}

impl Gaps {
    pub fn of(project: &Project, journey: &Journey, look: &Look) -> Option<Self> {
        let gaps = largest_gaps(journey, COUNT);
        let whose = main_customer(journey).filter(|id| has_others(journey, *id)).and_then(|id| project.customer(id));
        let title = match whose {
            Some(group) => look.lang.with("poster-gaps-of", &[("group", look.lang.named(&group.name).into())]),
            None => look.lang.text("poster-gaps"),
        };
        (!gaps.is_empty()).then_some(Self { title, gaps, scale: project.scale, look: *look })
    }

    pub fn height(&self) -> f32 {
        FIRST_MIDDLE + BAR_BELOW_TITLE + (self.gaps.len() as f32 - 1.0) * ROW_PITCH + BELOW
    }

    pub fn draw(&self, pen: &mut Pen, rect: Rect) {
        pen.panel(rect, icon::ARROWS_VERTICAL, &self.title);
        let spare = (rect.height() - self.height()).max(0.0);
        let pitch = (ROW_PITCH + spare / self.gaps.len() as f32).min(ROW_PITCH_MAX);
        let largest = self.gaps.iter().map(|gap| gap.size).fold(f64::MIN_POSITIVE, f64::max);
        let left = rect.min.x + PANEL_PADDING;
        let right = rect.max.x - PANEL_PADDING;
        for (row, gap) in self.gaps.iter().enumerate() {
            let middle = rect.min.y + FIRST_MIDDLE + row as f32 * pitch;
            let title = fonts::ellipsis(gap.title.trim(), &text::POSTER_BAR, right - left);
            pen.text(point(left, middle), Anchor::Left, text::POSTER_BAR, pen.theme.ink, &title);
            let bar_middle = middle + BAR_BELOW_TITLE;
            let length = (right - NUMBER_WIDTH - left) * (gap.size / largest) as f32;
            let bar = Rect::new(left, bar_middle - BAR_HEIGHT / 2.0, length.max(BAR_HEIGHT), BAR_HEIGHT);
            pen.rect(bar, BAR_HEIGHT / 2.0, bar_color(pen.theme, gap.size), None);
            let number = difference_text(-gap.size, self.scale, self.look.lang);
            pen.text(point(right, bar_middle), Anchor::Right, text::POSTER_NUMBER, pen.theme.ink, &number);
        }
    }
}

/// The larger the gap, the nearer to the colour of −2.
fn bar_color(theme: &Theme, gap: f64) -> Color {
    if gap >= 2.5 {
        theme.feeling(-2)
    } else if gap >= 1.5 {
        theme.feeling(-1)
    } else {
        theme.feeling(-1).toward(theme.feeling(0), 0.5).toward(theme.surface, 0.4)
    }
}
