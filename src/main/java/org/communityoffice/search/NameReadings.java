package org.communityoffice.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.Pinyin;

/// Reads names aloud: surnames as surnames (单 shan, 尉迟 yu chi), every plausible reading kept.
///
/// A reading has one unit for each Chinese character and each Latin word, parted by blanks; a unit's readings are parted by `|`, the
/// likeliest first: `shan|dan xiu mei`. Characters that nobody knows how to read are a unit `?`.
public final class NameReadings {
    private final Map<String, String[]> surnames = new HashMap<>();
    private final Map<Integer, String> others = new HashMap<>();

    public NameReadings(FactoryTables tables) {
        for (FactoryRow row : tables.rows("name-readings")) {
            String written = row.get("written");
            if (row.get("place").equals("surname")) {
                surnames.put(written, units(row.get("readings")));
            } else {
                others.put(written.codePointAt(0), row.get("readings"));
            }
        }
    }

    /// 尉迟 `yu chi|wei chi` by character: `yu|wei`, `chi`.
    private static String[] units(String readings) {
        String[] first = readings.split("\\|")[0].split(" ");
        String[] units = new String[first.length];
        for (String reading : readings.split("\\|")) {
            String[] syllables = reading.split(" ");
            for (int i = 0; i < units.length; i++) {
                units[i] = units[i] == null ? syllables[i] : joined(units[i], syllables[i]);
            }
        }
        return units;
    }

    private static String joined(String units, String more) {
        return ("|" + units + "|").contains("|" + more + "|") ? units : units + "|" + more;
    }

    /// The reading of a person's name.
    ///
    /// @param corrected initials that the clerk wrote; where they are as many as the units they come first
    public String name(String name, String corrected) {
        String[] surname = surname(name);
        int characters = name.codePointCount(0, name.length());
        StringBuilder out = new StringBuilder();
        int unit = 0;
        for (int at = 0; at < name.length(); at = Units.end(name, at)) {
            if (Units.counts(name, at)) {
                String readings = unit < surname.length && characters > 1 ? surname[unit] : of(name, at);
                out.append(out.isEmpty() ? "" : " ").append(readings);
                unit++;
            }
        }
        return corrected.isEmpty() ? out.toString() : corrected(out.toString(), corrected.toLowerCase(Locale.ROOT));
    }

    /// The reading of words that are no name.
    public String words(String words) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < words.length(); at = Units.end(words, at)) {
            if (Units.counts(words, at)) {
                out.append(out.isEmpty() ? "" : " ").append(of(words, at));
            }
        }
        return out.toString();
    }

    /// The initials that the program proposes for a name: those of the likeliest reading.
    public String initials(String name) {
        StringBuilder out = new StringBuilder();
        for (String unit : name(name, "").split(" ")) {
            if (!unit.isEmpty() && unit.charAt(0) != '?') {
                out.append(unit.charAt(0));
            }
        }
        return out.toString();
    }

    private String[] surname(String name) {
        int two = name.length() > 2 ? name.offsetByCodePoints(0, 2) : 0;
        String[] found = two > 0 ? surnames.get(name.substring(0, two)) : null;
        if (found == null && !name.isEmpty()) {
            found = surnames.get(name.substring(0, name.offsetByCodePoints(0, 1)));
        }
        return found == null ? new String[0] : found;
    }

    private String of(String text, int at) {
        int c = text.codePointAt(at);
        if (Units.latin(c)) {
            return Folded.of(text.substring(at, Units.end(text, at)));
        }
        String known = others.get(c);
        if (known != null) {
            return known;
        }
        String syllable = Pinyin.syllable(c);
        return syllable.isEmpty() ? "?" : syllable;
    }

    private static String corrected(String reading, String letters) {
        String[] units = reading.split(" ");
        if (units.length != letters.length()) {
            return reading;
        }
        for (int i = 0; i < units.length; i++) {
            units[i] = first(units[i].split("\\|"), letters.substring(i, i + 1));
        }
        return String.join(" ", units);
    }

    /// Puts the reading that begins with the letter first; where there is none, the letter itself.
    private static String first(String[] readings, String letter) {
        StringBuilder rest = new StringBuilder();
        String best = letter;
        for (String reading : readings) {
            if (best.length() == 1 && reading.startsWith(letter)) {
                best = reading;
            } else {
                rest.append('|').append(reading);
            }
        }
        return best + rest;
    }
}
