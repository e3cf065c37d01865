package org.communityoffice.rental;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// What is typed when tenants move together from one room to another: who, to which house and room, on which day. Kept in the tenancies.
public final class RemovalFields {
    /// The ids of the tenancies that go on elsewhere.
    public static final Field<String> WHO = Field.codes("who");

    public static final RecordType TYPE = new RecordType("removal", "who", List.of(WHO, TenancyFields.RENTAL, TenancyFields.ROOM, TenancyFields.MOVED_IN_ON));

    private RemovalFields() {}
}
