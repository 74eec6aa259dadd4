//! A journey on paper: what, how large, in which colours.

use egui::{Context, Key, Response, Ui, vec2};

use super::frame::{Sheet, button_row, own_field, paragraph, scrolling, words};
use crate::export::{DPI, Orientation, Paper, estimated_megabytes, pixels};
use crate::fonts::icon;
use crate::lang::Lang;
use crate::model::{JourneyId, Project};
use crate::theme::{Theme, ThemeKind, size, text};
use crate::ui::colors::color32;
use crate::ui::widgets::Kit;

/// The poster that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PosterWish {
    pub journey: JourneyId,
    pub paper: Paper,
    pub orientation: Orientation,
    /// Within [`DPI`].
    pub dpi: u32,
    pub theme: ThemeKind,
}

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportChoice {
    /// Where to is asked next.
    Export(PosterWish),
    Cancelled,
}

/// The choices while the dialog is open. Keep it to open with the same choices again.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportDialog {
    pub wish: PosterWish,
    /// As typed; may be no number yet.
    dpi_text: String,
}

const DPI_PRESETS: [u32; 3] = [150, 300, 600];
const DPI_FIELD: f32 = 92.0;

impl ExportDialog {
    /// A3 landscape, 300 dpi, for print.
    pub fn new(journey: JourneyId) -> Self {
        let wish = PosterWish {
            journey,
            paper: Paper::A3,
            orientation: Orientation::Landscape,
            dpi: 300,
            theme: ThemeKind::Poster,
        };
        Self { wish, dpi_text: wish.dpi.to_string() }
    }

    pub fn show(
        &mut self,
        ctx: &Context,
        lang: Lang,
        theme: &'static Theme,
        project: &Project,
    ) -> Option<ExportChoice> {
        let kit = Kit { theme, lang };
        let title = lang.text("dialog-export-title");
        let shown = Sheet::new(kit, "export", &title, 460.0).show(ctx, |ui, opened| {
            let entered = scrolling(ui, |ui| {
                self.content(ui, &kit, project, opened);
                let entered = self.paper_and_dpi(ui, &kit);
                self.theme_combo(ui, &kit);
                self.sizes(ui, &kit, project);
                entered
            });
            let usable = self.typed_dpi().is_some();
            let clicked = button_row(ui, |ui| {
                let words = lang.text("dialog-export-poster");
                let export = ui.add_enabled_ui(usable, |ui| kit.primary_button(ui, Some(icon::EXPORT), &words)).inner;
                let cancel = kit.secondary_button(ui, None, &lang.text("dialog-cancel"));
                match (export.clicked(), cancel.clicked()) {
                    (true, _) => Some(ExportChoice::Export(self.wish)),
                    (false, true) => Some(ExportChoice::Cancelled),
                    (false, false) => None,
                }
            });
            clicked.or((entered && usable).then_some(ExportChoice::Export(self.wish)))
        });
        let by_key = match (shown.escaped, shown.entered && self.typed_dpi().is_some()) {
            (true, _) => Some(ExportChoice::Cancelled),
            (false, true) => Some(ExportChoice::Export(self.wish)),
            (false, false) => None,
        };
        shown.inner.or(by_key)
    }

    fn typed_dpi(&self) -> Option<u32> {
        self.dpi_text.trim().parse().ok().filter(|dpi| DPI.contains(dpi))
    }

    /// Which journey. One that is gone gives way to the first.
    fn content(&mut self, ui: &mut Ui, kit: &Kit, project: &Project, opened: bool) {
        if project.journey(self.wish.journey).is_none()
            && let Some(first) = project.journeys.first()
        {
            self.wish.journey = first.id;
        }
        let name = kit.word("dialog-export-journey");
        let journeys: Vec<_> = project.journeys.iter().map(|journey| (journey.id, journey.title.clone())).collect();
        first_label(ui, kit, &name);
        if let Some(journey) = kit.combo(ui, &name, &self.wish.journey, &journeys) {
            self.wish.journey = journey;
        }
        // Only now: what is not there yet cannot keep the keyboard.
        if opened {
            let combo = ui.make_persistent_id(("combo", name.as_str()));
            ui.memory_mut(|memory| memory.request_focus(combo));
        }
    }

    /// Gives whether Enter was pressed in the field.
    fn paper_and_dpi(&mut self, ui: &mut Ui, kit: &Kit) -> bool {
        let name = kit.word("dialog-export-paper");
        kit.label(ui, &name);
        let papers = Paper::ALL.map(|paper| (paper, paper.name().to_owned()));
        if let Some(paper) = kit.segments(ui, &name, &self.wish.paper, &papers) {
            self.wish.paper = paper;
        }
        let ways = [
            (Orientation::Portrait, kit.word("dialog-export-portrait")),
            (Orientation::Landscape, kit.word("dialog-export-landscape")),
        ];
        if let Some(orientation) = kit.labelled_segments(ui, "dialog-export-orientation", &self.wish.orientation, &ways)
        {
            self.wish.orientation = orientation;
        }
        let name = kit.word("dialog-export-dpi");
        kit.label(ui, &name);
        let row = ui.horizontal(|ui| {
            let presets = DPI_PRESETS.map(|dpi| (dpi, dpi.to_string()));
            if let Some(dpi) = kit.segments(ui, &name, &self.wish.dpi, &presets) {
                self.wish.dpi = dpi;
                self.dpi_text = dpi.to_string();
            }
            ui.add_space(4.0);
            self.dpi_field(ui, kit)
        });
        row.inner.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    fn dpi_field(&mut self, ui: &mut Ui, kit: &Kit) -> Response {
        let place = vec2(DPI_FIELD, size::CLICK_TARGET);
        let field = ui
            .allocate_ui(place, |ui| {
                ui.set_max_width(DPI_FIELD);
                own_field(ui, kit, &kit.word("dialog-export-dpi-field"), "dpi", &mut self.dpi_text)
            })
            .inner;
        if let (true, Some(dpi)) = (field.changed(), self.typed_dpi()) {
            self.wish.dpi = dpi;
        }
        field
    }

    fn theme_combo(&mut self, ui: &mut Ui, kit: &Kit) {
        let name = kit.word("dialog-export-theme");
        let themes = [ThemeKind::Poster, ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast]
            .map(|theme| (theme, kit.word(theme_key(theme))));
        kit.label(ui, &name);
        if let Some(theme) = kit.combo(ui, &name, &self.wish.theme, &themes) {
            self.wish.theme = theme;
        }
    }

    /// What will come of it, before it is made.
    fn sizes(&self, ui: &mut Ui, kit: &Kit, project: &Project) {
        ui.add_space(16.0);
        if self.typed_dpi().is_none() {
            let range = [("from", DPI.start().to_string().into()), ("to", DPI.end().to_string().into())];
            let said = kit.word_with("dialog-export-dpi-range", &range);
            ui.label(words(&said, &text::FIELD, color32(kit.theme.danger)));
            return;
        }
        let (width, height) = pixels(self.wish.paper, self.wish.orientation, self.wish.dpi);
        let touchpoints = project
            .journey(self.wish.journey)
            .map_or(0, |journey| journey.episodes.iter().map(|episode| episode.touchpoints.len()).sum());
        let megabytes = estimated_megabytes(width, height, touchpoints);
        let said = [
            kit.word_with(
                "dialog-export-pixels",
                &[("width", kit.grouped(width).into()), ("height", kit.grouped(height).into())],
            ),
            kit.word_with("dialog-export-megabytes", &[("megabytes", rounded(megabytes, kit.lang).into())]),
        ];
        ui.horizontal(|ui| {
            sheet_picture(ui, kit, width as f32 / height as f32);
            ui.vertical(|ui| {
                ui.label(words(&said[0], &text::CARD_TITLE, color32(kit.theme.ink)));
                ui.add_space(2.0);
                paragraph(ui, kit, &said[1]);
            });
        });
    }
}

pub(super) const fn theme_key(theme: ThemeKind) -> &'static str {
    match theme {
        ThemeKind::Light => "dialog-theme-light",
        ThemeKind::Dark => "dialog-theme-dark",
        ThemeKind::HighContrast => "dialog-theme-high-contrast",
        ThemeKind::Poster => "dialog-theme-poster",
    }
}

/// Right under the title a label needs no space above it.
fn first_label(ui: &mut Ui, kit: &Kit, name: &str) {
    ui.add_space(-6.0);
    kit.label(ui, name);
}

/// The shape of the paper, for the eye: the words beside it say the same.
fn sheet_picture(ui: &mut Ui, kit: &Kit, ratio: f32) {
    const SIDE: f32 = 36.0;
    let (_, square) = ui.allocate_space(vec2(SIDE + 6.0, SIDE));
    let sides = if ratio >= 1.0 { vec2(SIDE, SIDE / ratio) } else { vec2(SIDE * ratio, SIDE) };
    let sheet = egui::Rect::from_center_size(square.center() - vec2(3.0, 0.0), sides);
    let line = egui::Stroke::new(1.0, color32(kit.theme.accent));
    ui.painter().rect(sheet, 2.0, color32(kit.theme.accent_soft), line, egui::StrokeKind::Inside);
}

/// One decimal below ten, none above: an estimate is no measurement.
fn rounded(megabytes: f64, lang: Lang) -> String {
    let text = if megabytes < 9.95 { format!("{megabytes:.1}") } else { format!("{megabytes:.0}") };
    match lang {
        Lang::English => text,
        Lang::Dutch => text.replace('.', ","),
    }
}
