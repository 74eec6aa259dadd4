//! Maps of any size for tests and benches, the same ones every time.

use std::sync::Arc;

use meander::model::{
    Attachment, Channel, ChannelId, Curve, CurveId, CurveKind, CustomerDefinition, CustomerGroup, CustomerId, Episode,
    EpisodeId, Form, Journey, JourneyId, Lane, LaneId, LaneKind, Note, NoteId, Project, Purpose, Score, Touchpoint,
    TouchpointId,
};

const PER_EPISODE: usize = 10;
const EPISODES_PER_MICRO: usize = 20;
const CHANNELS: [&str; 7] = ["phone", "app", "e-mail", "website", "shop", "in person", "post"];
const LANES: [LaneKind; 8] = [
    LaneKind::Touchpoints,
    LaneKind::Touchpoints,
    LaneKind::Touchpoints,
    LaneKind::Touchpoints,
    LaneKind::Emotion,
    LaneKind::Quote,
    LaneKind::BehindTheScenes,
    LaneKind::Improvement,
];
const WORDS: [&str; 8] = ["Confirm", "Arrange", "Discuss", "Collect", "Receive", "Compare", "Inspect", "Approve"];

/// A project whose first journey has this many touchpoints, ten an episode. One episode in twenty has a micro
/// journey of three episodes with two touchpoints each, which come on top.
pub fn map(touchpoints: usize) -> Project {
    let mut numbers = Numbers(0);
    let customer = CustomerGroup::new(CustomerId::from_number(numbers.id()), "Everyone".to_owned());
    let channels: Vec<Channel> =
        CHANNELS.map(|name| Channel::new(ChannelId::from_number(numbers.id()), name.to_owned())).into();
    let mut maker = Maker { numbers, channels: channels.iter().map(|one| one.id).collect(), made: 0 };

    let mut main = maker.journey("A long journey", customer.id);
    let mut micros = Vec::new();
    for first in (0..touchpoints).step_by(PER_EPISODE) {
        let count = PER_EPISODE.min(touchpoints - first);
        let mut episode = maker.episode(&main, first / PER_EPISODE, count);
        if main.episodes.len() % EPISODES_PER_MICRO == EPISODES_PER_MICRO / 4 {
            let micro = maker.micro(customer.id, &episode);
            episode.micro = Some(micro.id);
            micros.push(Arc::new(micro));
        }
        main.episodes.push(Arc::new(episode));
    }

    let mut journeys = vec![Arc::new(main)];
    journeys.append(&mut micros);
    Project {
        title: format!("{touchpoints} touchpoints"),
        language: "en".to_owned(),
        customers: vec![customer],
        channels,
        journeys,
        ..Project::default()
    }
}

/// Counts, and spreads what it counts over all ids: an odd factor maps no two numbers on one.
struct Numbers(u64);

impl Numbers {
    fn id(&mut self) -> u64 {
        self.0 += 1;
        self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

struct Maker {
    numbers: Numbers,
    channels: Vec<ChannelId>,
    /// Touchpoints so far.
    made: usize,
}

impl Maker {
    fn journey(&mut self, title: &str, customer: CustomerId) -> Journey {
        let mut journey = Journey::new(JourneyId::from_number(self.numbers.id()), title.to_owned());
        journey.frame.customer = Some(CustomerDefinition::Group(customer));
        journey.lanes = LANES.map(|kind| Lane::new(LaneId::from_number(self.numbers.id()), kind)).into();
        for (at, lane) in journey.lanes.iter_mut().take(4).enumerate() {
            lane.title = format!("Touchpoints {}", at + 1);
        }
        journey.curves = [CurveKind::Current, CurveKind::Desired]
            .map(|kind| Curve::new(CurveId::from_number(self.numbers.id()), customer, kind))
            .into();
        journey
    }

    fn micro(&mut self, customer: CustomerId, parent: &Episode) -> Journey {
        let mut micro = self.journey(&parent.title, customer);
        micro.form = Form::Micro;
        micro.purpose = Some(Purpose::Deepen);
        micro.parent = Some(parent.id);
        micro.episodes = (0..3).map(|at| Arc::new(self.episode(&micro, at, 2))).collect();
        micro
    }

    fn episode(&mut self, journey: &Journey, at: usize, touchpoints: usize) -> Episode {
        let id = EpisodeId::from_number(self.numbers.id());
        let mut episode = Episode::new(id, format!("Episode {:012}", at + 1));
        episode.desired.words = "helped".to_owned();
        episode.touchpoints = (0..touchpoints).map(|_| Arc::new(self.touchpoint(journey))).collect();
        let first = episode.touchpoints.first().map_or(Attachment::Episode, |one| Attachment::Touchpoint(one.id));
        let mut note = |lane: usize, text: &str, attached: Attachment| {
            let mut note = Note::new(NoteId::from_number(self.numbers.id()), journey.lanes[lane].id);
            note.text = text.to_owned();
            note.attached = attached;
            Arc::new(note)
        };
        episode.notes = vec![
            note(5, "Nobody told me what would happen next", Attachment::Episode),
            note(6, "The back office plans the work", first),
        ];
        episode
    }

    fn touchpoint(&mut self, journey: &Journey) -> Touchpoint {
        let number = self.made;
        self.made += 1;
        let id = TouchpointId::from_number(self.numbers.id());
        let title = format!("{} matter {number:05}", WORDS[number % WORDS.len()]);
        let mut touchpoint = Touchpoint::new(id, format!("{title:<20.20}"), journey.lanes[number % 4].id);
        touchpoint.channels = vec![self.channels[number % 7]];
        if number % 2 == 1 {
            touchpoint.channels.push(self.channels[(number + 3) % 7]);
        }
        if number.is_multiple_of(3) {
            touchpoint.sub_steps = vec!["started".to_owned(), "finished".to_owned()];
        }
        for (at, curve) in journey.curves.iter().enumerate() {
            if !(number + at).is_multiple_of(20) {
                // A walk up and down that repeats after 41 touchpoints, so that every tenth occurs.
                let tenths = ((number * 7 + at * 13) % 41) as i8 - 20;
                touchpoint.scores.set(curve.id, Score::from_tenths(tenths));
            }
        }
        touchpoint.moment_of_truth = number % 25 == 24;
        touchpoint
    }
}
