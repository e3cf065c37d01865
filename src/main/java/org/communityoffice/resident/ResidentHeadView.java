package org.communityoffice.resident;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;

/// What stands on top of a person's file: photo, name, kind, address, the masked number and the way to see it whole.
final class ResidentHeadView {
    private final FieldWords words;

    ResidentHeadView(FieldWords words) {
        this.words = words;
    }

    /// @param photo of the person
    /// @param look  asks for the full number; null where it is seen in full or there is none
    /// @param close closes the file
    HBox of(ResidentFile file, Node photo, String number, @Nullable Runnable look, Button close) {
        VBox facts = new VBox(2, nameLine(file, close), Parts.paragraph(summary(file), "muted"));
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox head = new HBox(12, photo, facts);
        head.setFillHeight(false);
        head.getStyleClass().add("panel-head");
        if (!number.isEmpty()) {
            HBox line = new HBox(8, Parts.words(number));
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            if (look != null) {
                Button link = Parts.lookButton(look);
                link.setId("look");
                line.getChildren().add(link);
            }
            facts.getChildren().add(line);
        }
        return head;
    }

    private HBox nameLine(ResidentFile file, Button close) {
        Values values = file.row().values();
        HBox line = new HBox(8, Parts.words(values.get(ResidentFields.NAME, ""), "record-title"));
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        String kind = shown(values, ResidentFields.RESIDENT_KIND);
        if (!kind.isEmpty()) {
            line.getChildren().add(Parts.state(kind, ""));
        }
        if (!ResidentStatus.livingHere(values)) {
            line.getChildren().add(Parts.state(values.get(ResidentFields.STATUS, ""), "soon"));
        }
        line.getChildren().addAll(Parts.spring(), close);
        return line;
    }

    private String summary(ResidentFile file) {
        Values values = file.row().values();
        String age = file.row().age() == null ? "" : Words.of("resident.age", file.row().age());
        String address = values.get(ResidentFields.RESIDENCE_ADDRESS, "");
        return String.join(" · ", java.util.stream.Stream.of(shown(values, ResidentFields.SEX), age, address).filter(part -> !part.isEmpty()).toList());
    }

    private String shown(Values values, org.communityoffice.model.Field<String> field) {
        return words.shown(ResidentFields.TYPE, field, values.get(field), Audience.SCREEN);
    }
}
