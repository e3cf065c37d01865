package org.communityoffice.settings;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// The fields of a building (楼栋表): estate, building, other ways to write it.
public final class BuildingFields {
    public static final Field<String> ESTATE = Field.text("estate");
    public static final Field<String> BUILDING = Field.text("building");
    /// Other ways to write it, parted by `|`.
    public static final Field<String> ALIASES = Field.text("aliases");
    public static final Field<Integer> UNITS = Field.number("units");
    public static final Field<Integer> STOREYS = Field.number("storeys");
    public static final Field<Integer> SORT = Field.number("sort");
    public static final Field<Boolean> ACTIVE = Field.yesNo("active");

    public static final RecordType TYPE = new RecordType("building", "building", List.of(
            ESTATE, BUILDING, ALIASES, UNITS, STOREYS, SORT, ACTIVE));

    private BuildingFields() {}
}
