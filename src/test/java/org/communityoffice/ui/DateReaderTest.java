package org.communityoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "1023, 2026-10-23", "123, 2027-01-23", "10-23, 2026-10-23", "10.23, 2026-10-23", "10/23, 2026-10-23", "10月23日, 2026-10-23", "1月3, 2027-01-03",
        "2026.10.23, 2026-10-23", "2026-1-3, 2026-01-03", "2026年10月23日, 2026-10-23", "20261023, 2026-10-23", "261023, 2026-10-23", "560312, 1956-03-12",
        "今天, 2026-11-24", "昨天, 2026-11-23", "前天, 2026-11-22", "明天, 2026-11-25", "２０２６．１０．２３, 2026-10-23", "5日, 2026-11-05", "19560312, 1956-03-12",
    })
    void understands(String typed, LocalDate meant) {
        assertThat(DateReader.read(typed, TODAY)).isEqualTo(new DateReader.Reading.Understood(meant));
    }

    @Test
    void withoutAYearTheNearestSuchDayIsMeant() {
        LocalDate january = LocalDate.of(2027, 1, 5);
        assertThat(DateReader.read("1223", january)).isEqualTo(new DateReader.Reading.Understood(LocalDate.of(2026, 12, 23)));
        assertThat(DateReader.read("0229", TODAY)).isEqualTo(new DateReader.Reading.Understood(LocalDate.of(2028, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1345", "2026-02-30", "0230", "202610", "abc", "12", "99999", "2026年", "1-2-3-4", "00000000"})
    void saysWhatItCannotRead(String typed) {
        assertThat(DateReader.read(typed, TODAY)).isInstanceOf(DateReader.Reading.NotUnderstood.class);
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(DateReader.read("  ", TODAY)).isEqualTo(new DateReader.Reading.Nothing());
    }
}
