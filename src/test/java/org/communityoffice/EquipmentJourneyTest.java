package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Office;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.rental.EquipmentFields;
import org.communityoffice.rental.EquipmentLine;
import org.communityoffice.rental.EquipmentService;
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

/// Fire equipment by keyboard alone: entered at a house, its service from the list of what is due, undone.
@InWindow
class EquipmentJourneyTest {
    private @TempDir Path folder;

    @Test
    void anExtinguisherIsEnteredAndServicedByKeyboard() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office")); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            EquipmentService service = wiring.rentals().equipment();
            wiring.rentals().service().save(null, Values.none(RentalFields.TYPE).with(RentalFields.ADDRESS, "东风里 12 号"), true);
            OfficeView[] view = new OfficeView[1];
            Stagehand clerk = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            try {
                clerk.run(() -> view[0].frame().focusPage());
                clerk.press(KeyCode.CONTROL, KeyCode.DIGIT5);
                clerk.until(() -> clerk.has("#equipment-add") ? Optional.of(true) : Optional.empty());
                clerk.press(KeyCode.CONTROL, KeyCode.D);
                clerk.until(() -> focus(clerk, "field-equip_type"));
                clerk.type("干粉灭火器（ABC）");
                clerk.press(KeyCode.ENTER);
                clerk.until(() -> focus(clerk, "field-location"));
                clerk.type("2层走道");
                clerk.press(KeyCode.ENTER);
                clerk.press(KeyCode.ENTER);
                clerk.type("202105");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                EquipmentLine entered = clerk.until(() -> service.lines().stream().findFirst());
                assertThat(entered.values().get(EquipmentFields.MANUFACTURED_ON)).isEqualTo("2021-05");
                Thread.sleep(400);
                clerk.press(KeyCode.CONTROL, KeyCode.T);
                clerk.until(() -> clerk.has("#equipment-table") && clerk.<TableView<?>>find("#equipment-table").getItems().size() == 1 ? Optional.of(true) : Optional.empty());
                clerk.press(KeyCode.DOWN);
                clerk.press(KeyCode.UP);
                clerk.press(KeyCode.CONTROL, KeyCode.M);
                clerk.until(() -> focus(clerk, "field-last_service_on"));
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                EquipmentLine serviced = clerk.until(() -> service.lines().stream().filter(line -> line.values().has(EquipmentFields.LAST_SERVICE_ON)).findFirst());
                assertThat(serviced.due().service()).isEqualTo(LocalDate.now(PictureOffice.CLOCK).plusYears(2));
                Thread.sleep(300);
                clerk.press(KeyCode.CONTROL, KeyCode.Z);
                clerk.until(() -> service.lines().stream().filter(line -> !line.values().has(EquipmentFields.LAST_SERVICE_ON)).findFirst());
                clerk.press(KeyCode.ESCAPE);
                clerk.until(() -> focus(clerk, "rentals"));
            } finally {
                clerk.close();
            }
        }
    }

    private static Optional<Boolean> focus(Stagehand clerk, String id) {
        return id.equals(clerk.on(clerk::focused)) ? Optional.of(true) : Optional.empty();
    }
}
