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

use egui::{Frame, Margin, Ui};

use self::compare::CompareView;
pub use self::compare::Drawn;
use self::frame::FrameView;
use self::improvements::ImprovementsView;
use self::insights::InsightsView;
use self::lexis::LexisView;
use self::report::ReportView;
use crate::command::Command;
use crate::edit::Edit;
use crate::find::Place;
use crate::lang::Lang;
use crate::model::{CustomerId, InsightId, JourneyId};
use crate::session::{Session, View};
use crate::theme::Theme;
use crate::ui::colors::color32;
use crate::ui::inspector::ImageUse;

/// What a view needs to draw itself.
pub struct ViewContext<'a> {
    pub session: &'a Session,
    pub theme: &'static Theme,
    pub lang: Lang,
}

/// What the user did in a view.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Edit(Edit),
    Command(Command),
    OpenJourney(JourneyId),
    /// Measures a group again: the one that cards go by without one.
    MeasureAgain(Option<CustomerId>),
    /// The curves that are compared go to the clipboard as a picture.
    CopyComparison(Drawn),
    /// Shows something on the map.
    GoTo(Place),
    /// Opens an insight in the register.
    ShowInsight(InsightId),
    /// A picture is to be chosen from disk, embedded and used here.
    ChooseImage(ImageUse),
}

/// All views, with what each remembers.
#[derive(Default)]
pub struct Views {
    compare: CompareView,
    frame: FrameView,
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
        let height = (ui.available_height() * 0.46).min(380.0);
        let panel = egui::Panel::top("insights").frame(frame).resizable(true).default_size(height).min_size(170.0);
        panel.show(ui, |ui| self.insights.show(ui, context)).inner
    }
}
