package org.communityoffice.resident;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.DateReading;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.PhoneReading;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.communityoffice.spreadsheet.RowWords;
import org.jspecify.annotations.Nullable;

/// Reads the fields that need no other: words, codes, dates, phones, yes or no.
final class FieldReader {
    /// What the columns of the table hold; longer words go into the note.
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("residence_address", 400), Map.entry("hukou_address", 400), Map.entry("origin_address", 400), Map.entry("employer", 200),
            Map.entry("health", 200), Map.entry("talents", 200), Map.entry("aid_kinds", 200), Map.entry("hukou_division", 20));
    private static final int USUAL_LONGEST = 60;
    private static final int LONG_TEXT = 500;
    /// Dates that cannot lie ahead.
    private static final Set<String> PAST = Set.of("collected_on", "cancelled_on");
    private static final Set<String> YES = Set.of("是", "有", "√", "✓", "✔", "y", "yes", "1", "true", "对", "已建", "☑");
    private static final Set<String> NO = Set.of("否", "无", "×", "✗", "✘", "x", "n", "no", "0", "false", "未建", "没有", "☐", "╳");

    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final LocalDate today;
    /// A file says the same few words over and over.
    private final Map<Field<?>, Map<String, Coded>> resolved = new HashMap<>();

    /// A written word and the code that it means; null for none.
    private record Coded(@Nullable String code, String shown) {}

    FieldReader(FieldCatalogue catalogue, CodeLists codes, LocalDate today) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.today = today;
    }

    void read(Draft draft, Filled cell, Field<?> field) {
        if (cell.cell().isBlank() || cell.cell().kind() == Cell.Kind.ERROR) {
            return;
        }
        switch (field.kind()) {
            case DATE -> date(draft, cell, field);
            case CODE -> code(draft, cell, field);
            case CODES -> codes(draft, cell, field);
            case PHONE, PHONES -> phone(draft, cell, field);
            case BOOL -> yesNo(draft, cell, field);
            case TEXT, LONG_TEXT, ID_NUMBER -> text(draft, cell, field);
            case INT, DECIMAL, REF, PHOTO, TIME, DATETIME -> draft.keep(cell, cell.cell().written());
        }
    }

    private void text(Draft draft, Filled cell, Field<?> field) {
        String text = cell.cell().written().strip();
        if (text.length() > LONGEST.getOrDefault(field.key(), USUAL_LONGEST)) {
            draft.find(ProblemCode.TEXT_TOO_LONG, cell);
            draft.keep(cell, text);
            return;
        }
        if (text.length() > LONG_TEXT) {
            draft.find(ProblemCode.TEXT_LONG, cell);
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
            if (written.length() > USUAL_LONGEST) {
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
        String list = catalogue.of(ResidentFields.TYPE, field).codeList();
        String code = codes.resolve(list, written).orElse(null);
        return new Coded(code, code != null && written.matches("[0-9A-Z]+") ? codes.shortName(list, code) : written);
    }

    private void codes(Draft draft, Filled cell, Field<?> field) {
        String list = catalogue.of(ResidentFields.TYPE, field).codeList();
        String found = codes.codesOrWords(list, cell.cell().written().strip());
        if (found.length() > LONGEST.getOrDefault(field.key(), USUAL_LONGEST)) {
            draft.find(ProblemCode.TEXT_TOO_LONG, cell);
            draft.keep(cell, cell.cell().written());
            return;
        }
        draft.put(field, found, cell.cell().written().strip());
    }

    private void date(Draft draft, Filled cell, Field<?> field) {
        DateReading reading = DateReading.of(cell.cell(), draft.row().dates1904());
        LocalDate day = reading.day();
        ProblemCode problem = PersonFacts.problem(reading.kind());
        if (problem != null) {
            draft.find(problem, cell, day == null ? "" : day.toString());
        }
        if (day == null) {
            draft.keep(cell, cell.cell().written());
        } else if (PAST.contains(field.key()) && day.isAfter(today)) {
            draft.find(ProblemCode.DATE_FUTURE, cell, day.toString());
        } else {
            draft.put(field, day, day.toString());
        }
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
