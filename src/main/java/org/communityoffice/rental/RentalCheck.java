package org.communityoffice.rental;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// What stands in the way of saving a rental house, and what has to be asked first.
public final class RentalCheck {
    /// From so many storeys the stair must lead to the roof (`rental-fields.csv`, 层数: ≥4 查 FC-16).
    private static final int HIGH = 4;
    private static final List<Field<Integer>> COUNTS = List.of(RentalFields.ROOMS, RentalFields.BEDS, RentalFields.OCCUPANTS, RentalFields.STAIR_COUNT,
            RentalFields.EXTINGUISHER_COUNT, RentalFields.EMERGENCY_LIGHT_COUNT);

    private RentalCheck() {}

    /// What a house needs since another field says so.
    ///
    /// @param message told where it is missing
    private record Needed(Field<?> field, Field<?> because, String message) {}

    /// @param before what was stored; a house taken from a workbook may lack what it never said, until its cause is changed here
    public static List<Problem> problems(@Nullable Stored before, Values house) {
        List<Problem> out = new ArrayList<>();
        if (!house.has(RentalFields.ADDRESS)) {
            out.add(new Problem(RentalFields.ADDRESS.key(), Words.of("rental.house.problem.address")));
        }
        for (Field<Integer> count : COUNTS) {
            if (house.get(count, 0) < 0) {
                out.add(new Problem(count.key(), Words.of("rental.house.problem.negative")));
            }
        }
        if (house.get(RentalFields.FLOORS, 1) < 1) {
            out.add(new Problem(RentalFields.FLOORS.key(), Words.of("rental.house.problem.floors")));
        }
        if (house.get(RentalFields.INSPECT_EVERY_DAYS, 1) < 1) {
            out.add(new Problem(RentalFields.INSPECT_EVERY_DAYS.key(), Words.of("rental.house.problem.interval")));
        }
        for (Needed one : needed(house)) {
            boolean asked = before == null || !Objects.equals(before.values().get(one.because), house.get(one.because)) || before.values().has(one.field);
            if (asked) {
                out.add(new Problem(one.field.key(), one.message));
            }
        }
        return out;
    }

    /// The fields that other fields ask for and that are empty.
    static List<Field<?>> missing(Values house) {
        return needed(house).stream().<Field<?>>map(Needed::field).toList();
    }

    private static List<Needed> needed(Values house) {
        List<Needed> out = new ArrayList<>();
        if (house.get(RentalFields.HAS_WINDOW_BARS, false)) {
            out.add(new Needed(RentalFields.HAS_ESCAPE_OPENING, RentalFields.HAS_WINDOW_BARS, Words.of("rental.house.problem.opening")));
            out.add(new Needed(RentalFields.PUBLIC_PASSAGE_BARS, RentalFields.HAS_WINDOW_BARS, Words.of("rental.house.problem.passage")));
        }
        if (house.get(RentalFields.FLOORS, 0) >= HIGH) {
            out.add(new Needed(RentalFields.STAIR_TO_ROOF, RentalFields.FLOORS, Words.of("rental.house.problem.roof")));
        }
        out.removeIf(one -> house.has(one.field));
        return out;
    }

    /// What looks wrong but may be right.
    ///
    /// @param others all houses
    public static List<Problem> doubts(@Nullable Stored before, Values house, Collection<Stored> others, LocalDate today) {
        List<Problem> out = new ArrayList<>();
        String address = written(house.get(RentalFields.ADDRESS, ""));
        boolean typed = before == null || !address.equals(written(before.values().get(RentalFields.ADDRESS, "")));
        if (typed) {
            others.stream().filter(other -> (before == null || other.id() != before.id()) && address.equals(written(other.values().get(RentalFields.ADDRESS, "")))).findFirst()
                    .ifPresent(other -> out.add(new Problem(RentalFields.ADDRESS.key(), Words.of("rental.house.doubt.again", other.values().get(RentalFields.ADDRESS, ""),
                            other.values().get(RentalFields.LANDLORD, "")))));
        }
        LocalDate pledge = house.get(RentalFields.PLEDGE_SIGNED_ON);
        if (pledge != null && pledge.isAfter(today)) {
            out.add(new Problem(RentalFields.PLEDGE_SIGNED_ON.key(), Words.of("rental.house.doubt.future", pledge)));
        }
        return out;
    }

    /// A room that the house does not have; a house whose rooms nobody wrote down has any.
    static List<Problem> unknownRoom(List<Stored> rooms, String room) {
        boolean known = rooms.isEmpty() || rooms.stream().anyMatch(one -> written(room).equals(written(one.values().get(RoomFields.ROOM_NO, ""))));
        return known ? List.of() : List.of(new Problem(TenancyFields.ROOM.key(), Words.of("rental.tenancy.doubt.room", room)));
    }

    /// An address or number as it is compared: no blanks, full and half width alike.
    static String written(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
