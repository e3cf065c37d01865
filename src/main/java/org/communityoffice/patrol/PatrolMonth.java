package org.communityoffice.patrol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.report.Amount;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Block;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthFigure;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.report.Passage;
import org.communityoffice.report.Report;
import org.communityoffice.report.Trend;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;

/// What patrol gives to the papers of a month: lines and section 六 of the summary, 值班表, 巡逻月报.
public final class PatrolMonth implements MonthBook {
    public static final String ROTA = "RPT-13";
    public static final String MONTH = "RPT-14";
    private static final int PLACE = 6;
    private final PatrolRepository repository;
    private final TeamRepository teams;
    private final PatrolFiguresService figures;
    private final ShiftKinds kinds;
    private final FactoryTables tables;
    private final CodeLists codes;
    private final OfficeProfileService profile;
    private final LookService looks;
    private final CurrentUser user;
    private final Clock clock;

    public PatrolMonth(PatrolRepository repository, TeamRepository teams, PatrolFiguresService figures, ShiftKinds kinds, FactoryTables tables, CodeLists codes,
            OfficeProfileService profile, LookService looks, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.teams = teams;
        this.figures = figures;
        this.kinds = kinds;
        this.tables = tables;
        this.codes = codes;
        this.profile = profile;
        this.looks = looks;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<String> codes() {
        return List.of(ROTA, MONTH);
    }

    @Override
    public Part part(YearMonth month) {
        PatrolFiguresService.Records records = figures.records(month);
        List<PatrolFigures> counted = figures.months(earliest(month), month);
        PatrolLines lines = new PatrolLines(counted.getLast(), counted.get(counted.size() - 2), counted.stream().filter(one -> one.month().getYear() == month.getYear()).toList());
        if (!lines.begun() && records.shifts().isEmpty()) {
            return Part.NOTHING;
        }
        List<MonthPaper> papers = new ArrayList<>();
        Report rota = rota(month, records.shifts());
        int people = (int) records.shifts().stream().filter(shift -> YearMonth.from(shift.day()).equals(month)).flatMap(shift -> shift.members().stream())
                .map(member -> RotaPlace.of(member).name()).distinct().count();
        long shifts = records.shifts().stream().filter(shift -> YearMonth.from(shift.day()).equals(month)).count();
        Map<String, MonthFigure> planned = Map.of(Words.of("patrol.month.shifts"), new MonthFigure("ROTA-SHIFTS", shifts, (int) shifts));
        for (MonthPaper.Format format : List.of(MonthPaper.Format.PDF, MonthPaper.Format.EXCEL)) {
            papers.add(new MonthPaper(ROTA, title(ROTA), month, format, rota, people, planned));
        }
        Report report = PatrolMonthReport.of(new PatrolMonthReport.Facts(profile.profile().committee(), profile.profile().street(), month, LocalDate.now(clock), user.name(), lines,
                records, repository.shifts(month.plusMonths(1).atDay(1), month.plusMonths(1).atEndOfMonth()), kinds, codes), tables);
        Map<String, MonthFigure> said = MonthLine.figures(lines.all(), tables);
        for (MonthPaper.Format format : List.of(MonthPaper.Format.WORD, MonthPaper.Format.PDF)) {
            papers.add(new MonthPaper(MONTH, title(MONTH), month, format, report, 0, said));
        }
        return new Part(lines.summary(), List.of(), List.of(new Section(PLACE, Words.of("patrol.month.section"), lines.sentence())), papers, List.of(trend(counted, lines.year(), month)))
                .lacking(missing(month, records)).telling(List.of(new Problem(lines.now().people().absent(), Words.of("patrol.month.ten", Passage.number("PAT-ABSENT", lines.now().people().absent())))), List.of()).posting(panel(lines, trend(counted, lines.year(), month)));
    }

    @Override
    public boolean begun(YearMonth month) {
        return figures.begunBy(month.atEndOfMonth());
    }

    @Override
    public Optional<Behind> behind(String code, YearMonth month) {
        boolean ours = code.startsWith("PAT-") || code.equals("ENV-SWEEP");
        return ours && begun(month) ? new PatrolRecords(figures, new ShiftWords(codes), kinds, month, LocalDate.now(clock)).of(code) : Optional.empty();
    }

    /// The first month that is told: of the year, or of the chart.
    private static YearMonth earliest(YearMonth month) {
        YearMonth chart = month.minusMonths(Trend.MONTHS - 1L);
        return chart.getYear() < month.getYear() ? chart : YearMonth.of(month.getYear(), 1);
    }

    /// The share of those who came; of this year only the months since the book was begun.
    private static Trend trend(List<PatrolFigures> counted, List<PatrolFigures> year, YearMonth month) {
        return Trend.of("PAT-RATE", month, one -> (one.getYear() < month.getYear() ? counted : year).stream().filter(figures -> figures.month().equals(one)).findFirst()
                .filter(figures -> figures.people().due() > 0).map(figures -> Amount.share(figures.people().present(), figures.people().due())).orElse(Amount.NONE));
    }

    private static Block.Board.Panel panel(PatrolLines lines, Trend trend) {
        PatrolFigures now = lines.now();
        Amount rate = Amount.share(now.people().present(), now.people().due());
        return new Block.Board.Panel(Words.of("patrol.board.name"), rate.shown(), rate.number() == null ? "" : Words.of("patrol.board.unit"), trend.chart(Words.of("patrol.board.chart")),
                Words.of("patrol.board.text", now.people().present(), now.people().due(), now.shifts().held(), now.shifts().due()));
    }

    /// Sheets that nobody entered, incidents that nobody dealt with; each line opens the first of them.
    private List<DueLine> missing(YearMonth month, PatrolFiguresService.Records records) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Shift> sheets = records.shifts().stream().filter(shift -> shift.patrol() && !shift.cancelled() && YearMonth.from(shift.day()).equals(month) && !shift.entered())
                .filter(shift -> shift.span().map(span -> !span.to().isAfter(now)).orElse(false)).toList();
        List<Stored> open = records.incidents().stream().filter(one -> !one.values().has(IncidentFields.HANDLED_AT)).toList();
        List<DueLine> out = new ArrayList<>();
        if (!sheets.isEmpty()) {
            out.add(new DueLine(DueLine.Place.MONTH, Words.of("patrol.month.missing.sheets", sheets.size()), "", Words.of("patrol.due.no-sign-in"), "late", 0, ShiftFields.TYPE.table(), sheets.getFirst().id()));
        }
        if (!open.isEmpty()) {
            out.add(new DueLine(DueLine.Place.MONTH, Words.of("patrol.month.missing.incidents", open.size()), "", Words.of("patrol.month.missing.handled"), "soon", 1, IncidentFields.TYPE.table(), open.getFirst().id()));
        }
        return out;
    }

    private String title(String code) {
        return tables.table("report-templates").row(code).map(row -> row.get("title_zh")).orElse(code);
    }

    private Report rota(YearMonth month, List<Shift> shifts) {
        return RotaReport.of(new RotaReport.Facts(profile.profile().name(), profile.profile().committee(), month, LocalDate.now(clock), user.name(), shifts, teams.teams(), repository.posts(), kinds));
    }

    /// 值班表 to be looked at, printed, saved.
    public PaperToShow rotaPaper(YearMonth month) {
        return new PaperToShow(title(ROTA) + "_" + month, () -> rota(month, repository.shifts(month.atDay(1).minusDays(1), month.atEndOfMonth())),
                List.of(PaperToShow.Form.PDF, PaperToShow.Form.EXCEL), leaving -> looks.record(leaving == PaperToShow.Leaving.PRINTED ? LookKind.PRINT : LookKind.EXPORT,
                        title(ROTA), 1, false, ""));
    }
}
