package org.communityoffice.patrol;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// When somebody is there and when nobody is: spans of several people joined, cut to a period.
final class Coverage {
    private Coverage() {}

    /// The times from one moment up to another that no span covers, in order; spans that come in order cost no sorting.
    static List<ShiftSpan> gaps(Collection<ShiftSpan> spans, LocalDateTime from, LocalDateTime to) {
        List<ShiftSpan> out = new ArrayList<>();
        LocalDateTime covered = from;
        for (ShiftSpan span : spans.stream().sorted(Comparator.comparing(ShiftSpan::from)).toList()) {
            if (!span.from().isBefore(to)) {
                break;
            }
            if (span.from().isAfter(covered)) {
                out.add(new ShiftSpan(covered, span.from()));
            }
            covered = span.to().isAfter(covered) ? span.to() : covered;
        }
        if (covered.isBefore(to)) {
            out.add(new ShiftSpan(covered, to));
        }
        return out;
    }

    static long minutes(Collection<ShiftSpan> spans) {
        return spans.stream().mapToLong(span -> Duration.between(span.from(), span.to()).toMinutes()).sum();
    }
}
