//! Changing a document.

use std::sync::Arc;

use meander::edit::Edit;
use meander::lang::Lang;
use meander::layout::Look;
use meander::model::{Slot, TouchpointPath};
use meander::session::Session;
use meander::theme::ThemeKind;

use crate::generator;
use crate::measure::{Row, time};

pub const LOOK: Look = Look { theme: ThemeKind::Light, lang: Lang::English };

pub fn rows(size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    let names = ["edit: move a card and undo it", "edit: while dragging"];
    if !names.iter().any(|name| wanted(name)) {
        return;
    }
    let project = Arc::new(generator::map(size));
    let journey = &project.journeys[0];
    let (from, to) = (&journey.episodes[0], &journey.episodes[1]);
    let touchpoint = &from.touchpoints[0];
    let what = TouchpointPath { journey: journey.id, episode: from.id, touchpoint: touchpoint.id };
    let slot = |index| Slot { journey: journey.id, episode: to.id, index, lane: touchpoint.lane };
    let edits = [3, 4].map(|index| Edit::MoveTouchpoint { what, to: slot(index) });
    let target = match size {
        10_000 => Some(1.0),
        100_000 => Some(3.0),
        _ => None,
    };
    let mut session = Session::new(Arc::clone(&project), LOOK, None);
    if wanted(names[0]) {
        rows.push(time(names[0], size, target, || {
            session.edit(&edits[0]).expect("the card can be moved");
            session.undo()
        }));
    }
    if wanted(names[1]) {
        let mut turn = 0;
        rows.push(time(names[1], size, target, || {
            turn = 1 - turn;
            session.try_edit(Some(edits[turn].clone()));
        }));
    }
}
