//! Every panel, dialog and menu is opened and used by a test: which one, and that it is there.

use std::collections::BTreeSet;

use crate::sources::{self, Source};

/// The folders of `src/ui` in which each file is a panel, a dialog, a menu or a part of one. Elsewhere those files are
/// that show a layer or panel, or give something a name; widgets are parts of all of them.
const FOLDERS: [&str; 7] = ["bars", "dialogs", "inspector", "menu", "outline", "start", "views"];
const SHOWS: [&str; 6] = ["Panel::", "Area::new", "Modal::new", "Popup::menu", "widget_info(", "accessible_name("];

/// For each file below `src/ui` the test that opens what it draws and uses it: its file below `tests/rooms`, its name.
const SHOWN: &[(&str, &str, &str)] = &[
    ("app", "window/bars", "a_narrow_window_has_the_views_in_a_menu"),
    ("app/evidence", "window/evidence", "every_field_of_an_insight_is_edited"),
    ("bars/breadcrumb", "window/pointer", "the_sign_in_a_header_opens_the_micro_journey_and_the_breadcrumb_leads_back"),
    ("bars/experience", "window/compare", "remembered_feelings_are_shown_and_hidden"),
    ("bars/limits", "window/micro", "the_limits_of_a_map_are_said_at_its_foot"),
    ("bars/palette", "window/menus", "the_palette_is_worked_by_keys"),
    ("bars/status", "window/bars", "signs_at_the_foot_zoom_and_fit"),
    ("bars/top", "window/bars", "the_menu_at_the_top_holds_its_commands_and_runs_one"),
    ("bars/views", "window/bars", "a_narrow_window_has_the_views_in_a_menu"),
    ("canvas/inline", "window/typing", "enter_edits_the_selected_card_and_enter_keeps_what_was_typed"),
    ("canvas/minimap", "window/finding", "the_minimap_moves_the_map"),
    ("dialogs/channels", "window/many", "channels_are_chosen_in_a_list_at_the_card"),
    ("dialogs/conflict", "window/closing", "a_file_that_was_changed_elsewhere_is_not_written_over_unseen"),
    ("dialogs/export", "window/pictures", "a_poster_goes_from_the_window_to_the_disk"),
    ("dialogs/frame", "window/comfort", "a_dialog_keeps_the_keyboard_and_gives_it_back"),
    ("dialogs/guide", "dialogs", "the_guide_is_read_by_keys_and_its_contents"),
    ("dialogs/guide/markdown", "dialogs", "the_guide_is_read_by_keys_and_its_contents"),
    ("dialogs/join", "window/join", "a_file_that_changed_elsewhere_is_joined_with_what_was_done_here"),
    ("dialogs/join/rows", "window/join", "conflicts_are_chosen_with_the_arrows"),
    ("dialogs/join/work", "window/join", "earlier_saves_tell_what_both_started_from"),
    ("dialogs/keys", "dialogs", "the_key_sheet_lists_every_command_and_closes"),
    ("dialogs/listing", "window/choosing", "a_file_is_chosen_in_the_list_by_pointer"),
    ("dialogs/measure_again", "window/compare", "a_group_is_measured_again"),
    ("dialogs/message", "window/choosing", "a_message_says_why_and_goes"),
    ("dialogs/micro", "window/micro", "the_reason_is_typed_and_the_draft_can_be_left_behind"),
    ("dialogs/move_to", "window/many", "what_is_selected_goes_to_a_place_by_name"),
    ("dialogs/palette", "window/keyboard", "commands_are_found_by_typing"),
    ("dialogs/path", "window/choosing", "a_file_is_chosen_in_the_list_by_pointer"),
    ("dialogs/path/list", "window/choosing", "a_file_is_chosen_in_the_list_by_keys"),
    ("dialogs/progress", "dialogs", "progress_shows_late_and_can_be_cancelled_later"),
    ("dialogs/recovery", "window/safety", "work_that_was_not_saved_is_offered_at_the_next_start"),
    ("dialogs/repairs", "window/rescue", "what_is_whole_opens_unsaved_and_is_saved_beside_the_damaged_file"),
    ("dialogs/search", "window/finding", "the_palette_finds_insights_improvements_and_journeys"),
    ("dialogs/settings", "window/comfort", "settings_work_at_once_and_are_remembered"),
    ("dialogs/table", "window/clipboard", "a_table_is_pasted_with_its_dialog"),
    ("dialogs/table/preview", "window/clipboard", "a_column_is_said_to_be_something_else"),
    ("dialogs/unsaved", "window/closing", "a_window_with_unsaved_changes_asks_first"),
    ("dialogs/versions", "window/safety", "an_earlier_version_comes_back_as_one_step"),
    ("dialogs/worth", "window/micro", "episodes_are_ranked_with_the_reasons_in_words"),
    ("find", "window/finding", "words_are_found_walked_through_and_left_selected"),
    ("first_steps", "window/start", "the_hint_for_the_first_card_goes_and_never_returns"),
    ("frame_offer", "window/framing", "a_template_offers_its_frame_step_by_step"),
    ("inspector", "window/fields", "a_note_is_written_signed_and_moved"),
    ("inspector/customers", "inspector", "curves_and_customer_groups_are_edited"),
    ("inspector/episode", "window/fields", "an_episode_is_named_and_challenged"),
    ("inspector/evidence", "inspector", "insights_and_improvements_are_tied_and_untied"),
    ("inspector/frame", "inspector", "every_field_of_a_journey_gives_its_edit"),
    ("inspector/journey", "window/fields", "the_journey_is_named_and_told_what_it_is"),
    ("inspector/lane", "window/fields", "a_lane_is_named_ruled_off_and_collapsed"),
    ("inspector/many", "window/many", "the_inspector_changes_all_that_is_selected"),
    ("inspector/micro", "window/micro", "a_micro_journey_stands_alone_and_is_hung_under_an_episode_later"),
    ("inspector/note", "window/fields", "a_note_is_written_signed_and_moved"),
    ("inspector/project", "window/fields", "the_project_is_described_where_nothing_is_selected"),
    ("inspector/touchpoint", "inspector", "every_field_of_a_touchpoint_gives_its_edit"),
    ("menu", "window/menus", "a_click_elsewhere_closes_the_menu"),
    ("menu/paint", "window/menus", "menus_are_worked_by_keys"),
    ("menu/rows", "window/menus", "the_menu_of_a_lane_does_what_it_says"),
    ("notice", "window/safety", "a_second_window_reads_until_it_takes_over"),
    ("outline", "window/outline", "selection_goes_both_ways"),
    ("outline/row", "window/outline", "a_row_is_renamed_in_place"),
    ("outline/tree", "window/outline", "keys_walk_open_choose_and_rename"),
    ("pictures", "window/safety", "an_earlier_version_comes_back_as_one_step"),
    ("start", "window/start", "a_start_without_a_file_offers_what_there_is"),
    ("start/pictures", "window/start", "recent_files_open_and_those_that_are_gone_can_be_taken_away"),
    ("start/tile", "window/start", "arrows_and_tab_walk_over_the_tiles"),
    ("toast", "dialogs", "news_goes_by_itself_and_errors_stay"),
    ("views", "window/bars", "tabs_lead_to_their_views"),
    ("views/compare", "window/compare", "waves_are_told_by_what_changed"),
    ("views/compare/chart", "window/compare", "the_curves_are_read_by_the_keyboard"),
    ("views/compare/choices", "window/compare", "curves_stand_over_each_other_or_in_rows"),
    ("views/compare/facts", "window/compare", "a_group_that_is_left_out_counts_no_more"),
    ("views/compare/ranking", "window/compare", "the_largest_spread_comes_first_and_says_who"),
    ("views/compare/respond", "window/compare", "a_difference_is_answered_in_words_and_by_an_improvement"),
    ("views/compare/summary", "window/compare", "figures_follow_what_is_compared"),
    ("views/frame", "window/framing", "a_field_is_one_step_of_undo"),
    ("views/frame/episodes", "window/framing", "what_is_wanted_is_asked_before_what_is"),
    ("views/frame/figures", "window/framing", "the_gaps_of_a_large_journey_are_worked_out_beside_the_window"),
    ("views/frame/groups", "window/framing", "customer_groups_are_added_doubled_changed_and_removed"),
    ("views/frame/guide", "window/framing", "a_new_journey_is_framed_by_the_keyboard_alone"),
    ("views/frame/page", "window/framing", "the_report_says_what_was_typed_and_is_copied_and_saved"),
    ("views/frame/step", "window/framing", "steps_are_skipped_and_left"),
    ("views/improvements", "window/improvements", "cards_are_duplicated_and_deleted"),
    ("views/improvements/board", "window/improvements", "cards_are_dragged_to_another_column"),
    ("views/improvements/card", "window/improvements", "a_card_says_what_it_answers_and_weighs"),
    ("views/improvements/detail", "window/improvements", "every_field_is_edited"),
    ("views/improvements/facts", "window/improvements", "a_gap_becomes_an_improvement"),
    ("views/improvements/gaps", "window/improvements", "a_gap_becomes_an_improvement"),
    ("views/improvements/matrix", "window/improvements", "chips_are_dragged_and_moved_by_keys"),
    ("views/improvements/worth", "window/improvements", "the_matrix_shows_business_value_and_what_has_no_place"),
    ("views/insights", "window/evidence", "insights_are_typed_in_a_row"),
    ("views/insights/editor", "window/evidence", "every_field_of_an_insight_is_edited"),
    ("views/insights/register", "window/evidence", "rows_are_filtered"),
    ("views/insights/table", "window/evidence", "columns_sort_by_click_and_by_key"),
    ("views/lexis", "window/lexis", "map_and_diagram_are_a_click_apart_and_the_picture_can_be_copied"),
    ("views/lexis/hand", "window/lexis", "an_event_is_dragged_and_one_undo_brings_it_back"),
    ("views/lexis/keys", "window/lexis", "keys_walk_and_move_an_event"),
    ("views/lexis/naming", "window/lexis", "an_event_is_added_named_and_taken_out"),
    ("views/lexis/pane", "window/lexis", "fields_change_what_is_chosen"),
    ("views/lexis/tables", "window/lexis", "a_row_of_a_table_is_chosen"),
    ("views/parts", "window/evidence", "insights_are_typed_in_a_row"),
    ("views/picker", "window/evidence", "what_an_insight_speaks_of_is_picked_by_arrows_and_by_click"),
    ("views/places", "window/evidence", "a_row_is_linked_and_unlinked_by_keyboard"),
    ("views/report", "window/framing", "the_report_says_what_was_typed_and_is_copied_and_saved"),
];

/// Whether the file has a test of this name that runs.
fn has_test(source: &Source, name: &str) -> bool {
    source.code.contains(&format!("#[test]\nfn {name}()"))
}

/// Whether the file draws frames of what it tests: by a harness of its own, or at the desk of the whole window.
fn draws(source: &Source) -> bool {
    ["egui_kittest::Harness", "super::desk::"].iter().any(|used| source.code.contains(used))
}

#[test]
fn every_panel_dialog_and_menu_is_opened_by_a_test() {
    let of_window = |source: &Source| {
        let name = source.path.strip_prefix("ui/")?;
        let folder = name.split_once('/').map_or("", |(folder, _)| folder);
        let shows = folder != "widgets" && SHOWS.iter().any(|sign| source.code.contains(sign));
        (FOLDERS.contains(&folder) || shows).then(|| name.strip_suffix(".rs").unwrap_or(name).to_owned())
    };
    let files: BTreeSet<String> = sources::all().iter().filter_map(of_window).collect();
    let shown: BTreeSet<String> = SHOWN.iter().map(|(file, ..)| (*file).to_owned()).collect();
    let untested: Vec<_> = files.difference(&shown).collect();
    assert!(untested.is_empty(), "No test opens what these files draw. Write one and name it here: {untested:?}");
    let gone: Vec<_> = shown.difference(&files).collect();
    assert!(gone.is_empty() && shown.len() == SHOWN.len(), "Files that are not there, or are named twice: {gone:?}");
    let tests = sources::tests();
    for (file, room, name) in SHOWN {
        let source = tests.iter().find(|source| source.path == format!("{room}.rs"));
        let source = source.unwrap_or_else(|| panic!("There is no tests/rooms/{room}.rs, which is to open {file}"));
        assert!(draws(source), "tests/rooms/{room}.rs opens no window, and cannot open {file}");
        assert!(has_test(source, name), "tests/rooms/{room}.rs has no test {name}, which is to open {file}");
    }
}
