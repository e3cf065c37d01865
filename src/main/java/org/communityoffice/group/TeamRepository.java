package org.communityoffice.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communityoffice.database.Changed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.LiveTable;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;

/// Teams and their members, held live; written through change sets only.
public final class TeamRepository {
    private final OfficeDatabase database;
    private final LiveTable teams;
    private final LiveTable members;

    public TeamRepository(OfficeDatabase database) {
        this.database = database;
        this.teams = new LiveTable(database, TeamFields.TYPE);
        this.members = new LiveTable(database, TeamMemberFields.TYPE);
    }

    /// In the order in which they were entered.
    public List<Stored> teams() {
        return sorted(teams.all());
    }

    public Optional<Stored> team(long id) {
        return teams.find(id);
    }

    /// By name, as it is written; the one in use first.
    public Optional<Stored> named(String name) {
        return teams().stream().filter(team -> name.equals(team.values().get(TeamFields.NAME)))
                .min(Comparator.comparing(team -> !team.values().get(TeamFields.ACTIVE, false)));
    }

    /// Everybody who is or was in the team, in the order in which they were entered.
    public List<Stored> members(long team) {
        return sorted(members.all().stream().filter(member -> Long.valueOf(team).equals(member.values().get(TeamMemberFields.TEAM))).toList());
    }

    /// Who is in the team on a day.
    public List<Stored> members(long team, LocalDate day) {
        return members(team).stream().filter(member -> Membership.holds(member.values(), day)).toList();
    }

    public Optional<Stored> member(long id) {
        return members.find(id);
    }

    /// Enters a team under a 队伍编号 that stays.
    public Stored insert(Changes changes, Values team) {
        long id = changes.reserve(TeamFields.TYPE);
        return changes.insert(id, team.with(TeamFields.TEAM_NO, Words.of("group.number", String.format("%03d", id))));
    }

    public void onChanged(Consumer<Set<Long>> listener) {
        teams.onChange(listener);
        members.onChange(listener);
    }

    public <T> Changed<T> change(String title, String by, Function<Changes, T> action) {
        return database.change(title, by, action);
    }

    private static List<Stored> sorted(Collection<Stored> rows) {
        return rows.stream().sorted(Comparator.comparingLong(Stored::id)).toList();
    }
}
