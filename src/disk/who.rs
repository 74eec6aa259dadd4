//! Who works here, for other people to read.

use serde::{Deserialize, Serialize};

/// A running program and its user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    pub user: String,
    pub host: String,
    pub process: u32,
}

impl Who {
    /// This program.
    pub fn here() -> Self {
        let named = |names: [&str; 3]| names.into_iter().find_map(|name| std::env::var(name).ok());
        let host = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
        Self {
            user: named(["USER", "USERNAME", "LOGNAME"]).unwrap_or_default(),
            host: host
                .map(|name| name.trim().to_owned())
                .or(named(["HOSTNAME", "COMPUTERNAME", "HOST"]))
                .unwrap_or_default(),
            process: std::process::id(),
        }
    }
}
