package org.communityoffice.rental;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Stored;
import org.jspecify.annotations.Nullable;

/// Whether a house's way out over the roof or by its windows is as it should be (REN-ROOF): of FC-16 and FC-18 what applies passed when it was looked at last.
final class RoofFinding {
    private static final List<String> ITEMS = List.of("FC-16", "FC-18");

    private RoofFinding() {}

    /// Only houses where one of the two applies.
    ///
    /// @param checklist says where they apply as long as nobody has looked
    static Map<Long, Boolean> of(Collection<Stored> houses, Map<Long, Answers> answered, Checklist checklist) {
        Map<String, Condition> conditions = new HashMap<>();
        ITEMS.forEach(code -> checklist.item(code).ifPresent(item -> conditions.put(code, Condition.of(item.appliesWhen()))));
        Map<Long, Boolean> out = new HashMap<>();
        for (Stored house : houses) {
            conditions.forEach((code, condition) -> {
                Answers.Result found = result(answered.get(house.id()), code);
                if (found == null ? condition.whyNot(house.values()).isEmpty() : found != Answers.Result.NA) {
                    out.merge(house.id(), found == Answers.Result.Y, Boolean::logicalAnd);
                }
            });
        }
        return out;
    }

    private static Answers.@Nullable Result result(@Nullable Answers answers, String code) {
        Answers.Answer answer = answers == null ? null : answers.byItem().get(code);
        return answer == null ? null : answer.result();
    }
}
