//! What is compared, and how it stands: the row above the curves.

use std::sync::Arc;

use egui::{Ui, vec2};

use super::Outcome;
use crate::command::Command;
use crate::edit::Edit;
use crate::fonts::icon;
use crate::layout::compare::{Arrangement, Comparison};
use crate::method::waves;
use crate::model::{Curve, CurveId, CurveKind, CustomerGroup, CustomerId, Journey, Project};
use crate::session::{Session, wave_name};
use crate::theme::size;
use crate::ui::views::parts::{at_end, fit};
use crate::ui::widgets::{Kit, target};

/// What stands side by side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// What the groups feel now.
    #[default]
    Now,
    /// What the groups are wished to feel.
    Desired,
    /// What one group felt at several times.
    Waves,
}

impl Subject {
    pub const fn kind(self) -> CurveKind {
        match self {
            Self::Now | Self::Waves => CurveKind::Current,
            Self::Desired => CurveKind::Desired,
        }
    }
}

/// The choices of the user.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    pub subject: Subject,
    pub arrangement: Arrangement,
    pub with_desired: bool,
    /// Groups that are not compared.
    left_out: Vec<CustomerId>,
    /// Whose waves are compared.
    group: Option<CustomerId>,
    /// The waves between which changes are told; the last two until others are chosen.
    between: Option<(CurveId, CurveId)>,
}

impl Choices {
    /// The groups that can be compared, in the order of the project.
    fn groups<'a>(&self, project: &'a Project, journey: &Journey) -> Vec<&'a CustomerGroup> {
        let kind = self.subject.kind();
        let has_curve = |group: &&CustomerGroup| {
            journey.curves.iter().any(|curve| curve.customer == group.id && curve.kind == kind)
        };
        project.customers.iter().filter(has_curve).collect()
    }

    /// Those of them that are.
    pub fn compared(&self, project: &Project, journey: &Journey) -> Vec<CustomerId> {
        let all = self.groups(project, journey).into_iter().map(|group| group.id);
        all.filter(|id| !self.left_out.contains(id)).collect()
    }

    /// Whose waves are compared: the group that was chosen, else the one with most waves.
    pub fn waved(&self, project: &Project, journey: &Journey) -> Option<CustomerId> {
        let groups = self.groups(project, journey);
        let chosen = self.group.filter(|id| groups.iter().any(|group| group.id == *id));
        let count = |group: &&&CustomerGroup| waves(journey, group.id, CurveKind::Current).len();
        // Of equals the first.
        chosen.or_else(|| groups.iter().rev().max_by_key(count).map(|group| group.id))
    }

    /// The waves between which changes are told.
    pub fn between(&self, all: &[CurveId]) -> Option<(CurveId, CurveId)> {
        let chosen = self.between.filter(|(before, after)| all.contains(before) && all.contains(after));
        chosen.or(match all {
            [.., before, after] => Some((*before, *after)),
            _ => None,
        })
    }

    pub fn show(
        &mut self,
        ui: &mut Ui,
        kit: &Kit,
        session: &Session,
        drawn: Option<Arc<Comparison>>,
        outcomes: &mut Vec<Outcome>,
    ) {
        let (project, journey) = (session.project(), session.journey());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
            let subjects = [
                (Subject::Now, kit.word("compare-now")),
                (Subject::Desired, kit.word("compare-desired")),
                (Subject::Waves, kit.word("compare-waves")),
            ];
            if let Some(subject) = kit.segments(ui, &kit.word("compare-subject"), &self.subject, &subjects) {
                self.subject = subject;
            }
            let arrangements = [
                (Arrangement::Overlaid, kit.word("compare-overlaid")),
                (Arrangement::SideBySide, kit.word("compare-side-by-side")),
            ];
            let name = kit.word("compare-arrangement");
            fit(ui, kit.segments_width(ui, &arrangements));
            if let Some(arrangement) = kit.segments(ui, &name, &self.arrangement, &arrangements) {
                self.arrangement = arrangement;
            }
            let said = Command::MeasureAgain.label(kit.lang);
            let sign = Some(icon::CLOCK_COUNTER_CLOCKWISE);
            let wanted = kit.button_width(ui, sign, &said) + 12.0 + target(ui, size::CLICK_TARGET);
            at_end(ui, wanted, |ui| {
                let enabled = Command::MeasureAgain.hindrance(session).is_none();
                let button = |ui: &mut Ui| kit.secondary_button(ui, sign, &said);
                let again = ui.add_enabled_ui(enabled, button).inner;
                if again.on_hover_text(Command::MeasureAgain.hint(kit.lang)).clicked() {
                    let waved = self.waved(project, journey).filter(|_| self.subject == Subject::Waves);
                    outcomes.push(Outcome::MeasureAgain(waved));
                }
                let Some(drawn) = drawn else { return };
                let name = Command::CopyAsImage.label(kit.lang);
                if kit.sign(ui, icon::COPY, &name, size::CLICK_TARGET, true, false).on_hover_text(name).clicked() {
                    outcomes.push(Outcome::CopyPicture(Box::new(move || drawn.scene())));
                }
            });
        });
        ui.add_space(8.0);
        match self.subject {
            Subject::Now | Subject::Desired => self.group_chips(ui, kit, project, journey, outcomes),
            Subject::Waves => self.wave_choice(ui, kit, project, journey),
        }
    }

    fn group_chips(
        &mut self,
        ui: &mut Ui,
        kit: &Kit,
        project: &Project,
        journey: &Journey,
        outcomes: &mut Vec<Outcome>,
    ) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for group in self.groups(project, journey) {
                let is_in = !self.left_out.contains(&group.id);
                let name = kit.named(&group.name);
                if kit.chip(ui, &name, None, is_in) {
                    self.left_out.retain(|id| *id != group.id);
                    if is_in {
                        self.left_out.push(group.id);
                    }
                }
            }
            ui.add_space(4.0);
            if kit.quiet_button(ui, icon::PLUS, &kit.word("bar-add-group")).clicked() {
                outcomes.push(Outcome::Edit(added_group(journey, kit)));
            }
            if self.subject == Subject::Now {
                self.desired_chip(ui, kit);
            }
        });
    }

    fn desired_chip(&mut self, ui: &mut Ui, kit: &Kit) {
        ui.add_space(8.0);
        if kit.chip(ui, &kit.word("compare-with-desired"), Some(icon::TARGET), self.with_desired) {
            self.with_desired = !self.with_desired;
        }
    }

    /// Whose waves, and which two of them.
    fn wave_choice(&mut self, ui: &mut Ui, kit: &Kit, project: &Project, journey: &Journey) {
        const FIELD: f32 = 230.0;
        let options: Vec<(CustomerId, String)> =
            self.groups(project, journey).into_iter().map(|group| (group.id, kit.named(&group.name))).collect();
        let Some(group) = self.waved(project, journey) else { return };
        let all = waves(journey, group, CurveKind::Current);
        let named_waves: Vec<(CurveId, String)> =
            all.iter().map(|id| (*id, wave_name(journey, *id, kit.lang))).collect();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            sized(ui, FIELD, |ui| {
                if let Some(group) = kit.combo(ui, &kit.word("compare-group"), &group, &options) {
                    (self.group, self.between) = (Some(group), None);
                }
            });
            if let Some((before, after)) = self.between(&all) {
                sized(ui, FIELD, |ui| {
                    if let Some(before) = kit.combo(ui, &kit.word("compare-before"), &before, &named_waves) {
                        self.between = Some((before, after));
                    }
                });
                sized(ui, FIELD, |ui| {
                    if let Some(after) = kit.combo(ui, &kit.word("compare-after"), &after, &named_waves) {
                        self.between = Some((before, after));
                    }
                });
            }
            self.desired_chip(ui, kit);
        });
    }
}

fn sized(ui: &mut Ui, width: f32, body: impl FnOnce(&mut Ui)) {
    let height = crate::ui::widgets::target(ui, crate::theme::size::FIELD_HEIGHT);
    ui.allocate_ui(vec2(width, height), body);
}

/// A new group with curves of its own in this journey.
fn added_group(journey: &Journey, kit: &Kit) -> Edit {
    let customer = CustomerGroup::new(CustomerId::random(), kit.word("new-customer"));
    let curve = |kind| Edit::AddCurve { journey: journey.id, curve: Curve::new(CurveId::random(), customer.id, kind) };
    let curves = [curve(CurveKind::Current), curve(CurveKind::Desired)];
    Edit::Many([Edit::AddCustomer { customer: customer.clone() }].into_iter().chain(curves).collect())
}
