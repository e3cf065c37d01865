package org.communityoffice.patrol;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;
import org.communityoffice.model.Words;
import org.communityoffice.model.WrittenTime;
import org.jspecify.annotations.Nullable;

/// What is typed into the sign-in sheet of one shift, understood: 2214, `.` as on the rota, `-` absent, `/` who stands in, `*` as above, `0` the rest.
///
/// A time of day belongs to the day that lies by the shift: signing in to the moment nearest to its start, signing out to the one nearest to its end.
/// What lies far outside, in the future or the wrong way round is a problem in words, never taken silently.
public final class SheetReading {
    /// So long before the start somebody may come, and so long after the end somebody may leave.
    private static final Duration EARLY = Duration.ofHours(3);
    private static final Duration LONG = Duration.ofHours(4);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final ShiftSpan span;
    private final LocalDateTime now;

    public SheetReading(ShiftSpan span, LocalDateTime now) {
        this.span = span;
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    /// What typed characters mean in their cell.
    public sealed interface Read {
        record Nothing() implements Read {}

        record At(LocalDateTime moment) implements Read {}

        record Absent() implements Read {}

        /// @param who initials or a name; empty for the person of the rota
        record StandsIn(String who) implements Read {}

        record AsAbove() implements Read {}

        record Rest() implements Read {}

        record Wrong(String problem) implements Read {}
    }

    /// How a line stands.
    public enum Standing { ON_TIME, LATE, STANDS_IN, BESIDES, ABSENT, OPEN }

    public ShiftSpan span() {
        return span;
    }

    /// The shift is over: what is entered now is entered from paper (补录).
    public boolean over() {
        return !now.isBefore(span.to());
    }

    public Read in(String typed) {
        String text = typed.strip();
        return common(text).orElseGet(() -> switch (text) {
            case "." -> planned(span.from());
            case "-" -> new Read.Absent();
            default -> text.startsWith("/") ? new Read.StandsIn(text.substring(1).strip()) : moment(text, span.from(), null);
        });
    }

    /// @param in when the person signed in; null where that is not entered
    public Read out(String typed, @Nullable LocalDateTime in) {
        String text = typed.strip();
        return common(text).orElseGet(() -> switch (text) {
            case "." -> planned(span.to());
            case "-" -> new Read.Wrong(Words.of("patrol.sheet.problem.no-out"));
            default -> text.startsWith("/") ? new Read.Wrong(Words.of("patrol.sheet.problem.stand-in-out")) : moment(text, span.to(), in);
        });
    }

    private static Optional<Read> common(String text) {
        return switch (text) {
            case "" -> Optional.of(new Read.Nothing());
            case "*" -> Optional.of(new Read.AsAbove());
            case "0" -> Optional.of(new Read.Rest());
            default -> Optional.empty();
        };
    }

    private Read planned(LocalDateTime moment) {
        return moment.isAfter(now) ? new Read.Wrong(Words.of("patrol.sheet.problem.future", time(moment))) : new Read.At(moment);
    }

    /// @param anchor the end of the shift that the time is about
    /// @param in     when the person came, for a time of leaving
    private Read moment(String text, LocalDateTime anchor, @Nullable LocalDateTime in) {
        Optional<WrittenTime> written = WrittenTime.read(text);
        if (written.isEmpty()) {
            return new Read.Wrong(Words.of("patrol.sheet.problem.no-time", text));
        }
        boolean leaving = anchor.equals(span.to());
        Optional<LocalDateTime> meant = meant(written.get(), anchor);
        if (meant.isEmpty()) {
            return new Read.Wrong(Words.of("patrol.sheet.problem.outside", CLOCK.format(written.get().time()), words(span)));
        }
        LocalDateTime moment = meant.get();
        if (moment.isAfter(now)) {
            return new Read.Wrong(Words.of("patrol.sheet.problem.future", time(moment)));
        }
        if (leaving && in != null && !moment.isAfter(in)) {
            return new Read.Wrong(Words.of("patrol.sheet.problem.before-in", time(moment), time(in)));
        }
        if (!leaving && !moment.isBefore(span.to())) {
            return new Read.Wrong(Words.of("patrol.sheet.problem.outside", CLOCK.format(written.get().time()), words(span)));
        }
        return new Read.At(moment);
    }

    /// The moment near the shift that a time of day means; the writer's own “next day” is counted from the day on the sheet.
    private Optional<LocalDateTime> meant(WrittenTime written, LocalDateTime anchor) {
        LocalDate day = span.from().toLocalDate();
        LongStream days = written.nextDaySaid() ? LongStream.of(0) : LongStream.rangeClosed(-1, ChronoUnit.DAYS.between(day, span.to().toLocalDate()) + 1);
        return days.mapToObj(away -> written.on(day.plusDays(away)))
                .filter(moment -> !moment.isBefore(span.from().minus(EARLY)) && !moment.isAfter(span.to().plus(LONG)))
                .min(Comparator.comparing(moment -> Duration.between(anchor, moment).abs()));
    }

    /// Whole minutes after the start; 0 for who was on time.
    public long late(LocalDateTime in) {
        return Math.max(0, ChronoUnit.MINUTES.between(span.from(), in));
    }

    public Standing standing(SheetRow row) {
        LocalDateTime in = row.in().at();
        if (row.absent()) {
            return Standing.ABSENT;
        }
        if (in == null) {
            return Standing.OPEN;
        }
        return late(in) > 0 ? Standing.LATE : row.standsIn() ? Standing.STANDS_IN : row.isBesides() ? Standing.BESIDES : Standing.ON_TIME;
    }

    /// The state in words: 准时, 迟到 14 分, 替班 迟到 14 分, 缺席, 未录.
    public String state(SheetRow row) {
        LocalDateTime in = row.in().at();
        Standing standing = standing(row);
        if (standing != Standing.LATE || in == null) {
            return Words.of("patrol.sheet.state." + standing);
        }
        String late = Words.of("patrol.sheet.late", late(in));
        return row.standsIn() ? Words.of("patrol.sheet.state.STANDS_IN") + " " + late : row.isBesides() ? Words.of("patrol.sheet.state.BESIDES") + " " + late : late;
    }

    /// What is understood of a time while it is typed: 22:31 迟到 31 分, 次日 05:40 早退 20 分.
    public String understood(LocalDateTime moment, boolean leaving) {
        long early = ChronoUnit.MINUTES.between(moment, span.to());
        if (leaving) {
            return early > 0 ? time(moment) + " " + Words.of("patrol.sheet.early", early) : time(moment);
        }
        return late(moment) > 0 ? time(moment) + " " + Words.of("patrol.sheet.late", late(moment)) : time(moment);
    }

    /// 次日, 前一天, or nothing where a moment lies on the day of the sheet.
    public String dayWord(LocalDateTime moment) {
        long days = ChronoUnit.DAYS.between(span.from().toLocalDate(), moment.toLocalDate());
        return days == 0 ? "" : days == 1 ? Words.of("patrol.sheet.next-day") : days == -1 ? Words.of("patrol.sheet.day-before") : Words.of("patrol.sheet.day", moment.toLocalDate());
    }

    /// 21:52, 次日 06:03.
    public String time(LocalDateTime moment) {
        String day = dayWord(moment);
        return day.isEmpty() ? CLOCK.format(moment) : day + " " + CLOCK.format(moment);
    }

    /// 22:00 – 次日 06:00, 14:00 – 24:00.
    public static String words(ShiftSpan span) {
        boolean midnight = span.to().toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
        String to = midnight ? "24:00" : CLOCK.format(span.to());
        return Words.of("patrol.sheet.span", CLOCK.format(span.from()), span.overMidnight() ? Words.of("patrol.sheet.next-day") + " " + to : to);
    }
}
