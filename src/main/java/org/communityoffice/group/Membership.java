package org.communityoffice.group;

import java.time.LocalDate;
import org.communityoffice.model.Values;

/// When somebody is in a team.
public final class Membership {
    private Membership() {}

    /// Whether an entry holds on a day; one without a joining date always did.
    public static boolean holds(Values member, LocalDate day) {
        LocalDate joined = member.get(TeamMemberFields.JOINED_ON);
        LocalDate left = member.get(TeamMemberFields.LEFT_ON);
        return (joined == null || !joined.isAfter(day)) && (left == null || left.isAfter(day));
    }
}
