package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.rental.HazardService.Rechecked;

/// A visit that looks at several hazards of a house again: a day and names for all, and four fields for each hazard; one without a result was not looked at.
final class RecheckVisit {
    private static final Field<Boolean> HAND_OVER = Field.yesNo("hand_over");
    private final List<Stored> hazards;
    private final RecordType type;

    RecheckVisit(List<Stored> hazards) {
        this.hazards = List.copyOf(hazards);
        List<Field<?>> fields = new ArrayList<>(List.of(RecheckFields.RECHECKED_ON, RecheckFields.RECHECKED_BY));
        hazards.forEach(one -> fields.addAll(List.of(result(one), note(one), next(one), handOver(one))));
        type = new RecordType("recheck_visit", RecheckFields.RECHECKED_ON.key(), fields);
    }

    /// Names the field of one hazard among those of the others.
    static String key(Field<?> field, Stored hazard) {
        return field.key() + "_" + hazard.id();
    }

    static Field<String> result(Stored hazard) {
        return Field.code(key(RecheckFields.RESULT, hazard));
    }

    static Field<String> note(Stored hazard) {
        return Field.text(key(RecheckFields.NOTE, hazard));
    }

    static Field<LocalDate> next(Stored hazard) {
        return Field.date(key(RecheckFields.NEXT_ON, hazard));
    }

    static Field<Boolean> handOver(Stored hazard) {
        return Field.yesNo(key(HAND_OVER, hazard));
    }

    List<Stored> hazards() {
        return hazards;
    }

    RecordType type() {
        return type;
    }

    Values begun(LocalDate on, String by) {
        return Values.none(type).change().set(RecheckFields.RECHECKED_ON, on).set(RecheckFields.RECHECKED_BY, by).done();
    }

    /// For each hazard what a form makes of it, one after the other.
    <T> List<T> each(BiFunction<Integer, Stored, List<T>> fields) {
        List<T> out = new ArrayList<>();
        for (int i = 0; i < hazards.size(); i++) {
            out.addAll(fields.apply(i + 1, hazards.get(i)));
        }
        return out;
    }

    /// What was looked at.
    ///
    /// @param now the hazards as they were read last: one that is followed no more is left out
    List<Rechecked> seen(Values typed, List<Stored> now) {
        return now.stream().filter(one -> typed.has(result(one))).map(one -> new Rechecked(one, Values.none(RecheckFields.TYPE).change().set(RecheckFields.RECHECKED_ON, typed.get(RecheckFields.RECHECKED_ON))
                .set(RecheckFields.RECHECKED_BY, typed.get(RecheckFields.RECHECKED_BY)).set(RecheckFields.RESULT, typed.get(result(one))).set(RecheckFields.NOTE, typed.get(note(one)))
                .set(RecheckFields.NEXT_ON, typed.get(next(one))).done(), typed.get(handOver(one), false))).toList();
    }
}
