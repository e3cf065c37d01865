package org.communityoffice.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.model.Stored;
import org.communityoffice.settings.BuildingFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attachments: encrypted, found again, and told when they are not what was stored.
class AttachmentsTest {
    @TempDir
    Path temp;

    private Office office;
    private Attachments attachments;
    private Path original;

    @BeforeEach
    void make() throws IOException {
        office = Office.make(new OfficeFolder(temp.resolve("office")), OfficeTest.first(), OfficeTest.CLOCK).office();
        attachments = new Attachments(office);
        original = Files.writeString(temp.resolve("张三 身份证.jpg"), "照片内容".repeat(30_000));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aStoredFileComesBackAndTheOriginalIsUntouched() throws IOException {
        var before = Files.getLastModifiedTime(original);
        Stored stored = add();
        assertThat(attachments.of(BuildingFields.TYPE, 7)).containsExactly(stored);
        assertThat(attachments.of(BuildingFields.TYPE, 8)).isEmpty();
        assertThat(attachments.read(stored)).isInstanceOfSatisfying(Attachments.Content.Whole.class,
                whole -> assertThat(whole.bytes()).isEqualTo(read(original)));
        assertThat(stored.values().get(AttachmentFields.BYTE_COUNT)).isEqualTo(Files.size(original));
        assertThat(stored.values().get(AttachmentFields.MEDIA_TYPE)).isEqualTo("image/jpeg");
        assertThat(Files.getLastModifiedTime(original)).isEqualTo(before);
    }

    @Test
    void nothingOfItIsReadableInTheFolder() throws IOException {
        add();
        try (Stream<Path> all = Files.walk(office.folder().root())) {
            List<Path> files = all.filter(Files::isRegularFile).filter(f -> !f.endsWith(OfficeDatabase.FILE)).toList();
            assertThat(files).noneMatch(f -> f.getFileName().toString().contains("张三"));
            assertThat(files).noneMatch(f -> new String(read(f), UTF_8).contains("照片内容"));
        }
    }

    @Test
    void aTamperedAndAMissingFileAreTold() throws IOException {
        Stored stored = add();
        Path file = office.folder().attachments().resolve(stored.values().get(AttachmentFields.STORED_AS, ""));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(attachments.read(stored)).isEqualTo(new Attachments.Content.Damaged());
        Files.delete(file);
        assertThat(attachments.read(stored)).isEqualTo(new Attachments.Content.Missing());
    }

    @Test
    void anotherFilePutInItsPlaceIsTold() throws IOException {
        Stored first = add();
        Files.writeString(original, "另一张");
        Stored second = add();
        Path folder = office.folder().attachments();
        Files.copy(folder.resolve(second.values().get(AttachmentFields.STORED_AS, "")), folder.resolve(first.values().get(AttachmentFields.STORED_AS, "")),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(attachments.read(first)).isEqualTo(new Attachments.Content.Damaged());
    }

    /// As a bit that turned on the disk leaves it.
    @Test
    void aNameThatNoFileCanHaveIsTold() throws IOException {
        Stored stored = add();
        assertThat(attachments.read(new Stored(stored.id(), stored.version(), stored.values().change().set(AttachmentFields.STORED_AS, "a\u0000b").done()))).isEqualTo(new Attachments.Content.Missing());
    }

    private Stored add() {
        return office.database().change("附件", "主任", changes -> {
            try {
                return attachments.add(changes, BuildingFields.TYPE, 7, "photo", original);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }).value();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
