//! A facilitator maps the car-damage journey from a blank sheet, once with mouse and keys, once with keys alone.
//!
//! The hands are timed by the keystroke-level model (Card, Moran and Newell, "The keystroke-level model for user
//! performance time with interactive systems", 1980), for someone who types 40 words a minute.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2};
use meander::lang::Lang;
use meander::model::{Attachment, CurveKind, LaneKind};

use super::desk::{Desk, SMALL, start_desk};

/// Seconds for a key, an average typist who is no secretary.
const KEY: f64 = 0.28;
/// Seconds to point at something.
const POINT: f64 = 1.1;
/// Seconds to press or let go of the mouse.
const BUTTON: f64 = 0.1;
/// Seconds for a hand to go from the keys to the mouse or back.
const HOME: f64 = 0.4;
/// Seconds to think of what comes next.
const THINK: f64 = 1.35;

/// A card: title, keys of its channels in the list, feeling now and desired.
type Card = (&'static str, &'static [Key], i8, i8);

use Key::{Num1, Num2, Num3, Num4, Num5};

const EPISODES: [(&str, &[Card]); 5] = [
    (
        "Aanrijding en eerste melding",
        &[("Aanrijding melden", &[Num1, Num3], -1, 0), ("Bevestiging en dossiernummer", &[Num2], 0, 1)],
    ),
    (
        "Vervangend vervoer",
        &[("Vervangende auto regelen", &[Num1, Num3], 1, 1), ("Auto ophalen bij de garage", &[Num4], 1, 1)],
    ),
    (
        "Schade bepalen",
        &[
            ("Afspraak maken voor schadebepaling", &[Num1, Num2, Num3], 0, 1),
            ("Schouw door de schade-expert", &[Num4], -1, 1),
            ("Terugkoppeling van de schouw", &[Num4, Num5], -2, 1),
        ],
    ),
    (
        "Afhandeling",
        &[("Akkoord en herstelopdracht", &[Num3], 0, 1), ("Uitbetaling of herstel gereed", &[Num3, Num4], 1, 1)],
    ),
    ("Nazorg", &[("Nabellen: alles naar wens?", &[Num1], 0, 1)]),
];

/// The card under which each one hangs, and its words.
const QUOTES: [(&str, &str); 2] = [
    ("Auto ophalen bij de garage", "Ik kon dezelfde dag weer rijden"),
    ("Schouw door de schade-expert", "De verzekeraar probeert vooral om de schadelast laag te houden"),
];
const IDEAS: [(&str, &str); 2] = [
    ("Afspraak maken voor schadebepaling", "Zelf tijdslot kiezen, met naam en foto van de expert"),
    ("Terugkoppeling van de schouw", "Expert licht uitkomst direct toe, rapport volgt"),
];

/// Someone at the desk, and the seconds that the hands and the thinking took.
struct Facilitator {
    desk: Desk,
    seconds: f64,
    at_mouse: bool,
}

impl Facilitator {
    fn new() -> Self {
        Self { desk: start_desk(SMALL, Lang::Dutch, &[]), seconds: 0.0, at_mouse: false }
    }

    fn hand(&mut self, at_mouse: bool) {
        if self.at_mouse != at_mouse {
            self.at_mouse = at_mouse;
            self.seconds += HOME;
        }
    }

    fn think(&mut self) {
        self.seconds += THINK;
    }

    fn words(&mut self, words: &str) {
        self.hand(false);
        self.seconds += KEY * words.chars().count() as f64;
        self.desk.type_text(words);
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.hand(false);
        let held = [modifiers.command, modifiers.shift, modifiers.alt].into_iter().filter(|held| *held).count();
        self.seconds += KEY * (1 + held) as f64;
        self.desk.press(modifiers, key);
    }

    fn key(&mut self, key: Key) {
        self.press(Modifiers::NONE, key);
    }

    fn click(&mut self, at: Pos2) {
        self.hand(true);
        self.seconds += POINT + 2.0 * BUTTON;
        self.desk.click_at(at);
    }

    fn drag(&mut self, from: Pos2, to: Pos2) {
        self.hand(true);
        self.seconds += 2.0 * (POINT + BUTTON);
        self.desk.drag(from, to);
    }

    /// Titles in a row: Enter for the next card, Tab for the next episode.
    fn capture(&mut self) {
        for (index, (title, cards)) in EPISODES.iter().enumerate() {
            if index > 0 {
                self.think();
                self.words(title);
                self.key(Key::Enter);
            }
            for (place, (title, ..)) in cards.iter().enumerate() {
                self.think();
                self.words(title);
                let is_last = place + 1 == cards.len();
                self.key(if is_last && index + 1 < EPISODES.len() { Key::Tab } else { Key::Enter });
            }
        }
        // The card after the last one goes away again.
        self.key(Key::Escape);
    }

    /// From the first card to the last: how it feels, and by which channels it goes.
    fn judge(&mut self) {
        let cards: Vec<&Card> = EPISODES.iter().flat_map(|(_, cards)| *cards).collect();
        for (index, (title, channels, now, desired)) in cards.iter().enumerate() {
            assert_eq!(self.desk.selected(), *title);
            self.think();
            self.key(digit(*now));
            self.press(Modifiers::ALT, digit(*desired));
            self.press(Modifiers::COMMAND, Key::J);
            for channel in *channels {
                self.key(*channel);
            }
            self.key(Key::Enter);
            if index + 1 < cards.len() {
                self.key(Key::Tab);
            }
        }
    }

    /// By Ctrl+K and the first letters.
    fn jump(&mut self, to: &str) {
        self.think();
        self.press(Modifiers::COMMAND, Key::K);
        let words: String = to.chars().take(8).collect();
        self.words(&words);
        self.key(Key::Enter);
    }

    /// What came of it, whatever the way.
    fn check(&self, seconds: f64, by: &str) {
        let session = self.desk.session();
        let (project, journey) = (session.project(), session.journey());
        let titles: Vec<&str> = journey.episodes.iter().map(|episode| episode.title.as_str()).collect();
        assert_eq!(titles, EPISODES.map(|(title, _)| title));
        let curve = |kind| journey.curves.iter().find(|curve| curve.kind == kind).expect("a curve").id;
        let (now, desired) = (curve(CurveKind::Current), curve(CurveKind::Desired));
        for (episode, (_, cards)) in journey.episodes.iter().zip(EPISODES) {
            assert_eq!(episode.touchpoints.len(), cards.len(), "{}", episode.title);
            for (touchpoint, (title, channels, feels, wanted)) in episode.touchpoints.iter().zip(cards) {
                assert_eq!(touchpoint.title, *title);
                assert_eq!(touchpoint.scores.get(now).map(|score| score.value()), Some(f64::from(*feels)), "{title}");
                assert_eq!(touchpoint.scores.get(desired).map(|score| score.value()), Some(f64::from(*wanted)));
                assert_eq!(touchpoint.channels.len(), channels.len(), "{title}");
            }
        }
        let notes = |kind| {
            let lanes: Vec<_> = journey.lanes.iter().filter(|lane| lane.kind == kind).map(|lane| lane.id).collect();
            let mut found = Vec::new();
            for episode in &journey.episodes {
                for note in episode.notes.iter().filter(|note| lanes.contains(&note.lane)) {
                    let words = note.improvement.and_then(|id| project.improvement(id)).map(|one| one.title.clone());
                    let Attachment::Touchpoint(under) = note.attached else { panic!("it hangs under a card") };
                    let card = episode.touchpoints.iter().find(|one| one.id == under).expect("the card");
                    found.push((card.title.clone(), words.unwrap_or_else(|| note.text.clone())));
                }
            }
            found
        };
        let wanted = |all: [(&str, &str); 2]| all.map(|(card, words)| (card.to_owned(), words.to_owned())).to_vec();
        assert_eq!(notes(LaneKind::Quote), wanted(QUOTES));
        assert_eq!(notes(LaneKind::Improvement), wanted(IDEAS));
        println!("mapped {by} in {:.0} s of hands and thinking", self.seconds);
        assert!(self.seconds < seconds, "{by}: {:.0} s", self.seconds);
    }
}

/// The key of a feeling from −2 to +2.
fn digit(feeling: i8) -> Key {
    [Num1, Num2, Num3, Num4, Num5][(feeling + 2) as usize]
}

#[test]
fn with_the_keyboard_alone_in_five_minutes() {
    let mut hands = Facilitator::new();
    hands.think();
    hands.key(Key::Enter);
    hands.capture();
    hands.jump(EPISODES[0].1[0].0);
    hands.key(Key::ArrowUp);
    hands.think();
    hands.words(EPISODES[0].0);
    hands.key(Key::Enter);
    hands.key(Key::ArrowDown);
    hands.judge();
    // How far down the palette the sign stands.
    for (notes, down) in [(QUOTES, 2), (IDEAS, 7)] {
        for (card, words) in notes {
            hands.jump(card);
            hands.press(Modifiers::SHIFT, Key::F6);
            (0..down).for_each(|_| hands.key(Key::ArrowDown));
            hands.key(Key::Enter);
            hands.think();
            hands.words(words);
            hands.key(Key::Enter);
        }
    }
    hands.check(300.0, "with the keyboard alone");
}

#[test]
fn with_mouse_and_keys_in_four_minutes() {
    let mut hands = Facilitator::new();
    hands.think();
    let blank = hands.desk.rect(Role::Button, &hands.desk.word("template-blank")).center();
    hands.click(blank);
    hands.capture();
    let untitled = hands.desk.word("new-episode");
    let header = |hands: &Facilitator, title: &str| hands.desk.rect(Role::ColumnHeader, title).center();
    // The map stands at its end; its beginning is a key away.
    hands.press(Modifiers::SHIFT, Key::Num1);
    let at = header(&hands, &untitled);
    hands.think();
    hands.click(at);
    hands.words(EPISODES[0].0);
    hands.key(Key::Enter);
    let first = hands.desk.card(EPISODES[0].1[0].0).center();
    hands.click(first);
    hands.judge();
    hands.press(Modifiers::SHIFT, Key::Num1);
    for (notes, sign, lane) in [(QUOTES, "palette-quote", "lane-quote"), (IDEAS, "palette-idea", "lane-improvement")] {
        for (card, words) in notes {
            let sign = hands.desk.rect(Role::Button, &hands.desk.word(sign)).center();
            let lane = hands.desk.rect(Role::RowHeader, &hands.desk.word(lane)).center();
            let to = egui::pos2(hands.desk.card(card).center().x, lane.y);
            hands.think();
            hands.drag(sign, to);
            hands.words(words);
            hands.key(Key::Enter);
        }
    }
    hands.check(240.0, "with mouse and keys");
}
