//! Standard measures of an episode as small cards: value, target, and a line where it was measured more than once.

use std::cmp::Ordering;

use super::measure::GAP;
use super::{LanePlace, Map};
use crate::fonts::{self, icon};
use crate::geom::{Path, Point, Rect, point};
use crate::lang::Lang;
use crate::layout::Look;
use crate::layout::draw::{Pen, card_shadow};
use crate::layout::words::number_text;
use crate::method::{Series, against_target, is_more_better, series};
use crate::model::{Episode, EpisodePath, Metric, MetricKind};
use crate::scene::{Anchor, Stroke, Target};
use crate::theme::{Color, size, text};

/// Of one card.
const LEAST: f32 = 128.0;
const MOST: f32 = 190.0;
const HEIGHT: f32 = 66.0;
const PADDING: f32 = 11.0;
/// The line of what was measured before.
const TREND_WIDTH: f32 = 34.0;
const TREND_HEIGHT: f32 = 16.0;
/// The arrow before the target.
const SIGN: f32 = 16.0;

/// How many cards stand side by side, and how wide each is.
fn columns(width: f32, count: usize) -> (usize, f32) {
    let room = width - 2.0 * size::CARD_MARGIN_X;
    let columns = (((room + GAP) / (LEAST + GAP)) as usize).clamp(1, count.max(1));
    (columns, ((room + GAP) / columns as f32 - GAP).min(MOST))
}

/// The height that the measures of an episode take from the top of their lane, margins and the gap below them
/// included; 0 without any.
pub fn height(episode: &Episode, width: f32) -> f32 {
    let count = series(&episode.metrics).len();
    if count == 0 {
        return 0.0;
    }
    let rows = count.div_ceil(columns(width, count).0);
    size::CARD_MARGIN_Y + rows as f32 * (HEIGHT + GAP)
}

/// What a measure is called on the map: its abbreviation, or the name that it was given.
pub fn metric_name(kind: &MetricKind, lang: Lang) -> String {
    match kind.name() {
        "" => lang.text("inspector-metric-other"),
        name => name.to_owned(),
    }
}

/// Everything that a card tells, in words: "NPS −4, target 20, below target, n = 212, 2026-10-12, before: −9".
pub fn metric_words(one: &Series<'_>, lang: Lang) -> String {
    let Metric { kind, value, target, n, date, .. } = one.latest;
    let number = |value: f64| number_text(value, false, lang);
    let mut parts = vec![format!("{} {}", metric_name(kind, lang), number(*value))];
    if let Some(target) = target {
        parts.push(lang.with("metric-target", &[("target", number(*target).into())]));
    }
    parts.extend(against_target(one.latest).map(|how| lang.text(target_key(how))));
    parts.extend(n.map(|n| format!("n = {n}")));
    parts.extend(date.map(|date| date.to_string()));
    if !one.before.is_empty() {
        let values = one.before.iter().map(|metric| number(metric.value)).collect::<Vec<_>>().join(" · ");
        parts.push(lang.with("metric-before", &[("values", values.into())]));
    }
    parts.join(", ")
}

/// The fluent key of where a figure stands against its target.
pub const fn target_key(how: Ordering) -> &'static str {
    match how {
        Ordering::Less => "metric-below",
        Ordering::Equal => "metric-at",
        Ordering::Greater => "metric-above",
    }
}

impl Map {
    /// The measure that a card shows, in words.
    pub fn metric_words(&self, target: Target) -> Option<String> {
        let Target::Metric { episode, metric, .. } = target else { return None };
        let found = self.journey.episodes.iter().find(|one| one.id == episode.episode)?;
        let series = series(&found.metrics);
        let one = series.iter().find(|one| one.latest.id == metric)?;
        Some(metric_words(one, self.look.lang))
    }

    pub(super) fn metric_cards(&self, pen: &mut Pen, index: usize, place: &LanePlace) {
        let cell = &self.cells[index];
        let all = series(&cell.episode.metrics);
        let (per_row, width) = columns(cell.width, all.len());
        for (number, one) in all.iter().enumerate() {
            let left = size::CARD_MARGIN_X + (number % per_row) as f32 * (width + GAP);
            let top = place.top + size::CARD_MARGIN_Y + (number / per_row) as f32 * (HEIGHT + GAP);
            let rect = Rect::new(left, top, width, HEIGHT);
            let target = self.metric_target(self.path(index), place, one.latest);
            let start = pen.mark();
            card(pen, one, rect, &self.look);
            pen.group(target, rect, start);
            pen.hit(rect, target);
        }
    }

    pub(super) fn metric_target(&self, episode: EpisodePath, place: &LanePlace, metric: &Metric) -> Target {
        Target::Metric { episode, lane: self.journey.lanes[place.index].id, metric: metric.id }
    }
}

fn card(pen: &mut Pen, one: &Series<'_>, rect: Rect, look: &Look) {
    let theme = look.theme();
    pen.rect(rect, size::CARD_RADIUS, theme.surface, Some(Stroke::solid(1.0, theme.line)), card_shadow(theme));
    let inner = Rect::new(rect.min.x + PADDING, rect.min.y, rect.width() - 2.0 * PADDING, rect.height());
    let number = |value: f64| number_text(value, false, look.lang);
    let value = number(one.latest.value);
    let value_width = fonts::width(&value, &text::METRIC_VALUE);
    let target = one.latest.target.map(|target| look.lang.with("metric-target", &[("target", number(target).into())]));
    let target_width = target.as_ref().map_or(0.0, |words| fonts::width(words, &text::SMALL) + SIGN);
    // What was measured before stands beside the value, else in the place of how many were asked.
    let has_trend = !one.before.is_empty();
    let is_beside = inner.width() - value_width - target_width > TREND_WIDTH + 20.0;
    let base = rect.max.y - 15.0;
    head(pen, one, inner, (has_trend, is_beside), look);
    pen.text(value, point(inner.min.x, base), Anchor::Left, text::METRIC_VALUE, theme.ink);
    if has_trend {
        let at = if is_beside {
            point(inner.min.x + value_width + 10.0, base - TREND_HEIGHT)
        } else {
            point(inner.max.x - TREND_WIDTH, rect.min.y + 8.0)
        };
        trend(pen, &one.values(), Rect::new(at.x, at.y, TREND_WIDTH, TREND_HEIGHT - 2.0), look);
    }
    if let (Some(words), Some(how)) = (target, against_target(one.latest)) {
        let (sign, color) = mark(how, &one.latest.kind, look);
        let words = fonts::ellipsis(&words, &text::SMALL, inner.width() - value_width - 8.0 - SIGN);
        let width = pen.text(&*words, point(inner.max.x, base), Anchor::Right, text::SMALL, theme.ink_2);
        let at = point(inner.max.x - width - 9.0, base - text::SMALL.size * 0.36);
        pen.icon(sign, at, text::ICON_SMALL.size, color);
    }
}

/// The name, and how many were asked where both have room: a long name matters more, and the words of the card
/// tell the number too.
fn head(pen: &mut Pen, one: &Series<'_>, inner: Rect, (has_trend, is_beside): (bool, bool), look: &Look) {
    let theme = look.theme();
    let top = inner.min.y + 18.0;
    let name = metric_name(&one.latest.kind, look.lang);
    let is_taken = has_trend && !is_beside;
    let sample = one.latest.n.filter(|_| !is_taken).map(|n| format!("n = {n}")).filter(|sample| {
        fonts::width(&name, &text::SMALL_MEDIUM) + fonts::width(sample, &text::SMALL) + 8.0 <= inner.width()
    });
    let taken = if is_taken { TREND_WIDTH + 8.0 } else { 0.0 };
    let name = fonts::ellipsis(&name, &text::SMALL_MEDIUM, inner.width() - taken);
    pen.text(&*name, point(inner.min.x, top), Anchor::Left, text::SMALL_MEDIUM, theme.ink_2);
    if let Some(sample) = sample {
        pen.text(sample, point(inner.max.x, top), Anchor::Right, text::SMALL, theme.ink_2);
    }
}

/// The sign beside the target: the arrow tells what the colour does.
fn mark(how: Ordering, kind: &MetricKind, look: &Look) -> (char, Color) {
    let theme = look.theme();
    let is_judged = is_more_better(kind);
    match how {
        Ordering::Less => (icon::ARROW_DOWN, if is_judged { theme.danger } else { theme.ink_2 }),
        Ordering::Equal => (icon::CHECK, if is_judged { theme.success } else { theme.ink_2 }),
        Ordering::Greater => (icon::ARROW_UP, if is_judged { theme.success } else { theme.ink_2 }),
    }
}

/// A line through all values, as high as they differ, with a dot at the latest.
fn trend(pen: &mut Pen, values: &[f64], room: Rect, look: &Look) {
    let theme = look.theme();
    let (least, most) =
        values.iter().fold((f64::MAX, f64::MIN), |(least, most), value| (least.min(*value), most.max(*value)));
    let span = most - least;
    let step = room.width() / (values.len() - 1) as f32;
    let place = |(number, value): (usize, &f64)| {
        let share = if span > 0.0 { ((value - least) / span) as f32 } else { 0.5 };
        point(room.min.x + number as f32 * step, room.max.y - share * room.height())
    };
    let points: Vec<Point> = values.iter().enumerate().map(place).collect();
    pen.path(Path::polyline(&points, false), None, Some(Stroke::solid(1.6, theme.ink_2)));
    if let Some(last) = points.last() {
        pen.circle(*last, 2.6, theme.ink, None);
    }
}
