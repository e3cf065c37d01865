package org.communityoffice.pictures;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.stage.Stage;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.intake.ImportController;
import org.communityoffice.intake.ImportView;
import org.communityoffice.patrol.NightShift;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.Frame;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;

/// Opens an office of invented people in a window of a given size and brings up its screens one by one.
final class Studio {
    private static final int PEOPLE = 160;
    private final Path folder;

    /// @param folder where the offices are made, one for each round
    Studio(Path folder) {
        this.folder = folder;
    }

    /// Every screen once: before an office is open, an office with nobody, an office at work.
    void round(String name, boolean dark, double width, double height, Screen.Taken taken) throws Exception {
        Theme theme = Camera.onWindow(() -> new Theme(dark));
        DoorScreens.take(theme, width, height, taken);
        try (Office empty = PictureOffice.make(folder.resolve(name + "-empty"))) {
            show(wiring(empty), theme, width, height, OfficeScreens.EMPTY, taken);
        }
        try (Office office = PictureOffice.make(folder.resolve(name))) {
            Wiring wiring = wiring(office);
            wiring.buildings().addSeveral("樱花苑", 1, 9, 3, 6);
            PictureOffice.fill(wiring.residents().service(), PEOPLE);
            PatrolPictures.happened(wiring, NightShift.make(wiring.patrol().repository(), wiring.patrol().teams(), LocalDate.of(2026, 10, 28)));
            ActivitiesToShow.fill(wiring);
            HousesToShow.fill(wiring);
            wiring.settings().looks().record(LookKind.FULL_NUMBER, "张秀梅", 1, true, "");
            wiring.settings().looks().record(LookKind.EXPORT, "居民花名册", PEOPLE, false, "报街道");
            show(wiring, theme, width, height, OfficeScreens.ALL, taken);
        }
    }

    private static Wiring wiring(Office office) {
        Wiring wiring = new Wiring(office, new CurrentUser(office.user().person()), PictureOffice.CLOCK);
        wiring.profile().save(new OfficeProfile("樱花社区", "示例街道", "990101", "0731-85550000"));
        return wiring;
    }

    private static void show(Wiring wiring, Theme theme, double width, double height, Iterable<Screen> screens, Screen.Taken taken) throws Exception {
        Work work = Work.inline();
        OfficeView view = Camera.onWindow(() -> new OfficeView(wiring, work, theme, Remembered.inMemory(), () -> { }));
        Frame frame = view.frame();
        Stage stage = Camera.window(frame.root(), theme, width, height);
        ImportController imports = wiring.importController(work);
        Page importPage = Camera.onWindow(() -> new ImportView(imports, frame.busy(), new org.communityoffice.ui.NativeChoosers()).page());
        Camera.onWindow(() -> {
            frame.pages(frame.pages().stream().map(page -> page.title().equals(importPage.title()) ? importPage : page).toList());
            frame.focusPage();
            return true;
        });
        Place place = new Place(stage, wiring, view, imports);
        for (Screen screen : screens) {
            screen.shown().on(place);
            taken.take(stage, screen);
        }
        Camera.onWindow(() -> {
            stage.close();
            return true;
        });
    }
}
