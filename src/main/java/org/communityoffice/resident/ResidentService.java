package org.communityoffice.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.RecordChange;
import org.communityoffice.database.RowInUseException;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;
import org.jspecify.annotations.Nullable;

/// What a clerk does with residents: enter, change, move, take out. One transaction and one change set an action.
public final class ResidentService {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private final ResidentRepository repository;
    private final HistoryRepository history;
    private final FieldCatalogue catalogue;
    private final Households households;
    private final CurrentUser user;
    private final Clock clock;

    public ResidentService(ResidentRepository repository, HistoryRepository history, FieldCatalogue catalogue,
            Households households, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.history = history;
        this.catalogue = catalogue;
        this.households = households;
        this.user = user;
        this.clock = clock;
    }

    public Collection<Stored> all() {
        user.doing(Act.BOOKS);
        return repository.residents();
    }

    public Optional<Stored> find(long id) {
        return repository.resident(id);
    }

    /// What the form of a new resident begins with.
    public Values blank() {
        return Values.none(ResidentFields.TYPE).change()
                .set(ResidentFields.STATUS, ResidentStatus.LIVING_HERE)
                .set(ResidentFields.ID_TYPE, ResidentCheck.IDENTITY_CARD)
                .set(ResidentFields.PENDING, true)
                .done();
    }

    /// What stands in the way of saving, beside its field; doubts are not in it.
    public List<Problem> problems(Values person) {
        return ResidentCheck.problems(person, today());
    }

    /// What has to be asked before saving: a number that says otherwise, somebody who may be the same person.
    public List<Problem> doubts(@Nullable Stored before, Values person) {
        return ResidentCheck.doubts(before, person, repository.residents(), today());
    }

    /// Saves a new resident (`before` null) or the change of one.
    ///
    /// @param sure the clerk has seen the doubts and saves all the same
    public SaveResult save(@Nullable Stored before, Values typed, boolean sure) {
        List<Problem> problems = problems(typed);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        List<Problem> doubts = sure ? List.of() : doubts(before, typed);
        if (!doubts.isEmpty()) {
            return new SaveResult.Unsure(doubts);
        }
        Values person = completed(cameBack(before, typed));
        try {
            return new SaveResult.Saved(repository.change(title(before, person), user.doing(Act.BOOKS),
                    changes -> write(changes, before, person)).value());
        } catch (StaleVersionException stale) {
            return changedElsewhere(before);
        }
    }

    /// Enters a resident, or changes one, as part of another book's action; [#problems] and [#doubts] were asked before.
    public Stored enter(Changes changes, @Nullable Stored before, Values typed) {
        return write(changes, before, completed(cameBack(before, typed)));
    }

    private Stored write(Changes changes, @Nullable Stored before, Values person) {
        Households.Linking linking = households.linking(changes);
        Values linked = linking.link(moved(before, person) ? homeless(before, person) : person);
        Stored saved = before == null ? repository.insert(changes, linked) : changes.update(before.id(), before.version(), linked);
        linking.headIs(saved);
        return saved;
    }

    private static boolean moved(@Nullable Stored before, Values person) {
        return before != null && !Objects.equals(before.values().get(ResidentFields.RESIDENCE_ADDRESS),
                person.get(ResidentFields.RESIDENCE_ADDRESS));
    }

    /// Who moves leaves building, room and household behind, unless the clerk chose new ones in the same form.
    private static Values homeless(@Nullable Stored before, Values person) {
        Values.Change change = person.change();
        for (Field<?> field : List.of(ResidentFields.BUILDING, ResidentFields.ROOM, ResidentFields.HOUSEHOLD)) {
            if (before != null && Objects.equals(before.values().get(field), person.get(field))) {
                change.put(field, null);
            }
        }
        return change.done();
    }

    private SaveResult changedElsewhere(@Nullable Stored before) {
        long id = before == null ? 0 : before.id();
        return new SaveResult.ChangedElsewhere(repository.resident(id).orElse(null),
                history.lastChangedBy(ResidentFields.TYPE, id).orElse(""));
    }

    /// Whose leaving and cancelling dates were cleared lives here again: the status follows from the dates, both ways.
    private static Values cameBack(@Nullable Stored before, Values typed) {
        boolean had = before != null && (before.values().has(ResidentFields.LEFT_ON) || before.values().has(ResidentFields.CANCELLED_ON));
        boolean has = typed.has(ResidentFields.LEFT_ON) || typed.has(ResidentFields.CANCELLED_ON);
        boolean asBefore = before != null && Objects.equals(before.values().get(ResidentFields.STATUS), typed.get(ResidentFields.STATUS));
        return had && !has && asBefore ? typed.with(ResidentFields.STATUS, ResidentStatus.LIVING_HERE) : typed;
    }

    /// Fills what follows from the rest: number of the person, status, 待补, notes that are never printed.
    public Values completed(Values person) {
        Values.Change change = person.change();
        change.set(ResidentFields.STATUS, ResidentStatus.of(person));
        if (NeverPrint.found(person.get(ResidentFields.NOTE))) {
            change.set(ResidentFields.NOTE_NEVER_PRINT, true);
        }
        change.set(ResidentFields.PENDING, !missing(person).isEmpty());
        return change.done();
    }

    /// The fields that the form wants filled and that are empty (待补).
    public List<Field<?>> missing(Values person) {
        return Pending.missing(person, catalogue);
    }

    private String title(@Nullable Stored before, Values after) {
        String name = after.get(ResidentFields.NAME, "");
        if (before == null) {
            return Words.of("resident.title.add", name);
        }
        List<Field<?>> changed = before.values().differences(after).stream()
                .filter(field -> !field.equals(ResidentFields.PENDING)).toList();
        return changed.size() == 1
                ? Words.of("resident.title.changeOne", name, catalogue.label(ResidentFields.TYPE, changed.getFirst()))
                : Words.of("resident.title.change", name, changed.size());
    }

    /// Takes residents out, with their register entries; the recycle bin and undo bring them back. All of them or none.
    public DeleteResult delete(List<Stored> persons) {
        List<String> why = persons.stream().flatMap(person -> changedSince(person).stream()).toList();
        if (!why.isEmpty()) {
            return new DeleteResult.NotDeleted(why);
        }
        String title = persons.size() == 1
                ? Words.of("resident.title.deleteOne", name(persons.getFirst()))
                : Words.of("resident.title.deleteMany", persons.size());
        Stored[] at = new Stored[1];
        try {
            return new DeleteResult.Deleted(repository.change(title, user.doing(Act.BOOKS), changes -> {
                for (Stored person : persons) {
                    at[0] = person;
                    households.freeHead(changes, person.id());
                    for (Stored entry : repository.registersOf(person.id())) {
                        changes.delete(RegisterFields.TYPE, entry.id(), entry.version());
                    }
                    changes.delete(ResidentFields.TYPE, person.id(), person.version());
                }
                return persons.size();
            }).value());
        } catch (StaleVersionException stale) {
            return new DeleteResult.NotDeleted(persons.stream().flatMap(person -> changedSince(person).stream()).toList());
        } catch (RowInUseException pointedTo) {
            return new DeleteResult.NotDeleted(List.of(Words.of("resident.delete.in-use", name(at[0]))));
        }
    }

    /// Who did what to somebody since he was read, as a sentence.
    private Optional<String> changedSince(Stored person) {
        Optional<Stored> now = repository.resident(person.id());
        if (now.isPresent() && now.get().version() == person.version()) {
            return Optional.empty();
        }
        RecordChange last = history.of(ResidentFields.TYPE, person.id()).stream().findFirst().orElse(null);
        if (last == null) {
            return Optional.of(Words.of("resident.delete.gone", name(person)));
        }
        return Optional.of(Words.of(now.isEmpty() ? "resident.delete.gone-by" : "resident.delete.changed-by", name(person), last.by(), TIME.format(last.at()), last.title()));
    }

    private static String name(Stored person) {
        return person.values().get(ResidentFields.NAME, "");
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
