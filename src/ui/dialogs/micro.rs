//! Why a micro journey is started, and what it begins with. Enter takes what is usual.

use egui::{Context, Key, Ui};

use super::frame::{Sheet, button_row, own_field, paragraph, scrolling};
use crate::lang::Lang;
use crate::model::{EpisodePath, Project, Purpose, words::purpose};
use crate::session::MicroWish;
use crate::theme::Theme;
use crate::ui::widgets::Kit;

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MicroChoice {
    Start,
    Cancelled,
}

/// The choices while the dialog is open.
pub struct MicroDialog {
    /// The episode that it takes in detail; none where it stands alone.
    pub under: Option<EpisodePath>,
    pub wish: MicroWish,
}

impl MicroDialog {
    pub fn of(episode: EpisodePath) -> Self {
        Self { under: Some(episode), wish: MicroWish::default() }
    }

    pub fn alone() -> Self {
        Self { under: None, wish: MicroWish::default() }
    }

    /// Enter starts it, Escape leaves everything as it is.
    pub fn show(&mut self, ctx: &Context, lang: Lang, theme: &'static Theme, project: &Project) -> Option<MicroChoice> {
        let kit = Kit { theme, lang };
        let title = lang.text(if self.under.is_some() { "micro-start-title" } else { "micro-alone-title" });
        let shown = Sheet::new(kit, "micro", &title, 420.0).show(ctx, |ui, opened| {
            let entered = scrolling(ui, |ui| self.fields(ui, &kit, project, opened));
            let pressed = button_row(ui, |ui| {
                let go = kit.primary_button(ui, None, &lang.text("micro-start"));
                let cancel = kit.secondary_button(ui, None, &lang.text("dialog-cancel"));
                match (go.clicked(), cancel.clicked()) {
                    (true, _) => Some(MicroChoice::Start),
                    (false, true) => Some(MicroChoice::Cancelled),
                    (false, false) => None,
                }
            });
            pressed.or(entered.then_some(MicroChoice::Start))
        });
        match (shown.inner, shown.escaped, shown.entered) {
            (Some(choice), ..) => Some(choice),
            (None, true, _) => Some(MicroChoice::Cancelled),
            (None, false, true) => Some(MicroChoice::Start),
            (None, false, false) => None,
        }
    }

    /// Gives whether Enter was pressed in one of the lines.
    fn fields(&mut self, ui: &mut Ui, kit: &Kit, project: &Project, opened: bool) -> bool {
        let episode = self.under.and_then(|under| project.episode(under));
        match episode {
            Some(episode) => {
                let title = kit.named(&episode.title);
                paragraph(ui, kit, &kit.word_with("micro-start-hint", &[("title", title.into())]));
            }
            None => paragraph(ui, kit, &kit.word("micro-alone-hint")),
        }
        let mut entered = false;
        if episode.is_none() {
            let name = kit.word("inspector-title");
            kit.label(ui, &name);
            let field = own_field(ui, kit, &name, &kit.word("micro-new-title"), &mut self.wish.title);
            if opened {
                field.request_focus();
            }
            entered |= is_entered(ui, &field);
        }
        let options = [Purpose::Deepen, Purpose::Accelerate].map(|one| (one, kit.word(purpose(one))));
        if let Some(chosen) = kit.labelled_segments(ui, "inspector-purpose", &self.wish.purpose, &options) {
            self.wish.purpose = chosen;
        }
        ui.add_space(4.0);
        kit.hint(
            ui,
            &kit.word(match self.wish.purpose {
                Purpose::Deepen => "micro-deepen-hint",
                Purpose::Accelerate => "micro-accelerate-hint",
            }),
        );
        let name = kit.word("inspector-reason");
        kit.label(ui, &name);
        let field = own_field(ui, kit, &name, &kit.word("micro-reason-hint"), &mut self.wish.reason);
        if opened && episode.is_some() {
            field.request_focus();
        }
        entered |= is_entered(ui, &field);
        let count = episode.map_or(0, |episode| episode.touchpoints.len());
        if count > 0 {
            ui.add_space(14.0);
            let words = kit.word_with("micro-carry", &[("count", count.into())]);
            if let Some(on) = kit.tick(ui, &words, self.wish.carries_touchpoints) {
                self.wish.carries_touchpoints = on;
            }
        }
        entered
    }
}

fn is_entered(ui: &Ui, field: &egui::Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
