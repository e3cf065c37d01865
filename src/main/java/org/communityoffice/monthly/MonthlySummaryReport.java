package org.communityoffice.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.communityoffice.model.Words;
import org.communityoffice.report.Amount;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Paragraph.Kind;
import org.communityoffice.report.Comparison;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthFigure;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Passage;
import org.communityoffice.report.Report;
import org.communityoffice.report.Trend;
import org.communityoffice.resident.PopulationFigures;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// 月度工作总结 (RPT-01): the table of figures and the sentences about them, as far as there are books.
public final class MonthlySummaryReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final int OUTLOOK = 10;

    private MonthlySummaryReport() {}

    /// What the summary says, read in one snapshot.
    ///
    /// @param office full name of the committee
    /// @param street the street office it is handed to; empty where not set
    /// @param before last month's figures; null where there was none
    /// @param moves  登记流动人口变动 of the year up to this month
    /// @param migrants how many 流动人口 there were in the last months
    /// @param books  what the other books give
    public record Facts(String office, String street, YearMonth month, LocalDate madeOn, String filledBy,
            PopulationFigures now, @Nullable PopulationFigures before, int moves, Trend migrants, List<MonthBook.Part> books) {}

    public static Report of(Facts facts, FactoryTables tables) {
        return of(facts, sections(facts).stream().map(section -> new SectionText(section.place(), section.heading(), section.passage(), null, false, false)).toList(), tables);
    }

    /// What the rules say, one section a heading: what several books say under one stands together, in their order.
    static List<MonthBook.Section> sections(Facts facts) {
        List<MonthBook.Section> sections = new ArrayList<>(List.of(new MonthBook.Section(1, Words.of("monthly.residents.heading"), residents(facts))));
        facts.books().forEach(book -> sections.addAll(book.sections()));
        outlook(facts).ifPresent(sections::add);
        return sections.stream().collect(Collectors.groupingBy(MonthBook.Section::place, TreeMap::new, Collectors.toList())).values().stream().map(same -> new MonthBook.Section(same.getFirst().place(),
                same.getFirst().heading(), same.stream().map(MonthBook.Section::passage).reduce(Passage.NOTHING, Passage::plus))).toList();
    }

    /// @param sections their text as it is to be printed
    static Report of(Facts facts, List<SectionText> sections, FactoryTables tables) {
        String month = DateTimeFormatter.ofPattern("yyyy年M月").format(facts.month);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(facts.office + "\n" + Words.of("monthly.title", month)));
        if (!facts.street.isEmpty()) {
            blocks.add(new Block.Paragraph(Kind.ADDRESSEE, Words.of("monthly.addressee", facts.street)));
        }
        blocks.add(new Block.Paragraph(Kind.BODY, Words.of("monthly.intro", month)));
        List<String> notes = new ArrayList<>(List.of(Words.of("monthly.note", DAY.format(facts.month.atEndOfMonth()))));
        facts.books().forEach(book -> notes.addAll(book.notes()));
        blocks.add(MonthLine.table(lines(facts), facts.month, tables, Words.of("monthly.table", month), notes));
        List<Trend> trends = new ArrayList<>(List.of(facts.migrants));
        facts.books().forEach(book -> trends.addAll(book.trends()));
        blocks.addAll(Trend.charts(trends, tables));
        sections.forEach(section -> {
            blocks.add(new Block.Heading(1, section.heading()));
            section.said().bodies(facts.month).forEach(blocks::add);
        });
        blocks.add(new Block.Closing(Words.of("monthly.seal", facts.office), DAY.format(facts.madeOn),
                List.of(Words.of("monthly.filledBy", facts.filledBy), Words.of("monthly.checkedBy"))));
        return new Report(Words.of("monthly.title", month), facts.office, Paper.DOCUMENT, new Report.Running.Document(), blocks, Map.of());
    }

    /// 十: each kind of problem by how many there are, and what next month asks for. An office that keeps no such book yet has neither.
    private static Optional<MonthBook.Section> outlook(Facts facts) {
        List<MonthBook.Problem> kinds = facts.books().stream().flatMap(book -> book.outlook().problems().stream()).toList();
        List<String> plans = facts.books().stream().flatMap(book -> book.outlook().plans().stream()).toList();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        String told = kinds.stream().filter(one -> one.many() > 0).sorted(Comparator.comparingLong(MonthBook.Problem::many).reversed()).map(MonthBook.Problem::words).collect(Collectors.joining("，"));
        String problems = told.isEmpty() ? Words.of("monthly.ten.none") : Words.of("monthly.ten.problems", told);
        return Optional.of(new MonthBook.Section(OUTLOOK, Words.of("monthly.ten"), plans.isEmpty() ? problems : problems + Words.of("monthly.ten.plans", String.join("；", plans))));
    }

    /// The lines of the book of residents and of all others.
    static List<MonthLine> lines(Facts facts) {
        PopulationFigures now = facts.now;
        List<MonthLine> out = new ArrayList<>();
        stock(out, facts, "POP-HH", PopulationFigures::households);
        stock(out, facts, "POP-ROSTER", PopulationFigures::roster);
        stock(out, facts, "POP-USUAL", PopulationFigures::usual);
        stock(out, facts, "POP-MIG", PopulationFigures::migrants);
        out.add(new MonthLine("POP-MIG-MOVE", Amount.of(now.moves()), before(facts, PopulationFigures::moves), Amount.of(facts.moves), now.moves()));
        stock(out, facts, "POP-60", PopulationFigures::over60);
        facts.books().forEach(book -> out.addAll(book.lines()));
        return out;
    }

    private static void stock(List<MonthLine> out, Facts facts, String code, ToIntFunction<PopulationFigures> figure) {
        int now = figure.applyAsInt(facts.now);
        out.add(new MonthLine(code, Amount.of(now), before(facts, figure), Amount.NONE, now));
    }

    private static Amount before(Facts facts, ToIntFunction<PopulationFigures> figure) {
        return facts.before == null ? Amount.NONE : Amount.of(figure.applyAsInt(facts.before));
    }

    /// What the list of papers records: the table, and what only a sentence says.
    static Map<String, MonthFigure> figures(Facts facts, FactoryTables tables) {
        List<MonthLine> all = new ArrayList<>(lines(facts));
        Integer inTime = facts.now.movesInTime();
        if (facts.now.moves() > 0 && inTime != null) {
            all.add(new MonthLine("POP-MIG-3D", Amount.share(inTime, facts.now.moves()), Amount.NONE, Amount.NONE, facts.now.moves()));
        }
        return MonthLine.figures(all, tables);
    }

    private static String residents(Facts facts) {
        PopulationFigures now = facts.now;
        String change = facts.before == null ? ""
                : Words.of("monthly.residents.change", Comparison.words(now.migrants(), facts.before.migrants()));
        return Words.of("monthly.residents.stock", Passage.number("POP-HH", now.households()), Passage.number("POP-ROSTER", now.roster()), Passage.number("POP-MIG", now.migrants()), change) + moves(now);
    }

    /// What is not known is left out, never written as 0.
    private static String moves(PopulationFigures now) {
        Integer inTime = now.movesInTime();
        String moved = Passage.number("POP-MIG-MOVE", now.moves());
        if (now.moves() == 0) {
            return Words.of("monthly.residents.moves", moved, Words.of("monthly.residents.nothingDue"));
        }
        return inTime == null ? Words.of("monthly.residents.movesOnly", moved)
                : Words.of("monthly.residents.moves", moved, Passage.number("POP-MIG-3D", Words.of("monthly.residents.inTime", Amount.share(inTime, now.moves()).shown())));
    }
}
