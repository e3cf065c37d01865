package org.communityoffice.rental;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.rental.Answers.Answer;
import org.communityoffice.ui.ThreeWay;
import org.jspecify.annotations.Nullable;

/// Two clerks corrected one inspection: its fields and its items, each with the hazard it became, as one comparison. Nothing of either is lost unseen.
final class InspectionConflict {
    /// What of a hazard is said besides where and what.
    private static final List<Field<?>> TOLD = List.of(HazardFields.DEADLINE, HazardFields.MEASURES, HazardFields.RESPONSIBLE, HazardFields.SEVERITY_DOC, HazardFields.REPORTED_AT, HazardFields.REPORTED_TO);
    private final Draft base;
    private final Draft mine;
    private final Draft theirs;
    private final UnaryOperator<String> severity;
    private final RecordType type;

    /// @param severity the word of its code
    InspectionConflict(Draft base, Draft mine, Draft theirs, UnaryOperator<String> severity) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.severity = severity;
        SortedSet<String> items = new TreeSet<>();
        Stream.of(base, mine, theirs).forEach(one -> items.addAll(one.answers().keySet()));
        // the items stand among the fields, in words
        type = new RecordType(InspectionFields.TYPE.table(), InspectionFields.TYPE.titleKey(),
                Stream.concat(InspectionFields.TYPE.fields().stream().filter(field -> !field.equals(InspectionFields.ANSWERS)), items.stream().map(Field::text)).toList());
    }

    static boolean isItem(Field<?> field) {
        return !InspectionFields.TYPE.has(field.key());
    }

    ThreeWay both() {
        return new ThreeWay(values(base), values(mine), values(theirs));
    }

    private Values values(Draft of) {
        Values.Change out = Values.none(type).change();
        Values inspection = InspectionWriting.completed(of);
        type.fields().forEach(field -> out.put(field, isItem(field) ? words(of, field.key()) : inspection.get(field)));
        return out.done();
    }

    /// 不符合 402 插座串接 · 2026-11-05 · 固定插座 · 吐尔逊·艾力
    private String words(Draft of, String item) {
        Answer said = of.answer(item);
        Finding finding = of.finding(item);
        if (said == null) {
            return "";
        }
        String result = (Words.of("rental.inspect.result." + said.result().name()) + " " + said.reason()).strip();
        if (finding == null) {
            return result;
        }
        StringBuilder out = new StringBuilder(result).append(' ').append(finding.words());
        TOLD.forEach(field -> {
            Object value = finding.hazard().get(field);
            out.append(value == null ? "" : " · " + value);
        });
        return out.append(finding.onTheSpot() ? " · " + Words.of("rental.inspect.spot") : "").append(" · ").append(severity.apply(finding.severity())).toString();
    }

    /// The inspection as chosen, over what they have saved. What has been worked on meanwhile stays as it now is.
    Draft merged(Values chosen) {
        Values.Change out = Objects.requireNonNull(theirs.before()).values().change();
        SortedMap<String, Answer> answers = new TreeMap<>();
        SortedMap<String, Finding> findings = new TreeMap<>();
        for (Field<?> field : type.fields()) {
            if (!isItem(field)) {
                out.put(field, chosen.get(field));
                continue;
            }
            String item = field.key();
            Finding there = theirs.finding(item);
            boolean worked = there != null && !there.worked().isEmpty();
            Draft from = !worked && Objects.equals(chosen.get(field), words(mine, item)) ? mine : theirs;
            put(answers, item, from.answer(item));
            put(findings, item, from.finding(item));
        }
        return new Draft(theirs.house(), theirs.checklist(), theirs.before(), out.done(), answers, findings);
    }

    private static <T> void put(SortedMap<String, T> into, String item, @Nullable T value) {
        if (value != null) {
            into.put(item, value);
        }
    }
}
