package org.communityoffice.resident;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.SidePanel;

/// The tab 往来: what a resident took part in, newest first; each line opens its record.
final class ResidentDealingsView {
    private ResidentDealingsView() {}

    /// The tab, where there is anything to tell.
    static List<SidePanel.Tab> tabs(List<Dealing> dealings, Consumer<Dealing> open) {
        return dealings.isEmpty() ? List.of() : List.of(new SidePanel.Tab(Words.of("resident.tab.dealings", dealings.size()), of(dealings, open)));
    }

    private static Node of(List<Dealing> dealings, Consumer<Dealing> open) {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        for (Dealing one : dealings) {
            VBox left = new VBox(Parts.link(one.title(), () -> open.accept(one)), Parts.words(one.day().toString(), "small", "muted"));
            HBox line = new HBox(8, left, Parts.spring(), Parts.words(one.what(), "muted"));
            line.getStyleClass().add("card-line");
            card.getChildren().add(line);
        }
        VBox node = new VBox(card);
        node.setStyle("-fx-padding: 12 16 16 16");
        return node;
    }
}
