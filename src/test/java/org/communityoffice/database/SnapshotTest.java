package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A writer moves somebody from one list to the other; whoever reads within a snapshot finds him in just one, from memory and by a query alike.
class SnapshotTest {
    @TempDir
    Path folder;
    private OfficeDatabase database;
    private LiveTable people;
    private Stored one;
    private Stored other;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        people = new LiveTable(database, ResidentFields.TYPE);
        one = database.change("新增", "王办事员", changes -> changes.insert(person(1, "在册"))).value();
        other = database.change("新增", "王办事员", changes -> changes.insert(person(2, "离册"))).value();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Values person(int number, String status) {
        return Values.none(ResidentFields.TYPE).change().set(ResidentFields.PERSON_NO, "R-" + number).set(ResidentFields.NAME, "周某")
                .set(ResidentFields.STATUS, status).set(ResidentFields.PENDING, false).set(ResidentFields.NOTE_NEVER_PRINT, false).done();
    }

    private void swap() {
        database.change("对换", "王办事员", changes -> {
            String status = one.values().get(ResidentFields.STATUS, "");
            one = changes.update(one, one.values().with(ResidentFields.STATUS, other.values().get(ResidentFields.STATUS)));
            other = changes.update(other, other.values().with(ResidentFields.STATUS, status));
            return 0;
        });
    }

    private long hereInMemory() {
        return people.all().stream().filter(person -> "在册".equals(person.values().get(ResidentFields.STATUS)) && person.id() == 1).count();
    }

    private long hereInTheFile() {
        return database.read(reading -> Rows.list(reading, ResidentFields.TYPE, DSL.noCondition())).stream()
                .filter(person -> "在册".equals(person.values().get(ResidentFields.STATUS)) && person.id() == 1).count();
    }

    @Test
    void whatIsSavedMeanwhileIsNotSeen() {
        database.snapshot(() -> {
            CompletableFuture.runAsync(this::swap).join();
            assertThat(hereInMemory()).isEqualTo(1);
            assertThat(hereInTheFile()).isEqualTo(1);
            assertThat(people.find(1).orElseThrow().version()).isEqualTo(1);
            return 0;
        });
        assertThat(hereInMemory()).isZero();
        assertThat(hereInTheFile()).isZero();
    }

    @Test
    void memoryAndFileAreOneStateWhileAWriterIsAtWork() {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
            int swaps = 0;
            while (!enough.get()) {
                swap();
                swaps++;
            }
            return swaps;
        });
        try {
            for (int i = 0; i < 50; i++) {
                database.snapshot(() -> {
                    long memory = hereInMemory();
                    assertThat(hereInTheFile()).isEqualTo(memory);
                    assertThat(hereInMemory()).isEqualTo(memory);
                    return 0;
                });
            }
        } finally {
            enough.set(true);
        }
        assertThat(writer.join()).isPositive();
    }

    @Test
    void nothingIsWrittenWithin() {
        assertThatIllegalStateException().isThrownBy(() -> database.snapshot(() -> {
            swap();
            return 0;
        }));
        assertThat(hereInTheFile()).isEqualTo(1);
    }

    @Test
    void anActionThatFailsLeavesTheLiveRowsAsTheyWere() {
        assertThatIllegalStateException().isThrownBy(() -> database.change("对换", "王办事员", changes -> {
            changes.delete(ResidentFields.TYPE, 1, 1);
            throw new IllegalStateException("broken off");
        }));
        assertThat(hereInMemory()).isEqualTo(1);
        database.change("删除", "王办事员", changes -> {
            changes.delete(ResidentFields.TYPE, 1, 1);
            return 0;
        });
        assertThat(people.find(1)).isEmpty();
        assertThat(people.all()).extracting(Stored::id).containsExactly(2L);
    }
}
