package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.communityoffice.rental.Answers.Answer;
import org.communityoffice.rental.Answers.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    @ParameterizedTest
    @ValueSource(strings = {"楼梯已直通屋顶", "上午 9:30：屋主说没有", "一楼|二楼", "a\\|b", "\\", "两行\n一起", "FC-02:N|FC-03:N", "：｜", " "})
    void whateverAReasonSaysComesBack(String reason) {
        Answers said = new Answers(new TreeMap<>(Map.of("FC-01", new Answer(Result.Y, ""), "FC-18", new Answer(Result.NA, reason), "FC-19", new Answer(Result.N, reason))));
        assertThat(Answers.of(said.text())).isEqualTo(said);
    }

    @Test
    void itIsKeptAsTheFieldListSays() {
        Answers said = Answers.of("FC-18:NA:已直通屋顶|FC-01:Y");
        assertThat(said.text()).isEqualTo("FC-01:Y|FC-18:NA:已直通屋顶");
        assertThat(said.count(Result.NA)).isOne();
    }

    @Test
    void whatWasNotLookedAtSaysNothing() {
        assertThat(Answers.of(null).byItem()).isEmpty();
        assertThat(Answers.of("").text()).isEmpty();
        assertThat(Answers.of("FC-01:NV|FC-02|:|FC-03:N").byItem()).containsOnlyKeys("FC-03");
    }
}
