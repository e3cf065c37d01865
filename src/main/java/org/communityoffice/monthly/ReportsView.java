package org.communityoffice.monthly;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.monthly.ReportsController.Card;
import org.communityoffice.monthly.ReportsController.Shown;
import org.communityoffice.report.BehindController;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.MonthPaper.Format;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.DocumentPreview;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Remembered;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page 报表: the month, its papers as cards, and beside them the printed page.
public final class ReportsView {
    private final ReportsController controller;
    private final DocumentPreview preview;
    private final Choosers choosers;
    private final MissingView missing;
    private final Label month = Parts.words("", "card-title");
    private final VBox papers = new VBox(12);
    private static final String DIVIDER = "reports.divider";
    private final SplitPane content = new SplitPane();
    private final Page page;

    public ReportsView(ReportsController controller, DocumentPreview preview, Choosers choosers, Dialogs dialogs, BehindController behind, Remembered remembered) {
        this.controller = controller;
        this.preview = preview;
        this.choosers = choosers;
        TypedFiguresDialog typed = new TypedFiguresDialog(controller, dialogs);
        SectionsDialog sections = new SectionsDialog(controller, dialogs);
        missing = new MissingView(controller::open, typed::open, sections::open);
        controller.readProperty().subscribe(_ -> draw());
        ScrollPane left = new ScrollPane(papers);
        left.setFitToWidth(true);
        left.setMinWidth(320);
        left.setFocusTraversable(false);
        papers.getStyleClass().add("papers");
        content.getItems().setAll(left, preview.node());
        content.setDividerPositions(remembered.read(DIVIDER).filter(text -> text.matches("0[.][0-9]{1,4}")).map(Double::parseDouble).orElse(0.34));
        // told when the mouse lets go: while a window is made narrower the divider moves by itself
        content.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> remembered.write(DIVIDER, String.format(Locale.ROOT, "%.4f", content.getDividerPositions()[0])));
        SplitPane.setResizableWithParent(left, false);
        Command all = Command.filled(Words.of("monthly.page.all"), Feather.FOLDER, "Ctrl+Enter", this::makeAll);
        Command print = Command.hidden(Words.of("monthly.page.print"), "Ctrl+P", preview::choosePrinter);
        Command back = Command.hidden(Words.of("monthly.page.before"), "Alt+Left", () -> controller.step(-1));
        Command forth = Command.hidden(Words.of("monthly.page.after"), "Alt+Right", () -> controller.step(1));
        page = new Page(Words.of("monthly.page.title"), Feather.FILE_TEXT, content, List.of(all, print, back, forth), false,
                controller::load);
        // a filter: the list of pages keeps Esc to itself
        preview.node().addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            Node chosen = papers.lookup(".chosen");
            if (press.getCode() == KeyCode.ESCAPE && chosen != null) {
                press.consume();
                chosen.requestFocus();
            }
        });
        preview.onPrint(controller::print);
        preview.onNumber(behind::name, behind::look);
        controller.monthProperty().subscribe(this::name);
        controller.cards().subscribe(this::draw);
        controller.shownProperty().subscribe(this::show);
        draw();
    }

    public Page page() {
        return page;
    }

    private void name(YearMonth now) {
        month.setText(Words.of("monthly.page.month", now.getYear(), now.getMonthValue()));
    }

    private void draw() {
        month.setId("reports-month");
        HBox head = new HBox(8, step(Feather.CHEVRON_LEFT, Words.of("monthly.page.before"), -1), month,
                step(Feather.CHEVRON_RIGHT, Words.of("monthly.page.after"), 1), Parts.spring(),
                Parts.words(Words.of("monthly.page.count", controller.cards().size()), "muted"));
        head.getStyleClass().add("papers-head");
        String held = focused();
        boolean wasEmpty = papers.lookup(".zone-start") == null;
        missing.show(controller.readProperty().get());
        papers.getChildren().setAll(head, missing.node());
        controller.cards().forEach(card -> papers.getChildren().add(card(card)));
        papers.getChildren().stream().skip(2).limit(1).forEach(card -> card.getStyleClass().add("zone-start"));
        papers.getChildren().add(Parts.paragraph(Words.of("monthly.page.masked"), "muted"));
        Node first = papers.lookup(".zone-start");
        if (held != null) {
            // whoever opened the page while it was empty waits for its first paper
            Node before = held.isEmpty() || wasEmpty && first != null ? first : papers.lookup("#" + held);
            Node now = before == null ? first : before;
            if (now != null) {
                now.requestFocus();
            }
        }
    }

    /// What held the keyboard among the papers, so that it is there again when they are drawn anew; null where it is elsewhere.
    private @Nullable String focused() {
        Node owner = papers.getScene() == null ? null : papers.getScene().getFocusOwner();
        for (Node at = owner; owner != null && at != null; at = at.getParent()) {
            if (at.equals(papers)) {
                return Objects.requireNonNullElse(owner.getId(), "");
            }
        }
        return null;
    }

    private Node step(Feather icon, String label, int months) {
        Node button = Parts.button(Command.square(label, icon, months < 0 ? "Alt+Left" : "Alt+Right", () -> controller.step(months)));
        button.setId(months < 0 ? "month-before" : "month-after");
        return button;
    }

    private VBox card(Card card) {
        HBox head = new HBox(8, Parts.words(card.title(), "card-title"), Parts.spring(), state(card));
        HBox formats = new HBox(12);
        for (MonthPaper file : card.files()) {
            formats.getChildren().add(Parts.link(Words.of("monthly.format." + file.format()), () -> save(card, file.format())));
        }
        VBox box = new VBox(head, Parts.words(Words.of("monthly.card.for." + card.code()), "muted"), formats);
        box.getStyleClass().addAll("card", "paper-card");
        box.setId("paper-" + card.id());
        box.setFocusTraversable(true);
        box.setAccessibleText(card.title());
        Shown shown = controller.shownProperty().get();
        if (shown != null && shown.card().id().equals(card.id())) {
            box.getStyleClass().add("chosen");
        }
        box.setOnMouseClicked(_ -> controller.look(card));
        box.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER && !press.isShortcutDown()) {
                press.consume();
                controller.look(card);
            }
        });
        return box;
    }

    private static Label state(Card card) {
        return card.madeAt() == null
                ? Parts.state(Words.of("monthly.card.notMade"), "")
                : Parts.state(Words.of("monthly.card.made", card.madeAt()), "good");
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            preview.clear(Words.of("monthly.page.wait"));
            return;
        }
        preview.show(shown.card().title(), shown.pages());
        preview.actions(shown.card().files().stream().map(file -> Command.plain(Words.of("monthly.format." + file.format()),
                Feather.DOWNLOAD, null, () -> save(shown.card(), file.format()))).toList());
        for (Node node : papers.getChildren()) {
            node.getStyleClass().remove("chosen");
            if (("paper-" + shown.card().id()).equals(node.getId())) {
                node.getStyleClass().add("chosen");
            }
        }
    }

    private void save(Card card, Format format) {
        choosers.saveFile(Words.of("monthly.choose.file", card.title()), ReportsController.fileName(card, format))
                .ifPresent(target -> controller.make(card, format, target));
    }

    private void makeAll() {
        choosers.folder(Words.of("monthly.choose.folder")).ifPresent(controller::makeAll);
    }
}
