//! The steps of the frame, in the order of the method, and the line that shows how far one is.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::fonts::icon;
use crate::method::{curve_pair, main_customer};
use crate::model::{CustomerDefinition, Journey};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;
use crate::ui::widgets::{Kit, icon_galley, line_galley, paint_focus, paint_in_middle, target};

/// What is agreed before mapping begins. What is wanted comes before what is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Step {
    #[default]
    Goal,
    Customer,
    Desired,
    Now,
    Next,
    Team,
}

impl Step {
    pub const ALL: [Step; 6] = [Self::Goal, Self::Customer, Self::Desired, Self::Now, Self::Next, Self::Team];

    fn place(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or_default()
    }

    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.place() + 1).copied()
    }

    pub fn before(self) -> Option<Self> {
        self.place().checked_sub(1).map(|place| Self::ALL[place])
    }

    /// The fluent keys of its name, of the question that it asks, and of how to go about it.
    pub const fn keys(self) -> [&'static str; 3] {
        match self {
            Self::Goal => ["frame-goal", "frame-goal-question", "frame-goal-how"],
            Self::Customer => ["frame-customer", "frame-customer-question", "frame-customer-how"],
            Self::Desired => ["frame-desired", "frame-desired-question", "frame-desired-how"],
            Self::Now => ["frame-now", "frame-now-question", "frame-now-how"],
            Self::Next => ["frame-next-steps", "frame-next-question", "frame-next-how"],
            Self::Team => ["frame-team", "frame-team-question", "frame-team-how"],
        }
    }

    /// Whether there is an answer.
    pub fn is_filled(self, journey: &Journey) -> bool {
        let frame = &journey.frame;
        let curves = || main_customer(journey).map_or((None, None), |customer| curve_pair(journey, customer));
        let is_rated = |curve| journey.episodes.iter().any(|episode| episode.rating.get(curve).is_some());
        match self {
            Self::Goal => !frame.goal.trim().is_empty(),
            Self::Customer => match &frame.customer {
                None => false,
                Some(CustomerDefinition::Group(_)) => true,
                Some(CustomerDefinition::Challenge(groups)) => !groups.is_empty(),
            },
            Self::Desired => {
                !frame.desired_feeling.trim().is_empty()
                    || journey.episodes.iter().any(|episode| !episode.desired.words.trim().is_empty())
                    || curves().1.is_some_and(is_rated)
            }
            Self::Now => {
                journey.episodes.iter().any(|episode| !episode.current.words.trim().is_empty())
                    || curves().0.is_some_and(is_rated)
            }
            Self::Next => !frame.next_steps.is_empty(),
            Self::Team => {
                !(frame.team.is_empty() && frame.departments.is_empty() && journey.limitations.trim().is_empty())
                    || frame.start_date.is_some()
                    || frame.tested_date.is_some()
            }
        }
    }
}

const DOT: f32 = 11.0;
const LINE_HEIGHT: f32 = 60.0;
/// Below this width of a step only the name of the one that is open is shown.
const ROOM_FOR_NAMES: f32 = 104.0;

/// The steps on a line: those with an answer ticked, the open one filled. Gives the one that was clicked.
pub(super) fn progress(ui: &mut Ui, kit: &Kit, journey: &Journey, open: Step) -> Option<Step> {
    let theme = kit.theme;
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), LINE_HEIGHT));
    let width = line.width() / Step::ALL.len() as f32;
    let middle = line.top() + 18.0;
    let first = line.left() + width / 2.0;
    let last = line.right() - width / 2.0;
    hline(ui.painter(), first..=last, middle, kit.stroke(2.0, theme.line));
    let mut asked = None;
    for (place, step) in Step::ALL.into_iter().enumerate() {
        let center = pos2(first + width * place as f32, middle);
        let hit = Rect::from_center_size(center, vec2(width.min(120.0), target(ui, size::CLICK_TARGET)));
        let response = ui.interact(hit, ui.make_persistent_id(("frame step", place)), Sense::click());
        let name = kit.word(step.keys()[0]);
        let (is_open, is_filled) = (step == open, step.is_filled(journey));
        let said = if is_filled {
            kit.word_with("frame-step-filled", &[("name", name.as_str().into())])
        } else {
            name.clone()
        };
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, said.as_str()));
        let (fill, edge, ink) = match (is_open, is_filled, response.hovered()) {
            (true, ..) => (theme.accent, theme.accent, theme.on_accent),
            (false, true, _) => (theme.accent_soft, theme.accent, theme.accent),
            (false, false, true) => (theme.hover, theme.ink_3, theme.ink_2),
            (false, false, false) => (theme.surface, theme.ink_3, theme.ink_2),
        };
        ui.painter().circle(center, DOT, color32(fill), kit.stroke(1.5, edge));
        let dot = Rect::from_center_size(center, vec2(2.0 * DOT, 2.0 * DOT));
        let sign = if is_filled {
            icon_galley(ui, icon::CHECK, &text::ICON_SMALL, color32(ink))
        } else {
            line_galley(ui, &(place + 1).to_string(), &text::SMALL_MEDIUM, color32(ink), dot.width())
        };
        let left = center.x - sign.size().x / 2.0;
        paint_in_middle(ui, sign, left, dot);
        if width >= ROOM_FOR_NAMES || is_open {
            let style = if is_open { &text::BANNER_TITLE } else { &text::FIELD };
            let ink = color32(if is_open { theme.ink } else { theme.ink_2 });
            let room = if width >= ROOM_FOR_NAMES { width - 8.0 } else { ROOM_FOR_NAMES * 1.6 };
            let words = line_galley(ui, &name, style, ink, room);
            let half = words.size().x / 2.0;
            let left = (center.x - half).clamp(line.left(), (line.right() - 2.0 * half).max(line.left()));
            let below = Rect::from_min_max(pos2(line.left(), middle + DOT + 4.0), line.right_bottom());
            paint_in_middle(ui, words, left, below);
        }
        paint_focus(ui, kit, &response, dot, DOT);
        if response.on_hover_text(name).clicked() {
            asked = Some(step);
        }
    }
    asked
}
