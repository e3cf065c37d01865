package org.communityoffice.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.resident.DeleteResult;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.ConflictDialog;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.HistoryPane;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.PanelEdge;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.SidePanel;
import org.communityoffice.ui.Suggesting;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page 活动: the sentence that says which, the table, and an activity's file or form beside it.
public final class ActivityView {
    /// Ways from this page to others.
    ///
    /// @param toImport     opens the import page
    /// @param openResident opens the file of a resident
    /// @param paper        shows a paper as it will be printed
    public record Outlets(Runnable toImport, Consumer<Long> openResident, Consumer<PaperToShow> paper) {}

    private final ActivityController controller;
    private final ActivityFormFields fields;
    private final FieldWords words;
    private final Dialogs dialogs;
    private final Outlets outlets;
    private final Choosers choosers;
    private final ActivityFilesView files;
    private final ActivityListView list;
    private final SidePanel panel;
    private final ActivityForm form;
    private final BorderPane node = new BorderPane();
    private boolean editing;
    private long seen = -1;

    /// @param attachments those of the activity that is shown
    /// @param waiting     those of one that is being entered
    public ActivityView(ActivityController controller, ActivityFormFields fields, FieldWords words, Dialogs dialogs, Drafts drafts, Remembered remembered, Clock clock,
            AttachmentController attachments, AttachmentController waiting, Choosers choosers, Outlets outlets) {
        this.controller = controller;
        this.fields = fields;
        this.words = words;
        this.dialogs = dialogs;
        this.outlets = outlets;
        this.choosers = choosers;
        list = new ActivityListView(controller, words, remembered, List.of(Command.filled(Words.of("activity.empty.add"), Feather.PLUS, null, this::add),
                Command.plain(Words.of("activity.empty.import"), Feather.UPLOAD, null, outlets.toImport())));
        panel = new SidePanel(this::leave);
        files = new ActivityFilesView(attachments, fields.purposes(), dialogs, choosers);
        ConflictDialog conflict = new ConflictDialog(dialogs, field -> EntryConflict.label(field).orElseGet(() -> words.label(ActivityFields.TYPE, field)),
                (field, value) -> EntryConflict.isPeople(field) ? Objects.toString(value, "") : words.shown(ActivityFields.TYPE, field, value, Audience.SCREEN));
        form = new ActivityForm(controller, fields, dialogs, conflict, drafts, clock, waiting, choosers);
        form.onSaved(_ -> stopEditing());
        form.onEnd(panel::focusActions);
        node.setCenter(list.node());
        node.setRight(panel.node());
        PanelEdge.keep(panel.node(), "activities.panel", remembered);
        list.table().currentProperty().subscribe(this::follow);
        list.table().onOpen(_ -> panel.focusActions());
        controller.fileProperty().subscribe(this::showFile);
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.isControlDown() && press.getCode() == KeyCode.TAB && !editing) {
                press.consume();
                panel.nextTab();
            }
        });
        // a text field hands Esc on twice, so the panel takes it before the field does
        panel.node().addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        list.table().view().addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (panel.node().isVisible()) {
                escape(press);
            }
        });
    }

    private void escape(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE && !Suggesting.in(press.getTarget())) {
            press.consume();
            leave();
        }
    }

    public Page page() {
        List<Command> commands = new ArrayList<>();
        commands.add(Command.plain(Words.of("activity.import"), Feather.UPLOAD, null, outlets.toImport()));
        commands.add(Command.plain(Words.of("activity.export"), Feather.DOWNLOAD, "Ctrl+E", this::export));
        commands.add(Command.plain(Words.of("activity.print.list"), Feather.PRINTER, "Ctrl+P", () -> outlets.paper().accept(controller.listPaper())));
        commands.add(Command.plain(Words.of("activity.print.hours"), Feather.CLOCK, null, () -> outlets.paper().accept(controller.hoursPaper())));
        commands.add(Command.square(Words.of("activity.columns"), Feather.COLUMNS, null, this::chooseColumns));
        commands.add(Command.filled(Words.of("activity.add"), Feather.PLUS, "Ctrl+N", this::add));
        commands.add(Command.hidden(Words.of("activity.seek"), "Ctrl+F", list::focusSeek));
        commands.add(Command.hidden(Words.of("activity.edit"), "F2", () -> edit(null)));
        commands.add(Command.hidden(Words.of("activity.delete"), "Delete", this::delete));
        commands.add(Command.hidden(Words.of("activity.month.before"), "Alt+Left", () -> controller.step(-1)));
        commands.add(Command.hidden(Words.of("activity.month.after"), "Alt+Right", () -> controller.step(1)));
        return new Page(Words.of("activity.page"), Feather.CALENDAR, node, commands, false, this::shown);
    }

    /// Whether a form holds words that are not saved.
    public boolean isTyping() {
        return editing && form.isChanged();
    }

    /// Opens one activity, as from the find palette.
    public void open(long id) {
        if (!list.table().goToId(id)) {
            controller.goTo(id);
        } else if (controller.fileProperty().get() == null) {
            // the row was the current one already, its file was closed
            controller.open(id);
        }
    }

    public void add() {
        begin(null, controller.blank(), Words.of("activity.add"));
    }

    private void shown() {
        controller.load(() -> { });
        list.table().view().requestFocus();
    }

    /// The ticked activities, or those of the list.
    private void export() {
        List<ActivityRow> rows = list.table().ticks().count() > 0 ? list.table().chosen() : list.table().rows();
        if (rows.isEmpty()) {
            dialogs.say(Words.of("activity.export.none"), Words.of("activity.export.none.text"));
        } else {
            choosers.saveFile(Words.of("activity.export.where"), controller.exportName()).ifPresent(target -> controller.export(rows, target));
        }
    }

    private void chooseColumns() {
        if (node.getScene() != null && node.getScene().getFocusOwner() instanceof Button button) {
            list.table().chooseColumns(button);
        }
    }

    /// The panel follows the keyboard; words typed into a form are kept as a draft.
    private void follow(@Nullable ActivityRow row) {
        if (row == null || row.id() == seen && editing) {
            return;
        }
        if (editing) {
            form.putAside();
            editing = false;
        }
        controller.open(row.id());
    }

    private void showFile(@Nullable ActivityFile file) {
        if (editing) {
            return;
        }
        if (file == null) {
            panel.hide();
            return;
        }
        seen = file.row().id();
        Values values = file.row().values();
        ActivityFactsView facts = new ActivityFactsView(fields, words);
        List<SidePanel.Tab> tabs = List.of(new SidePanel.Tab(Words.of("activity.tab.facts"), facts.facts(file, this::edit)),
                new SidePanel.Tab(counted(Words.of("activity.tab.people"), file.entry().attendees().size()), facts.attendees(file, outlets.openResident(), () -> edit(null))),
                new SidePanel.Tab(counted(Words.of("activity.tab.volunteers"), file.entry().hours().size()), facts.volunteers(file, outlets.openResident(),
                        one -> outlets.paper().accept(controller.proof(one)), () -> edit(null))),
                new SidePanel.Tab(counted(Words.of("activity.tab.files"), file.proof().photos() + file.proof().papers().size()), files.of(seen, values.get(ActivityFields.TITLE, ""))),
                new SidePanel.Tab(Words.of("activity.tab.history"), new HistoryPane(ActivityFields.TYPE, words, Set.of()).of(file.history())));
        panel.showRecord(values.get(ActivityFields.TITLE, ""), state(file), summary(values), tabs, List.of(
                Command.plain(Words.of("activity.edit"), Feather.EDIT_2, "F2", () -> edit(null)),
                Command.plain(Words.of("activity.print.file"), Feather.PRINTER, null, () -> outlets.paper().accept(controller.filePaper(file))),
                Command.of(Words.of("activity.delete"), Feather.TRASH_2, null, Command.Look.DANGEROUS, this::delete)));
    }

    private static String counted(String label, int many) {
        return many == 0 ? label : label + " " + many;
    }

    private static List<javafx.scene.Node> state(ActivityFile file) {
        if (file.row().evidence().isEmpty()) {
            return List.of();
        }
        int missing = file.row().missing().size();
        return List.of(missing == 0 ? Parts.state(Words.of("activity.evidence.whole"), "good") : Parts.state(Words.of("activity.evidence.lacks", missing), "soon"));
    }

    /// 2026-10-18 星期日 09:00—11:30 · 文化广场 · 文艺演出.
    private String summary(Values values) {
        List<String> parts = new ArrayList<>();
        LocalDate day = values.get(ActivityFields.STARTS_ON);
        LocalTime from = values.get(ActivityFields.START_TIME);
        LocalTime to = values.get(ActivityFields.END_TIME);
        String when = day == null ? "" : day + " " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
        parts.add(when + (from == null ? "" : " " + from + (to == null ? "" : "—" + to)));
        parts.add(values.get(ActivityFields.PLACE, ""));
        parts.add(words.shown(ActivityFields.TYPE, ActivityFields.ACTIVITY_TYPE, values.get(ActivityFields.ACTIVITY_TYPE), Audience.SCREEN));
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    /// @param at the field to begin with; null for the first
    private void edit(@Nullable Field<?> at) {
        ActivityFile file = controller.fileProperty().get();
        if (file != null && !editing) {
            begin(file.row().stored(), file.entry(), Words.of("activity.edit.title"));
            if (at != null) {
                form.focus(at);
            }
        }
    }

    private void begin(@Nullable Stored from, ActivityEntry entry, String title) {
        if (editing) {
            form.putAside();
        }
        editing = true;
        panel.showForm(title, Words.of("activity.form.keys"), form.node(), List.of(), List.of(
                Command.filled(Words.of("activity.save"), null, "Ctrl+S", () -> form.save(false)),
                Command.plain(Words.of("activity.save-next"), null, "Ctrl+Enter", () -> form.save(true))));
        form.begin(from, entry);
    }

    private void stopEditing() {
        editing = false;
        showFile(controller.fileProperty().get());
        list.table().view().requestFocus();
    }

    /// One step back: from a form to the file, asking where words were typed; from the file to the table.
    private void leave() {
        if (!editing) {
            controller.close();
            list.table().view().requestFocus();
        } else if (!form.isChanged()) {
            form.discard();
            stopEditing();
        } else {
            dialogs.unsaved(form.changes(), () -> {
                form.discard();
                stopEditing();
            });
        }
    }

    private void delete() {
        List<ActivityRow> chosen = list.table().chosen();
        if (chosen.isEmpty() || editing) {
            return;
        }
        String what = chosen.size() == 1 ? Objects.toString(chosen.getFirst().values().get(ActivityFields.TITLE), "") : Words.of("activity.many", chosen.size());
        dialogs.confirm(Words.of("activity.delete.title", what), Words.of("activity.delete.text"), Words.of("activity.delete.yes", what), true, () -> controller.delete(chosen, result -> {
            if (result instanceof DeleteResult.NotDeleted(List<String> why)) {
                dialogs.say(Words.of("activity.delete.not", what), String.join("\n", why) + "\n" + Words.of("activity.delete.look"));
            } else {
                list.table().ticks().clear();
                list.table().view().requestFocus();
            }
        }));
    }
}
