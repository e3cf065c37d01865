package org.communityoffice.activity;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.plan.Festivals;
import org.communityoffice.plan.TargetWords;
import org.communityoffice.plan.TargetsService;
import org.communityoffice.report.Amount;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Block;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthFigure;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.MonthPaper.Format;
import org.communityoffice.report.Report;
import org.communityoffice.report.Trend;
import org.communityoffice.resident.RosterService;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.settings.OfficeProfileService;

/// What the book of activities gives to a month: lines and sections 二、三 of the summary, 活动月度一览 (RPT-16), 志愿服务时长汇总 (RPT-17).
public final class ActivityMonthService implements MonthBook {
    public static final String LIST = "RPT-16";
    public static final String HOURS = "RPT-17";
    /// So many kinds of activities have room on the notice board.
    private static final int KINDS = 4;

    private final ActivityMonthRepository repository;
    private final ActivityRepository activities;
    private final ActivityTypes types;
    private final Festivals festivals;
    private final TargetsService targets;
    private final RosterService residents;
    private final FactoryTables tables;
    private final FieldWords words;
    private final OfficeProfileService profile;
    private final CurrentUser user;
    private final Clock clock;

    /// @param targets those about activities
    public ActivityMonthService(ActivityMonthRepository repository, ActivityRepository activities, ActivityTypes types, Festivals festivals, TargetsService targets, RosterService residents, FactoryTables tables, FieldWords words,
            OfficeProfileService profile, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.activities = activities;
        this.types = types;
        this.festivals = festivals;
        this.targets = targets;
        this.residents = residents;
        this.tables = tables;
        this.words = words;
        this.profile = profile;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<String> codes() {
        return List.of(LIST, HOURS);
    }

    @Override
    public Part part(YearMonth month) {
        MonthList list = list(month);
        List<ActivityRow> lacking = list.rows().stream().filter(row -> !row.missing().isEmpty()).toList();
        return new Part(lines(list), List.of(), ActivitySections.of(list), papers(list), List.of(trend(month)))
                .lacking(lacking.stream().map(ActivityMonthService::missing).toList())
                .telling(List.of(new Problem(lacking.size(), Words.of("activity.month.ten", lacking.size()))), List.of()).posting(panel(list));
    }

    @Override
    public boolean begun(YearMonth month) {
        return true;
    }

    @Override
    public Optional<Behind> behind(String code, YearMonth month) {
        return new ActivityRecords(repository, types, month.atDay(1), last(month)).of(code);
    }

    /// How many activities were held; a month before the first one has none to show.
    private Trend trend(YearMonth month) {
        LocalDate first = activities.all().stream().map(one -> one.values().get(ActivityFields.STARTS_ON, LocalDate.MAX)).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        return Trend.of("ACT-N", month, one -> one.atEndOfMonth().isBefore(first) ? Amount.NONE : Amount.of(repository.held(one.atDay(1), last(one)).size()));
    }

    /// How many of each kind were held.
    private Block.Board.Panel panel(MonthList list) {
        Map<String, Long> kinds = list.rows().stream().collect(Collectors.groupingBy(row -> types.of(row.values().get(ActivityFields.ACTIVITY_TYPE)).map(ActivityType::branch).orElse(Words.of("activity.board.other")),
                Collectors.counting()));
        List<String> most = kinds.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).toList();
        int named = most.size() > KINDS ? KINDS - 1 : most.size();
        List<Block.Charts.Bar> bars = new ArrayList<>(most.subList(0, named).stream().map(kind -> bar(kind, kinds.getOrDefault(kind, 0L))).toList());
        if (named < most.size()) {
            bars.add(bar(Words.of("activity.board.other"), most.subList(named, most.size()).stream().mapToLong(kind -> kinds.getOrDefault(kind, 0L)).sum()));
        }
        return new Block.Board.Panel(Words.of("activity.board.name"), String.valueOf(list.now().held()), Words.of("activity.board.unit"), new Block.Charts.Chart(Words.of("activity.board.chart"), 0, bars, false),
                Words.of("activity.board.text", list.now().heads(), list.now().copies()));
    }

    private static Block.Charts.Bar bar(String kind, long many) {
        return new Block.Charts.Bar(kind, BigDecimal.valueOf(many), String.valueOf(many));
    }

    private static DueLine missing(ActivityRow row) {
        return new DueLine(DueLine.Place.MONTH, Words.of("activity.month.missing", row.values().get(ActivityFields.TITLE, ""), String.join("、", row.missing())), "", Words.of("activity.month.missing.word"), "soon",
                0, ActivityFields.TYPE.table(), row.id());
    }

    /// 活动月度一览, to look at.
    Report list(MonthList list) {
        return ActivityMonthReports.list(list, office(), words);
    }

    /// 志愿服务时长汇总.
    Report hours(YearMonth month) {
        return ActivityMonthReports.hours(list(month), given(month), office());
    }

    private MonthList.Hours given(YearMonth month) {
        return new MonthList.Hours(repository.volunteers(month.atDay(1), last(month)), repository.teams(last(month)));
    }

    ActivityMonthReports.Office office() {
        return new ActivityMonthReports.Office(profile.profile().name(), profile.profile().committee(), user.name(), LocalDate.now(clock));
    }

    /// What counts: an activity that is still to come is not held.
    private LocalDate last(YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }

    MonthList list(YearMonth month) {
        LocalDate last = last(month);
        LocalDate first = month.atDay(1);
        Map<Long, Proof> proofs = activities.proofs(first, last);
        List<ActivityRow> rows = repository.held(first, last).stream().map(activity -> row(activity, proofs.getOrDefault(activity.id(), Proof.NONE))).toList();
        ActivityFigures now = repository.figures(first, last, types);
        return new MonthList(month, rows, proofs, now, repository.figures(first.minusMonths(1), month.minusMonths(1).atEndOfMonth(), types),
                repository.figures(first.withDayOfYear(1), last, types), festivals(rows, first, last), targets.month(month).unmet().stream().map(TargetWords::unmet).toList(), residents.volunteersJoined(first, last), shows(rows));
    }

    private Set<Long> shows(List<ActivityRow> rows) {
        Set<String> performances = types.performances();
        return rows.stream().filter(row -> performances.contains(row.values().get(ActivityFields.ACTIVITY_TYPE, ""))).map(ActivityRow::id).collect(Collectors.toSet());
    }

    private ActivityRow row(Stored activity, Proof proof) {
        Optional<ActivityType> type = types.of(activity.values().get(ActivityFields.ACTIVITY_TYPE));
        return new ActivityRow(activity, type.map(known -> Evidence.of(known, activity.values(), proof)).orElse(List.of()));
    }

    /// The festivals that lie in the month, with the activities of the month that bear their theme; none without one.
    private Map<String, Integer> festivals(List<ActivityRow> rows, LocalDate first, LocalDate last) {
        Map<String, Integer> out = new LinkedHashMap<>();
        for (Festivals.Festival festival : festivals.of(first, last)) {
            int many = (int) rows.stream().filter(row -> Arrays.asList(row.values().get(ActivityFields.THEMES, "").split("\\|")).contains(festival.theme())).count();
            if (many > 0) {
                out.put(festival.name(), many);
            }
        }
        return out;
    }

    /// The figures of the table; ENV-CLEANUP stands only in a sentence.
    private static List<MonthLine> lines(MonthList list) {
        ActivityFigures now = list.now();
        ActivityFigures before = list.before();
        ActivityFigures year = list.year();
        List<MonthLine> out = new ArrayList<>();
        out.add(line("ACT-N", now.held(), before.held(), year.held(), now.held()));
        out.add(line("ACT-SHOW", now.shows(), before.shows(), year.shows(), now.shows()));
        out.add(line("ACT-FILM", now.films(), before.films(), year.films(), now.films()));
        out.add(line("ACT-HEADS", now.heads(), before.heads(), year.heads(), now.held()));
        out.add(line("ACT-COPIES", now.copies(), before.copies(), year.copies(), now.held()));
        out.add(line("VOL-TIMES", now.times(), before.times(), year.times(), now.held()));
        out.add(new MonthLine("VOL-HOURS", Amount.of(now.hours()), Amount.of(before.hours()), Amount.of(year.hours()), now.entries()));
        out.add(line("SCI-N", now.science(), before.science(), year.science(), now.science()));
        out.add(line("EDU-HEALTH-N", now.health(), before.health(), year.health(), now.health()));
        return out;
    }

    private static MonthLine line(String code, int now, int before, int year, int records) {
        return new MonthLine(code, Amount.of(now), Amount.of(before), Amount.of(year), records);
    }

    private List<MonthPaper> papers(MonthList list) {
        Report held = list(list);
        MonthList.Hours given = given(list.month());
        Report hours = ActivityMonthReports.hours(list, given, office());
        List<MonthLine> lines = lines(list);
        Map<String, MonthFigure> ofList = MonthLine.figures(lines.stream().filter(line -> line.code().startsWith("ACT-")).toList(), tables);
        Map<String, MonthFigure> ofHours = MonthLine.figures(lines.stream().filter(line -> line.code().startsWith("VOL-")).toList(), tables);
        List<MonthPaper> out = new ArrayList<>();
        for (Format format : List.of(Format.EXCEL, Format.PDF)) {
            out.add(new MonthPaper(LIST, title(LIST), list.month(), format, held, 0, ofList));
            out.add(new MonthPaper(HOURS, title(HOURS), list.month(), format, hours, given.volunteers().size(), ofHours));
        }
        out.sort(Comparator.comparing(MonthPaper::code));
        return out;
    }

    private String title(String code) {
        return tables.table("report-templates").row(code).map((FactoryRow row) -> row.get("title_zh")).orElse(code);
    }
}
