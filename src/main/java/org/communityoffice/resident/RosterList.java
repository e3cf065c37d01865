package org.communityoffice.resident;

import java.time.LocalDate;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// The lists at the left of the roster: each a rule over one resident at a day.
public enum RosterList {
    ALL, OVER_60, OVER_80, MIGRANTS, CHILDREN, NEW_THIS_MONTH, LEFT_THIS_MONTH, PENDING, NO_LONGER_HERE;

    private static final String MIGRANT = "LD";

    public String label() {
        return Words.of("resident.view." + name());
    }

    /// Whether a resident belongs to the list today.
    public boolean holds(Values person, LocalDate today) {
        boolean here = ResidentStatus.livingHere(person);
        return switch (this) {
            case ALL -> here;
            case OVER_60 -> here && atLeast(person, 60, today);
            case OVER_80 -> here && atLeast(person, 80, today);
            case CHILDREN -> here && ResidentStatus.age(person, today) instanceof Integer age && age < 16;
            case MIGRANTS -> here && MIGRANT.equals(person.get(ResidentFields.RESIDENT_KIND));
            case NEW_THIS_MONTH -> here && inMonth(person, ResidentFields.ARRIVED_ON, today);
            case LEFT_THIS_MONTH -> !here
                    && (inMonth(person, ResidentFields.LEFT_ON, today) || inMonth(person, ResidentFields.CANCELLED_ON, today));
            case PENDING -> here && person.get(ResidentFields.PENDING, false);
            case NO_LONGER_HERE -> !here;
        };
    }

    private static boolean atLeast(Values person, int years, LocalDate today) {
        Integer age = ResidentStatus.age(person, today);
        return age != null && age >= years;
    }

    private static boolean inMonth(Values person, Field<LocalDate> field, LocalDate today) {
        @Nullable LocalDate day = person.get(field);
        return day != null && day.getYear() == today.getYear() && day.getMonth() == today.getMonth();
    }
}
