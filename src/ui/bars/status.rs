//! The status bar: how much the view holds, what just happened; on the map zoom and fit, and the legend above it.

use egui::{Align2, Frame, Margin, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::limits::limits_side;
use super::{Bars, at_right, bar_height, focus_ring, paint_text, target};
use crate::command::Command;
use crate::fonts::{self, icon};
use crate::layout::lexis::{cohorts, phases};
use crate::model::{CurveKind, CustomerId, Form};
use crate::scene::Dash;
use crate::session::{Selected, View};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;

/// The height that the floating legend takes from the bottom of the map.
pub const LEGEND_ROOM: f32 = 46.0;
/// The most that it takes from the right.
pub const LEGEND_WIDTH: f32 = 450.0;

/// What the bar says beside what the map holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told<'a> {
    Nothing,
    /// What was just done or undone, in words.
    Happened(&'a str),
    /// The fluent key of how what is being done ends.
    Hint(&'static str),
}

/// What the legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Current,
    Remembered,
    Desired,
    Moment,
    /// A point that no insight stands behind.
    Assumption,
}

/// The fluent key of why there is no minimap.
pub const NO_MINIMAP_ROOM: &str = "hindrance-no-minimap-room";

/// How much more the legend takes while what is remembered shows.
pub const LEGEND_REMEMBERED: f32 = 190.0;

impl Bars<'_> {
    /// The legend stands here where it would cover the map. `minimap` is whether it is shown, if there is room for it.
    pub fn status(&mut self, ui: &mut Ui, told: Told<'_>, with_legend: bool, minimap: Option<bool>) {
        let theme = self.theme;
        let frame = Frame::NONE.inner_margin(Margin::symmetric(16, 0));
        let panel = egui::Panel::bottom("status")
            .exact_size(bar_height(ui, size::STATUS_BAR))
            .frame(frame)
            .show_separator_line(false);
        panel.show(ui, |ui| {
            let top = ui.max_rect().top() + 0.5;
            hline(ui.painter(), ui.clip_rect().x_range(), top, Stroke::new(1.0, color32(theme.line)));
            ui.horizontal_centered(|ui| {
                let shown = match told {
                    Told::Hint(key) => self.lang.text(key),
                    Told::Happened(happened) => format!("{}   ·   {happened}", self.counts()),
                    Told::Nothing => self.counts(),
                };
                let has_map = self.session.view().has_map();
                let with_legend = with_legend && has_map && self.has_legend() && ui.available_width() > 760.0;
                let legend = if with_legend { self.legend_width() + 24.0 } else { 0.0 };
                let buttons = if has_map { 4.0 * target(ui, 28.0) + 114.0 } else { 0.0 };
                let limits = self.limits_words();
                let sign = if limits.is_some() { limits_side(ui) + 8.0 } else { 0.0 };
                let room = (ui.available_width() - buttons - legend - sign).max(60.0);
                let shown = fonts::ellipsis(&shown, &text::BODY, room).into_owned();
                let width = fonts::width(&shown, &text::BODY);
                let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Status, true, shown.clone()));
                paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, &shown, &text::BODY, color32(theme.ink_2));
                if !has_map {
                    return;
                }
                if let Some(said) = limits {
                    self.limits(ui, &said, room - width + sign - 16.0);
                }
                at_right(ui, "status", |ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    if with_legend {
                        let (rect, _) = ui.allocate_exact_size(vec2(self.legend_width(), 24.0), Sense::hover());
                        self.legend_row(ui, rect);
                        ui.add_space(20.0);
                    }
                    self.sign_button(ui, icon::MINUS, Command::ZoomOut, 28.0);
                    self.zoom(ui);
                    self.sign_button(ui, icon::PLUS, Command::ZoomIn, 28.0);
                    ui.add_space(6.0);
                    self.sign_button(ui, icon::CORNERS_OUT, Command::Fit, 28.0);
                    let name = Command::Minimap.label(self.lang);
                    let (has_room, is_shown) = (minimap.is_some(), minimap == Some(true));
                    let button = self.sign(ui, icon::MAP_TRIFOLD, &name, 28.0, has_room, is_shown);
                    let hint = match minimap {
                        Some(_) => Command::Minimap.hint(self.lang),
                        None => self.lang.text(NO_MINIMAP_ROOM),
                    };
                    if button.on_hover_text(hint).clicked() && has_room {
                        self.command(Command::Minimap);
                    }
                });
            });
        });
    }

    fn zoom(&mut self, ui: &mut Ui) {
        let percent = (self.session.camera().zoom * 100.0).round();
        let words = if percent >= 1.0 { format!("{percent:.0} %") } else { "< 1 %".to_owned() };
        let (rect, response) = ui.allocate_exact_size(vec2(50.0, target(ui, 28.0)), Sense::click());
        let name = self.lang.with("bar-zoom", &[("zoom", words.clone().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.clone()));
        if response.hovered() {
            ui.painter().rect_filled(rect, 6.0, color32(self.theme.hover));
        }
        paint_text(ui, rect.center(), Align2::CENTER_CENTER, &words, &text::BODY_MEDIUM, color32(self.theme.ink));
        focus_ring(ui, self.theme, &response, rect);
        if response.on_hover_text(Command::ZoomWhole.hint(self.lang)).clicked() {
            self.command(Command::ZoomWhole);
        }
    }

    /// How much there is of what the view shows.
    fn counts(&self) -> String {
        let (project, journey, map) = (self.session.project(), self.session.journey(), self.session.map());
        let is_generation = journey.form == Form::Generation;
        // What is hidden is not on the map; the other views count it.
        let has_map = self.session.view().has_map();
        let all = || journey.episodes.iter().map(|episode| episode.touchpoints.len()).sum();
        let episodes = if has_map { map.cells.len() } else { journey.episodes.len() };
        let episodes = (if is_generation { "count-phases" } else { "count-episodes" }, episodes);
        let touchpoints = ("count-touchpoints", if has_map { map.touchpoints() } else { all() });
        let insights = ("inspector-count-insights", project.insights.len());
        let improvements = ("inspector-count-improvements", project.improvements.len());
        let has_curve = |id: CustomerId| journey.curves.iter().any(|curve| curve.customer == id);
        let groups = ("count-groups", project.customers.iter().filter(|group| has_curve(group.id)).count());
        let shown = match self.session.view() {
            View::Map => vec![episodes, touchpoints],
            View::Insights => vec![insights, episodes, touchpoints],
            View::Improvements => vec![improvements, insights],
            View::Compare => vec![groups, episodes, touchpoints],
            View::Frame => vec![groups, episodes],
            View::Report => vec![episodes, touchpoints, insights, improvements],
            View::Lexis => vec![
                ("count-cohorts", cohorts(project).len()),
                ("count-phases", phases(journey).len()),
                ("count-events", journey.events.len()),
            ],
        };
        let said = |(key, count): (&str, usize)| self.lang.with(key, &[("count", count.into())]);
        let mut parts: Vec<String> = shown.into_iter().map(said).collect();
        let count = self.session.selection().len();
        match self.session.selected() {
            _ if !self.session.view().has_map() => {}
            Selected::Nothing => {}
            Selected::Touchpoint(_) | Selected::Note(_) => parts.push(said(("count-cards-selected", count))),
            Selected::Episode(_) | Selected::Lane(_) => parts.push(said(("count-selected", count))),
        }
        parts.join("  ·  ")
    }

    /// What lines and stars mean, at the bottom right of the map where it is free.
    pub fn legend(&self, ui: &Ui, canvas: Rect) {
        if !self.has_legend() || canvas.width() < 640.0 {
            return;
        }
        let width = self.legend_width() + 26.0;
        let rect = Rect::from_min_size(canvas.right_bottom() - vec2(width + 24.0, LEGEND_ROOM), vec2(width, 32.0));
        let stroke = Stroke::new(1.0, color32(self.theme.line));
        ui.painter().rect(rect, 8.0, color32(self.theme.surface), stroke, StrokeKind::Inside);
        self.legend_row(ui, rect.shrink2(vec2(13.0, 0.0)));
    }

    fn has_legend(&self) -> bool {
        !self.session.map().curve_looks().is_empty()
    }

    /// The signs of the legend and their words.
    fn legend_words(&self) -> Vec<(Sign, String)> {
        let signs = [
            (Sign::Current, "legend-current"),
            (Sign::Remembered, "legend-remembered"),
            (Sign::Desired, "legend-desired"),
            (Sign::Moment, "legend-moment"),
            (Sign::Assumption, "legend-assumption"),
        ];
        let has_curve = |kind| self.session.map().curve_looks().iter().any(|look| look.kind == kind);
        let is_shown = |sign| match sign {
            Sign::Current => has_curve(CurveKind::Current),
            Sign::Desired => has_curve(CurveKind::Desired),
            Sign::Remembered => self.session.carry_over().is_some(),
            Sign::Moment => self.session.map().has_moment(),
            Sign::Assumption => true,
        };
        signs.into_iter().filter(|(sign, _)| is_shown(*sign)).map(|(sign, key)| (sign, self.lang.text(key))).collect()
    }

    fn legend_width(&self) -> f32 {
        let words = self.legend_words();
        words.iter().map(|(_, words)| fonts::width(words, &text::SMALL) + 34.0 + 18.0).sum::<f32>() - 18.0
    }

    fn legend_row(&self, ui: &Ui, rect: Rect) {
        let theme = self.theme;
        let mut x = rect.left();
        let y = rect.center().y;
        for (sign, words) in self.legend_words() {
            let ends = [pos2(x, y), pos2(x + 26.0, y)];
            let dashed = |color, on, off| Shape::dashed_line(&ends, Stroke::new(1.8, color32(color)), on, off);
            match sign {
                Sign::Current => self.curve_sign(ui, ends, CurveKind::Current),
                Sign::Remembered => {
                    ui.painter().extend(dashed(theme.ink_2, 2.0, 4.0));
                }
                Sign::Desired => self.curve_sign(ui, ends, CurveKind::Desired),
                Sign::Moment | Sign::Assumption => {
                    let mut pen = crate::layout::draw::Pen::default();
                    let middle = crate::geom::point(15.0, 0.0);
                    if sign == Sign::Moment {
                        pen.star(middle, 7.0, theme.star);
                    } else {
                        pen.hollow_face(middle, 8.0, 1, theme);
                    }
                    crate::ui::paint::paint_at(ui.painter(), &pen.finish(), pos2(x, y));
                }
            }
            let at = pos2(x + 34.0, y);
            paint_text(ui, at, Align2::LEFT_CENTER, &words, &text::SMALL, color32(theme.ink_2));
            x += 34.0 + fonts::width(&words, &text::SMALL) + 18.0;
        }
    }

    /// A piece of the first curve of a kind, as it is drawn on the map.
    fn curve_sign(&self, ui: &Ui, ends: [Pos2; 2], kind: CurveKind) {
        let looks = self.session.map().curve_looks();
        let Some(look) = looks.iter().find(|look| look.kind == kind) else { return };
        let stroke = Stroke::new(look.width, color32(look.color));
        match look.dash {
            Dash::Solid => {
                ui.painter().line_segment(ends, stroke);
            }
            Dash::Dashed { on, off } => {
                ui.painter().extend(Shape::dashed_line(&ends, stroke, on.min(8.0), off.min(6.0)));
            }
        }
    }
}
