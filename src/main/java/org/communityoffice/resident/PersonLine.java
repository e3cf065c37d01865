package org.communityoffice.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FieldWords;
import org.jspecify.annotations.Nullable;

/// The one line that tells a resident from others of the same name: 女 67 · 流动 · 樱花苑3号楼2单元502, for who left also 离册.
public final class PersonLine {
    /// 户籍 is the usual kind and not said.
    private static final String USUAL_KIND = "HJ";

    private final FieldWords words;
    private final Clock clock;

    public PersonLine(FieldWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    public String of(Values person) {
        List<String> parts = new ArrayList<>();
        Integer age = ResidentStatus.age(person, LocalDate.now(clock));
        String sex = words.whole(ResidentFields.TYPE, ResidentFields.SEX, person.get(ResidentFields.SEX));
        add(parts, (sex + (age == null ? "" : " " + age)).strip());
        String kind = person.get(ResidentFields.RESIDENT_KIND);
        add(parts, USUAL_KIND.equals(kind) ? "" : words.whole(ResidentFields.TYPE, ResidentFields.RESIDENT_KIND, kind));
        add(parts, ResidentStatus.livingHere(person) ? "" : person.get(ResidentFields.STATUS));
        add(parts, person.get(ResidentFields.RESIDENCE_ADDRESS));
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            parts.add(part);
        }
    }
}
