package org.communityoffice.patrol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.communityoffice.database.Changes;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RowWords;
import org.jspecify.annotations.Nullable;

/// Writes rows of sign-in sheets: the shift with its people, a sign-in each, the hand-over, and a team that was not there.
final class PatrolWriting implements BookImport.Writing {
    private static final String ON_PAPER = "PAPER";
    private final Changes changes;
    private final PatrolRepository repository;
    private final TeamRepository teams;
    private final PatrolImports imports;
    private final SheetShift sheet;
    private final Map<String, Long> newTeams = new HashMap<>();
    /// The shifts that this transaction wrote, as they now are.
    private final List<KnownShift> written = new ArrayList<>();

    PatrolWriting(Changes changes, PatrolRepository repository, TeamRepository teams, PatrolImports imports, SheetShift sheet) {
        this.changes = changes;
        this.repository = repository;
        this.teams = teams;
        this.imports = imports;
        this.sheet = sheet;
    }

    @Override
    public void write(ImportRow row, String source) {
        Values values = row.values();
        String teamName = values.get(SignSheetFields.TEAM, "");
        Long team = teamName.isEmpty() ? null : team(teamName);
        KnownShift shift = shift(row).orElseGet(() -> begun(values, team, teamName, source));
        written.remove(shift);
        Stored kept = row.known() == null && !joins(row) ? shift.shift().row() : merged(shift.shift().row(), values);
        List<Stored> members = new ArrayList<>(shift.shift().members());
        List<Stored> signIns = new ArrayList<>(shift.shift().signIns());
        for (String name : PatrolMatching.names(values)) {
            Long person = team == null ? null : person(team, name);
            Stored member = member(shift, members, name, person);
            if (values.has(SignSheetFields.SIGN_IN_AT)) {
                signIn(shift, signIns, member, name, person, values);
            }
        }
        written.add(new KnownShift(new Shift(kept, members, signIns), shift.team(), handOver(shift, values)));
    }

    private static boolean joins(ImportRow row) {
        return row.findings().stream().anyMatch(found -> found.code() == ProblemCode.SHIFT_JOINED);
    }

    /// The shift that is there already: the known one, or that of an earlier row.
    private Optional<KnownShift> shift(ImportRow row) {
        Stored known = row.known();
        if (known != null) {
            Optional<KnownShift> again = written.stream().filter(one -> one.shift().id() == known.id()).findFirst();
            return Optional.of(again.or(() -> there(row).filter(one -> one.shift().id() == known.id())).orElseThrow(() -> new StaleVersionException(ShiftFields.TYPE.table(), known.id())));
        }
        return joins(row) ? written.stream().filter(one -> isOf(one, row.values())).findFirst().or(() -> there(row)) : Optional.empty();
    }

    private Optional<KnownShift> there(ImportRow row) {
        Stored known = row.known();
        return imports.known(row.values().get(SignSheetFields.DATE, java.time.LocalDate.MIN)).stream()
                .filter(one -> known == null ? isOf(one, row.values()) : one.shift().id() == known.id()).findFirst();
    }

    private static boolean isOf(KnownShift shift, Values row) {
        return shift.named(row) && shift.isOf(row);
    }

    private KnownShift begun(Values values, @Nullable Long team, String teamName, String source) {
        Stored row = repository.insert(changes, sheet.of(values, team, source), ShiftFields.SHIFT_NO, "shift");
        return new KnownShift(new Shift(row, List.of(), List.of()), teamName, null);
    }

    /// What the row adds to the shift itself; an empty cell keeps what is there.
    private Stored merged(Stored row, Values values) {
        Values.Change after = row.values().change();
        if (values.has(SignSheetFields.ROUTE)) {
            after.set(ShiftFields.ROUTE, values.get(SignSheetFields.ROUTE));
        }
        if (values.has(SignSheetFields.LEADER)) {
            after.set(ShiftFields.LEADER, values.get(SignSheetFields.LEADER));
        }
        after.set(ShiftFields.FOUND_TEXT, added(row.values().get(ShiftFields.FOUND_TEXT, ""), values.get(SignSheetFields.FOUND_TEXT, "")));
        after.set(ShiftFields.NOTE, added(row.values().get(ShiftFields.NOTE, ""), values.get(SignSheetFields.NOTE, "")));
        if (values.has(SignSheetFields.SIGN_IN_AT) && Shift.PLANNED.equals(row.values().get(ShiftFields.SHIFT_STATUS))) {
            after.set(ShiftFields.SHIFT_STATUS, Shift.SIGNED);
        }
        Values done = after.done();
        return done.equals(row.values()) ? row : changes.update(row, done);
    }

    private static String added(String before, String row) {
        if (before.isEmpty() || row.isEmpty() || RowWords.compact(before).contains(RowWords.compact(row))) {
            return before.isEmpty() ? row : before;
        }
        return before + "\n" + row;
    }

    private Stored member(KnownShift shift, List<Stored> members, String name, @Nullable Long person) {
        Optional<Stored> there = members.stream().filter(one -> name.equals(one.values().get(ShiftMemberFields.PERSON_NAME))).findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        Stored added = changes.insert(Values.none(ShiftMemberFields.TYPE).change()
                .set(ShiftMemberFields.SHIFT, shift.shift().id())
                .set(ShiftMemberFields.PERSON, person)
                .set(ShiftMemberFields.PERSON_NAME, name)
                .set(ShiftMemberFields.PLACE, members.size() + 1)
                .set(ShiftMemberFields.ABSENT, false)
                .done());
        members.add(added);
        return added;
    }

    private void signIn(KnownShift shift, List<Stored> signIns, Stored member, String name, @Nullable Long person, Values values) {
        Optional<Stored> there = signIns.stream().filter(one -> name.equals(one.values().get(SignInFields.PERSON_NAME))).findFirst();
        Values.Change after = there.map(one -> one.values().change()).orElseGet(() -> Values.none(SignInFields.TYPE).change()
                .set(SignInFields.SHIFT, shift.shift().id())
                .set(SignInFields.ROTA_MEMBER, member.id())
                .set(SignInFields.STANDS_IN, false)
                .set(SignInFields.PERSON, person)
                .set(SignInFields.PERSON_NAME, name)
                .set(SignInFields.METHOD, ON_PAPER));
        after.set(SignInFields.SIGN_IN_AT, values.get(SignSheetFields.SIGN_IN_AT));
        if (values.has(SignSheetFields.SIGN_OUT_AT)) {
            after.set(SignInFields.SIGN_OUT_AT, values.get(SignSheetFields.SIGN_OUT_AT));
        }
        Values done = after.done();
        if (there.isEmpty()) {
            signIns.add(repository.insert(changes, done, SignInFields.SIGN_NO, "sign-in"));
        } else if (!done.equals(there.get().values())) {
            signIns.set(signIns.indexOf(there.get()), changes.update(there.get(), done));
        }
    }

    private @Nullable Stored handOver(KnownShift shift, Values values) {
        Stored there = shift.handOver();
        if (!values.has(SignSheetFields.FROM_PERSON) && !values.has(SignSheetFields.TO_PERSON)) {
            return there;
        }
        Values.Change after = there != null ? there.values().change()
                : Values.none(HandOverFields.TYPE).change().set(HandOverFields.FROM_SHIFT, shift.shift().id()).set(HandOverFields.HANDOVER_AT, values.get(SignSheetFields.SIGN_OUT_AT));
        if (values.has(SignSheetFields.FROM_PERSON)) {
            after.set(HandOverFields.FROM_PERSON, values.get(SignSheetFields.FROM_PERSON));
        }
        if (values.has(SignSheetFields.TO_PERSON)) {
            after.set(HandOverFields.TO_PERSON, values.get(SignSheetFields.TO_PERSON));
        }
        Values done = after.done();
        if (there == null) {
            return repository.insert(changes, done, HandOverFields.HANDOVER_NO, "hand-over");
        }
        return done.equals(there.values()) ? there : changes.update(there, done);
    }

    private Long team(String name) {
        Optional<Stored> there = imports.team(name);
        return there.isPresent() ? Long.valueOf(there.get().id())
                : newTeams.computeIfAbsent(RowWords.compact(name), _ -> teams.insert(changes, Values.none(TeamFields.TYPE).change()
                        .set(TeamFields.NAME, name).set(TeamFields.ACTIVE, true).done()).id());
    }

    /// The resident behind a name, where the team has just one of that name; a name alone says nothing.
    private @Nullable Long person(long team, String name) {
        List<Long> persons = teams.members(team).stream().filter(member -> name.equals(member.values().get(TeamMemberFields.PERSON_NAME)))
                .map(member -> member.values().get(TeamMemberFields.PERSON)).filter(Objects::nonNull).distinct().toList();
        return persons.size() == 1 ? persons.getFirst() : null;
    }
}
