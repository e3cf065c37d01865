package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.communityoffice.patrol.SheetReading.Read;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which moment a typed time is, on nights that cross a month, a leap day, a year.
class SheetReadingTest {
    private static final LocalDateTime LONG_AFTER = LocalDateTime.of(2030, 1, 1, 0, 0);

    private static SheetReading shift(String day, String from, String to) {
        return new SheetReading(ShiftSpan.of(LocalDate.parse(day), LocalTime.parse(from), LocalTime.parse(to)), LONG_AFTER);
    }

    @ParameterizedTest(name = "{0} {1}–{2}: in {3} is {4}")
    @CsvSource({
        // over midnight: before the start, late before midnight, late after it
        "2026-10-28, 22:00, 06:00, 2152, 2026-10-28T21:52", "2026-10-28, 22:00, 06:00, 2200, 2026-10-28T22:00",
        "2026-10-28, 22:00, 06:00, 2214, 2026-10-28T22:14", "2026-10-28, 22:00, 06:00, 0010, 2026-10-29T00:10",
        "2026-10-28, 22:00, 06:00, 10, ''", "2026-10-28, 22:00, 06:00, 22, 2026-10-28T22:00",
        "2026-10-28, 22:00, 06:00, 22:14, 2026-10-28T22:14", "2026-10-28, 22:00, 06:00, 24:10, 2026-10-29T00:10",
        "2026-10-28, 22:00, 06:00, 次日1:00, 2026-10-29T01:00", "2026-10-28, 22:00, 06:00, 晚10点半, 2026-10-28T22:30",
        // month end, leap day, the day after a leap day that is none, New Year
        "2026-10-31, 22:00, 06:00, 0030, 2026-11-01T00:30", "2024-02-29, 22:00, 06:00, 2355, 2024-02-29T23:55",
        "2024-02-28, 22:00, 06:00, 0005, 2024-02-29T00:05", "2024-02-29, 22:00, 06:00, 0005, 2024-03-01T00:05",
        "2026-02-28, 22:00, 06:00, 0005, 2026-03-01T00:05", "2026-12-31, 22:00, 06:00, 0001, 2027-01-01T00:01",
        // the second half of a night, written under the day on which it begins
        "2026-11-01, 02:00, 06:00, 0155, 2026-11-01T01:55", "2026-11-01, 02:00, 06:00, 0212, 2026-11-01T02:12",
        "2026-11-01, 02:00, 06:00, 2350, 2026-10-31T23:50", "2027-01-01, 02:00, 06:00, 2350, 2026-12-31T23:50",
        // by day
        "2026-10-28, 06:00, 14:00, 552, 2026-10-28T05:52", "2026-10-28, 14:00, 24:00, 1405, 2026-10-28T14:05",
        "2026-10-28, 00:00, 08:00, 2358, 2026-10-27T23:58", "2026-10-28, 00:00, 08:00, 0000, 2026-10-28T00:00",
        // a whole day and night: the moment nearest to the start
        "2026-10-28, 08:00, 08:00, 0730, 2026-10-28T07:30", "2026-10-28, 08:00, 08:00, 0600, 2026-10-28T06:00",
    })
    void signingIn(String day, String from, String to, String typed, String expected) {
        LocalTime end = to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to);
        SheetReading reading = new SheetReading(ShiftSpan.of(LocalDate.parse(day), LocalTime.parse(from), end), LONG_AFTER);
        assertThat(moment(reading.in(typed))).isEqualTo(expected.isEmpty() ? null : LocalDateTime.parse(expected));
    }

    @ParameterizedTest(name = "{0} {1}–{2}: out {3} is {4}")
    @CsvSource({
        "2026-10-28, 22:00, 06:00, 0603, 2026-10-29T06:03", "2026-10-28, 22:00, 06:00, 600, 2026-10-29T06:00",
        "2026-10-28, 22:00, 06:00, 30:00, 2026-10-29T06:00", "2026-10-28, 22:00, 06:00, 次日6:05, 2026-10-29T06:05",
        "2026-10-28, 22:00, 06:00, 0530, 2026-10-29T05:30", "2026-10-28, 22:00, 06:00, 2330, 2026-10-28T23:30",
        "2026-10-28, 22:00, 06:00, 0930, 2026-10-29T09:30", "2026-10-28, 22:00, 06:00, 1001, ''",
        "2024-02-28, 22:00, 06:00, 0600, 2024-02-29T06:00", "2026-12-31, 22:00, 06:00, 0600, 2027-01-01T06:00",
        "2026-10-31, 14:00, 00:00, 2400, 2026-11-01T00:00", "2026-10-31, 14:00, 00:00, 0012, 2026-11-01T00:12",
        "2026-10-31, 14:00, 22:00, 2210, 2026-10-31T22:10", "2026-10-31, 14:00, 22:00, 0010, 2026-11-01T00:10",
        "2026-11-01, 02:00, 06:00, 0601, 2026-11-01T06:01", "2026-10-28, 08:00, 08:00, 0805, 2026-10-29T08:05",
    })
    void signingOut(String day, String from, String to, String typed, String expected) {
        assertThat(moment(shift(day, from, to).out(typed, null))).isEqualTo(expected.isEmpty() ? null : LocalDateTime.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({"2561, 不是时间", "2275, 不是时间", "22145, 不是时间", "abc, 不是时间", "晚3点, 不是时间", "1000, 不在本班前后", "1830, 不在本班前后", "0600, 不在本班前后", "0630, 不在本班前后", "30:00, 不在本班前后"})
    void whatCannotBeIsSaidNeverTaken(String typed, String problem) {
        assertThat(shift("2026-10-28", "22:00", "06:00").in(typed)).isInstanceOfSatisfying(Read.Wrong.class, wrong -> assertThat(wrong.problem()).contains(problem));
    }

    @Test
    void leavingBeforeComingIsSaid() {
        SheetReading night = shift("2026-10-28", "22:00", "06:00");
        LocalDateTime in = LocalDateTime.of(2026, 10, 29, 0, 10);
        assertThat(night.out("2350", in)).isInstanceOfSatisfying(Read.Wrong.class, wrong ->
                assertThat(wrong.problem()).isEqualTo("签退 23:50 早于签到 次日 00:10"));
        assertThat(night.out("0010", in)).as("at the same minute").isInstanceOf(Read.Wrong.class);
        assertThat(moment(night.out("0011", in))).isEqualTo(in.plusMinutes(1));
    }

    @Test
    void whatIsStillToComeIsSaid() {
        SheetReading now = new SheetReading(ShiftSpan.of(LocalDate.of(2026, 10, 28), LocalTime.of(22, 0), LocalTime.of(6, 0)), LocalDateTime.of(2026, 10, 28, 22, 20, 40));
        assertThat(now.over()).isFalse();
        assertThat(moment(now.in("2220"))).isNotNull();
        assertThat(now.in("2221")).isInstanceOf(Read.Wrong.class);
        assertThat(now.in(".")).isInstanceOf(Read.At.class);
        assertThat(now.out(".", null)).isInstanceOf(Read.Wrong.class);
    }

    @Test
    void theOtherKeys() {
        SheetReading night = shift("2026-10-28", "22:00", "06:00");
        assertThat(moment(night.in("."))).isEqualTo(LocalDateTime.of(2026, 10, 28, 22, 0));
        assertThat(moment(night.out(".", null))).isEqualTo(LocalDateTime.of(2026, 10, 29, 6, 0));
        assertThat(night.in("-")).isEqualTo(new Read.Absent());
        assertThat(night.in("/ lzq")).isEqualTo(new Read.StandsIn("lzq"));
        assertThat(night.in("*")).isEqualTo(new Read.AsAbove());
        assertThat(night.in("0")).isEqualTo(new Read.Rest());
        assertThat(night.in("  ")).isEqualTo(new Read.Nothing());
        assertThat(night.out("-", null)).isInstanceOf(Read.Wrong.class);
        assertThat(night.out("/lzq", null)).isInstanceOf(Read.Wrong.class);
        assertThat(moment(night.in("0000"))).as("midnight is no 0").isEqualTo(LocalDateTime.of(2026, 10, 29, 0, 0));
    }

    @Test
    void lateIsCountedInWholeMinutes() {
        SheetReading night = shift("2026-12-31", "22:00", "06:00");
        assertThat(night.late(LocalDateTime.of(2026, 12, 31, 21, 59))).isZero();
        assertThat(night.late(LocalDateTime.of(2026, 12, 31, 22, 0))).isZero();
        assertThat(night.late(LocalDateTime.of(2026, 12, 31, 22, 1))).isEqualTo(1);
        assertThat(night.late(LocalDateTime.of(2027, 1, 1, 0, 10))).isEqualTo(130);
        assertThat(night.understood(LocalDateTime.of(2026, 12, 31, 22, 31), false)).isEqualTo("22:31 迟到 31 分");
        assertThat(night.understood(LocalDateTime.of(2027, 1, 1, 5, 40), true)).isEqualTo("次日 05:40 早退 20 分");
        assertThat(SheetReading.words(night.span())).isEqualTo("22:00 – 次日 06:00");
        assertThat(SheetReading.words(ShiftSpan.of(LocalDate.of(2026, 10, 1), LocalTime.of(14, 0), LocalTime.MIDNIGHT))).isEqualTo("14:00 – 24:00");
    }

    private static @Nullable LocalDateTime moment(Read read) {
        return read instanceof Read.At(LocalDateTime moment) ? moment : null;
    }
}
