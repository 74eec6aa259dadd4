//! The window: input → command or gesture → session → paint. egui lives here and nowhere else.

mod ago;
pub mod app;
mod bars;
mod canvas;
mod clipboard;
pub mod colors;
pub mod dialogs;
pub mod files;
mod find;
mod first_steps;
mod frame_offer;
mod images;
pub mod inspector;
pub mod journal;
mod measure;
mod menu;
mod mishap;
mod notice;
mod outline;
mod paint;
mod pictures;
mod start;
pub mod style;
pub mod system;
mod task;
pub mod toast;
mod views;
mod watch;
pub mod widgets;
mod worked;

use std::path::PathBuf;
use std::time::Duration;

use app::App;
use files::Files;
use measure::Measure;

use crate::disk::{self, Folders};
use crate::layout::Look;
use crate::settings::{FILE_NAME, Settings, WindowSize};
use crate::theme::ThemeKind;

/// A file that is read sooner than this is in the first frame.
const FIRST_FRAME_WAITS: Duration = Duration::from_millis(200);

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWindow {
    /// No display answers where the environment says that there is one.
    NoDisplay,
    /// What the system says.
    Other(String),
}

/// Opens the window, with this file in it, and returns when it is closed.
pub fn run(file: Option<PathBuf>) -> Result<(), NoWindow> {
    mishap::remember_places();
    let (settings, complaint) = read_settings();
    let mut files = Files::default();
    let is_alone = file.is_none();
    let look = Look { theme: settings.theme.unwrap_or(ThemeKind::Light), lang: settings.lang() };
    if let Some(path) = file {
        // While the window is being made, the file is read.
        files.open_early(path, look);
    }
    let viewport = egui::ViewportBuilder::default()
        .with_title("Meander")
        .with_app_id("meander")
        .with_icon(icon())
        .with_inner_size([settings.window.width, settings.window.height])
        .with_min_inner_size(WindowSize::MIN)
        .with_maximized(settings.window.maximised)
        .with_drag_and_drop(true);
    let measure = Measure::of_environment();
    let mut options = eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        // Noise in every pixel against banding: our only shading is faint, and without a graphics card each pixel counts.
        dithering: false,
        ..Default::default()
    };
    if measure.is_some() {
        options.glow_options.vsync = false;
    }
    eframe::run_native(
        "Meander",
        options,
        Box::new(move |creation| {
            let early = files.wait(FIRST_FRAME_WAITS);
            let mut app = App::new(&creation.egui_ctx, settings, files);
            app.measure = measure;
            app.ask_system();
            if is_alone {
                app.show_start();
            }
            if let Some(complaint) = complaint {
                app.complain(complaint);
            }
            if let Some(done) = early {
                app.finished(&creation.egui_ctx, done);
            }
            Ok(Box::new(app))
        }),
    )
    .map_err(|error| match error {
        eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) if names_display() => NoWindow::NoDisplay,
        error => NoWindow::Other(error.to_string()),
    })
}

/// Whether the environment says where a display is.
fn names_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].iter().any(|name| std::env::var_os(name).is_some())
}

/// The settings, and what was wrong with them: then the defaults hold.
fn read_settings() -> (Settings, Option<String>) {
    let Some(folders) = Folders::of_system() else { return (Settings::default(), None) };
    let Ok((bytes, _)) = disk::load(&folders.config.join(FILE_NAME)) else { return (Settings::default(), None) };
    match Settings::from_text(&String::from_utf8_lossy(&bytes)) {
        Ok(settings) => (settings, None),
        Err(error) => {
            let settings = Settings::default();
            let sentence = error.sentence(settings.lang());
            (settings, Some(sentence))
        }
    }
}

/// The curve of the logo on white.
fn icon() -> egui::IconData {
    const SIDE: usize = 64;
    let accent = ThemeKind::Light.theme().accent;
    let mut rgba = Vec::with_capacity(SIDE * SIDE * 4);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let share = (x as f32 / SIDE as f32 - 0.12) / 0.76;
            let wave = 0.5 - 0.26 * (share * std::f32::consts::TAU * 1.25 + 2.6).sin();
            let slope = 0.26 * std::f32::consts::TAU * 1.25 / 0.76 * (share * std::f32::consts::TAU * 1.25 + 2.6).cos();
            let distance = (y as f32 / SIDE as f32 - wave).abs() / slope.hypot(1.0);
            let covered = if (0.0..=1.0).contains(&share) { ((0.075 - distance) * 40.0).clamp(0.0, 1.0) } else { 0.0 };
            rgba.extend([accent.red, accent.green, accent.blue, (covered * 255.0) as u8]);
        }
    }
    egui::IconData { rgba, width: SIDE as u32, height: SIDE as u32 }
}
