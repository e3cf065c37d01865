package org.communityoffice.patrol;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.communityoffice.model.Words;

/// What is understood of characters in a cell of the sign-in sheet while they are typed: 22:31 迟到 31 分.
///
/// @param tone `warning-text`, `danger-text` or empty
public record SheetHint(String words, String tone) {
    public static final SheetHint NONE = new SheetHint("", "");
    /// So many digits may still become a time.
    private static final int SHORT = 3;
    private static final int NAMES = 3;

    /// @param who people meant by initials or a name
    public static SheetHint of(SheetReading reading, SheetRow row, SheetTyping.Column column, String typed, Function<String, List<DutyPerson>> who) {
        if (column == SheetTyping.Column.REMARK) {
            return NONE;
        }
        boolean leaving = column == SheetTyping.Column.OUT;
        return switch (leaving ? reading.out(typed, row.in().at()) : reading.in(typed)) {
            case SheetReading.Read.Nothing() -> NONE;
            case SheetReading.Read.At(LocalDateTime at) -> new SheetHint(reading.understood(at, leaving),
                    !leaving && reading.late(at) > 0 || leaving && at.isBefore(reading.span().to()) ? "warning-text" : "");
            case SheetReading.Read.Absent() -> new SheetHint(Words.of("patrol.sheet.state.ABSENT"), "danger-text");
            case SheetReading.Read.AsAbove() -> new SheetHint(Words.of("patrol.sheet.hint.above"), "");
            case SheetReading.Read.Rest() -> new SheetHint(Words.of("patrol.sheet.hint.rest"), "");
            case SheetReading.Read.StandsIn(String name) -> new SheetHint(name.isEmpty() ? Words.of("patrol.sheet.hint.who")
                    : String.join("、", who.apply(name).stream().limit(NAMES).map(DutyPerson::name).toList()), "");
            case SheetReading.Read.Wrong(String problem) -> typed.length() < SHORT && typed.matches("[0-9]+") ? NONE : new SheetHint(problem, "danger-text");
        };
    }
}
