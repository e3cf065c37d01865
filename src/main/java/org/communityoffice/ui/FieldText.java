package org.communityoffice.ui;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communityoffice.model.Words;
import org.communityoffice.model.WrittenTime;
import org.jspecify.annotations.Nullable;

/// Between the value of a field and the words in a form: each kind in one place, without a window.
public final class FieldText {
    private static final Pattern PHONE_PARTS = Pattern.compile("[、，,;；/\\s]+");
    /// Area code, number and extension, or a number from abroad: seven digits at least.
    private static final Pattern PHONE = Pattern.compile("\\+?(?:[0-9][-()（）.]?){7,20}(?:转[0-9]{1,6})?|\\(0[0-9]{2,3}\\)[0-9]{7,8}");
    private static final Pattern CODE_PARTS = Pattern.compile("[、，,;；|]+");

    private FieldText() {}

    /// What typed words mean.
    public sealed interface Reading {
        /// @param note what should be told though it is taken, such as words that fit no code; else empty
        record Value(@Nullable Object value, String note) implements Reading {}

        record Wrong(String message) implements Reading {}
    }

    public static String shown(FormField spec, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (spec.field().kind()) {
            case BOOL -> Words.of(value.equals(true) ? "ui.form.yes" : "ui.form.no");
            case CODE, REF -> words(spec, value.toString());
            case CODES -> String.join("、", CODE_PARTS.splitAsStream(value.toString()).map(code -> words(spec, code)).toList());
            case DECIMAL -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            case DATETIME -> value.toString().replace('T', ' ');
            case TEXT, LONG_TEXT, INT, DATE, TIME, PHONE, PHONES, ID_NUMBER, PHOTO -> value.toString();
        };
    }

    public static Reading read(FormField spec, String typed, LocalDate today) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return spec.required() ? new Reading.Wrong(Words.of("ui.form.must-be-filled", spec.label())) : new Reading.Value(null, "");
        }
        return switch (spec.field().kind()) {
            case TEXT, LONG_TEXT -> new Reading.Value(text, "");
            case ID_NUMBER -> new Reading.Value(halfWidth(text).replaceAll("\\s+", "").toUpperCase(Locale.ROOT), "");
            case PHONE, PHONES -> phones(PHONE_PARTS.splitAsStream(halfWidth(text)).filter(part -> !part.isEmpty()).toList());
            case INT -> number(text, true);
            case DECIMAL -> number(text, false);
            case DATE -> switch (DateReader.read(text, today)) {
                case DateReader.Reading.Understood(LocalDate date) -> new Reading.Value(date, "");
                case DateReader.Reading.Nothing() -> new Reading.Value(null, "");
                case DateReader.Reading.NotUnderstood(String message) -> new Reading.Wrong(message);
            };
            case TIME -> WrittenTime.read(text).filter(time -> !time.nextDaySaid())
                    .<Reading>map(time -> new Reading.Value(time.time(), "")).orElseGet(() -> new Reading.Wrong(Words.of("ui.form.time", text)));
            case DATETIME -> moment(text, today);
            case BOOL -> yesNo(text);
            case CODE -> code(spec, text);
            case CODES -> codes(spec, text);
            case REF, PHOTO -> ref(spec, text);
        };
    }

    private static Reading phones(List<String> parts) {
        return parts.stream().filter(part -> !PHONE.matcher(part).matches()).findFirst()
                .<Reading>map(wrong -> new Reading.Wrong(Words.of("ui.form.phone", wrong))).orElseGet(() -> new Reading.Value(String.join("、", parts), ""));
    }

    /// A day and a time parted by a blank, or a time alone, which is today's.
    private static Reading moment(String text, LocalDate today) {
        int parting = Math.max(text.lastIndexOf(' '), text.lastIndexOf('T'));
        Optional<WrittenTime> time = WrittenTime.read(text.substring(parting + 1));
        DateReader.Reading day = parting < 0 ? new DateReader.Reading.Understood(today) : DateReader.read(text.substring(0, parting), today);
        return time.isPresent() && day instanceof DateReader.Reading.Understood(LocalDate date) ? new Reading.Value(time.get().on(date), "")
                : new Reading.Wrong(Words.of("ui.form.moment", text));
    }

    private static String words(FormField spec, String code) {
        Choices choices = spec.choices();
        return choices == null ? code : choices.words(code);
    }

    private static Reading code(FormField spec, String text) {
        Choices choices = spec.choices();
        if (choices == null) {
            return new Reading.Value(text, "");
        }
        Optional<Choices.Choice> meant = choices.meant(text);
        if (meant.isPresent()) {
            return new Reading.Value(meant.get().code(), "");
        }
        return choices.takesOther() ? new Reading.Value(text, Words.of("ui.form.not-in-list")) : new Reading.Wrong(Words.of("ui.form.choose-one", spec.label()));
    }

    private static Reading codes(FormField spec, String text) {
        List<String> out = new ArrayList<>();
        String note = "";
        for (String part : CODE_PARTS.split(text)) {
            if (part.isBlank()) {
                continue;
            }
            switch (code(spec, part.strip())) {
                case Reading.Value(Object value, String told) -> {
                    out.add(String.valueOf(value));
                    note = told.isEmpty() ? note : told;
                }
                case Reading.Wrong wrong -> {
                    return wrong;
                }
            }
        }
        return new Reading.Value(String.join("|", out), note);
    }

    private static Reading ref(FormField spec, String text) {
        Choices choices = spec.choices();
        return choices == null ? new Reading.Wrong(Words.of("ui.form.choose-one", spec.label()))
                : choices.meant(text).<Reading>map(one -> new Reading.Value(Long.valueOf(one.code()), "")).orElseGet(() -> new Reading.Wrong(Words.of("ui.form.choose-one", spec.label())));
    }

    private static Reading yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "是", "有", "对", "s", "y", "1" -> new Reading.Value(true, "");
            case "否", "无", "没有", "不是", "f", "n", "0" -> new Reading.Value(false, "");
            default -> new Reading.Wrong(Words.of("ui.form.yes-or-no"));
        };
    }

    private static Reading number(String text, boolean whole) {
        try {
            BigDecimal number = new BigDecimal(halfWidth(text).replace(",", ""));
            return new Reading.Value(whole ? (Object) number.intValueExact() : number, "");
        } catch (ArithmeticException | NumberFormatException notANumber) {
            return new Reading.Wrong(Words.of(whole ? "ui.form.whole-number" : "ui.form.number"));
        }
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
