package org.communityoffice.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.communityoffice.bench.BenchOffice;
import org.communityoffice.model.Stored;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A section of the summary that somebody edited: its month, the next, the papers, and numbers that move on.
class EditedSectionsTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private @TempDir Path temp;

    @Test
    void anEditBelongsToItsMonthStandsOnThePapersAndIsTakenBack() throws Exception {
        try (BenchOffice office = BenchOffice.of(40)) {
            MonthlyService monthly = office.wiring().monthly();
            SectionText ruled = first(monthly, OCTOBER);
            assertThat(ruled.edited()).isNull();
            String text = ruled.rule().text() + "\n社区组织入户核对。";
            assertThat(edit(monthly, OCTOBER, new SectionEdit(ruled, text, false))).isTrue();
            SectionText edited = first(monthly, OCTOBER);
            assertThat(edited.edited()).isEqualTo(text);
            assertThat(edited.disagreements()).isEmpty();
            assertThat(edited.said().numbers()).as("numbers of edited text open too").hasSameSizeAs(ruled.rule().numbers());
            for (MonthPaper paper : monthly.papers(OCTOBER)) {
                if (paper.code().equals(MonthlyService.SUMMARY)) {
                    Path file = temp.resolve(paper.fileName());
                    monthly.write(paper, file);
                    assertThat(read(file)).contains("社区组织入户核对。");
                }
            }
            assertThat(first(monthly, NOVEMBER).edited()).as("next month starts from the rule").isNull();
            assertThat(edit(monthly, OCTOBER, new SectionEdit(ruled, "别的", false))).as("somebody edited it meanwhile").isFalse();
            edit(monthly, OCTOBER, new SectionEdit(edited, null, false));
            assertThat(first(monthly, OCTOBER).edited()).isNull();
            office.wiring().historyService().undoable().ifPresent(entry -> office.wiring().historyService().undo(entry.id()));
            assertThat(first(monthly, OCTOBER).edited()).as("undone").isEqualTo(text);
        }
    }

    @Test
    void aNumberThatMovedOnIsToldAndAKeptTextTakesTheNextMonthsNumbers() throws Exception {
        try (BenchOffice office = BenchOffice.of(40)) {
            MonthlyService monthly = office.wiring().monthly();
            SectionText ruled = first(monthly, OCTOBER);
            edit(monthly, OCTOBER, new SectionEdit(ruled, "经逐户核对，" + ruled.rule().text(), true));
            ResidentService residents = office.wiring().residents().service();
            Stored one = residents.all().stream().filter(person -> "HJ".equals(person.values().get(ResidentFields.RESIDENT_KIND))).findFirst().orElseThrow();
            residents.save(one, one.values().change().set(ResidentFields.LEFT_ON, LocalDate.of(2026, 10, 5)).done(), true);
            SectionText after = first(monthly, OCTOBER);
            assertThat(after.disagreements()).extracting(SectionText.Disagreement::code).contains("POP-ROSTER");
            assertThat(monthly.read(OCTOBER).disagreeing()).hasSize(1);
            SectionText next = first(monthly, NOVEMBER);
            assertThat(next.carried()).isTrue();
            assertThat(next.edited()).startsWith("经逐户核对，本月末在册");
            assertThat(next.disagreements()).as("with the numbers of its month").isEmpty();
            edit(monthly, NOVEMBER, new SectionEdit(next, null, false));
            assertThat(first(monthly, NOVEMBER).edited()).as("the rule again, in spite of what last month kept").isNull();
            assertThat(first(monthly, NOVEMBER.plusMonths(1)).edited()).isNull();
        }
    }

    private static SectionText first(MonthlyService monthly, YearMonth month) {
        return monthly.read(month).sections().getFirst();
    }

    private static boolean edit(MonthlyService monthly, YearMonth month, SectionEdit edit) {
        return monthly.edit(month, List.of(edit));
    }

    private static String read(Path file) throws Exception {
        if (file.toString().endsWith(".pdf")) {
            try (var pdf = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            }
        }
        try (XWPFDocument word = new XWPFDocument(java.nio.file.Files.newInputStream(file)); XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }
}
