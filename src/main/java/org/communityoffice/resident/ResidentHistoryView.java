package org.communityoffice.resident;

import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.database.RecordChange;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Parts;

/// The tab 历史: every change of a record, newest first, old → new field by field.
final class ResidentHistoryView {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST = 12;
    private final FieldWords words;

    ResidentHistoryView(FieldWords words) {
        this.words = words;
    }

    Node of(ResidentFile file) {
        VBox node = new VBox(12);
        node.setStyle("-fx-padding: 12 16 16 16");
        for (RecordChange change : file.history()) {
            VBox one = new VBox(2, Parts.paragraph(change.title(), "bold"), Parts.words(Words.of("resident.history.by", WHEN.format(change.at()), change.by()), "small", "muted"));
            if (change.kind() == RecordChange.Kind.CHANGED) {
                change.fields().stream().limit(MOST).forEach(field -> one.getChildren().add(line(ResidentFields.TYPE, field)));
            }
            one.getStyleClass().add("soft-line-below");
            one.setStyle("-fx-padding: 0 0 12 0");
            node.getChildren().add(one);
        }
        return node;
    }

    private Node line(RecordType type, RecordChange.FieldChange change) {
        if (change.field().equals(RecordChange.ATTACHMENT)) {
            String came = change.after();
            return Parts.paragraph(came == null ? Words.of("resident.history.detached", String.valueOf(change.before())) : Words.of("resident.history.attached", came));
        }
        if (!type.has(change.field()) || change.field().equals(ResidentFields.PENDING.key())) {
            return new HBox();
        }
        String before = words.shownKept(type, change.field(), change.before(), Audience.SCREEN);
        String after = words.shownKept(type, change.field(), change.after(), Audience.SCREEN);
        return Parts.paragraph(Words.of("resident.history.line", words.label(type, type.field(change.field())), before.isEmpty() ? Words.of("resident.history.nothing") : before, after.isEmpty() ? Words.of("resident.history.nothing") : after));
    }
}
