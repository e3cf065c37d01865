package org.communityoffice.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 28);
    private static final ShiftSpan NIGHT = ShiftSpan.of(DAY, LocalTime.of(22, 0), LocalTime.of(6, 0));

    @Test
    void nobodyUnder18AtNight() {
        DutyRules night = new DutyRules(NIGHT, true, List.of(), id -> id == 1 ? DAY.minusYears(18).plusDays(1) : DAY.minusYears(18));
        assertThat(night.refusal(new DutyPerson(1L, "袁子昂"))).isEqualTo("袁子昂那天 17 岁，不满 18 周岁不上夜班");
        assertThat(night.refusal(new DutyPerson(2L, "曹俊峰"))).as("18 on this very day").isEmpty();
        assertThat(night.refusal(new DutyPerson(null, "过路人"))).as("not in the roster, but there").isEmpty();
        assertThat(night.against(new DutyPerson(null, "过路人"))).as("on the rota it is a doubt").hasValueSatisfying(objection -> assertThat(objection.doubt()).isTrue());
        assertThat(new DutyRules(NIGHT, false, List.of(), id -> DAY).refusal(new DutyPerson(1L, "袁子昂"))).isEmpty();
    }

    @Test
    void nobodyTwiceAtOnce() {
        DutyRules.Duty late = new DutyRules.Duty(ShiftSpan.of(DAY.plusDays(1), LocalTime.of(2, 0), LocalTime.of(6, 0)), List.of(new DutyPerson(7L, "马玉龙")), () -> "10-29 后夜 治安巡逻队");
        DutyRules.Duty morning = new DutyRules.Duty(ShiftSpan.of(DAY.plusDays(1), LocalTime.of(6, 0), LocalTime.of(14, 0)), List.of(new DutyPerson(8L, "陈国强")), () -> "10-29 早班");
        DutyRules rules = new DutyRules(NIGHT, true, List.of(late, morning), id -> null);
        assertThat(rules.refusal(new DutyPerson(7L, "马玉龙"))).isEqualTo("马玉龙这时在另一班：10-29 后夜 治安巡逻队");
        assertThat(rules.refusal(new DutyPerson(null, "马玉龙"))).as("the same name, written without the roster").isNotEmpty();
        assertThat(rules.refusal(new DutyPerson(9L, "马玉龙"))).as("a namesake").isEmpty();
        assertThat(rules.refusal(new DutyPerson(8L, "陈国强"))).as("a shift that begins when this one ends").isEmpty();
    }
}
