//! The dialogs: each is drawn for a frame and gives what the user chose in it.
//!
//! They change nothing and write nothing. While one is shown, the window leaves the keys to it.

mod channels;
mod conflict;
mod export;
mod frame;
mod guide;
mod join;
mod keys;
mod listing;
mod measure_again;
mod message;
mod micro;
mod move_to;
mod palette;
mod path;
mod progress;
mod recovery;
mod repairs;
mod search;
mod settings;
mod table;
mod unsaved;
mod versions;
mod worth;

pub(super) use frame::{Sheet, floating_frame, own_field, scrolled_by_keys, took, words};
pub(super) use guide::markdown;
pub(super) use guide::show_block;
pub(super) use table::counted;

pub use channels::{ChannelChoice, ChannelMenu};
pub use conflict::{ConflictChoice, ConflictDialog};
pub use export::{ExportChoice, ExportDialog, PosterWish};
pub use guide::{GuideDialog, guide_text};
pub use join::{JoinChoice, JoinDialog, JoinWish, is_same_file};
pub use keys::KeySheet;
pub use listing::{LISTING_CAP, Listing, ListingError};
pub use measure_again::{MeasureChoice, MeasureDialog};
pub use message::MessageDialog;
pub use micro::{MicroChoice, MicroDialog};
pub use move_to::{MoveChoice, MoveDialog};
pub use palette::{CommandPalette, PaletteChoice};
pub use path::{PathChoice, PathDialog};
pub use progress::ProgressDialog;
pub use recovery::{Found, RECOVERY_PICTURE, RecoveryChoice, RecoveryDialog};
pub use repairs::{RepairsChoice, RepairsDialog};
pub use search::{CARD_CAP, Hit, hits};
pub use settings::{SettingsChoice, SettingsDialog};
pub use table::{TableChoice, TableDialog};
pub use unsaved::{UnsavedChoice, UnsavedDialog};
pub use versions::{VersionsChoice, VersionsDialog};
pub use worth::{WorthChoice, WorthDialog};
