package org.communityoffice.patrol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.communityoffice.model.Stored;

/// The numbers of a month's patrol, read in one snapshot.
public final class PatrolFiguresService {
    private final PatrolRepository repository;
    private final ShiftKinds kinds;
    private final Clock clock;

    public PatrolFiguresService(PatrolRepository repository, ShiftKinds kinds, Clock clock) {
        this.repository = repository;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// What the papers of a month say besides its numbers.
    ///
    /// @param shifts with those of the day before, whose night reaches in
    public record Records(List<Shift> shifts, List<Stored> incidents, List<Stored> handOvers) {
        public Records {
            shifts = List.copyOf(shifts);
            incidents = List.copyOf(incidents);
            handOvers = List.copyOf(handOvers);
        }
    }

    /// Whether there was a shift by then: a month before the book was begun has no numbers.
    boolean begunBy(LocalDate day) {
        LocalDate begun = repository.read(repository::begun);
        return begun != null && !begun.isAfter(day);
    }

    public Records records(YearMonth month) {
        LocalDate first = month.atDay(1);
        return repository.read(reading -> new Records(repository.shifts(reading, first.minusDays(1), month.atEndOfMonth()),
                repository.incidents(reading, first.atStartOfDay(), first.plusMonths(1).atStartOfDay()), repository.handOvers(reading, first, month.atEndOfMonth())));
    }

    public PatrolFigures month(YearMonth month) {
        LocalDate first = month.atDay(1);
        return repository.read(reading -> PatrolCount.of(repository.counted(reading, first.minusDays(1), month.atEndOfMonth()),
                repository.incidents(reading, first.atStartOfDay(), first.plusMonths(1).atStartOfDay()), repository.handOvers(reading, first, month.atEndOfMonth()),
                repository.posts(), month, LocalDate.now(clock), kinds));
    }

    /// The months of the year up to this one, in order.
    public List<PatrolFigures> year(YearMonth month) {
        return java.util.stream.IntStream.rangeClosed(1, month.getMonthValue()).mapToObj(m -> month(YearMonth.of(month.getYear(), m))).toList();
    }
}
