package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Values;
import org.communityoffice.rental.HouseWord.Seen;
import org.communityoffice.rental.HouseWord.Word;
import org.junit.jupiter.api.Test;

/// The word of a house: its worst open hazard, else what the last inspection said and whether it is recent enough.
class HouseWordTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 29);
    private static final Values HOUSE = Values.none(RentalFields.TYPE);

    @Test
    void aHouseWithoutHazardsIsGoodOnlyWhenItsLastInspectionSaidSo() {
        assertThat(HouseWord.of(HOUSE, List.of(), new Seen(TODAY.minusDays(30), true), TODAY).word()).isEqualTo(Word.PASSED);
        assertThat(HouseWord.of(HOUSE, List.of(), new Seen(TODAY.minusDays(30), false), TODAY).word()).isEqualTo(Word.RECHECK);
        assertThat(HouseWord.of(HOUSE, List.of(), new Seen(TODAY.minusDays(31), true), TODAY).word()).isEqualTo(Word.UNSEEN);
        assertThat(HouseWord.of(HOUSE, List.of(), null, TODAY).word()).isEqualTo(Word.UNSEEN);
    }

    @Test
    void theWorstOpenHazardDecides() {
        Values late = hazard("notified", TODAY.minusDays(2));
        Values handedOver = hazard("handed_over", TODAY.minusDays(9));
        Values dueToday = hazard("found", TODAY);
        Seen passed = new Seen(TODAY, true);
        assertThat(HouseWord.of(HOUSE, List.of(dueToday), passed, TODAY)).isEqualTo(new HouseWord(Word.RECHECK, 0));
        assertThat(HouseWord.of(HOUSE, List.of(dueToday, handedOver), passed, TODAY)).isEqualTo(new HouseWord(Word.HANDED_OVER, 0));
        assertThat(HouseWord.of(HOUSE, List.of(dueToday, handedOver, late), passed, TODAY)).isEqualTo(new HouseWord(Word.OVERDUE, 2));
    }

    private static Values hazard(String status, LocalDate deadline) {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.STATUS, status).set(HazardFields.DEADLINE, deadline).done();
    }
}
