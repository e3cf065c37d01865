package org.communityoffice.patrol;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.SheetTyping.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Scrolling;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The lines of a sign-in sheet and the one cell that is typed into, all by the number pad.
final class SignInSheetView {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final SignInController controller;
    private final VBox lines = new VBox();
    private final TextField cell = new TextField();
    private final Pane over = new Pane(lines, cell);
    private final ScrollPane scroll = Scrolling.down(over);
    private final VBox node = new VBox();
    private int row;
    private Column column = Column.IN;
    private String shown = "";
    private Runnable onEnd = () -> { };
    private Runnable onNothing = () -> { };

    SignInSheetView(SignInController controller, Runnable add) {
        this.controller = controller;
        cell.setId("sheet-cell");
        cell.getStyleClass().add("sheet-cell-field");
        cell.setManaged(false);
        cell.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        cell.addEventFilter(KeyEvent.KEY_TYPED, press -> {
            if (press.getCharacter().equals("+") && column != Column.REMARK) {
                press.consume();
                onNothing.run();
            }
        });
        cell.textProperty().subscribe(this::understand);
        cell.focusedProperty().subscribe((_, now) -> {
            if (!now) {
                commit();
            }
            draw();
        });
        over.widthProperty().subscribe(_ -> place());
        lines.prefWidthProperty().bind(over.widthProperty());
        Node link = Parts.button(Command.of(Words.of("patrol.sheet.add"), Feather.PLUS, "Ctrl+N", Command.Look.LINK, add));
        link.setId("sheet-add");
        HBox adding = new HBox(link);
        adding.getStyleClass().add("sheet-add");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox body = new VBox(over, adding);
        scroll.setContent(body);
        scroll.setFocusTraversable(false);
        node.getChildren().setAll(SignInLineView.head(), scroll);
        node.getStyleClass().add("sheet-lines");
        controller.openProperty().subscribe(_ -> draw());
        controller.problemsProperty().subscribe(this::problems);
    }

    Node node() {
        return node;
    }

    /// What Enter in the last cell does.
    void onEnd(Runnable action) {
        onEnd = action;
    }

    /// What + does: 无情况.
    void onNothing(Runnable action) {
        onNothing = action;
    }

    boolean holdsFocus() {
        return cell.isFocused();
    }

    /// Another sheet came to the front.
    void start(boolean focus) {
        row = 0;
        column = Column.IN;
        reset();
        draw();
        if (focus) {
            // a scroll pane holds nothing until it is styled, and nothing in it could take the focus
            node.applyCss();
            node.layout();
            focusOpen();
        }
    }

    /// Puts the focus into the first cell of a line.
    void goTo(int row) {
        go(row, Column.IN);
    }

    /// Puts the focus into the first cell that is not entered.
    void focusOpen() {
        SignInController.Open open = controller.openProperty().get();
        if (open != null && !open.sheet().rows().isEmpty()) {
            List<SheetRow> rows = open.sheet().rows();
            int first = 0;
            while (first < rows.size() - 1 && rows.get(first).entered()) {
                first++;
            }
            go(rows.get(first).entered() ? 0 : first, Column.IN);
        }
    }

    void focus() {
        go(row, column);
    }

    void goLast() {
        go(Integer.MAX_VALUE, Column.IN);
    }

    private void go(int toRow, Column toColumn) {
        SignInController.Open open = controller.openProperty().get();
        if (open == null || open.sheet().rows().isEmpty()) {
            return;
        }
        row = Math.clamp(toRow, 0, open.sheet().rows().size() - 1);
        column = toColumn;
        reset();
        draw();
        cell.setVisible(true);
        cell.requestFocus();
        cell.selectAll();
        Scrolling.bringIntoSight(lines.getChildren().get(row));
    }

    /// Shows what stands in the cell.
    private void reset() {
        SheetRow line = line();
        shown = line == null ? "" : switch (column) {
            case IN -> text(line.in());
            case OUT -> text(line.out());
            case REMARK -> line.remark();
        };
        cell.setText(shown);
        cell.selectAll();
    }

    private static String text(SheetTime time) {
        LocalDateTime at = time.at();
        return !time.typed().isEmpty() ? time.typed() : at == null ? "" : at.toLocalTime().toString();
    }

    private @Nullable SheetRow line() {
        SignInController.Open open = controller.openProperty().get();
        return open == null || row >= open.sheet().rows().size() ? null : open.sheet().rows().get(row);
    }

    private boolean commit() {
        String typed = cell.getText() == null ? "" : cell.getText();
        if (typed.equals(shown)) {
            return true;
        }
        shown = typed;
        boolean[] asked = new boolean[1];
        int at = row;
        controller.type(row, column, typed, people -> {
            asked[0] = true;
            choose(people, chosen -> {
                controller.standIn(at, chosen);
                go(at, Column.IN);
            });
        });
        if (asked[0]) {
            shown = "";
        }
        return !asked[0];
    }

    /// A small list under the cell.
    private void choose(List<DutyPerson> people, java.util.function.Consumer<DutyPerson> chosen) {
        menu(people, chosen, controller).show(cell, Side.BOTTOM, 0, 2);
    }

    static ContextMenu menu(List<DutyPerson> people, java.util.function.Consumer<DutyPerson> chosen, SignInController controller) {
        ContextMenu menu = new ContextMenu();
        for (DutyPerson person : people) {
            MenuItem item = new MenuItem((person.name() + "　" + controller.detail(person)).strip());
            item.setOnAction(_ -> chosen.accept(person));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void keys(KeyEvent press) {
        if (press.isShortcutDown() || press.isAltDown()) {
            return;
        }
        switch (press.getCode()) {
            case ENTER -> {
                press.consume();
                enter();
            }
            case UP, DOWN -> {
                press.consume();
                if (commit()) {
                    go(row + (press.getCode() == KeyCode.UP ? -1 : 1), column);
                }
            }
            case LEFT, RIGHT -> sideways(press);
            case PAGE_UP, PAGE_DOWN -> {
                press.consume();
                commit();
                controller.stepShift(press.getCode() == KeyCode.PAGE_UP ? -1 : 1);
            }
            case ESCAPE -> {
                press.consume();
                reset();
            }
            default -> { }
        }
    }

    private void sideways(KeyEvent press) {
        boolean left = press.getCode() == KeyCode.LEFT;
        boolean inside = column == Column.REMARK && cell.getSelectedText().length() < cell.getLength() && (!left || cell.getCaretPosition() > 0);
        if (!inside) {
            press.consume();
            int to = Math.clamp(column.ordinal() + (left ? -1 : 1), 0, Column.values().length - 1);
            if (commit()) {
                go(row, Column.values()[to]);
            }
        }
    }

    private void enter() {
        boolean standIn = cell.getText().startsWith("/") && column == Column.IN;
        if (!commit()) {
            return;
        }
        SheetRow line = line();
        SignInController.Open open = controller.openProperty().get();
        if (line == null || open == null) {
            return;
        }
        boolean wrong = column == Column.IN ? !line.in().problem().isEmpty() : column == Column.OUT && !line.out().problem().isEmpty();
        if (wrong || standIn && line.in().at() == null) {
            go(row, column);
        } else if (column == Column.IN && !line.absent() && line.in().at() != null && line.out().at() == null && controller.openProperty().get().reading().over()) {
            go(row, Column.OUT);
        } else if (row + 1 < open.sheet().rows().size()) {
            go(row + 1, Column.IN);
        } else {
            go(row, column);
            onEnd.run();
        }
    }

    private void problems(Map<String, String> found) {
        draw();
        found.keySet().stream().filter(key -> key.startsWith("row-")).mapToInt(key -> Integer.parseInt(key.substring(4))).min().ifPresent(first -> go(first, Column.IN));
    }

    private void draw() {
        SignInController.Open open = controller.openProperty().get();
        List<SheetRow> rows = open == null ? List.of() : open.sheet().rows();
        lines.getChildren().setAll(java.util.stream.IntStream.range(0, rows.size()).mapToObj(i -> drawn(open, i)).toList());
        over.setMinHeight(rows.size() * SignInLineView.HEIGHT);
        over.setPrefHeight(rows.size() * SignInLineView.HEIGHT);
        cell.setVisible(cell.isFocused() && row < rows.size());
        place();
    }

    private void place() {
        double x = SignInLineView.left(column);
        double width = column == Column.REMARK ? Math.max(80, over.getWidth() - x - 8) : SignInLineView.width(column);
        cell.setAlignment(column == Column.REMARK ? javafx.geometry.Pos.CENTER_LEFT : javafx.geometry.Pos.CENTER_RIGHT);
        cell.resizeRelocate(x + 2, row * SignInLineView.HEIGHT + 1, width - 2, SignInLineView.HEIGHT - 3);
    }

    private HBox drawn(SignInController.Open open, int index) {
        boolean here = index == row && cell.isFocused();
        SheetHint typing = here && !cell.getText().equals(shown) ? controller.understood(row, column, cell.getText()) : null;
        HBox line = SignInLineView.of(open, index, typing, controller.problemsProperty().get().getOrDefault("row-" + index, ""), to -> {
            commit();
            go(index, to);
        });
        line.pseudoClassStateChanged(CURRENT, here);
        return line;
    }

    private void understand() {
        boolean now = cell.isFocused() && !cell.getText().equals(shown);
        cell.pseudoClassStateChanged(WRONG, now && controller.understood(row, column, cell.getText()).tone().equals("danger-text") && !cell.getText().equals("-"));
        if (cell.isFocused() && row < lines.getChildren().size()) {
            SignInController.Open open = controller.openProperty().get();
            if (open != null) {
                lines.getChildren().set(row, drawn(open, row));
            }
        }
    }
}
