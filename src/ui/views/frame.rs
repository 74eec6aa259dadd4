//! What the journey is for, and for whom: step by step in the order of the method, or all on one page.

mod episodes;
mod figures;
mod groups;
mod guide;
mod page;
mod step;

use std::sync::Arc;

use egui::{Id, Key, Modifiers, Popup, ScrollArea, Ui};

use self::figures::{Asked, Figures};
use self::groups::{chosen, only_group};
use self::guide::has_answer;
use self::step::Step;
use super::{Outcome, ViewContext};
use crate::edit::JourneyChange;
use crate::find::Place;
use crate::model::{CustomerId, EpisodePath, Frame, Journey, JourneyId};
use crate::ui::inspector::{self, Pane};
use crate::ui::worked::Worked;

/// How the frame is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    /// One step after the other.
    Guide(Step),
    #[default]
    Whole,
}

/// What the view remembers from frame to frame.
#[derive(Default)]
pub struct FrameView {
    mode: Mode,
    /// The journey that the mode was chosen for.
    of: Option<JourneyId>,
    /// The first field of a step that has just been opened gets the keyboard.
    is_fresh: bool,
    /// Who had the keyboard in the frame before.
    focused: Option<Id>,
    /// The customer group that a picture would go to: the one that is pointed at, or worked on.
    portrait: Option<CustomerId>,
    /// Whose feelings the table of episodes shows, if another group was chosen than the journey's own.
    customer: Option<CustomerId>,
    figures: Worked<Asked, Figures>,
    /// Of the rows of the table of episodes.
    heights: Vec<f32>,
    /// An episode that is to be shown on the map.
    goes_to: Option<EpisodePath>,
}

/// The id of the title of a step, from which Tab goes into the step.
fn title_id() -> Id {
    Id::unique("frame step")
}

impl FrameView {
    /// From the first step on.
    pub fn start(&mut self, journey: JourneyId) {
        self.of = Some(journey);
        self.go(Mode::Guide(Step::Goal));
    }

    /// The customer group that a pasted or dropped picture is for.
    pub fn picture_place(&self) -> Option<CustomerId> {
        self.portrait
    }

    fn go(&mut self, mode: Mode) {
        self.mode = mode;
        self.is_fresh = true;
    }

    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        let journey = context.session.journey();
        if self.of != Some(journey.id) {
            // What is empty is begun with, what is there is looked at.
            self.of = Some(journey.id);
            self.customer = None;
            self.go(if is_unframed(journey) { Mode::Guide(Step::Goal) } else { Mode::Whole });
        }
        let kit = context.kit();
        let mut pane = Pane { kit, project: context.session.project(), journey, outcomes: Vec::new() };
        let before = ui.memory(|memory| memory.focused());
        let has_keys = !context.is_covered && !Popup::is_any_open(ui.ctx());
        let mut outcomes = Vec::new();
        ui.spacing_mut().item_spacing.y = 0.0;
        match self.mode {
            Mode::Guide(step) => {
                let by_arrow = has_keys.then(|| arrows(ui)).flatten();
                let asked = self.guide(ui, &mut pane, step);
                let is_written = !pane.outcomes.is_empty();
                let by_key = has_keys.then(|| keys(ui, before, is_written)).flatten();
                if let Some(way) = by_arrow.or(asked).or(by_key) {
                    // Enter says yes to what stands there.
                    if way == Way::Forward && (by_key.is_some() || has_answer(&pane, step)) {
                        confirm(&mut pane, step);
                    }
                    self.take(step, way);
                }
            }
            Mode::Whole => outcomes.extend(self.whole(ui, &mut pane)),
        }
        self.portrait = self.portrait.filter(|id| pane.project.customer(*id).is_some());
        outcomes.extend(pane.outcomes.into_iter().filter_map(of_inspector));
        outcomes.extend(self.goes_to.take().map(|episode| Outcome::GoTo(Place::Episode(episode))));
        outcomes
    }

    fn take(&mut self, step: Step, way: Way) {
        match way {
            Way::Forward => self.go(step.next().map_or(Mode::Whole, Mode::Guide)),
            Way::Back => {
                if let Some(before) = step.before() {
                    self.go(Mode::Guide(before));
                }
            }
            Way::To(step) => self.go(Mode::Guide(step)),
            Way::Whole => self.go(Mode::Whole),
        }
    }

    /// A part that scrolls, and follows the keyboard.
    fn scrolled(&mut self, ui: &mut Ui, salt: Step, body: impl FnOnce(&mut Self, &mut Ui)) {
        let height = ui.available_height();
        self.scrolled_within(ui, ("frame", salt), height, body);
    }

    fn scrolled_within(
        &mut self,
        ui: &mut Ui,
        salt: impl std::hash::Hash + std::fmt::Debug,
        height: f32,
        body: impl FnOnce(&mut Self, &mut Ui),
    ) {
        let area = ScrollArea::vertical().id_salt(salt).max_height(height).auto_shrink([false, true]);
        area.show(ui, |ui| {
            body(self, ui);
            let focused = ui.memory(|memory| memory.focused());
            if std::mem::replace(&mut self.focused, focused) == focused {
                return;
            }
            let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) else { return };
            if ui.min_rect().contains(response.rect.center()) && !ui.clip_rect().contains_rect(response.rect) {
                ui.scroll_to_rect(response.rect.expand(24.0), None);
            }
        });
    }

    /// Gives the keyboard to a field if the step has just been opened.
    fn give_keyboard(&mut self, ui: &Ui, field: Id) {
        if std::mem::take(&mut self.is_fresh) {
            ui.memory_mut(|memory| memory.request_focus(field));
        }
    }
}

/// Where to go from a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Forward,
    Back,
    To(Step),
    Whole,
}

/// Alt and an arrow go on or back, whatever has the keyboard: faces have their tenths up and down too.
fn arrows(ui: &Ui) -> Option<Way> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    match (pressed(Key::ArrowRight), pressed(Key::ArrowLeft)) {
        (true, _) => Some(Way::Forward),
        (false, true) => Some(Way::Back),
        (false, false) => None,
    }
}

/// Enter goes on where it means nothing else, Escape leaves the steps. `before` is who had the keyboard when the
/// frame began.
fn keys(ui: &Ui, before: Option<Id>, is_written: bool) -> Option<Way> {
    let pressed = |modifiers: Modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let is_free = before.is_none() || before == Some(title_id());
    if is_free && pressed(Modifiers::NONE, Key::Escape) {
        return Some(Way::Whole);
    }
    // A line that has no use for Enter keeps the keyboard and writes nothing.
    let is_line = || ui.ctx().text_edit_focused() && ui.memory(|memory| memory.focused()) == before && !is_written;
    ((is_free || is_line()) && pressed(Modifiers::NONE, Key::Enter)).then_some(Way::Forward)
}

/// Whether nothing has been agreed yet.
pub(in crate::ui) fn is_unframed(journey: &Journey) -> bool {
    journey.frame == Frame { customer: journey.frame.customer.clone(), ..Frame::default() }
        && journey.limitations.is_empty()
}

/// The only group is whose journey it is.
fn confirm(pane: &mut Pane<'_>, step: Step) {
    if let Some(group) = only_group(pane).filter(|_| step == Step::Customer) {
        pane.edit(chosen(pane.journey, group.id));
    }
}

/// Draws fields of the frame; what was changed becomes one edit.
fn change_frame(pane: &mut Pane<'_>, fields: impl FnOnce(&mut Pane<'_>, &Frame, &mut Frame)) {
    let journey: &Arc<Journey> = pane.journey;
    let mut now = journey.frame.clone();
    fields(pane, &journey.frame, &mut now);
    if now != journey.frame {
        pane.change_journey(JourneyChange::Frame(now));
    }
}

/// The fields of the inspector that stand here too ask for the same.
fn of_inspector(outcome: inspector::Outcome) -> Option<Outcome> {
    match outcome {
        inspector::Outcome::Edit(edit) => Some(Outcome::Edit(edit)),
        inspector::Outcome::Command(command) => Some(Outcome::Command(command)),
        inspector::Outcome::OpenJourney(journey) => Some(Outcome::OpenJourney(journey)),
        inspector::Outcome::ChooseImage(used) => Some(Outcome::ChooseImage(used)),
        inspector::Outcome::Several(_) | inspector::Outcome::Close => None,
    }
}
