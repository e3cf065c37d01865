package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;

/// What a clerk does with a household: its own facts, its head, who belongs to it.
public final class HouseholdService {
    private static final String FAMILY = "家庭户";
    /// `codes/relation-to-head.csv`: 配偶, 夫, 妻.
    private static final String SPOUSE = "10";
    private static final Set<String> COUPLE = Set.of(SPOUSE, "11", "12");

    private final ResidentRepository repository;
    private final HistoryRepository history;
    private final Households households;
    private final ResidentService residents;
    private final CurrentUser user;

    public HouseholdService(ResidentRepository repository, HistoryRepository history, Households households, ResidentService residents, CurrentUser user) {
        this.repository = repository;
        this.history = history;
        this.households = households;
        this.residents = residents;
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

    /// What another head means for the relations of the members, to be asked: who is head no longer, whose relations no longer fit.
    ///
    /// @return empty where the head stays, or nobody's relation is concerned
    public List<Problem> doubts(Stored before, Values after) {
        Long head = after.get(HouseholdFields.HEAD);
        if (head == null || head.equals(before.values().get(HouseholdFields.HEAD))) {
            return List.of();
        }
        List<Stored> concerned = concerned(before.id(), head);
        if (concerned.isEmpty()) {
            return List.of();
        }
        String names = String.join("、", concerned.stream().map(HouseholdService::name).toList());
        return List.of(new Problem("head", Words.of("household.doubt.relations", repository.resident(head).map(HouseholdService::name).orElse(""), names)));
    }

    /// The members whose relation says otherwise once this one is the head.
    private List<Stored> concerned(long household, long head) {
        return members(household).stream().filter(member -> {
            String relation = member.values().get(ResidentFields.RELATION_TO_HEAD);
            return member.id() == head ? !Households.HEAD.equals(relation) : relation != null;
        }).toList();
    }

    private static String name(Stored person) {
        return person.values().get(ResidentFields.NAME, "");
    }

    /// How the relations follow another head, once that was asked.
    public enum Relations { LEFT_AS_THEY_ARE, MADE_TO_FIT }

    /// Saves what was typed of a household that exists.
    public SaveResult save(Stored before, Values after, Relations relations) {
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
            return new SaveResult.Saved(repository.change(title, user.doing(Act.BOOKS),
                    changes -> {
                        Stored saved = changes.update(before.id(), before.version(), kept);
                        if (relations == Relations.MADE_TO_FIT && head != null) {
                            concerned(before.id(), head).forEach(member -> changes.update(member, related(member, head)));
                        }
                        return saved;
                    }).value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(repository.household(before.id()).orElse(null),
                    history.lastChangedBy(HouseholdFields.TYPE, before.id()).orElse(""));
        }
    }

    /// The new head is 户主. A husband or wife of either is the other's; what else they are to the new head only the clerk can say.
    private Values related(Stored member, long head) {
        String was = member.values().get(ResidentFields.RELATION_TO_HEAD);
        String wasNew = repository.resident(head).map(person -> person.values().get(ResidentFields.RELATION_TO_HEAD)).orElse(null);
        boolean couple = Households.HEAD.equals(was) && wasNew != null && COUPLE.contains(wasNew);
        String now = member.id() == head ? Households.HEAD : couple ? SPOUSE : null;
        Values.Change change = member.values().change().set(ResidentFields.RELATION_TO_HEAD, now)
                .set(ResidentFields.HOUSEHOLD_HEAD_NAME, repository.resident(head).map(HouseholdService::name).orElse(""));
        return residents.completed(change.done());
    }

    /// `household-fields.csv`: 销户填销户日期.
    private static String status(Values household) {
        String status = household.get(HouseholdFields.STATUS, "在册");
        return household.has(HouseholdFields.CLOSED_ON) ? "销户" : status;
    }
}
