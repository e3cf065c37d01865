package org.communityoffice.resident;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Behind.Line;

/// The people and households that the figures of the population count in a month.
final class PopulationRecords {
    private static final String VOLUNTEERS = "REG-VOL";
    private final ResidentRepository repository;
    private final PersonLine line;
    private final LocalDate first;
    private final LocalDate end;

    PopulationRecords(ResidentRepository repository, PersonLine line, YearMonth month) {
        this.repository = repository;
        this.line = line;
        first = month.atDay(1);
        end = month.atEndOfMonth();
    }

    Optional<Behind> of(String code) {
        return Optional.ofNullable(switch (code) {
            case "POP-HH" -> Behind.count(repository.households().stream().filter(household -> PopulationFigures.kept(household.values(), end)).sorted(Comparator.comparing(Stored::id)).map(this::household).toList());
            case "POP-ROSTER" -> people(_ -> true);
            case "POP-USUAL" -> people(person -> PopulationFigures.usual(person, end));
            case "POP-MIG" -> people(PopulationFigures::migrant);
            case "POP-60" -> people(person -> PopulationFigures.old(person, end));
            case "POP-MIG-MOVE" -> Behind.count(moves(false));
            case "POP-MIG-3D" -> Behind.share(moves(true));
            case "VOL-NEW" -> repository.registers().stream().noneMatch(PopulationRecords::volunteer) ? null : Behind.count(joined(repository.registers(), first, end).stream().flatMap(entry -> repository.resident(entry.values().get(RegisterFields.RESIDENT, 0L)).stream()
                    .map(person -> person(person, String.valueOf(entry.values().get(RegisterFields.JOINED_ON))))).toList());
            default -> null;
        });
    }

    private Behind people(Predicate<Values> which) {
        return Behind.count(repository.residents().stream().filter(person -> PopulationFigures.inRoster(person.values(), end) && which.test(person.values())).sorted(Comparator.comparing(Stored::id))
                .map(person -> person(person, line.of(person.values()))).toList());
    }

    private static Line person(Stored person, String detail) {
        return Line.one(person.values().get(ResidentFields.NAME, ""), detail, ResidentFields.TYPE.table(), person.id());
    }

    /// A household opens its head, else one of its people.
    private Line household(Stored household) {
        Values values = household.values();
        long head = Optional.ofNullable(values.get(HouseholdFields.HEAD)).or(() -> repository.members(household.id()).stream().map(Stored::id).findFirst()).orElse(0L);
        String name = repository.resident(head).map(person -> person.values().get(ResidentFields.NAME, "")).orElse("");
        return Line.one(values.get(HouseholdFields.ADDRESS, values.get(HouseholdFields.HOUSEHOLD_NO, "")), name, name.isEmpty() ? "" : ResidentFields.TYPE.table(), head);
    }

    private List<Line> moves(boolean inTime) {
        return repository.residents().stream().flatMap(person -> PopulationFigures.moves(person.values(), first, end).stream().map(move -> move(person, move, inTime))).toList();
    }

    private static Line move(Stored person, PopulationFigures.Move move, boolean inTime) {
        boolean known = Boolean.TRUE.equals(move.inTime());
        String detail = Words.of(move.in() ? "resident.behind.in" : "resident.behind.out", move.day());
        return Line.share(person.values().get(ResidentFields.NAME, ""), inTime ? detail + Words.of(known ? "resident.behind.in-time" : "resident.behind.late") : detail, !inTime || known, ResidentFields.TYPE.table(), person.id());
    }

    static boolean volunteer(Stored entry) {
        return VOLUNTEERS.equals(entry.values().get(RegisterFields.REGISTER));
    }

    static List<Stored> joined(Collection<Stored> entries, LocalDate first, LocalDate last) {
        return entries.stream().filter(PopulationRecords::volunteer).filter(entry -> Stream.ofNullable(entry.values().get(RegisterFields.JOINED_ON)).anyMatch(day -> !day.isBefore(first) && !day.isAfter(last))).toList();
    }
}
