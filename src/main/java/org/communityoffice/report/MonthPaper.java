package org.communityoffice.report;

import java.time.YearMonth;
import java.util.Map;

/// A paper of a month before it is a file.
///
/// @param title   as the list of papers calls it
/// @param laid    lays it out of what was read; the same for all formats of a paper
/// @param persons how many persons it names; 0 for none
public record MonthPaper(String code, String title, YearMonth month, Format format, LaidPaper laid, int persons,
        Map<String, MonthFigure> figures) {

    public MonthPaper(String code, String title, YearMonth month, Format format, Report report, int persons, Map<String, MonthFigure> figures) {
        this(code, title, month, format, new LaidPaper(() -> report), persons, figures);
    }

    public Report report() {
        return laid.report();
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
