//! Meander: an offline desktop editor for customer journey maps. This page is the map of the house.
//!
//! # From above
//!
//! A document is a [`model::Project`]: journeys with lanes and episodes, episodes with touchpoints and notes,
//! and what the journeys share, such as customer groups, insights and improvements. It is one tree of `Arc`s
//! that nobody changes in place: an [`edit::Edit`] says what is to change, [`edit::applied`] gives the changed
//! tree, which shares all that stayed the same, and [`edit::History`] keeps the trees before it.
//!
//! [`layout`] makes drawings of a journey: shapes and placed lines of text, without a word of windows or files
//! ([`scene`]). The window paints them, [`export`] writes them. The screen and the poster show the same cards,
//! with the same line breaks, since both come from the same drawing.
//!
//! ```text
//!  pointer, keys ─▶ gesture, command ─▶ session ─▶ edit ─▶ model ◀─▶ file ◀─▶ disk, clipboard
//!                                          │                 │
//!                                          └──▶ layout ◀── method
//!                                                 │
//!                                               scene ─▶ ui (screen), export (PNG; tables and reports from the model)
//! ```
//!
//! # The rooms, in reading order
//!
//! Each imports only from those above it. `tests/rooms/house.rs` reads the sources and holds this line, and
//! most others on this page.
//!
//! | room | what it is |
//! |---|---|
//! | [`geom`] | points, rectangles, paths, monotone curves |
//! | [`lang`] | every visible word, in English and Dutch, from `assets/lang` |
//! | [`model`] | what a project is; ids, scores and other values that cannot be wrong; [`model::invariants`] |
//! | [`fonts`] | the bundled fonts: text measured and broken into lines; outlines of letters; icons |
//! | [`theme`] | every colour, size and role of text, in four themes |
//! | [`clock`] | the day and the hour where the user is |
//! | [`method`] | what is computed: scores, gaps, peak and end, challenges, cohorts, what is worth a micro journey |
//! | [`edit`] | the only writer of a document, and the history of its snapshots |
//! | [`scene`] | what layout gives and every output draws, with what can be pointed at |
//! | [`file`](mod@file) | a project as text and back, without a disk; what is whole of a damaged one; parts for the clipboard |
//! | [`picture`] | pictures that travel in a document: what may come in, and its pixels |
//! | [`disk`] | the only writer of files: whole files at once, earlier versions, the journal of unsaved work, locks |
//! | [`settings`] | what is remembered of the user, as text |
//! | [`templates`] | what a new document begins with: a template of each form, or an example |
//! | [`find`] | the words of a project, and what holds those that are looked for |
//! | [`gesture`] | press, drag, pan and marquee as a state machine |
//! | [`layout`] | [`layout::map`] and [`layout::lexis`] for the screen, [`layout::compare`] for groups side by side, [`layout::poster()`] for paper: pure functions |
//! | [`import`] | copied cards and tables into a journey: pure functions to an edit and a report |
//! | [`export`] | paper sizes, a scene as PNG, a journey as a table or as a report in words |
//! | [`join`] | two versions of a project as one, with the conflicts between them; what differs, in words |
//! | [`session`] | the open document: history, selection, cameras, and the change that is being tried |
//! | [`command`] | every command once: its words, keys, and what stands in its way |
//! | [`cli`] | what runs without a window |
//! | [`ui`] | the window: bars, canvas, the views beside the map, inspector, dialogs; all of egui is here |
//!
//! # What always holds
//!
//! - A document that the program made has no [`model::invariants::findings`]. Single values cannot be wrong
//!   by their types; edits refuse what would break the rest, and a failed edit changes nothing. A file with
//!   findings is not read as it is: [`file::salvage()`] mends it, tells what it did, and the document opens
//!   unsaved, so that the file stays as it was.
//! - Only [`edit`] changes documents. Selection, camera, language and caches are not part of a snapshot; the
//!   open journey and the selection return with an undo, the camera stays.
//! - Only [`disk`] writes files, and only as a whole: beside the old file, then in its place (over it only where
//!   the folder forbids that, and a good copy is kept). A document's
//!   text is read back and compared first, and what was there before is kept as a copy. A file that someone
//!   else changed meanwhile is not overwritten unasked.
//! - A change is in the journal within two seconds. Nothing of it is applied unasked, and it goes when the
//!   document is saved or its changes are given up.
//! - A fault of the program costs the command in which it happens ([`ui::app::App::guarded`]): the document is
//!   put back as it was, and a report is kept.
//! - No clock is read where documents, files, drawings and posters are made; the date on a poster is handed
//!   in. The same document and look give the same bytes. (Letters that the bundled fonts lack come from the
//!   system's.)
//! - Text is measured once, at its own size. Nothing reflows when zooming.
//! - No colour and no size of letters stands outside [`theme`], no visible word outside `assets/lang`, nothing
//!   of egui outside [`ui`].
//!
//! # The life of one touchpoint
//!
//! 1. The pointer is pressed on a card. The canvas asks [`layout::map::Map::hit`] what lies there and tells
//!    [`gesture::Gesture`]; once it has moved a little way, that says "dragged, from here to there".
//! 2. [`session::Session::drag_edit`] turns the way of the pointer over the map *as it was* into the
//!    [`edit::Edit`] that letting go would make: here `MoveTouchpoint`, with the slot between two others.
//! 3. [`session::Session::try_edit`] shows it: [`edit::applied`] gives a tree with the card in its new
//!    episode, and [`layout::map::Map::of`] lays that out. Episodes that are the same `Arc` as before keep
//!    their measure and drawing, so that a change costs the episodes that it touches. The cards glide.
//! 4. On release [`session::Session::keep_tried`] makes the edit: one step of the [`edit::History`], however
//!    long the drag was. Escape drops what was tried.
//! 5. Each frame the canvas asks the map for the pieces of the episodes in view: what lies under the cards,
//!    the cards, the headers. They are drawn once, then kept for as long as all that they show is the same;
//!    the painter keeps their triangles for as long as the zoom is the same.
//! 6. Saving takes the tree as it is, on another thread: [`file::write()`], read back, compared, then
//!    [`disk::save_project`]. Work goes on meanwhile; the history knows which snapshot is in the file.
//!    Until then [`ui::journal`] hands each changed tree to a thread that writes down the step from the one
//!    before ([`file::step()`]); a program that is killed offers it at the next start.
//! 7. [`layout::poster()`] places the same pieces in bands on a sheet, with frame, gaps, improvements and
//!    legend; [`export::png::write`] draws it in strips into a file, from the window or from [`cli`].

pub mod geom;

pub mod clock;
pub mod fonts;
pub mod lang;
pub mod model;
pub mod theme;

pub mod disk;
pub mod edit;
pub mod file;
pub mod method;
pub mod picture;
pub mod scene;

pub mod export;
pub mod find;
pub mod gesture;
pub mod import;
pub mod join;
pub mod layout;
pub mod settings;
pub mod templates;

pub mod session;

pub mod command;

pub mod cli;
pub mod ui;
