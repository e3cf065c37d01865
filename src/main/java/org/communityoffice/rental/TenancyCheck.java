package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;

/// What stands in the way of saving a tenancy, and where declared and counted heads of a house differ.
final class TenancyCheck {
    private static final List<Field<Integer>> COUNTS = List.of(TenancyFields.EBIKE_COUNT, TenancyFields.GAS_CYLINDER_COUNT, TenancyFields.CHILDREN_UNDER16, TenancyFields.OCCUPANTS);

    private TenancyCheck() {}

    /// @param before what was stored: a tenancy taken from a workbook may lack its room or first day
    static List<Problem> problems(Values before, Values typed, LocalDate today) {
        List<Problem> out = new ArrayList<>();
        if (!typed.has(TenancyFields.ROOM) && before.has(TenancyFields.ROOM)) {
            out.add(new Problem(TenancyFields.ROOM.key(), Words.of("rental.tenancy.problem.room")));
        }
        if (!typed.has(TenancyFields.MOVED_IN_ON) && before.has(TenancyFields.MOVED_IN_ON)) {
            out.add(new Problem(TenancyFields.MOVED_IN_ON.key(), Words.of("rental.tenancy.problem.since")));
        }
        for (Field<LocalDate> field : List.of(TenancyFields.MOVED_IN_ON, TenancyFields.MOVED_OUT_ON, TenancyFields.REPORTED_ON, TenancyFields.CHECKED_ON)) {
            LocalDate day = typed.get(field);
            if (day != null && day.isAfter(today)) {
                out.add(new Problem(field.key(), Words.of("rental.tenancy.problem.future", day)));
            }
        }
        if (typed.get(TenancyFields.MOVED_OUT_ON, LocalDate.MAX).isBefore(typed.get(TenancyFields.MOVED_IN_ON, LocalDate.MIN))) {
            out.add(new Problem(TenancyFields.MOVED_OUT_ON.key(), Words.of("rental.tenancy.problem.order")));
        }
        if (typed.get(TenancyFields.CONTRACT_TO, LocalDate.MAX).isBefore(typed.get(TenancyFields.CONTRACT_FROM, LocalDate.MIN))) {
            out.add(new Problem(TenancyFields.CONTRACT_TO.key(), Words.of("rental.tenancy.problem.contract")));
        }
        COUNTS.stream().filter(count -> typed.get(count, 0) < 0).forEach(count -> out.add(new Problem(count.key(), Words.of("rental.house.problem.negative"))));
        return out;
    }

    /// Whether a tenancy runs on a day.
    static boolean lives(Values tenancy, LocalDate day) {
        LocalDate in = tenancy.get(TenancyFields.MOVED_IN_ON);
        LocalDate out = tenancy.get(TenancyFields.MOVED_OUT_ON);
        return (in == null || !in.isAfter(day)) && (out == null || out.isAfter(day));
    }

    /// Where what was declared differs from who is registered, a sentence each: the house, its rooms, those of a contract, children.
    static List<String> mismatches(RentalFile house) {
        List<String> out = new ArrayList<>();
        if (RentalController.headsDiffer(house.row())) {
            out.add(Words.of("rental.house.heads", house.row().values().get(RentalFields.OCCUPANTS, 0), house.row().heads()));
        }
        Map<String, List<Tenant>> rooms = house.tenants().stream().collect(Collectors.groupingBy(one -> RentalCheck.written(one.room()), TreeMap::new, Collectors.toList()));
        house.rooms().forEach(room -> {
            String number = room.values().get(RoomFields.ROOM_NO, "");
            Integer heads = room.values().get(RoomFields.HEADS);
            int counted = rooms.getOrDefault(RentalCheck.written(number), List.of()).size();
            if (heads != null && heads != counted) {
                out.add(Words.of("rental.tenants.room-differs", number, heads, counted));
            }
        });
        rooms.forEach((number, living) -> {
            declared(out, "rental.tenants.lessee-differs", number, living, TenancyFields.OCCUPANTS, living.size());
            declared(out, "rental.tenants.children-differ", number, living, TenancyFields.CHILDREN_UNDER16, (int) living.stream().filter(Tenant::isChild).count());
        });
        return out;
    }

    /// Each tenant of a room declares all who live with him, so that the highest number must be who is there.
    private static void declared(List<String> out, String words, String room, List<Tenant> living, Field<Integer> field, int counted) {
        if (living.stream().anyMatch(one -> one.tenancy().values().has(field))) {
            int most = living.stream().mapToInt(one -> one.tenancy().values().get(field, 0)).max().orElse(0);
            if (most != counted) {
                out.add(Words.of(words, room, most, counted));
            }
        }
    }
}
