package org.communityoffice.ui;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.database.RecordChange;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;

/// The tab 历史 of any record: every change, newest first, old → new field by field.
public final class HistoryPane {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST = 12;
    private final RecordType type;
    private final FieldWords words;
    private final Set<String> hidden;

    /// @param hidden keys of fields whose changes say nothing to the clerk
    public HistoryPane(RecordType type, FieldWords words, Set<String> hidden) {
        this.type = type;
        this.words = words;
        this.hidden = hidden;
    }

    public Node of(List<RecordChange> history) {
        VBox node = new VBox(12);
        node.setStyle("-fx-padding: 12 16 16 16");
        for (RecordChange change : history) {
            VBox one = new VBox(2, Parts.paragraph(change.title(), "bold"), Parts.words(Words.of("ui.history.by", WHEN.format(change.at()), change.by()), "small", "muted"));
            if (change.kind() == RecordChange.Kind.CHANGED) {
                change.fields().stream().limit(MOST).forEach(field -> one.getChildren().add(line(field)));
            }
            one.getStyleClass().add("soft-line-below");
            one.setStyle("-fx-padding: 0 0 12 0");
            node.getChildren().add(one);
        }
        return node;
    }

    private Node line(RecordChange.FieldChange change) {
        if (change.field().equals(RecordChange.ATTACHMENT)) {
            String came = change.after();
            return Parts.paragraph(came == null ? Words.of("ui.history.detached", String.valueOf(change.before())) : Words.of("ui.history.attached", came));
        }
        if (!type.has(change.field()) || hidden.contains(change.field())) {
            return new HBox();
        }
        String before = words.shownKept(type, change.field(), change.before(), Audience.SCREEN);
        String after = words.shownKept(type, change.field(), change.after(), Audience.SCREEN);
        return Parts.paragraph(Words.of("ui.history.line", words.label(type, type.field(change.field())), orNothing(before), orNothing(after)));
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? Words.of("ui.history.nothing") : text;
    }
}
