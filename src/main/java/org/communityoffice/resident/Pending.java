package org.communityoffice.resident;

import java.util.List;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldDefinition.Required;

/// 待补: which fields a record still lacks. It never stands in the way of saving or importing.
final class Pending {
    private static final String MIGRANT = "LD";
    /// Given by the program itself, or asked for nowhere in the form.
    private static final Set<String> GIVEN = Set.of("person_no", "status");
    /// `person-fields.csv`, note: 流动人口必填.
    private static final Set<String> FOR_MIGRANTS = Set.of("arrived_on", "origin_address");

    private Pending() {}

    static List<Field<?>> missing(Values person, FieldCatalogue catalogue) {
        boolean migrant = MIGRANT.equals(person.get(ResidentFields.RESIDENT_KIND));
        boolean documented = !"000".equals(person.get(ResidentFields.ID_TYPE));
        return person.type().fields().stream()
                .filter(field -> !person.has(field) && !GIVEN.contains(field.key()))
                .<Field<?>>filter(field -> switch (catalogue.of(person.type(), field).required()) {
                    case YES -> true;
                    case WHEN -> field.key().equals("id_no") ? documented : migrant && FOR_MIGRANTS.contains(field.key());
                    case NO -> false;
                })
                .toList();
    }
}
