package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;

/// What a clerk can do about a hazard.
public enum HazardStep {
    REPORT, NOTICE, UNDER_WAY, ANSWER, RECHECK, HAND_OVER, DEADLINE, REFUSE, JUDGE, NOTICE_PAPER, ADVICE_PAPER, TRANSFER_PAPER;

    public String label() {
        return Words.of("rental.step." + name());
    }

    /// What may be done now, the likeliest first: past its day a hazard is looked at or handed over rather than begun.
    static List<HazardStep> possible(Values hazard, HazardStates states, LocalDate today) {
        String state = hazard.get(HazardFields.STATUS, HazardStates.FOUND);
        boolean unclosed = states.unclosed(hazard, today);
        boolean ours = unclosed && !state.equals(HazardStates.HANDED_OVER);
        boolean late = states.word(hazard, today).word().late();
        List<HazardStep> out = new ArrayList<>();
        offer(out, REPORT, ours && unreported(hazard));
        offer(out, NOTICE, states.may(state, HazardStates.NOTIFIED));
        offer(out, UNDER_WAY, !late && states.may(state, HazardStates.RECTIFYING));
        offer(out, ANSWER, states.may(state, HazardStates.AUTHORITY_CLOSED));
        offer(out, RECHECK, states.may(state, HazardStates.RECHECK_PASSED));
        offer(out, HAND_OVER, states.may(state, HazardStates.HANDED_OVER));
        offer(out, UNDER_WAY, states.may(state, HazardStates.RECTIFYING));
        offer(out, DEADLINE, ours);
        offer(out, NOTICE, state.equals(HazardStates.NOTIFIED) || state.equals(HazardStates.RECTIFYING));
        offer(out, REFUSE, ours);
        offer(out, JUDGE, unclosed && !Severity.SERIOUS.equals(hazard.get(HazardFields.SEVERITY)));
        offer(out, NOTICE_PAPER, hazard.has(HazardFields.NOTICE_NO));
        offer(out, ADVICE_PAPER, hazard.has(HazardFields.NOTICE_NO) && Severity.ORDINARY.equals(hazard.get(HazardFields.SEVERITY)));
        offer(out, TRANSFER_PAPER, hazard.has(HazardFields.TRANSFER_NO));
        return List.copyOf(out);
    }

    /// What may be serious is reported the same day.
    static boolean unreported(Values hazard) {
        return Severity.MAYBE_SERIOUS.equals(hazard.get(HazardFields.SEVERITY)) && !hazard.has(HazardFields.REPORTED_AT);
    }

    private static void offer(List<HazardStep> out, HazardStep step, boolean may) {
        if (may && !out.contains(step)) {
            out.add(step);
        }
    }
}
