//! The one dialog that may be open, and what its answer does.

use egui::Context;

use super::{After, App};
use crate::command::Command;
use crate::model::JourneyId;
use crate::ui::dialogs::{
    ChannelChoice, ChannelMenu, CommandPalette, ConflictDialog, ExportChoice, ExportDialog, GuideDialog, JoinDialog,
    KeySheet, MeasureDialog, MessageDialog, MicroDialog, MoveChoice, MoveDialog, PaletteChoice, PathChoice, PathDialog,
    PosterWish, ProgressDialog, RecoveryDialog, RepairsDialog, TableChoice, TableDialog, UnsavedChoice, UnsavedDialog,
    VersionsDialog, WorthDialog,
};
use crate::ui::files::Purpose;

/// What stands before the map.
pub enum Dialog {
    None,
    Unsaved(After),
    /// The file on disk is not the one that was read.
    Conflict(Box<ConflictDialog>),
    Export(Box<ExportDialog>),
    Path(Box<PathDialog>, Purpose),
    Table(Box<TableDialog>),
    Join(Box<JoinDialog>),
    Commands(Box<CommandPalette>),
    Guide(Box<GuideDialog>),
    Keys,
    Settings,
    Channels(ChannelMenu),
    MoveTo(Box<MoveDialog>),
    Measure(Box<MeasureDialog>),
    /// Why a micro journey is started.
    Micro(Box<MicroDialog>),
    /// Which episodes are worth one.
    Worth(Box<WorthDialog>),
    Repairs(Box<RepairsDialog>),
    Message(MessageDialog),
    Versions(Box<VersionsDialog>),
    /// Unsaved work of earlier runs.
    Recovery(Box<RecoveryDialog>),
}

impl Dialog {
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    pub fn message(title: String, text: String) -> Self {
        Self::Message(MessageDialog { title, text })
    }

    /// With the choices of the last time.
    pub fn export(journey: JourneyId, last: Option<PosterWish>) -> Self {
        let mut dialog = ExportDialog::new(journey);
        if let Some(last) = last {
            dialog.wish = PosterWish { journey, ..last };
        }
        Self::Export(Box::new(dialog))
    }
}

impl App {
    pub(super) fn dialogs(&mut self, ctx: &Context) {
        let (lang, theme) = (self.lang(), self.theme());
        let export = self.files.export.as_ref().map(|progress| (progress, "work-exporting"));
        let picture = self.files.picture.as_ref().map(|progress| (progress, "work-picture"));
        let clip = self.files.clip.as_ref().map(|(progress, label)| (progress, *label));
        for (progress, label) in [export, picture, clip].into_iter().flatten() {
            let (label, elapsed) = (lang.text(label), progress.started.elapsed());
            if ProgressDialog::show(ctx, lang, theme, &label, progress.fraction(), elapsed) {
                progress.cancel();
            }
        }
        match std::mem::replace(&mut self.dialog, Dialog::None) {
            Dialog::None => {}
            Dialog::Unsaved(after) => {
                let name = self.session.project().title.clone();
                match UnsavedDialog::show(ctx, lang, theme, &name) {
                    None => self.dialog = Dialog::Unsaved(after),
                    Some(UnsavedChoice::Cancel) => self.recovering = None,
                    Some(UnsavedChoice::Discard) => self.go_on(ctx, after),
                    Some(UnsavedChoice::Save) => {
                        self.after = Some(after);
                        self.save(ctx);
                    }
                }
            }
            Dialog::Conflict(dialog) => self.conflict(ctx, dialog),
            Dialog::Export(mut dialog) => match dialog.show(ctx, lang, theme, self.session.project()) {
                None => self.dialog = Dialog::Export(dialog),
                Some(ExportChoice::Cancelled) => {}
                Some(ExportChoice::Export(wish)) => {
                    self.export = Some(wish);
                    self.pick(ctx, Purpose::Export(wish));
                }
            },
            Dialog::Path(mut dialog, purpose) => match dialog.show(ctx, lang, theme) {
                None => self.dialog = Dialog::Path(dialog, purpose),
                Some(PathChoice::Cancelled) => self.not_picked(purpose),
                Some(PathChoice::Chosen(path)) => self.picked(ctx, purpose, path),
            },
            Dialog::Table(mut dialog) => match dialog.show(ctx, lang, theme, self.session.project()) {
                None => self.dialog = Dialog::Table(dialog),
                Some(TableChoice::Cancelled) => {}
                Some(TableChoice::Paste(imported)) => self.paste_table(ctx, *imported),
            },
            Dialog::Join(dialog) => self.join(ctx, dialog),
            Dialog::Commands(mut palette) => match palette.show(ctx, lang, theme, &self.session) {
                None => self.dialog = Dialog::Commands(palette),
                Some(PaletteChoice::Closed) => {}
                Some(PaletteChoice::Command(command)) => {
                    if !self.is_at_start() {
                        self.focus_map(ctx);
                    }
                    self.settings.remember_command(command.key());
                    self.run(ctx, command);
                }
                Some(PaletteChoice::Go(place)) => {
                    self.focus_map(ctx);
                    self.go_to(ctx, place);
                }
            },
            Dialog::Guide(mut guide) => {
                if !guide.show(ctx, lang, theme) {
                    self.dialog = Dialog::Guide(guide);
                }
            }
            Dialog::Keys => {
                if !KeySheet::show(ctx, lang, theme) {
                    self.dialog = Dialog::Keys;
                }
            }
            Dialog::Settings => self.settings_dialog(ctx),
            Dialog::Channels(menu) => self.channels(ctx, menu),
            Dialog::MoveTo(mut dialog) => match dialog.show(ctx, lang, theme, &self.session) {
                None => self.dialog = Dialog::MoveTo(dialog),
                Some(choice) => {
                    self.focus_map(ctx);
                    if let Some(edit) = dialog.edit(&self.session).filter(|_| choice == MoveChoice::Move) {
                        self.edit(&edit);
                        self.canvas.reveal_selection(ctx, &self.session);
                    }
                }
            },
            Dialog::Measure(dialog) => self.measure_again(ctx, dialog),
            Dialog::Micro(dialog) => self.start_micro(ctx, dialog),
            Dialog::Worth(dialog) => self.worth(ctx, dialog),
            Dialog::Repairs(dialog) => self.repairs(ctx, dialog),
            Dialog::Versions(dialog) => self.versions(ctx, dialog),
            Dialog::Recovery(dialog) => self.recovery(ctx, dialog),
            Dialog::Message(message) => {
                if !message.show(ctx, lang, theme) {
                    self.dialog = Dialog::Message(message);
                }
            }
        }
    }

    fn channels(&mut self, ctx: &Context, mut menu: ChannelMenu) {
        let choice = menu.show(ctx, self.lang(), self.theme(), &self.session);
        let changed = match choice {
            Some(ChannelChoice::Closed) => return self.focus_map(ctx),
            Some(ChannelChoice::GoOn { forward }) => {
                self.focus_map(ctx);
                return self.run(ctx, if forward { Command::NextCard } else { Command::PreviousCard });
            }
            Some(ChannelChoice::Toggle(channel)) => self.session.toggle_channel(channel),
            Some(ChannelChoice::Add(name)) => self.session.add_channel(&name),
            None => Ok(()),
        };
        if let Err(error) = changed {
            self.toasts.fail(error.sentence(self.lang()), "");
        }
        self.dialog = Dialog::Channels(menu);
    }
}
