//! What comes together from two versions may not hang together: links are made true again, and told.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::fields::Fields;
use super::things::{Element, Index};
use super::words::Said;
use super::{Join, Mended, Side, Spot};
use crate::model::invariants::{Kind, Thing};
use crate::model::{
    Attachment, Episode, EpisodeId, Journey, JourneyId, Lane, LaneId, LaneKind, Metric, Note, NoteId, Project,
    TouchpointId,
};

impl Join<'_> {
    pub(super) fn mend(&mut self, project: &mut Project) {
        self.drop_curves_of_nobody(project);
        self.drop_links(project);
        for journey in &mut project.journeys {
            self.mend_lanes(journey);
            self.rehang_notes(journey);
            self.free_figures(journey);
        }
        self.mend_micro(project);
    }

    /// A figure that is not on the scale of its measure becomes one of a measure of its own, by the same name.
    fn free_figures(&mut self, journey: &mut Arc<Journey>) {
        let affected = |episode: &Arc<Episode>| !episode.metrics.iter().all(Metric::is_on_scale);
        if !journey.episodes.iter().any(affected) {
            return;
        }
        for episode in Arc::make_mut(journey).episodes.iter_mut().filter(|episode| affected(episode)) {
            for metric in Arc::make_mut(episode).metrics.iter_mut().filter(|metric| !metric.is_on_scale()) {
                metric.leave_scale();
                self.repaired(metric.thing(), Mended::OffScale);
            }
        }
    }

    /// A curve belongs to a customer group that is there.
    fn drop_curves_of_nobody(&mut self, project: &mut Project) {
        let customers: HashSet<_> = project.customers.iter().map(|one| one.id).collect();
        for journey in &mut project.journeys {
            let lost: Vec<Thing> =
                journey.curves.iter().filter(|one| !customers.contains(&one.customer)).map(Element::thing).collect();
            if !lost.is_empty() {
                Arc::make_mut(journey).curves.retain(|one| customers.contains(&one.customer));
            }
            lost.into_iter().for_each(|curve| self.repaired(curve, Mended::NoPlace));
        }
    }

    /// Links that can be done without lead to what is there, and scores to curves of the same journey.
    fn drop_links(&mut self, project: &mut Project) {
        let known: HashSet<Thing> = Index::of(Some(project)).order.into_iter().collect();
        let is_gone = |thing: Thing| !known.contains(&thing);
        self.forget(&mut project.customers, &is_gone);
        self.forget(&mut project.insights, &is_gone);
        self.forget(&mut project.improvements, &is_gone);
        self.forget(&mut project.journeys, &is_gone);
        for place in 0..project.journeys.len() {
            let curves: HashSet<Thing> = project.journeys[place].curves.iter().map(Element::thing).collect();
            let is_gone = |thing: Thing| match thing.kind {
                Kind::Curve => !curves.contains(&thing),
                _ => !known.contains(&thing),
            };
            let episodes = project.journeys[place].episodes.iter().enumerate();
            let affected: Vec<usize> = episodes
                .filter(|(_, episode)| {
                    names_gone(&***episode, &is_gone)
                        || episode.touchpoints.iter().any(|one| names_gone(&**one, &is_gone))
                        || episode.notes.iter().any(|one| names_gone(&**one, &is_gone))
                })
                .map(|(place, _)| place)
                .collect();
            if affected.is_empty() {
                continue;
            }
            let journey = Arc::make_mut(&mut project.journeys[place]);
            self.forget(&mut journey.episodes, &is_gone);
            for place in affected {
                let episode = Arc::make_mut(&mut journey.episodes[place]);
                self.forget(&mut episode.touchpoints, &is_gone);
                self.forget(&mut episode.notes, &is_gone);
            }
        }
    }

    fn forget<E: Element>(&mut self, list: &mut [E], is_gone: &dyn Fn(Thing) -> bool) {
        for one in list {
            let record: &E::Record = (*one).borrow();
            if !names_gone(record, is_gone) {
                continue;
            }
            let mut record = record.clone();
            record.forget(is_gone);
            let mended = E::from(record);
            if mended != *one {
                *one = mended;
                self.repaired(one.thing(), Mended::LinkDropped);
            }
        }
    }

    /// Each card lies in a lane of its journey that holds such cards.
    fn mend_lanes(&mut self, journey: &mut Arc<Journey>) {
        // Whether touchpoints and whether notes lie in a lane.
        let mut used: BTreeMap<LaneId, [bool; 2]> = BTreeMap::new();
        for episode in &journey.episodes {
            episode.touchpoints.iter().for_each(|one| used.entry(one.lane).or_default()[0] = true);
            episode.notes.iter().for_each(|one| used.entry(one.lane).or_default()[1] = true);
        }
        for place in 0..journey.lanes.len() {
            let lane = &journey.lanes[place];
            let kind = match used.get(&lane.id) {
                Some([true, false]) => LaneKind::Touchpoints,
                Some([false, true]) if !holds_notes(lane.kind) => self.note_kind(lane),
                _ => lane.kind,
            };
            if kind != lane.kind {
                let lane = &mut Arc::make_mut(journey).lanes[place];
                lane.kind = kind;
                let thing = lane.thing();
                self.repaired(thing, Mended::LaneKind);
            }
        }
        for (lane, [touchpoints, notes]) in used {
            let kind = journey.lanes.iter().find(|one| one.id == lane).map(|one| one.kind);
            if touchpoints && kind != Some(LaneKind::Touchpoints) {
                let to = self.lane_for(journey, lane, |kind| kind == LaneKind::Touchpoints, LaneKind::Touchpoints);
                self.move_touchpoints(journey, lane, to);
            }
            if notes && !kind.is_some_and(holds_notes) {
                let to = self.lane_for(journey, lane, holds_notes, LaneKind::Text);
                self.move_notes(journey, lane, to);
            }
        }
    }

    /// The kind that a lane of notes had in a version where it held notes.
    fn note_kind(&self, lane: &Lane) -> LaneKind {
        let versions = [&self.base, &self.ours, &self.theirs];
        let kinds = versions.into_iter().filter_map(|one| one.element::<Lane>(lane.thing())).map(|one| one.kind);
        kinds.into_iter().find(|kind| holds_notes(*kind)).unwrap_or(LaneKind::Text)
    }

    /// Another lane for the cards of this one: one that is there, else the lane itself as a version had it.
    fn lane_for(
        &self,
        journey: &mut Arc<Journey>,
        lane: LaneId,
        fits: impl Fn(LaneKind) -> bool,
        otherwise: LaneKind,
    ) -> LaneId {
        let thing = Thing::new(Kind::Lane, lane.number());
        let versions = [&self.ours, &self.theirs];
        let before = versions.into_iter().filter_map(|one| one.element::<Lane>(thing)).find(|one| fits(one.kind));
        let alike = |one: &&Lane| before.is_some_and(|before| before.kind == one.kind);
        let there = journey.lanes.iter().filter(|one| fits(one.kind));
        if let Some(found) = there.clone().find(alike).or(there.clone().next()) {
            return found.id;
        }
        let is_free = !journey.lanes.iter().any(|one| one.id == lane);
        let added = match before.filter(|_| is_free) {
            Some(before) => before.clone(),
            // The same id on every machine, so that two people who join the same get the same.
            None => Lane::new(LaneId::from_number(!lane.number()), otherwise),
        };
        let id = added.id;
        Arc::make_mut(journey).lanes.push(added);
        id
    }

    fn move_touchpoints(&mut self, journey: &mut Arc<Journey>, from: LaneId, to: LaneId) {
        for place in 0..journey.episodes.len() {
            if !journey.episodes[place].touchpoints.iter().any(|one| one.lane == from) {
                continue;
            }
            let episode = Arc::make_mut(&mut Arc::make_mut(journey).episodes[place]);
            for one in episode.touchpoints.iter_mut().filter(|one| one.lane == from) {
                Arc::make_mut(one).lane = to;
                let thing = one.thing();
                self.repaired(thing, Mended::OtherLane);
            }
        }
    }

    fn move_notes(&mut self, journey: &mut Arc<Journey>, from: LaneId, to: LaneId) {
        for place in 0..journey.episodes.len() {
            if !journey.episodes[place].notes.iter().any(|one| one.lane == from) {
                continue;
            }
            let episode = Arc::make_mut(&mut Arc::make_mut(journey).episodes[place]);
            for one in episode.notes.iter_mut().filter(|one| one.lane == from) {
                Arc::make_mut(one).lane = to;
                let thing = one.thing();
                self.repaired(thing, Mended::OtherLane);
            }
        }
    }

    /// A note hangs on touchpoints of its own episode, and goes along with them.
    fn rehang_notes(&mut self, journey: &mut Arc<Journey>) {
        let mut places: HashMap<TouchpointId, (usize, usize)> = HashMap::new();
        for (home, episode) in journey.episodes.iter().enumerate() {
            places.extend(episode.touchpoints.iter().enumerate().map(|(place, one)| (one.id, (home, place))));
        }
        let mut wrong: Vec<(usize, NoteId, usize, Attachment)> = Vec::new();
        for (home, episode) in journey.episodes.iter().enumerate() {
            for note in &episode.notes {
                let (attached, to) = hung(note.attached, home, &places);
                if attached != note.attached || to != home {
                    wrong.push((home, note.id, to, attached));
                }
            }
        }
        for (from, id, to, attached) in wrong {
            let episodes = &mut Arc::make_mut(journey).episodes;
            let notes = &mut Arc::make_mut(&mut episodes[from]).notes;
            let Some(place) = notes.iter().position(|one| one.id == id) else { continue };
            if from == to {
                Arc::make_mut(&mut notes[place]).attached = attached;
                self.repaired(notes_thing(id), Mended::Rehung);
            } else {
                let mut note: Arc<Note> = notes.remove(place);
                Arc::make_mut(&mut note).attached = attached;
                Arc::make_mut(&mut episodes[to]).notes.push(note);
                self.repaired(notes_thing(id), Mended::WentAlong);
            }
        }
    }

    /// Micro journeys and their episodes name each other, one to one, and none hangs under itself.
    fn mend_micro(&mut self, project: &mut Project) {
        let mut claims: BTreeMap<EpisodeId, Vec<JourneyId>> = BTreeMap::new();
        for journey in &project.journeys {
            if let Some(parent) = journey.parent {
                claims.entry(parent).or_default().push(journey.id);
            }
        }
        for (episode, claimants) in claims.into_iter().filter(|(_, claimants)| claimants.len() > 1) {
            let winner = self.winner(episode, &claimants);
            let losers: Vec<JourneyId> = claimants.into_iter().filter(|one| *one != winner).collect();
            stand_alone(project, &losers);
        }
        while let Some(circle) = circle(project) {
            let loser = self.loser(project, &circle);
            stand_alone(project, &[loser]);
        }
        let micros: HashMap<EpisodeId, JourneyId> =
            project.journeys.iter().filter_map(|one| Some((one.parent?, one.id))).collect();
        for place in 0..project.journeys.len() {
            for episode in 0..project.journeys[place].episodes.len() {
                let one = &project.journeys[place].episodes[episode];
                let micro = micros.get(&one.id).copied();
                if one.micro != micro {
                    let journey = Arc::make_mut(&mut project.journeys[place]);
                    Arc::make_mut(&mut journey.episodes[episode]).micro = micro;
                }
            }
        }
    }

    /// Which of several micro journeys an episode gets.
    fn winner(&mut self, episode: EpisodeId, claimants: &[JourneyId]) -> JourneyId {
        let thing = Thing::new(Kind::Episode, episode.number());
        let of = |version: &Index<'_>| {
            let micro = version.element::<Arc<crate::model::Episode>>(thing).and_then(|one| one.micro);
            micro.filter(|one| claimants.contains(one))
        };
        let (ours, theirs) = (of(&self.ours), of(&self.theirs));
        let said = |micro: Option<JourneyId>| micro.map_or(Said::Nothing, |id| self.title(journey_thing(id)));
        let values = [said(ours), said(theirs)];
        let spot = Spot { thing, field: "inspector-micro", part: 0 };
        let chosen = match self.conflict(spot, Said::Key(spot.field), values, Side::Ours) {
            Side::Ours => ours.or(theirs),
            Side::Theirs => theirs.or(ours),
        };
        chosen.or(claimants.iter().copied().min()).unwrap_or(JourneyId::from_number(0))
    }

    /// Which of the journeys that hang under each other in a circle stands alone from now on.
    fn loser(&mut self, project: &Project, circle: &[JourneyId]) -> JourneyId {
        let first = circle.iter().copied().min().unwrap_or(JourneyId::from_number(0));
        let parent = |version: &Index<'_>, id: JourneyId| {
            version.element::<Arc<Journey>>(journey_thing(id)).and_then(|one| one.parent)
        };
        let said = |version: &Index<'_>| {
            let episode = parent(version, first).map(|id| Thing::new(Kind::Episode, id.number()));
            episode.map_or(Said::Nothing, |episode| self.title(episode))
        };
        let values = [said(&self.ours), said(&self.theirs)];
        let spot = Spot { thing: journey_thing(first), field: "inspector-under", part: 1 };
        let side = self.conflict(spot, Said::Key(spot.field), values, Side::Ours);
        let now = |id: JourneyId| project.journey(id).and_then(|one| one.parent);
        let others = circle.iter().copied().filter(|id| parent(self.side(side), *id) != now(*id)).min();
        others.unwrap_or(first)
    }
}

/// Whether a field names something that has gone.
fn names_gone(record: &impl Fields, is_gone: &dyn Fn(Thing) -> bool) -> bool {
    let mut found = false;
    record.links(&mut |target, _| found |= is_gone(target));
    found
}

const fn holds_notes(kind: LaneKind) -> bool {
    !matches!(kind, LaneKind::Touchpoints | LaneKind::Emotion)
}

fn notes_thing(id: NoteId) -> Thing {
    Thing::new(Kind::Note, id.number())
}

fn journey_thing(id: JourneyId) -> Thing {
    Thing::new(Kind::Journey, id.number())
}

/// What a note of the episode `home` hangs on, and in which episode it then is. Places are those of the
/// touchpoints: their episode, and where in it.
fn hung(attached: Attachment, home: usize, places: &HashMap<TouchpointId, (usize, usize)>) -> (Attachment, usize) {
    let place = |id: TouchpointId| places.get(&id).copied();
    match attached {
        Attachment::Episode => (attached, home),
        Attachment::Touchpoint(id) => match place(id) {
            Some((episode, _)) => (attached, episode),
            None => (Attachment::Episode, home),
        },
        Attachment::Span(first, last) => match (place(first), place(last)) {
            (Some(from), Some(to)) if from.0 == to.0 && from.1 <= to.1 => (attached, from.0),
            (Some(from), Some(to)) if from.0 == to.0 => (Attachment::Span(last, first), from.0),
            // Parted: it stays with the end that stayed in its episode.
            (Some(_), Some((episode, _))) if episode == home => (Attachment::Touchpoint(last), home),
            (Some((episode, _)), _) => (Attachment::Touchpoint(first), episode),
            (None, Some((episode, _))) => (Attachment::Touchpoint(last), episode),
            (None, None) => (Attachment::Episode, home),
        },
    }
}

fn stand_alone(project: &mut Project, journeys: &[JourneyId]) {
    for journey in project.journeys.iter_mut().filter(|one| journeys.contains(&one.id)) {
        Arc::make_mut(journey).parent = None;
    }
}

/// Journeys that hang under each other, if there are any.
fn circle(project: &Project) -> Option<Vec<JourneyId>> {
    let mut home: HashMap<EpisodeId, JourneyId> = HashMap::new();
    for journey in project.journeys.iter() {
        home.extend(journey.episodes.iter().map(|episode| (episode.id, journey.id)));
    }
    let above: HashMap<JourneyId, JourneyId> =
        project.journeys.iter().filter_map(|one| Some((one.id, *home.get(&one.parent?)?))).collect();
    project.journeys.iter().find_map(|start| {
        let mut walked = vec![start.id];
        let mut at = start.id;
        while let Some(next) = above.get(&at) {
            if let Some(begin) = walked.iter().position(|one| one == next) {
                return Some(walked.split_off(begin));
            }
            walked.push(*next);
            at = *next;
        }
        None
    })
}
