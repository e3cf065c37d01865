package org.communityoffice.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityoffice.report.Behind;
import org.jspecify.annotations.Nullable;

/// A record as targets see it: what it says under the keys of their rules.
public final class Fact {
    static final String YES = "yes";
    private final @Nullable LocalDate day;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final List<Span> spans = new ArrayList<>();

    private String title = "";
    private String table = "";
    private long id;

    private Fact(@Nullable LocalDate day) {
        this.day = day;
    }

    /// Somebody there from when to when.
    record Span(LocalDateTime from, LocalDateTime to) {}

    /// Something that happened on a day.
    public static Fact on(LocalDate day) {
        return new Fact(day);
    }

    /// Something that is so at the end of the days that are counted.
    public static Fact standing() {
        return new Fact(null);
    }

    public Fact say(String key, String value) {
        words.computeIfAbsent(key, _ -> new HashSet<>()).add(value);
        return this;
    }

    /// Says yes where it holds.
    public Fact say(String key, boolean holds) {
        return holds ? say(key, YES) : this;
    }

    /// A record that stands for so many: of a shift, the people who were to come.
    public Fact number(String key, long number) {
        numbers.put(key, BigDecimal.valueOf(number));
        return this;
    }

    /// Of this the book does not know whether it holds.
    public Fact unknown(String key) {
        unknown.add(key);
        return this;
    }

    public Fact there(LocalDateTime from, LocalDateTime to) {
        spans.add(new Span(from, to));
        return this;
    }

    /// The record that it is: what it is called, and what opens it.
    public Fact from(String name, String recordTable, long record) {
        title = name;
        table = recordTable;
        id = record;
        return this;
    }

    /// As a line of a list.
    Behind.Line line(BigDecimal part, BigDecimal whole) {
        return new Behind.Line(title, day == null ? "" : day.toString(), part, whole, table, id);
    }

    @Nullable LocalDate day() {
        return day;
    }

    List<Span> spans() {
        return spans;
    }

    boolean isUnknown(String key) {
        return unknown.contains(key);
    }

    Optional<BigDecimal> number(String key) {
        return Optional.ofNullable(numbers.get(key));
    }

    Set<String> words(String key) {
        return words.getOrDefault(key, Set.of());
    }

    /// @param value the whole word, or its beginning with `*`
    boolean says(String key, String value) {
        Set<String> said = words(key);
        return value.endsWith("*") ? said.stream().anyMatch(word -> word.startsWith(value.substring(0, value.length() - 1))) : said.contains(value);
    }
}
