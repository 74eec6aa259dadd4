//! What makes the window comfortable for its user: colours, motion, sizes, touch, and where the keyboard is.

use std::sync::{Arc, OnceLock};

use egui::{Context, Event, Id, ImeEvent, ThemePreference};

use super::App;
use super::dialog::Dialog;
use crate::layout::Look;
use crate::theme::ThemeKind;
use crate::ui::canvas::canvas_id;
use crate::ui::dialogs::{SettingsChoice, SettingsDialog};
use crate::ui::toast::Offer;
use crate::ui::{style, system};

/// What the window is styled for, and what it knows of its user's system.
#[derive(Default)]
pub(super) struct Comfort {
    styled: Option<Styled>,
    /// Whether the system asks for less motion, once it has answered.
    system_is_still: Arc<OnceLock<bool>>,
    /// Who had the keyboard before the dialog that is open.
    returns_to: Option<Id>,
    /// Whether that dialog was closed in the frame before.
    has_closed: bool,
}

/// All that egui's style depends on.
#[derive(Clone, Copy, PartialEq)]
struct Styled {
    theme: ThemeKind,
    preference: ThemePreference,
    is_still: bool,
    is_touch: bool,
}

impl App {
    /// Asks the system for its preferences, on a thread: it may take its time.
    pub(in crate::ui) fn ask_system(&self) {
        let answer = Arc::clone(&self.comfort.system_is_still);
        std::thread::spawn(move || {
            if let Some(is_still) = system::reduces_motion() {
                // Nobody else answers.
                let _ = answer.set(is_still);
            }
        });
    }

    /// Whether nothing is to move but what the hand moves.
    fn is_still(&self) -> bool {
        let system = || self.comfort.system_is_still.get().copied().unwrap_or(false);
        self.settings.reduce_motion.unwrap_or_else(system)
    }

    /// Colours, words, motion and sizes follow the settings at once, and the system where they say so.
    pub(super) fn follow_settings(&mut self, ctx: &Context) {
        let theme = self.settings.theme(system_is_dark(ctx));
        self.session.set_look(Look { theme, lang: self.settings.lang() });
        let preference = match self.settings.theme {
            // A window that was told its theme no longer hears of the system's.
            None => ThemePreference::System,
            Some(_) if theme.theme().is_dark => ThemePreference::Dark,
            Some(_) => ThemePreference::Light,
        };
        let wanted = Styled { theme, preference, is_still: self.is_still(), is_touch: self.settings.touch };
        self.canvas.set_feel(wanted.is_still, wanted.is_touch);
        if self.comfort.styled != Some(wanted) {
            style::apply_style(ctx, theme.theme());
            style::apply_feel(ctx, wanted.is_still, wanted.is_touch);
            ctx.set_theme(preference);
            self.comfort.styled = Some(wanted);
        }
        notice_letters(ctx);
        if !self.has_system_fonts && crate::fonts::lacks_letters() {
            style::install_system_fonts(ctx);
            self.has_system_fonts = true;
            ctx.request_repaint();
        }
        ctx.set_zoom_factor(f32::from(self.settings.interface_scale) / 100.0);
    }

    /// The first finger on the screen is asked, once, whether it wants larger targets.
    pub(super) fn notice_touch(&mut self, ctx: &Context) {
        if self.settings.touch || self.settings.touch_offered || !ctx.input(|input| input.any_touches()) {
            return;
        }
        self.settings.touch_offered = true;
        self.toasts.offer(self.lang().text("touch-offer"), Offer::Touch);
    }

    pub(super) fn show_toasts(&mut self, ctx: &Context) {
        let (lang, theme) = (self.lang(), self.theme());
        let revision = self.session.history().revision();
        self.toasts.drop_offers(|offer| matches!(offer, Offer::Undo { revision: of } if *of != revision));
        match self.toasts.show(ctx, lang, theme) {
            None => {}
            Some(Offer::Touch) => self.settings.touch = true,
            Some(Offer::Frame) => self.frame_step_by_step(ctx),
            Some(Offer::Sight) => {
                if let Err(error) = self.session.bring_into_sight() {
                    self.toasts.fail(error.sentence(self.lang()), "");
                }
                self.canvas.reveal_selection(ctx, &self.session);
            }
            Some(Offer::Map) => self.run(ctx, crate::command::Command::ViewMap),
            Some(Offer::Undo { .. }) => self.run(ctx, crate::command::Command::Undo),
        }
    }

    /// What was deleted is named, with a way back.
    pub(super) fn tell_deleted(&mut self, title: &str, count: usize) {
        let lang = self.lang();
        let title = lang.named(title);
        let title = crate::fonts::ellipsis(&title, &crate::theme::text::CARD_TITLE, 280.0).into_owned();
        let words = lang.with("toast-deleted", &[("count", count.into()), ("title", title.into())]);
        let revision = self.session.history().revision();
        self.toasts.offer(words, Offer::Undo { revision });
    }

    /// Before a dialog takes the keyboard: who has it now.
    pub(super) fn remember_focus(&mut self, ctx: &Context) {
        if !self.dialog.is_none() && self.comfort.returns_to.is_none() {
            let focused = ctx.memory(|memory| memory.focused());
            self.comfort.returns_to = Some(focused.unwrap_or_else(canvas_id));
        }
    }

    /// A dialog that closes gives the keyboard back to who had it, unless someone else has taken it. In the frame
    /// after it was last drawn, the dialog still keeps the keyboard from all that lies below it.
    pub(super) fn return_focus(&mut self, ctx: &Context) {
        let Some(id) = self.comfort.returns_to.filter(|_| self.dialog.is_none()) else {
            self.comfort.has_closed = false;
            return;
        };
        ctx.request_repaint();
        if !std::mem::replace(&mut self.comfort.has_closed, true) {
            return;
        }
        self.comfort.returns_to = None;
        if ctx.memory(|memory| memory.focused()).is_none_or(|focused| focused == canvas_id()) {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }

    /// The map gets the keyboard, whoever had it before a dialog.
    pub(super) fn focus_map(&mut self, ctx: &Context) {
        self.comfort.returns_to = None;
        ctx.memory_mut(|memory| memory.request_focus(canvas_id()));
    }

    /// After another view was chosen: the map gets the keyboard where there is one.
    pub(super) fn focus_view(&mut self, ctx: &Context) {
        if self.session.view().has_map() {
            self.focus_map(ctx);
        } else {
            self.comfort.returns_to = None;
            ctx.memory_mut(|memory| memory.surrender_focus(canvas_id()));
        }
    }

    pub(super) fn settings_dialog(&mut self, ctx: &Context) {
        let (lang, theme) = (self.lang(), self.theme());
        let is_known = self.comfort.system_is_still.get().is_some();
        match SettingsDialog::show(ctx, lang, theme, &self.settings, is_known) {
            None => self.dialog = Dialog::Settings,
            Some(SettingsChoice::Done) => {}
            Some(SettingsChoice::Changed(settings)) => {
                self.settings = *settings;
                self.dialog = Dialog::Settings;
            }
        }
    }
}

pub(super) fn system_is_dark(ctx: &Context) -> bool {
    ctx.system_theme() == Some(egui::Theme::Dark)
}

/// What is typed or pasted shows at once, whatever letters it needs.
fn notice_letters(ctx: &Context) {
    ctx.input(|input| {
        for event in &input.events {
            match event {
                Event::Text(text)
                | Event::Paste(text)
                | Event::Ime(ImeEvent::Commit(text) | ImeEvent::Preedit { text, .. }) => crate::fonts::notice(text),
                _ => {}
            }
        }
    });
}
