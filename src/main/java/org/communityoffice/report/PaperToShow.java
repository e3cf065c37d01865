package org.communityoffice.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A paper about one record or one day, before it is looked at.
///
/// @param name   for the file: `巡逻交接班记录_2026-10-28`, without an ending
/// @param facts  reads what the paper says, in one snapshot, and lays it out; run off the screen
/// @param files  in which forms it may be saved
/// @param leaves told before it goes to a printer or into a file, so that it is recorded
public record PaperToShow(String name, Supplier<Report> facts, List<Form> files, Consumer<Leaving> leaves) {
    public PaperToShow {
        files = List.copyOf(files);
    }

    /// A form of file.
    public enum Form {
        WORD("docx"), EXCEL("xlsx"), PDF("pdf");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        public String ending() {
            return ending;
        }
    }

    /// How a paper leaves the program.
    public enum Leaving { PRINTED, SAVED }

    public String fileName(Form form) {
        return name + "." + form.ending;
    }
}
