//! Faults of the program itself: caught where they happen, so that the document and the window live on, and
//! written down in a report that the user can send.

use std::any::Any;
use std::backtrace::Backtrace;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::disk::{Folders, keep_report};

thread_local! {
    /// Where the last fault of this thread was, and how the program came there.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// A fault that was caught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mishap {
    /// In English, as the program says it of itself.
    pub what: String,
    /// Where in the program, where that is known.
    pub place: Option<String>,
}

/// From here on the places of faults are remembered.
pub fn remember_places() {
    let usual = take_hook();
    set_hook(Box::new(move |fault: &PanicHookInfo<'_>| {
        let place = fault.location().map(ToString::to_string).unwrap_or_default();
        let way = Backtrace::force_capture();
        PLACE.with_borrow_mut(|last| *last = Some(format!("{place}\n\n{way}")));
        usual(fault);
    }));
}

/// Does some work; a fault in it becomes a value. Whoever calls this puts right what the work left half done.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Mishap> {
    catch_unwind(AssertUnwindSafe(work))
        .map_err(|cause| Mishap { what: words_of(cause.as_ref()), place: PLACE.with_borrow_mut(Option::take) })
}

fn words_of(cause: &(dyn Any + Send)) -> String {
    let words = cause.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_default()
}

impl Mishap {
    /// Keeps a report of it; none if that cannot be done.
    pub fn report(&self, folders: Option<&Folders>, doing: &str) -> Option<PathBuf> {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let text = format!(
            "Meander {}, {} {}\n{seconds} seconds since 1970\n\nWhile: {doing}\n{}\n{}\n",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH,
            self.what,
            self.place.as_deref().unwrap_or_default(),
        );
        keep_report(folders?, &format!("{seconds:012}-{}", std::process::id()), &text).ok()
    }
}
