package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.DeletedRecord;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.rental.EquipmentFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.upkeep.ActionController;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was deleted in any book lies in one bin and comes back with what belonged to it, by keyboard in the real window.
@InWindow
class RecycleBinTest {
    private @TempDir Path folder;
    private Office office;
    private Wiring wiring;
    private OfficeView view;
    private Stagehand stage;

    @BeforeEach
    void open() throws Exception {
        office = PictureOffice.make(folder.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        stage = new Stagehand(() -> {
            view = new OfficeView(wiring, Work.inline(), new Theme(false), Remembered.inMemory(), () -> { });
            return view.frame().root();
        });
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
        office.close();
    }

    @Test
    void aHouseComesBackWithItsEquipment() {
        Stored house = stage.on(() -> saved(wiring.rentals().service().save(null, Values.none(RentalFields.TYPE).with(RentalFields.ADDRESS, "东风里 12 号"), true)));
        stage.run(() -> saved(wiring.rentals().equipment().save(null, wiring.rentals().equipment().blank(house.id()).change().set(EquipmentFields.EQUIP_TYPE, "EXT-POWDER")
                .set(EquipmentFields.LOCATION, "走道").set(EquipmentFields.MANUFACTURED_ON, "2024-05").done(), true)));
        stage.run(() -> wiring.rentals().service().delete(house));
        stage.run(() -> view.frame().open(view.frame().pages().getLast()));
        stage.run(() -> stage.<ToggleButton>find("#section-bin").fire());
        assertThat(deleted()).extracting(ActionController::kind).containsExactlyInAnyOrder("出租屋", "消防设施");
        int place = deleted().stream().map(ActionController::kind).toList().indexOf("出租屋");
        stage.press(KeyCode.HOME);
        for (int i = 0; i < place; i++) {
            stage.press(KeyCode.DOWN);
        }
        stage.press(KeyCode.ENTER);
        assertThat(wiring.rentals().service().find(house.id())).isPresent();
        assertThat(wiring.rentals().equipment().lines()).singleElement().satisfies(line -> assertThat(line.values().get(EquipmentFields.LOCATION)).isEqualTo("走道"));
        assertThat(deleted()).as("nothing is left in it").isEmpty();
    }

    @Test
    void everyKindHasAName() {
        assertThat(SettingsWiring.COMPARED).containsAll(SettingsWiring.IN_THE_BIN).allSatisfy(type -> assertThat(Words.of("upkeep.bin.kind." + type.table())).isNotBlank());
    }

    private List<DeletedRecord> deleted() {
        return stage.on(() -> List.copyOf(stage.<TableView<DeletedRecord>>find("#bin-table").getItems()));
    }

    private static Stored saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).record();
    }
}
