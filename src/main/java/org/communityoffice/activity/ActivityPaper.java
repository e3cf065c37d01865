package org.communityoffice.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Align;
import org.communityoffice.report.Block.Grid;
import org.communityoffice.report.Block.Grid.Entry;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Picture;
import org.communityoffice.report.Report;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;

/// 活动登记表（一事一档） (RPT-15): the sheet, then photos, names, hours and the list of what is attached. Names only, no numbers of persons.
final class ActivityPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Paper SHEET = new Paper(210, 297, 15, 16, 15, 18);
    private static final double LONG = 40;
    private static final int NAMES = 4;
    private final Facts facts;
    private final FieldWords words;
    private final FieldCatalogue catalogue;
    private final Values values;

    /// What the paper says, read in one snapshot.
    ///
    /// @param hours with who verified them
    record Facts(String committee, ActivityRow row, Optional<ActivityType> type, Proof proof, List<Attendee> attendees, List<Stored> hours, List<Picture> photos, String filledBy,
            LocalDate madeOn) {}

    private ActivityPaper(Facts facts, FieldWords words, FieldCatalogue catalogue) {
        this.facts = facts;
        this.words = words;
        this.catalogue = catalogue;
        this.values = facts.row.values();
    }

    static Report of(Facts facts, FieldWords words, FieldCatalogue catalogue) {
        return new ActivityPaper(facts, words, catalogue).report();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private Report report() {
        String number = Words.of("activity.paper.number", values.get(ActivityFields.ACTIVITY_NO, ""));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Grid(lines()));
        blocks.add(new Block.Signatures(List.of(Words.of("activity.paper.filledBy", facts.filledBy), Words.of("activity.paper.leader", values.get(ActivityFields.LEADER, "")),
                Words.of("activity.paper.day"))));
        blocks.add(new Block.Paragraph(Block.Paragraph.Kind.NOTE, Words.of("activity.paper.keep")));
        behind(blocks);
        return new Report(Words.of("activity.paper.file"), facts.committee, SHEET, new Report.Running.Form(19, List.of(Words.of("activity.paper.office", facts.committee), "", number),
                Words.of("activity.paper.names-only"), number), blocks, Map.of());
    }

    private List<Grid.Line> lines() {
        List<Grid.Line> out = new ArrayList<>();
        out.add(Grid.line(box(ActivityFields.TITLE)));
        out.add(Grid.line(box(ActivityFields.ACTIVITY_TYPE), new Entry(Words.of("activity.paper.theme"), shown(ActivityFields.THEMES))));
        out.add(Grid.line(new Entry(Words.of("activity.paper.when"), when()), new Entry(Words.of("activity.paper.where"), shown(ActivityFields.PLACE))));
        out.add(Grid.line(box(ActivityFields.ORGANISER), new Entry(Words.of("activity.paper.with"), shown(ActivityFields.CO_HOSTS))));
        out.add(Grid.line(box(ActivityFields.LEADER), box(ActivityFields.AUDIENCE)));
        if (values.has(ActivityFields.TOPIC) || values.has(ActivityFields.SPEAKER)) {
            out.add(Grid.line(box(ActivityFields.TOPIC), new Entry(label(ActivityFields.SPEAKER), join(" ", shown(ActivityFields.SPEAKER), shown(ActivityFields.SPEAKER_ORG)))));
        }
        out.addAll(particulars());
        out.add(Grid.line(counted(ActivityFields.ATTENDANCE, "activity.paper.persons"), new Entry(Words.of("activity.paper.volunteers"), volunteers())));
        out.add(Grid.line(counted(ActivityFields.BENEFICIARIES, "activity.paper.persons"), new Entry(Words.of("activity.paper.copies"), number(ActivityFields.COPIES, "activity.paper.sheets"))));
        out.add(new Grid.Line(List.of(box(ActivityFields.RESULT_SUMMARY)), LONG));
        out.add(Grid.line(new Entry(Words.of("activity.paper.money"), money())));
        out.add(Grid.line(new Entry(Words.of("activity.paper.served"), served())));
        out.add(Grid.line(new Entry(catalogue.of("activity", "photos").label(), photos())));
        out.add(Grid.line(new Entry(catalogue.of("activity", Proof.SIGN_IN_SHEET).label(), signInSheet())));
        if (!facts.row.evidence().isEmpty()) {
            out.add(Grid.line(new Entry(Words.of("activity.paper.evidence"), evidence())));
        }
        out.add(Grid.line(new Entry(catalogue.of("activity", "evidence_complete").label(), complete())));
        out.add(Grid.line(box(ActivityFields.NOTE)));
        return out;
    }

    /// What is told of the type, two beside each other; what the type asks for and nobody told stays empty, to be written by hand.
    private List<Grid.Line> particulars() {
        List<Entry> said = Particulars.asked(facts.type.map(ActivityType::particulars).orElse(List.of()), Particulars.read(values.get(ActivityFields.PARTICULARS, ""))).entrySet().stream()
                .map(one -> new Entry(one.getKey(), one.getValue())).toList();
        List<Grid.Line> out = new ArrayList<>();
        for (int at = 0; at < said.size(); at += 2) {
            out.add(Grid.line(said.subList(at, Math.min(at + 2, said.size())).toArray(Entry[]::new)));
        }
        return out;
    }

    private Entry box(Field<?> field) {
        return new Entry(label(field), shown(field));
    }

    private Entry counted(Field<Integer> field, String unit) {
        return new Entry(label(field), number(field, unit));
    }

    /// What is not known stays empty, to be written by hand.
    private String number(Field<Integer> field, String unit) {
        Integer number = values.get(field);
        return number == null ? "" : number + Words.of(unit);
    }

    private String label(Field<?> field) {
        return catalogue.label(ActivityFields.TYPE, field);
    }

    private String shown(Field<?> field) {
        return words.shown(ActivityFields.TYPE, field, values.get(field), Audience.PAPER);
    }

    private static String join(String between, String... parts) {
        return String.join(between, java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }

    /// 2026-10-18　09:00—11:30.
    private String when() {
        LocalDate last = values.get(ActivityFields.ENDS_ON);
        LocalTime from = values.get(ActivityFields.START_TIME);
        LocalTime to = values.get(ActivityFields.END_TIME);
        String first = shown(ActivityFields.STARTS_ON);
        if (last != null && !last.equals(values.get(ActivityFields.STARTS_ON))) {
            return join(" ", first, from == null ? "" : from.toString()) + "—" + join(" ", last.toString(), to == null ? "" : to.toString());
        }
        return join("　", first, from == null ? "" : from + (to == null ? "" : "—" + to));
    }

    private String volunteers() {
        if (facts.hours.isEmpty()) {
            return number(ActivityFields.VOLUNTEERS, "activity.paper.persons");
        }
        return Words.of("activity.paper.volunteers.of", facts.hours.size(), sum());
    }

    private String sum() {
        return facts.hours.stream().map(row -> row.values().get(VolunteerHoursFields.HOURS, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(1).toPlainString();
    }

    private String money() {
        BigDecimal cost = values.get(ActivityFields.COST);
        String amount = cost == null ? "" : Words.of("activity.paper.yuan", cost.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString());
        return join("　", amount, values.has(ActivityFields.FUND_SOURCE) ? Words.of("activity.paper.source", shown(ActivityFields.FUND_SOURCE)) : "");
    }

    private String served() {
        if (facts.hours.isEmpty()) {
            return "";
        }
        Values first = facts.hours.getFirst().values();
        String names = String.join("、", facts.hours.stream().map(row -> Words.of("activity.paper.served.of", row.values().get(VolunteerHoursFields.PERSON_NAME, ""),
                row.values().get(VolunteerHoursFields.HOURS, BigDecimal.ZERO).setScale(1).toPlainString())).toList());
        LocalDate on = first.get(VolunteerHoursFields.VERIFIED_ON);
        return names + "\n" + Words.of("activity.paper.verified", first.get(VolunteerHoursFields.VERIFIED_BY, ""), on == null ? "" : on);
    }

    private String photos() {
        if (facts.proof.photos() > 0) {
            return Words.of("activity.paper.photos.attached", facts.proof.photos());
        }
        return values.has(ActivityFields.PHOTO_COUNT) ? Words.of("activity.paper.photos.counted", values.get(ActivityFields.PHOTO_COUNT, 0)) : Words.of("activity.paper.due", "");
    }

    private String signInSheet() {
        boolean there = facts.proof.has(Proof.SIGN_IN_SHEET, "签到");
        String named = facts.attendees.isEmpty() ? "" : Words.of("activity.paper.named", facts.attendees.size());
        return join("，", there ? Words.of("activity.paper.there", "") : Words.of("activity.paper.not-there"), named);
    }

    private String evidence() {
        return String.join("　　", facts.row.evidence().stream().map(item -> item.there() ? Words.of("activity.paper.there", item.name()) : Words.of("activity.paper.due", item.name())).toList());
    }

    private String complete() {
        int missing = facts.row.missing().size();
        if (facts.row.evidence().isEmpty()) {
            return "";
        }
        return missing == 0 ? Words.of("activity.paper.complete") : Words.of("activity.paper.incomplete", missing);
    }

    /// What stands on the pages after the sheet.
    private void behind(List<Block> blocks) {
        List<Block> more = new ArrayList<>();
        if (!facts.photos.isEmpty()) {
            more.add(new Block.Heading(3, Words.of("activity.paper.photos")));
            more.add(new Block.Pictures(facts.photos));
        }
        if (!facts.attendees.isEmpty()) {
            more.add(new Block.Heading(3, Words.of("activity.paper.names", facts.attendees.size())));
            more.add(names());
        }
        if (!facts.hours.isEmpty()) {
            more.add(new Block.Heading(3, Words.of("activity.paper.hours.title", facts.hours.size(), sum())));
            more.add(hours());
        }
        if (!facts.proof.papers().isEmpty()) {
            more.add(new Block.Heading(3, Words.of("activity.paper.attached")));
            more.add(attached());
        }
        if (!more.isEmpty()) {
            blocks.add(new Block.NewPage());
            blocks.addAll(more);
        }
    }

    private Block.Table names() {
        List<Block.Column> columns = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            columns.add(new Block.Column(Words.of("activity.paper.no"), 12, Align.CENTRE));
            columns.add(new Block.Column(Words.of("activity.paper.name"), 32, Align.LEFT));
        }
        List<Block.Group> rows = new ArrayList<>();
        for (int at = 0; at < facts.attendees.size(); at += NAMES) {
            List<Cell> cells = new ArrayList<>();
            for (int i = at; i < at + NAMES; i++) {
                boolean there = i < facts.attendees.size();
                cells.add(there ? Cell.number(i + 1) : Cell.EMPTY);
                cells.add(there ? Cell.text(facts.attendees.get(i).name()) : Cell.EMPTY);
            }
            rows.add(new Block.Group("", List.of(new Block.Row(false, cells))));
        }
        return table(columns, rows);
    }

    private Block.Table hours() {
        List<Block.Column> columns = List.of(new Block.Column(Words.of("activity.paper.no"), 12, Align.CENTRE), new Block.Column(Words.of("activity.paper.name"), 44, Align.LEFT),
                new Block.Column(words.label(VolunteerHoursFields.TYPE, VolunteerHoursFields.HOURS), 34, Align.RIGHT), new Block.Column(words.label(VolunteerHoursFields.TYPE, VolunteerHoursFields.ROLE), 40, Align.LEFT),
                new Block.Column(words.label(VolunteerHoursFields.TYPE, VolunteerHoursFields.VERIFIED_BY), 46, Align.CENTRE));
        List<Block.Group> rows = new ArrayList<>();
        for (Stored row : facts.hours) {
            Values one = row.values();
            rows.add(new Block.Group("", List.of(new Block.Row(false, List.of(Cell.number(rows.size() + 1), Cell.text(one.get(VolunteerHoursFields.PERSON_NAME, "")),
                    new Cell.Number(one.get(VolunteerHoursFields.HOURS, BigDecimal.ZERO).setScale(1)), Cell.text(one.get(VolunteerHoursFields.ROLE, "")),
                    Cell.text(one.get(VolunteerHoursFields.VERIFIED_BY, "")))))));
        }
        return table(columns, rows);
    }

    private Block.Table attached() {
        List<Block.Column> columns = List.of(new Block.Column(Words.of("activity.paper.no"), 12, Align.CENTRE), new Block.Column(Words.of("activity.paper.material"), 164, Align.LEFT));
        List<Block.Group> rows = new ArrayList<>();
        for (Proof.Paper paper : facts.proof.papers()) {
            rows.add(new Block.Group("", List.of(new Block.Row(false, List.of(Cell.number(rows.size() + 1), Cell.text(paper.name()))))));
        }
        return table(columns, rows);
    }

    private static Block.Table table(List<Block.Column> columns, List<Block.Group> rows) {
        return new Block.Table(Block.Table.Look.LIST, "", columns, rows, null, List.of());
    }
}
