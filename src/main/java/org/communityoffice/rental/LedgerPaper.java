package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.jspecify.annotations.Nullable;

/// What the ledgers of a month share: who makes them, of which month, how their cells are written.
///
/// @param last the last day that counts: of a running month today
record LedgerPaper(String community, String committee, String filledBy, LocalDate madeOn, YearMonth month, LocalDate last, FieldWords words) {
    static final double POINTS = 18;

    /// @param title with {0} for the community's name
    /// @param of    what is listed: 月末在册
    Report report(String title, Paper paper, String of, String foot, List<Block> blocks) {
        return new Report(title, committee, paper, new Report.Running.Form(POINTS, List.of(Words.of("rental.ledger.office", committee), of, Words.of("rental.ledger.madeOn", madeOn)), foot, ""), blocks, Map.of());
    }

    /// 2026年10月
    String monthWords() {
        return Words.of("rental.ledger.month", month.getYear(), month.getMonthValue());
    }

    /// @param heads  parted by |, \n where a head is broken
    /// @param widths 0 for the one that takes what is left of the width
    /// @param aligns a letter each: l, c, r; a capital one is bold in a strong row
    static List<Block.Column> columns(String heads, double[] widths, String aligns, double inside) {
        String[] names = heads.split("\\|");
        double rest = inside;
        for (double width : widths) {
            rest -= width;
        }
        List<Block.Column> out = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            out.add(new Block.Column(names[i], widths[i] == 0 ? rest : widths[i], switch (Character.toLowerCase(aligns.charAt(i))) {
                case 'l' -> Block.Align.LEFT;
                case 'r' -> Block.Align.RIGHT;
                default -> Block.Align.CENTRE;
            }, Character.isUpperCase(aligns.charAt(i))));
        }
        return out;
    }

    Block.Signatures signatures(boolean checked) {
        List<String> pieces = new ArrayList<>(List.of(Words.of("rental.ledger.filledBy", filledBy)));
        if (checked) {
            pieces.add(Words.of("rental.ledger.checkedBy"));
        }
        pieces.add(Words.of("rental.ledger.date"));
        return new Block.Signatures(pieces);
    }

    /// As papers show it: codes by their names, numbers masked.
    Cell shown(RecordType type, Values record, Field<?> field) {
        return Cell.text(words.shown(type, field, record.get(field), Audience.PAPER));
    }

    /// The number of a house and its address, a line each.
    static Cell house(@Nullable Values house, String otherwise) {
        return Cell.text(house == null ? otherwise : (house.get(RentalFields.RENTAL_NO, "") + "\n" + house.get(RentalFields.ADDRESS, "")).strip());
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Day(day);
    }

    /// What is not known stays empty; what was counted and is none is 0.
    static Cell number(@Nullable Integer number) {
        return number == null ? Cell.EMPTY : Cell.number(number);
    }

    /// 有, 无; empty where it is not known.
    static Cell there(@Nullable Boolean there) {
        return there == null ? Cell.EMPTY : Cell.text(Words.of(there ? "rental.ledger.there" : "rental.ledger.not-there"));
    }

    /// 是, 否; empty where it is not known.
    static Cell yes(@Nullable Boolean yes) {
        return yes == null ? Cell.EMPTY : Cell.text(Words.of(yes ? "settings.yes" : "settings.no"));
    }
}
