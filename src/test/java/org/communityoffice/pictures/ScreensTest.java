package org.communityoffice.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
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
    private static final double LEAST = 13;
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

    @Test
    void noTextIsSmallAndEveryButtonSaysWhatItDoes() throws Exception {
        Set<String> small = new LinkedHashSet<>();
        Set<String> mute = new LinkedHashSet<>();
        List<String> seen = new ArrayList<>();
        new Studio(folder).round("look", false, 1366, 768, (stage, screen) -> {
            seen.add(screen.name());
            Camera.onWindow(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                look(stage, screen.name(), small, mute);
                return true;
            });
        });
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(small).as("text under 13 px").isEmpty();
        assertThat(mute).as("buttons without words").isEmpty();
    }

    private static void look(Stage stage, String screen, Set<String> small, Set<String> mute) {
        walk(stage.getScene().getRoot(), node -> {
            if (node instanceof Text text && !text.getText().isBlank() && text.getFont().getSize() < LEAST && !text.getFont().getFamily().contains("icon") && !isIcon(text)) {
                small.add(screen + ": " + text.getText() + " " + text.getFont().getSize());
            }
            if (node instanceof javafx.scene.control.ButtonBase button && says(button).isEmpty()) {
                mute.add(screen + ": " + button.getStyleClass() + " " + button.getId());
            }
        });
    }

    private static boolean isIcon(Text text) {
        return text instanceof org.kordamp.ikonli.javafx.FontIcon;
    }

    private static String says(Labeled button) {
        String words = button.getText() == null ? "" : button.getText();
        return words.isBlank() ? button.getAccessibleText() == null ? inside(button) : button.getAccessibleText() : words;
    }

    /// Words that stand in the graphic of a button.
    private static String inside(Labeled button) {
        StringBuilder words = new StringBuilder();
        if (button.getGraphic() instanceof Parent graphic) {
            walk(graphic, node -> {
                if (node instanceof javafx.scene.control.Label label && label.getText() != null) {
                    words.append(label.getText());
                }
            });
        }
        return words.toString();
    }

    private static void walk(Node node, java.util.function.Consumer<Node> each) {
        if (!node.isVisible()) {
            return;
        }
        each.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, each));
        }
    }
}
