package org.communityoffice.monthly;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityoffice.report.MonthFigure;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.security.Hashes;
import org.communityoffice.security.WholeFile;

/// `manifest.json`: which papers of a month were made, their hashes, and the figures with the records behind them.
public final class Manifest {
    public static final String FILE = "manifest.json";

    private Manifest() {}

    /// A file that was made.
    public record Entry(String code, String title, String file, String sha256, Map<String, MonthFigure> figures) {}

    /// The whole file.
    public record Content(String month, String office, List<Entry> papers) {}

    static Map<String, MonthFigure> persons(int persons) {
        return Map.of("人数", new MonthFigure("ROSTER-PERSONS", persons, persons));
    }

    /// @param folder where the papers lie
    /// @throws IOException where it could not be written; then there is none
    public static void write(Path folder, YearMonth month, String office, List<MonthPaper> papers) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (MonthPaper paper : papers) {
            byte[] content = Files.readAllBytes(folder.resolve(paper.fileName()));
            entries.add(new Entry(paper.code(), paper.title(), paper.fileName(), Hashes.of(content), paper.figures()));
        }
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        byte[] json = mapper.writeValueAsBytes(new Content(month.toString(), office, entries));
        WholeFile.write(folder.resolve(FILE), out -> out.write(json));
    }
}
