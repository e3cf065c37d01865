package org.communityoffice.patrol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.jspecify.annotations.Nullable;

/// Sign-ins: the sheet of one shift saved as one action, and people signing in at the desk by themselves.
public final class SignInService {
    /// So far back a shift that nobody entered is still asked for.
    private static final int BACK = 7;
    private static final String SELF = "SELF";
    static final String PAPER = "PAPER";
    private static final String LEADER = "LEADER";

    private final PatrolRepository patrol;
    private final SignInPeople people;
    private final ShiftWords words;
    private final ShiftKinds kinds;
    private final HistoryRepository history;
    private final CurrentUser user;
    private final Clock clock;

    public SignInService(PatrolRepository patrol, SignInPeople people, ShiftWords words, ShiftKinds kinds, HistoryRepository history, CurrentUser user, Clock clock) {
        this.patrol = patrol;
        this.people = people;
        this.words = words;
        this.kinds = kinds;
        this.history = history;
        this.user = user;
        this.clock = clock;
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    /// 10-28 夜班 治安巡逻队
    public String called(Shift shift) {
        return (words.shortly(shift) + " " + people.team(shift)).strip();
    }

    public String kind(Shift shift) {
        return words.kind(shift);
    }

    public String team(Shift shift) {
        return people.team(shift);
    }

    /// The shifts of a day that have a time and were not cancelled, by start.
    public List<Shift> shifts(LocalDate day) {
        return patrol.shifts(day, day).stream().filter(shift -> !shift.cancelled() && shift.span().isPresent())
                .sorted(Comparator.comparing((Shift shift) -> shift.span().orElseThrow().from()).thenComparing(Shift::id)).toList();
    }

    /// What the clerk begins with: the last shift that ended and is not fully entered, else the one that runs now, else the last, else the next.
    public Optional<Shift> first() {
        LocalDateTime now = now();
        List<CountedShift> near = around(BACK);
        List<CountedShift> ended = near.stream().filter(shift -> !end(shift).isAfter(now)).toList();
        Optional<CountedShift> running = near.stream().filter(shift -> shift.span().orElseThrow().from().isBefore(now) && end(shift).isAfter(now)).findFirst();
        return ended.stream().filter(shift -> !shift.entered()).max(Comparator.comparing(SignInService::end))
                .or(() -> running).or(() -> ended.stream().max(Comparator.comparing(SignInService::end))).or(() -> near.stream().findFirst())
                .flatMap(shift -> patrol.shift(shift.row().id()));
    }

    /// How many shifts of the last days ended and are not fully entered.
    public int due() {
        return unentered().size();
    }

    List<CountedShift> unentered() {
        LocalDateTime now = now();
        return around(0).stream().filter(shift -> shift.patrol() && !end(shift).isAfter(now) && !shift.entered()).toList();
    }

    /// The shifts from some days ago to some days ahead that have a time and were not cancelled, by start.
    private List<CountedShift> around(int ahead) {
        LocalDate today = now().toLocalDate();
        return patrol.counted(today.minusDays(BACK), today.plusDays(ahead)).stream().filter(shift -> !shift.cancelled() && shift.span().isPresent())
                .sorted(Comparator.comparing((CountedShift shift) -> shift.span().orElseThrow().from()).thenComparing(shift -> shift.row().id())).toList();
    }

    private static LocalDateTime end(CountedShift shift) {
        return shift.span().orElseThrow().to();
    }

    /// @return empty where the shift was deleted or has no times
    public Optional<SignInDesk> desk(long shift) {
        return patrol.shift(shift).flatMap(one -> one.span().map(span -> desk(one, span)));
    }

    private SignInDesk desk(Shift shift, ShiftSpan span) {
        List<Shift> others = patrol.shifts(shift.day().minusDays(1), shift.day().plusDays(1)).stream().filter(other -> other.id() != shift.id()).toList();
        Map<Long, String> posts = new HashMap<>();
        patrol.posts().forEach(post -> posts.put(post.id(), post.values().get(PostFields.NAME, "")));
        boolean night = kinds.night(shift.row().values().get(ShiftFields.SHIFT_KIND, ""), span);
        return new SignInDesk(shift, span, new DutyRules(span, night, DutyRules.duties(others, this::called), people::birth), posts);
    }

    /// Who is meant by initials or a name, for this shift.
    public List<DutyPerson> meant(String typed, Shift shift) {
        return people.meant(typed, shift.row().values().get(ShiftFields.TEAM), shift.day());
    }

    public String detail(DutyPerson person) {
        return people.detail(person);
    }

    /// Saves the lines of a sheet that differ from what was read, as one action.
    ///
    /// @param reason why what is entered after the shift was not signed at the desk (补录原因)
    /// @return problems by `row-3` and by field; where the shift was changed since it was read, nothing is saved
    public SaveResult save(Sheet sheet, String reason) {
        Optional<SignInDesk> desk = desk(sheet.shift().id());
        if (desk.isEmpty()) {
            return new SaveResult.ChangedElsewhere(null, "");
        }
        SheetReading reading = new SheetReading(desk.get().span(), now());
        List<Problem> problems = problems(sheet, desk.get().rules());
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        long lines = sheet.rows().stream().filter(row -> !row.equals(SheetRow.of(row.member(), row.signIn()))).count();
        String title = lines == 0 ? Words.of("patrol.sheet.did.text", called(sheet.shift())) : Words.of("patrol.sheet.did", called(sheet.shift()), lines);
        try {
            return new SaveResult.Saved(patrol.change(title, user.doing(Act.PATROL), changes -> {
                unchanged(changes, sheet.shift());
                sheet.rows().forEach(row -> write(changes, sheet.shift(), row, reading.over(), reason));
                return changes.update(sheet.shift().row(), finished(sheet));
            }).value());
        } catch (StaleVersionException stale) {
            return new SaveResult.ChangedElsewhere(patrol.shift(sheet.shift().id()).map(Shift::row).orElse(null), changedBy(sheet.shift()));
        }
    }

    private List<Problem> problems(Sheet sheet, DutyRules rules) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            SheetRow row = sheet.rows().get(i);
            boolean isNew = row.in().at() != null && !row.equals(SheetRow.of(row.member(), row.signIn()));
            String problem = !row.in().problem().isEmpty() ? row.in().problem() : !row.out().problem().isEmpty() ? row.out().problem()
                    : row.in().at() == null && row.out().at() != null ? Words.of("patrol.sheet.problem.out-only") : isNew ? rules.refusal(row.person()) : "";
            if (!problem.isEmpty()) {
                problems.add(new Problem("row-" + i, problem));
            }
        }
        if (sheet.isEntered() && sheet.found().isBlank()) {
            problems.add(new Problem(ShiftFields.FOUND_TEXT.key(), Words.of("patrol.sheet.problem.found")));
        }
        return problems;
    }

    /// Who changed something of the shift last.
    private String changedBy(Shift shift) {
        Stream<Optional<String>> signIns = patrol.shift(shift.id()).stream().flatMap(now -> now.signIns().stream())
                .filter(one -> !shift.signIns().contains(one)).map(one -> history.lastChangedBy(SignInFields.TYPE, one.id()));
        return Stream.concat(signIns, Stream.of(history.lastChangedBy(ShiftFields.TYPE, shift.id()))).flatMap(Optional::stream).findFirst().orElse("");
    }

    private void unchanged(Changes changes, Shift read) {
        if (patrol.shift(changes.reading(), read.id()).filter(read::equals).isEmpty()) {
            throw new StaleVersionException(ShiftFields.TYPE.table(), read.id());
        }
    }

    private void write(Changes changes, Shift shift, SheetRow row, boolean over, String reason) {
        if (row.equals(SheetRow.of(row.member(), row.signIn()))) {
            return;
        }
        Stored member = row.member();
        Stored before = row.signIn();
        if (member != null) {
            Values.Change place = member.values().change().set(ShiftMemberFields.ABSENT, row.absent());
            changes.update(member, (row.in().at() == null ? place.set(ShiftMemberFields.REMARK, row.remark()) : place).done());
        }
        if (row.in().at() != null) {
            Values now = values(shift, row, over ? PAPER : LEADER, over ? reason : "");
            if (before == null) {
                patrol.insert(changes, now, SignInFields.SIGN_NO, "sign-in");
            } else {
                changes.update(before, now);
            }
        } else if (before != null) {
            changes.delete(SignInFields.TYPE, before.id(), before.version());
        }
    }

    /// A time that was signed at the desk keeps its method as long as it is not changed.
    private static Values values(Shift shift, SheetRow row, String method, String reason) {
        Stored before = row.signIn();
        Stored member = row.member();
        Values old = before == null ? Values.none(SignInFields.TYPE) : before.values();
        Values.Change now = old.change().set(SignInFields.SHIFT, shift.id()).set(SignInFields.ROTA_MEMBER, member == null ? null : member.id())
                .set(SignInFields.STANDS_IN, row.standsIn()).set(SignInFields.PERSON, row.person().resident()).set(SignInFields.PERSON_NAME, row.person().name())
                .set(SignInFields.POST, row.post()).set(SignInFields.SIGN_IN_AT, row.in().at()).set(SignInFields.SIGN_OUT_AT, row.out().at())
                .set(SignInFields.TYPED_IN, row.in().typed()).set(SignInFields.TYPED_OUT, row.out().typed()).set(SignInFields.LATE_REASON, row.remark());
        boolean same = before != null && SheetRow.of(member, before).person().equals(row.person()) && row.in().at() != null && row.in().at().equals(old.get(SignInFields.SIGN_IN_AT));
        return same ? now.done() : now.set(SignInFields.METHOD, method).set(SignInFields.ENTRY_REASON, reason).done();
    }

    /// The row of the shift with what happened and its state, which follows from the lines.
    private static Values finished(Sheet sheet) {
        Values row = sheet.shift().row().values();
        String status = row.get(ShiftFields.SHIFT_STATUS, Shift.PLANNED);
        boolean follows = List.of(Shift.PLANNED, Shift.SIGNED, Shift.ABSENT).contains(status);
        String now = !sheet.isEntered() ? Shift.PLANNED : sheet.rows().stream().allMatch(SheetRow::absent) ? Shift.ABSENT : Shift.SIGNED;
        return row.change().set(ShiftFields.FOUND_TEXT, sheet.found().strip()).set(ShiftFields.SHIFT_STATUS, follows ? now : status).done();
    }

    /// Somebody signs in at the desk, or signs out if they have signed in.
    ///
    /// @param typed the initials as typed
    public SaveResult signNow(long shift, DutyPerson person, String typed) {
        Optional<SignInDesk> found = desk(shift);
        if (found.isEmpty()) {
            return new SaveResult.ChangedElsewhere(null, "");
        }
        SignInDesk desk = found.get();
        Sheet sheet = Sheet.of(desk.shift());
        SheetRow row = sheet.rows().stream().filter(one -> one.person().same(person)).findFirst().orElseGet(() -> SheetRow.besides(person));
        LocalDateTime now = now();
        SheetReading reading = new SheetReading(desk.span(), now);
        boolean leaving = row.in().at() != null;
        String clock = now.toLocalTime().toString();
        SheetReading.Read read = leaving ? reading.out(clock, row.in().at()) : reading.in(clock);
        String problem = read instanceof SheetReading.Read.Wrong(String why) ? why : leaving ? row.out().at() == null ? "" : Words.of("patrol.desk.problem.left", person.name(), reading.time(row.out().at()))
                : desk.rules().refusal(person);
        if (!problem.isEmpty()) {
            return new SaveResult.Invalid(List.of(new Problem("", problem)));
        }
        SheetTime time = SheetTime.of(typed, now);
        SheetRow after = leaving ? row.with(row.in(), time) : row.with(time, SheetTime.NONE);
        String title = Words.of(leaving ? "patrol.desk.did.out" : "patrol.desk.did.in", person.name(), reading.time(now));
        return new SaveResult.Saved(patrol.change(title, user.doing(Act.PATROL), changes -> {
            Stored member = after.member();
            if (member != null && member.values().get(ShiftMemberFields.ABSENT, false)) {
                changes.update(member, member.values().with(ShiftMemberFields.ABSENT, false));
            }
            Stored before = row.signIn();
            Values values = values(desk.shift(), after, SELF, "");
            return before == null ? patrol.insert(changes, values, SignInFields.SIGN_NO, "sign-in") : changes.update(before, values);
        }).value());
    }

}
