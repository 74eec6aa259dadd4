//! The inspector, driven as a screen reader would: by role and name.

use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use meander::edit::{
    CurveChange, Edit, EpisodeChange, JourneyChange, LaneChange, NoteChange, ProjectChange, TouchpointChange, applied,
};
use meander::lang::Lang;
use meander::model::*;
use meander::theme::ThemeKind;
use meander::ui::inspector::{ImageUse, InspectorContext, Outcome, Selected, show};
use meander::ui::style::{apply_style, install_fonts};

const JOURNEY: JourneyId = JourneyId::from_number(1);
const MICRO: JourneyId = JourneyId::from_number(2);
const SCHADE: EpisodePath = EpisodePath { journey: JOURNEY, episode: EpisodeId::from_number(2) };
const NAZORG: EpisodeId = EpisodeId::from_number(3);
const SCHOUW: TouchpointPath = SCHADE.touchpoint(TouchpointId::from_number(1));
const UITSLAG: TouchpointId = TouchpointId::from_number(2);
const QUOTE: NotePath = SCHADE.note(NoteId::from_number(1));
const CARDS: LaneId = LaneId::from_number(1);
const ONLINE_CARDS: LaneId = LaneId::from_number(2);
const QUOTES: LaneId = LaneId::from_number(3);
const BACKSTAGE: LaneId = LaneId::from_number(4);
const NOW: CurveId = CurveId::from_number(1);
const WANTED: CurveId = CurveId::from_number(2);
const DRIVER: CustomerId = CustomerId::from_number(1);
const PHONE: ChannelId = ChannelId::from_number(1);
const POST: ChannelId = ChannelId::from_number(2);
const EXPERT: ActorId = ActorId::from_number(1);
const INSIGHT: InsightId = InsightId::from_number(1);
const IDEA: ImprovementId = ImprovementId::from_number(1);

fn score(value: f64) -> Score {
    Score::new(value).unwrap()
}

/// Three episodes; the middle one has two touchpoints, a quote and a micro journey.
fn project() -> Project {
    let mut schouw = Touchpoint::new(SCHOUW.touchpoint, "Schouw".into(), CARDS);
    schouw.channels = vec![PHONE];
    schouw.sub_steps = vec!["gestart".into(), "afgerond".into()];
    schouw.scores = Scores::default().with(NOW, score(-2.0)).with(WANTED, score(1.0));
    let uitslag = Touchpoint::new(UITSLAG, "Uitslag".into(), CARDS);
    let mut quote = Note::new(QUOTE.note, QUOTES);
    quote.text = "Duurt lang".into();
    let mut schade = Episode::new(SCHADE.episode, "Schade bepalen".into());
    schade.touchpoints = vec![Arc::new(schouw), Arc::new(uitslag)];
    schade.notes = vec![Arc::new(quote)];
    schade.micro = Some(MICRO);
    let mut journey = Journey::new(JOURNEY, "Schade".into());
    journey.lanes = vec![
        Lane::new(CARDS, LaneKind::Touchpoints),
        Lane::new(ONLINE_CARDS, LaneKind::Touchpoints),
        Lane::new(QUOTES, LaneKind::Quote),
        Lane::new(BACKSTAGE, LaneKind::BehindTheScenes),
    ];
    journey.lanes[1].title = "Online".into();
    journey.curves = vec![Curve::new(NOW, DRIVER, CurveKind::Current), Curve::new(WANTED, DRIVER, CurveKind::Desired)];
    journey.episodes = vec![
        Arc::new(Episode::new(EpisodeId::from_number(1), "Melding".into())),
        Arc::new(schade),
        Arc::new(Episode::new(NAZORG, "Nazorg".into())),
    ];
    let mut micro = Journey::new(MICRO, "Schade van dichtbij".into());
    micro.form = Form::Micro;
    micro.parent = Some(SCHADE.episode);
    let mut insight = Insight::new(INSIGHT, InsightKind::Quote, "Cijfer 5,1".into());
    insight.touchpoints = vec![SCHOUW.touchpoint];
    Project {
        language: "nl".into(),
        customers: vec![CustomerGroup::new(DRIVER, "Rijder".into())],
        actors: vec![Actor::new(EXPERT, "Expert".into())],
        channels: vec![Channel::new(PHONE, "telefoon".into()), Channel::new(POST, "post".into())],
        insights: vec![
            Arc::new(insight),
            Arc::new(Insight::new(InsightId::from_number(2), InsightKind::Need, "Snel".into())),
        ],
        improvements: vec![Arc::new(Improvement::new(IDEA, "Licht toe".into()))],
        journeys: vec![Arc::new(journey), Arc::new(micro)],
        ..Project::default()
    }
}

/// The inspector with a document that takes its edits.
struct Desk {
    project: Arc<Project>,
    journey: JourneyId,
    selected: Selected,
    lang: Lang,
    outcomes: Vec<Outcome>,
}

fn harness(desk: Desk) -> Harness<'static, Desk> {
    let theme = ThemeKind::Light.theme();
    let mut harness = Harness::builder()
        .with_size(vec2(320.0, 6000.0))
        .with_context_setup(|ctx| {
            install_fonts(ctx);
            apply_style(ctx, ThemeKind::Light.theme());
        })
        .build_ui_state(
            move |ui, desk: &mut Desk| {
                let (project, selection) = (Arc::clone(&desk.project), desk.selected);
                let context = InspectorContext {
                    several: None,
                    project: &project,
                    journey: desk.journey,
                    selection: &selection,
                    theme,
                    lang: desk.lang,
                    takes_keyboard: false,
                };
                for outcome in show(ui, &context) {
                    if let Outcome::Edit(edit) = &outcome {
                        desk.project = applied(&desk.project, edit).unwrap_or_else(|_| Arc::clone(&desk.project));
                    }
                    desk.outcomes.push(outcome);
                }
            },
            desk,
        );
    harness.run();
    harness
}

fn desk(selected: Selected) -> Desk {
    Desk { project: Arc::new(project()), journey: JOURNEY, selected, lang: Lang::Dutch, outcomes: Vec::new() }
}

/// What a user does, named as it is shown.
#[derive(Clone, Copy)]
enum Act {
    /// Opens a section.
    Open(&'static str),
    /// Replaces the text of a field.
    Type(&'static str, &'static str),
    Click(Role, &'static str),
    /// Opens a combo box and takes an option.
    Pick(&'static str, &'static str),
    Press(Key),
    Alt(Key),
}

use Act::{Alt, Click, Open, Pick, Press, Type};

fn act(harness: &mut Harness<'static, Desk>, act: Act) {
    match act {
        Open(name) => harness.get_by_role_and_label(Role::Button, name).click(),
        Type(name, text) => {
            focus_field(harness, name);
            harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
            if text.is_empty() {
                harness.key_press(Key::Delete);
            } else {
                harness.event(egui::Event::Text(text.to_owned()));
            }
        }
        Click(role, name) => harness.get_by_role_and_label(role, name).click(),
        Pick(name, option) => {
            harness.get_by_role_and_label(Role::ComboBox, name).click();
            harness.run();
            harness.get_by_role_and_label(Role::Button, option).click();
        }
        Press(key) => harness.key_press(key),
        Alt(key) => harness.key_press_modifiers(Modifiers::ALT, key),
    }
    harness.run();
}

fn focus_field(harness: &mut Harness<'static, Desk>, name: &str) {
    let is_field = |role| matches!(role, Role::TextInput | Role::MultilineTextInput);
    harness
        .get_all_by_label(name)
        .find(|node| is_field(node.accesskit_node().role()))
        .unwrap_or_else(|| panic!("no field “{name}”"))
        .focus();
    harness.run();
}

fn outcomes_of(desk: Desk, acts: &[Act]) -> Vec<Outcome> {
    let mut harness = harness(desk);
    for one in acts {
        act(&mut harness, *one);
    }
    harness.into_state().outcomes
}

#[track_caller]
fn check(selected: Selected, acts: &[Act], expected: Edit) {
    let outcomes = outcomes_of(desk(selected), acts);
    assert_eq!(outcomes.last(), Some(&Outcome::Edit(expected)), "all: {outcomes:#?}");
}

fn touchpoint(change: TouchpointChange) -> Edit {
    Edit::ChangeTouchpoint { what: SCHOUW, change }
}

fn episode(change: EpisodeChange) -> Edit {
    Edit::ChangeEpisode { what: SCHADE, change }
}

fn lane(change: LaneChange) -> Edit {
    Edit::ChangeLane { journey: JOURNEY, lane: QUOTES, change }
}

fn journey(change: JourneyChange) -> Edit {
    Edit::ChangeJourney { journey: JOURNEY, change }
}

/// The colour of a place in the palette.
fn swatch(place: usize) -> Colour {
    let color = ThemeKind::Light.theme().groups[place];
    Colour { red: color.red, green: color.green, blue: color.blue }
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn feeling(words: &str, why: &str) -> Feeling {
    Feeling { words: words.into(), why: why.into() }
}

/// What is wanted is asked before what is felt now, in faces and in words.
#[test]
fn what_is_desired_is_asked_first() {
    let mut harness = harness(desk(Selected::Touchpoint(SCHOUW)));
    act(&mut harness, Open("Gevoel in woorden"));
    let top = |role: Role, name: &str| harness.get_by_role_and_label(role, name).rect().top();
    let faces = ["Gewenst gevoel: 0, neutraal", "Gevoel nu: 0, neutraal"];
    assert!(top(Role::RadioButton, faces[0]) < top(Role::RadioButton, faces[1]));
    let words = ["Gewenst gevoel in woorden", "Huidig gevoel in woorden"];
    assert!(top(Role::MultilineTextInput, words[0]) < top(Role::MultilineTextInput, words[1]));
}

#[test]
fn every_field_of_a_touchpoint_gives_its_edit() {
    let at = Selected::Touchpoint(SCHOUW);
    let slot = |episode, index, lane| Slot { journey: JOURNEY, episode, index, lane };
    let moved = |to| Edit::MoveTouchpoint { what: SCHOUW, to };
    let details = Open("Meer gegevens");
    let who = Open("Wie begint, wie ontvangt");
    let words = Open("Gevoel in woorden");
    let table: Vec<(Vec<Act>, Edit)> = vec![
        (vec![Type("Titel", "Nabellen")], touchpoint(TouchpointChange::Title("Nabellen".into()))),
        (vec![Pick("Episode", "Nazorg")], moved(slot(NAZORG, 0, CARDS))),
        (vec![Pick("Baan", "Online")], moved(slot(SCHADE.episode, 0, ONLINE_CARDS))),
        (vec![Click(Role::CheckBox, "post")], touchpoint(TouchpointChange::Channels(vec![PHONE, POST]))),
        (vec![Click(Role::CheckBox, "telefoon")], touchpoint(TouchpointChange::Channels(vec![]))),
        (
            vec![Click(Role::RadioButton, "Gevoel nu: +1, goed")],
            touchpoint(TouchpointChange::Score(NOW, Some(score(1.0)))),
        ),
        (vec![Click(Role::RadioButton, "Gevoel nu: −2, heel slecht")], touchpoint(TouchpointChange::Score(NOW, None))),
        (
            vec![Click(Role::RadioButton, "Gewenst gevoel: 0, neutraal")],
            touchpoint(TouchpointChange::Score(WANTED, Some(score(0.0)))),
        ),
        (
            vec![words, Type("Gewenst gevoel in woorden", "rustig")],
            touchpoint(TouchpointChange::Desired(feeling("rustig", ""))),
        ),
        (
            vec![words, Type("Waarom dit gewenst is", "schrik")],
            touchpoint(TouchpointChange::Desired(feeling("", "schrik"))),
        ),
        (
            vec![words, Type("Huidig gevoel in woorden", "alleen")],
            touchpoint(TouchpointChange::Current(feeling("alleen", ""))),
        ),
        (
            vec![words, Type("Waarom het zo voelt", "een menu")],
            touchpoint(TouchpointChange::Current(feeling("", "een menu"))),
        ),
        (vec![Type("Effect op de klant", "Koud")], touchpoint(TouchpointChange::Effect("Koud".into()))),
        (vec![Type("deelstap 2", "klaar")], touchpoint(TouchpointChange::SubSteps(strings(&["gestart", "klaar"])))),
        (
            vec![Click(Role::Button, "deelstap 1 verwijderen")],
            touchpoint(TouchpointChange::SubSteps(strings(&["afgerond"]))),
        ),
        (
            vec![Click(Role::Button, "deelstap"), Type("deelstap 3", "brief")],
            touchpoint(TouchpointChange::SubSteps(strings(&["gestart", "afgerond", "brief"]))),
        ),
        (vec![details, Click(Role::CheckBox, "Beslissend moment")], touchpoint(TouchpointChange::MomentOfTruth(true))),
        (
            vec![details, Click(Role::RadioButton, "Belang: 4")],
            touchpoint(TouchpointChange::Importance(Rating::new(4))),
        ),
        (
            vec![details, Type("Duur", "3")],
            touchpoint(TouchpointChange::Duration(Some(Duration(3, DurationUnit::Days)))),
        ),
        (
            vec![details, Pick("Eenheid van de duur", "weken")],
            touchpoint(TouchpointChange::Duration(Some(Duration(1, DurationUnit::Weeks)))),
        ),
        (
            vec![details, Click(Role::Button, "vorm"), Type("vorm 1", "rapport")],
            touchpoint(TouchpointChange::Forms(strings(&["rapport"]))),
        ),
        (vec![who, Pick("Begint", "Expert")], touchpoint(TouchpointChange::Starts(Some(EXPERT)))),
        (vec![who, Pick("Ontvangt", "Expert")], touchpoint(TouchpointChange::Receives(Some(EXPERT)))),
        (
            vec![Open("Notities en afbeelding"), Type("Notities", "Bel terug")],
            touchpoint(TouchpointChange::Notes("Bel terug".into())),
        ),
    ];
    for (acts, expected) in table {
        check(at, &acts, expected);
    }
}

#[test]
fn a_second_click_on_a_face_forgets_the_score() {
    let face = Click(Role::RadioButton, "Gevoel nu: 0, neutraal");
    let outcomes = outcomes_of(desk(Selected::Touchpoint(SCHADE.touchpoint(UITSLAG))), &[face]);
    let set = TouchpointChange::Score(NOW, Some(Score::ZERO));
    let what = SCHADE.touchpoint(UITSLAG);
    assert_eq!(outcomes, [Outcome::Edit(Edit::ChangeTouchpoint { what, change: set })]);

    let mut known = desk(Selected::Touchpoint(SCHOUW));
    set_score(&mut known, Some(Score::ZERO));
    let outcomes = outcomes_of(known, &[face]);
    assert_eq!(outcomes, [Outcome::Edit(touchpoint(TouchpointChange::Score(NOW, None)))]);
}

fn set_score(desk: &mut Desk, score: Option<Score>) {
    let project = Arc::make_mut(&mut desk.project);
    let journey = Arc::make_mut(&mut project.journeys[0]);
    let episode = Arc::make_mut(&mut journey.episodes[1]);
    Arc::make_mut(&mut episode.touchpoints[0]).scores.set(NOW, score);
}

#[test]
fn the_chosen_face_says_so_and_a_missing_score_chooses_none() {
    let chosen = |score| {
        let mut desk = desk(Selected::Touchpoint(SCHOUW));
        set_score(&mut desk, score);
        let harness = harness(desk);
        let faces = harness.get_all_by_role(Role::RadioButton);
        let names = faces.filter(|face| face.accesskit_node().toggled() == Some(Toggled::True));
        let names: Vec<_> = names.filter_map(|face| face.accesskit_node().label()).collect();
        names.into_iter().filter(|name| name.starts_with("Gevoel nu")).collect::<Vec<_>>()
    };
    assert_eq!(chosen(Some(score(-2.0))), ["Gevoel nu: −2, heel slecht"]);
    assert_eq!(chosen(Some(score(-0.4))), ["Gevoel nu: 0, neutraal"]);
    assert_eq!(chosen(Some(score(1.4))), ["Gevoel nu: +1, goed"]);
    assert_eq!(chosen(None), Vec::<String>::new());
}

#[test]
fn arrow_keys_move_the_score() {
    let step = |key: Act| {
        let mut harness = harness(desk(Selected::Touchpoint(SCHOUW)));
        harness.get_by_role_and_label(Role::RadioButton, "Gevoel nu: −2, heel slecht").focus();
        harness.run();
        act(&mut harness, key);
        harness.into_state().outcomes
    };
    let edit = |score| vec![Outcome::Edit(touchpoint(TouchpointChange::Score(NOW, score)))];
    assert_eq!(step(Press(Key::ArrowRight)), edit(Some(score(-1.0))));
    assert_eq!(step(Alt(Key::ArrowRight)), edit(Some(score(-1.9))));
    assert_eq!(step(Press(Key::ArrowLeft)), []);
    assert_eq!(step(Press(Key::Delete)), edit(None));
}

#[test]
fn sub_steps_move_with_alt_and_the_arrows() {
    let mut harness = harness(desk(Selected::Touchpoint(SCHOUW)));
    focus_field(&mut harness, "deelstap 2");
    act(&mut harness, Alt(Key::ArrowUp));
    let moved = touchpoint(TouchpointChange::SubSteps(strings(&["afgerond", "gestart"])));
    assert_eq!(harness.state().outcomes, [Outcome::Edit(moved)]);
}

#[test]
fn a_dragged_sub_step_lands_where_it_is_dropped() {
    let mut harness = harness(desk(Selected::Touchpoint(SCHOUW)));
    let handle = |number| format!("deelstap {number} verplaatsen: sleep, of Alt met de pijltjes");
    let at = |harness: &Harness<'static, Desk>, number| harness.get_by_label(&handle(number)).rect().center();
    let (from, to) = (at(&harness, 2), at(&harness, 1) - vec2(0.0, 10.0));
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from - vec2(0.0, 12.0));
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
    let moved = touchpoint(TouchpointChange::SubSteps(strings(&["afgerond", "gestart"])));
    assert_eq!(harness.state().outcomes, [Outcome::Edit(moved)]);
}

#[test]
fn an_emptied_sub_step_goes_when_it_is_left() {
    let outcomes = outcomes_of(desk(Selected::Touchpoint(SCHOUW)), &[Type("deelstap 1", ""), Press(Key::Enter)]);
    let first = touchpoint(TouchpointChange::SubSteps(strings(&["", "afgerond"])));
    assert_eq!(outcomes.first(), Some(&Outcome::Edit(first)));
    let last = touchpoint(TouchpointChange::SubSteps(strings(&["afgerond"])));
    assert_eq!(outcomes.last(), Some(&Outcome::Edit(last)), "all: {outcomes:#?}");
}

#[test]
fn typing_letter_by_letter_keeps_the_caret() {
    let mut harness = harness(desk(Selected::Touchpoint(SCHOUW)));
    focus_field(&mut harness, "Effect op de klant");
    for letter in ["k", "o", "u", "d"] {
        harness.event(egui::Event::Text(letter.to_owned()));
        harness.run();
    }
    let texts: Vec<_> = harness.state().outcomes.iter().map(effect_of).collect();
    assert_eq!(texts, ["k", "ko", "kou", "koud"]);
}

fn effect_of(outcome: &Outcome) -> &str {
    match outcome {
        Outcome::Edit(Edit::ChangeTouchpoint { change: TouchpointChange::Effect(text), .. }) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_change_from_outside_reaches_a_field_that_is_typed_in() {
    let mut harness = harness(desk(Selected::Touchpoint(SCHOUW)));
    focus_field(&mut harness, "Titel");
    harness.run_steps(4);
    let project = Arc::make_mut(&mut harness.state_mut().project);
    let episode = Arc::make_mut(&mut Arc::make_mut(&mut project.journeys[0]).episodes[1]);
    Arc::make_mut(&mut episode.touchpoints[0]).title = "Teruggedraaid".into();
    harness.run();
    let field = harness.get_all_by_label("Titel").find(|node| node.value().is_some()).unwrap();
    assert_eq!(field.value().as_deref(), Some("Teruggedraaid"));
}

#[test]
fn a_new_channel_is_made_and_used_as_one_change() {
    let acts = [Click(Role::Button, "kanaal"), Type("Naam van het nieuwe kanaal", "app"), Press(Key::Enter)];
    let outcomes = outcomes_of(desk(Selected::Touchpoint(SCHOUW)), &acts);
    let [Outcome::Edit(Edit::Many(edits))] = outcomes.as_slice() else { panic!("{outcomes:#?}") };
    let [Edit::AddChannel { channel }, used] = edits.as_slice() else { panic!("{edits:#?}") };
    assert_eq!(channel.name, "app");
    assert_eq!(*used, touchpoint(TouchpointChange::Channels(vec![PHONE, channel.id])));
}

#[test]
fn a_known_channel_is_used_and_not_made_twice() {
    let acts = [Click(Role::Button, "kanaal"), Type("Naam van het nieuwe kanaal", "Post"), Press(Key::Enter)];
    check(Selected::Touchpoint(SCHOUW), &acts, touchpoint(TouchpointChange::Channels(vec![PHONE, POST])));
}

#[test]
fn escape_makes_no_channel() {
    let acts = [Click(Role::Button, "kanaal"), Type("Naam van het nieuwe kanaal", "app"), Press(Key::Escape)];
    assert_eq!(outcomes_of(desk(Selected::Touchpoint(SCHOUW)), &acts), []);
}

#[test]
fn a_new_actor_starts_the_touchpoint() {
    let name = "nieuwe persoon of partij die begint";
    let acts = [Open("Wie begint, wie ontvangt"), Click(Role::Button, name), Type(name, "Garage"), Press(Key::Enter)];
    let outcomes = outcomes_of(desk(Selected::Touchpoint(SCHOUW)), &acts);
    let [Outcome::Edit(Edit::Many(edits))] = outcomes.as_slice() else { panic!("{outcomes:#?}") };
    let [Edit::AddActor { actor }, used] = edits.as_slice() else { panic!("{edits:#?}") };
    assert_eq!(actor.name, "Garage");
    assert_eq!(*used, touchpoint(TouchpointChange::Starts(Some(actor.id))));
}

#[test]
fn insights_and_improvements_are_tied_and_untied() {
    let project = project();
    let untied = Arc::new(Insight { touchpoints: vec![], ..(*project.insights[0]).clone() });
    let tied = Arc::new(Insight { touchpoints: vec![SCHOUW.touchpoint], ..(*project.insights[1]).clone() });
    let gap = Some(GapPlace::Touchpoint(SCHOUW.touchpoint));
    let answered = Arc::new(Improvement { gap, ..(*project.improvements[0]).clone() });
    let at = Selected::Touchpoint(SCHOUW);
    let unlink = Click(Role::Button, "Ontkoppelen: Cijfer 5,1");
    check(at, &[unlink], Edit::ChangeInsight { insight: INSIGHT, to: untied });
    let link = Pick("Inzicht koppelen…", "Snel");
    check(at, &[link], Edit::ChangeInsight { insight: InsightId::from_number(2), to: tied });
    let link = [Open("Verbeterpunten"), Pick("Verbeterpunt koppelen…", "Licht toe")];
    check(at, &link, Edit::ChangeImprovement { improvement: IDEA, to: answered });
}

#[test]
fn the_gap_banner_counts_and_ranks() {
    let harness = harness(desk(Selected::Touchpoint(SCHOUW)));
    harness.get_by_label("Gat van 3: grootste van deze reis. 1 inzicht, 0 verbeterpunten");
}

#[test]
fn every_field_of_a_note_gives_its_edit() {
    let note = |change| Edit::ChangeNote { what: QUOTE, change };
    let moved = |episode: EpisodeId, lane, attached| Edit::MoveNote {
        what: QUOTE,
        episode: EpisodePath { journey: JOURNEY, episode },
        lane,
        attached,
    };
    let said = |name: &str, role: &str| Attribution { name: name.into(), role: role.into() };
    let stands = Open("Toont een inzicht of verbeterpunt");
    let table: Vec<(Vec<Act>, Edit)> = vec![
        (vec![Type("Tekst", "Traag")], note(NoteChange::Text("Traag".into()))),
        (vec![Type("Gezegd door", "Fatima")], note(NoteChange::Attribution(said("Fatima", "")))),
        (vec![Type("Rol", "klant")], note(NoteChange::Attribution(said("", "klant")))),
        (vec![Pick("Baan", "Achter de schermen")], moved(SCHADE.episode, BACKSTAGE, Attachment::Episode)),
        (vec![Pick("Episode", "Nazorg")], moved(NAZORG, QUOTES, Attachment::Episode)),
        (
            vec![Pick("Hoort bij", "Eén touchpoint")],
            moved(SCHADE.episode, QUOTES, Attachment::Touchpoint(SCHOUW.touchpoint)),
        ),
        (
            vec![Pick("Hoort bij", "Meer touchpoints")],
            moved(SCHADE.episode, QUOTES, Attachment::Span(SCHOUW.touchpoint, UITSLAG)),
        ),
        (vec![stands, Pick("Inzicht", "Snel")], note(NoteChange::Insight(Some(InsightId::from_number(2))))),
        (vec![stands, Pick("Verbeterpunt", "Licht toe")], note(NoteChange::Improvement(Some(IDEA)))),
    ];
    for (acts, expected) in table {
        check(Selected::Note(QUOTE), &acts, expected);
    }
}

#[test]
fn a_card_that_stands_for_an_improvement_changes_that_one() {
    let mut changed = Improvement::new(IDEA, "Licht toe".into());
    changed.status = Status::InTest;
    for (acts, expected) in
        [(Type("Tekst", "Leg uit"), Improvement::new(IDEA, "Leg uit".into())), (Pick("Status", "in test"), changed)]
    {
        let mut desk = desk(Selected::Note(QUOTE));
        let edit = Edit::ChangeNote { what: QUOTE, change: NoteChange::Improvement(Some(IDEA)) };
        desk.project = applied(&desk.project, &edit).unwrap();
        let outcomes = outcomes_of(desk, &[acts]);
        let expected = Edit::ChangeImprovement { improvement: IDEA, to: Arc::new(expected) };
        assert_eq!(outcomes.last(), Some(&Outcome::Edit(expected)), "all: {outcomes:#?}");
    }
}

#[test]
fn every_field_of_an_episode_gives_its_edit() {
    let details = Open("Meer gegevens");
    let table: Vec<(Vec<Act>, Edit)> = vec![
        (vec![Type("Titel", "Expertise")], episode(EpisodeChange::Title("Expertise".into()))),
        (vec![Type("Verhaal", "Er was")], episode(EpisodeChange::Story("Er was".into()))),
        (vec![Type("Gewenst gevoel in woorden", "geholpen")], episode(EpisodeChange::Desired(feeling("geholpen", "")))),
        (
            vec![Type("Waarom dit gewenst is", "het is de basis")],
            episode(EpisodeChange::Desired(feeling("", "het is de basis"))),
        ),
        (vec![Type("Huidig gevoel in woorden", "koud")], episode(EpisodeChange::Current(feeling("koud", "")))),
        (vec![Type("Waarom het zo voelt", "traag")], episode(EpisodeChange::Current(feeling("", "traag")))),
        (vec![Type("Uitdaging", "Tijd")], episode(EpisodeChange::Challenge("Tijd".into()))),
        (
            vec![Click(Role::RadioButton, "Gevoel nu: −1, slecht")],
            episode(EpisodeChange::Rating(NOW, Some(score(-1.0)))),
        ),
        (vec![Type("Bron van het oordeel", "enquête")], episode(EpisodeChange::RatingSource("enquête".into()))),
        (vec![details, Click(Role::RadioButton, "Belang: 2")], episode(EpisodeChange::Importance(Rating::new(2)))),
        (vec![details, Type("Alleen als", "er schade is")], episode(EpisodeChange::Condition("er schade is".into()))),
        (vec![details, Type("Vanaf leeftijd", "12")], episode(EpisodeChange::Ages(Some(12), None))),
        (vec![details, Type("Tot en met leeftijd", "17")], episode(EpisodeChange::Ages(None, Some(17)))),
    ];
    for (acts, expected) in table {
        check(Selected::Episode(SCHADE), &acts, expected);
    }
}

#[test]
fn metrics_are_added_changed_and_taken_out() {
    let outcomes =
        outcomes_of(desk(Selected::Episode(SCHADE)), &[Open("Meetwaarden"), Click(Role::Button, "meetwaarde")]);
    let Some(Outcome::Edit(Edit::Many(edits))) = outcomes.last() else { panic!("{outcomes:#?}") };
    let [Edit::ChangeEpisode { change: EpisodeChange::Metrics(metrics), .. }, Edit::AddLane { lane, .. }] = &edits[..]
    else {
        panic!("{edits:#?}")
    };
    assert_eq!((metrics.len(), lane.kind), (1, LaneKind::Metric), "it shows in a lane of its own");
    let mut hiding = desk(Selected::Episode(SCHADE));
    let known = Lane { hidden: true, ..lane.clone() };
    Arc::make_mut(&mut Arc::make_mut(&mut hiding.project).journeys[0]).lanes.push(known);
    let outcomes = outcomes_of(hiding, &[Open("Meetwaarden"), Click(Role::Button, "meetwaarde")]);
    let Some(Outcome::Edit(Edit::Many(edits))) = outcomes.last() else { panic!("{outcomes:#?}") };
    let shown = Edit::ChangeLane { journey: SCHADE.journey, lane: lane.id, change: LaneChange::Hidden(false) };
    assert_eq!(edits.get(1), Some(&shown), "a hidden one shows again");
    let with_metric = || {
        let mut desk = desk(Selected::Episode(SCHADE));
        let project = Arc::make_mut(&mut desk.project);
        Arc::make_mut(&mut Arc::make_mut(&mut project.journeys[0]).episodes[1]).metrics = metrics.clone();
        desk
    };
    let changed = |change: &dyn Fn(&mut Metric)| {
        let mut metric = metrics[0].clone();
        change(&mut metric);
        Outcome::Edit(episode(EpisodeChange::Metrics(vec![metric])))
    };
    let last = |acts: &[Act]| outcomes_of(with_metric(), acts).pop().unwrap();
    assert_eq!(last(&[Type("Waarde", "−12,5")]), changed(&|metric| metric.value = -12.5));
    assert_eq!(last(&[Type("Doel", "30")]), changed(&|metric| metric.target = Some(30.0)));
    assert_eq!(last(&[Type("Aantal ondervraagden (n)", "212")]), changed(&|metric| metric.n = Some(212)));
    assert_eq!(last(&[Pick("Maat", "CSAT")]), changed(&|metric| metric.kind = MetricKind::Csat));
    let date = Date::new(2026, 11, 21);
    assert_eq!(last(&[Type("Datum", "2026-11-21")]), changed(&|metric| metric.date = date));
    let none = Outcome::Edit(episode(EpisodeChange::Metrics(vec![])));
    assert_eq!(last(&[Click(Role::Button, "Deze meetwaarde verwijderen")]), none);
}

#[test]
fn every_field_of_a_lane_gives_its_edit() {
    let orange = swatch(2);
    let table: Vec<(Vec<Act>, Edit)> = vec![
        (vec![Type("Titel", "Uitspraken")], lane(LaneChange::Title("Uitspraken".into()))),
        (vec![Pick("Soort baan", "Gedachten")], lane(LaneChange::Kind(LaneKind::Thought))),
        (vec![Click(Role::CheckBox, "Zichtbaar")], lane(LaneChange::Hidden(true))),
        (vec![Click(Role::CheckBox, "Zo hoog als de inhoud")], lane(LaneChange::Height(Some(138)))),
        (vec![Click(Role::RadioButton, "Kleur: oranje")], lane(LaneChange::Colour(Some(orange)))),
        (
            vec![Pick("Lijn onder deze baan", "Zichtbaarheidslijn")],
            lane(LaneChange::LineBelow(Some(LaneLine::Visibility))),
        ),
    ];
    for (acts, expected) in table {
        check(Selected::Lane(QUOTES), &acts, expected);
    }
    let mut tall = desk(Selected::Lane(QUOTES));
    let project = Arc::make_mut(&mut tall.project);
    Arc::make_mut(&mut project.journeys[0]).lanes[2].height = Some(100);
    let outcomes = outcomes_of(tall, &[Type("Hoogte", "240")]);
    assert_eq!(outcomes.last(), Some(&Outcome::Edit(lane(LaneChange::Height(Some(240))))));
}

#[test]
fn every_field_of_a_journey_gives_its_edit() {
    let frame = |change: &dyn Fn(&mut Frame)| {
        let mut frame = Frame::default();
        change(&mut frame);
        journey(JourneyChange::Frame(frame))
    };
    let (next, team) = (Open("Vervolgstappen"), Open("Team en data"));
    let date = Date::new(2026, 11, 21);
    let table: Vec<(Vec<Act>, Edit)> = vec![
        (vec![Type("Titel", "Schade auto")], journey(JourneyChange::Title("Schade auto".into()))),
        (vec![Type("Ondertitel", "2026")], journey(JourneyChange::Subtitle("2026".into()))),
        (vec![Pick("Soort reis", "Patiëntreis")], journey(JourneyChange::Form(Form::Patient))),
        (vec![Type("Doel", "Zelfde belang")], frame(&|frame| frame.goal = "Zelfde belang".into())),
        (vec![Pick("Kijkt naar", "De hele beleving")], frame(&|frame| frame.scope = Scope::WholeExperience)),
        (
            vec![Pick("Klant", "Eén klantgroep")],
            frame(&|frame| frame.customer = Some(CustomerDefinition::Group(DRIVER))),
        ),
        (
            vec![Pick("Klant", "Een challenge tussen groepen")],
            frame(&|frame| frame.customer = Some(CustomerDefinition::Challenge(vec![DRIVER]))),
        ),
        (
            vec![Type("Gewenst gevoel van de reis", "betrokken")],
            frame(&|frame| frame.desired_feeling = "betrokken".into()),
        ),
        (vec![Type("Bronnen", "Enquête")], frame(&|frame| frame.sources = "Enquête".into())),
        (
            vec![next, Click(Role::Button, "vervolgstap")],
            frame(&|frame| frame.next_steps = vec![NextStep::Implement(String::new())]),
        ),
        (
            vec![team, Click(Role::Button, "teamlid"), Type("teamlid 1", "Anna")],
            frame(&|frame| frame.team = strings(&["Anna"])),
        ),
        (
            vec![team, Click(Role::Button, "afdeling"), Type("afdeling 1", "Schade")],
            frame(&|frame| frame.departments = strings(&["Schade"])),
        ),
        (vec![team, Type("Startdatum", "2026-11-21")], frame(&|frame| frame.start_date = date)),
        (vec![team, Type("In de praktijk getest op", "2026-11-21")], frame(&|frame| frame.tested_date = date)),
        (
            vec![Open("Wat deze kaart niet laat zien"), Type("Beperkingen", "Verzonnen")],
            journey(JourneyChange::Limitations("Verzonnen".into())),
        ),
    ];
    for (acts, expected) in table {
        check(Selected::Nothing, &acts, expected);
    }
}

#[test]
fn curves_and_customer_groups_are_edited() {
    let curve = |change| Edit::ChangeCurve { journey: JOURNEY, curve: NOW, change };
    let mut only_one = desk(Selected::Nothing);
    Arc::make_mut(&mut Arc::make_mut(&mut only_one.project).journeys[0]).curves.truncate(1);
    let base = only_one.project;
    let at = |acts: &[Act]| {
        let desk = Desk { project: Arc::clone(&base), ..desk(Selected::Nothing) };
        outcomes_of(desk, acts).pop()
    };
    let open = Open("Curves");
    let blue = Some(swatch(3));
    let wave = |label: &str, date| Wave { label: label.into(), date };
    let table: Vec<(Act, Edit)> = vec![
        (Click(Role::CheckBox, "“Gevoel nu” tonen"), curve(CurveChange::Hidden(true))),
        (Click(Role::RadioButton, "Kleur: blauw"), curve(CurveChange::Colour(blue))),
        (Type("Meting", "Nulmeting"), curve(CurveChange::Wave(wave("Nulmeting", None)))),
        (Type("Gemeten op", "2026-11-21"), curve(CurveChange::Wave(wave("", Date::new(2026, 11, 21))))),
        (Click(Role::Button, "“Gevoel nu” verwijderen"), Edit::RemoveCurve { journey: JOURNEY, curve: NOW }),
    ];
    for (act, expected) in table {
        assert_eq!(at(&[open, act]), Some(Outcome::Edit(expected)));
    }
    let added = at(&[open, Pick("Curve toevoegen…", "Gewenst gevoel · Rijder")]);
    let Some(Outcome::Edit(Edit::AddCurve { curve, .. })) = added else { panic!("{added:?}") };
    assert_eq!((curve.customer, curve.kind), (DRIVER, CurveKind::Desired));

    let open = Open("Klantgroepen");
    let customer = |change: &dyn Fn(&mut CustomerGroup)| {
        let mut to = base.customers[0].clone();
        change(&mut to);
        Edit::ChangeCustomer { customer: DRIVER, to }
    };
    let cohort = CustomerKind::Cohort { born_from: 1950, born_to: 1969 };
    let table: Vec<(Vec<Act>, Edit)> = vec![
        (vec![open, Type("Naam", "Leaser")], customer(&|to| to.name = "Leaser".into())),
        (vec![open, Pick("Soort", "Cohort")], customer(&|to| to.kind = cohort)),
        (vec![open, Type("Omschrijving", "Rijdt veel")], customer(&|to| to.description = "Rijdt veel".into())),
        (vec![open, Type("Citaat", "Snel graag")], customer(&|to| to.quote = "Snel graag".into())),
        (
            vec![open, Click(Role::Button, "behoefte"), Type("behoefte 1", "rust")],
            customer(&|to| to.needs = strings(&["rust"])),
        ),
        (
            vec![open, Click(Role::Button, "drijfveer"), Type("drijfveer 1", "tijd")],
            customer(&|to| to.motives = strings(&["tijd"])),
        ),
        (
            vec![open, Click(Role::Button, "verwachting"), Type("verwachting 1", "bericht")],
            customer(&|to| to.expectations = strings(&["bericht"])),
        ),
        (vec![open, Click(Role::Button, "Deze klantgroep verwijderen")], Edit::RemoveCustomer { customer: DRIVER }),
    ];
    for (acts, expected) in table {
        assert_eq!(at(&acts), Some(Outcome::Edit(expected)));
    }
}

#[test]
fn every_field_of_the_project_gives_its_edit() {
    let table: Vec<(Vec<Act>, ProjectChange)> = vec![
        (vec![Type("Titel van het project", "Auto")], ProjectChange::Title("Auto".into())),
        (vec![Type("Organisatie", "Veilig")], ProjectChange::Organisation("Veilig".into())),
        (vec![Type("Sector", "Zorg")], ProjectChange::Sector("Zorg".into())),
        (vec![Pick("Taal van de inhoud", "Engels")], ProjectChange::Language("en".into())),
        (vec![Click(Role::Button, "auteur"), Type("auteur 1", "Anna")], ProjectChange::Authors(strings(&["Anna"]))),
        (vec![Type("Versie", "3")], ProjectChange::Version("3".into())),
        (vec![Pick("Scores worden getoond als", "1 tot 10")], ProjectChange::Scale(ScoreScale::OneToTen)),
    ];
    for (mut acts, change) in table {
        acts.insert(0, Open("Project"));
        check(Selected::Nothing, &acts, Edit::ChangeProject { change });
    }
}

#[test]
fn channels_and_parties_of_the_project_are_edited() {
    let open = Open("Kanalen en partijen");
    let renamed = Actor { name: "Deskundige".into(), ..project().actors[0].clone() };
    let remove = Click(Role::Button, "post verwijderen");
    check(Selected::Nothing, &[open, remove], Edit::RemoveChannel { channel: POST });
    let rename = Type("Persoon of partij", "Deskundige");
    check(Selected::Nothing, &[open, rename], Edit::ChangeActor { actor: EXPERT, to: renamed });
}

#[test]
fn a_micro_journey_says_why_and_hangs_under_an_episode() {
    let micro = |acts: &[Act]| {
        let desk = Desk { journey: MICRO, ..desk(Selected::Nothing) };
        outcomes_of(desk, acts).pop()
    };
    let change = |change| Some(Outcome::Edit(Edit::ChangeJourney { journey: MICRO, change }));
    assert_eq!(
        micro(&[Pick("Doel van de micro journey", "Verdiepen")]),
        change(JourneyChange::Purpose(Some(Purpose::Deepen)))
    );
    assert_eq!(
        micro(&[Type("Waarom deze is gestart", "Laag cijfer")]),
        change(JourneyChange::Reason("Laag cijfer".into()))
    );
    let alone = Edit::LinkMicro { micro: MICRO, under: None };
    assert_eq!(micro(&[Pick("Zoomt in op", "Geen episode: staat op zichzelf")]), Some(Outcome::Edit(alone)));
    let nazorg = EpisodePath { journey: JOURNEY, episode: NAZORG };
    let linked = Edit::LinkMicro { micro: MICRO, under: Some(nazorg) };
    assert_eq!(micro(&[Pick("Zoomt in op", "Nazorg · Schade")]), Some(Outcome::Edit(linked)));
}

#[test]
fn requests_that_are_no_edits() {
    let last = |selected, acts: &[Act]| outcomes_of(desk(selected), acts).pop();
    let open = Click(Role::Button, "“Schade van dichtbij” openen");
    assert_eq!(last(Selected::Episode(SCHADE), &[open]), Some(Outcome::OpenJourney(MICRO)));
    let close = Click(Role::Button, "Dit paneel sluiten");
    assert_eq!(last(Selected::Touchpoint(SCHOUW), &[close]), Some(Outcome::Close));
    let choose = [Open("Notities en afbeelding"), Click(Role::Button, "Afbeelding kiezen…")];
    let used = Outcome::ChooseImage(ImageUse::Touchpoint(SCHOUW));
    assert_eq!(last(Selected::Touchpoint(SCHOUW), &choose), Some(used));
}

#[test]
fn what_is_gone_shows_the_journey() {
    let gone = SCHADE.touchpoint(TouchpointId::from_number(999));
    let harness = harness(desk(Selected::Touchpoint(gone)));
    harness.get_by_role_and_label(Role::TextInput, "Ondertitel");
}

/// The harness panics on an unnamed input and on a missing glyph: every panel, every section open, in both
/// languages and with every kind of metric, step and customer.
#[test]
fn every_panel_names_its_inputs_in_both_languages() {
    let selections = [
        Selected::Nothing,
        Selected::Touchpoint(SCHOUW),
        Selected::Note(QUOTE),
        Selected::Episode(SCHADE),
        Selected::Lane(QUOTES),
    ];
    for lang in Lang::ALL {
        for selected in selections {
            let mut desk = Desk { lang, ..desk(selected) };
            enrich(Arc::make_mut(&mut desk.project));
            let mut harness = harness(desk);
            open_all(&mut harness);
            assert_eq!(harness.state().outcomes, [], "drawing alone changes nothing");
        }
    }
}

fn enrich(project: &mut Project) {
    project.customers.push(CustomerGroup::new(CustomerId::from_number(2), String::new()));
    project.customers[0].kind = CustomerKind::Cohort { born_from: 1950, born_to: 1969 };
    let journey = Arc::make_mut(&mut project.journeys[0]);
    journey.form = Form::Other("Proef".into());
    journey.parent = Some(NAZORG);
    journey.events = vec![Event::new(EventId::from_number(1), "Live Aid".into(), 1985)];
    journey.frame.scope = Scope::WholeExperience;
    journey.frame.customer = Some(CustomerDefinition::Challenge(vec![DRIVER]));
    journey.frame.next_steps =
        vec![NextStep::Implement("nu".into()), NextStep::Deepen(Deepening::Other("proef".into()), "later".into())];
    journey.curves.push(Curve::new(CurveId::from_number(3), CustomerId::from_number(2), CurveKind::Current));
    let episode = Arc::make_mut(&mut journey.episodes[1]);
    episode.metrics = vec![Metric::new(MetricId::from_number(1), MetricKind::Other("eigen".into()), 1.5)];
    Arc::make_mut(&mut episode.notes[0]).attached = Attachment::Span(SCHOUW.touchpoint, UITSLAG);
}

fn open_all(harness: &mut Harness<'static, Desk>) {
    for _ in 0..30 {
        let closed = harness
            .get_all_by_role(Role::Button)
            .filter(|node| node.accesskit_node().data().is_expanded() == Some(false))
            .filter_map(|node| node.accesskit_node().label())
            .next();
        let Some(name) = closed else { return };
        harness
            .get_all_by_label(&name)
            .find(|node| node.accesskit_node().data().is_expanded() == Some(false))
            .unwrap()
            .click();
        harness.run();
    }
}
