//! What was done to a damaged file to have its project, in words.

use fluent_bundle::FluentValue;

use crate::lang::Lang;
use crate::model::invariants::{Kind, LONGEST_TEXT};

/// One thing that was mended or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    pub kind: RepairKind,
    /// The kind of the thing; the project for what concerns the file.
    pub thing: Kind,
    /// What people call it. Empty if it has no name.
    pub title: String,
    /// The title of what it lies in, where that is known.
    pub inside: String,
    /// In the damaged file, from 1.
    pub line: Option<usize>,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RepairKind {
    // About the file.
    ByteOrderMark,
    Encoding,
    FirstLine,
    /// Bytes that are no letters became a sign that says so.
    BadLetters,
    /// Brackets, quotation marks or commas did not fit.
    Brackets,
    /// The file stops in the middle.
    Cut,
    // About a record and its fields.
    LeftOut {
        excerpt: String,
    },
    FieldLeftOut {
        field: String,
    },
    /// A field that has to be there was lost, and something stands in its place.
    FieldFilled {
        field: String,
    },
    PartsLeftOut {
        field: String,
    },
    TextMended {
        field: String,
    },
    ReadAs {
        found: String,
        instead: String,
    },
    // About how things hang together.
    NewId,
    /// Its id was lost, and found again by what refers to it.
    IdRegained,
    /// A link led nowhere, and one letter of it was wrong.
    LinkMended {
        to: Kind,
    },
    LinkDropped {
        to: Kind,
    },
    OtherLane,
    /// It had no lane to lie in, and got one.
    NewLane,
    Unattached,
    SpanTurned,
    MicroLinked,
    MicroUnlinked,
    FigureDropped,
    /// A figure outside the scale of its measure is kept under the name of the measure alone.
    OffScale {
        measure: String,
    },
    AgesTurned,
    YearsTurned,
    TextShortened {
        characters: usize,
    },
}

impl RepairKind {
    /// Whether something that was in the file, or may have been, is not in the project.
    pub const fn is_loss(&self) -> bool {
        matches!(
            self,
            Self::BadLetters
                | Self::Cut
                | Self::LeftOut { .. }
                | Self::FieldLeftOut { .. }
                | Self::FieldFilled { .. }
                | Self::PartsLeftOut { .. }
                | Self::TextMended { .. }
                | Self::LinkDropped { .. }
                | Self::Unattached
                | Self::MicroUnlinked
                | Self::FigureDropped
                | Self::TextShortened { .. }
        )
    }
}

impl Repair {
    /// About the file, at one line of it.
    pub(super) fn at_line(kind: RepairKind, line: usize) -> Self {
        Self { kind, thing: Kind::Project, title: String::new(), inside: String::new(), line: Some(line) }
    }

    /// What was done, and where.
    pub fn sentence(&self, lang: Lang) -> String {
        let said = self.said(lang);
        match self.line {
            Some(line) => lang.with("repair-line", &[("line", line.to_string().into()), ("repair", said.into())]),
            None => said,
        }
    }

    fn subject(&self, lang: Lang) -> String {
        let thing = lang.text(&format!("thing-{}", self.thing.key()));
        if self.title.is_empty() {
            return thing;
        }
        let values = [("thing", thing.into()), ("title", self.title.as_str().into())];
        if self.inside.is_empty() {
            return lang.with("finding-subject", &values);
        }
        let [thing, title] = values;
        lang.with("finding-subject-inside", &[thing, title, ("inside", self.inside.as_str().into())])
    }

    fn said(&self, lang: Lang) -> String {
        let about = |key: &str, more: &[(&'static str, FluentValue<'_>)]| {
            let mut values = vec![("subject", self.subject(lang).into())];
            values.extend_from_slice(more);
            lang.with(key, &values)
        };
        let field = |key: &str, field: &str| about(key, &[("field", field.to_owned().into())]);
        let other = |key: &str, to: Kind| about(key, &[("other", lang.text(&format!("a-thing-{}", to.key())).into())]);
        match &self.kind {
            RepairKind::ByteOrderMark => lang.text("repair-byte-order-mark"),
            RepairKind::Encoding => lang.text("repair-encoding"),
            RepairKind::FirstLine => lang.text("repair-first-line"),
            RepairKind::BadLetters => lang.text("repair-bad-letters"),
            RepairKind::Brackets => lang.text("repair-brackets"),
            RepairKind::Cut => lang.text("repair-cut"),
            RepairKind::LeftOut { excerpt } => self.left_out(excerpt, lang),
            RepairKind::FieldLeftOut { field: name } => field("repair-field-left-out", name),
            RepairKind::FieldFilled { field: name } => field("repair-field-filled", name),
            RepairKind::PartsLeftOut { field: name } => field("repair-parts-left-out", name),
            RepairKind::TextMended { field: name } => field("repair-text-mended", name),
            RepairKind::ReadAs { found, instead } => {
                about("repair-read-as", &[("found", found.as_str().into()), ("instead", instead.as_str().into())])
            }
            RepairKind::NewId => about("repair-new-id", &[]),
            RepairKind::IdRegained => about("repair-id-regained", &[]),
            RepairKind::LinkMended { to } => other("repair-link-mended", *to),
            RepairKind::LinkDropped { to } => other("repair-link-dropped", *to),
            RepairKind::OtherLane => about("repair-other-lane", &[]),
            RepairKind::NewLane => about("repair-new-lane", &[]),
            RepairKind::Unattached => about("repair-unattached", &[]),
            RepairKind::SpanTurned => about("repair-span-turned", &[]),
            RepairKind::MicroLinked => about("repair-micro-linked", &[]),
            RepairKind::MicroUnlinked => about("repair-micro-unlinked", &[]),
            RepairKind::FigureDropped => about("repair-figure-dropped", &[]),
            RepairKind::OffScale { measure } => about("repair-off-scale", &[("measure", measure.as_str().into())]),
            RepairKind::AgesTurned => about("repair-ages-turned", &[]),
            RepairKind::YearsTurned => about("repair-years-turned", &[]),
            RepairKind::TextShortened { characters } => {
                about("repair-text-shortened", &[("count", (*characters).into()), ("most", LONGEST_TEXT.into())])
            }
        }
    }

    fn left_out(&self, excerpt: &str, lang: Lang) -> String {
        let excerpt = ("excerpt", FluentValue::from(excerpt.to_owned()));
        match self.thing {
            Kind::Project => lang.with("repair-left-out-words", &[excerpt]),
            _ => lang.with("repair-left-out", &[("subject", self.subject(lang).into()), excerpt]),
        }
    }
}

/// All that was done to a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repairs {
    /// The first ones, in the order of the file.
    pub list: Vec<Repair>,
    /// How many there are, listed or not.
    pub mended: usize,
    pub lost: usize,
}

impl Repairs {
    pub(super) fn new(mut list: Vec<Repair>, most: usize) -> Self {
        let lost = list.iter().filter(|repair| repair.kind.is_loss()).count();
        let mended = list.len() - lost;
        list.truncate(most);
        Self { list, mended, lost }
    }

    pub fn is_empty(&self) -> bool {
        self.mended + self.lost == 0
    }

    /// How much was mended and left out, in one sentence.
    pub fn summary(&self, lang: Lang) -> String {
        lang.with("repair-summary", &[("mended", self.mended.into()), ("lost", self.lost.into())])
    }

    /// What is not there any more, or what was mended, a sentence for each.
    pub fn sentences(&self, losses: bool, lang: Lang) -> Vec<String> {
        let wanted = self.list.iter().filter(|repair| repair.kind.is_loss() == losses);
        let mut sentences: Vec<String> = wanted.map(|repair| repair.sentence(lang)).collect();
        let all = if losses { self.lost } else { self.mended };
        if all > sentences.len() {
            sentences.push(lang.with("repair-more", &[("count", (all - sentences.len()).into())]));
        }
        sentences
    }

    /// All of it as a text to keep or to send. `name` is that of the damaged file.
    pub fn report(&self, name: &str, lang: Lang) -> String {
        let mut report = lang.with("repair-report-title", &[("name", name.into())]);
        report.push_str("\n\n");
        report.push_str(&self.summary(lang));
        report.push('\n');
        for (losses, heading) in [(true, "repair-heading-lost"), (false, "repair-heading-mended")] {
            let sentences = self.sentences(losses, lang);
            if !sentences.is_empty() {
                report.push_str(&format!("\n{}\n", lang.text(heading)));
                sentences.iter().for_each(|sentence| report.push_str(&format!("- {sentence}\n")));
            }
        }
        report
    }
}
