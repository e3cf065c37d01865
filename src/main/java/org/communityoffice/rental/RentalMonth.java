package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Amount;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Block;
import org.communityoffice.report.LaidPaper;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthFigure;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.report.MonthPaper.Format;
import org.communityoffice.report.Report;
import org.communityoffice.resident.RegisterFields;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.OfficeProfileService;

/// What the book of rental houses gives to the papers of a month: lines and section 七 of the summary, and its four ledgers.
public final class RentalMonth implements MonthBook {
    private static final String SUMMARY = "RPT-01";
    private static final String TENANTS = "RPT-03";
    private static final String HOUSES = "RPT-04";
    private static final String EQUIPMENT = "RPT-09";
    private static final String HAZARDS = "RPT-10";
    private static final String PERMITS = "POP-PERMIT";
    private static final int PLACE = 7;
    private final RentalRepository houses;
    private final RentalMonthRepository repository;
    private final ResidentRepository residents;
    private final HazardStates states;
    private final EquipmentKinds kinds;
    private final Checklists checklists;
    private final FactoryTables tables;
    private final FieldWords words;
    private final OfficeProfileService profile;
    private final CurrentUser user;
    private final Clock clock;

    public RentalMonth(RentalRepository houses, RentalMonthRepository repository, ResidentRepository residents, HazardStates states, EquipmentKinds kinds, Checklists checklists, FactoryTables tables,
            FieldWords words, OfficeProfileService profile, CurrentUser user, Clock clock) {
        this.houses = houses;
        this.repository = repository;
        this.residents = residents;
        this.states = states;
        this.kinds = kinds;
        this.checklists = checklists;
        this.tables = tables;
        this.words = words;
        this.profile = profile;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<String> codes() {
        return List.of(TENANTS, HOUSES, EQUIPMENT, HAZARDS);
    }

    @Override
    public Part part(YearMonth month) {
        if (houses.all().isEmpty()) {
            return Part.NOTHING;
        }
        RentalMonthFacts facts = facts(month);
        RentalLines lines = lines(facts);
        return new Part(lines.of(SUMMARY), List.of(RentalSection.balance(lines)), List.of(new Section(PLACE, Words.of("rental.month.section"), RentalSection.text(lines, handedTo(facts)))),
                papers(facts, lines), List.of(lines.trend("HAZ-STOCK"))).lacking(missing(facts, lines)).telling(List.of(problem(lines, "HAZ-OVERDUE"), problem(lines, "HAZ-HO-OPEN")), plans(lines)).posting(pass(lines), hazards(lines));
    }

    @Override
    public boolean begun(YearMonth month) {
        return records(month.atEndOfMonth()).begunBy(month.atEndOfMonth());
    }

    @Override
    public Optional<Behind> behind(String code, YearMonth month) {
        if (houses.all().isEmpty() || !RentalLines.ours(code) && !code.equals(PERMITS)) {
            return Optional.empty();
        }
        RentalMonthFacts facts = facts(month);
        return Optional.of(code.equals(PERMITS) ? RentalRecords.due(tenants(facts).permitsDue()) : new RentalRecords(facts, residents, words).of(lines(facts).tally(code)));
    }

    /// Houses that nobody has inspected, 疑似重大 that nobody has reported; each line opens the first of them.
    private static List<DueLine> missing(RentalMonthFacts facts, RentalLines lines) {
        List<DueLine> out = new ArrayList<>();
        List<Values> unreported = facts.hazards().stream().map(Stored::values).filter(one -> Severity.MAYBE_SERIOUS.equals(one.get(HazardFields.SEVERITY)) && !one.has(HazardFields.REPORTED_AT))
                .filter(one -> YearMonth.from(one.get(HazardFields.FOUND_ON, facts.last())).equals(facts.month())).toList();
        if (!unreported.isEmpty()) {
            out.add(new DueLine(DueLine.Place.MONTH, Words.of("rental.month.missing.unreported", unreported.size()), "", Words.of("rental.month.missing.report"), "late", 1, RentalFields.TYPE.table(),
                    unreported.getFirst().get(HazardFields.RENTAL, 0L)));
        }
        List<Long> unseen = lines.unseen();
        if (!unseen.isEmpty()) {
            long closed = lines.number("REN-NOIN");
            out.add(new DueLine(DueLine.Place.MONTH, Words.of("rental.month.missing.unseen", unseen.size()) + (closed == 0 ? "" : Words.of("rental.month.missing.closed", closed)), "",
                    Words.of("rental.month.missing.rate", lines.line("REN-INSP-RATE").now().shown()), "soon", 2, RentalFields.TYPE.table(), unseen.getFirst()));
        }
        return out;
    }

    private static Block.Board.Panel pass(RentalLines lines) {
        Amount rate = lines.line("REN-PASS").now();
        return new Block.Board.Panel(Words.of("rental.board.pass"), rate.shown(), rate.number() == null ? "" : Words.of("rental.board.pass.unit"), lines.trend("REN-PASS").chart(Words.of("rental.board.pass.chart")),
                Words.of("rental.board.pass.text", lines.number("REN-HOUSES"), lines.number("REN-INSP")));
    }

    private static Block.Board.Panel hazards(RentalLines lines) {
        return new Block.Board.Panel(Words.of("rental.board.hazards"), lines.shown("HAZ-CLOSED"), Words.of("rental.board.hazards.unit"), lines.trend("HAZ-STOCK").chart(Words.of("rental.board.hazards.chart")),
                Words.of("rental.board.hazards.text", lines.number("HAZ-FOUND"), lines.number("HAZ-HO-OPEN")));
    }

    private static Problem problem(RentalLines lines, String code) {
        return new Problem(lines.number(code), Words.of("rental.month.ten." + code, lines.said(code)));
    }

    private static List<String> plans(RentalLines lines) {
        return Stream.of("HAZ-STOCK", "EQ-EXT-DUE").filter(code -> lines.number(code) > 0).map(code -> Words.of("rental.month.plan." + code, lines.said(code))).toList();
    }

    /// What is counted up to a day.
    RentalFigures.Records records(LocalDate last) {
        return records(facts(YearMonth.from(last), last));
    }

    RentalMonthFacts facts(YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        return facts(month, month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth());
    }

    private RentalMonthFacts facts(YearMonth month, LocalDate last) {
        Map<Long, Stored> all = new LinkedHashMap<>();
        houses.all().forEach(house -> all.put(house.id(), house));
        List<EquipmentLine> equipment = repository.equipment().stream().map(one -> kinds.line(one, "", last)).toList();
        List<Stored> children = residents.registers().stream().filter(entry -> TenancyService.CHILDREN.equals(entry.values().get(RegisterFields.REGISTER))).toList();
        Map<Long, Answers> answered = new HashMap<>();
        repository.answered(last).forEach((house, text) -> answered.put(house, Answers.of(text)));
        return new RentalMonthFacts(month, last, all, repository.counted(last), repository.hazards(month.atDay(1), last), equipment, children, answered);
    }

    RentalLines lines(RentalMonthFacts facts) {
        return new RentalLines(records(facts), facts.month(), facts.last(), tables);
    }

    private RentalFigures.Records records(RentalMonthFacts facts) {
        RentalMonthRepository.Counted counted = facts.counted();
        List<EquipmentLine> extinguishers = facts.equipment().stream().filter(one -> one.due().state() != EquipmentDue.State.GONE)
                .filter(one -> kinds.kind(one.values().get(EquipmentFields.EQUIP_TYPE, "")).filter(EquipmentKind::isExtinguisher).isPresent()).toList();
        return new RentalFigures.Records(facts.houses().values(), counted.tenancies(), counted.inspections(), counted.hazards(), counted.rechecks(), extinguishers, facts.equipped(kinds),
                facts.children(), RoofFinding.of(facts.houses().values(), facts.answered(), checklists.on(facts.last())));
    }

    /// To whom hazards of the month were handed over, and how many.
    private static Map<String, Long> handedTo(RentalMonthFacts facts) {
        return facts.counted().hazards().stream().map(Stored::values).filter(one -> one.has(HazardFields.TRANSFERRED_ON) && YearMonth.from(one.get(HazardFields.TRANSFERRED_ON, facts.last())).equals(facts.month()))
                .map((Values one) -> one.get(HazardFields.TRANSFERRED_TO, "")).filter(unit -> !unit.isEmpty()).collect(Collectors.groupingBy(unit -> unit, LinkedHashMap::new, Collectors.counting()));
    }

    private LedgerPaper paper(RentalMonthFacts facts) {
        OfficeProfile office = profile.profile();
        return new LedgerPaper(office.name(), office.committee(), user.name(), LocalDate.now(clock), facts.month(), facts.last(), words);
    }

    TenantRegister tenants(RentalMonthFacts facts) {
        return new TenantRegister(facts, residents.residents(), paper(facts));
    }

    HouseLedger houses(RentalMonthFacts facts, RentalLines lines) {
        return new HouseLedger(facts, lines, states, kinds, paper(facts));
    }

    HazardLedger hazards(RentalMonthFacts facts, RentalLines lines) {
        return new HazardLedger(facts, lines, states, checklists.all(), paper(facts));
    }

    EquipmentLedger equipment(RentalMonthFacts facts) {
        return new EquipmentLedger(facts, tables.rows("equipment-types").stream().map(FactoryRow::key).toList(), paper(facts));
    }

    private List<MonthPaper> papers(RentalMonthFacts facts, RentalLines lines) {
        List<MonthPaper> out = new ArrayList<>();
        TenantRegister tenants = tenants(facts);
        List<MonthLine> ofTenants = new ArrayList<>(lines.of(TENANTS));
        ofTenants.add(lines.line("REN-CHILD"));
        Map<String, MonthFigure> counted = new LinkedHashMap<>(MonthLine.figures(ofTenants, tables));
        counted.putAll(tenants.figures());
        add(out, TENANTS, title(TENANTS), facts, tenants::report, tenants.persons(), counted, Format.EXCEL, Format.PDF);
        Map<String, MonthFigure> ofHouses = MonthLine.figures(lines.of(HOUSES), tables);
        add(out, HOUSES, title(HOUSES), facts, () -> houses(facts, lines).wide(), facts.houses().size(), ofHouses, Format.EXCEL, Format.PDF);
        add(out, HOUSES, Words.of("rental.ledger.houses.halves", title(HOUSES)), facts, () -> houses(facts, lines).halves(), facts.houses().size(), ofHouses, Format.PDF);
        add(out, EQUIPMENT, title(EQUIPMENT), facts, () -> equipment(facts).report(), 0, MonthLine.figures(lines.of(EQUIPMENT), tables), Format.EXCEL, Format.PDF);
        add(out, HAZARDS, title(HAZARDS), facts, () -> hazards(facts, lines).report(), facts.hazards().size(), MonthLine.figures(lines.of(HAZARDS), tables), Format.EXCEL, Format.PDF);
        return out;
    }

    private static void add(List<MonthPaper> out, String code, String title, RentalMonthFacts facts, Supplier<Report> report, int persons, Map<String, MonthFigure> figures, Format... formats) {
        LaidPaper laid = new LaidPaper(report);
        Arrays.stream(formats).forEach(format -> out.add(new MonthPaper(code, title, facts.month(), format, laid, persons, figures)));
    }

    private String title(String code) {
        return tables.table("report-templates").row(code).map(row -> row.get("title_zh")).orElse(code);
    }
}
