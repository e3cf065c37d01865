package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.rental.HouseOffice.TODAY;
import static org.communityoffice.rental.HouseOffice.saved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.Attachments;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.rental.Answers.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionServiceTest {
    @TempDir Path folder;
    HouseOffice office;
    InspectionService service;
    InspectionRules rules;
    Stored house;

    @BeforeEach
    void open() throws Exception {
        office = new HouseOffice(folder);
        service = office.wiring.rentalParts().inspections();
        rules = service.rules();
        house = saved(office.houses.save(null, HouseOffice.house("正兴门 21 号").change().set(RentalFields.LANDLORD, "吐尔逊·艾力").set(RentalFields.HAS_EBIKE, false).set(RentalFields.HAS_WINDOW_BARS, true)
                .set(RentalFields.HAS_ESCAPE_OPENING, false).set(RentalFields.PUBLIC_PASSAGE_BARS, false).set(RentalFields.STAIR_TO_ROOF, true).done(), false));
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private Draft draft() {
        return service.draft(house, TODAY).with(InspectionFields.INSPECTORS, "刘建军、何玉兰");
    }

    /// FC-05 an ordinary one, FC-19 perhaps serious and reported, FC-22 put right on the spot.
    private Draft failing() {
        Draft draft = fails(draft(), "FC-05", "402", "插座串接");
        draft = fails(draft, "FC-19", "301、302", "防盗网焊死");
        draft = rules.changed(draft, "FC-19", finding(draft, "FC-19").with(HazardFields.REPORTED_AT, TODAY.atTime(9, 0)).with(HazardFields.REPORTED_TO, "街道办事处、消防救援机构"));
        draft = fails(draft, "FC-22", "2 层", "走道堆旧家具");
        return rules.changed(draft, "FC-22", rules.withDeadline(finding(draft, "FC-22"), rules.deadlines().of("1").getFirst()));
    }

    private Draft fails(Draft draft, String item, String place, String what) {
        Draft marked = rules.marked(draft, item, Result.N);
        return rules.changed(marked, item, finding(marked, item).with(HazardFields.PLACE, place).with(HazardFields.DESCRIPTION, what));
    }

    private static Finding finding(Draft draft, String item) {
        return java.util.Objects.requireNonNull(draft.finding(item));
    }

    private static List<String> fields(SaveResult result) {
        return switch (result) {
            case SaveResult.Invalid(List<Problem> problems) -> problems.stream().map(Problem::field).toList();
            case SaveResult.Unsure(List<Problem> doubts) -> doubts.stream().map(one -> "? " + one.field()).toList();
            default -> List.of();
        };
    }

    private List<String> problems(Draft draft) {
        return service.check(draft).stream().map(Problem::field).toList();
    }

    private Stored save(Draft draft) {
        return saved(service.save(draft, Enclosed.NONE, false));
    }

    private List<Stored> hazards() {
        RentalRepository repository = office.wiring.rentals().repository();
        return repository.read(reading -> repository.hazards(reading, house.id()));
    }

    private List<Stored> rechecks() {
        RentalRepository repository = office.wiring.rentals().repository();
        return repository.read(reading -> repository.rechecks(reading, repository.hazards(reading, house.id()).stream().map(Stored::id).toList()));
    }

    private LocalDate lastInspected() {
        return office.houses.find(house.id()).orElseThrow().values().get(RentalFields.LAST_INSPECTED_ON);
    }

    @Test
    void everythingPassesAndWhatDoesNotApplySaysWhy() {
        Draft draft = draft();
        assertThat(draft.answers()).hasSize(45);
        assertThat(draft.answer("FC-27")).isEqualTo(new Answers.Answer(Result.NA, "没有电动自行车"));
        assertThat(draft.answer("FC-18")).isEqualTo(new Answers.Answer(Result.NA, "楼梯已直通屋顶，公共通道没有防盗网"));
        assertThat(draft.answer("FC-19")).isEqualTo(new Answers.Answer(Result.Y, ""));
        assertThat(draft.count(Result.Y) + draft.count(Result.NA)).isEqualTo(45);
        Stored inspection = save(draft);
        assertThat(inspection.values().get(InspectionFields.INSPECTION_NO)).startsWith("JC-");
        assertThat(inspection.values().get(InspectionFields.CONCLUSION)).isEqualTo("PASS");
        assertThat(inspection.values().get(InspectionFields.CHECKLIST_VERSION)).isEqualTo("1");
        assertThat(inspection.values().get(InspectionFields.INSPECTORS)).isEqualTo("刘建军|何玉兰");
        assertThat(Answers.of(inspection.values().get(InspectionFields.ANSWERS))).isEqualTo(new Answers(draft.answers()));
        assertThat(lastInspected()).isEqualTo(TODAY);
    }

    @Test
    void whatDoesNotApplyMayBeOverruled() {
        Draft draft = rules.marked(draft(), "FC-27", Result.N);
        assertThat(finding(draft, "FC-27").severity()).isEqualTo("2");
        assertThat(rules.marked(draft, "FC-27", Result.NA).answer("FC-27")).isEqualTo(new Answers.Answer(Result.NA, "没有电动自行车"));
        assertThat(rules.marked(draft, "FC-05", Result.NA).answer("FC-05")).as("it applies, but is not there").isEqualTo(new Answers.Answer(Result.NA, "现场没有"));
    }

    @Test
    void aFailingItemIsProposedAsAHazard() {
        Draft draft = rules.marked(draft(), "FC-19", Result.N);
        Values hazard = finding(draft, "FC-19").hazard();
        assertThat(hazard.get(HazardFields.MEASURES)).isEqualTo("开设逃生口");
        assertThat(hazard.get(HazardFields.SEVERITY)).isEqualTo("2");
        assertThat(hazard.get(HazardFields.DEADLINE)).as("three days from 10-29 are a Sunday").isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(hazard.get(HazardFields.RESPONSIBLE)).isEqualTo("吐尔逊·艾力");
        assertThat(draft.inspection().get(InspectionFields.CONCLUSION)).isEqualTo("FIX");
        assertThat(rules.chosen(finding(draft, "FC-19")).orElseThrow().code()).isEqualTo("HD-21");
        Finding ordinary = rules.withSeverity(finding(draft, "FC-19"), "1");
        assertThat(rules.chosen(ordinary).orElseThrow().code()).isEqualTo("HD-12");
        assertThat(rules.marked(draft, "FC-19", Result.Y).finding("FC-19")).isNull();
        assertThat(rules.marked(draft, "FC-19", Result.Y).inspection().get(InspectionFields.CONCLUSION)).isEqualTo("PASS");
    }

    @Test
    void theConclusionFollowsUntilSomebodyChoosesAnother() {
        Draft draft = rules.marked(draft(), "FC-19", Result.N);
        Draft chosen = draft.with(InspectionFields.CONCLUSION, Draft.STOP);
        assertThat(rules.marked(chosen, "FC-22", Result.N).inspection().get(InspectionFields.CONCLUSION)).isEqualTo("STOP");
        Draft spot = rules.changed(draft, "FC-19", rules.withDeadline(finding(draft, "FC-19"), rules.deadlines().of("2").getFirst()));
        assertThat(spot.inspection().get(InspectionFields.CONCLUSION)).as("all put right").isEqualTo("PASS");
        Draft serious = rules.changed(draft, "FC-19", rules.withSeverity(finding(draft, "FC-19"), "3"));
        assertThat(serious.inspection().get(InspectionFields.CONCLUSION)).isEqualTo("STOP");
    }

    @Test
    void anotherDayMovesWhatWasProposedOnly() {
        Draft draft = rules.marked(rules.marked(draft(), "FC-05", Result.N), "FC-19", Result.N);
        draft = rules.changed(draft, "FC-05", rules.until(finding(draft, "FC-05"), LocalDate.of(2026, 11, 20)));
        Draft moved = rules.on(draft, LocalDate.of(2026, 10, 20));
        assertThat(finding(moved, "FC-19").deadline()).isEqualTo(LocalDate.of(2026, 10, 23));
        assertThat(finding(moved, "FC-19").hazard().get(HazardFields.FOUND_ON)).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(finding(moved, "FC-05").deadline()).as("written by hand").isEqualTo(LocalDate.of(2026, 11, 20));
        Draft back = rules.on(rules.on(moved, null), TODAY);
        assertThat(finding(back, "FC-05").deadline()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void wrongEntriesStandBesideTheirFields() {
        assertThat(problems(draft().with(InspectionFields.INSPECTORS, "刘建军、刘建军"))).containsExactly("inspectors");
        assertThat(problems(draft().with(InspectionFields.INSPECTED_ON, null))).containsExactly("inspected_on");
        assertThat(problems(draft().with(InspectionFields.INSPECTION_KIND, null).with(InspectionFields.CONCLUSION, null))).containsExactly("inspection_kind", "conclusion");
        assertThat(problems(draft().with(InspectionFields.REFUSED, true))).containsExactly("refused_reason", "witness");
        Draft failing = rules.marked(draft(), "FC-19", Result.N);
        assertThat(problems(failing)).containsExactly("FC-19/description");
        assertThat(problems(failing.with(InspectionFields.CONCLUSION, Draft.PASS))).contains("conclusion");
        assertThat(problems(failing.with(InspectionFields.CONCLUSION, Draft.NOT_LET_IN))).containsExactly("conclusion");
        Draft told = fails(draft(), "FC-19", "301", "焊死");
        assertThat(problems(told)).isEmpty();
        assertThat(problems(told.with("FC-19", rules.withSeverity(finding(told, "FC-19"), "3")))).as("only with the authority's paper, whose day it is").containsExactly("FC-19/severity_doc", "FC-19/deadline");
        assertThat(problems(told.with("FC-19", finding(told, "FC-19").with(HazardFields.DEADLINE, TODAY.minusDays(1))))).containsExactly("FC-19/deadline");
        assertThat(problems(told.with("FC-19", finding(told, "FC-19").with(HazardFields.RESPONSIBLE, null)))).containsExactly("FC-19/responsible");
        assertThat(problems(told.with("FC-19", finding(told, "FC-19").with(HazardFields.REPORTED_AT, TODAY.plusDays(1).atStartOfDay())))).containsExactly("FC-19/reported_at");
        assertThat(problems(told.with("FC-19", finding(told, "FC-19").with(HazardFields.REPORTED_AT, TODAY.minusDays(1).atTime(9, 0))))).containsExactly("FC-19/reported_at");
        assertThat(problems(told.with("FC-19", finding(told, "FC-19").with(HazardFields.REPORTED_AT, TODAY.atTime(9, 0)).with(HazardFields.REPORTED_TO, null)))).containsExactly("FC-19/reported_to");
        assertThat(problems(told.with("FC-19", finding(told, "FC-19").with(HazardFields.PLACE, "三".repeat(201))))).containsExactly("FC-19/place");
    }

    @Test
    void whatMayBeRightIsAskedOnce() {
        Draft told = fails(draft(), "FC-19", "301", "焊死");
        assertThat(fields(service.save(told, Enclosed.NONE, false))).as("reported the same day?").containsExactly("? FC-19/reported_at");
        Draft ahead = rules.on(draft(), TODAY.plusDays(1));
        assertThat(fields(service.save(ahead, Enclosed.NONE, false))).containsExactly("? inspected_on");
        save(draft());
        assertThat(fields(service.save(draft(), Enclosed.NONE, false))).as("twice on one day").containsExactly("? inspected_on");
        assertThat(fields(service.save(told, Enclosed.NONE, true))).isEmpty();
        Draft late = rules.on(told, TODAY.minusDays(3));
        late = late.with("FC-19", finding(late, "FC-19").with(HazardFields.REPORTED_AT, LocalDateTime.of(2026, 10, 27, 9, 0)).with(HazardFields.REPORTED_TO, "街道办事处"));
        assertThat(fields(service.save(late, Enclosed.NONE, false))).containsExactly("? FC-19/reported_at");
    }

    @Test
    void allIsOneActionAndComesBackAsOne() {
        Stored inspection = save(failing());
        assertThat(inspection.values().get(InspectionFields.CONCLUSION)).isEqualTo("FIX");
        assertThat(hazards()).hasSize(3).allSatisfy(one -> {
            assertThat(one.values().get(HazardFields.INSPECTION)).isEqualTo(inspection.id());
            assertThat(one.values().get(HazardFields.RENTAL)).isEqualTo(house.id());
            assertThat(one.values().get(HazardFields.FOUND_ON)).isEqualTo(TODAY);
            assertThat(one.values().get(HazardFields.HAZARD_NO)).startsWith("YH-");
        });
        assertThat(hazards()).extracting(one -> one.values().get(HazardFields.STATUS)).containsExactly("found", "found", "recheck_passed");
        assertThat(hazards().getLast().values().get(HazardFields.CLOSED_ON)).isEqualTo(TODAY);
        assertThat(rechecks()).singleElement().satisfies(one -> {
            assertThat(one.values().get(RecheckFields.RESULT)).isEqualTo("合格");
            assertThat(one.values().get(RecheckFields.RECHECKED_BY)).isEqualTo("刘建军|何玉兰");
            assertThat(one.values().get(RecheckFields.HAZARD)).isEqualTo(hazards().getLast().id());
        });
        var last = office.wiring.historyService().undoable().orElseThrow();
        assertThat(last.title()).isEqualTo("录入 正兴门 21 号 的检查，隐患 3 处");
        office.wiring.historyService().undo(last.id());
        assertThat(hazards()).isEmpty();
        assertThat(rechecks()).isEmpty();
        assertThat(service.open(inspection.id())).isEmpty();
        assertThat(lastInspected()).isNull();
    }

    @Test
    void photosComeWithTheInspection() {
        Attachments attachments = new Attachments(office.office);
        Enclosed waiting = (changes, type, row) -> {
            try {
                attachments.add(changes, type, row, "FC-19", "防盗网.jpg", new byte[] {1, 2, 3});
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
        Stored inspection = saved(service.save(failing(), waiting, true));
        assertThat(attachments.of(InspectionFields.TYPE, inspection.id())).singleElement().satisfies(one -> assertThat(one.values().get(AttachmentFields.PURPOSE)).isEqualTo("FC-19"));
        office.wiring.historyService().undo(office.wiring.historyService().undoable().orElseThrow().id());
        assertThat(attachments.of(InspectionFields.TYPE, inspection.id())).isEmpty();
    }

    @Test
    void whoIsNotLetInHasInspectedNothing() {
        Stored inspection = save(draft().with(InspectionFields.CONCLUSION, Draft.NOT_LET_IN));
        assertThat(inspection.values().get(InspectionFields.ANSWERS)).isNull();
        assertThat(lastInspected()).as("nobody has seen it").isNull();
        save(rules.on(draft(), TODAY.minusDays(9)));
        assertThat(lastInspected()).isEqualTo(TODAY.minusDays(9));
        save(rules.on(draft(), TODAY.minusDays(40)));
        assertThat(lastInspected()).as("an older one entered later").isEqualTo(TODAY.minusDays(9));
    }

    @Test
    void refusingToSignIsKeptWithItsWitness() {
        Stored inspection = save(draft().with(InspectionFields.REFUSED, true).with(InspectionFields.REFUSED_REASON, "说没有钱改").with(InspectionFields.WITNESS, "王秀英"));
        assertThat(inspection.values().get(InspectionFields.WITNESS)).isEqualTo("王秀英");
        Draft again = service.open(inspection.id()).orElseThrow();
        save(again.with(InspectionFields.REFUSED, false));
        assertThat(service.open(inspection.id()).orElseThrow().inspection().get(InspectionFields.REFUSED_REASON)).as("signed after all").isNull();
    }

    @Test
    void whoInspectedLastIsProposedAgain() {
        assertThat(service.draft(house, TODAY).inspectors()).containsExactly("王晓芸");
        save(draft());
        assertThat(service.draft(house, TODAY).inspectors()).containsExactly("刘建军", "何玉兰");
    }

    @Test
    void aSavedOneIsOpenedAndCorrected() {
        Stored inspection = save(failing());
        Draft again = service.open(inspection.id()).orElseThrow();
        assertThat(again.findings()).containsOnlyKeys("FC-05", "FC-19", "FC-22");
        assertThat(finding(again, "FC-22").onTheSpot()).isTrue();
        assertThat(again.findings().values()).allSatisfy(one -> assertThat(one.worked()).isEmpty());
        Draft changed = rules.marked(again, "FC-05", Result.Y);
        changed = fails(changed, "FC-26", "门前", "停了两辆车");
        changed = rules.changed(changed, "FC-22", rules.withDeadline(finding(changed, "FC-22"), rules.deadlines().usual("1")));
        changed = rules.changed(changed, "FC-19", rules.withDeadline(finding(changed, "FC-19"), rules.deadlines().of("2").getFirst()));
        save(changed);
        assertThat(hazards()).extracting(one -> one.values().get(HazardFields.ITEM)).containsExactly("FC-19", "FC-22", "FC-26");
        assertThat(hazards()).extracting(one -> one.values().get(HazardFields.STATUS)).containsExactly("recheck_passed", "found", "found");
        assertThat(rechecks()).singleElement().satisfies(one -> assertThat(one.values().get(RecheckFields.HAZARD)).isEqualTo(hazards().getFirst().id()));
        assertThat(service.save(again, Enclosed.NONE, true)).as("read before that").isInstanceOf(SaveResult.ChangedElsewhere.class);
        saved(service.save(rules.on(service.open(inspection.id()).orElseThrow(), TODAY.minusDays(2)), Enclosed.NONE, true));
        assertThat(lastInspected()).as("the day was wrong").isEqualTo(TODAY.minusDays(2));
    }

    @Test
    void aCorrectionThatChangesNothingWritesNothing() {
        Stored inspection = save(failing());
        Stored again = save(service.open(inspection.id()).orElseThrow());
        assertThat(again.version()).isEqualTo(inspection.version());
    }

    @Test
    void whatHasBeenWorkedOnIsNotTakenAway() {
        Stored inspection = save(failing());
        Stored socket = hazards().getFirst();
        office.wiring.rentals().repository().change("告知", "王", changes -> changes.update(socket.id(), socket.version(),
                socket.values().change().set(HazardFields.STATUS, HazardStates.NOTIFIED).set(HazardFields.NOTIFIED_ON, TODAY).set(HazardFields.NOTICE_NO, "GZ-1").done()));
        Draft again = service.open(inspection.id()).orElseThrow();
        assertThat(finding(again, "FC-05").worked()).isEqualTo("已告知");
        SaveResult refused = service.save(rules.marked(again, "FC-05", Result.Y), Enclosed.NONE, true);
        assertThat(refused).isInstanceOfSatisfying(SaveResult.Invalid.class, invalid -> assertThat(invalid.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("FC-05 的隐患已告知，不能从检查里去掉")));
        assertThat(fields(service.save(again.with("FC-05", finding(again, "FC-05").with(HazardFields.DEADLINE, TODAY.plusDays(30))), Enclosed.NONE, true))).containsExactly("FC-05");
        Stored kept = save(rules.marked(again, "FC-22", Result.Y).with(InspectionFields.NOTE, "改了备注"));
        assertThat(kept.values().get(InspectionFields.NOTE)).isEqualTo("改了备注");
        assertThat(hazards()).extracting(one -> one.values().get(HazardFields.ITEM)).containsExactly("FC-05", "FC-19");
        assertThat(rechecks()).isEmpty();
    }

    @Test
    void anInspectionOfAWorkbookStaysUnanswered() {
        Stored imported = office.wiring.rentals().repository().change("导入", "王", changes -> changes.insert(Values.none(InspectionFields.TYPE).change().set(InspectionFields.RENTAL, house.id())
                .set(InspectionFields.INSPECTED_ON, TODAY.minusDays(30)).set(InspectionFields.HAZARDS_TEXT, "电线乱拉").set(InspectionFields.INSPECTORS, "刘建军、何玉兰").set(InspectionFields.SOURCE_FILE, "台账.xlsx").done())).value();
        Draft opened = service.open(imported.id()).orElseThrow();
        assertThat(opened.answers()).isEmpty();
        Stored after = save(opened.with(InspectionFields.INSPECTION_KIND, "日常").with(InspectionFields.CONCLUSION, Draft.FIX));
        assertThat(after.values().get(InspectionFields.ANSWERS)).as("nobody has looked at the items").isNull();
        assertThat(service.draft(house, TODAY).inspectors()).as("those of a workbook are not proposed").containsExactly("王晓芸");
    }

    @Test
    void aNewEditionShowsWhichHousesToSeeAgain() {
        save(draft());
        Stored barred = saved(office.houses.save(null, HouseOffice.house("正兴门 22 号").with(RentalFields.HAS_WINDOW_BARS, false), false));
        saved(service.save(service.draft(barred, TODAY).with(InspectionFields.INSPECTORS, "刘建军、何玉兰"), Enclosed.NONE, true));
        saved(office.houses.save(null, HouseOffice.house("正兴门 23 号"), false));
        HousesService shown = office.wiring.rentalParts().shown();
        HouseFilter again = new HouseFilter(null, "", true, "", true);
        assertThat(shown.list(again, null).again()).as("one edition alone").isZero();
        List<ChecklistItem> items = new ArrayList<>(service.checklists().newest().items());
        items.replaceAll(item -> item.code().equals("FC-19") ? new ChecklistItem("FC-19", item.category(), item.item() + "，宽 60 厘米以上", item.appliesWhen(), item.how(), "2", item.measure(), true, "地方规定", true, true) : item);
        saved(office.wiring.rentalParts().checklists().save(Values.none(ChecklistFields.TYPE).change().set(ChecklistFields.EDITION, "2026-10").set(ChecklistFields.ISSUED_ON, TODAY).set(ChecklistFields.BASIS, "街道通知").done(), items));
        assertThat(shown.list(again, null).rows()).as("where there are bars, and somebody was there by the old one").extracting(RentalRow::address).containsExactly("正兴门 21 号");
        assertThat(shown.list(new HouseFilter(null, "", true, ""), null).rows()).hasSize(3);
        Draft next = service.draft(house, TODAY).with(InspectionFields.INSPECTORS, "刘建军、何玉兰");
        assertThat(next.inspection().get(InspectionFields.CHECKLIST_VERSION)).isEqualTo("2026-10");
        saved(service.save(next, Enclosed.NONE, true));
        assertThat(shown.list(again, null).rows()).as("seen by the new one").isEmpty();
        assertThat(service.open(inspections().getFirst().id()).orElseThrow().checklist().edition()).as("the old one is shown by the old edition").isEqualTo("1");
    }

    private List<Stored> inspections() {
        RentalRepository repository = office.wiring.rentals().repository();
        return repository.read(reading -> repository.inspections(reading, house.id()));
    }
}
