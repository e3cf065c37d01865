package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.rental.HouseOffice.TODAY;
import static org.communityoffice.rental.HouseOffice.saved;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.rental.EquipmentDue.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquipmentServiceTest {
    @TempDir Path folder;
    HouseOffice office;
    EquipmentService service;
    Stored house;

    @BeforeEach
    void open() throws Exception {
        office = new HouseOffice(folder);
        service = office.wiring.rentals().equipment();
        house = office.house("东风里 12 号", "101-103");
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private Values extinguisher(String made) {
        return service.blank(house.id()).change().set(EquipmentFields.EQUIP_TYPE, "EXT-POWDER").set(EquipmentFields.LOCATION, "2 层走道").set(EquipmentFields.MANUFACTURED_ON, made).done();
    }

    private static List<String> fields(SaveResult result) {
        return switch (result) {
            case SaveResult.Invalid(List<Problem> problems) -> problems.stream().map(Problem::field).toList();
            case SaveResult.Unsure(List<Problem> doubts) -> doubts.stream().map(one -> "? " + one.field()).toList();
            default -> List.of();
        };
    }

    @Test
    void isEnteredWithItsNumberAndItsMonthReadAsWritten() {
        Stored one = saved(service.save(null, extinguisher("2021年5月"), false));
        assertThat(one.values().get(EquipmentFields.MANUFACTURED_ON)).isEqualTo("2021-05");
        assertThat(one.values().get(EquipmentFields.EQUIP_NO)).startsWith("SB-");
        EquipmentLine line = service.lines().getFirst();
        assertThat(line.due()).isEqualTo(new EquipmentDue(LocalDate.of(2026, 5, 31), LocalDate.of(2031, 5, 31), State.PAST, false));
        assertThat(line.words() + line.place() + line.kind()).isEqualTo("已过期东风里 12 号干粉灭火器（ABC）");
        office.wiring.historyService().undo(office.wiring.historyService().undoable().orElseThrow().id());
        assertThat(service.lines()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndWhatCannotBeReckonedIsAsked() {
        assertThat(fields(service.save(null, extinguisher("去年").with(EquipmentFields.QUANTITY, 0), true))).containsExactly("quantity", "manufactured_on");
        assertThat(fields(service.save(null, extinguisher("2026-11"), true))).containsExactly("manufactured_on");
        assertThat(fields(service.save(null, extinguisher("2025-03").with(EquipmentFields.LAST_SERVICE_ON, LocalDate.of(2025, 2, 1)), true))).containsExactly("last_service_on");
        assertThat(fields(service.save(null, extinguisher("2025-03").with(EquipmentFields.EQUIP_TYPE, "灭火的"), true))).containsExactly("equip_type");
        assertThat(fields(service.save(null, extinguisher(""), false))).containsExactly("? manufactured_on");
        Stored unknown = saved(service.save(null, extinguisher(""), true));
        assertThat(service.lines(List.of(unknown)).getFirst().due().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aServiceMovesTheNextOneForManyAtOnce() {
        Stored one = saved(service.save(null, extinguisher("2021-05").with(EquipmentFields.NEXT_SERVICE_ON, LocalDate.of(2026, 6, 1)), false));
        Stored other = saved(service.save(null, extinguisher("2020-01").with(EquipmentFields.CONDITION, "FIX"), false));
        assertThat(fields(service.serviced(List.of(one, other), TODAY.plusDays(1)))).containsExactly("last_service_on");
        assertThat(fields(service.serviced(List.of(one, other), LocalDate.of(2020, 12, 1)))).containsExactly("last_service_on");
        saved(service.serviced(List.of(one, other), TODAY.minusDays(2)));
        assertThat(service.lines()).extracting(line -> line.due().service()).containsOnly(LocalDate.of(2028, 10, 27));
        assertThat(service.lines()).extracting(line -> line.due().state()).containsOnly(State.SOUND);
        assertThat(fields(service.serviced(service.lines().stream().map(EquipmentLine::stored).toList(), TODAY.minusDays(3)))).as("before the last one").isNotEmpty();
        assertThat(service.serviced(List.of(one), TODAY)).as("an older version").isInstanceOf(SaveResult.ChangedElsewhere.class);
        office.wiring.historyService().undo(office.wiring.historyService().undoable().orElseThrow().id());
        assertThat(service.lines()).extracting(line -> line.due().service()).containsExactly(LocalDate.of(2025, 1, 31), LocalDate.of(2026, 6, 1));
        assertThat(service.history(one.id())).hasSize(3);
    }

    @Test
    void whatIsRetiredIsNoLongerDueAndWhatWasAMistakeIsInTheBin() {
        Stored one = saved(service.save(null, extinguisher("2015-05"), false));
        Stored retired = saved(service.retired(List.of(one), TODAY));
        assertThat(service.lines().getFirst().due().state()).isEqualTo(State.GONE);
        assertThat(service.lines().getFirst().words()).isEqualTo("停用");
        assertThat(service.delete(one)).as("an older version").isNotEmpty();
        assertThat(service.delete(retired)).isEmpty();
        assertThat(service.lines()).isEmpty();
        office.wiring.historyService().undo(office.wiring.historyService().undoable().orElseThrow().id());
        assertThat(service.lines()).hasSize(1);
    }
}
