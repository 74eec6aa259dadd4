//! What menus hold: for a lane, an episode, a card, an empty place of the map, and for what does not show.

use super::{About, Act, Choice, Row, Sign};
use crate::command::Command;
use crate::edit::{Edit, EpisodeChange, LaneChange, TouchpointChange};
use crate::fonts::icon;
use crate::layout::words::{channel_icon, lane_icon, lane_kind_key, lane_line_key, lane_title};
use crate::model::{
    Colour, Episode, EpisodePath, Form, Lane, LaneId, LaneKind, LaneLine, NotePath, Touchpoint, TouchpointPath, words,
};
use crate::session::{Selected, Session};
use crate::theme::{Color, ThemeKind};
use crate::ui::inspector::ImageUse;
use crate::ui::widgets::COLOUR_NAMES;

/// The name of a menu, and its rows; none if there is nothing that it could be about.
pub fn of(about: About, session: &Session) -> (String, Vec<Row>) {
    let maker = Maker { session };
    let name = |what: String| session.lang().with("menu-name", &[("what", what.into())]);
    let of_map = || name(session.journey().title.clone());
    match about {
        About::Hidden => (maker.word("menu-hidden"), maker.hidden()),
        About::Place(place, x) => (of_map(), maker.place(place, x)),
        About::Selection => {
            if session.selection().len() > 1 {
                return (name(maker.word("menu-several")), maker.several());
            }
            let what = session.words_of(session.selected()).unwrap_or_default();
            let project = session.project();
            let rows = match session.selected() {
                Selected::Nothing => return (of_map(), maker.place(None, 0.0)),
                Selected::Touchpoint(path) => project.touchpoint(path).map(|one| maker.touchpoint(path, one)),
                Selected::Note(path) => Some(maker.note(path)),
                Selected::Episode(path) => project.episode(path).map(|one| maker.episode(path, one)),
                Selected::Lane(_) => session.header_lane().map(|lane| maker.lane(lane)),
            };
            (name(what), rows.unwrap_or_default())
        }
    }
}

struct Maker<'a> {
    session: &'a Session,
}

impl Maker<'_> {
    fn word(&self, key: &str) -> String {
        self.session.lang().text(key)
    }

    fn command(&self, sign: char, command: Command) -> Row {
        self.command_as(sign, command, command.label(self.session.lang()))
    }

    /// A command under another name, such as what it does to this very thing.
    fn command_as(&self, sign: char, command: Command, words: String) -> Row {
        let lang = self.session.lang();
        Row::Do(Box::new(Choice {
            sign: Sign::Icon(sign),
            words,
            keys: command.shortcuts().first().map(|shortcut| shortcut.text(lang)).unwrap_or_default(),
            hindrance: command.hindrance(self.session).map(|key| lang.text(key)),
            is_on: None,
            act: Act::Command(command),
            stays: false,
        }))
    }

    /// A command that says "episode" has other words where that is a life phase.
    fn part_command(&self, sign: char, command: Command, phase: &str) -> Row {
        match self.session.journey().form {
            Form::Generation => self.command_as(sign, command, self.word(phase)),
            _ => self.command(sign, command),
        }
    }

    fn act(&self, sign: Sign, words: String, act: Act) -> Row {
        let (keys, hindrance, is_on, stays) = (String::new(), None, None, false);
        Row::Do(Box::new(Choice { sign, words, keys, hindrance, is_on, act, stays }))
    }

    /// A row that is on or off; the menu stays open.
    fn tick(&self, sign: Sign, words: String, is_on: bool, edit: Edit) -> Row {
        let (keys, hindrance) = (String::new(), None);
        Row::Do(Box::new(Choice {
            sign,
            words,
            keys,
            hindrance,
            is_on: Some(is_on),
            act: Act::Edit(edit),
            stays: true,
        }))
    }

    fn sub(&self, sign: char, key: &str, rows: Vec<Row>) -> Row {
        Row::Sub { sign: Sign::Icon(sign), words: self.word(key), rows }
    }

    /// What can be done to several things at once.
    fn several(&self) -> Vec<Row> {
        let mut rows = match self.session.selected() {
            Selected::Nothing => return Vec::new(),
            Selected::Touchpoint(_) | Selected::Note(_) => vec![
                self.command(icon::MEGAPHONE, Command::Channels),
                self.command(icon::ARROWS_OUT_CARDINAL, Command::MoveTo),
                self.command(icon::ARROW_LEFT, Command::MoveLeft),
                self.command(icon::ARROW_RIGHT, Command::MoveRight),
            ],
            Selected::Episode(_) => vec![
                self.command(icon::ARROW_LEFT, Command::MoveLeft),
                self.command(icon::ARROW_RIGHT, Command::MoveRight),
                self.hide(),
                self.command(icon::ARROWS_IN_LINE_HORIZONTAL, Command::Collapse),
                self.part_command(icon::CHECK, Command::SelectEpisode, "menu-select-phase"),
            ],
            Selected::Lane(_) => vec![
                self.command(icon::ARROW_UP, Command::MoveUp),
                self.command(icon::ARROW_DOWN, Command::MoveDown),
                self.hide(),
                self.command(icon::ARROWS_IN_LINE_VERTICAL, Command::Collapse),
                self.command(icon::CHECK, Command::SelectLane),
            ],
        };
        rows.push(Row::Line);
        rows.extend(self.clipboard());
        rows.extend([self.command(icon::COPY_SIMPLE, Command::Duplicate), self.command(icon::TRASH, Command::Delete)]);
        rows
    }

    fn lane(&self, lane: &Lane) -> Vec<Row> {
        let at = self.session.journey().lanes.iter().position(|one| one.id == lane.id).unwrap_or(0);
        let fold = if lane.collapsed {
            (icon::ARROWS_OUT_LINE_VERTICAL, "menu-expand")
        } else {
            (icon::ARROWS_IN_LINE_VERTICAL, "menu-collapse")
        };
        let height = vec![
            self.command(icon::PLUS, Command::Taller),
            self.command(icon::MINUS, Command::Shorter),
            self.command(icon::ARROWS_VERTICAL, Command::AutomaticSize),
        ];
        let colours = self.colours(lane.colour, |colour| self.lane_edit(lane.id, LaneChange::Colour(colour)));
        vec![
            self.command_as(icon::TEXT_T, Command::EditWords, self.word("menu-rename")),
            self.sub(icon::ROWS_PLUS_TOP, "menu-add-lane-above", self.kinds(at)),
            self.sub(icon::ROWS_PLUS_BOTTOM, "menu-add-lane-below", self.kinds(at + 1)),
            self.command(icon::ARROW_UP, Command::MoveUp),
            self.command(icon::ARROW_DOWN, Command::MoveDown),
            Row::Line,
            self.hide(),
            self.command_as(fold.0, Command::Collapse, self.word(fold.1)),
            self.sub(icon::ARROWS_VERTICAL, "menu-height", height),
            self.sub(icon::PALETTE, "menu-colour", colours),
            self.sub(icon::MINUS, "menu-line-below", self.lines(lane)),
            Row::Line,
            self.command(icon::CHECK, Command::SelectLane),
            self.command(icon::COPY_SIMPLE, Command::Duplicate),
            self.command(icon::TRASH, Command::Delete),
        ]
    }

    /// Hides what is selected, or shows it where it is hidden.
    fn hide(&self) -> Row {
        let (sign, key) =
            if self.session.is_hidden() { (icon::EYE, "menu-show") } else { (icon::EYE_SLASH, "menu-hide") };
        self.command_as(sign, Command::Hide, self.word(key))
    }

    fn lane_edit(&self, lane: LaneId, change: LaneChange) -> Edit {
        Edit::ChangeLane { journey: self.session.journey_id(), lane, change }
    }

    /// A new lane of each kind, before the `index`-th one.
    fn kinds(&self, index: usize) -> Vec<Row> {
        let row = |kind: LaneKind| {
            let sign = Sign::Icon(lane_icon(kind));
            self.act(sign, self.word(lane_kind_key(kind)), Act::AddLane(index, kind))
        };
        LaneKind::ALL.into_iter().map(row).collect()
    }

    fn colours(&self, value: Option<Colour>, edit: impl Fn(Option<Colour>) -> Edit) -> Vec<Row> {
        let none = self.tick(Sign::None, self.word("menu-colour-none"), value.is_none(), edit(None));
        let own = COLOUR_NAMES.iter().zip(ThemeKind::Light.theme().groups).map(|(name, color)| {
            let Color { red, green, blue, .. } = color;
            let own = Colour { red, green, blue };
            let (shown, colour) = (self.session.look().theme().own_color(own), Some(own));
            self.tick(Sign::Colour(shown), self.word(name), value == colour, edit(colour))
        });
        std::iter::once(none).chain(own).collect()
    }

    fn lines(&self, lane: &Lane) -> Vec<Row> {
        let row = |line: Option<LaneLine>| {
            let words = self.word(line.map_or("inspector-none", lane_line_key));
            let edit = self.lane_edit(lane.id, LaneChange::LineBelow(line));
            self.tick(Sign::None, words, lane.line_below == line, edit)
        };
        [None, Some(LaneLine::Interaction), Some(LaneLine::Visibility), Some(LaneLine::InternalInteraction)]
            .map(row)
            .into()
    }

    fn episode(&self, what: EpisodePath, episode: &Episode) -> Vec<Row> {
        let at = self.session.journey().episodes.iter().position(|one| one.id == what.episode).unwrap_or(0);
        let fold = if episode.collapsed {
            (icon::ARROWS_OUT_LINE_HORIZONTAL, "menu-expand")
        } else {
            (icon::ARROWS_IN_LINE_HORIZONTAL, "menu-collapse")
        };
        let width = vec![
            self.part_command(icon::PLUS, Command::Wider, "menu-phase-wider"),
            self.part_command(icon::MINUS, Command::Narrower, "menu-phase-narrower"),
            self.command(icon::ARROWS_HORIZONTAL, Command::AutomaticSize),
        ];
        let form = &self.session.journey().form;
        let before = words::of_parts(form, ["menu-add-episode-before", "menu-add-phase-before"]);
        let after = words::of_parts(form, ["menu-add-episode-after", "menu-add-phase-after"]);
        let change = |change| Edit::ChangeEpisode { what, change };
        let colours = self.colours(episode.colour, |colour| change(EpisodeChange::Colour(colour)));
        let before = self.act(Sign::Icon(icon::COLUMNS_PLUS_LEFT), self.word(before), Act::AddEpisode(at));
        vec![
            self.command_as(icon::TEXT_T, Command::EditWords, self.word("menu-rename")),
            before,
            self.command_as(icon::COLUMNS_PLUS_RIGHT, Command::AddEpisode, self.word(after)),
            self.command(icon::ARROW_LEFT, Command::MoveLeft),
            self.command(icon::ARROW_RIGHT, Command::MoveRight),
            Row::Line,
            match episode.micro {
                Some(_) => self.command(icon::MAGNIFYING_GLASS_PLUS, Command::DrillIn),
                None => self.command(icon::MAGNIFYING_GLASS_PLUS, Command::StartMicro),
            },
            self.hide(),
            self.command_as(fold.0, Command::Collapse, self.word(fold.1)),
            self.sub(icon::ARROWS_HORIZONTAL, "menu-width", width),
            self.sub(icon::PALETTE, "menu-colour", colours),
            Row::Line,
            self.part_command(icon::CHECK, Command::SelectEpisode, "menu-select-phase"),
            self.command(icon::COPY, Command::Copy),
            self.command(icon::COPY_SIMPLE, Command::Duplicate),
            self.command(icon::TRASH, Command::Delete),
        ]
    }

    fn touchpoint(&self, what: TouchpointPath, touchpoint: &Touchpoint) -> Vec<Row> {
        let moment =
            Edit::ChangeTouchpoint { what, change: TouchpointChange::MomentOfTruth(!touchpoint.moment_of_truth) };
        let moment =
            self.tick(Sign::Icon(icon::STAR), self.word("menu-moment-of-truth"), touchpoint.moment_of_truth, moment);
        let image = Act::ChooseImage(ImageUse::Touchpoint(what));
        let mut rows = vec![self.command(icon::PENCIL_SIMPLE, Command::EditWords)];
        let channels = self.channels(what, touchpoint);
        if !channels.is_empty() {
            rows.push(self.sub(icon::MEGAPHONE, "menu-channels", channels));
        }
        rows.push(moment);
        rows.push(self.act(Sign::Icon(icon::IMAGE), self.word("menu-image"), image));
        rows.push(Row::Line);
        rows.extend([
            self.command(icon::ARROWS_OUT_CARDINAL, Command::MoveTo),
            self.command(icon::ARROW_LEFT, Command::MoveLeft),
            self.command(icon::ARROW_RIGHT, Command::MoveRight),
            Row::Line,
        ]);
        rows.extend(self.clipboard());
        rows.extend([self.command(icon::COPY_SIMPLE, Command::Duplicate), self.command(icon::TRASH, Command::Delete)]);
        rows
    }

    fn clipboard(&self) -> [Row; 3] {
        [
            self.command(icon::SCISSORS, Command::Cut),
            self.command(icon::COPY, Command::Copy),
            self.command(icon::CLIPBOARD, Command::Paste),
        ]
    }

    fn channels(&self, what: TouchpointPath, touchpoint: &Touchpoint) -> Vec<Row> {
        let channels = &self.session.project().channels;
        let row = |channel: &crate::model::Channel| {
            let is_on = touchpoint.channels.contains(&channel.id);
            let mut after = touchpoint.channels.clone();
            if is_on {
                after.retain(|one| *one != channel.id);
            } else {
                after.push(channel.id);
            }
            let edit = Edit::ChangeTouchpoint { what, change: TouchpointChange::Channels(after) };
            self.tick(Sign::Icon(channel_icon(channel)), channel.name.clone(), is_on, edit)
        };
        channels.iter().map(row).collect()
    }

    fn note(&self, what: NotePath) -> Vec<Row> {
        let image = Act::ChooseImage(ImageUse::Note(what));
        let mut rows = vec![
            self.command(icon::PENCIL_SIMPLE, Command::EditWords),
            self.act(Sign::Icon(icon::IMAGE), self.word("menu-image"), image),
            Row::Line,
            self.command(icon::ARROWS_OUT_CARDINAL, Command::MoveTo),
            self.command(icon::ARROW_LEFT, Command::MoveLeft),
            self.command(icon::ARROW_RIGHT, Command::MoveRight),
            self.command(icon::ARROW_UP, Command::MoveUp),
            self.command(icon::ARROW_DOWN, Command::MoveDown),
            Row::Line,
        ];
        rows.extend(self.clipboard());
        rows.extend([self.command(icon::COPY_SIMPLE, Command::Duplicate), self.command(icon::TRASH, Command::Delete)]);
        rows
    }

    fn place(&self, place: Option<(EpisodePath, LaneId)>, x: f64) -> Vec<Row> {
        let lanes = &self.session.journey().lanes;
        let lane = place.and_then(|(_, lane)| lanes.iter().position(|one| one.id == lane));
        let holds = lane.is_some_and(|at| lanes[at].kind != LaneKind::Emotion);
        let card = match place.filter(|_| holds) {
            Some((episode, lane)) => {
                self.act(Sign::Icon(icon::PLUS), self.word("menu-add-card"), Act::AddCard(episode, lane, x))
            }
            None => self.command(icon::PLUS, Command::AddTouchpoint),
        };
        let below = lane.map_or(lanes.len(), |at| at + 1);
        let mut rows = vec![
            card,
            self.command(icon::CLIPBOARD, Command::Paste),
            self.command(icon::COLUMNS_PLUS_RIGHT, Command::AddEpisode),
            self.sub(icon::ROWS_PLUS_BOTTOM, "menu-add-lane", self.kinds(below)),
        ];
        if self.session.hides_any() {
            rows.push(self.sub(icon::EYE, "menu-hidden", self.hidden()));
        }
        rows.extend([Row::Line, self.command(icon::CORNERS_OUT, Command::Fit)]);
        rows
    }

    /// Each lane and episode that does not show, to show it again.
    fn hidden(&self) -> Vec<Row> {
        let (lang, journey) = (self.session.lang(), self.session.journey_id());
        let lanes = self.session.hidden_lanes().map(|lane| {
            let edit = self.lane_edit(lane.id, LaneChange::Hidden(false));
            self.act(Sign::Icon(lane_icon(lane.kind)), lane_title(lane, lang), Act::Edit(edit))
        });
        let episodes = self.session.hidden_episodes().map(|episode| {
            let what = EpisodePath { journey, episode: episode.id };
            let edit = Edit::ChangeEpisode { what, change: EpisodeChange::Hidden(false) };
            self.act(Sign::Icon(icon::COLUMNS), lang.named(&episode.title), Act::Edit(edit))
        });
        let hidden: Vec<Row> = lanes.chain(episodes).collect();
        if hidden.is_empty() {
            return hidden;
        }
        hidden.into_iter().chain([Row::Line, self.command(icon::EYE, Command::ShowHidden)]).collect()
    }
}
