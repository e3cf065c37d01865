package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortAddressTest {
    @ParameterizedTest
    @CsvSource({"樱花苑3号楼2单元502, 樱花苑 3-2-502", "樱花苑12栋601室, 樱花苑 12-601", "樱花苑 3-2-502, 樱花苑 3-2-502", "东风里8号301, 东风里8号301", "3号楼2单元502, 3-2-502", "老粮库宿舍, 老粮库宿舍"})
    void shortensOnlyWhatIsADoor(String written, String shown) {
        assertThat(ShortAddress.of(written)).isEqualTo(shown);
    }
}
