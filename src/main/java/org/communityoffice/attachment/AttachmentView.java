package org.communityoffice.attachment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Busy;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.communityoffice.work.Progress;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tab 附件 of any record: pictures as tiles, other files as rows; files come by button, by dragging and by pasting.
///
/// It shows the place its controller was opened at; nothing is read or drawn before it is in a window.
public final class AttachmentView {
    private static final String ADD = "attachment-add";
    private final AttachmentController controller;
    private final Dialogs dialogs;
    private final Choosers choosers;
    private final Command save = Command.plain(Words.of("attachment.copy"), Feather.DOWNLOAD, null, this::saveCopy);
    private final Command asPhoto = Command.plain(Words.of("attachment.asPhoto"), null, null, this::usePhoto);
    private final Command remove = Command.plain(Words.of("attachment.remove"), Feather.TRASH_2, null, this::remove);
    private final FlowPane tiles = new FlowPane(8, 8);
    private final VBox rows = new VBox();
    private final VBox told = new VBox(4);
    private final HBox actions = new HBox(6);
    private final Busy busy = new Busy();
    private final VBox node = new VBox(12);
    private final Map<Long, AttachmentCellView> cells = new LinkedHashMap<>();
    private @Nullable AttachmentCellView current;
    private long photo;
    private boolean drawing;

    public AttachmentView(AttachmentController controller, Dialogs dialogs, Choosers choosers) {
        this.controller = controller;
        this.dialogs = dialogs;
        this.choosers = choosers;
        node.setId("attachments");
        node.getStyleClass().add("attachments");
        told.getStyleClass().add("attachment-told");
        Node add = small(adding());
        add.setId(ADD);
        actions.getChildren().addAll(add, small(save), small(asPhoto), small(remove));
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        takeDropsOn(node);
        node.sceneProperty().subscribe(scene -> controller.seen(scene != null));
        node.localToSceneTransformProperty().subscribe(_ -> drawNext());
        controller.itemsProperty().subscribe(this::show);
        controller.toldProperty().subscribe(this::tell);
        controller.addingProperty().subscribe(this::progress);
        select(null);
    }

    public Node node() {
        return node;
    }

    /// Which of them is the photo of the record, for its mark; 0 for none.
    public void photo(long attachment) {
        if (photo != attachment) {
            photo = attachment;
            cells.clear();
            show(controller.itemsProperty().get());
        }
    }

    /// Files may also be dropped on what surrounds this list.
    public void takeDropsOn(Node around) {
        DroppedView.onto(around, node, controller);
    }

    /// Puts the keyboard where files are added.
    public void focusAdding() {
        Node add = node.lookup("#" + ADD);
        if (add != null) {
            add.requestFocus();
        }
    }

    /// Takes the files or the picture of the clipboard.
    ///
    /// @return false where it holds words or nothing
    public boolean pasteFiles() {
        if (!DroppedView.canPaste()) {
            return false;
        }
        DroppedView.paste(controller);
        return true;
    }

    /// Asks for files.
    public void choose() {
        controller.add(choosers.files(Words.of("attachment.choose"), List.of()));
    }

    private Command adding() {
        return Command.plain(Words.of("attachment.add"), Feather.PLUS, null, this::choose);
    }

    private static Node small(Command command) {
        var button = Parts.button(command);
        button.getStyleClass().add("low");
        return button;
    }

    private void show(List<AttachmentItem> items) {
        boolean focused = holdsFocus();
        long was = current == null ? 0 : current.item().id();
        Map<Long, AttachmentCellView> known = new LinkedHashMap<>(cells);
        cells.clear();
        for (AttachmentItem item : items) {
            AttachmentCellView cell = known.get(item.id());
            cells.put(item.id(), cell != null && cell.item().equals(item) ? cell : new AttachmentCellView(item, item.id() == photo, this::select, this::openCurrent));
        }
        tiles.getChildren().setAll(nodes(true));
        rows.getChildren().setAll(nodes(false));
        lay(items.isEmpty());
        AttachmentCellView next = cells.getOrDefault(was, items.isEmpty() ? null : cells.get(items.getLast().id()));
        select(next);
        if (focused) {
            (next == null ? actions.getChildren().getFirst() : next.node()).requestFocus();
        }
        Platform.runLater(this::drawNext);
    }

    private List<Node> nodes(boolean pictures) {
        return cells.values().stream().filter(cell -> cell.item().isPicture() == pictures).map(AttachmentCellView::node).toList();
    }

    private void lay(boolean empty) {
        node.getChildren().setAll(busy.node(), told);
        if (empty && controller.place().filter(AttachmentPlace::isNew).isPresent()) {
            node.getChildren().addAll(actions, Parts.paragraph(Words.of("attachment.hint.new"), "small", "hint"));
            return;
        }
        if (empty) {
            Command first = Command.filled(Words.of("attachment.add"), Feather.PLUS, null, this::choose);
            node.getChildren().add(EmptyPlace.of(Words.of("attachment.empty"), Words.of("attachment.empty.text"), List.of(first)));
            return;
        }
        node.getChildren().add(actions);
        if (!tiles.getChildren().isEmpty()) {
            node.getChildren().add(tiles);
        }
        if (!rows.getChildren().isEmpty()) {
            node.getChildren().add(rows);
        }
        node.getChildren().add(Parts.paragraph(Words.of("attachment.hint"), "small", "hint"));
    }

    private boolean holdsFocus() {
        for (Node at = node.getScene() == null ? null : node.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }

    private void select(@Nullable AttachmentCellView cell) {
        if (current != null) {
            current.node().getStyleClass().remove("chosen");
        }
        current = cell;
        if (cell != null) {
            cell.node().getStyleClass().add("chosen");
        }
        save.enabled().set(cell != null && cell.item().id() > 0);
        remove.enabled().set(cell != null);
        asPhoto.enabled().set(cell != null && cell.item().isPicture() && cell.item().id() != photo);
        Node button = actions.getChildren().get(2);
        Parts.showing(button, controller.place().flatMap(AttachmentPlace::photo).isPresent());
    }

    private void tell(List<String> sentences) {
        told.getChildren().setAll(sentences.stream().map(sentence -> (Node) Parts.paragraph(sentence)).toList());
        if (!sentences.isEmpty()) {
            told.getChildren().add(Parts.link(Words.of("attachment.understood"), controller::understood));
        }
        Parts.showing(told, !sentences.isEmpty());
    }

    private void progress(Progress.@Nullable State state) {
        busy.node().setManaged(state != null);
        if (state == null) {
            busy.end();
        } else if (state.done() == 0) {
            busy.begin(state.words(), controller::stop);
        } else {
            busy.tell(state.words(), (double) state.done() / state.total());
        }
    }

    /// Draws the first thumbnail in sight that is missing, then the next: the report thread is free in between.
    private void drawNext() {
        if (drawing || node.getScene() == null) {
            return;
        }
        cells.values().stream().filter(cell -> cell.isWaiting() && inSight(cell.node())).findFirst().ifPresent(cell -> {
            drawing = true;
            cell.drawing();
            controller.thumbnail(cell.item(), drawn -> {
                cell.show(drawn);
                drawing = false;
                Platform.runLater(this::drawNext);
            });
        });
    }

    private boolean inSight(Node tile) {
        Bounds at = tile.localToScene(tile.getLayoutBounds());
        return at != null && at.getHeight() > 0 && at.getMaxY() > 0 && at.getMinY() < node.getScene().getHeight();
    }

    private void keys(KeyEvent press) {
        if (press.isShortcutDown() && press.getCode() == KeyCode.V) {
            press.consume();
            DroppedView.paste(controller);
        } else if (current != null && current.node().isFocused() && key(press.getCode())) {
            press.consume();
        }
    }

    private boolean key(KeyCode code) {
        switch (code) {
            case ENTER, SPACE -> openCurrent();
            case DELETE -> remove();
            case LEFT -> go(-1);
            case RIGHT -> go(1);
            case UP -> go(current != null && current.item().isPicture() ? -columns() : -1);
            case DOWN -> go(current != null && current.item().isPicture() ? columns() : 1);
            case HOME -> go(-cells.size());
            case END -> go(cells.size());
            default -> {
                return false;
            }
        }
        return true;
    }

    private int columns() {
        return Math.max(1, (int) ((tiles.getWidth() + tiles.getHgap()) / (AttachmentCellView.TILE + 12 + tiles.getHgap())));
    }

    /// In the order of the screen: pictures, then the other files.
    private void go(int steps) {
        List<Node> all = java.util.stream.Stream.concat(tiles.getChildren().stream(), rows.getChildren().stream()).toList();
        int now = current == null ? 0 : all.indexOf(current.node());
        Node next = all.get(Math.clamp(now + (long) steps, 0, all.size() - 1));
        next.requestFocus();
        org.communityoffice.ui.Scrolling.bringIntoSight(next);
    }

    private void openCurrent() {
        AttachmentCellView cell = current;
        if (cell == null) {
            return;
        }
        if (cell.item().isPicture()) {
            List<AttachmentItem> pictures = cells.values().stream().map(AttachmentCellView::item).filter(AttachmentItem::isPicture).toList();
            new AttachmentPictureView(controller, dialogs.overlay(), this::saveCopy, pictures, pictures.indexOf(cell.item())).open();
        } else {
            saveCopy();
        }
    }

    private void saveCopy() {
        AttachmentCellView cell = current;
        if (cell != null) {
            saveCopy(cell.item());
        }
    }

    private void saveCopy(AttachmentItem item) {
        Optional<Path> target = choosers.saveFile(Words.of("attachment.copy.title"), item.name());
        target.ifPresent(file -> controller.saveCopy(item, file, problem -> {
            String done = Words.of("attachment.copy.done", item.name());
            dialogs.say(problem.isEmpty() ? done : Words.of("attachment.copy.not", item.name()), problem.isEmpty() ? Words.of("attachment.copy.careful") : problem);
        }));
    }

    private void usePhoto() {
        if (current != null) {
            controller.usePhoto(current.item());
        }
    }

    private void remove() {
        if (current != null) {
            controller.remove(current.item());
        }
    }
}
