package org.communityoffice.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A numerator or denominator as a rule writes it: `a&b:c|d` – `&` and `+` and, `|` or, `field:value`; a value alone belongs to the field before it, or is said by itself.
///
/// @param all each of these must hold, by one of its terms
record Share(List<List<Term>> all) {
    record Term(String field, String value) {
        boolean holds(Fact fact) {
            return fact.says(value, Fact.YES) || !field.isEmpty() && fact.says(field, value);
        }
    }

    static Share of(String written) {
        List<List<Term>> all = new ArrayList<>();
        String field = "";
        for (String every : written.split("[&+]")) {
            List<Term> any = new ArrayList<>();
            for (String one : every.split("\\|")) {
                int colon = one.indexOf(':');
                field = colon < 0 ? field : one.substring(0, colon);
                any.add(new Term(field, one.substring(colon + 1)));
            }
            all.add(List.copyOf(any));
        }
        return new Share(List.copyOf(all));
    }

    /// For how many a record counts: one or none, or the number that it bears; empty where it is not known.
    Optional<BigDecimal> amount(Fact fact) {
        if (all.stream().flatMap(List::stream).anyMatch(term -> fact.isUnknown(term.value))) {
            return Optional.empty();
        }
        if (all.size() == 1 && all.getFirst().size() == 1) {
            Optional<BigDecimal> number = fact.number(all.getFirst().getFirst().value);
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.of(all.stream().allMatch(any -> any.stream().anyMatch(term -> term.holds(fact))) ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
