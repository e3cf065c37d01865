package org.communityoffice.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The one table of who may do what. Services ask it, so that window and command line obey the same; screens only leave out what it forbids.
///
/// It binds this program. All users share one data key: against somebody who reads the files with a program of his own no table helps.
public final class Rights {
    private static final Map<Role, Set<Act>> MAY = Map.of(
            Role.HEAD, EnumSet.allOf(Act.class),
            Role.CLERK, EnumSet.complementOf(EnumSet.of(Act.RECOVERY_KEY, Act.USERS, Act.LOOKS)),
            Role.PATROL, EnumSet.of(Act.PATROL));

    private Rights() {}

    public static boolean may(Role role, Act act) {
        return of(role).contains(act);
    }

    public static Set<Act> of(Role role) {
        return Collections.unmodifiableSet(MAY.getOrDefault(role, Set.of()));
    }

    /// @throws NotAllowedException where the role may not
    public static void require(Role role, Act act) {
        if (!may(role, act)) {
            throw new NotAllowedException(role, act);
        }
    }
}
