package org.communityoffice.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.report.Behind;

/// Hours in which somebody was there: spans count once, however they overlap.
final class TargetHours {
    private static final int MINUTES = 60;

    private TargetHours() {}

    static BigDecimal of(Stream<Fact> facts, Days days) {
        long minutes = lines(facts, days).stream().mapToLong(line -> line.part().longValue()).sum();
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(MINUTES), 1, RoundingMode.DOWN);
    }

    /// Each record with the minutes that it adds to those before it.
    static List<Behind.Line> lines(Stream<Fact> facts, Days days) {
        record One(Fact fact, Fact.Span span) {}
        LocalDateTime at = days.first().atStartOfDay();
        LocalDateTime to = days.last().plusDays(1).atStartOfDay();
        List<Behind.Line> out = new ArrayList<>();
        for (One one : facts.flatMap(fact -> fact.spans().stream().map(span -> new One(fact, span))).sorted(Comparator.comparing(one -> one.span.from())).toList()) {
            LocalDateTime begin = one.span.from().isAfter(at) ? one.span.from() : at;
            LocalDateTime end = one.span.to().isBefore(to) ? one.span.to() : to;
            if (end.isAfter(begin)) {
                out.add(one.fact.line(BigDecimal.valueOf(Duration.between(begin, end).toMinutes()), BigDecimal.ONE));
                at = end;
            }
        }
        return out;
    }
}
