package org.communityoffice.patrol;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.model.WrittenTime;
import org.communityoffice.patrol.HandOverDesk.Item;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of 交接班: the shift that is looked at, what it took over and hands on, and what is still wrong.
public final class HandOverController {
    /// Within so many hours an incident must be dealt with (targets: T-INC-24H).
    private static final int HOURS = 24;

    private final HandOverService service;
    private final HandOverReports reports;
    private final ShiftWords words;
    private final Clock clock;
    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<HandOverDesk>> desk = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private List<Shift> around = List.of();
    private Asking asking = (_, _) -> { };

    public HandOverController(HandOverService service, HandOverReports reports, ShiftWords words, Clock clock, Work work) {
        this.service = service;
        this.reports = reports;
        this.words = words;
        this.clock = clock;
        this.work = work;
    }

    /// What lies on the desk; empty where there is no shift yet.
    public ReadOnlyObjectProperty<Optional<HandOverDesk>> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    /// What is wrong after the last action, by place: `item-12`, 袖标, `from_person`, `to_person`, empty for the whole.
    public ReadOnlyObjectProperty<Map<String, String>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    public ShiftWords words() {
        return words;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The shift that was looked at as it now is, or the one that runs.
    public void load() {
        Optional<Long> shown = desk.get().map(one -> one.shift().id());
        work.database(Words.of("patrol.handover.doing.read"), _ -> {
            LocalDateTime now = LocalDateTime.now(clock);
            Optional<Long> wanted = shown.or(() -> service.at(now).map(Shift::id));
            Optional<HandOverDesk> found = wanted.flatMap(service::desk);
            return new Read(found, service.around(found.flatMap(one -> one.shift().span()).map(ShiftSpan::from).orElse(now)));
        }).then(this::show).orTell();
    }

    private record Read(Optional<HandOverDesk> desk, List<Shift> around) {}

    private void show(Read read) {
        around = read.around;
        desk.set(read.desk);
    }

    public void open(long shift) {
        problems.set(Map.of());
        work.database(Words.of("patrol.handover.doing.read"), _ -> {
            Optional<HandOverDesk> found = service.desk(shift);
            return new Read(found, service.around(found.flatMap(one -> one.shift().span()).map(ShiftSpan::from).orElse(LocalDateTime.now(clock))));
        }).then(this::show).orTell();
    }

    /// The shifts nearby that can be chosen.
    public List<Shift> around() {
        return around;
    }

    /// The shift before or after the one that is looked at.
    public void step(int by) {
        desk.get().ifPresent(now -> {
            for (int i = 0; i < around.size(); i++) {
                if (around.get(i).id() == now.shift().id() && i + by >= 0 && i + by < around.size()) {
                    open(around.get(i + by).id());
                    return;
                }
            }
        });
    }

    public void add(String matter, String nextPerson, String nextStep) {
        act(here -> service.add(here, matter, nextPerson, nextStep));
    }

    /// @param person whoever takes the next step; empty takes the name back
    public void next(Item item, String person, String step) {
        if (!person.strip().equals(item.row().values().get(OpenItemFields.NEXT_PERSON, "")) || !step.strip().equals(item.row().values().get(OpenItemFields.NEXT_STEP, ""))) {
            act(here -> service.next(here, item.row(), person, step));
        }
    }

    public void close(Item item, String outcome) {
        act(here -> service.close(here, item.row(), outcome));
    }

    /// @param typed a number as typed; nothing takes the count back
    public void count(HandOverDesk.Count count, String typed, String remark) {
        String number = typed.strip();
        if (!number.isEmpty() && !number.matches("[0-9]{1,4}")) {
            problems.set(with(count.equipment(), Words.of("patrol.handover.problem.number")));
            return;
        }
        Integer counted = number.isEmpty() ? null : Integer.valueOf(number);
        if (!Objects.equals(counted, count.counted()) || !remark.strip().equals(count.remark())) {
            act(here -> service.count(here, count.equipment(), counted, remark));
        }
    }

    public void countRest() {
        act(service::countRest);
    }

    public void notice(String text) {
        boolean same = desk.get().map(HandOverDesk::out).map(out -> {
            Stored row = out.row();
            return (row == null ? "" : row.values().get(HandOverFields.NOTICE_ITEMS, "")).equals(text.strip());
        }).orElse(true);
        if (!same) {
            act(here -> service.notice(here, text));
        }
    }

    /// @param typed a time as written, of the shift's day or the next
    public void at(String typed) {
        desk.get().ifPresent(now -> WrittenTime.read(typed).ifPresentOrElse(time -> {
            LocalDateTime moment = time.on(now.shift().day());
            boolean nextDay = now.shift().span().filter(span -> moment.isBefore(span.from())).isPresent();
            act(here -> service.at(here, nextDay ? moment.plusDays(1) : moment));
        }, () -> problems.set(with(HandOverFields.HANDOVER_AT.key(), Words.of("patrol.handover.problem.time", typed)))));
    }

    public void give(String typed) {
        sign(typed, HandOverFields.FROM_PERSON.key(), service::give);
    }

    public void take(String typed) {
        sign(typed, HandOverFields.TO_PERSON.key(), service::take);
    }

    /// Asks a person for the password.
    public interface Asking {
        /// @param then goes on with what was typed
        void ask(String person, Consumer<char[]> then);
    }

    /// How somebody who is a user is asked for the password on signing.
    public void onPassword(Asking how) {
        asking = how;
    }

    private interface Signing {
        SaveResult sign(Shift here, HandOverService.Signature by);
    }

    private void sign(String typed, String place, Signing signing) {
        act(here -> signing.sign(here, HandOverService.Signature.of(typed)), place, person ->
                asking.ask(person, password -> act(here -> signing.sign(here, new HandOverService.Signature(typed, password)))));
    }

    private interface Action {
        SaveResult apply(Shift here);
    }

    private void act(Action action) {
        act(action, "", _ -> { });
    }

    /// @param asked goes on where a password is wanted: not a problem, but a question
    private void act(Action action, String place, Consumer<String> asked) {
        desk.get().ifPresent(now -> work.database(Words.of("patrol.handover.doing.save"), _ -> action.apply(now.shift())).then(result -> {
            if (result instanceof SaveResult.Invalid(List<Problem> found) && found.getFirst().field().equals(place + HandOverService.PASSWORD)) {
                problems.set(Map.of());
                asked.accept(found.getFirst().message());
                return;
            }
            problems.set(switch (result) {
                case SaveResult.Saved _ -> Map.of();
                case SaveResult.Invalid(List<Problem> found) -> byPlace(found);
                case SaveResult.Unsure(List<Problem> doubts) -> byPlace(doubts);
                case SaveResult.ChangedElsewhere _ -> Map.of("", Words.of("patrol.handover.problem.changed"));
            });
            load();
        }).orTell());
    }

    private static Map<String, String> byPlace(List<Problem> found) {
        Map<String, String> out = new HashMap<>();
        found.forEach(problem -> out.merge(problem.field(), problem.message(), (one, other) -> one + "；" + other));
        return Map.copyOf(out);
    }

    private Map<String, String> with(String place, String message) {
        Map<String, String> out = new HashMap<>(problems.get());
        out.put(place, message);
        return Map.copyOf(out);
    }

    /// 应到 10 人，实到 9 人 · 情况 2 起 · 编号 JJ-000123
    public String summary(HandOverDesk now) {
        Shift shift = now.shift();
        long present = shift.members().stream().filter(member -> shift.signInFor(member).isPresent()).count();
        Stored row = now.out().row();
        String number = row == null ? "" : Words.of("patrol.handover.number", row.values().get(HandOverFields.HANDOVER_NO, ""));
        return Words.of("patrol.handover.summary", shift.members().size(), present, now.incidents().size()) + number;
    }

    /// What is told of an item: how long it stands, or how long is left; with its tone.
    public State state(Item item) {
        if (item.done()) {
            return new State(Words.of("patrol.handover.done"), "good");
        }
        Stored incident = item.incident();
        if (incident != null && !incident.values().has(IncidentFields.HANDLED_AT)) {
            LocalDateTime due = incident.values().get(IncidentFields.FOUND_AT, LocalDateTime.MIN).plusHours(HOURS);
            Duration left = Duration.between(LocalDateTime.now(clock), due);
            return left.isNegative() ? new State(Words.of("patrol.handover.overdue", -left.toHours()), "late")
                    : new State(Words.of("patrol.handover.left", Math.max(1, left.toHours())), "soon");
        }
        return item.days() == 0 ? new State(Words.of("patrol.handover.new"), "") : new State(Words.of("patrol.handover.days", item.days()), item.days() >= 2 ? "soon" : "");
    }

    /// A word in a box.
    public record State(String word, String tone) {}

    /// 10-26 中班 赵大鹏报
    public String origin(Item item) {
        String by = item.row().values().get(OpenItemFields.REPORTED_BY, "");
        LocalDateTime at = item.row().values().get(OpenItemFields.OPENED_AT, LocalDateTime.MIN);
        return ShiftWords.seen(at, today()) + (by.isEmpty() ? "" : " " + Words.of("patrol.handover.reported", by));
    }

    /// Whether something is wrong at a place.
    public @Nullable String problem(String place) {
        return problems.get().get(place);
    }

    /// The paper of a day's hand-overs.
    public PaperToShow paper(LocalDate day) {
        return new PaperToShow(Words.of("patrol.handover.paper") + "_" + day, () -> reports.of(day), List.of(PaperToShow.Form.PDF), _ -> { });
    }

    /// How many shifts that ended within a day are not handed over: the number on the tab.
    public void waiting(IntConsumer told) {
        work.database(Words.of("patrol.handover.doing.read"), _ -> service.waiting(LocalDateTime.now(clock))).then(told::accept).orTell();
    }
}
