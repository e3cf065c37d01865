package org.communityoffice.patrol;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// What of one kind of equipment was counted at a hand-over.
public final class EquipmentCountFields {
    /// 交接班
    public static final Field<Long> HAND_OVER = Field.ref("hand_over");
    /// 器材
    public static final Field<String> EQUIPMENT = Field.text("equipment");
    /// 该有
    public static final Field<Integer> DUE = Field.number("due");
    /// 点到
    public static final Field<Integer> COUNTED = Field.number("counted");
    /// 说明
    public static final Field<String> REMARK = Field.text("remark");

    public static final RecordType TYPE = new RecordType("equipment_count", "equipment", List.of(
            HAND_OVER, EQUIPMENT, DUE, COUNTED, REMARK));

    private EquipmentCountFields() {}
}
