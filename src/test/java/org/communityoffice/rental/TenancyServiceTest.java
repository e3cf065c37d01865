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
}
