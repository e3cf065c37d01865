package org.communityoffice.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a book has to be counted: records by their day, those that only stand, and the objects of which each must be served.
///
/// @param objects by what the records name them
/// @param known   whether the book was kept in the days asked for; else nothing can be said of them
public record Facts(NavigableMap<LocalDate, List<Fact>> byDay, List<Fact> standing, Set<String> objects, boolean known) {
    public static Facts of(Collection<Fact> facts, Set<String> objects, boolean known) {
        NavigableMap<LocalDate, List<Fact>> byDay = new TreeMap<>();
        List<Fact> standing = new ArrayList<>();
        for (Fact fact : facts) {
            LocalDate day = fact.day();
            if (day == null) {
                standing.add(fact);
            } else {
                byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(fact);
            }
        }
        return new Facts(byDay, standing, objects, known);
    }

    /// The same records for other objects, or of days of which the book may know nothing.
    public Facts with(Set<String> others, boolean kept) {
        return new Facts(byDay, standing, others, kept);
    }

    Stream<Fact> within(Days days) {
        return Stream.concat(byDay.subMap(days.first(), true, days.last(), true).values().stream().flatMap(List::stream), standing.stream());
    }
}
