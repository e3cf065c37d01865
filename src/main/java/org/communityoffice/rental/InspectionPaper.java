package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;
import org.jspecify.annotations.Nullable;

/// 检查记录表 of a house, to be looked at, printed and saved: blank to take along, or as an inspection was entered.
public final class InspectionPaper {
    private final RentalRepository repository;
    private final Checklists checklists;
    private final Deadlines deadlines;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final OfficeProfileService profile;
    private final LookService looks;
    private final Clock clock;

    public InspectionPaper(RentalRepository repository, Checklists checklists, Deadlines deadlines, FieldCatalogue catalogue, CodeLists codes, OfficeProfileService profile, LookService looks, Clock clock) {
        this.repository = repository;
        this.checklists = checklists;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.codes = codes;
        this.profile = profile;
        this.looks = looks;
        this.clock = clock;
    }

    /// With the house filled in, by an edition of the checklist; what cannot apply to the house takes no row.
    public PaperToShow blank(Stored house, Checklist checklist) {
        return paper(Words.of("rental.check.file-blank", address(house)), () -> blankReport(house, checklist));
    }

    /// By the edition by which the inspection was made.
    public PaperToShow filled(Stored inspection) {
        Stored house = house(inspection);
        return paper(Words.of("rental.check.file", address(house), inspection.values().get(InspectionFields.INSPECTED_ON, LocalDate.MIN)), () -> filledReport(inspection));
    }

    Report blankReport(Stored house, Checklist checklist) {
        return repository.read(reading -> {
            List<Stored> visits = repository.inspections(reading, house.id());
            return sheet(house, heads(repository.tenancies(reading, house.id()), LocalDate.now(clock)), visits.isEmpty() ? null : visits.getLast().values(), checklist, null, Map.of());
        });
    }

    Report filledReport(Stored inspection) {
        Stored house = house(inspection);
        LocalDate day = inspection.values().get(InspectionFields.INSPECTED_ON, LocalDate.now(clock));
        Checklist checklist = checklists.edition(inspection.values().get(InspectionFields.CHECKLIST_VERSION, "")).orElseGet(() -> checklists.on(day));
        return repository.read(reading -> {
            Values before = null;
            for (Stored one : repository.inspections(reading, house.id())) {
                if (one.id() == inspection.id()) {
                    break;
                }
                before = one.values();
            }
            Map<String, Values> hazards = new LinkedHashMap<>();
            repository.hazardsOf(reading, inspection.id()).forEach(hazard -> hazards.put(hazard.values().get(HazardFields.ITEM, ""), hazard.values()));
            return sheet(house, heads(repository.tenancies(reading, house.id()), day), before, checklist, inspection.values(), hazards);
        });
    }

    private Report sheet(Stored house, int heads, @Nullable Values before, Checklist checklist, @Nullable Values inspection, Map<String, Values> hazards) {
        List<String> usual = List.of(deadlines.usual(Severity.ORDINARY).label(), Words.of("rental.check.marked", deadlines.usual(Severity.MAYBE_SERIOUS).label()));
        return InspectionSheet.of(new InspectionSheet.Facts(profile.profile().committee(), house, about(house.values()), heads, before, checklist, inspection, hazards, deadlines::days, usual), codes);
    }

    private Stored house(Stored inspection) {
        return repository.find(inspection.values().get(InspectionFields.RENTAL, 0L)).orElseThrow(() -> new IllegalArgumentException("no house of inspection " + inspection.id()));
    }

    private static int heads(List<Stored> tenancies, LocalDate day) {
        return (int) tenancies.stream().filter(one -> TenancyCheck.lives(one.values(), day)).map(one -> one.values().get(TenancyFields.PERSON, -one.id())).distinct().count();
    }

    /// 自建房，砖混，每层120㎡
    private String about(Values house) {
        List<Optional<String>> out = new ArrayList<>(List.of(word(house, RentalFields.HOUSE_KIND), word(house, RentalFields.STRUCTURE)));
        out.add(Optional.ofNullable(house.get(RentalFields.FLOOR_AREA_M2)).map(area -> Words.of("rental.check.area", area.stripTrailingZeros().toPlainString())));
        return out.stream().flatMap(Optional::stream).collect(Collectors.joining("，"));
    }

    private Optional<String> word(Values house, Field<String> field) {
        return Optional.ofNullable(house.get(field)).map(code -> codes.shortName(catalogue.of(RentalFields.TYPE, field).codeList(), code));
    }

    private PaperToShow paper(String name, Supplier<Report> facts) {
        return new PaperToShow(name.replaceAll("[\\\\/:*?\"<>|]", " ").strip(), facts, List.of(Form.WORD, Form.PDF),
                how -> looks.record(how == Leaving.PRINTED ? LookKind.PRINT : LookKind.EXPORT, name, 1, false, ""));
    }

    private static String address(Stored house) {
        return house.values().get(RentalFields.ADDRESS, "");
    }
}
