package org.communityoffice.patrol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.communityoffice.database.Changes;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.security.MaskRule;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.FieldReader;
import org.communityoffice.spreadsheet.ImportBook;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.RowRules;
import org.communityoffice.spreadsheet.RowWords;

/// The sign-in sheets of patrols, filled from workbooks: shifts, their people, sign-ins and hand-overs.
public final class PatrolImports implements BookImport {
    private final PatrolRepository repository;
    private final TeamRepository teams;
    private final ShiftKinds kinds;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final Clock clock;
    private final ImportBook book;

    public PatrolImports(PatrolRepository repository, TeamRepository teams, FactoryTables tables, FieldCatalogue catalogue, CodeLists codes, Clock clock) {
        this.repository = repository;
        this.teams = teams;
        kinds = new ShiftKinds(tables);
        this.catalogue = catalogue;
        this.codes = codes;
        this.clock = clock;
        book = PatrolImportBook.book(tables, catalogue);
    }

    @Override
    public ImportBook book() {
        return book;
    }

    @Override
    public RowRules rules(String file) {
        LocalDate today = LocalDate.now(clock);
        FieldReader fields = new FieldReader(field -> SignSheetFields.definition(catalogue, field).codeList(), PatrolImportBook.LIMITS, codes, today);
        return new PatrolRowRules(new PatrolRowReader(kinds, codes, fields, today, file), new PatrolMatching(this::known, name -> team(name).isPresent(), file));
    }

    List<KnownShift> known(LocalDate day) {
        return repository.read(reading -> {
            Map<Long, Stored> handOvers = new HashMap<>();
            repository.handOvers(reading, day, day).forEach(one -> handOvers.putIfAbsent(one.values().get(HandOverFields.FROM_SHIFT, 0L), one));
            return repository.shifts(reading, day, day).stream().map(shift -> new KnownShift(shift, teamName(shift), handOvers.get(shift.id()))).toList();
        });
    }

    private String teamName(Shift shift) {
        Long team = shift.row().values().get(ShiftFields.TEAM);
        return team == null ? "" : teams.team(team).map(one -> one.values().get(TeamFields.NAME, "")).orElse("");
    }

    /// By name, blanks apart.
    Optional<Stored> team(String name) {
        String wanted = RowWords.compact(name);
        return teams.named(name).or(() -> teams.teams().stream().filter(team -> RowWords.compact(team.values().get(TeamFields.NAME, "")).equals(wanted)).findFirst());
    }

    /// A known shift changed, or one of the new rows is there already.
    @Override
    public Predicate<ImportRow> outdated() {
        Map<LocalDate, List<KnownShift>> now = new HashMap<>();
        return row -> {
            List<KnownShift> there = now.computeIfAbsent(row.values().get(SignSheetFields.DATE, LocalDate.MIN), this::known);
            Stored known = row.known();
            return known == null ? there.stream().anyMatch(one -> one.named(row.values()) && one.isOf(row.values()) && one.holds(PatrolMatching.names(row.values())) && one.signed())
                    : BookImport.differs(known, there.stream().map(one -> one.shift().row()).filter(one -> one.id() == known.id()).findFirst());
        };
    }

    @Override
    public Writing writing(Changes changes) {
        return new PatrolWriting(changes, repository, teams, this, new SheetShift(kinds));
    }

    @Override
    public String title(int rows) {
        return Words.of("patrol.import.title", rows);
    }

    @Override
    public List<String> fields() {
        List<String> out = new ArrayList<>();
        SignSheetFields.TYPE.fields().forEach(field -> out.add(field.key()));
        out.add(PatrolImportBook.DUTY_TIME);
        return out;
    }

    @Override
    public String label(String field) {
        return PatrolImportBook.label(catalogue, field);
    }

    @Override
    public MaskRule mask(String field) {
        return SignSheetFields.TYPE.has(field) ? SignSheetFields.definition(catalogue, SignSheetFields.TYPE.field(field)).maskRule() : MaskRule.NONE;
    }

    @Override
    public List<Shown> shown() {
        return List.of(new Shown(SignSheetFields.DATE.key(), 100), new Shown(SignSheetFields.SHIFT_KIND.key(), 110), new Shown(SignSheetFields.PERSON.key(), 200),
                new Shown(SignSheetFields.SIGN_IN_AT.key(), 140), new Shown(SignSheetFields.SIGN_OUT_AT.key(), 140));
    }
}
