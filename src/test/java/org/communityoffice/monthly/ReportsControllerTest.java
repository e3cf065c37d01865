package org.communityoffice.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.communityoffice.bench.BenchOffice;
import org.communityoffice.report.PaperController;
import org.communityoffice.security.Hashes;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All papers of a month at one press: in a folder of their own, with cover, contents and the list that proves them.
class ReportsControllerTest {
    private final List<String> told = new ArrayList<>();
    @TempDir
    private Path folder;

    private ReportsController controller(BenchOffice office) {
        PaperController papers = office.wiring().paperController(Work.inline());
        papers.onTold((title, sentence) -> told.add(title + "：" + sentence));
        ReportsController reports = office.wiring().reportsController(papers, Work.inline());
        reports.monthProperty().set(YearMonth.of(2026, 10));
        reports.load();
        return reports;
    }

    @Test
    void theFolderHoldsEveryPaperInEveryFormAndSaysSo() throws IOException {
        try (BenchOffice office = BenchOffice.of(30)) {
            ReportsController reports = controller(office);
            reports.makeAll(folder);
            Path made = folder.resolve("2026-10 上报材料");
            TreeSet<String> there;
            try (Stream<Path> files = Files.list(made)) {
                there = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            }
            assertThat(there).contains("00_封面_2026-10.pdf", "00_封面_2026-10.docx", "00_目录_2026-10.pdf", "RPT-01_月度工作总结_2026-10.docx", "RPT-02_居民花名册_2026-10.xlsx", "manifest.json");
            JsonNode papers = new ObjectMapper().readTree(made.resolve("manifest.json").toFile()).path("papers");
            Map<String, String> hashes = new HashMap<>();
            papers.forEach(paper -> hashes.put(paper.path("file").asText(), paper.path("sha256").asText()));
            assertThat(hashes.keySet()).containsExactlyInAnyOrderElementsOf(there.stream().filter(name -> !name.equals("manifest.json")).toList());
            for (String name : hashes.keySet()) {
                assertThat(hashes).as(name).containsEntry(name, Hashes.of(Files.readAllBytes(made.resolve(name))));
            }
            try (var pdf = Loader.loadPDF(Files.readAllBytes(made.resolve("00_目录_2026-10.pdf")))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("月度工作总结", "居民花名册", "合计");
            }
            assertThat(reports.cards()).isNotEmpty().allSatisfy(card -> assertThat(card.madeAt()).isNotNull());
            assertThat(told).singleElement().asString().contains("2026-10 上报材料");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidAndNoPaperCountsAsMade() throws IOException {
        try (BenchOffice office = BenchOffice.of(30)) {
            ReportsController reports = controller(office);
            reports.makeAll(Files.writeString(folder.resolve("no folder"), ""));
            assertThat(told).singleElement().asString().contains("这个文件夹不能写入");
            assertThat(reports.cards()).allSatisfy(card -> assertThat(card.madeAt()).isNull());
        }
    }
}
