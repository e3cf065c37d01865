package org.communityoffice.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactoryTablesTest {
    private final FactoryTables tables = new FactoryTables();

    @Test
    void everyDeliveredFileIsListed() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/factory"))) {
            Set<String> delivered = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".csv") && !file.equals("tables.csv"))
                    .map(file -> file.substring(0, file.length() - 4))
                    .collect(Collectors.toSet());
            assertThat(tables.names()).containsExactlyInAnyOrderElementsOf(delivered);
        }
    }

    @Test
    void everyColumnThatAClerkSeesHasAName() {
        for (String name : tables.editable()) {
            assertThat(tables.table(name).columns()).as(name).allMatch(column -> tables.table("columns").row(column).isPresent());
            assertThat(tables.title(name)).isNotBlank();
        }
        assertThat(tables.editable()).contains("sex", "holidays").doesNotContain("columns");
    }

    @Test
    void everyRowHasAKeyOfItsOwn() {
        for (String name : tables.names()) {
            assertThat(tables.rows(name)).as(name).hasSize(FactoryTables.cells(file(name)).size()).isNotEmpty();
            assertThat(tables.rows(name)).as(name).allMatch(row -> row.key().length() <= 60);
        }
    }

    @Test
    void anEditIsANewEditionAndTheOldOneStays() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        tables.overlay(List.of(edit("sex", "1", 1, day, Map.of("code", "1", "name_zh", "男性公民", "sort", "10"))));

        FactoryTable sex = tables.table("sex");
        assertThat(sex.row("1")).map(row -> row.get("name_zh")).contains("男性公民");
        assertThat(sex.row("1", day.minusDays(1))).map(row -> row.get("name_zh")).contains("男");
        assertThat(sex.editions("1")).extracting(FactoryRow::edition).containsExactly(1, 0);
        assertThat(sex.rows()).hasSize(new FactoryTables().rows("sex").size());
    }

    @Test
    void aRowOfTheOfficesOwnTakesItsPlace() {
        tables.overlay(List.of(edit("sex", "5", 1, LocalDate.EPOCH, Map.of("code", "5", "name_zh", "另", "sort", "15"))));
        assertThat(tables.rows("sex")).extracting(FactoryRow::key).startsWith("1", "5", "2");
        tables.overlay(List.of());
        assertThat(tables.table("sex").row("5")).isEmpty();
    }

    @Test
    void anUnknownTableIsAnError() {
        assertThatThrownBy(() -> tables.table("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    static FactoryEdit edit(String table, String key, int edition, LocalDate since, Map<String, String> cells) {
        return new FactoryEdit(table, new FactoryRow(key, edition, since, cells));
    }

    private String file(String name) {
        return (tables.isCodeList(name) ? "codes/" : "") + name + ".csv";
    }
}
