package org.communityoffice.monthly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.communityoffice.report.ExcelWriter;
import org.communityoffice.report.PdfWriter;
import org.communityoffice.report.Report;
import org.communityoffice.report.WordWriter;
import org.communityoffice.resident.PopulationFigures;
import org.communityoffice.resident.RosterService;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.OfficeProfileService;

/// Makes the papers of a month, all from the figures read once.
public final class MonthlyService {
    public static final String SUMMARY = "RPT-01";
    public static final String ROSTER = "RPT-02";

    private final RosterService residents;
    private final OfficeProfileService profile;
    private final FactoryTables tables;
    private final CurrentUser user;
    private final Clock clock;

    public MonthlyService(RosterService residents, OfficeProfileService profile, FactoryTables tables, CurrentUser user, Clock clock) {
        this.residents = residents;
        this.profile = profile;
        this.tables = tables;
        this.user = user;
        this.clock = clock;
    }

    /// The codes of the papers that can be made so far.
    public static List<String> codes() {
        return List.of(SUMMARY, ROSTER);
    }

    /// Whether the list of papers has this code.
    public boolean known(String code) {
        return tables.table("report-templates").row(code).isPresent();
    }

    /// 月度工作总结.
    public Report summary(YearMonth month) {
        return residents.snapshot(() -> summary(month, residents.figures(month)));
    }

    private Report summary(YearMonth month, PopulationFigures now) {
        OfficeProfile office = profile.profile();
        int moves = IntStream.rangeClosed(1, month.getMonthValue())
                .map(m -> residents.figures(YearMonth.of(month.getYear(), m)).moves()).sum();
        return MonthlySummaryReport.of(new MonthlySummaryReport.Facts(office.committee(), office.street(), month,
                LocalDate.now(clock), user.name(), now, residents.figures(month.minusMonths(1)), moves), tables);
    }

    /// Every paper of the month in each of its formats, all of one state of the office. The roster is that of the month's last day; of today in
    /// a month that is not over.
    public List<MonthPaper> papers(YearMonth month) {
        return residents.snapshot(() -> read(month));
    }

    private List<MonthPaper> read(YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        PopulationFigures now = residents.figures(month);
        Report summary = summary(month, now);
        Report roster = residents.roster(day);
        int persons = residents.livedHere(day);
        List<MonthPaper> out = new ArrayList<>();
        for (MonthPaper.Format format : List.of(MonthPaper.Format.WORD, MonthPaper.Format.PDF)) {
            out.add(new MonthPaper(SUMMARY, title(SUMMARY), month, format, summary, 0, Manifest.population(now, tables)));
        }
        for (MonthPaper.Format format : List.of(MonthPaper.Format.EXCEL, MonthPaper.Format.PDF)) {
            out.add(new MonthPaper(ROSTER, title(ROSTER), month, format, roster, persons, Manifest.persons(persons)));
        }
        return out;
    }

    private String title(String code) {
        return tables.table("report-templates").row(code).map(row -> row.get("title_zh")).orElse(code);
    }

    /// Writes a paper; one that names persons is recorded first.
    ///
    /// @throws IOException where the file could not be written; then there is none
    public void write(MonthPaper paper, Path target) throws IOException {
        if (paper.persons() > 0) {
            residents.leaves(LookKind.EXPORT, paper.report(), paper.persons(), false, "");
        }
        switch (paper.format()) {
            case WORD -> WordWriter.write(paper.report(), target);
            case EXCEL -> ExcelWriter.write(paper.report(), target);
            case PDF -> PdfWriter.write(paper.report(), target);
        }
    }

    /// Records that a paper goes to the printer; call it before it is sent.
    public void printing(MonthPaper paper) {
        if (paper.persons() > 0) {
            residents.leaves(LookKind.PRINT, paper.report(), paper.persons(), false, "");
        }
    }

    /// Says beside the files of a month what they are.
    ///
    /// @throws IOException where it could not be written; then there is none
    public void manifest(Path folder, YearMonth month, List<MonthPaper> papers) throws IOException {
        Manifest.write(folder, month, profile.profile().name(), papers);
    }
}
