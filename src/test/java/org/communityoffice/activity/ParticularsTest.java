package org.communityoffice.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;

/// What is told only of activities of some types.
class ParticularsTest {
    private final ActivityTypes types = new ActivityTypes(new FactoryTables());

    @Test
    void aTypeAsksForWhatNoOtherFieldHolds() {
        assertThat(types.of("CUL-FILM").orElseThrow().particulars()).containsExactly("片名", "场次", "放映员");
        assertThat(types.of("EDU-HEALTH").orElseThrow().particulars()).isEmpty();
    }

    @Test
    void whatWasToldIsReadAsItWasWritten() {
        Map<String, String> said = Particulars.read("片名：城南旧事：上\n场次：2\n\n又加一场");
        assertThat(said).containsExactly(Map.entry("片名", "城南旧事：上"), Map.entry("场次", "2 又加一场"));
        assertThat(Particulars.written(said)).isEqualTo("片名：城南旧事：上\n场次：2 又加一场");
        assertThat(Particulars.written(Particulars.read("没有名称的一行"))).isEqualTo("没有名称的一行");
        assertThat(Particulars.written(Map.of("奖品", " 书\n笔 ", "名次", " "))).isEqualTo("奖品：书 笔");
    }

    @Test
    void whatWasToldUnderAnotherTypeStays() {
        assertThat(Particulars.asked(List.of("名次", "奖品"), Particulars.read("片名：城南旧事\n奖品：书"))).containsExactly(Map.entry("名次", ""), Map.entry("奖品", "书"), Map.entry("片名", "城南旧事"));
    }
}
