//! Changing a document.

use std::sync::Arc;

use meander::disk::Folders;
use meander::edit::Edit;
use meander::import::table::{Plan, Separator, Table, imported};
use meander::lang::Lang;
use meander::layout::Look;
use meander::model::{Slot, TouchpointPath};
use meander::session::Session;
use meander::theme::ThemeKind;
use meander::ui::journal::Keeper;

use crate::generator;
use crate::measure::{Row, time};

pub const LOOK: Look = Look { theme: ThemeKind::Light, lang: Lang::English };

pub fn rows(size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    let names = [
        "edit: move a card and undo it",
        "edit: while dragging",
        "edit: paste 5,000 cells",
        "journal: window's thread per edit",
    ];
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
    if wanted(names[3]) {
        let folder = tempfile::tempdir().expect("a folder");
        let folders = Folders { config: folder.path().join("config"), state: folder.path().join("state") };
        let mut keeper = Keeper::new(Some(folders));
        session.edit(&edits[0]).expect("the card can be moved");
        // Each time as another document, so that it is handed over anew.
        let mut document = 0;
        rows.push(time(names[3], size, Some(1.0), || {
            document += 1;
            keeper.follow(document, &session);
        }));
        session.undo();
    }
    if wanted(names[2]) {
        let text = cells();
        rows.push(time(names[2], size, Some(1_000.0), || {
            let table = Table::read(&text, Separator::of(&text)).expect("a table");
            let plan = Plan::guess(&table, session.project(), session.journey());
            let spot = session.spot(None);
            let outcome = imported(&table, &plan, session.project(), &spot, LOOK.lang).expect("a journey");
            session.paste_table(&outcome).expect("the table can be pasted");
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

/// A thousand rows of five columns, with a line of names above.
fn cells() -> String {
    let row = |at: usize| format!("Part {}\tCard {at}\tphone\t{}\tSo be it {at}\n", at / 20, at % 5);
    let rows: String = (0..1_000).map(row).collect();
    format!("Episode\tTitle\tChannel\tScore\tQuote\n{rows}")
}
