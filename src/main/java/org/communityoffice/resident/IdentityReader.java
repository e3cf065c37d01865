package org.communityoffice.resident;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.model.IdNumber;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RowWords;

/// Reads the number of a row. Nothing is completed, corrected or guessed.
final class IdentityReader {
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?E[+]?[0-9]{1,2}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{16,}\\.[0-9]*");
    private static final Pattern CITIZEN_WORDS = Pattern.compile("^(居民|公民)?身份(证号?码?|号码)[:：]?");
    private static final Pattern DOCUMENT = Pattern.compile(
            "^(外国)?(护照|港澳居民来往内地通行证|台湾居民来往大陆通行证|港澳通行证|通行证|台胞证|回乡证|军官证|士兵证|警官证|居住证|永居证|外国人永久居留证|出生证|出生医学证明|驾驶证|户口簿|户口本)(号码?)?[:：]?(.*)$");
    /// The kind behind the number, in brackets.
    private static final Pattern KIND_BEHIND = Pattern.compile("^([A-Z0-9]+)[(（\\[【]([^()（）\\[\\]【】]{2,12})[)）\\]】]$");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z][0-9]{8}|[A-Z]{2}[0-9]{7}");
    private static final Pattern HOME_RETURN = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");
    private static final Pattern PERMANENT = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Set<String> PERSONAL_CARDS = Set.of("111", "112", "113", "000", "JZ1");
    private static final Set<String> NO_NUMBER = Set.of("未上户", "未上户口", "未落户", "新生儿", "无身份证", "无证件", "没办", "未申报");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}'’‘`]+");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}'’‘`´‐‑‒–—―－-]+");

    private IdentityReader() {}

    /// @param type     the code of the column 证件种类, or its words; empty where there is none
    /// @param fromText the file is delimited text: an earlier program may have put zeros for lost digits
    static Identity read(Cell cell, String type, boolean fromText) {
        return switch (cell.kind()) {
            case BLANK -> new Identity.Missing();
            case ERROR -> new Identity.Unusable(ProblemCode.CELL_ERROR_KEY);
            case DATE, TIME, YES_NO -> new Identity.Unusable(ProblemCode.ID_LENGTH);
            case NUMBER -> cell.digitsLost() ? new Identity.Unusable(ProblemCode.ID_DIGITS_LOST) : written(cell.written(), type, false);
            case TEXT -> written(cell.written(), type, fromText);
        };
    }

    /// Half width, capitals, without blanks, apostrophes and hyphens.
    static String normalised(String written) {
        return MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static Identity written(String written, String type, boolean fromText) {
        boolean otherType = !type.isEmpty() && !PERSONAL_CARDS.contains(type);
        if (!otherType && IdNumber.read(written) instanceof IdNumber.Reading.Valid valid) {
            return new Identity.Citizen(written, valid.birth(), valid.male(), fromText && written.endsWith("000"));
        }
        String plain = BLANKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("").toUpperCase(Locale.ROOT);
        if (SCIENTIFIC.matcher(plain).matches() || DECIMAL.matcher(plain).matches()) {
            return new Identity.Unusable(ProblemCode.ID_DIGITS_LOST);
        }
        String number = CITIZEN_WORDS.matcher(normalised(written)).replaceFirst("");
        Matcher behind = KIND_BEHIND.matcher(number);
        number = behind.matches() && DOCUMENT.matcher(behind.group(2)).matches() ? behind.group(2) + behind.group(1) : number;
        if (number.isEmpty() || RowWords.isNothing(written) || NO_NUMBER.contains(written.strip())) {
            return new Identity.Missing();
        }
        if (number.indexOf('*') >= 0) {
            return new Identity.Unusable(ProblemCode.ID_MASKED);
        }
        IdNumber.Reading reading = IdNumber.read(number);
        if (otherType || DOCUMENT.matcher(number).matches()) {
            return other(number, type, reading);
        }
        if (type.isEmpty() && reading instanceof IdNumber.Reading.WrongLength) {
            if (HOME_RETURN.matcher(number).matches()) {
                return new Identity.Other(number, "516");
            }
            if (PASSPORT.matcher(number).matches()) {
                return new Identity.Other(number, "414");
            }
            if (PERMANENT.matcher(number).matches()) {
                return new Identity.Other(number, "553");
            }
        }
        return switch (reading) {
            case IdNumber.Reading.Valid valid -> new Identity.Citizen(number, valid.birth(), valid.male(), fromText && number.endsWith("000"));
            case IdNumber.Reading.Fifteen fifteen -> new Identity.Fifteen(number, eighteen(number));
            case IdNumber.Reading.WrongLength wrong -> new Identity.Unusable(ProblemCode.ID_LENGTH);
            case IdNumber.Reading.WrongCheckDigit wrong -> new Identity.Unusable(ProblemCode.ID_CHECK_DIGIT);
            case IdNumber.Reading.ImpossibleBirth wrong -> new Identity.Unusable(ProblemCode.ID_BIRTH_IMPOSSIBLE);
        };
    }

    /// Another document; a number that looks like a citizen's is not taken for one of those without asking.
    private static Identity other(String number, String type, IdNumber.Reading reading) {
        Matcher named = DOCUMENT.matcher(number);
        String kind = type;
        String digits = number;
        if (named.matches()) {
            kind = type.isEmpty() || PERSONAL_CARDS.contains(type) ? named.group(2) : type;
            digits = named.group(4);
        }
        if (digits.isEmpty()) {
            return new Identity.Missing();
        }
        boolean eighteen = !(reading instanceof IdNumber.Reading.WrongLength) || digits.matches("[0-9]{15,18}[0-9X]?");
        boolean mayBe = kind.matches("JZ2|JZ3|553|居住证|永居证|外国人永久居留证");
        if (eighteen && mayBe && reading instanceof IdNumber.Reading.Valid valid) {
            return kind.equals("居住证") ? new Identity.Citizen(number, valid.birth(), valid.male(), false) : new Identity.Other(digits, kind);
        }
        return eighteen ? new Identity.Unusable(ProblemCode.ID_TYPE_MISMATCH) : new Identity.Other(digits, kind);
    }

    private static String eighteen(String fifteen) {
        String first = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return first + IdNumber.checkDigit(first);
    }
}
