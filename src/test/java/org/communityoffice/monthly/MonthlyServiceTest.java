package org.communityoffice.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.bench.BenchOffice;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentService;
import org.junit.jupiter.api.Test;

/// The papers of one press agree with each other whatever is saved while they are counted.
class MonthlyServiceTest {
    @Test
    void summaryAndRosterTellTheSameNumberWhileSomebodySaves() throws Exception {
        try (BenchOffice office = BenchOffice.of(30)) {
            ResidentService residents = office.wiring().residents().service();
            MonthlyService monthly = office.wiring().monthly();
            Stored first = residents.all().iterator().next();
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
                Stored person = first;
                int saves = 0;
                while (!enough.get()) {
                    String status = saves % 2 == 0 ? "离册" : "在册";
                    person = ((SaveResult.Saved) residents.save(person, person.values().with(ResidentFields.STATUS, status), true)).record();
                    saves++;
                }
                return saves;
            });
            try {
                for (int i = 0; i < 30; i++) {
                    List<MonthPaper> papers = monthly.papers(YearMonth.of(2026, 11));
                    Number counted = papers.getFirst().figures().values().stream().filter(figure -> figure.code().equals("POP-ROSTER")).findFirst().orElseThrow().value();
                    Number apart = residents.all().stream().filter(person -> List.of("KG", "GAT", "WG", "WL", "YZX").contains(person.values().get(ResidentFields.RESIDENT_KIND, ""))).count();
                    assertThat(counted.intValue() + apart.intValue()).isEqualTo(papers.stream().filter(paper -> paper.code().equals(MonthlyService.ROSTER)).findFirst().orElseThrow().persons());
                }
            } finally {
                enough.set(true);
            }
            assertThat(writer.join()).isPositive();
        }
    }
}
