package org.communityoffice.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Counts, days, times and people as clerks write them, and what is left unread.
class WrittenValuesTest {
    private static final NamedDates OCTOBER = NamedDates.in("治安巡逻队签到表（2026年10月）");

    @ParameterizedTest
    @CsvSource({"45, 45", "45.0, 45", "36人, 36", "100余元,100", "'1,200人次', 1200", "４５, 45", "0, 0", "共30人, 30", "两百, 200", "三层, 3", "十二人, 12", "一百零五, 105", "一百二十五, 125",
        "二十, 20", "零, 0", "一千零三十, 1030"})
    void countsAreRead(String written, int count) {
        assertThat(CountReading.of(Cell.text(written)).count()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"约50人", "若干", "50余人", "30多人", "-5", "12.5", "20+15", "50-60", "男12女30", "50人（含志愿者10人）", "十几人", "一二", "一百二", "十十", "百", "2026-10-01", "12,5"})
    void whatIsNoExactCountIsNone(String written) {
        assertThat(CountReading.of(Cell.text(written)).count()).isNull();
        assertThat(CountReading.of(Cell.text(written)).kind()).isEqualTo(CountReading.Kind.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"2026.7.15", "20260715", "2026年7月15日", "2026-07-15", "2026/7/15", "2026年7月15日(星期三)", "2026年7月15日 周三", "二〇二六年七月十五日", "２０２６年７月１５日", "46218", "2026. 7 .15"})
    void oneDayInManyWays(String written) {
        assertThat(day(written, NamedDates.none()).first()).isEqualTo(LocalDate.of(2026, 7, 15));
    }

    @ParameterizedTest
    @CsvSource({"10月11日, 2026-10-11", "10.11, 2026-10-11", "10-11, 2026-10-11", "10/11, 2026-10-11", "26.10.11, 2026-10-11", "10月1号, 2026-10-01"})
    void theYearComesFromTheTitle(String written, LocalDate day) {
        assertThat(day(written, OCTOBER).first()).isEqualTo(day);
        assertThat(day(written, OCTOBER).problem()).isEqualTo(ProblemCode.DATE_YEAR_TAKEN);
        assertThat(day(written, NamedDates.none()).kind()).isEqualTo(DayReading.Kind.INVALID);
    }

    @Test
    void twoYearsInTheTitleSayNoneUnlessTheMonthDoes() {
        NamedDates span = NamedDates.in("值班表（2025年12月至2026年1月）");
        assertThat(day("12月31日", span).first()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(day("1月1日", span).first()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(day("2月1日", span).first()).isNull();
        assertThat(day("2月1日", NamedDates.in("2025-2026年度活动")).first()).isNull();
        assertThat(NamedDates.in("2026年10月18日夜间巡逻").day()).isEqualTo(LocalDate.of(2026, 10, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9月31日", "10月32日", "2026-02-29", "2026年9月", "2026", "9月", "上周五", "待定", "2200", "1", "2026.9", "30:00-31:00-32:00", "2026年9月18日（雨天改期）", "5/6/26", "13月1日"})
    void noDayIsMadeUp(String written) {
        assertThat(day(written, OCTOBER).first()).isNull();
    }

    @Test
    void aNumberThatMayHaveLostAZeroIsNoDay() {
        assertThat(DayReading.of(Cell.number(10.1, false), OCTOBER, OptionalInt.empty(), false, false).first()).isNull();
        assertThat(DayReading.of(Cell.number(10.11, false), OCTOBER, OptionalInt.empty(), false, false).first()).isEqualTo(LocalDate.of(2026, 10, 11));
        assertThat(day("10.1", OCTOBER).first()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(DayReading.of(Cell.text("10.1"), OCTOBER, OptionalInt.empty(), false, true).first()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"9月18日至20日, 2026-09-20", "9月18日-9月20日, 2026-09-20", "2026.9.18—2026.9.20, 2026-09-20", "9.18-9.20, 2026-09-20", "9月18-20日, 2026-09-20", "2026年9月18日到9月20日, 2026-09-20"})
    void aSpanOfDays(String written, LocalDate last) {
        DayReading read = day(written, OCTOBER);
        assertThat(read.first()).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(read.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026年9月18日上午9:00-11:00, 540, 660", "2026-09-18 14:30, 870,", "9月18日下午2:00-4:00, 840, 960", "9.18 9:00—11:30, 540, 690", "2026/9/18 19点, 1140,", "9月18日（周五）晚7点至9点, 1140, 1260"})
    void aDayWithItsTimes(String written, int from, @Nullable Integer to) {
        DayReading read = day(written, OCTOBER);
        assertThat(read.first()).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(read.from()).isNotNull().extracting(time -> time.minutes()).isEqualTo(from);
        assertThat(read.to() == null ? null : Integer.valueOf(read.to().minutes())).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"22:00-6:00, 1320, 360", "22:00-次日6:00, 1320, 1800", "晚10点至早6点, 1320, 360", "18:30, 1110,", "22：00—6：00, 1320, 360"})
    void onlyTimes(String written, int from, @Nullable Integer to) {
        DayReading read = day(written, OCTOBER);
        assertThat(read.kind()).isEqualTo(DayReading.Kind.TIMES);
        assertThat(read.from()).isNotNull().extracting(time -> time.minutes()).isEqualTo(from);
        assertThat(read.to() == null ? null : Integer.valueOf(read.to().minutes())).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"22:00, 1320", "22：00, 1320", "22点, 1320", "晚上10点, 1320", "22时30分, 1350", "2200, 1320", "0600, 360", "次日6:00, 1800", "第二天6点, 1800", "5时40分(次日), 1780", "+1 6:00, 1800",
        "6:00（次日）, 1800", "24:30, 1470", "30:00, 1800", "24:00, 1440", "6:00+1, 1800", "凌晨2点, 120"})
    void timesOfDay(String written, int minutes) {
        TimeReading read = TimeReading.of(Cell.text(written), OCTOBER, false);
        assertThat(read.kind()).isEqualTo(TimeReading.Kind.TIME);
        assertThat(read.time()).isNotNull().extracting(time -> time.minutes()).isEqualTo(minutes);
    }

    @Test
    void timesAsExcelHoldsThem() {
        assertThat(TimeReading.of(Cell.number(22 / 24.0, false), OCTOBER, false).time()).isNotNull().extracting(time -> time.minutes()).isEqualTo(1320);
        assertThat(TimeReading.of(Cell.number(1.25, false), OCTOBER, false).time()).isNotNull().extracting(time -> time.minutes()).isEqualTo(1800);
        assertThat(TimeReading.of(Cell.number(22, false), OCTOBER, false).time()).isNotNull().extracting(time -> time.minutes()).isEqualTo(1320);
        assertThat(TimeReading.of(Cell.number(22.3, false), OCTOBER, false).kind()).isEqualTo(TimeReading.Kind.INVALID);
        assertThat(TimeReading.of(Cell.number(46297.9375, false), OCTOBER, false).moment()).hasToString("2026-10-02T22:30");
        assertThat(TimeReading.of(Cell.text("10月11日23:30"), OCTOBER, false).moment()).hasToString("2026-10-11T23:30");
        assertThat(TimeReading.of(Cell.text("2026-10-12 0:30"), OCTOBER, false).moment()).hasToString("2026-10-12T00:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:70", "99:00", "张三", "√", "22:00左右", "2026-10-01", "夜里", "-"})
    void whatIsNoTime(String written) {
        assertThat(TimeReading.of(Cell.text(written), OCTOBER, false).kind()).isEqualTo(TimeReading.Kind.INVALID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"张三、李四|张三,李四", "王  强,李明/赵娜|王强,李明,赵娜", "张三 李四|张三,李四", "王 强|王强", "王 小明|王小明", "欧阳 锋|欧阳锋", "王 小 明|王小明", "王 强 李明|王强,李明",
        "阿卜杜拉·买买提、古丽|阿卜杜拉·买买提,古丽", "张三；李四；王五|张三,李四,王五", "张　三、李四|张三,李四"})
    void people(String written, String names) {
        PeopleReading read = PeopleReading.of(Cell.text(written));
        assertThat(read.names()).isEqualTo(List.of(names.split(",")));
        assertThat(read.problems()).isSubsetOf(ProblemCode.NAME_SPACES, ProblemCode.NAME_DOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三.李四", "张三等5人", "3人", "张三夫妇", "王 小明 李四", "王 强 李 明", "全体队员5人", "13800001234"})
    void doubtfulPeopleAreAskedAbout(String written) {
        assertThat(PeopleReading.of(Cell.text(written)).problems()).containsAnyOf(ProblemCode.NAME_MAYBE_SEVERAL, ProblemCode.NAME_UNUSUAL);
    }

    @Test
    void whatStandsInBracketsIsKept() {
        PeopleReading read = PeopleReading.of(Cell.text("张三（队长）、李四"));
        assertThat(read.names()).containsExactly("张三", "李四");
        assertThat(read.aside()).isTrue();
    }

    private static DayReading day(String written, NamedDates dates) {
        return DayReading.of(Cell.text(written), dates, OptionalInt.empty(), false, false);
    }
}
