package org.communityoffice.patrol;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.group.TeamFields;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Align;
import org.communityoffice.report.Block.Column;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;

/// 巡逻值班表 (RPT-13): the rota of a month on one page, days without somebody marked ▲ with their hours.
public final class RotaReport {
    private static final int NAMED_POSTS = 2;
    private static final double DAY_WIDTH = 15;
    private static final double WEEKDAY_WIDTH = 9;
    /// In characters: a column's head needs so many at least, a longer text breaks.
    private static final double LEAST = 6;
    private static final double MOST = 22;
    private static final Set<String> ALWAYS = new LinkedHashSet<>(List.of("ZAO", "ZHONG", "YE"));
    private final Facts facts;
    private final RotaGrid grid;
    private final List<Shift> planned;
    private final List<String> kindsUsed;

    /// What the paper says, read in one snapshot.
    ///
    /// @param shifts of the month, with the nights that reach into it
    public record Facts(String community, String office, YearMonth month, LocalDate madeOn, String madeBy, List<Shift> shifts, List<Stored> teams, List<Stored> posts, ShiftKinds kinds) {}

    private RotaReport(Facts facts) {
        this.facts = facts;
        grid = RotaGrid.of(facts.month, facts.teams, facts.shifts, facts.kinds);
        planned = facts.shifts.stream().filter(shift -> shift.patrol() && !shift.cancelled() && YearMonth.from(shift.day()).equals(facts.month)).toList();
        Set<String> used = planned.stream().map(RotaReport::kind).collect(Collectors.toSet());
        Set<String> columns = new LinkedHashSet<>();
        facts.kinds.offered().stream().filter(kind -> kind.patrol() && (used.contains(kind.code()) || used.stream().allMatch(ALWAYS::contains) && ALWAYS.contains(kind.code())))
                .forEach(kind -> columns.add(kind.code()));
        planned.forEach(shift -> columns.add(kind(shift)));
        kindsUsed = List.copyOf(columns);
    }

    public static Report of(Facts facts) {
        return new RotaReport(facts).report();
    }

    private static String kind(Shift shift) {
        return shift.row().values().get(ShiftFields.SHIFT_KIND, "");
    }

    private Report report() {
        List<Block.Row> rows = new ArrayList<>();
        for (LocalDate day = facts.month.atDay(1); !day.isAfter(facts.month.atEndOfMonth()); day = day.plusDays(1)) {
            rows.add(row(day));
        }
        String hours = String.join("　", kindsUsed.stream().flatMap(code -> facts.kinds.of(code).stream()).map(kind -> kind.name() + " " + kind.start() + "—"
                + (kind.end().isAfter(kind.start()) ? "" : Words.of("patrol.rota.next-day")) + kind.end()).toList());
        String month = Words.of("patrol.rota.month", facts.month.getYear(), facts.month.getMonthValue());
        return new Report(Words.of("patrol.rota.paper.title", facts.community), facts.office, Paper.ROTA,
                new Report.Running.Form(22, List.of(Words.of("patrol.rota.paper.office", facts.office), month + "　" + hours, Words.of("patrol.rota.paper.made", facts.madeOn)), "", ""),
                List.of(new Block.Table(Block.Table.Look.DENSE, "", columns(rows), List.of(new Block.Group("", rows)), null, notes()),
                        new Block.Signatures(List.of(Words.of("patrol.rota.paper.by", facts.madeBy), Words.of("patrol.rota.paper.checked"), Words.of("patrol.rota.paper.date")))), Map.of());
    }

    /// The day and its name, then columns as wide as what stands in them: so a month fits one page.
    private List<Column> columns(List<Block.Row> rows) {
        List<String> heads = new ArrayList<>(kindsUsed.stream().map(code -> Words.of("patrol.rota.paper.people", facts.kinds.name(code))).toList());
        heads.addAll(List.of(Words.of("patrol.rota.paper.leader"), Words.of("patrol.rota.paper.posts"), Words.of("patrol.rota.note")));
        List<Column> out = new ArrayList<>(List.of(new Column(Words.of("patrol.rota.paper.day"), DAY_WIDTH, Align.CENTRE), new Column(Words.of("patrol.rota.paper.weekday"), WEEKDAY_WIDTH, Align.CENTRE)));
        int fixed = out.size();
        double[] needs = new double[heads.size()];
        for (int i = 0; i < needs.length; i++) {
            int column = fixed + i;
            needs[i] = Math.clamp(rows.stream().flatMap(row -> row.cells().get(column).shown().lines()).mapToDouble(RotaReport::characters).max().orElse(0) + 1, LEAST, MOST);
        }
        double room = Paper.ROTA.inside() - DAY_WIDTH - WEEKDAY_WIDTH;
        double all = Arrays.stream(needs).sum();
        for (int i = 0; i < needs.length; i++) {
            out.add(new Column(heads.get(i), room * needs[i] / all, Align.CENTRE));
        }
        return out;
    }

    /// How wide a text is, in Chinese characters.
    private static double characters(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
    }

    private Block.Row row(LocalDate day) {
        List<Shift> today = planned.stream().filter(shift -> shift.day().equals(day)).toList();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text((grid.hasGap(day) ? "▲" : "") + RotaRules.day(day)));
        cells.add(Cell.text(day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.CHINA)));
        for (String code : kindsUsed) {
            List<String> teams = today.stream().filter(shift -> code.equals(kind(shift)) && !shift.members().isEmpty()).map(this::people).toList();
            cells.add(Cell.text(teams.isEmpty() ? Words.of("patrol.rota.paper.nobody") : String.join("\n", teams)));
        }
        cells.add(Cell.text(joined(today.stream().map(shift -> shift.row().values().get(ShiftFields.LEADER, "")).toList()).replace("、", " ")));
        cells.add(Cell.text(posts(today)));
        cells.add(Cell.text(note(day, today)));
        return new Block.Row(weekend, cells);
    }

    /// 治安 姚万福 田宝生 冯少军
    private String people(Shift shift) {
        return (team(shift.row().values().get(ShiftFields.TEAM, 0L)) + " " + String.join(" ", shift.members().stream().map(member -> RotaPlace.of(member).name()).toList())).strip();
    }

    /// 党员, 治安, 青少年; the whole name where two teams are of one category.
    private String team(long id) {
        Stored team = facts.teams.stream().filter(one -> one.id() == id).findFirst().orElse(null);
        if (team == null) {
            return "";
        }
        String category = team.values().get(TeamFields.CATEGORY, "");
        long alike = facts.teams.stream().filter(one -> category.equals(one.values().get(TeamFields.CATEGORY))).count();
        return category.isEmpty() || category.equals("其他") || alike > 1 ? team.values().get(TeamFields.NAME, "") : category.replace("义务", "");
    }

    private String posts(List<Shift> today) {
        Set<Long> there = today.stream().flatMap(shift -> shift.members().stream()).map(member -> member.values().get(ShiftMemberFields.POST))
                .filter(java.util.Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Stored> active = facts.posts.stream().filter(post -> post.values().get(PostFields.ACTIVE, true)).toList();
        if (active.size() > 2 && active.stream().allMatch(post -> there.contains(post.id()))) {
            return Words.of("patrol.rota.paper.all-posts", active.size());
        }
        List<String> names = facts.posts.stream().filter(post -> there.contains(post.id())).map(post -> post.values().get(PostFields.NAME, "")).toList();
        // a month is to stand on one page: who stands where is on the day's sheet
        return names.size() > NAMED_POSTS ? Words.of("patrol.rota.paper.several-posts", names.getFirst(), names.size()) : joined(names);
    }

    private String note(LocalDate day, List<Shift> today) {
        List<String> out = new ArrayList<>();
        if (grid.hasGap(day)) {
            out.add(Words.of("patrol.rota.paper.gap", grid.gapWords(day)));
        }
        today.forEach(shift -> {
            out.add(shift.row().values().has(ShiftFields.SWAP_WITH) ? Words.of("patrol.rota.swapped", shift.row().values().get(ShiftFields.SWAP_WITH, "")) : "");
            out.add(shift.row().values().get(ShiftFields.NOTE, ""));
        });
        return joined(out);
    }

    private static String joined(List<String> words) {
        return String.join("、", words.stream().filter(word -> !word.isEmpty()).distinct().toList());
    }

    private List<String> notes() {
        List<String> out = new ArrayList<>();
        if (!grid.gaps().isEmpty()) {
            int shown = 3;
            out.add(Words.of("patrol.rota.paper.gaps", grid.gaps().size(), grid.gapHours(), String.join("；", grid.gaps().stream().limit(shown).map(RotaGrid::words).toList())
                    + (grid.gaps().size() > shown ? Words.of("patrol.rota.paper.more-gaps") : "")));
        }
        String teams = String.join("、", facts.teams.stream().map(team -> {
            long many = planned.stream().filter(shift -> Long.valueOf(team.id()).equals(shift.row().values().get(ShiftFields.TEAM))).count();
            return many == 0 ? "" : Words.of("patrol.rota.paper.team", team.values().get(TeamFields.NAME, ""), many);
        }).filter(word -> !word.isEmpty()).toList());
        out.add(Words.of("patrol.rota.paper.rules", planned.size(), teams));
        return out;
    }
}
