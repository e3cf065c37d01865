package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.communityoffice.database.TappedDisk.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The power is cut at any moment of recorded work: what had been confirmed is there afterwards. Long: `-Dlong=true`; repeatable: `-Dseed=…`.
///
/// The real writes of the database and of the journal are recorded once and replayed up to a point: all of them, or with those lost that no sync
/// had brought down yet – each for itself, or in pieces of a sector, or from some moment on.
@Tag("fault")
@ResourceLock(TappedDisk.ONE_AT_A_TIME)
class PowerCutTest {
    private static final int POINTS = FaultOffice.times(200, 20_000);
    private static final int SAVES = FaultOffice.LONG ? 60 : 24;
    private static final int SECTOR = 512;
    @TempDir Path temp;

    /// One thing that was asked of the disk, or (where the kind is null) the moment in which a save was confirmed.
    private record Op(Path file, Kind kind, long at, byte[] bytes, long confirmed) {}

    private enum Way { PREFIX, TORN, DROPPED, REORDERED }

    /// Whose syncs the disk obeys.
    private enum Obeys { ALL, JOURNAL_ONLY, NONE }

    private final Map<Long, Contents> expected = new TreeMap<>();
    private final List<Op> ops = new ArrayList<>();
    private Path recorded;

    @Test
    void whatWasConfirmedIsThereAfterThePowerWasCut() throws IOException {
        assertThat(lost(Obeys.ALL, POINTS / 2, new Random(FaultOffice.SEED))).isEmpty();
    }

    /// The journal alone carries the promise: here the database never reaches the disk for sure.
    @Test
    void theJournalAloneIsEnough() throws IOException {
        assertThat(lost(Obeys.JOURNAL_ONLY, POINTS / 2, new Random(FaultOffice.SEED + 1))).isEmpty();
    }

    /// The same on a journal that is never synced must lose saves, else this test could not fail.
    @Test
    void aJournalThatIsNotSyncedLosesSaves() throws IOException {
        assertThat(lost(Obeys.NONE, Math.min(POINTS, 30), new Random(FaultOffice.SEED + 2))).isNotEmpty();
    }

    private List<String> lost(Obeys obeys, int points, Random random) throws IOException {
        FaultOffice office = FaultOffice.get();
        record(office, random);
        List<String> lost = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            int at = 1 + random.nextInt(ops.size() - 1);
            Way way = Way.values()[random.nextInt(Way.values().length)];
            Path spoiled = temp.resolve("spoiled");
            TestOffice.copy(recorded, spoiled);
            write(spoiled, cut(at, way, obeys, random));
            Contents found = office.bringBack(spoiled);
            if (!mayBe(found, at)) {
                lost.add("point " + at + " of " + ops.size() + ", " + way + ": " + found.newest() + " " + difference(found));
            }
            FaultOffice.remove(spoiled);
        }
        office.count("lost or wrong " + lost.size());
        office.tell("power cut, syncs obeyed: " + obeys + ", points " + points);
        return lost;
    }

    private String difference(Contents found) {
        Contents exactly = expected.get(found.newest());
        return exactly == null ? expected.keySet().toString() : found.tables().keySet().stream().filter(table -> !found.tables().get(table).equals(exactly.tables().get(table)))
                .map(table -> table + " " + found.rows(table) + " not " + exactly.rows(table)).toList().toString();
    }

    /// What had been confirmed, or that and the save that was under way.
    private boolean mayBe(Contents found, int at) {
        long before = expected.keySet().iterator().next();
        long confirmed = Math.max(before, ops.subList(0, at).stream().mapToLong(Op::confirmed).max().orElse(0));
        Contents exactly = expected.get(found.newest());
        return found.equals(exactly) && found.newest() >= confirmed
                && expected.keySet().stream().filter(set -> set > confirmed && set <= found.newest()).count() <= 1;
    }

    private void record(FaultOffice office, Random random) throws IOException {
        recorded = office.copy(temp.resolve("recorded"));
        Path worked = office.copy(temp.resolve("worked"));
        Disk disk = TappedDisk.with((file, kind, at, bytes) -> ops.add(new Op(worked.relativize(file), kind, at, bytes, 0)));
        try (OfficeDatabase database = OfficeDatabase.open(worked, office.key, OfficeTest.CLOCK, disk, Opening.Wanted.COPY)) {
            Contents before = Contents.of(database);
            expected.put(before.newest(), before);
            for (int i = 0; i < SAVES; i++) {
                long set = FaultOffice.save(database, random, i);
                ops.add(new Op(worked, Kind.SYNC, -1, new byte[0], set));
                expected.put(set, Contents.of(database));
            }
        }
        assertThat(ops).as("writes were recorded").hasSizeGreaterThan(SAVES * 3);
    }

    /// The files as the disk has them after the power was cut before this point.
    private Map<Path, byte[]> cut(int at, Way way, Obeys obeys, Random random) throws IOException {
        Map<Path, Integer> synced = new HashMap<>();
        for (int i = 0; i < at; i++) {
            Op op = ops.get(i);
            boolean obeyed = obeys == Obeys.ALL || obeys == Obeys.JOURNAL_ONLY && op.file.startsWith("journal");
            if (op.kind == Kind.SYNC && op.at >= 0 && obeyed) {
                synced.put(op.file, i);
            }
        }
        int gone = at - random.nextInt(Math.min(at, 40));
        Map<Path, byte[]> disk = new HashMap<>();
        for (int i = 0; i < at; i++) {
            Op op = ops.get(i);
            boolean sure = i <= synced.getOrDefault(op.file, -1);
            boolean kept = sure || switch (way) {
                case PREFIX -> true;
                case TORN -> i < at - 1;
                case DROPPED -> random.nextInt(3) > 0;
                case REORDERED -> i < gone || random.nextBoolean();
            };
            if (kept) {
                apply(disk, op, 0, op.bytes.length);
            } else if (way == Way.TORN || way == Way.REORDERED) {
                sectors(disk, op, way, random);
            }
        }
        return disk;
    }

    /// Some sectors of a write: the first ones, or any.
    private void sectors(Map<Path, byte[]> disk, Op op, Way way, Random random) throws IOException {
        int first = random.nextInt(op.bytes.length + 1);
        for (int from = 0; from < op.bytes.length; from += SECTOR) {
            if (way == Way.TORN ? from + SECTOR <= first : random.nextBoolean()) {
                apply(disk, op, from, Math.min(op.bytes.length, from + SECTOR));
            }
        }
    }

    private void apply(Map<Path, byte[]> disk, Op op, int from, int to) throws IOException {
        if (op.kind == Kind.SYNC) {
            return;
        }
        byte[] before = disk.containsKey(op.file) ? disk.get(op.file) : bytes(op.file);
        if (op.kind == Kind.TRUNCATE) {
            disk.put(op.file, Arrays.copyOf(before, (int) op.at));
            return;
        }
        byte[] after = before.length < op.at + to ? Arrays.copyOf(before, (int) op.at + to) : before;
        System.arraycopy(op.bytes, from, after, (int) op.at + from, to - from);
        disk.put(op.file, after);
    }

    private byte[] bytes(Path file) throws IOException {
        Path there = recorded.resolve(file);
        return Files.exists(there) ? Files.readAllBytes(there) : new byte[0];
    }

    private static void write(Path folder, Map<Path, byte[]> files) throws IOException {
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
