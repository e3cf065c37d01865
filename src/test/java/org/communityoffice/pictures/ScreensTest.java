package org.communityoffice.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Every screen can be read and is in the pictures.
@InWindow
class ScreensTest {
    private @TempDir Path folder;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyPageHasAPicture() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office"))) {
            Wiring wiring = new Wiring(office, new CurrentUser(office.user().person()), PictureOffice.CLOCK);
            List<Page> pages = Camera.onWindow(() -> new OfficeView(wiring, Work.inline(), new Theme(false), Remembered.inMemory(), () -> { }).frame().pages());
            assertThat(pages).extracting(Page::title).allSatisfy(title -> assertThat(OfficeScreens.ALL).extracting(Screen::page).as("a picture of the page").contains(title));
        }
    }

    /// At 1366×768 and 125 %, the narrowest that a clerk has.
    @Test
    void everyScreenCanBeReadWholeAndSaidAloud() throws Exception {
        Looker looker = new Looker();
        List<String> seen = new ArrayList<>();
        new Studio(folder).round("look", false, 1093, 614, (stage, screen) -> {
            seen.add(screen.name());
            Camera.onWindow(() -> {
                looker.look(stage.getScene(), screen.name());
                return true;
            });
        });
        assertThat(seen).hasSizeGreaterThan(20);
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(looker.small).as("text under 13 px").isEmpty();
            all.assertThat(looker.cut).as("cut figures, states and buttons").isEmpty();
            all.assertThat(looker.outside).as("buttons outside of the window").isEmpty();
            all.assertThat(looker.mute).as("controls that a screen reader cannot name").isEmpty();
        });
    }
}
