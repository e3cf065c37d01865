package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.communityoffice.database.tables.DefaultSchema;
import org.junit.jupiter.api.Test;

class MigrationOnPostgresTest {
    @Test
    void postgresRunsTheSameScriptsUnchanged() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (Path script : scripts()) {
                statement.execute(Files.readString(script));
            }
            TreeSet<String> there = new TreeSet<>();
            try (ResultSet columns = connection.getMetaData().getColumns(null, "public", "%", "%")) {
                while (columns.next()) {
                    there.add(columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME"));
                }
            }
            TreeSet<String> known = new TreeSet<>();
            DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table ->
                    table.fieldStream().forEach(field -> known.add(table.getName() + "." + field.getName())));
            assertThat(there).isEqualTo(known);
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("src/main/resources/db/migration"))) {
            return found.sorted().toList();
        }
    }
}
