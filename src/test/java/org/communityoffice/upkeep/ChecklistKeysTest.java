package org.communityoffice.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.rental.ChecklistService;
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

/// The checklist by keyboard: a condition is typed wrongly, then rightly, and becomes an edition.
@InWindow
class ChecklistKeysTest {
    private @TempDir Path folder;

    @Test
    void aConditionBecomesAnEdition() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office")); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            ChecklistService service = wiring.rentalParts().checklists();
            wiring.rentals().service().save(null, Values.none(RentalFields.TYPE).change().set(RentalFields.ADDRESS, "东风里 12 号").set(RentalFields.FLOORS, 3).done(), true);
            OfficeView[] view = new OfficeView[1];
            Stagehand clerk = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            try {
                clerk.run(() -> view[0].frame().focusPage());
                clerk.press(KeyCode.CONTROL, KeyCode.DIGIT8);
                until(() -> clerk.has("#section-checklist"));
                clerk.run(() -> clerk.<ToggleButton>find("#section-checklist").fire());
                until(() -> clerk.has("#checklist-table") && clerk.<TableView<?>>find("#checklist-table").getItems().size() > 30);
                clerk.press(KeyCode.DOWN);
                until(() -> clerk.has("#field-applies_when"));
                clerk.press(KeyCode.ENTER);
                type(clerk, "#field-applies_when", "floor>=4");
                assertThat(clerk.on(() -> clerk.<Label>find("#printed-line").getText())).contains("□符合");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                assertThat(clerk.has("#field-edition")).isFalse();
                type(clerk, "#field-applies_when", "floors>=4");
                until(() -> clerk.on(() -> clerk.<Label>find("#checklist-reach").getText()).endsWith("1 户里适用 0 户（资料没填的按适用算）"));
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                clerk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
                until(() -> clerk.has("#field-edition"));
                clerk.run(() -> clerk.find("#field-basis").requestFocus());
                clerk.type("街道会议纪要");
                clerk.press(KeyCode.CONTROL, KeyCode.S);
                until(() -> service.all().size() == 2);
                assertThat(service.all().getLast().items().stream().filter(item -> item.appliesWhen().equals("floors>=4"))).hasSize(2);
            } finally {
                clerk.close();
            }
        }
    }

    private static void type(Stagehand clerk, String field, String text) {
        clerk.run(() -> {
            TextInputControl control = clerk.find(field);
            control.requestFocus();
            control.selectAll();
        });
        clerk.type(text);
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
