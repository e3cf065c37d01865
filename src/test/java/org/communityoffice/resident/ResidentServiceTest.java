package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.security.Role;
import org.communityoffice.settings.Building;
import org.communityoffice.settings.BuildingList;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.RegisterAccess;
import org.communityoffice.settings.FieldCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentServiceTest {
    @TempDir Path folder;
    OfficeDatabase database;
    HistoryRepository history;
    ResidentRepository repository;
    ResidentService service;
    Households households;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        history = new HistoryRepository(database);
        repository = new ResidentRepository(database);
        BuildingList buildings = new BuildingList(List.of());
        households = new Households(repository, () -> buildings);
        service = new ResidentService(repository, history, new FieldCatalogue(new FactoryTables()), households,
                new CurrentUser("主任", Role.HEAD), TestOffice.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Values typed(String name, String idNo) {
        return service.blank().change().set(ResidentFields.NAME, name).set(ResidentFields.ID_NO, idNo).done();
    }

    private Stored saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).record();
    }

    @Test
    void aNewResidentIsThereAndNamedInTheHistory() {
        Stored person = saved(service.save(null, typed("买买提·艾力", "990101195305139577"), false));
        assertThat(service.find(person.id())).contains(person);
        assertThat(person.values().get(ResidentFields.PERSON_NO)).isEqualTo("R-000001");
        assertThat(person.values().get(ResidentFields.PENDING)).isTrue();
        assertThat(history.recent(1).getFirst().title()).isEqualTo("新增居民 买买提·艾力");
    }

    @Test
    void everyWrongNumberIsSaidInWordsAndNotSaved() {
        for (String wrong : List.of("990101195305139578", "99010119530513957", "990101530513957", "abc")) {
            assertThat(service.save(null, typed("张三", wrong), true))
                    .isInstanceOfSatisfying(SaveResult.Invalid.class,
                            invalid -> assertThat(invalid.problems()).extracting(Problem::field).containsExactly("id_no"));
        }
        assertThat(service.all()).isEmpty();
        saved(service.save(null, typed("JOHN SMITH", "E12345678").with(ResidentFields.ID_TYPE, "414"), false));
    }

    @Test
    void whatDiffersFromTheNumberIsAskedAndNeverOverwritten() {
        Values person = typed("张三", "990101195305139577").change().set(ResidentFields.SEX, "2")
                .set(ResidentFields.BIRTH_DATE, LocalDate.of(1953, 5, 14)).done();
        assertThat(service.save(null, person, false)).isInstanceOfSatisfying(SaveResult.Unsure.class,
                unsure -> assertThat(unsure.doubts()).extracting(Problem::field).containsExactly("sex", "birth_date"));
        Stored kept = saved(service.save(null, person, true));
        assertThat(kept.values().get(ResidentFields.SEX)).isEqualTo("2");
        assertThat(kept.values().get(ResidentFields.BIRTH_DATE)).isEqualTo(LocalDate.of(1953, 5, 14));
    }

    @Test
    void warnsOfSomebodyWhoMayBeTheSame() {
        saved(service.save(null, typed("张三", "990101195305139577"), false));
        assertThat(service.save(null, typed("张叁", "990101195305139577"), false))
                .isInstanceOfSatisfying(SaveResult.Unsure.class,
                        unsure -> assertThat(unsure.doubts().getFirst().message()).contains("张三"));
    }

    @Test
    void aSecondSaveOnTheSameVersionShowsTheOther() {
        Stored first = saved(service.save(null, typed("张三", ""), false));
        saved(service.save(first, first.values().with(ResidentFields.PHONE, "13800000001"), false));
        assertThat(service.save(first, first.values().with(ResidentFields.PHONE, "13800000002"), false))
                .isInstanceOfSatisfying(SaveResult.ChangedElsewhere.class, changed -> {
                    assertThat(changed.by()).isEqualTo("主任");
                    assertThat(changed.theirs()).isNotNull();
                });
        assertThat(history.recent(1).getFirst().title()).isEqualTo("修改 张三的联系电话");
    }

    @Test
    void peopleOfOneDoorAreOneHouseholdAndMovingLeavesIt() {
        Values head = typed("周新民", "").change().set(ResidentFields.RESIDENCE_ADDRESS, "东风里8号301")
                .set(ResidentFields.RELATION_TO_HEAD, Households.HEAD).done();
        Stored first = saved(service.save(null, head, false));
        Stored wife = saved(service.save(null, typed("张秀梅", "").with(ResidentFields.RESIDENCE_ADDRESS, "东风里8号301"), false));
        long household = first.values().get(ResidentFields.HOUSEHOLD, 0L);
        assertThat(wife.values().get(ResidentFields.HOUSEHOLD)).isEqualTo(household);
        assertThat(repository.household(household).orElseThrow().values().get(HouseholdFields.HEAD)).isEqualTo(first.id());
        assertThat(households.members(household)).extracting(Stored::id).containsExactly(first.id(), wife.id());
        Stored moved = saved(service.save(wife, wife.values().with(ResidentFields.RESIDENCE_ADDRESS, "东风里9号101"), false));
        assertThat(moved.values().get(ResidentFields.HOUSEHOLD)).isNotEqualTo(household);
    }

    @Test
    void movingOutAndDyingFollowFromTheDates() {
        Stored person = saved(service.save(null, typed("张三", ""), false));
        Stored left = saved(service.save(person, person.values().with(ResidentFields.LEFT_ON, LocalDate.of(2026, 11, 1)), false));
        assertThat(left.values().get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.LEFT);
        Stored died = saved(service.save(left, left.values().change().set(ResidentFields.CANCELLED_ON, LocalDate.of(2026, 11, 2))
                .set(ResidentFields.MOVE_REASON, "SW").done(), false));
        assertThat(died.values().get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.DIED);
    }

    @Test
    void deletedPeopleComeBackWithTheirHousehold() {
        Stored first = saved(service.save(null, typed("张三", "").change().set(ResidentFields.RESIDENCE_ADDRESS, "东风里8号301")
                .set(ResidentFields.RELATION_TO_HEAD, Households.HEAD).done(), false));
        Stored second = saved(service.save(null, typed("李四", ""), false));
        assertThat(service.delete(List.of(first, second))).isEqualTo(new DeleteResult.Deleted(2));
        assertThat(service.all()).isEmpty();
        history.undo(history.undoable().orElseThrow().id(), "主任");
        assertThat(service.find(first.id()).orElseThrow().values()).isEqualTo(first.values());
        assertThat(service.all()).hasSize(2);
    }

    @Test
    void whoWasChangedMeanwhileIsNotDeletedAndItIsSaidByWhomAndWhat() {
        Stored first = saved(service.save(null, typed("张三", ""), false));
        Stored second = saved(service.save(null, typed("李四", ""), false));
        saved(service.save(first, first.values().with(ResidentFields.PHONE, "13800000001"), false));
        assertThat(service.delete(List.of(second, first))).isInstanceOfSatisfying(DeleteResult.NotDeleted.class,
                not -> assertThat(not.why()).singleElement().asString().contains("张三", "主任", "修改 张三的联系电话"));
        assertThat(service.all()).hasSize(2);
        service.delete(List.of(second));
        assertThat(service.delete(List.of(second))).isInstanceOfSatisfying(DeleteResult.NotDeleted.class,
                not -> assertThat(not.why()).singleElement().asString().contains("已经不在名册里", "主任"));
    }

    @Test
    void whoStandsInATeamIsNotDeletedAndItIsSaid() {
        Stored person = saved(service.save(null, typed("张三", ""), false));
        repository.change("队伍", "主任", changes -> {
            Stored team = changes.insert(Values.none(org.communityoffice.group.TeamFields.TYPE).change().set(org.communityoffice.group.TeamFields.NAME, "巡逻队").set(org.communityoffice.group.TeamFields.ACTIVE, true).done());
            return changes.insert(Values.none(org.communityoffice.group.TeamMemberFields.TYPE).change().set(org.communityoffice.group.TeamMemberFields.TEAM, team.id())
                    .set(org.communityoffice.group.TeamMemberFields.PERSON, person.id()).set(org.communityoffice.group.TeamMemberFields.PERSON_NAME, "张三").done());
        });
        assertThat(service.delete(List.of(person))).isInstanceOfSatisfying(DeleteResult.NotDeleted.class,
                not -> assertThat(not.why()).singleElement().asString().contains("张三还在别的册子里"));
        assertThat(service.find(person.id())).contains(person);
    }

    @Test
    void clearingTheLeavingDateBringsSomebodyBackIntoTheRoster() {
        Stored person = saved(service.save(null, typed("张三", ""), false));
        Stored left = saved(service.save(person, person.values().with(ResidentFields.LEFT_ON, LocalDate.of(2026, 10, 1)), false));
        Stored back = saved(service.save(left, left.values().with(ResidentFields.LEFT_ON, null), false));
        assertThat(back.values().get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.LIVING_HERE);
    }

    @Test
    void whoComesBackFromTheBinHasHisRegistersAgainAndWhoseHouseholdIsGoneIsToldSo() {
        Stored person = saved(service.save(null, typed("张三", "").with(ResidentFields.RESIDENCE_ADDRESS, "东风里8号301"), false));
        RegisterService registers = new RegisterService(repository, new FactoryTables(), new RegisterAccess(new FactoryTables(), new CurrentUser("主任", Role.HEAD), Set.of()), new CurrentUser("主任", Role.HEAD), TestOffice.CLOCK);
        registers.save(null, registers.blank(person.id()).change().set(RegisterFields.REGISTER, "REG-ELDER").set(RegisterFields.REASON, "满六十").done());
        service.delete(List.of(person));
        var back = history.bringBack(history.recycled(ResidentFields.TYPE, 10).getFirst(), "找回", "主任");
        assertThat(back.lost()).isFalse();
        assertThat(registers.of(person.id())).singleElement().satisfies(entry -> assertThat(entry.values().get(RegisterFields.REASON)).isEqualTo("满六十"));

        Stored here = service.find(person.id()).orElseThrow();
        service.delete(List.of(here));
        Stored home = repository.households().iterator().next();
        repository.change("删户", "主任", changes -> {
            changes.delete(HouseholdFields.TYPE, home.id(), home.version());
            return home;
        });
        var alone = history.bringBack(history.recycled(ResidentFields.TYPE, 10).getFirst(), "找回", "主任");
        assertThat(alone.lost()).isTrue();
        Stored again = service.find(person.id()).orElseThrow();
        assertThat(again.values().has(ResidentFields.HOUSEHOLD)).isFalse();
        assertThat(again.values().get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo("东风里8号301");
        assertThat(saved(service.save(again, again.values().with(ResidentFields.PHONE, "13800000001"), true)).values().has(ResidentFields.HOUSEHOLD)).as("linked anew").isTrue();
    }

    @Test
    void agesOnLeapDaysAndBirthdays() {
        Values person = typed("张三", "").with(ResidentFields.BIRTH_DATE, LocalDate.of(2004, 2, 29));
        assertThat(ResidentStatus.age(person, LocalDate.of(2026, 2, 28))).isEqualTo(21);
        assertThat(ResidentStatus.age(person, LocalDate.of(2026, 3, 1))).isEqualTo(22);
        assertThat(ResidentStatus.age(person, LocalDate.of(2028, 2, 29))).isEqualTo(24);
    }
}
