package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.communityoffice.activity.ActivityEntry;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.database.Office;
import org.communityoffice.model.Values;
import org.communityoffice.patrol.NightShift;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.rental.EquipmentFields;
import org.communityoffice.rental.EquipmentLine;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RentalService;
import org.communityoffice.model.SaveResult;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clerk's morning by keyboard: the page 今天 is in front, each line opens its record.
@InWindow
class TodayJourneyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 29);
    @TempDir
    Path folder;

    @Test
    void eachLineOpensItsRecord() throws Exception {
        Stagehand[] stage = new Stagehand[1];
        try (Office office = PictureOffice.make(folder.resolve("office")); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            NightShift.make(wiring.patrol().repository(), wiring.patrol().teams(), TODAY.minusDays(1));
            wiring.activities().service().save(null, new ActivityEntry(Values.none(ActivityFields.TYPE).change().set(ActivityFields.TITLE, "消防疏散演练").set(ActivityFields.STARTS_ON, TODAY)
                    .set(ActivityFields.START_TIME, LocalTime.of(14, 30)).done(), List.of(), List.of()), true);
            long house = ((SaveResult.Saved) wiring.rentals().service().save(null, Values.none(RentalFields.TYPE).change().set(RentalFields.ADDRESS, "东风里 12 号").set(RentalFields.STATUS, RentalService.LET)
                    .set(RentalFields.FLOORS, 3).done(), true)).record().id();
            wiring.rentals().repository().change("隐患", "王晓芸", changes -> changes.insert(Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house).set(HazardFields.DESCRIPTION, "走道堆物").set(HazardFields.ITEM, "FC-03").set(HazardFields.SEVERITY, "1").set(HazardFields.STATUS, "found")
                    .set(HazardFields.FOUND_ON, TODAY.minusDays(9)).set(HazardFields.DEADLINE, TODAY).done()));
            equipment(wiring, "EXT-POWDER", "门卫室", "2016-09", TODAY.minusYears(9), TODAY.minusDays(3));
            equipment(wiring, "LIGHT-EMG", "地下车库", null, TODAY.plusDays(5).minusYears(5), TODAY.minusDays(9));
            OfficeView[] view = new OfficeView[1];
            stage[0] = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            Stagehand clerk = stage[0];
            clerk.run(() -> view[0].frame().focusPage());
            SignInJourneyTest.until(() -> clerk.on(() -> ((ListView<?>) clerk.find("#today-night")).getItems().size() == 2) ? Boolean.TRUE : null);
            assertThat(clerk.focused()).as("where the clerk begins").isEqualTo("today-night");

            clerk.press(KeyCode.DOWN);
            clerk.press(KeyCode.ENTER);
            assertThat(front(clerk, view)).isEqualTo("巡逻");
            SignInJourneyTest.until(() -> clerk.focused().equals("sheet-cell") ? Boolean.TRUE : null);

            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            clerk.press(KeyCode.RIGHT);
            assertThat(clerk.focused()).isEqualTo("today-today");
            clerk.press(KeyCode.ENTER);
            assertThat(front(clerk, view)).isEqualTo("活动");
            SignInJourneyTest.until(() -> clerk.on(() -> view[0].frame().root().lookupAll(".label").stream().anyMatch(one -> "消防疏散演练".equals(((javafx.scene.control.Label) one).getText()))) ? Boolean.TRUE : null);

            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            clerk.press(KeyCode.RIGHT);
            clerk.press(KeyCode.RIGHT);
            assertThat(clerk.focused()).isEqualTo("today-due");
            clerk.press(KeyCode.DOWN);
            clerk.press(KeyCode.ENTER);
            assertThat(front(clerk, view)).isEqualTo("出租屋");

            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            clerk.press(KeyCode.RIGHT);
            clerk.press(KeyCode.RIGHT);
            clerk.press(KeyCode.END);
            clerk.press(KeyCode.ENTER);
            // what stands in a public place is no house's: the list of equipment opens on it
            SignInJourneyTest.until(() -> clerk.on(() -> clerk.has("#equipment-table") && ((TableView<?>) clerk.find("#equipment-table")).getFocusModel().getFocusedItem() instanceof EquipmentLine line
                    && "地下车库".equals(line.values().get(EquipmentFields.LOCATION))) ? Boolean.TRUE : null);

            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            clerk.press(KeyCode.LEFT);
            assertThat(clerk.focused()).as("round to the last column").isEqualTo("today-progress");
            clerk.press(KeyCode.ENTER);
            SignInJourneyTest.until(() -> clerk.on(() -> clerk.has("#behind-list") ? Boolean.TRUE : null));
            assertThat(clerk.focused()).as("the list that the progress counts").isEqualTo("behind-list");
            clerk.press(KeyCode.ESCAPE);
            clerk.run(() -> clerk.<javafx.scene.control.Button>find("#today-progress-more").fire());
            assertThat(front(clerk, view)).isEqualTo("报表");
            SignInJourneyTest.until(() -> clerk.on(() -> clerk.has("#paper-RPT-26") && clerk.find("#paper-RPT-26").getStyleClass().contains("chosen")) ? Boolean.TRUE : null);
        } finally {
            if (stage[0] != null) {
                stage[0].close();
            }
        }
    }

    private static void equipment(Wiring wiring, String kind, String place, @Nullable String made, LocalDate installed, LocalDate serviced) {
        wiring.rentals().repository().change("设备", "王晓芸", changes -> changes.insert(Values.none(EquipmentFields.TYPE).change().set(EquipmentFields.EQUIP_TYPE, kind).set(EquipmentFields.LOCATION, place)
                .set(EquipmentFields.QUANTITY, 1).set(EquipmentFields.MANUFACTURED_ON, made).set(EquipmentFields.INSTALLED_ON, installed).set(EquipmentFields.LAST_SERVICE_ON, serviced).done()));
    }

    private static String front(Stagehand clerk, OfficeView[] view) {
        return clerk.on(() -> java.util.Objects.requireNonNull(view[0].frame().front()).title());
    }
}
