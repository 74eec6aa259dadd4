//! The window as a whole: where bars, map, inspector and dialogs meet.

mod capture;
mod clipboard;
mod comfort;
mod dialog;
mod evidence;
mod faults;
mod framing;
mod goto;
mod join;
mod keys;
mod menus;
mod micro;
mod others;
mod pictures;
mod rescue;
mod run;
mod safety;
mod several;
mod start;
mod views;
mod waves;
mod work;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Frame, Stroke, Ui};

use super::bars::{Action, Bars, LEGEND_REMEMBERED, LEGEND_ROOM, LEGEND_WIDTH, PaletteAction, Told};
use super::canvas::{Canvas, Request, canvas_id};
use super::colors::color32;
use super::dialogs::Found;
use super::files::Files;
use super::find::FindBar;
use super::inspector::{self, InspectorContext};
use super::journal::Keeper;
use super::measure::Measure;
use super::menu::Menu;
use super::outline::Outline;
use super::paint::vline;
use super::start::Start;
use super::style;
use super::toast::Toasts;
use super::views::Views;
use super::watch::Watcher;
use super::widgets::Rename;
use crate::disk::Who;
use crate::edit::{CurveChange, Edit};
use crate::lang::Lang;
use crate::layout::Look;
use crate::model::{Curve, CurveId, CurveKind, CustomerGroup, CustomerId, Project};
use crate::session::{Selected, Session, Several};
use crate::settings::Settings;
use crate::templates::Beginning;
use crate::theme::Theme;
use comfort::Comfort;
use dialog::Dialog;

/// What is done once unsaved changes are settled.
#[derive(Clone, Debug, PartialEq)]
pub enum After {
    Quit,
    New(Beginning),
    Open(Option<PathBuf>),
    /// Work that an earlier run left.
    Recover,
    /// An earlier version as a new document.
    Copy,
}

/// The program in its window.
pub struct App {
    session: Session,
    settings: Settings,
    /// The settings as they are on disk.
    written: Settings,
    canvas: Canvas,
    views: Views,
    find: FindBar,
    outline: Outline,
    files: Files,
    dialog: Dialog,
    /// The menu that is open on the map.
    menu: Option<Menu>,
    /// The title of the project while it is typed in the bar.
    renaming: Option<Rename>,
    /// Waits for a save before it is done.
    after: Option<After>,
    toasts: Toasts,
    /// What was just undone or redone, for the status bar, and the document it led to.
    happened: Option<(String, u64)>,
    is_presenting: bool,
    /// The keyboard is to go to the inspector.
    wants_inspector: bool,
    /// What had the keyboard when the last frame ended.
    keyboard: Option<egui::Id>,
    comfort: Comfort,
    /// Whether letters that our fonts lack are shown in those of the system.
    has_system_fonts: bool,
    title: String,
    may_close: bool,
    keeper: Keeper,
    /// A number that each open document has of its own.
    document: u64,
    /// Unsaved work of earlier runs that is to be offered.
    abandoned: Vec<Found>,
    recovering: Option<safety::Recovering>,
    watcher: Watcher,
    /// Who works on the file, if it is somebody else.
    held_by: Option<Who>,
    is_changed_elsewhere: bool,
    /// An earlier version that is to be opened as a new document.
    copying: Option<Arc<Project>>,
    /// Frames in a row that could not be drawn.
    broken_frames: u32,
    export: Option<super::dialogs::PosterWish>,
    /// The screen before the map, while it is shown.
    start: Option<Start>,
    /// Whether there is a document to return to from it.
    has_document: bool,
    /// The first touchpoint is to be made and typed.
    types_first: bool,
    /// A new journey may be framed before it is mapped: that is offered.
    offers_frame: bool,
    /// How many cards there were when the document opened, for the hint of the first start.
    cards_at_first: usize,
    /// What several selected things have in common, with the document and the selection that it is of.
    several: Option<((u64, u64), Several)>,
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
        let look = Look { theme: settings.theme(comfort::system_is_dark(ctx)), lang: settings.lang() };
        files.find_abandoned(ctx, look);
        let app = Self {
            session: Session::blank(look),
            written: settings.clone(),
            settings,
            canvas: Canvas::default(),
            views: Views::default(),
            find: FindBar::default(),
            outline: Outline::default(),
            keeper: Keeper::new(files.folders()),
            files,
            dialog: Dialog::None,
            menu: None,
            renaming: None,
            after: None,
            toasts: Toasts::default(),
            happened: None,
            is_presenting: false,
            wants_inspector: false,
            keyboard: None,
            comfort: Comfort::default(),
            has_system_fonts: false,
            title: String::new(),
            may_close: false,
            document: 0,
            abandoned: Vec::new(),
            recovering: None,
            watcher: Watcher::new(ctx),
            held_by: None,
            is_changed_elsewhere: false,
            copying: None,
            broken_frames: 0,
            export: None,
            start: None,
            has_document: false,
            types_first: false,
            offers_frame: false,
            cards_at_first: 0,
            several: None,
            measure: None,
        };
        ctx.memory_mut(|memory| memory.request_focus(canvas_id()));
        app
    }

    /// The program with this document open and nothing of the system around it.
    pub fn with_session(ctx: &egui::Context, settings: Settings, session: Session) -> Self {
        let mut app = Self::new(ctx, settings, Files::apart(None));
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

    fn show(&mut self, ui: &mut Ui) {
        let theme = self.theme();
        let mut actions = Vec::new();
        let mut palette = None;
        let is_legend_free = self.canvas.free_below(&self.session) > LEGEND_ROOM + 12.0;
        if !self.is_presenting {
            let recent = self.settings.recent_files.clone();
            let (lang, renaming) = (self.lang(), self.renaming.take());
            let mut bars = Bars { session: &self.session, theme, lang, recent: &recent, renaming, actions: Vec::new() };
            bars.top(ui);
            bars.breadcrumb(ui);
            let revision = self.session.history().revision();
            let happened = self.happened.as_ref().filter(|(_, at)| *at == revision);
            let told = match self.canvas.gesture_hint().or(self.views.hint()) {
                Some(hint) => Told::Hint(hint),
                None => happened.map_or(Told::Nothing, |(words, _)| Told::Happened(words)),
            };
            let has_map = self.session.view().has_map();
            let minimap = self.canvas.has_minimap_room().then_some(self.settings.minimap_visible);
            bars.status(ui, told, !is_legend_free && has_map, minimap);
            if self.settings.palette_visible && self.session.view().has_map() {
                palette = bars.palette(ui);
            }
            (actions, self.renaming) = (bars.actions, bars.renaming);
            self.notice(ui);
            if self.has_insight_editor() {
                self.insight_editor(ui);
            } else if self.settings.inspector_visible && self.session.view().has_map() {
                self.inspector(ui);
            }
            if self.settings.outline_visible {
                self.outline(ui);
            }
            self.find_bar(ui);
            self.above_map(ui);
            self.carry_insight(ui.ctx());
        }
        if self.is_presenting || self.session.view().has_map() {
            self.map(ui, is_legend_free);
        } else {
            self.view(ui);
        }
        for action in actions {
            self.act(ui.ctx(), action);
        }
        match palette {
            Some(PaletteAction::Take(new, at)) => self.canvas.take_new(new, at),
            Some(PaletteAction::Add(new)) => self.add_new(ui.ctx(), new),
            None => {}
        }
    }

    fn map(&mut self, ui: &mut Ui, is_legend_free: bool) {
        let theme = self.theme();
        egui::CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            let canvas = ui.available_rect_before_wrap();
            let requests = self.canvas.show(ui, &mut self.session, self.is_presenting, self.menu.is_some());
            let mut free = canvas;
            if self.settings.minimap_visible && self.canvas.has_minimap_room() && !self.is_presenting {
                self.canvas.minimap(ui, &mut self.session);
                free.max.x -= Canvas::minimap_room();
            }
            if is_legend_free {
                let (lang, session) = (self.lang(), &self.session);
                Bars { session, theme, lang, recent: &[], renaming: None, actions: Vec::new() }.legend(ui, free);
            }
            self.type_first(ui.ctx());
            let remembered = if self.session.carry_over().is_some() { LEGEND_REMEMBERED } else { 0.0 };
            let legend = if is_legend_free { LEGEND_WIDTH + remembered } else { 0.0 };
            let beside_legend = free.with_max_x(free.right() - legend);
            self.first_steps(ui, beside_legend);
            self.offer_frame(ui, free);
            self.drop_hint(ui, canvas);
            for request in requests {
                match request {
                    Request::Failed(error) => self.toasts.fail(error.sentence(self.lang()), ""),
                    Request::GoOn(way) => self.type_on(ui.ctx(), way),
                    Request::Menu(about, at) => self.menu = Some(Menu::new(about, at, false)),
                    Request::StartMicro => self.ask_micro(),
                    Request::Event(event) => self.open_event(ui.ctx(), event),
                    Request::Picture(used) => self.pick(ui.ctx(), super::files::Purpose::Picture(used)),
                }
            }
        });
    }

    fn inspector(&mut self, ui: &mut Ui) {
        let theme = self.theme();
        let outcomes = egui::Panel::right("inspector")
            .exact_size(inspector::width(ui))
            .resizable(false)
            .show_separator_line(false)
            .frame(Frame::NONE)
            .show(ui, |ui| {
                let left = ui.max_rect().left() + 0.5;
                vline(ui.painter(), left, ui.clip_rect().y_range(), Stroke::new(1.0, color32(theme.line)));
                let selection = self.session.selected();
                self.look_at_several();
                let context = InspectorContext {
                    project: self.session.project(),
                    journey: self.session.journey_id(),
                    selection: &selection,
                    several: self.several.as_ref().map(|(_, several)| several),
                    theme,
                    lang: self.lang(),
                    takes_keyboard: std::mem::take(&mut self.wants_inspector),
                };
                // However wide what it holds is, the map ends where it begins.
                let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(ui.max_rect()));
                inspector::show(&mut inside, &context)
            })
            .inner;
        for outcome in outcomes {
            match outcome {
                inspector::Outcome::Edit(edit) => self.edit(&edit),
                inspector::Outcome::Several(change) => self.change_several(change),
                inspector::Outcome::Command(command) => self.run(ui.ctx(), command),
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
        if let Err(error) = self.session.edit(edit) {
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
            Action::Rename(title) => self.rename_project(title.trim()),
            Action::CarryOver(share) => self.session.set_carry_over(share),
            Action::Limits => {
                self.session.select(Selected::Nothing);
                self.settings.inspector_visible = true;
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
        self.keep_journal();
        self.watch_file(ctx);
        self.offer_abandoned();
        self.show_state_in_title(ctx);
        self.write_settings(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.guarded_frame(&ctx, |app| app.frame(ui));
        self.canvas.painter.end_frame(&ctx);
    }

    /// The surface that bars and panels lie on; the canvas paints what is not map.
    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        let surface = self.theme().surface;
        [surface.red, surface.green, surface.blue, surface.alpha].map(|channel| f32::from(channel) / 255.0)
    }
}

impl App {
    fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        keys::untype_chords(&ctx);
        if let Some(measure) = self.measure.as_mut().filter(|_| self.files.opening.is_none()) {
            measure.frame(&ctx, &mut self.session, &mut self.canvas);
        }
        self.follow_settings(&ctx);
        self.notice_touch(&ctx);
        self.wave_offer_away(&ctx);
        let mut without_map = None;
        if self.dialog.is_none() && self.menu.is_none() {
            without_map = self.keys(&ctx);
            self.view_buttons(&ctx);
        }
        if self.start.is_some() {
            self.start_screen(ui);
        } else {
            self.show(ui);
            self.menus(&ctx);
        }
        if let Some(key) = without_map {
            self.answer_without_map(&ctx, &key);
        }
        self.remember_focus(&ctx);
        self.dialogs(&ctx);
        self.return_focus(&ctx);
        self.keyboard = ctx.memory(|memory| memory.focused());
        self.show_toasts(&ctx);
    }
}
