package org.communityoffice.resident;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// The population of one month, each number as `factory/figures.csv` defines it.
///
/// @param households  POP-HH, at the month's end
/// @param roster      POP-ROSTER, at the month's end
/// @param usual       POP-USUAL, at the month's end
/// @param migrants    POP-MIG, at the month's end
/// @param moves       POP-MIG-MOVE, in the month
/// @param movesInTime the numerator of POP-MIG-3D: moves registered within three days; null where of one it is not known when
/// @param over60      POP-60, at the month's end
public record PopulationFigures(int households, int roster, int usual, int migrants, int moves, @Nullable Integer movesInTime, int over60) {
    private static final String MIGRANT = "LD";
    /// Who counts as 在册人口, besides those whose kind is not known; 空挂, 港澳台, 外国人, 未落户 are listed apart.
    private static final Set<String> APART = Set.of("KG", "GAT", "WG", "WL", "YZX");
    private static final int DAYS_TO_REGISTER = 3;
    private static final int OLD = 60;

    public static PopulationFigures of(YearMonth month, Collection<Values> people, Collection<Values> households) {
        LocalDate end = month.atEndOfMonth();
        Count count = new Count();
        for (Values person : people) {
            if (inRoster(person, end)) {
                count.add(person, end);
            }
        }
        moves(people, month.atDay(1), end).forEach(count::move);
        int kept = (int) households.stream().filter(household -> kept(household, end)).count();
        return new PopulationFigures(kept, count.roster, count.usual, count.migrants, count.moves,
                count.movesUndated == 0 ? count.movesInTime : null, count.over60);
    }

    private static final class Count {
        private int roster;
        private int usual;
        private int migrants;
        private int moves;
        private int movesInTime;
        private int movesUndated;
        private int over60;

        void add(Values person, LocalDate end) {
            roster++;
            usual += usual(person, end) ? 1 : 0;
            migrants += migrant(person) ? 1 : 0;
            over60 += old(person, end) ? 1 : 0;
        }

        void move(Move move) {
            moves++;
            if (move.inTime == null) {
                movesUndated++;
            } else {
                movesInTime += move.inTime ? 1 : 0;
            }
        }
    }

    /// Whether the person belonged to 在册人口 at the end of a day.
    static boolean inRoster(Values person, LocalDate day) {
        return !APART.contains(person.get(ResidentFields.RESIDENT_KIND, "")) && ResidentStatus.livedHere(person, day);
    }

    /// Of 在册人口, whether half a year here.
    static boolean usual(Values person, LocalDate end) {
        LocalDate arrived = person.get(ResidentFields.ARRIVED_ON);
        return arrived == null || !arrived.plusMonths(6).isAfter(end);
    }

    static boolean migrant(Values person) {
        return MIGRANT.equals(person.get(ResidentFields.RESIDENT_KIND));
    }

    static boolean old(Values person, LocalDate end) {
        Integer age = ResidentStatus.age(person, end);
        return age != null && age >= OLD;
    }

    private static boolean after(Values values, Field<LocalDate> field, LocalDate day) {
        LocalDate date = values.get(field);
        return date != null && date.isAfter(day);
    }

    /// A migrant's arrival or leaving.
    ///
    /// @param inTime registered within three days; null where it is not known when
    public record Move(LocalDate day, boolean in, @Nullable Boolean inTime) {}

    /// The moves of migrants from a day to a day.
    static List<Move> moves(Collection<Values> people, LocalDate first, LocalDate last) {
        return people.stream().flatMap(person -> moves(person, first, last).stream()).toList();
    }

    /// Those of one person; none of who is no migrant.
    static List<Move> moves(Values person, LocalDate first, LocalDate last) {
        return !migrant(person) ? List.of() : Stream.of(ResidentFields.ARRIVED_ON, ResidentFields.LEFT_ON).flatMap(field -> Stream.ofNullable(move(person, field)))
                .filter(move -> !move.day.isBefore(first) && !move.day.isAfter(last)).toList();
    }

    private static @Nullable Move move(Values person, Field<LocalDate> field) {
        LocalDate day = person.get(field);
        if (day == null) {
            return null;
        }
        // the only day of registering that the book has: 表上写的采集、登记或核查日期
        LocalDate registered = person.get(ResidentFields.COLLECTED_ON);
        long after = registered == null ? 0 : ChronoUnit.DAYS.between(day, registered);
        return new Move(day, field.equals(ResidentFields.ARRIVED_ON), registered == null ? null : after >= 0 && after <= DAYS_TO_REGISTER);
    }

    static boolean kept(Values household, LocalDate day) {
        if (after(household, HouseholdFields.OPENED_ON, day)) {
            return false;
        }
        if (household.has(HouseholdFields.CLOSED_ON)) {
            return after(household, HouseholdFields.CLOSED_ON, day);
        }
        return "在册".equals(household.get(HouseholdFields.STATUS));
    }
}
