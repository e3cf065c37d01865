package org.communityoffice.rental;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// An item of an edition of the fire checklist (`checklist_item`).
public final class ChecklistItemFields {
    /// 检查表
    public static final Field<Long> CHECKLIST = Field.ref("checklist");
    /// 编号
    public static final Field<String> CODE = Field.text("code");
    /// 类别
    public static final Field<String> CATEGORY = Field.text("category");
    /// 检查项目
    public static final Field<String> ITEM_ZH = Field.text("item_zh");
    /// 适用条件
    public static final Field<String> APPLIES_WHEN = Field.text("applies_when");
    /// 怎么查
    public static final Field<String> HOW_TO_CHECK = Field.longText("how_to_check");
    /// 严重程度
    public static final Field<String> SEVERITY = Field.code("severity");
    /// 建议措施
    public static final Field<String> SUGGESTED_MEASURE = Field.longText("suggested_measure");
    /// 要照片
    public static final Field<Boolean> PHOTO_REQUIRED = Field.yesNo("photo_required");
    /// 依据
    public static final Field<String> REFERENCE = Field.longText("reference");
    /// 已核对
    public static final Field<Boolean> VERIFIED = Field.yesNo("verified");
    /// 顺序
    public static final Field<Integer> PLACE = Field.number("place");
    /// 在用
    public static final Field<Boolean> ACTIVE = Field.yesNo("active");

    public static final RecordType TYPE = new RecordType("checklist_item", "item_zh", List.of(
            CHECKLIST, CODE, CATEGORY, ITEM_ZH, APPLIES_WHEN, HOW_TO_CHECK, SEVERITY, SUGGESTED_MEASURE, PHOTO_REQUIRED, REFERENCE, VERIFIED, PLACE, ACTIVE));

    private ChecklistItemFields() {}
}
