package org.communityoffice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communityoffice.Wiring;
import org.communityoffice.command.Books;
import org.communityoffice.database.Office;
import org.communityoffice.database.TestOffice;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every sample file as every book: it is taken for its own, no other takes a row of it, and what is written out comes back unchanged.
class BooksTest {
    private static final Map<String, String> OWN = Map.of(
            "A06", Books.TENANTS, "A07", Books.RENTALS, "A08", Books.RENTALS, "A09", Books.ACTIVITIES, "A10", Books.PATROL);
    @TempDir
    Path folder;
    private Office office;
    private Wiring wiring;

    @BeforeEach
    void open() throws Exception {
        office = TestOffice.office(folder.resolve("office"), "主任", Role.HEAD, ImportOffice.CLOCK);
        wiring = new Wiring(office, new CurrentUser("主任", Role.HEAD), ImportOffice.CLOCK);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    void noBookTakesARowOfAnother() {
        for (String file : List.of("A00", "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A13", "A14", "A15", "A16")) {
            ImportService.Opened opened = ImportService.open(ImportOffice.sample(file), null);
            for (String book : List.of(Books.ACTIVITIES, Books.PATROL, Books.RENTALS)) {
                boolean own = OWN.getOrDefault(file, "").equals(book);
                ImportPlan plan = wiring.imports(book).plan(opened, PlanRequest.first());
                assertThat(plan.totals().imported() > 0).as(file + " as " + book).isEqualTo(own);
            }
        }
    }

    @Test
    void aFileIsTakenForItsOwnBookUnlessTheClerkSaysOtherwise() {
        ImportController controller = wiring.importController(Work.inline());
        OWN.forEach((file, book) -> {
            controller.open(ImportOffice.sample(file));
            assertThat(controller.book().book().name()).as(file).isEqualTo(book);
        });
        controller.open(ImportOffice.sample("A10"));
        assertThat(controller.book().book().name()).isEqualTo(Books.PATROL);
        controller.open(ImportOffice.sample("A09"));
        assertThat(controller.book().book().name()).isEqualTo(Books.ACTIVITIES);
        assertThat(controller.linesProperty().get()).anyMatch(line -> !line.text("title").isEmpty());
        controller.book(Books.RESIDENTS);
        assertThat(controller.linesProperty().get()).isEmpty();
        controller.book(Books.ACTIVITIES);
        controller.apply();
        assertThat(wiring.activities().repository().all()).hasSize(19);
        controller.open(ImportOffice.sample("A01"));
        assertThat(controller.book().book().name()).isEqualTo(Books.RESIDENTS);
    }

    @Test
    void whatIsWrittenOutComesBackUnchanged() throws IOException {
        for (String file : List.of("A06", "A07", "A09", "A10")) {
            String book = Objects.requireNonNull(OWN.get(file));
            ImportService service = wiring.imports(book);
            service.apply(ImportOffice.plan(service, ImportOffice.sample(file)));
            Path out = folder.resolve(book + ".xlsx");
            int rows = wiring.export(book).write(out, true, "核对");
            assertThat(Files.size(out)).isPositive();
            ImportPlan again = ImportOffice.plan(service, out);
            assertThat(rows).isPositive();
            assertThat(again.rows()).hasSize(rows).extracting(row -> row.outcome() + " " + row.message()).allMatch(text -> text.startsWith(Outcome.SAME.name()));
        }
    }
}
