package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.settings.BuildingFields;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was confirmed is still there after the process was killed. Long: `-Dlong=true`; repeatable: `-Dseed=…`.
@Tag("fault")
class KillTest {
    private static final int ROUNDS = FaultOffice.times(10, 2_000);

    private int confirmedAtAll;
    @TempDir Path folder;

    @Test
    void noConfirmedSaveIsLostWhenTheProcessIsKilled() throws IOException, InterruptedException {
        TreeSet<Long> lost = lost("saving", ROUNDS);
        FaultOffice.tell("killed while saving, rounds " + ROUNDS, Map.of("confirmed", confirmedAtAll, "lost", lost.size()));
        assertThat(lost).isEmpty();
    }

    /// A program that ends between saying so and doing it must be found out, else this test could not fail.
    @Test
    void aProgramThatConfirmsTooEarlyIsFound() throws IOException, InterruptedException {
        assertThat(lost("hasty", 1)).isNotEmpty();
    }

    private TreeSet<Long> lost(String how, int rounds) throws IOException, InterruptedException {
        TestOffice.create(folder).close();
        Random random = new Random(Long.getLong("seed", 1));
        TreeSet<Long> confirmed = new TreeSet<>();
        for (int round = 0; round < rounds; round++) {
            Process office = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Saving.class.getName(), folder.toString(), how)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            confirmed.addAll(killedAfter(office, how.equals("hasty") ? 60 : 1 + random.nextInt(60)));
        }
        confirmedAtAll = confirmed.size();
        assertThat(confirmed).as("something was saved at all").hasSizeGreaterThan(rounds);
        present().forEach(confirmed::remove);
        return confirmed;
    }

    /// Reads so many confirmations, kills, then reads what had been confirmed before the kill took hold.
    private static TreeSet<Long> killedAfter(Process office, int saves) throws IOException, InterruptedException {
        TreeSet<Long> confirmed = new TreeSet<>();
        try (BufferedReader lines = office.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                confirmed.add(Long.valueOf(line));
                if (confirmed.size() == saves) {
                    office.toHandle().destroyForcibly();
                }
            }
        } finally {
            office.destroyForcibly();
        }
        assertThat(office.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return confirmed;
    }

    private List<Long> present() {
        try (OfficeDatabase database = TestOffice.open(folder)) {
            List<Stored> rows = database.read(reading -> Rows.list(reading, BuildingFields.TYPE, DSL.noCondition()));
            return rows.stream().map(Stored::id).toList();
        }
    }

    /// Saves until it is killed, and says each id once the save is confirmed.
    static final class Saving {
        private Saving() {}

        public static void main(String[] arguments) {
            try (OfficeDatabase database = TestOffice.open(Path.of(arguments[0]))) {
                for (int i = 0; i < 100_000; i++) {
                    Values building = Values.none(BuildingFields.TYPE).change().set(BuildingFields.ESTATE, "樱花苑")
                            .set(BuildingFields.BUILDING, i + "号楼").set(BuildingFields.SORT, i)
                            .set(BuildingFields.ACTIVE, true).done();
                    if (arguments[1].equals("hasty") && i == 3) {
                        System.out.println(1_000_000);
                        System.out.flush();
                        Runtime.getRuntime().halt(137);
                    }
                    long id = database.change("登记楼栋", "主任", changes -> changes.insert(building)).value().id();
                    System.out.println(id);
                    System.out.flush();
                }
            }
        }
    }
}
