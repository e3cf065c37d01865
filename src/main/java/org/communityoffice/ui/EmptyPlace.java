package org.communityoffice.ui;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.TextAlignment;
import org.communityoffice.model.Words;

/// What stands where there is nothing yet: one picture, one sentence on what this is for, the first step; or 去掉条件 where a filter has no hits.
public final class EmptyPlace {
    private EmptyPlace() {}

    /// @param steps the first one filled
    public static VBox of(String title, String sentence, List<Command> steps) {
        var text = Parts.paragraph(sentence, "muted");
        text.setMaxWidth(396);
        text.setTextAlignment(TextAlignment.CENTER);
        HBox buttons = new HBox(8);
        buttons.setAlignment(javafx.geometry.Pos.CENTER);
        steps.forEach(step -> buttons.getChildren().add(Parts.button(step)));
        VBox place = new VBox(picture(), Parts.words(title, "record-title"), text, buttons);
        place.getStyleClass().add("empty-place");
        VBox.setMargin(buttons, new javafx.geometry.Insets(12, 0, 24, 0));
        return place;
    }

    /// For a filter that has no hits.
    ///
    /// @param filter what was asked for, such as “60岁以上”
    public static VBox noHits(String filter, Runnable clear) {
        VBox place = new VBox(Parts.words(Words.of("ui.table.no-hits", filter), "muted"), Parts.button(Words.of("ui.table.clear-filter"), null, clear));
        place.getStyleClass().add("empty-place");
        return place;
    }

    private static Node picture() {
        Group group = new Group(sheet(30, 14, "empty-sheet-back"), sheet(54, 6, "empty-sheet"),
                line(64, 22, 92), line(64, 34, 108), line(64, 46, 100),
                styled(new Rectangle(64, 56, 44, 22), "empty-picture"), styled(new Circle(76, 64, 3), "empty-dot"),
                styled(new Polyline(66, 77, 76, 69, 83, 74, 92, 65, 107, 77), "empty-accent"));
        group.setAccessibleText("");
        return group;
    }

    private static Shape sheet(double x, double y, String style) {
        Rectangle sheet = new Rectangle(x, y, 64, 82);
        sheet.setArcWidth(8);
        sheet.setArcHeight(8);
        return styled(sheet, style);
    }

    private static Shape line(double x, double y, double toX) {
        return styled(new Line(x, y, toX, y), "empty-line");
    }

    private static Shape styled(Shape shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }
}
