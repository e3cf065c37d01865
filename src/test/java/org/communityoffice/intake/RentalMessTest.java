package org.communityoffice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ledgers of rental houses in ever other shapes: heads, order of columns, ways to write counts, yes and no, and days, blank rows and totals among them. What is taken in is what was meant.
class RentalMessTest {
    private static final int HOUSES = 40;
    private static final String[] CHINESE = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    @TempDir
    Path folder;

    /// A house as it is meant.
    private record Truth(String address, String landlord, String phone, int floors, int rooms, boolean bars, int extinguishers, LocalDate on) {}

    /// A column: its heads, of which one is taken.
    private enum Column {
        ADDRESS("房屋地址", "出租屋地址", "详细地址", "房屋坐落"), LANDLORD("房主姓名", "房东", "屋主", "业主姓名"), PHONE("联系电话", "房东电话", "手机号"), FLOORS("楼层数", "层数", "几层"),
        ROOMS("房间数", "出租间数", "间数"), BARS("是否有防盗网", "防盗网", "有无防盗窗"), EXTINGUISHERS("灭火器数量", "灭火器（具）", "灭火器"), DAY("检查日期", "检查时间", "排查日期");

        private final List<String> heads;

        Column(String... heads) {
            this.heads = List.of(heads);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void whatIsTakenInIsWhatWasMeant(long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, Truth> meant = new HashMap<>();
        List<Column> columns = new ArrayList<>(List.of(Column.values()));
        Collections.shuffle(columns, random);
        List<Object[]> rows = new ArrayList<>();
        if (random.nextBoolean()) {
            rows.add(MadeFiles.row("樱花社区出租屋消防安全检查台账"));
        }
        List<Object> heads = new ArrayList<>(List.of("序号"));
        columns.forEach(column -> heads.add(column.heads.get(random.nextInt(column.heads.size()))));
        rows.add(heads.toArray());
        for (int i = 0; i < HOUSES; i++) {
            Truth truth = new Truth("东风里" + "甲乙丙".charAt(i % 3) + "巷" + (i + 1) + "号", "房东" + CHINESE[1 + i % 9] + CHINESE[i % 7], "1380000%04d".formatted(random.nextInt(10_000)), 1 + random.nextInt(6), 1 + random.nextInt(30),
                    random.nextBoolean(), random.nextInt(9), LocalDate.of(2026, 1 + random.nextInt(9), 1 + random.nextInt(28)));
            meant.put(truth.address, truth);
            List<Object> row = new ArrayList<>(List.of(i + 1));
            columns.forEach(column -> row.add(written(column, truth, random)));
            rows.add(row.toArray());
            if (random.nextInt(12) == 0) {
                rows.add(MadeFiles.row());
            }
        }
        rows.add(MadeFiles.row("合计", HOUSES + "户"));
        rows.add(MadeFiles.row("填表人：李桂兰　　审核人：王建国"));
        Path file = new MadeFiles(folder).workbook("台账." + (random.nextBoolean() ? "xlsx" : "xls"), "检查", rows.toArray(Object[][]::new));
        try (ImportOffice office = new ImportOffice(folder.resolve("office"))) {
            ImportService service = office.rentals();
            ImportPlan plan = service.plan(ImportService.open(file, null), PlanRequest.first());
            service.apply(plan);
            assertThat(plan.totals().imported()).as("none is lost, none is asked about without need").isEqualTo(HOUSES);
            assertThat(office.rentals.all()).hasSize(HOUSES).allSatisfy(house -> same(house, meant, office));
        }
    }

    private static void same(Stored house, Map<String, Truth> meant, ImportOffice office) {
        Values values = house.values();
        Truth truth = meant.get(values.get(RentalFields.ADDRESS, ""));
        assertThat(truth).as(values.get(RentalFields.ADDRESS, "")).isNotNull();
        List<Stored> inspections = office.rentals.read(reading -> office.rentals.inspections(reading, house.id()));
        assertThat(new Truth(values.get(RentalFields.ADDRESS, ""), values.get(RentalFields.LANDLORD, ""), values.get(RentalFields.LANDLORD_PHONE, ""), values.get(RentalFields.FLOORS, -1), values.get(RentalFields.ROOMS, -1),
                values.get(RentalFields.HAS_WINDOW_BARS, false), values.get(RentalFields.EXTINGUISHER_COUNT, -1), inspections.getFirst().values().get(InspectionFields.INSPECTED_ON, LocalDate.MIN))).isEqualTo(truth);
        assertThat(inspections).hasSize(1);
        assertThat(values.get(RentalFields.HAS_EXTINGUISHER)).isEqualTo(truth.extinguishers > 0);
    }

    private static Object written(Column column, Truth truth, Random random) {
        return switch (column) {
            case ADDRESS -> random.nextInt(6) == 0 ? truth.address + " " : truth.address;
            case LANDLORD -> truth.landlord;
            case PHONE -> random.nextInt(4) == 0 ? truth.phone.substring(0, 3) + " " + truth.phone.substring(3, 7) + " " + truth.phone.substring(7) : truth.phone;
            case FLOORS -> count(truth.floors, "层", random);
            case ROOMS -> count(truth.rooms, "间", random);
            case EXTINGUISHERS -> count(truth.extinguishers, "具", random);
            case BARS -> truth.bars ? List.of("有", "是", "√").get(random.nextInt(3)) : List.of("无", "否", "×").get(random.nextInt(3));
            case DAY -> switch (random.nextInt(5)) {
                case 0 -> truth.on;
                case 1 -> DateTimeFormatter.ofPattern("yyyy.M.d").format(truth.on);
                case 2 -> DateTimeFormatter.ofPattern("yyyy年M月d日").format(truth.on);
                case 3 -> DateTimeFormatter.ofPattern("yyyyMMdd").format(truth.on);
                default -> DateTimeFormatter.ofPattern("yyyy/M/d").format(truth.on);
            };
        };
    }

    private static Object count(int number, String unit, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> number;
            case 1 -> number + unit;
            case 2 -> number >= 1 && number <= 10 ? CHINESE[number] + unit : number;
            default -> String.valueOf(number);
        };
    }
}
