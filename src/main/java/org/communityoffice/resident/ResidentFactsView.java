package org.communityoffice.resident;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.FactsPane;
import org.communityoffice.ui.FormField;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// The tab 资料: what is known, what is still missing, which registers.
final class ResidentFactsView {
    private final ResidentFormFields fields;
    private final FieldWords words;
    private final ResidentController controller;

    ResidentFactsView(ResidentFormFields fields, FieldWords words, ResidentController controller) {
        this.fields = fields;
        this.words = words;
        this.controller = controller;
    }

    /// @param fill      starts the form at a field
    /// @param register  opens the entry of a register; null for a new one
    Node of(ResidentFile file, Consumer<Field<?>> fill, Consumer<Stored> register, Runnable newRegister) {
        VBox node = new VBox(12);
        node.setStyle("-fx-padding: 12 16 16 16");
        if (!file.missing().isEmpty()) {
            node.getChildren().add(missing(file, fill));
        }
        List<FormField> shown = fields.person().stream().filter(field -> !field.field().equals(ResidentFields.NAME_INITIALS)).toList();
        node.getChildren().addAll(FactsPane.of(shown, file.row().values(), words));
        node.getChildren().add(registers(file, register, newRegister));
        return node;
    }

    private Node missing(ResidentFile file, Consumer<Field<?>> fill) {
        String names = String.join("、", file.missing().stream().map(field -> words.label(ResidentFields.TYPE, field)).toList());
        Label text = Parts.paragraph(Words.of("resident.missing", names));
        HBox note = new HBox(Parts.icon(Feather.ALERT_CIRCLE, "warning-text"), text, Parts.link(Words.of("resident.fill"), () -> fill.accept(file.missing().getFirst())));
        note.getStyleClass().add("note");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        return note;
    }

    private Node registers(ResidentFile file, Consumer<Stored> open, Runnable add) {
        Button join = Parts.link(Words.of("resident.register.add"), add);
        join.setId("register-add");
        HBox head = new HBox(Parts.words(Words.of("resident.registers"), "small", "muted", "bold"), Parts.spring(), join);
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head);
        card.getStyleClass().add("card");
        List<Register> known = controller.registers();
        for (Stored entry : file.registers()) {
            Values values = entry.values();
            Register register = known.stream().filter(one -> one.code().equals(values.get(RegisterFields.REGISTER))).findFirst().orElse(null);
            String name = register == null ? values.get(RegisterFields.REGISTER, "") : register.restricted() ? Words.of("resident.register.restricted") : register.name();
            var joined = values.get(RegisterFields.JOINED_ON);
            var left = values.get(RegisterFields.LEFT_ON);
            Label when = Parts.words((joined == null ? "" : joined) + (left == null ? "" : Words.of("resident.register.until", left)), "small", "muted");
            Button link = Parts.link(name, () -> open.accept(entry));
            link.setId("register-" + (card.getChildren().size() - 1));
            HBox line = new HBox(8, link, Parts.spring(), when);
            line.getStyleClass().add("card-line");
            card.getChildren().add(line);
        }
        if (file.registers().isEmpty()) {
            HBox line = new HBox(Parts.words(Words.of("resident.register.nothing"), "hint"));
            line.getStyleClass().add("card-line");
            card.getChildren().add(line);
        }
        return card;
    }
}
