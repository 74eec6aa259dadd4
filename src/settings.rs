//! What the program remembers about its user: text ⇄ [`Settings`], no disk.
//!
//! Settings are a convenience, never worth a failed start: what cannot be read gives the defaults, and
//! the reason as a value ([`BadSettings`]), so that the window can say so.

use std::path::{Path, PathBuf};

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::theme::ThemeKind;

/// Name of the file in the folder for settings.
pub const FILE_NAME: &str = "settings.ron";

/// How large bars, panels and the map at 100 % can be made, in percent.
pub const INTERFACE_SCALES: [u16; 9] = [80, 90, 100, 110, 125, 140, 160, 180, 200];

/// How many recent files are remembered.
pub const MAX_RECENT_FILES: usize = 12;

/// How many recent commands are remembered.
pub const MAX_RECENT_COMMANDS: usize = 6;

/// Everything that outlives the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// `None` follows the system.
    pub lang: Option<Lang>,
    /// `None` follows the system.
    pub theme: Option<ThemeKind>,
    /// Latest first, at most [`MAX_RECENT_FILES`].
    pub recent_files: Vec<PathBuf>,
    /// Where dialogs start.
    pub last_folder: Option<PathBuf>,
    pub window: WindowSize,
    pub inspector_visible: bool,
    pub palette_visible: bool,
    /// Whether everything stands still but what the hand moves; `None` follows the system.
    pub reduce_motion: Option<bool>,
    /// Of all that is shown, in percent, within [`INTERFACE_SCALES`]. The zoom of the map is counted on top of it.
    pub interface_scale: u16,
    /// Targets large enough for a finger.
    pub touch: bool,
    /// Whether touch mode has been offered: that is done once.
    pub touch_offered: bool,
    /// Whether the hint for a first card has been seen.
    pub first_steps_done: bool,
    pub outline_visible: bool,
    pub minimap_visible: bool,
    /// Keys of the commands that were chosen in the palette, latest first, at most [`MAX_RECENT_COMMANDS`].
    pub recent_commands: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            theme: None,
            recent_files: Vec::new(),
            last_folder: None,
            window: WindowSize::default(),
            inspector_visible: true,
            palette_visible: true,
            reduce_motion: None,
            interface_scale: 100,
            touch: false,
            touch_offered: false,
            first_steps_done: false,
            outline_visible: false,
            minimap_visible: false,
            recent_commands: Vec::new(),
        }
    }
}

/// The window's inner size in points, as it is when not maximised.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WindowSize {
    pub width: f32,
    pub height: f32,
    pub maximised: bool,
}

impl WindowSize {
    /// The smallest window in which everything has its place.
    pub const MIN: [f32; 2] = [760.0, 480.0];
    const MAX: f32 = 16_384.0;

    /// A size that a window can have: a file edited by hand may hold none.
    fn usable(self) -> Self {
        let side = |value: f32, least: f32, usual: f32| {
            if value.is_finite() { value.clamp(least, Self::MAX) } else { usual }
        };
        let usual = Self::default();
        Self {
            width: side(self.width, Self::MIN[0], usual.width),
            height: side(self.height, Self::MIN[1], usual.height),
            ..self
        }
    }
}

impl Default for WindowSize {
    fn default() -> Self {
        Self { width: 1440.0, height: 900.0, maximised: false }
    }
}

/// Why a settings file could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {reason}")]
pub struct BadSettings {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// In English, as the reader of the format says it.
    pub reason: String,
}

impl BadSettings {
    /// What happened, where, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        lang.with(
            "settings-bad",
            &[("line", self.line.into()), ("column", self.column.into()), ("reason", self.reason.as_str().into())],
        )
    }
}

impl Settings {
    /// Reads the text of a settings file.
    pub fn from_text(text: &str) -> Result<Self, BadSettings> {
        let settings: Self = ron::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| BadSettings {
            line: error.span.start.line,
            column: error.span.start.col,
            reason: error.code.to_string(),
        })?;
        let [least, .., most] = INTERFACE_SCALES;
        let interface_scale = settings.interface_scale.clamp(least, most);
        let mut settings = Self { window: settings.window.usable(), interface_scale, ..settings };
        settings.recent_files.truncate(MAX_RECENT_FILES);
        settings.recent_commands.truncate(MAX_RECENT_COMMANDS);
        Ok(settings)
    }

    /// The text of the settings file. Paths that are not Unicode cannot be written and are left out.
    pub fn to_text(&self) -> String {
        let mut writable = self.clone();
        writable.recent_files.retain(|path| path.to_str().is_some());
        writable.last_folder = writable.last_folder.filter(|path| path.to_str().is_some());
        // Nothing else in the settings can fail to be written; an empty text reads as the defaults.
        ron::ser::to_string_pretty(&writable, PrettyConfig::new()).map_or_else(|_| "()".to_owned(), |text| text + "\n")
    }

    /// Puts a file at the head of the recent ones, and its folder where dialogs start.
    pub fn remember(&mut self, file: &Path) {
        self.forget(file);
        self.recent_files.insert(0, file.to_owned());
        self.recent_files.truncate(MAX_RECENT_FILES);
        self.last_folder = file.parent().map(Path::to_owned);
    }

    /// Puts a command at the head of the recent ones.
    pub fn remember_command(&mut self, key: &str) {
        self.recent_commands.retain(|known| known != key);
        self.recent_commands.insert(0, key.to_owned());
        self.recent_commands.truncate(MAX_RECENT_COMMANDS);
    }

    /// Takes a file out of the recent ones, such as one that is not there any more.
    pub fn forget(&mut self, file: &Path) {
        self.recent_files.retain(|known| known != file);
    }

    /// The next larger interface, or the next smaller one; at the ends, as it is.
    pub fn next_scale(&self, larger: bool) -> u16 {
        let now = self.interface_scale;
        let next = match larger {
            true => INTERFACE_SCALES.into_iter().find(|scale| *scale > now),
            false => INTERFACE_SCALES.into_iter().rev().find(|scale| *scale < now),
        };
        next.unwrap_or(now)
    }

    /// The language chosen, or the system's.
    pub fn lang(&self) -> Lang {
        self.lang.unwrap_or_else(Lang::of_system)
    }

    /// The theme chosen, or light or dark as the system has it.
    pub fn theme(&self, system_is_dark: bool) -> ThemeKind {
        self.theme.unwrap_or(if system_is_dark { ThemeKind::Dark } else { ThemeKind::Light })
    }
}
