package org.communityoffice.patrol;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.AttachmentView;
import org.communityoffice.model.Field;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.IncidentController.File;
import org.communityoffice.patrol.IncidentController.Row;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.ConflictDialog;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.FactsPane;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.FormField;
import org.communityoffice.ui.HistoryPane;
import org.communityoffice.ui.PanelEdge;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.SidePanel;
import org.communityoffice.ui.Suggesting;
import org.communityoffice.ui.ThreeWay;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tab 情况: the incidents of a month with the time left to deal with them; one of them, or its form, beside the list.
public final class IncidentView {
    private static final List<Field<?>> FIELDS = List.of(IncidentFields.FOUND_AT, IncidentFields.POST, IncidentFields.INCIDENT_KIND, IncidentFields.SEVERITY, IncidentFields.DESCRIPTION,
            IncidentFields.ACTION, IncidentFields.HANDLED_AT, IncidentFields.TRANSFER_KIND, IncidentFields.TRANSFER_REF, IncidentFields.PERSONS, IncidentFields.REPORTER);
    private final IncidentController controller;
    private final FieldWords words;
    private final Dialogs dialogs;
    private final Drafts drafts;
    private final AttachmentController attachments;
    private final AttachmentView photos;
    private final ConflictDialog conflict;
    private final List<FormField> fields;
    private final Form form;
    private final RecordTable<Row> table;
    private final SidePanel panel = new SidePanel(this::leave);
    private final Label month = Parts.words("", "card-title");
    private final Label count = Parts.words("", "bold");
    private final BorderPane node = new BorderPane();
    private final PatrolView.Part part;
    private @Nullable Stored before;
    private boolean editing;
    private String draft = "";
    private long seen = -1;

    public IncidentView(IncidentController controller, FieldCatalogue catalogue, CodeLists codes, FieldWords words, Dialogs dialogs, Drafts drafts, Remembered remembered, Clock clock,
            AttachmentController attachments, Choosers choosers) {
        this.controller = controller;
        this.words = words;
        this.dialogs = dialogs;
        this.drafts = drafts;
        this.attachments = attachments;
        photos = new AttachmentView(attachments, dialogs, choosers);
        conflict = new ConflictDialog(dialogs, field -> words.label(IncidentFields.TYPE, field), (field, value) -> words.shown(IncidentFields.TYPE, field, value, Audience.SCREEN));
        fields = FIELDS.stream().map(field -> FormField.of(IncidentFields.TYPE, field, "", catalogue, codes)).map(this::proposing).toList();
        form = new Form(IncidentFields.TYPE, fields, clock);
        form.onSave(() -> save(false));
        form.onSaveAndNext(() -> save(true));
        form.onRest(this::putAside);
        form.onEnd(panel::focusActions);
        table = new RecordTable<>("incidents", columns(), Row::id, remembered);
        table.view().setId("incidents-table");
        table.currentProperty().subscribe(row -> {
            if (row != null) {
                follow(row.id());
            }
        });
        table.onOpen(_ -> panel.focusActions());
        HBox line = new HBox(Parts.button(Command.square(Words.of("patrol.incident.month-before"), Feather.CHEVRON_LEFT, "Alt+Left", () -> controller.step(-1))), month,
                Parts.button(Command.square(Words.of("patrol.incident.month-after"), Feather.CHEVRON_RIGHT, "Alt+Right", () -> controller.step(1))), Parts.spring(), count);
        line.getStyleClass().add("filter-line");
        VBox middle = new VBox(line, table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        node.setCenter(middle);
        node.setRight(panel.node());
        PanelEdge.keep(panel.node(), "incidents.panel", remembered);
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE && panel.node().isVisible() && !Suggesting.in(press.getTarget())) {
                press.consume();
                leave();
            }
        });
        controller.rowsProperty().subscribe(this::list);
        controller.fileProperty().subscribe(this::file);
        part = new PatrolView.Part("incident", node, List.of(Command.filled(Words.of("patrol.incident.add"), Feather.PLUS, "Ctrl+N", () -> add(null)),
                Command.hidden(Words.of("patrol.incident.edit"), "F2", this::edit), Command.hidden(Words.of("patrol.incident.delete"), "Delete", this::delete),
                Command.hidden(Words.of("patrol.incident.month-before"), "Alt+Left", () -> controller.step(-1)),
                Command.hidden(Words.of("patrol.incident.month-after"), "Alt+Right", () -> controller.step(1))), controller.dueProperty(), this::shown);
    }

    public PatrolView.Part part() {
        return part;
    }

    public boolean isTyping() {
        return editing && form.isChanged();
    }

    /// Begins a new one.
    ///
    /// @param shift by which it was found; null for none
    public void add(@Nullable Shift shift) {
        begin(null, controller.blank(shift), Words.of("patrol.incident.add"), "incident/new" + (shift == null ? "" : "/" + shift.id()));
    }

    /// What was done about it may only be known tomorrow; the place is one of the posts, or any other.
    private FormField proposing(FormField field) {
        return field.field() == IncidentFields.ACTION ? field.mustBeFilled(false) : field.field() == IncidentFields.POST ? field.offering(Choices.proposing(controller::posts)) : field;
    }

    /// The panel follows the keyboard; words typed into a form are kept as a draft.
    private void follow(long id) {
        if (editing && id == seen) {
            return;
        }
        if (editing) {
            putAside();
            editing = false;
        }
        seen = id;
        controller.open(id);
    }

    private void shown() {
        controller.load();
        if (!editing) {
            table.view().requestFocus();
        }
    }

    /// 涉及人员 stands in no column: lists are copied and exported.
    private List<Column<Row>> columns() {
        return List.of(column(IncidentFields.FOUND_AT, 150), Column.<Row>state("state", Words.of("patrol.incident.state"), 110, row -> row.state().words(), row -> row.state().tone()), column(IncidentFields.POST, 150),
                column(IncidentFields.INCIDENT_KIND, 130), column(IncidentFields.SEVERITY, 80), column(IncidentFields.DESCRIPTION, 260), column(IncidentFields.TRANSFER_KIND, 100),
                column(IncidentFields.INCIDENT_NO, 110));
    }

    private Column<Row> column(Field<?> field, double width) {
        return Column.of(field.key(), words.label(IncidentFields.TYPE, field), width, row -> words.shown(IncidentFields.TYPE, field, row.values().get(field), Audience.SCREEN));
    }

    private void list(List<Row> rows) {
        YearMonth now = controller.monthProperty().get();
        month.setText(Words.of("patrol.incident.month", now.getYear(), now.getMonthValue()));
        table.placeholder(EmptyPlace.of(Words.of("patrol.incident.none"), Words.of("patrol.incident.none.text"),
                List.of(Command.plain(Words.of("patrol.incident.add"), Feather.PLUS, null, () -> add(null)))));
        table.show(rows);
        count.setText(Words.of("patrol.incident.count", rows.size(), rows.stream().filter(row -> row.state().open()).count()));
        table.countLine().of(Words.of("patrol.incident.unit"), rows.size());
    }

    private void file(@Nullable File file) {
        if (editing) {
            return;
        }
        if (file == null) {
            panel.hide();
            return;
        }
        Values values = file.row().values();
        attachments.open(new AttachmentPlace(IncidentFields.TYPE, file.row().id(), "photo", controller.named(values)));
        VBox facts = new VBox(4);
        facts.getStyleClass().add("form");
        facts.getChildren().setAll(FactsPane.of(fields, values, words));
        panel.showRecord(controller.named(values), List.of(Parts.state(file.row().state().words(), file.row().state().tone())),
                words.shown(IncidentFields.TYPE, IncidentFields.FOUND_AT, values.get(IncidentFields.FOUND_AT), Audience.SCREEN),
                List.of(new SidePanel.Tab(Words.of("patrol.incident.facts"), facts), new SidePanel.Tab(Words.of("patrol.incident.photos"), photos.node()),
                        new SidePanel.Tab(Words.of("patrol.incident.history"), new HistoryPane(IncidentFields.TYPE, words, Set.of()).of(file.history()))),
                List.of(Command.plain(Words.of("patrol.incident.edit"), Feather.EDIT_2, "F2", this::edit),
                        Command.of(Words.of("patrol.incident.delete"), Feather.TRASH_2, null, Command.Look.DANGEROUS, this::delete)));
    }

    private void edit() {
        File file = controller.fileProperty().get();
        if (file != null && !editing) {
            begin(file.row().stored(), file.row().values(), controller.named(file.row().values()), "incident/" + file.row().id());
        }
    }

    /// Words typed earlier come back.
    private void begin(@Nullable Stored from, Values values, String title, String of) {
        if (editing) {
            putAside();
        }
        editing = true;
        draft = of;
        before = from;
        panel.showForm(title, Words.of("patrol.incident.keys"), form.node(), List.of(), List.of(Command.filled(Words.of("patrol.incident.save"), null, "Ctrl+S", () -> save(false)),
                Command.plain(Words.of("patrol.incident.save-next"), null, "Ctrl+Enter", () -> save(true))));
        form.show(values);
        drafts.of(draft).ifPresent(form::type);
        form.focusFirst();
    }

    private void save(boolean next) {
        Values typed = form.values();
        if (typed != null) {
            save(before, typed, next);
        }
    }

    private void save(@Nullable Stored from, Values typed, boolean next) {
        controller.save(from, typed, result -> {
            switch (result) {
                case SaveResult.Saved(var _) -> {
                    stop();
                    if (next) {
                        add(null);
                    }
                }
                case SaveResult.Invalid(var problems) -> form.problems(problems);
                case SaveResult.Unsure(var problems) -> form.problems(problems);
                case SaveResult.ChangedElsewhere(Stored theirs, String by) -> {
                    if (theirs == null || from == null) {
                        dialogs.ask(Words.of("patrol.incident.gone"), Words.of("patrol.incident.gone.text"),
                                List.of(Command.filled(Words.of("patrol.incident.gone.as-new"), null, null, () -> save(null, typed, next))));
                    } else {
                        conflict.show(Words.of("patrol.incident.conflict"), by, new ThreeWay(from.values(), typed, theirs.values()), chosen -> save(theirs, chosen, next));
                    }
                }
            }
        });
    }

    private void putAside() {
        form.end();
        drafts.keep(draft, form.typed());
    }

    private void stop() {
        form.end();
        editing = false;
        drafts.forget(draft);
        file(controller.fileProperty().get());
        table.view().requestFocus();
    }

    private void leave() {
        if (!editing) {
            controller.close();
            table.view().requestFocus();
        } else if (form.isChanged()) {
            dialogs.unsaved(form.typed().size(), this::stop);
        } else {
            stop();
        }
    }

    private void delete() {
        File file = controller.fileProperty().get();
        if (file != null && !editing) {
            String name = controller.named(file.row().values());
            dialogs.confirm(Words.of("patrol.incident.delete.title", name), Words.of("patrol.incident.delete.text"), Words.of("patrol.incident.delete.yes", name), true,
                    () -> controller.delete(file.row(), done -> {
                        if (!done) {
                            dialogs.say(Words.of("patrol.incident.conflict"), Words.of("patrol.incident.changed"));
                        }
                        table.view().requestFocus();
                    }));
        }
    }
}
