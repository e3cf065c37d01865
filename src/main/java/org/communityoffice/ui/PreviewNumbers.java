package org.communityoffice.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.communityoffice.model.Words;
import org.communityoffice.report.Counted;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.report.PrintedPages.Spot;
import org.jspecify.annotations.Nullable;

/// The numbers on the pages of a preview that open the records behind them: a click, or ←→ to one and Enter.
final class PreviewNumbers {
    private static final double AROUND = 2;
    private final ListView<Integer> list;
    private final ObjectProperty<@Nullable Spot> current = new SimpleObjectProperty<>();
    private List<Spot> spots = List.of();
    private double width = 1;
    private Function<Counted, String> name = _ -> "";
    private Consumer<Counted> open = _ -> { };

    PreviewNumbers(ListView<Integer> list) {
        this.list = list;
    }

    void on(Function<Counted, String> called, Consumer<Counted> action) {
        name = called;
        open = action;
    }

    ObjectProperty<@Nullable Spot> currentProperty() {
        return current;
    }

    void show(PrintedPages pages) {
        spots = pages.spots();
        width = pages.width();
        current.set(null);
    }

    /// 检查户次　Enter 点开
    String said(Spot spot) {
        return Words.of("ui.preview.number", name.apply(spot.counted()));
    }

    /// Draws those of a page over its picture.
    ///
    /// @param wide how wide the page is on the screen
    void lay(Pane over, int page, double wide) {
        double scale = wide / width;
        List<Region> out = new ArrayList<>();
        for (Spot spot : spots) {
            if (spot.page() == page) {
                Region number = new Region();
                number.getStyleClass().add("preview-number");
                number.setCursor(Cursor.HAND);
                number.setAccessibleText(said(spot));
                number.setManaged(false);
                number.resizeRelocate(spot.x() * scale - AROUND, spot.y() * scale - AROUND, spot.width() * scale + 2 * AROUND, spot.height() * scale + 2 * AROUND);
                number.setUserData(spot);
                number.setOnMouseClicked(click -> {
                    click.consume();
                    current.set(spot);
                    open.accept(spot.counted());
                });
                out.add(number);
            }
        }
        over.getChildren().setAll(out);
        mark(over);
    }

    /// Shows on which the keyboard stands.
    void mark(Pane over) {
        over.getChildren().forEach(number -> {
            number.getStyleClass().remove("chosen");
            if (number.getUserData().equals(current.get())) {
                number.getStyleClass().add("chosen");
            }
        });
    }

    void keys(KeyEvent press) {
        Spot at = current.get();
        if (press.getCode() == KeyCode.ENTER && at != null) {
            press.consume();
            open.accept(at.counted());
        } else if ((press.getCode() == KeyCode.LEFT || press.getCode() == KeyCode.RIGHT) && !spots.isEmpty() && !press.isAltDown()) {
            press.consume();
            int by = press.getCode() == KeyCode.RIGHT ? 1 : -1;
            int from = at == null ? firstOfPage() - (by > 0 ? 1 : 0) : spots.indexOf(at);
            Spot next = spots.get(Math.floorMod(from + by, spots.size()));
            current.set(next);
            list.getFocusModel().focus(next.page());
            bringIntoSight(next);
        }
    }

    private int firstOfPage() {
        int page = Math.max(0, list.getFocusModel().getFocusedIndex());
        for (int i = 0; i < spots.size(); i++) {
            if (spots.get(i).page() >= page) {
                return i;
            }
        }
        return 0;
    }

    /// A page may be higher than what is seen of it.
    private void bringIntoSight(Spot spot) {
        if (shownAt(spot) == null) {
            list.scrollTo(spot.page());
            list.layout();
        }
        Bounds there = shownAt(spot);
        if (there != null && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            double seen = list.getHeight();
            if (there.getMinY() < 0 || there.getMaxY() > seen) {
                flow.scrollPixels(there.getCenterY() - seen / 2);
            }
        }
    }

    private @Nullable Bounds shownAt(Spot spot) {
        return list.lookupAll(".preview-number").stream().filter(node -> spot.equals(node.getUserData())).findFirst()
                .map(node -> list.sceneToLocal(node.localToScene(node.getBoundsInLocal()))).orElse(null);
    }
}
