package org.communityoffice.patrol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.communityoffice.group.Membership;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentRepository;
import org.jspecify.annotations.Nullable;

/// Who may stand in a shift: nobody under 18 at night, nobody at two shifts at once, nobody who is not in the team any more.
public final class RotaRules {
    private final TeamRepository teams;
    private final ResidentRepository residents;
    private final ShiftKinds kinds;

    public RotaRules(TeamRepository teams, ResidentRepository residents, ShiftKinds kinds) {
        this.teams = teams;
        this.residents = residents;
        this.kinds = kinds;
    }

    /// What is wrong with a shift among others.
    ///
    /// @param others shifts around it, of all teams; itself and cancelled ones do not count
    public List<RotaFinding> findings(PlannedShift shift, Collection<PlannedShift> others) {
        List<RotaFinding> out = new ArrayList<>();
        if (shift.cancelled()) {
            return out;
        }
        for (int i = 0; i < shift.places().size(); i++) {
            RotaPlace place = shift.places().get(i);
            if (shift.places().subList(0, i).stream().anyMatch(place::same)) {
                out.add(finding(shift, Words.of("patrol.rota.problem.same-shift", place.name(), label(shift))));
            }
            one(place, shift, others).ifPresent(out::add);
        }
        return out;
    }

    /// Why this person should not stand in the shift; the worst reason, empty where there is none.
    Optional<RotaFinding> one(RotaPlace place, PlannedShift shift, Collection<PlannedShift> others) {
        return left(place, shift).or(() -> duty(shift, others).flatMap(rules -> rules.against(place.who()))
                .map(objection -> new RotaFinding(objection.doubt(), shift.day(), Words.of("patrol.rota.problem.duty", label(shift), objection.words()))));
    }

    /// Empty where the shift has no times.
    private Optional<DutyRules> duty(PlannedShift shift, Collection<PlannedShift> others) {
        return Optional.ofNullable(shift.span()).map(span -> new DutyRules(span, kinds.night(shift.kind(), span), others.stream()
                .filter(other -> !other.cancelled() && other != shift && (other.row() == null || !other.row().equals(shift.row()))).flatMap(other -> elsewhere(other).stream()).toList(), this::birth));
    }

    private Optional<DutyRules.Duty> elsewhere(PlannedShift other) {
        return Optional.ofNullable(other.span()).map(span -> new DutyRules.Duty(span, other.places().stream().map(RotaPlace::who).toList(),
                () -> label(other) + Words.of("patrol.rota.hours", span.from().toLocalTime(), span.to().toLocalTime())));
    }

    private @Nullable LocalDate birth(long resident) {
        return residents.resident(resident).map(row -> row.values().get(ResidentFields.BIRTH_DATE)).orElse(null);
    }

    private Optional<RotaFinding> left(RotaPlace place, PlannedShift shift) {
        Long team = shift.team();
        List<Values> entries = team == null ? List.of() : teams.members(team).stream().map(Stored::values).filter(member ->
                place.same(new RotaPlace(member.get(TeamMemberFields.PERSON), member.get(TeamMemberFields.PERSON_NAME, ""), null))).toList();
        if (entries.isEmpty() || entries.stream().anyMatch(member -> Membership.holds(member, shift.day()))) {
            return Optional.empty();
        }
        Values last = entries.getLast();
        LocalDate left = last.get(TeamMemberFields.LEFT_ON);
        return Optional.of(finding(shift, left != null && !left.isAfter(shift.day()) ? Words.of("patrol.rota.problem.left", place.name(), label(shift), left)
                : Words.of("patrol.rota.problem.not-joined", place.name(), label(shift), last.get(TeamMemberFields.JOINED_ON, shift.day()))));
    }

    private static RotaFinding finding(PlannedShift shift, String words) {
        return new RotaFinding(false, shift.day(), words);
    }

    /// 11-15 夜班 治安巡逻队
    String label(PlannedShift shift) {
        return Words.of("patrol.rota.shift", day(shift.day()), kinds.name(shift.kind()), team(shift.team())).strip();
    }

    static String day(LocalDate day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    String team(@Nullable Long team) {
        return team == null ? "" : teams.team(team).map(row -> row.values().get(TeamFields.NAME, "")).orElse("");
    }
}
