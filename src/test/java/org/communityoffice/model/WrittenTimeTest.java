package org.communityoffice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
    private static final LocalDate LEAP_EVE = LocalDate.of(2024, 2, 29);

    @ParameterizedTest
    @CsvSource({
        "2214, 2024-02-29T22:14", "22:14, 2024-02-29T22:14", "22：14, 2024-02-29T22:14", "22.14, 2024-02-29T22:14",
        "22点, 2024-02-29T22:00", "22时30分, 2024-02-29T22:30", "9点半, 2024-02-29T09:30", "6, 2024-02-29T06:00", "630, 2024-02-29T06:30",
        "晚10点, 2024-02-29T22:00", "晚上10:30, 2024-02-29T22:30", "晚12点, 2024-03-01T00:00", "下午3点, 2024-02-29T15:00", "中午12点, 2024-02-29T12:00",
        "凌晨2点, 2024-02-29T02:00", "早6点, 2024-02-29T06:00", "次日6:00, 2024-03-01T06:00", "翌日凌晨2点半, 2024-03-01T02:30", "30:00, 2024-03-01T06:00",
        "24:00, 2024-03-01T00:00", "0:00, 2024-02-29T00:00", "22:00:00, 2024-02-29T22:00", "+1 06:02, 2024-03-01T06:02", "２２：１４, 2024-02-29T22:14", "下午14:30, 2024-02-29T14:30"})
    void readsWhatClerksWrite(String written, String moment) {
        assertThat(WrittenTime.read(written)).hasValueSatisfying(time -> assertThat(time.on(LEAP_EVE)).hasToString(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:70", "2570", "48:00", "晚3点", "上午15点", "次日30:00", "无", "", "10月", "22:1400", "早上"})
    void readsNothingIntoTheRest(String written) {
        assertThat(WrittenTime.read(written)).isEmpty();
    }
}
