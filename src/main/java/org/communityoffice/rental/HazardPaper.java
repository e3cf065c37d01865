package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.model.Field;
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
/// @param about   自建房，5层，12间
/// @param visit   the number of the inspection that found them; empty where there is none
/// @param ways    in which a notice may be delivered
record HazardPaper(String office, String contact, String phone, LocalDate day, Values house, String about, String visit, List<String> ways, List<Found> found) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /// A hazard with the words for its item (FC-17 通屋顶的门能随时打开) and severity, and its rechecks, the oldest first.
    ///
    /// @param days in which it is to be put right (3日); empty where somebody set another day
    record Found(Values hazard, String item, String severity, String days, List<Values> rechecks) {
        boolean suspected() {
            return Severity.MAYBE_SERIOUS.equals(hazard.get(HazardFields.SEVERITY, ""));
        }

        boolean ordinary() {
            return Severity.ORDINARY.equals(hazard.get(HazardFields.SEVERITY, ""));
        }

        LocalDate deadline() {
            return hazard.get(HazardFields.DEADLINE, hazard.get(HazardFields.FOUND_ON, LocalDate.MIN));
        }

        /// 2026-10-08（3日）
        String due() {
            LocalDate day = hazard.get(HazardFields.DEADLINE);
            return day == null ? "" : days.isEmpty() ? day.toString() : Words.of("rental.paper.due", day, days);
        }

        /// Where and what, as one text.
        String what() {
            String place = hazard.get(HazardFields.PLACE, "");
            String said = hazard.get(HazardFields.DESCRIPTION, "");
            return said.contains(place) ? said : place + said;
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
    String all(Field<String> field) {
        return found.stream().map(one -> one.hazard.get(field, "")).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("、"));
    }

    /// @param copies that are printed
    Report report(String title, String left, String numbered, int copies, List<Block> blocks) {
        return new Report(title, office, Paper.FORM, new Report.Running.Form(22, List.of(left, "", numbered), Words.of("rental.paper.masked"), ""), blocks, Map.of(), copies);
    }

    /// Room under names that are signed.
    static Block.Paragraph room() {
        return note("\u3000");
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
        return new Block.Table(Block.Table.Look.FORM, "", columns, groups, null, List.of());
    }

    /// All ways of delivery, the one that was taken marked.
    String chosenWay() {
        String way = found.getFirst().hazard().get(HazardFields.DELIVERY, "");
        return ways.stream().map(one -> (one.equals(way) ? "■" : "□") + one).collect(Collectors.joining("　"));
    }

    /// Who signs, when and how it was delivered: the lower half, which stays at the office.
    Block.Grid receipt() {
        return new Block.Grid(List.of(boxes(Words.of("rental.paper.number"), all(HazardFields.NOTICE_NO), Words.of("rental.paper.receiver"), landlord().isEmpty() ? "" : Words.of("rental.paper.owner-of", landlord())),
                boxes(Words.of("rental.paper.house"), number() + "　" + address(), Words.of("rental.paper.delivered"), Words.of("rental.paper.time", Integer.toString(day.getYear()))),
                boxes(Words.of("rental.paper.delivery"), chosenWay()), boxes(Words.of("rental.paper.refused"), ""),
                boxes(Words.of("rental.paper.bringer"), "", Words.of("rental.paper.signer"), ""), boxes(Words.of("rental.paper.witness"), "", Words.of("rental.paper.relation"), "")));
    }
}
