package org.communityoffice.patrol;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.group.TeamService;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.search.NameReadings;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// An office with teams for tests of the rota.
public final class RotaOffice implements AutoCloseable {
    public final OfficeDatabase database;
    public final PatrolRepository patrol;
    public final TeamRepository teams;
    public final ResidentRepository residents;
    public final HistoryRepository history;
    public final RotaService rota;
    public final TeamService teamService;
    public final PostService postService;
    public final ShiftKinds kinds;

    public RotaOffice(Path folder, Clock clock) {
        database = TestOffice.create(folder, clock);
        patrol = new PatrolRepository(database);
        teams = new TeamRepository(database);
        residents = new ResidentRepository(database);
        history = new HistoryRepository(database);
        FactoryTables tables = new FactoryTables();
        kinds = new ShiftKinds(tables);
        CurrentUser user = new CurrentUser("主任", Role.HEAD);
        rota = new RotaService(patrol, teams, history, new RotaRules(teams, residents, kinds), kinds, user);
        teamService = new TeamService(teams, history, new NameReadings(tables), patrol::usesTeam, user);
        postService = new PostService(patrol, history, user);
    }

    public long team(String name, String category) {
        return teams.change("t", "主任", changes -> teams.insert(changes, Values.none(TeamFields.TYPE).change().set(TeamFields.NAME, name)
                .set(TeamFields.CATEGORY, category).set(TeamFields.ACTIVE, true).done())).value().id();
    }

    public long resident(String name, @Nullable LocalDate born) {
        return residents.change("t", "主任", changes -> residents.insert(changes, Values.none(ResidentFields.TYPE).change().set(ResidentFields.NAME, name).set(ResidentFields.STATUS, "在册").set(ResidentFields.PENDING, false)
                .set(ResidentFields.BIRTH_DATE, born).done())).value().id();
    }

    /// A grown-up resident in a team.
    public long member(long team, String name) {
        long person = resident(name, LocalDate.of(1970, 1, 1));
        join(team, person, name, null, null);
        return person;
    }

    public Stored join(long team, @Nullable Long person, String name, @Nullable LocalDate joined, @Nullable LocalDate left) {
        return teams.change("t", "主任", changes -> changes.insert(Values.none(TeamMemberFields.TYPE).change().set(TeamMemberFields.TEAM, team)
                .set(TeamMemberFields.PERSON, person).set(TeamMemberFields.PERSON_NAME, name).set(TeamMemberFields.JOINED_ON, joined).set(TeamMemberFields.LEFT_ON, left).done())).value();
    }

    public PlannedShift shift(String kind, long team, LocalDate day, RotaPlace... places) {
        return PlannedShift.of(kinds.of(kind).orElseThrow(), team, day, java.util.List.of(places));
    }

    @Override
    public void close() {
        database.close();
    }
}
