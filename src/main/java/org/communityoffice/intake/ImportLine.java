package org.communityoffice.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.security.Masking;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.ProblemCode.Weight;
import org.communityoffice.spreadsheet.RowRules;
import org.jspecify.annotations.Nullable;

/// One row of the result as the preview shows it: masked texts, what changes in which cell, which cell is wrong, and a word on the rest.
///
/// @param cells    by field
/// @param changes  old and new text by field, for the columns shown
/// @param wrong    fields whose cell is the reason for asking or refusing
/// @param about    what there is to say
/// @param answered the clerk decided on it
public record ImportLine(
        RowRules.RowKey key, Outcome outcome, String name, Map<String, String> cells, Map<String, Draft.FieldChange> changes, Set<String> wrong,
        String about, List<Answer> answers, boolean answered) {
    /// A number that a sentence quotes is masked like any other.
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{7,}[0-9Xx]?");

    static ImportLine of(ImportRow row, BookImport book, boolean answered) {
        Map<String, String> cells = new HashMap<>();
        row.shown().forEach((field, text) -> cells.put(field, masked(field, text, book)));
        Map<String, Draft.FieldChange> changes = new HashMap<>();
        for (Draft.FieldChange change : row.changes()) {
            changes.put(change.field(), new Draft.FieldChange(change.field(),
                    masked(change.field(), change.before(), book), masked(change.field(), change.after(), book)));
        }
        Set<String> wrong = new HashSet<>();
        for (Finding finding : row.findings()) {
            boolean reason = row.outcome() == Outcome.REFUSE ? finding.code().weight() == Weight.REFUSE
                    : row.outcome() == Outcome.ASK && finding.code().weight() == Weight.ASK;
            if (reason && !finding.field().isEmpty()) {
                wrong.add(finding.field());
                // what could not be taken is shown as it is written
                cells.putIfAbsent(finding.field(), masked(finding.field(), finding.written(), book));
            }
        }
        return new ImportLine(row.rowKey(), row.outcome(), row.title(), Map.copyOf(cells), Map.copyOf(changes), Set.copyOf(wrong),
                about(row, changes, book), row.answers(), answered);
    }

    private static String masked(String field, String text, BookImport book) {
        return Masking.apply(book.mask(field), Audience.SCREEN, text);
    }

    /// The reason where the row is held back; else what changes beside the columns shown, and what was repaired.
    private static String about(ImportRow row, Map<String, Draft.FieldChange> changes, BookImport book) {
        Weight least = switch (row.outcome()) {
            case REFUSE -> Weight.REFUSE;
            case ASK -> Weight.ASK;
            case SKIP -> Weight.SKIP;
            case SAME -> null;
            case NEW, CHANGED -> Weight.SHOWN;
        };
        if (least == null) {
            return Words.of("intake.same");
        }
        String others = changes.values().stream().filter(change -> book.shown().stream().noneMatch(one -> one.field().equals(change.field())))
                .map(change -> Words.of("intake.other-change", book.label(change.field()),
                        change.before().isEmpty() ? Words.of("intake.nothing") : change.before(), change.after()))
                .collect(Collectors.joining("；"));
        String found = row.findings().stream().filter(finding -> finding.code().weight().compareTo(least) >= 0).map(Finding::sentence)
                .distinct().collect(Collectors.joining());
        String said = others.isEmpty() || found.isEmpty() ? others + found : others + "。" + found;
        return LONG_NUMBER.matcher(said).replaceAll(number -> Masking.number(number.group()));
    }

    /// The word in the box of the row.
    public String state() {
        return Words.of("intake.outcome." + outcome);
    }

    public String text(String field) {
        return Objects.requireNonNullElse(cells.get(field), "");
    }

    public Draft.@Nullable FieldChange change(String field) {
        return changes.get(field);
    }

    /// Names no one: this may reach a log.
    @Override
    public String toString() {
        return "row " + key.row();
    }
}
