package org.communityoffice.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.communityoffice.model.Words;
import org.communityoffice.work.Together;
import org.communityoffice.work.Work;

/// How papers leave the program, to a printer or into files; says what became of each. Pages of several books share it.
public final class PaperController {
    private final Work work;
    private BiConsumer<String, String> tell = (title, text) -> { };

    public PaperController(Work work) {
        this.work = work;
    }

    /// Writes something to the disk, whole or not at all.
    @FunctionalInterface
    public interface Writing {
        void write() throws IOException;
    }

    /// One file of what is made.
    ///
    /// @param ifNot what the clerk reads where it could not be written
    public record Step(String ifNot, Writing writing) {
        public static Step file(Path target, Writing writing) {
            return new Step(Words.of("report.unwritten", target.getFileName()), writing);
        }
    }

    /// Who says to the clerk what became of a print or a file: title, sentence.
    public void onTold(BiConsumer<String, String> teller) {
        tell = teller;
    }

    /// Makes files one after another, up to the first that cannot be written.
    ///
    /// @param what  in the clerk's words, for the case that something unexpected happens
    /// @param where the sentence that says what is now where
    /// @param made  what follows when all were written
    public void write(String what, List<Step> steps, String where, Runnable made) {
        writeAll(what, steps.stream().map(List::of).toList(), where, made);
    }

    /// As above, but the files of a row may be made beside each other; a row begins when the one before is whole.
    public void writeAll(String what, List<List<Step>> rows, String where, Runnable made) {
        work.report(what, progress -> rows.stream().map(PaperController::unwritten).filter(why -> !why.isEmpty()).findFirst().orElse("")).then(unwritten -> {
            if (unwritten.isEmpty()) {
                made.run();
                tell.accept(Words.of("report.made"), where);
            } else {
                tell.accept(Words.of("report.notMade"), unwritten);
            }
        }).orTell();
    }

    /// @return why one could not be written, in words; empty where all were
    private static String unwritten(List<Step> steps) {
        return Together.first(steps.stream().<Supplier<Optional<String>>>map(step -> () -> unwritten(step)).toList()).orElse("");
    }

    private static Optional<String> unwritten(Step step) {
        try {
            step.writing.write();
            return Optional.empty();
        } catch (IOException | UncheckedIOException problem) {
            return Optional.of(step.ifNot);
        }
    }

    /// Sends pages to a printer.
    ///
    /// @param before records that the paper leaves the program
    public void print(String title, PrintedPages pages, String printer, Runnable before) {
        work.report(Words.of("report.printing", title), progress -> {
            before.run();
            return pages.print(printer);
        }).then(result -> tell.accept(Words.of("report.printed." + result), Words.of("report.printed.what." + result, printer))).orTell();
    }
}
