package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.communityoffice.model.Words;

/// The one word by which a house or a hazard stands in the list ([HazardStates]).
///
/// @param days that a deadline has passed
public record HouseWord(Word word, long days) implements Comparable<HouseWord> {
    private static final Comparator<HouseWord> WORST_FIRST = Comparator.comparing(HouseWord::word).thenComparing(HouseWord::days, Comparator.reverseOrder());

    /// The last time that somebody was let in.
    public record Seen(LocalDate on, boolean passed) {}

    /// How a word looks.
    public enum Tone {
        LATE, SOON, GOOD, NONE
    }

    /// A word of `hazard-states.csv`.
    ///
    /// @param rank the lowest is the worst
    public record Word(String label, int rank, Tone tone) implements Comparable<Word> {
        public boolean late() {
            return tone == Tone.LATE;
        }

        /// The style class; empty for none.
        public String style() {
            return tone == Tone.NONE ? "" : tone.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public int compareTo(Word other) {
            return Comparator.comparingInt(Word::rank).thenComparing(Word::label).thenComparing(Word::tone).compare(this, other);
        }
    }

    public String label() {
        return days > 0 ? Words.of("rental.word.days", word.label(), days) : word.label();
    }

    @Override
    public int compareTo(HouseWord other) {
        return WORST_FIRST.compare(this, other);
    }
}
