package org.communityoffice.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Report;
import org.communityoffice.settings.BuildingService;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.OfficeProfileService;
import org.jspecify.annotations.Nullable;

/// Makes the papers and figures of the book of residents, and records that they were made.
public final class RosterService {
    private final ResidentRepository repository;
    private final BuildingService buildings;
    private final OfficeProfileService profile;
    private final FieldCatalogue catalogue;
    private final FieldWords words;
    private final LookService looks;
    private final CurrentUser user;
    private final Clock clock;

    public RosterService(ResidentRepository repository, BuildingService buildings, OfficeProfileService profile,
            FieldCatalogue catalogue, FieldWords words, LookService looks, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.buildings = buildings;
        this.profile = profile;
        this.catalogue = catalogue;
        this.words = words;
        this.looks = looks;
        this.user = user;
        this.clock = clock;
    }

    /// Everything read within is one state of the office: all papers of one press.
    public <T> T snapshot(Supplier<T> reading) {
        return repository.snapshot(reading);
    }

    /// 居民花名册 of all who lived here at the end of a day, masked.
    public Report roster(LocalDate day) {
        return snapshot(() -> roster(repository.residents(), "", day, false, ""));
    }

    /// 居民花名册 of some people, those who live here today.
    ///
    /// @param scope   which they are, in words; empty for all
    /// @param purpose must be given where numbers are whole
    public Report roster(Collection<Stored> people, String scope, boolean unmasked, String purpose) {
        return snapshot(() -> roster(people, scope, LocalDate.now(clock), unmasked, purpose));
    }

    private Report roster(Collection<Stored> people, String scope, LocalDate day, boolean unmasked, String purpose) {
        OfficeProfile office = profile.profile();
        Map<Long, Values> households = new HashMap<>();
        repository.households().forEach(household -> households.put(household.id(), household.values()));
        return RosterReport.of(new RosterReport.Facts(office.name(), office.committee(), scope, day, LocalDate.now(clock), user.name(),
                unmasked, purpose, List.copyOf(people), households, buildings.list().buildings()), catalogue, words);
    }

    /// Records that a paper with persons left the program: call it before the file is written or the printer gets it.
    public void leaves(LookKind how, Report report, int headCount, boolean unmasked, String purpose) {
        looks.record(how, report.title(), headCount, unmasked, purpose);
    }

    /// How many lived here at the end of a day: so many the roster of that day names.
    public int livedHere(LocalDate day) {
        return (int) repository.residents().stream().filter(person -> ResidentStatus.livedHere(person.values(), day)).count();
    }

    /// How many joined the register of volunteers on these days; null where nobody ever stood in it.
    public @Nullable Integer volunteersJoined(LocalDate first, LocalDate last) {
        return repository.registers().stream().noneMatch(PopulationRecords::volunteer) ? null : PopulationRecords.joined(repository.registers(), first, last).size();
    }

    /// The records that a figure of the population counts; empty where it is none of this book.
    public Optional<Behind> behind(String code, YearMonth month) {
        return new PopulationRecords(repository, new PersonLine(words, clock), month).of(code);
    }

    /// The moves of migrants from a day to a day.
    public List<Moved> moves(LocalDate first, LocalDate last) {
        return repository.residents().stream().flatMap(person -> PopulationFigures.moves(person.values(), first, last).stream().map(move -> new Moved(person, move))).toList();
    }

    /// A migrant and a move.
    public record Moved(Stored person, PopulationFigures.Move move) {}

    /// The population of a month.
    public PopulationFigures figures(YearMonth month) {
        return PopulationFigures.of(month, repository.residents().stream().map(Stored::values).toList(),
                repository.households().stream().map(Stored::values).toList());
    }
}
