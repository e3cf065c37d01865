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
    /// @param inspected when somebody was let in last; null where never
    static HouseWord of(Values house, List<Values> open, @Nullable LocalDate inspected, LocalDate today) {
        return open.stream().map(hazard -> of(hazard, today)).min(Comparator.comparing(HouseWord::word).thenComparing(HouseWord::days, Comparator.reverseOrder())).orElseGet(() -> {
            boolean inTime = inspected != null && !inspected.plusDays(house.get(RentalFields.INSPECT_EVERY_DAYS, USUAL_INTERVAL)).isBefore(today);
            return new HouseWord(inTime ? Word.PASSED : Word.UNSEEN, 0);
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
