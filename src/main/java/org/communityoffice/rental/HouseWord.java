package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// The one word by which a house stands in the list (`hazard-states.csv`, house_word and house_rank): that of its worst open hazard, else whether it was inspected in time.
///
/// @param days that a deadline has passed
public record HouseWord(Word word, long days) {
    private static final int USUAL_INTERVAL = 30;
    private static final String HANDED_OVER = "handed_over";

    /// The last time that somebody was let in.
    public record Seen(LocalDate on, boolean passed) {}

    /// Worst first.
    public enum Word {
        OVERDUE("late"), HANDED_OVER("soon"), RECHECK("soon"), UNSEEN(""), PASSED("good");

        private final String tone;

        Word(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }

        public String label() {
            return Words.of("rental.word." + name());
        }
    }

    public String label() {
        return days > 0 ? Words.of("rental.word.days", word.label(), days) : word.label();
    }

    /// @param open      its hazards that nobody has closed
    /// @param last      what was found when somebody was let in last; null where never. A house whose last inspection did not say 达标 is not 合格, also where no hazard is followed.
    static HouseWord of(Values house, List<Values> open, @Nullable Seen last, LocalDate today) {
        return open.stream().map(hazard -> of(hazard, today)).min(Comparator.comparing(HouseWord::word).thenComparing(HouseWord::days, Comparator.reverseOrder())).orElseGet(() -> {
            if (last == null || last.on().plusDays(house.get(RentalFields.INSPECT_EVERY_DAYS, USUAL_INTERVAL)).isBefore(today)) {
                return new HouseWord(Word.UNSEEN, 0);
            }
            return new HouseWord(last.passed() ? Word.PASSED : Word.RECHECK, 0);
        });
    }

    static HouseWord of(Values hazard, LocalDate today) {
        LocalDate deadline = hazard.get(HazardFields.DEADLINE);
        if (HANDED_OVER.equals(hazard.get(HazardFields.STATUS))) {
            return new HouseWord(Word.HANDED_OVER, 0);
        }
        boolean late = deadline != null && deadline.isBefore(today);
        return new HouseWord(late ? Word.OVERDUE : Word.RECHECK, late ? ChronoUnit.DAYS.between(deadline, today) : 0);
    }
}
