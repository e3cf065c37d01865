package org.communityoffice.spreadsheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.spreadsheet.ProblemCode.Weight;
import org.jspecify.annotations.Nullable;

/// What becomes of one row while it is read and compared: values, findings, texts to keep, the answer to what was asked.
public final class Draft {
    private final RecordRow row;
    private final Values.Change values;
    private final Map<String, String> shown;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> kept = new ArrayList<>(0);
    private Set<ProblemCode> settled = Set.of();
    private @Nullable Stored known;
    private @Nullable Values after;
    private List<FieldChange> changes = List.of();
    private int refersTo;

    /// A field of a known record that the row changes; texts as shown.
    public record FieldChange(String field, String before, String after) {}

    public Draft(RecordRow row, RecordType type) {
        this.row = row;
        values = Values.begin(type);
        shown = new ShownTexts(type);
    }

    public RecordRow row() {
        return row;
    }

    /// @param shown as the preview and the result show it
    public <T> void set(Field<T> field, @Nullable T value, String shown) {
        put(field, value, shown);
    }

    public void put(Field<?> field, @Nullable Object value, String shown) {
        values.put(field, value);
        if (value == null || shown.isEmpty()) {
            this.shown.remove(field.key());
        } else {
            this.shown.put(field.key(), shown);
        }
    }

    public Values values() {
        return values.done();
    }

    /// What is to be written: the row itself, or the known record with what the row changes.
    Values written() {
        return after == null ? values() : after;
    }

    /// The values as text, by field.
    public Map<String, String> shown() {
        return shown;
    }

    public void find(ProblemCode code, RecordRow.Filled cell, String made) {
        Column column = cell.column();
        String field = column.field();
        findings.add(new Finding(code, column.title(), column.index(), field == null ? "" : field, cell.cell().written(), made));
    }

    public void find(ProblemCode code, RecordRow.Filled cell) {
        find(code, cell, "");
    }

    public void find(ProblemCode code) {
        findings.add(Finding.ofRow(code, "", ""));
    }

    public void find(Finding finding) {
        findings.add(finding);
    }

    public List<Finding> findings() {
        return findings;
    }

    public boolean has(ProblemCode code) {
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).code() == code) {
                return true;
            }
        }
        return false;
    }

    /// Keeps what fits no field, under the name of its column, for the note.
    public void keep(RecordRow.Filled cell, String text) {
        String line = cell.column().title() + "：" + text.strip();
        if (!text.isBlank() && !kept.contains(line)) {
            kept.add(line);
        }
    }

    public List<String> kept() {
        return List.copyOf(kept);
    }

    /// What was asked about has been answered: it no longer holds the row back.
    public void settle(ProblemCode code) {
        settled = settled.isEmpty() ? EnumSet.of(code) : settled;
        settled.add(code);
    }

    /// The findings that the clerk must decide on.
    public List<ProblemCode> asked() {
        return findings.stream()
                .map(Finding::code)
                .filter(code -> code.weight() == Weight.ASK && !settled.contains(code))
                .distinct()
                .toList();
    }

    /// @param after the known record with what the row changes
    public void known(Stored record, Values after, List<FieldChange> changes) {
        this.known = record;
        this.after = after;
        this.changes = List.copyOf(changes);
    }

    /// The known record turned out to be somebody else.
    public void forgetKnown() {
        known = null;
        after = null;
        changes = List.of();
    }

    public @Nullable Stored known() {
        return known;
    }

    public List<FieldChange> changes() {
        return changes;
    }

    /// The other row of the file that this one repeats; 0 for none.
    public int refersTo() {
        return refersTo;
    }

    public void refersTo(int otherRow) {
        refersTo = otherRow;
    }

    /// The strictest of what was found.
    public Weight weight() {
        Weight strictest = Weight.SILENT;
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            Weight weight = settled.contains(finding.code()) ? Weight.SHOWN : finding.code().weight();
            strictest = weight.compareTo(strictest) > 0 ? weight : strictest;
        }
        return strictest;
    }

    public boolean refused() {
        return weight() == Weight.REFUSE;
    }
}
