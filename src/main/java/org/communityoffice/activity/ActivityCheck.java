package org.communityoffice.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// What stands in the way of saving an activity, and what has to be asked first.
public final class ActivityCheck {
    private static final BigDecimal DAY = BigDecimal.valueOf(24);
    private static final List<Field<Integer>> COUNTS = List.of(ActivityFields.ATTENDANCE, ActivityFields.VOLUNTEERS, ActivityFields.BENEFICIARIES, ActivityFields.COPIES,
            ActivityFields.PHOTO_COUNT);
    /// The keys under which problems of the two lists are told; the lists are no fields.
    public static final String ATTENDEES = "attendees";
    public static final String HOURS = "hours";

    private ActivityCheck() {}

    /// @param type empty where it is not known
    public static List<Problem> problems(ActivityEntry entry, Optional<ActivityType> type) {
        List<Problem> out = new ArrayList<>();
        Values values = entry.values();
        must(out, values, ActivityFields.TITLE, "activity.problem.title");
        must(out, values, ActivityFields.STARTS_ON, "activity.problem.date");
        if (type.isPresent() && type.get().lecture()) {
            must(out, values, ActivityFields.TOPIC, "activity.problem.topic");
            must(out, values, ActivityFields.SPEAKER, "activity.problem.speaker");
        }
        span(out, values);
        for (Field<Integer> count : COUNTS) {
            if (values.get(count, 0) < 0) {
                out.add(new Problem(count.key(), Words.of("activity.problem.negative")));
            }
        }
        if (values.get(ActivityFields.COST, BigDecimal.ZERO).signum() < 0) {
            out.add(new Problem(ActivityFields.COST.key(), Words.of("activity.problem.negative")));
        }
        people(out, entry.attendees(), ATTENDEES);
        people(out, entry.hours().stream().map(GivenHours::who).toList(), HOURS);
        entry.hours().forEach(given -> hours(given.hours()).ifPresent(why -> out.add(new Problem(HOURS, Words.of("activity.problem.of", given.who().name(), why)))));
        return out;
    }

    private static void must(List<Problem> out, Values values, Field<?> field, String message) {
        if (!values.has(field)) {
            out.add(new Problem(field.key(), Words.of(message)));
        }
    }

    private static void span(List<Problem> out, Values values) {
        LocalDate first = values.get(ActivityFields.STARTS_ON);
        LocalDate last = values.get(ActivityFields.ENDS_ON);
        LocalTime from = values.get(ActivityFields.START_TIME);
        LocalTime to = values.get(ActivityFields.END_TIME);
        if (first != null && last != null && last.isBefore(first)) {
            out.add(new Problem(ActivityFields.ENDS_ON.key(), Words.of("activity.problem.end-date")));
        }
        boolean oneDay = last == null || last.equals(first);
        if (oneDay && from != null && to != null && to.isBefore(from)) {
            out.add(new Problem(ActivityFields.END_TIME.key(), Words.of("activity.problem.end-time")));
        }
    }

    private static void people(List<Problem> out, List<Attendee> people, String list) {
        for (int i = 0; i < people.size(); i++) {
            Attendee one = people.get(i);
            if (one.name().isBlank()) {
                out.add(new Problem(list, Words.of("activity.problem.nameless")));
            } else if (people.subList(0, i).stream().anyMatch(one::same)) {
                out.add(new Problem(list, Words.of("activity.problem.twice", one.name())));
            }
        }
    }

    /// Why these cannot be the hours of one person at one activity; empty where they can.
    public static Optional<String> hours(BigDecimal hours) {
        if (hours.signum() <= 0) {
            return Optional.of(Words.of("activity.problem.hours.none"));
        }
        if (hours.compareTo(DAY) > 0) {
            return Optional.of(Words.of("activity.problem.hours.many"));
        }
        return hours.stripTrailingZeros().scale() > 1 ? Optional.of(Words.of("activity.problem.hours.fine")) : Optional.empty();
    }

    /// What looks wrong but may be right.
    ///
    /// @param others all activities
    public static List<Problem> doubts(@Nullable Stored before, ActivityEntry entry, Collection<Stored> others, LocalDate today) {
        List<Problem> out = new ArrayList<>();
        Values values = entry.values();
        LocalDate day = values.get(ActivityFields.STARTS_ON);
        boolean counted = values.get(ActivityFields.ATTENDANCE, 0) > 0 || !entry.attendees().isEmpty() || !entry.hours().isEmpty();
        if (day != null && day.isAfter(today) && counted) {
            out.add(new Problem(ActivityFields.STARTS_ON.key(), Words.of("activity.doubt.future", day)));
        }
        int named = entry.attendees().size();
        if (values.has(ActivityFields.ATTENDANCE) && values.get(ActivityFields.ATTENDANCE, 0) < named) {
            out.add(new Problem(ActivityFields.ATTENDANCE.key(), Words.of("activity.doubt.fewer", values.get(ActivityFields.ATTENDANCE, 0), named)));
        }
        if (before == null && others.stream().anyMatch(other -> same(other.values(), values))) {
            out.add(new Problem(ActivityFields.TITLE.key(), Words.of("activity.doubt.again")));
        }
        return out;
    }

    private static boolean same(Values one, Values other) {
        String title = other.get(ActivityFields.TITLE, "");
        LocalDate day = other.get(ActivityFields.STARTS_ON);
        return day != null && day.equals(one.get(ActivityFields.STARTS_ON)) && title.equals(one.get(ActivityFields.TITLE))
                && java.util.Objects.equals(one.get(ActivityFields.START_TIME), other.get(ActivityFields.START_TIME));
    }
}
