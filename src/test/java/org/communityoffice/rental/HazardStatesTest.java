package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;

/// Every step from every state, allowed or refused, and where a hazard stands in the ledger.
class HazardStatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 29);
    private static final List<String> ALL = List.of("found", "notified", "rectifying", "handed_over", "recheck_passed", "authority_closed");
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "found", Set.of("notified", "recheck_passed", "handed_over"),
            "notified", Set.of("rectifying", "recheck_passed", "handed_over"),
            "rectifying", Set.of("recheck_passed", "handed_over"),
            "handed_over", Set.of("authority_closed", "recheck_passed"),
            "recheck_passed", Set.of(),
            "authority_closed", Set.of());
    private final HazardStates states = new HazardStates(new FactoryTables());

    @Test
    void everyStepThatIsNotAllowedIsRefused() {
        for (String from : ALL) {
            for (String to : ALL) {
                assertThat(states.may(from, to)).as(from + " → " + to).isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
        assertThat(states.may("gone", "found")).isFalse();
        assertThat(states.may("found", "")).isFalse();
    }

    @Test
    void itsPlaceInTheLedgerFollowsFromStateAndDay() {
        for (String waiting : List.of("found", "notified", "rectifying")) {
            assertThat(states.group(hazard(waiting, TODAY), TODAY)).as(waiting).isEqualTo("待整改");
            assertThat(states.group(hazard(waiting, null), TODAY)).as(waiting).isEqualTo("待整改");
            assertThat(states.group(hazard(waiting, TODAY.minusDays(1)), TODAY)).as(waiting).isEqualTo("超期未改");
            assertThat(states.inStock(hazard(waiting, TODAY), TODAY)).isTrue();
        }
        assertThat(states.group(hazard("handed_over", TODAY.minusDays(90)), TODAY)).isEqualTo("移交未办结");
        assertThat(states.inStock(hazard("handed_over", TODAY), TODAY)).isFalse();
        assertThat(states.unclosed(hazard("handed_over", TODAY), TODAY)).isTrue();
        for (String closed : List.of("recheck_passed", "authority_closed")) {
            assertThat(states.group(hazard(closed, TODAY.minusDays(1)), TODAY)).isEqualTo("已销号");
            assertThat(states.unclosed(hazard(closed, TODAY.minusDays(1)), TODAY)).isFalse();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> states.group(hazard("gone", TODAY), TODAY));
    }

    private static Values hazard(String status, @org.jspecify.annotations.Nullable LocalDate deadline) {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.STATUS, status).set(HazardFields.DEADLINE, deadline).done();
    }
}
