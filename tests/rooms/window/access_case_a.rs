//! A whole journey, made from a blank document with nothing but what a screen reader can ask for.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use meander::lang::Lang;
use meander::model::{Attachment, CurveKind, LaneKind, Score};

use super::desk::{Desk, LARGE, blank};

/// A touchpoint as it is wanted: title, channels, now and desired.
type Wanted = (&'static str, &'static [&'static str], f64, f64);

const EPISODES: [(&str, &[Wanted]); 5] = [
    (
        "Aanrijding en eerste melding",
        &[
            ("Aanrijding melden", &["telefoon", "app"], -1.0, 0.0),
            ("Bevestiging en dossiernummer", &["e-mail"], 0.0, 1.0),
        ],
    ),
    (
        "Vervangend vervoer",
        &[
            ("Vervangende auto regelen", &["telefoon", "online"], 1.0, 1.0),
            ("Auto ophalen bij de garage", &["garage"], 1.0, 1.0),
        ],
    ),
    (
        "Schade bepalen",
        &[
            ("Afspraak maken voor schadebepaling", &["telefoon", "e-mail", "online"], 0.0, 1.0),
            ("Schouw door de schade-expert", &["persoonlijk"], -1.0, 1.0),
            ("Terugkoppeling van de schouw", &["persoonlijk", "post"], -2.0, 1.0),
        ],
    ),
    (
        "Afhandeling",
        &[
            ("Akkoord en herstelopdracht", &["online"], 0.0, 1.0),
            ("Uitbetaling of herstel gereed", &["online", "garage"], 1.4, 1.0),
        ],
    ),
    ("Nazorg", &[("Nabellen: alles naar wens?", &["telefoon"], 0.0, 1.0)]),
];

const QUOTES: [(&str, &str); 2] = [
    ("Vervangend vervoer", "Ik kon dezelfde dag weer rijden"),
    ("Schade bepalen", "De verzekeraar probeert vooral om de schadelast laag te houden"),
];

const IMPROVEMENTS: [(&str, &str); 2] = [
    ("Schade bepalen", "Zelf tijdslot kiezen, met naam en foto van de expert"),
    ("Afhandeling", "Bel zodra het herstel klaar is"),
];

/// What a screen reader's user does: only named things, only their own actions.
struct Reader {
    desk: Desk,
}

impl Reader {
    fn click(&mut self, role: Role, name: &str) {
        self.desk.harness.get_by_role_and_label(role, name).click_accesskit();
        self.desk.settle();
    }

    fn write(&mut self, role: Role, name: &str, words: &str) {
        self.desk.harness.get_by_role_and_label(role, name).set_text_value_accesskit(words);
        self.desk.settle();
    }

    /// Into the field that opens on something new; what is written is kept as the reader goes on to the map.
    fn write_in_place(&mut self, words: &str) {
        let name = self.desk.word("canvas-edit-name");
        self.desk.harness.get_by_label(&name).set_text_value_accesskit(words);
        self.desk.settle();
        self.desk.harness.get_by_role(Role::Table).focus();
        self.desk.settle();
    }

    fn add(&mut self, lane: &str, episode: &str, words: &str) {
        let lane = self.desk.word(lane);
        let values = [("lane", lane.into()), ("episode", episode.into())];
        let name = self.desk.lang.with("access-add", &values);
        self.click(Role::Button, &name);
        self.write_in_place(words);
    }

    fn score(&mut self, name: &str, to: f64) {
        let name = format!("{name}: {}", self.desk.word("access-no-score"));
        self.desk.harness.get_by_role_and_label(Role::Slider, &name).set_value_accesskit(to);
        self.desk.settle();
    }

    fn touchpoint(&mut self, episode: &str, (title, channels, now, desired): Wanted) {
        self.add("lane-touchpoints", episode, title);
        self.click(Role::Cell, title);
        self.score(title, now);
        let wanted = format!("{title}, {}", self.desk.word("access-points-desired"));
        self.score(&wanted, desired);
        for channel in channels {
            if self.desk.has(Role::CheckBox, channel) {
                self.click(Role::CheckBox, channel);
                continue;
            }
            let button = self.desk.word("inspector-channel");
            self.click(Role::Button, &button);
            let field = self.desk.word("inspector-channel-new");
            self.write(Role::TextInput, &field, channel);
            self.desk.harness.get_by_role_and_label(Role::Cell, title).focus();
            self.desk.settle();
        }
    }
}

#[test]
fn a_journey_is_made_by_the_actions_of_a_screen_reader_alone() {
    let mut reader = Reader { desk: blank(LARGE, Lang::Dutch) };
    for (place, (episode, touchpoints)) in EPISODES.into_iter().enumerate() {
        if place == 0 {
            let name = reader.desk.word("new-episode");
            reader.write(Role::ColumnHeader, &name, episode);
            reader.click(Role::ColumnHeader, episode);
        } else {
            reader.click(Role::ColumnHeader, EPISODES[place - 1].0);
            let name = reader.desk.word("command-add-episode");
            reader.click(Role::Button, &name);
            reader.write_in_place(episode);
        }
        for touchpoint in touchpoints {
            reader.touchpoint(episode, *touchpoint);
        }
        for (_, words) in QUOTES.into_iter().filter(|(at, _)| *at == episode) {
            reader.add("lane-quote", episode, words);
        }
        for (_, words) in IMPROVEMENTS.into_iter().filter(|(at, _)| *at == episode) {
            reader.add("lane-improvement", episode, words);
        }
    }
    is_as_wanted(&reader.desk);
}

fn is_as_wanted(desk: &Desk) {
    let (project, journey) = (desk.project(), desk.session().journey());
    let curve = |kind| journey.curves.iter().find(|curve| curve.kind == kind).expect("a curve").id;
    let (now, desired) = (curve(CurveKind::Current), curve(CurveKind::Desired));
    assert_eq!(journey.episodes.len(), EPISODES.len());
    for (episode, (title, touchpoints)) in journey.episodes.iter().zip(EPISODES) {
        assert_eq!(episode.title, title);
        assert_eq!(episode.touchpoints.len(), touchpoints.len(), "{title}");
        for (touchpoint, (title, channels, is, wanted)) in episode.touchpoints.iter().zip(touchpoints) {
            assert_eq!(touchpoint.title, *title);
            let named: BTreeSet<&str> =
                touchpoint.channels.iter().map(|id| project.channel(*id).expect("a channel").name.as_str()).collect();
            assert_eq!(named, channels.iter().copied().collect(), "{title}");
            assert_eq!(touchpoint.scores.get(now), Score::new(*is), "{title}");
            assert_eq!(touchpoint.scores.get(desired), Score::new(*wanted), "{title}");
        }
        let notes = |kind: LaneKind| -> Vec<String> {
            let lane = journey.lanes.iter().find(|lane| lane.kind == kind).expect("a lane").id;
            let notes = episode.notes.iter().filter(|note| note.lane == lane);
            notes
                .map(|note| {
                    assert_eq!(note.attached, Attachment::Episode);
                    let improvement = note.improvement.and_then(|id| project.improvement(id));
                    improvement.map_or_else(|| note.text.clone(), |improvement| improvement.title.clone())
                })
                .collect()
        };
        let wanted = |all: &[(&str, &str)]| -> Vec<String> {
            all.iter().filter(|(at, _)| *at == title).map(|(_, words)| (*words).to_owned()).collect()
        };
        assert_eq!(notes(LaneKind::Quote), wanted(&QUOTES), "{title}");
        assert_eq!(notes(LaneKind::Improvement), wanted(&IMPROVEMENTS), "{title}");
    }
    assert_eq!(project.improvements.len(), IMPROVEMENTS.len());
    assert_eq!(meander::model::invariants::findings(&project), []);
}
