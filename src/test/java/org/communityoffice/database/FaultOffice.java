package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.communityoffice.settings.BuildingFields;

/// A small office with two backups, an attachment and some days of work after the last backup, made once; and what faults did to it.
final class FaultOffice {
    static final long SEED = Long.getLong("seed", 1);
    static final boolean LONG = Boolean.getBoolean("long");
    private static final double SHARE = Double.parseDouble(System.getProperty("share", "1"));
    private static FaultOffice made;
    final Path folder;
    final DataKey key;
    final KeyRing ring;
    final Contents contents;
    /// Of the test on this thread: classes run beside each other.
    private final ThreadLocal<Map<String, Integer>> figures = ThreadLocal.withInitial(TreeMap::new);

    private FaultOffice(Path folder, DataKey key, KeyRing ring, Contents contents) {
        this.folder = folder;
        this.key = key;
        this.ring = ring;
        this.contents = contents;
    }

    /// How often something is tried: in every build, or in the long form; of that a share (`-Dshare=0.1`), so that it can be run in pieces, each with another
    /// seed, whose figures add up.
    static int times(int everyBuild, int atLength) {
        return LONG ? Math.max(1, (int) (atLength * SHARE)) : everyBuild;
    }

    static synchronized FaultOffice get() throws IOException {
        if (made == null) {
            Path folder = Files.createTempDirectory("fault").resolve("office");
            try (Office office = Office.make(new OfficeFolder(folder), OfficeTest.first(), OfficeTest.CLOCK).office()) {
                Backups backups = new Backups(office, OfficeTest.CLOCK);
                fill(office.database(), new Random(1), 4);
                attach(office, 1);
                Path first = backups.make().file();
                Files.move(first, first.resolveSibling("backup-2026-11-23-094100.zip"));
                fill(office.database(), new Random(2), 4);
                attach(office, 2);
                backups.make();
                fill(office.database(), new Random(3), 4);
                office.changeRecoveryKey("HF-2026-02");
                DataKey key = DataKey.of(office.key().bytes());
                KeyRing ring = ((KeyFile.Reading.Read) KeyFile.read(folder)).ring();
                made = new FaultOffice(folder, key, ring, Contents.of(office.database()));
            }
        }
        return made;
    }

    private static void attach(Office office, int number) {
        office.database().change("附件" + number, "主任", changes -> {
            try {
                return new Attachments(office).add(changes, BuildingFields.TYPE, number, "photo", "照片.jpg", ("照片" + number).repeat(3000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }

    /// A copy to be spoiled.
    Path copy(Path to) throws IOException {
        TestOffice.copy(folder, to);
        return to;
    }

    static List<Long> fill(OfficeDatabase database, Random random, int saves) {
        List<Long> sets = new ArrayList<>();
        for (int i = 0; i < saves; i++) {
            sets.add(save(database, random, i));
        }
        return sets;
    }

    /// One save: mostly a row or two, sometimes many, sometimes an undo.
    static long save(OfficeDatabase database, Random random, int number) {
        if (random.nextInt(5) == 0) {
            HistoryRepository history = new HistoryRepository(database);
            var last = history.undoable();
            if (last.isPresent() && history.undo(last.get().id(), "主任") instanceof UndoResult.Undone undone) {
                return undone.changeSet();
            }
        }
        int many = random.nextInt(6) == 0 ? 40 + random.nextInt(200) : 1 + random.nextInt(3);
        return database.change("登记" + number, "主任", changes -> {
            for (int i = 0; i < many; i++) {
                Values building = Values.none(BuildingFields.TYPE).change().set(BuildingFields.ESTATE, "樱花苑").set(BuildingFields.BUILDING, number + "-" + i + "-" + random.nextInt(1_000_000) + "号楼")
                        .set(BuildingFields.ALIASES, "别名".repeat(random.nextInt(30))).set(BuildingFields.SORT, i).set(BuildingFields.ACTIVE, true).done();
                Stored saved = changes.insert(building);
                if (random.nextInt(3) == 0) {
                    changes.reading();
                    changes.update(saved, building.with(BuildingFields.UNITS, random.nextInt(9)));
                }
            }
            return many;
        }).changeSet();
    }

    /// Opens it, or rebuilds it as `office recover` does.
    ///
    /// @return what is there then
    Contents bringBack(Path spoiled) throws IOException {
        Recovery recovery = new Recovery(new OfficeFolder(spoiled), OfficeTest.CLOCK);
        try (OfficeDatabase database = OfficeDatabase.open(spoiled, key, OfficeTest.CLOCK)) {
            Contents found = Contents.of(database);
            count(database.report().playedBack().isEmpty() ? "opened" : "opened and played back");
            return found;
        } catch (OfficeUnusableException told) {
            assertThat(told.canBeRebuilt()).as(told.reason().toString()).isTrue();
            assertThat(told.getMessage()).matches(".*[\\u4e00-\\u9fff].*");
            count("rebuilt");
            return recovery.rebuild(ring, key).map(Recovery.Rebuilt::contents).orElse(new Contents(Map.of(), -1));
        } catch (org.jooq.exception.DataAccessException damaged) {
            count("rebuilt");
            return recovery.rebuild(ring, key).map(Recovery.Rebuilt::contents).orElse(new Contents(Map.of(), -1));
        }
    }

    void count(String what) {
        figures.get().merge(what, 1, Integer::sum);
    }

    /// Writes down what was tried and what came of it.
    void tell(String test) throws IOException {
        tell(test, figures.get());
        figures.get().clear();
    }

    static void tell(String test, Map<String, Integer> figures) throws IOException {
        String line = "%s seed=%d long=%s %s%n".formatted(test, SEED, LONG, figures);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("faults.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static void remove(Path folder) throws IOException {
        TemporaryFolder.remove(folder);
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
