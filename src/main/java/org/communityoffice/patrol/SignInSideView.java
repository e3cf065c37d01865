package org.communityoffice.patrol;

import java.util.function.IntConsumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.SignInController.Open;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Scrolling;
import org.jspecify.annotations.Nullable;

/// Beside the sheet: how many are entered and how, signing in at the desk while the shift runs, and what happened (本段情况).
final class SignInSideView {
    private final SignInController controller;
    private final VBox counts = new VBox(8);
    private final VBox desk = new VBox(8);
    private final TextField initials = new TextField();
    private final Label told = Parts.paragraph("", "small");
    private final TextArea found = new TextArea();
    private final Label problem = Parts.paragraph("", "form-problem");
    private final ScrollPane node;

    /// @param covered told the line of an absent one whose post somebody takes
    SignInSideView(SignInController controller, Runnable incident, IntConsumer covered) {
        this.controller = controller;
        initials.setId("desk-initials");
        initials.setPromptText(Words.of("patrol.desk.prompt"));
        initials.setOnAction(_ -> sign());
        found.setId("sheet-found");
        found.setWrapText(true);
        found.setPrefRowCount(4);
        found.setAccessibleText(Words.of("patrol.sheet.found"));
        found.textProperty().subscribe(text -> controller.found(text == null ? "" : text));
        found.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.TAB) {
                press.consume();
                found.getParent().lookup("#sheet-nothing").requestFocus();
            }
        });
        HBox title = new HBox(Parts.words(Words.of("patrol.sheet.found"), "card-title"), Parts.spring(), Parts.words(Words.of("patrol.sheet.found.hint"), "small", "muted"));
        title.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        var nothing = Parts.button(Words.of("patrol.sheet.nothing"), null, this::nothing);
        nothing.setId("sheet-nothing");
        HBox buttons = new HBox(8, nothing, Parts.button(Words.of("patrol.sheet.incident"), null, incident));
        VBox below = block(title, found, problem, buttons);
        VBox all = new VBox(counts, desk, new SignInCoverView(controller, covered).node(), below);
        counts.getStyleClass().addAll("side-block", "line-below");
        desk.getStyleClass().addAll("side-block", "line-below");
        node = Scrolling.down(all);
        node.getStyleClass().add("sheet-side");
        node.setMinWidth(272);
        node.setPrefWidth(272);
        node.setMaxWidth(272);
        VBox.setVgrow(node, Priority.ALWAYS);
        desk.getChildren().setAll(Parts.words(Words.of("patrol.desk.title"), "card-title"), Parts.paragraph(Words.of("patrol.desk.text"), "small", "muted"), initials, told);
        controller.openProperty().subscribe(this::show);
        controller.problemsProperty().subscribe(problems -> {
            String text = problems.getOrDefault(ShiftFields.FOUND_TEXT.key(), "");
            problem.setText(text);
            Parts.showing(problem, !text.isEmpty());
            if (!text.isEmpty() && problems.size() == 1) {
                found.requestFocus();
            }
        });
    }

    Node node() {
        return node;
    }

    void focusFound() {
        found.requestFocus();
        found.end();
    }

    void focusDesk() {
        if (desk.isVisible()) {
            initials.requestFocus();
        }
    }

    /// 无情况, where nothing else was written.
    void nothing() {
        if (found.getText().isBlank()) {
            found.setText(Words.of("patrol.sheet.nothing.text"));
        } else {
            focusFound();
        }
    }

    private static VBox block(Node... parts) {
        VBox block = new VBox(8, parts);
        block.getStyleClass().add("side-block");
        return block;
    }

    private void show(@Nullable Open open) {
        if (open == null) {
            return;
        }
        Sheet.Counts many = open.sheet().counts(open.reading());
        int percent = many.all() == 0 ? 0 : Math.round(100f * many.entered() / many.all());
        HBox line = new HBox(Parts.words(Words.of("patrol.sheet.entered", many.entered(), many.all())), Parts.spring(), Parts.words(percent + "%", "bold"));
        line.setMinHeight(26);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        counts.getChildren().setAll(Parts.words(Words.of("patrol.sheet.counts"), "card-title"), new VBox(line, bar(percent)),
                new VBox(count("ON_TIME", many.onTime(), ""), count("LATE", many.late(), "warning-text"), count("STANDS_IN", many.standIn(), ""),
                        count("ABSENT", many.absent(), "danger-text"), count("OPEN", many.open(), "")));
        Parts.showing(desk, !open.reading().over());
        if (!found.getText().equals(open.sheet().found())) {
            found.setText(open.sheet().found());
        }
    }

    private static Node bar(int percent) {
        Region done = new Region();
        done.getStyleClass().add("count-bar-done");
        StackPane bar = new StackPane(done);
        StackPane.setAlignment(done, javafx.geometry.Pos.CENTER_LEFT);
        done.maxWidthProperty().bind(bar.widthProperty().multiply(percent / 100.0));
        bar.getStyleClass().add("count-bar");
        return bar;
    }

    private static HBox count(String standing, int many, String tone) {
        Label number = Parts.words(Words.of("patrol.sheet.people", many), "bold");
        if (!tone.isEmpty() && many > 0) {
            number.getStyleClass().add(tone);
        }
        HBox line = new HBox(Parts.words(Words.of(standing.equals("OPEN") ? "patrol.sheet.open" : "patrol.sheet.state." + standing), "muted"), Parts.spring(), number);
        line.setMinHeight(28);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private void sign() {
        String typed = initials.getText();
        controller.signNow(typed, this::tell, people -> SignInSheetView.menu(people, person -> controller.signNow(person, typed, this::tell), controller)
                .show(initials, Side.BOTTOM, 0, 2));
    }

    private void tell(SignInController.Desked what) {
        told.setText(what.words());
        told.getStyleClass().removeAll("good-text", "danger-text");
        told.getStyleClass().add(what.done() ? "good-text" : "danger-text");
        if (what.done()) {
            initials.clear();
        } else {
            initials.selectAll();
        }
    }
}
