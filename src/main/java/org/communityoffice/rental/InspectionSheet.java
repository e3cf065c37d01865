package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.security.Masking;
import org.communityoffice.settings.CodeItem;
import org.communityoffice.settings.CodeLists;
import org.jspecify.annotations.Nullable;

/// 出租屋消防安全检查记录表 (RPT-05): blank with the house filled in, or filled from a saved inspection. What does not apply takes no row; it is listed with its reason.
final class InspectionSheet {
    private static final double[] WIDTHS = {9, 14, 0, 27, 27, 17};
    private static final String ALIGNS = "ccLClc";
    private final Facts facts;
    private final CodeLists codes;
    private final Values house;
    /// What does not apply, with why not.
    private final Map<ChecklistItem, String> left = new LinkedHashMap<>();
    private final List<ChecklistItem> items = new ArrayList<>();

    /// What the paper says, read in one snapshot.
    ///
    /// @param about      自建房，砖混，5层
    /// @param heads      registered as living there
    /// @param before     the inspection before this one; null for none
    /// @param inspection null for a blank one
    /// @param hazards    what this inspection found, by item
    /// @param days       in which time a hazard is to be put right, in words
    record Facts(String office, Stored house, String about, int heads, @Nullable Values before, Checklist checklist, @Nullable Values inspection, Map<String, Values> hazards,
            Function<Values, String> days, List<String> usual) {}

    private InspectionSheet(Facts facts, CodeLists codes) {
        this.facts = facts;
        this.codes = codes;
        house = facts.house().values();
        Answers answers = answers();
        for (ChecklistItem item : facts.checklist().active()) {
            Answers.Answer answer = answers == null ? null : answers.byItem().get(item.code());
            if (answer != null && answer.result() == Answers.Result.NA) {
                left.put(item, answer.reason());
            } else if (answers == null) {
                Condition.of(item.appliesWhen()).whyNot(house).ifPresentOrElse(why -> left.put(item, why), () -> items.add(item));
            } else {
                items.add(item);
            }
        }
    }

    private @Nullable Answers answers() {
        return facts.inspection() == null ? null : Answers.of(facts.inspection().get(InspectionFields.ANSWERS));
    }

    static Report of(Facts facts, CodeLists codes) {
        return new InspectionSheet(facts, codes).report();
    }

    private Report report() {
        Values inspection = facts.inspection();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Grid(head())));
        Answers answers = answers();
        if (answers == null || !answers.byItem().isEmpty()) {
            blocks.add(table(answers));
        }
        blocks.add(new Block.Grid(foot(answers)));
        blocks.add(new Block.Signatures(List.of(Words.of("rental.check.by"), Words.of("rental.check.owner"), Words.of("rental.check.witness"))));
        blocks.add(HazardPaper.note("\u3000"));
        blocks.add(HazardPaper.note(inspection == null ? Words.of("rental.check.how") : Words.of("rental.check.printed", inspectors(inspection))));
        String number = inspection == null ? Words.of("rental.check.number-blank") : Words.of("rental.paper.numbered", inspection.get(InspectionFields.INSPECTION_NO, ""));
        return new Report(Words.of("rental.check.title"), facts.office(), Paper.FORM, new Report.Running.Form(20, List.of(Words.of("rental.check.office", facts.office()), "", number),
                Words.of("rental.check.edition", facts.checklist().edition()), house.get(RentalFields.RENTAL_NO, "")), blocks, Map.of());
    }

    private static String inspectors(Values inspection) {
        return inspection.get(InspectionFields.INSPECTORS, "").replace("|", "、");
    }

    private List<Block.Grid.Line> head() {
        Values before = facts.before();
        String last = before == null ? Words.of("rental.check.never") : before.get(InspectionFields.INSPECTED_ON, LocalDate.MIN) + "　" + name("inspection-result", before.get(InspectionFields.CONCLUSION, ""));
        String owner = (house.get(RentalFields.LANDLORD, "") + "　" + Masking.numbers(house.get(RentalFields.LANDLORD_PHONE, ""))).strip();
        return List.of(line(Words.of("rental.check.house"), house.get(RentalFields.RENTAL_NO, ""), Words.of("rental.check.last"), last),
                line(Words.of("rental.check.address"), house.get(RentalFields.ADDRESS, "") + (facts.about().isEmpty() ? "" : Words.of("rental.check.about", facts.about()))),
                line(Words.of("rental.paper.landlord"), owner, Words.of("rental.check.rooms"), Words.of("rental.check.rooms.of", number(RentalFields.FLOORS), number(RentalFields.ROOMS), number(RentalFields.BEDS))),
                line(Words.of("rental.check.heads"), heads(), Words.of("rental.check.time"), time()),
                line(Words.of("rental.check.kind"), kinds() + known()));
    }

    private static Block.Grid.Line line(String... labelsAndTexts) {
        return new Block.Grid.Line(Stream.iterate(0, i -> i < labelsAndTexts.length, i -> i + 2).map(i -> new Block.Grid.Entry(labelsAndTexts[i], labelsAndTexts[i + 1])).toList(), 7);
    }

    private String number(org.communityoffice.model.Field<Integer> field) {
        Integer number = house.get(field);
        return number == null ? "＿" : String.valueOf(number);
    }

    private String heads() {
        Values inspection = facts.inspection();
        Integer found = inspection == null ? null : house.get(RentalFields.OCCUPANTS);
        return found == null ? Words.of("rental.check.heads.blank", facts.heads()) : Words.of("rental.check.heads.of", facts.heads(), found);
    }

    private String time() {
        Values inspection = facts.inspection();
        if (inspection == null) {
            return Words.of("rental.check.time.blank");
        }
        LocalTime at = inspection.get(InspectionFields.INSPECTED_TIME);
        return inspection.get(InspectionFields.INSPECTED_ON, LocalDate.MIN) + (at == null ? "" : " " + at.truncatedTo(ChronoUnit.MINUTES));
    }

    private String kinds() {
        String chosen = facts.inspection() == null ? "" : facts.inspection().get(InspectionFields.INSPECTION_KIND, "");
        return codes.options("[日常|专项|复查|举报核查|联合]").stream().map(kind -> box(kind.name().equals(chosen), kind.name())).collect(Collectors.joining("　"));
    }

    private static String box(boolean chosen, String name) {
        return Words.of(chosen ? "rental.check.chosen" : "rental.check.open", name);
    }

    /// What is known of the house that makes items apply.
    private String known() {
        List<String> out = new ArrayList<>();
        Map<org.communityoffice.model.Field<Boolean>, String> there = new LinkedHashMap<>();
        there.put(RentalFields.HAS_WINDOW_BARS, Words.of("rental.check.known.bars"));
        there.put(RentalFields.HAS_ESCAPE_OPENING, Words.of("rental.check.known.opening"));
        there.put(RentalFields.HAS_EBIKE, Words.of("rental.check.known.ebike"));
        there.put(RentalFields.HAS_GAS_CYLINDER, Words.of("rental.check.known.gas"));
        there.put(RentalFields.HAS_PARTITION, Words.of("rental.check.known.partition"));
        there.forEach((field, word) -> {
            if (house.get(field, false)) {
                out.add(word);
            }
        });
        return out.isEmpty() ? "" : "\n" + Words.of("rental.check.known", String.join("、", out));
    }

    private Block.Table table(@Nullable Answers answers) {
        Map<String, List<Block.Row>> groups = new LinkedHashMap<>();
        int number = 1;
        for (ChecklistItem item : items) {
            groups.computeIfAbsent(item.category(), _ -> new ArrayList<>()).add(row(number++, item, answers));
        }
        return new Block.Table(Block.Table.Look.CHECK, "", LedgerPaper.columns(Words.of("rental.check.columns"), WIDTHS, ALIGNS, Paper.FORM.inside()),
                groups.entrySet().stream().map(group -> new Block.Group(group.getKey(), group.getValue())).toList(), null, List.of());
    }

    private Block.Row row(int number, ChecklistItem item, @Nullable Answers answers) {
        Answers.Answer answer = answers == null ? null : answers.byItem().get(item.code());
        Values hazard = facts.hazards().get(item.code());
        boolean fails = answer != null && answer.result() == Answers.Result.N;
        String result = answers == null ? Words.of("rental.check.boxes") : name("check-answer", answer == null ? "NV" : answer.result().name());
        return new Block.Row(fails, List.of(Cell.number(number), Cell.text(broken(item.category())), Cell.text(named(item)), Cell.text(result), Cell.text(hazard == null ? answer == null ? "" : answer.reason() : what(hazard)),
                Cell.text(hazard == null ? "" : deadline(hazard))));
    }

    /// 电气／线路: broken by hand after the second character.
    private static String broken(String category) {
        return category.length() < 4 ? category : category.substring(0, 2) + "\n" + category.substring(2);
    }

    /// FC-17 ▲通屋顶的门能随时打开: the mark says that it may be serious.
    private static String named(ChecklistItem item) {
        return item.code() + " " + mark(item) + item.item();
    }

    private static String mark(ChecklistItem item) {
        return item.severity().equals(Severity.MAYBE_SERIOUS) ? Words.of("rental.check.mark") : "";
    }

    private static String what(Values hazard) {
        String place = hazard.get(HazardFields.PLACE, "");
        return place.isEmpty() ? hazard.get(HazardFields.DESCRIPTION, "") : Words.of("rental.ledger.hazards.what", place, hazard.get(HazardFields.DESCRIPTION, ""));
    }

    private static boolean atOnce(Values hazard) {
        return hazard.has(HazardFields.CLOSED_ON) && hazard.get(HazardFields.CLOSED_ON, LocalDate.MAX).equals(hazard.get(HazardFields.FOUND_ON, LocalDate.MIN));
    }

    private String deadline(Values hazard) {
        LocalDate day = hazard.get(HazardFields.DEADLINE);
        if (atOnce(hazard)) {
            return Words.of("rental.check.at-once");
        }
        return day == null ? "" : (facts.days().apply(hazard) + "\n" + day).strip();
    }

    private String name(String list, String code) {
        return codes.name(list, code);
    }

    private List<Block.Grid.Line> foot(@Nullable Answers answers) {
        List<Block.Grid.Line> out = new ArrayList<>();
        Values inspection = facts.inspection();
        if (!left.isEmpty()) {
            String all = left.entrySet().stream().map(one -> Words.of("rental.check.left.one", one.getKey().code(), one.getValue())).collect(Collectors.joining("、"));
            out.add(line(Words.of("rental.check.left"), inspection == null ? Words.of("rental.check.left.blank", all) : all));
        }
        if (inspection == null) {
            out.add(new Block.Grid.Line(List.of(new Block.Grid.Entry(Words.of("rental.check.failing"), Words.of("rental.check.failing.blank", String.join("；", facts.usual())))), items.size() > 40 ? 26 : 34));
        } else {
            out.add(line(Words.of("rental.check.failing"), failing(inspection)));
        }
        String chosen = inspection == null ? "" : inspection.get(InspectionFields.CONCLUSION, "");
        String conclusions = codes.options("inspection-result").stream().map((CodeItem one) -> box(one.code().equals(chosen), one.name())).collect(Collectors.joining("　"));
        String counted = answers == null ? Words.of("rental.check.photos") : answers.byItem().isEmpty() ? "" : Words.of("rental.check.counted", answers.count(Answers.Result.Y), answers.count(Answers.Result.N));
        out.add(line(Words.of("rental.check.conclusion"), (conclusions + "　　" + counted).strip()));
        out.add(line(Words.of("rental.check.refused"), inspection == null ? "" : refused(inspection)));
        return out;
    }

    private static String refused(Values inspection) {
        return Stream.of(inspection.get(InspectionFields.REFUSED_REASON, ""), inspection.has(InspectionFields.WITNESS) ? Words.of("rental.check.witnessed", inspection.get(InspectionFields.WITNESS, "")) : "")
                .filter(one -> !one.isEmpty()).collect(Collectors.joining("；"));
    }

    private String failing(Values inspection) {
        if (facts.hazards().isEmpty()) {
            String written = Stream.of(inspection.get(InspectionFields.HAZARDS_TEXT, ""), inspection.get(InspectionFields.RECTIFICATION_TEXT, "")).filter(one -> !one.isEmpty()).collect(Collectors.joining("；"));
            return written.isEmpty() ? "0" : written;
        }
        return Words.of("rental.check.failing.of", facts.hazards().size(), facts.hazards().entrySet().stream().map(one -> {
            Values hazard = one.getValue();
            String severity = name("hazard-severity", hazard.get(HazardFields.SEVERITY, ""));
            String until = atOnce(hazard) ? Words.of("rental.check.done") : hazard.has(HazardFields.DEADLINE) ? Words.of("rental.check.until", hazard.get(HazardFields.DEADLINE, LocalDate.MIN)) : "";
            String reported = hazard.has(HazardFields.REPORTED_AT) ? Words.of("rental.check.reported") : "";
            return Words.of("rental.check.failing.one", one.getKey(), what(hazard), Stream.of(severity, until, reported).filter(word -> !word.isEmpty()).collect(Collectors.joining("，")));
        }).collect(Collectors.joining("；")));
    }
}
