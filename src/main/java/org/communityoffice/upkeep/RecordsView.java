package org.communityoffice.upkeep;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.jspecify.annotations.Nullable;

/// A settings table that is only read, with one thing to do with a row: looks, recent actions, the recycle bin.
final class RecordsView<T> implements SectionView {
    private final String name;
    private final String title;
    private final Runnable load;
    private final RecordTable<T> table;
    private final VBox node;

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
        HBox line = new HBox(Parts.words(kind.emptyText(), "muted"), Parts.spring());
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
        rows.subscribe(now -> {
            table.show(now);
            table.countLine().of(kind.unit(), now.size());
        });
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
