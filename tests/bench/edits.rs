//! Changing a document.

use std::sync::Arc;

use meander::edit::{Edit, applied};
use meander::model::{Slot, TouchpointPath};

use crate::generator;
use crate::measure::{Row, time};

pub fn rows(size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    let name = "edit: move a card";
    if !wanted(name) {
        return;
    }
    let project = Arc::new(generator::map(size));
    let journey = &project.journeys[0];
    let (from, to) = (&journey.episodes[0], &journey.episodes[1]);
    let touchpoint = &from.touchpoints[0];
    let what = TouchpointPath { journey: journey.id, episode: from.id, touchpoint: touchpoint.id };
    let slot = Slot { journey: journey.id, episode: to.id, index: 3, lane: touchpoint.lane };
    let edit = Edit::MoveTouchpoint { what, to: slot };
    rows.push(time(name, size, Some(0.5), || applied(&project, &edit)));
}
