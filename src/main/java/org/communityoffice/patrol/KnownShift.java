package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.RowWords;
import org.jspecify.annotations.Nullable;

/// A shift that the office has, as a row of a sign-in sheet is held against it.
///
/// @param team     its team's name; empty for none
/// @param handOver the first hand-over that it gave; null for none
record KnownShift(Shift shift, String team, @Nullable Stored handOver) {
    private static final int USUAL_HOURS = 8;

    /// The day, the kind and the team that a row names.
    record Key(LocalDate day, String kind, String team) {
        static Key of(Values row) {
            return new Key(row.get(SignSheetFields.DATE, LocalDate.MIN), RowWords.compact(row.get(SignSheetFields.SHIFT_KIND, "")), RowWords.compact(row.get(SignSheetFields.TEAM, "")));
        }
    }

    /// The row names this day and team and, where it names a kind at all, this kind.
    boolean named(Values row) {
        Key wanted = Key.of(row);
        String kind = RowWords.compact(shift.row().values().get(ShiftFields.SHIFT_KIND, ""));
        return shift.day().equals(wanted.day) && RowWords.compact(team).equals(wanted.team) && (wanted.kind.isEmpty() || wanted.kind.equals(kind));
    }

    /// From when to when a row says its people were there; open rows end after the usual hours. Empty where it says nothing.
    static Optional<ShiftSpan> span(Values row) {
        LocalDateTime in = row.get(SignSheetFields.SIGN_IN_AT);
        LocalDateTime out = row.get(SignSheetFields.SIGN_OUT_AT);
        return in == null ? Optional.empty() : Optional.of(new ShiftSpan(in, out == null ? in.plusHours(USUAL_HOURS) : out));
    }

    /// A row of the same day, kind and team is of this shift unless the two were at different hours.
    boolean isOf(Values row) {
        Optional<ShiftSpan> own = shift.span();
        Optional<ShiftSpan> rows = span(row);
        if (rows.isEmpty() || (own.isEmpty() && shift.signIns().isEmpty())) {
            return true;
        }
        return own.filter(span -> span.overlaps(rows.get())).isPresent() || shift.signIns().stream().anyMatch(one -> ofSignIn(one).overlaps(rows.get()));
    }

    private static ShiftSpan ofSignIn(Stored one) {
        LocalDateTime in = one.values().get(SignInFields.SIGN_IN_AT, LocalDateTime.MIN);
        return new ShiftSpan(in, one.values().get(SignInFields.SIGN_OUT_AT, in.plusHours(USUAL_HOURS)));
    }

    Optional<Stored> signIn(String name) {
        return shift.signIns().stream().filter(one -> name.equals(one.values().get(SignInFields.PERSON_NAME))).findFirst();
    }

    /// Everybody of the row is on the rota or signed in.
    boolean holds(List<String> names) {
        Set<String> people = PatrolPeople.of(shift);
        return people.containsAll(names);
    }

    boolean signed() {
        return !shift.signIns().isEmpty();
    }

    /// This file's import began the shift.
    boolean beganIn(String file) {
        return shift.row().values().get(ShiftFields.SOURCE_FILE, "").startsWith(file + " ");
    }

    /// What the row tells otherwise than the office has it.
    List<Draft.FieldChange> differences(Values row, List<String> names) {
        List<Draft.FieldChange> out = new ArrayList<>();
        for (String name : names) {
            Optional<Stored> signIn = signIn(name);
            differ(out, SignSheetFields.SIGN_IN_AT, signIn.map(one -> one.values().get(SignInFields.SIGN_IN_AT)).orElse(null), row);
            differ(out, SignSheetFields.SIGN_OUT_AT, signIn.map(one -> one.values().get(SignInFields.SIGN_OUT_AT)).orElse(null), row);
        }
        Values own = shift.row().values();
        differ(out, SignSheetFields.LEADER, own.get(ShiftFields.LEADER), row);
        differ(out, SignSheetFields.ROUTE, own.get(ShiftFields.ROUTE), row);
        differ(out, SignSheetFields.FOUND_TEXT, own.get(ShiftFields.FOUND_TEXT), row);
        String note = own.get(ShiftFields.NOTE, "");
        if (!note.contains(row.get(SignSheetFields.NOTE, ""))) {
            differ(out, SignSheetFields.NOTE, note, row);
        }
        differ(out, SignSheetFields.FROM_PERSON, handOver == null ? null : handOver.values().get(HandOverFields.FROM_PERSON), row);
        differ(out, SignSheetFields.TO_PERSON, handOver == null ? null : handOver.values().get(HandOverFields.TO_PERSON), row);
        return out.stream().distinct().toList();
    }

    private static void differ(List<Draft.FieldChange> out, Field<?> field, @Nullable Object had, Values row) {
        Object now = row.get(field);
        boolean signOut = field.equals(SignSheetFields.SIGN_OUT_AT) && !row.has(SignSheetFields.SIGN_IN_AT);
        if (now != null && !signOut && !same(now, had)) {
            out.add(new Draft.FieldChange(field.key(), had == null ? "" : text(had), text(now)));
        }
    }

    private static boolean same(Object one, @Nullable Object other) {
        return other instanceof String text ? RowWords.compact(one.toString()).equals(RowWords.compact(text)) : one.equals(other);
    }

    private static String text(Object value) {
        return value instanceof LocalDateTime moment ? moment.toString().replace('T', ' ') : value.toString();
    }
}
