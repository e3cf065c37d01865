package org.communityoffice.rental;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Form;
import org.jspecify.annotations.Nullable;

/// The forms of fire equipment: a piece, its service, its end; what is reckoned from the typed dates is said while typing.
final class EquipmentForms {
    private final EquipmentController controller;
    private final RentalFormFields fields;
    private final PanelForms forms;
    private final Dialogs dialogs;

    EquipmentForms(EquipmentController controller, RentalFormFields fields, PanelForms forms, Dialogs dialogs) {
        this.controller = controller;
        this.fields = fields;
        this.forms = forms;
        this.dialogs = dialogs;
    }

    /// @param house null for equipment of a public place
    void add(@Nullable RentalFile house) {
        Long id = house == null ? null : house.row().id();
        String title = house == null ? Words.of("rental.equipment.add-public") : Words.of("rental.equipment.add-to", house.row().address());
        telling(forms.open(new PanelForms.Subject(EquipmentFields.TYPE, fields.equipment(), null, controller.blank(id), title, "rental-equipment/new/" + id), controller::save, () -> add(house)));
    }

    void edit(EquipmentLine line) {
        Command delete = Command.of(Words.of("rental.equipment.delete"), null, null, Command.Look.DANGEROUS, () -> delete(line));
        telling(forms.open(new PanelForms.Subject(EquipmentFields.TYPE, fields.equipment(), line.stored(), line.values(), title(List.of(line)), "rental-equipment/" + line.id()).with(delete), controller::save, null));
    }

    private void telling(Form form) {
        Runnable tell = () -> {
            Values typed = form.soFar();
            form.tell(EquipmentFields.EQUIP_TYPE, controller.source(typed), "");
            form.tell(EquipmentFields.CONDITION, controller.reckoned(typed), "");
        };
        form.onTyping(tell);
        tell.run();
    }

    void serviced(List<EquipmentLine> lines) {
        on(lines, EquipmentFields.LAST_SERVICE_ON, "rental-serviced", Words.of("rental.equipment.serviced-on"), controller::serviced);
    }

    void retired(List<EquipmentLine> lines) {
        on(lines, EquipmentFields.RETIRE_ON, "rental-retired", Words.of("rental.equipment.retired-on"), controller::retired);
    }

    /// What happens to equipment on a day.
    private interface Happening {
        void save(List<Stored> equipment, java.time.@Nullable LocalDate on, java.util.function.Consumer<org.communityoffice.model.SaveResult> told);
    }

    private void on(List<EquipmentLine> lines, Field<java.time.LocalDate> day, String draft, String label, Happening happening) {
        if (lines.isEmpty()) {
            return;
        }
        List<Stored> equipment = lines.stream().map(EquipmentLine::stored).toList();
        Values values = Values.none(EquipmentFields.TYPE).with(day, controller.today());
        forms.open(new PanelForms.Subject(EquipmentFields.TYPE, List.of(fields.equipment(day).labelled(label).mustBeFilled(true)), null, values, title(lines), draft),
                (_, typed, _, told) -> happening.save(equipment, typed.get(day), told), null);
    }

    private static String title(List<EquipmentLine> lines) {
        EquipmentLine first = lines.getFirst();
        String name = first.kind() + " · " + first.values().get(EquipmentFields.LOCATION, "");
        return lines.size() == 1 ? name : Words.of("rental.equipment.many", name, lines.size());
    }

    void delete(EquipmentLine line) {
        String name = title(List.of(line));
        dialogs.confirm(Words.of("rental.delete.title", name), Words.of("rental.equipment.delete.text"), Words.of("rental.delete.yes", name), true, () -> controller.delete(line.stored(), why -> {
            if (why.isEmpty()) {
                forms.drop();
            } else {
                dialogs.say(Words.of("rental.delete.not", name), why);
            }
        }));
    }
}
