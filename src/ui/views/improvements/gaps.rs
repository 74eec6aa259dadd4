//! The largest gaps that no improvement answers: each can be made one from here.

use std::sync::Arc;

use egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::ImprovementsView;
use crate::edit::Edit;
use crate::fonts::{self, icon};
use crate::layout::words::difference_text;
use crate::method::{TouchpointGap, has_others, main_customer};
use crate::model::{GapPlace, Improvement, ImprovementId};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::dialogs::words;
use crate::ui::views::parts::ViewPane;
use crate::ui::widgets::{icon_galley, line_galley, paint_focus, paint_in_middle, target};

const ROW: f32 = 48.0;

impl ImprovementsView {
    /// The side panel while no improvement is chosen.
    pub(super) fn gaps(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>) {
        let gaps: Option<Vec<TouchpointGap>> = self.facts.gaps.clone();
        pane.scroll(ui, "gaps", |pane, ui| {
            ui.add_space(18.0);
            let ink = color32(pane.kit.theme.ink);
            ui.add(egui::Label::new(words(&pane.word("improvements-gaps"), &text::LANE_TITLE, ink)).wrap());
            ui.add_space(4.0);
            let key = match &gaps {
                None => "improvements-ranking",
                Some(gaps) if gaps.is_empty() && self.facts.knows_a_gap() => "improvements-no-gaps",
                Some(gaps) if gaps.is_empty() => "improvements-unknown-gaps",
                Some(_) => "improvements-gaps-hint",
            };
            pane.kit.hint(ui, &pane.word(key));
            if gaps.as_ref().is_some_and(|gaps| !gaps.is_empty()) {
                whose(ui, pane);
            }
            ui.add_space(10.0);
            let gaps: Vec<TouchpointGap> = gaps.into_iter().flatten().collect();
            let scale = pane.context.session.project().scale;
            let widths = gaps
                .iter()
                .map(|gap| fonts::width(&difference_text(gap.gap, scale, pane.kit.lang), &text::SMALL_MEDIUM));
            let chip = widths.fold(0.0, f32::max) + 16.0;
            for gap in gaps {
                if self.gap_row(ui, pane, &gap, chip) {
                    let mut improvement = Improvement::new(ImprovementId::random(), String::new());
                    improvement.gap = Some(GapPlace::Touchpoint(gap.at.touchpoint));
                    self.choose(improvement.id);
                    self.wants_title = true;
                    pane.edit(Edit::AddImprovement { improvement: Arc::new(improvement) });
                }
            }
        });
    }

    /// With its figure on a chip of this width. Gives whether an improvement is to be made of it.
    fn gap_row(&self, ui: &mut Ui, pane: &ViewPane<'_>, gap: &TouchpointGap, width: f32) -> bool {
        let (kit, theme) = (pane.kit, pane.kit.theme);
        let project = pane.context.session.project();
        let title = project.touchpoint(gap.at).map_or("", |touchpoint| touchpoint.title.as_str());
        let title = kit.named(title);
        let within = project.episode(gap.at.episode_path()).map_or("", |episode| episode.title.as_str());
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), target(ui, ROW)));
        let response = ui.interact(rect, ui.make_persistent_id(("gap", gap.at.touchpoint)), Sense::click());
        let number = difference_text(gap.gap, project.scale, kit.lang);
        let said = [("title", title.as_str().into()), ("gap", number.as_str().into())];
        let name = kit.word_with("improvements-from-gap", &said);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        if ui.is_rect_visible(rect) {
            let fill = if response.hovered() { theme.hover } else { theme.lane_alternate };
            kit.boxed(ui, rect, 7.0, fill);
            let chip = Rect::from_center_size(rect.left_center() + vec2(12.0 + width / 2.0, 0.0), vec2(width, 20.0));
            ui.painter().rect_filled(chip, 10.0, color32(theme.gap_soft));
            let figure = line_galley(ui, &number, &text::SMALL_MEDIUM, color32(theme.gap_ink), width);
            paint_in_middle(ui, figure.clone(), chip.center().x - figure.size().x / 2.0, chip);
            let left = chip.right() + 10.0;
            let room = rect.right() - left - 36.0;
            let (upper, lower) = rect.shrink2(vec2(0.0, 7.0)).split_top_bottom_at_fraction(0.54);
            let title = line_galley(ui, &title, &text::CARD_TITLE, color32(theme.ink), room);
            paint_in_middle(ui, title, left, upper);
            let within = line_galley(ui, within, &text::AXIS, color32(theme.quiet_ink()), room);
            paint_in_middle(ui, within, left, lower);
            let sign = icon_galley(ui, icon::PLUS, &text::ICON, color32(theme.accent));
            paint_in_middle(ui, sign, rect.right() - 28.0, rect);
            paint_focus(ui, &kit, &response, rect, size::FIELD_RADIUS);
        }
        ui.add_space(6.0);
        response.on_hover_text(name).clicked()
    }
}

/// Says whose gaps they are, where several groups show.
fn whose(ui: &mut Ui, pane: &ViewPane<'_>) {
    let session = pane.context.session;
    let journey = session.journey();
    let customer = main_customer(journey).filter(|id| has_others(journey, *id));
    if let Some(group) = customer.and_then(|id| session.project().customer(id)) {
        ui.add_space(4.0);
        let name = pane.kit.named(&group.name);
        pane.kit.hint(ui, &pane.kit.word_with("improvements-gaps-of", &[("group", name.as_str().into())]));
    }
}
