//! Every visible word, in English and Dutch, from the fluent files in `assets/lang`.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    #[default]
    #[serde(rename = "en")]
    English,
    #[serde(rename = "nl")]
    Dutch,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Self::English, Self::Dutch];

    /// The tag of the language (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// The fluent files of the language, one per part of the program.
    pub const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::English => &[
                include_str!("../../assets/lang/en/map.ftl"),
                include_str!("../../assets/lang/en/window.ftl"),
                include_str!("../../assets/lang/en/menus.ftl"),
                include_str!("../../assets/lang/en/inspector.ftl"),
                include_str!("../../assets/lang/en/start.ftl"),
                include_str!("../../assets/lang/en/dialogs.ftl"),
                include_str!("../../assets/lang/en/settings.ftl"),
                include_str!("../../assets/lang/en/commands.ftl"),
                include_str!("../../assets/lang/en/find.ftl"),
                include_str!("../../assets/lang/en/edits.ftl"),
                include_str!("../../assets/lang/en/poster.ftl"),
                include_str!("../../assets/lang/en/safety.ftl"),
                include_str!("../../assets/lang/en/table.ftl"),
                include_str!("../../assets/lang/en/cli.ftl"),
                include_str!("../../assets/lang/en/errors.ftl"),
                include_str!("../../assets/lang/en/join.ftl"),
                include_str!("../../assets/lang/en/views.ftl"),
                include_str!("../../assets/lang/en/compare.ftl"),
                include_str!("../../assets/lang/en/frame.ftl"),
                include_str!("../../assets/lang/en/improvements.ftl"),
                include_str!("../../assets/lang/en/insights.ftl"),
                include_str!("../../assets/lang/en/lexis.ftl"),
                include_str!("../../assets/lang/en/micro.ftl"),
                include_str!("../../assets/lang/en/report.ftl"),
            ],
            Self::Dutch => &[
                include_str!("../../assets/lang/nl/map.ftl"),
                include_str!("../../assets/lang/nl/window.ftl"),
                include_str!("../../assets/lang/nl/menus.ftl"),
                include_str!("../../assets/lang/nl/inspector.ftl"),
                include_str!("../../assets/lang/nl/start.ftl"),
                include_str!("../../assets/lang/nl/dialogs.ftl"),
                include_str!("../../assets/lang/nl/settings.ftl"),
                include_str!("../../assets/lang/nl/commands.ftl"),
                include_str!("../../assets/lang/nl/find.ftl"),
                include_str!("../../assets/lang/nl/edits.ftl"),
                include_str!("../../assets/lang/nl/poster.ftl"),
                include_str!("../../assets/lang/nl/safety.ftl"),
                include_str!("../../assets/lang/nl/table.ftl"),
                include_str!("../../assets/lang/nl/cli.ftl"),
                include_str!("../../assets/lang/nl/errors.ftl"),
                include_str!("../../assets/lang/nl/join.ftl"),
                include_str!("../../assets/lang/nl/views.ftl"),
                include_str!("../../assets/lang/nl/compare.ftl"),
                include_str!("../../assets/lang/nl/frame.ftl"),
                include_str!("../../assets/lang/nl/improvements.ftl"),
                include_str!("../../assets/lang/nl/insights.ftl"),
                include_str!("../../assets/lang/nl/lexis.ftl"),
                include_str!("../../assets/lang/nl/micro.ftl"),
                include_str!("../../assets/lang/nl/report.ftl"),
            ],
        }
    }

    /// Dutch for "nl", "nl-BE" and the like, English for every other tag.
    pub fn from_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("nl") { Self::Dutch } else { Self::English }
    }

    /// The language of the system.
    pub fn of_system() -> Self {
        sys_locale::get_locale().map_or(Self::English, |tag| Self::from_tag(&tag))
    }

    /// A message without values.
    pub fn text(self, key: &str) -> String {
        self.format(key, None)
    }

    /// The title of a thing, or a word for having none.
    pub fn named(self, title: &str) -> String {
        match title.trim() {
            "" => self.text("inspector-untitled"),
            title => title.to_owned(),
        }
    }

    /// A message without values that need not be there.
    pub fn optional(self, key: &str) -> Option<String> {
        self.bundle().has_message(key).then(|| self.text(key))
    }

    /// A message with values, such as `lang.with("toast-saved", &[("name", name.into())])`.
    pub fn with(self, key: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.format(key, Some(&args))
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        match self {
            Self::English => &ENGLISH,
            Self::Dutch => &DUTCH,
        }
    }

    fn format(self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut problems = Vec::new();
        let text: Cow<'_, str> = bundle.format_pattern(pattern, args, &mut problems);
        text.into_owned()
    }
}

// Each is read when it is first spoken: a start needs one of them.
static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Lang::English));
static DUTCH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Lang::Dutch));

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let tag = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks around inserted values help mixed writing directions; they would show as boxes here.
    bundle.set_use_isolating(false);
    for source in lang.sources() {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
