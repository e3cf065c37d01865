package org.communityoffice.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.ui.ThreeWay;

/// Two clerks changed one activity: its fields and its two lists as one comparison. What one added or took out on a list is done to the other's list, so that nobody is lost.
final class EntryConflict {
    private static final Field<String> ATTENDEES = Field.text("attendees");
    private static final Field<String> HOURS = Field.text("hours");
    /// The lists stand among the fields as what was done to them, in words.
    private static final RecordType TYPE = new RecordType(ActivityFields.TYPE.table(), ActivityFields.TYPE.titleKey(),
            Stream.<Field<?>>concat(ActivityFields.TYPE.fields().stream(), Stream.of(ATTENDEES, HOURS)).toList());
    private final ActivityEntry base;
    private final ActivityEntry mine;
    private final ActivityEntry theirs;

    EntryConflict(ActivityEntry base, ActivityEntry mine, ActivityEntry theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    static boolean isPeople(Field<?> field) {
        return field.equals(ATTENDEES) || field.equals(HOURS);
    }

    static Optional<String> label(Field<?> field) {
        return field.equals(ATTENDEES) ? Optional.of(Words.of("activity.people.title")) : field.equals(HOURS) ? Optional.of(Words.of("activity.hours.title")) : Optional.empty();
    }

    ThreeWay both() {
        return new ThreeWay(values(base), mine(), values(theirs));
    }

    private Values values(ActivityEntry of) {
        Values.Change out = Values.none(TYPE).change();
        ActivityFields.TYPE.fields().forEach(field -> out.put(field, of.values().get(field)));
        return out.set(ATTENDEES, words(base.attendees(), of.attendees(), Attendee::name)).set(HOURS, words(base.hours(), of.hours(), EntryConflict::line)).done();
    }

    /// A list that both changed says that mine is joined with theirs.
    private Values mine() {
        Values plain = values(mine);
        Values.Change out = plain.change();
        if (bothChanged(base.attendees(), mine.attendees(), theirs.attendees())) {
            out.set(ATTENDEES, plain.get(ATTENDEES, "") + "\n" + Words.of("activity.conflict.joined"));
        }
        if (bothChanged(base.hours(), mine.hours(), theirs.hours())) {
            out.set(HOURS, plain.get(HOURS, "") + "\n" + Words.of("activity.conflict.joined"));
        }
        return out.done();
    }

    private static <T> boolean bothChanged(List<T> base, List<T> mine, List<T> theirs) {
        return !mine.equals(base) && !theirs.equals(base) && !mine.equals(theirs);
    }

    private static String line(GivenHours one) {
        return one.who().name() + " " + Words.of("activity.hours.one", one.hours().stripTrailingZeros().toPlainString()) + (one.role().isEmpty() ? "" : " " + one.role());
    }

    private static <T> String words(List<T> before, List<T> now, Function<T, String> name) {
        List<String> parts = new ArrayList<>(List.of(Words.of("activity.conflict.people", now.size())));
        names("activity.conflict.more", now.stream().filter(one -> !before.contains(one)).map(name).toList(), parts);
        names("activity.conflict.less", before.stream().filter(one -> !now.contains(one)).map(name).toList(), parts);
        return String.join("\n", parts);
    }

    private static void names(String how, List<String> names, List<String> parts) {
        if (!names.isEmpty()) {
            parts.add(Words.of(how, String.join("、", names)));
        }
    }

    /// The activity as chosen. A list for which mine was chosen is theirs with my changes; the number of heads is as chosen.
    ActivityEntry merged(Values chosen) {
        Values.Change out = Values.none(ActivityFields.TYPE).change();
        ActivityFields.TYPE.fields().forEach(field -> out.put(field, chosen.get(field)));
        boolean myPeople = isMine(chosen, ATTENDEES);
        boolean myHours = isMine(chosen, HOURS);
        return new ActivityEntry(out.done(), myPeople ? joined(base.attendees(), mine.attendees(), theirs.attendees(), Attendee::same) : theirs.attendees(),
                myHours ? joined(base.hours(), mine.hours(), theirs.hours(), (a, b) -> a.who().same(b.who())) : theirs.hours());
    }

    private boolean isMine(Values chosen, Field<String> list) {
        return chosen.get(list, "").equals(mine().get(list, ""));
    }

    /// Theirs, without whom I took out, with whom I added or changed.
    private static <T> List<T> joined(List<T> base, List<T> mine, List<T> theirs, BiPredicate<T, T> same) {
        if (mine.equals(base)) {
            return base;
        }
        List<T> gone = base.stream().filter(one -> mine.stream().noneMatch(other -> same.test(one, other))).toList();
        List<T> more = mine.stream().filter(one -> !base.contains(one)).toList();
        List<T> out = new ArrayList<>();
        for (T one : theirs) {
            if (gone.stream().noneMatch(other -> same.test(one, other))) {
                out.add(more.stream().filter(other -> same.test(one, other)).findFirst().orElse(one));
            }
        }
        more.stream().filter(one -> out.stream().noneMatch(other -> same.test(one, other))).forEach(out::add);
        return out;
    }
}
