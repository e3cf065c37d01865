package org.communityoffice.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows two versions of a record field by field, with a choice for each; what only one side changed is chosen already.
public final class ConflictDialog {
    private final Dialogs dialogs;
    private final Function<Field<?>, String> label;
    private final BiFunction<Field<?>, @Nullable Object, String> words;

    /// @param words how a value is shown, masked as the screen masks it
    public ConflictDialog(Dialogs dialogs, Function<Field<?>, String> label, BiFunction<Field<?>, @Nullable Object, String> words) {
        this.dialogs = dialogs;
        this.label = label;
        this.words = words;
    }

    /// @param by    who saved meanwhile
    /// @param taken gets the record as chosen, to be saved over the newer version
    public void show(String title, String by, ThreeWay both, Consumer<Values> taken) {
        Set<Field<?>> takeMine = new HashSet<>();
        both.lines().stream().filter(line -> line.who() != ThreeWay.Who.THEIRS).forEach(line -> takeMine.add(line.field()));
        GridPane grid = new GridPane(12, 6);
        grid.addRow(0, head(""), head(Words.of("ui.conflict.before")), head(Words.of("ui.conflict.mine")), head(Words.of("ui.conflict.theirs", by)));
        int row = 1;
        for (ThreeWay.Line line : both.lines()) {
            ToggleGroup group = new ToggleGroup();
            ToggleButton mine = side(group, words.apply(line.field(), line.mine()), takeMine.contains(line.field()));
            ToggleButton theirs = side(group, words.apply(line.field(), line.theirs()), !takeMine.contains(line.field()));
            group.selectedToggleProperty().addListener((_, before, now) -> {
                if (now == null) {
                    group.selectToggle(before);
                } else if (now == mine) {
                    takeMine.add(line.field());
                } else {
                    takeMine.remove(line.field());
                }
            });
            Label before = Parts.words(words.apply(line.field(), line.before()), "hint");
            grid.addRow(row++, Parts.words(label.apply(line.field()), "muted"), before, mine, theirs);
            GridPane.setHgrow(mine, Priority.ALWAYS);
            GridPane.setHgrow(theirs, Priority.ALWAYS);
        }
        VBox body = new VBox(Parts.paragraph(Words.of("ui.conflict.text", by)), grid);
        body.getStyleClass().add("dialog-body");
        body.setSpacing(12);
        Command save = Command.filled(Words.of("ui.conflict.save"), Feather.CHECK, null, () -> taken.accept(both.merged(takeMine)));
        dialogs.show(title, Feather.GIT_MERGE, "accent-text", body, Words.of("ui.conflict.leave"), List.of(save), 680);
    }

    private static Node head(String text) {
        return Parts.words(text, "small", "muted", "bold");
    }

    private static ToggleButton side(ToggleGroup group, String text, boolean chosen) {
        ToggleButton side = new ToggleButton(text.isEmpty() ? "—" : text);
        side.getStyleClass().add("side");
        side.setToggleGroup(group);
        side.setSelected(chosen);
        side.setMaxWidth(Double.MAX_VALUE);
        side.setAlignment(Pos.CENTER_LEFT);
        return side;
    }
}
