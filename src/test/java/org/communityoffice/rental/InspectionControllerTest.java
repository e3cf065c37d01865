package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.rental.HouseOffice.TODAY;
import static org.communityoffice.rental.HouseOffice.saved;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.rental.Answers.Result;
import org.communityoffice.ui.ThreeWay;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The state of the screen 录入检查 without a window.
class InspectionControllerTest {
    private static final Runnable NOTHING = () -> { };
    @TempDir Path folder;
    HouseOffice office;
    InspectionController controller;
    Stored house;
    Stored other;

    @BeforeEach
    void open() throws Exception {
        office = new HouseOffice(folder);
        controller = office.wiring.rentalParts().inspectionController(Work.inline());
        house = saved(office.houses.save(null, HouseOffice.house("正兴门 21 号").change().set(RentalFields.LANDLORD, "吐尔逊·艾力").set(RentalFields.HAS_EBIKE, false).done(), false));
        other = saved(office.houses.save(null, HouseOffice.house("正兴门 22 号"), false));
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private Draft now() {
        return Objects.requireNonNull(controller.draftProperty().get());
    }

    private SaveResult save(boolean sure) {
        List<SaveResult> told = new ArrayList<>();
        controller.save(sure, told::add);
        return told.getFirst();
    }

    private void described(String code, String what) {
        controller.mark(code, Result.N);
        controller.edit(code, finding -> finding.with(HazardFields.DESCRIPTION, what));
    }

    @Test
    void whatIsLeftIsGoneOnWithAndWhatWasNotTouchedBeginsAnew() {
        controller.begin(house, NOTHING);
        assertThat(controller.hasUnsaved()).isFalse();
        described("FC-05", "插座串接");
        controller.begin(other, NOTHING);
        assertThat(now().address()).isEqualTo("正兴门 22 号");
        assertThat(now().findings()).isEmpty();
        assertThat(controller.hasUnsaved()).as("that of the other house").isTrue();
        controller.begin(house, NOTHING);
        assertThat(now().findings()).containsOnlyKeys("FC-05");
        controller.drop();
        assertThat(controller.hasUnsaved()).isFalse();
        controller.begin(house, NOTHING);
        assertThat(now().findings()).isEmpty();
    }

    @Test
    void marksAreTakenBackOneByOneAndWordsStay() {
        controller.begin(house, NOTHING);
        described("FC-05", "插座串接");
        controller.mark("FC-06", Result.NA);
        assertThat(controller.stepProperty().get()).isEqualTo("FC-06 改为 不适用");
        controller.edit("FC-05", finding -> finding.with(HazardFields.PLACE, "402"));
        controller.set(InspectionFields.NOTE, "屋主在场");
        assertThat(controller.stepBack()).isTrue();
        assertThat(Objects.requireNonNull(now().answer("FC-06")).result()).isEqualTo(Result.Y);
        assertThat(Objects.requireNonNull(now().finding("FC-05")).words()).isEqualTo("402 插座串接");
        assertThat(now().inspection().get(InspectionFields.NOTE)).isEqualTo("屋主在场");
        assertThat(controller.stepBack()).isTrue();
        assertThat(now().findings()).isEmpty();
        assertThat(now().inspection().get(InspectionFields.CONCLUSION)).isEqualTo(Draft.PASS);
        assertThat(controller.stepBack()).isFalse();
        assertThat(controller.stepProperty().get()).isNull();
    }

    @Test
    void whatCannotBeReadHoldsTheSaveBack() {
        controller.begin(house, NOTHING);
        controller.set(InspectionFields.INSPECTORS, "刘建军、何玉兰");
        controller.unread("inspected_on", "看不懂");
        assertThat(save(true)).isInstanceOf(SaveResult.Invalid.class);
        assertThat(controller.problemsProperty().get()).extracting(Problem::message).containsExactly("看不懂");
        described("FC-05", "插座串接");
        controller.unread("FC-05/deadline", "看不懂");
        controller.mark("FC-05", Result.Y);
        controller.unread("inspected_on", null);
        assertThat(save(true)).as("what could not be read went with its item").isInstanceOf(SaveResult.Saved.class);
        assertThat(controller.draftProperty().get()).isNull();
    }

    @Test
    void problemsAndDoubtsStayUntilTheNextSave() {
        controller.begin(house, NOTHING);
        assertThat(save(false)).isInstanceOf(SaveResult.Invalid.class);
        assertThat(controller.problemsProperty().get()).extracting(Problem::field).containsExactly("inspectors");
        controller.set(InspectionFields.INSPECTORS, "刘建军、何玉兰");
        controller.day(TODAY.plusDays(1));
        assertThat(save(false)).isInstanceOf(SaveResult.Unsure.class);
        assertThat(save(true)).isInstanceOf(SaveResult.Saved.class);
        assertThat(controller.problemsProperty().get()).isEmpty();
        assertThat(controller.hasUnsaved()).isFalse();
    }

    @Test
    void whatWasWorkedOnIsNotMarkedOtherwise() {
        controller.begin(house, NOTHING);
        controller.set(InspectionFields.INSPECTORS, "刘建军、何玉兰");
        described("FC-05", "插座串接");
        Stored inspection = saved(save(true));
        RentalRepository repository = office.wiring.rentals().repository();
        Stored hazard = repository.read(reading -> repository.hazardsOf(reading, inspection.id())).getFirst();
        Values told = Values.none(HazardFields.TYPE).change().set(HazardFields.NOTICE_NO, "GZ-2026-0001").set(HazardFields.NOTIFIED_ON, TODAY).done();
        saved(office.wiring.rentals().hazards().notice(List.of(hazard), told, false, true));
        controller.open(inspection.id(), NOTHING);
        controller.mark("FC-05", Result.Y);
        assertThat(now().findings()).containsOnlyKeys("FC-05");
        assertThat(controller.problemsProperty().get()).extracting(Problem::message).containsExactly("FC-05 的隐患已告知，不能从检查里去掉");
        controller.edit("FC-05", finding -> finding.with(HazardFields.DESCRIPTION, "别的"));
        assertThat(controller.isTouched()).isFalse();
    }

    @Test
    void twoWhoCorrectOneInspectionLoseNothing() {
        controller.begin(house, NOTHING);
        controller.set(InspectionFields.INSPECTORS, "刘建军、何玉兰");
        described("FC-05", "插座串接");
        Stored inspection = saved(save(true));
        InspectionController second = office.wiring.rentalParts().inspectionController(Work.inline());
        controller.open(inspection.id(), NOTHING);
        second.open(inspection.id(), NOTHING);
        second.mark("FC-06", Result.N);
        second.edit("FC-06", finding -> finding.with(HazardFields.DESCRIPTION, "没有灭火器"));
        second.edit("FC-05", finding -> finding.with(HazardFields.DESCRIPTION, "别的插座"));
        List<SaveResult> theirs = new ArrayList<>();
        second.save(true, theirs::add);
        saved(theirs.getFirst());
        controller.set(InspectionFields.NOTE, "屋主在场");
        controller.edit("FC-05", finding -> finding.with(HazardFields.PLACE, "402"));
        assertThat(save(true)).isInstanceOf(SaveResult.ChangedElsewhere.class);
        controller.conflict(both -> {
            List<ThreeWay.Line> lines = both.both().lines();
            assertThat(lines).extracting(line -> line.field().key() + " " + line.who()).containsExactly("note MINE", "FC-05 BOTH", "FC-06 THEIRS");
            assertThat(String.valueOf(lines.get(1).mine())).contains("402 插座串接");
            assertThat(String.valueOf(lines.get(1).theirs())).contains("别的插座");
            controller.over(both.merged(both.both().merged(Set.of(lines.get(0).field(), lines.get(1).field()))));
        });
        assertThat(now().findings()).containsOnlyKeys("FC-05", "FC-06");
        assertThat(Objects.requireNonNull(now().finding("FC-05")).words()).as("mine was chosen").isEqualTo("402 插座串接");
        saved(save(true));
        RentalRepository repository = office.wiring.rentals().repository();
        List<Stored> found = repository.read(reading -> repository.hazardsOf(reading, inspection.id()));
        assertThat(found).hasSize(2);
        assertThat(repository.read(reading -> repository.inspection(reading, inspection.id())).orElseThrow().values().get(InspectionFields.NOTE)).isEqualTo("屋主在场");
    }
}
