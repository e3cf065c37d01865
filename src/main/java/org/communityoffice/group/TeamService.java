package org.communityoffice.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Problem;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.search.NameReadings;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.jspecify.annotations.Nullable;

/// The rules of teams and of who is in them.
public final class TeamService {
    private static final String CAPTAIN = "队长";

    private final TeamRepository repository;
    private final HistoryRepository history;
    private final NameReadings readings;
    private final LongPredicate used;
    private final CurrentUser user;

    /// @param used whether shifts bear the team: then it is not deleted but put out of use
    public TeamService(TeamRepository repository, HistoryRepository history, NameReadings readings, LongPredicate used, CurrentUser user) {
        this.repository = repository;
        this.history = history;
        this.readings = readings;
        this.used = used;
        this.user = user;
    }

    /// Those in use first, each in the order in which they were entered.
    public List<Stored> teams() {
        return repository.teams().stream().sorted(java.util.Comparator.comparing(team -> !team.values().get(TeamFields.ACTIVE, true))).toList();
    }

    public Optional<Stored> team(long id) {
        return repository.team(id);
    }

    public List<Stored> members(long team) {
        return repository.members(team);
    }

    public SaveResult saveTeam(@Nullable Stored before, Values after) {
        String name = after.get(TeamFields.NAME, "").strip();
        if (name.isEmpty()) {
            return invalid(TeamFields.NAME.key(), Words.of("group.problem.no-name"));
        }
        boolean taken = repository.teams().stream().anyMatch(other -> (before == null || other.id() != before.id()) && name.equals(other.values().get(TeamFields.NAME)));
        if (taken) {
            return invalid(TeamFields.NAME.key(), Words.of("group.problem.name-taken", name));
        }
        Values team = after.change().set(TeamFields.NAME, name).set(TeamFields.ACTIVE, after.get(TeamFields.ACTIVE, true)).done();
        String title = before == null ? "group.did.add" : team.get(TeamFields.ACTIVE, true) || !before.values().get(TeamFields.ACTIVE, true) ? "group.did.change" : "group.did.stop";
        return write(Words.of(title, name), TeamFields.TYPE, before, changes -> before == null ? repository.insert(changes, team) : changes.update(before.id(), before.version(), team));
    }

    /// Why a team cannot be deleted, with what to do instead; empty where it can.
    public Optional<String> whyKept(Stored team) {
        return used.test(team.id()) ? Optional.of(Words.of("group.problem.used", team.values().get(TeamFields.NAME, ""))) : Optional.empty();
    }

    /// Takes a team and its members out.
    public SaveResult deleteTeam(Stored team) {
        Optional<String> kept = whyKept(team);
        if (kept.isPresent()) {
            return invalid("", kept.get());
        }
        return write(Words.of("group.did.delete", team.values().get(TeamFields.NAME, "")), TeamFields.TYPE, team, changes -> {
            repository.members(team.id()).forEach(member -> changes.delete(TeamMemberFields.TYPE, member.id(), member.version()));
            changes.delete(TeamFields.TYPE, team.id(), team.version());
            return team;
        });
    }

    /// A member as the program proposes them, for the clerk to correct.
    ///
    /// @param person the resident; null for somebody who is not on the roster
    public Values proposed(long team, @Nullable Long person, String name, LocalDate joined) {
        return Values.none(TeamMemberFields.TYPE).change().set(TeamMemberFields.TEAM, team).set(TeamMemberFields.PERSON, person).set(TeamMemberFields.PERSON_NAME, name)
                .set(TeamMemberFields.INITIALS, freeInitials(team, readings.initials(name))).set(TeamMemberFields.JOINED_ON, joined).done();
    }

    /// The initials, or with 2, 3 … after them where somebody in the team has them.
    private String freeInitials(long team, String wanted) {
        var taken = repository.members(team).stream().filter(member -> !member.values().has(TeamMemberFields.LEFT_ON))
                .map(member -> member.values().get(TeamMemberFields.INITIALS, "").toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String free = wanted;
        for (int number = 2; taken.contains(free); number++) {
            free = wanted + number;
        }
        return free;
    }

    /// @param sure the clerk has seen the doubts and saves all the same
    public SaveResult saveMember(@Nullable Stored before, Values typed, boolean sure) {
        String name = typed.get(TeamMemberFields.PERSON_NAME, "").strip();
        String initials = typed.get(TeamMemberFields.INITIALS, "").strip().toLowerCase(Locale.ROOT);
        Values after = typed.change().set(TeamMemberFields.PERSON_NAME, name).set(TeamMemberFields.INITIALS, initials).done();
        long team = after.get(TeamMemberFields.TEAM, 0L);
        List<Stored> others = repository.members(team).stream().filter(other -> (before == null || other.id() != before.id()) && together(other.values(), after)).toList();
        List<Problem> problems = problems(after, others);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        boolean namesake = others.stream().anyMatch(other -> name.equals(other.values().get(TeamMemberFields.PERSON_NAME)));
        if (namesake && !sure && (before == null || !before.values().get(TeamMemberFields.PERSON_NAME, "").equals(name))) {
            return new SaveResult.Unsure(List.of(new Problem(TeamMemberFields.PERSON_NAME.key(), Words.of("group.doubt.namesake", name))));
        }
        return write(memberTitle(before, after), TeamMemberFields.TYPE, before, changes -> {
            lead(changes, after);
            return before == null ? changes.insert(after) : changes.update(before.id(), before.version(), after);
        });
    }

    private List<Problem> problems(Values after, List<Stored> others) {
        List<Problem> out = new ArrayList<>();
        String name = after.get(TeamMemberFields.PERSON_NAME, "");
        String initials = after.get(TeamMemberFields.INITIALS, "");
        LocalDate joined = after.get(TeamMemberFields.JOINED_ON);
        LocalDate left = after.get(TeamMemberFields.LEFT_ON);
        if (name.isEmpty()) {
            out.add(new Problem(TeamMemberFields.PERSON_NAME.key(), Words.of("group.problem.no-person")));
        }
        if (joined != null && left != null && left.isBefore(joined)) {
            out.add(new Problem(TeamMemberFields.LEFT_ON.key(), Words.of("group.problem.left-before", left, joined)));
        }
        for (Stored other : others) {
            String theirs = other.values().get(TeamMemberFields.PERSON_NAME, "");
            if (after.has(TeamMemberFields.PERSON) && after.get(TeamMemberFields.PERSON, 0L).equals(other.values().get(TeamMemberFields.PERSON))) {
                out.add(new Problem(TeamMemberFields.PERSON_NAME.key(), Words.of("group.problem.twice", name, since(other.values()))));
            } else if (!initials.isEmpty() && initials.equals(other.values().get(TeamMemberFields.INITIALS))) {
                out.add(new Problem(TeamMemberFields.INITIALS.key(), Words.of("group.problem.initials", initials, theirs, freeInitials(after.get(TeamMemberFields.TEAM, 0L), initials))));
            }
        }
        return out;
    }

    private static String since(Values member) {
        LocalDate joined = member.get(TeamMemberFields.JOINED_ON);
        return joined == null ? "" : Words.of("group.problem.since", joined);
    }

    /// Whether two entries hold on some same day.
    private static boolean together(Values one, Values other) {
        return !before(one, other) && !before(other, one);
    }

    private static boolean before(Values one, Values other) {
        LocalDate left = one.get(TeamMemberFields.LEFT_ON);
        LocalDate joined = other.get(TeamMemberFields.JOINED_ON);
        return left != null && (joined == null ? LocalDate.MIN : joined).compareTo(left) >= 0;
    }

    /// A member with the role 队长 is the team's leader.
    private void lead(Changes changes, Values member) {
        if (CAPTAIN.equals(member.get(TeamMemberFields.ROLE))) {
            repository.team(member.get(TeamMemberFields.TEAM, 0L)).ifPresent(team ->
                    changes.update(team.id(), team.version(), team.values().with(TeamFields.LEADER, member.get(TeamMemberFields.PERSON_NAME))));
        }
    }

    private String memberTitle(@Nullable Stored before, Values after) {
        String team = repository.team(after.get(TeamMemberFields.TEAM, 0L)).map(one -> one.values().get(TeamFields.NAME, "")).orElse("");
        boolean leaves = before != null && after.has(TeamMemberFields.LEFT_ON) && !before.values().has(TeamMemberFields.LEFT_ON);
        String key = before == null ? "group.did.join" : leaves ? "group.did.leave" : "group.did.change-member";
        return Words.of(key, after.get(TeamMemberFields.PERSON_NAME, ""), team);
    }

    /// Takes an entry out that was a mistake; who leaves a team gets a day of leaving instead.
    public SaveResult deleteMember(Stored member) {
        return write(Words.of("group.did.delete-member", member.values().get(TeamMemberFields.PERSON_NAME, "")), TeamMemberFields.TYPE, member, changes -> {
            changes.delete(TeamMemberFields.TYPE, member.id(), member.version());
            return member;
        });
    }

    private SaveResult write(String title, RecordType type, @Nullable Stored before, java.util.function.Function<Changes, Stored> action) {
        try {
            return new SaveResult.Saved(repository.change(title, user.doing(Act.ROTA), action).value());
        } catch (StaleVersionException stale) {
            long id = before == null ? 0 : before.id();
            Stored theirs = (type == TeamFields.TYPE ? repository.team(id) : repository.member(id)).orElse(null);
            return new SaveResult.ChangedElsewhere(theirs, history.lastChangedBy(type, id).orElse(""));
        }
    }

    private static SaveResult invalid(String field, String message) {
        return new SaveResult.Invalid(List.of(new Problem(field, message)));
    }
}
