package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hazard's whole way by keyboard alone: notice printed, under way, a recheck that fails, handed over, answered, closed; and one closed on the spot.
@InWindow
class HazardJourneyTest {
    private @TempDir Path folder;
    private Stagehand clerk;
    private Wiring wiring;

    @Test
    void fromTheNoticeToTheAnswer() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office")); Work work = Work.threads(Platform::runLater)) {
            wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            LocalDate today = LocalDate.now(PictureOffice.CLOCK);
            SaveResult entered = wiring.rentals().service().save(null, wiring.rentals().service().blank().change().set(RentalFields.ADDRESS, "东风里12号").set(RentalFields.LANDLORD, "何永福").done(), true);
            Stored house = ((SaveResult.Saved) entered).record();
            Stored slow = found(house, "FC-07", "灭火器2具压力低于绿区", today.minusDays(1));
            clerk = new Stagehand(() -> {
                OfficeView view = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                Platform.runLater(view.frame()::focusPage);
                return view.frame().root();
            });
            try {
                Thread.sleep(300);
                clerk.press(KeyCode.CONTROL, KeyCode.DIGIT5);
                clerk.focusComesTo("rentals");
                Thread.sleep(500);

                clerk.press(KeyCode.CONTROL, KeyCode.G);
                clerk.focusComesTo("field-which");
                // a colleague moves the deadline meanwhile: it is said, what is typed stays, and after another look it can be saved
                Values moved = Values.none(HazardFields.TYPE).change().set(HazardFields.DEADLINE, today.plusDays(5)).set(HazardFields.DEADLINE_REASON, "等配件").done();
                assertThat(wiring.rentals().hazards().changeDeadline(List.of(slow), moved, true)).isInstanceOf(SaveResult.Saved.class);
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                clerk.says("没有存：刚被别人改过");
                clerk.press(KeyCode.ESCAPE);
                clerk.says("期限 " + today.plusDays(5));
                assertThat(now(slow).orElseThrow().get(HazardFields.STATUS)).isEqualTo("found");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                Values told = clerk.until(() -> now(slow).filter(one -> "notified".equals(one.get(HazardFields.STATUS))));
                assertThat(told.get(HazardFields.NOTICE_NO)).isEqualTo("GZ-2026-0001");
                assertThat(told.get(HazardFields.NOTIFIED_ON)).isEqualTo(today);
                clerk.focusComesTo("preview-pages");
                assertThat(clerk.<javafx.scene.control.Label>find("#print-note").getText()).isEqualTo("打印时出 2 份");
                clerk.press(KeyCode.ESCAPE);
                Thread.sleep(300);

                walkTo("step-UNDER_WAY-" + slow.id());
                clerk.press(KeyCode.SPACE);
                clerk.until(() -> now(slow).filter(one -> "rectifying".equals(one.get(HazardFields.STATUS))));
                Thread.sleep(500);

                clerk.press(KeyCode.CONTROL, KeyCode.R);
                clerk.focusComesTo("field-rechecked_on");
                clerk.press(KeyCode.ENTER);
                clerk.type("，刘建军");
                clerk.press(KeyCode.ENTER);
                assertThat(clerk.focused()).isEqualTo("field-result_" + slow.id());
                clerk.type("不合格");
                clerk.press(KeyCode.ENTER);
                clerk.type("只换了一具");
                clerk.press(KeyCode.ENTER);
                clerk.press(KeyCode.ENTER);
                clerk.type("是");
                clerk.press(KeyCode.CONTROL, KeyCode.S);

                clerk.focusComesTo("field-which");
                clerk.press(KeyCode.ENTER);
                clerk.press(KeyCode.ENTER);
                clerk.press(KeyCode.ENTER);
                assertThat(clerk.focused()).isEqualTo("field-transferred_to");
                clerk.type("樱花街道办事处");
                clerk.press(KeyCode.ENTER);
                clerk.type("复查不合格，屋主不再整改");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                Values given = clerk.until(() -> now(slow).filter(one -> "handed_over".equals(one.get(HazardFields.STATUS))));
                assertThat(given.get(HazardFields.TRANSFER_NO)).isEqualTo("YJ-2026-0001");
                clerk.focusComesTo("preview-pages");
                clerk.press(KeyCode.ESCAPE);
                Thread.sleep(300);

                walkTo("step-ANSWER-" + slow.id());
                clerk.press(KeyCode.SPACE);
                clerk.focusComesTo("field-which");
                clerk.press(KeyCode.ENTER);
                clerk.press(KeyCode.ENTER);
                assertThat(clerk.focused()).isEqualTo("field-authority_answer_no");
                clerk.type("樱街函〔2026〕8号");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                Values closed = clerk.until(() -> now(slow).filter(one -> "authority_closed".equals(one.get(HazardFields.STATUS))));
                assertThat(closed.get(HazardFields.CLOSED_ON)).isEqualTo(today);
                Thread.sleep(500);

                Stored quick = found(house, "FC-22", "走道堆物", today);
                Thread.sleep(800);
                clerk.press(KeyCode.CONTROL, KeyCode.R);
                clerk.focusComesTo("field-rechecked_on");
                clerk.press(KeyCode.ENTER);
                clerk.type("、刘建军");
                clerk.press(KeyCode.ENTER);
                clerk.type("合格");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                clerk.until(() -> now(quick).filter(one -> "recheck_passed".equals(one.get(HazardFields.STATUS)) && today.equals(one.get(HazardFields.CLOSED_ON))));
            } finally {
                clerk.close();
            }
        }
    }

    private Stored found(Stored house, String item, String what, LocalDate day) {
        return wiring.rentals().repository().change("检查", "王晓芸", changes -> wiring.rentals().hazards().found(changes, Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house.id())
                .set(HazardFields.ITEM, item).set(HazardFields.DESCRIPTION, what).set(HazardFields.SEVERITY, "1").set(HazardFields.FOUND_ON, day).done())).value();
    }

    private Optional<Values> now(Stored hazard) {
        var repository = wiring.rentals().repository();
        return repository.read(reading -> repository.hazards(reading, hazard.values().get(HazardFields.RENTAL, 0L))).stream().filter(one -> one.id() == hazard.id()).map(Stored::values).findFirst();
    }

    /// By Tab alone.
    private void walkTo(String id) {
        for (int i = 0; i < 60 && !id.equals(clerk.focused()); i++) {
            clerk.press(KeyCode.TAB);
        }
        assertThat(clerk.focused()).isEqualTo(id);
    }
}
