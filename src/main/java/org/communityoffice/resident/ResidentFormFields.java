package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.settings.Building;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.FormField;

/// Which fields the forms of this book show, in which order, under which headings; labels and lists come from the catalogue.
public final class ResidentFormFields {
    private static final Set<Field<?>> RARE = Set.of(ResidentFields.FORMER_NAME, ResidentFields.ID_EXPIRY, ResidentFields.LANDLINE, ResidentFields.EMERGENCY_CONTACT,
            ResidentFields.EMERGENCY_PHONE, ResidentFields.HUKOU_DIVISION, ResidentFields.EMPLOYER, ResidentFields.OCCUPATION, ResidentFields.TALENTS, ResidentFields.LEFT_ON,
            ResidentFields.CANCELLED_ON, ResidentFields.MOVE_REASON, ResidentFields.STAY_REASON, ResidentFields.ORIGIN_ADDRESS, ResidentFields.PERMIT_KIND,
            ResidentFields.PERMIT_NO, ResidentFields.PERMIT_ISSUED_ON, ResidentFields.PERMIT_ENDORSED_UNTIL, ResidentFields.PERMIT_EXPIRY, ResidentFields.AID_KINDS,
            ResidentFields.HEALTH_FILE, ResidentFields.HEALTH, ResidentFields.COLLECTED_ON, ResidentFields.CHECK_RESULT);

    private final FieldCatalogue catalogue;
    private final CodeLists lists;

    public ResidentFormFields(FieldCatalogue catalogue, CodeLists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    public List<FormField> person() {
        List<FormField> out = new ArrayList<>();
        add(out, ResidentFields.TYPE, "", ResidentFields.NAME, ResidentFields.ID_TYPE, ResidentFields.ID_NO, ResidentFields.SEX, ResidentFields.BIRTH_DATE,
                ResidentFields.ETHNIC_GROUP, ResidentFields.PHONE, ResidentFields.RESIDENT_KIND);
        add(out, ResidentFields.TYPE, Words.of("resident.section.home"), ResidentFields.RESIDENCE_ADDRESS, ResidentFields.HOUSEHOLD_HEAD_NAME, ResidentFields.RELATION_TO_HEAD,
                ResidentFields.HUKOU_ADDRESS, ResidentFields.ARRIVED_ON, ResidentFields.LEFT_ON, ResidentFields.CANCELLED_ON, ResidentFields.MOVE_REASON);
        add(out, ResidentFields.TYPE, Words.of("resident.section.migrant"), ResidentFields.ORIGIN_ADDRESS, ResidentFields.STAY_REASON, ResidentFields.PERMIT_KIND,
                ResidentFields.PERMIT_NO, ResidentFields.PERMIT_ISSUED_ON, ResidentFields.PERMIT_ENDORSED_UNTIL, ResidentFields.PERMIT_EXPIRY);
        add(out, ResidentFields.TYPE, Words.of("resident.section.more"), ResidentFields.MARITAL_STATUS, ResidentFields.EDUCATION, ResidentFields.POLITICAL_STATUS,
                ResidentFields.EMPLOYMENT, ResidentFields.EMPLOYER, ResidentFields.OCCUPATION, ResidentFields.TALENTS, ResidentFields.FORMER_NAME,
                ResidentFields.ID_EXPIRY, ResidentFields.LANDLINE, ResidentFields.EMERGENCY_CONTACT, ResidentFields.EMERGENCY_PHONE,
                ResidentFields.HUKOU_DIVISION, ResidentFields.AID_KINDS, ResidentFields.HEALTH_FILE, ResidentFields.HEALTH, ResidentFields.COLLECTED_ON,
                ResidentFields.CHECK_RESULT, ResidentFields.NOTE);
        out.add(new FormField(ResidentFields.NAME_INITIALS, Words.of("resident.initials"), false, Words.of("resident.section.more"), null, true));
        return out;
    }

    /// @param members who may be the head
    public List<FormField> household(List<Stored> members) {
        List<FormField> out = new ArrayList<>();
        out.add(FormField.of(HouseholdFields.TYPE, HouseholdFields.HEAD, "", catalogue, lists).mustBeFilled(false).offering(people(members)));
        add(out, HouseholdFields.TYPE, "", HouseholdFields.ADDRESS, HouseholdFields.HUKOU_BOOK_NO, HouseholdFields.HOUSEHOLD_KIND, HouseholdFields.STATUS, HouseholdFields.TENURE,
                HouseholdFields.AREA_M2, HouseholdFields.PHONE, HouseholdFields.GRID, HouseholdFields.GRID_LEADER);
        add(out, HouseholdFields.TYPE, Words.of("resident.section.more"), HouseholdFields.LOW_INCOME, HouseholdFields.AID_KINDS, HouseholdFields.MONTHLY_INCOME_BAND, HouseholdFields.PETS,
                HouseholdFields.EBIKE_COUNT, HouseholdFields.CLOSED_ON, HouseholdFields.NOTE);
        return out;
    }

    public List<FormField> register(List<Register> registers) {
        Choices choices = Choices.of(registers.stream().map(one -> new Choices.Choice(one.code(), one.name(), "")).toList());
        String joined = Words.of("resident.register.joined");
        return List.of(new FormField(RegisterFields.REGISTER, Words.of("resident.register.name"), true, "", choices, false),
                new FormField(RegisterFields.REASON, Words.of("resident.register.reason"), false, "", null, false),
                new FormField(RegisterFields.JOINED_ON, joined, false, "", null, false),
                new FormField(RegisterFields.LEFT_ON, Words.of("resident.register.left"), false, "", null, false),
                new FormField(RegisterFields.OFFICER, Words.of("resident.register.officer"), false, "", null, false));
    }

    /// @param people whom it may concern
    public List<FormField> move(MovePlan.Act act, List<Stored> people) {
        List<FormField> out = new ArrayList<>();
        if (act == MovePlan.Act.MOVE) {
            out.add(new FormField(MoveFields.ADDRESS, Words.of("resident.move.to"), true, "", null, false));
        }
        out.add(new FormField(MoveFields.WHO, Words.of("resident.move.who"), true, "", people(people), false));
        out.add(new FormField(MoveFields.ON, Words.of("resident.move.on." + act), true, "", null, false));
        return out;
    }

    private static Choices people(List<Stored> people) {
        return Choices.of(people.stream().map(person -> new Choices.Choice(Long.toString(person.id()), named(person, people), "")).toList());
    }

    /// Two of one name are told apart by their birth dates.
    private static String named(Stored person, List<Stored> people) {
        String name = person.values().get(ResidentFields.NAME, "");
        boolean twice = people.stream().filter(other -> name.equals(other.values().get(ResidentFields.NAME))).count() > 1;
        return twice ? name + "（" + person.values().get(ResidentFields.BIRTH_DATE) + "，" + person.id() + "）" : name;
    }

    /// A field that may be changed for several people together.
    ///
    /// @param fields the chosen field, and what goes with it
    public record Together(String label, RecordType type, List<FormField> fields) {
        Field<?> field() {
            return fields.getFirst().field();
        }
    }

    public List<Together> together(List<Building> buildings, List<Register> registers) {
        List<Together> out = new ArrayList<>();
        for (Field<?> field : List.of(ResidentFields.RESIDENT_KIND, ResidentFields.BUILDING, ResidentFields.ETHNIC_GROUP, ResidentFields.EDUCATION, ResidentFields.MARITAL_STATUS,
                ResidentFields.POLITICAL_STATUS, ResidentFields.EMPLOYMENT, ResidentFields.EMPLOYER, ResidentFields.HUKOU_ADDRESS, ResidentFields.HUKOU_DIVISION, ResidentFields.ORIGIN_ADDRESS,
                ResidentFields.STAY_REASON, ResidentFields.ARRIVED_ON, ResidentFields.LEFT_ON, ResidentFields.MOVE_REASON, ResidentFields.COLLECTED_ON, ResidentFields.CHECK_RESULT)) {
            FormField shown = FormField.of(ResidentFields.TYPE, field, "", catalogue, lists).mustBeFilled(false);
            out.add(together(ResidentFields.TYPE, field == ResidentFields.BUILDING
                    ? shown.offering(Choices.of(buildings.stream().map(one -> new Choices.Choice(Long.toString(one.id()), one.title(), "")).toList())) : shown));
        }
        for (Field<?> field : List.of(HouseholdFields.GRID, HouseholdFields.GRID_LEADER, HouseholdFields.TENURE)) {
            out.add(together(HouseholdFields.TYPE, FormField.of(HouseholdFields.TYPE, field, "", catalogue, lists).mustBeFilled(false)));
        }
        out.add(new Together(Words.of("resident.register.add"), RegisterFields.TYPE, register(registers).subList(0, 3)));
        return out;
    }

    private static Together together(RecordType type, FormField field) {
        return new Together(field.label(), type, List.of(field));
    }

    private void add(List<FormField> out, RecordType type, String section, Field<?>... fields) {
        for (Field<?> field : fields) {
            FormField shown = FormField.of(type, field, section, catalogue, lists).mustBeFilled(field == ResidentFields.NAME || field == HouseholdFields.ADDRESS);
            out.add(RARE.contains(field) ? shown.kept() : shown);
        }
    }
}
