package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Parts;

/// The fire equipment of one house under its floors, the most urgent first, and the one sentence on what comes next.
final class EquipmentLinesView {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd");

    private EquipmentLinesView() {}

    /// @param open     a line that was pressed
    /// @param serviced what came back from service
    static Node of(List<EquipmentLine> lines, Consumer<EquipmentLine> open, Consumer<List<EquipmentLine>> serviced, Consumer<List<EquipmentLine>> retired, Runnable add) {
        Button more = Parts.button(Command.of(Words.of("rental.equipment.add"), null, "Ctrl+D", Command.Look.LINK, add));
        more.setId("equipment-add");
        HBox head = new HBox(8, Parts.words(Words.of("rental.equipment.head", lines.stream().filter(line -> line.due().state() != EquipmentDue.State.GONE).mapToInt(EquipmentLine::quantity).sum()), "small", "muted", "bold"),
                Parts.words(urgent(lines), "small", "warning-text"), Parts.spring(), more);
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head);
        card.getStyleClass().add("card");
        for (EquipmentLine line : lines) {
            Button name = Parts.link(line.kind() + " " + line.quantity() + line.unit(), () -> open.accept(line));
            name.setId("equipment-" + line.id());
            Label where = Parts.words(line.values().get(EquipmentFields.LOCATION, ""), "muted");
            where.setMinWidth(0);
            HBox row = new HBox(8, name, where, Parts.spring(), Parts.words(next(line), "small", "muted"));
            act(line, serviced, retired).ifPresent(row.getChildren()::add);
            row.getChildren().add(Parts.state(line.words(), line.due().state().tone()));
            row.getStyleClass().add("card-line");
            card.getChildren().add(row);
        }
        if (lines.isEmpty()) {
            HBox none = new HBox(Parts.words(Words.of("rental.equipment.none"), "hint"));
            none.getStyleClass().add("card-line");
            card.getChildren().add(none);
        }
        return card;
    }

    /// Once it is time, the one thing to do about it.
    private static Optional<Button> act(EquipmentLine line, Consumer<List<EquipmentLine>> serviced, Consumer<List<EquipmentLine>> retired) {
        return switch (line.due().state()) {
            case PAST, SOON -> Optional.of(line.due().isRetirementNext() ? Parts.link(Words.of("rental.equipment.retired"), () -> retired.accept(List.of(line)))
                    : Parts.link(Words.of("rental.equipment.serviced"), () -> serviced.accept(List.of(line))));
            case FAULTY -> Optional.of(Parts.link(Words.of("rental.equipment.serviced"), () -> serviced.accept(List.of(line))));
            case UNKNOWN, SOUND, GONE -> Optional.empty();
        };
    }

    /// 2026-11-03 维修
    static String next(EquipmentLine line) {
        LocalDate next = line.due().next();
        return next == null ? "" : Words.of(line.due().isRetirementNext() ? "rental.equipment.until-retired" : "rental.equipment.until-service", next);
    }

    /// 灭火器 2 具 11-03 送修: what of the house is past or comes within 60 days, the first of it; empty where nothing is.
    private static String urgent(List<EquipmentLine> lines) {
        return lines.stream().filter(line -> line.due().state() == EquipmentDue.State.PAST || line.due().state() == EquipmentDue.State.SOON).findFirst().map(line -> {
            String what = line.category() + " " + line.quantity() + " " + line.unit() + " ";
            LocalDate next = line.due().next();
            return what + (line.due().state() == EquipmentDue.State.PAST || next == null ? line.words()
                    : Words.of(line.due().isRetirementNext() ? "rental.equipment.soon-retired" : "rental.equipment.soon-service", SHORT.format(next)));
        }).orElse("");
    }
}
