package org.communityoffice.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Hashes;
import org.communityoffice.security.Unlock;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersCommandTest {
    @TempDir
    Path folder;

    private final TestCommand office = new TestCommand().password("甲乙丙丁12");
    private Path data = Path.of("");

    @BeforeEach
    void anOfficeOfThree() throws IOException {
        data = folder.resolve("office");
        assertThat(office.run("new", "--data", data, "--name", "幸福里社区", "--recovery-key-out", folder.resolve("key.txt")).exit()).isZero();
        try (Wired wired = wired()) {
            var residents = wired.services.residents().service();
            for (String name : List.of("刘文杰", "𠮷田", "=1+1")) {
                Values person = residents.blank().change().set(ResidentFields.NAME, name).set(ResidentFields.SEX, "1")
                        .set(ResidentFields.BIRTH_DATE, LocalDate.of(1950, 1, 2)).set(ResidentFields.RESIDENT_KIND, "LD")
                        .set(ResidentFields.ID_TYPE, "414").set(ResidentFields.ID_NO, "990101198409150119").set(ResidentFields.PHONE, "13800000418")
                        .set(ResidentFields.RESIDENCE_ADDRESS, "幸福里1号楼1单元101").set(ResidentFields.NOTE, "同屋").done();
                residents.save(null, person, true);
            }
        }
    }

    /// The services of the office outside of a command.
    private record Wired(Office office, Wiring services) implements AutoCloseable {
        @Override
        public void close() {
            office.close();
        }
    }

    private Wired wired() throws IOException {
        Office.Closed closed = Office.find(new OfficeFolder(data), false);
        Unlock.Unlocked in = (Unlock.Unlocked) closed.ring().unlock(closed.ring().firstUser().name(), "甲乙丙丁12".toCharArray());
        Office open = closed.open(in, TestCommand.CLOCK);
        return new Wired(open, new Wiring(open, new CurrentUser(open.user().name(), open.user().role()), TestCommand.CLOCK));
    }

    private static String cell(XSSFWorkbook book, int row, String head) {
        XSSFRow heads = book.getSheetAt(0).getRow(0);
        for (int c = 0; c < heads.getLastCellNum(); c++) {
            if (heads.getCell(c).getStringCellValue().equals(head)) {
                var found = book.getSheetAt(0).getRow(row).getCell(c);
                return found.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC && DateUtil.isCellDateFormatted(found)
                        ? found.getLocalDateTimeCellValue().toLocalDate().toString() : found.getStringCellValue();
            }
        }
        throw new AssertionError("no column " + head);
    }

    private static XSSFWorkbook book(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void exportIsMaskedAndSaysSo() throws IOException {
        Path file = folder.resolve("居民.xlsx");
        assertThat(office.run("export", "--data", data, "--book", "residents", "--out", file).exit()).isZero();
        try (XSSFWorkbook book = book(file)) {
            assertThat(cell(book, 1, "姓名")).isEqualTo("刘文杰");
            assertThat(cell(book, 2, "姓名")).isEqualTo("𠮷田");
            assertThat(cell(book, 3, "姓名")).isEqualTo("=1+1");
            assertThat(cell(book, 1, "公民身份号码")).isEqualTo("990***********0119");
            assertThat(cell(book, 1, "联系电话")).isEqualTo("138****0418");
            assertThat(cell(book, 1, "性别")).isEqualTo("男");
            assertThat(cell(book, 1, "备注")).isEqualTo("同屋");
            assertThat(cell(book, 1, "出生日期")).isEqualTo("1950-01-01");
            assertThat(book.getProperties().getCustomProperties().getProperty("masked").getLpwstr()).isEqualTo("是");
        }
        assertThat(office.run("export", "--data", data, "--book", "residents", "--out", file).exit()).as("not overwritten").isEqualTo(2);
        assertThat(office.run("export", "--data", data, "--book", "residents", "--out", file, "--force").exit()).isZero();
    }

    @Test
    void wholeNumbersNeedAPurposeAndAreRecorded() throws IOException {
        Path file = folder.resolve("全.xlsx");
        assertThat(office.run("export", "--data", data, "--book", "residents", "--out", file, "--unmasked").exit()).isEqualTo(2);
        assertThat(file).doesNotExist();
        assertThat(office.run("export", "--data", data, "--book", "residents", "--out", file, "--unmasked", "--purpose", "人口核对").exit()).isZero();
        try (XSSFWorkbook book = book(file)) {
            assertThat(cell(book, 1, "公民身份号码")).isEqualTo("990101198409150119");
            assertThat(cell(book, 1, "出生日期")).isEqualTo("1950-01-02");
            assertThat(book.getProperties().getCustomProperties().getProperty("purpose").getLpwstr()).isEqualTo("人口核对");
        }
        try (Wired wired = wired()) {
            Look look = wired.services.settings().looks().recent(1).getFirst();
            assertThat(look.unmasked()).isTrue();
            assertThat(look.headCount()).isEqualTo(3);
            assertThat(look.purpose()).isEqualTo("人口核对");
        }
    }

    @Test
    void thePapersOfAMonthWithTheirManifest() throws IOException {
        Path out = folder.resolve("2026-10");
        TestCommand.Ran ran = office.run("report", "--data", data, "--month", "2026-10", "--out", out);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(Files.list(out).map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("RPT-01_月度工作总结_2026-10.docx",
                "RPT-01_月度工作总结_2026-10.pdf", "RPT-02_居民花名册_2026-10.xlsx", "RPT-02_居民花名册_2026-10.pdf", "RPT-16_活动月度一览_2026-10.xlsx",
                "RPT-16_活动月度一览_2026-10.pdf", "RPT-17_志愿服务时长汇总_2026-10.xlsx", "RPT-17_志愿服务时长汇总_2026-10.pdf", "RPT-26_目标完成情况表_2026-10.xlsx",
                "RPT-26_目标完成情况表_2026-10.pdf", "manifest.json");
        JsonNode manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
        assertThat(manifest.get("papers")).hasSize(10);
        for (JsonNode paper : manifest.get("papers")) {
            assertThat(paper.get("sha256").asText()).isEqualTo(Hashes.of(Files.readAllBytes(out.resolve(paper.get("file").asText()))));
        }
        JsonNode migrants = manifest.get("papers").get(0).get("figures").get("流动人口");
        assertThat(migrants.get("value").asInt()).isEqualTo(3);
        assertThat(migrants.get("records").asInt()).isEqualTo(3);
        assertThat(office.run("report", "--data", data, "--month", "2026-10", "--out", out).exit()).isEqualTo(2);
        assertThat(office.run("report", "--data", data, "--month", "2026-10", "--out", out, "--force", "--only", "RPT-01", "--format", "word").exit())
                .isZero();
    }

    @Test
    void wrongWishesAreUsage() {
        Path out = folder.resolve("x");
        assertThat(office.run("report", "--data", data, "--month", "2026-10", "--out", out, "--only", "RPT-99").exit()).isEqualTo(2);
        assertThat(office.run("report", "--data", data, "--month", "2026-10", "--out", out, "--only", "RPT-14").exit()).isEqualTo(2);
        assertThat(office.run("report", "--data", data, "--month", "2026-10", "--out", out, "--format", "odt").exit()).isEqualTo(2);
        assertThat(office.run("report", "--data", data, "--month", "2026-13", "--out", out).exit()).isEqualTo(2);
        assertThat(office.run("export", "--data", data, "--book", "dogs", "--out", out).exit()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }
}
