package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.communityoffice.command.TestCommand;
import org.communityoffice.command.TestCommand.Ran;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.Page;
import org.h2.mvstore.db.MVIndex;
import org.h2.result.SearchRow;
import org.h2.value.ValueVarchar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that says other than its table, and a tree that leads astray, are seen, though every row of the table reads as it should.
class IndicesTest {
    @TempDir Path temp;

    @Test
    void allAgreeInAnOfficeThatIsWhole() throws IOException {
        spoiled(database -> assertThat(database.indicesAgree()).isTrue());
    }

    @Test
    void anEntryThatIsMissing() throws IOException {
        seen(database -> remove(index(database, "CHANGE_ROW_RECORD").getMVMap()));
    }

    @Test
    void anEntryThatSaysOther() throws IOException {
        seen(database -> {
            Page<?, ?> leaf = index(database, "CHANGE_ROW_RECORD").getMVMap().getRootPage();
            while (!leaf.isLeaf()) {
                leaf = leaf.getChildPage(0);
            }
            spoil((SearchRow) leaf.getKey(3), "building", "buildinh");
        });
    }

    @Test
    void anInnerPageThatLeadsAstray() throws IOException {
        seen(database -> {
            Page<?, ?> root = index(database, "CHANGE_ROW_RECORD").getMVMap().getRootPage();
            assertThat(root.isLeaf()).isFalse();
            spoil((SearchRow) root.getKey(0), "building", "buildinh");
        });
    }

    @Test
    void isToldByTheCheckAndRebuilt() throws IOException {
        FaultOffice office = FaultOffice.get();
        Path spoiled = office.copy(temp.resolve("spoiled"));
        try (OfficeDatabase database = OfficeDatabase.open(spoiled, office.key, OfficeTest.CLOCK)) {
            MVMap<?, ?> entries = index(database, "CHANGE_ROW_RECORD").getMVMap();
            remove(entries);
            entries.getStore().commit();
        }
        TestCommand command = new TestCommand().password("old");
        Ran check = command.run("check", "--data", spoiled);
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.err()).contains("索引和资料对不上");
        assertThat(command.run("recover", "--data", spoiled).out()).contains("备份重建");
        assertThat(command.run("check", "--data", spoiled).exit()).isZero();
        try (OfficeDatabase database = OfficeDatabase.openForReading(spoiled, office.key, OfficeTest.CLOCK)) {
            assertThat(Contents.of(database)).isEqualTo(office.contents);
        }
    }

    /// H2 makes an index for a foreign key that finds none on just its column: it would be written at every save for nothing where the same stands beside it.
    @Test
    void noIndexStandsTwice() throws IOException {
        spoiled(database -> {
            List<Index> all = indices(database);
            for (Index index : all) {
                String columns = columns(index);
                assertThat(all).filteredOn(other -> other != index && other.getTable() == index.getTable()).as(index.getName())
                        .noneMatch(other -> columns(other).equals(columns));
            }
        });
    }

    private static String columns(Index index) {
        return Arrays.stream(index.getColumns()).map(column -> column.getName() + ",").collect(Collectors.joining());
    }

    private static <K> void remove(MVMap<K, ?> map) {
        map.remove(map.firstKey());
    }

    /// As a turned bit would, in what was read of a page.
    private static void spoil(SearchRow row, String from, String to) {
        for (int i = 0; i < row.getColumnCount(); i++) {
            if (row.getValue(i) != null && row.getValue(i).getString() != null && row.getValue(i).getString().contains(from)) {
                row.setValue(i, ValueVarchar.get(row.getValue(i).getString().replace(from, to)));
                return;
            }
        }
        throw new AssertionError("no such value");
    }

    private void seen(Consumer<OfficeDatabase> damage) throws IOException {
        spoiled(database -> {
            Contents before = Contents.of(database);
            damage.accept(database);
            assertThat(Contents.of(database)).isEqualTo(before);
            assertThat(database.indicesAgree()).isFalse();
        });
    }

    private void spoiled(Consumer<OfficeDatabase> with) throws IOException {
        FaultOffice office = FaultOffice.get();
        try (OfficeDatabase database = OfficeDatabase.open(office.copy(temp.resolve("spoiled")), office.key, OfficeTest.CLOCK)) {
            with.accept(database);
        }
    }

    private static MVIndex<?, ?> index(OfficeDatabase database, String name) {
        return (MVIndex<?, ?>) indices(database).stream().filter(index -> index.getName().equals(name)).findFirst().orElseThrow();
    }

    private static List<Index> indices(OfficeDatabase database) {
        return database.read(reading -> reading.connectionResult(connection -> ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase().getAllTablesAndViews().stream()
                .filter(table -> table.getIndexes() != null).flatMap(table -> table.getIndexes().stream()).filter(index -> !index.isRowIdIndex()).toList()));
    }
}
