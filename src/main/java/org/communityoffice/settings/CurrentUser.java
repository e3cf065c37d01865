package org.communityoffice.settings;

import org.communityoffice.security.Act;
import org.communityoffice.security.Person;
import org.communityoffice.security.Rights;
import org.communityoffice.security.Role;

/// Who works in the office just now: stands in every change set.
///
/// @param id stays when the name changes
public record CurrentUser(String id, String name, Role role) {
    /// Somebody who is known by name alone.
    public CurrentUser(String name, Role role) {
        this(name, name, role);
    }

    public CurrentUser(Person person) {
        this(person.id(), person.name(), person.role());
    }

    public boolean may(Act act) {
        return Rights.may(role, act);
    }

    /// The name under which something is done that needs this right.
    ///
    /// @throws org.communityoffice.security.NotAllowedException where it is not theirs to do
    public String doing(Act act) {
        Rights.require(role, act);
        return name;
    }
}
