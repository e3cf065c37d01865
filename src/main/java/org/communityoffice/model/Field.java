package org.communityoffice.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// One field of a record: its key is the column of the table and the `field` of `factory/*-fields.csv`.
///
/// @param key  lower case with underscores, as in the database
/// @param kind how it is typed, shown, read and masked
/// @param type the Java class of its value
public record Field<T>(String key, Kind kind, Class<T> type) {

    /// The kinds of `factory/*-fields.csv`, column `type`.
    public enum Kind { TEXT, LONG_TEXT, INT, DECIMAL, BOOL, DATE, TIME, DATETIME, CODE, CODES, REF, PHONE, PHONES, ID_NUMBER, PHOTO }

    public static Field<String> text(String key) {
        return new Field<>(key, Kind.TEXT, String.class);
    }

    public static Field<String> longText(String key) {
        return new Field<>(key, Kind.LONG_TEXT, String.class);
    }

    /// A code of a code list, or the written words where no code fits.
    public static Field<String> code(String key) {
        return new Field<>(key, Kind.CODE, String.class);
    }

    /// Several codes, parted by `|`.
    public static Field<String> codes(String key) {
        return new Field<>(key, Kind.CODES, String.class);
    }

    public static Field<String> phone(String key) {
        return new Field<>(key, Kind.PHONE, String.class);
    }

    /// Several phones, parted by `、`; the first is the main one.
    public static Field<String> phones(String key) {
        return new Field<>(key, Kind.PHONES, String.class);
    }

    public static Field<String> idNumber(String key) {
        return new Field<>(key, Kind.ID_NUMBER, String.class);
    }

    public static Field<LocalDate> date(String key) {
        return new Field<>(key, Kind.DATE, LocalDate.class);
    }

    /// To the millisecond, office time.
    public static Field<LocalDateTime> dateTime(String key) {
        return new Field<>(key, Kind.DATETIME, LocalDateTime.class);
    }

    /// A time of day, office time, whole minutes.
    public static Field<LocalTime> time(String key) {
        return new Field<>(key, Kind.TIME, LocalTime.class);
    }

    public static Field<Integer> number(String key) {
        return new Field<>(key, Kind.INT, Integer.class);
    }

    public static Field<BigDecimal> decimal(String key) {
        return new Field<>(key, Kind.DECIMAL, BigDecimal.class);
    }

    public static Field<Boolean> yesNo(String key) {
        return new Field<>(key, Kind.BOOL, Boolean.class);
    }

    /// The id of a row of another table.
    public static Field<Long> ref(String key) {
        return new Field<>(key, Kind.REF, Long.class);
    }

    public static Field<Long> photo(String key) {
        return new Field<>(key, Kind.PHOTO, Long.class);
    }
}
