package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// The one table of all books. Rows are 32 px; columns, widths, order and sorting are remembered; a block of cells is picked, copied and pasted
/// as in Excel; Space ticks rows, and ticks survive sorting and reloading; what is counted stands under it.
///
/// Fill it with [#show]; bind to [#currentProperty] for the side panel; act on [#chosen]. 100,000 rows are as quick as ten: only seen cells exist.
public final class RecordTable<T> {
    private static final double SCROLL_BAR = 11;
    /// More than a screen is high.
    private static final int BLANK_LINES = 60;
    private final TableView<T> view = new TableView<>();
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final Map<String, TableColumn<T, T>> columns = new LinkedHashMap<>();
    private final Map<String, Column<T>> kinds = new LinkedHashMap<>();
    private final Set<RecordCell<T>> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final ObjectProperty<CellBlock> block = new SimpleObjectProperty<>(CellBlock.NONE);
    private final ReadOnlyObjectWrapper<@Nullable T> current = new ReadOnlyObjectWrapper<>();
    private final Ticks<T> ticks;
    private final CountLine countLine = new CountLine();
    private final VBox node;
    private final PauseTransition rememberSoon = new PauseTransition(Duration.millis(400));
    private final Function<T, Object> id;
    private final LongOrder<T> order = new LongOrder<>();
    private List<T> all = List.of();
    private @Nullable Object awaited;
    private String sortedBy = "";
    private boolean ascending = true;
    private boolean settling;
    private boolean asked;
    private @Nullable Paste<T> paste;
    private Consumer<T> onOpen = _ -> { };

    /// Takes a pasted block where cells may be edited.
    @FunctionalInterface
    public interface Paste<T> {
        /// @param at      the rows from the picked cell downwards, as many as the block has lines or the table has rows
        /// @param columns the keys of the columns from the picked cell to the right, as many as the block is wide or the table has
        void paste(List<T> at, List<String> columns, List<List<String>> cells);
    }

    /// @param name names this table in what is remembered, such as `residents`
    /// @param id   tells rows apart when the table is loaded again
    public RecordTable(String name, List<Column<T>> columnKinds, Function<T, Object> id, Remembered remembered) {
        this.id = id;
        ticks = new Ticks<>(id, this::tellCounts);
        view.setId(name + "-table");
        view.setAccessibleText(Words.of("ui.table.named", columnKinds.stream().limit(3).map(Column::title).collect(Collectors.joining("、"))));
        view.getStyleClass().add("zone-start");
        view.setFixedCellSize(32);
        // lines without words until the first rows come: cells are made and dressed while the rows are still read and put in order
        view.setItems(FXCollections.observableArrayList(Collections.nCopies(BLANK_LINES, null)));
        view.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        view.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        view.setSortPolicy(_ -> {
            sortFromHeads();
            return true;
        });
        view.getColumns().add(ticks.column(() -> rows));
        columnKinds.forEach(this::add);
        node = new VBox(view, countLine.node());
        VBox.setVgrow(view, javafx.scene.layout.Priority.ALWAYS);
        TableMemory<T> memory = new TableMemory<>(view, columns, "table." + name, remembered);
        memory.take();
        view.getVisibleLeafColumns().addListener((javafx.collections.ListChangeListener<TableColumn<T, ?>>) _ -> rememberSoon.playFromStart());
        rememberSoon.setOnFinished(_ -> memory.keep(sortedBy, ascending));
        view.getSelectionModel().selectedIndexProperty().subscribe(index -> follow(index.intValue()));
        block.subscribe(_ -> cells.forEach(RecordCell::mark));
        new TableKeys<>(this).listen();
        view.widthProperty().subscribe(_ -> growMiddle());
        tellCounts();
    }

    public Node node() {
        return node;
    }

    public TableView<T> view() {
        return view;
    }

    public CountLine countLine() {
        return countLine;
    }

    /// The row the keyboard stands on; the side panel follows it.
    public javafx.beans.property.ReadOnlyObjectProperty<@Nullable T> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public List<T> rows() {
        return rows;
    }

    /// Has long lists put in order off the thread of the window.
    ///
    /// @param off runs the ordering elsewhere and hands its result to the other on the window's thread
    public void orderAside(BiConsumer<Supplier<List<T>>, Consumer<List<T>>> off) {
        order.aside(off);
        off.accept(() -> {
            PinyinOrder.key("");
            return List.of();
        }, _ -> { });
    }

    /// Shows these rows in the chosen order; the current row and the ticks stay where the rows are still there. Many rows
    /// that are not in order yet come a little later, and what was shown stays until then.
    public void show(List<T> newRows) {
        asked = true;
        all = List.copyOf(newRows);
        awaited = null;
        order.order(all, kinds.get(sortedBy), ascending, this::arrived);
    }

    private void arrived(List<T> inOrder) {
        T before = current.get();
        Object kept = awaited != null ? awaited : before == null ? null : id.apply(before);
        awaited = null;
        settle(() -> {
            rows.setAll(inOrder);
            if (view.getItems() != rows) {
                view.setItems(rows);
            }
        });
        ticks.keep(rows);
        if (kept == null || !goToShown(kept)) {
            current.set(null);
            block.set(CellBlock.NONE);
        }
        tellCounts();
    }

    /// Puts the keyboard on the row with this id and brings it into sight.
    ///
    /// @return false where it is not among the rows shown
    public boolean goToId(Object rowId) {
        if (order.isUnderway() && all.stream().anyMatch(row -> id.apply(row).equals(rowId))) {
            awaited = rowId;
            return true;
        }
        return goToShown(rowId);
    }

    private boolean goToShown(Object rowId) {
        for (int i = 0; i < rows.size(); i++) {
            if (id.apply(rows.get(i)).equals(rowId)) {
                goTo(i);
                return true;
            }
        }
        return false;
    }

    /// The ticked rows; where none is ticked, the rows of the picked block.
    public List<T> chosen() {
        List<T> ticked = ticks.of(rows);
        if (!ticked.isEmpty() || block.get().leadRow() < 0) {
            return ticked;
        }
        return List.copyOf(rows.subList(block.get().firstRow(), Math.min(block.get().lastRow() + 1, rows.size())));
    }

    public Ticks<T> ticks() {
        return ticks;
    }

    /// What Enter and a double click do with a row.
    public void onOpen(Consumer<T> action) {
        onOpen = action;
    }

    /// Allows pasting a block.
    public void onPaste(Paste<T> action) {
        paste = action;
    }

    /// What stands in the table while it has no rows: [EmptyPlace#of] or [EmptyPlace#noHits].
    public void placeholder(Node place) {
        view.setPlaceholder(place);
    }

    /// Sorts by a column as long as the clerk has not chosen another.
    public void sortAtFirstBy(String key) {
        TableColumn<T, T> column = columns.get(key);
        if (column != null && view.getSortOrder().isEmpty()) {
            view.getSortOrder().setAll(List.of(column));
        }
    }

    /// Opens the column chooser under a button.
    public void chooseColumns(Node under) {
        ColumnChooser.show(under, List.copyOf(kinds.values()), columns);
    }

    /// The titles and keys of the columns now shown, in their order: what export and print take.
    public List<Column<T>> shownColumns() {
        List<Column<T>> out = new ArrayList<>();
        for (TableColumn<T, ?> column : view.getVisibleLeafColumns()) {
            Column<T> kind = column.getId() == null ? null : kinds.get(column.getId());
            if (kind != null) {
                out.add(kind);
            }
        }
        return out;
    }

    CellBlock block() {
        return block.get();
    }

    /// Moves or stretches the picked block; columns count from 0 including the ticks.
    void pick(int row, int column, boolean stretch) {
        int lastColumn = view.getVisibleLeafColumns().size() - 1;
        if (rows.isEmpty()) {
            return;
        }
        int toRow = Math.clamp(row, 0, rows.size() - 1);
        int toColumn = Math.clamp(column, Math.min(1, lastColumn), lastColumn);
        block.set(block.get().to(toRow, toColumn, stretch));
        if (view.getSelectionModel().getSelectedIndex() != toRow) {
            settle(() -> view.getSelectionModel().clearAndSelect(toRow));
            current.set(rows.get(toRow));
        }
        tellCounts();
    }

    void pickAll() {
        block.set(new CellBlock(0, 1, rows.size() - 1, view.getVisibleLeafColumns().size() - 1));
        tellCounts();
    }

    void open() {
        T row = current.get();
        if (row != null) {
            onOpen.accept(row);
        }
    }

    /// Puts the picked block on the clipboard as text, so that numbers stay as they stand.
    void copy() {
        CellBlock picked = block.get();
        if (picked.leadRow() < 0) {
            return;
        }
        List<Column<T>> shown = shownColumns();
        List<List<String>> out = new ArrayList<>();
        for (T row : rows.subList(picked.firstRow(), Math.min(picked.lastRow() + 1, rows.size()))) {
            out.add(shown.subList(picked.firstColumn() - 1, picked.lastColumn()).stream().map(column -> column.textOf(row)).toList());
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(picked.isOneCell() ? out.getFirst().getFirst() : CellText.write(out));
        Clipboard.getSystemClipboard().setContent(content);
    }

    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        CellBlock picked = block.get();
        if (paste == null || text == null || picked.leadRow() < 0) {
            return;
        }
        List<List<String>> incoming = CellText.read(text);
        int wide = incoming.stream().mapToInt(List::size).max().orElse(0);
        List<String> keys = shownColumns().stream().map(Column::key).toList();
        int firstKey = picked.firstColumn() - 1;
        paste.paste(List.copyOf(rows.subList(picked.firstRow(), Math.min(picked.firstRow() + incoming.size(), rows.size()))),
                keys.subList(firstKey, Math.min(firstKey + wide, keys.size())), incoming);
    }

    void pressed(RecordCell<T> cell, MouseEvent press) {
        if (!cell.isEmpty() && press.isPrimaryButtonDown()) {
            pick(cell.getIndex(), view.getVisibleLeafIndex(cell.getTableColumn()), press.isShiftDown());
            if (press.getClickCount() == 2) {
                open();
            }
        }
    }

    void dragged(RecordCell<T> cell) {
        if (!cell.isEmpty()) {
            pick(cell.getIndex(), view.getVisibleLeafIndex(cell.getTableColumn()), true);
        }
    }

    private void follow(int index) {
        if (settling) {
            return;
        }
        if (index >= 0 && index < rows.size()) {
            current.set(rows.get(index));
            block.set(CellBlock.at(index, Math.max(1, block.get().leadColumn())));
        }
        tellCounts();
    }

    private void goTo(int index) {
        settle(() -> view.getSelectionModel().clearAndSelect(index));
        current.set(rows.get(index));
        block.set(CellBlock.at(index, Math.max(1, block.get().leadColumn())));
        view.scrollTo(Math.max(0, index - 4));
    }

    private void settle(Runnable change) {
        boolean before = settling;
        settling = true;
        change.run();
        settling = before;
    }

    private void add(Column<T> kind) {
        TableColumn<T, T> column = new TableColumn<>(kind.title());
        column.setId(kind.key());
        column.setPrefWidth(kind.width());
        column.setMinWidth(40);
        column.setVisible(kind.shown());
        column.setReorderable(true);
        if (kind.number()) {
            column.getStyleClass().add("number");
        }
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> {
            RecordCell<T> cell = new RecordCell<>(this, kind);
            cells.add(cell);
            return cell;
        });
        column.widthProperty().subscribe(_ -> {
            rememberSoon.playFromStart();
            growMiddle();
        });
        column.visibleProperty().subscribe(_ -> growMiddle());
        columns.put(kind.key(), column);
        kinds.put(kind.key(), kind);
        view.getColumns().add(column);
    }

    /// Spare width goes to the column that may grow (style `grow`): never to a blank strip at the right.
    private void growMiddle() {
        for (Column<T> kind : shownColumns()) {
            TableColumn<T, T> column = columns.get(kind.key());
            if (column != null && kind.style().contains("grow") && view.getWidth() > 0) {
                double others = view.getVisibleLeafColumns().stream().filter(other -> other != column).mapToDouble(TableColumn::getWidth).sum();
                column.setPrefWidth(Math.max(kind.width(), Math.floor(view.getWidth() - others - SCROLL_BAR)));
            }
        }
    }

    private void sortFromHeads() {
        if (settling) {
            return;
        }
        TableColumn<T, ?> by = view.getSortOrder().isEmpty() ? null : view.getSortOrder().getFirst();
        sortedBy = by == null || by.getId() == null ? "" : by.getId();
        ascending = by == null || by.getSortType() == TableColumn.SortType.ASCENDING;
        columns.values().forEach(column -> column.getStyleClass().remove("sorted"));
        if (columns.get(sortedBy) instanceof TableColumn<T, T> sorted) {
            sorted.getStyleClass().add("sorted");
        }
        if (asked) {
            show(all);
        }
        rememberSoon.playFromStart();
    }

    private void tellCounts() {
        Column<T> by = kinds.get(sortedBy);
        countLine.tell(rows.size(), Math.max(ticks.count(), ticks.count() > 0 || block.get().leadRow() < 0 ? 0 : block.get().lastRow() - block.get().firstRow() + 1),
                by == null ? null : by.title());
    }
}
