package org.communityoffice.rental;

import java.util.Arrays;
import java.util.List;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Form;
import org.jspecify.annotations.Nullable;

/// The forms of the page 出租屋: a house, its rooms, moving in, moving out.
final class RentalForms {
    private final RentalController controller;
    private final RentalFormFields fields;
    private final PanelForms forms;

    RentalForms(RentalController controller, RentalFormFields fields, PanelForms forms) {
        this.controller = controller;
        this.fields = fields;
        this.forms = forms;
    }

    void house(@Nullable Stored before, Values values) {
        String title = before == null ? Words.of("rental.add") : values.get(RentalFields.ADDRESS, "");
        forms.open(new PanelForms.Subject(RentalFields.TYPE, fields.house(), before, values, title, "rental/" + (before == null ? "new" : before.id())), controller::save,
                () -> house(null, controller.blank()));
    }

    void rooms(RentalFile house) {
        Form form = forms.open(new PanelForms.Subject(RoomFields.TYPE, fields.rooms(), null, controller.newRoom(house), Words.of("rental.rooms.title", house.row().address()), "rental-room/" + house.row().id()),
                (_, typed, _, told) -> controller.saveRooms(typed, told), () -> rooms(house));
        form.tell(RoomFields.ROOM_NO, Words.of("rental.rooms.hint"), "");
    }

    void moveIn(RentalFile house, String room) {
        Form form = forms.open(new PanelForms.Subject(ArrivalFields.TYPE, fields.arrival(controller, house), null, controller.arrival(house, room), Words.of("rental.arrival.title", house.row().address()),
                "rental-in/" + house.row().id()), (_, typed, sure, told) -> controller.moveIn(typed, sure, told), () -> moveIn(house, room));
        if (!room.isEmpty()) {
            form.focus(ArrivalFields.WHO);
        }
    }

    /// @param who the tenant that is looked at; null for none
    void moveOut(RentalFile house, @Nullable Tenant who) {
        Values values = Values.none(DepartureFields.TYPE).change().set(DepartureFields.WHO, who == null ? null : Long.toString(who.tenancy().id())).set(DepartureFields.ON, controller.today()).done();
        Form shown = forms.open(new PanelForms.Subject(DepartureFields.TYPE, fields.departure(house), null, values, Words.of("rental.departure.title", house.row().address()), "rental-out/" + house.row().id()),
                (_, typed, _, told) -> controller.moveOut(leaving(house, typed), typed.get(DepartureFields.ON), typed.get(DepartureFields.LEAVES, false), told), () -> moveOut(house, null));
        Runnable tell = () -> {
            Values typed = shown.soFar();
            controller.consequences(leaving(house, typed), house.tenancies(), typed.get(DepartureFields.LEAVES, false), notes -> shown.tell(DepartureFields.WHO, String.join("\n", notes), "warning-text"));
        };
        shown.onLeaving(DepartureFields.WHO, tell);
        shown.onLeaving(DepartureFields.LEAVES, tell);
        if (who != null) {
            tell.run();
        }
    }

    private static List<Stored> leaving(RentalFile house, Values typed) {
        List<String> ids = Arrays.asList(typed.get(DepartureFields.WHO, "").split("\\|"));
        return house.tenants().stream().map(Tenant::tenancy).filter(one -> ids.contains(Long.toString(one.id()))).toList();
    }
}
