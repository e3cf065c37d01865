package org.communityoffice.patrol;

import java.util.AbstractList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// The page 巡逻: its tabs beside the title, with the buttons of the tab in front; Ctrl+Tab goes to the next one.
public final class PatrolView {
    /// One tab of the page.
    ///
    /// @param name     of its title in the words: `patrol.tab.sign-in`
    /// @param commands in the order of the page head; hidden ones are shortcuts alone
    /// @param due      how many things are due there; 0 shows no number
    /// @param shown    run each time it comes to the front: load, and put the focus where the clerk starts
    public record Part(String name, Node content, List<Command> commands, IntegerProperty due, Runnable shown) {

        public Part(String name, Node content, List<Command> commands, Runnable shown) {
            this(name, content, commands, new SimpleIntegerProperty(), shown);
        }

        public String title() {
            return Words.of("patrol.tab." + name);
        }
    }

    private final List<Part> parts;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox tabs = new HBox();
    private final HBox buttons = new HBox(12);
    private final StackPane content = new StackPane();
    private final Page page;
    private final ReadOnlyObjectWrapper<Part> front = new ReadOnlyObjectWrapper<>();

    /// @param parts in the order of their tabs
    /// @param first the one the clerk begins with
    public PatrolView(List<Part> parts, Part first) {
        this.parts = List.copyOf(parts);
        front.set(first);
        tabs.getStyleClass().add("page-tabs");
        parts.forEach(part -> tabs.getChildren().add(tab(part)));
        buttons.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        HBox beside = new HBox(tabs, Parts.spring(), buttons);
        beside.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::nextTab);
        page = new Page(Words.of("patrol.page"), Feather.SHIELD, content, shortcuts(), false, due(), Words.of("patrol.page"), beside, this::shown);
    }

    public Page page() {
        return page;
    }

    /// The tab in front of the page.
    public ReadOnlyObjectProperty<Part> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /// Brings one part to the front of the page.
    public void show(Part part) {
        front.set(part);
        // the keyboard stays on the page until the part takes it
        content.requestFocus();
        shown();
    }

    private void shown() {
        group.selectToggle(group.getToggles().get(parts.indexOf(front.get())));
        buttons.getChildren().setAll(front.get().commands().stream().filter(command -> command.look() != Command.Look.HIDDEN).map(Parts::button).toList());
        content.getChildren().setAll(front.get().content());
        front.get().shown().run();
    }

    private void nextTab(KeyEvent press) {
        if (press.isShortcutDown() && press.getCode() == KeyCode.TAB && parts.size() > 1) {
            press.consume();
            show(parts.get(Math.floorMod(parts.indexOf(front.get()) + (press.isShiftDown() ? -1 : 1), parts.size())));
        }
    }

    private ToggleButton tab(Part part) {
        ToggleButton tab = new ToggleButton();
        Label name = Parts.words(part.title());
        name.textFillProperty().bind(tab.textFillProperty());
        Label due = Parts.words("", "due");
        due.textProperty().bind(part.due().asString());
        due.visibleProperty().bind(part.due().greaterThan(0));
        due.managedProperty().bind(due.visibleProperty());
        HBox both = new HBox(6, name, due);
        both.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        tab.setGraphic(both);
        tab.setId("patrol-tab-" + part.name());
        tab.getStyleClass().add("tab-item");
        tab.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        tab.setAccessibleText(part.title());
        tab.setTooltip(new Tooltip(Words.of("patrol.tab.keys", part.title())));
        tab.setToggleGroup(group);
        tab.setOnAction(_ -> show(part));
        return tab;
    }

    private IntegerProperty due() {
        IntegerBinding sum = Bindings.createIntegerBinding(() -> parts.stream().mapToInt(part -> part.due().get()).sum(),
                parts.stream().map(Part::due).toArray(IntegerProperty[]::new));
        IntegerProperty due = new SimpleIntegerProperty();
        due.bind(sum);
        return due;
    }

    /// The shortcuts of the part in front; its buttons stand beside the tabs.
    private List<Command> shortcuts() {
        return new AbstractList<>() {
            @Override
            public Command get(int index) {
                Command one = front.get().commands().get(index);
                return new Command(one.label(), one.icon(), one.keys(), Command.Look.HIDDEN, one.action(), one.enabled());
            }

            @Override
            public int size() {
                return front.get().commands().size();
            }
        };
    }
}
