package org.communityoffice.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.patrol.RotaOffice;
import org.communityoffice.patrol.RotaPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamServiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    @TempDir Path folder;
    RotaOffice office;
    TeamService service;
    Stored team;

    @BeforeEach
    void open() {
        office = new RotaOffice(folder, TestOffice.CLOCK);
        service = office.teamService;
        team = saved(service.saveTeam(null, Values.none(TeamFields.TYPE).with(TeamFields.NAME, "治安巡逻队")));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aTeamHasANumberAndANameOfItsOwn() {
        assertThat(team.values().get(TeamFields.TEAM_NO)).startsWith("D-");
        assertThat(team.values().get(TeamFields.ACTIVE)).isTrue();
        assertThat(problem(service.saveTeam(null, Values.none(TeamFields.TYPE).with(TeamFields.NAME, " 治安巡逻队 ")))).contains("已有");
        assertThat(problem(service.saveTeam(null, Values.none(TeamFields.TYPE)))).contains("队名");
    }

    @Test
    void initialsAreProposedByReadingAndNumberedWhereTaken() {
        Values first = service.proposed(team.id(), null, "张伟", DAY);
        assertThat(first.get(TeamMemberFields.INITIALS)).isEqualTo("zw");
        saved(service.saveMember(null, first, false));
        Values second = service.proposed(team.id(), null, "赵文", DAY);
        assertThat(second.get(TeamMemberFields.INITIALS)).isEqualTo("zw2");
        assertThat(service.proposed(team.id(), null, "单于飞", DAY).get(TeamMemberFields.INITIALS)).as("the surname is chan").isEqualTo("cyf");
        assertThat(problem(service.saveMember(null, second.with(TeamMemberFields.INITIALS, "ZW"), false))).contains("张伟", "zw2");
        saved(service.saveMember(null, second, false));
    }

    @Test
    void theSamePersonTwiceIsToldAndANamesakeAsked() {
        long person = office.resident("张伟", LocalDate.of(1970, 1, 1));
        Stored entered = saved(service.saveMember(null, service.proposed(team.id(), person, "张伟", DAY), false));
        assertThat(problem(service.saveMember(null, service.proposed(team.id(), person, "张伟", DAY.plusDays(3)), false))).contains("张伟", "2026-11-01");
        assertThat(service.saveMember(null, service.proposed(team.id(), null, "张伟", DAY), false)).isInstanceOf(SaveResult.Unsure.class);
        assertThat(problem(service.saveMember(entered, entered.values().with(TeamMemberFields.LEFT_ON, DAY.minusDays(1)), false))).contains("早于入队");
        saved(service.saveMember(entered, entered.values().with(TeamMemberFields.LEFT_ON, DAY.plusDays(3)), false));
        saved(service.saveMember(null, service.proposed(team.id(), person, "张伟", DAY.plusDays(3)), false));
        assertThat(service.members(team.id())).as("left and came back").hasSize(2);
    }

    @Test
    void theCaptainLeadsTheTeam() {
        saved(service.saveMember(null, service.proposed(team.id(), null, "陈国强", DAY).with(TeamMemberFields.ROLE, "队长"), false));
        assertThat(service.team(team.id()).orElseThrow().values().get(TeamFields.LEADER)).isEqualTo("陈国强");
    }

    @Test
    void aTeamWithShiftsIsPutOutOfUseInsteadOfDeleted() {
        long person = office.member(team.id(), "陈国强");
        Stored now = service.team(team.id()).orElseThrow();
        assertThat(service.whyKept(now)).isEmpty();
        assertThat(office.rota.save(null, office.shift("ZAO", team.id(), DAY, new RotaPlace(person, "陈国强", null)), false)).isInstanceOf(SaveResult.Saved.class);
        assertThat(problem(service.deleteTeam(now))).contains("停用");
        saved(service.saveTeam(now, now.values().with(TeamFields.ACTIVE, false)));
        assertThat(office.history.recent(1).getFirst().title()).isEqualTo("停用队伍 治安巡逻队");
    }

    @Test
    void aTeamWithoutShiftsGoesWithItsMembersAndComesBack() {
        office.member(team.id(), "陈国强");
        saved(service.deleteTeam(service.team(team.id()).orElseThrow()));
        assertThat(service.teams()).isEmpty();
        office.history.undo(office.history.recent(1).getFirst().id(), "主任");
        assertThat(service.members(team.id())).hasSize(1);
    }

    @Test
    void aSaveOverASaveIsTold() {
        Stored seen = service.team(team.id()).orElseThrow();
        saved(service.saveTeam(seen, seen.values().with(TeamFields.NOTE, "一")));
        assertThat(service.saveTeam(seen, seen.values().with(TeamFields.NOTE, "二"))).isInstanceOf(SaveResult.ChangedElsewhere.class);
    }

    private static Stored saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).record();
    }

    private static String problem(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Invalid.class);
        return String.join("", ((SaveResult.Invalid) result).problems().stream().map(Problem::message).toList());
    }
}
