package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortAddressTest {
    @ParameterizedTest
    @CsvSource({"樱花苑3号楼2单元502, 樱花苑 3-2-502", "樱花苑12栋601室, 樱花苑 12-601", "樱花苑 3-2-502, 樱花苑 3-2-502", "东风里8号301, 东风里8号301", "3号楼2单元502, 3-2-502", "老粮库宿舍, 老粮库宿舍"})
    void shortensOnlyWhatIsADoor(String written, String shown) {
        assertThat(ShortAddress.of(written)).isEqualTo(shown);
    }

    /// What a door is, said in one line; too slow for a hundred thousand of them.
    private static final Pattern DOOR = Pattern.compile("([0-9]{1,3})(?:号楼|栋|幢|座)(?:([0-9]{1,2})(?:单元|门))?([0-9]{2,4})(?:室|号|户)?$");

    @Test
    void readsFromTheEndWhatThePatternFinds() {
        List<String> pieces = List.of("樱花苑", "3", "12", "502", "1001", "号楼", "栋", "幢", "座", "单元", "门", "室", "号", "户", " ", "-");
        Random dice = new Random(20261124);
        int doors = 0;
        for (int i = 0; i < 200_000; i++) {
            String written = dice.ints(dice.nextInt(9), 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
            Matcher door = DOOR.matcher(written);
            String shown = written;
            if (door.find()) {
                doors++;
                shown = (written.substring(0, door.start()).strip() + " " + door.group(1) + "-" + (door.group(2) == null ? "" : door.group(2) + "-") + door.group(3)).strip();
            }
            assertThat(ShortAddress.of(written)).isEqualTo(shown);
        }
        assertThat(doors).isGreaterThan(500);
    }
}
