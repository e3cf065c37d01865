package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.MovePlan.Act;
import org.communityoffice.security.Role;
import org.communityoffice.settings.BuildingList;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveServiceTest {
    private static final String OLD = "东风里8号301";
    private static final String NEW = "东风里9号101";
    private static final LocalDate DAY = LocalDate.now(TestOffice.CLOCK).minusDays(3);

    @TempDir Path folder;
    OfficeDatabase database;
    HistoryRepository history;
    ResidentRepository repository;
    Households households;
    ResidentService residents;
    MoveService moves;
    Stored head;
    Stored wife;
    Stored child;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        history = new HistoryRepository(database);
        repository = new ResidentRepository(database);
        BuildingList buildings = new BuildingList(List.of());
        households = new Households(repository, () -> buildings);
        CurrentUser user = new CurrentUser("主任", Role.HEAD);
        residents = new ResidentService(repository, history, new FieldCatalogue(new FactoryTables()), households, user, TestOffice.CLOCK);
        moves = new MoveService(repository, history, households, residents, user, TestOffice.CLOCK);
        head = entered("周新民", OLD, Households.HEAD);
        wife = entered("张秀梅", OLD, "12");
        child = entered("周海波", OLD, "20");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Stored entered(String name, String address, String relation) {
        return ((SaveResult.Saved) residents.save(null, residents.blank().change().set(ResidentFields.NAME, name)
                .set(ResidentFields.RESIDENCE_ADDRESS, address).set(ResidentFields.RELATION_TO_HEAD, relation).done(), true)).record();
    }

    private static Values typed(String address, Stored... who) {
        return Values.none(MoveFields.TYPE).change().set(MoveFields.ADDRESS, address).set(MoveFields.ON, DAY)
                .set(MoveFields.WHO, List.of(who).stream().map(one -> "" + one.id()).collect(Collectors.joining("|"))).done();
    }

    private Values now(Stored person) {
        return repository.resident(person.id()).orElseThrow().values();
    }

    private MovePlan done(Act act, Values typed) {
        MovePlan plan = moves.plan(act, typed);
        assertThat(moves.carryOut(plan)).isInstanceOf(SaveResult.Saved.class);
        return plan;
    }

    @Test
    void aWholeFamilyMovesWithItsHouseholdAsOneActThatCanBeUndone() {
        long home = now(head).get(ResidentFields.HOUSEHOLD, 0L);
        assertThat(moves.blank(wife, Act.MOVE).get(MoveFields.WHO)).as("all who live there").isEqualTo(head.id() + "|" + wife.id() + "|" + child.id());
        int before = history.recent(50).size();
        done(Act.MOVE, typed(NEW, head, wife, child));
        assertThat(history.recent(50)).hasSize(before + 1);
        assertThat(history.recent(1).getFirst().title()).contains("周新民、张秀梅等 3 人", DAY.toString(), NEW);
        for (Stored one : List.of(head, wife, child)) {
            assertThat(now(one).get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo(NEW);
            assertThat(now(one).get(ResidentFields.HOUSEHOLD)).isEqualTo(home);
            assertThat(now(one).get(ResidentFields.RELATION_TO_HEAD)).isEqualTo(one.values().get(ResidentFields.RELATION_TO_HEAD));
        }
        assertThat(repository.household(home).orElseThrow().values().get(HouseholdFields.ADDRESS)).isEqualTo(NEW);
        history.undo(history.undoable().orElseThrow().id(), "主任");
        assertThat(now(child)).isEqualTo(child.values());
        assertThat(repository.household(home).orElseThrow().values().get(HouseholdFields.ADDRESS)).isEqualTo(OLD);
    }

    @Test
    void oneWhoLeavesTheFamilyHasAHouseholdOfHerOwnAndNoRelation() {
        MovePlan plan = done(Act.MOVE, typed(NEW, wife));
        assertThat(plan.notes()).anyMatch(note -> note.contains("张秀梅的与户主关系要重填"));
        assertThat(now(wife).get(ResidentFields.HOUSEHOLD)).isNotEqualTo(now(head).get(ResidentFields.HOUSEHOLD)).isNotNull();
        assertThat(now(wife).has(ResidentFields.RELATION_TO_HEAD)).isFalse();
        assertThat(now(head)).isEqualTo(repository.resident(head.id()).orElseThrow().values());
        assertThat(households.members(now(head).get(ResidentFields.HOUSEHOLD, 0L))).hasSize(2);
    }

    @Test
    void theHeadWhoLeavesAloneLeavesNoHeadBehind() {
        long home = now(head).get(ResidentFields.HOUSEHOLD, 0L);
        done(Act.MOVE, typed(NEW, head));
        assertThat(repository.household(home).orElseThrow().values().has(HouseholdFields.HEAD)).isFalse();
        assertThat(repository.household(now(head).get(ResidentFields.HOUSEHOLD, 0L)).orElseThrow().values().get(HouseholdFields.HEAD)).isEqualTo(head.id());
    }

    @Test
    void whereSomebodyLivesTheFamiliesBecomeOneAndTheOldHouseholdIsClosed() {
        long old = now(head).get(ResidentFields.HOUSEHOLD, 0L);
        Stored host = entered("李四", NEW, Households.HEAD);
        MovePlan plan = done(Act.MOVE, typed(NEW, head, wife, child));
        assertThat(plan.notes()).anyMatch(note -> note.contains("那里住着 1 人（李四）"));
        assertThat(now(head).get(ResidentFields.HOUSEHOLD)).isEqualTo(now(host).get(ResidentFields.HOUSEHOLD));
        assertThat(now(head).has(ResidentFields.RELATION_TO_HEAD)).as("two heads in one household").isFalse();
        assertThat(now(head).get(ResidentFields.HOUSEHOLD_HEAD_NAME)).isEqualTo("李四");
        assertThat(repository.household(old).orElseThrow().values().get(HouseholdFields.STATUS)).isEqualTo("销户");
        assertThat(repository.household(now(host).get(ResidentFields.HOUSEHOLD, 0L)).orElseThrow().values().get(HouseholdFields.HEAD)).isEqualTo(host.id());
    }

    @Test
    void leavingDyingAndComingBackAreOneActEachWithItsDate() {
        done(Act.LEAVE, typed(null, wife));
        assertThat(now(wife).get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.LEFT);
        assertThat(now(wife).get(ResidentFields.LEFT_ON)).isEqualTo(DAY);
        assertThat(moves.candidates(repository.resident(wife.id()).orElseThrow(), Act.RETURN)).extracting(Stored::id).containsExactly(wife.id());
        done(Act.RETURN, typed(null, wife));
        assertThat(now(wife).get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.LIVING_HERE);
        assertThat(now(wife).get(ResidentFields.ARRIVED_ON)).isEqualTo(DAY);
        assertThat(now(wife).has(ResidentFields.LEFT_ON)).isFalse();
        MovePlan death = done(Act.DIE, typed(null, head));
        assertThat(death.notes()).anyMatch(note -> note.contains("另选户主"));
        assertThat(now(head).get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.DIED);
        assertThat(history.recent(1).getFirst().title()).isEqualTo("周新民 " + DAY + " 去世");
    }

    @Test
    void whatCannotBeIsSaidBesideItsFieldAndNothingIsDone() {
        Values future = typed(NEW, head).with(MoveFields.ON, LocalDate.now(TestOffice.CLOCK).plusDays(1));
        assertThat(moves.plan(Act.MOVE, future).problems()).extracting(Problem::field).containsExactly("moved_on");
        assertThat(moves.plan(Act.MOVE, typed(null, head)).problems()).extracting(Problem::field).containsExactly("address");
        assertThat(moves.plan(Act.MOVE, typed(OLD, head)).problems()).extracting(Problem::message).containsExactly("已经住在这里");
        assertThat(moves.plan(Act.LEAVE, typed(null)).problems()).extracting(Problem::field).containsExactly("who");
        Stored late = ((SaveResult.Saved) residents.save(wife, wife.values().with(ResidentFields.ARRIVED_ON, DAY.plusDays(1)), true)).record();
        MovePlan plan = moves.plan(Act.LEAVE, typed(null, late));
        assertThat(plan.problems()).extracting(Problem::message).containsExactly("张秀梅：离开日期早于入住日期");
        assertThat(moves.carryOut(plan)).isInstanceOf(SaveResult.Invalid.class);
        assertThat(now(late).has(ResidentFields.LEFT_ON)).isFalse();
    }

    @Test
    void whatAColleagueChangedMeanwhileIsNotOverwritten() {
        MovePlan plan = moves.plan(Act.LEAVE, typed(null, wife));
        residents.save(wife, wife.values().with(ResidentFields.PHONE, "13800000001"), true);
        assertThat(moves.carryOut(plan)).isInstanceOfSatisfying(SaveResult.ChangedElsewhere.class, changed -> assertThat(changed.by()).isEqualTo("主任"));
        assertThat(now(wife).has(ResidentFields.LEFT_ON)).isFalse();
    }
}
