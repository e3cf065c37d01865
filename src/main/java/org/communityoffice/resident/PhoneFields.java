package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.List;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.PhoneReading;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;

/// Phones from however many columns a table has for them.
final class PhoneFields {
    private static final int LONGEST = 400;

    private PhoneFields() {}

    static void read(Draft draft, RecordRow row, List<Filled> cells) {
        List<String> numbers = new ArrayList<>(2);
        String landline = "";
        for (Filled cell : cells) {
            boolean fixed = ResidentFields.LANDLINE.key().equals(cell.column().field());
            if (!fixed && !ResidentFields.PHONE.key().equals(cell.column().field()) || cell.cell().isBlank() || cell.cell().kind() == Cell.Kind.ERROR) {
                continue;
            }
            List<String> here = new ArrayList<>(one(draft, cell));
            if (fixed) {
                String first = here.stream().filter(number -> !PhoneReading.isMobile(number)).findFirst().orElse("");
                landline = first.isEmpty() ? landline : first;
                here.remove(first);
            }
            for (String number : here) {
                if (!numbers.contains(number)) {
                    numbers.add(number);
                }
            }
        }
        String joined = numbers.size() == 1 ? numbers.getFirst() : String.join("、", numbers);
        if (joined.length() <= LONGEST) {
            draft.set(ResidentFields.PHONE, joined, joined);
        } else {
            draft.keep(row.of(ResidentFields.PHONE.key()), joined);
        }
        draft.set(ResidentFields.LANDLINE, landline, landline);
    }

    private static List<String> one(Draft draft, Filled cell) {
        PhoneReading phones = PhoneReading.of(cell.cell());
        if (phones.numbers().size() > 1) {
            draft.find(ProblemCode.PHONE_SPLIT, cell);
        } else if (phones.numbers().size() == 1
                && (cell.cell().kind() == Cell.Kind.NUMBER || !phones.numbers().getFirst().equals(cell.cell().written()))) {
            draft.find(ProblemCode.PHONE_NORMALISED, cell, phones.numbers().getFirst());
        }
        if (!phones.broken().isEmpty()) {
            draft.find(ProblemCode.PHONE_INVALID, cell);
            draft.keep(cell, String.join("、", phones.broken()));
        }
        if (!phones.words().isEmpty()) {
            draft.find(ProblemCode.NOTE_KEPT, cell);
            draft.keep(cell, String.join("、", phones.words()));
        }
        return phones.numbers();
    }
}
