package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RoomFields;
import org.communityoffice.rental.TenancyFields;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rental house by keyboard alone: entered, changed, undone; a tenant moves in and out.
@InWindow
class RentalJourneyTest {
    private @TempDir Path folder;

    @Test
    void aHouseAndItsTenantsByKeyboard() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office")); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            OfficeView[] view = new OfficeView[1];
            Stagehand clerk = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            try {
                clerk.run(() -> view[0].frame().focusPage());
                clerk.press(KeyCode.CONTROL, KeyCode.DIGIT5);
                Thread.sleep(500);
                clerk.press(KeyCode.CONTROL, KeyCode.N);
                assertThat(clerk.focused()).isEqualTo("field-address");
                clerk.type("东风里12号");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                Stored house = clerk.until(() -> wiring.rentals().service().all().stream().findFirst());
                assertThat(wiring.rentals().rooms().save(null, wiring.rentals().rooms().blank(house.id()).with(RoomFields.ROOM_NO, "101-102、201"))).isInstanceOf(SaveResult.Saved.class);
                clerk.focusComesTo("rentals");
                Thread.sleep(500);
                clerk.press(KeyCode.CONTROL, KeyCode.I);
                clerk.focusComesTo("field-room");
                clerk.type("201");
                clerk.press(KeyCode.ENTER);
                clerk.type("陈浩");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                Stored tenancy = clerk.until(() -> tenancies(wiring, house).stream().findFirst());
                assertThat(wiring.residents().service().find(tenancy.values().get(TenancyFields.PERSON, 0L)).orElseThrow().values().get(ResidentFields.RESIDENT_KIND)).isEqualTo("LD");
                Thread.sleep(500);
                clerk.press(KeyCode.CONTROL, KeyCode.O);
                clerk.focusComesTo("field-who");
                clerk.press(KeyCode.DOWN);
                clerk.press(KeyCode.DOWN);
                clerk.press(KeyCode.ENTER);
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                clerk.until(() -> tenancies(wiring, house).stream().filter(one -> one.values().has(TenancyFields.MOVED_OUT_ON)).findFirst());
                Thread.sleep(500);
                clerk.press(KeyCode.CONTROL, KeyCode.E);
                clerk.focusComesTo("field-address");
                clerk.type("甲");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                clerk.until(() -> wiring.rentals().service().find(house.id()).filter(one -> !one.values().equals(house.values())));
                Thread.sleep(300);
                clerk.press(KeyCode.CONTROL, KeyCode.Z);
                clerk.until(() -> wiring.rentals().service().find(house.id()).filter(one -> "东风里12号".equals(one.values().get(RentalFields.ADDRESS))));
            } finally {
                clerk.close();
            }
        }
    }

    private static List<Stored> tenancies(Wiring wiring, Stored house) {
        var repository = wiring.rentals().repository();
        return repository.read(reading -> repository.tenancies(reading, house.id()));
    }
}
