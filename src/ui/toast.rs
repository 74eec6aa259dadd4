//! What happened, told at the bottom of the window without taking the keyboard.

use egui::{
    Align, Align2, Area, Context, Frame, Id, Label, Layout, Margin, Order, Rect, Role, ScrollArea, Ui, UiBuilder, Vec2,
    pos2, vec2,
};

use super::bars::LEGEND_ROOM;
use super::colors::color32;
use super::dialogs::{floating_frame, words};
use super::widgets::Kit;
use crate::fonts::icon;
use crate::lang::Lang;
use crate::theme::{Theme, size, text};

/// How long news is shown, in seconds. The pointer on it stops the clock.
const NEWS_SECONDS: f32 = 3.0;
/// How long news with a button is shown.
const OFFER_SECONDS: f32 = 9.0;
/// How many are shown at once, the latest ones; errors that wait come up when others are closed.
const SHOWN: usize = 4;
const ERROR_WIDTH: f32 = 420.0;
const NEWS_WIDTH: f32 = 660.0;
const DETAILS_HEIGHT: f32 = 132.0;
/// Of a toast that was not shown yet.
const USUAL_SIZE: Vec2 = vec2(ERROR_WIDTH, 52.0);
/// Between toasts, and between the lowest and the legend.
const GAP: f32 = 10.0;

/// What the button of a toast does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Takes back the change that led to this document.
    Undo { revision: u64 },
    /// Makes targets large enough for a finger.
    Touch,
    /// Shows the map, which is needed for what was asked.
    Map,
    /// Shows the selected thing, which is hidden.
    Sight,
    /// Goes through the frame of a new journey step by step.
    Frame,
}

#[derive(Clone, Debug, PartialEq)]
enum Kind {
    /// Goes by itself after so many seconds more.
    News { seconds_left: f32, offer: Option<Offer>, is_hint: bool },
    /// Stays until it is dismissed.
    Error { details: String, opened: bool },
}

#[derive(Clone, Debug, PartialEq)]
struct Toast {
    number: u64,
    text: String,
    kind: Kind,
}

/// All that is told now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Toasts {
    toasts: Vec<Toast>,
    told: u64,
}

impl Toasts {
    /// Tells news for some seconds. Later news takes its place.
    pub fn tell(&mut self, text: impl Into<String>) {
        self.news(text.into(), None, false);
    }

    /// Tells why nothing was done, as long as news.
    pub fn hint(&mut self, text: impl Into<String>) {
        self.news(text.into(), None, true);
    }

    /// Tells news with a button, long enough to reach it.
    pub fn offer(&mut self, text: impl Into<String>, offer: Offer) {
        self.news(text.into(), Some(offer), offer == Offer::Map);
    }

    fn news(&mut self, text: String, offer: Option<Offer>, is_hint: bool) {
        self.toasts.retain(|toast| matches!(toast.kind, Kind::Error { .. }));
        let seconds_left = if offer.is_some() { OFFER_SECONDS } else { NEWS_SECONDS };
        self.push(text, Kind::News { seconds_left, offer, is_hint });
    }

    /// Takes away news whose button has lost its sense.
    pub fn drop_offers(&mut self, is_stale: impl Fn(&Offer) -> bool) {
        self.toasts.retain(|toast| match &toast.kind {
            Kind::News { offer: Some(offer), .. } => !is_stale(offer),
            _ => true,
        });
    }

    /// Shows an error until it is dismissed. `details` may hold many lines or none. The same error is not
    /// shown twice.
    pub fn fail(&mut self, text: impl Into<String>, details: impl Into<String>) {
        let (text, details) = (text.into(), details.into());
        let is_same = |toast: &Toast| {
            toast.text == text && matches!(&toast.kind, Kind::Error { details: known, .. } if *known == details)
        };
        if !self.toasts.iter().any(is_same) {
            self.push(text, Kind::Error { details, opened: false });
        }
    }

    pub fn is_empty(&self) -> bool {
        self.toasts.is_empty()
    }

    fn push(&mut self, text: String, kind: Kind) {
        self.told += 1;
        self.toasts.push(Toast { number: self.told, text, kind });
    }

    /// Draws them over everything else. What would cover a dialog waits until that is gone. Call it once a frame.
    /// Gives what was taken up.
    pub fn show(&mut self, ctx: &Context, lang: Lang, theme: &'static Theme) -> Option<Offer> {
        let kit = Kit { theme, lang };
        let mut bottom = size::STATUS_BAR + LEGEND_ROOM + GAP;
        let (mut dismissed, mut taken) = (None, None);
        let sheet = ctx.memory(|memory| memory.area_rect(memory.top_modal_layer()?.id));
        for toast in self.toasts.iter_mut().rev().take(SHOWN) {
            let id = Id::unique(("toast", toast.number));
            let size = ctx.memory(|memory| memory.area_rect(id)).map_or(USUAL_SIZE, |rect| rect.size());
            let window = ctx.content_rect();
            let lowest = pos2(window.center().x, window.bottom() - bottom - size.y / 2.0);
            if sheet.is_some_and(|sheet| sheet.intersects(Rect::from_center_size(lowest, size))) {
                continue;
            }
            let area = Area::new(id).order(Order::Tooltip).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -bottom));
            let shown = area.show(ctx, |ui| toast.frame(ui, &kit));
            bottom += shown.response.rect.height() + GAP;
            let is_held = shown.response.contains_pointer() || shown.inner.has_keyboard;
            if shown.inner.is_done || toast.ages(ctx, is_held) {
                dismissed = Some(toast.number);
            }
            taken = shown.inner.taken.or(taken);
        }
        self.toasts.retain(|toast| Some(toast.number) != dismissed);
        taken
    }
}

/// What became of a toast in a frame.
#[derive(Default)]
struct Answer {
    /// Dismissed, or taken up.
    is_done: bool,
    taken: Option<Offer>,
    has_keyboard: bool,
}

impl Toast {
    /// Lets time pass; gives whether its time is over.
    fn ages(&mut self, ctx: &Context, is_held: bool) -> bool {
        let Kind::News { seconds_left, .. } = &mut self.kind else { return false };
        if !is_held {
            // A window at rest draws no frames: the first one after a long sleep is one step of the clock.
            *seconds_left -= ctx.input(|input| input.stable_dt).min(NEWS_SECONDS / 4.0);
            let wait = seconds_left.clamp(0.0, NEWS_SECONDS / 4.0);
            ctx.request_repaint_after(std::time::Duration::from_secs_f32(wait));
        }
        *seconds_left <= 0.0
    }

    fn frame(&mut self, ui: &mut Ui, kit: &Kit) -> Answer {
        let is_error = matches!(self.kind, Kind::Error { .. });
        let role = if is_error { Role::Alert } else { Role::Status };
        ui.scope_builder(UiBuilder::new().accessibility_role(role), |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_label(self.text.as_str());
                node.set_live(if is_error { egui::accesskit::Live::Assertive } else { egui::accesskit::Live::Polite });
            });
            let margin = if is_error { Margin::symmetric(16, 12) } else { Margin::symmetric(16, 10) };
            let frame: Frame = floating_frame(kit.theme).inner_margin(margin);
            frame
                .show(ui, |ui| match self.kind {
                    Kind::Error { .. } => Answer { is_done: self.error(ui, kit), ..Answer::default() },
                    Kind::News { offer, is_hint, .. } => self.news(ui, kit, offer, is_hint),
                })
                .inner
        })
        .inner
    }

    fn news(&self, ui: &mut Ui, kit: &Kit, offer: Option<Offer>, is_hint: bool) -> Answer {
        let width = NEWS_WIDTH.min(ui.ctx().content_rect().width() - 80.0);
        ui.set_max_width(width);
        ui.horizontal(|ui| {
            let (sign, ink) =
                if is_hint { (icon::INFO, kit.theme.ink_2) } else { (icon::CHECK_CIRCLE, kit.theme.success) };
            ui.label(words(&sign.to_string(), &text::ICON_LARGE, color32(ink)));
            ui.add(Label::new(words(&self.text, &text::CARD_TITLE, color32(kit.theme.ink))).wrap());
            let Some(offer) = offer else { return Answer::default() };
            let (sign, key) = match offer {
                Offer::Undo { .. } => (icon::ARROW_U_UP_LEFT, "toast-undo"),
                Offer::Touch => (icon::HAND_TAP, "touch-offer-take"),
                Offer::Frame => (icon::TARGET, "frame-offer-start"),
                Offer::Map => (icon::PATH, "command-view-map"),
                Offer::Sight => (icon::EYE, "menu-show"),
            };
            ui.add_space(6.0);
            let button = kit.quiet_button(ui, sign, &kit.word(key));
            let is_closed = kit.icon_button(ui, icon::X, &kit.word("dialog-close"));
            let is_taken = button.clicked();
            let taken = is_taken.then_some(offer);
            Answer { is_done: is_taken || is_closed, taken, has_keyboard: button.has_focus() }
        })
        .inner
    }

    fn error(&mut self, ui: &mut Ui, kit: &Kit) -> bool {
        let number = self.number;
        let Kind::Error { details, opened } = &mut self.kind else { return false };
        let width = ERROR_WIDTH.min(ui.ctx().content_rect().width() - 80.0);
        ui.set_width(width);
        let closed = ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.add_space(2.0);
                ui.label(words(&icon::WARNING_CIRCLE.to_string(), &text::ICON_LARGE, color32(kit.theme.danger)));
            });
            let rest = vec2(ui.available_width(), 0.0);
            ui.allocate_ui_with_layout(rest, Layout::right_to_left(Align::Min), |ui| {
                let closed = kit.icon_button(ui, icon::X, &kit.word("dialog-close"));
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.add_space(5.0);
                    ui.add(Label::new(words(&self.text, &text::CARD_TITLE, color32(kit.theme.ink))).wrap());
                });
                closed
            })
            .inner
        });
        if !details.is_empty() {
            let toggle = kit.word(if *opened { "dialog-hide-details" } else { "dialog-show-details" });
            let sign = if *opened { icon::CARET_UP } else { icon::CARET_DOWN };
            let toggled = ui.horizontal(|ui| {
                ui.add_space(26.0);
                kit.quiet_button(ui, sign, &toggle).clicked()
            });
            *opened ^= toggled.inner;
            if *opened {
                let area = ScrollArea::vertical().id_salt(number).max_height(DETAILS_HEIGHT);
                area.auto_shrink([false, true]).show(ui, |ui| {
                    let said = words(details, &text::BODY, color32(kit.theme.ink_2));
                    ui.add(Label::new(said).wrap().selectable(true));
                });
            }
        }
        closed.inner
    }
}
