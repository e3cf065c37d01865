package org.communityoffice.resident;

import java.time.Clock;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.ColumnMemory;
import org.communityoffice.spreadsheet.ImportBook;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.communityoffice.spreadsheet.Planner;

/// Plans the import of a residents file against whatever residents are handed in; needs no database.
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

    public ImportPlan plan(ImportService.Opened opened, PlanRequest request, KnownResidents known, ColumnMemory memory) {
        ResidentRowRules rules = new ResidentRowRules(tables, catalogue, codes, known, clock);
        return new Planner(book, rules, memory).plan(opened.file(), opened.hash(), opened.read(), request);
    }
}
