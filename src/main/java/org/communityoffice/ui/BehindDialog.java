package org.communityoffice.ui;

import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.report.Behind;
import org.communityoffice.report.BehindController;
import org.communityoffice.report.OpenedNumber;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list behind a number: ↑↓ walk it, Enter opens a record.
public final class BehindDialog {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 420;
    private final BehindController controller;
    private final Dialogs dialogs;

    public BehindDialog(BehindController controller, Dialogs dialogs) {
        this.controller = controller;
        this.dialogs = dialogs;
        controller.openedProperty().subscribe(opened -> {
            if (opened != null) {
                show(opened);
            }
        });
    }

    private void show(OpenedNumber opened) {
        Behind behind = opened.behind();
        ListView<Behind.Line> list = new ListView<>();
        list.setId("behind-list");
        list.getStyleClass().add("behind-lines");
        list.getItems().setAll(behind.lines());
        list.setPlaceholder(Parts.paragraph(Words.of("ui.behind.nothing"), "muted"));
        list.setAccessibleText(opened.title());
        list.setCellFactory(_ -> new LineCell(behind.how()));
        list.setPrefHeight(HEIGHT);
        list.setOnKeyPressed(press -> {
            Behind.Line chosen = list.getSelectionModel().getSelectedItem();
            if (press.getCode() == KeyCode.ENTER && chosen != null) {
                press.consume();
                open(chosen);
            }
        });
        VBox body = new VBox(8, Parts.paragraph(opened.rule(), "muted"), Parts.words(count(opened), "card-title"), list);
        body.getStyleClass().add("dialog-body");
        dialogs.show(opened.title(), Feather.LIST, "accent-text", body, Words.of("ui.dialog.close"), List.of(), WIDTH);
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private static String count(OpenedNumber opened) {
        Behind behind = opened.behind();
        String total = behind.total().shown();
        return switch (behind.how()) {
            case COUNT -> Words.of("ui.behind.count", total, opened.unit());
            case SUM, HOURS, REST -> Words.of("ui.behind.sum", behind.lines().size(), total, opened.unit());
            case SHARE -> Words.of("ui.behind.share", behind.part().toPlainString(), behind.whole().toPlainString(), behind.total().number() == null ? total : total + "%");
        };
    }

    private void open(Behind.Line line) {
        if (!line.table().isEmpty()) {
            dialogs.overlay().close();
            controller.open(line);
        }
    }

    private final class LineCell extends ListCell<Behind.Line> {
        private final Behind.How how;

        LineCell(Behind.How how) {
            this.how = how;
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Behind.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Label title = Parts.words(line.title());
            title.setMinWidth(80);
            Label detail = Parts.words(line.detail(), "muted", "small");
            detail.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(detail, Priority.ALWAYS);
            Label part = Parts.words(part(line), line.part().signum() == 0 ? "muted" : "behind-part");
            part.setMinWidth(Region.USE_PREF_SIZE);
            HBox content = new HBox(12, title, detail, part, Parts.icon(line.table().isEmpty() ? Feather.MINUS : Feather.CHEVRON_RIGHT, "muted"));
            content.setAlignment(Pos.CENTER_LEFT);
            setGraphic(content);
            setAccessibleText(line.title() + " " + line.detail() + " " + part.getText());
        }

        private String part(Behind.Line line) {
            return switch (how) {
                case COUNT -> "";
                case SUM -> line.part().stripTrailingZeros().toPlainString();
                case HOURS, REST -> Words.of("ui.behind.minutes", line.part().toPlainString());
                case SHARE -> line.whole().equals(BigDecimal.ONE) ? Words.of(line.part().signum() == 0 ? "ui.behind.not" : "ui.behind.in") : line.part().toPlainString() + "/" + line.whole().toPlainString();
            };
        }
    }
}
