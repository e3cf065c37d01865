package org.communityoffice.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All rows of the masking table.
class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "99010119840912017X, 990***********017X",
        "990101840912017, 990********2017",
        "13800000418, 138****0418",
        "1380000041, ********41",
        "02080000418, *********18",
        "020-80000418, **********18",
        "E12345678, *******78",
        "H1234567890, *********90",
        "军字第1234567号, *********7号",
        "12345678901234, ************34",
        "1234, **34",
        "123, ***",
        "12, **",
        "1, *"
    })
    void numbersByLength(String number, String masked) {
        assertThat(Masking.number(number)).isEqualTo(masked).hasSameSizeAs(number);
    }

    @Test
    void severalPhonesAreMaskedOneByOne() {
        assertThat(Masking.numbers("13800000418、020-80000418")).isEqualTo("138****0418、**********18");
        assertThat(Masking.numbers("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "幸福里一区1号楼2单元301室, 幸福里一区1号楼",
        "樱花苑12栋A座501, 樱花苑12栋",
        "樱花苑3幢 502, 樱花苑3幢",
        "樱花苑三号楼三单元, 樱花苑三号楼",
        "樱花苑5#楼101, 樱花苑5#楼",
        "樱花苑3-2-501, 樱花苑3",
        "樱花路12号2楼201, 樱花路12号",
        "樱花苑二单元三楼, 樱花苑",
        "樱花苑501室, 樱花苑",
        "樱花苑, 樱花苑",
        "301, ''",
        "3单元301室, ''"
    })
    void addressesEndAtTheBuilding(String address, String shown) {
        assertThat(Masking.toBuilding(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"张伟, 张某", "欧阳娜娜, 欧阳某", "欧阳, 欧某", "买买提·艾力, 买某", "䶮一, 䶮某", "𠮷田, 𠮷某", "John Smith, J某", "'', ''"})
    void postedNamesEndAtTheSurname(String name, String shown) {
        assertThat(Masking.surname(name)).isEqualTo(shown);
    }

    @Test
    void birthBesideAMaskedNumberHasNoDay() {
        assertThat(Masking.birthBesideMasked(LocalDate.of(1984, 9, 12))).isEqualTo("1984-09");
    }

    @Test
    void eachRuleForEachAudience() {
        Map<MaskRule, String> texts = new EnumMap<>(Map.of(
                MaskRule.NONE, "汉族", MaskRule.M34, "13800000418", MaskRule.BUILDING_ONLY, "1号楼301", MaskRule.SURNAME_ONLY, "张伟", MaskRule.NEVER_PRINT, "低保"));
        assertThat(texts.entrySet()).allSatisfy(e -> assertThat(Masking.apply(e.getKey(), Audience.SCREEN, e.getValue()))
                .isEqualTo(e.getKey() == MaskRule.M34 ? "138****0418" : e.getValue()));
        assertThat(Masking.apply(MaskRule.M34, Audience.PAPER, "13800000418")).isEqualTo("138****0418");
        assertThat(Masking.apply(MaskRule.BUILDING_ONLY, Audience.PAPER, "1号楼301")).isEqualTo("1号楼");
        assertThat(Masking.apply(MaskRule.SURNAME_ONLY, Audience.PAPER, "张伟")).isEqualTo("张伟");
        assertThat(Masking.apply(MaskRule.SURNAME_ONLY, Audience.PUBLIC, "张伟")).isEqualTo("张某");
        assertThat(Masking.apply(MaskRule.NEVER_PRINT, Audience.PAPER, "低保")).isEmpty();
        assertThat(Masking.apply(MaskRule.NEVER_PRINT, Audience.PUBLIC, "低保")).isEmpty();
        assertThat(Masking.apply(MaskRule.NONE, Audience.PUBLIC, "汉族")).isEqualTo("汉族");
    }

    @ParameterizedTest
    @CsvSource({"none, NONE", "m34, M34", "building_only, BUILDING_ONLY", "surname_only, SURNAME_ONLY", "never_print, NEVER_PRINT", "'', NONE"})
    void rulesAreReadAsTheFieldListWritesThem(String written, MaskRule rule) {
        assertThat(MaskRule.of(written)).isEqualTo(rule);
    }
}
