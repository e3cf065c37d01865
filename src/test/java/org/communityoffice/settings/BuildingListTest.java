package org.communityoffice.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildingListTest {
    private final BuildingList list = new BuildingList(List.of(
            new Building(1, "樱花苑", "3号楼", List.of("樱花三栋")),
            new Building(2, "樱花苑", "13号楼", List.of()),
            new Building(3, "河畔小区", "1号楼", List.of("东楼")),
            new Building(4, "东风里", "12号", List.of()),
            new Building(5, "和平村", "东3巷", List.of()),
            new Building(6, "粮库", "老粮库宿舍", List.of("粮食局宿舍")),
            new Building(7, "樱花苑", "A座", List.of())));

    @ParameterizedTest
    @CsvSource({
        "樱花苑3号楼2单元502, 1, 2, 502",
        "樱花苑 3 号楼 2 单元 502 室, 1, 2, 502",
        "樱花苑小区三号楼二单元502, 1, 2, 502",
        "３栋２单元３０１, 1, 2, 301",
        "3-2-301, 1, 2, 301",
        "3#2-301, 1, 2, 301",
        "3号楼2-301, 1, 2, 301",
        "3幢301, 1, '', 301",
        "樱花三栋2门101, 1, 2, 101",
        "樱花苑十三号楼1单元101, 2, 1, 101",
        "某市某区樱花街道樱花苑13栋1单元101, 2, 1, 101",
        "河畔1号楼204, 3, '', 204",
        "东楼2-204, 3, 2, 204",
        "东风里12号302, 4, '', 302",
        "和平村东三巷15号, 5, '', 15",
        "粮食局宿舍1单元102, 6, 1, 102",
        "樱花苑a座1203, 7, '', 1203",
        "樱花苑3号楼, 1, '', ''",
        "樱花苑03栋02单元0502, 1, 2, 502",
    })
    void understands(String written, long building, String unit, String room) {
        assertThat(list.place(written)).hasValueSatisfying(place -> {
            assertThat(place.building().id()).isEqualTo(building);
            assertThat(place.unit()).isEqualTo(unit);
            assertThat(place.room()).isEqualTo(room);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "樱花苑", "樱花苑9号楼101", "桃花苑3号楼2单元502", "村口小卖部隔壁", "3号楼旁边的平房", "樱花苑3号楼2单元502（北屋）"})
    void whatDoesNotFitStaysFreeText(String written) {
        assertThat(list.place(written)).isEmpty();
    }

    @Test
    void whatFitsTwoFitsNone() {
        BuildingList two = new BuildingList(List.of(
                new Building(1, "樱花苑", "1号楼", List.of()), new Building(2, "河畔小区", "1号楼", List.of())));
        assertThat(two.place("1号楼2单元502")).isEmpty();
        assertThat(two.place("河畔小区1号楼2单元502")).map(place -> place.building().id()).contains(2L);
    }

    @Test
    void writesThePlaceAsPapersDo() {
        assertThat(list.place("3-2-301")).map(Place::address).contains("樱花苑3号楼2单元301");
    }
}
