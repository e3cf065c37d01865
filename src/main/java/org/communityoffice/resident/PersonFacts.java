package org.communityoffice.resident;

import static org.communityoffice.resident.ResidentFields.BIRTH_DATE;
import static org.communityoffice.resident.ResidentFields.SEX;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.DateReading;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.communityoffice.spreadsheet.RowWords;
import org.jspecify.annotations.Nullable;

/// Sex, birth and age: as written, held against a valid number, drawn from it only where nothing else is written.
final class PersonFacts {
    static final String MALE = "1";
    static final String FEMALE = "2";
    private static final Pattern AGE = Pattern.compile("(?:约|周岁|虚)?(\\d{1,3})(?:周?岁|虚岁)?(?:\\.0+)?");
    private static final int OLDEST = 120;

    private final CodeLists codes;
    private final LocalDate today;

    PersonFacts(CodeLists codes, LocalDate today) {
        this.codes = codes;
        this.today = today;
    }

    void read(Draft draft, RecordRow row, Identity identity) {
        Identity.Citizen citizen = identity instanceof Identity.Citizen one ? one : null;
        sex(draft, row.of(SEX.key()), citizen);
        LocalDate birth = birth(draft, row.of(BIRTH_DATE.key()), citizen);
        age(draft, row.of(ResidentImportBook.AGE), birth);
    }

    private void sex(Draft draft, Filled cell, Identity.@Nullable Citizen citizen) {
        String ofNumber = citizen == null ? "" : citizen.male() ? MALE : FEMALE;
        if (cell.cell().isBlank() || cell.cell().kind() == Cell.Kind.ERROR) {
            put(draft, ofNumber);
            return;
        }
        String word = RowWords.compact(cell.cell().written()).toLowerCase(Locale.ROOT);
        String written = switch (word) {
            case "男", "1", "m", "男性", "male", "先生", "男士", "男孩" -> MALE;
            case "女", "2", "f", "女性", "female", "女士", "女孩" -> FEMALE;
            default -> "";
        };
        if (written.isEmpty()) {
            draft.find(ProblemCode.SEX_UNREADABLE, cell, shown(ofNumber));
            draft.keep(cell, cell.cell().written());
            put(draft, ofNumber);
        } else if (!ofNumber.isEmpty() && !ofNumber.equals(written)) {
            draft.find(ProblemCode.SEX_ID_MISMATCH, cell, shown(ofNumber));
        } else {
            if (!word.equals("男") && !word.equals("女")) {
                draft.find(ProblemCode.SEX_CODE, cell, shown(written));
            }
            put(draft, written);
        }
    }

    private void put(Draft draft, String sex) {
        draft.set(SEX, sex, shown(sex));
    }

    private String shown(String sex) {
        return sex.isEmpty() ? "" : codes.shortName("sex", sex);
    }

    private @Nullable LocalDate birth(Draft draft, Filled cell, Identity.@Nullable Citizen citizen) {
        LocalDate ofNumber = citizen == null ? null : citizen.birth();
        DateReading reading = cell.cell().kind() == Cell.Kind.ERROR
                ? DateReading.of(Cell.BLANK, false)
                : DateReading.of(cell.cell(), draft.row().dates1904());
        ProblemCode problem = reading.problem();
        if (ofNumber != null && !reading.fits().test(ofNumber)) {
            draft.find(ProblemCode.BIRTH_ID_MISMATCH, cell, ofNumber.toString());
            if (problem != null) {
                draft.find(problem, cell, "");
            }
            return null;
        }
        LocalDate birth = ofNumber == null ? reading.day() : ofNumber;
        if (problem != null) {
            draft.find(problem, cell, birth == null ? "" : birth.toString());
        }
        boolean readByItself = reading.day() != null || reading.kind() == DateReading.Kind.BLANK;
        if (!readByItself && (birth == null || reading.kind() == DateReading.Kind.INVALID || reading.kind() == DateReading.Kind.AGE)) {
            draft.keep(cell, cell.cell().written());
        }
        if (birth == null) {
            return null;
        }
        if (birth.isAfter(today)) {
            draft.find(ProblemCode.DATE_FUTURE, cell, birth.toString());
            return null;
        }
        if (Period.between(birth, today).getYears() > OLDEST) {
            draft.find(ProblemCode.BIRTH_TOO_OLD, cell, birth.toString());
        }
        draft.set(BIRTH_DATE, birth, birth.toString());
        return birth;
    }

    /// An age is never stored, and no birth is reckoned from it.
    private void age(Draft draft, Filled cell, @Nullable LocalDate birth) {
        if (cell.cell().isBlank() || cell.cell().kind() == Cell.Kind.ERROR) {
            return;
        }
        Matcher years = AGE.matcher(Normalizer.normalize(cell.cell().written(), Normalizer.Form.NFKC).strip());
        if (birth == null) {
            draft.find(draft.has(ProblemCode.BIRTH_ID_MISMATCH) ? ProblemCode.NOTE_KEPT : ProblemCode.AGE_ONLY, cell);
            draft.keep(cell, cell.cell().written());
        } else if (!years.matches()) {
            draft.find(ProblemCode.NOTE_KEPT, cell);
            draft.keep(cell, cell.cell().written());
        } else if (Math.abs(Period.between(birth, today).getYears() - Integer.parseInt(years.group(1))) > 1) {
            draft.find(ProblemCode.AGE_ID_MISMATCH, cell, String.valueOf(Period.between(birth, today).getYears()));
            draft.keep(cell, cell.cell().written());
        }
    }
}
