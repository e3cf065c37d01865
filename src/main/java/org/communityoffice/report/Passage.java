package org.communityoffice.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Text of a paper that knows which of its numbers are figures, so that each opens the records behind it.
///
/// A rule's sentence is written with [#number] where a figure stands, and read with [#of].
public record Passage(String text, List<Number> numbers) {
    private static final char BEGIN = '\uE000';
    private static final char SHOWN = '\uE001';
    private static final char END = '\uE002';
    public static final Passage NOTHING = new Passage("", List.of());

    public Passage {
        numbers = List.copyOf(numbers);
    }

    /// A figure in the text, from one character up to, not including, another.
    public record Number(int from, int to, String code) {}

    /// A figure as a sentence takes it.
    public static String number(String code, Object shown) {
        return BEGIN + code + SHOWN + shown + END;
    }

    /// Reads a sentence written with [#number].
    public static Passage of(String written) {
        StringBuilder text = new StringBuilder();
        List<Number> numbers = new ArrayList<>();
        int at = 0;
        for (int begin = written.indexOf(BEGIN); begin >= 0; begin = written.indexOf(BEGIN, at)) {
            int shown = written.indexOf(SHOWN, begin);
            int end = written.indexOf(END, shown);
            text.append(written, at, begin);
            int from = text.length();
            text.append(written, shown + 1, end);
            numbers.add(new Number(from, text.length(), written.substring(begin + 1, shown)));
            at = end + 1;
        }
        return new Passage(text.append(written, at, written.length()).toString(), numbers);
    }

    public Passage plus(Passage next) {
        return new Passage(text + next.text, Stream.concat(numbers.stream(), next.numbers.stream().map(one -> new Number(one.from + text.length(), one.to + text.length(), one.code))).toList());
    }

    /// As it is printed.
    public String shown(Number number) {
        return text.substring(number.from, number.to);
    }

    /// As paragraphs of a paper about a month, one a line.
    public List<Block.Paragraph> bodies(YearMonth month) {
        List<Block.Paragraph> out = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            int start = from;
            int end = from + line.length();
            if (!line.isBlank()) {
                out.add(new Block.Paragraph(Block.Paragraph.Kind.BODY, line, numbers.stream().filter(one -> one.from >= start && one.to <= end)
                        .map(one -> new Block.Paragraph.Figure(one.from - start, one.to - start, Counted.in(one.code, month))).toList()));
            }
            from = end + 1;
        }
        return out;
    }
}
