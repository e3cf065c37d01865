package org.communityoffice.rental;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.PurposeDialog;
import org.jspecify.annotations.Nullable;

/// The forms of the page 出租屋: a house, its rooms, moving in, moving out.
final class RentalForms {
    private final RentalController controller;
    private final RentalFormFields fields;
    private final PanelForms forms;
    private final PurposeDialog purposes;

    RentalForms(RentalController controller, RentalFormFields fields, PanelForms forms, PurposeDialog purposes) {
        this.purposes = purposes;
        this.controller = controller;
        this.fields = fields;
        this.forms = forms;
    }

    void house(@Nullable Stored before, Values values) {
        String title = before == null ? Words.of("rental.add") : values.get(RentalFields.ADDRESS, "");
        PanelForms.Subject subject = new PanelForms.Subject(RentalFields.TYPE, fields.house(), before, values, title, "rental/" + (before == null ? "new" : before.id()));
        forms.open(before == null ? subject : subject.looking(then -> looking(before, then)), controller::save, () -> house(null, controller.blank()));
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

    /// @param who whose tenancies end, as [#whole] or a tenancy's id says it; null for nobody yet
    void moveOut(RentalFile house, @Nullable String who) {
        Values values = Values.none(DepartureFields.TYPE).change().set(DepartureFields.WHO, who).set(DepartureFields.ON, controller.today()).done();
        Opened opened = new Opened(house);
        Form shown = forms.open(new PanelForms.Subject(DepartureFields.TYPE, fields.departure(house), null, values, Words.of("rental.departure.title", house.row().address()), "rental-out/" + house.row().id()),
                (_, typed, _, told) -> controller.moveOut(leaving(opened.now(), typed), typed.get(DepartureFields.ON), typed.get(DepartureFields.LEAVES, false), opened.heard(told)), () -> moveOut(house, null));
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

    void tenancy(RentalFile house, Tenant who) {
        String title = who.name() + " · " + house.row().address() + " " + who.room();
        forms.open(new PanelForms.Subject(TenancyFields.TYPE, fields.tenancy(house), who.tenancy(), who.tenancy().values(), title, "rental-tenancy/" + who.tenancy().id())
                .looking(then -> looking(house.row().stored(), then)), (before, typed, sure, told) -> controller.saveTenancy(before == null ? who.tenancy() : before, typed, sure, told), null);
    }

    /// @param room whose tenants move; empty for none yet
    void moveTogether(RentalFile house, String room) {
        Values values = Values.none(RemovalFields.TYPE).change().set(RemovalFields.WHO, room.isEmpty() ? null : whole(house, room)).set(TenancyFields.RENTAL, house.row().id()).set(TenancyFields.MOVED_IN_ON, controller.today()).done();
        Opened opened = new Opened(house);
        Form form = forms.open(new PanelForms.Subject(RemovalFields.TYPE, fields.removal(controller, house), null, values, Words.of("rental.removal.form", house.row().address()), "rental-removal/" + house.row().id()),
                (_, typed, sure, told) -> controller.moveTogether(these(opened.now(), typed.get(RemovalFields.WHO, "")), typed, sure, opened.heard(told)), null);
        if (!room.isEmpty()) {
            form.focus(TenancyFields.ROOM);
        }
    }

    /// All of a room where several live there, else the one.
    static String whole(RentalFile house, String room) {
        List<Tenant> living = house.living(room);
        return living.size() == 1 ? Long.toString(living.getFirst().tenancy().id()) : RentalFormFields.WHOLE + RentalCheck.written(room);
    }

    private static List<Stored> leaving(RentalFile house, Values typed) {
        return these(house, typed.get(DepartureFields.WHO, ""));
    }

    /// The house as it was when a form opened; once somebody else's change stood against a save, as it is now.
    private final class Opened {
        private final RentalFile house;
        private boolean changed;

        Opened(RentalFile house) {
            this.house = house;
        }

        RentalFile now() {
            RentalFile read = controller.fileProperty().get();
            return changed && read != null && read.row().id() == house.row().id() ? read : house;
        }

        Consumer<SaveResult> heard(Consumer<SaveResult> told) {
            return result -> {
                changed |= result instanceof SaveResult.ChangedElsewhere;
                told.accept(result);
            };
        }
    }

    /// @param chosen ids of tenancies, and rooms whose tenants are all meant
    private static List<Stored> these(RentalFile house, String chosen) {
        List<String> codes = Arrays.asList(chosen.split("\\|"));
        return house.tenants().stream().filter(one -> codes.contains(Long.toString(one.tenancy().id())) || codes.contains(RentalFormFields.WHOLE + RentalCheck.written(one.room()))).map(Tenant::tenancy).toList();
    }

    /// Asks what for before the owner's numbers are shown whole.
    private void looking(Stored house, Runnable then) {
        purposes.ask(house.values().get(RentalFields.ADDRESS, ""), purpose -> controller.look(house, purpose, then));
    }
}
