package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.communityoffice.command.ImportResult;
import org.communityoffice.spreadsheet.ExpectedImport;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.PlanRequest;
import org.communityoffice.spreadsheet.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample rosters come in as their expected results say, row by row.
class ResidentImportExpectedTest {
    private final ImportResult result = new ImportResult(ImportFixture.TABLES, "residents");

    @ParameterizedTest
    @ValueSource(strings = {"A00", "A01", "A02", "A03", "A04", "A11", "A12", "A13", "A14", "A15", "A16"})
    void fileByItself(String file) throws IOException {
        expect(file, ImportFixture.plan(ImportFixture.sample(file)));
    }

    @Test
    void changesAgainstWhatIsKnown() throws IOException {
        KnownResidents base = ImportFixture.written(ImportFixture.plan(ImportFixture.sample("A00")));
        expect("A05", ImportFixture.plan(ImportFixture.sample("A05"), null, PlanRequest.first(), base));
    }

    @Test
    void encryptedAfterTheRightPasswordOnly() throws IOException {
        ImportPlan plan = ImportFixture.plan(ImportFixture.sample("A12"), "jwh2026", PlanRequest.first(), KnownResidents.none());
        assertThat(plan.totals().imported()).isEqualTo(5);
        expect("A12", plan);
        ImportPlan wrong = ImportFixture.plan(ImportFixture.sample("A12"), "123456", PlanRequest.first(), KnownResidents.none());
        assertThat(wrong.rows()).isEmpty();
        assertThat(wrong.problems()).extracting(one -> one.code()).containsExactly(ProblemCode.FILE_PASSWORD_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A07", "A08", "A09", "A10"})
    void noResidentsComeOutOfOtherBooks(String file) {
        ImportPlan plan = ImportFixture.plan(ImportFixture.sample(file));
        assertThat(plan.totals().imported()).isZero();
        assertThat(plan.refusal()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A00", "A01", "A02", "A03", "A04", "A11"})
    void theSameFileAgainChangesNothing(String file) {
        ImportPlan first = ImportFixture.plan(ImportFixture.sample(file));
        ImportPlan again = ImportFixture.plan(ImportFixture.sample(file), null, PlanRequest.first(), ImportFixture.written(first));
        assertThat(again.totals().imported()).isZero();
        assertThat(again.counts().get(ImportRow.Outcome.SAME)).isGreaterThanOrEqualTo(first.totals().imported());
    }

    private void expect(String file, ImportPlan plan) throws IOException {
        assertThat(ExpectedImport.differences(ImportFixture.INPUT.resolve("expected/" + file + ".json"), result.json(plan))).isEmpty();
    }
}
