package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The houses in a narrow list, one state word each, the worst first; over it estate, order and words to seek by, over the page a chip for each word.
final class RentalListView {
    private static final double WIDTH = 272;
    private final RentalController controller;
    private final ListView<RentalRow> list = new ListView<>();
    private final MenuButton estate = new MenuButton();
    private final MenuButton order = new MenuButton();
    private final TextField seek = new TextField();
    private final Label count = Parts.words("", "small", "muted");
    private final HBox chips = new HBox(8);
    private final PauseTransition soon = new PauseTransition(Duration.millis(120));
    private final VBox node;
    private final Command add;
    private boolean showing;

    RentalListView(RentalController controller, Command add) {
        this.controller = controller;
        this.add = add;
        list.setId("rentals");
        list.setAccessibleText(Words.of("rental.page"));
        list.getStyleClass().addAll("house-list", "zone-start");
        list.setCellFactory(_ -> new HouseCell());
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !showing) {
                controller.open(row.id());
            }
        });
        estate.getStyleClass().add("chip");
        order.getStyleClass().add("chip");
        chips.setStyle("-fx-alignment: center-left");
        seek.setId("rental-seek");
        seek.setPromptText(Words.of("rental.seek"));
        seek.setAccessibleText(Words.of("rental.seek"));
        seek.textProperty().addListener((_, _, _) -> soon.playFromStart());
        soon.setOnFinished(_ -> {
            HouseFilter now = controller.filter();
            if (!seek.getText().strip().equals(now.sought())) {
                controller.show(new HouseFilter(now.word(), now.estate(), now.byAddress(), seek.getText().strip(), now.again()));
            }
        });
        seek.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.ENTER) {
                press.consume();
                focus();
            } else if (press.getCode() == KeyCode.ESCAPE) {
                press.consume();
                seek.clear();
                focus();
            }
        });
        HBox filter = new HBox(8, Parts.icon(Feather.FILTER), estate, order);
        filter.getStyleClass().add("filter-line");
        VBox seeking = new VBox(seek);
        seeking.setStyle("-fx-padding: 0 12 8 12");
        VBox foot = new VBox(count);
        foot.getStyleClass().add("line-above");
        foot.setStyle("-fx-padding: 8 16 8 16");
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(filter, seeking, list, foot);
        node.setMinWidth(WIDTH);
        node.setPrefWidth(WIDTH);
        node.setMaxWidth(WIDTH);
        node.setStyle("-fx-border-color: transparent -color-border-default transparent transparent; -fx-background-color: -color-bg-default");
        controller.listedProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    /// The chips that stand beside the heading of the page.
    Node chips() {
        return chips;
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    void focusSeek() {
        seek.requestFocus();
        seek.selectAll();
    }

    void select(long id) {
        for (RentalRow row : list.getItems()) {
            if (row.id() == id) {
                list.getSelectionModel().select(row);
                list.scrollTo(row);
            }
        }
    }

    private void show(ListedHouses listed) {
        RentalRow before = list.getSelectionModel().getSelectedItem();
        RentalFile open = controller.fileProperty().get();
        showing = true;
        list.getItems().setAll(listed.rows());
        showing = false;
        long id = open != null ? open.row().id() : before != null ? before.id() : -1;
        list.getItems().stream().filter(row -> row.id() == id).findFirst().ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
        list.setPlaceholder(listed.all() == 0 ? EmptyPlace.of(Words.of("rental.empty.title"), Words.of("rental.empty.text"), List.of(add))
                : EmptyPlace.noHits(controller.filter().sought().isEmpty() ? Words.of("rental.filter.chosen") : controller.filter().sought(), this::clear));
        HouseFilter now = controller.filter();
        estate.setText(now.estate().isEmpty() ? Words.of("rental.filter.estates") : now.estate());
        order.setText(Words.of(now.byAddress() ? "rental.order.address" : "rental.order.urgent"));
        List<MenuItem> estates = new ArrayList<>();
        estates.add(item(Words.of("rental.filter.estates"), new HouseFilter(now.word(), "", now.byAddress(), now.sought(), now.again())));
        listed.estates().forEach(one -> estates.add(item(one, new HouseFilter(now.word(), one, now.byAddress(), now.sought(), now.again()))));
        estate.getItems().setAll(estates);
        order.getItems().setAll(item(Words.of("rental.order.urgent"), new HouseFilter(now.word(), now.estate(), false, now.sought(), now.again())),
                item(Words.of("rental.order.address"), new HouseFilter(now.word(), now.estate(), true, now.sought(), now.again())));
        count.setText(Words.of("rental.count", listed.rows().size()));
        chips.getChildren().setAll(chip(Words.of("rental.filter.all", listed.all()), "", null));
        listed.counts().forEach((word, many) -> chips.getChildren().add(chip(word.label() + " " + many, word.style(), word)));
        if (listed.again() > 0) {
            Button again = chip(Words.of("rental.filter.again", listed.again()), "accent", null);
            again.setId("houses-again");
            again.setOnAction(_ -> controller.show(new HouseFilter(null, now.estate(), now.byAddress(), now.sought(), true)));
            chips.getChildren().add(again);
        }
    }

    private void clear() {
        seek.clear();
        controller.show(new HouseFilter(null, "", controller.filter().byAddress(), ""));
    }

    private Button chip(String label, String tone, HouseWord.@Nullable Word word) {
        HouseFilter now = controller.filter();
        Button chip = new Button(label);
        chip.getStyleClass().setAll("state", "chip-button");
        if (!tone.isEmpty()) {
            chip.getStyleClass().add(tone);
        }
        chip.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        chip.setOnAction(_ -> controller.show(new HouseFilter(word, now.estate(), now.byAddress(), now.sought())));
        return chip;
    }

    private MenuItem item(String label, HouseFilter chosen) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(_ -> controller.show(chosen));
        return item;
    }

    /// Address and word above, landlord, size and open hazards below.
    private static final class HouseCell extends ListCell<RentalRow> {
        @Override
        protected void updateItem(@Nullable RentalRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            Label address = Parts.words(row.address(), "bold");
            address.setMinWidth(0);
            List<String> parts = new ArrayList<>();
            parts.add(row.values().get(RentalFields.LANDLORD, ""));
            Integer floors = row.values().get(RentalFields.FLOORS);
            Integer rooms = row.values().get(RentalFields.ROOMS);
            parts.add((floors == null ? "" : Words.of("rental.floors", floors) + " ") + (rooms == null ? "" : Words.of("rental.rooms", rooms)));
            parts.add(row.open() == 0 ? "" : Words.of("rental.hazards", row.open()));
            parts.removeIf(String::isBlank);
            Label below = Parts.words(String.join(" · ", parts), "small", "muted");
            VBox both = new VBox(2, new HBox(8, address, Parts.spring(), Parts.state(row.word().label(), row.word().word().style())), below);
            both.setPrefWidth(0);
            setGraphic(both);
        }
    }
}
