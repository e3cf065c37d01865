package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communityoffice.ui.Drafts;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words that were typed and not saved outlive the program, and go when they are saved or thrown away.
class DraftFileTest {
    private static final Map<String, String> TYPED = Map.of("name", "张三丰", "note", "写到一半\n第二行");
    @TempDir Path temp;
    private Office office;

    @BeforeEach
    void make() throws IOException {
        office = Office.make(new OfficeFolder(temp.resolve("office")), OfficeTest.first(), OfficeTest.CLOCK).office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Drafts drafts(String person) {
        return new Drafts(new DraftFile(office, person), Work.inline());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(office.folder().root())) {
            return all.filter(file -> file.getFileName().toString().startsWith("drafts-")).toList();
        }
    }

    @Test
    void whatWasTypedIsThereAfterACrashForWhoTypedItOnly() throws IOException {
        drafts("王晓芸").keep("resident/new", TYPED);
        assertThat(drafts("王晓芸").of("resident/new")).contains(TYPED);
        assertThat(drafts("李四").isEmpty()).isTrue();
        assertThat(files()).hasSize(1).allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).doesNotContain("张三", "resident"));
        assertThat(files().getFirst().getFileName().toString()).doesNotContain("王");
    }

    @Test
    void whatWasSavedOrThrownAwayLeavesNoFile() throws IOException {
        Drafts drafts = drafts("王晓芸");
        drafts.keep("resident/new", TYPED);
        drafts.keep("resident/17", TYPED);
        drafts.forget("resident/new");
        assertThat(drafts("王晓芸").count()).isEqualTo(1);
        drafts.keep("resident/17", Map.of());
        assertThat(files()).isEmpty();
        drafts.keep("resident/17", TYPED);
        drafts.forgetAll();
        assertThat(files()).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        drafts("王晓芸").keep("resident/new", TYPED);
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(drafts("王晓芸").isEmpty()).isTrue();
    }
}
