package org.communityoffice.resident;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HexFormat;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.ColumnMemory;
import org.communityoffice.spreadsheet.ImportBook;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.PlanRequest;
import org.communityoffice.spreadsheet.Planner;
import org.communityoffice.spreadsheet.ReadOutcome;
import org.communityoffice.spreadsheet.WorkbookReader;
import org.jspecify.annotations.Nullable;

/// Plans the import of a residents file. Writes nothing and needs no database: what is known is handed in.
public final class ResidentImport {
    private final FactoryTables tables;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final ImportBook book;
    private final Clock clock;

    public ResidentImport(FactoryTables tables, FieldCatalogue catalogue, CodeLists codes, Clock clock) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.codes = codes;
        this.clock = clock;
        book = ResidentImportBook.book(tables, catalogue);
    }

    public ImportBook book() {
        return book;
    }

    /// A file opened once; plan it as often as the clerk changes a choice.
    public Opened open(Path file, char @Nullable [] password) {
        return new Opened(String.valueOf(file.getFileName()), hash(file), WorkbookReader.read(file, password));
    }

    /// @param hash SHA-256 of the content
    public record Opened(String file, String hash, ReadOutcome read) {}

    public ImportPlan plan(Opened opened, PlanRequest request, KnownResidents known, ColumnMemory memory) {
        ResidentRowRules rules = new ResidentRowRules(tables, catalogue, codes, known, clock);
        return new Planner(book, rules, memory).plan(opened.file(), opened.hash(), opened.read(), request);
    }

    private static String hash(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException unreadable) {
            return "";
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
