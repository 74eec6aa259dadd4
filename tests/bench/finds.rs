//! Finding words among all cards.

use std::sync::Arc;

use meander::find::{Index, Query};

use crate::generator;
use crate::measure::{Row, time};

pub fn rows(size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    let names = ["find: read all words", "find: over all cards", "find: the best of all cards", "find: after an edit"];
    if !names.iter().any(|name| wanted(name)) {
        return;
    }
    let project = Arc::new(generator::map(size));
    let journey = project.journeys[0].id;
    let target = (size == 100_000).then_some(30.0);
    let index = Index::of(&project, None);
    if wanted(names[0]) {
        rows.push(time(names[0], size, target, || Index::of(&project, None)));
    }
    // Nearly every card holds it: the worst that can be typed.
    let query = Query::new("matter");
    if wanted(names[1]) {
        rows.push(time(names[1], size, target, || {
            (index.in_journey(&query, journey), index.elsewhere(&query, journey))
        }));
    }
    if wanted(names[2]) {
        rows.push(time(names[2], size, target, || index.best(&query, journey, 50)));
    }
    if wanted(names[3]) {
        let mut edited = meander::model::Project::clone(&project);
        let episodes = &mut Arc::make_mut(&mut edited.journeys[0]).episodes;
        Arc::make_mut(&mut episodes[0]).title = "Something else".to_owned();
        let edited = Arc::new(edited);
        rows.push(time(names[3], size, target, || Index::of(&edited, Some(&index))));
    }
}
