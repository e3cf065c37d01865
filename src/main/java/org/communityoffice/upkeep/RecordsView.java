package org.communityoffice.upkeep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.SeekField;
import org.jspecify.annotations.Nullable;

/// A settings table that is only read, with one thing to do with a row: looks, recent actions, the recycle bin.
final class RecordsView<T> implements SectionView {
    private final String name;
    private final String title;
    private final Runnable load;
    private final RecordTable<T> table;
    private final VBox node;
    private final SeekField seek;

    /// What a table of this kind is called and says.
    ///
    /// @param unit counts its rows
    record Kind(String name, String title, String unit, String empty, String emptyText) {}

    /// @param doing the words of the one button; null where there is nothing to do
    RecordsView(Kind kind, List<Column<T>> columns, Function<T, Object> id, ReadOnlyObjectProperty<List<T>> rows, Runnable load, Remembered remembered,
            @Nullable String doing, Consumer<T> action) {
        this.name = kind.name();
        this.title = kind.title();
        this.load = load;
        table = new RecordTable<>(kind.name(), columns, id, remembered);
        table.placeholder(EmptyPlace.of(kind.empty(), kind.emptyText(), List.of()));
        seek = new SeekField(kind.name() + "-seek", 260, table.view(), this::clear);
        seek.setPromptText(Words.of("upkeep.records.seek"));
        HBox line = new HBox(seek, Parts.words(kind.emptyText(), "muted"), Parts.spring());
        line.getStyleClass().add("filter-line");
        if (doing != null) {
            Runnable go = () -> {
                T row = table.currentProperty().get();
                if (row != null) {
                    action.accept(row);
                }
            };
            line.getChildren().add(Parts.button(Command.plain(doing, null, "Enter", go)));
            table.onOpen(action);
        }
        node = new VBox(line, table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        Runnable narrow = () -> {
            List<T> meant = meant(rows.get(), columns);
            table.show(meant);
            table.countLine().of(kind.unit(), meant.size());
        };
        rows.subscribe(narrow);
        seek.textProperty().subscribe((_, _) -> narrow.run());
    }

    private void clear() {
        seek.clear();
    }

    /// All of the typed pieces stand in one column or another.
    private List<T> meant(List<T> all, List<Column<T>> columns) {
        String[] pieces = seek.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
        return seek.getText().isBlank() ? all : all.stream().filter(row -> {
            String says = columns.stream().map(column -> column.textOf(row)).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
            return Arrays.stream(pieces).allMatch(says::contains);
        }).toList();
    }

    @Override
    public void seek() {
        seek.begin();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        load.run();
        table.view().requestFocus();
    }
}
