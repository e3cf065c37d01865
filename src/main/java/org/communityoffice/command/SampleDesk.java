package org.communityoffice.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;

/// The small text files of the sample: what the clerk entered in the window, since no workbook carries it.
final class SampleDesk {
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private final Path folder;

    /// @param folder `sample-data`
    SampleDesk(Path folder) {
        this.folder = folder;
    }

    List<Map<String, String>> rows(String name) throws IOException {
        try (CSVParser rows = CSVParser.parse(folder.resolve("desk").resolve(name + ".csv"), java.nio.charset.StandardCharsets.UTF_8, CSV)) {
            return rows.stream().map(CSVRecord::toMap).toList();
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// The delivered sample is right: what is not saved is a defect of the program.
    static Stored saved(SaveResult result) {
        if (result instanceof SaveResult.Saved(Stored stored)) {
            return stored;
        }
        throw new IllegalStateException("a row of the sample was not saved: " + result.getClass().getSimpleName());
    }
}
