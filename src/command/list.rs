//! The list itself: one line for each command.

use super::shortcut::{Shortcut, alt, alt_shift, ctrl, ctrl_alt, ctrl_shift, plain, shift};

/// Writes what the list says as an enum and as what can be asked of it, so that a command stands here alone.
macro_rules! commands {
    ($($name:ident: $section:ident, $key:literal, [$($shortcut:expr),*];)*) => {
        /// Something the user can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $($name,)*
        }

        impl Command {
            /// In the order of menus and the key sheet.
            pub const ALL: [Command; [$($key),*].len()] = [$(Self::$name),*];

            /// The fluent key of its name.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }

            /// The keys that call it; the first one is shown.
            pub const fn shortcuts(self) -> &'static [Shortcut] {
                match self {
                    $(Self::$name => const { &[$($shortcut),*] },)*
                }
            }

            /// Under which heading it stands.
            pub const fn section(self) -> Section {
                match self {
                    $(Self::$name => Section::$section,)*
                }
            }
        }
    };
}

// Name, heading, fluent key of the name, keys.
commands! {
    New: File, "command-new", [ctrl("N")];
    Open: File, "command-open", [ctrl("O")];
    Save: File, "command-save", [ctrl("S")];
    SaveAs: File, "command-save-as", [ctrl_shift("S")];
    JoinFile: File, "command-join", [ctrl_shift("J")];
    Versions: File, "command-versions", [ctrl_shift("R")];
    Export: File, "command-export", [ctrl("E")];
    StartScreen: File, "command-start-screen", [alt("Home")];
    Quit: File, "command-quit", [ctrl("Q")];

    Undo: Edit, "command-undo", [ctrl("Z")];
    Redo: Edit, "command-redo", [ctrl_shift("Z"), ctrl("Y")];
    Cut: Edit, "command-cut", [ctrl("X")];
    Copy: Edit, "command-copy", [ctrl("C")];
    Paste: Edit, "command-paste", [ctrl("V")];
    CopyAsTable: Edit, "command-copy-as-table", [ctrl_shift("T")];
    CopyAsImage: Edit, "command-copy-as-image", [ctrl_shift("I")];
    EditWords: Edit, "command-edit-words", [plain("Enter"), plain("F2")];
    RenameProject: Edit, "command-rename-project", [shift("F2")];
    Delete: Edit, "command-delete", [plain("Delete"), plain("Backspace")];
    Duplicate: Edit, "command-duplicate", [ctrl("D")];
    AddTouchpoint: Edit, "command-add-touchpoint", [ctrl("T")];
    AddThought: Edit, "command-add-thought", [alt("T")];
    AddQuote: Edit, "command-add-quote", [alt("Q")];
    AddPain: Edit, "command-add-pain", [alt("P")];
    AddGain: Edit, "command-add-gain", [alt("G")];
    AddNeed: Edit, "command-add-need", [alt("E")];
    AddBehindTheScenes: Edit, "command-add-behind-the-scenes", [alt("B")];
    AddImprovement: Edit, "command-add-improvement", [alt("I")];
    AddNote: Edit, "command-add-note", [alt("N")];
    AddImage: Edit, "command-add-image", [alt("L")];
    AddEpisode: Edit, "command-add-episode", [ctrl_shift("E")];
    AddLane: Edit, "command-add-lane", [ctrl_shift("L")];
    NewMicro: Edit, "command-new-micro", [alt("M")];
    MoveLeft: Edit, "command-move-left", [alt("Left")];
    MoveRight: Edit, "command-move-right", [alt("Right")];
    MoveUp: Edit, "command-move-up", [alt("Up")];
    MoveDown: Edit, "command-move-down", [alt("Down")];
    MoveTo: Edit, "command-move-to", [ctrl("M")];
    Channels: Edit, "command-channels", [ctrl("J")];
    MomentOfTruth: Edit, "command-moment-of-truth", [alt("S")];
    Hide: Edit, "command-hide", [ctrl("H")];
    ShowHidden: Edit, "command-show-hidden", [ctrl_shift("H")];
    Collapse: Edit, "command-collapse", [ctrl("Period")];
    Taller: Edit, "command-taller", [alt_shift("Down")];
    Shorter: Edit, "command-shorter", [alt_shift("Up")];
    Wider: Edit, "command-wider", [alt_shift("Right")];
    Narrower: Edit, "command-narrower", [alt_shift("Left")];
    AutomaticSize: Edit, "command-automatic-size", [alt_shift("0")];
    MeasureAgain: Edit, "command-measure-again", [ctrl_shift("W")];
    ContextMenu: Edit, "command-context-menu", [shift("F10"), plain("Menu")];

    NowVeryBad: Feeling, "command-now-very-bad", [plain("1")];
    NowBad: Feeling, "command-now-bad", [plain("2")];
    NowNeutral: Feeling, "command-now-neutral", [plain("3")];
    NowGood: Feeling, "command-now-good", [plain("4")];
    NowVeryGood: Feeling, "command-now-very-good", [plain("5")];
    NowHigher: Feeling, "command-now-higher", [plain("Plus"), plain("Equals"), shift("Plus"), shift("Equals")];
    NowLower: Feeling, "command-now-lower", [plain("Minus")];
    NowUnknown: Feeling, "command-now-unknown", [plain("0")];
    DesiredVeryBad: Feeling, "command-desired-very-bad", [alt("1")];
    DesiredBad: Feeling, "command-desired-bad", [alt("2")];
    DesiredNeutral: Feeling, "command-desired-neutral", [alt("3")];
    DesiredGood: Feeling, "command-desired-good", [alt("4")];
    DesiredVeryGood: Feeling, "command-desired-very-good", [alt("5")];
    DesiredHigher: Feeling, "command-desired-higher", [alt("Plus"), alt("Equals"), alt_shift("Plus"), alt_shift("Equals")];
    DesiredLower: Feeling, "command-desired-lower", [alt("Minus")];
    DesiredUnknown: Feeling, "command-desired-unknown", [alt("0")];

    NextCard: Walk, "command-next-card", [plain("Tab")];
    PreviousCard: Walk, "command-previous-card", [shift("Tab")];
    FirstCard: Walk, "command-first-card", [plain("Home")];
    LastCard: Walk, "command-last-card", [plain("End")];
    WalkLeft: Walk, "command-walk-left", [plain("Left")];
    WalkRight: Walk, "command-walk-right", [plain("Right")];
    WalkUp: Walk, "command-walk-up", [plain("Up")];
    WalkDown: Walk, "command-walk-down", [plain("Down")];
    ExtendLeft: Walk, "command-extend-left", [shift("Left")];
    ExtendRight: Walk, "command-extend-right", [shift("Right")];
    ExtendUp: Walk, "command-extend-up", [shift("Up")];
    ExtendDown: Walk, "command-extend-down", [shift("Down")];
    SelectAll: Walk, "command-select-all", [ctrl("A")];
    SelectLane: Walk, "command-select-lane", [ctrl_shift("A")];
    SelectEpisode: Walk, "command-select-episode", [alt("A")];
    SelectNothing: Walk, "command-select-nothing", [plain("Escape")];
    DrillIn: Walk, "command-drill-in", [ctrl("Enter")];
    StartMicro: Walk, "command-start-micro", [ctrl_shift("Enter")];
    DrillOut: Walk, "command-drill-out", [ctrl("Backspace")];

    ViewMap: View, "command-view-map", [ctrl("1")];
    ViewInsights: View, "command-view-insights", [ctrl("2")];
    ViewImprovements: View, "command-view-improvements", [ctrl("3")];
    ViewCompare: View, "command-view-compare", [ctrl("4")];
    ViewFrame: View, "command-view-frame", [ctrl("5")];
    ViewLexis: View, "command-view-lexis", [ctrl("6")];
    ViewReport: View, "command-view-report", [ctrl("7")];
    Remembered: View, "command-remembered", [ctrl_shift("G")];
    WorthMicro: View, "command-worth-micro", [alt("W")];
    ZoomIn: View, "command-zoom-in", [ctrl("Plus"), ctrl("Equals"), ctrl_shift("Plus"), ctrl_shift("Equals")];
    ZoomOut: View, "command-zoom-out", [ctrl("Minus")];
    ZoomWhole: View, "command-zoom-whole", [ctrl("0")];
    Fit: View, "command-fit", [shift("1")];
    ZoomToSelection: View, "command-zoom-to-selection", [shift("2")];
    Back: View, "command-back", [ctrl("OpenBracket")];
    Forward: View, "command-forward", [ctrl("CloseBracket")];
    Find: View, "command-find", [ctrl("F")];
    FindNext: View, "command-find-next", [plain("F3")];
    FindPrevious: View, "command-find-previous", [shift("F3")];
    Outline: View, "command-outline", [ctrl_shift("O")];
    Minimap: View, "command-minimap", [ctrl_shift("M")];
    Present: View, "command-present", [plain("F5")];
    Inspector: View, "command-inspector", [ctrl("I")];
    Palette: View, "command-palette", [ctrl_shift("B")];
    Language: View, "command-language", [ctrl("L")];
    Theme: View, "command-theme", [ctrl_shift("D")];
    InterfaceLarger: View, "command-interface-larger", [ctrl_alt("Plus"), ctrl_alt("Equals")];
    InterfaceSmaller: View, "command-interface-smaller", [ctrl_alt("Minus")];
    Settings: View, "command-settings", [ctrl("Comma")];
    ToInspector: View, "command-to-inspector", [alt("Enter")];
    ToPalette: View, "command-to-palette", [shift("F6")];
    LeaveMap: View, "command-leave-map", [plain("F6")];

    Commands: Help, "command-commands", [ctrl("K"), ctrl_shift("P")];
    Guide: Help, "command-guide", [shift("F1")];
    Keys: Help, "command-keys", [plain("F1"), plain("Questionmark"), shift("Questionmark")];
}

/// Under which heading a command stands in menus and on the key sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    File,
    Edit,
    Feeling,
    Walk,
    View,
    Help,
}

impl Section {
    pub const ALL: [Section; 6] = [Self::File, Self::Edit, Self::Feeling, Self::Walk, Self::View, Self::Help];

    pub const fn key(self) -> &'static str {
        match self {
            Self::File => "section-file",
            Self::Edit => "section-edit",
            Self::Feeling => "section-feeling",
            Self::Walk => "section-walk",
            Self::View => "section-view",
            Self::Help => "section-help",
        }
    }
}
