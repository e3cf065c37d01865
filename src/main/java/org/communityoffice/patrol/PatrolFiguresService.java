package org.communityoffice.patrol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return months(month, month).getFirst();
    }

    /// The months from one to another, in order, out of one read.
    public List<PatrolFigures> months(YearMonth from, YearMonth to) {
        LocalDate first = from.atDay(1);
        return repository.read(reading -> {
            Map<YearMonth, List<CountedShift>> shifts = new HashMap<>();
            for (CountedShift shift : repository.counted(reading, first.minusDays(1), to.atEndOfMonth())) {
                YearMonth begun = YearMonth.from(shift.day());
                shifts.computeIfAbsent(begun, _ -> new ArrayList<>()).add(shift);
                if (shift.day().equals(begun.atEndOfMonth())) {
                    // its night reaches into the next month
                    shifts.computeIfAbsent(begun.plusMonths(1), _ -> new ArrayList<>()).add(shift);
                }
            }
            List<Stored> incidents = repository.incidents(reading, first.atStartOfDay(), to.plusMonths(1).atDay(1).atStartOfDay());
            List<Stored> handOvers = repository.handOvers(reading, first, to.atEndOfMonth());
            List<Stored> posts = repository.posts();
            List<PatrolFigures> out = new ArrayList<>();
            for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                out.add(PatrolCount.of(shifts.getOrDefault(month, List.of()), incidents, handOvers, posts, month, LocalDate.now(clock), kinds));
            }
            return out;
        });
    }
}
