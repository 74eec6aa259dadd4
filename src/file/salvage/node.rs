//! What a damaged text is made of: words, texts, and brackets with something in them.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A number, a name of a choice, true or false.
    Word,
    Text,
    Record,
    List,
    Map,
}

impl Shape {
    pub const fn brackets(self) -> (&'static str, &'static str) {
        match self {
            Self::Word | Self::Text => ("", ""),
            Self::Record => ("(", ")"),
            Self::List => ("[", "]"),
            Self::Map => ("{", "}"),
        }
    }
}

/// Places in the text, in bytes. Half the size of a `Range<usize>`: a large file has millions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    pub const fn new(start: usize, end: usize) -> Self {
        // Files are at most 64 MiB.
        Self { start: start as u32, end: end as u32 }
    }

    pub const fn start(self) -> usize {
        self.start as usize
    }

    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }
}

#[derive(Debug)]
pub(super) struct Node {
    /// With the name of the choice before the bracket, such as `Group` in `Group("…")`.
    pub span: Span,
    /// The name of the field or the key before the colon; empty if there is none.
    pub name: Span,
    /// The name of the choice before the bracket; empty if there is none.
    pub choice: Span,
    pub shape: Shape,
    /// Whether it and all in it ended as they should.
    pub is_whole: bool,
    pub children: Vec<Node>,
}

impl Node {
    pub fn new(shape: Shape, start: usize, end: usize) -> Self {
        let empty = Span::new(start, start);
        Self { span: Span::new(start, end), name: empty, choice: empty, shape, is_whole: true, children: Vec::new() }
    }
}

/// A record of fields whose brackets are lost.
pub(super) fn record_of(fields: Vec<Node>) -> Node {
    let start = fields.first().map_or(0, |first| first.name.start().min(first.span.start()));
    let end = fields.last().map_or(start, |last| last.span.range().end);
    Node { is_whole: false, children: fields, ..Node::new(Shape::Record, start, end) }
}
