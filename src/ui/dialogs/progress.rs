//! Work that takes time.

use std::time::Duration;

use egui::{Context, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use super::frame::{Sheet, button_row, paragraph};
use crate::lang::Lang;
use crate::theme::{Theme, size};
use crate::ui::colors::color32;
use crate::ui::widgets::Kit;

/// Work is shown from then on; what is faster flashes by without a word.
const SHOWN_AFTER: Duration = Duration::from_millis(100);
/// Work can be cancelled from then on.
const CANCELLED_AFTER: Duration = Duration::from_secs(1);

/// How far work on another thread is.
pub struct ProgressDialog;

impl ProgressDialog {
    /// `fraction` is 0.0 ..= 1.0, `elapsed` the time since the work began. True when it is to stop.
    pub fn show(
        ctx: &Context,
        lang: Lang,
        theme: &'static Theme,
        label: &str,
        fraction: f32,
        elapsed: Duration,
    ) -> bool {
        let next = [SHOWN_AFTER, CANCELLED_AFTER].into_iter().find_map(|moment| moment.checked_sub(elapsed));
        if let Some(wait) = next.filter(|wait| !wait.is_zero()) {
            ctx.request_repaint_after(wait);
        }
        if elapsed < SHOWN_AFTER {
            return false;
        }
        let kit = Kit { theme, lang };
        let can_cancel = elapsed >= CANCELLED_AFTER;
        let shown = Sheet::new(kit, "progress", label, 380.0).show(ctx, |ui, _| {
            let fraction = if fraction.is_finite() { fraction.clamp(0.0, 1.0) } else { 0.0 };
            bar(ui, &kit, label, fraction);
            ui.add_space(8.0);
            let percent = f64::from((fraction * 100.0).floor());
            paragraph(ui, &kit, &lang.with("dialog-progress-percent", &[("percent", percent.into())]));
            // The room for the button is there from the start: the dialog does not jump after a second.
            button_row(ui, |ui| can_cancel && kit.secondary_button(ui, None, &lang.text("dialog-cancel")).clicked())
        });
        shown.inner || (can_cancel && shown.escaped)
    }
}

fn bar(ui: &mut Ui, kit: &Kit, label: &str, fraction: f32) {
    let theme = kit.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, label));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
        node.set_numeric_value(f64::from((fraction * 100.0).floor()));
    });
    let line = egui::Stroke::new(1.0, color32(theme.line));
    ui.painter().rect(rect, size::FIELD_RADIUS / 2.0, color32(theme.canvas), line, StrokeKind::Inside);
    let mut done = rect;
    done.set_width(rect.width() * fraction);
    ui.painter().rect_filled(done, size::FIELD_RADIUS / 2.0, color32(theme.accent));
}
