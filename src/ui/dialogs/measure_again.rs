//! A new wave: whose feelings are measured again, when, and what it begins with.

use egui::text::{CCursor, CCursorRange};
use egui::{Context, Id, Ui};

use super::frame::{Sheet, button_row, own_field, paragraph, scrolling};
use crate::fonts::icon;
use crate::lang::Lang;
use crate::method::waves;
use crate::model::{CurveKind, CustomerId, Date, Wave};
use crate::session::Session;
use crate::theme::Theme;
use crate::ui::widgets::Kit;

const WIDTH: f32 = 440.0;

/// What was chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasureChoice {
    Measure { group: CustomerId, wave: Wave, with_scores: bool },
    Cancelled,
}

/// The choices while the dialog is open.
pub struct MeasureDialog {
    group: CustomerId,
    /// None until something was typed: the name then follows from how often was measured.
    label: Option<String>,
    date: Option<Date>,
    with_scores: bool,
}

impl MeasureDialog {
    /// For this group, else for the one that cards go by; none where nothing is measured.
    pub fn new(session: &Session, group: Option<CustomerId>, today: Option<Date>) -> Option<Self> {
        let groups = session.measured_groups();
        let main = session.scored_curve(CurveKind::Current);
        let main = session.journey().curves.iter().find(|curve| Some(curve.id) == main).map(|curve| curve.customer);
        let group = group.or(main).filter(|id| groups.contains(id)).or(groups.first().copied())?;
        Some(Self { group, label: None, date: today, with_scores: false })
    }

    pub fn show(
        &mut self,
        ctx: &Context,
        lang: Lang,
        theme: &'static Theme,
        session: &Session,
    ) -> Option<MeasureChoice> {
        let kit = Kit { theme, lang };
        let title = kit.word("measure-title");
        let shown = Sheet::new(kit, "measure again", &title, WIDTH).show(ctx, |ui, opened| {
            let (entered, is_wrong) = scrolling(ui, |ui| self.fields(ui, &kit, session, opened));
            let buttons = button_row(ui, |ui| {
                let add = |ui: &mut Ui| kit.primary_button(ui, Some(icon::CHECK), &kit.word("measure-add")).clicked();
                let add = ui.add_enabled_ui(!is_wrong, add).inner;
                let cancel = kit.secondary_button(ui, None, &kit.word("dialog-cancel")).clicked();
                (add, cancel)
            });
            (buttons.0 || entered, buttons.1, is_wrong)
        });
        let (added, cancelled, is_wrong) = shown.inner;
        if cancelled || shown.escaped {
            return Some(MeasureChoice::Cancelled);
        }
        ((added || shown.entered) && !is_wrong).then(|| MeasureChoice::Measure {
            group: self.group,
            wave: Wave { label: self.label(session, &kit).trim().to_owned(), date: self.date },
            with_scores: self.with_scores,
        })
    }

    /// Gives whether Enter was pressed in the field of the name, and whether what stands for a day is none.
    fn fields(&mut self, ui: &mut Ui, kit: &Kit, session: &Session, opened: bool) -> (bool, bool) {
        paragraph(ui, kit, &kit.word("measure-text"));
        let options = self.groups(session, kit);
        if options.len() > 1
            && let Some(group) = kit.labelled_combo(ui, "measure-group", &self.group, &options)
        {
            self.group = group;
        }
        let name = kit.word("measure-label");
        kit.label(ui, &name);
        let mut label = self.label(session, kit);
        let field = own_field(ui, kit, &name, "", &mut label);
        if opened {
            field.request_focus();
            select_all(ui, field.id, &label);
        }
        if field.changed() {
            self.label = Some(label);
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let name = kit.word("measure-date");
        kit.label(ui, &name);
        let typed = kit.date(ui, &name, self.date);
        self.date = typed.change.unwrap_or(self.date);
        let options = [(false, kit.word("measure-empty")), (true, kit.word("measure-copied"))];
        if let Some(with_scores) = kit.labelled_segments(ui, "measure-scores", &self.with_scores, &options) {
            self.with_scores = with_scores;
        }
        (entered, typed.is_wrong)
    }

    fn groups(&self, session: &Session, kit: &Kit) -> Vec<(CustomerId, String)> {
        let name = |id: CustomerId| kit.named(session.project().customer(id).map_or("", |group| &group.name));
        session.measured_groups().into_iter().map(|id| (id, name(id))).collect()
    }

    fn label(&self, session: &Session, kit: &Kit) -> String {
        let count = waves(session.journey(), self.group, CurveKind::Current).len();
        self.label.clone().unwrap_or_else(|| kit.word_with("wave-number", &[("number", (count + 1).into())]))
    }
}

/// Typing takes the place of what stands in the field.
fn select_all(ui: &Ui, field: Id, text: &str) {
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), field).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
    state.store(ui.ctx(), field);
}
