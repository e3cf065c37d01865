package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
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

class ManyServiceTest {
    private static final List<Building> BUILDINGS = List.of(new Building(1, "樱花苑", "3号楼", List.of()), new Building(2, "樱花苑", "8号楼", List.of()));

    @TempDir Path folder;
    OfficeDatabase database;
    HistoryRepository history;
    ResidentRepository repository;
    ResidentService residents;
    RegisterService registers;
    ManyService many;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        history = new HistoryRepository(database);
        repository = new ResidentRepository(database);
        Households households = new Households(repository, () -> new BuildingList(List.of()));
        Households known = new Households(repository, () -> new BuildingList(BUILDINGS));
        FieldCatalogue catalogue = new FieldCatalogue(new FactoryTables());
        CurrentUser user = new CurrentUser("主任", Role.HEAD);
        residents = new ResidentService(repository, history, catalogue, households, user, TestOffice.CLOCK);
        registers = new RegisterService(repository, new FactoryTables(), new RegisterAccess(new FactoryTables(), user, Set.of()), user, TestOffice.CLOCK);
        many = new ManyService(repository, history, catalogue, known, residents, registers, user, TestOffice.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Stored entered(String name, String kind, String address) {
        return ((SaveResult.Saved) residents.save(null, residents.blank().change().set(ResidentFields.NAME, name).set(ResidentFields.RESIDENT_KIND, kind)
                .set(ResidentFields.RESIDENCE_ADDRESS, address).done(), true)).record();
    }

    private static Values typed(org.communityoffice.model.Field<?> field, Object value) {
        return Values.none(ResidentFields.TYPE).change().put(field, value).done();
    }

    @Test
    void theNewValueIsToldFromWhatToWhatAndOneUndoTakesAllBack() {
        List<Stored> who = List.of(entered("甲", "LD", "东风里8号301"), entered("乙", "LD", "东风里8号302"), entered("丙", null, "东风里8号303"), entered("丁", "HJ", "东风里8号304"));
        ManyPlan plan = many.plan(who, ResidentFields.RESIDENT_KIND, typed(ResidentFields.RESIDENT_KIND, "HJ"));
        assertThat(plan.old()).containsExactly(new ManyPlan.Old("LD", 2), new ManyPlan.Old(null, 1));
        assertThat(plan.same()).isEqualTo(1);
        assertThat(many.carryOut(plan)).isInstanceOf(SaveResult.Saved.class);
        assertThat(residents.all()).allMatch(person -> "HJ".equals(person.values().get(ResidentFields.RESIDENT_KIND)));
        assertThat(history.recent(1).getFirst().title()).isEqualTo("修改 3 人的人员类别");
        history.undo(history.undoable().orElseThrow().id(), "主任");
        who.forEach(person -> assertThat(residents.find(person.id()).orElseThrow().values()).isEqualTo(person.values()));
    }

    @Test
    void whoCannotBeChangedIsNamedWithTheReasonAndLeftAsHeIs() {
        Stored late = entered("甲", "LD", "东风里8号301");
        Stored kept = ((SaveResult.Saved) residents.save(late, late.values().with(ResidentFields.ARRIVED_ON, LocalDate.of(2026, 10, 20)), true)).record();
        Stored free = entered("乙", "LD", "东风里8号302");
        ManyPlan plan = many.plan(List.of(kept, free), ResidentFields.LEFT_ON, typed(ResidentFields.LEFT_ON, LocalDate.of(2026, 10, 1)));
        assertThat(plan.refused()).containsExactly(new ManyPlan.Refused("甲", "离开日期早于入住日期"));
        many.carryOut(plan);
        assertThat(residents.find(free.id()).orElseThrow().values().get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.LEFT);
        assertThat(residents.find(kept.id()).orElseThrow()).isEqualTo(kept);
        Stored elsewhere = entered("丙", "HJ", "樱花苑3号楼2单元502");
        assertThat(many.plan(List.of(elsewhere), ResidentFields.BUILDING, typed(ResidentFields.BUILDING, 2L)).refused())
                .containsExactly(new ManyPlan.Refused("丙", "现住地址写的是樱花苑3号楼，请先改地址"));
    }

    @Test
    void householdsAreChangedOnceEachAndWhoHasNoneIsTold() {
        Stored one = entered("甲", "HJ", "东风里8号301");
        Stored other = entered("乙", "HJ", "东风里8号301");
        Stored alone = entered("丙", "HJ", null);
        Values grid = Values.none(HouseholdFields.TYPE).with(HouseholdFields.GRID, "第三网格");
        ManyPlan plan = many.plan(List.of(one, other, alone), HouseholdFields.GRID, grid);
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.refused()).containsExactly(new ManyPlan.Refused("丙", "还没有连到一户"));
        many.carryOut(plan);
        assertThat(repository.households().iterator().next().values().get(HouseholdFields.GRID)).isEqualTo("第三网格");
    }

    @Test
    void allJoinARegisterExceptWhoIsInIt() {
        Stored one = entered("甲", "HJ", null);
        Stored other = entered("乙", "HJ", null);
        registers.save(null, registers.blank(one.id()).with(RegisterFields.REGISTER, "REG-ELDER"));
        ManyPlan plan = many.plan(List.of(one, other), RegisterFields.REGISTER, many.newEntry().with(RegisterFields.REGISTER, "REG-ELDER"));
        assertThat(plan.refused()).containsExactly(new ManyPlan.Refused("甲", "已在这个名册里"));
        many.carryOut(plan);
        assertThat(registers.of(other.id())).hasSize(1);
        assertThat(registers.of(one.id())).hasSize(1);
        assertThat(many.plan(List.of(one), RegisterFields.REGISTER, many.newEntry().with(RegisterFields.REGISTER, "REG-DRUG")).title())
                .as("a restricted register is not named").isEqualTo("改受限名册");
    }

    @Test
    void whatAColleagueChangedMeanwhileStopsAllOfIt() {
        Stored one = entered("甲", "LD", null);
        Stored other = entered("乙", "LD", null);
        ManyPlan plan = many.plan(List.of(one, other), ResidentFields.RESIDENT_KIND, typed(ResidentFields.RESIDENT_KIND, "HJ"));
        residents.save(other, other.values().with(ResidentFields.PHONE, "13800000001"), true);
        assertThat(many.carryOut(plan)).isInstanceOfSatisfying(SaveResult.ChangedElsewhere.class, changed -> assertThat(changed.by()).isEqualTo("主任"));
        assertThat(residents.find(one.id()).orElseThrow()).isEqualTo(one);
    }
}
