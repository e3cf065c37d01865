package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.communityoffice.command.TestCommand;
import org.communityoffice.command.TestCommand.Ran;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Any one file of an office damaged or gone: `office check` says so, or it does no harm; `office recover` brings back everything of which there is
/// a copy. Long: `-Dlong=true`; repeatable: `-Dseed=…`.
@Tag("fault")
class DamagedFileTest {
    private static final int POINTS = FaultOffice.times(40, 5_000);
    private static final int FLIPS = FaultOffice.times(20, 5_000);
    private static final int PAGE = 4096;
    private final TestCommand command = new TestCommand().password("old");
    @TempDir Path temp;

    private enum Damage { DELETED, EMPTIED, CUT, FLIPPED, ZEROED, SWAPPED }

    /// Each file of the folder, in each way once.
    @Test
    void everyFileInEveryWay() throws IOException {
        FaultOffice office = FaultOffice.get();
        Random random = new Random(FaultOffice.SEED);
        List<String> lost = new ArrayList<>();
        List<Path> files = FaultOffice.files(office.folder).stream().map(office.folder::relativize).filter(file -> !file.startsWith("log") && !file.endsWith("office.lock")).toList();
        assertThat(files).hasSizeGreaterThan(8);
        for (Path file : files) {
            for (Damage damage : FaultOffice.LONG ? Damage.values() : new Damage[] {Damage.DELETED, Damage.values()[1 + random.nextInt(5)]}) {
                tried(office, file, damage, random, lost);
            }
        }
        office.tell("each file damaged");
        assertThat(lost).isEmpty();
    }

    @Test
    void anyFileAnywhere() throws IOException {
        FaultOffice office = FaultOffice.get();
        Random random = new Random(FaultOffice.SEED + 1);
        List<String> lost = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            // mostly the two that all depends on
            Path file = switch (random.nextInt(4)) {
                case 0 -> Path.of("journal", "journal-00000" + (2 + random.nextInt(2)) + ".log");
                case 1 -> Path.of("keys.json");
                default -> Path.of(OfficeDatabase.FILE);
            };
            tried(office, file, Damage.values()[random.nextInt(Damage.values().length)], random, lost);
        }
        office.tell("damaged, points " + POINTS);
        assertThat(lost).isEmpty();
    }

    /// A bit in the middle of a value is read as another value by the database itself.
    @Test
    void aBitThatTurnedInTheDatabaseIsSeenAgainstTheOtherCopies() throws IOException {
        FaultOffice office = FaultOffice.get();
        Random random = new Random(FaultOffice.SEED + 2);
        List<String> lost = new ArrayList<>();
        for (int point = 0; point < FLIPS; point++) {
            tried(office, Path.of(OfficeDatabase.FILE), Damage.FLIPPED, random, lost);
        }
        office.tell("bits of the database, points " + FLIPS);
        assertThat(lost).isEmpty();
    }

    /// Without the copies that the promise rests on this test must find that something is lost, else it could not fail.
    @Test
    void withoutBackupsAndJournalSomethingIsLost() throws IOException {
        FaultOffice office = FaultOffice.get();
        Path spoiled = office.copy(temp.resolve("spoiled"));
        FaultOffice.remove(spoiled.resolve("backups"));
        FaultOffice.remove(spoiled.resolve("journal"));
        Files.delete(spoiled.resolve(OfficeDatabase.FILE));
        assertThat(command.run("recover", "--data", spoiled).exit()).isEqualTo(3);
        assertThat(isWhole(office, spoiled)).isFalse();
    }

    private void tried(FaultOffice office, Path file, Damage damage, Random random, List<String> lost) throws IOException {
        Path spoiled = office.copy(temp.resolve("spoiled"));
        String what = damage(spoiled.resolve(file), damage, random) + " " + file;
        Ran check = command.run("check", "--data", spoiled);
        boolean noticed = check.exit() != 0;
        office.count(noticed ? "noticed" : "harmless");
        if (noticed) {
            assertThat(check.err()).as(what).matches("(?s).*[\\u4e00-\\u9fff].*").doesNotContain("Exception", "问题代码");
            Ran recovered = command.run("recover", "--data", spoiled);
            assertThat(recovered.exit()).as(what + recovered.err()).isIn(0, 1);
        }
        if (!isWhole(office, spoiled)) {
            lost.add(what + (noticed ? "" : ", and not noticed"));
        }
        if (noticed && command.run("check", "--data", spoiled).exit() != 0) {
            lost.add(what + ": still something to find: " + command.run("check", "--data", spoiled));
        }
        FaultOffice.remove(spoiled);
    }

    private static boolean isWhole(FaultOffice office, Path spoiled) {
        try (OfficeDatabase database = OfficeDatabase.openForReading(spoiled, office.key, OfficeTest.CLOCK)) {
            return Contents.of(database).equals(office.contents);
        } catch (OfficeUnusableException lost) {
            return false;
        }
    }

    private static String damage(Path file, Damage damage, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int place = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int page = place - place % PAGE;
        int other = bytes.length == 0 ? 0 : random.nextInt(bytes.length) / PAGE * PAGE;
        switch (damage) {
            case DELETED -> Files.delete(file);
            case EMPTIED -> Files.write(file, new byte[0]);
            case CUT -> Files.write(file, Arrays.copyOf(bytes, place));
            case FLIPPED -> {
                bytes[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
            }
            case ZEROED -> {
                Arrays.fill(bytes, page, Math.min(bytes.length, page + PAGE), (byte) 0);
                Files.write(file, bytes);
            }
            case SWAPPED -> {
                int length = Math.min(PAGE, bytes.length - Math.max(page, other));
                byte[] one = Arrays.copyOfRange(bytes, page, page + length);
                System.arraycopy(bytes, other, bytes, page, length);
                System.arraycopy(one, 0, bytes, other, length);
                Files.write(file, bytes);
            }
        }
        return damage + " at " + place;
    }
}
