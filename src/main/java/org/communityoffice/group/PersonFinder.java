package org.communityoffice.group;

import java.util.List;
import org.communityoffice.ui.Choices;

/// Finds people of the roster for teams and shifts, as the find box does: initials, last four digits, phone, part of a name.
@FunctionalInterface
public interface PersonFinder {
    /// A resident.
    ///
    /// @param line says who it is among namesakes
    record Found(long id, String name, String line) {
        /// Names no one: this may reach a log.
        @Override
        public String toString() {
            return "resident " + id;
        }
    }

    List<Found> like(String typed);

    /// The same as choices of a field; other names may be written.
    default Choices choices() {
        return Choices.ofPeople(typed -> like(typed).stream().map(one -> new Choices.Choice(String.valueOf(one.id()), one.name(), one.line())).toList());
    }
}
