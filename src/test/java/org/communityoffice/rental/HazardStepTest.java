package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.rental.HazardStep.ADVICE_PAPER;
import static org.communityoffice.rental.HazardStep.ANSWER;
import static org.communityoffice.rental.HazardStep.DEADLINE;
import static org.communityoffice.rental.HazardStep.HAND_OVER;
import static org.communityoffice.rental.HazardStep.JUDGE;
import static org.communityoffice.rental.HazardStep.NOTICE;
import static org.communityoffice.rental.HazardStep.NOTICE_PAPER;
import static org.communityoffice.rental.HazardStep.RECHECK;
import static org.communityoffice.rental.HazardStep.REFUSE;
import static org.communityoffice.rental.HazardStep.REPORT;
import static org.communityoffice.rental.HazardStep.TRANSFER_PAPER;
import static org.communityoffice.rental.HazardStep.UNDER_WAY;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;

/// What is offered for a hazard, the likeliest first: only what its state allows.
class HazardStepTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 29);
    private final HazardStates states = new HazardStates(new FactoryTables());

    @Test
    void whatIsOfferedInEachState() {
        assertThat(steps(hazard("found", "1"))).containsExactly(NOTICE, RECHECK, HAND_OVER, DEADLINE, REFUSE, JUDGE);
        assertThat(steps(hazard("notified", "1").with(HazardFields.NOTICE_NO, "GZ-2026-0001"))).containsExactly(UNDER_WAY, RECHECK, HAND_OVER, DEADLINE, NOTICE, REFUSE, JUDGE, NOTICE_PAPER, ADVICE_PAPER);
        assertThat(steps(hazard("rectifying", "1"))).containsExactly(RECHECK, HAND_OVER, DEADLINE, NOTICE, REFUSE, JUDGE);
        assertThat(steps(hazard("handed_over", "1").with(HazardFields.TRANSFER_NO, "YJ-2026-0001"))).containsExactly(ANSWER, RECHECK, JUDGE, TRANSFER_PAPER);
        assertThat(steps(hazard("recheck_passed", "1"))).isEmpty();
        assertThat(steps(hazard("authority_closed", "3").with(HazardFields.TRANSFER_NO, "YJ-2026-0001"))).containsExactly(TRANSFER_PAPER);
    }

    @Test
    void pastItsDayItIsLookedAtRatherThanBegunAndAReportComesFirst() {
        assertThat(steps(hazard("notified", "1").with(HazardFields.DEADLINE, TODAY.minusDays(1)))).startsWith(RECHECK, HAND_OVER, UNDER_WAY);
        assertThat(steps(hazard("found", "2"))).startsWith(REPORT, NOTICE);
        assertThat(steps(hazard("found", "2").with(HazardFields.REPORTED_AT, TODAY.atTime(9, 0)))).startsWith(NOTICE).doesNotContain(REPORT);
        assertThat(steps(hazard("found", "3"))).doesNotContain(JUDGE, REPORT);
    }

    private List<HazardStep> steps(Values hazard) {
        return HazardStep.possible(hazard, states, TODAY);
    }

    private static Values hazard(String status, String severity) {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.STATUS, status).set(HazardFields.SEVERITY, severity).set(HazardFields.FOUND_ON, TODAY).set(HazardFields.DEADLINE, TODAY.plusDays(7)).done();
    }
}
