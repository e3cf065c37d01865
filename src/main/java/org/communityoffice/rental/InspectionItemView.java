package org.communityoffice.rental;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Words;
import org.communityoffice.rental.Answers.Answer;
import org.communityoffice.rental.Answers.Result;
import org.communityoffice.settings.Pinyin;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Segments;
import org.jspecify.annotations.Nullable;

/// One item of the checklist: what is asked, how it was answered, and under it, while it is open, what is entered of its hazard.
final class InspectionItemView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final InspectionTools tools;
    private final ChecklistItem item;
    private final Label name;
    private final Label told = Parts.words("", "small", "muted");
    private final Label severity = Parts.state("", "");
    private final Segments<Result> answer;
    private final VBox node;
    private @Nullable FindingView form;

    /// @param marked told that the mouse gave another answer
    InspectionItemView(InspectionTools tools, ChecklistItem item, Consumer<Result> marked) {
        this.tools = tools;
        this.item = item;
        name = Parts.words(item.item());
        name.setTooltip(new Tooltip(item.item()));
        name.setMinWidth(0);
        told.setMinWidth(0);
        answer = new Segments<>("answer-" + item.code(), List.of(Result.Y, Result.N, Result.NA), result -> Words.of("rental.inspect.result." + result.name()), marked);
        answer.node().getStyleClass().add("answers");
        answer.node().getChildren().forEach(button -> button.setFocusTraversable(false));
        Label code = Parts.words(item.code(), "muted");
        code.setMinWidth(48);
        HBox.setHgrow(name, Priority.SOMETIMES);
        HBox head = new HBox(12, code, name, Parts.spring(), told, severity, answer.node());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("item-head");
        node = new VBox(head);
        node.getStyleClass().add("item-line");
        node.setId("item-" + item.code());
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.LIST_ITEM);
        head.setOnMousePressed(_ -> node.requestFocus());
    }

    VBox node() {
        return node;
    }

    ChecklistItem item() {
        return item;
    }

    void show(Draft draft) {
        Answer said = draft.answer(item.code());
        Finding finding = draft.finding(item.code());
        Result result = said == null ? null : said.result();
        answer.select(result);
        answer.node().getChildren().forEach(button -> button.setFocusTraversable(false));
        look("fails", result == Result.N);
        look("left-out", result == Result.NA);
        Parts.showing(severity, finding != null);
        String words = said == null ? Words.of("rental.inspect.not-looked") : said.reason();
        if (finding != null) {
            severity.setText(tools.codes().shortName("hazard-severity", finding.severity()));
            severity.getStyleClass().removeAll("late", "soon");
            severity.getStyleClass().add(finding.toReport() ? "late" : "soon");
            int photos = tools.controller().photosWaiting(item.code());
            words = form != null ? "" : finding.words() + (finding.onTheSpot() ? "，" + Words.of("rental.inspect.spot") : "") + (photos > 0 ? "，" + Words.of("rental.inspect.photos.few", photos) : "");
        }
        Parts.tell(told, words);
        node.setAccessibleText(item.code() + " " + item.item() + " " + (result == null ? words : Words.of("rental.inspect.result." + result.name())));
        if (form != null && finding != null) {
            form.show(finding);
        } else if (form != null) {
            fold();
        }
    }

    private void look(String style, boolean now) {
        node.getStyleClass().remove(style);
        if (now) {
            node.getStyleClass().add(style);
        }
    }

    /// Opens the fields of its hazard.
    ///
    /// @param end run where the clerk is through with them
    FindingView unfold(Finding finding, Runnable end) {
        FindingView open = form == null ? new FindingView(tools, item, end) : form;
        if (form == null) {
            form = open;
            node.getChildren().add(open.node());
            Parts.tell(told, "");
        }
        open.show(finding);
        return open;
    }

    @Nullable FindingView form() {
        return form;
    }

    void fold() {
        FindingView open = form;
        if (open != null) {
            form = null;
            node.getChildren().remove(open.node());
            open.close();
        }
    }

    /// Goes with its inspection.
    void drop() {
        if (form != null) {
            form.drop();
            form = null;
        }
    }

    void problems(List<Problem> all) {
        boolean mine = all.stream().anyMatch(one -> one.field().equals(item.code()) || one.field().startsWith(item.code() + "/"));
        node.pseudoClassStateChanged(WRONG, mine);
        if (form != null) {
            Objects.requireNonNull(form).problems(all);
        }
    }

    /// Whether typed words mean this item: its number, part of it, initials.
    boolean fits(String typed) {
        String wanted = typed.strip().toUpperCase(Locale.ROOT);
        if (wanted.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt("0" + wanted.substring(0, Math.min(wanted.length(), 6))) == number() || item.number().startsWith(wanted);
        }
        return item.code().startsWith(wanted) || item.item().contains(typed.strip()) || item.measure().contains(typed.strip())
                || Pinyin.initials(item.item()).contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    /// Whether a typed number is exactly its own: 19, FC-19, 5 for FC-05.
    boolean is(String typed) {
        String digits = typed.strip().replaceFirst("(?i)^[a-z]+-?", "");
        return digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) == number();
    }

    private int number() {
        return item.number().matches("[0-9]{1,6}") ? Integer.parseInt(item.number()) : -1;
    }
}
