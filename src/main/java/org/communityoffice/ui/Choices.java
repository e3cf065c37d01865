package org.communityoffice.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityoffice.settings.CodeItem;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.Pinyin;

/// What a field offers: found by part of a name, alias, code or pinyin initials.
public interface Choices {

    /// One thing to choose.
    ///
    /// @param code     what is kept
    /// @param words    what stands in the field
    /// @param explains the full name where it says more; else empty
    record Choice(String code, String words, String explains) {}

    /// @param typed empty offers all
    List<Choice> like(String typed);

    /// The choice that written words mean exactly: its code, name or an alias.
    Optional<Choice> meant(String typed);

    /// How a code is shown; what is no code is shown as it is.
    String words(String code);

    /// Whether words that fit no choice may stay as they are written.
    boolean takesOther();

    /// A code list.
    static Choices of(CodeLists lists, String list) {
        return new Choices() {
            @Override
            public List<Choice> like(String typed) {
                return (typed.isBlank() ? lists.options(list) : lists.options(list, typed)).stream().map(this::choice).toList();
            }

            @Override
            public Optional<Choice> meant(String typed) {
                return lists.resolve(list, typed).flatMap(code -> lists.item(list, code)).map(this::choice);
            }

            @Override
            public String words(String code) {
                return lists.shortName(list, code);
            }

            @Override
            public boolean takesOther() {
                return !list.startsWith("[");
            }

            private Choice choice(CodeItem item) {
                return new Choice(item.code(), item.shortName(), item.name().equals(item.shortName()) ? "" : item.name());
            }
        };
    }

    /// Words that are proposed, such as names; others may be written.
    static Choices proposing(Supplier<List<String>> words) {
        return new Choices() {
            @Override
            public List<Choice> like(String typed) {
                return given().like(typed);
            }

            @Override
            public Optional<Choice> meant(String typed) {
                return given().meant(typed);
            }

            @Override
            public String words(String code) {
                return code;
            }

            @Override
            public boolean takesOther() {
                return true;
            }

            private Choices given() {
                return of(words.get().stream().map(one -> new Choice(one, one, "")).toList());
            }
        };
    }

    /// A given list, such as buildings; nothing else may be written.
    static Choices of(List<Choice> choices) {
        return new Choices() {
            @Override
            public List<Choice> like(String typed) {
                String wanted = typed.strip().toLowerCase(Locale.ROOT);
                return choices.stream().filter(one -> one.words.contains(wanted) || Pinyin.initials(one.words).startsWith(wanted)).toList();
            }

            @Override
            public Optional<Choice> meant(String typed) {
                return choices.stream().filter(one -> one.words.equals(typed.strip())).findFirst();
            }

            @Override
            public String words(String code) {
                return choices.stream().filter(one -> one.code.equals(code)).map(Choice::words).findFirst().orElse(code);
            }

            @Override
            public boolean takesOther() {
                return false;
            }
        };
    }

    /// People found by what is typed: who bears a name is not decided by the name alone, and other names may be written.
    static Choices ofPeople(Function<String, List<Choice>> like) {
        return new Choices() {
            @Override
            public List<Choice> like(String typed) {
                return typed.isBlank() ? List.of() : like.apply(typed);
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
