package org.communityoffice.activity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityoffice.model.Words;

/// What is told only of activities of some types: 片名, 名次, 咨询人次 …; which, the list of types says (`typical_fields`). Kept as lines that a reader of the table understands too.
public final class Particulars {
    private Particulars() {}

    /// What was written: lines without a name, as another program may have put them there, belong to the line before or stand alone.
    ///
    /// @return in the order written
    public static Map<String, String> read(String written) {
        String between = Words.of("activity.particulars.between");
        Map<String, String> out = new LinkedHashMap<>();
        String last = "";
        for (String line : written.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            int at = line.indexOf(between);
            boolean named = at > 0;
            last = named ? line.substring(0, at).strip() : last;
            out.merge(last, named ? line.substring(at + between.length()).strip() : line, (before, more) -> before + " " + more);
        }
        return out;
    }

    /// As it is stored; what is empty is left out.
    public static String written(Map<String, String> said) {
        String between = Words.of("activity.particulars.between");
        return said.entrySet().stream().filter(one -> !one.getValue().isBlank())
                .map(one -> one.getKey().isEmpty() ? oneLine(one.getValue()) : one.getKey() + between + oneLine(one.getValue())).collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /// The names to be asked for: those of the type, then what was told under another type, so that nothing is lost when the type is changed.
    static Map<String, String> asked(Collection<String> ofType, Map<String, String> said) {
        Map<String, String> out = new LinkedHashMap<>();
        ofType.forEach(name -> out.put(name, said.getOrDefault(name, "")));
        said.forEach(out::putIfAbsent);
        return out;
    }
}
