package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RoomFields;
import org.communityoffice.rental.TenancyFields;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.Look;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A household of tenants by keyboard alone: in together, to another room, a contract written down, out together; and the owner's whole number, which is recorded.
@InWindow
class TenantsJourneyTest {
    private @TempDir Path folder;
    private Wiring wiring;
    private Stored house;

    @Test
    void aHouseholdMovesInAndOutByKeyboard() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office")); Work work = Work.threads(Platform::runLater)) {
            wiring = new Wiring(office, new CurrentUser("王晓芸", Role.HEAD), PictureOffice.CLOCK);
            house = saved(wiring.rentals().service().save(null, Values.none(RentalFields.TYPE).change().set(RentalFields.ADDRESS, "东风里 12 号").set(RentalFields.LANDLORD, "何永福")
                    .set(RentalFields.LANDLORD_PHONE, "13800009946").done(), true));
            saved(wiring.rentals().rooms().save(null, wiring.rentals().rooms().blank(house.id()).with(RoomFields.ROOM_NO, "101-102、201")));
            resident("马振邦", null);
            resident("马小燕", LocalDate.of(2018, 3, 1));
            OfficeView[] view = new OfficeView[1];
            Stagehand clerk = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            try {
                clerk.run(() -> view[0].frame().focusPage());
                clerk.press(KeyCode.CONTROL, KeyCode.DIGIT5);
                until(() -> clerk.has("#room-101"));
                assertThat(clerk.has("#rental-status-missing")).as("nobody wrote a status").isTrue();
                clerk.press(KeyCode.CONTROL, KeyCode.I);
                until(() -> at(clerk, "field-room"));
                clerk.type("101");
                clerk.press(KeyCode.ENTER);
                clerk.type("马振邦");
                Thread.sleep(300);
                clerk.press(KeyCode.DOWN);
                clerk.press(KeyCode.ENTER);
                clerk.run(() -> clerk.find("#field-with_household").requestFocus());
                clerk.type("是");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                until(() -> clerk.has(".dialog-foot"));
                answer(clerk, "照写的存");
                until(() -> living("101") == 2);
                Thread.sleep(400);
                clerk.press(KeyCode.CONTROL, KeyCode.B);
                until(() -> at(clerk, "field-who"));
                clerk.press(KeyCode.DOWN);
                clerk.press(KeyCode.DOWN);
                clerk.press(KeyCode.ENTER);
                clerk.run(() -> clerk.find("#field-room").requestFocus());
                clerk.type("201");
                // a colleague writes a note on one of them meanwhile: it is said, what is typed stays, and it can be saved again
                Stored colleagues = tenancies().stream().filter(who -> "101".equals(who.values().get(TenancyFields.ROOM)) && !who.values().has(TenancyFields.MOVED_OUT_ON)).findFirst().orElseThrow();
                saved(wiring.rentals().tenancies().save(colleagues, colleagues.values().with(TenancyFields.NOTE, "押一付三"), true));
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                clerk.says("没有存：刚被别人改过");
                clerk.press(KeyCode.ESCAPE);
                Thread.sleep(400);
                assertThat(living("201")).isZero();
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                until(() -> living("201") == 2 && living("101") == 0);
                Thread.sleep(400);
                clerk.run(() -> clerk.<Button>find("#room-201").requestFocus());
                clerk.press(KeyCode.SPACE);
                until(() -> clerk.has("#tenant-" + tenancies().getLast().id()));
                clerk.run(() -> clerk.find("#tenant-" + tenancies().getLast().id()).requestFocus());
                clerk.press(KeyCode.SPACE);
                until(() -> at(clerk, "field-room"));
                clerk.run(() -> clerk.find("#field-contract_to").requestFocus());
                clerk.type("2027-10-28");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                until(() -> tenancies().stream().anyMatch(one -> LocalDate.of(2027, 10, 28).equals(one.values().get(TenancyFields.CONTRACT_TO))));
                Thread.sleep(400);
                clerk.press(KeyCode.CONTROL, KeyCode.O);
                until(() -> at(clerk, "field-who"));
                clerk.press(KeyCode.DOWN);
                clerk.press(KeyCode.DOWN);
                clerk.press(KeyCode.ENTER);
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                until(() -> living("201") == 0);
                Thread.sleep(400);
                assertThat(clerk.on(() -> texts(view[0]))).noneMatch(text -> text.contains("13800009946"));
                clerk.run(() -> clerk.<Button>find("#rental-look").requestFocus());
                clerk.press(KeyCode.SPACE);
                until(() -> at(clerk, "purpose"));
                clerk.press(KeyCode.ENTER);
                until(() -> clerk.on(() -> texts(view[0])).stream().anyMatch(text -> text.contains("13800009946")));
                Look look = wiring.settings().looks().recent(1).getFirst();
                assertThat(look.subject() + look.unmasked() + look.purpose()).isEqualTo("东风里 12 号 何永福true核对身份");
            } finally {
                clerk.close();
            }
        }
    }

    private static List<String> texts(OfficeView view) {
        return view.frame().root().lookupAll(".label").stream().map(one -> ((javafx.scene.control.Label) one).getText()).toList();
    }

    private static void answer(Stagehand clerk, String way) {
        clerk.run(() -> clerk.<javafx.scene.Node>find(".dialog-foot").lookupAll(".button").stream().map(Button.class::cast).filter(one -> way.equals(one.getAccessibleText())).findFirst().orElseThrow().requestFocus());
        clerk.press(KeyCode.ENTER);
    }

    private void resident(String name, LocalDate born) {
        var people = wiring.residents().service();
        saved(people.save(null, people.blank().change().set(ResidentFields.NAME, name).set(ResidentFields.RESIDENT_KIND, "LD").set(ResidentFields.RESIDENCE_ADDRESS, "正兴门 3 号 101")
                .set(ResidentFields.BIRTH_DATE, born).done(), true));
    }

    private List<Stored> tenancies() {
        var repository = wiring.rentals().repository();
        return repository.read(reading -> repository.tenancies(reading, house.id()));
    }

    private long living(String room) {
        return tenancies().stream().filter(one -> room.equals(one.values().get(TenancyFields.ROOM)) && !one.values().has(TenancyFields.MOVED_OUT_ON)).count();
    }

    private static Stored saved(SaveResult result) {
        return ((SaveResult.Saved) result).record();
    }

    private static boolean at(Stagehand clerk, String id) {
        return id.equals(clerk.on(clerk::focused));
    }

    private static void until(BooleanSupplier came) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (came.getAsBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("did not come");
    }
}
