package org.communityoffice.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Scrolling;
import org.kordamp.ikonli.feather.Feather;

/// The text of the summary's sections before it is printed: as the rule has it, or edited; numbers that are not as counted are told while typing.
final class SectionsDialog {
    private static final int WIDTH = 860;
    private static final int A_LINE = 50;
    private final ReportsController controller;
    private final Dialogs dialogs;

    SectionsDialog(ReportsController controller, Dialogs dialogs) {
        this.controller = controller;
        this.dialogs = dialogs;
    }

    /// @param first the section that has the keyboard; 0 for the first
    void open(int first) {
        List<Editor> editors = controller.readProperty().get().sections().stream().map(Editor::new).toList();
        VBox all = new VBox(16);
        editors.forEach(editor -> all.getChildren().add(editor.node));
        ScrollPane scroll = Scrolling.down(all);
        scroll.setPrefHeight(450);
        VBox body = new VBox(10, Parts.paragraph(Words.of("monthly.edit.how"), "muted"), scroll);
        body.getStyleClass().add("dialog-body");
        Command save = Command.filled(Words.of("monthly.edit.save"), Feather.SAVE, "Ctrl+S", () -> controller.edit(editors.stream().map(Editor::edit).toList()));
        body.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.S && press.isShortcutDown()) {
                press.consume();
                dialogs.overlay().close();
                save.action().run();
            }
        });
        dialogs.show(Words.of("monthly.edit.title", controller.monthProperty().get().getYear(), controller.monthProperty().get().getMonthValue()), Feather.EDIT_3, "accent-text", body,
                Words.of("monthly.edit.leave"), List.of(save), WIDTH);
        scroll.applyCss();
        editors.stream().filter(editor -> first == 0 || editor.section.place() == first).findFirst().ifPresent(editor -> editor.text.requestFocus());
    }

    /// One section.
    private static final class Editor {
        private final SectionText section;
        private final TextArea text = new TextArea();
        private final Label state = Parts.state("", "");
        private final Label told = Parts.paragraph("", "danger-text", "small");
        private final CheckBox keep = new CheckBox(Words.of("monthly.edit.keep"));
        private final Button reset;
        private final VBox node;

        Editor(SectionText section) {
            this.section = section;
            text.setId("section-" + section.place());
            text.setText(section.edited() == null ? section.rule().text() : section.edited());
            text.setWrapText(true);
            text.setAccessibleText(section.heading());
            text.setPrefRowCount(Math.clamp(section.rule().text().length() / A_LINE + 1, 2, 8));
            keep.setId("section-keep-" + section.place());
            keep.setSelected(section.kept());
            reset = Parts.link(Words.of("monthly.edit.reset"), () -> text.setText(section.rule().text()));
            reset.setId("section-reset-" + section.place());
            HBox head = new HBox(10, Parts.words(section.heading(), "card-title"), state, Parts.spring(), keep, reset);
            head.setAlignment(Pos.CENTER_LEFT);
            node = new VBox(6, head, text, told);
            // Tab leads on, as in every form
            text.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
                if (press.getCode() == KeyCode.TAB && !press.isShortcutDown()) {
                    press.consume();
                    text.requestFocusTraversal(press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                }
            });
            text.focusedProperty().subscribe(now -> {
                if (now) {
                    Scrolling.bringIntoSight(text);
                }
            });
            text.textProperty().subscribe(this::tell);
        }

        private boolean isEdited() {
            return !text.getText().strip().equals(section.rule().text());
        }

        private void tell(String typed) {
            boolean edited = isEdited();
            state.setText(edited ? Words.of(section.carried() && typed.equals(section.edited()) ? "monthly.edit.carried" : "monthly.edit.edited") : Words.of("monthly.edit.rule"));
            Parts.showing(keep, edited);
            Parts.showing(reset, edited);
            List<SectionText.Disagreement> wrong = edited ? section.disagreements(typed) : new ArrayList<>();
            Parts.showing(told, !wrong.isEmpty());
            told.setText(wrong.stream().map(one -> Words.of("monthly.edit.wrong", one.words(), one.counted())).collect(Collectors.joining("；")));
        }

        /// What may be stored is no longer than its column.
        SectionEdit edit() {
            String typed = text.getText().strip();
            String body = isEdited() && !typed.isEmpty() ? typed.substring(0, Math.min(typed.length(), SectionText.LONGEST)) : null;
            // an edited text that last month kept is this month's as soon as it is saved
            return new SectionEdit(section, body, body != null && keep.isSelected());
        }
    }
}
