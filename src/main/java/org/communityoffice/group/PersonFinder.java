package org.communityoffice.group;

import java.util.List;
import java.util.Optional;
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
        return new Choices() {
            @Override
            public List<Choice> like(String typed) {
                return typed.isBlank() ? List.of() : PersonFinder.this.like(typed).stream().map(one -> new Choice(String.valueOf(one.id()), one.name(), one.line())).toList();
            }

            @Override
            public Optional<Choice> meant(String typed) {
                return Optional.empty();
            }

            @Override
            public String words(String code) {
                return code;
            }

            @Override
            public boolean takesOther() {
                return true;
            }
        };
    }
}
