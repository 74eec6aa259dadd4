//! A file in which git put two versions together, taken apart again.

/// One of the versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What git calls it: a branch, a commit, HEAD. May be empty.
    pub name: String,
    pub text: String,
}

/// Both versions of a file that git could not join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    pub ours: Side,
    pub theirs: Side,
    /// The version that both began with, where git was asked to show it (`merge.conflictStyle = diff3`).
    pub base: Option<Side>,
    /// The first and the last line of each place where they differ, from 1.
    pub places: Vec<(usize, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Both,
    Ours,
    Base,
    Theirs,
}

/// Both versions, if the marks of git stand as git sets them.
pub fn sides(bytes: &[u8]) -> Option<Sides> {
    let text = str::from_utf8(bytes).ok()?;
    let side = || Side { name: String::new(), text: String::with_capacity(text.len()) };
    let (mut ours, mut base, mut theirs) = (side(), side(), side());
    let (mut part, mut begin, mut has_base) = (Part::Both, 0, false);
    let mut places = Vec::new();
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_end_matches(['\n', '\r']);
        let marked = |mark: &str| {
            let rest = bare.strip_prefix(mark)?;
            (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim().to_owned())
        };
        if let Some(name) = marked("<<<<<<<") {
            if part != Part::Both {
                return None;
            }
            (part, begin) = (Part::Ours, number + 1);
            name_first(&mut ours, name);
        } else if let Some(name) = marked("|||||||").filter(|_| part == Part::Ours) {
            (part, has_base) = (Part::Base, true);
            name_first(&mut base, name);
        } else if bare == "=======" && matches!(part, Part::Ours | Part::Base) {
            part = Part::Theirs;
        } else if let Some(name) = marked(">>>>>>>") {
            if part != Part::Theirs {
                return None;
            }
            part = Part::Both;
            name_first(&mut theirs, name);
            places.push((begin, number + 1));
        } else {
            let is_in = |one: Part| part == Part::Both || part == one;
            for (side, one) in [(&mut ours, Part::Ours), (&mut base, Part::Base), (&mut theirs, Part::Theirs)] {
                if is_in(one) {
                    side.text.push_str(line);
                }
            }
        }
    }
    let is_whole = part == Part::Both && !places.is_empty();
    is_whole.then_some(Sides { ours, theirs, base: has_base.then_some(base), places })
}

fn name_first(side: &mut Side, name: String) {
    if side.name.is_empty() {
        side.name = name;
    }
}
