//! Insights where they meet the map: a row that is dragged onto it, and the panel of the chosen one.

use egui::{Context, Frame, Ui};

use super::App;
use crate::edit::Edit;
use crate::session::View;
use crate::session::evidence::link;
use crate::ui::views::ViewContext;

impl App {
    /// Whether the panel at the right is that of an insight.
    pub(super) fn has_insight_editor(&mut self) -> bool {
        let is_covered = self.is_covered();
        let context = ViewContext { session: &self.session, theme: self.theme(), lang: self.lang(), is_covered };
        self.session.view() == View::Insights && self.views.insights.has_editor(&context)
    }

    pub(super) fn insight_editor(&mut self, ui: &mut Ui) {
        let panel = egui::Panel::right("insight")
            .exact_size(crate::ui::inspector::width(ui))
            .resizable(false)
            .frame(Frame::NONE);
        let is_covered = self.is_covered();
        let context = ViewContext { session: &self.session, theme: self.theme(), lang: self.lang(), is_covered };
        let outcomes = panel.show(ui, |ui| self.views.insights.editor(ui, &context)).inner;
        self.take_outcomes(ui.ctx(), outcomes);
    }

    /// A row of the register over the map: what lies below it lights up, and letting go links the two.
    pub(super) fn carry_insight(&mut self, ctx: &Context) {
        let Some(insight) = self.views.insights.dragged() else { return self.canvas.drop_carried() };
        let below = self.canvas.under_pointer(ctx, &self.session);
        let aimed = below.and_then(|target| self.session.linked_by_drop(target));
        self.canvas.carry(aimed.map(|(_, lit)| lit));
        if ctx.input(|input| input.pointer.primary_down()) {
            return;
        }
        self.views.insights.let_go();
        self.canvas.drop_carried();
        let edit = aimed.and_then(|(place, _)| link(self.session.project(), insight, place));
        if let Some(edit) = edit {
            self.edit(&edit);
        }
    }

    /// What is about to be taken out by an edit.
    pub(super) fn removed_title(&self, edit: &Edit) -> Option<String> {
        let project = self.session.project();
        match edit {
            Edit::RemoveInsight { insight } => project.insight(*insight).map(|insight| insight.text.clone()),
            Edit::RemoveImprovement { improvement } => project.improvement(*improvement).map(|one| one.title.clone()),
            _ => None,
        }
    }
}
