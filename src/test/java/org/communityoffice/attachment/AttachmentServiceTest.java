package org.communityoffice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.Wiring;
import org.communityoffice.attachment.AttachmentService.Outcome;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.Attachments;
import org.communityoffice.database.Backups;
import org.communityoffice.database.Office;
import org.communityoffice.database.RecordChange;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Hashes;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.LookKind;
import org.communityoffice.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attachments of a resident on a real office: added, refused, shown, handed out, removed, brought back.
@SuppressWarnings("NullAway.Init") // set before each test
class AttachmentServiceTest {
    @TempDir
    Path temp;

    private Office office;
    private Wiring wiring;
    private AttachmentService service;
    private Stored person;
    private AttachmentPlace place;

    @BeforeEach
    void open() throws IOException {
        office = PictureOffice.make(temp.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.HEAD), PictureOffice.CLOCK);
        service = wiring.attachmentService();
        person = resident("张三");
        place = new AttachmentPlace(ResidentFields.TYPE, person.id(), AttachmentPlace.ALL, "张三");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void severalFilesAreOneActionAndTheOriginalsStayAsTheyWere() throws IOException {
        Path photo = photo("䶮𠮷.jpg", 1);
        Path paper = Files.writeString(temp.resolve("合同 (1).pdf"), "合同");
        String before = Hashes.of(Files.readAllBytes(photo));
        Outcome outcome = add(photo, paper);
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.doubts()).isEmpty();
        assertThat(wiring.historyService().undoable().orElseThrow().title()).isEqualTo("给 张三 加附件 2 个");
        assertThat(service.of(place)).extracting(AttachmentItem::name).containsExactly("䶮𠮷.jpg", "合同 (1).pdf");
        assertThat(service.of(place)).allSatisfy(item -> {
            assertThat(item.by()).isEqualTo("王晓芸");
            assertThat(item.at()).isNotNull();
        });
        assertThat(Hashes.of(Files.readAllBytes(photo))).isEqualTo(before);
        assertThat(service.draw(outcome.added().getFirst(), 100)).isInstanceOf(Drawn.Picture.class);
        assertThat(service.draw(outcome.added().getLast(), 100)).isInstanceOf(Drawn.NoPicture.class);
    }

    @Test
    void whatCannotBeTakenIsToldAndHoldsUpNothing() throws IOException {
        Path empty = Files.createFile(temp.resolve("空.pdf"));
        Path folder = Files.createDirectory(temp.resolve("文件夹"));
        Path large = temp.resolve("录像.mp4");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(FileCheck.MOST + 1);
        }
        Path good = photo("好.jpg", 1);
        Outcome outcome = add(empty, folder, large, temp.resolve("不在.jpg"), good, good);
        assertThat(outcome.added()).hasSize(1);
        assertThat(outcome.refused()).hasSize(5);
        assertThat(outcome.refused().get(0)).contains("空.pdf").contains("空的");
        assertThat(outcome.refused().get(1)).contains("文件夹");
        assertThat(outcome.refused().get(2)).contains("50.0 MB").contains("50 MB");
        assertThat(outcome.refused().get(3)).contains("不在.jpg").contains("找不到");
        assertThat(outcome.refused().get(4)).contains("已经有一样的");
        assertThat(add(good).added()).as("the same file again").isEmpty();
        assertThat(wiring.historyService().undoable().orElseThrow().title()).isEqualTo("给 张三 加附件 好.jpg");
    }

    @Test
    void aFileThatAnotherRecordUsesIsTaken_andSaidWhere() throws IOException {
        Stored other = resident("李四");
        service.add(new AttachmentPlace(ResidentFields.TYPE, other.id(), AttachmentPlace.ALL, "李四"), List.of(new GivenFile.OnDisk(photo("a.jpg", 1))), Progress.NONE);
        Outcome outcome = add(photo("b.jpg", 1));
        assertThat(outcome.added()).hasSize(1);
        assertThat(outcome.doubts()).singleElement().asString().contains("b.jpg").contains("居民 李四");
        wiring.residents().service().delete(List.of(other));
        service.remove(place, service.of(place).getFirst());
        assertThat(add(photo("b.jpg", 1)).doubts()).singleElement().asString().contains("（已删除）");
    }

    @Test
    void removingIsUndone() throws IOException {
        add(photo("a.jpg", 1), photo("b.jpg", 2));
        AttachmentItem first = service.of(place).getFirst();
        assertThat(service.remove(place, first)).isTrue();
        assertThat(service.remove(place, first)).as("gone already").isFalse();
        assertThat(service.of(place)).hasSize(1);
        undo();
        assertThat(service.of(place)).extracting(AttachmentItem::name).containsExactlyInAnyOrder("a.jpg", "b.jpg");
        assertThat(service.draw(first.stored(), 100)).isInstanceOf(Drawn.Picture.class);
    }

    @Test
    void photoAndReferenceAreOneAction() throws IOException {
        Path face = photo("照片.jpg", 4);
        Outcome outcome = service.setPhoto(place, new GivenFile.OnDisk(face));
        long photo = outcome.added().getFirst().id();
        assertThat(reference()).isEqualTo(photo);
        assertThat(service.photo(photo, 64)).isPresent();
        undo();
        assertThat(reference()).isZero();
        assertThat(service.of(place)).isEmpty();
        service.setPhoto(place, new GivenFile.OnDisk(face));
        AttachmentItem item = service.of(place).getFirst();
        service.remove(place, item);
        assertThat(reference()).as("the photo goes with its attachment").isZero();
        undo();
        assertThat(reference()).isEqualTo(item.id());
        service.usePhoto(place, 0);
        assertThat(reference()).isZero();
        assertThat(service.of(place)).as("no photo any more, still an attachment").hasSize(1);
        service.usePhoto(place, item.id());
        assertThat(reference()).isEqualTo(item.id());
    }

    @Test
    void onlyAPictureBecomesThePhoto() throws IOException {
        Outcome outcome = service.setPhoto(place, new GivenFile.OnDisk(Files.writeString(temp.resolve("假.jpg"), "不是照片")));
        assertThat(outcome.refused()).singleElement().asString().contains("假.jpg");
        assertThat(service.of(place)).isEmpty();
    }

    @Test
    void aDamagedAndAMissingFileAreToldInWords() throws IOException {
        add(photo("a.jpg", 1));
        AttachmentItem item = service.of(place).getFirst();
        Path file = office.folder().attachments().resolve(item.stored().values().get(AttachmentFields.STORED_AS, ""));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(service.draw(item.stored(), 100)).isEqualTo(new Drawn.Damaged());
        Path target = temp.resolve("另存.jpg");
        assertThat(service.saveCopy(place, item, target)).contains("坏了").contains("备份");
        assertThat(target).doesNotExist();
        Files.delete(file);
        assertThat(service.draw(item.stored(), 100)).isEqualTo(new Drawn.Missing());
        assertThat(service.saveCopy(place, item, target)).contains("不见了").contains("备份");
    }

    @Test
    void aCopyIsTheOriginalAndIsRecorded() throws IOException {
        Path original = photo("a.jpg", 1);
        add(original);
        Path target = temp.resolve("另存.jpg");
        assertThat(service.saveCopy(place, service.of(place).getFirst(), target)).isEmpty();
        assertThat(Files.readAllBytes(target)).isEqualTo(Files.readAllBytes(original));
        assertThat(wiring.settings().looks().recent(5)).anySatisfy(look -> {
            assertThat(look.kind()).isEqualTo(LookKind.EXPORT);
            assertThat(look.subject()).isEqualTo("张三的附件 a.jpg");
        });
        assertThat(service.saveCopy(place, service.of(place).getFirst(), temp.resolve("没有/这个/文件夹.jpg"))).contains("写不到");
    }

    @Test
    void anActionThatRollsBackLeavesNoFile() throws IOException {
        List<GivenFile> files = List.of(new GivenFile.OnDisk(photo("a.jpg", 1)), new GivenFile.OnDisk(photo("b.jpg", 2)));
        Progress stopping = new Progress(_ -> { });
        stopping.stop();
        assertThatThrownBy(() -> service.add(place, files, stopping)).isInstanceOf(Progress.Stopped.class);
        int[] steps = {0};
        Progress[] late = new Progress[1];
        late[0] = new Progress(_ -> {
            if (++steps[0] == 1) {
                late[0].stop();
            }
        });
        assertThatThrownBy(() -> service.add(place, files, late[0])).isInstanceOf(Progress.Stopped.class);
        assertThat(storedFiles()).as("the first was written before the second was stopped").isEmpty();
        assertThat(service.of(place)).isEmpty();
        assertThat(wiring.historyService().undoable().orElseThrow().title()).doesNotContain("附件");
    }

    @Test
    void aFileWithoutARowIsCounted_oneOfADeletedAttachmentIsNot() throws IOException {
        add(photo("a.jpg", 1));
        service.remove(place, service.of(place).getFirst());
        assertThat(new Attachments(office).unnamed()).isEmpty();
        Files.writeString(office.folder().attachments().resolve("0123456789abcdef0123456789abcdef"), "x");
        assertThat(new Attachments(office).unnamed()).containsExactly("0123456789abcdef0123456789abcdef");
    }

    @Test
    void historyAndRecycleBinNameTheFile() throws IOException {
        add(photo("a.jpg", 1), photo("合同.jpg", 2));
        service.remove(place, service.of(place).getLast());
        List<RecordChange> history = wiring.historyService().of(ResidentFields.TYPE, person.id());
        assertThat(history).extracting(RecordChange::title).containsExactly("删除 张三的附件 合同.jpg", "给 张三 加附件 2 个", "新增居民 张三");
        assertThat(history.get(0).fields()).containsExactly(new RecordChange.FieldChange(RecordChange.ATTACHMENT, "合同.jpg", null));
        assertThat(history.get(1).fields()).extracting(RecordChange.FieldChange::after).containsExactly("a.jpg", "合同.jpg");
        service.setPhoto(place, new GivenFile.OnDisk(photo("脸.jpg", 3)));
        assertThat(wiring.historyService().of(ResidentFields.TYPE, person.id()).getFirst().fields()).extracting(RecordChange.FieldChange::field)
                .as("reference and attachment, one action").containsExactly("photo", RecordChange.ATTACHMENT);
        assertThat(wiring.historyService().recycled(AttachmentFields.TYPE)).singleElement()
                .satisfies(deleted -> assertThat(deleted.record().values().get(AttachmentFields.FILE_NAME)).isEqualTo("合同.jpg"));
        Stored other = resident("王五");
        assertThat(wiring.historyService().of(ResidentFields.TYPE, other.id())).as("nobody else's").hasSize(1);
    }

    @Test
    void aDeletedResidentComesBackWithItsAttachments() throws IOException {
        add(photo("a.jpg", 1));
        wiring.residents().service().delete(List.of(person));
        undo();
        assertThat(service.of(place)).extracting(AttachmentItem::name).containsExactly("a.jpg");
        assertThat(service.draw(service.of(place).getFirst().stored(), 50)).isInstanceOf(Drawn.Picture.class);
    }

    @Test
    void twoHundredFiles_andABackupHoldsThemAll() throws IOException {
        List<GivenFile> files = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            files.add(new GivenFile.OnDisk(Files.writeString(temp.resolve("第" + i + "份.txt"), "内容" + i)));
        }
        List<Long> steps = new ArrayList<>();
        Outcome outcome = service.add(place, files, new Progress(state -> steps.add(state.done())));
        assertThat(outcome.added()).hasSize(200);
        assertThat(steps).hasSize(200);
        assertThat(service.count(ResidentFields.TYPE, person.id())).isEqualTo(200);
        assertThat(storedFiles()).hasSize(200);
        Backups.Good good = new Backups(office, PictureOffice.CLOCK).make();
        try (var zip = new java.util.zip.ZipFile(good.file().toFile())) {
            assertThat(zip.stream().filter(entry -> entry.getName().startsWith("attachments/"))).hasSize(200);
        }
        undo();
        assertThat(service.of(place)).isEmpty();
    }

    @Test
    void aPurposeShowsItsOwnAlone() throws IOException {
        AttachmentPlace line = new AttachmentPlace(ResidentFields.TYPE, person.id(), "FIRE-03", "张三");
        service.add(line, List.of(new GivenFile.OnDisk(photo("a.jpg", 1))), Progress.NONE);
        add(photo("b.jpg", 2));
        assertThat(service.of(line)).extracting(AttachmentItem::name).containsExactly("a.jpg");
        assertThat(service.of(place)).extracting(AttachmentItem::name).containsExactly("a.jpg", "b.jpg");
    }

    private Stored resident(String name) {
        SaveResult result = wiring.residents().service().save(null, wiring.residents().service().blank().with(ResidentFields.NAME, name), true);
        return ((SaveResult.Saved) result).record();
    }

    private Outcome add(Path... files) {
        return service.add(place, Stream.of(files).map(GivenFile.OnDisk::new).toList(), Progress.NONE);
    }

    private Path photo(String name, int kind) throws IOException {
        return Files.write(temp.resolve(name), TestPictures.bytes(TestPictures.landscape(300, 200, kind), "jpg"));
    }

    private long reference() {
        return wiring.residents().service().find(person.id()).orElseThrow().values().get(ResidentFields.PHOTO, 0L);
    }

    private void undo() {
        assertThat(wiring.historyService().undo(wiring.historyService().undoable().orElseThrow().id())).isInstanceOf(UndoResult.Undone.class);
    }

    private List<String> storedFiles() throws IOException {
        try (Stream<Path> files = Files.list(office.folder().attachments())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
