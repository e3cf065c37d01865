package org.communityoffice.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The one window: top bar, navigation, a page, foot, and a layer for dialogs over them.
///
/// Keys everywhere: Ctrl+1…9 pages, F6 next zone, Ctrl+K find, Ctrl+L lock, Ctrl+Z undo; then the shortcuts of the page in front.
/// Give it its pages with [#pages]; a page comes to the front with [#open].
public final class Frame {
    private static final double NARROW = 1100;
    private final BorderPane border = new BorderPane();
    private final StackPane root = new StackPane(border);
    private final Overlay overlay = new Overlay(root);
    private final Dialogs dialogs = new Dialogs(overlay);
    private final Foot foot = new Foot();
    private final Busy busy = new Busy();
    private final Navigation navigation = new Navigation(this::open);
    private final TopBar top;
    private final VBox area = new VBox();
    private List<Page> pages = List.of();
    private final ReadOnlyObjectWrapper<@Nullable Page> front = new ReadOnlyObjectWrapper<>();
    private Runnable onFind = () -> { };
    private Runnable onLock = () -> { };

    /// @param userCommands the menu under the user's name (锁定, 退出…)
    public Frame(String office, String userName, String userRole, List<Command> userCommands, Theme theme) {
        top = new TopBar(office, userName, userRole, userCommands, theme.darkProperty(), () -> onFind.run());
        border.setTop(top.node());
        border.setLeft(navigation.node());
        border.setBottom(foot.node());
        border.setCenter(area);
        area.setMinSize(0, 0);
        root.widthProperty().subscribe(width -> navigation.narrow(width.doubleValue() > 0 && width.doubleValue() < NARROW));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::everywhere);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onPage);
    }

    /// What a page needs more than the window has is cut at the page, never at the navigation or the foot.
    public StackPane root() {
        return root;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public Foot foot() {
        return foot;
    }

    public Busy busy() {
        return busy;
    }

    /// What Ctrl+K and the find box do, normally [FindPalette#open].
    public void onFind(Runnable action) {
        onFind = action;
    }

    /// Somebody who sees one page alone has nothing to find.
    public void withoutFind() {
        onFind = () -> { };
        top.withoutFind();
    }

    /// What Ctrl+L does.
    public void onLock(Runnable action) {
        onLock = action;
    }

    /// As Ctrl+K does.
    public void find() {
        onFind.run();
    }

    /// Sets the pages, in the order of the navigation, and opens the first.
    public void pages(List<Page> all) {
        pages = List.copyOf(all);
        navigation.pages(pages);
        navigation.narrow(root.getWidth() > 0 && root.getWidth() < NARROW);
        open(pages.getFirst());
    }

    /// The pages, in the order of the navigation.
    public List<Page> pages() {
        return pages;
    }

    /// Puts the focus where the clerk starts on the page in front; call it once the window is seen.
    public void focusPage() {
        Page now = front.get();
        if (now != null) {
            // before its first layout a scroll pane or a split pane holds nothing that could be found
            now.content().applyCss();
            Node start = now.content().lookup(".zone-start");
            Overlay.focusFirst(start == null ? now.content() : start);
        }
    }

    public @Nullable Page front() {
        return front.get();
    }

    /// The page in front; told each time another one comes there.
    public ReadOnlyObjectProperty<@Nullable Page> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /// Brings a page to the front; one that is not among the pages stands in the place of that before, under its name in the navigation.
    public void open(Page page) {
        front.set(page);
        if (pages.contains(page)) {
            navigation.select(pages.indexOf(page));
        }
        Node content = page.content();
        VBox.setVgrow(content, javafx.scene.layout.Priority.ALWAYS);
        area.getChildren().setAll(head(page), busy.node(), content);
        page.shown().run();
        if (root.getScene() != null && !holdsFocus(content)) {
            focusPage();
        }
    }

    /// Does something once what stands in the window now was laid out; at once where there is no window, and not at all once the window was closed.
    public void afterFrame(Runnable action) {
        Scene scene = root.getScene();
        if (scene == null || scene.getWindow() == null) {
            action.run();
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(() -> {
                    if (scene.getWindow() != null && scene.getWindow().isShowing()) {
                        action.run();
                    }
                });
            }
        });
        Platform.requestNextPulse();
    }

    private boolean holdsFocus(Node content) {
        for (Node at = root.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == content) {
                return true;
            }
        }
        return false;
    }

    private static HBox head(Page page) {
        HBox head = new HBox();
        head.getStyleClass().add("page-head");
        Label title = Parts.words(page.heading(), "page-title");
        title.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        Parts.showing(title, !page.heading().isEmpty());
        Node beside = page.beside() == null ? Parts.spring() : page.beside();
        HBox.setHgrow(beside, javafx.scene.layout.Priority.ALWAYS);
        if (!page.heading().isEmpty()) {
            head.getChildren().add(title);
        }
        head.getChildren().add(beside);
        for (Command command : page.commands()) {
            if (command.look() != Command.Look.HIDDEN) {
                head.getChildren().add(Parts.button(command));
            }
        }
        return head;
    }

    private void everywhere(KeyEvent press) {
        if (press.isShortcutDown() && !press.isAltDown() && !press.isShiftDown() && press.getCode() == KeyCode.L) {
            // also over an open dialog: whoever leaves the desk does not answer it first
            press.consume();
            onLock.run();
            return;
        }
        if (overlay.isOpen()) {
            return;
        }
        if (press.isShortcutDown() && !press.isAltDown() && !press.isShiftDown()) {
            int digit = digit(press.getCode());
            if (digit >= 1 && digit <= pages.size()) {
                press.consume();
                open(pages.get(digit - 1));
            } else if (press.getCode() == KeyCode.K) {
                press.consume();
                onFind.run();
            }
        } else if (press.getCode() == KeyCode.F6) {
            press.consume();
            nextZone(press.isShiftDown());
        }
        if (!press.isConsumed() && (press.isShortcutDown() || press.isAltDown() || press.getCode().isFunctionKey())) {
            // before a table or a field takes it: F2 would begin to edit a cell
            runCommand(press);
        }
    }

    private void onPage(KeyEvent press) {
        if (!overlay.isOpen() && !runCommand(press) && press.isShortcutDown() && press.getCode() == KeyCode.Z) {
            press.consume();
            foot.undo();
        }
    }

    private boolean runCommand(KeyEvent press) {
        Page page = front.get();
        Command command = page == null ? null : Command.meant(page::commands, press);
        if (command != null) {
            press.consume();
            command.action().run();
        }
        return command != null;
    }

    /// Zones: navigation, page, side panel of the page where it has one (a node with id `side-panel`), find box.
    private void nextZone(boolean back) {
        Page now = front.get();
        Node content = now == null ? area : now.content();
        Node panel = content.lookup("#side-panel");
        List<Node> zones = panel != null && panel.isVisible() ? List.of(navigation.node(), content, panel, top.node()) : List.of(navigation.node(), content, top.node());
        int zone = -1;
        for (Node at = root.getScene().getFocusOwner(); at != null && zone < 0; at = at.getParent()) {
            zone = zones.indexOf(at);
        }
        Node next = zones.get(Math.floorMod(zone + (back ? -1 : 1), zones.size()));
        if (next == navigation.node()) {
            navigation.focus();
        } else if (next == top.node()) {
            top.focus();
        } else {
            Node start = next == content ? content.lookup(".zone-start") : null;
            Overlay.focusFirst(start == null ? next : start);
        }
    }

    private static int digit(KeyCode code) {
        return code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '0' : -1;
    }
}
