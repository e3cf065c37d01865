package org.communityoffice.patrol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Grid.Entry;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;

/// 巡逻签到表 (RPT-11): the shifts of a day, blank to be signed or filled with what was entered; only names, no numbers of persons.
public final class SignInSheetReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double[] WIDTHS = {23, 16, 27, 18, 24, 24, 19, 29};
    private static final int SPARE = 2;
    private static final double DUE_TO_PERCENT = 100;

    private SignInSheetReport() {}

    /// What the paper says, read in one snapshot.
    ///
    /// @param posts names by id
    public record Facts(String community, String office, LocalDate day, List<OneShift> shifts, Map<Long, String> posts, List<Late> late) {}

    /// Sign-ins that one person entered after the shift at one time (补录).
    ///
    /// @param reason empty where none was given
    public record Late(LocalDateTime at, String by, String reason, int many) {}

    /// A shift with the words for it.
    ///
    /// @param held      whether enough people signed in (到位)
    /// @param incidents 23:40 樱花苑5号楼 电动车违停充电（QK-000012）
    public record OneShift(Shift shift, ShiftSpan span, String kind, String team, boolean held, List<String> incidents, List<String> places) {}

    /// To be signed: names and posts of the rota, lines for times, spare lines for those who stand in.
    public static Report blank(Facts facts) {
        return report(facts, Words.of("patrol.paper.sign.how"), facts.shifts.stream().map(one -> group(one, lines(facts, one, true))).toList(),
                List.of(new Block.Grid.Line(List.of(new Entry(Words.of("patrol.paper.sign.sum"), Words.of("patrol.paper.sign.sum.blank", due(facts), facts.shifts.size()))), 12),
                        new Block.Grid.Line(List.of(new Entry(Words.of("patrol.paper.sign.found"), facts.shifts.stream().map(OneShift::kind).collect(Collectors.joining("\n\n")))), 30)));
    }

    /// With what was entered: who has no sign-in is marked, missing and late ones are counted and named.
    public static Report filled(Facts facts) {
        return report(facts, late(facts), facts.shifts.stream().map(one -> group(one, lines(facts, one, false))).toList(),
                List.of(Block.Grid.line(new Entry(Words.of("patrol.paper.sign.sum"), sum(facts))),
                        Block.Grid.line(new Entry(Words.of("patrol.paper.sign.found"), facts.shifts.stream().map(SignInSheetReport::found).collect(Collectors.joining("\n"))))));
    }

    /// 补录：2026-10-29 09:41 王晓芸录 9 人次（纸质签到表次日录入）。
    private static String late(Facts facts) {
        return facts.late.isEmpty() ? "" : Words.of("patrol.paper.sign.entered-late", facts.late.stream().map(one -> Words.of("patrol.paper.sign.entered-late.one", MOMENT.format(one.at), one.by, one.many)
                + (one.reason.isEmpty() ? "" : Words.of("patrol.paper.sign.entered-late.why", one.reason))).collect(Collectors.joining("；")));
    }

    private static Report report(Facts facts, String how, List<Block.Group> groups, List<Block.Grid.Line> below) {
        List<Block> blocks = new ArrayList<>();
        if (!how.isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Paragraph.Kind.NOTE, how));
        }
        List<Block.Column> columns = new ArrayList<>();
        String[] heads = {"shift", "team", "post", "name", "in", "out", "found", "remark"};
        for (int i = 0; i < heads.length; i++) {
            columns.add(new Block.Column(Words.of("patrol.paper.sign.column." + heads[i]), WIDTHS[i], Block.Align.CENTRE));
        }
        blocks.add(new Block.Table(Block.Table.Look.SIGNED, "", columns, groups, null, List.of()));
        blocks.add(new Block.Grid(below));
        blocks.add(new Block.Signatures(List.of(Words.of("patrol.paper.sign.leader"), Words.of("patrol.paper.sign.date"))));
        return new Report(Words.of("patrol.paper.sign.title", facts.community), facts.office, Paper.FORM,
                new Report.Running.Form(18, List.of(Words.of("patrol.paper.office", facts.office), Words.of("patrol.paper.day", DAY.format(facts.day), ShiftWords.weekday(facts.day)),
                        Words.of("patrol.paper.sign.number", NUMBER.format(facts.day))), "", ""), blocks, Map.of());
    }

    private static Block.Group group(OneShift one, List<List<String>> lines) {
        List<Block.Row> rows = new ArrayList<>();
        String hours = one.span.from().toLocalTime() + "—" + one.span.to().toLocalTime();
        for (List<String> line : lines) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(rows.isEmpty() ? one.kind + "\n" + hours : ""), Cell.text(rows.isEmpty() ? broken(one.team) : "")));
            line.forEach(words -> cells.add(Cell.text(words)));
            rows.add(new Block.Row(line.contains(Words.of("patrol.paper.sign.missing")), cells));
        }
        return new Block.Group(one.kind, rows);
    }

    /// 治安巡逻队 is broken at the word.
    private static String broken(String team) {
        int word = team.indexOf(Words.of("patrol.paper.sign.team"));
        return word > 0 ? team.substring(0, word) + "\n" + team.substring(word) : team;
    }

    private static List<List<String>> lines(Facts facts, OneShift one, boolean blank) {
        List<List<String>> lines = new ArrayList<>();
        SheetReading reading = new SheetReading(one.span, LocalDateTime.MAX);
        for (SheetRow row : Sheet.of(one.shift).rows()) {
            Long post = row.post();
            String place = post == null ? "" : facts.posts.getOrDefault(post, "");
            DutyPerson planned = row.planned();
            if (!blank) {
                lines.add(filled(row, reading, place, one));
            } else if (planned != null) {
                lines.add(List.of(place, planned.name(), "", "", Words.of("patrol.paper.sign.boxes"), ""));
            }
        }
        for (int i = 0; blank && i < SPARE; i++) {
            lines.add(List.of("", "", "", "", Words.of("patrol.paper.sign.boxes"), ""));
        }
        return lines;
    }

    private static List<String> filled(SheetRow row, SheetReading reading, String place, OneShift one) {
        LocalDateTime in = row.in().at();
        if (in == null) {
            return List.of(place, row.person().name(), Words.of("patrol.paper.sign.missing"), "", "", row.remark());
        }
        String found = one.shift.row().values().has(ShiftFields.FOUND_TEXT) ? Words.of(one.places.contains(place) ? "patrol.paper.sign.some" : "patrol.paper.sign.none") : "";
        LocalDateTime out = row.out().at();
        List<String> remarks = new ArrayList<>();
        DutyPerson planned = row.planned();
        if (row.standsIn() && planned != null) {
            remarks.add(Words.of("patrol.sheet.stands-for", planned.name()));
        }
        if (row.isBesides()) {
            remarks.add(Words.of("patrol.sheet.state.BESIDES"));
        }
        if (reading.late(in) > 0) {
            remarks.add(Words.of("patrol.paper.sign.late", reading.late(in)));
        }
        if (!row.remark().isEmpty()) {
            remarks.add(row.remark());
        }
        return List.of(place, row.person().name(), reading.time(in), out == null ? Words.of("patrol.sheet.no-out") : reading.time(out), found, String.join("，", remarks));
    }

    private static int due(Facts facts) {
        return facts.shifts.stream().mapToInt(one -> one.shift.members().size()).sum();
    }

    private static String found(OneShift one) {
        List<String> all = new ArrayList<>(one.incidents);
        String text = one.shift.row().values().get(ShiftFields.FOUND_TEXT, "");
        if (!text.isEmpty()) {
            all.add(text);
        }
        return one.kind + "　" + (all.isEmpty() ? Words.of("patrol.paper.sign.found.unwritten") : String.join("；", all));
    }

    private static String sum(Facts facts) {
        List<String> missing = new ArrayList<>();
        List<String> late = new ArrayList<>();
        int besides = 0;
        for (OneShift one : facts.shifts) {
            SheetReading reading = new SheetReading(one.span, LocalDateTime.MAX);
            for (Stored member : one.shift.members()) {
                if (one.shift.signInFor(member).isEmpty()) {
                    missing.add(member.values().get(ShiftMemberFields.PERSON_NAME, ""));
                }
            }
            for (Stored signIn : one.shift.signIns()) {
                LocalDateTime in = signIn.values().get(SignInFields.SIGN_IN_AT, one.span.from());
                if (reading.late(in) > 0) {
                    late.add(Words.of("patrol.paper.sign.late-one", signIn.values().get(SignInFields.PERSON_NAME, ""), reading.late(in)));
                }
            }
            besides += one.shift.besides().size();
        }
        int due = due(facts);
        int there = due - missing.size();
        String rate = due == 0 ? Words.of("report.nothing-due") : BigDecimal.valueOf(there * DUE_TO_PERCENT / due).setScale(1, RoundingMode.HALF_UP) + "%";
        String more = besides == 0 ? "" : Words.of("patrol.paper.sign.besides", besides);
        return Words.of("patrol.paper.sign.sum.people", due, there, named(missing), named(late)) + more + "\n"
                + Words.of("patrol.paper.sign.sum.shifts", rate, facts.shifts.size(), facts.shifts.stream().filter(OneShift::held).count());
    }

    private static String named(List<String> names) {
        return names.isEmpty() ? Words.of("patrol.paper.sign.times", 0) : Words.of("patrol.paper.sign.named", names.size(), String.join("、", names));
    }
}
