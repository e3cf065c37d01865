package org.communityoffice.command;

import org.communityoffice.monthly.MonthlyService;
import org.communityoffice.report.BookExport;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.spreadsheet.ImportService;

/// What the commands use of an open office; the wiring gives it.
public interface Services {
    /// Who the office is.
    OfficeProfileService profile();

    /// A book of [Books] from workbooks.
    ImportService imports(String book);

    /// A book of [Books] as a workbook.
    BookExport export(String book);

    /// The papers of a month.
    MonthlyService monthly();

    /// What the sample office is filled with besides its workbooks.
    SampleServices sample();
}
