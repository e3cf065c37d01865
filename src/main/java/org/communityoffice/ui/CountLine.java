package org.communityoffice.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// The line under a table: how many are shown of how many, what is filtered and how to drop it, how many are picked, the order.
public final class CountLine {
    private final Label shown = Parts.words("");
    private final Label filter = Parts.words("");
    private final Button clear = Parts.link(Words.of("ui.table.clear-filter"), () -> clearAction().run());
    private final Label picked = Parts.words("");
    private final Label order = Parts.words("");
    private final HBox node = new HBox(shown, filter, clear, Parts.spring(), picked, order);
    private Runnable clearAction = () -> { };
    private String unit = Words.of("ui.table.rows");
    private int total = -1;
    private int count;

    CountLine() {
        node.getStyleClass().add("count-line");
        node.setId("count-line");
        filtered("", () -> { });
    }

    HBox node() {
        return node;
    }

    /// @param unitWord 人, 户, 场 …
    /// @param all      how many there are without a filter; negative where that is not said
    public void of(String unitWord, int all) {
        unit = unitWord;
        total = all;
        words();
    }

    /// @param words what is filtered, such as “60岁以上”; empty where nothing is
    public void filtered(String words, Runnable clearIt) {
        clearAction = clearIt;
        Parts.tell(filter, words);
        Parts.showing(clear, !words.isEmpty());
    }

    void tell(int rows, int pickedRows, @Nullable String sortedBy) {
        count = rows;
        words();
        picked.setText(pickedRows == 0 ? "" : Words.of("ui.table.picked", pickedRows, unit));
        order.setText(sortedBy == null ? "" : Words.of("ui.table.ordered", sortedBy));
    }

    private Runnable clearAction() {
        return clearAction;
    }

    private void words() {
        shown.setText(total < 0 || total == count ? Words.of("ui.table.count", grouped(count), unit) : Words.of("ui.table.count-of", grouped(count), unit, grouped(total)));
    }

    /// 4216 as 4,216.
    public static String grouped(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
