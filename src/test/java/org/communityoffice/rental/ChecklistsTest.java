package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistsTest {
    @TempDir Path folder;

    @Test
    void theFirstIsAsDeliveredAndLaterOnesFollowByTheirDay() throws Exception {
        try (HouseOffice office = new HouseOffice(folder)) {
            RentalRepository repository = office.wiring.rentals().repository();
            Checklists checklists = new Checklists(repository, new FactoryTables());
            assertThat(checklists.newest().edition()).isEqualTo(Checklists.FIRST);
            assertThat(checklists.newest().items()).hasSize(45);
            assertThat(checklists.newest().categories()).containsExactly("电气线路", "灭火与报警", "疏散逃生", "电动自行车", "燃气", "建筑与分隔", "日常管理");
            repository.change("新版检查表", "王", changes -> {
                Stored edition = changes.insert(Values.none(ChecklistFields.TYPE).change().set(ChecklistFields.EDITION, "2026-11").set(ChecklistFields.ISSUED_ON, LocalDate.of(2026, 11, 1)).done());
                for (int i = 2; i > 0; i--) {
                    changes.insert(Values.none(ChecklistItemFields.TYPE).change().set(ChecklistItemFields.CHECKLIST, edition.id()).set(ChecklistItemFields.CODE, "FC-0" + i).set(ChecklistItemFields.CATEGORY, "电气线路")
                            .set(ChecklistItemFields.ITEM_ZH, "第" + i + "项").set(ChecklistItemFields.APPLIES_WHEN, "any").set(ChecklistItemFields.SEVERITY, "疑似重大").set(ChecklistItemFields.PLACE, i)
                            .set(ChecklistItemFields.ACTIVE, i == 1).done());
                }
                return 0;
            });
            assertThat(checklists.newest().edition()).isEqualTo("2026-11");
            assertThat(checklists.newest().items()).extracting(ChecklistItem::code).containsExactly("FC-01", "FC-02");
            assertThat(checklists.newest().active()).extracting(ChecklistItem::code).containsExactly("FC-01");
            assertThat(checklists.newest().item("FC-01").orElseThrow().severity()).isEqualTo(Severity.MAYBE_SERIOUS);
            assertThat(checklists.on(LocalDate.of(2026, 10, 31)).edition()).as("a day before it held").isEqualTo(Checklists.FIRST);
            assertThat(checklists.on(LocalDate.of(2026, 11, 1)).edition()).isEqualTo("2026-11");
            assertThat(checklists.on(LocalDate.of(2019, 5, 1)).edition()).isEqualTo(Checklists.FIRST);
            assertThat(checklists.edition("1").orElseThrow().item("FC-19").orElseThrow().number()).isEqualTo("19");
            assertThat(checklists.edition("0")).isEmpty();
        }
    }
}
