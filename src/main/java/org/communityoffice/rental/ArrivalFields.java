package org.communityoffice.rental;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.resident.ResidentFields;

/// What is typed when somebody moves in: who, which room, since when. Kept in the tenancy and the resident, never as a row of its own.
public final class ArrivalFields {
    /// The id of somebody of the roster, or the name of somebody who is not on it.
    public static final Field<String> WHO = Field.code("who");

    /// Those of his household who live in the community move in with him.
    public static final Field<Boolean> WITH_HOUSEHOLD = Field.yesNo("with_household");

    public static final RecordType TYPE = new RecordType("arrival", "who", List.of(WHO, WITH_HOUSEHOLD, TenancyFields.RENTAL, TenancyFields.ROOM, TenancyFields.MOVED_IN_ON, ResidentFields.ID_NO, ResidentFields.PHONE,
            TenancyFields.RELATION_TO_LESSEE, TenancyFields.IS_TENANT_REP, TenancyFields.CHILDREN_UNDER16, TenancyFields.CONTRACT_TO, TenancyFields.EBIKE_COUNT, TenancyFields.NOTE));

    private ArrivalFields() {}
}
