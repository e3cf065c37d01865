package org.communityoffice.patrol;

import java.math.BigDecimal;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// The fields of a post (点位).
public final class PostFields {
    /// 点位编号
    public static final Field<String> POST_NO = Field.text("post_no");
    /// 点位名称
    public static final Field<String> NAME = Field.text("name");
    /// 所属小区
    public static final Field<String> ESTATE = Field.text("estate");
    /// 是否重点地段
    public static final Field<Boolean> KEY_PLACE = Field.yesNo("key_place");
    /// 图上位置（横，%）
    public static final Field<BigDecimal> MAP_X = Field.decimal("map_x");
    /// 图上位置（纵，%）
    public static final Field<BigDecimal> MAP_Y = Field.decimal("map_y");
    /// 启用
    public static final Field<Boolean> ACTIVE = Field.yesNo("active");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");

    public static final RecordType TYPE = new RecordType("post", "name", List.of(
            POST_NO, NAME, ESTATE, KEY_PLACE, MAP_X, MAP_Y, ACTIVE, NOTE));

    private PostFields() {}
}
