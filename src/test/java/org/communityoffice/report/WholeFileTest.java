package org.communityoffice.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.communityoffice.security.WholeFile;
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
        WholeFile.write(target, out -> out.write("全部".getBytes(StandardCharsets.UTF_8)));
        assertThat(target).hasContent("全部");
        assertThat(folder).isDirectoryContaining(p -> p.equals(target)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNoPart() throws IOException {
        Path target = folder.resolve("总结.pdf");
        Files.writeString(target, "上月的");
        for (int room : new int[] {0, 1, 5, 9}) {
            assertThatThrownBy(() -> WholeFile.write(target, out -> new FullDisk(out, room).write(new byte[10])))
                    .isInstanceOf(IOException.class);
            assertThat(target).hasContent("上月的");
            assertThat(Files.list(folder)).containsExactly(target);
        }
        WholeFile.write(target, out -> new FullDisk(out, 10).write(new byte[10]));
        assertThat(target).hasSize(10);
    }

    @Test
    void noWriterLeavesAPartOnAFullDisk() {
        Report list = Samples.list(20);
        Report document = Samples.document(2);
        List<WholeFile.Content> contents = List.of(
                out -> PdfWriter.export(list, PageComposer.compose(list).print(), out),
                out -> ExcelWriter.write(list, out),
                out -> WordWriter.write(document, out),
                out -> TableExport.write(new TableExport.Sheet("居民", "", List.of(new TableExport.Column("姓名", TableExport.Kind.TEXT)), Map.of()),
                        Collections.nCopies(50_000, List.of(Cell.text("刘文杰"))), out));
        for (WholeFile.Content content : contents) {
            assertThatThrownBy(() -> WholeFile.write(folder.resolve("花名册"), out -> OutputFile.plainly(content, new FullDisk(out, 2_000))))
                    .isInstanceOf(IOException.class).hasMessage("No space left on device");
            assertThat(folder).isEmptyDirectory();
        }
    }
}
