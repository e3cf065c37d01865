package org.communityoffice.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.model.Field;
import org.communityoffice.model.WrittenTime;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.jspecify.annotations.Nullable;

/// Reads the fields that need no other: words, codes, dates, times, counts, phones, yes or no. What cannot be read is kept for the note.
public final class FieldReader {
    private static final int USUAL_LONGEST = 60;
    private static final int LONG_TEXT = 500;
    private static final Pattern AMOUNT = Pattern.compile("[¥￥]?((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?:\\.[0-9]{1,2}0*)?)(?:元|块)?");
    private static final Set<String> YES = Set.of("是", "有", "√", "✓", "✔", "y", "yes", "1", "true", "对", "已建", "已报", "☑");
    private static final Set<String> NO = Set.of("否", "无", "×", "✗", "✘", "x", "n", "no", "0", "false", "未建", "未报", "没有", "☐", "╳");

    private final Function<Field<?>, String> codeList;
    private final Limits limits;
    private final CodeLists codes;
    private final LocalDate today;
    /// A file says the same few words over and over.
    private final Map<Field<?>, Map<String, Coded>> resolved = new HashMap<>();

    /// A written word and the code that it means; null for none.
    private record Coded(@Nullable String code, String shown) {}

    /// What the fields of a book hold.
    ///
    /// @param longest of texts by field, where it is not the usual; longer ones go into the note
    /// @param past    days that cannot lie ahead
    public record Limits(Map<String, Integer> longest, Set<String> past) {
        int longest(Field<?> field) {
            return longest.getOrDefault(field.key(), USUAL_LONGEST);
        }
    }

    /// @param codeList the name of a field's code list
    public FieldReader(Function<Field<?>, String> codeList, Limits limits, CodeLists codes, LocalDate today) {
        this.codeList = codeList;
        this.limits = limits;
        this.codes = codes;
        this.today = today;
    }

    public void read(Draft draft, Filled cell, Field<?> field) {
        if (cell.cell().isBlank() || cell.cell().kind() == Cell.Kind.ERROR) {
            return;
        }
        switch (field.kind()) {
            case DATE -> date(draft, cell, field);
            case CODE -> code(draft, cell, field);
            case CODES -> codes(draft, cell, field);
            case PHONE, PHONES -> phone(draft, cell, field);
            case BOOL -> yesNo(draft, cell, field);
            case TEXT, ID_NUMBER -> text(draft, cell, field);
            case LONG_TEXT -> longText(draft, cell, field);
            case INT -> count(draft, cell, field);
            case DECIMAL -> amount(draft, cell, field);
            case TIME -> time(draft, cell, field);
            case REF, PHOTO, DATETIME -> keep(draft, cell);
        }
    }

    private void text(Draft draft, Filled cell, Field<?> field) {
        String text = cell.cell().written().strip();
        if (text.length() > limits.longest(field)) {
            draft.find(ProblemCode.TEXT_TOO_LONG, cell);
            draft.keep(cell, text);
            return;
        }
        String line = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("\\s*[\\r\\n]+\\s*", "");
        if (!line.equals(text)) {
            draft.find(ProblemCode.LINE_BREAK, cell);
        }
        draft.put(field, line, line);
    }

    private void code(Draft draft, Filled cell, Field<?> field) {
        String written = cell.cell().written().strip();
        Coded coded = resolved.computeIfAbsent(field, key -> new HashMap<>()).computeIfAbsent(written, key -> coded(field, written));
        String code = coded.code();
        if (code == null && RowWords.isNothing(written)) {
            draft.find(ProblemCode.NOTE_KEPT, cell);
            draft.keep(cell, written);
            return;
        }
        if (code == null) {
            if (written.length() > limits.longest(field)) {
                draft.find(ProblemCode.TEXT_TOO_LONG, cell);
                draft.keep(cell, written);
                return;
            }
            draft.find(ProblemCode.CODE_UNKNOWN, cell);
            draft.put(field, written, written);
            return;
        }
        draft.put(field, code, coded.shown());
    }

    private Coded coded(Field<?> field, String written) {
        String list = codeList.apply(field);
        String code = codes.resolve(list, written).orElse(null);
        return new Coded(code, code != null && written.matches("[0-9A-Z]+") ? codes.shortName(list, code) : written);
    }

    private void codes(Draft draft, Filled cell, Field<?> field) {
        String list = codeList.apply(field);
        String found = codes.codesOrWords(list, cell.cell().written().strip());
        if (found.length() > limits.longest(field)) {
            draft.find(ProblemCode.TEXT_TOO_LONG, cell);
            draft.keep(cell, cell.cell().written());
            return;
        }
        draft.put(field, found, cell.cell().written().strip());
    }

    private void date(Draft draft, Filled cell, Field<?> field) {
        DateReading reading = DateReading.of(cell.cell(), draft.row().dates1904());
        LocalDate day = reading.day();
        ProblemCode problem = reading.problem();
        if (problem != null) {
            draft.find(problem, cell, day == null ? "" : day.toString());
        }
        if (day == null) {
            draft.keep(cell, cell.cell().written());
        } else if (limits.past.contains(field.key()) && day.isAfter(today)) {
            draft.find(ProblemCode.DATE_FUTURE, cell, day.toString());
            draft.keep(cell, cell.cell().written());
        } else {
            draft.put(field, day, day.toString());
        }
    }

    /// Line breaks stay.
    private static void longText(Draft draft, Filled cell, Field<?> field) {
        String text = cell.cell().written().strip();
        if (text.length() > LONG_TEXT) {
            draft.find(ProblemCode.TEXT_LONG, cell);
        }
        draft.put(field, text, text);
    }

    /// An empty cell is unknown, not 0.
    private static void count(Draft draft, Filled cell, Field<?> field) {
        CountReading reading = CountReading.of(cell.cell());
        Integer count = reading.count();
        if (count != null) {
            draft.put(field, count, count.toString());
        }
        switch (reading.kind()) {
            case WITH_UNIT -> draft.find(ProblemCode.COUNT_WITH_UNIT, cell, String.valueOf(count));
            case CHINESE -> draft.find(ProblemCode.COUNT_CHINESE, cell, String.valueOf(count));
            case INVALID -> {
                draft.find(RowWords.isNothing(cell.cell().written()) ? ProblemCode.NOTE_KEPT : ProblemCode.COUNT_INVALID, cell);
                draft.keep(cell, cell.cell().written());
            }
            case BLANK, NUMBER -> {
                // nothing to say
            }
        }
    }

    private static void amount(Draft draft, Filled cell, Field<?> field) {
        Matcher amount = AMOUNT.matcher(RowWords.compact(cell.cell().written()));
        if (amount.matches() && (cell.cell().kind() == Cell.Kind.NUMBER || cell.cell().kind() == Cell.Kind.TEXT)) {
            BigDecimal value = new BigDecimal(amount.group(1).replace(",", ""));
            draft.put(field, value, value.toPlainString());
        } else {
            draft.find(ProblemCode.COUNT_INVALID, cell);
            draft.keep(cell, cell.cell().written());
        }
    }

    private static void time(Draft draft, Filled cell, Field<?> field) {
        TimeReading reading = TimeReading.of(cell.cell(), NamedDates.none(), draft.row().dates1904());
        WrittenTime time = reading.time();
        if (time == null || time.nextDaySaid()) {
            draft.find(ProblemCode.TIME_INVALID, cell);
            draft.keep(cell, cell.cell().written());
            return;
        }
        if (reading.asText()) {
            draft.find(ProblemCode.TIME_TEXT, cell);
        }
        draft.put(field, time.time(), time.time().toString());
    }

    private static void keep(Draft draft, Filled cell) {
        draft.find(ProblemCode.NOTE_KEPT, cell);
        draft.keep(cell, cell.cell().written());
    }

    private static void phone(Draft draft, Filled cell, Field<?> field) {
        PhoneReading phones = PhoneReading.of(cell.cell());
        if (!phones.numbers().isEmpty()) {
            String joined = String.join("、", phones.numbers());
            draft.put(field, joined, joined);
        }
        if (!phones.broken().isEmpty()) {
            draft.find(ProblemCode.PHONE_INVALID, cell);
            draft.keep(cell, String.join("、", phones.broken()));
        }
        if (!phones.words().isEmpty()) {
            draft.find(ProblemCode.NOTE_KEPT, cell);
            draft.keep(cell, cell.cell().written());
        }
    }

    private static void yesNo(Draft draft, Filled cell, Field<?> field) {
        String word = RowWords.compact(cell.cell().written()).toLowerCase(java.util.Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            draft.put(field, YES.contains(word), YES.contains(word) ? "是" : "否");
        } else {
            draft.find(ProblemCode.YESNO_UNREADABLE, cell);
            draft.keep(cell, cell.cell().written());
        }
    }
}
