package org.communityoffice.monthly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.report.Passage;
import org.jspecify.annotations.Nullable;

/// A section of the summary: what the rule says, and what somebody made of it.
///
/// @param edited  null where the rule's text stands
/// @param kept    whether next month begins with the edited text
/// @param carried whether the edited text is last month's, with the numbers of this one
public record SectionText(int place, String heading, Passage rule, @Nullable String edited, boolean kept, boolean carried) {
    /// As long as its column.
    static final int LONGEST = 4000;
    private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?%?)";
    private static final Pattern WHOLE = Pattern.compile(NUMBER);
    private static final int BEFORE = 4;
    private static final int AFTER = 2;

    /// A figure whose number in the edited text is not the one that is counted.
    ///
    /// @param words 检查43户
    public record Disagreement(String code, String words, String counted) {}

    /// What the paper says; the figures of an edited text open what they count too.
    Passage said() {
        return edited == null ? rule : new Passage(edited, found(edited).stream().map(Found::number).sorted(Comparator.comparingInt(Passage.Number::from)).toList());
    }

    /// The figures of the edited text that are not as they are counted now.
    public List<Disagreement> disagreements() {
        return edited == null ? List.of() : disagreements(edited);
    }

    /// As above, of a text that is being typed.
    public List<Disagreement> disagreements(String text) {
        return found(text).stream().filter(one -> !text.substring(one.number.from(), one.number.to()).equals(one.counted))
                .map(one -> new Disagreement(one.number.code(), text.substring(Math.max(0, one.number.from() - BEFORE), Math.min(text.length(), one.number.to() + AFTER)), one.counted)).toList();
    }

    /// The same text with the numbers of this month.
    static String renewed(Passage rule, String text) {
        SectionText section = new SectionText(0, "", rule, text, true, true);
        StringBuilder out = new StringBuilder(text);
        section.found(text).stream().sorted(Comparator.comparingInt((Found one) -> one.number.from()).reversed()).forEach(one -> out.replace(one.number.from(), one.number.to(), one.counted));
        return out.toString();
    }

    private record Found(Passage.Number number, String counted) {}

    /// Figures are known again by the words around them: those before, else those after where they stand once.
    private List<Found> found(String text) {
        List<Found> out = new ArrayList<>();
        int ruleAt = 0;
        int from = 0;
        for (Passage.Number figure : rule.numbers()) {
            String counted = rule.shown(figure);
            String before = rule.text().substring(Math.max(ruleAt, figure.from() - BEFORE), figure.from());
            String after = rule.text().substring(figure.to(), Math.min(rule.text().length(), figure.to() + AFTER));
            ruleAt = figure.to();
            if (!WHOLE.matcher(counted).matches()) {
                continue;
            }
            Optional<Passage.Number> here = before.length() < 2 ? Optional.empty() : place(Pattern.compile(Pattern.quote(before) + NUMBER), text, from, figure.code());
            Optional<Passage.Number> there = here.isPresent() || after.length() < AFTER ? here : once(Pattern.compile(NUMBER + Pattern.quote(after)), text, figure.code());
            if (there.isPresent() && out.stream().noneMatch(one -> one.number.from() == there.get().from())) {
                out.add(new Found(there.get(), counted));
                from = there.get().to();
            }
        }
        return out;
    }

    private static Optional<Passage.Number> place(Pattern pattern, String text, int from, String code) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from) || matcher.find(0) ? Optional.of(new Passage.Number(matcher.start(1), matcher.end(1), code)) : Optional.empty();
    }

    private static Optional<Passage.Number> once(Pattern pattern, String text, String code) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Passage.Number number = new Passage.Number(matcher.start(1), matcher.end(1), code);
        return matcher.find() ? Optional.empty() : Optional.of(number);
    }
}
