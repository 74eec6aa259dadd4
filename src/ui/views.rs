//! The views beside the map, in which the method goes on. Each draws itself and gives what the user did there;
//! the document is changed by the window alone.

mod compare;
mod frame;
mod improvements;
mod insights;
mod lexis;
mod parts;
mod picker;
mod places;
mod report;

use egui::{CornerRadius, Frame, Margin, Role, Sense, Shadow, Stroke, Ui, WidgetInfo, vec2};

use self::compare::CompareView;
use self::frame::FrameView;
pub(super) use self::frame::is_unframed;
use self::improvements::ImprovementsView;
use self::insights::InsightsView;
use self::lexis::LexisView;
use self::report::ReportView;
use crate::command::Command;
use crate::edit::Edit;
use crate::find::Place;
use crate::lang::Lang;
use crate::model::{CustomerId, EventId, InsightId, JourneyId};
use crate::scene::Scene;
use crate::session::{Session, View};
use crate::theme::{Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::inspector::ImageUse;
use crate::ui::widgets::{Kit, line_galley, paint_in_middle, target};

/// What a view needs to draw itself.
pub struct ViewContext<'a> {
    pub session: &'a Session,
    pub theme: &'static Theme,
    pub lang: Lang,
    /// A dialog or menu lies over the window, which has the keys.
    pub is_covered: bool,
}

impl ViewContext<'_> {
    pub fn kit(&self) -> Kit {
        Kit { theme: self.theme, lang: self.lang }
    }
}

/// What the user did in a view.
pub enum Outcome {
    Edit(Edit),
    Command(Command),
    OpenJourney(JourneyId),
    /// Measures a group again: the one that cards go by without one.
    MeasureAgain(Option<CustomerId>),
    /// Shows something on the map.
    GoTo(Place),
    /// Opens an insight in the register.
    ShowInsight(InsightId),
    /// A picture is to be chosen from disk, embedded and used here.
    ChooseImage(ImageUse),
    /// Puts a drawing on the clipboard; it is made on a thread.
    CopyPicture(Box<dyn FnOnce() -> Scene + Send>),
    /// The journey in words goes to the clipboard.
    CopyPage(String),
    /// The journey in words is to be saved.
    SavePage(JourneyId),
}

/// All views, with what each remembers.
#[derive(Default)]
pub struct Views {
    compare: CompareView,
    pub frame: FrameView,
    improvements: ImprovementsView,
    pub insights: InsightsView,
    lexis: LexisView,
    report: ReportView,
}

impl Views {
    /// Draws the view that takes the place of the map.
    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        let frame = Frame::NONE.fill(color32(context.theme.canvas)).inner_margin(Margin::same(16));
        let central = egui::CentralPanel::default().frame(frame);
        central
            .show(ui, |ui| match context.session.view() {
                View::Map | View::Insights => Vec::new(),
                View::Improvements => self.improvements.show(ui, context),
                View::Compare => self.compare.show(ui, context),
                View::Frame => self.frame.show(ui, context),
                View::Lexis => self.lexis.show(ui, context),
                View::Report => self.report.show(ui, context),
            })
            .inner
    }

    /// A view that has just been chosen gets the keyboard where one works in it.
    pub fn take_keyboard(&mut self, view: View) {
        match view {
            View::Insights => self.insights.take_keyboard(),
            View::Improvements => self.improvements.take_keyboard(),
            View::Map | View::Compare | View::Frame | View::Lexis | View::Report => {}
        }
    }

    /// Chooses an event in the diagram of time.
    pub fn show_event(&mut self, event: EventId) {
        self.lexis.choose_event(event);
    }

    /// The fluent key of how what is being done ends.
    pub fn hint(&self) -> Option<&'static str> {
        self.insights.dragged().map(|_| "insights-drag-hint")
    }

    /// Draws what stands above the map.
    pub fn above_map(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        if context.session.view() != View::Insights {
            return Vec::new();
        }
        let frame = Frame::NONE.fill(color32(context.theme.surface)).inner_margin(Margin::symmetric(16, 8));
        let room = ui.available_height();
        // The map below keeps some of a low window too.
        let height = (room * 0.46).max(InsightsView::fair_height(ui).min(room * 0.68)).min(380.0);
        let panel = egui::Panel::top("insights").frame(frame).resizable(true).default_size(height).min_size(170.0);
        panel.show(ui, |ui| self.insights.show(ui, context)).inner
    }
}

/// The name of a view, above what it shows.
fn title(ui: &mut Ui, kit: &Kit, words: &str) {
    let galley = line_galley(ui, words, &text::BAR_TITLE, color32(kit.theme.ink), ui.available_width());
    let height = target(ui, size::CLICK_TARGET);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    paint_in_middle(ui, galley, rect.left(), rect);
}

/// Width of the line around a card, in points.
const CARD_LINE: f32 = 1.0;

/// A card on the ground of a view.
fn card_frame(theme: &Theme) -> Frame {
    Frame::NONE
        .fill(color32(theme.surface))
        .stroke(Stroke::new(CARD_LINE, color32(theme.line)))
        .corner_radius(CornerRadius::same(size::CARD_RADIUS as u8))
        .shadow(Shadow { offset: [0, 2], blur: 8, spread: 0, color: color32(theme.shadow) })
}
