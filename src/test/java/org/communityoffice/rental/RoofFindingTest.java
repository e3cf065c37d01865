package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.junit.jupiter.api.Test;

/// FC-16 from four storeys on, FC-18 where no stair leads to the roof or passages are barred; counted by hand.
class RoofFindingTest {
    private static final Checklist CHECKLIST = new Checklist("1", LocalDate.of(2026, 1, 1), "", List.of(item("FC-16", "floors>=4"), item("FC-18", "!stair_to_roof|public_passage_bars")));

    private static ChecklistItem item(String code, String appliesWhen) {
        return new ChecklistItem(code, "疏散逃生", code, appliesWhen, "", Severity.MAYBE_SERIOUS, "", true, "", true, true);
    }

    private static Stored house(long id, int floors, boolean stair) {
        return new Stored(id, 1, Values.none(RentalFields.TYPE).with(RentalFields.FLOORS, floors).with(RentalFields.STAIR_TO_ROOF, stair).with(RentalFields.PUBLIC_PASSAGE_BARS, false));
    }

    @Test
    void whatAppliesMustAllHavePassed() {
        List<Stored> houses = List.of(house(1, 5, true), house(2, 5, false), house(3, 2, true), house(4, 5, true), house(5, 2, true), house(6, 2, false));
        Map<Long, Answers> answered = Map.of(1L, Answers.of("FC-16:Y|FC-18:NA"), 2L, Answers.of("FC-16:Y|FC-18:N"), 3L, Answers.of("FC-16:NA|FC-18:NA"), 5L, Answers.of("FC-18:Y"), 6L, Answers.of("FC-01:Y"));
        assertThat(RoofFinding.of(houses, answered, CHECKLIST))
                .as("the fourth was never asked, the fifth answers what its fields would leave out, of the sixth nobody looked at what applies, the third has neither")
                .isEqualTo(Map.of(1L, true, 2L, false, 4L, false, 5L, true, 6L, false));
    }
}
