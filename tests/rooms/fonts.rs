//! Measuring and breaking text with the bundled fonts.

use meander::fonts::{self, INTER, PHOSPHOR, Style, Weight, ellipsis, width, wrap};
use meander::theme::text::{BODY, CARD_TITLE, ICON, QUOTE};
use proptest::prelude::*;

/// `columns` is the width in m's of the card title, so that the table reads without a ruler.
fn check(text: &str, columns: f32, max_lines: usize, expected: &[&str]) {
    let max_width = columns * width("m", &CARD_TITLE);
    assert_eq!(wrap(text, &CARD_TITLE, max_width, max_lines), expected, "{text:?} in {columns} m, {max_lines} lines");
}

#[test]
fn text_breaks_where_a_reader_expects() {
    check("", 10.0, 2, &[]);
    check("bel", 10.0, 2, &["bel"]);
    check("Afspraak maken voor schadebepaling", 12.0, 3, &["Afspraak maken voor", "schadebepaling"]);
    check("Afspraak maken voor schadebepaling", 8.0, 3, &["Afspraak", "maken voor", "schadebepal…"]);
    check("Vervangende auto regelen", 100.0, 1, &["Vervangende auto regelen"]);
    check("ophalen bij de garage in Ede", 9.0, 2, &["ophalen bij de", "garage in Ede"]);
    check("twee  spaties", 4.0, 3, &["twee", "spaties"]);
    check(" inspringen", 20.0, 3, &[" inspringen"]);
    check("eerste\ntweede", 20.0, 3, &["eerste", "tweede"]);
    check("eerste\n\nderde", 20.0, 3, &["eerste", "", "derde"]);
    check("eerste\r\ntweede", 20.0, 3, &["eerste", "tweede"]);
    check("e-mail en post", 5.0, 4, &["e-mail", "en post"]);
    check("prijs/kwaliteit", 6.0, 2, &["prijs/", "kwaliteit"]);
    // A range of figures is one word; a dash between words is none.
    check("kind (6–11)", 4.0, 3, &["kind", "(6–11)"]);
    check("heen–terug", 4.0, 3, &["heen–", "terug"]);
}

#[test]
fn a_word_wider_than_the_line_breaks_within() {
    check("wwwwwwww", 4.6, 9, &["wwww‐", "wwww"]);
    check("wwwwwww i", 4.6, 9, &["wwww‐", "www i"]);
    check("aansprakelijkheidsverzekering", 9.0, 9, &["aansprakelijkhe‐", "idsverzekering"]);
    check("12345678", 3.0, 9, &["1234", "5678"]);
    check("客户旅程地图", 2.5, 9, &["客户", "旅程", "地图"]);
}

#[test]
fn a_torn_word_leaves_no_letter_alone() {
    for columns in [3.6, 3.8, 4.0, 4.2] {
        let lines = wrap("Nazorg", &CARD_TITLE, columns * width("m", &CARD_TITLE), 9);
        assert!(lines == ["Nazorg"] || lines == ["Naz‐", "org"], "{columns}: {lines:?}");
    }
    for columns in 5..30 {
        let lines = wrap("aansprakelijkheidsverzekering", &CARD_TITLE, columns as f32 * width("m", &CARD_TITLE), 99);
        assert!(lines.iter().all(|line| line.trim_end_matches('‐').chars().count() >= 3), "{columns}: {lines:?}");
    }
}

#[test]
fn what_does_not_fit_ends_in_an_ellipsis() {
    check("een twee drie vier vijf", 6.0, 2, &["een twee", "drie vier…"]);
    check("een twee drie", 6.0, 1, &["een twee…"]);
    check("wwwwwwwwwwww", 4.0, 2, &["www‐", "www…"]);
    check("een\ntwee\ndrie", 20.0, 2, &["een", "twee…"]);
    check("een", 10.0, 0, &[]);
}

#[test]
fn an_ellipsis_keeps_what_fits() {
    let limit = width("Schouw door", &BODY);
    for (text, expected) in
        [("Schouw", "Schouw"), ("Schouw door", "Schouw door"), ("Schouw door de expert", "Schouw do…"), ("", "")]
    {
        assert_eq!(ellipsis(text, &BODY, limit), expected);
    }
    assert_eq!(ellipsis("Schouw", &BODY, 0.0), "…");
}

#[test]
fn widths_follow_size_weight_and_face() {
    let regular = width("Schade bepalen", &Style::new(12.0, Weight::Regular));
    let bold = width("Schade bepalen", &Style::new(12.0, Weight::Bold));
    let twice = width("Schade bepalen", &Style::new(24.0, Weight::Regular));
    assert!(bold > regular, "{bold} > {regular}");
    assert!((twice - 2.0 * regular).abs() < 1e-3);
    assert!(width("\u{e026}", &ICON.sized(20.0)) > 0.0);
    assert_eq!(width("\n\t", &BODY), 0.0);
    assert_eq!(width("mm", &QUOTE), width("mm", &BODY), "a slant costs no width");
}

#[test]
fn a_line_holds_its_letters() {
    for style in [BODY, CARD_TITLE, QUOTE] {
        assert!(style.baseline() > 0.0 && style.baseline() < style.line_height());
    }
}

/// The icons that the program names are in its font, and so are the letters of both languages.
#[test]
fn the_bundled_fonts_hold_what_is_shown() {
    use skrifa::MetadataProvider;
    let inter = skrifa::FontRef::new(INTER).expect("a font");
    let phosphor = skrifa::FontRef::new(PHOSPHOR).expect("a font");
    for lang in meander::lang::Lang::ALL {
        for letter in lang.sources().concat().chars().filter(|letter| !letter.is_control()) {
            assert!(inter.charmap().map(letter).is_some(), "Inter lacks {letter:?}");
        }
    }
    let source = std::fs::read_to_string(crate::sources::root().join("src/fonts/icon.rs")).expect("the list of icons");
    let mut icons = 0;
    for code in source.split("\\u{").skip(1) {
        let digits = code.split('}').next().unwrap_or_default();
        let icon = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32).expect("a code point");
        assert!(phosphor.charmap().map(icon).is_some(), "Phosphor lacks {digits}");
        icons += 1;
    }
    assert!(icons > 50, "{icons} icons");
    assert!(fonts::Weight::ALL.windows(2).all(|pair| pair[0].axis() < pair[1].axis()));
}

proptest! {
    #[test]
    fn lines_fit_and_lose_nothing(text in "[a-zA-Z0-9 é,./\\-]{0,120}", columns in 4.0_f32..40.0) {
        let max_width = columns * width("m", &CARD_TITLE);
        let lines = wrap(&text, &CARD_TITLE, max_width, usize::MAX);
        for line in &lines {
            prop_assert!(width(line, &CARD_TITLE) <= max_width + 0.01, "{line:?}");
        }
        // A hyphen of its own sort stands where a word is torn.
        let letters = |text: &str| text.chars().filter(|letter| !" ‐".contains(*letter)).collect::<String>();
        prop_assert_eq!(letters(&lines.concat()), letters(&text));
        let two = wrap(&text, &CARD_TITLE, max_width, 2);
        prop_assert!(two.len() <= 2);
        prop_assert!(two.iter().all(|line| width(line, &CARD_TITLE) <= max_width + 0.01), "{two:?}");
    }

    #[test]
    fn any_text_breaks_without_a_panic(text in "\\PC{0,60}", max_width in 0.0_f32..300.0, max_lines in 0_usize..5) {
        prop_assert!(wrap(&text, &BODY, max_width, max_lines).len() <= max_lines);
        let _ = ellipsis(&text, &BODY, max_width);
    }
}

#[test]
fn letters_of_other_scripts_ask_for_other_fonts() {
    assert!(meander::fonts::width("客户", &meander::theme::text::BODY) > 0.0);
    assert!(meander::fonts::lacks_letters());
}

#[test]
fn emoji_are_drawn_on_every_machine() {
    use meander::fonts::Face;
    use meander::fonts::outline::{Source, outline, shape};
    for letter in ["🚗", "💥", "😀", "✅"] {
        let shaped = shape(letter, Face::Inter(Weight::Regular));
        assert_eq!(shaped.glyphs.len(), 1, "{letter}");
        assert_eq!(shaped.glyphs[0].glyph.source, Source::Other(0), "{letter}: the bundled font comes first");
        assert!(!outline(shaped.glyphs[0].glyph).is_empty(), "{letter}");
    }
}

/// The parts of a line as they stand from the left; letters of a word keep the order in which they are written.
#[test]
fn words_from_right_to_left_stand_in_their_order() {
    use meander::fonts::bidi::seen;
    for (line, expected) in [
        ("Schouw door de expert", "Schouw door de expert"),
        ("客户 旅程", "客户 旅程"),
        ("שלום", "שלום"),
        ("שלום עולם", "עולם שלום"),
        ("שלום, עולם!", "!עולם ,שלום"),
        ("שלום (עולם)", "(עולם) שלום"),
        ("בשנת 2026 בערב", "בערב 2026 בשנת"),
        ("bel שלום עולם nu", "bel עולם שלום nu"),
        ("שלום ABC 12 עולם", "עולם ABC 12 שלום"),
        ("رقم الملف…", "…الملف رقم"),
        ("שָׁלוֹם עולם", "עולם שָׁלוֹם"),
    ] {
        assert_eq!(seen(line), expected, "{line}");
    }
}

#[test]
fn letters_of_an_alphabet_are_narrow_and_their_marks_take_no_room() {
    let em = |text: &str| width(text, &BODY) / BODY.size;
    assert_eq!(em("שלום"), em("שָׁלוֹם"));
    assert!(em("שלום") < 3.0 && em("رقم") < 2.0 && em("客户") == 2.0);
}

/// What is measured is drawn: no letter of another font stands wider apart than in that font.
#[test]
fn letters_of_other_fonts_are_as_wide_as_they_are_measured() {
    use meander::fonts::Face;
    use meander::fonts::outline::{Source, outline, shape};
    use meander::geom::Segment;
    for text in ["客户旅程地图", "Claim 已提交 (2026)", "🚗 💥", "❤\u{FE0F}", "שלום עולם"] {
        let shaped = shape(text, Face::Inter(Weight::Regular));
        let measured = width(text, &BODY) / BODY.size;
        assert!((shaped.advance - measured).abs() < 0.01 * measured, "{text}: {} as {measured}", shaped.advance);
    }
    let shaped = shape("客户", Face::Inter(Weight::Regular));
    let ink = |at: usize| {
        let paths = outline(shaped.glyphs[at].glyph);
        let ends = paths.iter().flat_map(|path| {
            path.segments.iter().map(|segment| match segment {
                Segment::Line(to) | Segment::Cubic(_, _, to) => to.x + shaped.glyphs[at].x,
            })
        });
        (ends.clone().fold(f32::MAX, f32::min), ends.fold(f32::MIN, f32::max))
    };
    let is_box = matches!(shaped.glyphs[0].glyph.source, Source::Inter(_));
    assert!(is_box || ink(1).0 - ink(0).1 < 0.17, "{:?} and {:?} stand together", ink(0), ink(1));
}

/// Arabic letters join: in a word they have other shapes than alone. Without a font that has them they are boxes.
#[test]
fn words_are_shaped_in_the_font_that_has_them() {
    use meander::fonts::Face;
    use meander::fonts::outline::{Source, shape};
    let glyphs = |text: &str| shape(text, Face::Inter(Weight::Regular)).glyphs;
    let (word, alone) = (glyphs("ببب"), glyphs("ب"));
    assert_eq!((word.len(), alone.len()), (3, 1));
    if alone[0].glyph.source == Source::Inter(Weight::Regular) {
        return assert!(word.iter().all(|placed| placed.glyph == alone[0].glyph));
    }
    assert!(word.iter().all(|placed| placed.glyph != alone[0].glyph), "all three are joined");
    let x = |text: &str| glyphs(text).iter().map(|placed| placed.x).collect::<Vec<_>>();
    assert!(x("שלום עולם").windows(2).all(|pair| pair[0] < pair[1]), "from the left");
    assert_eq!(glyphs("של").iter().rev().map(|one| one.glyph).collect::<Vec<_>>(), {
        ["ש", "ל"].map(|letter| glyphs(letter)[0].glyph)
    });
}

/// Rules P2 and P3: the first letter with a direction tells, wherever it stands.
#[test]
fn a_paragraph_runs_as_its_first_letter_does() {
    use meander::fonts::bidi::{is_turned, seen};
    for (paragraph, expected) in [
        ("", false),
        ("2026!", false),
        ("Bel שלום", false),
        ("שלום bel", true),
        ("12 (مرحبا) app", true),
        ("\u{2067}שלום\u{2069} bel", false),
        ("bel\nשלום", false),
    ] {
        assert_eq!(is_turned(paragraph), expected, "{paragraph:?}");
    }
    // A line that is broken off runs as its paragraph does, whatever it begins with.
    let broken = |text: &str| wrap(text, &BODY, 60.0, 8);
    let lines = broken("רכב חלופי Meander app רכב חלופי 12 34 56 78 90 11 12 13 14");
    assert!(lines.len() > 3 && lines.iter().all(|line| is_turned(line)), "{lines:?}");
    assert!(lines.iter().any(|line| seen(line).starts_with("Meander") || seen(line).contains("app")), "{lines:?}");
    assert!(broken("Bel de klant met רכב חלופי רכב חלופי רכב חלופי").iter().all(|line| !is_turned(line)));
    let both: Vec<bool> = broken("שלום\nbel\nשלום").iter().map(|line| is_turned(line)).collect();
    assert_eq!(both, [true, false, true]);
    // The signs that tell so are neither seen nor wide.
    for line in lines {
        assert!(seen(&line).chars().all(|sign| !matches!(sign, '\u{200E}' | '\u{200F}')));
        assert!(width(&line, &BODY) <= 60.0);
    }
    assert_eq!(seen("bel\u{200E}!"), "bel!");
    let short = wrap("רכב חלופי רכב חלופי רכב חלופי", &BODY, 60.0, 1);
    assert!(is_turned(&short[0]) && seen(&short[0]).starts_with('…'), "{short:?}");
}

/// What is typed, pasted or opened asks for the fonts of the system as soon as it needs them.
#[test]
fn letters_beyond_our_fonts_are_noticed() {
    for (text, expected) in [
        ("", false),
        ("Beïnvloeder “Łódź” − 5 €", false),
        ("Ελλάδα, Россия", false),
        ("\u{200F}abc\n", false),
        ("事故报告", true),
        ("claim حادث", true),
        ("\u{5E9}\u{5DC}\u{5D5}\u{5DD}", true),
    ] {
        assert_eq!(meander::fonts::lacks(text), expected, "{text}");
    }
}
