//! Title and subtitle; at the right date, version and sources.

use crate::fonts;
use crate::geom::{Rect, point};
use crate::layout::Look;
use crate::layout::poster::Sheet;
use crate::layout::poster::pen::Pen;
use crate::model::{Journey, Project};
use crate::scene::Anchor;
use crate::theme::text;

const META_PITCH: f32 = 22.0;
/// From the top of the head to the middle of the first line at the right.
const META_MIDDLE: f32 = 30.0;
const SUBTITLE_GAP: f32 = 4.0;
const TITLE_LINES: usize = 3;
const SUBTITLE_LINES: usize = 3;
const SOURCE_LINES: usize = 6;

pub struct Head {
    title: String,
    subtitle: String,
    date_and_version: String,
    sources: String,
}

/// The head broken into lines for a width.
struct Broken {
    title: Vec<String>,
    subtitle: Vec<String>,
    meta: Vec<String>,
}

impl Head {
    pub fn of(project: &Project, journey: &Journey, sheet: &Sheet, look: &Look) -> Self {
        let date = sheet.date.map(|date| {
            let month = look.lang.text(&format!("poster-month-{}", date.month()));
            look.lang.with("poster-date", &[("month", month.into()), ("year", date.year().to_string().into())])
        });
        let version = (!sheet.version.trim().is_empty())
            .then(|| look.lang.with("poster-version", &[("version", sheet.version.trim().into())]));
        let date_and_version: Vec<String> = date.into_iter().chain(version).collect();
        let sources = journey.frame.sources.trim();
        let title = if journey.title.trim().is_empty() { &project.title } else { &journey.title };
        Self {
            title: title.trim().to_owned(),
            subtitle: journey.subtitle.trim().to_owned(),
            date_and_version: date_and_version.join(" · "),
            sources: match sources {
                "" => String::new(),
                sources => look.lang.with("poster-sources", &[("sources", sources.into())]),
            },
        }
    }

    pub fn height(&self, width: f32) -> f32 {
        let broken = self.broken(width);
        let titles = title_height(&broken) + broken.subtitle.len() as f32 * text::POSTER_SUBTITLE.line_height();
        let meta = META_MIDDLE + broken.meta.len().saturating_sub(1) as f32 * META_PITCH + META_PITCH / 2.0;
        titles.max(if broken.meta.is_empty() { 0.0 } else { meta })
    }

    pub fn draw(&self, pen: &mut Pen, rect: Rect) {
        let broken = self.broken(rect.width());
        let (theme, pitch) = (pen.theme, text::POSTER_TITLE.line_height());
        let middle = point(0.0, pitch / 2.0);
        pen.lines(middle, Anchor::Left, text::POSTER_TITLE, theme.ink, pitch, &broken.title);
        let pitch = text::POSTER_SUBTITLE.line_height();
        let middle = point(0.0, title_height(&broken) + pitch / 2.0);
        pen.lines(middle, Anchor::Left, text::POSTER_SUBTITLE, theme.ink_2, pitch, &broken.subtitle);
        let middle = point(rect.width(), META_MIDDLE);
        pen.lines(middle, Anchor::Right, text::POSTER_META, theme.ink_3, META_PITCH, &broken.meta);
    }

    fn broken(&self, width: f32) -> Broken {
        let mut meta = fonts::wrap(&self.date_and_version, &text::POSTER_META, width * 0.36, 2);
        meta.extend(fonts::wrap(&self.sources, &text::POSTER_META, width * 0.36, SOURCE_LINES));
        let taken = meta.iter().map(|line| fonts::width(line, &text::POSTER_META)).fold(0.0, f32::max);
        let left = width - if taken > 0.0 { taken + 40.0 } else { 0.0 };
        Broken {
            title: fonts::wrap(&self.title, &text::POSTER_TITLE, left, TITLE_LINES),
            subtitle: fonts::wrap(&self.subtitle, &text::POSTER_SUBTITLE, left, SUBTITLE_LINES),
            meta,
        }
    }
}

/// Down to the top of the subtitle.
fn title_height(broken: &Broken) -> f32 {
    broken.title.len() as f32 * text::POSTER_TITLE.line_height() + SUBTITLE_GAP
}
