package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldDefinition;
import org.jspecify.annotations.Nullable;

/// One line of a list of tenants as a workbook holds it: a resident, and where and since when they rent. No table of its own.
public final class TenantSheetFields {
    /// What a line says of the tenancy; address, room and note are the resident's.
    static final List<Field<?>> TENANCY = List.of(
            TenancyFields.LANDLORD_NAME, TenancyFields.LANDLORD_PHONE, TenancyFields.IS_LESSEE, TenancyFields.RELATION_TO_LESSEE, TenancyFields.MOVED_IN_ON,
            TenancyFields.MOVED_OUT_ON, TenancyFields.CONTRACT_FROM, TenancyFields.CONTRACT_TO, TenancyFields.IS_TENANT_REP, TenancyFields.EBIKE_COUNT,
            TenancyFields.GAS_CYLINDER_COUNT, TenancyFields.CHILDREN_UNDER16, TenancyFields.OCCUPANTS);

    public static final RecordType TYPE = new RecordType("tenant_sheet", ResidentFields.NAME.key(), all());

    private TenantSheetFields() {}

    private static List<Field<?>> all() {
        List<Field<?>> out = new ArrayList<>(ResidentFields.TYPE.fields());
        out.addAll(TENANCY);
        return out;
    }

    /// The label and code list of a field, as the record that keeps it has them.
    static FieldDefinition definition(FieldCatalogue catalogue, Field<?> field) {
        return catalogue.of(TENANCY.contains(field) ? TenancyFields.TYPE : ResidentFields.TYPE, field);
    }

    /// A resident and where they live for rent as a line.
    ///
    /// @param tenancy null for none
    static Values line(Values person, @Nullable Values tenancy) {
        Values.Change out = Values.none(TYPE).change();
        ResidentFields.TYPE.fields().forEach(field -> out.put(field, person.get(field)));
        if (tenancy != null) {
            TENANCY.forEach(field -> out.put(field, tenancy.get(field)));
        }
        return out.done();
    }

    /// All residents as lines.
    ///
    /// @param current their tenancies, by person
    static List<Stored> lines(Iterable<Stored> people, Map<Long, Stored> current) {
        List<Stored> out = new ArrayList<>();
        for (Stored person : people) {
            Stored tenancy = current.get(person.id());
            out.add(new Stored(person.id(), person.version(), line(person.values(), tenancy == null ? null : tenancy.values())));
        }
        return out;
    }

    static Values person(Values line) {
        Values.Change out = Values.none(ResidentFields.TYPE).change();
        ResidentFields.TYPE.fields().forEach(field -> out.put(field, line.get(field)));
        return out.done();
    }
}
