package org.communityoffice.resident;

import java.time.LocalDate;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// 在册状态, which follows from the dates: a resident is never deleted for having moved or died.
public final class ResidentStatus {
    public static final String LIVING_HERE = "在册";
    public static final String LEFT = "离册";
    public static final String CANCELLED = "注销";
    public static final String DIED = "死亡";

    /// The move reason that makes a cancellation a death (`codes/move-reasons.csv`).
    private static final String REASON_DEATH = "SW";

    private ResidentStatus() {}

    /// The status as the dates say (`person-fields.csv`: left_on 填了即转离册, cancelled_on 填了即转注销或死亡).
    public static String of(Values person) {
        if (person.has(ResidentFields.CANCELLED_ON)) {
            boolean died = REASON_DEATH.equals(person.get(ResidentFields.MOVE_REASON))
                    || DIED.equals(person.get(ResidentFields.STATUS));
            return died ? DIED : CANCELLED;
        }
        if (person.has(ResidentFields.LEFT_ON)) {
            return LEFT;
        }
        return person.get(ResidentFields.STATUS, LIVING_HERE);
    }

    public static boolean livingHere(Values person) {
        return LIVING_HERE.equals(person.get(ResidentFields.STATUS));
    }

    /// Whether the person lived here at the end of a day, as the dates say. An unknown beginning was always; who has left or died without a
    /// date is gone: since when, nobody knows.
    public static boolean livedHere(Values person, LocalDate day) {
        if (after(person, ResidentFields.ARRIVED_ON, day) || after(person, ResidentFields.BIRTH_DATE, day)) {
            return false;
        }
        if (!person.has(ResidentFields.LEFT_ON) && !person.has(ResidentFields.CANCELLED_ON)) {
            return LIVING_HERE.equals(person.get(ResidentFields.STATUS, LIVING_HERE));
        }
        return (!person.has(ResidentFields.LEFT_ON) || after(person, ResidentFields.LEFT_ON, day))
                && (!person.has(ResidentFields.CANCELLED_ON) || after(person, ResidentFields.CANCELLED_ON, day));
    }

    private static boolean after(Values person, Field<LocalDate> field, LocalDate day) {
        LocalDate date = person.get(field);
        return date != null && date.isAfter(day);
    }

    /// Whole years at a day; null where the birth date is not known. Born on 29 February: a year older on 1 March.
    public static @Nullable Integer age(Values person, LocalDate day) {
        LocalDate birth = person.get(ResidentFields.BIRTH_DATE);
        if (birth == null || birth.isAfter(day)) {
            return null;
        }
        boolean before = day.getMonthValue() < birth.getMonthValue()
                || day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() < birth.getDayOfMonth();
        return day.getYear() - birth.getYear() - (before ? 1 : 0);
    }
}
