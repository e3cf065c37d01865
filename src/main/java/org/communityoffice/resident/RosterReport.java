package org.communityoffice.resident;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Block;
import org.communityoffice.report.Block.Align;
import org.communityoffice.report.Block.Column;
import org.communityoffice.report.Cell;
import org.communityoffice.report.Paper;
import org.communityoffice.report.Report;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.Building;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.jspecify.annotations.Nullable;

/// 居民花名册 (RPT-02): the residents by building and household, heads in bold, masked unless a purpose was given.
public final class RosterReport {
    private static final List<Field<String>> MIDDLE = List.of(ResidentFields.RELATION_TO_HEAD, ResidentFields.RESIDENT_KIND,
            ResidentFields.EDUCATION, ResidentFields.POLITICAL_STATUS, ResidentFields.EMPLOYMENT);
    private static final double[] WIDTHS = {9, 16, 9, 11, 21, 9, 38, 15, 15, 19, 18, 15, 33, 24, 25};

    private final Facts facts;
    private final FieldCatalogue catalogue;
    private final FieldWords words;

    private RosterReport(Facts facts, FieldCatalogue catalogue, FieldWords words) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.words = words;
    }

    /// What the paper says, read in one snapshot.
    ///
    /// @param office    its full name
    /// @param scope     which people; empty for all
    /// @param purpose   what for; must be given where numbers are whole
    /// @param day       whose roster it is: who lived here at its end
    /// @param people    in any order; who did not live here is left out
    /// @param buildings in the office's order
    public record Facts(String community, String office, String scope, LocalDate day, LocalDate filledOn, String filledBy, boolean unmasked,
            String purpose, List<Stored> people, Map<Long, Values> households, List<Building> buildings) {
        public Facts {
            if (unmasked && purpose.isBlank()) {
                throw new IllegalArgumentException("whole numbers need a purpose");
            }
        }
    }

    public static Report of(Facts facts, FieldCatalogue catalogue, FieldWords words) {
        return new RosterReport(facts, catalogue, words).report();
    }

    private Report report() {
        List<Stored> people = facts.people.stream().filter(person -> ResidentStatus.livedHere(person.values(), facts.day))
                .sorted(new RosterOrder(facts.buildings, facts.households)).toList();
        Map<Object, List<Values>> households = new LinkedHashMap<>();
        for (Stored person : people) {
            Long household = person.values().get(ResidentFields.HOUSEHOLD);
            Object key = household == null ? person : household;
            households.computeIfAbsent(key, k -> new ArrayList<>()).add(person.values());
        }
        List<Block.Group> groups = new ArrayList<>();
        int number = 1;
        for (List<Values> members : households.values()) {
            List<Block.Row> rows = new ArrayList<>();
            for (Values person : members) {
                rows.add(row(number++, person));
            }
            groups.add(new Block.Group("", rows));
        }
        Block.Table table = new Block.Table(Block.Table.Look.LIST, "", columns(), groups,
                new Block.Total(Words.of("resident.roster.total"), 2, totals(households.size(), people)), List.of());
        return new Report(Words.of("resident.roster.title", facts.community), facts.office, Paper.LIST, running(),
                List.of(table, new Block.Signatures(List.of(Words.of("resident.roster.filledBy", facts.filledBy),
                        Words.of("resident.roster.filledOn", facts.filledOn)))), properties());
    }

    private Report.Running running() {
        String masks = Words.of(facts.unmasked ? "resident.roster.unmasked" : "resident.roster.masked");
        return new Report.Running.Form(16, List.of(Words.of("resident.roster.office", facts.office),
                facts.day.equals(facts.filledOn) ? facts.scope.isEmpty() ? "" : Words.of("resident.roster.scope", facts.scope)
                        : Words.of("resident.roster.day", facts.day),
                Words.of("resident.roster.madeOn", facts.filledOn)), masks,
                facts.purpose.isBlank() ? "" : Words.of("resident.roster.purpose", facts.purpose));
    }

    private Map<String, String> properties() {
        return facts.unmasked ? Map.of("masked", Words.of("settings.no"), "purpose", facts.purpose)
                : Map.of("masked", Words.of("settings.yes"));
    }

    private List<Column> columns() {
        List<String> heads = new ArrayList<>(List.of(Words.of("resident.roster.number"), label(ResidentFields.NAME),
                label(ResidentFields.SEX), label(ResidentFields.ETHNIC_GROUP),
                facts.unmasked ? label(ResidentFields.BIRTH_DATE) : Words.of("resident.roster.birthMonth"),
                catalogue.of("person", "age").label(), label(ResidentFields.ID_NO)));
        MIDDLE.forEach(field -> heads.add(label(field)));
        heads.addAll(List.of(label(ResidentFields.RESIDENCE_ADDRESS), label(ResidentFields.PHONE), label(ResidentFields.NOTE)));
        List<Column> out = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            String head = heads.get(i);
            // 与户主／关系: the only head longer than its column
            boolean wide = head.length() == 5 && WIDTHS[i] < 18;
            out.add(new Column(wide ? head.substring(0, 3) + "\n" + head.substring(3) : head, WIDTHS[i],
                    i == 12 || i == 14 ? Align.LEFT : Align.CENTRE));
        }
        return out;
    }

    private Block.Row row(int number, Values person) {
        Integer age = ResidentStatus.age(person, facts.day);
        List<Cell> cells = new ArrayList<>(List.of(Cell.number(number), shown(person, ResidentFields.NAME),
                shown(person, ResidentFields.SEX), Cell.text(words.fullName(ResidentFields.TYPE, ResidentFields.ETHNIC_GROUP, person)),
                birth(person.get(ResidentFields.BIRTH_DATE)), age == null ? Cell.EMPTY : Cell.number(age),
                shown(person, ResidentFields.ID_NO)));
        MIDDLE.forEach(field -> cells.add(shown(person, field)));
        cells.addAll(List.of(address(person), shown(person, ResidentFields.PHONE), note(person)));
        return new Block.Row(Households.HEAD.equals(person.get(ResidentFields.RELATION_TO_HEAD)), cells);
    }

    private Cell birth(@Nullable LocalDate born) {
        if (born == null) {
            return Cell.EMPTY;
        }
        return facts.unmasked ? new Cell.Day(born) : new Cell.Month(YearMonth.from(born));
    }

    private Cell address(Values person) {
        Long id = person.get(ResidentFields.BUILDING);
        if (!facts.unmasked && id != null) {
            for (Building building : facts.buildings) {
                if (building.id() == id) {
                    return Cell.text(building.title());
                }
            }
        }
        return shown(person, ResidentFields.RESIDENCE_ADDRESS);
    }

    /// Notes that bear words of aid are on no paper, masked or not.
    private Cell note(Values person) {
        return NeverPrint.printable(person).isEmpty() ? Cell.EMPTY : shown(person, ResidentFields.NOTE);
    }

    private Cell shown(Values person, Field<?> field) {
        Object value = person.get(field);
        return Cell.text(facts.unmasked ? words.whole(ResidentFields.TYPE, field, value)
                : words.shown(ResidentFields.TYPE, field, value, Audience.PAPER));
    }

    private String label(Field<?> field) {
        return catalogue.label(ResidentFields.TYPE, field);
    }

    private static String totals(int households, List<Stored> people) {
        return Words.of("resident.roster.totals", households, people.size(), count(people, "1"), count(people, "2"));
    }

    private static long count(List<Stored> people, String sex) {
        return people.stream().filter(person -> sex.equals(person.values().get(ResidentFields.SEX))).count();
    }
}
