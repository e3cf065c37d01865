package org.communityoffice.rental;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.report.PaperToShow.Form;
import org.communityoffice.report.PaperToShow.Leaving;
import org.communityoffice.report.Report;
import org.communityoffice.settings.CodeItem;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.OfficeProfileService;
import org.jspecify.annotations.Nullable;

/// The papers about hazards with what is known of them: notice, advice, recheck sheets of a house and of a week, transfer.
public final class HazardPapers {
    private final RentalRepository repository;
    private final Checklists checklists;
    private final Deadlines deadlines;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final OfficeProfileService profile;
    private final LookService looks;
    private final CurrentUser user;
    private final Clock clock;

    public HazardPapers(RentalRepository repository, Checklists checklists, Deadlines deadlines, FieldCatalogue catalogue, CodeLists codes, OfficeProfileService profile, LookService looks, CurrentUser user,
            Clock clock) {
        this.repository = repository;
        this.checklists = checklists;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.codes = codes;
        this.profile = profile;
        this.looks = looks;
        this.user = user;
        this.clock = clock;
    }

    /// The notice of this number to the landlord, or an advice.
    public PaperToShow notice(Stored house, String number, boolean advice) {
        return paper(Words.of(advice ? "rental.paper.advice.file" : "rental.paper.notice.file", number, address(house)), () -> noticeReport(house, number, advice));
    }

    Report noticeReport(Stored house, String number, boolean advice) {
        Predicate<Values> told = one -> number.equals(one.get(HazardFields.NOTICE_NO));
        Set<Long> visits = visits(house, told);
        // a notice also says what the same visit found and what was put right at once
        Predicate<Values> atOnce = one -> !one.has(HazardFields.NOTICE_NO) && one.has(HazardFields.CLOSED_ON) && Objects.equals(one.get(HazardFields.CLOSED_ON), one.get(HazardFields.FOUND_ON))
                && visits.contains(one.get(HazardFields.INSPECTION, 0L));
        HazardPaper paper = facts(house, advice ? told : told.or(atOnce), HazardFields.NOTIFIED_ON);
        return advice ? RectificationAdvice.of(paper, looked(paper)) : HazardNotice.of(paper);
    }

    public PaperToShow transfer(Stored house, String number) {
        return paper(Words.of("rental.paper.transfer.file", number, address(house)), () -> transferReport(house, number));
    }

    Report transferReport(Stored house, String number) {
        return HazardTransfer.of(facts(house, one -> number.equals(one.get(HazardFields.TRANSFER_NO)), HazardFields.TRANSFERRED_ON));
    }

    /// What is to be looked at again in a house, with what was seen before; where nothing is open, what its last inspection found.
    public PaperToShow recheck(Stored house) {
        return paper(Words.of("rental.paper.recheck.file", address(house), today()), () -> recheckReport(house));
    }

    Report recheckReport(Stored house) {
        return RecheckReport.of(facts(house, toLookAt(house), null));
    }

    private Predicate<Values> toLookAt(Stored house) {
        List<Values> all = hazards(house);
        Set<Long> visits = visits(house, one -> !one.has(HazardFields.CLOSED_ON));
        if (all.stream().allMatch(one -> one.has(HazardFields.CLOSED_ON))) {
            LocalDate last = all.stream().map(one -> one.get(HazardFields.FOUND_ON, LocalDate.MIN)).max(LocalDate::compareTo).orElse(LocalDate.MIN);
            return one -> last.equals(one.get(HazardFields.FOUND_ON));
        }
        return one -> !one.has(HazardFields.CLOSED_ON) || visits.contains(one.get(HazardFields.INSPECTION, 0L));
    }

    private List<Values> hazards(Stored house) {
        return repository.read(reading -> repository.hazards(reading, house.id())).stream().map(Stored::values).toList();
    }

    /// The inspections that found these hazards.
    private Set<Long> visits(Stored house, Predicate<Values> which) {
        return hazards(house).stream().filter(which).map(one -> one.get(HazardFields.INSPECTION)).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// The recheck sheets of the houses where something is to be looked at by the end of this week, or should have been. Empty where there is none.
    public Optional<PaperToShow> week() {
        LocalDate sunday = today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<Long, List<Stored>> due = repository.read(reading -> {
            List<Stored> open = repository.unclosedHazards(reading);
            Map<Long, LocalDate> next = new LinkedHashMap<>();
            repository.rechecks(reading, open.stream().map(Stored::id).toList()).forEach(one -> next.put(one.values().get(RecheckFields.HAZARD, 0L), one.values().get(RecheckFields.NEXT_ON, LocalDate.MAX)));
            return open.stream().filter(one -> !HazardStates.HANDED_OVER.equals(one.values().get(HazardFields.STATUS)))
                    .filter(one -> !next.getOrDefault(one.id(), one.values().get(HazardFields.DEADLINE, LocalDate.MAX)).isAfter(sunday))
                    .collect(Collectors.groupingBy(one -> one.values().get(HazardFields.RENTAL, 0L), LinkedHashMap::new, Collectors.toList()));
        });
        List<Stored> houses = due.keySet().stream().map(repository::find).flatMap(Optional::stream).sorted(Comparator.comparing(HazardPapers::address)).toList();
        return houses.isEmpty() ? Optional.empty() : Optional.of(paper(Words.of("rental.paper.recheck.week", sunday),
                () -> RecheckReport.of(houses.stream().map(house -> facts(house, one -> due.getOrDefault(house.id(), List.of()).stream().anyMatch(other -> other.values().equals(one)), null)).toList())));
    }

    private HazardPaper facts(Stored house, Predicate<Values> which, @Nullable Field<LocalDate> dated) {
        return repository.read(reading -> {
            List<Stored> hazards = repository.hazards(reading, house.id()).stream().filter(one -> which.test(one.values())).toList();
            Map<Long, List<Values>> rechecks = repository.rechecks(reading, hazards.stream().map(Stored::id).toList()).stream().map(Stored::values).collect(Collectors.groupingBy(one -> one.get(RecheckFields.HAZARD, 0L)));
            Map<Long, Values> visits = repository.inspections(reading, house.id()).stream().collect(Collectors.toMap(Stored::id, Stored::values));
            String visit = hazards.stream().map(one -> visits.get(one.values().get(HazardFields.INSPECTION, 0L))).filter(Objects::nonNull).map(one -> one.get(InspectionFields.INSPECTION_NO, "")).filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining("、"));
            LocalDate day = dated == null ? today() : hazards.stream().map(one -> one.values().get(dated)).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(today());
            List<Checklist> editions = checklists.all();
            OfficeProfile office = profile.profile();
            return new HazardPaper(office.committee(), user.name(), office.contactPhone(), day, house.values(), about(house.values()), visit, ways(),
                    hazards.stream().map(one -> found(one.values(), visits.get(one.values().get(HazardFields.INSPECTION, 0L)), rechecks.getOrDefault(one.id(), List.of()), editions)).toList());
        });
    }

    private HazardPaper.Found found(Values hazard, @Nullable Values visit, List<Values> rechecks, List<Checklist> editions) {
        String code = hazard.get(HazardFields.ITEM, "");
        LocalDate day = hazard.get(HazardFields.FOUND_ON, today());
        String edition = visit == null ? "" : visit.get(InspectionFields.CHECKLIST_VERSION, "");
        Checklist checklist = editions.stream().filter(one -> one.edition().equals(edition)).findFirst()
                .orElseGet(() -> editions.stream().filter(one -> !one.issuedOn().isAfter(day)).reduce((_, later) -> later).orElse(editions.getFirst()));
        return new HazardPaper.Found(hazard, checklist.item(code).map(item -> code + " " + item.item()).orElse(code), codes.shortName("hazard-severity", hazard.get(HazardFields.SEVERITY, "")), deadlines.days(hazard), rechecks);
    }

    /// 自建房，5 层，12 间
    private String about(Values house) {
        List<String> out = new ArrayList<>();
        out.add(house.has(RentalFields.HOUSE_KIND) ? codes.shortName(catalogue.of(RentalFields.TYPE, RentalFields.HOUSE_KIND).codeList(), house.get(RentalFields.HOUSE_KIND, "")) : "");
        out.add(house.has(RentalFields.FLOORS) ? Words.of("rental.paper.floors", house.get(RentalFields.FLOORS, 0)) : "");
        out.add(house.has(RentalFields.ROOMS) ? Words.of("rental.paper.rooms", house.get(RentalFields.ROOMS, 0)) : "");
        return out.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("，"));
    }

    private List<String> ways() {
        return codes.items(catalogue.of(HazardFields.TYPE, HazardFields.DELIVERY).codeList()).stream().map(CodeItem::shortName).toList();
    }

    /// How many items were looked at on the visit that found them.
    private int looked(HazardPaper paper) {
        return repository.read(reading -> repository.inspections(reading, paper.found().getFirst().hazard().get(HazardFields.RENTAL, 0L))).stream()
                .filter(one -> Objects.equals(one.id(), paper.found().getFirst().hazard().get(HazardFields.INSPECTION)))
                .mapToInt(one -> (int) Answers.of(one.values().get(InspectionFields.ANSWERS)).byItem().values().stream().filter(answer -> answer.result() != Answers.Result.NA).count()).findFirst().orElse(0);
    }

    private PaperToShow paper(String name, Supplier<Report> facts) {
        return new PaperToShow(name.replaceAll("[\\\\/:*?\"<>|]", " ").strip(), facts, List.of(Form.WORD, Form.PDF), how -> looks.record(how == Leaving.PRINTED ? LookKind.PRINT : LookKind.EXPORT, name, 1, false, ""));
    }

    private static String address(Stored house) {
        return house.values().get(RentalFields.ADDRESS, "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
