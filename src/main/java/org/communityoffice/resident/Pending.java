package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldDefinition.Required;

/// 待补: which fields a record still lacks. It never stands in the way of saving or importing.
final class Pending {
    private static final String MIGRANT = "LD";
    private static final String NO_DOCUMENT = "000";
    /// Given by the program itself, or asked for nowhere in the form.
    private static final Set<String> GIVEN = Set.of("person_no", "status");
    /// `person-fields.csv`, note: 流动人口必填.
    private static final Set<String> FOR_MIGRANTS = Set.of("arrived_on", "origin_address");

    private Pending() {}

    static List<Field<?>> missing(Values person, FieldCatalogue catalogue) {
        boolean migrant = MIGRANT.equals(person.get(ResidentFields.RESIDENT_KIND));
        boolean documented = !"000".equals(person.get(ResidentFields.ID_TYPE));
        List<Field<?>> missing = new ArrayList<>();
        for (Field<?> field : person.type().fields()) {
            if (!person.has(field) && !GIVEN.contains(field.key()) && wanted(person, field, catalogue)) {
                missing.add(field);
            }
        }
        return missing;
    }

    private static boolean wanted(Values person, Field<?> field, FieldCatalogue catalogue) {
        return switch (catalogue.of(person.type(), field).required()) {
            case YES -> true;
            case WHEN -> field.equals(ResidentFields.ID_NO)
                    ? !NO_DOCUMENT.equals(person.get(ResidentFields.ID_TYPE))
                    : FOR_MIGRANTS.contains(field.key()) && MIGRANT.equals(person.get(ResidentFields.RESIDENT_KIND));
            case NO -> false;
        };
    }
}
