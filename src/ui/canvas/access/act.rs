//! What screen readers ask for, and doing it.

use std::collections::HashMap;
use std::sync::Arc;

use egui::accesskit::{Action, ActionData, NodeId};
use egui::{Context, Event, Pos2, Ui};

use super::super::{Canvas, Request, canvas_id, selected_of};
use crate::edit::{Edit, EditError, TouchpointChange};
use crate::model::{Attachment, CurveId, EpisodePath, EventId, LaneId, LaneKind, Score, ScoreScale, TouchpointPath};
use crate::scene::Target;
use crate::session::{Selected, Session};
use crate::ui::menu::About;

/// Something to do.
pub(super) enum Act {
    Select(Target),
    /// Where it is edited.
    Open(EventId),
    /// It is to say this: a title or the text of a note.
    Say(Selected, String),
    Score {
        touchpoint: TouchpointPath,
        curve: CurveId,
        to: Score,
    },
    Add {
        episode: EpisodePath,
        lane: LaneId,
    },
    AddEpisode,
    /// The menu of a thing, at a place of the screen.
    Menu(Target, Pos2),
    /// A lane or episode is to be collapsed or opened.
    Fold(Target),
}

/// An action, and what it came with.
type Wish = (Action, Option<ActionData>);

/// The requests of this frame by node.
#[derive(Clone, Default)]
pub(super) struct Asked(Arc<HashMap<NodeId, Vec<Wish>>>);

impl Asked {
    pub fn of(ui: &Ui) -> Self {
        let mut asked: HashMap<NodeId, Vec<_>> = HashMap::new();
        ui.input(|input| {
            for event in &input.events {
                if let Event::AccessKitActionRequest(request) = event {
                    asked.entry(request.target_node).or_default().push((request.action, request.data.clone()));
                }
            }
        });
        Self(Arc::new(asked))
    }

    fn of_node(&self, node: NodeId) -> impl Iterator<Item = &Wish> {
        self.0.get(&node).into_iter().flatten()
    }

    pub fn has(&self, node: NodeId, action: Action) -> bool {
        self.of_node(node).any(|(asked, _)| *asked == action)
    }

    /// The words that the node is to say.
    pub fn words(&self, node: NodeId) -> Option<String> {
        self.of_node(node).find_map(|(action, data)| match (action, data) {
            (Action::SetValue, Some(ActionData::Value(words))) => Some(words.to_string()),
            _ => None,
        })
    }

    /// The score that a point is to have: half a step up or down, from neutral where it had none, or any that
    /// is named on the scale that is shown.
    pub fn score(&self, node: NodeId, now: Option<Score>, scale: ScoreScale) -> Option<Score> {
        let mut score = now;
        for (action, data) in self.of_node(node) {
            let stepped = |by: f64| Some(score.map_or(Score::ZERO, |score| Score::clamped(score.value() + by)));
            score = match (action, data) {
                (Action::Increment, _) => stepped(0.5),
                (Action::Decrement, _) => stepped(-0.5),
                (Action::SetValue, Some(ActionData::NumericValue(value))) if value.is_finite() => {
                    Some(Score::clamped(scale.stored(*value)))
                }
                _ => score,
            };
        }
        score.filter(|score| now != Some(*score))
    }
}

impl Canvas {
    pub(super) fn act(&mut self, ctx: &Context, session: &mut Session, act: Act, requests: &mut Vec<Request>) {
        let focus = || ctx.memory_mut(|memory| memory.request_focus(canvas_id()));
        let done = match act {
            Act::Select(target) => {
                session.select(selected_of(target));
                focus();
                self.reveal_selection(ctx, session);
                Ok(())
            }
            Act::Open(event) => {
                requests.push(Request::Event(event));
                Ok(())
            }
            Act::Say(what, words) => self.say(session, what, &words),
            Act::Score { touchpoint: what, curve, to } => {
                let change = TouchpointChange::Score(curve, Some(to));
                session.edit_and_select(&Edit::ChangeTouchpoint { what, change }, Selected::Touchpoint(what))
            }
            Act::Add { episode, lane } => {
                let added = add_to(session, episode, lane);
                added.map(|()| self.edit_new(ctx, session))
            }
            Act::Menu(target, at) => {
                if !session.is_selected(selected_of(target)) {
                    session.select(selected_of(target));
                }
                requests.push(Request::Menu(About::Selection, at));
                Ok(())
            }
            Act::Fold(target) => {
                session.select(selected_of(target));
                session.toggle_collapsed()
            }
            Act::AddEpisode => session.add_episode().map(|_| self.edit_new(ctx, session)),
        };
        if let Err(error) = done {
            requests.push(Request::Failed(error));
        }
    }

    /// Sets the words of a thing; a field that is open on it takes them over.
    fn say(&mut self, session: &mut Session, what: Selected, words: &str) -> Result<(), EditError> {
        if self.inline.as_ref().is_some_and(|inline| inline.is_of(what)) {
            self.inline = None;
        }
        session.break_burst();
        session.set_words(what, words)
    }

    fn edit_new(&mut self, ctx: &Context, session: &Session) {
        self.reveal_selection(ctx, session);
        self.start_naming(session);
    }
}

/// Adds an empty card to a lane within an episode and selects it: the last touchpoint there, or a note of the
/// whole episode.
fn add_to(session: &mut Session, episode: EpisodePath, lane: LaneId) -> Result<(), EditError> {
    let kind = session.journey().lanes.iter().find(|one| one.id == lane).map(|one| one.kind);
    if kind == Some(LaneKind::Touchpoints) {
        return session.add_card_at(episode, lane, f64::MAX).map(|_| ());
    }
    session.add_note(episode, lane, Attachment::Episode, "").map(|_| ())
}
