package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// What is typed when tenants move out: who, on which day, and whether they leave the community. Kept in the tenancies and the residents.
public final class DepartureFields {
    /// The ids of the tenancies that end.
    public static final Field<String> WHO = Field.codes("who");
    public static final Field<LocalDate> ON = Field.date("moved_out_on");
    public static final Field<Boolean> LEAVES = Field.yesNo("leaves");

    public static final RecordType TYPE = new RecordType("departure", "who", List.of(WHO, ON, LEAVES));

    private DepartureFields() {}
}
