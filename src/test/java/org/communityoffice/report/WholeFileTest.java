package org.communityoffice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    /// A disk that is full after so many bytes.
    private static final class FullDisk extends FilterOutputStream {
        private int room;

        FullDisk(OutputStream out, int room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
            out.write(b);
        }
    }

    @Test
    void aNewFileAppearsWhole() throws IOException {
        Path target = folder.resolve("花名册.xlsx");
        WholeFile.write(target, false, out -> out.write("全部".getBytes(StandardCharsets.UTF_8)));
        assertThat(target).hasContent("全部");
        assertThat(folder).isDirectoryContaining(p -> p.equals(target)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNoPart() throws IOException {
        Path target = folder.resolve("总结.pdf");
        Files.writeString(target, "上月的");
        for (int room : new int[] {0, 1, 5, 9}) {
            assertThatThrownBy(() -> WholeFile.write(target, true, out -> out.write(new byte[10]), out -> new FullDisk(out, room)))
                    .isInstanceOf(IOException.class);
            assertThat(target).hasContent("上月的");
            assertThat(Files.list(folder)).containsExactly(target);
        }
        WholeFile.write(target, true, out -> out.write(new byte[10]), out -> new FullDisk(out, 10));
        assertThat(target).hasSize(10);
    }

    @Test
    void anExistingFileIsNotReplacedUnasked() throws IOException {
        Path target = folder.resolve("a");
        Files.writeString(target, "旧");
        assertThatThrownBy(() -> WholeFile.write(target, false, out -> out.write(1))).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).hasContent("旧");
        assertThat(Files.list(folder)).containsExactly(target);
    }
}
