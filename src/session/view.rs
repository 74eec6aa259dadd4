//! What is shown of the open document: its map, or one of the views in which the method goes on.

use super::Session;
use crate::model::CustomerKind;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    #[default]
    Map,
    /// What was learned, above the map.
    Insights,
    /// What is to become better: a board, and value against effort.
    Improvements,
    /// Customer groups side by side, or what was measured before and after.
    Compare,
    /// What the journey is for, and for whom.
    Frame,
    /// Cohorts through calendar years and ages.
    Lexis,
    /// The journey in words, on one page.
    Report,
}

impl View {
    /// Those that stand in the top bar, in order.
    pub const TABS: [View; 4] = [Self::Map, Self::Insights, Self::Improvements, Self::Compare];

    /// The fluent key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Map => "view-map",
            Self::Insights => "view-insights",
            Self::Improvements => "view-improvements",
            Self::Compare => "view-compare",
            Self::Frame => "view-frame",
            Self::Lexis => "view-lexis",
            Self::Report => "view-report",
        }
    }

    /// Whether the map is there to work on.
    pub const fn has_map(self) -> bool {
        matches!(self, Self::Map | Self::Insights)
    }
}

impl Session {
    pub fn view(&self) -> View {
        self.view
    }

    /// Shows another view. What is selected stays so.
    pub fn show_view(&mut self, view: View) {
        if view != self.view {
            self.mark_view();
            self.history.break_burst();
            self.view = view;
        }
    }

    /// Whether there is a cohort, which a Lexis diagram is drawn of.
    pub fn has_cohort(&self) -> bool {
        self.project().customers.iter().any(|group| matches!(group.kind, CustomerKind::Cohort { .. }))
    }
}
