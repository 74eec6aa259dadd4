//! The real program in a real window on a virtual screen, drawn by software: frames to finished pixels, start,
//! memory, work at rest. Without Xvfb the rows say so.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use meander::file;
use meander::settings::{FILE_NAME, Settings, WindowSize};
use meander::theme::ThemeKind;

use crate::generator;
use crate::measure::{Figures, Row, count};

const PROGRAM: &str = env!("CARGO_BIN_EXE_meander");
const SCREEN: &str = "1760x1000x24";
const FRAMES: usize = 100;
const ROUNDS: usize = 2;
const STARTS: usize = 9;
const PAN: [&str; 2] = ["window: panning", "window: panning, processor"];
const FIT: [&str; 2] = ["window: to fit", "window: to fit, processor"];
const START: &str = "window: start";
const RESIDENT: &str = "window: resident memory";
const SHARED: &str = "window: proportional memory";
const IDLE: &str = "window: at rest";
/// A program that has not answered by then is taken to hang.
const PATIENCE: Duration = Duration::from_secs(90);

pub fn rows(size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    let names = [PAN[0], PAN[1], FIT[0], FIT[1], START, RESIDENT, SHARED, IDLE];
    let of_size = |name: &str| size == 100 || PAN.contains(&name) || FIT.contains(&name);
    if !names.iter().any(|name| wanted(name) && of_size(name)) {
        return;
    }
    let Some(stage) = Stage::new(size) else {
        let missing = |name| Row { name, size, figures: None, target: None, unit: "ms", note: "no Xvfb" };
        rows.extend(names.into_iter().filter(|name| wanted(name) && of_size(name)).map(missing));
        return;
    };
    for (names, what, target) in [(PAN, "pan", Some(16.0)), (FIT, "fit", (size == 10_000).then_some(30.0))] {
        if names.into_iter().any(wanted) {
            let runs: Vec<(Figures, f64)> = (0..ROUNDS).filter_map(|_| stage.frames(what)).collect();
            let best = runs.iter().map(|run| run.0).min_by(|one, other| one.median.total_cmp(&other.median));
            rows.push(Row { name: names[0], size, figures: best, target, unit: "ms", note: "failed" });
            let least = runs.iter().map(|run| run.1).fold(f64::INFINITY, f64::min);
            rows.push(count(names[1], size, None, least, "ms"));
        }
    }
    if size != 100 {
        return;
    }
    if [START, RESIDENT, SHARED].into_iter().any(wanted) {
        let starts: Vec<[f64; 3]> = (0..STARTS).filter_map(|_| stage.start()).collect();
        let of = |at: usize| Figures::of(starts.iter().map(|start| start[at]).collect());
        for (at, name, target, unit) in [(0, START, 250.0, "ms"), (1, RESIDENT, 130.0, "MB"), (2, SHARED, 130.0, "MB")]
        {
            rows.push(Row { name, size, figures: of(at), target: Some(target), unit, note: "failed" });
        }
    }
    if wanted(IDLE)
        && let Some(share) = stage.idle()
    {
        rows.push(count(IDLE, size, Some(0.5), share, "% CPU"));
    }
}

/// A virtual screen, and a folder with the map and settings.
struct Stage {
    screen: Child,
    display: String,
    folder: PathBuf,
}

impl Stage {
    fn new(touchpoints: usize) -> Option<Self> {
        let mut screen = Command::new("Xvfb");
        screen.args(["-displayfd", "1", "-screen", "0", SCREEN, "+extension", "GLX", "-nolisten", "tcp", "-noreset"]);
        let mut screen = screen.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let mut number = String::new();
        BufReader::new(screen.stdout.take()?).read_line(&mut number).ok()?;
        let folder = std::env::temp_dir().join(format!("meander-bench-window-{}", std::process::id()));
        std::fs::create_dir_all(&folder).ok()?;
        let text = file::write(&generator::map(touchpoints)).ok()?;
        std::fs::write(folder.join("map.journey.ron"), text).ok()?;
        let window = WindowSize { width: 1760.0, height: 1000.0, maximised: false };
        let settings =
            Settings { window, theme: Some(ThemeKind::Light), first_steps_done: true, ..Settings::default() };
        std::fs::write(folder.join(FILE_NAME), settings.to_text()).ok()?;
        Some(Self { screen, display: format!(":{}", number.trim()), folder })
    }

    fn program(&self, measure: Option<&str>) -> Option<Program> {
        let mut command = Command::new(PROGRAM);
        command
            .arg(self.folder.join("map.journey.ron"))
            .env("DISPLAY", &self.display)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("WINIT_X11_SCALE_FACTOR", "1")
            .env("XDG_RUNTIME_DIR", &self.folder)
            .env("MEANDER_CONFIG_DIR", &self.folder)
            .env("MEANDER_STATE_DIR", &self.folder)
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        if let Some(measure) = measure {
            command.env("MEANDER_MEASURE", measure);
        }
        Some(Program(command.spawn().ok()?))
    }

    /// Milliseconds of frames while the program moves the map by itself, and the processor time of one, all
    /// threads together.
    fn frames(&self, what: &str) -> Option<(Figures, f64)> {
        let mut program = self.program(Some(&format!("{what}:{FRAMES}")))?;
        let [processor, frames] = program.lines(["processor ", "frames "])?;
        let times = frames.split_whitespace().filter_map(|time| time.parse().ok()).collect();
        Some((Figures::of(times)?, processor.parse().ok()?))
    }

    /// Milliseconds from the start of the process to its first frame, and its memory then in MB: resident, and
    /// with shared pages shared out.
    fn start(&self) -> Option<[f64; 3]> {
        let started = Instant::now();
        let mut program = self.program(Some("start"))?;
        program.lines(["first frame"])?;
        let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
        let rollup = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", program.0.id())).ok()?;
        let figure = |name: &str| {
            let line = rollup.lines().find_map(|line| line.strip_prefix(name))?;
            line.trim().trim_end_matches("kB").trim().parse::<f64>().ok()
        };
        Some([milliseconds, figure("Rss:")? * 1024.0 / 1e6, figure("Pss:")? * 1024.0 / 1e6])
    }

    /// Percent of one core over five seconds in which nothing happens.
    fn idle(&self) -> Option<f64> {
        let program = self.program(None)?;
        std::thread::sleep(Duration::from_secs(3));
        let before = ticks(program.0.id())?;
        std::thread::sleep(Duration::from_secs(5));
        // A tick is a hundredth of a second.
        Some((ticks(program.0.id())? - before) / 5.0)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = self.screen.kill();
        let _ = self.screen.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The running program; it ends with its measure.
struct Program(Child);

impl Program {
    /// What follows on the lines of standard error that begin so, which come in this order.
    fn lines<const COUNT: usize>(&mut self, beginnings: [&str; COUNT]) -> Option<[String; COUNT]> {
        let lines = BufReader::new(self.0.stderr.take()?).lines();
        let (sender, heard) = channel();
        // It ends with the program, whose standard error is closed then.
        std::thread::spawn(move || lines.map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let end = Instant::now() + PATIENCE;
        let mut found = Vec::new();
        while found.len() < COUNT {
            let line = heard.recv_timeout(end.saturating_duration_since(Instant::now())).ok()?;
            found.extend(line.strip_prefix(beginnings[found.len()]).map(str::to_owned));
        }
        found.try_into().ok()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// User and system time of a process so far.
fn ticks(process: u32) -> Option<f64> {
    let path = PathBuf::from(format!("/proc/{process}/stat"));
    let stat = std::fs::read_to_string(Path::new(&path)).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some(fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?)
}
