//! Measures of the map and the window, in scene units.

pub const COLUMN_WIDTH: f32 = 158.0;
/// How narrow and how wide columns get in an episode with a width of its own.
pub const COLUMN_LEAST: f32 = 112.0;
pub const COLUMN_MOST: f32 = 480.0;
pub const COLLAPSED_EPISODE_WIDTH: f32 = 104.0;
/// Between a card and the edge of its column.
pub const CARD_MARGIN_X: f32 = 7.5;
pub const CARD_MARGIN_Y: f32 = 10.0;
pub const CARD_PADDING_X: f32 = 12.0;
pub const CARD_PADDING_Y: f32 = 9.0;
pub const CARD_RADIUS: f32 = 8.0;
pub const CARD_STRIP: f32 = 3.0;
pub const NOTE_RADIUS: f32 = 7.0;
pub const FACE_RADIUS: f32 = 8.5;
pub const LANE_HEADER_WIDTH: f32 = 192.0;
pub const EPISODE_HEADER_HEIGHT: f32 = 60.0;
/// Between the episode headers and the first lane.
pub const EPISODE_HEADER_GAP: f32 = 13.0;
pub const CHEVRON_TIP: f32 = 13.0;
pub const LANE_MIN_HEIGHT: f32 = 72.0;
pub const COLLAPSED_LANE_HEIGHT: f32 = 30.0;
pub const TOUCHPOINT_LANE_MIN_HEIGHT: f32 = 138.0;
pub const EMOTION_LANE_HEIGHT: f32 = 196.0;
/// From the top and bottom of the emotion lane to its outer levels.
pub const EMOTION_LANE_MARGIN: f32 = 22.0;
pub const CURVE_WIDTH: f32 = 3.0;
pub const CURVE_DESIRED_WIDTH: f32 = 1.6;
pub const CURVE_POINT_RADIUS: f32 = 11.0;
/// Around the map on the canvas.
pub const MAP_MARGIN: f32 = 16.0;
pub const TOP_BAR: f32 = 48.0;
pub const BREADCRUMB_BAR: f32 = 40.0;
pub const STATUS_BAR: f32 = 32.0;
pub const FIND_BAR: f32 = 44.0;
pub const OUTLINE: f32 = 288.0;
pub const MINIMAP_CURVE: f32 = 1.2;
pub const PALETTE: f32 = 56.0;
pub const INSPECTOR: f32 = 320.0;
pub const INSPECTOR_LEAST: f32 = 260.0;
/// Around what a side panel holds.
pub const PANEL_MARGIN: f32 = 20.0;
pub const FIELD_HEIGHT: f32 = 30.0;
pub const FIELD_RADIUS: f32 = 8.0;
pub const CHIP_HEIGHT: f32 = 27.0;
pub const DIALOG_RADIUS: f32 = 12.0;
pub const DIALOG_PADDING: f32 = 24.0;
pub const FACE_IDLE_RADIUS: f32 = 14.0;
pub const FACE_CHOSEN_RADIUS: f32 = 16.0;
pub const CLICK_TARGET: f32 = 32.0;
pub const CLICK_TARGET_MIN: f32 = 24.0;
/// The least side of what a finger is to hit.
pub const CLICK_TARGET_TOUCH: f32 = 44.0;
/// Zoom, as a factor.
pub const ZOOM_MIN: f32 = 0.1;
pub const ZOOM_MAX: f32 = 8.0;
