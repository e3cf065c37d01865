package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Words;
import org.communityoffice.resident.NamedPerson;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.FormField;

/// Which fields the forms of a house, its rooms and tenants show, in which order; labels and lists come from the catalogue.
public final class RentalFormFields {
    /// Begins the code of a whole room among tenancies.
    static final String WHOLE = "room:";
    /// Kept by the program, or of no use in a form.
    private static final Set<Field<?>> NOT_TYPED = Set.of(RentalFields.RENTAL_NO, RentalFields.LANDLORD_PERSON, RentalFields.NEEDS_COMPLETION, RentalFields.SOURCE_FILE, RentalFields.LAST_INSPECTED_ON);
    private static final List<Field<?>> FIRST = List.of(RentalFields.ADDRESS, RentalFields.ESTATE, RentalFields.LANDLORD, RentalFields.LANDLORD_PHONE, RentalFields.HOUSE_KIND, RentalFields.FLOORS,
            RentalFields.ROOMS, RentalFields.OCCUPANTS, RentalFields.STATUS);
    private static final Set<Field<?>> SAFETY = Set.of(RentalFields.HAS_WINDOW_BARS, RentalFields.HAS_ESCAPE_OPENING, RentalFields.PUBLIC_PASSAGE_BARS, RentalFields.STAIR_TO_ROOF, RentalFields.HAS_EBIKE,
            RentalFields.HAS_GAS, RentalFields.HAS_GAS_CYLINDER, RentalFields.HAS_PARTITION, RentalFields.MIXED_USE, RentalFields.EXTINGUISHER_COUNT, RentalFields.EMERGENCY_LIGHT_COUNT);
    private final FieldCatalogue catalogue;
    private final CodeLists lists;

    public RentalFormFields(FieldCatalogue catalogue, CodeLists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    /// All that is known of a house; only the address must be filled, the rest is 待补.
    public List<FormField> house() {
        List<FormField> out = new ArrayList<>();
        FIRST.forEach(field -> out.add(of(RentalFields.TYPE, field, "").mustBeFilled(field.equals(RentalFields.ADDRESS))));
        RentalFields.TYPE.fields().stream().filter(SAFETY::contains).forEach(field -> out.add(of(RentalFields.TYPE, field, Words.of("rental.section.safety")).mustBeFilled(false)));
        RentalFields.TYPE.fields().stream().filter(field -> !FIRST.contains(field) && !SAFETY.contains(field) && !NOT_TYPED.contains(field))
                .forEach(field -> out.add(of(RentalFields.TYPE, field, Words.of("rental.section.more")).mustBeFilled(false).kept()));
        return out;
    }

    List<FormField> rooms() {
        return List.of(of(RoomFields.TYPE, RoomFields.ROOM_NO, ""), of(RoomFields.TYPE, RoomFields.FLOOR, "").mustBeFilled(false), of(RoomFields.TYPE, RoomFields.USE, ""), of(RoomFields.TYPE, RoomFields.STATUS, ""),
                of(RoomFields.TYPE, RoomFields.NOTE, ""));
    }

    List<FormField> arrival(RentalController controller, RentalFile house) {
        return List.of(of(TenancyFields.TYPE, TenancyFields.ROOM, "").offering(rooms(house)),
                new FormField(ArrivalFields.WHO, catalogue.label(TenancyFields.TYPE, TenancyFields.PERSON), true, "", new People(controller), false),
                of(TenancyFields.TYPE, TenancyFields.MOVED_IN_ON, ""), of(ResidentFields.TYPE, ResidentFields.ID_NO, "").mustBeFilled(false), of(ResidentFields.TYPE, ResidentFields.PHONE, "").mustBeFilled(false),
                new FormField(ArrivalFields.WITH_HOUSEHOLD, Words.of("rental.arrival.household"), false, "", Choices.of(lists, "[是|否]"), false),
                of(TenancyFields.TYPE, TenancyFields.RELATION_TO_LESSEE, ""), of(TenancyFields.TYPE, TenancyFields.IS_TENANT_REP, ""), of(TenancyFields.TYPE, TenancyFields.CHILDREN_UNDER16, "").kept(),
                of(TenancyFields.TYPE, TenancyFields.CONTRACT_TO, "").kept(), of(TenancyFields.TYPE, TenancyFields.EBIKE_COUNT, "").kept(), of(TenancyFields.TYPE, TenancyFields.NOTE, "").kept());
    }

    /// All that is known of a tenancy but whose it is.
    List<FormField> tenancy(RentalFile house) {
        List<FormField> out = new ArrayList<>();
        out.add(of(TenancyFields.TYPE, TenancyFields.ROOM, "").mustBeFilled(false).offering(rooms(house)));
        List.of(TenancyFields.MOVED_IN_ON, TenancyFields.MOVED_OUT_ON, TenancyFields.IS_LESSEE, TenancyFields.RELATION_TO_LESSEE, TenancyFields.IS_TENANT_REP, TenancyFields.CONTRACT_FROM, TenancyFields.CONTRACT_TO,
                TenancyFields.OCCUPANTS, TenancyFields.CHILDREN_UNDER16, TenancyFields.EBIKE_COUNT, TenancyFields.GAS_CYLINDER_COUNT).forEach(field -> out.add(of(TenancyFields.TYPE, field, "").mustBeFilled(false)));
        List.of(TenancyFields.REPORTED_BY, TenancyFields.REPORTED_ON, TenancyFields.CHECKED_BY, TenancyFields.CHECKED_ON, TenancyFields.LANDLORD_NAME, TenancyFields.LANDLORD_PHONE, TenancyFields.ADDRESS, TenancyFields.NOTE)
                .forEach(field -> out.add(of(TenancyFields.TYPE, field, Words.of("rental.section.more")).kept()));
        return out;
    }

    List<FormField> removal(RentalController controller, RentalFile house) {
        Choices houses = Choices.of(controller.addresses().entrySet().stream().map(one -> new Choices.Choice(Long.toString(one.getKey()), one.getValue(), "")).toList());
        return List.of(new FormField(RemovalFields.WHO, Words.of("rental.removal.who"), true, "", who(house), false), of(TenancyFields.TYPE, TenancyFields.RENTAL, "").offering(houses).labelled(Words.of("rental.removal.to")),
                of(TenancyFields.TYPE, TenancyFields.ROOM, ""), of(TenancyFields.TYPE, TenancyFields.MOVED_IN_ON, ""));
    }

    private static Choices rooms(RentalFile house) {
        return Choices.proposing(() -> house.rooms().stream().map(room -> room.values().get(RoomFields.ROOM_NO, "")).toList());
    }

    /// Each tenant, and before them each room in which several live.
    private static Choices who(RentalFile house) {
        List<Choices.Choice> out = new ArrayList<>();
        house.tenants().stream().map(Tenant::room).distinct().forEach(room -> {
            int many = house.living(room).size();
            if (many > 1) {
                out.add(new Choices.Choice(WHOLE + RentalCheck.written(room), Words.of("rental.tenants.whole", room, many), ""));
            }
        });
        house.tenants().forEach(one -> out.add(new Choices.Choice(Long.toString(one.tenancy().id()), one.name() + " " + one.room(), "")));
        return Choices.of(out);
    }

    List<FormField> departure(RentalFile house) {
        Choices who = who(house);
        return List.of(new FormField(DepartureFields.WHO, Words.of("rental.departure.who"), true, "", who, false),
                new FormField(DepartureFields.ON, catalogue.label(TenancyFields.TYPE, TenancyFields.MOVED_OUT_ON), true, "", null, false),
                new FormField(DepartureFields.LEAVES, Words.of("rental.departure.leaves"), false, "", Choices.of(lists, "[是|否]"), false));
    }

    /// A month alone is known of most; days of the label go before reckoned ones, so they stand apart.
    List<FormField> equipment() {
        List<FormField> out = new ArrayList<>();
        List.of(EquipmentFields.EQUIP_TYPE, EquipmentFields.LOCATION, EquipmentFields.QUANTITY, EquipmentFields.MANUFACTURED_ON, EquipmentFields.INSTALLED_ON, EquipmentFields.LAST_SERVICE_ON, EquipmentFields.CONDITION)
                .forEach(field -> out.add(equipment(field)));
        List.of(EquipmentFields.NEXT_SERVICE_ON, EquipmentFields.RETIRE_ON).forEach(field -> out.add(of(EquipmentFields.TYPE, field, Words.of("rental.equipment.by-label")).kept()));
        List.of(EquipmentFields.LAST_CHECKED_ON, EquipmentFields.NOTE).forEach(field -> out.add(of(EquipmentFields.TYPE, field, Words.of("rental.section.more")).kept()));
        return out;
    }

    FormField equipment(Field<?> field) {
        return of(EquipmentFields.TYPE, field, "");
    }

    private FormField of(RecordType type, Field<?> field, String section) {
        return FormField.of(type, field, section, catalogue, lists);
    }

    /// People of the roster as choices; a name that is not chosen is that of somebody new.
    private static final class People implements Choices {
        private final RentalController controller;
        private final Map<String, Choice> offered = new LinkedHashMap<>();

        People(RentalController controller) {
            this.controller = controller;
        }

        @Override
        public List<Choice> like(String typed) {
            List<Choice> found = typed.isBlank() ? List.of() : controller.like(typed).stream().map(People::choice).toList();
            found.forEach(one -> offered.put(one.words(), one));
            return found;
        }

        private static Choice choice(NamedPerson one) {
            return new Choice(Long.toString(one.id()), one.line().isEmpty() ? one.name() : one.name() + " · " + one.line(), "");
        }

        @Override
        public Optional<Choice> meant(String typed) {
            return Optional.ofNullable(offered.get(typed.strip()));
        }

        @Override
        public String words(String code) {
            return offered.values().stream().filter(one -> one.code().equals(code)).map(Choice::words).findFirst().orElse(code);
        }

        @Override
        public boolean takesOther() {
            return true;
        }
    }
}
