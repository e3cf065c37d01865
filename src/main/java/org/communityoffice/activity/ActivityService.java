package org.communityoffice.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.RecordChange;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.Dealing;
import org.communityoffice.resident.DeleteResult;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;
import org.jspecify.annotations.Nullable;

/// What a clerk does with activities: enter, change, take out, with who came and whose hours. One transaction and one change set an action.
public final class ActivityService {
    /// Where the last activity of the same type was held, by whom, at what time: most likely again.
    private static final List<Field<?>> AGAIN = List.of(ActivityFields.PLACE, ActivityFields.ORGANISER, ActivityFields.LEADER, ActivityFields.START_TIME, ActivityFields.END_TIME,
            ActivityFields.AUDIENCE, ActivityFields.TEAM);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private final ActivityRepository repository;
    private final HistoryRepository history;
    private final FieldCatalogue catalogue;
    private final ActivityTypes types;
    private final ProposedThemes themes;
    private final CurrentUser user;
    private final Clock clock;

    public ActivityService(ActivityRepository repository, HistoryRepository history, FieldCatalogue catalogue, ActivityTypes types, ProposedThemes themes, CurrentUser user,
            Clock clock) {
        this.repository = repository;
        this.history = history;
        this.catalogue = catalogue;
        this.types = types;
        this.themes = themes;
        this.user = user;
        this.clock = clock;
    }

    public Collection<Stored> all() {
        user.doing(Act.BOOKS);
        return repository.all();
    }

    public Optional<Stored> find(long id) {
        return repository.find(id);
    }

    /// What the form of a new activity begins with.
    public ActivityEntry blank() {
        return ActivityEntry.of(Values.none(ActivityFields.TYPE).with(ActivityFields.STARTS_ON, today()));
    }

    /// A stored activity with who came and whose hours.
    public ActivityEntry entry(Stored activity) {
        return new ActivityEntry(activity.values(), repository.attendees(activity.id()).stream().map(ActivityService::attendee).toList(),
                repository.hours(activity.id()).stream().map(ActivityService::given).toList());
    }

    private static Attendee attendee(Stored row) {
        return new Attendee(row.values().get(AttendeeFields.PERSON), row.values().get(AttendeeFields.PERSON_NAME, ""));
    }

    private static GivenHours given(Stored row) {
        return new GivenHours(new Attendee(row.values().get(VolunteerHoursFields.VOLUNTEER), row.values().get(VolunteerHoursFields.PERSON_NAME, "")),
                row.values().get(VolunteerHoursFields.HOURS, java.math.BigDecimal.ZERO), row.values().get(VolunteerHoursFields.ROLE, ""));
    }

    /// What may be filled in where the clerk has not: themes of the type and the festivals near, and what the last activity of the type had.
    public Values proposed(Values soFar) {
        Optional<ActivityType> type = types.of(soFar.get(ActivityFields.ACTIVITY_TYPE));
        LocalDate day = soFar.get(ActivityFields.STARTS_ON);
        Values.Change out = soFar.change();
        if (type.isPresent() && day != null && !soFar.has(ActivityFields.THEMES)) {
            out.set(ActivityFields.THEMES, String.join("|", themes.of(day, type.get())));
        }
        type.flatMap(known -> last(known.code())).ifPresent(last -> AGAIN.stream().filter(field -> !soFar.has(field)).forEach(field -> out.put(field, last.get(field))));
        return out.done();
    }

    private Optional<Values> last(String type) {
        return repository.all().stream().filter(activity -> type.equals(activity.values().get(ActivityFields.ACTIVITY_TYPE)))
                .max(Comparator.comparing((Stored activity) -> activity.values().get(ActivityFields.STARTS_ON, LocalDate.MIN)).thenComparing(Stored::id)).map(Stored::values);
    }

    /// The activities to which a resident came or gave hours, newest first.
    public List<Dealing> dealings(long resident) {
        Map<Long, String> what = new HashMap<>();
        repository.attended(resident).forEach(activity -> what.put(activity.id(), Words.of("activity.dealing.came")));
        repository.hoursOf(resident).forEach(row -> what.put(row.values().get(VolunteerHoursFields.ACTIVITY, 0L),
                Words.of("activity.dealing.gave", row.values().get(VolunteerHoursFields.HOURS, java.math.BigDecimal.ZERO).stripTrailingZeros().toPlainString())));
        return what.entrySet().stream().flatMap(one -> repository.find(one.getKey()).stream()
                        .map(activity -> new Dealing(activity.values().get(ActivityFields.STARTS_ON, LocalDate.MIN), activity.values().get(ActivityFields.TITLE, ""), one.getValue(), ActivityFields.TYPE, activity.id())))
                .sorted(Comparator.comparing(Dealing::day).reversed()).toList();
    }

    public List<Problem> problems(ActivityEntry entry) {
        return ActivityCheck.problems(entry, types.of(entry.values().get(ActivityFields.ACTIVITY_TYPE)));
    }

    /// Saves a new activity (`before` null) or the change of one, its people and hours with it.
    ///
    /// @param sure the clerk has seen the doubts and saves all the same
    public SaveResult save(@Nullable Stored before, ActivityEntry typed, boolean sure) {
        return save(before, typed, Enclosed.NONE, sure);
    }

    /// As above, with files that waited for a new activity.
    public SaveResult save(@Nullable Stored before, ActivityEntry typed, Enclosed files, boolean sure) {
        List<Problem> problems = problems(typed);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        List<Problem> doubts = sure ? List.of() : ActivityCheck.doubts(before, typed, repository.all(), today());
        if (!doubts.isEmpty()) {
            return new SaveResult.Unsure(doubts);
        }
        ActivityEntry entry = completed(typed);
        try {
            return new SaveResult.Saved(repository.change(title(before, entry.values()), user.doing(Act.BOOKS), changes -> write(changes, before, entry, files)).value());
        } catch (StaleVersionException stale) {
            long id = before == null ? 0 : before.id();
            return new SaveResult.ChangedElsewhere(repository.find(id).orElse(null), history.lastChangedBy(ActivityFields.TYPE, id).orElse(""));
        }
    }

    /// Fills what follows from the lists: heads where only names were written, volunteers from their hours.
    static ActivityEntry completed(ActivityEntry entry) {
        Values.Change change = entry.values().change();
        if (!entry.values().has(ActivityFields.ATTENDANCE) && !entry.attendees().isEmpty()) {
            change.set(ActivityFields.ATTENDANCE, entry.attendees().size());
        }
        if (!entry.hours().isEmpty()) {
            change.set(ActivityFields.VOLUNTEERS, entry.hours().size());
        }
        return new ActivityEntry(change.done(), entry.attendees(), entry.hours());
    }

    private Stored write(Changes changes, @Nullable Stored before, ActivityEntry entry, Enclosed files) {
        Stored saved = before == null ? repository.insert(changes, entry.values()) : changes.update(before.id(), before.version(), entry.values());
        People lists = new People(repository, changes, saved.id());
        lists.attendees(entry.attendees());
        lists.hours(entry.hours(), user.name(), today());
        files.with(changes, ActivityFields.TYPE, saved.id());
        boolean onlyPeople = before != null && lists.changed() && saved.version() == before.version();
        return onlyPeople ? changes.raise(saved) : saved;
    }

    private String title(@Nullable Stored before, Values after) {
        String name = after.get(ActivityFields.TITLE, "");
        if (before == null) {
            return Words.of("activity.title.add", name);
        }
        List<Field<?>> changed = before.values().differences(after);
        return changed.size() == 1 ? Words.of("activity.title.changeOne", name, catalogue.label(ActivityFields.TYPE, changed.getFirst())) : Words.of("activity.title.change", name);
    }

    /// Takes activities out, with their people and hours; the recycle bin and undo bring all of it back.
    ///
    /// All of them or none.
    public DeleteResult delete(List<Stored> activities) {
        List<String> why = changedSince(activities);
        if (!why.isEmpty()) {
            return new DeleteResult.NotDeleted(why);
        }
        String title = activities.size() == 1 ? Words.of("activity.title.deleteOne", activities.getFirst().values().get(ActivityFields.TITLE, ""))
                : Words.of("activity.title.deleteMany", activities.size());
        try {
            return new DeleteResult.Deleted(repository.change(title, user.doing(Act.BOOKS), changes -> {
                for (Stored activity : activities) {
                    People lists = new People(repository, changes, activity.id());
                    lists.attendees(List.of());
                    lists.hours(List.of(), user.name(), today());
                    changes.delete(ActivityFields.TYPE, activity.id(), activity.version());
                }
                return activities.size();
            }).value());
        } catch (StaleVersionException stale) {
            return new DeleteResult.NotDeleted(changedSince(activities));
        }
    }

    /// Who did what to these since they were read, a sentence each.
    private List<String> changedSince(List<Stored> activities) {
        return activities.stream().flatMap(activity -> changedSince(activity).stream()).toList();
    }

    private Optional<String> changedSince(Stored activity) {
        Optional<Stored> now = repository.find(activity.id());
        if (now.isPresent() && now.get().version() == activity.version()) {
            return Optional.empty();
        }
        String name = activity.values().get(ActivityFields.TITLE, "");
        RecordChange last = history.of(ActivityFields.TYPE, activity.id()).stream().findFirst().orElse(null);
        if (last == null) {
            return Optional.of(Words.of("activity.delete.gone", name));
        }
        return Optional.of(Words.of(now.isEmpty() ? "activity.delete.gone-by" : "activity.delete.changed-by", name, last.by(), TIME.format(last.at()), last.title()));
    }

    /// What of its evidence an activity lacks; empty where it is complete, or its type wants none.
    public List<String> missingEvidence(Values activity, Proof proof) {
        return types.of(activity.get(ActivityFields.ACTIVITY_TYPE)).map(type -> Evidence.missing(type, activity, proof)).orElse(List.of());
    }

    public Map<Long, Proof> proofs(LocalDate first, LocalDate last) {
        return repository.proofs(first, last);
    }

    public Proof proof(long activity) {
        return repository.proof(activity);
    }

    /// The fields that the form wants filled and that are empty (待补).
    public List<Field<?>> missing(Values activity) {
        List<Field<?>> out = new ArrayList<>();
        for (Field<?> field : ActivityFields.TYPE.fields()) {
            boolean wanted = catalogue.of(ActivityFields.TYPE, field).required() == org.communityoffice.settings.FieldDefinition.Required.YES;
            if (wanted && !activity.has(field) && !Objects.equals(field, ActivityFields.ACTIVITY_NO)) {
                out.add(field);
            }
        }
        return out;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
