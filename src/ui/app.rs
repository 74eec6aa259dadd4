//! The window as a whole: where bars, map, inspector and dialogs meet.

mod dialog;
mod keys;
mod pictures;
mod run;
mod start;
mod work;

use std::path::PathBuf;

use egui::{Frame, Ui};

use super::bars::{Action, Bars, LEGEND_ROOM, LEGEND_WIDTH, PaletteAction};
use super::canvas::{Canvas, Request, canvas_id};
use super::files::Files;
use super::inspector::{self, InspectorContext};
use super::measure::Measure;
use super::start::Start;
use super::style;
use super::toast::Toasts;
use crate::command::Command;
use crate::edit::{CurveChange, Edit};
use crate::lang::Lang;
use crate::layout::Look;
use crate::model::{Curve, CurveId, CurveKind, CustomerGroup, CustomerId};
use crate::session::{Selected, Session};
use crate::settings::Settings;
use crate::templates::Beginning;
use crate::theme::{Theme, ThemeKind, size};
use dialog::Dialog;

/// What is done once unsaved changes are settled.
#[derive(Clone, Debug, PartialEq)]
pub enum After {
    Quit,
    New(Beginning),
    Open(Option<PathBuf>),
}

/// The program in its window.
pub struct App {
    session: Session,
    settings: Settings,
    /// The settings as they are on disk.
    written: Settings,
    canvas: Canvas,
    files: Files,
    dialog: Dialog,
    /// Waits for a save before it is done.
    after: Option<After>,
    toasts: Toasts,
    /// What was just undone or redone, for the status bar, and the document it led to.
    happened: Option<(String, u64)>,
    is_presenting: bool,
    styled: Option<ThemeKind>,
    title: String,
    may_close: bool,
    export: Option<super::dialogs::PosterWish>,
    /// The screen before the map, while it is shown.
    start: Option<Start>,
    /// Whether there is a document to return to from it.
    has_document: bool,
    /// The first touchpoint is to be made and typed.
    types_first: bool,
    /// How many there were when the document opened, for the hint of the first start.
    touchpoints_at_first: usize,
    pub(super) measure: Option<Measure>,
}

impl App {
    /// Takes over the settings and the work that began before the window opened. The document is empty.
    pub fn new(ctx: &egui::Context, settings: Settings, files: Files) -> Self {
        style::install_fonts(ctx);
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            options.quit_shortcuts = Vec::new();
            // A circle out of the atlas would be stretched there, which the painter does not allow for.
            options.tessellation_options.prerasterized_discs = false;
        });
        let look = Look { theme: settings.theme(system_is_dark(ctx)), lang: settings.lang() };
        let app = Self {
            session: Session::blank(look),
            written: settings.clone(),
            settings,
            canvas: Canvas::default(),
            files,
            dialog: Dialog::None,
            after: None,
            toasts: Toasts::default(),
            happened: None,
            is_presenting: false,
            styled: None,
            title: String::new(),
            may_close: false,
            export: None,
            start: None,
            has_document: false,
            types_first: false,
            touchpoints_at_first: 0,
            measure: None,
        };
        ctx.memory_mut(|memory| memory.request_focus(canvas_id()));
        app
    }

    /// The program with this document open and nothing of the system around it.
    pub fn with_session(ctx: &egui::Context, settings: Settings, session: Session) -> Self {
        let mut app = Self::new(ctx, settings, Files::default());
        app.replace(session);
        app
    }

    /// Says that something went wrong, until it has been read.
    fn tell_failure(&mut self, title: &str, details: String) {
        self.dialog = Dialog::message(title.to_owned(), details);
    }

    /// Says that something small went wrong.
    pub fn complain(&mut self, sentence: String) {
        self.toasts.fail(sentence, "");
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    fn theme(&self) -> &'static Theme {
        self.session.look().theme()
    }

    fn lang(&self) -> Lang {
        self.session.lang()
    }

    /// Colours follow the chosen theme, or the system's.
    fn follow_theme(&mut self, ctx: &egui::Context) {
        let theme = self.settings.theme(system_is_dark(ctx));
        let look = Look { theme, lang: self.settings.lang() };
        self.session.set_look(look);
        if self.styled != Some(theme) {
            style::apply_style(ctx, theme.theme());
            self.styled = Some(theme);
        }
    }

    fn show(&mut self, ui: &mut Ui) {
        let theme = self.theme();
        let mut actions = Vec::new();
        let mut palette = None;
        let is_legend_free = self.canvas.free_below(&self.session) > LEGEND_ROOM + 12.0;
        if !self.is_presenting {
            let recent = self.settings.recent_files.clone();
            let mut bars =
                Bars { session: &self.session, theme, lang: self.lang(), recent: &recent, actions: Vec::new() };
            bars.top(ui);
            bars.breadcrumb(ui);
            let revision = self.session.history().revision();
            let happened = self.happened.as_ref().filter(|(_, at)| *at == revision);
            bars.status(ui, happened.map(|(words, _)| words.as_str()), !is_legend_free);
            if self.settings.palette_visible {
                palette = bars.palette(ui);
            }
            actions = bars.actions;
            if self.settings.inspector_visible {
                self.inspector(ui);
            }
        }
        egui::CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            let canvas = ui.available_rect_before_wrap();
            let requests = self.canvas.show(ui, &mut self.session, self.is_presenting);
            if is_legend_free {
                Bars { session: &self.session, theme, lang: self.lang(), recent: &[], actions: Vec::new() }
                    .legend(ui, canvas);
            }
            self.type_first(ui.ctx());
            let beside_legend = if is_legend_free { canvas.with_max_x(canvas.right() - LEGEND_WIDTH) } else { canvas };
            self.first_steps(ui, beside_legend);
            self.drop_hint(ui, canvas);
            for request in requests {
                match request {
                    Request::Failed(error) => self.toasts.fail(error.sentence(self.lang()), ""),
                    Request::NextCard => self.run(ui.ctx(), Command::NextCard),
                }
            }
        });
        for action in actions {
            self.act(ui.ctx(), action);
        }
        match palette {
            Some(PaletteAction::Take(new, at)) => self.canvas.take_new(new, at),
            Some(PaletteAction::Add(new)) => self.add_new(ui.ctx(), new),
            None => {}
        }
    }

    fn inspector(&mut self, ui: &mut Ui) {
        let theme = self.theme();
        let outcomes = egui::Panel::right("inspector")
            .exact_size(size::INSPECTOR)
            .resizable(false)
            .frame(Frame::NONE)
            .show(ui, |ui| {
                let selection = self.session.selected();
                let context = InspectorContext {
                    project: self.session.project(),
                    journey: self.session.journey_id(),
                    selection: &selection,
                    theme,
                    lang: self.lang(),
                };
                inspector::show(ui, &context)
            })
            .inner;
        for outcome in outcomes {
            match outcome {
                inspector::Outcome::Edit(edit) => self.edit(&edit),
                inspector::Outcome::OpenJourney(journey) => self.session.open_journey(journey),
                inspector::Outcome::Close => self.settings.inspector_visible = false,
                inspector::Outcome::ChooseImage(used) => {
                    self.pick(ui.ctx(), super::files::Purpose::Picture(used));
                }
            }
        }
    }

    /// Makes an edit; what cannot be done is said.
    fn edit(&mut self, edit: &Edit) {
        let selected = moved_selection(edit, self.session.selected());
        if let Err(error) = self.session.edit_and_select(edit, selected) {
            self.toasts.fail(error.sentence(self.lang()), "");
        }
    }

    fn act(&mut self, ctx: &egui::Context, action: Action) {
        match action {
            Action::Command(command) => self.run(ctx, command),
            Action::OpenJourney(journey) => self.session.open_journey(journey),
            Action::OpenRecent(path) => self.settle_unsaved(ctx, After::Open(Some(path))),
            Action::ShowGroup(group, shown) => {
                let journey = self.session.journey_id();
                let curves = self.session.journey().curves.iter().filter(|curve| curve.customer == group);
                let change = CurveChange::Hidden(!shown);
                let edits = curves
                    .map(|curve| Edit::ChangeCurve { journey, curve: curve.id, change: change.clone() })
                    .collect();
                self.edit(&Edit::Many(edits));
            }
            Action::AddGroup => {
                let journey = self.session.journey_id();
                let customer = CustomerGroup::new(CustomerId::random(), self.lang().text("new-customer"));
                let id = customer.id;
                let curve = |kind| Edit::AddCurve { journey, curve: Curve::new(CurveId::random(), id, kind) };
                self.edit(&Edit::Many(vec![
                    Edit::AddCustomer { customer },
                    curve(CurveKind::Current),
                    curve(CurveKind::Desired),
                ]));
                self.session.select(Selected::Nothing);
            }
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.take_finished(ctx);
        if self.files.opening.is_some() {
            ctx.request_repaint_after(std::time::Duration::from_millis(50));
        }
        self.take_dropped(ctx);
        self.answer_close(ctx);
        self.show_state_in_title(ctx);
        self.write_settings(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        if let Some(measure) = self.measure.as_mut().filter(|_| self.files.opening.is_none()) {
            measure.frame(&ctx, &mut self.session, &mut self.canvas);
        }
        self.follow_theme(&ctx);
        if self.dialog.is_none() {
            self.keys(&ctx);
        }
        if self.start.is_some() {
            self.start_screen(ui)
        } else {
            self.show(ui)
        }
        self.dialogs(&ctx);
        let (lang, theme) = (self.lang(), self.theme());
        self.toasts.show(&ctx, lang, theme);
        self.canvas.painter.end_frame(&ctx);
    }

    /// The surface that bars and panels lie on; the canvas paints what is not map.
    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        let surface = self.theme().surface;
        [surface.red, surface.green, surface.blue, surface.alpha].map(|channel| f32::from(channel) / 255.0)
    }
}

fn system_is_dark(ctx: &egui::Context) -> bool {
    ctx.system_theme() == Some(egui::Theme::Dark)
}

/// What is selected after an edit from the inspector: a moved card stays selected where it went.
fn moved_selection(edit: &Edit, selected: Selected) -> Selected {
    match (edit, selected) {
        (Edit::MoveTouchpoint { what, to }, Selected::Touchpoint(path)) if *what == path => {
            Selected::Touchpoint(crate::model::TouchpointPath { episode: to.episode, ..path })
        }
        (Edit::MoveNote { what, episode, .. }, Selected::Note(path)) if *what == path => {
            Selected::Note(episode.note(path.note))
        }
        _ => selected,
    }
}
