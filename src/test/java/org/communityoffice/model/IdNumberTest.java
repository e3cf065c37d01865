package org.communityoffice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdNumberTest {
    @Test
    void readsBirthAndSexOnlyFromAValidNumber() {
        assertThat(IdNumber.read("990101195305139577"))
                .isEqualTo(new IdNumber.Reading.Valid("990101195305139577", LocalDate.of(1953, 5, 13), true));
    }

    @Test
    void tellsEveryFaultApart() {
        assertThat(IdNumber.read("990101195305139578")).isInstanceOf(IdNumber.Reading.WrongCheckDigit.class);
        assertThat(IdNumber.read("99010119530513957")).isInstanceOf(IdNumber.Reading.WrongLength.class);
        assertThat(IdNumber.read("990101530513957")).isInstanceOf(IdNumber.Reading.Fifteen.class);
        String body = "99010119600231001";
        assertThat(IdNumber.read(body + IdNumber.checkDigit(body))).isInstanceOf(IdNumber.Reading.ImpossibleBirth.class);
    }
}
