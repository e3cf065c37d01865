package org.communityoffice.spreadsheet;

import org.communityoffice.model.Words;

/// What the clerk can decide about a row that is asked about.
public enum Answer {
    /// 不导入这一行
    LEAVE,
    /// 照表写
    AS_WRITTEN,
    /// 按号码
    BY_NUMBER,
    /// 用 18 位写法
    EIGHTEEN_DIGITS,
    /// 这一格留空
    LEAVE_EMPTY,
    /// 改成表上的
    TAKE_NEW,
    /// 同一人
    SAME_PERSON,
    /// 两个人
    TWO_PERSONS,
    /// 同一场
    SAME_ONE,
    /// 另一场
    ANOTHER,
    /// 算次日
    NEXT_DAY,
    /// 并入这一班
    JOIN;

    /// As on the button.
    public String label() {
        return Words.of("spreadsheet.answer." + this);
    }
}
