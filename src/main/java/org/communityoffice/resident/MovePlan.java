package org.communityoffice.resident;

import java.util.List;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;

/// What a move would do, told before it is done.
///
/// @param title    as the history will name it
/// @param people   each as read, and as it will be
/// @param home     how the households follow
/// @param notes    sentences for the clerk
/// @param problems beside the fields; nothing is done while there are some
public record MovePlan(String title, List<Step> people, Home home, List<String> notes, List<Problem> problems) {

    /// What happens to somebody.
    public enum Act { MOVE, LEAVE, DIE, RETURN }

    /// One person before and after.
    public record Step(Stored before, Values after) {}

    /// How the households follow: nothing to do, the household moves with its people, or its people leave it.
    public enum Home { STAYS, MOVES, IS_LEFT, IS_CLOSED }
}
