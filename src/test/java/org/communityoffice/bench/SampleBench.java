package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.communityoffice.Wiring;
import org.communityoffice.command.Sample;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.security.KeyCost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Making the sample office of 3,000 people, with the usual cost of a password; the start of Java apart.
@Tag("bench")
class SampleBench {
    @TempDir
    Path folder;

    @Test
    void theSampleOffice() throws IOException {
        OfficeFolder office = new OfficeFolder(folder.resolve("office"));
        Bench.record("office sample, 3,000 people", Bench.millis(() -> new Sample(Path.of("sample-data"), Wiring::new, BenchOffice.CLOCK).make(office, KeyCost.USUAL)), "ms", 15_000, "");
        assertThat(office.isOffice()).isTrue();
    }
}
