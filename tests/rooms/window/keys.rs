//! Each command by its keys: it acts, or opens what it should.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Rect, ViewportCommand};
use meander::command::Command;
use meander::lang::Lang;
use meander::layout::Look;
use meander::model::{JourneyId, Project};
use meander::session::{Camera, Selected};

use super::desk::{Desk, SMALL, desk, desk_of};

const FIRST: &str = "Aanrijding melden";
const FIRST_EPISODE: &str = "Aanrijding en eerste melding";
const SECOND: &str = "Bevestiging en dossiernummer";
const LAST: &str = "Nabellen: alles naar wens?";
/// Files beside the open one.
const OTHER: &str = "ander.journey.ron";
const PICTURE: &str = "foto.png";
const QUOTE: &str = "Ik kon dezelfde dag weer rijden";

/// How the window is before a command.
struct Before {
    project: Arc<Project>,
    journey: JourneyId,
    selected: Selected,
    camera: Camera,
    look: Look,
    canvas: Rect,
}

impl Before {
    fn of(desk: &Desk) -> Self {
        let session = desk.session();
        Self {
            project: Arc::clone(session.project()),
            journey: session.journey_id(),
            selected: session.selected(),
            camera: session.camera(),
            look: session.look(),
            canvas: desk.canvas(),
        }
    }
}

/// Brings the window to where the command can be used.
fn prepare(desk: &mut Desk, command: Command) {
    use Command::*;
    match command {
        Paste => {
            desk.click_card(FIRST);
            desk.press(Modifiers::COMMAND, Key::C);
        }
        Open | JoinFile | AddImage => {
            std::fs::write(desk.file.with_file_name(OTHER), WITH_COHORT).expect("another file");
            std::fs::write(desk.file.with_file_name(PICTURE), b"any").expect("a picture");
        }
        CopyAsTable | CopyAsImage | Versions | New | StartScreen | SaveAs | Export | Quit | AddEpisode | AddLane
        | ZoomIn | ZoomOut | Fit | Present | Inspector | Palette | Language | Theme | InterfaceLarger
        | InterfaceSmaller | Settings | ToPalette | LeaveMap | Commands | Keys | Find | Outline | Minimap | Guide
        | MeasureAgain | Remembered | NewMicro | WorthMicro | ViewInsights | ViewImprovements | ViewCompare
        | ViewFrame | ViewLexis | ViewReport => {}
        ViewMap => desk.press(Modifiers::COMMAND, Key::Num2),
        Back => desk.press(Modifiers::SHIFT, Key::Num1),
        Forward => {
            desk.press(Modifiers::SHIFT, Key::Num1);
            desk.press(Modifiers::COMMAND, Key::OpenBracket);
        }
        FindNext => {
            desk.press(Modifiers::COMMAND, Key::F);
            desk.type_text("schade");
        }
        FindPrevious => {
            prepare(desk, FindNext);
            desk.key(Key::F3);
        }
        Save | Undo => {
            desk.click_card(FIRST);
            desk.key(Key::Delete);
        }
        Redo => {
            desk.click_card(FIRST);
            desk.key(Key::Delete);
            desk.press(Modifiers::COMMAND, Key::Z);
        }
        SelectAll => {}
        MoveTo | Channels | SelectLane | SelectEpisode | ExtendRight | ExtendUp | ExtendDown | NowVeryBad
        | NowNeutral | NowGood | NowVeryGood | NowUnknown | DesiredVeryBad | DesiredBad | DesiredGood
        | DesiredVeryGood | DesiredUnknown | NowHigher | NowLower | DesiredHigher | DesiredLower => {
            desk.click_card(FIRST);
        }
        NowBad | DesiredNeutral | ExtendLeft => desk.click_card(SECOND),
        AddThought | AddQuote | AddPain | AddGain | AddNeed | AddBehindTheScenes | AddImprovement | AddNote
        | MomentOfTruth | ToInspector => desk.click_card(FIRST),
        RenameProject => {}
        Cut | Copy | EditWords | Delete | Duplicate | AddTouchpoint | NextCard | WalkRight | WalkUp | WalkDown
        | MoveRight | SelectNothing | ZoomToSelection | ContextMenu | StartMicro => desk.click_card(FIRST),
        PreviousCard | WalkLeft | MoveLeft => desk.click_card(SECOND),
        Hide | Collapse | Taller | Shorter => desk.click(Role::RowHeader, &desk.word("lane-touchpoints")),
        ShowHidden => {
            desk.click(Role::RowHeader, &desk.word("lane-quote"));
            desk.press(Modifiers::COMMAND, Key::H);
        }
        Wider | Narrower => desk.click(Role::ColumnHeader, FIRST_EPISODE),
        AutomaticSize => {
            desk.click(Role::RowHeader, &desk.word("lane-touchpoints"));
            desk.press(Modifiers::ALT | Modifiers::SHIFT, Key::ArrowDown);
        }
        FirstCard | LastCard => desk.click_card(SECOND),
        MoveDown => desk.click_card(QUOTE),
        MoveUp => desk.click_card("Intake alarmcentrale"),
        DrillIn => desk.click_card("Afspraak maken voor schadebepaling"),
        DrillOut => {
            desk.click_card("Afspraak maken voor schadebepaling");
            desk.press(Modifiers::COMMAND, Key::Enter);
        }
        ZoomWhole => {
            desk.press(Modifiers::COMMAND, Key::Plus);
            desk.press(Modifiers::COMMAND, Key::Plus);
        }
    }
}

/// Whether the command has done what it says.
fn is_done(desk: &mut Desk, command: Command, before: &Before) -> bool {
    use Command::*;
    let session = desk.session();
    let camera = session.camera();
    let counts = |project: &Project| {
        let journey =
            project.journey(before.journey).map(Arc::clone).unwrap_or_else(|| Arc::clone(&project.journeys[0]));
        let touchpoints: usize = journey.episodes.iter().map(|episode| episode.touchpoints.len()).sum();
        [touchpoints, journey.episodes.len(), journey.lanes.len()]
    };
    let grew = |by: [usize; 3]| {
        let (old, new) = (counts(&before.project), counts(session.project()));
        (0..3).all(|place| old[place] + by[place] == new[place])
    };
    match command {
        New => desk.has(Role::Button, &desk.word("template-customer")) && !desk.has(Role::Button, "claim"),
        StartScreen => desk.has(Role::Button, &desk.word("template-customer")) && desk.has(Role::Button, "claim"),
        Open => {
            answer_path(desk, "dialog-path-open-title", OTHER);
            desk.wait(|desk| desk.session().journey_id() != before.journey);
            desk.session().file.as_ref().is_some_and(|file| file.path.ends_with(OTHER))
        }
        JoinFile => {
            answer_path(desk, "dialog-path-open-title", OTHER);
            let title = desk.lang.with("join-dialog-title", &[("name", OTHER.into())]);
            desk.wait(|desk| desk.has(Role::Dialog, &title));
            true
        }
        SaveAs => {
            answer_path(desk, "dialog-path-save-title", OTHER);
            let path = desk.file.with_file_name(OTHER);
            desk.wait(|_| path.exists());
            true
        }
        Save => {
            desk.wait(|desk| !desk.session().is_changed());
            !std::fs::read_to_string(&desk.file).expect("the file").contains("\"Aanrijding melden\"")
        }
        Export => desk.has_dialog("dialog-export-title"),
        Versions => desk.has_dialog("versions-title"),
        Quit => desk.has_asked(&ViewportCommand::Close),
        Undo => desk.titles(0)[0] == FIRST,
        Redo => desk.titles(0)[0] == SECOND,
        Cut => desk.titles(0) == [SECOND] && meander::file::is_fragment(&desk.clipboard),
        Copy => desk.titles(0) == [FIRST, SECOND] && meander::file::is_fragment(&desk.clipboard),
        Paste => desk.titles(0) == [FIRST, FIRST, SECOND] && desk.session().history().depth() == (1, 0),
        CopyAsTable => {
            desk.clipboard.starts_with("Episode\tTouchpoint\t")
                && desk.clipboard.contains(&format!("{FIRST_EPISODE}\t{FIRST}\t"))
        }
        CopyAsImage => {
            desk.wait(|desk| desk.picture.is_some());
            desk.picture > Some([1000, 500])
        }
        EditWords => desk.is_editing(),
        RenameProject => desk.is_focused(Role::TextInput, &desk.word("inspector-project-title")),
        Delete => desk.titles(0) == [SECOND] && desk.selected() == SECOND,
        Duplicate => desk.titles(0) == [FIRST, FIRST, SECOND],
        AddTouchpoint => desk.titles(0)[1] == desk.word("new-touchpoint") && desk.is_editing(),
        AddThought | AddQuote | AddPain | AddGain | AddNeed | AddBehindTheScenes | AddImprovement | AddNote => {
            let Selected::Note(path) = session.selected() else { return false };
            let lane = session.project().note(path).map(|note| note.lane);
            let lane = session.journey().lanes.iter().find(|one| Some(one.id) == lane);
            lane.map(|lane| meander::gesture::New::Note(lane.kind)) == command.adds() && desk.is_editing()
        }
        AddImage => {
            desk.wait(|desk| desk.has(Role::ListBoxOption, PICTURE));
            !desk.has(Role::ListBoxOption, OTHER)
        }
        MomentOfTruth => {
            let star = |project: &Project| {
                project.touchpoint(session.selected_touchpoints()[0]).map(|one| one.moment_of_truth)
            };
            star(&before.project) != star(session.project())
        }
        ToInspector => desk.is_focused(Role::MultilineTextInput, &desk.word("inspector-title")),
        AddEpisode => grew([0, 1, 0]) && desk.is_editing(),
        AddLane => grew([0, 0, 1]) && desk.is_editing(),
        NextCard | WalkRight => desk.selected() == SECOND,
        PreviousCard | WalkLeft => desk.selected() == FIRST,
        FirstCard => desk.selected() == FIRST && desk.canvas().contains_rect(desk.card(FIRST)),
        LastCard => desk.selected() == LAST && desk.canvas().contains_rect(desk.card(LAST)),
        WalkUp => matches!(session.selected(), Selected::Episode(_)),
        WalkDown => desk.selected() == "Intake alarmcentrale",
        MoveLeft | MoveRight => desk.titles(0) == [SECOND, FIRST],
        MoveUp | MoveDown => {
            let lane = |project: &Project| match before.selected {
                Selected::Note(path) => project.note(path).map(|note| note.lane),
                _ => None,
            };
            let (old, new) = (lane(&before.project), lane(session.project()));
            let place = |lane| session.journey().lanes.iter().position(|one| Some(one.id) == lane);
            match (place(old), place(new)) {
                (Some(old), Some(new)) => {
                    if command == MoveUp {
                        new < old
                    } else {
                        new > old
                    }
                }
                _ => false,
            }
        }
        Hide => session.hidden_lanes().map(|lane| Selected::Lane(lane.id)).eq([before.selected]),
        ShowHidden => session.hidden_lanes().count() == 0 && session.map().lanes.len() == 6,
        Collapse => session.journey().lanes[0].collapsed,
        Taller => session.journey().lanes[0].height == Some(160),
        Shorter => session.journey().lanes[0].height == Some(120),
        Wider => session.journey().episodes[0].width == Some(340),
        Narrower => session.journey().episodes[0].width == Some(300),
        AutomaticSize => {
            let height = |project: &Project| project.journeys[0].lanes[0].height;
            height(&before.project) == Some(160) && height(session.project()).is_none()
        }
        ContextMenu => desk.has(Role::MenuItem, &Command::Duplicate.label(desk.lang)),
        ToPalette => desk.is_focused(Role::Button, &desk.word("palette-touchpoint")),
        MoveTo => desk.has_dialog("dialog-move-title"),
        Channels => desk.has_dialog("dialog-channels-title"),
        SelectAll => {
            let notes: usize = session.journey().episodes.iter().map(|one| one.notes.len()).sum();
            session.selection().len() == counts(session.project())[0] + notes
        }
        SelectLane => session.selected_touchpoints().len() == counts(session.project())[0],
        SelectEpisode => {
            let (episode, path) = (&session.journey().episodes[0], session.map().path(0));
            let cards = episode.touchpoints.iter().map(|one| Selected::Touchpoint(path.touchpoint(one.id)));
            let notes = episode.notes.iter().map(|one| Selected::Note(path.note(one.id)));
            let all: Vec<Selected> = cards.chain(notes).collect();
            all.len() == session.selection().len() && all.into_iter().all(|one| session.is_selected(one))
        }
        ExtendLeft | ExtendRight => {
            let first = &session.journey().episodes[0].touchpoints;
            session.selected_touchpoints().iter().map(|path| path.touchpoint).eq(first.iter().map(|one| one.id))
        }
        ExtendUp => matches!(session.selected(), Selected::Episode(_)),
        ExtendDown => session.selection().len() == 2 && session.selected_notes().len() == 1,
        NowVeryBad | NowBad | NowNeutral | NowGood | NowVeryGood | NowUnknown | DesiredVeryBad | DesiredBad
        | DesiredNeutral | DesiredGood | DesiredVeryGood | DesiredUnknown => {
            let (kind, score) = command.feeling().expect("it scores");
            let curve = session.scored_curve(kind).expect("a curve");
            let now = |project: &Project| {
                project.touchpoint(session.selected_touchpoints()[0]).map(|one| one.scores.get(curve))
            };
            now(session.project()) == Some(score) && now(&before.project) != Some(score)
        }
        NowHigher | NowLower | DesiredHigher | DesiredLower => {
            let curve = session.scored_curve(command.scored().expect("it scores")).expect("a curve");
            let tenths = |project: &Project| {
                let one = project.touchpoint(session.selected_touchpoints()[0]).expect("the card");
                one.scores.get(curve).map(|score| score.tenths())
            };
            let by = if matches!(command, NowHigher | DesiredHigher) { 1 } else { -1 };
            tenths(session.project()) == tenths(&before.project).map(|before| before + by)
        }
        SelectNothing => desk.is_nothing_selected(),
        StartMicro => desk.has_dialog("micro-start-title"),
        NewMicro => desk.has_dialog("micro-alone-title"),
        WorthMicro => desk.has_dialog("worth-title"),
        DrillIn => session.journey().title == "Schade bepalen",
        DrillOut => session.journey_id() == before.project.journeys[0].id && before.journey != session.journey_id(),
        ZoomIn => camera.zoom > before.camera.zoom * 1.1,
        ZoomToSelection => camera.zoom > before.camera.zoom * 1.1 && desk.canvas().contains_rect(desk.card(FIRST)),
        ZoomOut => camera.zoom < before.camera.zoom * 0.9,
        ZoomWhole => camera.zoom == 1.0 && before.camera.zoom > 1.1,
        Fit => {
            let map = session.map();
            let width = (map.width * f64::from(camera.zoom)) as f32;
            let height = map.height * camera.zoom;
            camera != before.camera && width <= desk.canvas().width() && height <= desk.canvas().height()
        }
        Present => {
            let is_alone = !desk.has(Role::Button, &desk.word("bar-export"));
            is_alone && desk.has_asked(&ViewportCommand::Fullscreen(true))
        }
        Inspector => {
            desk.canvas().right() > before.canvas.right() + 100.0
                && !desk.has(Role::Button, &desk.word("inspector-close"))
        }
        Palette => {
            desk.canvas().left() < before.canvas.left() - 20.0
                && !desk.has(Role::Button, &desk.word("palette-touchpoint"))
        }
        Language => session.lang() != before.look.lang && desk.has(Role::Button, &session.lang().text("bar-export")),
        Theme => {
            let ground = |desk: &Desk| desk.harness.ctx.global_style().visuals.dark_mode;
            session.look().theme == meander::theme::ThemeKind::Dark && ground(desk)
        }
        InterfaceLarger => desk.harness.ctx.zoom_factor() > 1.05 && camera == before.camera,
        InterfaceSmaller => desk.harness.ctx.zoom_factor() < 0.95 && camera == before.camera,
        Settings => desk.has_dialog("settings-title"),
        LeaveMap => !desk.map_has_keyboard() && desk.harness.ctx.memory(|memory| memory.focused()).is_some(),
        Back | Forward => camera != before.camera && (camera.zoom == 1.0) == (command == Back),
        Find => desk.has(Role::TextInput, &desk.word("find-name")),
        FindNext => desk.selected() == "Schade bepalen",
        FindPrevious => desk.selected() == FIRST_EPISODE,
        Outline => desk.has(Role::Tree, &desk.word("outline-name")),
        Minimap => desk.has(Role::Slider, &desk.word("minimap-name")),
        Guide => desk.has_dialog("guide-title"),
        Commands => desk.has_dialog("dialog-palette-title"),
        Keys => desk.has_dialog("dialog-keys-title"),
        MeasureAgain => desk.has_dialog("measure-title"),
        Remembered => session.carry_over() == Some(meander::method::CARRY_OVER),
        ViewMap => desk.map_has_keyboard() && !desk.has(Role::Grid, &desk.word("insights-register")),
        ViewInsights => desk.is_focused(Role::Grid, &desk.word("insights-register")),
        ViewImprovements => desk.has(Role::TextInput, &desk.word("improvements-new")),
        ViewCompare => desk.has(Role::RadioButton, &one_of(desk, "compare-subject", "compare-now")),
        ViewFrame | ViewReport => desk.has(Role::Heading, &desk.word(session.view().key())),
        ViewLexis => desk.has(Role::RadioButton, &one_of(desk, "lexis-map-or-lexis", "view-lexis")),
    }
}

/// The name of a choice among others.
fn one_of(desk: &Desk, name: &str, choice: &str) -> String {
    format!("{}: {}", desk.word(name), desk.word(choice))
}

/// Writes a name into the dialog that asks for a file, and takes it.
fn answer_path(desk: &mut Desk, title: &str, name: &str) {
    desk.wait(|desk| desk.has_dialog(title));
    let path = desk.file.with_file_name(name).display().to_string();
    desk.press(Modifiers::COMMAND, Key::A);
    desk.frame([Event::Paste(path)]);
    desk.key(Key::Enter);
}

/// A journey of a generation, which a Lexis diagram is drawn of.
pub const WITH_COHORT: &[u8] = include_bytes!("../../fuzz/corpus/read/small");

#[test]
fn every_command_answers_to_each_of_its_keys() {
    let mut failed = Vec::new();
    for command in Command::ALL {
        for shortcut in command.shortcuts() {
            let mut desk = match command {
                Command::ViewLexis => desk_of(WITH_COHORT, SMALL, Lang::Dutch),
                _ => desk(SMALL, Lang::Dutch),
            };
            prepare(&mut desk, command);
            assert_eq!(command.hindrance(desk.session()), None, "{command:?} can be used");
            let before = Before::of(&desk);
            desk.asked.clear();
            desk.shortcut(shortcut);
            if !is_done(&mut desk, command, &before) {
                failed.push(format!("{command:?} by {}", shortcut.text(Lang::English)));
            }
        }
    }
    assert_eq!(failed, Vec::<String>::new(), "these do not do what they say");
}

#[test]
fn no_key_does_harm_where_its_command_cannot_be_used() {
    let mut desk = desk(SMALL, Lang::English);
    let before = desk.project();
    for command in Command::ALL {
        let Some(reason) = command.hindrance(desk.session()) else { continue };
        for shortcut in command.shortcuts() {
            desk.shortcut(shortcut);
            assert!(desk.has(Role::Status, &desk.word(reason)), "{command:?} says why");
            // So that the next key has to say it anew.
            let said = desk.word(reason);
            desk.let_pass(&said);
            assert!(Arc::ptr_eq(&before, desk.session().project()), "{command:?}");
            assert!(desk.is_nothing_selected() && !desk.is_editing(), "{command:?}");
        }
    }
}
