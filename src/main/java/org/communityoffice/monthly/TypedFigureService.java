package org.communityoffice.monthly;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Amount;
import org.communityoffice.report.Behind;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthLine;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// Figures that no book counts yet (手工填报): proposed from last month, counted once they are confirmed, gone as soon as a book counts them.
public final class TypedFigureService {
    private static final String SUMMARY = "RPT-01";
    private static final String SENTENCE_ONLY = "只在文字里出";
    private final TypedFigureRepository repository;
    private final FactoryTables tables;
    private final CurrentUser user;
    private final Clock clock;

    public TypedFigureService(TypedFigureRepository repository, FactoryTables tables, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.tables = tables;
        this.user = user;
        this.clock = clock;
    }

    /// The figures of the summary that are typed for a month.
    ///
    /// @param counted codes that a book counts
    List<TypedFigure> of(YearMonth month, Set<String> counted) {
        Map<String, Stored> now = repository.of(month);
        Map<String, Stored> before = repository.of(month.minusMonths(1));
        List<TypedFigure> out = new ArrayList<>();
        for (FactoryRow row : tables.rows("typed-figures")) {
            boolean asked = tables.table("figures").row(row.key()).map(figure -> Arrays.asList(figure.get("reports").split("\\|")).contains(SUMMARY)).orElse(false);
            if (asked && !counted.contains(row.key())) {
                out.add(new TypedFigure(row.key(), row.get("name_zh"), row.get("unit"), row.get("source_zh"), number(now.get(row.key())), number(before.get(row.key()))));
            }
        }
        return out;
    }

    private static @Nullable TypedNumber number(@Nullable Stored row) {
        return row == null ? null : TypedNumber.of(row.values());
    }

    /// What they give to the summary: a line each, marked; sentences of what is known.
    MonthBook.Part part(YearMonth month, List<TypedFigure> figures) {
        List<MonthLine> lines = figures.stream().filter(figure -> !row(figure).get("note").contains(SENTENCE_ONLY)).map(figure -> line(month, figure)).toList();
        return new MonthBook.Part(lines, List.of(), TypedSections.of(figures), List.of());
    }

    /// What somebody typed and confirmed of a figure in a month.
    Optional<Behind> behind(String code, YearMonth month) {
        Stored row = repository.of(month).get(code);
        TypedNumber typed = number(row);
        if (row == null || typed == null) {
            return Optional.empty();
        }
        String detail = Words.of("monthly.typed.behind", row.values().get(TypedFigureFields.CONFIRMED_BY, ""), row.values().get(TypedFigureFields.CONFIRMED_ON, LocalDate.MIN));
        Behind.Line line = new Behind.Line(name(code), detail, Objects.requireNonNullElse(typed.whole() == null ? typed.amount().number() : typed.part(), typed.part()),
                Objects.requireNonNullElse(typed.whole(), java.math.BigDecimal.ONE), "", 0);
        return Optional.of(new Behind(typed.whole() == null ? Behind.How.SUM : Behind.How.SHARE, List.of(line)));
    }

    private FactoryRow row(TypedFigure figure) {
        return tables.table("figures").row(figure.code()).orElseThrow();
    }

    private MonthLine line(YearMonth month, TypedFigure figure) {
        TypedNumber now = figure.now();
        TypedNumber before = figure.before();
        return new MonthLine(figure.code(), now == null ? Amount.UNKNOWN : now.amount(), before == null ? Amount.NONE : before.amount(), year(month, figure), now == null ? 0 : 1, true);
    }

    /// Numbers add up, of rates parts and wholes; a stock has no sum.
    private Amount year(YearMonth month, TypedFigure figure) {
        TypedNumber sum = null;
        for (YearMonth one = YearMonth.of(month.getYear(), 1); !one.isAfter(month); one = one.plusMonths(1)) {
            TypedNumber of = number(repository.of(one).get(figure.code()));
            sum = sum == null || of == null ? Objects.requireNonNullElse(sum, of == null ? NOTHING : of) : sum == NOTHING ? of : sum.plus(of);
        }
        return row(figure).get("ytd_rule").equals("none") || sum == null || sum == NOTHING ? Amount.NONE : sum.amount();
    }

    private static final TypedNumber NOTHING = new TypedNumber(java.math.BigDecimal.ZERO, null);

    /// Confirms figures of a month, as one action; an empty one is unknown again.
    ///
    /// @return false where somebody else changed one meanwhile: nothing is saved
    boolean confirm(YearMonth month, Map<String, String> typed) {
        Map<String, Stored> standing = repository.of(month);
        Map<String, String> changed = new TreeMap<>(typed);
        changed.entrySet().removeIf(one -> {
            TypedNumber now = number(standing.get(one.getKey()));
            return (now == null ? "" : now.typed()).equals(one.getValue().strip());
        });
        if (changed.isEmpty()) {
            return true;
        }
        String title = changed.size() == 1 ? Words.of("monthly.typed.did.one", month, name(changed.keySet().iterator().next())) : Words.of("monthly.typed.did.many", month, changed.size());
        try {
            repository.change(title, user.doing(Act.PAPERS), changes -> {
                changed.forEach((code, text) -> {
                    Stored row = standing.get(code);
                    if (row == null) {
                        changes.insert(values(month, code, text));
                    } else {
                        changes.update(row.id(), row.version(), values(month, code, text));
                    }
                });
                return changed.size();
            });
            return true;
        } catch (StaleVersionException elsewhere) {
            return false;
        }
    }

    private String name(String code) {
        return tables.table("typed-figures").row(code).map(row -> row.get("name_zh")).orElse(code);
    }

    private Values values(YearMonth month, String code, String text) {
        boolean rate = tables.table("typed-figures").row(code).map(row -> row.get("unit").equals("%")).orElse(false);
        Values.Change values = Values.none(TypedFigureFields.TYPE).change().set(TypedFigureFields.MONTH, month.toString()).set(TypedFigureFields.FIGURE, code);
        TypedNumber.read(text, rate).ifPresent(number -> {
            if (rate) {
                values.set(TypedFigureFields.PART, number.part()).set(TypedFigureFields.WHOLE, number.whole());
            } else {
                values.set(TypedFigureFields.AMOUNT, number.part());
            }
            values.set(TypedFigureFields.CONFIRMED_BY, user.name()).set(TypedFigureFields.CONFIRMED_ON, LocalDate.now(clock));
        });
        return values.done();
    }
}
