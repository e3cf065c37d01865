package org.communityoffice.activity;

import org.communityoffice.ui.Choices;

/// The roster as choices of a field of names: found as in the find box.
final class PersonChoices {
    private PersonChoices() {}

    static Choices of(ActivityController controller) {
        return Choices.ofPeople(typed -> controller.like(typed).stream().map(person -> new Choices.Choice(String.valueOf(person.id()), person.name(), person.line())).toList());
    }

    static Attendee attendee(Choices.Choice choice) {
        return new Attendee(Long.valueOf(choice.code()), choice.words());
    }
}
