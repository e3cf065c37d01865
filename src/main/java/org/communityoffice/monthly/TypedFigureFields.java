package org.communityoffice.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// A figure of a month that somebody typed and confirmed (手工填报): a number, or of a rate its part and its whole.
public final class TypedFigureFields {
    /// 2026-10
    public static final Field<String> MONTH = Field.text("of_month");
    /// Its code in `figures.csv`.
    public static final Field<String> FIGURE = Field.text("figure");
    public static final Field<BigDecimal> AMOUNT = Field.decimal("amount");
    public static final Field<BigDecimal> PART = Field.decimal("part");
    public static final Field<BigDecimal> WHOLE = Field.decimal("whole");
    public static final Field<String> CONFIRMED_BY = Field.text("confirmed_by");
    public static final Field<LocalDate> CONFIRMED_ON = Field.date("confirmed_on");

    public static final RecordType TYPE = new RecordType("typed_figure", "figure", List.of(MONTH, FIGURE, AMOUNT, PART, WHOLE, CONFIRMED_BY, CONFIRMED_ON));

    private TypedFigureFields() {}
}
