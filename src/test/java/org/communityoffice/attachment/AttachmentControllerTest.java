package org.communityoffice.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The state of a place with attachments, without a window.
@SuppressWarnings("NullAway.Init") // set before each test
class AttachmentControllerTest {
    @TempDir
    Path temp;

    private Office office;
    private Wiring wiring;
    private AttachmentController controller;

    @BeforeEach
    void open() throws IOException {
        office = PictureOffice.make(temp.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        controller = wiring.attachmentController(Work.inline());
        controller.open(place("张三"));
        controller.seen(true);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void nothingIsReadBeforeSomebodyLooks() throws IOException {
        controller.seen(false);
        controller.add(List.of(photo("a.jpg")));
        assertThat(controller.itemsProperty().get()).isEmpty();
        controller.seen(true);
        assertThat(controller.itemsProperty().get()).hasSize(1);
    }

    @Test
    void whatWasRefusedIsToldUntilItIsUnderstoodOrAnotherRecordComes() throws IOException {
        controller.add(List.of(temp.resolve("不在.jpg"), photo("a.jpg")));
        assertThat(controller.toldProperty().get()).singleElement().asString().contains("不在.jpg");
        assertThat(controller.itemsProperty().get()).hasSize(1);
        assertThat(controller.addingProperty().get()).isNull();
        controller.understood();
        assertThat(controller.toldProperty().get()).isEmpty();
        controller.add(List.of(temp.resolve("不在.jpg")));
        controller.open(place("李四"));
        assertThat(controller.toldProperty().get()).isEmpty();
        assertThat(controller.itemsProperty().get()).isEmpty();
    }

    @Test
    void aPastedPictureGetsAName() {
        controller.addPicture(TestPictures.landscape(80, 50, 1));
        assertThat(controller.itemsProperty().get()).singleElement().satisfies(item -> {
            assertThat(item.name()).isEqualTo("粘贴的图片 2026-10-29 094107.png");
            assertThat(item.isPicture()).isTrue();
        });
    }

    @Test
    void thumbnailsAndCopiesComeThroughIt() throws IOException {
        controller.add(List.of(photo("a.jpg")));
        AttachmentItem item = controller.itemsProperty().get().getFirst();
        List<Object> seen = new ArrayList<>();
        controller.thumbnail(item, seen::add);
        controller.saveCopy(item, temp.resolve("b.jpg"), seen::add);
        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst()).isInstanceOf(Drawn.Picture.class);
        assertThat(seen.getLast()).isEqualTo("");
        controller.remove(item);
        assertThat(controller.itemsProperty().get()).isEmpty();
    }

    @Test
    void whereTheFolderIsGoneNothingStaysAndTheClerkIsTold() throws IOException {
        Path folder = office.folder().attachments();
        Files.delete(folder);
        Files.createFile(folder);
        controller.add(List.of(photo("a.jpg")));
        assertThat(controller.toldProperty().get()).singleElement().asString().contains("没有加成");
        assertThat(controller.itemsProperty().get()).isEmpty();
    }

    @Test
    void filesOfANewRecordWaitInMemoryUntilItIsSavedAndLeaveNothingWhereItIsGivenUp() throws IOException {
        controller.open(new AttachmentPlace(ResidentFields.TYPE, AttachmentPlace.NEW, "photo", ""));
        controller.add(List.of(photo("a.jpg"), photo("b.jpg"), temp.resolve("不在.jpg")));
        assertThat(controller.toldProperty().get()).as("the same twice, and one that is not there").hasSize(2);
        Files.delete(temp.resolve("a.jpg"));
        AttachmentItem item = controller.itemsProperty().get().getFirst();
        List<Drawn> drawn = new ArrayList<>();
        controller.thumbnail(item, drawn::add);
        assertThat(drawn.getFirst()).isInstanceOf(Drawn.Picture.class);
        assertThat(Files.list(office.folder().attachments())).isEmpty();
        assertThat(Files.list(office.folder().tmp())).isEmpty();
        long row = place("王五").row();
        office.database().change("登记", "王晓芸", changes -> {
            controller.enclosed().with(changes, ResidentFields.TYPE, row);
            return row;
        });
        controller.release();
        assertThat(controller.itemsProperty().get()).isEmpty();
        assertThat(controller.waiting()).isZero();
        assertThat(wiring.attachmentService().of(new AttachmentPlace(ResidentFields.TYPE, row, "photo", "王五"))).extracting(AttachmentItem::name).containsExactly("a.jpg");
        controller.add(List.of(photo("a.jpg")));
        assertThat(controller.toldProperty().get()).as("used by a record").hasSize(1);
        controller.remove(controller.itemsProperty().get().getFirst());
        assertThat(controller.itemsProperty().get()).isEmpty();
        assertThat(Files.list(office.folder().attachments())).hasSize(1);
    }

    private AttachmentPlace place(String name) {
        SaveResult saved = wiring.residents().service().save(null, wiring.residents().service().blank().with(ResidentFields.NAME, name), true);
        return new AttachmentPlace(ResidentFields.TYPE, ((SaveResult.Saved) saved).record().id(), AttachmentPlace.ALL, name);
    }

    private Path photo(String name) throws IOException {
        return Files.write(temp.resolve(name), TestPictures.bytes(TestPictures.landscape(300, 200, 1), "jpg"));
    }
}
