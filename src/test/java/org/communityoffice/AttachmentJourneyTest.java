package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.communityoffice.attachment.AttachmentItem;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.TestPictures;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.Office;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.GivenPaths;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tab 附件 of a resident by keyboard: add, look, save a copy, make it the photo, remove, undo; and a stored file that is damaged.
@SuppressWarnings("NullAway.Init") // set before each test
@InWindow
class AttachmentJourneyTest {
    @TempDir
    Path temp;

    private Office office;
    private Work work;
    private Wiring wiring;
    private GivenPaths paths;
    private Stagehand clerk;
    private AttachmentPlace place;

    @BeforeEach
    void open() throws Exception {
        office = PictureOffice.make(temp.resolve("office"));
        work = Work.threads(Platform::runLater);
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        PictureOffice.fill(wiring.residents().service(), 3);
        long person = wiring.residents().service().all().iterator().next().id();
        place = new AttachmentPlace(ResidentFields.TYPE, person, AttachmentPlace.ALL, "");
        paths = new GivenPaths(Files.createDirectory(temp.resolve("out")));
        OfficeView[] view = new OfficeView[1];
        clerk = new Stagehand(() -> {
            view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), paths, () -> { });
            view[0].frame().open(view[0].frame().pages().get(1));
            return view[0].frame().root();
        });
        clerk.run(() -> {
            view[0].frame().focusPage();
            view[0].residentView().open(person);
        });
        until(() -> clerk.on(() -> shown("#tab-2")));
        clerk.run(() -> clerk.find("#tab-2").requestFocus());
        clerk.press(KeyCode.SPACE);
        until(() -> clerk.on(() -> shown("#attachments")));
    }

    @AfterEach
    void close() throws Exception {
        clerk.close();
        work.close();
        office.close();
    }

    @Test
    void addLookSavePhotoRemoveUndo() throws Exception {
        Path photo = Files.write(temp.resolve("䶮𠮷.jpg"), TestPictures.bytes(TestPictures.landscape(600, 400, 1), "jpg"));
        paths.take(photo, Files.writeString(temp.resolve("合同.pdf"), "合同"), Files.createFile(temp.resolve("空.jpg")));
        press("加附件");
        until(() -> items().size() == 2 ? true : null);
        until(() -> clerk.on(() -> tab().equals("附件 2") ? true : null));
        assertThat(clerk.on(() -> words(".attachment-told"))).as("the empty one is told").contains("空.jpg");

        clerk.run(() -> clerk.find("#attachment-" + items().getFirst().id()).requestFocus());
        clerk.press(KeyCode.ENTER);
        until(() -> clerk.on(() -> shown("#picture-image")));
        assertThat(clerk.on(() -> words("#picture"))).contains("䶮𠮷.jpg");
        clerk.press(KeyCode.ESCAPE);
        assertThat(clerk.focused()).as("back where it was").isEqualTo("attachment-" + items().getFirst().id());

        press("另存…");
        until(() -> clerk.on(() -> shown("#dialog-leave")));
        assertThat(Files.readAllBytes(temp.resolve("out/䶮𠮷.jpg"))).isEqualTo(Files.readAllBytes(photo));
        clerk.press(KeyCode.ESCAPE);

        press("设为照片");
        until(() -> reference() == items().getFirst().id() ? true : null);
        clerk.run(() -> clerk.find("#attachment-" + items().getFirst().id()).requestFocus());
        clerk.press(KeyCode.DELETE);
        until(() -> items().size() == 1 && reference() == 0 ? true : null);
        until(() -> clerk.on(() -> tab().equals("附件 1") ? true : null));
        assertThat(wiring.residents().service().all()).as("Delete in the tab takes no person").hasSize(3);
        until(() -> clerk.on(() -> clerk.focused().startsWith("attachment-") ? true : null));
        until(() -> wiring.historyService().undoable().filter(last -> last.title().startsWith("删除")).isPresent() && clerk.on(() -> clerk.<Labeled>find("#undo").getText().contains("删除")) ? true : null);
        clerk.press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> items().size() == 2 && reference() != 0 ? true : null);
        until(() -> clerk.on(() -> tab().equals("附件 2") ? true : null));
    }

    @Test
    void aDamagedFileIsSaidInWords() throws Exception {
        paths.take(Files.write(temp.resolve("a.jpg"), TestPictures.bytes(TestPictures.landscape(60, 40, 1), "jpg")));
        press("加附件");
        until(() -> items().size() == 1 ? true : null);
        Path stored = office.folder().attachments().resolve(items().getFirst().stored().values().get(AttachmentFields.STORED_AS, ""));
        Files.write(stored, new byte[100]);
        until(() -> clerk.on(() -> shown("#attachment-" + items().getFirst().id())));
        clerk.run(() -> clerk.find("#attachment-" + items().getFirst().id()).requestFocus());
        clerk.press(KeyCode.ENTER);
        until(() -> clerk.on(() -> shown("#picture-words")));
        assertThat(clerk.on(() -> words("#picture"))).contains("坏了").contains("备份");
    }

    /// Tabs to the button of the tab that bears these words and presses it.
    private void press(String label) {
        clerk.run(() -> {
            Node button = clerk.<Node>find("#attachments").lookupAll(".button").stream()
                    .filter(node -> node.isVisible() && label.equals(node.getAccessibleText())).findFirst().orElseThrow();
            button.requestFocus();
        });
        clerk.press(KeyCode.SPACE);
    }

    private List<AttachmentItem> items() {
        return wiring.attachmentService().of(place);
    }

    private long reference() {
        return wiring.residents().service().find(place.row()).orElseThrow().values().get(ResidentFields.PHOTO, 0L);
    }

    private String tab() {
        return clerk.<ToggleButton>find("#tab-2").getText();
    }

    private @Nullable Boolean shown(String query) {
        return clerk.has(query) ? true : null;
    }

    private String words(String query) {
        StringBuilder all = new StringBuilder();
        clerk.<Node>find(query).lookupAll(".label").forEach(node -> all.append(node instanceof Labeled label ? label.getText() : "").append('\n'));
        return all.toString();
    }

    /// Waits for work that ends behind the screen.
    private static <T> T until(Callable<@Nullable T> asked) throws Exception {
        for (int i = 0; i < 400; i++) {
            T answer = asked.call();
            if (answer != null) {
                return answer;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("did not happen within twenty seconds");
    }
}
