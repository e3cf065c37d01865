package org.communityoffice.command;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.rental.Answers;
import org.communityoffice.rental.ChecklistFields;
import org.communityoffice.rental.ChecklistItem;
import org.communityoffice.rental.ChecklistItemFields;
import org.communityoffice.rental.Draft;
import org.communityoffice.rental.EquipmentFields;
import org.communityoffice.rental.Finding;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.HazardService;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.rental.RecheckFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RoomFields;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;

/// What the clerk entered of the rental houses since their workbooks: rooms, equipment, inspections by exception, and each step of their hazards on its day, by the services of the window.
final class SampleRentals {
    private static final String STREET = "安和街道办事处";
    private static final String REPORTED_TO = "安和街道办事处、消防救援机构";
    private static final LocalDate SECOND_EDITION = LocalDate.of(2026, 11, 10);
    private final SampleDesk desk;
    private final SampleServices.Rentals services;
    private final CodeLists codes = new CodeLists(new FactoryTables());
    private final Map<String, Stored> houses = new HashMap<>();
    private int notices;
    private int transfers;

    SampleRentals(SampleDesk desk, SampleServices.Rentals services) {
        this.desk = desk;
        this.services = services;
    }

    void enter() throws IOException {
        services.houses().all().forEach(house -> houses.put(house.values().get(RentalFields.ADDRESS, ""), house));
        for (Map<String, String> row : desk.rows("rooms")) {
            SampleDesk.saved(services.rooms().save(null, services.rooms().blank(house(row).id()).with(RoomFields.ROOM_NO, row.get("房号"))));
        }
        for (Map<String, String> row : desk.rows("equipment")) {
            equipment(row);
        }
        Map<String, List<Map<String, String>>> found = desk.rows("hazards").stream().collect(Collectors.groupingBy(SampleRentals::visit, LinkedHashMap::new, Collectors.toList()));
        List<Map<String, String>> visits = desk.rows("inspections").stream().sorted(java.util.Comparator.comparing(row -> row.getOrDefault("日期", ""))).toList();
        for (Map<String, String> row : visits) {
            inspection(row, found.getOrDefault(visit(row), List.of()));
        }
        secondEdition();
    }

    private static String visit(Map<String, String> row) {
        return row.get("地址") + row.get("日期");
    }

    private Stored house(Map<String, String> row) {
        Stored house = houses.get(row.getOrDefault("地址", ""));
        if (house == null) {
            throw new IllegalStateException("the sample has no such house");
        }
        return house;
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(Map<String, String> row, String column) {
        String written = row.getOrDefault(column, "");
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    private void equipment(Map<String, String> row) {
        SampleDesk.saved(services.equipment().save(null, services.equipment().blank(house(row).id()).change().set(EquipmentFields.EQUIP_TYPE, codes.codeOrWords("equipment-types", row.getOrDefault("类型", "")))
                .set(EquipmentFields.LOCATION, row.get("位置")).set(EquipmentFields.QUANTITY, Integer.valueOf(row.getOrDefault("数量", "1"))).set(EquipmentFields.MANUFACTURED_ON, row.get("出厂年月"))
                .set(EquipmentFields.INSTALLED_ON, day(row, "安装日期")).set(EquipmentFields.LAST_SERVICE_ON, day(row, "上次维修")).set(EquipmentFields.CONDITION, codes.codeOrWords("condition", row.getOrDefault("状态", ""))).done(), true));
    }

    private void inspection(Map<String, String> row, List<Map<String, String>> found) {
        LocalDate day = LocalDate.parse(row.getOrDefault("日期", ""));
        Stored house = services.houses().find(house(row).id()).orElseThrow();
        Draft draft = services.inspections().draft(house, day).with(InspectionFields.INSPECTORS, row.getOrDefault("检查人", "").replace("、", "|")).with(InspectionFields.NOTE, row.get("说明"));
        if (!row.getOrDefault("结论", "").isEmpty()) {
            draft = draft.with(InspectionFields.CONCLUSION, Draft.NOT_LET_IN);
        }
        for (Map<String, String> one : found) {
            String item = one.getOrDefault("检查项", "");
            draft = services.inspections().rules().marked(draft, item, Answers.Result.N);
            Finding finding = java.util.Objects.requireNonNull(draft.finding(item)).with(HazardFields.PLACE, one.get("部位")).with(HazardFields.DESCRIPTION, one.get("描述"));
            if (!one.getOrDefault("报告时间", "").isEmpty()) {
                finding = finding.with(HazardFields.REPORTED_AT, LocalDateTime.parse(one.getOrDefault("报告时间", ""))).with(HazardFields.REPORTED_TO, REPORTED_TO);
            }
            if (!one.getOrDefault("当场", "").isEmpty()) {
                finding = finding.with(HazardFields.STATUS, "recheck_passed");
            }
            draft = services.inspections().rules().changed(draft, item, finding);
        }
        Stored inspection = SampleDesk.saved(services.inspections().save(draft, Enclosed.NONE, true));
        for (Map<String, String> one : found) {
            services.houses().read(reading -> services.houses().hazardsOf(reading, inspection.id())).stream().filter(hazard -> one.getOrDefault("检查项", "").equals(hazard.values().get(HazardFields.ITEM))).findFirst()
                    .ifPresent(hazard -> steps(hazard, one));
        }
    }

    /// Each step that was taken, on its day.
    private void steps(Stored found, Map<String, String> row) {
        Stored now = found;
        LocalDate told = day(row, "告知日期");
        if (told != null) {
            String receiver = row.getOrDefault("签收人", "");
            now = SampleDesk.saved(services.hazards().notice(List.of(now), Values.none(HazardFields.TYPE).change().set(HazardFields.NOTICE_NO, "GZ-2026-%04d".formatted(++notices)).set(HazardFields.NOTIFIED_ON, told)
                    .set(HazardFields.DELIVERY, receiver.isEmpty() ? "张贴" : "当面").set(HazardFields.RECEIVED_BY, receiver).set(HazardFields.RECEIVED_ON, receiver.isEmpty() ? null : told).done(), false, true));
        }
        if (!row.getOrDefault("开始整改", "").isEmpty()) {
            now = SampleDesk.saved(services.hazards().underWay(List.of(now)));
        }
        if (!row.getOrDefault("拒绝", "").isEmpty()) {
            now = SampleDesk.saved(services.hazards().refused(List.of(now), Values.none(HazardFields.TYPE).change().set(HazardFields.REFUSED_ON, told).set(HazardFields.REFUSED_WITNESS, "何玉兰").set(HazardFields.REFUSED_NOTE, row.get("拒绝")).done(), true));
        }
        boolean handedFirst = row.getOrDefault("移交日期", "").equals(row.get("日期"));
        if (handedFirst) {
            now = handOver(now, row);
        }
        String recheck = row.getOrDefault("复查", "");
        if (!recheck.isEmpty()) {
            now = recheck(now, recheck.split(" "));
        }
        if (!handedFirst && !row.getOrDefault("移交日期", "").isEmpty()) {
            now = handOver(now, row);
        }
        if (!row.getOrDefault("答复日期", "").isEmpty()) {
            SampleDesk.saved(services.hazards().answered(List.of(now), Values.none(HazardFields.TYPE).change().set(HazardFields.AUTHORITY_ANSWERED_ON, day(row, "答复日期")).set(HazardFields.AUTHORITY_ANSWER_NO, row.get("答复文号")).done(), true));
        }
    }

    /// @param words day, result, and where it failed the next day or 移交
    private Stored recheck(Stored hazard, String[] words) {
        boolean handOver = words.length > 2 && words[2].equals("移交");
        Values seen = Values.none(RecheckFields.TYPE).change().set(RecheckFields.RECHECKED_ON, LocalDate.parse(words[0])).set(RecheckFields.RECHECKED_BY, "刘建军、何玉兰").set(RecheckFields.RESULT, words[1])
                .set(RecheckFields.NEXT_ON, words.length > 2 && !handOver ? LocalDate.parse(words[2]) : null).done();
        SampleDesk.saved(services.hazards().recheck(List.of(new HazardService.Rechecked(hazard, seen, handOver)), true));
        return again(hazard);
    }

    private Stored handOver(Stored hazard, Map<String, String> row) {
        return SampleDesk.saved(services.hazards().handOver(List.of(hazard), Values.none(HazardFields.TYPE).change().set(HazardFields.TRANSFER_NO, "YJ-2026-%04d".formatted(++transfers)).set(HazardFields.TRANSFERRED_ON, day(row, "移交日期"))
                .set(HazardFields.TRANSFERRED_TO, STREET).set(HazardFields.TRANSFER_REASON, row.get("移交理由")).done(), true));
    }

    private Stored again(Stored hazard) {
        return services.houses().read(reading -> services.houses().hazards(reading, hazard.values().get(HazardFields.RENTAL, 0L))).stream().filter(one -> one.id() == hazard.id()).findFirst().orElseThrow();
    }

    /// Smoke alarms from five rooms on, by what the street office agreed.
    private void secondEdition() {
        List<ChecklistItem> items = services.checklists().all().getLast().items().stream()
                .map(item -> item.code().equals("FC-11") ? ChecklistItem.of(item.values().with(ChecklistItemFields.APPLIES_WHEN, "rooms>=5|occupants>=10")) : item).toList();
        Values edition = services.checklists().blank().change().set(ChecklistFields.EDITION, "2026-11 版").set(ChecklistFields.ISSUED_ON, SECOND_EDITION).set(ChecklistFields.BASIS, "街道消防工作会议纪要（2026年11月）").done();
        SampleDesk.saved(services.checklists().save(edition, items));
    }
}
