package org.communityoffice.monthly;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.resident.PopulationFigures;
import org.communityoffice.security.Hashes;
import org.communityoffice.security.WholeFile;
import org.communityoffice.settings.FactoryTables;

/// `manifest.json`: which papers of a month were made, their hashes, and the figures with the records behind them.
public final class Manifest {
    public static final String FILE = "manifest.json";

    private Manifest() {}

    /// A figure of a paper.
    ///
    /// @param records how many records it was counted from
    public record Figure(String code, Number value, int records) {}

    /// A file that was made.
    public record Entry(String code, String title, String file, String sha256, Map<String, Figure> figures) {}

    /// The whole file.
    public record Content(String month, String office, List<Entry> papers) {}

    static Map<String, Figure> population(PopulationFigures now, FactoryTables tables) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        counted.put("POP-HH", now.households());
        counted.put("POP-ROSTER", now.roster());
        counted.put("POP-USUAL", now.usual());
        counted.put("POP-MIG", now.migrants());
        counted.put("POP-MIG-MOVE", now.moves());
        counted.put("POP-60", now.over60());
        Map<String, Figure> out = new LinkedHashMap<>();
        counted.forEach((code, value) -> out.put(name(tables, code), new Figure(code, value, value)));
        Integer inTime = now.movesInTime();
        if (now.moves() > 0 && inTime != null) {
            out.put(name(tables, "POP-MIG-3D"), new Figure("POP-MIG-3D",
                    new BigDecimal(Change.percent(inTime, now.moves())), now.moves()));
        }
        return out;
    }

    static Map<String, Figure> persons(int persons) {
        return Map.of("人数", new Figure("ROSTER-PERSONS", persons, persons));
    }

    private static String name(FactoryTables tables, String code) {
        return tables.table("figures").row(code).map(row -> row.get("name_zh")).orElse(code);
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
