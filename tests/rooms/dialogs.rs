//! Each dialog, found by its labels and driven by keys and clicks.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Live;
use egui::{Context, Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::{Command, Section};
use meander::export::{Orientation, Paper};
use meander::find::{Index, Place};
use meander::lang::Lang;
use meander::layout::Look;
use meander::model::{
    Episode, EpisodeId, Journey, JourneyId, Lane, LaneId, LaneKind, Note, NoteId, Project, Touchpoint, TouchpointId,
};
use meander::session::Session;
use meander::theme::{Theme, ThemeKind};
use meander::ui::dialogs::{
    CARD_CAP, CommandPalette, ExportChoice, ExportDialog, GuideDialog, Hit, KeySheet, LISTING_CAP, Listing,
    ListingError, MessageDialog, PaletteChoice, PathChoice, PathDialog, PosterWish, ProgressDialog, UnsavedChoice,
    UnsavedDialog, hits,
};
use meander::ui::style;
use meander::ui::toast::Toasts;

fn theme() -> &'static Theme {
    ThemeKind::Light.theme()
}

/// What a dialog answered, in order.
type Answers<T> = Rc<RefCell<Vec<T>>>;

/// A window with a field of its own below the dialog, which `show` draws until it has answered.
fn window<'a, T: 'a>(mut show: impl FnMut(&Context) -> Option<T> + 'a) -> (Harness<'a>, Answers<T>) {
    let answers = Answers::default();
    let given = Rc::clone(&answers);
    let mut below = String::new();
    let mut harness = Harness::builder()
        .with_size([1200.0, 800.0])
        .with_context_setup(|ctx| {
            style::install_fonts(ctx);
            style::apply_style(ctx, theme());
        })
        .build_ui(move |ui| {
            ui.text_edit_singleline(&mut below).accessible_name("below");
            if given.borrow().is_empty()
                && let Some(answer) = show(ui.ctx())
            {
                given.borrow_mut().push(answer);
            }
        });
    harness.run_steps(3);
    (harness, answers)
}

/// Acts on a fresh window of the dialog, and gives its answer.
fn answer<'a, T: Clone + 'a>(
    show: impl FnMut(&Context) -> Option<T> + 'a,
    act: impl FnOnce(&mut Harness<'_>),
) -> Option<T> {
    let (mut harness, answers) = window(show);
    act(&mut harness);
    harness.run_steps(3);
    answers.borrow().first().cloned()
}

fn press(harness: &mut Harness<'_>, key: Key) {
    harness.key_press(key);
    harness.run_steps(2);
}

fn click(harness: &mut Harness<'_>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(2);
}

fn type_text(harness: &mut Harness<'_>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run_steps(2);
}

fn true_or_none(answer: bool) -> Option<bool> {
    answer.then_some(true)
}

#[test]
fn unsaved_changes_are_saved_discarded_or_kept() {
    let show = |ctx: &Context| UnsavedDialog::show(ctx, Lang::English, theme(), "claim.journey.ron");
    let check = |act: &dyn Fn(&mut Harness<'_>), expected| assert_eq!(answer(show, |h| act(h)), expected);
    check(&|_| {}, None);
    check(&|h| click(h, "Save"), Some(UnsavedChoice::Save));
    check(&|h| click(h, "Don't save"), Some(UnsavedChoice::Discard));
    check(&|h| click(h, "Cancel"), Some(UnsavedChoice::Cancel));
    check(&|h| press(h, Key::Enter), Some(UnsavedChoice::Save));
    check(&|h| press(h, Key::Escape), Some(UnsavedChoice::Cancel));
    // Enter means the button that has the keyboard.
    check(
        &|h| {
            press(h, Key::Tab);
            press(h, Key::Enter);
        },
        Some(UnsavedChoice::Discard),
    );
}

#[test]
fn a_dialog_has_a_name_and_keeps_the_keyboard() {
    let (mut harness, _) = window(|ctx| UnsavedDialog::show(ctx, Lang::Dutch, theme(), "a.ron"));
    harness.get_by_role_and_label(Role::Dialog, "Wijzigingen in “a.ron” opslaan?");
    for _ in 0..8 {
        press(&mut harness, Key::Tab);
        assert!(!harness.get_by_label("below").is_focused(), "Tab went below the dialog");
    }
}

#[test]
fn the_key_that_opens_a_dialog_does_not_answer_it() {
    let opened = Rc::new(RefCell::new(false));
    let seen = Rc::clone(&opened);
    let show = move |ctx: &Context| {
        *seen.borrow_mut() |= ctx.input(|input| input.key_pressed(Key::Enter));
        if *seen.borrow() { UnsavedDialog::show(ctx, Lang::English, theme(), "a") } else { None }
    };
    assert_eq!(answer(show, |h| press(h, Key::Enter)), None);
    assert!(*opened.borrow());
}

#[test]
fn a_message_is_read_and_closed() {
    let dialog = MessageDialog { title: "Cannot open a.ron".into(), text: "Line 3.\nTry an older copy.".into() };
    let show = |ctx: &Context| true_or_none(dialog.show(ctx, Lang::English, theme()));
    assert_eq!(answer(show, |h| click(h, "OK")), Some(true));
    assert_eq!(answer(show, |h| press(h, Key::Enter)), Some(true));
    assert_eq!(answer(show, |h| press(h, Key::Escape)), Some(true));
    let (harness, _) = window(show);
    harness.get_by_role_and_label(Role::Dialog, "Cannot open a.ron");
    assert!(harness.query_by_label_contains("Try an older copy.").is_some());
}

#[test]
fn progress_shows_late_and_can_be_cancelled_later() {
    let at = |milliseconds: u64| {
        window(move |ctx| {
            let elapsed = Duration::from_millis(milliseconds);
            true_or_none(ProgressDialog::show(ctx, Lang::English, theme(), "Exporting", 0.4, elapsed))
        })
    };
    let (harness, _) = at(50);
    assert!(harness.query_by_label("Exporting").is_none() && harness.query_by_role(Role::Dialog).is_none());
    let (mut harness, answers) = at(400);
    harness.get_by_role_and_label(Role::ProgressIndicator, "Exporting");
    assert!(harness.query_by_label("40 % done").is_some());
    assert!(harness.query_by_label("Cancel").is_none());
    press(&mut harness, Key::Escape);
    assert!(answers.borrow().is_empty());
    let (mut harness, answers) = at(1_500);
    click(&mut harness, "Cancel");
    assert_eq!(*answers.borrow(), [true]);
}

fn project() -> Arc<Project> {
    let lane = LaneId::random();
    let mut journey = Journey::new(JourneyId::random(), "Claim".into());
    journey.lanes = vec![Lane::new(lane, LaneKind::Touchpoints)];
    let mut episode = Episode::new(EpisodeId::random(), "Assessment".into());
    for title in ["Report", "Beïnvloeder spreken", "Visit of the expert"] {
        episode.touchpoints.push(Arc::new(Touchpoint::new(TouchpointId::random(), title.into(), lane)));
    }
    let mut note = Note::new(NoteId::random(), lane);
    note.text = "The expert\nwas late".into();
    episode.notes.push(Arc::new(note));
    journey.episodes.push(Arc::new(episode));
    let micro = Journey::new(JourneyId::random(), "Assessment in detail".into());
    Arc::new(Project { journeys: vec![Arc::new(journey), Arc::new(micro)], ..Project::default() })
}

fn session() -> Session {
    Session::new(project(), Look { lang: Lang::English, theme: ThemeKind::Light }, None)
}

fn export(act: impl FnOnce(&mut Harness<'_>)) -> Option<ExportChoice> {
    let project = project();
    let mut dialog = ExportDialog::new(project.journeys[0].id);
    answer(move |ctx| dialog.show(ctx, Lang::Dutch, theme(), &project), act)
}

#[test]
fn a_poster_is_a3_landscape_at_300_dpi_unless_chosen_otherwise() {
    let Some(ExportChoice::Export(wish)) = export(|h| click(h, "Poster exporteren…")) else {
        panic!("the button exports")
    };
    let PosterWish { paper, orientation, dpi, theme, .. } = wish;
    assert_eq!((paper, orientation, dpi, theme), (Paper::A3, Orientation::Landscape, 300, ThemeKind::Poster));
    assert_eq!(export(|h| click(h, "Annuleren")), Some(ExportChoice::Cancelled));
    assert_eq!(export(|h| press(h, Key::Escape)), Some(ExportChoice::Cancelled));
}

#[test]
fn the_size_of_a_poster_is_told_before_it_is_made() {
    let choice = export(|h| {
        assert!(h.get_by_role_and_label(Role::ComboBox, "Reis").is_focused());
        assert!(h.query_by_label("4.961 × 3.508 pixels").is_some());
        click(h, "Papier: A0");
        click(h, "Stand: Staand");
        assert!(h.query_by_label("9.933 × 14.043 pixels").is_some(), "A0 at 300 dpi");
        assert!(h.query_by_label_contains("PNG, ongeveer").is_some());
        click(h, "Punten per inch (dpi): 150");
        assert!(h.query_by_label("4.967 × 7.022 pixels").is_some());
        click(h, "Poster exporteren…");
    });
    let Some(ExportChoice::Export(wish)) = choice else { panic!("{choice:?}") };
    assert_eq!((wish.paper, wish.orientation, wish.dpi), (Paper::A0, Orientation::Portrait, 150));
}

#[test]
fn a_resolution_of_ones_own_is_held_to_its_limits() {
    let typed = |text: &'static str, expects_export: bool| {
        let choice = export(|h| {
            h.get_by_label("Eigen aantal punten per inch").click();
            h.run_steps(2);
            h.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
            h.run_steps(2);
            type_text(h, text);
            let told = h.query_by_label("Kies 72 tot en met 600 dpi.").is_some();
            assert_eq!(told, !expects_export, "{text}");
            press(h, Key::Enter);
        });
        match choice {
            Some(ExportChoice::Export(wish)) => Some(wish.dpi),
            _ => None,
        }
    };
    assert_eq!(typed("72", true), Some(72));
    assert_eq!(typed("450", true), Some(450));
    assert_eq!(typed("71", false), None);
    assert_eq!(typed("601", false), None);
    assert_eq!(typed("veel", false), None);
}

#[test]
fn another_journey_and_theme_can_be_exported() {
    let choose = |h: &mut Harness<'_>, field: &str| {
        h.get_by_role_and_label(Role::ComboBox, field).click();
        h.run_steps(3);
    };
    let choice = export(|h| {
        choose(h, "Reis");
        click(h, "Assessment in detail");
        choose(h, "Kleuren");
        click(h, "Donker");
        click(h, "Poster exporteren…");
    });
    let Some(ExportChoice::Export(wish)) = choice else { panic!("{choice:?}") };
    assert_eq!(wish.theme, ThemeKind::Dark);
}

fn palette(act: impl FnOnce(&mut Harness<'_>)) -> Option<PaletteChoice> {
    let session = session();
    let index = Arc::new(Index::of(session.project(), None));
    let mut palette = CommandPalette::new(index, Vec::new(), false);
    answer(move |ctx| palette.show(ctx, Lang::English, theme(), &session), act)
}

#[test]
fn the_palette_runs_what_is_typed_walked_to_or_clicked() {
    assert_eq!(palette(|h| press(h, Key::Escape)), Some(PaletteChoice::Closed));
    assert_eq!(palette(|h| press(h, Key::Enter)), Some(PaletteChoice::Command(Command::ALL[0])));
    let by_words = palette(|h| {
        type_text(h, "whole map");
        press(h, Key::Enter);
    });
    assert_eq!(by_words, Some(PaletteChoice::Command(Command::Fit)));
    let by_arrows = palette(|h| {
        press(h, Key::ArrowDown);
        press(h, Key::ArrowDown);
        press(h, Key::ArrowUp);
        press(h, Key::Enter);
    });
    assert_eq!(by_arrows, Some(PaletteChoice::Command(Command::ALL[1])));
    let by_click = palette(|h| click(h, "Save as…, Ctrl+Shift+S"));
    assert_eq!(by_click, Some(PaletteChoice::Command(Command::SaveAs)));
}

#[test]
fn a_command_that_cannot_be_used_says_why_and_does_nothing() {
    let choice = palette(|h| {
        type_text(h, "undo");
        let row = h.get_by_label("Undo, Ctrl+Z, Nothing to undo");
        assert!(row.accesskit_node().is_disabled());
        press(h, Key::Enter);
        click(h, "Undo, Ctrl+Z, Nothing to undo");
    });
    assert_eq!(choice, None);
}

#[test]
fn what_can_be_done_comes_before_what_cannot() {
    for query in ["e", "sel"] {
        palette(|h| {
            type_text(h, query);
            let rows = h.query_all_by_role(Role::ListBoxOption).map(|row| row.accesskit_node().is_disabled());
            let rows: Vec<bool> = rows.collect();
            assert!(rows.is_sorted(), "{query}: what is blocked stands at the end: {rows:?}");
            assert_eq!((rows.first(), rows.last()), (Some(&false), Some(&true)), "{query}: there is both");
            assert!(h.query_by_label("Not possible now").is_some(), "{query}: and that is said");
        });
    }
}

#[test]
fn the_palette_goes_to_cards_of_the_map() {
    let Some(PaletteChoice::Go(Place::Touchpoint(_))) = palette(|h| {
        type_text(h, "beinvloeder");
        assert!(h.query_by_label("In this journey").is_some());
        click(h, "Beïnvloeder spreken, Assessment");
    }) else {
        panic!("a card without its accent is found");
    };
    let Some(PaletteChoice::Go(Place::Note(_))) = palette(|h| {
        type_text(h, "expert late");
        press(h, Key::Enter);
    }) else {
        panic!("a note is found by words that stand apart");
    };
    palette(|h| {
        type_text(h, "xyzzy");
        assert!(h.query_by_label("Nothing found. Try another word.").is_some());
        press(h, Key::Enter);
    });
}

#[test]
fn commands_are_found_in_both_languages_and_the_better_name_first() {
    let project = project();
    let index = Index::of(&project, None);
    let open = project.journeys[0].id;
    let first = |query: &str, lang| match hits(query, lang, &index, open, &[]).first() {
        Some(Hit::Command(command)) => Some(*command),
        _ => None,
    };
    assert_eq!(first("opslaan", Lang::English), Some(Command::Save));
    assert_eq!(first("undo", Lang::Dutch), Some(Command::Undo));
    assert_eq!(first("ONGEDAAN", Lang::Dutch), Some(Command::Undo));
    // Other words for it, in either language.
    for (query, command) in [
        ("bewaren", Command::Save),
        ("store", Command::Save),
        ("afdrukken", Command::Export),
        ("dark mode", Command::Theme),
        ("sneltoetsen", Command::Keys),
        ("tutorial", Command::Guide),
    ] {
        for lang in Lang::ALL {
            assert_eq!(first(query, lang), Some(command), "{query} in {lang:?}");
        }
    }
    // Letters in order, from the beginning of a word on.
    assert_eq!(first("dplct", Lang::English), Some(Command::Duplicate));
    let all = hits("", Lang::Dutch, &index, open, &[]);
    assert_eq!(all.len(), Command::ALL.len());
}

#[test]
fn recent_commands_come_first_among_equals() {
    let project = project();
    let index = Index::of(&project, None);
    let first = |query: &str, recent: &[Command]| hits(query, Lang::English, &index, project.journeys[0].id, recent);
    let recent = [Command::Theme, Command::Fit];
    let all = first("", &recent);
    assert_eq!(all[..2], recent.map(Hit::Command));
    assert_eq!(all.len(), Command::ALL.len(), "each is listed once");
    assert_eq!(first("zoom", &[])[0], Hit::Command(Command::ZoomIn));
    assert_eq!(first("zoom", &[Command::ZoomOut])[0], Hit::Command(Command::ZoomOut));
    assert_eq!(first("zoom in", &[Command::ZoomOut])[0], Hit::Command(Command::ZoomIn), "what fits better is first");
}

#[test]
fn synonyms_belong_to_commands() {
    let keys: Vec<&str> = Command::ALL.into_iter().map(Command::key).collect();
    for lang in Lang::ALL {
        for line in lang.sources().iter().flat_map(|source| source.lines()) {
            let Some(of) = line.strip_prefix("also-").and_then(|line| line.split(' ').next()) else { continue };
            assert!(keys.contains(&of), "{lang:?}: {of} is no command");
        }
    }
}

#[test]
fn the_palette_goes_to_journeys_and_cards_in_them() {
    let choice = palette(|h| {
        type_text(h, "assessment in");
        assert!(h.query_by_label("Elsewhere in the project").is_some());
        press(h, Key::Enter);
    });
    assert!(matches!(choice, Some(PaletteChoice::Go(Place::Journey(_)))), "{choice:?}");
}

#[test]
fn the_guide_is_read_by_keys_and_its_contents() {
    for lang in Lang::ALL {
        let mut guide = GuideDialog::new(lang);
        let (mut harness, answers) = window(move |ctx| true_or_none(guide.show(ctx, lang, theme())));
        harness.get_by_role_and_label(Role::Dialog, &lang.text("guide-title"));
        let title = match lang {
            Lang::English => "Files and safety",
            Lang::Dutch => "Bestanden en veiligheid",
        };
        let heading = |harness: &Harness<'_>| harness.get_by_role_and_label(Role::Heading, title).rect().top();
        let before = heading(&harness);
        press(&mut harness, Key::PageDown);
        harness.run_steps(20);
        assert!(heading(&harness) < before - 100.0, "a page down moves the text");
        harness.get_by_role_and_label(Role::Link, title).click();
        harness.run_steps(40);
        assert!(
            (0.0..700.0).contains(&heading(&harness)),
            "{lang:?}: the contents lead there, not to {}",
            heading(&harness)
        );
        press(&mut harness, Key::Escape);
        assert_eq!(*answers.borrow(), [true]);
    }
}

#[test]
fn of_a_large_map_the_first_hits_are_shown() {
    let lane = LaneId::random();
    let mut journey = Journey::new(JourneyId::random(), "Large".into());
    for number in 0..20 {
        let mut episode = Episode::new(EpisodeId::random(), format!("Episode {number}"));
        let touchpoint = |card| Touchpoint::new(TouchpointId::random(), format!("Touchpoint number {card}"), lane);
        episode.touchpoints = (0..500).map(|card| Arc::new(touchpoint(card))).collect();
        journey.episodes.push(Arc::new(episode));
    }
    let open = journey.id;
    let project = Arc::new(Project { journeys: vec![Arc::new(journey)], ..Project::default() });
    let index = Index::of(&project, None);
    let cards = |query: &str| {
        let hits = hits(query, Lang::English, &index, open, &[]);
        hits.iter().filter(|hit| matches!(hit, Hit::Thing(_))).count()
    };
    assert_eq!(cards("touchpoint"), CARD_CAP);
    assert_eq!(cards("not there"), 0);
}

#[test]
fn the_key_sheet_lists_every_command_and_closes() {
    let show = |ctx: &Context| true_or_none(KeySheet::show(ctx, Lang::English, theme()));
    let (harness, _) = window(show);
    assert!(harness.get_by_label("Close").is_focused());
    for command in Command::ALL {
        let label = command.label(Lang::English);
        assert!(harness.query_all_by_label_contains(&label).next().is_some(), "{label}");
    }
    for section in Section::ALL {
        assert!(harness.query_all_by_label(&Lang::English.text(section.key())).next().is_some());
    }
    harness.get_by_label("Change a feeling in tenths: Alt+drag");
    assert_eq!(answer(show, |h| press(h, Key::Escape)), Some(true));
    assert_eq!(answer(show, |h| click(h, "Close")), Some(true));
    let outside = |h: &mut Harness<'_>| {
        h.hover_at([4.0, 796.0].into());
        h.drag_at([4.0, 796.0].into());
        h.drop_at([4.0, 796.0].into());
    };
    assert_eq!(answer(show, outside), Some(true));
}

/// A folder with a folder and two files to choose, one of them another sort, and a hidden one.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::create_dir(folder.path().join("older")).expect("a folder");
    for name in ["b.journey.ron", "A.journey.ron", "poster.png", ".hidden.journey.ron", "older/c.journey.ron"] {
        std::fs::write(folder.path().join(name), "").expect("a file");
    }
    folder
}

const ENDINGS: &[&str] = &[".journey.ron"];

/// Waits until the folder is read or the disk has answered.
fn wait(harness: &mut Harness<'_>) {
    for _ in 0..20 {
        std::thread::sleep(Duration::from_millis(5));
        harness.run_steps(1);
    }
}

fn path_answer(mut dialog: PathDialog, act: impl FnOnce(&mut Harness<'_>)) -> Option<PathChoice> {
    answer(
        move |ctx| dialog.show(ctx, Lang::English, theme()),
        |harness| {
            wait(harness);
            act(harness);
            wait(harness);
        },
    )
}

fn open(folder: &Path, act: impl FnOnce(&mut Harness<'_>)) -> Option<PathChoice> {
    path_answer(PathDialog::open(folder.to_owned(), ENDINGS), act)
}

fn chosen(folder: &Path, name: &str) -> Option<PathChoice> {
    Some(PathChoice::Chosen(folder.join(name)))
}

#[test]
fn folders_come_first_and_only_what_can_be_chosen_is_listed() {
    let folder = folder();
    let listing = Listing::of(folder.path(), ENDINGS, &|| false).expect("a listing");
    let names: Vec<&str> = listing.entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["older", "A.journey.ron", "b.journey.ron"]);
    assert_eq!(Listing::of(&folder.path().join("no"), ENDINGS, &|| false), Err(ListingError::Missing));
    assert_eq!(Listing::of(folder.path(), ENDINGS, &|| true).expect("a listing").total, 0);
}

#[test]
fn a_huge_folder_shows_its_first_names_and_says_so() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for number in (0..LISTING_CAP + 5).rev() {
        std::fs::write(folder.path().join(format!("{number:05}.journey.ron")), "").expect("a file");
    }
    let listing = Listing::of(folder.path(), ENDINGS, &|| false).expect("a listing");
    assert_eq!((listing.entries.len(), listing.total), (LISTING_CAP, LISTING_CAP + 5));
    assert_eq!(listing.entries[0].name, "00000.journey.ron");
    open(folder.path(), |h| {
        wait(h);
        let said = "The first 2,000 of 2,005 are shown. Type the name of another one.";
        assert!(h.query_by_label(said).is_some());
    });
}

#[test]
fn a_file_is_opened_by_click_keys_or_name() {
    let folder = folder();
    let at = folder.path();
    let by_click = open(at, |h| {
        click(h, "b.journey.ron");
        click(h, "Open");
    });
    assert_eq!(by_click, chosen(at, "b.journey.ron"));
    let by_keys = open(at, |h| {
        press(h, Key::ArrowDown);
        press(h, Key::ArrowDown);
        press(h, Key::Enter);
    });
    assert_eq!(by_keys, chosen(at, "A.journey.ron"));
    let by_name = open(at, |h| {
        type_text(h, "older/c.journey.ron");
        press(h, Key::Enter);
    });
    assert_eq!(by_name, chosen(at, "older/c.journey.ron"));
    let by_path = open(Path::new("/"), |h| {
        type_text(h, &at.join("A.journey.ron").display().to_string());
        click(h, "Open");
    });
    assert_eq!(by_path, chosen(at, "A.journey.ron"));
    assert_eq!(open(at, |h| press(h, Key::Escape)), Some(PathChoice::Cancelled));
    assert_eq!(open(at, |h| click(h, "Cancel")), Some(PathChoice::Cancelled));
}

#[test]
fn folders_are_entered_and_left_by_keys() {
    let folder = folder();
    let at = folder.path();
    let down_and_up = open(at, |h| {
        press(h, Key::ArrowDown);
        press(h, Key::Enter);
        wait(h);
        assert!(h.query_by_label("c.journey.ron").is_some());
        press(h, Key::Backspace);
        wait(h);
        press(h, Key::End);
        press(h, Key::Enter);
    });
    assert_eq!(down_and_up, chosen(at, "b.journey.ron"));
    let by_button = open(&at.join("older"), |h| {
        click(h, "Up to the enclosing folder");
        wait(h);
        click(h, "A.journey.ron");
        click(h, "Open");
    });
    assert_eq!(by_button, chosen(at, "A.journey.ron"));
}

#[test]
fn a_name_or_folder_that_is_not_there_is_told() {
    let folder = folder();
    open(folder.path(), |h| {
        type_text(h, "nowhere");
        press(h, Key::Enter);
        wait(h);
        assert!(h.query_by_label_contains("There is no file “nowhere”.").is_some());
    });
    open(&folder.path().join("gone"), |h| {
        wait(h);
        assert!(h.query_by_label_contains("does not exist").is_some());
    });
}

fn save(folder: &Path, name: &str, act: impl FnOnce(&mut Harness<'_>)) -> Option<PathChoice> {
    path_answer(PathDialog::save(folder.to_owned(), name.to_owned(), ENDINGS), act)
}

#[test]
fn a_new_name_gets_its_ending() {
    let folder = folder();
    for (name, whole) in [("new", "new.journey.ron"), ("new.Journey.RON", "new.Journey.RON")] {
        assert_eq!(save(folder.path(), name, |h| press(h, Key::Enter)), chosen(folder.path(), whole));
    }
    assert_eq!(save(folder.path(), "new", |h| click(h, "Save")), chosen(folder.path(), "new.journey.ron"));
}

#[test]
fn a_file_is_replaced_only_when_the_user_says_so() {
    let folder = folder();
    let at = folder.path();
    let asked = |h: &mut Harness<'_>| {
        press(h, Key::Enter);
        wait(h);
        h.get_by_role_and_label(Role::Dialog, "Replace “b.journey.ron”?");
    };
    let replaced = save(at, "b", |h| {
        asked(h);
        click(h, "Replace");
    });
    assert_eq!(replaced, chosen(at, "b.journey.ron"));
    for way_back in [Key::Escape, Key::Enter] {
        let kept = save(at, "b", |h| {
            asked(h);
            press(h, way_back);
            assert!(h.query_by_label("Replace").is_none(), "{way_back:?} goes back to the dialog");
        });
        assert_eq!(kept, None, "{way_back:?}");
    }
}

#[test]
fn names_in_the_home_folder_may_begin_with_a_tilde() {
    let Some(home) = std::env::home_dir().filter(|home| home.is_dir()) else { return };
    let name = "~/meander test that is not there.journey.ron";
    let expected = PathBuf::from(name.trim_start_matches("~/"));
    assert_eq!(save(Path::new("/"), name, |h| press(h, Key::Enter)), chosen(&home, &expected.display().to_string()));
}

/// A window that only tells.
fn told(toasts: &Rc<RefCell<Toasts>>) -> Harness<'static> {
    let shown = Rc::clone(toasts);
    window(move |ctx| {
        shown.borrow_mut().show(ctx, Lang::English, theme());
        None::<()>
    })
    .0
}

#[test]
fn news_goes_by_itself_and_errors_stay() {
    let toasts = Rc::new(RefCell::new(Toasts::default()));
    toasts.borrow_mut().fail("The poster was not written", "/tmp/x.png: no space left\nChoose another folder.");
    toasts.borrow_mut().tell("Saved");
    let mut harness = told(&toasts);
    harness.get_by_label("below").focus();
    harness.run_steps(2);
    let live = |harness: &Harness<'_>, role, label| harness.get_by_role_and_label(role, label).accesskit_node().live();
    assert_eq!(live(&harness, Role::Status, "Saved"), Live::Polite);
    assert_eq!(live(&harness, Role::Alert, "The poster was not written"), Live::Assertive);
    harness.run_steps(40);
    assert!(harness.query_by_role(Role::Status).is_none(), "news goes after three seconds");
    assert!(harness.get_by_label("below").is_focused(), "toasts leave the keyboard where it is");
    assert!(harness.query_by_label_contains("no space left").is_none());
    click(&mut harness, "Show details");
    assert!(harness.query_by_label_contains("no space left").is_some());
    click(&mut harness, "Close");
    assert!(toasts.borrow().is_empty());
}

#[test]
fn the_same_error_is_told_once_and_only_the_latest_news() {
    let mut toasts = Toasts::default();
    toasts.fail("a", "b");
    let once = toasts.clone();
    toasts.fail("a", "b");
    assert_eq!(toasts, once);
    toasts.tell("one");
    toasts.tell("two");
    let toasts = Rc::new(RefCell::new(toasts));
    let harness = told(&toasts);
    assert_eq!(harness.query_all_by_role(Role::Status).count(), 1);
}
