package org.communityoffice.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.report.Counted;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The pages of a paper as they come out of the printer: scrolled, enlarged, printed. Only pages in sight are drawn.
public final class DocumentPreview {
    private static final int KEPT_PAGES = 8;
    /// Drawn at twice the points of the paper: sharp up to 150 % on a screen of 125 %.
    private static final float DRAWN = 2f;

    private final Work work;
    private final Label title = Parts.words("", "card-title");
    private final Label place = Parts.words("", "muted");
    private final MenuButton printers = new MenuButton();
    private final ToggleGroup sizes = new ToggleGroup();
    private final HBox more = new HBox(8);
    private final ListView<Integer> list = new ListView<>();
    private final PreviewNumbers numbers = new PreviewNumbers(list);
    private final StackPane body = new StackPane();
    private final VBox node = new VBox();
    private final DoubleProperty enlarged = new SimpleDoubleProperty(1);
    private final Map<Integer, Image> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable PrintedPages pages;
    private Consumer<String> onPrint = printer -> { };

    public DocumentPreview(Work work) {
        this.work = work;
        HBox bar = new HBox(8, title, place, Parts.spring(), sizeButtons(), printers, more);
        bar.getStyleClass().add("preview-bar");
        printers.setGraphic(Parts.icon(Feather.PRINTER));
        printers.setText(Words.of("ui.preview.print"));
        more.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        printers.setId("preview-print");
        printers.setOnShowing(_ -> offerPrinters());
        list.getStyleClass().add("preview-pages");
        list.setId("preview-pages");
        list.setAccessibleText(Words.of("ui.preview.pages"));
        list.setCellFactory(_ -> new PreviewPageCell(this));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        list.addEventFilter(KeyEvent.KEY_PRESSED, numbers::keys);
        numbers.currentProperty().subscribe(_ -> tellPlace());
        list.getFocusModel().focusedIndexProperty().subscribe(_ -> tellPlace());
        body.getStyleClass().add("preview-well");
        VBox.setVgrow(body, Priority.ALWAYS);
        node.getStyleClass().add("preview");
        node.getChildren().setAll(bar, body);
        clear(Words.of("ui.preview.nothing"));
    }

    public Node node() {
        return node;
    }

    /// What is done with the pages and the name of the printer that was chosen.
    public void onPrint(Consumer<String> action) {
        onPrint = action;
    }

    /// What a number that opens something is called, and what opens it.
    public void onNumber(Function<Counted, String> name, Consumer<Counted> open) {
        numbers.on(name, open);
    }

    PreviewNumbers numbers() {
        return numbers;
    }

    /// Buttons beside the printer: 存成 Word …
    public void actions(List<Command> commands) {
        more.getChildren().setAll(commands.stream().map(Parts::button).toList());
    }

    /// Opens the list of printers, as Ctrl+P does.
    public void choosePrinter() {
        if (pages != null) {
            printers.requestFocus();
            printers.show();
        }
    }

    /// Nothing to look at, and why.
    public void clear(String words) {
        pages = null;
        drawn.clear();
        title.setText("");
        place.setText("");
        printers.setDisable(true);
        more.getChildren().clear();
        body.getChildren().setAll(Parts.paragraph(words, "muted"));
    }

    public void show(String name, PrintedPages shown) {
        pages = shown;
        numbers.show(shown);
        drawn.clear();
        title.setText(name);
        printers.setDisable(false);
        list.getItems().setAll(IntStream.range(0, shown.pageCount()).boxed().toList());
        body.getChildren().setAll(list);
        list.scrollTo(0);
        list.getFocusModel().focus(0);
        tellPlace();
    }

    double width() {
        return Math.max(200, list.getWidth() - 64) * enlarged.get();
    }

    DoubleProperty enlargedProperty() {
        return enlarged;
    }

    ListView<Integer> list() {
        return list;
    }

    /// Gives the picture of a page, at once where it is kept, else when it is drawn.
    void image(int page, Consumer<Image> ready) {
        PrintedPages now = pages;
        Image kept = drawn.get(page);
        if (kept != null) {
            ready.accept(kept);
        } else if (now != null) {
            work.report(Words.of("ui.preview.draw"), progress -> now.image(page, DRAWN))
                    .then(picture -> keep(now, page, picture, ready)).orTell();
        }
    }

    private void keep(PrintedPages of, int page, BufferedImage picture, Consumer<Image> ready) {
        if (of != pages) {
            return;
        }
        Image image = SwingFXUtils.toFXImage(picture, null);
        drawn.put(page, image);
        List<Integer> oldest = new ArrayList<>(drawn.keySet());
        oldest.subList(0, Math.max(0, oldest.size() - KEPT_PAGES)).forEach(drawn::remove);
        ready.accept(image);
    }

    private void tellPlace() {
        PrintedPages now = pages;
        PrintedPages.Spot number = numbers.currentProperty().get();
        if (now != null && number != null) {
            place.setText(numbers.said(number));
        } else if (now != null) {
            place.setText(Words.of("ui.preview.place", Math.max(0, list.getFocusModel().getFocusedIndex()) + 1, now.pageCount()));
        }
    }

    private HBox sizeButtons() {
        HBox buttons = new HBox();
        buttons.getStyleClass().add("segments");
        double[] factors = {1, 1.5, 2};
        String[] names = {Words.of("ui.preview.width"), "150%", "200%"};
        for (int i = 0; i < factors.length; i++) {
            double factor = factors[i];
            ToggleButton button = new ToggleButton(names[i]);
            button.getStyleClass().add("segment");
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setToggleGroup(sizes);
            button.setSelected(i == 0);
            button.setOnAction(_ -> {
                button.setSelected(true);
                enlarged.set(factor);
                list.refresh();
            });
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private void keys(KeyEvent press) {
        int at = list.getFocusModel().getFocusedIndex();
        if (press.getCode() == KeyCode.PAGE_DOWN || press.getCode() == KeyCode.PAGE_UP) {
            press.consume();
            int next = Math.clamp(at + (press.getCode() == KeyCode.PAGE_DOWN ? 1 : -1), 0, Math.max(0, list.getItems().size() - 1));
            list.getFocusModel().focus(next);
            list.getSelectionModel().select(next);
            list.scrollTo(next);
        }
    }

    private void offerPrinters() {
        List<String> names = PrintedPages.printers();
        if (names.isEmpty()) {
            MenuItem none = new MenuItem(Words.of("ui.preview.noPrinter"));
            none.setDisable(true);
            printers.getItems().setAll(none);
            return;
        }
        printers.getItems().setAll(names.stream().map(name -> {
            MenuItem item = new MenuItem(name);
            item.setOnAction(_ -> onPrint.accept(name));
            return item;
        }).toList());
    }
}
