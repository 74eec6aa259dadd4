//! Random edits on both sides, joined and held against a simple model. 100 times in an ordinary run;
//! `MEANDER_JOINS=400000 cargo test join` for more.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use meander::edit::applied;
use meander::join::{Choices, Conflict, Joined, Mended, Side, Spot, differences, joined, joined_choosing};
use meander::model::invariants::{Kind, findings};
use meander::model::*;
use proptest::prelude::*;

use crate::edit::linked;
use crate::edit::random::Dice;

/// What a version says, flat: kind and id to its fields by name. Only what a join never mends is among them.
type Flat = BTreeMap<(Kind, u64), BTreeMap<String, String>>;

fn flat(project: &Project) -> Flat {
    let mut flat = Flat::new();
    let mut tell = |kind: Kind, id: u64, fields: &[(&str, String)]| {
        flat.insert((kind, id), fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect());
    };
    project.customers.iter().for_each(|one| tell(Kind::Customer, one.id.number(), &[("name", one.name.clone())]));
    project.channels.iter().for_each(|one| tell(Kind::Channel, one.id.number(), &[("name", one.name.clone())]));
    project.insights.iter().for_each(|one| tell(Kind::Insight, one.id.number(), &[("text", one.text.clone())]));
    for one in &project.improvements {
        tell(Kind::Improvement, one.id.number(), &[("title", one.title.clone())]);
    }
    for journey in &project.journeys {
        tell(Kind::Journey, journey.id.number(), &[("title", journey.title.clone())]);
        journey.lanes.iter().for_each(|one| tell(Kind::Lane, one.id.number(), &[("title", one.title.clone())]));
        for one in &journey.curves {
            tell(Kind::Curve, one.id.number(), &[("customer", one.customer.to_string())]);
        }
        for episode in &journey.episodes {
            let home = journey.id.to_string();
            tell(Kind::Episode, episode.id.number(), &[("title", episode.title.clone()), ("home", home)]);
            for one in &episode.touchpoints {
                let home = episode.id.to_string();
                let fields = [("title", one.title.clone()), ("home", home), ("lane", one.lane.to_string())];
                tell(Kind::Touchpoint, one.id.number(), &fields);
            }
            episode.notes.iter().for_each(|one| tell(Kind::Note, one.id.number(), &[("text", one.text.clone())]));
        }
    }
    flat
}

/// Every thing and field is what the simple rules say; what they leave open is among the conflicts.
fn check_model(base: &Project, ours: &Project, theirs: &Project, result: &Joined) -> Result<(), TestCaseError> {
    let [base, ours, theirs, after] = [base, ours, theirs, &result.project].map(flat);
    let told: BTreeSet<(Kind, u64)> =
        result.conflicts.iter().map(|one| (one.spot.thing.kind, one.spot.thing.number)).collect();
    let mended: BTreeSet<(Kind, u64)> = result
        .repairs
        .iter()
        .filter(|one| one.mended == Mended::OtherLane)
        .map(|one| (one.thing.kind, one.thing.number))
        .collect();
    let things: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
    for thing in things {
        let (was, mine, other, now) = (base.get(thing), ours.get(thing), theirs.get(thing), after.get(thing));
        match (mine, other) {
            (Some(mine), Some(other)) => {
                let Some(now) = now else { return Err(TestCaseError::fail(format!("{thing:?} is in both and gone"))) };
                for (field, value) in mine {
                    let before = was.map(|was| &was[field]);
                    let expected = if before == Some(value) { &other[field] } else { value };
                    let clash = value != &other[field] && before != Some(value) && before != Some(&other[field]);
                    let is_right = &now[field] == expected || mended.contains(thing) && field == "lane";
                    // Of two that were both given, an empty one is filled.
                    let filled = before.is_none() && value.is_empty();
                    prop_assert!(is_right || filled, "{thing:?} {field}: {:?} not {expected:?}", now[field]);
                    prop_assert!(!clash || before.is_none() || told.contains(thing), "{thing:?} {field} is not told");
                }
            }
            (Some(one), None) | (None, Some(one)) if was != Some(one) => {
                let in_told = told.contains(thing)
                    || was.is_none()
                    || result.conflicts.iter().any(|each| each.spot.field == "join-field-presence");
                prop_assert!(now == Some(one) || mended.contains(thing), "{thing:?}: {one:?} became {now:?}");
                prop_assert!(in_told, "{thing:?} was deleted and changed: not told");
            }
            // Deleted on one side, and as it was on the other: it goes, or stays with what is kept.
            _ => prop_assert!(now.is_none() || !result.conflicts.is_empty(), "{thing:?} came back"),
        }
    }
    let strange: Vec<_> = after.keys().filter(|key| !ours.contains_key(key) && !theirs.contains_key(key)).collect();
    prop_assert!(strange.iter().all(|(kind, _)| *kind == Kind::Lane), "{strange:?} come from nowhere");
    Ok(())
}

/// What the conflicts are about, whatever is kept. Where a micro journey is kept decides in the way of which others it
/// stands, and that one which of them would hang in a circle: what follows from another conflict is left out.
fn spots(conflicts: &[Conflict]) -> BTreeSet<(u64, &'static str, u64)> {
    let step = |spot: &Spot| match (spot.field, spot.part) {
        ("inspector-under", 0) => 1,
        ("inspector-micro", _) => 2,
        ("inspector-under", _) => 3,
        _ => 0,
    };
    let first = conflicts.iter().map(|one| step(&one.spot)).filter(|step| *step > 0).min().unwrap_or(0);
    let key = |spot: &Spot| (spot.thing.number, spot.field, spot.part);
    conflicts.iter().map(|one| &one.spot).filter(|spot| step(spot) <= first).map(key).collect()
}

fn with_edits(start: &Arc<Project>, rolls: &[[u16; 24]]) -> Arc<Project> {
    rolls.iter().fold(Arc::clone(start), |project, numbers| {
        let edit = Dice { project: &project, numbers: numbers.iter() }.edit();
        applied(&project, &edit).unwrap_or(project)
    })
}

fn cases() -> u32 {
    std::env::var("MEANDER_JOINS").ok().and_then(|count| count.parse().ok()).unwrap_or(100)
}

fn edits(most: usize) -> impl Strategy<Value = Vec<[u16; 24]>> {
    prop::collection::vec(prop::array::uniform24(any::<u16>()), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_versions_are_joined(first in edits(30), one in edits(25), other in edits(25), sides in any::<u64>()) {
        let base = with_edits(&linked(), &first);
        let (ours, theirs) = (with_edits(&base, &one), with_edits(&base, &other));
        let result = joined(Some(&base), &ours, &theirs);
        let found = findings(&result.project);
        prop_assert!(found.is_empty(), "{found:#?}");
        check_model(&base, &ours, &theirs, &result)?;
        let turned = joined(Some(&base), &theirs, &ours);
        let (one_way, other_way) = (spots(&result.conflicts), spots(&turned.conflicts));
        prop_assert_eq!(one_way, other_way, "{:#?}\n{:#?}", result.conflicts, turned.conflicts);
        if result.conflicts.is_empty() {
            prop_assert!(turned.project == result.project, "the order of the two makes a difference");
            // What was mended stands at the end of its list, where neither of the two has it.
            for side in [&ours, &theirs].into_iter().filter(|_| result.repairs.is_empty()) {
                let again = joined(Some(&base), &result.project, side);
                let changed = differences(&result.project, &again.project);
                prop_assert!(again.project == result.project, "joined again: {changed:#?} {:#?}", again.conflicts);
            }
        }
        for (one, other, expected) in
            [(&ours, &ours, &ours), (&ours, &base, &ours), (&base, &ours, &ours), (&base, &base, &base)]
        {
            let same = joined(Some(&base), one, other);
            prop_assert!(same.project == **expected && same.conflicts.is_empty() && same.repairs.is_empty(),
                "one side alone: {:?} {:?}", same.conflicts, same.repairs);
        }
        // Whatever is chosen, the document holds together.
        for all in [Side::Ours, Side::Theirs] {
            let choices = Choices { all: Some(all), ..Choices::default() };
            let found = findings(&joined_choosing(Some(&base), &ours, &theirs, &choices).project);
            prop_assert!(found.is_empty(), "{all:?}: {found:#?}");
        }
        let side = |place: usize| if sides >> (place % 64) & 1 == 0 { Side::Ours } else { Side::Theirs };
        let each = result.conflicts.iter().enumerate().map(|(place, one)| (one.spot, side(place))).collect();
        let found = findings(&joined_choosing(Some(&base), &ours, &theirs, &Choices { all: None, each }).project);
        prop_assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn without_a_base_nothing_is_lost(one in edits(25), other in edits(25)) {
        let (ours, theirs) = (with_edits(&linked(), &one), with_edits(&linked(), &other));
        let result = joined(None, &ours, &theirs);
        let found = findings(&result.project);
        prop_assert!(found.is_empty(), "{found:#?}");
        let after = flat(&result.project);
        for thing in flat(&ours).keys().chain(flat(&theirs).keys()) {
            prop_assert!(after.contains_key(thing), "{thing:?} is lost");
        }
        prop_assert!(joined(None, &ours, &ours).project == *ours);
    }
}
