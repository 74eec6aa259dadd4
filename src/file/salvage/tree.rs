//! A damaged text as a tree of brackets, as far as it goes.
//!
//! Nothing is judged here but brackets, quotation marks and commas. Brackets that lost their partner are closed
//! where they must have ended: in the first way of reading by their kind alone, in the second by lines and
//! indentation too, as our writer sets them. One missing quotation mark costs the first way everything after it,
//! and the second way a line.

use super::node::{Node, Shape, Span, record_of};

/// Deeper than any project; what lies deeper is skipped.
const DEEPEST: usize = 48;
/// What is read of a text, so that memory stays bounded: 200,000 touchpoints have about four million.
const MOST_NODES: usize = 5_000_000;
/// How many places of trouble are remembered.
const MOST_PLACES: usize = 2_000;

pub(super) struct Tree {
    /// What stands at the top, the project among it.
    pub top: Vec<Node>,
    /// Where brackets or quotation marks had to be added or skipped, in order.
    pub trouble: Vec<usize>,
    /// Whether brackets were still open at the end.
    pub is_cut: bool,
}

/// Reads a text by brackets alone or, with `by_lines`, by lines and indentation too.
pub(super) fn tree(text: &str, by_lines: bool) -> Tree {
    let bottom = Open { node: Node::new(Shape::List, 0, 0), indent: 0, line: usize::MAX, child_indent: None };
    let mut builder = Builder {
        text,
        bytes: text.as_bytes(),
        by_lines,
        at: 0,
        line: 0,
        is_line_fresh: true,
        ends_on_opening: false,
        name: None,
        choice: None,
        open: vec![bottom],
        needs_comma: false,
        nodes: 0,
        trouble: Vec::new(),
    };
    builder.read();
    let is_cut = builder.open.len() > 1;
    while builder.open.len() > 1 {
        builder.force_close();
    }
    let top = builder.open.pop().map(|bottom| bottom.node.children).unwrap_or_default();
    Tree { top, trouble: builder.trouble, is_cut }
}

/// A bracket that is not closed yet.
struct Open {
    node: Node,
    /// The line it is on, as the place of its first byte, and how far that is indented.
    line: usize,
    indent: usize,
    /// How far the lines in it are indented.
    child_indent: Option<usize>,
}

struct Builder<'t> {
    text: &'t str,
    bytes: &'t [u8],
    by_lines: bool,
    at: usize,
    line: usize,
    /// Nothing but space so far on this line.
    is_line_fresh: bool,
    /// The last thing on this line was an opening bracket.
    ends_on_opening: bool,
    name: Option<Span>,
    choice: Option<Span>,
    open: Vec<Open>,
    /// A value was the last thing, so that a comma has to come before the next.
    needs_comma: bool,
    nodes: usize,
    trouble: Vec<usize>,
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-' | b'.')
}

impl Builder<'_> {
    fn read(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            if self.nodes >= MOST_NODES {
                return self.note_trouble();
            }
            match byte {
                b'\n' => self.end_line(),
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'/' if self.bytes.get(self.at + 1) == Some(&b'/') => self.skip_line(),
                b'#' if self.is_line_fresh && self.bytes.get(self.at + 1) == Some(&b'!') => self.skip_line(),
                b')' | b']' | b'}' => self.close(byte),
                _ => self.within(byte),
            }
        }
        if self.by_lines {
            self.end_line();
        }
    }

    fn within(&mut self, byte: u8) {
        if self.is_line_fresh && self.by_lines && (is_word(byte) || matches!(byte, b'"' | b'(' | b'[' | b'{')) {
            self.align();
        }
        self.is_line_fresh = false;
        self.ends_on_opening = false;
        match byte {
            b'(' => self.open(Shape::Record),
            b'[' => self.open(Shape::List),
            b'{' => self.open(Shape::Map),
            b'"' => self.text(),
            b',' => {
                (self.name, self.choice, self.needs_comma) = (None, None, false);
                self.at += 1;
            }
            b'r' if matches!(&self.bytes[self.at + 1..], [b'"', ..] | [b'#', b'"', ..]) => self.raw_text(),
            byte if is_word(byte) => self.word(),
            _ => {
                self.note_trouble();
                self.spoil();
                self.at += 1;
            }
        }
    }

    fn skip_line(&mut self) {
        self.at += self.bytes[self.at..].iter().position(|byte| *byte == b'\n').unwrap_or(self.bytes.len() - self.at);
    }

    fn note_trouble(&mut self) {
        if self.trouble.len() < MOST_PLACES {
            self.trouble.push(self.at);
        }
    }

    fn spoil(&mut self) {
        if let Some(top) = self.open.last_mut() {
            top.node.is_whole = false;
        }
    }

    fn indent(&self) -> usize {
        self.bytes[self.line..].iter().take_while(|byte| **byte == b' ').count()
    }

    fn end_line(&mut self) {
        if self.by_lines {
            // Our writer closes on the same line what it does not leave open at the end of it.
            while !self.ends_on_opening && self.open.last().is_some_and(|open| open.line == self.line) {
                self.note_trouble();
                self.force_close();
            }
            (self.name, self.choice) = (None, None);
        }
        self.at += 1;
        self.line = self.at;
        self.is_line_fresh = true;
        self.ends_on_opening = false;
    }

    /// Closes what must have ended before this line, by its indentation.
    fn align(&mut self) {
        let indent = self.indent();
        if self.line + indent != self.at {
            return;
        }
        let Some(top) = self.open.last_mut() else { return };
        if top.child_indent.is_none() && (indent > top.indent || top.line == usize::MAX) {
            top.child_indent = Some(indent);
        }
        if top.child_indent == Some(indent) || !self.next_line_agrees(indent) {
            return;
        }
        if let Some(place) = self.open.iter().rposition(|open| open.child_indent == Some(indent)) {
            self.note_trouble();
            while self.open.len() > place + 1 {
                self.force_close();
            }
        }
    }

    /// Whether the line really belongs where its indentation says: what follows it is not indented further,
    /// unless it lies in it.
    fn next_line_agrees(&self, indent: usize) -> bool {
        let rest = &self.text[self.at..];
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        if line.trim_end().ends_with(['(', '[', '{']) {
            return true;
        }
        let next = after.lines().take(4).find(|line| !line.trim().is_empty());
        next.is_none_or(|next| next.len() - next.trim_start_matches(' ').len() <= indent)
    }

    fn open(&mut self, shape: Shape) {
        if self.open.len() > DEEPEST {
            self.note_trouble();
            self.spoil();
            self.at += 1;
            return;
        }
        let choice = self.choice.take().unwrap_or(Span::new(self.at, self.at));
        let mut node = Node::new(shape, choice.start().min(self.at), self.at);
        node.choice = choice;
        node.name = self.name.take().unwrap_or_default();
        let indent = self.indent();
        self.expect_comma();
        self.needs_comma = false;
        self.open.push(Open { node, line: self.line, indent, child_indent: None });
        self.ends_on_opening = true;
        self.at += 1;
    }

    fn close(&mut self, byte: u8) {
        let shape = match byte {
            b')' => Shape::Record,
            b']' => Shape::List,
            _ => Shape::Map,
        };
        let indent = self.indent();
        let is_first = self.is_line_fresh;
        self.is_line_fresh = false;
        let fits = |open: &Open| match (self.by_lines, is_first) {
            (false, _) => open.node.shape == shape,
            (true, true) => open.node.shape == shape && open.indent == indent && open.line != self.line,
            (true, false) => open.node.shape == shape && open.line == self.line,
        };
        let place = self.open.iter().skip(1).rposition(fits).map(|place| place + 1);
        let last = self.open.len() - 1;
        // A line may be indented in another way, as long as brackets fit.
        let top_fits = last > 0 && self.open[last].node.shape == shape && (is_first || !self.by_lines);
        let place = place.or(top_fits.then_some(last));
        match place {
            None => {
                self.note_trouble();
                self.spoil();
            }
            Some(place) => {
                if place < last {
                    self.note_trouble();
                }
                while self.open.len() > place + 1 {
                    self.force_close();
                }
                self.pop(self.at + 1);
            }
        }
        self.at += 1;
        self.ends_on_opening = false;
    }

    fn force_close(&mut self) {
        self.spoil();
        self.pop(self.at.min(self.bytes.len()));
    }

    fn pop(&mut self, end: usize) {
        let Some(mut open) = self.open.pop() else { return };
        open.node.span = Span::new(open.node.span.start(), end);
        if open.node.shape == Shape::List && open.node.children.iter().any(|child| !child.name.is_empty()) {
            open.node.children = self.gathered(open.node.children);
            open.node.is_whole = false;
        }
        let name = Some(open.node.name).filter(|name| !name.is_empty());
        self.name = name;
        self.needs_comma = false;
        self.push(open.node);
    }

    /// A comma that is missing is no harm, but told.
    fn expect_comma(&mut self) {
        if self.needs_comma {
            self.note_trouble();
            self.spoil();
        }
    }

    /// Fields that stand loose in a list have lost the brackets of their record. A name that comes again begins
    /// another one.
    fn gathered(&self, nodes: Vec<Node>) -> Vec<Node> {
        let mut gathered = Vec::new();
        let mut run: Vec<Node> = Vec::new();
        for node in nodes {
            let name = &self.text[node.name.range()];
            let is_next = name.is_empty() || run.iter().any(|one| &self.text[one.name.range()] == name);
            if is_next && !run.is_empty() {
                gathered.push(record_of(std::mem::take(&mut run)));
            }
            if name.is_empty() {
                gathered.push(node);
            } else {
                run.push(node);
            }
        }
        if !run.is_empty() {
            gathered.push(record_of(run));
        }
        gathered
    }

    fn push(&mut self, mut node: Node) {
        node.name = self.name.take().unwrap_or_default();
        self.choice = None;
        self.expect_comma();
        self.needs_comma = true;
        self.nodes += 1;
        if let Some(parent) = self.open.last_mut() {
            parent.node.is_whole &= node.is_whole;
            parent.node.children.push(node);
        }
    }

    /// Whether a colon follows, which is then passed over.
    fn is_name(&mut self) -> bool {
        let rest = &self.bytes[self.at..];
        let space = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let is_name = rest.get(space) == Some(&b':');
        if is_name {
            self.at += space + 1;
        }
        is_name
    }

    fn word(&mut self) {
        let start = self.at;
        self.at += self.bytes[start..].iter().take_while(|byte| is_word(**byte)).count();
        let end = self.at;
        if self.is_name() {
            self.name = Some(Span::new(start, end));
            return;
        }
        let space = self.bytes[end..].iter().take_while(|byte| **byte == b' ').count();
        if self.bytes.get(end + space) == Some(&b'(') {
            self.choice = Some(Span::new(start, end));
        } else {
            self.push(Node::new(Shape::Word, start, end));
        }
    }

    fn text(&mut self) {
        let start = self.at;
        let mut at = start + 1;
        let is_whole = loop {
            match self.bytes.get(at) {
                None => break false,
                Some(b'"') => {
                    at += 1;
                    break true;
                }
                Some(b'\n') if self.by_lines => break false,
                Some(b'\\') if self.bytes.get(at + 1) != Some(&b'\n') => at += 2,
                Some(_) => at += 1,
            }
        };
        // An escape may have stood at the very end.
        self.at = at.min(self.bytes.len());
        while !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
        if !is_whole {
            self.note_trouble();
        }
        if is_whole && self.is_name() {
            self.name = Some(Span::new(start, at));
            return;
        }
        let mut node = Node::new(Shape::Text, start, self.at);
        node.is_whole = is_whole;
        self.push(node);
    }

    /// `r"…"` and `r#"…"#`, which people may write by hand.
    fn raw_text(&mut self) {
        let start = self.at;
        let (begin, end) = if self.bytes[start + 1] == b'#' { (3, "\"#") } else { (2, "\"") };
        let rest = &self.text[start + begin..];
        let found = rest.find(end);
        self.at = start + begin + found.map_or(rest.len(), |place| place + end.len());
        let mut node = Node::new(Shape::Text, start, self.at);
        node.is_whole = found.is_some();
        self.push(node);
    }
}
