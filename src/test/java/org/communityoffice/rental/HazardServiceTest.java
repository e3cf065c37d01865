package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.rental.HouseOffice.TODAY;
import static org.communityoffice.rental.HouseOffice.saved;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.rental.HazardService.Numbered;
import org.communityoffice.rental.HazardService.Rechecked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The steps of a hazard over a real database: every one from every state, what each needs, its numbers, undo and two clerks at once.
class HazardServiceTest {
    private static final LocalDate FOUND = LocalDate.of(2026, 10, 20);
    private static final List<String> ALL = List.of("found", "notified", "rectifying", "handed_over", "recheck_passed", "authority_closed");
    private HouseOffice office;
    private HazardService service;
    private Stored house;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        office = new HouseOffice(folder);
        service = office.wiring.rentals().hazards();
        house = saved(office.houses.save(null, HouseOffice.house("东风里 12 号").with(RentalFields.LANDLORD, "何永福"), true));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void everyStepFromEveryStateIsTakenOrRefusedInWords() {
        Map<String, Function<Stored, SaveResult>> steps = new LinkedHashMap<>();
        steps.put("告知", one -> service.notice(List.of(one), notice("GZ-2026-0001"), false, false));
        steps.put("改成整改中", one -> service.underWay(List.of(one)));
        steps.put("录入复查", one -> service.recheck(List.of(passed(one)), false));
        steps.put("移交", one -> service.handOver(List.of(one), transfer("YJ-2026-0001"), false));
        steps.put("凭答复销号", one -> service.answered(List.of(one), answer(), false));
        steps.put("记拒绝整改", one -> service.refused(List.of(one), refusal(), false));
        steps.put("改期限", one -> service.changeDeadline(List.of(one), deadline(TODAY.plusDays(9)), false));
        steps.put("改成重大", one -> service.judged(List.of(one), Values.none(HazardFields.TYPE).with(HazardFields.SEVERITY_DOC, "消重字〔2026〕1号"), false));
        steps.put("补报告", one -> service.reported(List.of(one), report(FOUND.atTime(17, 0).toString()), false));
        Map<String, Set<String>> allowed = Map.of("告知", Set.of("found", "notified", "rectifying"), "改成整改中", Set.of("notified"),
                "录入复查", Set.of("found", "notified", "rectifying", "handed_over"), "移交", Set.of("found", "notified", "rectifying"), "凭答复销号", Set.of("handed_over"),
                "记拒绝整改", Set.of("found", "notified", "rectifying"), "改期限", Set.of("found", "notified", "rectifying"),
                "改成重大", Set.of("found", "notified", "rectifying", "handed_over"), "补报告", Set.of("found", "notified", "rectifying", "handed_over"));
        for (String state : ALL) {
            steps.forEach((step, taken) -> {
                Stored hazard = hazard(state);
                SaveResult result = taken.apply(hazard);
                if (allowed.get(step).contains(state)) {
                    assertThat(result).as(step + " from " + state).isInstanceOf(SaveResult.Saved.class);
                } else {
                    assertThat(words(result)).as(step + " from " + state).contains("不能" + step).contains("“" + office.wiring.codes().name("hazard-status", state) + "”").matches(".*。.+。");
                    assertThat(now(hazard)).isEqualTo(hazard);
                }
            });
        }
    }

    @Test
    void aHazardIsEnteredWithDeadlineAndLandlordAndClosedOnTheSpotWithOneVisit() {
        Stored entered = hazard("1", "FC-22", FOUND);
        assertThat(entered.values().get(HazardFields.STATUS)).isEqualTo("found");
        assertThat(entered.values().get(HazardFields.DEADLINE)).isEqualTo("2026-10-27");
        assertThat(entered.values().get(HazardFields.RESPONSIBLE)).isEqualTo("何永福");
        assertThat(entered.values().get(HazardFields.HAZARD_NO)).startsWith("YH-");
        List<Stored> closed = office.wiring.rentals().repository().change("检查", "王晓芸",
                changes -> service.closedOnTheSpot(changes, List.of(service.found(changes, blank("1", "FC-43", FOUND)), service.found(changes, blank("1", "FC-05", FOUND))), "王晓芸、刘建军")).value();
        assertThat(closed).allSatisfy(one -> assertThat(one.values().get(HazardFields.STATUS)).isEqualTo("recheck_passed"))
                .allSatisfy(one -> assertThat(one.values().get(HazardFields.CLOSED_ON)).isEqualTo(FOUND));
        assertThat(rechecks(closed)).extracting(one -> one.get(RecheckFields.RECHECK_NO)).containsExactly("FC-2026-0001", "FC-2026-0001");
    }

    @Test
    void whatIsWrongWithANewHazardIsSaid() {
        assertThat(service.problems(Values.none(HazardFields.TYPE))).extracting(Problem::field).containsExactly("rental", "item", "description", "severity", "found_on");
        assertThat(service.problems(blank("3", "FC-17", FOUND))).extracting(Problem::message).containsExactly("重大由消防救援机构书面判定，请填写判定文号；还没有文书的，选疑似重大");
        assertThat(service.problems(blank("3", "FC-17", FOUND).with(HazardFields.SEVERITY_DOC, "消重字〔2026〕1号"))).isEmpty();
        assertThat(service.problems(blank("1", "FC-17", FOUND).with(HazardFields.DEADLINE, FOUND.minusDays(1)))).extracting(Problem::field).containsExactly("deadline");
        assertThat(service.problems(blank("2", "FC-17", FOUND).with(HazardFields.REPORTED_AT, FOUND.minusDays(1).atTime(9, 0)))).extracting(Problem::field).containsExactly("reported_at");
    }

    @Test
    void whatIsPastOrToComeIsRefusedOrAsked() {
        Stored one = hazard("found");
        assertThat(fields(service.notice(List.of(one), Values.none(HazardFields.TYPE), false, false))).containsExactly("notice_no", "notified_on");
        assertThat(words(service.notice(List.of(one), notice("GZ-2026-0001").with(HazardFields.NOTIFIED_ON, FOUND.minusDays(1)), false, true))).isEqualTo("2026-10-19 早于发现日期 2026-10-20");
        assertThat(service.notice(List.of(one), notice("GZ-2026-0001").with(HazardFields.NOTIFIED_ON, TODAY.plusDays(1)), false, false)).isInstanceOf(SaveResult.Unsure.class);
        assertThat(service.notice(List.of(one), notice("GZ-2026-0001").with(HazardFields.NOTIFIED_ON, TODAY.plusDays(1)), false, true)).isInstanceOf(SaveResult.Saved.class);
        Stored told = now(one);
        assertThat(fields(service.notice(List.of(told), notice("GZ-2026-0001").with(HazardFields.RECEIVED_ON, FOUND), false, false))).containsExactly("received_on");
        assertThat(fields(service.recheck(List.of(new Rechecked(told, seen("合格", FOUND.minusDays(1), null), false)), false))).containsExactly("rechecked_on");
        assertThat(service.recheck(List.of(new Rechecked(told, seen("合格", TODAY.plusDays(1), null), false)), false)).isInstanceOf(SaveResult.Unsure.class);
        assertThat(fields(service.handOver(List.of(told), transfer("YJ-2026-0001").with(HazardFields.TRANSFERRED_ON, FOUND.minusDays(1)), true))).containsExactly("transferred_on");
        assertThat(fields(service.changeDeadline(List.of(told), deadline(FOUND.minusDays(1)), true))).containsExactly("deadline");
        assertThat(fields(service.changeDeadline(List.of(told), deadline(TODAY.plusDays(3)).with(HazardFields.DEADLINE_REASON, null), true))).containsExactly("deadline_reason");
        assertThat(words(service.changeDeadline(List.of(told), deadline(told.values().get(HazardFields.DEADLINE)), true))).isEqualTo("期限本来就是 2026-10-27");
        assertThat(service.changeDeadline(List.of(told), deadline(TODAY.minusDays(1)), false)).isInstanceOf(SaveResult.Unsure.class);
        Stored handedOver = hazard("handed_over");
        assertThat(words(service.answered(List.of(handedOver), answer().with(HazardFields.AUTHORITY_ANSWERED_ON, FOUND), true))).contains("早于移交日期");
        assertThat(fields(service.answered(List.of(handedOver), Values.none(HazardFields.TYPE), true))).containsExactly("authority_answered_on", "authority_answer_no");
    }

    @Test
    void aRecheckOfSeveralHasOneNumberAndEachItsResult() {
        List<Stored> three = List.of(hazard("notified"), hazard("rectifying"), hazard("found"));
        assertThat(fields(service.recheck(List.of(passed(three.get(0)), new Rechecked(three.get(1), seen("不合格", TODAY, null), false)), false))).containsExactly("next_on_" + three.get(1).id());
        assertThat(fields(service.recheck(List.of(new Rechecked(three.get(1), seen("不合格", TODAY, TODAY), false)), false))).containsExactly("next_on_" + three.get(1).id());
        assertThat(fields(service.recheck(List.of(new Rechecked(three.get(1), seen(null, TODAY, null), false)), false))).containsExactly("result_" + three.get(1).id());
        saved(service.recheck(List.of(passed(three.get(0)), new Rechecked(three.get(1), seen("不合格", TODAY, TODAY.plusDays(4)), false), new Rechecked(three.get(2), seen("未能入户", TODAY, null), true)), false));
        assertThat(three.stream().map(this::now).map(HazardCheck::state)).containsExactly("recheck_passed", "rectifying", "found");
        assertThat(now(three.get(0)).values().get(HazardFields.CLOSED_ON)).isEqualTo(TODAY);
        assertThat(rechecks(three)).extracting(one -> one.get(RecheckFields.RECHECK_NO)).containsOnly("FC-2026-0001").hasSize(3);
        assertThat(rechecks(three)).extracting(one -> one.get(RecheckFields.NEXT_ON)).containsExactly(null, TODAY.plusDays(4), null);
        saved(service.recheck(List.of(passed(now(three.get(1)))), false));
        assertThat(service.number(Numbered.RECHECK, TODAY)).isEqualTo("FC-2026-0003");
        assertThat(service.recheck(List.of(new Rechecked(hazard("handed_over"), seen("不合格", TODAY, null), false)), false)).as("移交过的由主管部门管").isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void whatMayBeSeriousIsReportedAndGetsANotice() {
        Stored one = hazard("2", "FC-17", FOUND);
        assertThat(words(service.notice(List.of(one), notice("JY-2026-0001"), true, false))).contains("告知书");
        assertThat(fields(service.handOver(List.of(one), transfer("YJ-2026-0001"), false))).containsExactly("reported_at", "reported_to");
        assertThat(service.handOver(List.of(one), with(transfer("YJ-2026-0001"), report("2026-10-22T09:00")), false)).as("过了 24 小时").isInstanceOf(SaveResult.Unsure.class);
        saved(service.reported(List.of(one), report("2026-10-20T16:30"), false));
        saved(service.handOver(List.of(now(one)), transfer("YJ-2026-0001"), false));
        assertThat(now(one).values().get(HazardFields.REPORTED_AT)).isEqualTo("2026-10-20T16:30:00");
        saved(service.judged(List.of(now(one)), Values.none(HazardFields.TYPE).change().set(HazardFields.SEVERITY_DOC, "消重字〔2026〕1号").set(HazardFields.DEADLINE, LocalDate.of(2026, 12, 1)).done(), false));
        assertThat(now(one).values().get(HazardFields.SEVERITY)).isEqualTo("3");
        assertThat(now(one).values().get(HazardFields.DEADLINE)).isEqualTo("2026-12-01");
        assertThat(fields(service.judged(List.of(now(one)), Values.none(HazardFields.TYPE), true))).containsExactly("severity_doc");
    }

    @Test
    void refusingIsAMarkWithAWitnessThatEndsWhenWorkBegins() {
        Stored one = hazard("notified");
        assertThat(fields(service.refused(List.of(one), Values.none(HazardFields.TYPE), false))).containsExactly("refused_on", "refused_witness");
        saved(service.refused(List.of(one), refusal(), false));
        assertThat(now(one).values().get(HazardFields.REFUSED)).isTrue();
        assertThat(HazardCheck.state(now(one))).isEqualTo("notified");
        saved(service.underWay(List.of(now(one))));
        assertThat(now(one).values().has(HazardFields.REFUSED)).isFalse();
        assertThat(now(one).values().get(HazardFields.REFUSED_WITNESS)).isEqualTo("陈立群");
    }

    @Test
    void numbersRunWithinTheYearAndBelongToOneHouse() {
        assertThat(service.number(Numbered.NOTICE, TODAY)).isEqualTo("GZ-2026-0001");
        Stored one = hazard("found");
        saved(service.notice(List.of(one), notice("GZ-2026-0041"), false, false));
        assertThat(service.number(Numbered.NOTICE, TODAY)).isEqualTo("GZ-2026-0042");
        assertThat(service.number(Numbered.NOTICE, TODAY.plusYears(1))).isEqualTo("GZ-2027-0001");
        assertThat(service.number(Numbered.ADVICE, TODAY)).isEqualTo("JY-2026-0001");
        assertThat(service.notice(List.of(hazard("found")), notice("GZ-2026-0041"), false, false)).as("同一户后来又加一处").isInstanceOf(SaveResult.Saved.class);
        house = saved(office.houses.save(null, HouseOffice.house("东风里 13 号"), true));
        Stored elsewhere = hazard("found");
        assertThat(words(service.notice(List.of(elsewhere), notice("GZ-2026-0041"), false, false))).contains("GZ-2026-0041 已经用在别的户");
        assertThat(words(service.underWay(List.of(now(one), elsewhere)))).contains("不在同一户");
        assertThat(words(service.underWay(List.of()))).isEqualTo("没有选隐患");
    }

    @Test
    void eachStepIsOneChangeSetThatIsUndoneAndTwoClerksAreTold() {
        Stored one = hazard("found");
        Stored other = hazard("found");
        saved(service.notice(List.of(one, other), notice("GZ-2026-0001"), false, false));
        assertThat(office.wiring.history().recent(1).getFirst().title()).isEqualTo("东风里 12 号 2 处隐患告知 GZ-2026-0001");
        assertThat(service.underWay(List.of(now(one), other))).as("other was read before").isInstanceOf(SaveResult.Invalid.class);
        assertThat(service.handOver(List.of(now(one), other), transfer("YJ-2026-0001"), false)).isEqualTo(new SaveResult.ChangedElsewhere(now(other), "王晓芸"));
        assertThat(HazardCheck.state(now(one))).as("all or nothing").isEqualTo("notified");
        office.wiring.history().undo(office.wiring.history().undoable().orElseThrow().id(), "王晓芸");
        assertThat(List.of(now(one), now(other))).extracting(HazardCheck::state).containsOnly("found");
        saved(service.recheck(List.of(passed(now(one))), false));
        assertThat(office.wiring.history().recent(1).getFirst().title()).isEqualTo("东风里 12 号 " + one.values().get(HazardFields.HAZARD_NO) + " 复查");
        office.wiring.history().undo(office.wiring.history().undoable().orElseThrow().id(), "王晓芸");
        assertThat(HazardCheck.state(now(one))).isEqualTo("found");
        assertThat(rechecks(List.of(one))).isEmpty();
        assertThat(service.recheck(List.of(new Rechecked(one, seen("不合格", TODAY, TODAY.plusDays(3)), false)), false)).as("was read before").isInstanceOf(SaveResult.ChangedElsewhere.class);
    }

    @Test
    void holidaysThatComeLaterMoveOpenDeadlinesInOneChangeSet() {
        LocalDate found = LocalDate.of(2026, 12, 25);
        Stored open = hazard("1", "FC-07", found);
        Stored given = saved(service.handOver(List.of(hazard("1", "FC-05", found)), transfer("YJ-2026-0001").with(HazardFields.TRANSFERRED_ON, found), true));
        assertThat(service.reckonAgain()).isZero();
        assertThat(office.wiring.settings().factory().save("holidays", null, Map.of("date", "2027-01-01", "day_kind", "off", "name_zh", "元旦"))).isEmpty();
        assertThat(service.reckonAgain()).isEqualTo(1);
        assertThat(now(open).values().get(HazardFields.DEADLINE)).isEqualTo("2027-01-04");
        assertThat(now(given).values().get(HazardFields.DEADLINE)).as("移交了的由主管部门定").isEqualTo("2027-01-01");
        assertThat(office.wiring.history().recent(1).getFirst().title()).isEqualTo("放假安排改了，1 处还没到期的整改期限跟着改");
        assertThat(service.reckonAgain()).isZero();
    }

    private Values blank(String severity, String item, LocalDate found) {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house.id()).set(HazardFields.ITEM, item).set(HazardFields.DESCRIPTION, "灭火器压力低").set(HazardFields.SEVERITY, severity)
                .set(HazardFields.FOUND_ON, found).done();
    }

    private Stored hazard(String severity, String item, LocalDate found) {
        return office.wiring.rentals().repository().change("检查", "王晓芸", changes -> service.found(changes, blank(severity, item, found))).value();
    }

    /// One of severity 一般 brought to a state by the steps that lead there.
    private Stored hazard(String state) {
        Stored one = hazard("1", "FC-07", FOUND);
        List<Function<Stored, SaveResult>> way = new ArrayList<>();
        switch (state) {
            case "notified" -> way.add(this::told);
            case "rectifying" -> way.addAll(List.of(this::told, now -> service.underWay(List.of(now))));
            case "handed_over" -> way.add(this::handed);
            case "recheck_passed" -> way.add(now -> service.recheck(List.of(passed(now)), false));
            case "authority_closed" -> way.addAll(List.of(this::handed, now -> service.answered(List.of(now), answer(), false)));
            default -> assertThat(state).isEqualTo("found");
        }
        for (Function<Stored, SaveResult> step : way) {
            one = saved(step.apply(one));
        }
        assertThat(HazardCheck.state(one)).isEqualTo(state);
        return one;
    }

    private SaveResult told(Stored one) {
        return service.notice(List.of(one), notice("GZ-2026-0001"), false, false);
    }

    private SaveResult handed(Stored one) {
        return service.handOver(List.of(one), transfer("YJ-2026-0001"), false);
    }

    private static Values notice(String number) {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.NOTICE_NO, number).set(HazardFields.NOTIFIED_ON, FOUND.plusDays(1)).set(HazardFields.DELIVERY, "当面签收").done();
    }

    private static Values transfer(String number) {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.TRANSFER_NO, number).set(HazardFields.TRANSFERRED_ON, TODAY.minusDays(1)).set(HazardFields.TRANSFERRED_TO, "樱花街道办事处")
                .set(HazardFields.TRANSFER_REASON, "到期没有整改").done();
    }

    private static Values answer() {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.AUTHORITY_ANSWERED_ON, TODAY).set(HazardFields.AUTHORITY_ANSWER_NO, "樱街函〔2026〕8号").done();
    }

    private static Values refusal() {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.REFUSED_ON, TODAY).set(HazardFields.REFUSED_WITNESS, "陈立群").done();
    }

    private static Values deadline(LocalDate day) {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.DEADLINE, day).set(HazardFields.DEADLINE_REASON, "配件还没有到").done();
    }

    private static Values report(String at) {
        return Values.none(HazardFields.TYPE).change().set(HazardFields.REPORTED_AT, java.time.LocalDateTime.parse(at)).set(HazardFields.REPORTED_TO, "樱花街道办事处、消防救援站").done();
    }

    private static Values with(Values typed, Values more) {
        Values.Change out = typed.change();
        for (Field<?> field : HazardFields.TYPE.fields()) {
            if (more.has(field)) {
                out.put(field, more.get(field));
            }
        }
        return out.done();
    }

    private static Values seen(@org.jspecify.annotations.Nullable String result, LocalDate on, @org.jspecify.annotations.Nullable LocalDate next) {
        return Values.none(RecheckFields.TYPE).change().set(RecheckFields.RECHECKED_ON, on).set(RecheckFields.RECHECKED_BY, "王晓芸、刘建军").set(RecheckFields.RESULT, result).set(RecheckFields.NEXT_ON, next).done();
    }

    private static Rechecked passed(Stored hazard) {
        return new Rechecked(hazard, seen("合格", TODAY, null), false);
    }

    private Stored now(Stored hazard) {
        return office.wiring.rentals().repository().read(reading -> office.wiring.rentals().repository().hazards(reading, hazard.values().get(HazardFields.RENTAL, 0L))).stream().filter(one -> one.id() == hazard.id()).findFirst().orElseThrow();
    }

    private List<Values> rechecks(List<Stored> hazards) {
        return office.wiring.rentals().repository().read(reading -> office.wiring.rentals().repository().rechecks(reading, hazards.stream().map(Stored::id).toList())).stream().map(Stored::values).toList();
    }

    private static List<String> fields(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Invalid.class);
        return ((SaveResult.Invalid) result).problems().stream().map(Problem::field).toList();
    }

    private static String words(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Invalid.class);
        return String.join("\n", ((SaveResult.Invalid) result).problems().stream().map(Problem::message).toList());
    }
}
