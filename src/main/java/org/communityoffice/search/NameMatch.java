package org.communityoffice.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How typed characters fit a title: letters as the beginnings of syllables (zxm, zhangxm, zhang), Chinese characters as themselves (张xm).
///
/// @param firstUnit where the fit begins
/// @param letters   for each unit that it covers: the reading meant and how many of its letters were typed
/// @param units     how many units the title has
record NameMatch(int firstUnit, List<Fit> letters, int units) {

    /// @param typed letters typed; 0 where the character itself was
    record Fit(String reading, int typed) {}

    boolean fromTheStart() {
        return firstUnit == 0;
    }

    boolean whole() {
        return firstUnit == 0 && letters.size() == units;
    }

    /// Whether letters fit a reading anywhere; says nothing else, and is fast.
    ///
    /// @param end where the reading ends in the text
    /// @return 0 not at all, 1 somewhere, 2 from the start, 3 over the whole
    static int letters(String reading, int end, String typed) {
        for (int unit = 0; unit < end; unit = unitEnd(reading, unit, end) + 1) {
            int at = fits(reading, end, unit, typed, 0);
            if (at > 0) {
                return unit > 0 ? 1 : at >= end ? 3 : 2;
            }
        }
        return 0;
    }

    /// @return the place after the last unit used, or -1
    private static int fits(String reading, int end, int unit, String typed, int from) {
        int unitEnd = unitEnd(reading, unit, end);
        for (int start = unit; start < unitEnd; ) {
            int stop = start;
            while (stop < unitEnd && reading.charAt(stop) != '|') {
                stop++;
            }
            int common = common(reading, start, stop, typed, from);
            for (int take = common; take > 0; take--) {
                if (from + take == typed.length()) {
                    return unitEnd;
                }
                if (unitEnd < end) {
                    int further = fits(reading, end, unitEnd + 1, typed, from + take);
                    if (further > 0) {
                        return further;
                    }
                }
            }
            start = stop + 1;
        }
        return -1;
    }

    private static int common(String reading, int start, int stop, String typed, int from) {
        int common = 0;
        while (start + common < stop && from + common < typed.length()
                && reading.charAt(start + common) == typed.charAt(from + common)) {
            common++;
        }
        return common;
    }

    private static int unitEnd(String reading, int unit, int end) {
        int at = unit;
        while (at < end && reading.charAt(at) != ' ') {
            at++;
        }
        return at;
    }

    /// The fit in full, for showing it; null where there is none. Characters and letters may be mixed.
    ///
    /// @param title   folded
    /// @param reading its reading, unit by unit
    static @Nullable NameMatch of(String title, String reading, String typed) {
        List<String> characters = characters(title);
        String[] units = reading.split(" ");
        if (units.length != characters.size()) {
            return null;
        }
        for (int unit = 0; unit < units.length; unit++) {
            List<Fit> fits = fit(characters, units, unit, typed, 0);
            if (fits != null) {
                return new NameMatch(unit, fits, units.length);
            }
        }
        return null;
    }

    private static @Nullable List<Fit> fit(List<String> characters, String[] units, int unit, String typed, int from) {
        if (from == typed.length()) {
            return new ArrayList<>();
        }
        if (unit == units.length) {
            return null;
        }
        String character = characters.get(unit);
        if (typed.startsWith(character, from)) {
            String likeliest = units[unit].split("\\|")[0];
            List<Fit> rest = fit(characters, units, unit + 1, typed, from + character.length());
            if (rest != null) {
                rest.addFirst(new Fit(likeliest, 0));
                return rest;
            }
        }
        for (String reading : units[unit].split("\\|")) {
            for (int take = common(reading, 0, reading.length(), typed, from); take > 0; take--) {
                List<Fit> rest = fit(characters, units, unit + 1, typed, from + take);
                if (rest != null) {
                    rest.addFirst(new Fit(reading, take));
                    return rest;
                }
            }
        }
        return null;
    }

    private static List<String> characters(String title) {
        List<String> out = new ArrayList<>();
        for (int at = 0; at < title.length(); at = Units.end(title, at)) {
            if (Units.counts(title, at)) {
                out.add(title.substring(at, Units.end(title, at)));
            }
        }
        return out;
    }
}
