package org.communityoffice.patrol;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.RecordChange;
import org.communityoffice.database.Rows;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.jspecify.annotations.Nullable;

/// Incidents that patrols found: to be dealt with within 24 hours (`incident.handled_at`: 24小时内).
public final class IncidentService {
    private static final Duration IN_TIME = Duration.ofHours(24);
    /// So far back what nobody dealt with counts as due.
    private static final int BACK = 31;
    private static final String USUAL = "一般";

    private final PatrolRepository patrol;
    private final HistoryRepository history;
    private final CodeLists codes;
    private final CurrentUser user;
    private final Clock clock;

    public IncidentService(PatrolRepository patrol, HistoryRepository history, CodeLists codes, CurrentUser user, Clock clock) {
        this.patrol = patrol;
        this.history = history;
        this.codes = codes;
        this.user = user;
        this.clock = clock;
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    /// Found in the month, the newest first.
    public List<Stored> ofMonth(YearMonth month) {
        return patrol.read(reading -> patrol.incidents(reading, month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay())).reversed();
    }

    public Optional<Stored> find(long id) {
        return patrol.read(reading -> Rows.find(reading, IncidentFields.TYPE, id));
    }

    /// The posts in use by name.
    public List<String> posts() {
        return patrol.posts().stream().map(Stored::values).filter(post -> post.get(PostFields.ACTIVE, true)).map(post -> post.get(PostFields.NAME, "")).toList();
    }

    public List<RecordChange> history(long id) {
        return history.of(IncidentFields.TYPE, id);
    }

    /// How many of the last weeks nobody has dealt with.
    public int due() {
        return open().size();
    }

    List<Stored> open() {
        LocalDateTime now = now();
        return patrol.read(reading -> patrol.incidents(reading, now.minusDays(BACK), now.plusMinutes(1))).stream().filter(one -> state(one.values()).open()).toList();
    }

    public IncidentState state(Values incident) {
        LocalDateTime found = incident.get(IncidentFields.FOUND_AT, now());
        LocalDateTime handled = incident.get(IncidentFields.HANDLED_AT);
        LocalDateTime limit = found.plus(IN_TIME);
        if (handled != null) {
            return handled.isAfter(limit) ? new IncidentState(Words.of("patrol.incident.handled-late"), "soon", false) : new IncidentState(Words.of("patrol.incident.handled"), "good", false);
        }
        LocalDateTime now = now();
        long hours = now.isAfter(limit) ? ChronoUnit.HOURS.between(limit, now) : ChronoUnit.HOURS.between(now, limit);
        return now.isAfter(limit) ? new IncidentState(Words.of("patrol.incident.over", hours), "late", true) : new IncidentState(Words.of("patrol.incident.left", hours), "soon", true);
    }

    /// @param shift by which it was found; null for none. What is entered after the shift begins at its start.
    public Values blank(@Nullable Shift shift) {
        LocalDateTime found = shift == null ? now() : shift.span().map(span -> span.to().isAfter(now()) ? now() : span.from()).orElse(now());
        return Values.none(IncidentFields.TYPE).change().set(IncidentFields.SHIFT, shift == null ? null : shift.id()).set(IncidentFields.FOUND_AT, found)
                .set(IncidentFields.SEVERITY, USUAL).set(IncidentFields.REPORTER, user.name()).done();
    }

    public SaveResult save(@Nullable Stored before, Values typed) {
        List<Problem> problems = problems(typed);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        String title = Words.of(before == null ? "patrol.incident.did.add" : "patrol.incident.did.change", named(typed));
        try {
            return new SaveResult.Saved(patrol.change(title, user.doing(Act.PATROL), changes -> before == null
                    ? patrol.insert(changes, typed, IncidentFields.INCIDENT_NO, "incident") : changes.update(before.id(), before.version(), typed)).value());
        } catch (StaleVersionException stale) {
            long id = before == null ? 0 : before.id();
            return new SaveResult.ChangedElsewhere(find(id).orElse(null), history.lastChangedBy(IncidentFields.TYPE, id).orElse(""));
        }
    }

    /// @return false where it was changed meanwhile
    public boolean delete(Stored incident) {
        try {
            patrol.change(Words.of("patrol.incident.did.delete", named(incident.values())), user.doing(Act.PATROL), changes -> {
                changes.delete(IncidentFields.TYPE, incident.id(), incident.version());
                return incident.id();
            });
            return true;
        } catch (StaleVersionException stale) {
            return false;
        }
    }

    /// 正兴门路口 电动车违停充电
    public String named(Values incident) {
        return (incident.get(IncidentFields.POST, "") + " " + codes.shortName("incident-kinds", incident.get(IncidentFields.INCIDENT_KIND, ""))).strip();
    }

    private List<Problem> problems(Values typed) {
        List<Problem> problems = new ArrayList<>();
        LocalDateTime found = typed.get(IncidentFields.FOUND_AT);
        LocalDateTime handled = typed.get(IncidentFields.HANDLED_AT);
        if (found == null) {
            problems.add(new Problem(IncidentFields.FOUND_AT.key(), Words.of("patrol.incident.problem.when")));
        } else if (found.isAfter(now())) {
            problems.add(new Problem(IncidentFields.FOUND_AT.key(), Words.of("patrol.incident.problem.future")));
        }
        if (!typed.has(IncidentFields.POST)) {
            problems.add(new Problem(IncidentFields.POST.key(), Words.of("patrol.incident.problem.where")));
        }
        if (!typed.has(IncidentFields.INCIDENT_KIND)) {
            problems.add(new Problem(IncidentFields.INCIDENT_KIND.key(), Words.of("patrol.incident.problem.kind")));
        }
        if (handled != null && found != null && handled.isBefore(found)) {
            problems.add(new Problem(IncidentFields.HANDLED_AT.key(), Words.of("patrol.incident.problem.before")));
        } else if (handled != null && handled.isAfter(now())) {
            problems.add(new Problem(IncidentFields.HANDLED_AT.key(), Words.of("patrol.incident.problem.future")));
        }
        return problems;
    }
}
