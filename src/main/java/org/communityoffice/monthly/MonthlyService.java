package org.communityoffice.monthly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityoffice.report.Amount;
import org.communityoffice.report.ExcelWriter;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.PdfWriter;
import org.communityoffice.report.Report;
import org.communityoffice.report.Trend;
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
    private final List<MonthBook> books;
    private final TypedFigureService typed;
    private final OfficeProfileService profile;
    private final FactoryTables tables;
    private final CurrentUser user;
    private final Clock clock;

    /// @param books what besides the residents has something to say
    public MonthlyService(RosterService residents, List<MonthBook> books, TypedFigureService typed, OfficeProfileService profile, FactoryTables tables, CurrentUser user, Clock clock) {
        this.residents = residents;
        this.books = List.copyOf(books);
        this.typed = typed;
        this.profile = profile;
        this.tables = tables;
        this.user = user;
        this.clock = clock;
    }

    /// The codes of the papers that can be made so far.
    public List<String> codes() {
        List<String> out = new ArrayList<>(List.of(SUMMARY, ROSTER));
        books.forEach(book -> out.addAll(book.codes()));
        return out;
    }

    /// Whether the list of papers has this code.
    public boolean known(String code) {
        return tables.table("report-templates").row(code).isPresent();
    }

    /// 月度工作总结.
    public Report summary(YearMonth month) {
        return residents.snapshot(() -> MonthlySummaryReport.of(facts(month, counted(month).parts), tables));
    }

    private record Counted(List<MonthBook.Part> parts, List<TypedFigure> typed) {}

    /// What the books count, and behind it what is typed instead of what none of them counts.
    private Counted counted(YearMonth month) {
        List<MonthBook.Part> parts = new ArrayList<>(books.stream().map(book -> book.part(month)).toList());
        Set<String> codes = parts.stream().flatMap(part -> part.lines().stream()).map(MonthLine::code).collect(Collectors.toSet());
        if (residents.volunteersJoined(month.atDay(1), month.atEndOfMonth()) != null) {
            codes.add("VOL-NEW");
        }
        List<TypedFigure> figures = typed.of(month, codes);
        parts.add(typed.part(month, figures));
        return new Counted(parts, figures);
    }

    private MonthlySummaryReport.Facts facts(YearMonth month, List<MonthBook.Part> parts) {
        OfficeProfile office = profile.profile();
        int moves = IntStream.rangeClosed(1, month.getMonthValue())
                .map(m -> residents.figures(YearMonth.of(month.getYear(), m)).moves()).sum();
        return new MonthlySummaryReport.Facts(office.committee(), office.street(), month,
                LocalDate.now(clock), user.name(), residents.figures(month), residents.figures(month.minusMonths(1)), moves,
                Trend.of("POP-MIG", month, this::migrants), parts);
    }

    /// A month before anybody was registered has none to show.
    private Amount migrants(YearMonth month) {
        PopulationFigures figures = residents.figures(month);
        return figures.roster() == 0 ? Amount.NONE : Amount.of(figures.migrants());
    }

    /// Every paper of the month in each of its formats, all of one state of the office. The roster is that of the month's last day; of today in
    /// a month that is not over.
    public List<MonthPaper> papers(YearMonth month) {
        return read(month).papers();
    }

    /// As above, with what is typed by hand and what is still missing.
    public MonthRead read(YearMonth month) {
        return residents.snapshot(() -> {
            Counted counted = counted(month);
            return new MonthRead(papers(month, counted.parts), counted.typed, counted.parts.stream().flatMap(part -> part.missing().stream()).toList());
        });
    }

    /// Confirms typed figures.
    ///
    /// @return false where somebody else changed one meanwhile: nothing is saved
    public boolean confirm(YearMonth month, Map<String, String> figures) {
        return typed.confirm(month, figures);
    }

    private List<MonthPaper> papers(YearMonth month, List<MonthBook.Part> parts) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        MonthlySummaryReport.Facts facts = facts(month, parts);
        Report summary = MonthlySummaryReport.of(facts, tables);
        Report roster = residents.roster(day);
        int persons = residents.livedHere(day);
        List<MonthPaper> out = new ArrayList<>();
        for (MonthPaper.Format format : List.of(MonthPaper.Format.WORD, MonthPaper.Format.PDF)) {
            out.add(new MonthPaper(SUMMARY, title(SUMMARY), month, format, summary, 0, MonthlySummaryReport.figures(facts, tables)));
        }
        for (MonthPaper.Format format : List.of(MonthPaper.Format.EXCEL, MonthPaper.Format.PDF)) {
            out.add(new MonthPaper(ROSTER, title(ROSTER), month, format, roster, persons, Manifest.persons(persons)));
        }
        parts.forEach(part -> out.addAll(part.papers()));
        return out;
    }

    private String title(String code) {
        return tables.table("report-templates").row(code).map(row -> row.get("title_zh")).orElse(code);
    }

    /// Writes a paper; one that names persons is recorded first.
    ///
    /// @throws IOException where the file could not be written; then there is none
    public void write(MonthPaper paper, Path target) throws IOException {
        Report report = paper.report();
        if (paper.persons() > 0) {
            residents.leaves(LookKind.EXPORT, report, paper.persons(), false, "");
        }
        switch (paper.format()) {
            case WORD -> WordWriter.write(report, target);
            case EXCEL -> ExcelWriter.write(report, target);
            case PDF -> PdfWriter.write(report, target);
        }
    }

    /// Records that a paper goes to the printer; call it before it is sent.
    public void printing(MonthPaper paper) {
        if (paper.persons() > 0) {
            residents.leaves(LookKind.PRINT, paper.report(), paper.persons(), false, "");
        }
    }

    /// The cover and the contents of a folder that holds these papers.
    public List<MonthPaper> folder(YearMonth month, List<MonthPaper> papers) {
        OfficeProfile office = profile.profile();
        return MonthFolder.of(month, papers, new MonthFolder.Maker(office.name(), office.committee(), office.street(), user.name(), LocalDateTime.now(clock)));
    }

    /// Says beside the files of a month what they are.
    ///
    /// @throws IOException where it could not be written; then there is none
    public void manifest(Path folder, YearMonth month, List<MonthPaper> papers) throws IOException {
        Manifest.write(folder, month, profile.profile().name(), papers);
    }
}
