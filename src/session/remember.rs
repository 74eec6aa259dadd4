//! Feelings as they were, or as they will be remembered: a way of looking, which is no part of the document.

use std::sync::Arc;

use super::Session;
use crate::layout::map::Map;
use crate::method::CARRY_OVER;
use crate::model::{Journey, Project};

/// Whether the map shows what is remembered, and with which share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Remembering {
    is_shown: bool,
    /// 0.0 ..= 1.0.
    share: f64,
}

impl Default for Remembering {
    fn default() -> Self {
        Self { is_shown: false, share: CARRY_OVER }
    }
}

impl Session {
    /// How much the outcome colours what is remembered, 0.0 ..= 1.0, while that is shown.
    pub fn carry_over(&self) -> Option<f64> {
        self.remembering.is_shown.then_some(self.remembering.share)
    }

    /// The share that is set, shown or not.
    pub fn carry_over_share(&self) -> f64 {
        self.remembering.share
    }

    pub fn show_remembered(&mut self, is_shown: bool) {
        self.remembering.is_shown = is_shown;
        self.remember_anew();
    }

    /// Sets the share to the nearest hundredth within 0.0 ..= 1.0.
    pub fn set_carry_over(&mut self, share: f64) {
        self.remembering.share = (share.clamp(0.0, 1.0) * 100.0).round() / 100.0;
        self.remember_anew();
    }

    /// The map of a journey as this session looks at it.
    pub(super) fn map_of(&self, project: &Arc<Project>, journey: &Arc<Journey>, before: Option<&Map>) -> Arc<Map> {
        Arc::new(Map::of(project, journey, self.look, before).remembering(self.carry_over()))
    }

    fn remember_anew(&mut self) {
        self.preview = None;
        self.map = Arc::new(Map::clone(&self.map).remembering(self.carry_over()));
    }
}
