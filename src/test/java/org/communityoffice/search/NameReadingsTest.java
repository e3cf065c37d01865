package org.communityoffice.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReadingsTest {
    private final NameReadings readings = new NameReadings(new FactoryTables());

    @ParameterizedTest
    @CsvSource({
        "张秀梅, zxm", "单秀梅, sxm", "曾国强, zgq", "仇小兰, qxl", "解放, xf", "查良, zl", "区少华, osh", "盖世, gs", "缪丽, ml", "翟天, zt",
        "乐平, yp", "那英子, nyz", "朴明, pm", "尉迟敬文, ycjw", "万俟宁, mqn", "长孙明, zsm", "令狐冲, lhc", "员小明, yxm", "种明, cm",
        "买买提·艾力, mmtal", "John Smith, js", "李䶮, ly", "𠮷田花, jth", "李解, lj",
    })
    void proposesTheInitials(String name, String initials) {
        assertThat(readings.initials(name)).isEqualTo(initials);
    }

    @Test
    void keepsEveryPlausibleReading() {
        assertThat(readings.name("单秀梅", "")).isEqualTo("shan|dan|chan xiu mei");
        assertThat(readings.name("王乐", "")).isEqualTo("wang le|yue");
        assertThat(readings.name("尉迟敬", "")).isEqualTo("yu|wei chi jing");
    }

    @Test
    void theClerksCorrectionComesFirst() {
        assertThat(readings.name("王乐", "WY")).isEqualTo("wang yue|le");
        assertThat(readings.name("张秀梅", "zxk")).isEqualTo("zhang xiu k|mei");
        assertThat(readings.name("张秀梅", "zx")).isEqualTo("zhang xiu mei");
    }
}
