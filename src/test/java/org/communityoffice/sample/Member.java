package org.communityoffice.sample;

import java.time.LocalDate;
import java.time.Period;

/// One of a family, before the rest of a life is made up: who, how old, what to the head of the household.
///
/// @param relation code of `relation-to-head`
/// @param marital  code of `marital`
/// @param ethnic   code of `ethnic-groups`
record Member(String name, boolean man, LocalDate birth, String relation, String marital, String ethnic) {

    int age() {
        return Period.between(birth, Community.AS_OF).getYears();
    }

    Member named(String other) {
        return new Member(other, man, birth, relation, marital, ethnic);
    }
}
