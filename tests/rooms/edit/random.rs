//! Random edits, sensible and senseless: the document stays whole, and undo leads back to the start.

use std::sync::Arc;

use meander::edit::{
    CurveChange, Edit, EpisodeChange, History, JourneyChange, LaneChange, NoteChange, TouchpointChange, applied,
};
use meander::model::invariants::findings;
use meander::model::*;
use proptest::prelude::*;

use super::links::linked;

/// Makes an edit of numbers: mostly about things that are there, now and then about nothing.
pub struct Dice<'a> {
    pub project: &'a Project,
    pub numbers: std::slice::Iter<'a, u16>,
}

impl Dice<'_> {
    fn roll(&mut self, sides: usize) -> usize {
        usize::from(*self.numbers.next().unwrap_or(&0)) % sides.max(1)
    }

    /// One of the list or, once in sixteen times or from an empty list, something else.
    fn one_of<T: Copy>(&mut self, list: &[T], other: impl Fn(u64) -> T) -> T {
        if list.is_empty() || self.roll(16) == 0 {
            return other(1000 + self.roll(4) as u64);
        }
        list[self.roll(list.len())]
    }

    fn maybe<T>(&mut self, value: T) -> Option<T> {
        (self.roll(4) > 0).then_some(value)
    }

    fn fresh(&mut self) -> u64 {
        2000 + self.roll(4000) as u64
    }

    fn text(&mut self) -> String {
        ["", "a", "kaart", "lang verhaal"][self.roll(4)].to_owned()
    }

    fn journey(&mut self) -> JourneyId {
        let ids: Vec<JourneyId> = self.project.journeys.iter().map(|one| one.id).collect();
        self.one_of(&ids, JourneyId::from_number)
    }

    fn episode(&mut self) -> EpisodePath {
        let paths = self.project.journeys.iter().flat_map(|journey| {
            journey.episodes.iter().map(|one| EpisodePath { journey: journey.id, episode: one.id })
        });
        let paths: Vec<EpisodePath> = paths.collect();
        self.one_of(&paths, |number| EpisodePath {
            journey: JourneyId::from_number(number),
            episode: EpisodeId::from_number(number),
        })
    }

    fn touchpoint_of(&mut self, at: EpisodePath) -> TouchpointId {
        let ids: Vec<TouchpointId> = self
            .project
            .episode(at)
            .map(|one| one.touchpoints.iter().map(|each| each.id).collect())
            .unwrap_or_default();
        self.one_of(&ids, TouchpointId::from_number)
    }

    fn touchpoint(&mut self) -> TouchpointPath {
        let at = self.episode();
        at.touchpoint(self.touchpoint_of(at))
    }

    fn note(&mut self) -> NotePath {
        let at = self.episode();
        let ids: Vec<NoteId> =
            self.project.episode(at).map(|one| one.notes.iter().map(|each| each.id).collect()).unwrap_or_default();
        at.note(self.one_of(&ids, NoteId::from_number))
    }

    fn lane(&mut self, journey: JourneyId) -> LaneId {
        let ids: Vec<LaneId> =
            self.project.journey(journey).map(|one| one.lanes.iter().map(|each| each.id).collect()).unwrap_or_default();
        self.one_of(&ids, LaneId::from_number)
    }

    /// Mostly a lane in which such cards may lie.
    fn lane_of(&mut self, journey: JourneyId, fits: impl Fn(LaneKind) -> bool) -> LaneId {
        let lanes = self.project.journey(journey).map(|one| one.lanes.as_slice()).unwrap_or_default();
        let ids: Vec<LaneId> = lanes.iter().filter(|lane| fits(lane.kind)).map(|lane| lane.id).collect();
        if self.roll(8) == 0 { self.lane(journey) } else { self.one_of(&ids, LaneId::from_number) }
    }

    fn note_lane(&mut self, journey: JourneyId) -> LaneId {
        self.lane_of(journey, |kind| !matches!(kind, LaneKind::Touchpoints | LaneKind::Emotion))
    }

    /// Mostly an episode of this journey.
    fn episode_of(&mut self, journey: JourneyId) -> EpisodePath {
        let episodes = self.project.journey(journey).map(|one| one.episodes.as_slice()).unwrap_or_default();
        let paths: Vec<EpisodePath> = episodes.iter().map(|one| EpisodePath { journey, episode: one.id }).collect();
        if paths.is_empty() || self.roll(8) == 0 { self.episode() } else { paths[self.roll(paths.len())] }
    }

    fn curve(&mut self, journey: JourneyId) -> CurveId {
        let ids: Vec<CurveId> = self
            .project
            .journey(journey)
            .map(|one| one.curves.iter().map(|each| each.id).collect())
            .unwrap_or_default();
        self.one_of(&ids, CurveId::from_number)
    }

    fn customer(&mut self) -> CustomerId {
        let ids: Vec<CustomerId> = self.project.customers.iter().map(|one| one.id).collect();
        self.one_of(&ids, CustomerId::from_number)
    }

    fn channel(&mut self) -> ChannelId {
        let ids: Vec<ChannelId> = self.project.channels.iter().map(|one| one.id).collect();
        self.one_of(&ids, ChannelId::from_number)
    }

    fn insight(&mut self) -> InsightId {
        let ids: Vec<InsightId> = self.project.insights.iter().map(|one| one.id).collect();
        self.one_of(&ids, InsightId::from_number)
    }

    fn image(&mut self) -> ImageId {
        let ids: Vec<ImageId> = self.project.images.iter().map(|one| one.id).collect();
        self.one_of(&ids, ImageId::from_number)
    }

    fn attachment(&mut self, at: EpisodePath) -> Attachment {
        let (one, other) = (self.touchpoint_of(at), self.touchpoint_of(at));
        [Attachment::Episode, Attachment::Touchpoint(one), Attachment::Span(one, other)][self.roll(3)]
    }

    fn score(&mut self) -> Option<Score> {
        let tenths = self.roll(41) as i8 - 20;
        self.maybe(Score::from_tenths(tenths)).flatten()
    }

    fn slot(&mut self, journey: JourneyId) -> Slot {
        let at = self.episode_of(journey);
        let lane = self.lane_of(at.journey, |kind| kind == LaneKind::Touchpoints);
        Slot { journey: at.journey, episode: at.episode, index: self.roll(3), lane }
    }

    fn new_touchpoint(&mut self, journey: JourneyId) -> Touchpoint {
        let (channel, curve) = (self.channel(), self.curve(journey));
        let mut one = Touchpoint::new(TouchpointId::from_number(self.fresh()), self.text(), self.lane(journey));
        one.channels.extend(self.maybe(channel));
        one.scores.set(curve, self.score());
        one.desired.words = self.text();
        one.image = Some(self.image()).filter(|_| self.roll(4) == 0);
        one
    }

    fn new_note(&mut self, at: EpisodePath) -> Note {
        let mut one = Note::new(NoteId::from_number(self.fresh()), self.note_lane(at.journey));
        one.attached = self.attachment(at);
        one.insight = Some(self.insight()).filter(|_| self.roll(4) == 0);
        one
    }

    pub fn edit(&mut self) -> Edit {
        match self.roll(4) {
            0 => self.edit_of_touchpoints(),
            1 => self.edit_of_notes(),
            2 => self.edit_of_journeys(),
            _ => self.edit_of_shared(),
        }
    }

    fn edit_of_touchpoints(&mut self) -> Edit {
        match self.roll(6) {
            0 => {
                let home = self.journey();
                let to = self.slot(home);
                Edit::AddTouchpoint { to, touchpoint: Arc::new(self.new_touchpoint(to.journey)) }
            }
            1 => Edit::RemoveTouchpoint { what: self.touchpoint() },
            2 => {
                let what = self.touchpoint();
                let curve = self.curve(what.journey);
                Edit::ChangeTouchpoint { what, change: TouchpointChange::Score(curve, self.score()) }
            }
            3 => {
                let what = self.touchpoint();
                let feeling = Feeling { words: self.text(), why: self.text() };
                let change = match self.roll(3) {
                    0 => TouchpointChange::Title(self.text()),
                    1 => TouchpointChange::Desired(feeling),
                    _ => TouchpointChange::Current(feeling),
                };
                Edit::ChangeTouchpoint { what, change }
            }
            _ => {
                let what = self.touchpoint();
                Edit::MoveTouchpoint { what, to: self.slot(what.journey) }
            }
        }
    }

    fn edit_of_notes(&mut self) -> Edit {
        match self.roll(5) {
            0 => {
                let episode = self.episode();
                Edit::AddNote { episode, index: self.roll(3), note: Arc::new(self.new_note(episode)) }
            }
            1 => Edit::RemoveNote { what: self.note() },
            2 => {
                let insight = self.insight();
                Edit::ChangeNote { what: self.note(), change: NoteChange::Insight(self.maybe(insight)) }
            }
            _ => {
                let what = self.note();
                let episode = self.episode_of(what.journey);
                let (lane, attached) = (self.note_lane(episode.journey), self.attachment(episode));
                Edit::MoveNote { what, episode, lane, attached }
            }
        }
    }

    fn new_episode(&mut self, journey: JourneyId) -> Arc<Episode> {
        let mut one = Episode::new(EpisodeId::from_number(self.fresh()), self.text());
        one.touchpoints = (0..self.roll(3)).map(|_| Arc::new(self.new_touchpoint(journey))).collect();
        one.micro = Some(self.journey()).filter(|_| self.roll(4) == 0);
        Arc::new(one)
    }

    fn edit_of_journeys(&mut self) -> Edit {
        let journey = self.journey();
        match self.roll(16) {
            0 => Edit::AddEpisode { journey, index: self.roll(4), episode: self.new_episode(journey) },
            1 | 2 => Edit::MoveEpisode { what: self.episode(), index: self.roll(4) },
            3 => Edit::RemoveEpisode { what: self.episode() },
            4 => {
                let what = self.episode();
                let curve = self.curve(what.journey);
                Edit::ChangeEpisode { what, change: EpisodeChange::Rating(curve, self.score()) }
            }
            5 => {
                let kind = LaneKind::ALL[self.roll(4)];
                Edit::AddLane { journey, index: self.roll(4), lane: Lane::new(LaneId::from_number(self.fresh()), kind) }
            }
            6 => Edit::MoveLane { journey, lane: self.lane(journey), index: self.roll(6) },
            7 => Edit::RemoveLane { journey, lane: self.lane(journey) },
            8 => {
                let kind = LaneKind::ALL[self.roll(4)];
                Edit::ChangeLane { journey, lane: self.lane(journey), change: LaneChange::Kind(kind) }
            }
            9 => {
                let mut one = Journey::new(JourneyId::from_number(self.fresh()), self.text());
                one.parent = Some(self.episode().episode).filter(|_| self.roll(2) == 0);
                one.lanes.push(Lane::new(LaneId::from_number(self.fresh()), LaneKind::Touchpoints));
                Edit::AddJourney { index: self.roll(3), journey: Arc::new(one) }
            }
            10 => Edit::RemoveJourney { journey },
            11 => Edit::ChangeJourney { journey, change: JourneyChange::Title(self.text()) },
            12 => Edit::ChangeLane { journey, lane: self.lane(journey), change: self.look_of_lane() },
            13 => Edit::ChangeEpisode { what: self.episode(), change: self.look_of_episode() },
            _ => {
                let under = self.episode();
                Edit::LinkMicro { micro: journey, under: self.maybe(under) }
            }
        }
    }

    /// How a lane shows on the map.
    fn look_of_lane(&mut self) -> LaneChange {
        let is_on = self.roll(3) > 0;
        match self.roll(5) {
            0 => LaneChange::Hidden(is_on),
            1 => LaneChange::Collapsed(is_on),
            2 => LaneChange::Colour(is_on.then_some(Colour { red: 0, green: 114, blue: 178 })),
            3 => LaneChange::LineBelow(is_on.then_some(LaneLine::Visibility)),
            _ => {
                let height = self.roll(400) as u16;
                LaneChange::Height(self.maybe(height))
            }
        }
    }

    /// How an episode shows on the map.
    fn look_of_episode(&mut self) -> EpisodeChange {
        let is_on = self.roll(3) > 0;
        match self.roll(4) {
            0 => EpisodeChange::Collapsed(is_on),
            3 => EpisodeChange::Hidden(self.roll(3) == 0),
            1 => EpisodeChange::Colour(is_on.then_some(Colour { red: 0, green: 158, blue: 115 })),
            _ => {
                let width = self.roll(2000) as u16;
                EpisodeChange::Width(self.maybe(width))
            }
        }
    }

    fn edit_of_shared(&mut self) -> Edit {
        let journey = self.journey();
        match self.roll(15) {
            0 => {
                let id = CustomerId::from_number(self.fresh());
                Edit::AddCustomer { customer: CustomerGroup::new(id, self.text()) }
            }
            1 => Edit::RemoveCustomer { customer: self.customer() },
            2 => Edit::AddChannel { channel: Channel::new(ChannelId::from_number(self.fresh()), self.text()) },
            3 => Edit::RemoveChannel { channel: self.channel() },
            4 => {
                let kind = [CurveKind::Current, CurveKind::Desired][self.roll(2)];
                let id = CurveId::from_number(self.fresh());
                Edit::AddCurve { journey, curve: Curve::new(id, self.customer(), kind) }
            }
            5 => Edit::RemoveCurve { journey, curve: self.curve(journey) },
            6 => {
                let curve = self.curve(journey);
                Edit::ChangeCurve { journey, curve, change: CurveChange::Customer(self.customer()) }
            }
            7 => {
                let mut one = Insight::new(InsightId::from_number(self.fresh()), InsightKind::Quote, self.text());
                one.touchpoints = (0..self.roll(3)).map(|_| self.touchpoint().touchpoint).collect();
                one.episodes = (0..self.roll(2)).map(|_| self.episode().episode).collect();
                Edit::AddInsight { insight: Arc::new(one) }
            }
            8 => Edit::RemoveInsight { insight: self.insight() },
            9 => {
                let mut one = Improvement::new(ImprovementId::from_number(self.fresh()), self.text());
                let gap =
                    [GapPlace::Episode(self.episode().episode), GapPlace::Touchpoint(self.touchpoint().touchpoint)]
                        [self.roll(2)];
                one.gap = self.maybe(gap);
                one.insights = (0..self.roll(2)).map(|_| self.insight()).collect();
                Edit::AddImprovement { improvement: Arc::new(one) }
            }
            10 => {
                let ids: Vec<ImprovementId> = self.project.improvements.iter().map(|one| one.id).collect();
                Edit::RemoveImprovement { improvement: self.one_of(&ids, ImprovementId::from_number) }
            }
            11 => Edit::RemoveImage { image: self.image() },
            12 => {
                let ids: Vec<ImprovementId> = self.project.improvements.iter().map(|one| one.id).collect();
                let improvement = self.one_of(&ids, ImprovementId::from_number);
                Edit::MoveImprovement { improvement, index: self.roll(4) }
            }
            13 => Edit::MoveCustomer { customer: self.customer(), index: self.roll(4) },
            _ => Edit::Many(vec![self.edit_of_touchpoints(), self.edit_of_notes()]),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_edits_keep_the_document_whole(rolls in prop::collection::vec(prop::array::uniform24(any::<u16>()), 1..60)) {
        let start = linked();
        let copy = Project::clone(&start);
        let mut history: History<usize> = History::new(Arc::clone(&start));
        for (step, numbers) in rolls.iter().enumerate() {
            let edit = Dice { project: history.present(), numbers: numbers.iter() }.edit();
            let before = Arc::clone(history.present());
            if let Ok(after) = applied(&before, &edit) {
                let found = findings(&after);
                prop_assert!(found.is_empty(), "{edit:?}: {found:?}");
                let written = meander::file::step(&before, &after).expect("a step can be written");
                let again = meander::file::stepped(&before, &written);
                prop_assert_eq!(again.as_ref(), Some(&*after), "{:?}: {}", edit, written);
                let differ = !meander::join::differences(&before, &after).is_empty();
                prop_assert_eq!(differ, before != after, "{:?}", edit);
                let is_many = matches!(edit, Edit::Many(_));
                prop_assert!(is_many || Arc::ptr_eq(&before, &after) == (before == after), "{edit:?} copied for nothing");
                history.commit(&edit, after, step, step + 1);
            }
        }
        let end = Arc::clone(history.present());
        let steps = history.depth().0;
        let mut undone = 0;
        while history.undo().is_some() {
            undone += 1;
        }
        prop_assert_eq!(undone, steps);
        prop_assert!(Arc::ptr_eq(history.present(), &start) && *start == copy);
        prop_assert!(!history.is_changed());
        while history.redo().is_some() {}
        prop_assert!(Arc::ptr_eq(history.present(), &end));
    }
}
