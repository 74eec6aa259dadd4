//! Every command once: its name, its keys, when it can be used, and what it does.
//!
//! Menus, the command palette, the key sheet, tooltips and names for screen readers all read this list.

mod list;
mod shortcut;

pub use list::{Command, Section};
pub use shortcut::Shortcut;

use crate::edit::EditError;
use crate::gesture::New;
use crate::lang::Lang;
use crate::model::{CurveKind, LaneKind, Score};
use crate::session::{Direction, Selected, Session, View};

/// What a command leaves for the window to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Done,
    /// What was undone or redone, in words.
    Undone(String),
    Redone(String),
    /// The edit could not be made.
    Failed(EditError),
    /// Only the window can do it.
    Window(Command),
}

/// What stands in the way of a command that works on the map, where none is shown.
pub const NEEDS_MAP: &str = "hindrance-no-map";
/// Why nothing can be typed on what does not stand on the map.
pub const IS_HIDDEN: &str = "hindrance-hidden";

impl Command {
    pub fn label(self, lang: Lang) -> String {
        lang.text(self.key())
    }

    /// Its name with its first shortcut behind it: "Save (Ctrl+S)".
    pub fn hint(self, lang: Lang) -> String {
        match self.shortcuts().first() {
            Some(shortcut) => format!("{} ({})", self.label(lang), shortcut.text(lang)),
            None => self.label(lang),
        }
    }

    /// Other words for it, with commas between: whoever looks for one of them finds the command.
    pub fn synonyms(self, lang: Lang) -> String {
        lang.optional(&format!("also-{}", self.key())).unwrap_or_default()
    }

    /// Whether it means something on the start screen, before there is a document.
    pub const fn works_at_start(self) -> bool {
        matches!(
            self,
            Self::New
                | Self::Open
                | Self::StartScreen
                | Self::Quit
                | Self::Language
                | Self::Theme
                | Self::Settings
                | Self::InterfaceLarger
                | Self::InterfaceSmaller
                | Self::Commands
                | Self::Keys
                | Self::Guide
        )
    }

    /// Why the command cannot be used now, as a fluent key; none if it can.
    pub fn hindrance(self, session: &Session) -> Option<&'static str> {
        let nothing = session.selected() == Selected::Nothing;
        if self.needs_map() && !session.view().has_map() {
            return Some(NEEDS_MAP);
        }
        match self {
            Self::ViewLexis => (!session.has_cohort()).then_some("hindrance-no-cohort"),
            Self::Undo => session.history().depth().0.eq(&0).then_some("hindrance-nothing-to-undo"),
            Self::Redo => session.history().depth().1.eq(&0).then_some("hindrance-nothing-to-redo"),
            Self::Cut
            | Self::Copy
            | Self::Delete
            | Self::Duplicate
            | Self::MoveLeft
            | Self::MoveRight
            | Self::MoveUp
            | Self::MoveDown
            | Self::MoveTo
            | Self::ZoomToSelection => nothing.then_some("hindrance-nothing-selected"),
            Self::EditWords if session.is_out_of_sight() => Some(IS_HIDDEN),
            Self::EditWords => (nothing && session.walked_event().is_none()).then_some("hindrance-nothing-selected"),
            Self::Versions => session.file.is_none().then_some("hindrance-no-file"),
            Self::Hide => (!session.has_header()).then_some("hindrance-no-header"),
            Self::ShowHidden => (!session.hides_any()).then_some("hindrance-nothing-hidden"),
            Self::Collapse => {
                let is_none = session.header_lane().is_none() && session.selected_episode().is_none();
                is_none.then_some("hindrance-nothing-to-collapse")
            }
            Self::Taller => session.size_hindrance(Direction::Down),
            Self::Shorter => session.size_hindrance(Direction::Up),
            Self::Wider => session.size_hindrance(Direction::Right),
            Self::Narrower => session.size_hindrance(Direction::Left),
            Self::AutomaticSize => session.automatic_size_hindrance(),
            Self::DrillIn => session.selected_episode().is_none().then_some("hindrance-no-episode"),
            Self::StartMicro if session.selected_episode().is_none() => Some("hindrance-no-episode"),
            Self::StartMicro => session.micro_of_selection().is_some().then_some("hindrance-has-micro"),
            Self::WorthMicro => session.journey().episodes.is_empty().then_some("hindrance-no-episodes"),
            Self::Channels | Self::MomentOfTruth => (!session.has_touchpoints()).then_some("hindrance-no-touchpoint"),
            Self::SelectLane => session.selected_lane().is_none().then_some("hindrance-no-lane"),
            Self::SelectEpisode => session.selected_episode().is_none().then_some("hindrance-no-episode"),
            Self::MeasureAgain => session.measured_groups().is_empty().then_some("hindrance-no-curve"),
            Self::DrillOut => session.journey().parent.is_none().then_some("hindrance-not-in-micro"),
            Self::Back => (!session.has_view(false)).then_some("hindrance-no-earlier-view"),
            Self::Forward => (!session.has_view(true)).then_some("hindrance-no-later-view"),
            _ => {
                let kind = self.scored()?;
                if !session.has_touchpoints() {
                    return Some("hindrance-no-touchpoint");
                }
                session.scored_curve(kind).is_none().then_some("hindrance-no-curve")
            }
        }
    }

    /// What the command puts on the map where the selection is.
    pub const fn adds(self) -> Option<New> {
        Some(match self {
            Self::AddTouchpoint => New::Touchpoint,
            Self::AddThought => New::Note(LaneKind::Thought),
            Self::AddQuote => New::Note(LaneKind::Quote),
            Self::AddPain => New::Note(LaneKind::Pain),
            Self::AddGain => New::Note(LaneKind::Gain),
            Self::AddNeed => New::Note(LaneKind::Need),
            Self::AddBehindTheScenes => New::Note(LaneKind::BehindTheScenes),
            Self::AddImprovement => New::Note(LaneKind::Improvement),
            Self::AddNote => New::Note(LaneKind::Text),
            Self::AddImage => New::Note(LaneKind::Image),
            Self::AddEpisode => New::Episode,
            Self::AddLane => New::Lane(LaneKind::Text),
            _ => return None,
        })
    }

    /// The view that the command shows.
    pub const fn view(self) -> Option<View> {
        Some(match self {
            Self::ViewMap => View::Map,
            Self::ViewInsights => View::Insights,
            Self::ViewImprovements => View::Improvements,
            Self::ViewCompare => View::Compare,
            Self::ViewFrame => View::Frame,
            Self::ViewLexis => View::Lexis,
            Self::ViewReport => View::Report,
            _ => return None,
        })
    }

    /// The command that shows a view.
    pub fn of_view(view: View) -> Self {
        Self::ALL.into_iter().find(|command| command.view() == Some(view)).unwrap_or(Self::ViewMap)
    }

    /// Whether it works on the map, and so cannot be used where none is shown.
    pub const fn needs_map(self) -> bool {
        match self.section() {
            Section::Feeling | Section::Walk => true,
            Section::Edit => !matches!(self, Self::Undo | Self::Redo | Self::RenameProject | Self::MeasureAgain),
            Section::View => matches!(
                self,
                Self::ZoomIn
                    | Self::ZoomOut
                    | Self::ZoomWhole
                    | Self::Fit
                    | Self::ZoomToSelection
                    | Self::Minimap
                    | Self::Remembered
                    | Self::Palette
                    | Self::ToPalette
                    | Self::Inspector
                    | Self::ToInspector
            ),
            Section::File | Section::Help => false,
        }
    }

    /// The curve that the command scores on, and the score; none clears it.
    pub fn feeling(self) -> Option<(CurveKind, Option<Score>)> {
        let (kind, step) = match self {
            Self::NowVeryBad => (CurveKind::Current, -2.0),
            Self::NowBad => (CurveKind::Current, -1.0),
            Self::NowNeutral => (CurveKind::Current, 0.0),
            Self::NowGood => (CurveKind::Current, 1.0),
            Self::NowVeryGood => (CurveKind::Current, 2.0),
            Self::NowUnknown => return Some((CurveKind::Current, None)),
            Self::DesiredVeryBad => (CurveKind::Desired, -2.0),
            Self::DesiredBad => (CurveKind::Desired, -1.0),
            Self::DesiredNeutral => (CurveKind::Desired, 0.0),
            Self::DesiredGood => (CurveKind::Desired, 1.0),
            Self::DesiredVeryGood => (CurveKind::Desired, 2.0),
            Self::DesiredUnknown => return Some((CurveKind::Desired, None)),
            _ => return None,
        };
        Some((kind, Some(Score::clamped(step))))
    }

    /// The curve that the command moves a score on, and by how many tenths.
    const fn tenths(self) -> Option<(CurveKind, i8)> {
        Some(match self {
            Self::NowHigher => (CurveKind::Current, 1),
            Self::NowLower => (CurveKind::Current, -1),
            Self::DesiredHigher => (CurveKind::Desired, 1),
            Self::DesiredLower => (CurveKind::Desired, -1),
            _ => return None,
        })
    }

    /// The curve whose scores the command changes.
    pub fn scored(self) -> Option<CurveKind> {
        self.feeling().map(|(kind, _)| kind).or(self.tenths().map(|(kind, _)| kind))
    }

    /// Does what concerns the document; the rest is left to the window.
    pub fn run(self, session: &mut Session) -> Outcome {
        if self.hindrance(session).is_some() {
            return Outcome::Done;
        }
        match self {
            Self::Undo => session.undo().map_or(Outcome::Done, Outcome::Undone),
            Self::Redo => session.redo().map_or(Outcome::Done, Outcome::Redone),
            Self::Delete => outcome(session.delete_selected()),
            Self::Duplicate => outcome(session.duplicate_selected()),
            Self::PreviousCard => {
                session.walk_touchpoints(false);
                Outcome::Done
            }
            Self::FirstCard | Self::LastCard => {
                session.walk_to_end(self == Self::LastCard);
                Outcome::Done
            }
            Self::WalkLeft => walked(session, Direction::Left),
            Self::WalkRight => walked(session, Direction::Right),
            Self::WalkUp => walked(session, Direction::Up),
            Self::WalkDown => walked(session, Direction::Down),
            Self::MoveLeft => outcome(session.move_selected(Direction::Left)),
            Self::MoveRight => outcome(session.move_selected(Direction::Right)),
            Self::MoveUp => outcome(session.move_selected(Direction::Up)),
            Self::MoveDown => outcome(session.move_selected(Direction::Down)),
            Self::MomentOfTruth => outcome(session.toggle_moment_of_truth()),
            Self::Hide => outcome(session.toggle_hidden()),
            Self::ShowHidden => outcome(session.show_all()),
            Self::Collapse => outcome(session.toggle_collapsed()),
            Self::Taller => outcome(session.step_size(Direction::Down)),
            Self::Shorter => outcome(session.step_size(Direction::Up)),
            Self::Wider => outcome(session.step_size(Direction::Right)),
            Self::Narrower => outcome(session.step_size(Direction::Left)),
            Self::AutomaticSize => outcome(session.automatic_size()),
            Self::ExtendLeft => extended(session, Direction::Left),
            Self::ExtendRight => extended(session, Direction::Right),
            Self::ExtendUp => extended(session, Direction::Up),
            Self::ExtendDown => extended(session, Direction::Down),
            Self::SelectNothing | Self::SelectAll | Self::SelectLane | Self::SelectEpisode => {
                self.select(session);
                Outcome::Done
            }
            Self::DrillIn => match session.selected_episode() {
                // Where there is none yet the window asks why one is started.
                Some(episode) if !session.drill_into(episode) => Outcome::Window(Self::StartMicro),
                _ => Outcome::Done,
            },
            Self::DrillOut => {
                session.drill_out();
                Outcome::Done
            }
            Self::Remembered => {
                session.show_remembered(session.carry_over().is_none());
                Outcome::Done
            }
            _ if self.view().is_some() => {
                session.show_view(self.view().unwrap_or_default());
                Outcome::Done
            }
            _ => {
                let Some(kind) = self.scored() else { return Outcome::Window(self) };
                let Some(curve) = session.scored_curve(kind) else { return Outcome::Done };
                match (self.feeling(), self.tenths()) {
                    (_, Some((_, by))) => outcome(session.move_scores(curve, by)),
                    (Some((_, score)), _) => outcome(session.score_selected(curve, score)),
                    (None, None) => Outcome::Done,
                }
            }
        }
    }

    fn select(self, session: &mut Session) {
        match (self, session.selected_lane(), session.selected_episode()) {
            (Self::SelectNothing, _, _) => session.select(Selected::Nothing),
            (Self::SelectAll, _, _) => session.select_all(),
            (Self::SelectLane, Some(lane), _) => session.select_all_in_lane(lane),
            (Self::SelectEpisode, _, Some(episode)) => session.select_all_in_episode(episode),
            _ => {}
        }
    }
}

fn outcome(result: Result<(), EditError>) -> Outcome {
    result.map_or_else(Outcome::Failed, |()| Outcome::Done)
}

fn extended(session: &mut Session, direction: Direction) -> Outcome {
    session.extend(direction);
    Outcome::Done
}

fn walked(session: &mut Session, direction: Direction) -> Outcome {
    session.walk(direction);
    Outcome::Done
}
