package org.communityoffice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.communityoffice.command.ImportResult;
import org.communityoffice.model.Stored;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.spreadsheet.ExpectedImport;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.ImportService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample books of activities and sign-ins come in as their expected results say, row by row, and a second time not at all.
class ExpectedBooksTest {
    @TempDir
    Path folder;
    private ImportOffice office;

    @BeforeEach
    void open() {
        office = new ImportOffice(folder.resolve("office"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void activities() throws IOException {
        asExpected("A09", office.activities());
        assertThat(office.activities.all()).hasSize(19);
    }

    @Test
    void signIns() throws IOException {
        asExpected("A10", office.patrol());
    }

    @Test
    void housesOfALedger() throws IOException {
        asExpected("A07", office.rentals());
        assertThat(office.rentals.all()).hasSize(20);
        List<Stored> inspections = office.rentals.read(reading -> office.rentals.inspectionsUntil(reading, LocalDate.of(2026, 12, 31)));
        assertThat(inspections).as("20 days that can be read").hasSize(20).allMatch(one -> !one.values().has(InspectionFields.CONCLUSION));
        List<Stored> hazards = office.rentals.read(office.rentals::unclosedHazards);
        assertThat(hazards).as("no hazard is made of words").isEmpty();
    }

    @Test
    void housesOfAWebPage() throws IOException {
        asExpected("A08", office.rentals());
        assertThat(office.rentals.all()).hasSize(11);
    }

    @Test
    void tenants() throws IOException {
        asExpected("A06", office.tenants());
        assertThat(office.residents.residents()).hasSize(19).allMatch(one -> one.values().get(ResidentFields.RESIDENT_KIND, "").equals("LD"));
        List<Stored> tenancies = office.rentals.read(reading -> office.rentals.tenanciesOn(reading, LocalDate.of(2026, 11, 15)));
        assertThat(tenancies).hasSize(19);
    }

    private void asExpected(String file, ImportService service) throws IOException {
        ImportPlan plan = ImportOffice.plan(service, ImportOffice.sample(file));
        String json = new ImportResult(ImportOffice.TABLES, plan.book()).json(plan);
        assertThat(ExpectedImport.differences(ImportOffice.INPUT.resolve("expected/" + file + ".json"), json)).isEmpty();
        assertThat(service.apply(plan)).isInstanceOf(ImportService.Applied.Done.class);
        ImportPlan again = ImportOffice.plan(service, ImportOffice.sample(file));
        assertThat(again.totals().imported()).isZero();
        assertThat(again.counts().get(ImportRow.Outcome.SAME)).isEqualTo(plan.totals().imported());
    }
}
