package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Cell;
import org.communityoffice.report.MonthFigure;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.resident.NeverPrint;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentStatus;
import org.jspecify.annotations.Nullable;

/// 流动人口登记表 (RPT-03): who was registered at the end of the month and who left in it, with where they rent and until when their permit is endorsed.
final class TenantRegister {
    private static final String MIGRANT = "LD";
    /// `codes/id-types.csv`: the paper that is endorsed every year.
    private static final String RESIDENCE_PERMIT = "JZ1";
    private static final int REMIND = 30;
    private static final Pattern COUNTY = Pattern.compile("(?:.{2,8}?(?:省|自治区|市))?(?:.{1,9}?(?:自治州|地区|盟|市))?(?:(?:(?!街道|[路村号]).){1,7}?(?:自治县|县|旗|(?<!小)区|市))?");
    private static final double[] WIDTHS = {7, 15, 7, 9, 12.5, 31, 17, 15.8, 9, 0, 9, 14, 11, 14, 15.8, 18.5, 15.8, 15.8, 14};
    private static final String ALIGNS = "ccccccccclccccCcccL";

    private final RentalMonthFacts facts;
    private final LedgerPaper paper;
    private final Map<Long, Values> tenancies = new HashMap<>();
    private final List<Line> here;
    private final List<Line> gone;

    TenantRegister(RentalMonthFacts facts, Collection<Stored> people, LedgerPaper paper) {
        this.facts = facts;
        this.paper = paper;
        facts.counted().tenancies().forEach(one -> {
            Long person = one.values().get(TenancyFields.PERSON);
            if (person != null) {
                tenancies.merge(person, one.values(), this::later);
            }
        });
        List<Line> here = new ArrayList<>();
        List<Line> gone = new ArrayList<>();
        for (Stored person : people) {
            Values values = person.values();
            if (MIGRANT.equals(values.get(ResidentFields.RESIDENT_KIND))) {
                if (ResidentStatus.livedHere(values, facts.last())) {
                    here.add(line(person));
                }
                if (within(values.get(ResidentFields.LEFT_ON))) {
                    gone.add(line(person));
                }
            }
        }
        here.sort(null);
        gone.sort(null);
        this.here = here;
        this.gone = gone;
    }

    /// Somebody with the house and room where they live; by house, those without one last.
    private record Line(Stored stored, Values tenancy, @Nullable Values house, String place, String room) implements Comparable<Line> {
        private static final Comparator<Line> BY_HOUSE = Comparator.comparing(Line::place).thenComparing(Line::room).thenComparing(line -> line.stored.id());

        Values person() {
            return stored.values();
        }

        @Override
        public int compareTo(Line other) {
            return BY_HOUSE.compare(this, other);
        }
    }

    private Line line(Stored person) {
        Values tenancy = tenancies.getOrDefault(person.id(), Values.none(TenancyFields.TYPE));
        Stored house = facts.houses().get(tenancy.get(TenancyFields.RENTAL, 0L));
        return new Line(person, tenancy, house == null ? null : house.values(), house == null ? "\uffff" : house.values().get(RentalFields.ESTATE, "") + "\t" + house.values().get(RentalFields.RENTAL_NO, ""),
                tenancy.get(TenancyFields.ROOM, ""));
    }

    /// The one that runs on the last day, else the one that began last.
    private Values later(Values one, Values other) {
        boolean first = TenancyCheck.lives(one, facts.last());
        boolean second = TenancyCheck.lives(other, facts.last());
        if (first != second) {
            return first ? one : other;
        }
        return other.get(TenancyFields.MOVED_IN_ON, LocalDate.MIN).isBefore(one.get(TenancyFields.MOVED_IN_ON, LocalDate.MIN)) ? one : other;
    }

    private boolean within(@Nullable LocalDate day) {
        return day != null && !day.isBefore(facts.month().atDay(1)) && !day.isAfter(facts.last());
    }

    int persons() {
        return here.size() + gone.size();
    }

    private long came() {
        return here.stream().filter(person -> within(person.person().get(ResidentFields.ARRIVED_ON))).count() + gone.stream().filter(person -> within(person.person().get(ResidentFields.ARRIVED_ON))).count();
    }

    private long due() {
        return permitsDue().size();
    }

    List<Stored> permitsDue() {
        return here.stream().filter(person -> due(person.person())).map(Line::stored).toList();
    }

    /// What the list of papers records.
    Map<String, MonthFigure> figures() {
        Map<String, MonthFigure> out = new LinkedHashMap<>();
        out.put(Words.of("rental.ledger.tenants.here"), new MonthFigure("POP-MIG", here.size(), here.size()));
        out.put(Words.of("rental.ledger.tenants.due"), new MonthFigure("POP-PERMIT", due(), here.size()));
        return out;
    }

    Report report() {
        List<Block.Group> groups = new ArrayList<>();
        group(groups, Words.of("rental.ledger.tenants.group-here", here.size()), here, false);
        group(groups, Words.of("rental.ledger.tenants.group-gone", gone.size()), gone, true);
        Block.Table table = new Block.Table(Block.Table.Look.LEDGER, "", LedgerPaper.columns(Words.of("rental.ledger.tenants.columns"), WIDTHS, ALIGNS, Paper.LIST.inside()), groups,
                new Block.Total(Words.of("rental.ledger.total"), 2, Words.of("rental.ledger.tenants.totals", here.size(), came(), gone.size(), due())), List.of(Words.of("rental.ledger.tenants.note", REMIND)));
        return paper.report(Words.of("rental.ledger.tenants", paper.community()), Paper.LIST, Words.of("rental.ledger.period", paper.monthWords()), Words.of("rental.ledger.tenants.foot"),
                List.of(table, paper.signatures(true)));
    }

    private void group(List<Block.Group> groups, String name, List<Line> people, boolean left) {
        List<Block.Row> rows = new ArrayList<>();
        int before = left ? here.size() : 0;
        people.forEach(person -> rows.add(row(before + rows.size() + 1, person, left)));
        if (!rows.isEmpty()) {
            groups.add(new Block.Group(name, rows, true));
        }
    }

    private Block.Row row(int number, Line line, boolean left) {
        Values person = line.person();
        Values tenancy = line.tenancy();
        Values house = line.house();
        boolean due = !left && due(person);
        LocalDate born = person.get(ResidentFields.BIRTH_DATE);
        List<Cell> cells = new ArrayList<>(List.of(Cell.number(number), shown(person, ResidentFields.NAME), shown(person, ResidentFields.SEX),
                Cell.text(paper.words().fullName(ResidentFields.TYPE, ResidentFields.ETHNIC_GROUP, person)), born == null ? Cell.EMPTY : new Cell.Month(YearMonth.from(born)),
                shown(person, ResidentFields.ID_NO), Cell.text(origin(person)), LedgerPaper.day(person.get(ResidentFields.ARRIVED_ON)), shown(person, ResidentFields.STAY_REASON),
                LedgerPaper.house(house, tenancy.get(TenancyFields.ADDRESS, "")), Cell.text(tenancy.get(TenancyFields.ROOM, "")),
                Cell.text(house == null ? tenancy.get(TenancyFields.LANDLORD_NAME, "") : house.get(RentalFields.LANDLORD, tenancy.get(TenancyFields.LANDLORD_NAME, "")))));
        LocalDate registered = person.get(ResidentFields.COLLECTED_ON);
        cells.addAll(List.of(shown(person, ResidentFields.PERMIT_KIND), shown(person, ResidentFields.PERMIT_NO), LedgerPaper.day(until(person)), shown(person, ResidentFields.PHONE),
                LedgerPaper.day(registered == null ? tenancy.get(TenancyFields.REPORTED_ON) : registered), LedgerPaper.day(left ? person.get(ResidentFields.LEFT_ON) : null), Cell.text(note(person, due))));
        return new Block.Row(due, cells);
    }

    private Cell shown(Values person, org.communityoffice.model.Field<?> field) {
        return paper.shown(ResidentFields.TYPE, person, field);
    }

    /// Province, city and county; of a whole address no more than that.
    static String origin(Values person) {
        String written = person.get(ResidentFields.ORIGIN_ADDRESS, "");
        if (!written.isEmpty()) {
            return written;
        }
        Matcher county = COUNTY.matcher(person.get(ResidentFields.HUKOU_ADDRESS, ""));
        return county.lookingAt() ? county.group() : "";
    }

    /// A residence permit is good until its endorsement ends, another paper until its own day.
    private static @Nullable LocalDate until(Values person) {
        LocalDate endorsed = RESIDENCE_PERMIT.equals(person.get(ResidentFields.PERMIT_KIND, RESIDENCE_PERMIT)) ? person.get(ResidentFields.PERMIT_ENDORSED_UNTIL) : null;
        return endorsed == null ? person.get(ResidentFields.PERMIT_EXPIRY) : endorsed;
    }

    private boolean due(Values person) {
        LocalDate until = until(person);
        return until != null && !until.isAfter(facts.last().plusDays(REMIND));
    }

    private static String note(Values person, boolean due) {
        String note = NeverPrint.printable(person);
        return !due ? note : note.isEmpty() ? Words.of("rental.ledger.tenants.mark") : Words.of("rental.ledger.tenants.mark") + "；" + note;
    }
}
