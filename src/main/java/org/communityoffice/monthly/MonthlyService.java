package org.communityoffice.monthly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityoffice.model.Words;
import org.communityoffice.report.Amount;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Block;
import org.communityoffice.report.Counted;
import org.communityoffice.report.ExcelWriter;
import org.communityoffice.report.LaidPaper;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.OpenedNumber;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.report.Report;
import org.communityoffice.report.Trend;
import org.communityoffice.report.WordWriter;
import org.communityoffice.resident.PopulationFigures;
import org.communityoffice.resident.RosterService;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryRow;
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
    private final EditedSectionService edits;
    private final OfficeProfileService profile;
    private final FactoryTables tables;
    private final CurrentUser user;
    private final Clock clock;

    /// @param books what besides the residents has something to say
    public MonthlyService(RosterService residents, List<MonthBook> books, TypedFigureService typed, EditedSectionService edits, OfficeProfileService profile, FactoryTables tables, CurrentUser user, Clock clock) {
        this.residents = residents;
        this.books = List.copyOf(books);
        this.typed = typed;
        this.edits = edits;
        this.profile = profile;
        this.tables = tables;
        this.user = user;
        this.clock = clock;
    }

    /// The codes of the papers that can be made so far.
    public List<String> codes() {
        List<String> out = new ArrayList<>(List.of(SUMMARY, ROSTER));
        books.forEach(book -> out.addAll(book.codes()));
        out.add(NoticeBoard.CODE);
        return out;
    }

    /// Whether the list of papers has this code.
    public boolean known(String code) {
        return tables.table("report-templates").row(code).isPresent();
    }

    /// 月度工作总结.
    public Report summary(YearMonth month) {
        return residents.snapshot(() -> {
            MonthlySummaryReport.Facts facts = facts(month, counted(month).parts);
            return MonthlySummaryReport.of(facts, edits.of(month, MonthlySummaryReport.sections(facts)), tables);
        });
    }

    private record Read(List<MonthBook.Part> parts, List<TypedFigure> typed) {}

    /// What the books count, and behind it what is typed instead of what none of them counts.
    private Read counted(YearMonth month) {
        List<MonthBook.Part> parts = new ArrayList<>(books.stream().map(book -> book.part(month)).toList());
        Set<String> codes = parts.stream().flatMap(part -> part.lines().stream()).map(MonthLine::code).collect(Collectors.toSet());
        if (residents.volunteersJoined(month.atDay(1), month.atEndOfMonth()) != null) {
            codes.add("VOL-NEW");
        }
        List<TypedFigure> figures = typed.of(month, codes);
        parts.add(typed.part(month, figures));
        return new Read(parts, figures);
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
        user.doing(Act.PAPERS);
        return read(month).papers();
    }

    /// As above, with what is typed by hand and what is still missing.
    public MonthRead read(YearMonth month) {
        return residents.snapshot(() -> {
            Read counted = counted(month);
            MonthlySummaryReport.Facts facts = facts(month, counted.parts);
            List<SectionText> sections = edits.of(month, MonthlySummaryReport.sections(facts));
            return new MonthRead(papers(facts, sections), counted.typed, counted.parts.stream().flatMap(part -> part.missing().stream()).toList(), sections);
        });
    }

    /// The records behind a number of a paper, read anew; of a number of the year its months. Empty where it is not known what it counts.
    public Optional<Behind> behind(Counted counted) {
        return residents.snapshot(() -> counted.year() ? months(counted) : one(counted.code(), counted.month(), books));
    }

    private Optional<Behind> one(String code, YearMonth month, List<MonthBook> books) {
        return Stream.<Supplier<Optional<Behind>>>concat(Stream.of(() -> residents.behind(code, month)), Stream.concat(books.stream().map(book -> () -> book.behind(code, month)), Stream.of(() -> typed.behind(code, month))))
                .flatMap(one -> one.get().stream()).findFirst();
    }

    private Optional<Behind> months(Counted counted) {
        List<Behind.Line> lines = new ArrayList<>();
        Behind.How how = Behind.How.SUM;
        for (YearMonth month = YearMonth.of(counted.month().getYear(), 1); !month.isAfter(counted.month()); month = month.plusMonths(1)) {
            YearMonth of = month;
            Behind behind = one(counted.code(), month, books.stream().filter(book -> of.equals(counted.month()) || book.begun(of)).toList()).orElse(Behind.count(List.of()));
            how = behind.how() == Behind.How.SHARE ? behind.how() : how;
            if (!behind.lines().isEmpty()) {
                lines.add(behind.asOne(Words.of("monthly.page.month", month.getYear(), month.getMonthValue())));
            }
        }
        return Optional.of(new Behind(how, lines));
    }

    /// As above, with what it is called and how it is counted.
    public Optional<OpenedNumber> open(Counted counted) {
        FactoryRow figure = figure(tables, counted.code());
        String rule = !figure.get("denominator").isEmpty() ? Words.of("monthly.behind.share", figure.get("numerator"), figure.get("denominator")) : figure.get(figure.get("numerator").isEmpty() ? "note" : "numerator");
        return behind(counted).map(behind -> new OpenedNumber(name(tables, counted), rule, figure.get("unit"), behind));
    }

    /// Whether `figures.csv` has this code.
    public boolean isFigure(String code) {
        return tables.table("figures").row(code).isPresent();
    }

    private static FactoryRow figure(FactoryTables tables, String code) {
        return tables.table("figures").row(code).or(() -> tables.table("targets").row(code)).orElseThrow(() -> new IllegalArgumentException("no figure " + code));
    }

    /// 检查户次　2026年10月
    public static String name(FactoryTables tables, Counted counted) {
        YearMonth month = counted.month();
        return Words.of(counted.year() ? "monthly.behind.year" : "monthly.behind.month", figure(tables, counted.code()).get("name_zh"), month.getYear(), month.getMonthValue());
    }

    /// Saves edited sections of the summary.
    ///
    /// @return false where somebody else edited one meanwhile: nothing is saved
    public boolean edit(YearMonth month, List<SectionEdit> sections) {
        return edits.save(month, sections);
    }

    /// Confirms typed figures.
    ///
    /// @return false where somebody else changed one meanwhile: nothing is saved
    public boolean confirm(YearMonth month, Map<String, String> figures) {
        return typed.confirm(month, figures);
    }

    private List<MonthPaper> papers(MonthlySummaryReport.Facts facts, List<SectionText> sections) {
        YearMonth month = facts.month();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        Report summary = MonthlySummaryReport.of(facts, sections, tables);
        Report roster = residents.roster(day);
        int persons = residents.livedHere(day);
        List<MonthPaper> out = new ArrayList<>();
        for (MonthPaper.Format format : List.of(MonthPaper.Format.WORD, MonthPaper.Format.PDF)) {
            out.add(new MonthPaper(SUMMARY, title(SUMMARY), month, format, summary, 0, MonthlySummaryReport.figures(facts, tables)));
        }
        for (MonthPaper.Format format : List.of(MonthPaper.Format.EXCEL, MonthPaper.Format.PDF)) {
            out.add(new MonthPaper(ROSTER, title(ROSTER), month, format, roster, persons, Manifest.persons(persons)));
        }
        facts.books().forEach(part -> out.addAll(part.papers()));
        List<Block.Board.Panel> panels = facts.books().stream().flatMap(part -> part.panels().stream()).toList();
        LaidPaper board = new LaidPaper(() -> NoticeBoard.of(month, panels, profile.profile(), facts.madeOn()));
        for (MonthPaper.Format format : panels.isEmpty() ? List.<MonthPaper.Format>of() : List.of(MonthPaper.Format.WORD, MonthPaper.Format.PDF)) {
            out.add(new MonthPaper(NoticeBoard.CODE, title(NoticeBoard.CODE), month, format, board, 0, MonthlySummaryReport.figures(facts, tables)));
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
        user.doing(Act.PAPERS);
        if (paper.format() == MonthPaper.Format.PDF) {
            PrintedPages pages = paper.laid().pages();
            leaves(paper, pages.report());
            pages.exportPdf(target);
            return;
        }
        Report report = paper.report();
        leaves(paper, report);
        if (paper.format() == MonthPaper.Format.WORD) {
            WordWriter.write(report, target);
        } else {
            ExcelWriter.write(report, target);
        }
    }

    private void leaves(MonthPaper paper, Report report) {
        if (paper.persons() > 0) {
            residents.leaves(LookKind.EXPORT, report, paper.persons(), false, "");
        }
    }

    /// In which order papers are written beside each other: those that take longest begin first.
    public static List<MonthPaper> longestFirst(List<MonthPaper> papers) {
        return papers.stream().sorted(Comparator.comparing((MonthPaper paper) -> paper.format() != MonthPaper.Format.PDF).thenComparing(paper -> -paper.persons())).toList();
    }

    /// Records that a paper goes to the printer; call it before it is sent.
    public void printing(MonthPaper paper) {
        user.doing(Act.PAPERS);
        if (paper.persons() > 0) {
            residents.leaves(LookKind.PRINT, paper.report(), paper.persons(), false, "");
        }
    }

    /// The cover and the contents of a folder that holds these papers.
    public List<MonthPaper> folder(YearMonth month, List<MonthPaper> papers) {
        user.doing(Act.PAPERS);
        OfficeProfile office = profile.profile();
        return MonthFolder.of(month, papers, new MonthFolder.Maker(office.name(), office.committee(), office.street(), user.name(), LocalDateTime.now(clock)));
    }

    /// Says beside the files of a month what they are.
    ///
    /// @throws IOException where it could not be written; then there is none
    public void manifest(Path folder, YearMonth month, List<MonthPaper> papers) throws IOException {
        user.doing(Act.PAPERS);
        Manifest.write(folder, month, profile.profile().name(), papers);
    }
}
