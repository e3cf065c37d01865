package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.rental.HouseOffice.TODAY;
import static org.communityoffice.rental.HouseOffice.saved;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.IdNumber;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenancyServiceTest {
    @TempDir Path folder;
    HouseOffice office;
    Stored house;

    @BeforeEach
    void open() throws Exception {
        office = new HouseOffice(folder);
        house = office.house("东风里 12 号", "101-103、201-203");
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private static List<String> fields(SaveResult result) {
        return switch (result) {
            case SaveResult.Invalid(List<Problem> problems) -> problems.stream().map(Problem::field).toList();
            case SaveResult.Unsure(List<Problem> doubts) -> doubts.stream().map(one -> "? " + one.field()).toList();
            default -> List.of();
        };
    }

    private static String number(String birth) {
        String digits = "990101" + birth + "001";
        return digits + IdNumber.checkDigit(digits);
    }

    private List<Tenant> living() {
        var repository = office.wiring.rentals().repository();
        return office.tenancies.tenants(repository.read(reading -> repository.tenancies(reading, house.id())));
    }

    @Test
    void somebodyNewIsEnteredAsAFloatingResidentInOneAction() {
        Stored tenancy = saved(office.tenancies.moveIn(office.arrival(house, "201", "买买提·艾力", TODAY).with(ResidentFields.ID_NO, number("19930412")), false));
        Values person = office.person(tenancy);
        assertThat(person.get(ResidentFields.RESIDENT_KIND)).isEqualTo("LD");
        assertThat(person.get(ResidentFields.BIRTH_DATE)).isEqualTo(LocalDate.of(1993, 4, 12));
        assertThat(person.get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo("东风里 12 号201");
        assertThat(tenancy.values().get(TenancyFields.IS_LESSEE)).as("the first of the room").isTrue();
        office.wiring.historyService().undo(office.wiring.historyService().undoable().orElseThrow().id());
        assertThat(living()).isEmpty();
        assertThat(office.wiring.residents().service().all()).as("both or neither").isEmpty();
    }

    @Test
    void somebodyOfTheRosterIsNeverEnteredASecondTime() {
        Stored known = office.resident("陈浩", "LD");
        saved(office.wiring.residents().service().save(known, known.values().with(ResidentFields.ID_NO, number("19930412")), true));
        Stored chosen = saved(office.tenancies.moveIn(office.arrival(house, "101", Long.toString(known.id()), TODAY.minusDays(9)), true));
        assertThat(chosen.values().get(TenancyFields.PERSON)).isEqualTo(known.id());
        Values typed = office.arrival(house, "102", "陈　浩", TODAY).with(ResidentFields.ID_NO, number("19930412"));
        assertThat(fields(office.tenancies.moveIn(typed, false))).contains("? who");
        Stored moved = saved(office.tenancies.moveIn(typed, true));
        assertThat(moved.values().get(TenancyFields.PERSON)).as("by the number").isEqualTo(known.id());
        assertThat(office.wiring.residents().service().all()).hasSize(1);
        assertThat(living()).as("out of the room before").extracting(Tenant::room).containsExactly("102");
        assertThat(fields(office.tenancies.moveIn(office.arrival(house, "103", "陈浩", TODAY), false))).as("a namesake without number is asked").contains("? who");
    }

    @Test
    void aLineThatCannotBeIsSaidBesideItsField() {
        assertThat(fields(office.tenancies.moveIn(office.arrival(house, "", "", TODAY.plusDays(1)), true))).contains("who", "room", "moved_in_on");
        assertThat(fields(office.tenancies.moveIn(office.arrival(house, "101", "陈浩", TODAY).with(ResidentFields.ID_NO, "990101199304120011"), true))).containsExactly("id_no");
        assertThat(fields(office.tenancies.moveIn(office.arrival(house, "901", "陈浩", TODAY), false))).containsExactly("? room");
        office.moveIn(house, "101", "陈浩");
        String id = Long.toString(living().getFirst().tenancy().values().get(TenancyFields.PERSON, 0L));
        assertThat(fields(office.tenancies.moveIn(office.arrival(house, "101", id, TODAY), true))).containsExactly("who");
        assertThat(fields(office.tenancies.moveIn(office.arrival(house, "102", id, TODAY.minusYears(1)), true))).as("before the other began").containsExactly("moved_in_on");
    }

    @Test
    void whoOwnsAHomeHereKeepsHisKindAndAddress() {
        Stored owner = office.resident("何永福", "HJ");
        saved(office.wiring.residents().service().save(owner, owner.values().with(ResidentFields.RESIDENCE_ADDRESS, "樱花苑3号楼2单元502"), true));
        Values person = office.person(saved(office.tenancies.moveIn(office.arrival(house, "101", Long.toString(owner.id()), TODAY), true)));
        assertThat(person.get(ResidentFields.RESIDENT_KIND)).isEqualTo("HJ");
        assertThat(person.get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo("樱花苑3号楼2单元502");
    }

    @Test
    void childrenJoinTheirRegisterAndLeaveItWithTheCommunity() {
        Values arrival = office.arrival(house, "201", "周一诺", TODAY);
        Stored child = saved(office.tenancies.moveIn(arrival.with(ResidentFields.ID_NO, number("20101030")), true));
        Stored grown = saved(office.tenancies.moveIn(office.arrival(house, "202", "沈根宝", TODAY).with(ResidentFields.ID_NO, number("20101029")), true));
        var registers = office.wiring.residents().registers();
        assertThat(registers.open(child.values().get(TenancyFields.PERSON, 0L), TenancyService.CHILDREN)).as("16 tomorrow").isPresent();
        assertThat(registers.open(grown.values().get(TenancyFields.PERSON, 0L), TenancyService.CHILDREN)).as("16 today").isEmpty();
        assertThat(office.tenancies.consequences(List.of(child), List.of(child, grown), true)).hasSize(1);
        saved(office.tenancies.moveOut(List.of(child), TODAY, true));
        assertThat(registers.open(child.values().get(TenancyFields.PERSON, 0L), TenancyService.CHILDREN)).isEmpty();
    }

    @Test
    void movingOutEndsTheTenancyAndOnlyWhoLeavesIsGone() {
        Stored first = office.moveIn(house, "101", "陈浩");
        Stored second = office.moveIn(house, "101", "热孜万·艾力");
        assertThat(second.values().get(TenancyFields.IS_LESSEE)).isFalse();
        saved(office.tenancies.moveOut(List.of(first), TODAY, false));
        assertThat(office.person(first).get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.LIVING_HERE);
        saved(office.tenancies.moveOut(List.of(second), TODAY, true));
        assertThat(office.person(second).get(ResidentFields.STATUS)).isEqualTo(ResidentStatus.LEFT);
        assertThat(office.person(second).get(ResidentFields.LEFT_ON)).isEqualTo(TODAY);
        assertThat(living()).isEmpty();
        assertThat(office.tenancies.moveOut(List.of(first), TODAY, false)).as("changed since").isInstanceOf(SaveResult.ChangedElsewhere.class);
        assertThat(fields(office.tenancies.moveOut(List.of(), null, false))).containsExactly("who", "moved_out_on");
        Stored third = office.moveIn(house, "102", "石磊");
        assertThat(fields(office.tenancies.moveOut(List.of(third), TODAY.minusYears(1), false))).containsExactly("moved_out_on");
        Stored back = saved(office.tenancies.moveIn(office.arrival(house, "103", Long.toString(second.values().get(TenancyFields.PERSON, 0L)), TODAY), true));
        assertThat(office.person(back).get(ResidentFields.STATUS)).as("came back").isEqualTo(ResidentStatus.LIVING_HERE);
        assertThat(office.tenancies.dealings(second.values().get(TenancyFields.PERSON, 0L))).hasSize(2);
    }

    @Test
    void theLastRepresentativeIsTold() {
        Stored rep = saved(office.tenancies.moveIn(office.arrival(house, "101", "陈浩", TODAY).with(TenancyFields.IS_TENANT_REP, true), true));
        assertThat(office.tenancies.consequences(List.of(rep), List.of(rep), false)).singleElement().asString().contains("陈浩").contains("没有代表");
    }

    private List<String> who(String room) {
        return living().stream().filter(one -> one.room().equals(room)).map(Tenant::name).toList();
    }

    @Test
    void aWholeHouseholdMovesInInOneLine() {
        var people = office.wiring.residents().service();
        Stored head = saved(people.save(null, people.blank().change().set(ResidentFields.NAME, "马振邦").set(ResidentFields.RESIDENT_KIND, "LD").set(ResidentFields.RESIDENCE_ADDRESS, "正兴门 3 号 101").done(), true));
        saved(people.save(null, people.blank().change().set(ResidentFields.NAME, "马小燕").set(ResidentFields.RESIDENT_KIND, "LD").set(ResidentFields.RESIDENCE_ADDRESS, "正兴门 3 号 101")
                .set(ResidentFields.BIRTH_DATE, LocalDate.of(2018, 3, 1)).done(), true));
        assertThat(people.find(head.id()).orElseThrow().values().get(ResidentFields.HOUSEHOLD)).as("the same household by their address").isNotNull();
        Values line = office.arrival(house, "101", Long.toString(head.id()), TODAY.minusDays(3)).with(ArrivalFields.WITH_HOUSEHOLD, true);
        assertThat(fields(office.tenancies.moveIn(line, false))).containsExactly("? with_household");
        saved(office.tenancies.moveIn(line, true));
        assertThat(who("101")).containsExactlyInAnyOrder("马振邦", "马小燕");
        assertThat(living().stream().filter(Tenant::isChild).map(Tenant::registered)).as("into the register of children").containsExactly(TODAY.minusDays(3));
        assertThat(people.all()).extracting(one -> one.values().get(ResidentFields.RESIDENCE_ADDRESS)).containsOnly("东风里 12 号101");
        office.wiring.historyService().undo(office.wiring.historyService().undoable().orElseThrow().id());
        assertThat(living()).isEmpty();
    }

    @Test
    void theyMoveTogetherToAnotherRoomOrHouse() {
        Stored father = office.moveIn(house, "101", "陈浩");
        Stored son = office.moveIn(house, "101", "陈小明");
        Stored other = office.house("东风里 14 号", "301-302");
        RemovalService removals = office.wiring.rentalParts().removals();
        Values to = Values.none(RemovalFields.TYPE).change().set(TenancyFields.RENTAL, other.id()).set(TenancyFields.ROOM, "305").set(TenancyFields.MOVED_IN_ON, TODAY).done();
        assertThat(fields(removals.move(List.of(father, son), to.with(TenancyFields.MOVED_IN_ON, TODAY.plusDays(1)), true))).containsExactly("moved_in_on");
        assertThat(fields(removals.move(List.of(father, son), to.with(TenancyFields.RENTAL, house.id()).with(TenancyFields.ROOM, "101"), true))).containsExactly("room");
        assertThat(fields(removals.move(List.of(), Values.none(RemovalFields.TYPE), true))).containsExactly("who", "rental", "room", "moved_in_on");
        assertThat(fields(removals.move(List.of(father, son), to, false))).as("no such room").containsExactly("? room");
        saved(removals.move(List.of(father, son), to.with(TenancyFields.ROOM, "302"), false));
        assertThat(living()).isEmpty();
        var repository = office.wiring.rentals().repository();
        List<Stored> there = repository.read(reading -> repository.tenancies(reading, other.id()));
        assertThat(there).extracting(one -> one.values().get(TenancyFields.MOVED_IN_ON)).containsExactly(TODAY, TODAY);
        assertThat(office.person(there.getFirst()).get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo("东风里 14 号302");
        assertThat(removals.move(List.of(father), to, true)).as("an older version").isInstanceOf(SaveResult.ChangedElsewhere.class);
        office.wiring.historyService().undo(office.wiring.historyService().undoable().orElseThrow().id());
        assertThat(who("101")).containsExactly("陈浩", "陈小明");
    }

    @Test
    void aTenancyIsCorrectedAndItsDatesMustFit() {
        Stored tenancy = office.moveIn(house, "101", "陈浩");
        Values typed = tenancy.values().change().set(TenancyFields.CONTRACT_FROM, TODAY).set(TenancyFields.CONTRACT_TO, TODAY.minusDays(1)).set(TenancyFields.MOVED_OUT_ON, TODAY.plusDays(1)).set(TenancyFields.EBIKE_COUNT, -1).done();
        assertThat(fields(office.tenancies.save(tenancy, typed, false))).containsExactly("moved_out_on", "contract_to", "ebike_count");
        assertThat(fields(office.tenancies.save(tenancy, tenancy.values().with(TenancyFields.ROOM, "909"), false))).containsExactly("? room");
        Stored moved = saved(office.tenancies.save(tenancy, tenancy.values().change().set(TenancyFields.ROOM, "103").set(TenancyFields.IS_TENANT_REP, true).done(), false));
        assertThat(office.person(moved).get(ResidentFields.RESIDENCE_ADDRESS)).as("the room was written wrongly").isEqualTo("东风里 12 号103");
        Stored out = saved(office.tenancies.save(moved, moved.values().with(TenancyFields.MOVED_OUT_ON, TODAY), false));
        assertThat(out.values().get(TenancyFields.IS_TENANT_REP)).as("who has left represents nobody").isFalse();
        assertThat(office.tenancies.save(tenancy, typed.with(TenancyFields.MOVED_OUT_ON, null).with(TenancyFields.CONTRACT_TO, null).with(TenancyFields.EBIKE_COUNT, 1), true)).isInstanceOf(SaveResult.ChangedElsewhere.class);
    }

    @Test
    void declaredHeadsAreHeldAgainstCountedOnes() {
        Stored declared = saved(office.houses.save(house, house.values().with(RentalFields.OCCUPANTS, 4), true));
        Stored tenancy = office.moveIn(house, "101", "陈浩");
        saved(office.tenancies.save(tenancy, tenancy.values().change().set(TenancyFields.OCCUPANTS, 3).set(TenancyFields.CHILDREN_UNDER16, 1).done(), true));
        var repository = office.wiring.rentals().repository();
        Stored room = repository.read(reading -> repository.rooms(reading, house.id())).getFirst();
        saved(office.rooms.save(room, room.values().with(RoomFields.HEADS, 2)));
        assertThat(TenancyCheck.mismatches(office.file(declared))).containsExactly("实住 4 人，登记 1 人", "101 登记住 2 人，在租 1 人", "101 申报同住 3 人，在租 1 人", "101 申报不满 16 周岁 1 人，在租 0 人");
        saved(office.houses.save(declared, declared.values().with(RentalFields.OCCUPANTS, 1), true));
        assertThat(TenancyCheck.mismatches(office.file(declared))).hasSize(4);
        assertThat(TenancyCheck.mismatches(office.file(office.houses.find(house.id()).orElseThrow()))).hasSize(3);
    }
}
