//! Files of other programs, known by their look.

use crate::lang::Lang;

/// How much of a text is looked at.
const LOOKED_AT: usize = 8 << 10;

/// What a file is, when it is none of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    Picture,
    Pdf,
    /// A workbook of Excel or another spreadsheet.
    Spreadsheet,
    /// A document or a presentation of an office program.
    Office,
    Archive,
    Miro,
    Uxpressia,
    Smaply,
    Json,
    Html,
    Drawing,
    Xml,
    Table,
    Program,
}

impl Foreign {
    pub const ALL: [Foreign; 14] = [
        Self::Picture,
        Self::Pdf,
        Self::Spreadsheet,
        Self::Office,
        Self::Archive,
        Self::Miro,
        Self::Uxpressia,
        Self::Smaply,
        Self::Json,
        Self::Html,
        Self::Drawing,
        Self::Xml,
        Self::Table,
        Self::Program,
    ];

    /// The last part of its fluent key.
    const fn key(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Pdf => "pdf",
            Self::Spreadsheet => "spreadsheet",
            Self::Office => "office",
            Self::Archive => "archive",
            Self::Miro => "miro",
            Self::Uxpressia => "uxpressia",
            Self::Smaply => "smaply",
            Self::Json => "json",
            Self::Html => "html",
            Self::Drawing => "drawing",
            Self::Xml => "xml",
            Self::Table => "table",
            Self::Program => "program",
        }
    }

    /// What it is, and what to do.
    pub fn sentence(self, lang: Lang) -> String {
        let what = lang.text(&format!("foreign-{}", self.key()));
        lang.with("read-foreign", &[("what", what.into())])
    }
}

/// What the bytes look like, unless they may be ours.
pub(super) fn foreign(bytes: &[u8]) -> Option<Foreign> {
    if let Some(known) = by_signature(bytes) {
        return Some(known);
    }
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let head = String::from_utf8_lossy(head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head));
    by_text(head.trim_start())
}

fn by_signature(bytes: &[u8]) -> Option<Foreign> {
    const PICTURES: [&[u8]; 6] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"BM", b"II*\0", b"MM\0*"];
    const ARCHIVES: [&[u8]; 4] = [b"\x1F\x8B", b"7z\xBC\xAF", b"Rar!", b"\xFD7zXZ"];
    const PROGRAMS: [&[u8]; 4] = [b"\x7FELF", b"MZ", b"\xCF\xFA\xED\xFE", b"SQLite format 3"];
    let starts = |signatures: &[&[u8]]| signatures.iter().any(|one| bytes.starts_with(one));
    if starts(&PICTURES) || bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(Foreign::Picture)
    } else if bytes.starts_with(b"%PDF") {
        Some(Foreign::Pdf)
    } else if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Some(packed(bytes))
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        Some(Foreign::Office)
    } else if starts(&ARCHIVES) {
        Some(Foreign::Archive)
    } else {
        starts(&PROGRAMS).then_some(Foreign::Program)
    }
}

/// Office files are archives; the names in them stand near the beginning, unpacked.
fn packed(bytes: &[u8]) -> Foreign {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let holds = |name: &[u8]| head.windows(name.len()).any(|part| part == name);
    if holds(b"xl/") || holds(b"opendocument.spreadsheet") {
        Foreign::Spreadsheet
    } else if holds(b"word/") || holds(b"ppt/") || holds(b"opendocument") {
        Foreign::Office
    } else {
        Foreign::Archive
    }
}

fn by_text(head: &str) -> Option<Foreign> {
    let small = head.to_ascii_lowercase();
    let json = (head.starts_with('{') || head.starts_with('[')) && head.contains('"');
    if json {
        return Some(if small.contains("miro.com") || small.contains("\"sticky_note\"") {
            Foreign::Miro
        } else if small.contains("uxpressia") {
            Foreign::Uxpressia
        } else if small.contains("smaply") {
            Foreign::Smaply
        } else {
            Foreign::Json
        });
    }
    if small.starts_with("<!doctype html") || small.starts_with("<html") {
        return Some(Foreign::Html);
    }
    if small.starts_with("<svg") || small.starts_with("<?xml") && small.contains("<svg") {
        return Some(Foreign::Drawing);
    }
    // Marks of git begin with the same sign.
    if head.starts_with("<?xml") || head.starts_with('<') && !head.starts_with("<<") {
        return Some(Foreign::Xml);
    }
    is_table(head).then_some(Foreign::Table)
}

/// At least three lines with the same number of the same separator, two or more in each.
fn is_table(head: &str) -> bool {
    if head.starts_with(['/', '(', '#']) {
        return false;
    }
    let lines: Vec<&str> = head.lines().take(4).collect();
    lines.len() == 4
        && ['\t', ';', ','].iter().any(|separator| {
            let counts: Vec<usize> = lines[..3].iter().map(|line| line.matches(*separator).count()).collect();
            counts[0] >= 2 && counts.iter().all(|count| *count == counts[0])
        })
}
