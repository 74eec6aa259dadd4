//! The whole of case A, made from a blank document with nothing but what a screen reader can ask for: things are
//! found by role and name, and clicked, written into or set. No key is pressed and no pointer moves.

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::layout::words::{lane_kind_key, score_text};
use meander::model::{
    Attachment, CurveKind, CustomerDefinition, Episode, Feeling, Improvement, Journey, LaneKind, Note, Project,
    Purpose, Score, ScoreScale, Touchpoint, words,
};

use super::case_a::{self, LOWEST, curve};
use super::desk::{Desk, LARGE, blank};

/// A screen reader and its user.
struct Reader {
    desk: Desk,
}

/// What a reader can do.
impl Reader {
    #[track_caller]
    fn click(&mut self, role: Role, name: &str) {
        self.desk.harness.get_by_role_and_label(role, name).click_accesskit();
        self.desk.settle();
    }

    #[track_caller]
    fn write(&mut self, role: Role, name: &str, words: &str) {
        self.desk.harness.get_by_role_and_label(role, name).set_text_value_accesskit(words);
        self.desk.settle();
    }

    #[track_caller]
    fn set(&mut self, name: &str, to: f64) {
        self.desk.harness.get_by_role_and_label(Role::Slider, name).set_value_accesskit(to);
        self.desk.settle();
    }

    /// Writes into a field of the panel, of one line or several.
    #[track_caller]
    fn fill(&mut self, key: &str, words: &str) {
        let name = self.desk.word(key);
        let mut fields = [Role::TextInput, Role::MultilineTextInput].into_iter();
        let role = fields.find(|role| self.desk.has(*role, &name));
        self.write(role.unwrap_or_else(|| panic!("no field {name}")), &name, words);
    }

    /// Opens a list and takes one of its rows.
    #[track_caller]
    fn pick(&mut self, key: &str, option: &str) {
        let name = self.desk.word(key);
        self.click(Role::ComboBox, &name);
        self.click(Role::Button, option);
    }

    /// Opens a section of the panel that is closed.
    #[track_caller]
    fn open(&mut self, key: &str) {
        let name = self.desk.word(key);
        let is_open =
            self.desk.harness.get_by_role_and_label(Role::Button, &name).accesskit_node().data().is_expanded();
        if !is_open.expect("a section that opens") {
            self.click(Role::Button, &name);
        }
    }

    /// Adds lines to a list, each with its button.
    fn list(&mut self, key: &str, lines: &[String]) {
        let one = self.desk.word(key);
        for (index, line) in lines.iter().enumerate() {
            self.click(Role::Button, &one);
            self.write(Role::TextInput, &format!("{one} {}", index + 1), line);
        }
    }

    /// Into the field that opens on something new; what is written is kept as the reader goes on to the map.
    fn write_in_place(&mut self, words: &str) {
        let name = self.desk.word("canvas-edit-name");
        self.desk.harness.get_by_label(&name).set_text_value_accesskit(words);
        self.desk.settle();
        self.desk.harness.get_by_role(Role::Table).focus();
        self.desk.settle();
    }

    /// A new card of a lane.
    fn add(&mut self, kind: LaneKind, episode: &str, words: &str) {
        let values = [("lane", self.desk.word(lane_kind_key(kind)).into()), ("episode", episode.into())];
        let name = self.desk.lang.with("access-add", &values);
        self.click(Role::Button, &name);
        self.write_in_place(words);
    }

    /// Looks for a command or a card in the list of all, and takes it.
    fn find(&mut self, words: &str) {
        let (search, field) = (self.desk.word("bar-search"), self.desk.word("dialog-palette-title"));
        self.click(Role::Button, &search);
        self.write(Role::TextInput, &field, words);
        let options = self.desk.harness.query_all_by_role(Role::ListBoxOption);
        let named = |label: &str| label == words || label.starts_with(&format!("{words}, "));
        let names: Vec<String> = options.filter_map(|node| node.accesskit_node().label()).collect();
        let name = names.iter().find(|label| named(label)).unwrap_or_else(|| panic!("no {words} in {names:?}"));
        self.click(Role::ListBoxOption, name);
    }
}

/// What it is told of the case.
impl Reader {
    /// Whose journey it is and what it is for; nothing is selected.
    fn frame(&mut self, project: &Project, journey: &Journey) {
        self.fill("inspector-title", &journey.title);
        self.fill("inspector-subtitle", &journey.subtitle);
        self.open("inspector-customers");
        self.fill("inspector-name", &project.customers[0].name);
        self.fill("inspector-goal", &journey.frame.goal);
        let [scope, group] = [words::scope(journey.frame.scope), "inspector-customer-group"];
        let [scope, group] = [scope, group].map(|key| self.desk.word(key));
        self.pick("inspector-scope", &scope);
        self.pick("inspector-customer-definition", &group);
        self.fill("inspector-desired-feeling", &journey.frame.desired_feeling);
    }

    fn episode(&mut self, journey: &Journey, place: usize) {
        let episode = &journey.episodes[place];
        if place == 0 {
            let untitled = self.desk.word("new-episode");
            self.write(Role::ColumnHeader, &untitled, &episode.title);
        } else {
            self.find(&journey.episodes[place - 1].title);
            let add = self.desk.word("command-add-episode");
            self.click(Role::Button, &add);
            self.write_in_place(&episode.title);
        }
        self.click(Role::ColumnHeader, &episode.title);
        self.fill("inspector-story", &episode.story);
        self.feelings(&episode.desired, &episode.current);
        self.fill("inspector-challenge", &episode.challenge);
        for kind in [CurveKind::Desired, CurveKind::Current] {
            let score = episode.rating.get(curve(journey, kind)).expect("a rating");
            self.rate(kind, score);
        }
        self.fill("inspector-rating-source", &episode.rating_source);
    }

    /// What is wanted, and what is felt now.
    fn feelings(&mut self, desired: &Feeling, current: &Feeling) {
        self.fill("inspector-desired-words", &desired.words);
        self.fill("inspector-desired-why", &desired.why);
        self.fill("inspector-current-words", &current.words);
        self.fill("inspector-current-why", &current.why);
    }

    /// By one of the five faces.
    fn rate(&mut self, kind: CurveKind, score: Score) {
        const FACES: [&str; 5] = ["very-bad", "bad", "neutral", "good", "very-good"];
        let face = self.desk.word(&format!("inspector-feeling-{}", FACES[(score.step() + 2) as usize]));
        let number = score_text(score.value(), ScoreScale::MinusTwoToTwo, Lang::Dutch);
        let name = format!("{}: {number}, {face}", self.desk.word(words::curve_kind(kind)));
        self.click(Role::RadioButton, &name);
    }

    fn touchpoint(&mut self, project: &Project, journey: &Journey, episode: &str, touchpoint: &Touchpoint) {
        let title = &touchpoint.title;
        self.add(LaneKind::Touchpoints, episode, title);
        self.click(Role::Cell, title);
        let score = |kind| touchpoint.scores.get(curve(journey, kind)).expect("a score").value();
        let none = self.desk.word("access-no-score");
        self.set(&format!("{title}, {}: {none}", self.desk.word("access-points-desired")), score(CurveKind::Desired));
        self.set(&format!("{title}: {none}"), score(CurveKind::Current));
        for channel in touchpoint.channels.iter().filter_map(|id| project.channel(*id)) {
            self.channel(&channel.name);
        }
        self.fill("inspector-effect", &touchpoint.effect);
        self.list("inspector-sub-step", &touchpoint.sub_steps);
        self.open("inspector-details");
        self.list("inspector-form-one", &touchpoint.forms);
        if touchpoint.moment_of_truth {
            let star = self.desk.word("inspector-moment-of-truth");
            self.click(Role::CheckBox, &star);
        }
    }

    fn channel(&mut self, name: &str) {
        if self.desk.has(Role::CheckBox, name) {
            return self.click(Role::CheckBox, name);
        }
        let button = self.desk.word("inspector-channel");
        self.click(Role::Button, &button);
        self.fill("inspector-channel-new", name);
        self.desk.harness.get_by_role(Role::Table).focus();
        self.desk.settle();
    }

    /// A card of another lane: what it says, on what it hangs, who said it, what is known of the improvement.
    fn note(&mut self, project: &Project, journey: &Journey, episode: &Episode, note: &Note) {
        let said = project.note_words(note);
        let lane = journey.lanes.iter().find(|lane| lane.id == note.lane).expect("its lane");
        self.add(lane.kind, &episode.title, said);
        self.click(Role::Cell, said);
        let titles = hung_on(episode, note.attached);
        match titles.as_slice() {
            [] => {}
            [one] => {
                self.hang("inspector-attached-touchpoint");
                self.pick("inspector-touchpoint", one);
            }
            [first, last, ..] => {
                self.hang("inspector-attached-span");
                self.pick("inspector-span-from", first);
                self.pick("inspector-span-to", last);
            }
        }
        if lane.kind == LaneKind::Quote {
            self.fill("inspector-said-by-name", &note.attribution.name);
            self.fill("inspector-said-by-role", &note.attribution.role);
        }
        if let Some(improvement) = note.improvement.and_then(|id| project.improvement(id)) {
            self.fill("inspector-description", &improvement.description);
            let status = self.desk.word(words::status(improvement.status));
            self.pick("improvements-status", &status);
        }
    }

    fn hang(&mut self, key: &str) {
        let option = self.desk.word(key);
        self.pick("inspector-attached", &option);
    }

    /// From the episode that is rated lowest, with its touchpoints as a draft; then the open journey is this one.
    fn micro(&mut self, micro: &Journey) {
        self.find(LOWEST);
        let [start, go, purpose, deepen] =
            [Command::StartMicro.key(), "micro-start", "inspector-purpose", words::purpose(Purpose::Deepen)]
                .map(|key| self.desk.word(key));
        self.click(Role::Button, &start);
        self.click(Role::RadioButton, &format!("{purpose}: {deepen}"));
        self.fill("inspector-reason", &micro.reason);
        self.click(Role::Button, &go);
        let drafts: Vec<String> = self.desk.session().journey().episodes.iter().map(|one| one.title.clone()).collect();
        for (draft, episode) in drafts.iter().zip(&micro.episodes) {
            self.write(Role::ColumnHeader, draft, &episode.title);
            self.click(Role::ColumnHeader, &episode.title);
            self.fill("inspector-story", &episode.story);
            self.feelings(&episode.desired, &episode.current);
        }
    }
}

fn hung_on(episode: &Episode, attached: Attachment) -> Vec<String> {
    let ids = match attached {
        Attachment::Episode => vec![],
        Attachment::Touchpoint(id) => vec![id],
        Attachment::Span(first, last) => vec![first, last],
    };
    let title = |id| episode.touchpoints.iter().find(|one| one.id == id).expect("a card").title.clone();
    ids.into_iter().map(title).collect()
}

/// All that a reader is told of the case, in lines that can be compared: ids do not count.
fn told(project: &Project) -> Vec<String> {
    let journey = &project.journeys[0];
    let group = match journey.frame.customer {
        Some(CustomerDefinition::Group(id)) => project.customer(id).map(|group| &group.name),
        _ => None,
    };
    let frame = &journey.frame;
    let mut lines = vec![
        format!("{}; {}; {group:?}; {}", journey.title, journey.subtitle, journey.limitations),
        format!("{}; {:?}; {}", frame.goal, frame.scope, frame.desired_feeling),
    ];
    for episode in &journey.episodes {
        lines.push(format!("{}; {}; {:?}; {:?}", episode.title, episode.story, episode.desired, episode.current));
        lines.push(format!("{}; {}", episode.challenge, episode.rating_source));
        lines.extend(episode.touchpoints.iter().map(|one| format!("{}; {}", one.title, one.effect)));
        for note in &episode.notes {
            let lane = journey.lanes.iter().find(|lane| lane.id == note.lane).expect("its lane");
            let hung = hung_on(episode, note.attached);
            lines.push(format!("{:?}; {}; {hung:?}; {:?}", lane.kind, project.note_words(note), note.attribution));
            let improvement = note.improvement.and_then(|id| project.improvement(id)).map(Arc::as_ref);
            let known = |one: &Improvement| format!("{}; {:?}", one.description, one.status);
            lines.extend(improvement.map(known));
        }
    }
    let lowest = journey.episodes.iter().find(|episode| episode.title == LOWEST).expect("the episode");
    let micro = lowest.micro.and_then(|id| project.journey(id)).expect("its micro journey");
    lines.push(format!("{}; {:?}; {:?}; {}", micro.title, micro.form, micro.purpose, micro.reason));
    let felt = micro.episodes.iter();
    lines.extend(felt.map(|one| format!("{}; {}; {:?}; {:?}", one.title, one.story, one.desired, one.current)));
    lines
}

#[test]
fn the_whole_of_case_a_is_made_by_the_actions_of_a_screen_reader_alone() {
    let example = case_a::example();
    let journey = &example.journeys[0];
    let mut reader = Reader { desk: blank(LARGE, Lang::Dutch) };
    reader.frame(&example, journey);
    for (place, episode) in journey.episodes.iter().enumerate() {
        reader.episode(journey, place);
        for touchpoint in &episode.touchpoints {
            reader.touchpoint(&example, journey, &episode.title, touchpoint);
        }
        for note in &episode.notes {
            reader.note(&example, journey, episode, note);
        }
    }
    // The way back to what is said of the journey as a whole.
    reader.find(&Command::SelectNothing.label(Lang::Dutch));
    reader.open("inspector-limitations");
    reader.fill("inspector-limitations-text", &journey.limitations);
    reader.micro(&example.journeys[1]);

    let made = reader.desk.project();
    let above = &made.journeys[0];
    case_a::is_mapped(&made, above);
    case_a::is_worked_out(above);
    case_a::is_answered(&made, above);
    case_a::is_zoomed_in(&made, above);
    assert_eq!(told(&made), told(&example));
    assert_eq!(meander::model::invariants::findings(&made), []);
}
