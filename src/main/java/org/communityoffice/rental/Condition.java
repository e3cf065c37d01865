package org.communityoffice.rental;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// Where an item of the checklist applies: `any`, `has_ebike`, `!stair_to_roof`, `floors>=4`, joined by `&` (binds first) and `|`.
///
/// What is not known of a house counts as if the item applied: rather look once too often.
public final class Condition {
    /// The fields of a house that a condition may name; each has its words under `rental.condition.`.
    static final List<Field<?>> FIELDS = List.of(RentalFields.FLOORS, RentalFields.ROOMS, RentalFields.BEDS, RentalFields.OCCUPANTS, RentalFields.FLOOR_AREA_M2, RentalFields.STAIR_COUNT,
            RentalFields.EXTINGUISHER_COUNT, RentalFields.EMERGENCY_LIGHT_COUNT, RentalFields.HAS_WINDOW_BARS, RentalFields.HAS_ESCAPE_OPENING, RentalFields.PUBLIC_PASSAGE_BARS,
            RentalFields.STAIR_TO_ROOF, RentalFields.HAS_AUX_ESCAPE, RentalFields.HAS_EBIKE, RentalFields.HAS_EBIKE_ROOM, RentalFields.HAS_GAS, RentalFields.HAS_GAS_CYLINDER,
            RentalFields.HAS_PARTITION, RentalFields.HAS_COLOR_STEEL, RentalFields.IS_HIGHRISE, RentalFields.MIXED_USE, RentalFields.HAS_SMOKE_ALARM, RentalFields.HAS_EXTINGUISHER,
            RentalFields.HAS_EMERGENCY_LIGHT, RentalFields.HAS_BELL);
    private static final String ANY = "any";
    private static final Pattern PART = Pattern.compile("(!?)([a-z][a-z0-9_]*)(?:(>=|<=|>|<|=)(\\d{1,9}(?:\\.\\d{1,4})?))?");
    private final List<List<Part>> alternatives;
    private final @Nullable String problem;

    private Condition(List<List<Part>> alternatives, @Nullable String problem) {
        this.alternatives = alternatives;
        this.problem = problem;
    }

    /// Never fails: a broken one always applies, and says what is wrong with it.
    public static Condition of(String appliesWhen) {
        String written = appliesWhen.replaceAll("\\s+", "").replace('！', '!').replace('＆', '&').replace('｜', '|').replace("≥", ">=").replace("≤", "<=");
        if (written.equals(ANY)) {
            return new Condition(List.of(), null);
        }
        List<List<Part>> alternatives = new ArrayList<>();
        for (String alternative : written.split("\\|", -1)) {
            List<Part> parts = new ArrayList<>();
            for (String one : alternative.split("&", -1)) {
                switch (read(one)) {
                    case Read.Good(Part part) -> parts.add(part);
                    case Read.Broken(String why) -> {
                        return new Condition(List.of(), why);
                    }
                }
            }
            alternatives.add(parts);
        }
        return new Condition(alternatives, null);
    }

    /// What is wrong with the expression, in words; empty where it can be used.
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /// Empty where the item applies to the house (also where a field is unknown), else why not: “没有电动自行车”.
    public Optional<String> whyNot(Values house) {
        List<String> reasons = new ArrayList<>();
        for (List<Part> all : alternatives) {
            Optional<Part> against = all.stream().filter(part -> part.isAgainst(house)).findFirst();
            if (against.isEmpty()) {
                return Optional.empty();
            }
            String reason = against.get().words(house);
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("，", reasons));
    }

    /// Where it applies, in words: 有防盗网；共 ≥4 层. Empty where it always does.
    public String words() {
        return String.join(Words.of("rental.condition.or"), alternatives.stream().map(all -> String.join(Words.of("rental.condition.and"), all.stream().map(Part::asked).toList())).toList());
    }

    private static Read read(String written) {
        Matcher matcher = PART.matcher(written);
        if (!matcher.matches()) {
            return new Read.Broken(written.isEmpty() ? Words.of("rental.condition.problem.empty") : Words.of("rental.condition.problem.part", written));
        }
        Optional<Field<?>> field = FIELDS.stream().filter(one -> one.key().equals(matcher.group(2))).findFirst();
        if (field.isEmpty()) {
            return new Read.Broken(Words.of("rental.condition.problem.field", matcher.group(2)));
        }
        boolean compares = matcher.group(3) != null;
        if (field.get().kind() == Field.Kind.BOOL) {
            return compares ? new Read.Broken(Words.of("rental.condition.problem.compared", matcher.group(2)))
                    : new Read.Good(new Part(field.get(), matcher.group(1), BigDecimal.ZERO));
        }
        return !compares || !matcher.group(1).isEmpty() ? new Read.Broken(Words.of("rental.condition.problem.number", matcher.group(2)))
                : new Read.Good(new Part(field.get(), matcher.group(3), new BigDecimal(matcher.group(4))));
    }

    private sealed interface Read {
        record Good(Part part) implements Read {}

        record Broken(String why) implements Read {}
    }

    /// One comparison: empty or `!` for yes or no, else how a number is compared.
    private record Part(Field<?> field, String operator, BigDecimal than) {
        boolean isAgainst(Values house) {
            return switch (house.get(field)) {
                case null -> false;
                case Boolean yes -> yes == operator.equals("!");
                case Integer number -> !holds(BigDecimal.valueOf(number));
                case BigDecimal number -> !holds(number);
                default -> false;
            };
        }

        private boolean holds(BigDecimal number) {
            int compared = number.compareTo(than);
            return switch (operator) {
                case ">=" -> compared >= 0;
                case ">" -> compared > 0;
                case "<=" -> compared <= 0;
                case "<" -> compared < 0;
                default -> compared == 0;
            };
        }

        String asked() {
            if (field.kind() == Field.Kind.BOOL) {
                return operator.isEmpty() ? Words.of("rental.condition.yes." + field.key()) : Words.of("rental.condition.no." + field.key());
            }
            return Words.of("rental.condition.number." + field.key(), operator.replace(">=", "≥").replace("<=", "≤") + than.toPlainString());
        }

        String words(Values house) {
            return switch (house.get(field)) {
                case Boolean yes -> yes ? Words.of("rental.condition.yes." + field.key()) : Words.of("rental.condition.no." + field.key());
                case BigDecimal number -> Words.of("rental.condition.number." + field.key(), number.stripTrailingZeros().toPlainString());
                case null, default -> Words.of("rental.condition.number." + field.key(), String.valueOf(house.get(field)));
            };
        }
    }
}
