package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Words;
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

    public List<FormField> household() {
        List<FormField> out = new ArrayList<>();
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

    private void add(List<FormField> out, RecordType type, String section, Field<?>... fields) {
        for (Field<?> field : fields) {
            FormField shown = FormField.of(type, field, section, catalogue, lists).mustBeFilled(field == ResidentFields.NAME || field == HouseholdFields.ADDRESS);
            out.add(RARE.contains(field) ? shown.kept() : shown);
        }
    }
}
