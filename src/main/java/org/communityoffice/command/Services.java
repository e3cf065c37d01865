package org.communityoffice.command;

import org.communityoffice.monthly.MonthlyService;
import org.communityoffice.resident.ResidentExport;
import org.communityoffice.resident.ResidentImportService;
import org.communityoffice.settings.OfficeProfileService;

/// What the commands use of an open office; the wiring gives it.
public interface Services {
    /// Who the office is.
    OfficeProfileService profile();

    /// Residents from workbooks.
    ResidentImportService residentImport();

    /// The book of residents as a workbook.
    ResidentExport residentExport();

    /// The papers of a month.
    MonthlyService monthly();
}
