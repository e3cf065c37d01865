package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.CurrentUser;

/// What a clerk does with a household: its own facts, its head, who belongs to it.
public final class HouseholdService {
    private static final String FAMILY = "家庭户";

    private final ResidentRepository repository;
    private final HistoryRepository history;
    private final Households households;
    private final CurrentUser user;

    public HouseholdService(ResidentRepository repository, HistoryRepository history, Households households, CurrentUser user) {
        this.repository = repository;
        this.history = history;
        this.households = households;
        this.user = user;
    }

    public Optional<Stored> of(Values person) {
        return households.of(person);
    }

    /// Who lives here now, the head first.
    public List<Stored> members(long household) {
        return households.members(household);
    }

    /// Head counts are counted, never stored: 户籍, 流动, all who live here.
    public record Counts(int registered, int migrant, int all) {}

    public Counts counts(long household) {
        List<Stored> here = households.members(household);
        return new Counts(kind(here, "HJ"), kind(here, "LD"), here.size());
    }

    private static int kind(List<Stored> persons, String kind) {
        return (int) persons.stream().filter(person -> kind.equals(person.values().get(ResidentFields.RESIDENT_KIND))).count();
    }

    /// A new member's form begins with what the household knows.
    public Values newMember(Stored household, Values blank) {
        Values.Change member = blank.change()
                .set(ResidentFields.HOUSEHOLD, household.id())
                .set(ResidentFields.RESIDENCE_ADDRESS, household.values().get(HouseholdFields.ADDRESS))
                .set(ResidentFields.BUILDING, household.values().get(HouseholdFields.BUILDING))
                .set(ResidentFields.ROOM, household.values().get(HouseholdFields.ROOM));
        Long head = household.values().get(HouseholdFields.HEAD);
        if (head != null) {
            repository.resident(head).map(person -> person.values().get(ResidentFields.NAME))
                    .ifPresent(name -> member.set(ResidentFields.HOUSEHOLD_HEAD_NAME, name));
        }
        return member.done();
    }

    /// Saves what was typed of a household that exists.
    public SaveResult save(Stored before, Values after) {
        List<Problem> problems = new ArrayList<>();
        if (!after.has(HouseholdFields.ADDRESS)) {
            problems.add(new Problem("address", Words.of("household.problem.noAddress")));
        }
        Long head = after.get(HouseholdFields.HEAD);
        if (head != null && repository.resident(head).isEmpty()) {
            problems.add(new Problem("head", Words.of("household.problem.headUnknown")));
        }
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        Values kept = after.change()
                .set(HouseholdFields.HOUSEHOLD_KIND, after.get(HouseholdFields.HOUSEHOLD_KIND, FAMILY))
                .set(HouseholdFields.STATUS, status(after)).done();
        try {
            String title = Words.of("household.title.change", after.get(HouseholdFields.ADDRESS, ""));
            return new SaveResult.Saved(repository.change(title, user.name(),
                    changes -> changes.update(before.id(), before.version(), kept)).value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(repository.household(before.id()).orElse(null),
                    history.lastChangedBy(HouseholdFields.TYPE, before.id()).orElse(""));
        }
    }

    /// `household-fields.csv`: 销户填销户日期.
    private static String status(Values household) {
        String status = household.get(HouseholdFields.STATUS, "在册");
        return household.has(HouseholdFields.CLOSED_ON) ? "销户" : status;
    }
}
