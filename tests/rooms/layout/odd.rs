//! Odd texts, empty journeys, and very large ones.

use std::sync::Arc;

use meander::fonts;
use meander::layout::map::Map;
use meander::model::*;
use meander::scene::{Anchor, Group, Item, Piece, Target};
use meander::theme::text;

use super::{DUTCH, ENGLISH, changed, check_map, example, first};

/// Whether each line of text of a card lies within the card.
fn check_texts(piece: &Piece, group: &Group) {
    for item in &piece.items[group.items.clone()] {
        let Item::Text(text) = item else { continue };
        let width = fonts::width(&text.text, &text.style);
        assert!((text.width - width).abs() < 0.5 || text.style.face == fonts::Face::Phosphor, "{:?}", text.text);
        let left = match text.anchor {
            Anchor::Left => text.at.x,
            Anchor::Middle => text.at.x - text.width / 2.0,
            Anchor::Right => text.at.x - text.width,
        };
        let rect = group.rect;
        let inside = left >= rect.min.x && left + text.width <= rect.max.x + 0.01;
        assert!(inside && text.at.y > rect.min.y && text.at.y <= rect.max.y, "“{}” leaves {rect:?}", text.text);
    }
}

fn check_all_texts(map: &Map) {
    assert_eq!(check_map(map), Ok(()));
    for index in 0..map.cells.len() {
        let piece = map.over(index);
        for group in &piece.groups {
            if matches!(group.target, Target::Touchpoint(_) | Target::Note(_)) {
                check_texts(&piece, group);
            }
        }
        map.under(index);
        map.header(index, 1.0);
    }
}

#[test]
fn words_stay_in_their_cards_whatever_they_are() {
    let long = "w".repeat(200);
    let many = "een woord ".repeat(400);
    let texts = [
        "",
        " ",
        "\n\n",
        "a\tb",
        "x",
        long.as_str(),
        many.as_str(),
        "🙂 tevreden 👨‍👩‍👧‍👦",
        "客户旅程：保险公司的理赔流程与客户体验",
        "רכב חלופי ومركبة بديلة",
        "e\u{301}e\u{301}",
        "\u{200b}\u{feff}",
    ];
    for text in texts {
        let project = changed(&example(), |journey| {
            for episode in &mut journey.episodes {
                let episode = Arc::make_mut(episode);
                episode.title = text.to_owned();
                for touchpoint in &mut episode.touchpoints {
                    let touchpoint = Arc::make_mut(touchpoint);
                    touchpoint.title = text.to_owned();
                    touchpoint.sub_steps = vec![text.to_owned(); 7];
                }
                for note in &mut episode.notes {
                    let note = Arc::make_mut(note);
                    note.text = text.to_owned();
                    note.attribution = Attribution { name: text.to_owned(), role: text.to_owned() };
                }
            }
            for lane in &mut journey.lanes {
                lane.title = text.to_owned();
            }
        });
        let map = first(&project);
        check_all_texts(&map);
        map.lane_headers(1.0);
    }
}

#[test]
fn a_long_title_gets_three_lines_and_an_ellipsis() {
    let project = changed(&example(), |journey| {
        let episode = Arc::make_mut(&mut journey.episodes[0]);
        Arc::make_mut(&mut episode.touchpoints[0]).title = "w".repeat(200);
    });
    let map = first(&project);
    let piece = map.over(0);
    let target = Target::Touchpoint(map.path(0).touchpoint(map.cells[0].episode.touchpoints[0].id));
    let group = piece.groups.iter().find(|group| group.target == target).expect("the card");
    let lines: Vec<&str> = piece.items[group.items.clone()]
        .iter()
        .filter_map(|item| match item {
            Item::Text(text) if text.style == meander::theme::text::CARD_TITLE => Some(&*text.text),
            _ => None,
        })
        .collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[2].ends_with('…') && !lines[1].ends_with('…'), "{lines:?}");
}

#[test]
fn a_journey_may_lack_anything() {
    type Change = fn(&mut Journey);
    let table: [(&str, Change); 7] = [
        ("episodes", |journey| journey.episodes.clear()),
        ("lanes", |journey| journey.lanes.clear()),
        ("visible lanes", |journey| journey.lanes.iter_mut().for_each(|lane| lane.hidden = true)),
        ("curves", |journey| journey.curves.clear()),
        ("visible curves", |journey| journey.curves.iter_mut().for_each(|curve| curve.hidden = true)),
        ("touchpoints", |journey| {
            journey.episodes.iter_mut().for_each(|episode| Arc::make_mut(episode).touchpoints.clear());
        }),
        ("anything", |journey| {
            journey.episodes.clear();
            journey.lanes.clear();
            journey.curves.clear();
        }),
    ];
    for (lacking, change) in table {
        let project = changed(&example(), change);
        let map = first(&project);
        assert_eq!(check_map(&map), Ok(()), "without {lacking}");
        for index in 0..map.cells.len() {
            let _ = (map.under(index), map.over(index), map.header(index, 1.0));
        }
        let _ =
            (map.lane_headers(1.0), map.backdrop(0.0, 400.0, map.look.theme().canvas), map.overview(0.0, 4000.0, 10.0));
        assert_eq!(map.hit(-1.0, 10.0), None, "without {lacking}");
        assert_eq!(map.hit(map.width + 1.0, 10.0), None, "without {lacking}");
        assert_eq!(map.hit(10.0, map.height + 1.0), None, "without {lacking}");
        map.hit(10.0, 10.0);
    }
}

#[test]
fn notes_stand_where_their_touchpoints_do_or_else_for_the_whole_episode() {
    let project = changed(&example(), |journey| {
        let lane = journey.lanes[2].id;
        let episode = Arc::make_mut(&mut journey.episodes[2]);
        let gone = TouchpointId::from_number(404);
        let (one, last) = (episode.touchpoints[0].id, episode.touchpoints[2].id);
        let attachments = [
            Attachment::Touchpoint(gone),
            Attachment::Span(one, gone),
            Attachment::Span(last, one),
            Attachment::Episode,
            Attachment::Episode,
            Attachment::Touchpoint(last),
        ];
        episode.notes = attachments
            .into_iter()
            .enumerate()
            .map(|(number, attached)| {
                let id = NoteId::from_number(number as u64 + 1);
                Arc::new(Note { attached, text: format!("Notitie {number}"), ..Note::new(id, lane) })
            })
            .collect();
    });
    let map = first(&project);
    check_all_texts(&map);
    let widths: Vec<f32> = map.cells[2].measure.notes.iter().flatten().map(|place| place.width.round()).collect();
    assert_eq!(widths, [459.0, 459.0, 459.0, 226.0, 226.0, 143.0]);
}

/// The figures below a title are whole: what has no room beside the signs is left out, not cut.
#[test]
fn figures_in_a_narrow_header_are_not_cut() {
    for language in [DUTCH, ENGLISH] {
        let project = changed(&example(), |journey| {
            let episode = Arc::make_mut(&mut journey.episodes[2]);
            episode.touchpoints.drain(..2);
            episode.notes.clear();
        });
        let map = Map::of(&project, &project.journeys[0], language, None);
        let header = map.header(2, 1.0);
        let figures = header.items.iter().find_map(|item| match item {
            Item::Text(text) if text.style == text::EPISODE_DETAIL => Some(text),
            _ => None,
        });
        let figures = figures.expect("the figures");
        let zoom = header.hits.iter().find(|hit| matches!(hit.target, Target::ZoomIn(_))).expect("the sign");
        assert!(figures.text.contains("−2") && !figures.text.contains('…'), "{}", figures.text);
        assert!(figures.at.x + figures.width <= zoom.rect.min.x, "{figures:?} {:?}", zoom.rect);
        // Where there is room for a letter and dots alone, nothing is said.
        let words = |stretch| map.header(0, stretch).items.iter().filter(|item| matches!(item, Item::Text(_))).count();
        assert_eq!((words(1.0), words(0.15)), (2, 0));
    }
}

#[test]
fn a_journey_of_ten_thousand_touchpoints_is_laid_out() {
    let project = Arc::new(crate::generator::map(10_000));
    let map = Map::of(&project, &project.journeys[0], DUTCH, None);
    assert_eq!((map.touchpoints(), map.cells.len()), (10_000, 1000));
    let middle = map.cells_within(map.width / 2.0, map.width / 2.0 + 1600.0);
    assert!(middle.len() <= 4, "only what is near is drawn: {middle:?}");
    for index in middle {
        assert!(!map.over(index).groups.is_empty());
    }
    assert_eq!(map.episode_at(map.width - 0.5), Some(999));
    assert!(!map.overview(0.0, map.width, map.width / 1600.0).items.is_empty());
}

#[test]
fn words_from_right_to_left_stand_at_the_right_of_their_cards() {
    let hebrew = "רכב חלופי ".repeat(30);
    let project = changed(&example(), |journey| {
        for episode in &mut journey.episodes {
            let episode = Arc::make_mut(episode);
            for touchpoint in &mut episode.touchpoints {
                let touchpoint = Arc::make_mut(touchpoint);
                touchpoint.title = format!("{hebrew} app");
                touchpoint.sub_steps = vec!["צעד".to_owned(), hebrew.clone()];
            }
            for note in &mut episode.notes {
                let note = Arc::make_mut(note);
                *note = Note { text: format!("2026: {hebrew}"), ..Note::new(note.id, note.lane) };
            }
        }
    });
    let map = first(&project);
    check_all_texts(&map);
    let mut count = 0;
    for index in 0..map.cells.len() {
        let piece = map.over(index);
        let cards = |group: &&Group| matches!(group.target, Target::Touchpoint(_) | Target::Note(_));
        for group in piece.groups.iter().filter(cards) {
            for item in &piece.items[group.items.clone()] {
                let Item::Text(line) = item else { continue };
                if line.style.face == fonts::Face::Phosphor {
                    continue;
                }
                count += 1;
                let margin = group.rect.max.x - line.at.x;
                assert!(line.anchor == Anchor::Right && (5.0..=20.0).contains(&margin), "{margin} {:?}", line.text);
            }
        }
    }
    assert!(count > 50, "{count}");
    // The others stand where they stood.
    let latin = first(&example());
    let is_left = |item: &Item| matches!(item, Item::Text(line) if line.anchor == Anchor::Left);
    assert!((0..latin.cells.len()).any(|index| latin.over(index).items.iter().any(is_left)));
}
