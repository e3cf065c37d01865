package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.communityoffice.model.Values;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;

/// The facts of a record as label and value, under the headings of its form; what is empty is left out.
public final class FactsPane {
    private FactsPane() {}

    public static List<Node> of(List<FormField> fields, Values values, FieldWords words) {
        List<Node> out = new ArrayList<>();
        GridPane grid = grid();
        out.add(grid);
        String section = "";
        int row = 0;
        for (FormField field : fields) {
            String text = words.shown(values.type(), field.field(), values.get(field.field()), Audience.SCREEN);
            if (text.isEmpty()) {
                continue;
            }
            if (!field.section().equals(section)) {
                section = field.section();
                grid = grid();
                row = 0;
                out.add(Parts.words(section, "section-title"));
                out.add(grid);
            }
            grid.addRow(row++, Parts.paragraph(field.label(), "muted"), Parts.paragraph(text));
        }
        return out;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(96), grow);
        return grid;
    }
}
