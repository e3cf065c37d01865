package org.communityoffice.resident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.attachment.AttachmentService;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.HouseholdService.Relations;
import org.communityoffice.settings.HistoryService;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.work.Latest;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the roster's screen: which list, which rows, whose file; and what can be done there.
public final class ResidentController {
    private final ResidentService residents;
    private final HouseholdService households;
    private final RegisterService registers;
    private final HistoryService history;
    private final LookService looks;
    private final AttachmentService attachments;
    private final Function<String, Set<Long>> finder;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<ResidentRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<RosterList, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable ResidentFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private RosterList view = RosterList.ALL;
    private LongFunction<List<Dealing>> dealings = _ -> List.of();
    private String sought = "";
    private long wanted = -1;
    private final Latest lists = new Latest();
    private final Latest counting = new Latest();
    private volatile @Nullable Counted counted;
    private volatile @Nullable Listed listed;

    /// The last whole list: words that are taken back show it again as it was.
    private record Listed(Collection<Stored> people, LocalDate day, RosterList list, List<ResidentRow> rows) {}

    /// How many each list had, of these people on that day: typing narrows a list and changes none of it.
    private record Counted(Collection<Stored> people, LocalDate day, Map<RosterList, Integer> counts) {}

    /// @param finder which residents are meant by typed words
    public ResidentController(ResidentService residents, HouseholdService households, RegisterService registers, HistoryService history,
            LookService looks, AttachmentService attachments, Function<String, Set<Long>> finder, Work work) {
        this.residents = residents;
        this.households = households;
        this.registers = registers;
        this.history = history;
        this.looks = looks;
        this.attachments = attachments;
        this.finder = finder;
        this.work = work;
    }

    public ReadOnlyObjectProperty<List<ResidentRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Whether the list was read at all: before, nobody knows that it is empty.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<RosterList, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// The file of the person the keyboard stands on; null where there is none.
    public ReadOnlyObjectProperty<@Nullable ResidentFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public RosterList view() {
        return view;
    }

    public String sought() {
        return sought;
    }

    /// Who tells in what a resident took part in other books.
    public void dealings(LongFunction<List<Dealing>> teller) {
        dealings = teller;
    }

    /// Shows another list.
    public void show(RosterList chosen) {
        view = chosen;
        load(() -> { });
    }

    /// Narrows the list to who is meant by the words; empty shows all of it.
    public void seek(String typed) {
        sought = typed.strip();
        load(() -> { });
    }

    /// Reads the list anew, then the file that is open.
    public void load(Runnable then) {
        RosterList chosen = view;
        String words = sought;
        work.database(Words.of("resident.doing.list"), _ -> read(chosen, words)).latest(lists).then(loaded -> {
            rows.set(loaded);
            read.set(true);
            open(wanted);
            then.run();
        }).orTell();
        // after the rows, which nobody should wait for
        work.database(Words.of("resident.doing.list"), _ -> count()).latest(counting).then(counts::set).orTell();
    }

    private List<ResidentRow> read(RosterList chosen, String words) {
        LocalDate today = residents.today();
        Collection<Stored> people = residents.all();
        Listed known = listed;
        List<ResidentRow> list;
        if (!words.isEmpty()) {
            list = rows(finder.apply(words).stream().sorted().flatMap(id -> residents.find(id).stream()), chosen, today);
        } else if (known != null && known.people() == people && known.day().equals(today) && known.list() == chosen) {
            list = known.rows();
        } else {
            list = rows(people.stream(), chosen, today);
            listed = new Listed(people, today, chosen, list);
        }
        return list;
    }

    /// @param meant in the order of their ids
    private static List<ResidentRow> rows(Stream<Stored> meant, RosterList chosen, LocalDate today) {
        return List.copyOf(meant.filter(person -> chosen.holds(person.values(), today))
                .map(person -> new ResidentRow(person, ResidentStatus.age(person.values(), today)))
                .toList());
    }

    /// Puts a long list in order off the window's thread.
    void aside(Supplier<List<ResidentRow>> ordering, Consumer<List<ResidentRow>> then) {
        work.aside(Words.of("resident.doing.list"), _ -> ordering.get()).then(then).orTell();
    }

    private Map<RosterList, Integer> count() {
        LocalDate today = residents.today();
        Collection<Stored> people = residents.all();
        Counted known = counted;
        if (known != null && known.people() == people && known.day().equals(today)) {
            return known.counts();
        }
        Map<RosterList, Integer> number = new EnumMap<>(RosterList.class);
        for (Stored person : people) {
            for (RosterList one : RosterList.values()) {
                if (one.holds(person.values(), today)) {
                    number.merge(one, 1, Integer::sum);
                }
            }
        }
        counted = new Counted(people, today, number);
        return number;
    }

    /// Opens a person's file; one that does not exist closes it.
    public void open(long id) {
        wanted = id;
        work.database(Words.of("resident.doing.open"), _ -> residents.find(id).map(this::fileOf)).then(found -> {
            if (wanted == id) {
                file.set(found.orElse(null));
            }
        }).orTell();
    }

    /// Reads the open file anew: something that belongs to it changed.
    public void reopen() {
        open(wanted);
    }

    public void close() {
        wanted = -1;
        file.set(null);
    }

    private ResidentFile fileOf(Stored person) {
        Optional<Stored> household = households.of(person.values());
        return new ResidentFile(new ResidentRow(person, ResidentStatus.age(person.values(), residents.today())), household.orElse(null),
                household.map(home -> households.members(home.id())).orElse(List.of()), registers.of(person.id()),
                history.of(ResidentFields.TYPE, person.id()), residents.missing(person.values()), attachments.count(ResidentFields.TYPE, person.id()), dealings.apply(person.id()));
    }

    public Values blank() {
        return residents.blank();
    }

    public Values newMember(Stored household) {
        return households.newMember(household, residents.blank());
    }

    /// What is doubtful so far, for warnings while typing.
    public void doubts(@Nullable Stored before, Values typed, Consumer<List<Problem>> told) {
        work.database(Words.of("resident.doing.check"), _ -> residents.doubts(before, typed)).then(told).orTell();
    }

    /// Saves; a saved person's file is opened.
    ///
    /// @param sure the doubts were seen
    public void save(@Nullable Stored before, Values typed, boolean sure, Consumer<SaveResult> told) {
        work.database(Words.of("resident.doing.save"), _ -> residents.save(before, typed, sure)).then(result -> {
            if (result instanceof SaveResult.Saved(Stored record)) {
                wanted = record.id();
                load(() -> { });
            }
            told.accept(result);
        }).orTell();
    }

    /// @param fit whether the members' relations are made to fit another head; null where that has not been asked yet
    public void saveHousehold(Stored before, Values typed, @Nullable Boolean fit, Consumer<SaveResult> told) {
        Relations relations = fit == null ? null : fit ? Relations.MADE_TO_FIT : Relations.LEFT_AS_THEY_ARE;
        work.database(Words.of("resident.doing.save"), _ -> {
            List<Problem> doubts = relations == null ? households.doubts(before, typed) : List.of();
            return doubts.isEmpty() ? households.save(before, typed, relations == null ? Relations.LEFT_AS_THEY_ARE : relations) : new SaveResult.Unsure(doubts);
        }).then(result -> {
            load(() -> { });
            told.accept(result);
        }).orTell();
    }

    public void saveRegister(@Nullable Stored before, Values typed, Consumer<SaveResult> told) {
        work.database(Words.of("resident.doing.save"), _ -> registers.save(before, typed)).then(result -> {
            open(wanted);
            told.accept(result);
        }).orTell();
    }

    /// Takes people out, into the recycle bin; where that could not be, the list is read anew, so that what changed is seen.
    public void delete(List<ResidentRow> persons, Consumer<DeleteResult> told) {
        work.database(Words.of("resident.doing.delete"), _ -> residents.delete(persons.stream().map(ResidentRow::stored).toList()))
                .then(result -> load(() -> told.accept(result))).orTell();
    }

    /// Records that the full number of a person is looked at, and what for; only then it is shown.
    public void look(ResidentRow person, String purpose, Runnable then) {
        work.database(Words.of("resident.doing.look"), _ -> {
            looks.record(LookKind.FULL_NUMBER, person.values().get(ResidentFields.NAME, ""), 1, true, purpose);
            return person;
        }).then(_ -> then.run()).orTell();
    }

    public Values newRegister(long resident) {
        return registers.blank(resident);
    }

    public List<Register> registers() {
        return registers.registers();
    }
}
