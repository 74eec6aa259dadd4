//! What a new document begins with: a template of each form of journey, or a bundled example.

mod renew;

use crate::file;
use crate::lang::Lang;
use crate::model::Project;

pub use renew::renewed;

/// A form of journey to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Template {
    /// One empty episode.
    Blank,
    Customer,
    Micro,
    Patient,
    Generation,
    Blueprint,
}

/// A worked-out document that comes with the program.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Example {
    /// The fluent keys of its name and of what it shows.
    pub key: &'static str,
    pub hint_key: &'static str,
    text: &'static str,
}

/// All bundled examples; a test holds them against `assets/examples`.
pub static EXAMPLES: [Example; 4] = [
    Example {
        key: "example-claim",
        hint_key: "example-claim-hint",
        text: include_str!("../assets/examples/schade-autoverzekering.journey.ron"),
    },
    Example {
        key: "example-hip",
        hint_key: "example-hip-hint",
        text: include_str!("../assets/examples/new-hip.journey.ron"),
    },
    Example {
        key: "example-moving",
        hint_key: "example-moving-hint",
        text: include_str!("../assets/examples/moving-energy.journey.ron"),
    },
    Example {
        key: "example-generations",
        hint_key: "example-generations-hint",
        text: include_str!("../assets/examples/generaties-1950-1970.journey.ron"),
    },
];

/// What a new document begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Beginning {
    Template(Template),
    Example(&'static Example),
}

macro_rules! template {
    ($lang:expr, $name:literal) => {
        match $lang {
            Lang::English => include_str!(concat!("../assets/templates/en/", $name, ".journey.ron")),
            Lang::Dutch => include_str!(concat!("../assets/templates/nl/", $name, ".journey.ron")),
        }
    };
}

impl Template {
    /// In the order in which they are offered.
    pub const ALL: [Template; 6] =
        [Self::Blank, Self::Customer, Self::Micro, Self::Patient, Self::Generation, Self::Blueprint];

    /// The file of the template; a blank document has none.
    pub const fn source(self, lang: Lang) -> Option<&'static str> {
        match self {
            Self::Blank => None,
            Self::Customer => Some(template!(lang, "customer")),
            Self::Micro => Some(template!(lang, "micro")),
            Self::Patient => Some(template!(lang, "patient")),
            Self::Generation => Some(template!(lang, "generation")),
            Self::Blueprint => Some(template!(lang, "blueprint")),
        }
    }

    const fn keys(self) -> [&'static str; 2] {
        match self {
            Self::Blank => ["template-blank", "template-blank-hint"],
            Self::Customer => ["template-customer", "template-customer-hint"],
            Self::Micro => ["template-micro", "template-micro-hint"],
            Self::Patient => ["template-patient", "template-patient-hint"],
            Self::Generation => ["template-generation", "template-generation-hint"],
            Self::Blueprint => ["template-blueprint", "template-blueprint-hint"],
        }
    }
}

impl Beginning {
    /// What it is called.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Template(template) => lang.text(template.keys()[0]),
            Self::Example(example) => lang.text(example.key),
        }
    }

    /// What it is for, in a line or two.
    pub fn hint(self, lang: Lang) -> String {
        match self {
            Self::Template(template) => lang.text(template.keys()[1]),
            Self::Example(example) => lang.text(example.hint_key),
        }
    }

    /// A document of its own: its ids occur in no other one. Without a journey for [`Template::Blank`].
    pub fn project(self, lang: Lang) -> Project {
        let text = match self {
            Self::Template(template) => template.source(lang),
            Self::Example(example) => Some(example.text),
        };
        // What is bundled reads, which is tested; nothing is lost by an empty document.
        let project = text.and_then(|text| file::read(text.as_bytes()).ok());
        let blank = || Project { language: lang.tag().to_owned(), ..Project::default() };
        project.map_or_else(blank, renewed)
    }
}
