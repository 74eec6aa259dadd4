//! Cohorts through calendar years and ages: the diagram at the left, what is chosen and tables at the right.

mod hand;
mod keys;
mod naming;
mod pane;
mod tables;

use std::sync::Arc;

use egui::{Pos2, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use super::parts::with_visible_bar;
use super::{Outcome, ViewContext, card_frame};
use crate::command::Command;
use crate::edit::applied;
use crate::fonts::icon;
use crate::geom::{Point, point};
use crate::layout::Look;
use crate::layout::lexis::{LEAST_UNIT, Lens, Lexis, MOST_UNIT, Mark, Table, Thing, fitting};
use crate::model::{JourneyId, Project};
use crate::session::Session;
use crate::theme::size;
use crate::ui::colors::color32;
use crate::ui::paint::{hline, paint_at};
use crate::ui::widgets::target;
use hand::Held;
use naming::Naming;
use tables::Tops;

/// What the view remembers from frame to frame.
#[derive(Default)]
pub struct LexisView {
    /// The part of time that is shown; while none, everything.
    lens: Option<Lens>,
    is_flat: bool,
    chosen: Option<Thing>,
    held: Option<Held>,
    naming: Option<Naming>,
    /// Gets the keyboard as soon as it is drawn.
    wanted: Option<Thing>,
    fit: Option<(Subject, Lens)>,
    shown: Option<Shown>,
    table: Option<(Arc<Project>, JourneyId, crate::lang::Lang, Arc<Table>)>,
    /// Where the rows of the phases and of the events lie.
    tops: [Tops; 2],
}

/// What the lens is fitted to.
#[derive(Clone)]
struct Subject {
    project: Arc<Project>,
    journey: JourneyId,
    room: (f32, f32),
    is_flat: bool,
}

impl Subject {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.project, &other.project)
            && (self.journey, self.room, self.is_flat) == (other.journey, other.room, other.is_flat)
    }
}

/// The drawing of the last frame, and all that it depends on.
struct Shown {
    subject: Subject,
    lens: Lens,
    chosen: Option<Thing>,
    look: Look,
    lexis: Arc<Lexis>,
}

/// The panel at the right.
const PANE: f32 = 372.0;
const GAP: f32 = 16.0;
const BAR: f32 = 48.0;
/// How much wider a calendar year is than a year of age is high, where the diagram is flat.
const FLAT: f32 = 2.0;
const ZOOM_STEP: f32 = 1.25;
/// A narrower view has the panel below the diagram, which keeps this height.
const NARROW: f32 = 900.0;
const DIAGRAM_LEAST: f32 = 380.0;
/// What shows there of the panel before one scrolls, and for the bar that does.
const PEEK: f32 = 44.0;
const BAR_ROOM: f32 = 8.0;

impl LexisView {
    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        self.forget_missing(context.session);
        let whole = ui.available_rect_before_wrap();
        if whole.width() < NARROW {
            self.stacked(ui, context, whole.height(), &mut outcomes);
            return outcomes;
        }
        let pane = Rect::from_min_max(pos2(whole.right() - PANE.min(whole.width() * 0.45), whole.top()), whole.max);
        let diagram = Rect::from_min_max(whole.min, pos2(pane.left() - GAP, whole.bottom()));
        for card in [diagram, pane] {
            ui.painter().add(card_frame(context.theme).paint(card.shrink(1.0)));
        }
        ui.scope_builder(UiBuilder::new().max_rect(diagram).id_salt("diagram"), |ui| {
            self.diagram(ui, context, false, &mut outcomes);
        });
        ui.scope_builder(UiBuilder::new().max_rect(pane.shrink(1.0)).id_salt("pane"), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical().auto_shrink(false).id_salt("lexis pane").show(ui, |ui| {
                self.pane(ui, context, &mut outcomes);
            });
        });
        outcomes
    }

    /// In a narrow window: the panel below the diagram, and both scroll.
    fn stacked(&mut self, ui: &mut Ui, context: &ViewContext<'_>, height: f32, outcomes: &mut Vec<Outcome>) {
        with_visible_bar(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().auto_shrink(false).id_salt("lexis stacked").show(ui, |ui| {
            let width = ui.available_width() - BAR_ROOM;
            let (_, diagram) = ui.allocate_space(vec2(width, (height - PEEK).max(DIAGRAM_LEAST)));
            ui.painter().add(card_frame(context.theme).paint(diagram.shrink(1.0)));
            let builder = UiBuilder::new().max_rect(diagram).id_salt("diagram");
            self.diagram(&mut ui.new_child(builder), context, true, outcomes);
            ui.add_space(GAP);
            card_frame(context.theme).show(ui, |ui| {
                ui.set_width(width - 2.0);
                self.pane(ui, context, outcomes);
            });
        });
    }

    /// What was undone or removed is not chosen any more.
    fn forget_missing(&mut self, session: &Session) {
        let project = session.project();
        let is_there = |thing: &Thing| match *thing {
            Thing::Event(event) | Thing::Meeting(event, _) => session.event(event).is_some(),
            Thing::Phase(phase) => session.journey().episodes.iter().any(|one| one.id == phase),
            Thing::Boundary(boundary) => {
                crate::layout::lexis::boundaries(session.journey()).iter().any(|(one, _)| *one == boundary)
            }
            Thing::Cohort(cohort) | Thing::Edge(cohort, _) => project.customer(cohort).is_some(),
        };
        self.chosen = self.chosen.filter(is_there);
        if self.held.as_ref().is_some_and(|held| !held.is_of(project)) {
            self.held = None;
        }
    }

    /// Within a page that scrolls, the wheel is left to that.
    fn diagram(&mut self, ui: &mut Ui, context: &ViewContext<'_>, in_page: bool, outcomes: &mut Vec<Outcome>) {
        let whole = ui.max_rect();
        let height = BAR.max(target(ui, size::CLICK_TARGET) + 12.0);
        let bar = Rect::from_min_size(whole.min, vec2(whole.width(), height));
        let plot = Rect::from_min_max(pos2(whole.left() + 1.0, bar.bottom()), whole.max - vec2(1.0, 1.0));
        let lexis = self.drawn(context, (plot.width().floor(), plot.height().floor()));
        ui.scope_builder(UiBuilder::new().max_rect(bar.shrink2(vec2(12.0, 0.0))).id_salt("bar"), |ui| {
            ui.horizontal_centered(|ui| self.bar(ui, context, &lexis, outcomes));
        });
        let line = Stroke::new(1.0, color32(context.theme.line));
        hline(ui.painter(), bar.x_range().shrink(1.0), bar.bottom(), line);
        ui.scope_builder(UiBuilder::new().max_rect(plot).id_salt("plot"), |ui| {
            ui.shrink_clip_rect(plot);
            let at = pos2(plot.min.x.round(), plot.min.y.round());
            for placed in &lexis.scene.pieces {
                paint_at(ui.painter(), &placed.piece, at);
            }
            self.view_keys(ui, &lexis, outcomes);
            let shown = OnScreen { context, lexis: &lexis, corner: at, in_page };
            self.work(ui, shown, outcomes);
            self.name_event(ui, shown, outcomes);
        });
    }

    fn bar(&mut self, ui: &mut Ui, context: &ViewContext<'_>, lexis: &Lexis, outcomes: &mut Vec<Outcome>) {
        let kit = context.kit();
        ui.spacing_mut().item_spacing.x = 8.0;
        if kit.secondary_button(ui, Some(icon::PLUS), &kit.word("lexis-add-event")).clicked() {
            let (from, to) = (lexis.plot.min, lexis.plot.max);
            let (year, _) = lexis.time_at(point((from.x + to.x) / 2.0, to.y));
            self.name_new(context.session, year);
        }
        let ratios = [(false, kit.word("lexis-ratio-even")), (true, kit.word("lexis-ratio-flat"))];
        if let Some(is_flat) = kit.segments(ui, &kit.word("lexis-ratio"), &self.is_flat, &ratios) {
            self.is_flat = is_flat;
            self.lens = None;
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let mut sign = |sign: char, command: Command| {
                let response = kit.sign(ui, sign, &command.label(context.lang), size::CLICK_TARGET, true, false);
                response.on_hover_text(command.hint(context.lang)).clicked()
            };
            let middle = lexis.plot.center();
            if sign(icon::COPY, Command::CopyAsImage) {
                let scene = lexis.scene.clone();
                outcomes.push(Outcome::CopyPicture(Box::new(move || scene)));
            }
            if sign(icon::CORNERS_OUT, Command::Fit) {
                self.lens = None;
            }
            if sign(icon::PLUS, Command::ZoomIn) {
                self.zoom(lexis, middle, ZOOM_STEP);
            }
            if sign(icon::MINUS, Command::ZoomOut) {
                self.zoom(lexis, middle, 1.0 / ZOOM_STEP);
            }
        });
    }

    /// The drawing of the document, or of what is being tried.
    fn drawn(&mut self, context: &ViewContext<'_>, room: (f32, f32)) -> Arc<Lexis> {
        let session = context.session;
        let journey = session.journey_id();
        let subject = Subject { project: Arc::clone(session.project()), journey, room, is_flat: self.is_flat };
        let lens = self.lens.unwrap_or_else(|| self.fitted(&subject));
        let tried = self.held.as_ref().and_then(Held::tried).or(self.naming.as_ref().and_then(Naming::tried));
        let subject = Subject { project: Arc::clone(tried.unwrap_or(&subject.project)), ..subject };
        let look = session.look();
        if let Some(shown) = &self.shown
            && shown.subject.is(&subject)
            && (shown.lens, shown.chosen, shown.look) == (lens, self.chosen, look)
        {
            return Arc::clone(&shown.lexis);
        }
        let lexis = match subject.project.journey(journey) {
            Some(journey) => Lexis::of(&subject.project, journey, lens, room, self.chosen, look),
            None => Lexis::of(&subject.project, session.journey(), lens, room, self.chosen, look),
        };
        let lexis = Arc::new(lexis);
        self.shown = Some(Shown { subject, lens, chosen: self.chosen, look, lexis: Arc::clone(&lexis) });
        lexis
    }

    fn fitted(&mut self, subject: &Subject) -> Lens {
        if let Some((known, lens)) = &self.fit
            && known.is(subject)
        {
            return *lens;
        }
        let ratio = if subject.is_flat { FLAT } else { 1.0 };
        let journey = subject.project.journey(subject.journey);
        let lens = match journey {
            Some(journey) => fitting(&subject.project, journey, subject.room, ratio),
            None => Lens { year: 0.0, age: 0.0, across: 1.0, upward: 1.0 },
        };
        self.fit = Some((subject.clone(), lens));
        lens
    }

    /// Larger or smaller around a place of the drawing.
    fn zoom(&mut self, lexis: &Lexis, around: Point, by: f32) {
        let lens = lexis.lens;
        let upward = (lens.upward * by).clamp(LEAST_UNIT, MOST_UNIT);
        let by = upward / lens.upward;
        let (year, age) = lexis.time_at(around);
        let across = lens.across * by;
        self.lens = Some(Lens {
            year: year - f64::from((around.x - lexis.plot.min.x) / across),
            age: age - f64::from((lexis.plot.max.y - around.y) / upward),
            across,
            upward,
        });
    }

    /// Another part of time, by a way on the screen.
    fn pan(&mut self, lexis: &Lexis, by: egui::Vec2) {
        let lens = lexis.lens;
        self.lens = Some(Lens {
            year: lens.year - f64::from(by.x / lens.across),
            age: lens.age + f64::from(by.y / lens.upward),
            ..lens
        });
    }
}

/// The diagram where it is painted.
#[derive(Clone, Copy)]
struct OnScreen<'a> {
    context: &'a ViewContext<'a>,
    lexis: &'a Lexis,
    /// Its left upper corner on the screen.
    corner: Pos2,
    /// The wheel scrolls a page that the diagram lies in.
    in_page: bool,
}

impl OnScreen<'_> {
    /// A place of the screen in the drawing.
    fn local(self, pos: Pos2) -> Point {
        point(pos.x - self.corner.x, pos.y - self.corner.y)
    }

    /// The calendar year and age at a place of the screen.
    fn time_at(self, pos: Pos2) -> (f64, f64) {
        self.lexis.time_at(self.local(pos))
    }

    /// Where a mark lies on the screen.
    fn rect_of(self, mark: &Mark) -> Rect {
        let (min, max) = (mark.rect.min, mark.rect.max);
        Rect::from_min_max(pos2(min.x, min.y), pos2(max.x, max.y)).translate(self.corner.to_vec2())
    }
}

/// The document with an edit made, if it can be.
fn tried(project: &Arc<Project>, edit: &crate::edit::Edit) -> Option<Arc<Project>> {
    applied(project, edit).ok()
}
