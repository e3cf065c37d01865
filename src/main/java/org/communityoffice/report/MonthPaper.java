package org.communityoffice.report;

import java.time.YearMonth;
import java.util.Map;
import java.util.function.Supplier;

/// A paper of a month before it is a file.
///
/// @param title   as the list of papers calls it
/// @param laid    lays it out of what was read; long ledgers are laid only when one is looked at or written
/// @param persons how many persons it names; 0 for none
public record MonthPaper(String code, String title, YearMonth month, Format format, Supplier<Report> laid, int persons,
        Map<String, MonthFigure> figures) {

    public MonthPaper(String code, String title, YearMonth month, Format format, Report report, int persons, Map<String, MonthFigure> figures) {
        this(code, title, month, format, () -> report, persons, figures);
    }

    public Report report() {
        return laid.get();
    }

    /// In which form a paper is made.
    public enum Format {
        WORD("docx"),
        EXCEL("xlsx"),
        PDF("pdf");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }
    }

    /// `RPT-01_月度工作总结_2026-10.docx`
    public String fileName() {
        return code + "_" + title + "_" + month + "." + format.extension;
    }
}
