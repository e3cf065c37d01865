package org.communityoffice.rental;

import java.math.BigDecimal;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// A room of a rental house (`room`); below ground the floor is negative.
public final class RoomFields {
    /// 出租屋
    public static final Field<Long> RENTAL = Field.ref("rental");
    /// 楼层
    public static final Field<Integer> FLOOR = Field.number("floor");
    /// 房号
    public static final Field<String> ROOM_NO = Field.text("room_no");
    /// 面积（㎡）
    public static final Field<BigDecimal> AREA_M2 = Field.decimal("area_m2");
    /// 用途
    public static final Field<String> USE = Field.code("use");
    /// 住人数
    public static final Field<Integer> HEADS = Field.number("heads");
    /// 状态
    public static final Field<String> STATUS = Field.code("status");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");

    public static final RecordType TYPE = new RecordType("room", "room_no", List.of(
            RENTAL, FLOOR, ROOM_NO, AREA_M2, USE, HEADS, STATUS, NOTE));

    private RoomFields() {}
}
