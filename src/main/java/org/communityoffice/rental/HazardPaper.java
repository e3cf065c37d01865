package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Grid.Entry;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.security.Masking;

/// What the papers about the hazards of one house share: the house, who writes, and how a hazard is told; phones of landlords are masked.
///
/// @param office  the committee
/// @param contact who answers questions, and the office's own phone in full
/// @param day     of the paper
record HazardPaper(String office, String contact, String phone, LocalDate day, Values house, List<Found> found) {
    private static final String ORDINARY = "1";
    private static final String SUSPECTED = "2";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /// A hazard with the words for its item (FC-17 通屋顶的门能随时打开) and severity, and its rechecks, the oldest first.
    record Found(Values hazard, String item, String severity, List<Values> rechecks) {
        boolean suspected() {
            return SUSPECTED.equals(hazard.get(HazardFields.SEVERITY, ""));
        }

        boolean ordinary() {
            return ORDINARY.equals(hazard.get(HazardFields.SEVERITY, ""));
        }

        LocalDate deadline() {
            return hazard.get(HazardFields.DEADLINE, hazard.get(HazardFields.FOUND_ON, LocalDate.MIN));
        }

        /// Put right before the visitors left.
        boolean atOnce() {
            return hazard.has(HazardFields.CLOSED_ON) && hazard.get(HazardFields.CLOSED_ON, LocalDate.MAX).equals(hazard.get(HazardFields.FOUND_ON, LocalDate.MIN));
        }
    }

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    String number() {
        return house.get(RentalFields.RENTAL_NO, "");
    }

    String address() {
        return house.get(RentalFields.ADDRESS, "");
    }

    String landlord() {
        return house.get(RentalFields.LANDLORD, "");
    }

    String landlordPhone() {
        return Masking.numbers(house.get(RentalFields.LANDLORD_PHONE, ""));
    }

    LocalDate foundOn() {
        return found.getFirst().hazard.get(HazardFields.FOUND_ON, day);
    }

    /// The different values of a text field, joined by 、.
    String all(org.communityoffice.model.Field<String> field) {
        return found.stream().map(one -> one.hazard.get(field, "")).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("、"));
    }

    Report report(String title, String left, String numbered, List<Block> blocks) {
        return new Report(title, office, Paper.FORM, new Report.Running.Form(22, List.of(left, "", numbered), "", ""), blocks, Map.of());
    }

    static Block.Paragraph body(String text) {
        return new Block.Paragraph(Block.Paragraph.Kind.BODY, text);
    }

    static Block.Paragraph note(String text) {
        return new Block.Paragraph(Block.Paragraph.Kind.NOTE, text);
    }

    static Block.Paragraph to(String text) {
        return new Block.Paragraph(Block.Paragraph.Kind.ADDRESSEE, text);
    }

    static Block.Grid.Line boxes(String... labelsAndTexts) {
        return Block.Grid.line(Stream.iterate(0, i -> i < labelsAndTexts.length, i -> i + 2).map(i -> new Entry(labelsAndTexts[i], labelsAndTexts[i + 1])).toArray(Entry[]::new));
    }

    static Block.Table table(String heads, List<Double> widths, List<List<String>> lines) {
        String[] names = heads.split("\\|");
        List<Block.Column> columns = Stream.iterate(0, i -> i < names.length, i -> i + 1)
                .map(i -> new Block.Column(names[i], widths.get(i), widths.get(i) > 26 ? Block.Align.LEFT : Block.Align.CENTRE)).toList();
        List<Block.Group> groups = lines.stream().map(line -> new Block.Group("", List.of(new Block.Row(false, line.stream().map(Cell::text).toList())))).toList();
        return new Block.Table(Block.Table.Look.REGISTER, "", columns, groups, null, List.of());
    }

    /// Who signs, when and how it was delivered: the lower half, which stays at the office.
    Block.Grid receipt() {
        return new Block.Grid(List.of(boxes(Words.of("rental.paper.number"), all(HazardFields.NOTICE_NO), Words.of("rental.paper.receiver"), landlord()),
                boxes(Words.of("rental.paper.house"), number() + "　" + address(), Words.of("rental.paper.delivered"), ""),
                boxes(Words.of("rental.paper.delivery"), Words.of("rental.paper.delivery.ways")), boxes(Words.of("rental.paper.refused"), ""),
                boxes(Words.of("rental.paper.bringer"), "", Words.of("rental.paper.signer"), ""), boxes(Words.of("rental.paper.witness"), "", Words.of("rental.paper.relation"), "")));
    }
}
