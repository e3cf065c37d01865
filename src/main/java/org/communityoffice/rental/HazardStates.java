package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTable;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// The way of a hazard (`hazard-states.csv`): which state may follow which, where it stands in the ledger, and by which word its house is listed.
public final class HazardStates {
    public static final String FOUND = "found";
    public static final String NOTIFIED = "notified";
    public static final String RECTIFYING = "rectifying";
    public static final String HANDED_OVER = "handed_over";
    public static final String RECHECK_PASSED = "recheck_passed";
    public static final String AUTHORITY_CLOSED = "authority_closed";
    private static final String INSPECT_EVERY = "INSPECT-EVERY";
    private static final String IN_TIME = "期限未到";
    private static final String PAST = "期限已过";
    private static final String NO_HAZARD = "（没有隐患）";
    private static final String PASSED = "有检查，最近一次结论为达标";
    private static final String UNSEEN = "从未检查，或最近一次检查早于间隔，或未能入户";
    private final FactoryTables tables;
    private volatile @Nullable Known known;

    public HazardStates(FactoryTables tables) {
        this.tables = tables;
    }

    /// One row: a state, before or after its deadline.
    private record State(List<String> next, boolean unclosed, boolean inStock, String group, HouseWord.Word word) {}

    private record Known(FactoryTable table, Map<String, State> byKey, List<HouseWord.Word> words) {}

    /// Whether the one state may follow the other.
    public boolean may(String from, String to) {
        return known().byKey.entrySet().stream().anyMatch(row -> row.getKey().startsWith(from + "/") && row.getValue().next.contains(to));
    }

    /// Neither rechecked well nor answered by the authority.
    public boolean unclosed(Values hazard, LocalDate today) {
        return state(hazard, today).unclosed;
    }

    /// Counted in the month's stock (结存): what is handed over is not.
    public boolean inStock(Values hazard, LocalDate today) {
        return state(hazard, today).inStock;
    }

    /// The group of the hazard ledger (RPT-10) in which it stands.
    public String group(Values hazard, LocalDate today) {
        return state(hazard, today).group;
    }

    /// The word of one hazard, with the days by which it is late.
    public HouseWord word(Values hazard, LocalDate today) {
        LocalDate deadline = hazard.get(HazardFields.DEADLINE);
        HouseWord.Word word = state(hazard, today).word;
        return new HouseWord(word, word.late() && deadline != null ? ChronoUnit.DAYS.between(deadline, today) : 0);
    }

    /// The word of a house: that of its worst open hazard, else what its last inspection said and whether it is recent enough.
    ///
    /// @param open its hazards that nobody has closed
    /// @param last what was found when somebody was let in last; null where never. A house whose last inspection did not say 达标 is not 合格, also where no hazard is followed.
    public HouseWord word(Values house, List<Values> open, HouseWord.@Nullable Seen last, LocalDate today) {
        return open.stream().map(hazard -> word(hazard, today)).min(Comparator.naturalOrder()).orElseGet(() -> {
            if (last == null || last.on().plusDays(house.get(RentalFields.INSPECT_EVERY_DAYS, Deadlines.rule(tables, INSPECT_EVERY))).isBefore(today)) {
                return new HouseWord(key(NO_HAZARD, UNSEEN).word, 0);
            }
            return new HouseWord(last.passed() ? key(NO_HAZARD, PASSED).word : key(FOUND, IN_TIME).word, 0);
        });
    }

    /// All words of houses, the worst first.
    public List<HouseWord.Word> words() {
        return known().words;
    }

    private State state(Values hazard, LocalDate today) {
        String status = hazard.get(HazardFields.STATUS, FOUND);
        State whole = known().byKey.get(status + "/");
        if (whole != null) {
            return whole;
        }
        LocalDate deadline = hazard.get(HazardFields.DEADLINE);
        return key(status, deadline != null && deadline.isBefore(today) ? PAST : IN_TIME);
    }

    private State key(String state, String condition) {
        State found = known().byKey.get(state + "/" + condition);
        if (found == null) {
            throw new IllegalArgumentException("no state " + state);
        }
        return found;
    }

    private Known known() {
        FactoryTable table = tables.table("hazard-states");
        Known read = known;
        if (read == null || read.table != table) {
            Map<String, State> byKey = new HashMap<>();
            List<HouseWord.Word> words = new ArrayList<>();
            for (FactoryRow row : table.rows()) {
                HouseWord.Word word = new HouseWord.Word(row.get("house_word"), row.get("house_rank").matches("[0-9]{1,3}") ? Integer.parseInt(row.get("house_rank")) : Integer.MAX_VALUE, tone(row));
                byKey.put(row.key(), new State(List.of(row.get("next_states").split("\\|")), row.is("unclosed"), row.is("in_stock"), row.get("report_group"), word));
                if (!words.contains(word)) {
                    words.add(word);
                }
            }
            read = new Known(table, byKey, words.stream().sorted().toList());
            known = read;
        }
        return read;
    }

    /// What is late, what is still open, what is good; a house that nobody has seen is neither.
    private static HouseWord.Tone tone(FactoryRow row) {
        if (row.is("unclosed")) {
            return row.get("condition").equals(PAST) ? HouseWord.Tone.LATE : HouseWord.Tone.SOON;
        }
        return row.get("condition").equals(UNSEEN) ? HouseWord.Tone.NONE : HouseWord.Tone.GOOD;
    }
}
