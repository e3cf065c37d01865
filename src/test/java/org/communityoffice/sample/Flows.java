package org.communityoffice.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.communityoffice.model.Values;
import org.communityoffice.resident.HouseholdFields;
import org.communityoffice.resident.ResidentFields;

/// Who came, was born, moved away and died lately, so that the month has figures of its own.
final class Flows {
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 5);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private final Dice dice;
    private final List<Home> homes;
    private final int scale;
    private final Set<String> known = new HashSet<>();
    private int at;

    Flows(Dice dice, List<Home> homes) {
        this.dice = dice;
        this.homes = homes;
        this.scale = Math.max(1, homes.size() / 1000);
        at = Specials.HOMES;
        homes.forEach(home -> home.people().forEach(p -> known.add(p.get(ResidentFields.NAME, "") + p.get(ResidentFields.BIRTH_DATE))));
    }

    void happen() {
        each(4, OCTOBER, Community.AS_OF, Flows::diesAlone, this::die);
        each(3, SEPTEMBER, OCTOBER.minusDays(1), Flows::diesAlone, this::die);
        each(9, YEAR, SEPTEMBER.minusDays(1), Flows::diesAlone, this::die);
        each(6, OCTOBER, Community.AS_OF, Flows::rents, this::leave);
        each(5, SEPTEMBER, OCTOBER.minusDays(1), Flows::rents, this::leave);
        each(8, YEAR, SEPTEMBER.minusDays(1), Flows::rents, this::leave);
        each(7, OCTOBER, Community.AS_OF, Flows::rents, this::arrive);
        each(6, SEPTEMBER, OCTOBER.minusDays(1), Flows::rents, this::arrive);
        each(3, OCTOBER, Community.AS_OF.minusDays(2), Flows::hasInfant, this::born);
        each(3, SEPTEMBER, OCTOBER.minusDays(1), Flows::hasInfant, this::born);
    }

    private interface Event {
        Home on(Home home, LocalDate day);
    }

    /// Goes on through the households from where the last one stopped: nothing happens twice to anybody.
    private void each(int times, LocalDate first, LocalDate last, Predicate<Home> fits, Event event) {
        int wanted = times * scale;
        for (int looked = 0; looked < homes.size() && wanted > 0; looked++) {
            at = at + 1 >= homes.size() ? Specials.HOMES : at + 1;
            if (fits.test(homes.get(at)) && homes.get(at).people().stream().noneMatch(p -> p.has(ResidentFields.MOVE_REASON))) {
                homes.set(at, event.on(homes.get(at), dice.between(first, last)));
                wanted--;
            }
        }
    }

    private static boolean old(Values person) {
        return person.get(ResidentFields.BIRTH_DATE, Community.AS_OF).isBefore(Community.AS_OF.minusYears(74));
    }

    /// Widowed, so that nobody's marriage has to be written anew.
    private static boolean diesAlone(Home home) {
        return home.people().stream().anyMatch(p -> old(p) && "30".equals(p.get(ResidentFields.MARITAL_STATUS)))
                && !"KG".equals(home.people().getFirst().get(ResidentFields.RESIDENT_KIND));
    }

    private static boolean rents(Home home) {
        return "LD".equals(home.people().getFirst().get(ResidentFields.RESIDENT_KIND));
    }

    private static boolean hasInfant(Home home) {
        return home.people().stream().anyMatch(Flows::infant);
    }

    private static boolean infant(Values person) {
        return person.get(ResidentFields.BIRTH_DATE, LocalDate.MIN).isAfter(Community.AS_OF.minusYears(4));
    }

    private Home die(Home home, LocalDate day) {
        List<Values> people = change(home, p -> old(p) && "30".equals(p.get(ResidentFields.MARITAL_STATUS)),
                p -> p.change().set(ResidentFields.CANCELLED_ON, day).set(ResidentFields.MOVE_REASON, "SW").set(ResidentFields.STATUS, "死亡").done());
        return gone(home, people, day);
    }

    private Home leave(Home home, LocalDate day) {
        List<Values> people = change(home, p -> true,
                p -> p.change().set(ResidentFields.LEFT_ON, day).set(ResidentFields.MOVE_REASON, "QC").set(ResidentFields.STATUS, "离册").done());
        return gone(home, people, day);
    }

    private Home arrive(Home home, LocalDate day) {
        return new Home(home.flat(), home.household(), change(home, p -> !p.get(ResidentFields.BIRTH_DATE, day).isAfter(day),
                p -> p.change().set(ResidentFields.ARRIVED_ON, day).set(ResidentFields.COLLECTED_ON, day).set(ResidentFields.MOVE_REASON, "QR").done()));
    }

    /// The youngest child becomes a baby that has no number yet.
    private Home born(Home home, LocalDate day) {
        Values youngest = home.people().stream().filter(Flows::infant).reduce((older, younger) -> younger).orElseThrow();
        LocalDate birth = day;
        while (!known.add(youngest.get(ResidentFields.NAME, "") + birth)) {
            birth = birth.minusDays(1);
        }
        LocalDate on = birth;
        boolean registered = "HJ".equals(home.people().getFirst().get(ResidentFields.RESIDENT_KIND)) && dice.chance(0.4);
        return new Home(home.flat(), home.household(), change(home, p -> p == youngest, p -> p.change()
                .set(ResidentFields.BIRTH_DATE, on).set(ResidentFields.ID_NO, null).set(ResidentFields.ID_TYPE, registered ? "113" : "000")
                .set(ResidentFields.ARRIVED_ON, null).set(ResidentFields.EDUCATION, null)
                .set(ResidentFields.RESIDENT_KIND, registered ? "HJ" : "WL").set(ResidentFields.MOVE_REASON, "CS")
                .set(ResidentFields.NOTE, registered ? "新生儿，已上户口，证件待补" : "新生儿，还没上户口").done()));
    }

    private static List<Values> change(Home home, Predicate<Values> whom, UnaryOperator<Values> how) {
        return home.people().stream().map(p -> whom.test(p) ? how.apply(p) : p).toList();
    }

    private static Home gone(Home home, List<Values> people, LocalDate day) {
        boolean all = people.stream().noneMatch(p -> "在册".equals(p.get(ResidentFields.STATUS)));
        Values household = all ? home.household().change().set(HouseholdFields.STATUS, "销户").set(HouseholdFields.CLOSED_ON, day).done() : home.household();
        return new Home(home.flat(), household, people);
    }
}
