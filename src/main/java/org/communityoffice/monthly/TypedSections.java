package org.communityoffice.monthly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Words;
import org.communityoffice.report.Amount;
import org.communityoffice.report.MonthBook.Section;
import org.communityoffice.report.Passage;

/// The sentences of typed figures: what nobody confirmed is left out, never written as 0; the mark stands at the end of what was typed.
final class TypedSections {
    private final Map<String, TypedNumber> known = new HashMap<>();

    private TypedSections(List<TypedFigure> figures) {
        figures.forEach(figure -> {
            TypedNumber now = figure.now();
            if (now != null) {
                known.put(figure.code(), now);
            }
        });
    }

    static List<Section> of(List<TypedFigure> figures) {
        TypedSections sections = new TypedSections(figures);
        List<Section> out = new ArrayList<>();
        sections.add(out, 3, "three", List.of("VOL-NEW"));
        sections.add(out, 4, "four", List.of("VIS-HH", "VIS-KEY-RATE"), List.of("REQ-IN", "REQ-SAMEDAY", "REQ-OPEN"), List.of("VIS-WW-HH", "VIS-WW-YUAN"));
        sections.add(out, 5, "five", List.of("DIS-SCREEN", "DIS-IN", "DIS-OK", "DIS-RATE", "DIS-OPEN"));
        sections.add(out, 8, "eight", List.of("ENV-DISS", "ENV-FIXED", "ENV-OPEN"));
        return out;
    }

    @SafeVarargs
    private void add(List<Section> out, int place, String name, List<String>... sentences) {
        List<String> said = new ArrayList<>();
        for (List<String> codes : sentences) {
            List<String> parts = codes.stream().filter(known::containsKey).map(code -> Words.of("monthly.say." + code, Passage.number(code, shown(code)))).toList();
            if (!parts.isEmpty()) {
                said.add(String.join("，", parts));
            }
        }
        if (!said.isEmpty()) {
            out.add(new Section(place, Words.of("monthly.section." + name), Words.of("monthly.typed.said", String.join("；", said))));
        }
    }

    private String shown(String code) {
        TypedNumber number = known.getOrDefault(code, new TypedNumber(java.math.BigDecimal.ZERO, null));
        Amount amount = number.amount();
        return number.whole() == null || amount.number() == null ? amount.shown() : amount.shown() + "%";
    }
}
