package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Values;
import org.communityoffice.rental.HouseWord.Seen;
import org.communityoffice.rental.HouseWord.Tone;
import org.communityoffice.settings.FactoryEdit;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;

/// The word of a house: its worst open hazard, else what the last inspection said and whether it is recent enough; words, ranks and interval are the office's own.
class HouseWordTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 29);
    private static final Values HOUSE = Values.none(RentalFields.TYPE);
    private final FactoryTables tables = new FactoryTables();
    private final HazardStates states = new HazardStates(tables);

    @Test
    void aHouseWithoutHazardsIsGoodOnlyWhenItsLastInspectionSaidSo() {
        assertThat(word(HOUSE, List.of(), new Seen(TODAY.minusDays(30), true))).isEqualTo("合格");
        assertThat(word(HOUSE, List.of(), new Seen(TODAY.minusDays(30), false))).isEqualTo("待复查");
        assertThat(word(HOUSE, List.of(), new Seen(TODAY.minusDays(31), true))).isEqualTo("未查");
        assertThat(word(HOUSE, List.of(), null)).isEqualTo("未查");
        assertThat(word(HOUSE.with(RentalFields.INSPECT_EVERY_DAYS, 60), List.of(), new Seen(TODAY.minusDays(31), true))).isEqualTo("合格");
    }

    @Test
    void theWorstOpenHazardDecides() {
        Values late = hazard("notified", TODAY.minusDays(2));
        Values handedOver = hazard("handed_over", TODAY.minusDays(9));
        Values dueToday = hazard("found", TODAY);
        Seen passed = new Seen(TODAY, true);
        assertThat(word(HOUSE, List.of(dueToday), passed)).isEqualTo("待复查");
        assertThat(word(HOUSE, List.of(dueToday, handedOver), passed)).isEqualTo("移交中");
        assertThat(word(HOUSE, List.of(dueToday, handedOver, late), passed)).isEqualTo("逾期 2 天");
        assertThat(word(HOUSE, List.of(hazard("rectifying", TODAY.minusDays(1)), late), passed)).isEqualTo("逾期 2 天");
    }

    @Test
    void allWordsWorstFirstWithTheirLooks() {
        assertThat(states.words()).extracting(HouseWord.Word::label).containsExactly("逾期", "移交中", "待复查", "未查", "合格");
        assertThat(states.words()).extracting(HouseWord.Word::tone).containsExactly(Tone.LATE, Tone.SOON, Tone.SOON, Tone.NONE, Tone.GOOD);
    }

    @Test
    void theOfficesOwnWordsRanksAndIntervalCount() {
        tables.overlay(List.of(edit("hazard-states", "handed_over/", Map.of("house_word", "已移交", "house_rank", "0")), edit("rental-rules", "INSPECT-EVERY", Map.of("number", "7"))));
        assertThat(word(HOUSE, List.of(hazard("notified", TODAY.minusDays(2)), hazard("handed_over", TODAY)), new Seen(TODAY, true))).isEqualTo("已移交");
        assertThat(word(HOUSE, List.of(), new Seen(TODAY.minusDays(8), true))).isEqualTo("未查");
        tables.overlay(List.of(edit("rental-rules", "INSPECT-EVERY", Map.of("number", "每周"))));
        assertThat(word(HOUSE, List.of(), new Seen(TODAY.minusDays(8), true))).isEqualTo("合格");
    }

    private FactoryEdit edit(String table, String key, Map<String, String> changed) {
        Map<String, String> cells = new HashMap<>(tables.table(table).row(key).orElseThrow().cells());
        cells.putAll(changed);
        return new FactoryEdit(table, new FactoryRow(key, 1, TODAY, cells));
    }

    private String word(Values house, List<Values> open, @org.jspecify.annotations.Nullable Seen last) {
        return states.word(house, open, last, TODAY).label();
    }

    private static Values hazard(String status, LocalDate deadline) {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.STATUS, status).set(HazardFields.DEADLINE, deadline).done();
    }
}
