package org.communityoffice.monthly;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.model.Values;
import org.communityoffice.report.Amount;
import org.jspecify.annotations.Nullable;

/// What somebody typed of a figure: a number, or of a rate its part and its whole.
///
/// @param whole null where it is no rate
public record TypedNumber(BigDecimal part, @Nullable BigDecimal whole) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,2})?");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,9})\\s*[/／]\\s*(\\d{1,9})");

    /// 12, 3600.5; of a rate 37/38. Empty where it is no number, or a part that is more than its whole.
    static Optional<TypedNumber> read(String typed, boolean rate) {
        String text = typed.strip();
        if (!rate) {
            return NUMBER.matcher(text).matches() ? Optional.of(new TypedNumber(new BigDecimal(text), null)) : Optional.empty();
        }
        Matcher share = SHARE.matcher(text);
        if (!share.matches()) {
            return Optional.empty();
        }
        TypedNumber read = new TypedNumber(new BigDecimal(share.group(1)), new BigDecimal(share.group(2)));
        return read.part.compareTo(new BigDecimal(share.group(2))) > 0 ? Optional.empty() : Optional.of(read);
    }

    static @Nullable TypedNumber of(Values stored) {
        BigDecimal part = stored.get(TypedFigureFields.PART);
        BigDecimal amount = stored.get(TypedFigureFields.AMOUNT);
        return part != null ? new TypedNumber(part, stored.get(TypedFigureFields.WHOLE)) : amount != null ? new TypedNumber(amount, null) : null;
    }

    TypedNumber plus(TypedNumber other) {
        return new TypedNumber(part.add(other.part), whole == null || other.whole == null ? null : whole.add(other.whole));
    }

    /// As it is typed.
    public String typed() {
        return whole == null ? plain(part) : plain(part) + "/" + plain(whole);
    }

    Amount amount() {
        return whole == null ? Amount.of(new BigDecimal(plain(part))) : Amount.share(part.longValue(), whole.longValue());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
