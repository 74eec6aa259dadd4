//! One improvement: as a card of the board, as a chip of the matrix, and beside the pointer while it is dragged.

use egui::{Color32, CornerRadius, Id, LayerId, Order, Rect, Shadow, Stroke, StrokeKind, Ui, pos2, vec2};

use super::facts::{Facts, answered_gap};
use super::worth::{Worth, worth};
use crate::fonts::{self, icon};
use crate::lang::Lang;
use crate::layout::words::{difference_text, number_text};
use crate::model::{Improvement, Project, Status};
use crate::theme::{LIFTED_SHADOW, size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;
use crate::ui::widgets::{Kit, icon_galley, line_galley, target};

pub const CARD_HEIGHT: f32 = 132.0;
/// Of a chip whose title takes one line.
pub const CHIP_HEIGHT: f32 = 26.0;
const CHIP_PADDING: f32 = 8.0;
const PADDING: f32 = 12.0;
const TITLE_LINES: usize = 3;
/// From the title to what stands below it.
const BELOW_TITLE: f32 = 3.0;

/// From a sign to its words.
const SIGN: f32 = 17.0;

/// How much of its line the name of a group may take.
const GROUP_SHARE: f32 = 0.4;

/// What a card says.
pub struct CardWords {
    pub title: String,
    /// How large the gap is that it answers, whose where that is not plain, and where.
    gap: [String; 3],
    pub worth: String,
    pub owner: String,
    /// Votes, lead time, due date.
    pub foot: Vec<(char, String)>,
}

/// Which look an improvement has where it lies.
#[derive(Clone, Copy, Debug, Default)]
pub struct CardLook {
    pub is_chosen: bool,
    /// The keys work on it.
    pub has_keyboard: bool,
    pub is_hovered: bool,
}

impl CardWords {
    pub fn of(project: &Project, facts: &Facts, improvement: &Improvement, lang: Lang) -> Self {
        let place = improvement.gap.map(|gap| facts.places.title(gap)).filter(|title| !title.is_empty());
        let hurts = answered_gap(project, &facts.places, improvement).filter(|answered| answered.gap > 0.0);
        let whose = hurts.as_ref().and_then(|answered| project.customer(answered.group?));
        let whose = whose.map(|group| lang.named(&group.name));
        let hurts = hurts.map(|answered| difference_text(answered.gap, project.scale, lang));
        let hurts = hurts.map(|gap| lang.with("improvements-gap", &[("gap", gap.into())]));
        let gap = [hurts, whose, place.map(str::to_owned)].map(Option::unwrap_or_default);
        let part = |key: &str, value: Option<f64>| {
            value.map(|value| lang.with(key, &[("rating", number_text(value, false, lang).into())]))
        };
        let effort = improvement.effort.map(|effort| f64::from(effort.value()));
        let value = worth(improvement, Worth::Customer).or_else(|| worth(improvement, Worth::Business));
        let parts = [part("map-value", value), part("map-effort", effort)];
        let mut foot = Vec::new();
        if improvement.votes > 0 {
            foot.push((icon::THUMBS_UP, improvement.votes.to_string()));
        }
        if let Some(days) = facts.lead(improvement.id) {
            foot.push((icon::TIMER, lang.with("improvements-days", &[("days", days.into())])));
        } else if let Some(date) = improvement.due_date {
            foot.push((icon::CALENDAR, date.to_string()));
        }
        Self {
            title: lang.named(&improvement.title),
            gap,
            worth: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            owner: improvement.owner.clone(),
            foot,
        }
    }

    /// All but the title, for screen readers.
    pub fn description(&self) -> String {
        let foot = self.foot.iter().map(|(_, words)| words.as_str());
        let gap = joined(self.gap.each_ref().map(String::as_str));
        let parts = [gap.as_str(), &self.worth, &self.owner].into_iter().chain(foot);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// A white card with all that it says. Gives whether there was no room for some of it.
    pub fn paint(
        &self,
        ui: &Ui,
        kit: &Kit,
        painter: &egui::Painter,
        rect: Rect,
        look: CardLook,
        status: Status,
    ) -> bool {
        let theme = kit.theme;
        card_ground(kit, painter, rect, look);
        let ink = color32(if status == Status::Dropped { theme.ink_2 } else { theme.ink });
        let (left, width) = (rect.left() + PADDING, rect.width() - 2.0 * PADDING);
        let mut y = rect.top() + 9.0;
        let style = text::CARD_TITLE;
        let mut is_cut = fonts::line_count(&self.title, &style, width, TITLE_LINES + 1) > TITLE_LINES;
        for line in fonts::wrap(&self.title, &style, width, TITLE_LINES) {
            let galley = line_galley(ui, &line, &style, ink, width + 2.0);
            let size = galley.size();
            painter.galley(pos2(left, y), galley, Color32::PLACEHOLDER);
            if status == Status::Dropped {
                hline(painter, left..=left + size.x, y + size.y * 0.55, kit.stroke(1.0, theme.ink_2));
            }
            y += style.line_height();
        }
        let mut small = |words: &str, x: f32, y: f32, ink: Color32| {
            let galley = line_galley(ui, words, &text::SMALL, ink, left + width - x);
            is_cut |= galley.elided;
            let used = galley.size().x;
            painter.galley(pos2(x, y), galley, Color32::PLACEHOLDER);
            used
        };
        let signed = |sign: char, x: f32, y: f32| {
            let sign = icon_galley(ui, sign, &text::ICON_SMALL, color32(theme.ink_2));
            painter.galley(pos2(x, y + 1.0), sign, Color32::PLACEHOLDER);
            x + SIGN
        };
        // Right below the title; what a card lacks leaves no hole.
        let row = text::SMALL.line_height() + 1.0;
        y += BELOW_TITLE;
        let [gap, whose, place] = &self.gap;
        // The place keeps some of the line.
        let short = fonts::ellipsis(whose, &text::SMALL, width * GROUP_SHARE);
        for (words, ink) in [(&joined([gap, &short, place]), theme.gap_ink), (&self.worth, theme.ink_2)] {
            if !words.is_empty() {
                small(words, left, y, color32(ink));
                y += row;
            }
        }
        if !self.owner.is_empty() {
            small(&self.owner, signed(icon::USER, left, y), y, color32(theme.ink_2));
            y += row;
        }
        let mut x = left;
        for (sign, words) in &self.foot {
            let words_at = signed(*sign, x, y);
            x = words_at + small(words, words_at, y, color32(theme.ink_2)) + 13.0;
        }
        is_cut || short != whose.as_str()
    }
}

fn joined(parts: [&str; 3]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The ground of a card: white, with a line and a soft shadow.
pub fn card_ground(kit: &Kit, painter: &egui::Painter, rect: Rect, look: CardLook) {
    let theme = kit.theme;
    let shadow = Shadow { offset: [0, 1], blur: 4, spread: 0, color: color32(theme.shadow) };
    painter.add(shadow.as_shape(rect, CornerRadius::same(size::CARD_RADIUS as u8)));
    painter.rect(rect, size::CARD_RADIUS, color32(theme.surface), line(kit, look), StrokeKind::Inside);
}

fn line(kit: &Kit, look: CardLook) -> Stroke {
    match (look.is_chosen, look.is_hovered) {
        (true, _) => {
            kit.stroke(if look.has_keyboard { 2.5 } else { 1.5 * kit.theme.chosen_weight() }, kit.theme.accent)
        }
        (false, true) => kit.stroke(1.0, kit.theme.ink_3),
        (false, false) => kit.stroke(1.0, kit.theme.line),
    }
}

/// The chip of an improvement: its title on the colour of ideas.
pub fn paint_chip(ui: &Ui, kit: &Kit, painter: &egui::Painter, rect: Rect, improvement: &Improvement, look: CardLook) {
    let theme = kit.theme;
    let is_dropped = improvement.status == Status::Dropped;
    let fill = if is_dropped { theme.lane_alternate } else { theme.idea };
    let plain = kit.stroke(1.0, if is_dropped { theme.line } else { theme.idea_line });
    let stroke = if look.is_chosen || look.is_hovered { line(kit, look) } else { plain };
    painter.rect(rect, 7.0, color32(fill), stroke, StrokeKind::Inside);
    let ink = color32(if is_dropped { theme.ink_2 } else { theme.ink });
    let done = improvement.status == Status::Done;
    let mut left = rect.left() + CHIP_PADDING;
    if done {
        let sign = icon_galley(ui, icon::CHECK, &text::ICON_SMALL, color32(theme.success));
        painter.galley(pos2(left, rect.center().y - sign.size().y / 2.0), sign, Color32::PLACEHOLDER);
        left += 18.0;
    }
    let pitch = text::SMALL.line_height();
    let more = (rect.height() - target(ui, CHIP_HEIGHT)) / pitch;
    let room = rect.right() - left - CHIP_PADDING;
    let lines = fonts::wrap(&kit.named(&improvement.title), &text::SMALL, room, 1 + more.max(0.0).round() as usize);
    let mut y = rect.center().y - pitch * (lines.len() as f32 - 1.0) / 2.0;
    for line in lines {
        let line = line_galley(ui, &line, &text::SMALL, ink, room + 2.0);
        let size = line.size();
        painter.galley(pos2(left, y - size.y / 2.0), line, Color32::PLACEHOLDER);
        if is_dropped {
            hline(painter, left..=left + size.x, y, kit.stroke(1.0, theme.ink_2));
        }
        y += pitch;
    }
}

/// The height of chips of this width that each say their title, in no more than this height.
pub fn chips_height(ui: &Ui, kit: &Kit, improvements: &[&Improvement], width: f32, most: f32) -> f32 {
    let (least, pitch) = (target(ui, CHIP_HEIGHT), text::SMALL.line_height());
    let room = width - 2.0 * CHIP_PADDING;
    let most = 1 + ((most - least) / pitch).clamp(0.0, 3.0) as usize;
    let lines = |one: &&Improvement| {
        let room = if one.status == Status::Done { room - 18.0 } else { room };
        fonts::line_count(&kit.named(&one.title), &text::SMALL, room, most)
    };
    least + pitch * (improvements.iter().map(lines).max().unwrap_or(1).max(1) - 1) as f32
}

/// What is dragged, at the pointer, above everything.
pub fn lifted(ui: &Ui, kit: &Kit, rect: Rect, paint: impl FnOnce(&egui::Painter)) {
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("lifted improvement")));
    let shadow = Shadow { offset: [0, 6], blur: 18, spread: 0, color: color32(LIFTED_SHADOW) };
    painter.add(shadow.as_shape(rect, CornerRadius::same(size::CARD_RADIUS as u8)));
    paint(&painter);
    painter.rect_stroke(rect, size::CARD_RADIUS, kit.stroke(2.0, kit.theme.accent), StrokeKind::Inside);
}

/// Where a lifted thing of this size lies.
pub fn lifted_rect(at: egui::Pos2, grab: egui::Vec2, wanted: egui::Vec2) -> Rect {
    Rect::from_min_size(at - grab, vec2(wanted.x, wanted.y))
}
