package org.communityoffice.search;

import java.util.ArrayList;
import java.util.List;
import org.communityoffice.search.NameMatch.Fit;

/// Makes of an entry and the typed terms what the find window shows: title, reading, and what of both was typed.
final class Shown {
    /// From so many units on only the piece found is read out: names are shorter.
    private static final int LONG_TITLE = 7;

    private Shown() {}

    static SearchHit hit(SearchGroup group, Entry entry, List<Term> terms) {
        String title = entry.title();
        List<Mark> titleMarks = new ArrayList<>();
        List<Fit> fits = new ArrayList<>();
        int units = 0;
        for (String unit : entry.reading().split(" ")) {
            fits.add(new Fit(unit.split("\\|")[0], 0));
            units++;
        }
        int first = units;
        int last = -1;
        for (Term term : terms) {
            int at = entry.foldedTitle().indexOf(term.text);
            if (at >= 0) {
                titleMarks.add(new Mark(at, at + term.text.length()));
                continue;
            }
            NameMatch match = NameMatch.of(entry.foldedTitle(), entry.reading(), term.text);
            if (match != null) {
                for (int i = 0; i < match.letters().size(); i++) {
                    fits.set(match.firstUnit() + i, match.letters().get(i));
                }
                first = Math.min(first, match.firstUnit());
                last = Math.max(last, match.firstUnit() + match.letters().size());
                titleMarks.add(titlePiece(title, match));
            }
        }
        boolean longTitle = units >= LONG_TITLE;
        List<Fit> read = longTitle ? last < 0 ? List.of() : fits.subList(first, last) : fits;
        StringBuilder pinyin = new StringBuilder();
        List<Mark> pinyinMarks = new ArrayList<>();
        for (Fit fit : read) {
            pinyin.append(pinyin.isEmpty() ? "" : " ");
            if (fit.typed() > 0) {
                pinyinMarks.add(new Mark(pinyin.length(), pinyin.length() + fit.typed()));
            }
            pinyin.append(fit.reading().equals("?") ? "" : fit.reading());
        }
        return new SearchHit(group, entry.id(), title, List.copyOf(titleMarks), pinyin.toString().strip(), List.copyOf(pinyinMarks),
                terms.getFirst().reason(entry));
    }

    /// From the first to the last unit of a fit; a Latin word only as far as it was typed.
    private static Mark titlePiece(String title, NameMatch match) {
        int unit = 0;
        int start = 0;
        int end = 0;
        int lastUnit = match.firstUnit() + match.letters().size() - 1;
        for (int at = 0; at < title.length(); at = Units.end(title, at)) {
            if (Units.counts(title, at)) {
                if (unit == match.firstUnit()) {
                    start = at;
                }
                if (unit == lastUnit) {
                    int typed = match.letters().getLast().typed();
                    end = Units.latin(title.codePointAt(at)) && typed > 0 ? at + typed : Units.end(title, at);
                }
                unit++;
            }
        }
        return new Mark(start, end);
    }
}
