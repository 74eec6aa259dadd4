//! A facilitator maps the car-damage journey from a blank sheet, once with mouse and keys, once with keys alone.
//!
//! The hands are timed by the keystroke-level model (Card, Moran and Newell, "The keystroke-level model for user
//! performance time with interactive systems", 1980), for someone who types 40 words a minute.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2};
use meander::lang::Lang;
use meander::model::{Attachment, LaneKind, Score};

use super::case_a::{self, Card, EPISODES};
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

/// A quote or idea: its episode, its words, and the card that it hangs under.
type Note = ((&'static str, &'static str), &'static str);

const QUOTES: [Note; 2] =
    [(case_a::QUOTES[0], "Auto ophalen bij de garage"), (case_a::QUOTES[1], "Schouw door de schade-expert")];
const IDEAS: [Note; 2] = [
    (case_a::IMPROVEMENTS[0], "Afspraak maken voor schadebepaling"),
    (case_a::IMPROVEMENTS[1], "Terugkoppeling van de schouw"),
];

use Key::{Num1, Num2, Num3, Num4, Num5, Num6, Num7};

const USUALLY_DESIRED: f64 = 1.0;

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
        for (index, episode) in EPISODES.iter().enumerate() {
            if index > 0 {
                self.think();
                self.words(episode.title);
                self.key(Key::Enter);
            }
            for (place, card) in episode.cards.iter().enumerate() {
                self.think();
                self.words(card.title);
                if (index, place) == (0, 0) {
                    assert!(self.seconds < 10.0, "the first card after {:.0} s", self.seconds);
                }
                let is_last = place + 1 == episode.cards.len();
                self.key(if is_last && index + 1 < EPISODES.len() { Key::Tab } else { Key::Enter });
            }
        }
        // The card after the last one goes away again.
        self.key(Key::Escape);
    }

    /// What is wanted comes before what is: for all cards at once, and then where it is not the same.
    fn wish(&mut self) {
        self.think();
        self.press(Modifiers::COMMAND, Key::A);
        self.score(Modifiers::ALT, USUALLY_DESIRED);
    }

    /// From the first card to the last: what is said and thought of there, how it feels, whether it decides, and by
    /// which channels it goes.
    fn judge(&mut self, notes: &[(Note, Key)]) {
        let cards: Vec<&Card> = EPISODES.iter().flat_map(|episode| episode.cards).collect();
        for (index, card) in cards.iter().enumerate() {
            assert_eq!(self.desk.selected(), card.title);
            for (((_, words), _), sign) in notes.iter().filter(|((_, at), _)| *at == card.title) {
                self.think();
                self.press(Modifiers::ALT, *sign);
                self.words(words);
                self.key(Key::Enter);
                // From the note back to its card.
                self.key(Key::Tab);
            }
            self.think();
            self.score(Modifiers::NONE, card.now);
            if card.desired != USUALLY_DESIRED {
                self.think();
                self.score(Modifiers::ALT, card.desired);
            }
            if card.is_moment_of_truth {
                self.think();
                self.press(Modifiers::ALT, Key::S);
            }
            self.press(Modifiers::COMMAND, Key::J);
            for channel in card.channels {
                self.channel(channel);
            }
            self.key(if index + 1 < cards.len() { Key::Tab } else { Key::Enter });
        }
    }

    /// A figure for the whole step, and a key for each tenth beyond it.
    fn score(&mut self, modifiers: Modifiers, feeling: f64) {
        let score = Score::clamped(feeling);
        self.press(modifiers, [Num1, Num2, Num3, Num4, Num5][(score.step() + 2) as usize]);
        let tenths = score.tenths() - score.step() * 10;
        // The sign + stands above another one on most keyboards.
        let (held, key) = if tenths > 0 { (Modifiers::SHIFT, Key::Plus) } else { (Modifiers::NONE, Key::Minus) };
        (0..tenths.abs()).for_each(|_| self.press(modifiers | held, key));
    }

    /// By the figure that stands behind it in the list, or by its name where it is not there yet.
    fn channel(&mut self, name: &str) {
        let known = self.desk.project().channels.iter().position(|channel| channel.name == name);
        match known {
            Some(place) => self.key([Num1, Num2, Num3, Num4, Num5, Num6, Num7][place]),
            None => {
                self.think();
                self.words(name);
                self.key(Key::Enter);
            }
        }
    }

    /// The episode of the first card gets its title last.
    fn name_first(&mut self) {
        self.think();
        self.key(Key::Home);
        self.key(Key::ArrowUp);
        self.words(EPISODES[0].title);
        self.key(Key::Enter);
        self.key(Key::ArrowDown);
    }

    /// What came of it, whatever the way.
    fn check(&self, seconds: f64, by: &str) {
        let (project, journey) = (self.desk.project(), self.desk.session().journey());
        case_a::is_mapped(&project, journey);
        case_a::is_answered(&project, journey);
        for (kind, notes) in [(LaneKind::Quote, QUOTES), (LaneKind::Improvement, IDEAS)] {
            let lane = journey.lanes.iter().find(|lane| lane.kind == kind).expect("a lane").id;
            let hung = journey.episodes.iter().flat_map(|episode| {
                episode.notes.iter().filter(|note| note.lane == lane).map(|note| match note.attached {
                    Attachment::Touchpoint(id) => episode.touchpoints.iter().find(|one| one.id == id),
                    _ => None,
                })
            });
            let hung: Vec<_> = hung.map(|card| card.expect("it hangs under a card").title.as_str()).collect();
            assert_eq!(hung, notes.map(|(_, card)| card));
        }
        println!("mapped {by} in {:.0} s of hands and thinking", self.seconds);
        assert!(self.seconds < seconds, "{by}: {:.0} s", self.seconds);
    }
}

#[test]
fn with_the_keyboard_alone_in_five_minutes() {
    let mut hands = Facilitator::new();
    hands.think();
    hands.key(Key::Enter);
    hands.capture();
    hands.wish();
    hands.name_first();
    let [quotes, ideas] = [(QUOTES, Key::Q), (IDEAS, Key::I)].map(|(notes, sign)| notes.map(|note| (note, sign)));
    hands.judge(&[quotes, ideas].concat());
    hands.check(300.0, "with the keyboard alone");
}

#[test]
fn with_mouse_and_keys_in_four_minutes() {
    let mut hands = Facilitator::new();
    hands.think();
    let blank = hands.desk.rect(Role::Button, &hands.desk.word("template-blank")).center();
    hands.click(blank);
    hands.capture();
    hands.wish();
    hands.name_first();
    hands.judge(&QUOTES.map(|note| (note, Key::Q)));
    hands.press(Modifiers::SHIFT, Key::Num1);
    for ((_, words), card) in IDEAS {
        let sign = hands.desk.rect(Role::Button, &hands.desk.word("palette-idea")).center();
        let lane = hands.desk.rect(Role::RowHeader, &hands.desk.word("lane-improvement")).center();
        let to = egui::pos2(hands.desk.card(card).center().x, lane.y);
        hands.think();
        hands.drag(sign, to);
        hands.words(words);
        hands.key(Key::Enter);
    }
    hands.check(240.0, "with mouse and keys");
}
