package org.communityoffice.spreadsheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The people that one cell names: parted by 、 or the like, or by blanks where that leaves whole names; 王 强 is one person.
///
/// @param aside something in the cell is more than names (队长, 替班): the cell is kept in the note
public record PeopleReading(List<String> names, Set<ProblemCode> problems, boolean aside) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔][^)\\]】〕]*[)\\]】〕]");
    private static final Pattern PARTS = Pattern.compile("[、,;/|\\r\\n\\\\&+]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /// 张三.李四 may be two people, or one of a minority whose dot was typed so.
    private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{2,4}[.。．]\\p{IsHan}{2,4}([.。．]\\p{IsHan}{2,4})*");

    public static PeopleReading of(Cell cell) {
        Set<ProblemCode> problems = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        if (cell.isBlank() || cell.kind() == Cell.Kind.ERROR || RowWords.isNothing(cell.written())) {
            return new PeopleReading(List.of(), Set.of(), !cell.isBlank() && cell.kind() != Cell.Kind.ERROR);
        }
        String text = Normalizer.normalize(cell.written(), Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        String outside = BRACKETS.matcher(text).replaceAll("").strip();
        for (String part : PARTS.split(outside)) {
            if (!part.isBlank()) {
                split(part.strip(), names, problems);
            }
        }
        List<String> distinct = names.stream().distinct().toList();
        return new PeopleReading(distinct, problems, !outside.equals(text.strip()) || distinct.size() < names.size());
    }

    private static void split(String part, List<String> names, Set<ProblemCode> problems) {
        List<String> words = List.of(BLANKS.split(part));
        if (words.size() == 1) {
            names.add(one(part, problems));
        } else if (words.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isIdeographic))) {
            names.add(one(String.join(" ", words), problems));
        } else if (isOne(words)) {
            problems.add(ProblemCode.NAME_SPACES);
            names.add(one(String.join("", words), problems));
        } else if (words.stream().allMatch(word -> length(word) >= 2)) {
            words.forEach(word -> names.add(one(word, problems)));
        } else {
            pairs(words, names, problems);
        }
    }

    /// 王 强, 王 小明, 欧阳 锋, 王 小 明.
    private static boolean isOne(List<String> words) {
        int first = length(words.getFirst());
        int second = length(words.get(1));
        boolean surname = first == 1 || NameReading.isLongSurname(words.getFirst());
        return words.size() == 2 && surname && second <= 2 || words.size() == 3 && words.stream().allMatch(word -> length(word) == 1);
    }

    /// 王 强 李明: single characters go in twos; anything else is asked about.
    private static void pairs(List<String> words, List<String> names, Set<ProblemCode> problems) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean single = length(words.get(i)) == 1;
            boolean pair = single && i + 1 < words.size() && length(words.get(i + 1)) == 1;
            boolean third = pair && i + 2 < words.size() && length(words.get(i + 2)) == 1;
            if (single && !pair || third) {
                problems.add(ProblemCode.NAME_MAYBE_SEVERAL);
                names.add(String.join(" ", words));
                return;
            }
            found.add(pair ? words.get(i) + words.get(++i) : words.get(i));
        }
        problems.add(ProblemCode.NAME_SPACES);
        found.forEach(name -> names.add(one(name, problems)));
    }

    private static String one(String written, Set<ProblemCode> problems) {
        if (DOTTED.matcher(written).matches()) {
            problems.add(ProblemCode.NAME_MAYBE_SEVERAL);
            return written;
        }
        NameReading name = NameReading.of(Cell.text(written));
        if (name.name().isEmpty()) {
            problems.add(ProblemCode.NAME_UNUSUAL);
            return written;
        }
        name.problems().stream().filter(problem -> problem != ProblemCode.NAME_FULLWIDTH).forEach(problems::add);
        return name.name();
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
