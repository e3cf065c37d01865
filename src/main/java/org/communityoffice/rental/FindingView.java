package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.attachment.PhotoStripView;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Words;
import org.communityoffice.rental.Deadlines.Deadline;
import org.communityoffice.ui.DateReader;
import org.communityoffice.ui.FieldText;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Segments;
import org.jspecify.annotations.Nullable;

/// The fields of one failing item under its line: where and what, the same-day report, measure, deadline, who, how bad, photos. Enter goes on, Esc folds.
final class FindingView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double LABEL = 64;
    private final InspectionTools tools;
    private final ChecklistItem item;
    private final Runnable onEnd;
    private final VBox node = new VBox(8);
    private final Label problem = Parts.paragraph("", "small", "danger-text");
    private final TextField place;
    private final TextField what;
    private final TextField measures;
    private final TextField responsible;
    private final TextField verdict;
    private final TextField otherDay = plain("deadline");
    private final TextField reportedAt = plain("reported_at");
    private final TextField reportedTo;
    private final Segments<String> severity;
    private final HBox deadlinePlace = new HBox();
    private final Label due = Parts.words("", "bold");
    private final Label again = Parts.words("", "small", "muted");
    private final Label photoNote = Parts.words("", "small", "muted");
    private final HBox report;
    private final PhotoStripView photos;
    private Segments<Deadline> deadlines;
    private String severityShown = "";
    private boolean closed;

    FindingView(InspectionTools tools, ChecklistItem item, Runnable onEnd) {
        this.tools = tools;
        this.item = item;
        this.onEnd = onEnd;
        node.getStyleClass().add("finding");
        place = text(HazardFields.PLACE, 150);
        what = text(HazardFields.DESCRIPTION, 0);
        measures = text(HazardFields.MEASURES, 0);
        responsible = text(HazardFields.RESPONSIBLE, 130);
        verdict = text(HazardFields.SEVERITY_DOC, 150);
        reportedTo = text(HazardFields.REPORTED_TO, 0);
        place.setPromptText(tools.label(HazardFields.TYPE, HazardFields.PLACE));
        what.setPromptText(tools.label(HazardFields.TYPE, HazardFields.DESCRIPTION));
        verdict.setPromptText(tools.label(HazardFields.TYPE, HazardFields.SEVERITY_DOC));
        otherDay.setPromptText(Words.of("rental.inspect.other-day"));
        otherDay.setAccessibleText(Words.of("rental.inspect.other-day"));
        reportedAt.setAccessibleText(tools.label(HazardFields.TYPE, HazardFields.REPORTED_AT));
        otherDay.setPrefWidth(112);
        otherDay.setMinWidth(112);
        reportedAt.setPrefWidth(150);
        reportedAt.setPromptText(tools.label(HazardFields.TYPE, HazardFields.REPORTED_AT));
        leaving(otherDay, this::readDay);
        leaving(reportedAt, this::readReport);
        severity = new Segments<>("finding-severity", List.of(Severity.ORDINARY, Severity.MAYBE_SERIOUS, Severity.SERIOUS), code -> tools.codes().shortName("hazard-severity", code),
                code -> {
                    otherDay.clear();
                    unread(HazardFields.DEADLINE, null);
                    edit(finding -> tools.controller().rules().withSeverity(finding, code));
                });
        deadlines = deadlinesOf(Severity.ORDINARY);
        photos = new PhotoStripView(tools.controller().photos(item.code()), tools.choosers(), many -> photoNote.setText(item.photo() ? Words.of("rental.inspect.photos.wanted", many) : Words.of("rental.inspect.photos", many)));
        report = row(Words.of("rental.inspect.report"), reportedAt, Parts.words(tools.label(HazardFields.TYPE, HazardFields.REPORTED_TO), "muted"), reportedTo);
        HBox strip = row(Words.of("rental.inspect.photo"), photos.node(), photoNote);
        HBox.setHgrow(photos.node(), Priority.ALWAYS);
        due.setMinWidth(Region.USE_PREF_SIZE);
        again.setMinWidth(Region.USE_PREF_SIZE);
        Parts.tell(problem, "");
        node.getChildren().setAll(problem, row(Words.of("rental.inspect.where"), place, what), report,
                row(tools.label(HazardFields.TYPE, HazardFields.MEASURES), measures, Parts.words(Words.of("rental.inspect.from-list"), "small", "muted")),
                row(tools.label(HazardFields.TYPE, HazardFields.DEADLINE), deadlinePlace, otherDay, due, again),
                row(tools.label(HazardFields.TYPE, HazardFields.SEVERITY), severity.node(), verdict, Parts.spring(), Parts.words(Words.of("rental.inspect.who"), "muted"), responsible), strip);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return node;
    }

    private static HBox row(String label, Node... parts) {
        Label name = Parts.words(label, "muted");
        name.setMinWidth(LABEL);
        HBox row = new HBox(12, name);
        row.getChildren().addAll(parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static TextField plain(String key) {
        TextField field = new TextField();
        field.setId("finding-" + key);
        return field;
    }

    /// @param width 0 takes the spare width
    private TextField text(Field<String> field, double width) {
        TextField control = plain(field.key());
        control.setAccessibleText(tools.label(HazardFields.TYPE, field));
        if (width == 0) {
            HBox.setHgrow(control, Priority.ALWAYS);
        } else {
            control.setPrefWidth(width);
            control.setMinWidth(width);
        }
        control.textProperty().addListener((_, _, now) -> edit(finding -> finding.with(field, now.strip())));
        return control;
    }

    private static void leaving(TextField field, Runnable read) {
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                read.run();
            }
        });
    }

    private void edit(UnaryOperator<Finding> change) {
        if (closed) {
            return;
        }
        tools.controller().edit(item.code(), change);
    }

    /// The deadlines of a severity; one of no days says that it was put right on the spot.
    private Segments<Deadline> deadlinesOf(String code) {
        Segments<Deadline> out = new Segments<>("finding-deadlines", tools.controller().rules().deadlines().of(code).stream().filter(one -> one.days() != null).toList(), InspectionWords::brief, one -> {
            otherDay.clear();
            unread(HazardFields.DEADLINE, null);
            edit(finding -> tools.controller().rules().withDeadline(finding, one));
        });
        deadlinePlace.getChildren().setAll(out.node());
        severityShown = code;
        return out;
    }

    /// F8: put right while they stood there, or not after all.
    void onTheSpot(Finding finding) {
        InspectionRules rules = tools.controller().rules();
        Optional<Deadline> atOnce = rules.deadlines().of(finding.severity()).stream().filter(one -> Objects.equals(one.days(), 0)).findFirst();
        Deadline next = finding.onTheSpot() ? rules.deadlines().usual(finding.severity()) : atOnce.orElse(null);
        if (next != null) {
            otherDay.clear();
            edit(one -> rules.withDeadline(one, next));
        }
    }

    void choosePhotos() {
        photos.choose();
    }

    /// Shows what follows from the rest; what is being typed stays as it is.
    void show(Finding finding) {
        show(place, finding.hazard().get(HazardFields.PLACE, ""));
        show(what, finding.hazard().get(HazardFields.DESCRIPTION, ""));
        show(measures, finding.hazard().get(HazardFields.MEASURES, ""));
        show(responsible, finding.hazard().get(HazardFields.RESPONSIBLE, ""));
        show(verdict, finding.hazard().get(HazardFields.SEVERITY_DOC, ""));
        show(reportedTo, finding.hazard().get(HazardFields.REPORTED_TO, ""));
        LocalDateTime at = finding.hazard().get(HazardFields.REPORTED_AT);
        if (at != null && !reportedAt.getPseudoClassStates().contains(WRONG)) {
            show(reportedAt, at.toString().replace('T', ' '));
        }
        severity.select(finding.severity());
        if (!severityShown.equals(finding.severity())) {
            deadlines = deadlinesOf(finding.severity());
        }
        Optional<Deadline> chosen = tools.controller().rules().chosen(finding);
        deadlines.select(chosen.orElse(null));
        LocalDate until = finding.deadline();
        if (chosen.isEmpty() && until != null && !otherDay.getPseudoClassStates().contains(WRONG)) {
            show(otherDay, until.toString());
        }
        due.setText(finding.onTheSpot() ? Words.of("rental.inspect.spot-done") : until == null ? "" : InspectionWords.weekday(until));
        again.setText(finding.onTheSpot() || until == null ? "" : Words.of("rental.inspect.recheck-by", InspectionWords.day(tools.controller().rules().deadlines().recheckBy(until))));
        Parts.showing(report, finding.toReport());
        Parts.showing(verdict, finding.severity().equals(Severity.SERIOUS));
        node.getChildren().stream().filter(row -> row != problem).forEach(row -> row.setDisable(!finding.worked().isEmpty()));
        if (!finding.worked().isEmpty()) {
            Parts.tell(problem, Words.of("rental.inspect.problem.worked-changed", item.code(), finding.worked()));
        }
    }

    private static void show(TextField field, String text) {
        if (!field.isFocused() && !field.getText().strip().equals(text)) {
            field.setText(text);
        }
    }

    /// Marks the fields of these problems.
    void problems(List<Problem> all) {
        List<String> said = new ArrayList<>();
        controls().forEach(field -> field.pseudoClassStateChanged(WRONG, false));
        for (Problem one : all) {
            if (one.field().equals(item.code())) {
                said.add(one.message());
            } else if (one.field().startsWith(item.code() + "/")) {
                said.add(one.message());
                String id = "finding-" + one.field().substring(item.code().length() + 1);
                controls().stream().filter(field -> id.equals(field.getId())).forEach(field -> field.pseudoClassStateChanged(WRONG, true));
            }
        }
        Parts.tell(problem, String.join("\n", said));
    }

    private List<TextField> controls() {
        return List.of(place, what, reportedAt, reportedTo, measures, otherDay, responsible, verdict);
    }

    /// Puts the keyboard where the clerk goes on: the first that is wrong, else where the hazard is.
    void start() {
        TextField first = controls().stream().filter(field -> field.getPseudoClassStates().contains(WRONG)).findFirst().orElse(place);
        first.requestFocus();
        first.end();
    }

    private void readDay() {
        LocalDate found = foundOn();
        switch (DateReader.read(otherDay.getText(), found)) {
            case DateReader.Reading.Understood(LocalDate day) -> {
                unread(HazardFields.DEADLINE, null);
                edit(finding -> day.equals(finding.deadline()) ? finding : tools.controller().rules().until(finding, day));
            }
            case DateReader.Reading.Nothing() -> {
                unread(HazardFields.DEADLINE, null);
                edit(finding -> tools.controller().rules().chosen(finding).isPresent() ? finding : tools.controller().rules().until(finding, null));
            }
            case DateReader.Reading.NotUnderstood(String message) -> unread(HazardFields.DEADLINE, message);
        }
    }

    private LocalDate foundOn() {
        Draft draft = tools.controller().draftProperty().get();
        LocalDate day = draft == null ? null : draft.day();
        return day == null ? tools.controller().today() : day;
    }

    /// A time alone is of the day of the inspection.
    private void readReport() {
        switch (FieldText.read(tools.field(HazardFields.TYPE, HazardFields.REPORTED_AT), reportedAt.getText(), foundOn())) {
            case FieldText.Reading.Value(Object value, String _) -> {
                unread(HazardFields.REPORTED_AT, null);
                edit(finding -> finding.with(HazardFields.REPORTED_AT, (LocalDateTime) value));
            }
            case FieldText.Reading.Wrong(String message) -> unread(HazardFields.REPORTED_AT, message);
        }
    }

    private void unread(Field<?> field, @Nullable String message) {
        if (closed) {
            return;
        }
        tools.controller().unread(InspectionCheck.field(item.code(), field), message);
        TextField control = field.equals(HazardFields.DEADLINE) ? otherDay : reportedAt;
        control.pseudoClassStateChanged(WRONG, message != null);
        Parts.tell(problem, message == null ? "" : message);
    }

    private void key(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            press.consume();
            onEnd.run();
        } else if (press.getCode() == KeyCode.ENTER && !press.isShortcutDown() && press.getTarget() instanceof Node at && at != photos.start()) {
            press.consume();
            next(at);
        } else if (press.isShortcutDown() && press.getCode() == KeyCode.V && photos.paste()) {
            press.consume();
        }
    }

    /// In the order in which they stand; after the last the line folds.
    private void next(Node from) {
        if (from == place) {
            what.requestFocus();
        } else if (from == what && report.isVisible()) {
            reportedAt.requestFocus();
        } else if (from == reportedAt) {
            reportedTo.requestFocus();
        } else if (from == what || from == reportedTo) {
            measures.requestFocus();
        } else if (from == measures) {
            deadlines.focus();
        } else if (from.getParent() == deadlines.node() || from == otherDay) {
            severity.focus();
        } else if (from.getParent() == severity.node() && verdict.isVisible()) {
            verdict.requestFocus();
        } else if (from.getParent() == severity.node() || from == verdict) {
            responsible.requestFocus();
        } else {
            onEnd.run();
        }
    }

    /// Reads what is typed and was not left yet.
    void settle() {
        readDay();
        readReport();
    }

    /// It is no longer shown; what was typed is read.
    void close() {
        settle();
        drop();
    }

    /// It is no longer shown, as another inspection is: nothing of it is read into that.
    void drop() {
        closed = true;
        photos.close();
    }
}
