package org.communityoffice.activity;

import java.util.List;
import java.util.Optional;
import org.communityoffice.ui.Choices;

/// The roster as choices of a field of names: found as in the find box.
final class PersonChoices implements Choices {
    private final ActivityController controller;

    PersonChoices(ActivityController controller) {
        this.controller = controller;
    }

    @Override
    public List<Choice> like(String typed) {
        return typed.isBlank() ? List.of() : controller.like(typed).stream().map(person -> new Choice(String.valueOf(person.id()), person.name(), person.line())).toList();
    }

    /// Who bears a name is not decided by the name alone.
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

    static Attendee attendee(Choice choice) {
        return new Attendee(Long.valueOf(choice.code()), choice.words());
    }
}
