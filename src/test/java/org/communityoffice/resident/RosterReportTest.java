package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Report;
import org.communityoffice.settings.Building;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.junit.jupiter.api.Test;

class RosterReportTest {
    private static final FactoryTables TABLES = new FactoryTables();
    private static final FieldCatalogue CATALOGUE = new FieldCatalogue(TABLES);
    private static final FieldWords WORDS = new FieldWords(CATALOGUE, new CodeLists(TABLES));

    private static Stored person(long id, String name, String relation, Long household, String sex) {
        return new Stored(id, 1, Values.none(ResidentFields.TYPE).change().set(ResidentFields.NAME, name)
                .set(ResidentFields.RELATION_TO_HEAD, relation).set(ResidentFields.HOUSEHOLD, household).set(ResidentFields.SEX, sex)
                .set(ResidentFields.BUILDING, 2L).set(ResidentFields.RESIDENCE_ADDRESS, "幸福里2号楼1单元502")
                .set(ResidentFields.ID_NO, "990101198409150119").set(ResidentFields.PHONE, "13800000418")
                .set(ResidentFields.BIRTH_DATE, LocalDate.of(1984, 9, 15)).set(ResidentFields.ETHNIC_GROUP, "01")
                .set(ResidentFields.STATUS, "在册").set(ResidentFields.NOTE, "低保户").done());
    }

    private static Values household(String unit, String room) {
        return Values.none(HouseholdFields.TYPE).change().set(HouseholdFields.BUILDING, 2L).set(HouseholdFields.UNIT, unit)
                .set(HouseholdFields.ROOM, room).done();
    }

    private static Report report(boolean unmasked, String purpose) {
        return report(unmasked, purpose, LocalDate.of(2026, 9, 14));
    }

    private static Report report(boolean unmasked, String purpose, LocalDate day) {
        List<Stored> people = List.of(person(1, "刘小妹", "30", 10L, "2"), person(2, "𠮷田", "02", 20L, "1"), person(3, "刘文杰", "02", 10L, "1"),
                new Stored(4, 1, person(4, "走了的", "02", 20L, "1").values().change().set(ResidentFields.STATUS, "离册").set(ResidentFields.LEFT_ON, LocalDate.of(2026, 9, 1)).done()));
        return RosterReport.of(new RosterReport.Facts("幸福里社区", "幸福里社区居民委员会", "", day, LocalDate.of(2026, 9, 14), "王晓燕", unmasked, purpose,
                people, Map.of(10L, household("1", "1001"), 20L, household("1", "502")),
                List.of(new Building(2, "幸福里", "2号楼", List.of()))), CATALOGUE, WORDS);
    }

    private static Block.Table table(Report report) {
        return (Block.Table) report.blocks().getFirst();
    }

    @Test
    void theRosterOfAnEarlierDayNamesWhoLivedHereThen() {
        Report august = report(false, "", LocalDate.of(2026, 8, 31));
        assertThat(table(august).groups()).flatExtracting(Block.Group::rows).extracting(row -> row.cells().get(1).shown()).contains("走了的").hasSize(4);
        assertThat(((Report.Running.Form) august.running()).line()).contains("截至：2026-08-31", "制表日期：2026-09-14");
        assertThat(table(report(false, "", LocalDate.of(2026, 9, 1))).groups()).flatExtracting(Block.Group::rows).hasSize(3);
    }

    @Test
    void householdsByDoorTheHeadFirstAndBold() {
        Block.Table table = table(report(false, ""));
        assertThat(table.groups()).hasSize(2);
        assertThat(table.groups().get(0).rows().getFirst().cells().get(1)).as("502 before 1001").isEqualTo(Cell.text("𠮷田"));
        assertThat(table.groups().get(1).rows()).extracting(row -> row.cells().get(1).shown()).containsExactly("刘文杰", "刘小妹");
        assertThat(table.groups().get(1).rows()).extracting(Block.Row::strong).containsExactly(true, false);
        assertThat(table.total()).isEqualTo(new Block.Total("合计", 2, "户数 2　　人数 3　　男 2　　女 1"));
    }

    @Test
    void maskedUnlessAPurposeIsGiven() {
        List<Cell> cells = table(report(false, "")).groups().getFirst().rows().getFirst().cells();
        assertThat(cells).extracting(Cell::shown).containsExactly("1", "𠮷田", "男", "汉族", "1984-09", "41", "990***********0119", "户主",
                "", "", "", "", "幸福里2号楼", "138****0418", "");
        assertThat(cells.get(4)).isEqualTo(new Cell.Month(YearMonth.of(1984, 9)));
        assertThat(table(report(false, "")).columns().get(4).head()).isEqualTo("出生年月");
        assertThat(report(false, "").properties()).containsEntry("masked", "是");
    }

    @Test
    void wholeForAPurpose() {
        Report report = report(true, "人口核对");
        List<Cell> cells = table(report).groups().getFirst().rows().getFirst().cells();
        assertThat(cells.get(4)).isEqualTo(new Cell.Day(LocalDate.of(1984, 9, 15)));
        assertThat(cells.get(6).shown()).isEqualTo("990101198409150119");
        assertThat(cells.get(12).shown()).isEqualTo("幸福里2号楼1单元502");
        assertThat(cells.get(14).shown()).as("words of aid are never printed").isEmpty();
        assertThat(table(report).columns().get(4).head()).isEqualTo("出生日期");
        assertThat(((Report.Running.Form) report.running()).footRight()).isEqualTo("用途：人口核对");
        assertThatThrownBy(() -> report(true, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theColumnsAreThoseOfTheListOfPapers() {
        String wanted = TABLES.table("report-templates").row("RPT-02").orElseThrow().get("columns_or_sections");
        assertThat(String.join("|", table(report(false, "")).columns().stream().map(c -> c.head().replace("\n", "")).toList())).isEqualTo(wanted);
        assertThat(table(report(false, "")).columns().stream().mapToDouble(Block.Column::millimetres).sum()).isEqualTo(277);
    }
}
