//! The guide's text as blocks: headings, paragraphs, and the lines of lists.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

/// A block of the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: Kind,
    pub runs: Vec<Run>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 1 for the title.
    Heading(u8),
    Paragraph,
    /// A line of a list, with its number if it has one, and how many lists it lies in beside its own.
    Line {
        number: Option<u64>,
        depth: usize,
    },
}

/// Words in one manner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub words: String,
    pub manner: Manner,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    Plain,
    Strong,
    /// The name of a key.
    Key,
}

impl Block {
    /// All its words, as they are read aloud.
    pub fn words(&self) -> String {
        self.runs.iter().map(|run| run.words.as_str()).collect()
    }
}

/// Reads the Markdown that the guide is written in: headings, paragraphs, lists, strong words, and keys as code.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut runs: Vec<Run> = Vec::new();
    // The number that the next line of each open list has.
    let mut lists: Vec<Option<u64>> = Vec::new();
    let mut strong = 0_usize;
    let mut finish = |kind: Kind, runs: &mut Vec<Run>| {
        if !runs.is_empty() {
            blocks.push(Block { kind, runs: std::mem::take(runs) });
        }
    };
    let line = |lists: &[Option<u64>]| match lists.last() {
        None => Kind::Paragraph,
        Some(number) => Kind::Line { number: *number, depth: lists.len() - 1 },
    };
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::List(first)) => {
                // A list within a line begins below the words of that line.
                finish(line(&lists), &mut runs);
                lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                lists.pop();
            }
            Event::End(TagEnd::Item) => {
                finish(line(&lists), &mut runs);
                if let Some(Some(number)) = lists.last_mut() {
                    *number += 1;
                }
            }
            Event::End(TagEnd::Paragraph) if lists.is_empty() => finish(Kind::Paragraph, &mut runs),
            Event::End(TagEnd::Heading(level)) => finish(Kind::Heading(depth(level)), &mut runs),
            Event::Start(Tag::Strong | Tag::Emphasis) => strong += 1,
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => strong = strong.saturating_sub(1),
            Event::Text(words) => {
                let manner = if strong > 0 { Manner::Strong } else { Manner::Plain };
                runs.push(Run { words: words.into_string(), manner });
            }
            Event::Code(words) => runs.push(Run { words: words.into_string(), manner: Manner::Key }),
            Event::SoftBreak | Event::HardBreak => {
                runs.push(Run { words: " ".to_owned(), manner: Manner::Plain });
            }
            _ => {}
        }
    }
    blocks
}

const fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        _ => 3,
    }
}
