package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// Who may not be on duty in one shift, planned or signing in: nobody under 18 at night (`team_member.left_on`: 不满18周岁的不排夜班), nobody at two shifts at once.
///
/// @param night     whether the shift is one of the night
/// @param elsewhere duties at other shifts
/// @param births    birth dates by resident; null where unknown
public record DutyRules(ShiftSpan span, boolean night, List<Duty> elsewhere, LongFunction<@Nullable LocalDate> births) {
    private static final int GROWN = 18;

    /// Who is on duty at another shift.
    ///
    /// @param words the shift as a sentence names it: 10-28 夜班 治安巡逻队
    public record Duty(ShiftSpan span, List<DutyPerson> people, Supplier<String> words) {}

    /// Why somebody may not be on duty, as a sentence.
    ///
    /// @param doubt they perhaps may: nobody knows their age
    public record Objection(boolean doubt, String words) {}

    public DutyRules {
        elsewhere = elsewhere.stream().filter(duty -> duty.span.overlaps(span)).toList();
    }

    /// Everybody on the rota of a shift who is neither absent nor stood in for, and everybody who signed in. Empty without times or where it was cancelled.
    public static List<Duty> duties(List<Shift> shifts, Function<Shift, String> words) {
        return shifts.stream().filter(shift -> !shift.cancelled()).flatMap(shift -> shift.span().stream().map(span -> new Duty(span, people(shift), () -> words.apply(shift)))).toList();
    }

    private static List<DutyPerson> people(Shift shift) {
        List<DutyPerson> people = new ArrayList<>();
        for (Stored member : shift.members()) {
            SheetRow row = SheetRow.of(member, shift.signInFor(member).orElse(null));
            if (!row.absent()) {
                people.add(row.person());
            }
        }
        shift.besides().forEach(one -> people.add(SheetRow.of(null, one).person()));
        return people;
    }

    /// The worst reason; empty where there is none.
    public Optional<Objection> against(DutyPerson person) {
        LocalDate birth = !night || person.resident() == null ? null : births.apply(person.resident());
        int age = birth == null ? GROWN : Period.between(birth, span.from().toLocalDate()).getYears();
        if (age < GROWN) {
            return Optional.of(new Objection(false, Words.of("patrol.rule.minor", person.name(), age)));
        }
        Optional<Objection> twice = elsewhere.stream().filter(duty -> duty.people.stream().anyMatch(person::same)).findFirst()
                .map(duty -> new Objection(false, Words.of("patrol.rule.twice", person.name(), duty.words.get())));
        return twice.isPresent() || !night || birth != null ? twice : Optional.of(new Objection(true, Words.of("patrol.rule.age-unknown", person.name())));
    }

    /// Why somebody may not sign in; empty where they may, also where only their age is unknown: they are there.
    public String refusal(DutyPerson person) {
        return against(person).filter(objection -> !objection.doubt).map(Objection::words).orElse("");
    }
}
