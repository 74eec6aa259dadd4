//! The curves: painted from their layout, scrolled along the journey, read touchpoint by touchpoint.

use std::sync::Arc;

use egui::accesskit::Orientation;
use egui::{
    EventFilter, Key, LayerId, Order, PopupAnchor, Rect, Response, Role, ScrollArea, Sense, Stroke, Tooltip, Ui,
    WidgetInfo, pos2, vec2,
};

use super::facts::Facts;
use super::summary::sample;
use super::{Outcome, card, note, part_id};
use crate::find::Place;
use crate::layout::compare::{AXIS_WIDTH, Arrangement, Comparison, ENDS_WIDTH, Room};
use crate::layout::micro::condition_words;
use crate::model::EpisodePath;
use crate::theme::text;
use crate::ui::colors::color32;
use crate::ui::dialogs::words;
use crate::ui::paint::{paint_at, vline};
use crate::ui::widgets::{Kit, focus_ring};

/// The share of the window that the curves take, within these heights.
const SHARE: f32 = 0.5;
const LEAST: f32 = 290.0;
const MOST: f32 = 460.0;

/// A touchpoint: its episode and its column in it.
type Spot = (usize, usize);

/// What the drawing remembers.
#[derive(Default)]
pub struct Chart {
    drawing: Option<(Room, Arc<Comparison>)>,
    /// The touchpoint that the keyboard reads.
    cursor: Option<Spot>,
}

/// Where the scrolled part lies on the screen.
struct Seen<'a> {
    drawing: &'a Comparison,
    /// The upper left corner of the first episode, scrolled away or not.
    origin: egui::Pos2,
    response: &'a Response,
}

impl Chart {
    /// What was drawn is of other facts.
    pub fn forget(&mut self) {
        self.drawing = None;
    }

    /// What stands there now.
    pub fn drawn(&self) -> Option<Arc<Comparison>> {
        self.drawing.as_ref().map(|(_, drawing)| Arc::clone(drawing))
    }

    pub fn show(
        &mut self,
        ui: &mut Ui,
        kit: &Kit,
        facts: &Facts,
        (arrangement, window): (Arrangement, f32),
        outcomes: &mut Vec<Outcome>,
    ) {
        card(ui, kit, |ui| {
            if facts.lines.is_empty() || facts.touchpoints == 0 {
                let key = if facts.lines.is_empty() { "compare-no-groups" } else { "compare-no-touchpoints" };
                return note(ui, kit, &kit.word(key));
            }
            let room = Room { width: ui.available_width(), height: (window * SHARE).clamp(LEAST, MOST) };
            if self.drawing.as_ref().is_none_or(|(known, _)| *known != room) {
                let look = (facts.scale, facts.look);
                let drawing = Comparison::of(&facts.journey, facts.lines.clone(), arrangement, room, look);
                let drawing = drawing.resting_on(&facts.project.insights);
                self.drawing = Some((room, Arc::new(drawing)));
            }
            let Some((_, drawing)) = &self.drawing else { return };
            let cursor = &mut self.cursor;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let height = drawing.height();
                let (axis, _) = ui.allocate_exact_size(vec2(AXIS_WIDTH, height), Sense::hover());
                paint_at(ui.painter(), &drawing.axis(), axis.min);
                let free = ui.available_width() - ENDS_WIDTH;
                curves(ui, kit, (facts, drawing), free, cursor, outcomes);
                let (ends, _) = ui.allocate_exact_size(vec2(ENDS_WIDTH, height), Sense::hover());
                paint_at(ui.painter(), &drawing.ends(), ends.min);
            });
        });
    }
}

/// The part that scrolls.
fn curves(
    ui: &mut Ui,
    kit: &Kit,
    (facts, drawing): (&Facts, &Comparison),
    width: f32,
    cursor: &mut Option<Spot>,
    outcomes: &mut Vec<Outcome>,
) {
    let whole = vec2(drawing.width() as f32, drawing.height());
    let shown = vec2(width.min(whole.x), whole.y);
    let area = ScrollArea::horizontal().id_salt("curves").max_width(shown.x).auto_shrink([false, true]);
    ui.allocate_ui(shown, |ui| {
        area.show_viewport(ui, |ui, viewport| {
            let (_, rect) = ui.allocate_space(whole);
            let response = ui.interact(rect.intersect(ui.clip_rect()), part_id("curves"), Sense::click());
            let (from, to) = (f64::from(viewport.left()), f64::from(viewport.right()));
            let seen = drawing.episodes_within(from, to);
            for layer in 0..2 {
                for index in seen.clone() {
                    let at = rect.min + vec2(drawing.episode_x(index) as f32, 0.0);
                    paint_at(ui.painter(), &drawing.episode(index)[layer], at);
                }
            }
            let seen = Seen { drawing, origin: rect.min, response: &response };
            let pointed = response.hover_pos().and_then(|at| drawing.touchpoint_at(f64::from(at.x - rect.left())));
            let is_read = response.has_focus();
            if is_read {
                seen.walk(ui, cursor);
            }
            let read = pointed.or(cursor.filter(|_| is_read)).filter(|at| drawing.touchpoint(*at).is_some());
            seen.name(ui, kit, facts, cursor.filter(|_| is_read));
            if let Some(at) = read {
                seen.mark(ui, kit, facts, at, pointed.is_some());
                let is_entered = is_read && ui.input(|input| input.key_pressed(Key::Enter));
                if response.clicked() && pointed.is_some() || is_entered {
                    outcomes.push(Outcome::GoTo(seen.place(at)));
                }
            }
            focus_ring(ui, kit.theme, &response, response.rect);
        });
    });
}

impl Seen<'_> {
    fn place(&self, (episode, column): Spot) -> Place {
        let journey = &self.drawing.journey;
        let episode = &journey.episodes[episode];
        let path = EpisodePath { journey: journey.id, episode: episode.id };
        Place::Touchpoint(path.touchpoint(episode.touchpoints[column].id))
    }

    /// The arrow keys go from touchpoint to touchpoint.
    fn walk(&self, ui: &mut Ui, cursor: &mut Option<Spot>) {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.response.id, filter));
        let episodes = &self.drawing.journey.episodes;
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let known = cursor.filter(|at| self.drawing.touchpoint(*at).is_some());
        let first = || (0..episodes.len()).find(|at| !episodes[*at].touchpoints.is_empty()).map(|at| (at, 0));
        let after = |(episode, column): Spot| match episodes[episode].touchpoints.len() > column + 1 {
            true => Some((episode, column + 1)),
            false => (episode + 1..episodes.len()).find(|at| !episodes[*at].touchpoints.is_empty()).map(|at| (at, 0)),
        };
        let before = |(episode, column): Spot| match column {
            0 => {
                let filled = (0..episode).rev().find(|at| !episodes[*at].touchpoints.is_empty());
                filled.map(|at| (at, episodes[at].touchpoints.len() - 1))
            }
            _ => Some((episode, column - 1)),
        };
        let to = match known {
            None => first(),
            Some(at) if pressed(Key::ArrowRight) => after(at),
            Some(at) if pressed(Key::ArrowLeft) => before(at),
            Some(_) => None,
        };
        if let Some(at) = to {
            *cursor = Some(at);
            ui.scroll_to_rect(self.column(at), None);
        }
    }

    fn column(&self, at: Spot) -> Rect {
        let (top, bottom) = self.drawing.curves_span();
        let middle = self.origin + vec2(self.drawing.touchpoint_x(at) as f32, (top + bottom) / 2.0);
        Rect::from_center_size(middle, vec2(self.drawing.column_width(), bottom - top))
    }

    /// What is at a touchpoint, as lines: its title and who meets it, each score, the spread.
    fn told(&self, kit: &Kit, facts: &Facts, at: Spot) -> (String, Vec<String>, Option<String>) {
        let title = self.drawing.touchpoint(at).map_or("", |one| one.title.as_str());
        let line = |line: &crate::layout::compare::Line| {
            let score = self.drawing.score_words(at, line.curve);
            format!("{}: {}", line.name, score.unwrap_or_else(|| kit.word("access-no-score")))
        };
        let spread = self.drawing.spread_words(at);
        let spread = spread.map(|amount| kit.word_with("compare-spread-said", &[("amount", amount.into())]));
        let episode = &self.drawing.journey.episodes[at.0];
        let who = episode.is_branch().then(|| condition_words(&episode.condition, kit.lang));
        let title = [kit.named(title)].into_iter().chain(who).collect::<Vec<_>>().join(" · ");
        (title, facts.lines.iter().map(line).collect(), spread)
    }

    /// For readers: a row of stops, of which one is read.
    fn name(&self, ui: &Ui, kit: &Kit, facts: &Facts, read: Option<Spot>) {
        let name = kit.word_with(
            "compare-curves-name",
            &[("lines", facts.lines.len().into()), ("title", facts.journey.title.as_str().into())],
        );
        self.response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, &name));
        ui.ctx().accesskit_node_builder(self.response.id, |node| {
            node.set_orientation(Orientation::Horizontal);
            if let Some(at) = read {
                let (title, lines, spread) = self.told(kit, facts, at);
                let parts = lines.into_iter().chain(spread).collect::<Vec<_>>().join(", ");
                node.set_value(format!("{title}. {parts}"));
            }
        });
    }

    /// A line down the column, and beside it what is there.
    fn mark(&self, ui: &Ui, kit: &Kit, facts: &Facts, at: Spot, is_pointed: bool) {
        let theme = kit.theme;
        let column = self.column(at);
        let stroke = Stroke::new(1.0, color32(theme.accent));
        vline(ui.painter(), column.center().x, column.y_range(), stroke);
        let (title, lines, spread) = self.told(kit, facts, at);
        let layer = LayerId::new(Order::Tooltip, part_id("read"));
        let anchor = if is_pointed {
            PopupAnchor::Pointer
        } else {
            PopupAnchor::Position(pos2(column.center().x + 10.0, column.top() + 10.0))
        };
        let tip = Tooltip::always_open(ui.ctx().clone(), layer, part_id(("read", at)), anchor);
        tip.width(300.0).show(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            // These are words to read: they need no room for fingers.
            ui.spacing_mut().interact_size.y = 0.0;
            ui.label(words(&title, &text::CARD_TITLE, color32(theme.ink)));
            for (line, said) in facts.lines.iter().zip(lines) {
                ui.horizontal(|ui| {
                    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 14.0), Sense::hover());
                    sample(ui, line, rect.left_center(), 18.0);
                    ui.label(words(&said, &text::BODY, color32(theme.ink)));
                });
            }
            if let Some(spread) = spread {
                ui.label(words(&spread, &text::SMALL_MEDIUM, color32(theme.ink_2)));
            }
        });
    }
}
