//! How the map is arranged. Lanes and episodes as words: `(m)` is hidden, `_m` collapsed, `t=160` has a height or
//! width of its own.

use meander::edit::applied;
use meander::gesture::{Grip, New};
use meander::model::LaneKind;
use meander::scene::{Part, Target};
use meander::session::{Direction, Drag, Selected, Session};
use meander::theme::size;

use super::{marked, opened};
use crate::edit::{episode, lane};

/// Lanes, then episodes.
fn arranged(session: &Session) -> String {
    let word = |title: &str, hidden: bool, collapsed: bool, own: Option<u16>| {
        let fold = if collapsed { "_" } else { "" };
        let own = own.map_or(String::new(), |own| format!("={own}"));
        if hidden { format!("({fold}{title}{own})") } else { format!("{fold}{title}{own}") }
    };
    let journey = session.journey();
    let lanes = journey.lanes.iter().map(|one| word(&one.title, one.hidden, one.collapsed, one.height));
    let episodes = journey.episodes.iter().map(|one| word(&one.title, one.hidden, one.collapsed, one.width));
    format!("{} | {}", lanes.collect::<Vec<_>>().join(" "), episodes.collect::<Vec<_>>().join(" "))
}

fn step(session: &mut Session, word: &str) {
    let done = match word {
        "hide" => session.toggle_hidden(),
        "show-all" => session.show_all(),
        "collapse" => session.toggle_collapsed(),
        "taller" => session.step_size(Direction::Down),
        "shorter" => session.step_size(Direction::Up),
        "wider" => session.step_size(Direction::Right),
        "narrower" => session.step_size(Direction::Left),
        "auto" => session.automatic_size(),
        "left" => session.move_selected(Direction::Left),
        "right" => session.move_selected(Direction::Right),
        "up" => session.move_selected(Direction::Up),
        "down" => session.move_selected(Direction::Down),
        "undo" => {
            session.undo();
            Ok(())
        }
        other => {
            let selected = marked(session, other);
            session.select_many(selected);
            Ok(())
        }
    };
    done.expect("it can be done");
}

#[track_caller]
fn check(start: &str, steps: &str, expected: &str) {
    let mut session = opened(start);
    steps.split_whitespace().for_each(|word| step(&mut session, word));
    assert_eq!(arranged(&session), expected, "{start}; {steps}");
}

#[test]
fn lanes_are_hidden_and_shown_again() {
    check("A: a #n", "hide", "t u e (n) m | A");
    check("A: a #n", "hide hide", "t u e (n) (m) | A");
    check("A: a #n", "hide hide show-all", "t u e n m | A");
    check("A: a #n", "hide hide show-all undo", "t u e (n) (m) | A");
    check("A: a", "hide", "t u e n m | A");
    // The next lane is selected, or the one above at the bottom.
    for (hidden, next) in [("n", Some("m")), ("m", Some("n")), ("t", Some("u"))] {
        let mut session = opened(&format!("A: a #{hidden}"));
        session.toggle_hidden().expect("a lane can be hidden");
        assert_eq!(session.selected(), next.map_or(Selected::Nothing, |next| Selected::Lane(lane(next))));
    }
}

#[test]
fn episodes_are_hidden_and_shown_again() {
    check("A: a | *B: b | C: c", "hide", "t u e n m | A (B) C");
    check("A: a | *B: b | C: c", "hide hide", "t u e n m | A (B) (C)");
    check("A: a | *B: b | C: c", "hide *B: hide", "t u e n m | A B C");
    check("A: a #n", "hide #n hide", "t u e n m | A");
    check("A: a | *B: b | C: c", "hide undo", "t u e n m | A B C");
    check("A: a | *B: b | C: c", "hide hide show-all", "t u e n m | A B C");
    check("A: a | *B: b | C: c #n", "hide *B: hide show-all", "t u e n m | A B C");
    check("A: a | *B: b", "hide *A: hide", "t u e n m | (A) (B)");
    // From a card nothing is hidden.
    check("A: *a | B: b", "hide", "t u e n m | A B");
    for (hidden, next) in [("A", Some("B")), ("B", Some("C")), ("C", Some("B"))] {
        let mut session = opened("A: a | B: b | C: c");
        session.select(Selected::Episode(episode(hidden)));
        session.toggle_hidden().expect("an episode can be hidden");
        assert_eq!(session.selected(), next.map_or(Selected::Nothing, |next| Selected::Episode(episode(next))));
        let shown: Vec<_> = session.map().cells.iter().map(|cell| cell.episode.title.clone()).collect();
        let rest = ["A", "B", "C"].into_iter().filter(|one| *one != hidden).collect::<Vec<_>>();
        assert_eq!(shown, rest);
    }
    let mut session = opened("A: a | B: b | C: c");
    session.select_many(vec![Selected::Episode(episode("A")), Selected::Episode(episode("B"))]);
    session.toggle_hidden().expect("they can be hidden");
    assert_eq!(arranged(&session), "t u e n m | (A) (B) C");
    session.undo();
    assert_eq!(arranged(&session), "t u e n m | A B C", "they were hidden as one step");
}

#[test]
fn what_is_hidden_is_stepped_over() {
    let hidden = "A: a | *B: b | C: c | D: d";
    check(hidden, "hide *A: right", "t u e n m | (B) C A D");
    check(hidden, "hide *C: left", "t u e n m | C A (B) D");
    check(hidden, "hide *A:*C: right", "t u e n m | (B) D A C");
    check("A: a #u", "hide #t down", "(u) e t n m | A");
    let mut session = opened(hidden);
    session.toggle_hidden().expect("an episode can be hidden");
    // Arrow keys, the next touchpoint, and a card at the end of the row before.
    session.select(Selected::Episode(episode("A")));
    session.walk(Direction::Right);
    assert_eq!(session.selected(), Selected::Episode(episode("C")));
    session.select_many(marked(&session, "*c"));
    session.walk(Direction::Left);
    assert_eq!(session.words_of(session.selected()).as_deref(), Some("a"));
    session.move_selected(Direction::Right).expect("it moves");
    let titles = |session: &Session, at: usize| -> Vec<String> {
        session.journey().episodes[at].touchpoints.iter().map(|one| one.title.clone()).collect()
    };
    assert_eq!(titles(&session, 2), ["a", "c"], "into the next episode that shows");
    assert_eq!(titles(&session, 1), ["b"]);
}

#[test]
fn nothing_new_goes_where_it_cannot_be_seen() {
    let mut session = opened("A: a | *B: b");
    session.toggle_hidden().expect("an episode can be hidden");
    session.select(Selected::Nothing);
    session.add_touchpoint_here().expect("a touchpoint can be added");
    session.select(Selected::Nothing);
    session.add_new(New::Note(LaneKind::Quote)).expect("a quote can be added");
    assert_eq!(session.spot(None).episode, Some(episode("A").episode));
    let counts: Vec<_> =
        session.journey().episodes.iter().map(|one| (one.touchpoints.len(), one.notes.len())).collect();
    assert_eq!(counts, [(2, 1), (1, 0)]);
    // A copy of what is hidden is there to be seen.
    session.select(Selected::Episode(episode("B")));
    session.duplicate_selected().expect("it can be copied");
    assert_eq!(arranged(&session), "t u e n m | A (B) B");
}

#[test]
fn a_first_card_makes_the_episode_that_does_not_show() {
    for new in [New::Touchpoint, New::Note(LaneKind::Quote)] {
        let mut session = opened("*A: a");
        session.toggle_hidden().expect("an episode can be hidden");
        session.add_new(new).expect("a card can be added");
        assert_eq!(arranged(&session), "t u e n m | (A) New episode", "{new:?}");
        session.undo();
        assert_eq!(arranged(&session), "t u e n m | (A)", "in one step");
        // The same while a card of the hidden episode is selected.
        session.select_many(marked(&session, "*a"));
        session.add_new(new).expect("a card can be added");
        assert_eq!(arranged(&session), "t u e n m | (A) New episode", "{new:?}");
        assert!(!session.is_out_of_sight());
    }
}

#[test]
fn what_is_out_of_sight_is_passed_over_and_brought_back() {
    let mut session = opened("A: a b/u c | B: d");
    session.select(Selected::Lane(lane("u")));
    session.toggle_hidden().expect("a lane can be hidden");
    session.select_many(marked(&session, "*a"));
    let title = |session: &Session| session.words_of(session.selected()).unwrap_or_default();
    for (forward, expected) in [(true, "c"), (true, "d"), (false, "c"), (false, "a")] {
        session.walk_touchpoints(forward);
        assert_eq!(title(&session), expected, "not the one in the hidden lane");
    }
    session.select(Selected::Episode(episode("A")));
    session.toggle_hidden().expect("an episode can be hidden");
    session.walk_to_end(false);
    assert_eq!(title(&session), "d");
    session.select_many(marked(&session, "*b"));
    assert!(session.is_out_of_sight());
    session.bring_into_sight().expect("it can be shown");
    assert_eq!(arranged(&session), "t u e n m | A B");
    assert!(!session.is_out_of_sight() && title(&session) == "b");
    session.undo();
    assert_eq!(arranged(&session), "t (u) e n m | (A) B", "episode and lane are one step");
}

#[test]
fn what_is_dragged_lands_beside_what_shows() {
    let table = [
        // Of A, hidden B, C, D: dragged by as many widths, to land there.
        ("A", 1.0, "(B) C A D"),
        ("A", 2.0, "(B) C D A"),
        ("C", -1.0, "C A (B) D"),
        ("D", -1.0, "A D (B) C"),
        ("C", 1.0, "A (B) D C"),
    ];
    for (what, widths, expected) in table {
        let mut session = opened("A: a | *B: b | C: c | D: d");
        session.toggle_hidden().expect("an episode can be hidden");
        let target = Target::Episode(episode(what));
        let (x, rect) = session.map().place_of(target).expect("it shows");
        let from = (x + f64::from(rect.width()) / 2.0, -10.0);
        let at = (from.0 + widths * 1.1 * f64::from(rect.width()), -10.0);
        let drag = Drag { what: Grip::Target(target), from, at, is_fine: false, fresh: 1 };
        let (edit, selected) = session.drag_edit(&drag).expect("it lands");
        session.edit_and_select(&edit, selected).expect("it can be moved");
        assert_eq!(arranged(&session), format!("t u e n m | {expected}"), "{what} by {widths}");
    }
    let mut session = opened("A: a | *B: b | C: c");
    session.toggle_hidden().expect("an episode can be hidden");
    let at = (session.map().cells[1].x - 20.0, -10.0);
    let drag = Drag { what: Grip::New(New::Episode), from: (0.0, 0.0), at, is_fine: false, fresh: 9 };
    let (edit, selected) = session.drag_edit(&drag).expect("it lands");
    session.edit_and_select(&edit, selected).expect("it can be added");
    assert_eq!(arranged(&session), "t u e n m | A New episode (B) C");
}

#[test]
fn lanes_and_episodes_collapse() {
    check("A: a #e", "collapse", "t u _e n m | A");
    check("A: a #e", "collapse collapse", "t u e n m | A");
    check("*A: a | B: b", "collapse", "t u e n m | _A B");
    check("*A: a | B: b", "collapse collapse", "t u e n m | A B");
    // From a card, its episode collapses and is selected.
    check("A: a | B: *b", "collapse", "t u e n m | A _B");
    let mut session = opened("A: a | B: *b");
    session.toggle_collapsed().expect("it collapses");
    assert_eq!(session.selected(), Selected::Episode(episode("B")));
    check("A: a", "collapse", "t u e n m | A");
}

#[test]
fn sizes_change_by_steps_within_limits_and_are_undone_as_one() {
    check("A: a #t", "taller", "t=160 u e n m | A");
    check("A: a #t", "taller taller", "t=180 u e n m | A");
    check("A: a #t", "taller taller undo", "t u e n m | A");
    check("A: a #t", "taller shorter", "t u e n m | A");
    check("A: a #t", "taller auto", "t u e n m | A");
    check("A: a #n", "shorter shorter shorter shorter", "t u e n=40 m | A");
    // Never lower than a card needs.
    check("A: a #t", "shorter shorter shorter shorter shorter", "t=74 u e n m | A");
    check("A: a b | *B: c", "wider", "t u e n m | A B=170");
    check("*A: a b | B: c", "wider", "t u e n m | A=340 B");
    check("*A: a b | B: c", "narrower", "t u e n m | A=300 B");
    check("*A: a b | B: c", "narrower wider", "t u e n m | A B");
    check("*A: a b | B: c", "wider wider wider undo", "t u e n m | A B");
    check("A: *a b | B: c", "wider", "t u e n m | A=340 B");
    check("*A: a b | B: c", "narrower narrower narrower narrower narrower narrower narrower", "t u e n m | A=224 B");
    // Collapsed things and what is not there keep their size.
    check("A: a #t", "collapse taller", "_t u e n m | A");
    check("*A: a", "collapse wider", "t u e n m | _A");
    check("A: a", "taller wider auto", "t u e n m | A");
}

#[test]
fn what_cannot_be_resized_is_said() {
    let table = [
        ("A: a", Direction::Down, Some("hindrance-no-lane-header")),
        ("A: a", Direction::Left, Some("hindrance-no-episode")),
        ("A: a #t", Direction::Up, None),
        ("A: a #t", Direction::Down, None),
        ("*A: a", Direction::Left, None),
        ("*A: a", Direction::Right, None),
    ];
    for (start, direction, expected) in table {
        assert_eq!(opened(start).size_hindrance(direction), expected, "{start} {direction:?}");
    }
    let mut session = opened("A: a #t");
    session.toggle_collapsed().expect("it collapses");
    assert_eq!(session.size_hindrance(Direction::Up), Some("hindrance-collapsed"));
    let mut session = opened("A: a #n");
    for _ in 0..4 {
        session.step_size(Direction::Up).expect("it gets shorter");
    }
    assert_eq!(session.size_hindrance(Direction::Up), Some("hindrance-lane-lowest"));
    let mut session = opened("*A: a");
    for _ in 0..8 {
        session.step_size(Direction::Left).expect("it gets narrower");
    }
    assert_eq!(session.size_hindrance(Direction::Left), Some("hindrance-episode-narrowest"));
}

/// Drags an edge by this much, and lets go.
fn dragged(session: &mut Session, target: Target, by: (f64, f64), is_fine: bool) -> String {
    let from = (1000.0, 1000.0);
    let at = (from.0 + by.0, from.1 + by.1);
    let drag = Drag { what: Grip::Target(target), from, at, is_fine, fresh: 1 };
    let Some((edit, selected)) = session.drag_edit(&drag) else { return "-".to_owned() };
    session.try_edit(Some(edit));
    session.keep_tried(selected).expect("a drag offers only edits that can be made");
    arranged(session)
}

#[test]
fn edges_are_dragged_and_snap() {
    let lane_edge = Target::LanePart(lane("t"), Part::Edge);
    let episode_edge = Target::EpisodePart(episode("A"), Part::Edge);
    let table = [
        (lane_edge, (0.0, 43.0), false, "t=180 u e n m | A B"),
        (lane_edge, (0.0, 43.0), true, "t=181 u e n m | A B"),
        (lane_edge, (0.0, 6.0), false, "-"),
        (lane_edge, (0.0, -6.0), false, "-"),
        (lane_edge, (0.0, -900.0), false, "t=74 u e n m | A B"),
        (lane_edge, (0.0, 99_000.0), false, "t=2000 u e n m | A B"),
        (episode_edge, (48.0, 0.0), false, "t u e n m | A=360 B"),
        (episode_edge, (48.0, 0.0), true, "t u e n m | A=364 B"),
        (episode_edge, (-5.0, 0.0), false, "-"),
        (episode_edge, (-900.0, 0.0), false, "t u e n m | A=224 B"),
        (episode_edge, (99_000.0, 0.0), false, "t u e n m | A=960 B"),
    ];
    for (target, by, is_fine, expected) in table {
        let mut session = opened("A: a b | B: c");
        let found = dragged(&mut session, target, by, is_fine);
        // The least height is that of a card with one line of title.
        assert_eq!(found, expected, "{target:?} by {by:?}, fine: {is_fine}");
        if expected != "-" {
            session.undo();
            assert_eq!(arranged(&session), "t u e n m | A B");
        }
    }
    let mut session = opened("A: a b | B: c");
    dragged(&mut session, lane_edge, (0.0, 100.0), false);
    let again = dragged(&mut session, lane_edge, (0.0, 100.0), false);
    assert_eq!(again, "t=340 u e n m | A B");
    session.undo();
    assert_eq!(arranged(&session), "t=240 u e n m | A B", "each drag is a step of its own");
    // Back near the automatic size it is automatic again.
    assert_eq!(dragged(&mut session, lane_edge, (0.0, -98.0), false), "t u e n m | A B");
}

#[test]
fn columns_follow_the_width_of_their_episode() {
    let mut session = opened("*A: a b | B: c");
    session.step_size(Direction::Right).expect("it gets wider");
    let map = session.map();
    assert_eq!(map.cells[0].width, 340.0);
    assert_eq!(map.cells[1].x, 340.0);
    assert_eq!(map.columns_into(0, 255.0), 1.5);
    // A collapsed one is narrow however many columns it has.
    session.toggle_collapsed().expect("it collapses");
    assert_eq!(session.map().cells[0].width, size::COLLAPSED_EPISODE_WIDTH);
}

#[test]
fn lanes_and_episodes_are_added_in_a_place() {
    let mut session = opened("A: a | B: b");
    session.add_lane_at(1, LaneKind::Need).expect("a lane can be added");
    session.add_episode_at(1).expect("an episode can be added");
    assert_eq!(arranged(&session), "t  u e n m | A New episode B");
    assert!(matches!(session.selected(), Selected::Episode(_)));
}

#[test]
fn a_card_of_the_palette_finds_or_makes_its_lane() {
    // A lane that is hidden is shown, one that is missing is made, in one step.
    let mut session = opened("A: a #m");
    session.toggle_hidden().expect("a lane can be hidden");
    session.add_new(New::Note(LaneKind::Quote)).expect("a quote can be added");
    assert_eq!(arranged(&session), "t u e n m | A");
    session.undo();
    assert_eq!(arranged(&session), "t u e n (m) | A");
    session.add_new(New::Note(LaneKind::Gain)).expect("a gain can be added");
    // The lane that was made for it goes without saying.
    assert_eq!(session.history().undo_label(meander::lang::Lang::English).as_deref(), Some("Add note"));
    assert_eq!(arranged(&session), "t u e n (m)  | A");
    assert_eq!(session.journey().lanes[5].kind, LaneKind::Gain);
    session.undo();
    assert_eq!(arranged(&session), "t u e n (m) | A", "lane and card are one step");
    // Touchpoints too.
    for name in ["t", "u"] {
        session.select(Selected::Lane(lane(name)));
        session.toggle_hidden().expect("a lane can be hidden");
    }
    session.select(Selected::Nothing);
    session.add_new(New::Touchpoint).expect("a touchpoint can be added");
    assert_eq!(arranged(&session), "t (u) e n (m) | A");
    assert_eq!(session.journey().episodes[0].touchpoints.len(), 2);
}

#[test]
fn a_card_dropped_below_the_lanes_makes_its_lane() {
    let mut session = opened("A: a | B: b");
    let at = (200.0, f64::from(session.map().height) + 30.0);
    let drag = Drag { what: Grip::New(New::Note(LaneKind::Need)), from: (0.0, 0.0), at, is_fine: false, fresh: 9 };
    let (edit, selected) = session.drag_edit(&drag).expect("it lands");
    applied(session.project(), &edit).expect("it can be made");
    session.edit_and_select(&edit, selected).expect("it can be made");
    assert_eq!(session.journey().lanes.last().map(|lane| lane.kind), Some(LaneKind::Need));
    assert_eq!(session.journey().episodes[1].notes.len(), 1);
}

#[test]
fn several_lanes_and_episodes_are_arranged_at_once() {
    let mut session = opened("A: a | B: b");
    session.select_many(vec![Selected::Lane(lane("u")), Selected::Lane(lane("n"))]);
    session.toggle_collapsed().expect("they collapse");
    assert_eq!(arranged(&session), "t _u e _n m | A B");
    session.toggle_hidden().expect("they can be hidden");
    assert_eq!(arranged(&session), "t (_u) e (_n) m | A B");
    assert_eq!(session.selected(), Selected::Lane(lane("m")));
    session.undo();
    session.undo();
    assert_eq!(arranged(&session), "t u e n m | A B", "a step each");
    session.select_many(vec![Selected::Episode(episode("A")), Selected::Episode(episode("B"))]);
    session.toggle_collapsed().expect("they collapse");
    assert_eq!(arranged(&session), "t u e n m | _A _B");
}
