//! Settings: what is written is read again, and what cannot be read costs nothing but a sentence.

use std::path::{Path, PathBuf};

use meander::lang::Lang;
use meander::settings::{MAX_RECENT_FILES, Settings, WindowSize};
use meander::theme::ThemeKind;

#[test]
fn what_is_written_is_read_again() {
    let mut settings = Settings {
        lang: Some(Lang::Dutch),
        theme: Some(ThemeKind::HighContrast),
        window: WindowSize { width: 1200.0, height: 700.5, maximised: true },
        inspector_visible: false,
        reduce_motion: Some(true),
        interface_scale: 160,
        touch: true,
        touch_offered: true,
        ..Settings::default()
    };
    settings.remember(Path::new("/home/ada/reis \"één\".journey.ron"));
    assert_eq!(Settings::from_text(&settings.to_text()), Ok(settings));
    assert_eq!(Settings::from_text(&Settings::default().to_text()), Ok(Settings::default()));
}

#[test]
fn what_is_left_out_has_its_default() {
    for text in ["()", "\u{feff}()", "( )\n", "(recent_files: [])", "(window: (maximised: false))"] {
        assert_eq!(Settings::from_text(text), Ok(Settings::default()), "{text}");
    }
}

#[test]
fn a_bad_file_is_reported_with_its_place() {
    for (text, line, column) in [
        ("", 1, 1),
        ("(\n  colour: 3,\n)", 2, 3),
        ("(lang: Some(\"de\"))", 1, 13),
        ("(theme: Some(Pink))", 1, 14),
        ("(window: (width: \"wide\"))", 1, 17),
        ("<<<<<<< HEAD", 1, 1),
    ] {
        let bad = Settings::from_text(text).expect_err(text);
        assert_eq!((bad.line, bad.column), (line, column), "{text}: {bad}");
        for lang in Lang::ALL {
            let sentence = bad.sentence(lang);
            assert!(sentence.contains("settings.ron") && sentence.contains(&bad.reason), "{sentence}");
        }
    }
}

#[test]
fn every_prefix_reads_or_errs() {
    let mut settings = Settings::default();
    settings.remember(Path::new("/tmp/één.journey.ron"));
    let text = settings.to_text();
    for (end, _) in text.char_indices() {
        let _ = Settings::from_text(&text[..end]);
    }
}

#[test]
fn a_window_always_has_a_size_that_can_be_shown() {
    for (text, width, height) in [
        ("(window: (width: NaN, height: inf))", 1440.0, 900.0),
        ("(window: (width: -5, height: 0))", WindowSize::MIN[0], WindowSize::MIN[1]),
        ("(window: (width: 1e30, height: 900))", 16_384.0, 900.0),
    ] {
        let window = Settings::from_text(text).map(|settings| settings.window);
        assert_eq!(window, Ok(WindowSize { width, height, maximised: false }), "{text}");
    }
}

#[test]
fn recent_files_are_few_unique_and_latest_first() {
    let mut settings = Settings::default();
    for number in 0..20 {
        settings.remember(&PathBuf::from(format!("/reizen/{number}.journey.ron")));
    }
    settings.remember(Path::new("/elders/12.journey.ron"));
    settings.remember(Path::new("/reizen/15.journey.ron"));
    assert_eq!(settings.recent_files.len(), MAX_RECENT_FILES);
    assert_eq!(
        settings.recent_files[..3],
        ["/reizen/15", "/elders/12", "/reizen/19"].map(|path| PathBuf::from(format!("{path}.journey.ron")))
    );
    assert_eq!(settings.last_folder.as_deref(), Some(Path::new("/reizen")));
    settings.forget(Path::new("/reizen/15.journey.ron"));
    assert_eq!(settings.recent_files.len(), MAX_RECENT_FILES - 1);
    assert_eq!(Settings::from_text(&settings.to_text()).map(|read| read.recent_files), Ok(settings.recent_files));
}

#[cfg(unix)]
#[test]
fn a_path_that_is_not_unicode_does_not_cost_the_others() {
    use std::os::unix::ffi::OsStringExt;
    let mut settings = Settings::default();
    settings.remember(Path::new("/reizen/goed.journey.ron"));
    settings.remember(&PathBuf::from(std::ffi::OsString::from_vec(b"/reizen/\xff.journey.ron".to_vec())));
    let read = Settings::from_text(&settings.to_text()).expect("readable");
    assert_eq!(read.recent_files, [PathBuf::from("/reizen/goed.journey.ron")]);
}

#[test]
fn without_a_choice_the_theme_follows_the_system() {
    let mut settings = Settings::default();
    assert_eq!([settings.theme(false), settings.theme(true)], [ThemeKind::Light, ThemeKind::Dark]);
    settings.theme = Some(ThemeKind::HighContrast);
    assert_eq!(settings.theme(true), ThemeKind::HighContrast);
}

#[test]
fn the_interface_has_a_size_that_can_be_used() {
    for (written, known) in [(0, 80), (79, 80), (80, 80), (133, 133), (200, 200), (9_999, 200)] {
        let settings = Settings::from_text(&format!("(interface_scale: {written})")).expect("settings");
        assert_eq!(settings.interface_scale, known, "{written}");
    }
}

#[test]
fn sizes_go_up_and_down_in_steps_and_end() {
    for (now, larger, smaller) in [(80, 90, 80), (100, 110, 90), (133, 140, 125), (200, 200, 180)] {
        let settings = Settings { interface_scale: now, ..Settings::default() };
        assert_eq!((settings.next_scale(true), settings.next_scale(false)), (larger, smaller), "{now}");
    }
}

#[test]
fn what_a_system_says_of_motion_is_read() {
    use meander::ui::system::read_answer;
    for (said, is_still) in [
        ("false\n", Some(true)),
        ("true\n", Some(false)),
        ("1\n", Some(true)),
        ("0", Some(false)),
        ("", None),
        ("No such key", None),
    ] {
        assert_eq!(read_answer(said), is_still, "{said}");
    }
}
