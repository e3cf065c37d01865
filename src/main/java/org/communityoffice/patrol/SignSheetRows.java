package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.RecordExport;
import org.communityoffice.settings.FieldCatalogue;
import org.jspecify.annotations.Nullable;

/// The shifts of the office as rows of a sign-in sheet: people who came and went together in one row, people without a sign-in in one of their own.
public final class SignSheetRows {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private final PatrolRepository repository;
    private final TeamRepository teams;

    public SignSheetRows(PatrolRepository repository, TeamRepository teams) {
        this.repository = repository;
        this.teams = teams;
    }

    private record Times(@Nullable LocalDateTime in, @Nullable LocalDateTime out) {}

    /// All of them, as the book that is written out.
    public RecordExport.Book book(FieldCatalogue catalogue) {
        return new RecordExport.Book(Words.of("patrol.export.title"), List.copyOf(SignSheetFields.TYPE.fields()), field -> SignSheetFields.definition(catalogue, field), this::all);
    }

    private List<Values> all() {
        return of(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));
    }

    /// The shifts that begin on these days; one snapshot.
    public List<Values> of(LocalDate first, LocalDate last) {
        return repository.read(reading -> {
            Map<Long, Stored> handOvers = new LinkedHashMap<>();
            repository.handOvers(reading, first, last).forEach(one -> handOvers.putIfAbsent(one.values().get(HandOverFields.FROM_SHIFT, 0L), one));
            List<Values> out = new ArrayList<>();
            repository.shifts(reading, first, last).forEach(shift -> add(out, shift, handOvers.get(shift.id())));
            return out;
        });
    }

    private void add(List<Values> out, Shift shift, @Nullable Stored handOver) {
        Values row = shift(shift, handOver);
        Map<Times, List<String>> together = new LinkedHashMap<>();
        Set<String> signed = new HashSet<>();
        for (Stored one : shift.signIns()) {
            String name = one.values().get(SignInFields.PERSON_NAME, "");
            together.computeIfAbsent(new Times(one.values().get(SignInFields.SIGN_IN_AT), one.values().get(SignInFields.SIGN_OUT_AT)), _ -> new ArrayList<>()).add(name);
            signed.add(name);
        }
        List<String> rest = shift.members().stream().map(one -> one.values().get(ShiftMemberFields.PERSON_NAME, "")).filter(name -> !signed.contains(name)).toList();
        if (!rest.isEmpty() || together.isEmpty()) {
            together.put(new Times(null, null), rest);
        }
        together.forEach((times, names) -> out.add(row.change()
                .set(SignSheetFields.PERSON, String.join("、", names))
                .set(SignSheetFields.SIGN_IN_AT, times.in)
                .set(SignSheetFields.SIGN_OUT_AT, times.out)
                .done()));
    }

    private Values shift(Shift shift, @Nullable Stored handOver) {
        Values own = shift.row().values();
        Long team = own.get(ShiftFields.TEAM);
        return Values.none(SignSheetFields.TYPE).change()
                .set(SignSheetFields.DATE, own.get(ShiftFields.DATE))
                .set(SignSheetFields.SHIFT_KIND, own.get(ShiftFields.SHIFT_KIND))
                .set(SignSheetFields.DUTY_KIND, own.get(ShiftFields.DUTY_KIND))
                .set(SignSheetFields.TEAM, team == null ? null : teams.team(team).map(one -> one.values().get(TeamFields.NAME, "")).orElse(null))
                .set(SignSheetFields.START_TIME, own.get(ShiftFields.START_TIME))
                .set(SignSheetFields.END_TIME, own.get(ShiftFields.END_TIME))
                .set(SignSheetFields.LEADER, own.get(ShiftFields.LEADER))
                .set(SignSheetFields.ROUTE, own.get(ShiftFields.ROUTE))
                .set(SignSheetFields.FOUND_TEXT, own.get(ShiftFields.FOUND_TEXT))
                .set(SignSheetFields.FROM_PERSON, handOver == null ? null : handOver.values().get(HandOverFields.FROM_PERSON))
                .set(SignSheetFields.TO_PERSON, handOver == null ? null : handOver.values().get(HandOverFields.TO_PERSON))
                .set(SignSheetFields.NOTE, own.get(ShiftFields.NOTE))
                .done();
    }
}
