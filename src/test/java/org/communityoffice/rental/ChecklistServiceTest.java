package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.rental.HouseOffice.TODAY;
import static org.communityoffice.rental.HouseOffice.saved;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistServiceTest {
    @TempDir Path folder;
    HouseOffice office;
    ChecklistService service;

    @BeforeEach
    void open() throws Exception {
        office = new HouseOffice(folder);
        service = office.wiring.rentalParts().checklists();
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private List<ChecklistItem> first() {
        return service.all().getFirst().items();
    }

    private static ChecklistItem changed(ChecklistItem item, String appliesWhen) {
        return ChecklistItem.of(item.values().with(ChecklistItemFields.APPLIES_WHEN, appliesWhen));
    }

    private List<ChecklistItem> with(String code, String appliesWhen) {
        return first().stream().map(item -> item.code().equals(code) ? changed(item, appliesWhen) : item).toList();
    }

    private Values edition() {
        return service.blank().with(ChecklistFields.BASIS, "街道消防会议纪要 2026 第 9 号");
    }

    private static List<String> said(SaveResult result) {
        return result instanceof SaveResult.Invalid(List<Problem> problems) ? problems.stream().map(Problem::message).toList() : List.of();
    }

    private Stored inspected(String address, Boolean stair, LocalDate on, String version, String conclusion) {
        Stored house = saved(office.houses.save(null, HouseOffice.house(address).change().set(RentalFields.STAIR_TO_ROOF, stair).set(RentalFields.FLOORS, 3).done(), true));
        office.wiring.rentals().repository().change("检查", "王晓芸", changes -> changes.insert(Values.none(InspectionFields.TYPE).change().set(InspectionFields.RENTAL, house.id()).set(InspectionFields.INSPECTED_ON, on)
                .set(InspectionFields.CHECKLIST_VERSION, version).set(InspectionFields.CONCLUSION, conclusion).done()));
        return house;
    }

    @Test
    void aNewEditionLeavesTheOldOneAsItWas() {
        List<ChecklistItem> before = first();
        saved(service.save(edition(), with("FC-18", "floors>=4&!stair_to_roof")));
        assertThat(service.all()).extracting(Checklist::edition).containsExactly("1", "2026-10 版");
        assertThat(service.all().getFirst().items()).isEqualTo(before);
        assertThat(service.all().getLast().item("FC-18").orElseThrow().appliesWhen()).isEqualTo("floors>=4&!stair_to_roof");
        assertThat(service.all().getLast().items()).as("all else, and its order, as it was").extracting(ChecklistItem::code).isEqualTo(before.stream().map(ChecklistItem::code).toList());
        assertThat(service.all().getLast().basis()).startsWith("街道消防会议纪要");
        assertThat(service.blank().get(ChecklistFields.EDITION)).isEqualTo("2026-10 版2");
        office.wiring.historyService().undo(office.wiring.historyService().undoable().orElseThrow().id());
        assertThat(service.all()).hasSize(1);
    }

    @Test
    void whatCannotBeUsedIsRefusedInWords() {
        assertThat(said(service.save(edition(), first()))).containsExactly("和“1”一样，没有改动");
        assertThat(said(service.save(edition(), with("FC-18", "floor>=4")))).containsExactly("FC-18：适用条件里的“floor”不是出租屋资料里能用的栏");
        assertThat(said(service.save(edition().with(ChecklistFields.EDITION, "1").with(ChecklistFields.BASIS, null).with(ChecklistFields.ISSUED_ON, LocalDate.of(2020, 1, 1)), with("FC-18", "any"))))
                .containsExactly("已经有“1”", "早于现在这一版的启用日期 2026-01-01", "请写依据：哪份文件、哪次会议");
        assertThat(said(service.save(edition(), first().stream().map(item -> ChecklistItem.of(item.values().with(ChecklistItemFields.ACTIVE, false))).toList()))).containsExactly("一项也没有在用");
        ChecklistItem added = service.newItem(first());
        assertThat(added.code()).as("after the last of the thirty-nine").isEqualTo(String.format("FC-%02d", first().size() + 1));
        assertThat(service.problems(added)).extracting(Problem::field).containsExactly("category", "item_zh");
    }

    @Test
    void theHousesThatAnItemReachesAreCounted() {
        office.house("东风里 12 号", "101");
        saved(office.houses.save(null, HouseOffice.house("东风里 13 号").change().set(RentalFields.FLOORS, 5).set(RentalFields.STAIR_TO_ROOF, true).done(), true));
        saved(office.houses.save(null, HouseOffice.house("东风里 14 号").change().set(RentalFields.FLOORS, 5).set(RentalFields.STATUS, RentalService.STRUCK_OFF).set(RentalFields.STAIR_TO_ROOF, false).done(), true));
        ChecklistReach reach = service.reach(List.of(changed(first().getFirst(), "floors>=4")));
        assertThat(reach.houses()).as("not what is struck off").isEqualTo(2);
        assertThat(reach.applies()).containsValue(1);
        assertThat(service.reach(List.of(changed(first().getFirst(), "has_ebike"))).applies()).as("what is not known counts as if it applied").containsValue(2);
    }

    @Test
    void housesAreCheckedAgainWhereSomethingNewApplies() {
        inspected("东风里 1 号", true, TODAY.minusDays(20), "1", "PASS");
        inspected("东风里 2 号", false, TODAY.minusDays(30), "1", "FIX");
        inspected("东风里 3 号", null, TODAY.minusDays(10), null, "PASS");
        inspected("东风里 4 号", false, TODAY.minusDays(10), "1", "NOIN");
        assertThat(service.again()).as("by the newest edition all are done").isEmpty();
        List<ChecklistItem> items = new ArrayList<>(with("FC-18", "!stair_to_roof"));
        items.set(0, ChecklistItem.of(items.getFirst().values().with(ChecklistItemFields.SUGGESTED_MEASURE, "换一种说法")));
        saved(service.save(edition(), items));
        assertThat(service.again()).extracting(CheckAgain::address).as("another measure sends nobody; not known applies; nobody was let in at no. 4").containsExactly("东风里 2 号", "东风里 3 号");
        assertThat(service.again().getFirst().items()).extracting(ChecklistItem::code).containsExactly("FC-18");
        inspected("东风里 5 号", false, TODAY, "2026-10 版", "PASS");
        assertThat(service.again()).hasSize(2);
    }
}
