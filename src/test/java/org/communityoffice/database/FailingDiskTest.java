package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.communityoffice.database.TappedDisk.Kind;
import org.communityoffice.database.journal.JournalUnwritableException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The disk is full or broken from some write on, or for one write: what was confirmed is there, and what was not says so. Long: `-Dlong=true` takes
/// every write; repeatable: `-Dseed=…`.
@Tag("fault")
@ResourceLock(TappedDisk.ONE_AT_A_TIME)
class FailingDiskTest {
    private static final int SAVES = 10;
    private static final int POINTS = 60;
    @TempDir Path temp;

    /// What the disk does from the chosen write on.
    private enum Failing { ONCE, FOR_GOOD, NO_JOURNAL }

    private int asked;

    @Test
    void nothingConfirmedIsLostAndWhatFailedSaysSo() throws IOException {
        FaultOffice office = FaultOffice.get();
        Random random = new Random(FaultOffice.SEED);
        int all = run(office, Integer.MAX_VALUE, Failing.ONCE, random.nextLong(), new ArrayList<>());
        assertThat(all).as("writes that can fail").isGreaterThan(3 * SAVES);
        List<String> lost = new ArrayList<>();
        for (int point = 0; point < (FaultOffice.LONG ? all * 2 : POINTS); point++) {
            int at = FaultOffice.LONG ? point / 2 : random.nextInt(all);
            run(office, at, point % 2 == 0 ? Failing.ONCE : Failing.FOR_GOOD, random.nextLong(), lost);
        }
        office.tell("write fails, of " + all + " writes");
        assertThat(lost).isEmpty();
    }

    /// A journal whose writes go nowhere, and a database that has none of them: this must be found, else the test above could not fail.
    @Test
    void aJournalThatIsNotWrittenIsFound() throws IOException {
        FaultOffice office = FaultOffice.get();
        List<String> lost = new ArrayList<>();
        run(office, 0, Failing.NO_JOURNAL, FaultOffice.SEED, lost);
        office.tell("journal not written");
        assertThat(lost).isNotEmpty();
    }

    /// @return how many writes there were
    private int run(FaultOffice office, int at, Failing failing, long seed, List<String> lost) throws IOException {
        Path folder = office.copy(temp.resolve("work"));
        Map<Long, Contents> expected = new TreeMap<>();
        expected.put(office.contents.newest(), office.contents);
        asked = 0;
        Disk disk = TappedDisk.with((file, kind, _, _) -> answer(file, kind, at, failing));
        long confirmed = office.contents.newest();
        boolean told = false;
        try (OfficeDatabase database = OfficeDatabase.open(folder, office.key, OfficeTest.CLOCK, disk, Opening.Wanted.COPY)) {
            Random random = new Random(seed);
            for (int i = 0; i < SAVES; i++) {
                try {
                    long set = FaultOffice.save(database, random, i);
                    expected.put(set, Contents.of(database));
                    confirmed = set;
                } catch (JournalUnwritableException | DataAccessException | OfficeUnusableException refused) {
                    told = true;
                    office.count(refused.getClass().getSimpleName());
                    if (failing == Failing.FOR_GOOD || refused instanceof DataAccessException) {
                        break;
                    }
                }
            }
        } catch (DataAccessException | OfficeUnusableException closing) {
            told = true;
        }
        TappedDisk.with((_, _, _, _) -> true);
        if (failing == Failing.NO_JOURNAL) {
            Files.copy(office.folder.resolve(OfficeDatabase.FILE), folder.resolve(OfficeDatabase.FILE), StandardCopyOption.REPLACE_EXISTING);
        }
        Contents found = office.bringBack(folder);
        if (found.newest() < confirmed || found.newest() <= confirmed && !found.equals(expected.get(confirmed)) || found.newest() > confirmed && !told) {
            lost.add("write " + at + " " + failing + ": confirmed " + confirmed + ", found " + found.newest());
        }
        FaultOffice.remove(folder);
        return asked;
    }

    private boolean answer(Path file, Kind kind, int at, Failing failing) throws IOException {
        int now = asked++;
        return switch (failing) {
            case ONCE -> fail(now == at, kind);
            case FOR_GOOD -> fail(now >= at, kind);
            case NO_JOURNAL -> file.endsWith(OfficeDatabase.FILE);
        };
    }

    private static boolean fail(boolean now, Kind kind) throws IOException {
        if (now) {
            throw new IOException(kind == Kind.SYNC ? "Input/output error" : "No space left on device");
        }
        return true;
    }
}
