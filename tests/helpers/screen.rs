//! A virtual screen with the real program on it, and hands to use it. Needs Xvfb and xdotool.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long anything may take on a slow machine that draws in software.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Size of the screen, and of the window on it.
pub const SIZE: (u32, u32) = (1440, 900);

/// A place on the screen, in pixels.
pub type At = (i32, i32);

/// The program in a window of its own on a screen of its own. Both end with it.
pub struct Screen {
    server: Child,
    program: Child,
    display: String,
    window: String,
    /// Runtime folder, settings and backups of the program.
    folder: TempDir,
}

impl Screen {
    /// Starts the screen and, with this file, the program, and waits for its window.
    pub fn open(program: &Path, file: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (server, display) = started_server();
        let program = started_program(program, file, &display, folder.path());
        let mut screen = Self { server, program, display, window: String::new(), folder };
        screen.find_window();
        screen
    }

    /// Ends the program as a power cut does, and starts it again on the same screen with the same folders.
    pub fn kill_and_start(&mut self, program: &Path, file: &Path) {
        self.program.kill().expect("the program can be killed");
        self.program.wait().expect("the program's end");
        self.program = started_program(program, file, &self.display, self.folder.path());
        self.find_window();
    }

    fn find_window(&mut self) {
        self.window = until("a window", || {
            let ended = self.program.try_wait().expect("the program's state");
            assert!(ended.is_none(), "the program ended before it showed a window: {ended:?}");
            let found = self.tool(&["search", "--onlyvisible", "--name", "."]);
            found.lines().last().map(str::to_owned)
        });
        let window = self.window.clone();
        self.tool(&["windowmove", &window, "0", "0"]);
        self.tool(&["windowsize", &window, &SIZE.0.to_string(), &SIZE.1.to_string()]);
        self.tool(&["windowfocus", &window]);
        sleep(Duration::from_secs(2));
    }

    pub fn click(&self, at: At) {
        self.move_to(at);
        self.tool(&["click", "1"]);
        sleep(Duration::from_millis(400));
    }

    /// Types small letters and figures.
    pub fn type_text(&self, text: &str) {
        self.tool(&["type", "--delay", "60", text]);
        sleep(Duration::from_millis(200));
    }

    /// Presses, moves in small steps as a hand does, and lets go.
    pub fn drag(&self, from: At, to: At) {
        self.move_to(from);
        self.tool(&["mousedown", "1"]);
        const STEPS: i32 = 12;
        for step in 1..=STEPS {
            self.move_to((from.0 + (to.0 - from.0) * step / STEPS, from.1 + (to.1 - from.1) * step / STEPS));
        }
        sleep(Duration::from_millis(400));
        self.tool(&["mouseup", "1"]);
        sleep(Duration::from_millis(400));
    }

    fn move_to(&self, (x, y): At) {
        self.tool(&["mousemove", &x.to_string(), &y.to_string()]);
        sleep(Duration::from_millis(60));
    }

    /// Presses keys together, such as `ctrl+s`.
    pub fn key(&self, keys: &str) {
        self.tool(&["key", keys]);
        sleep(Duration::from_millis(200));
    }

    /// Whether the program still runs.
    pub fn is_running(&mut self) -> bool {
        self.program.try_wait().expect("the program's state").is_none()
    }

    /// The names of the files that the program left in its folder for this purpose.
    pub fn left_in(&self, folder: &str) -> usize {
        fs::read_dir(self.folder.path().join(folder)).map_or(0, Iterator::count)
    }

    fn tool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool").args(arguments).env("DISPLAY", &self.display).output();
        String::from_utf8(output.expect("xdotool is installed").stdout).expect("text")
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in [&mut self.program, &mut self.server] {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn started_program(program: &Path, file: &Path, display: &str, folder: &Path) -> Child {
    Command::new(program)
        .arg(file)
        .env_remove("WAYLAND_DISPLAY")
        .env("DISPLAY", display)
        .env("LANG", "nl_NL.UTF-8")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("WINIT_X11_SCALE_FACTOR", "1")
        .env("XDG_RUNTIME_DIR", folder)
        .env("MEANDER_CONFIG_DIR", folder.join("config"))
        .env("MEANDER_STATE_DIR", folder.join("state"))
        .spawn()
        .expect("the program starts")
}

/// A virtual screen, and the name of its display: the server chooses a free one and tells it.
fn started_server() -> (Child, String) {
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", &format!("{}x{}x24", SIZE.0, SIZE.1), "+extension", "GLX"])
        // Without this the server starts anew when its last client leaves, and drops who is just arriving.
        .args(["-nolisten", "tcp", "-noreset"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is installed");
    let mut display = String::new();
    let told = server.stdout.take().map(|stdout| BufReader::new(stdout).read_line(&mut display));
    assert!(matches!(told, Some(Ok(1..))), "the virtual screen did not start");
    (server, format!(":{}", display.trim()))
}

/// Waits until something is there.
pub fn until<T>(what: &str, mut found: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = found() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "{what} did not come within {PATIENCE:?}");
        sleep(Duration::from_millis(100));
    }
}
