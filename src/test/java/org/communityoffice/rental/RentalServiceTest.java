package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.rental.HouseOffice.house;
import static org.communityoffice.rental.HouseOffice.saved;

import java.nio.file.Path;
import java.util.List;
import org.communityoffice.database.ChangeEntry;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.DeleteResult;
import org.communityoffice.resident.ResidentFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RentalServiceTest {
    @TempDir Path folder;
    HouseOffice office;

    @BeforeEach
    void open() throws Exception {
        office = new HouseOffice(folder);
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

    @Test
    void anAddressIsNeededAndWhatOtherFieldsAskFor() {
        assertThat(fields(office.houses.save(null, Values.none(RentalFields.TYPE), true))).containsExactly("address");
        Values barred = house("东风里 12 号").with(RentalFields.HAS_WINDOW_BARS, true);
        assertThat(fields(office.houses.save(null, barred, true))).containsExactly("has_escape_opening", "public_passage_bars");
        assertThat(fields(office.houses.save(null, house("东风里 12 号").with(RentalFields.FLOORS, 4), true))).containsExactly("stair_to_roof");
        assertThat(fields(office.houses.save(null, house("东风里 12 号").with(RentalFields.FLOORS, 3), true))).as("three storeys need no roof").isEmpty();
        assertThat(fields(office.houses.save(null, house("东风里 13 号").with(RentalFields.ROOMS, -1), true))).containsExactly("rooms");
        assertThat(fields(office.houses.save(null, house("东风里 13 号").with(RentalFields.FLOORS, 0), true))).containsExactly("floors");
    }

    @Test
    void aHouseThatNeverSaidItIsAskedOnlyWhenTheCauseChanges() {
        Stored imported = office.wiring.rentals().repository().change("导入", "王", changes -> changes.insert(house("正兴门 3 号").with(RentalFields.FLOORS, 5))).value();
        Stored changed = saved(office.houses.save(imported, imported.values().with(RentalFields.NOTE, "门牌已换"), false));
        assertThat(changed.values().get(RentalFields.NEEDS_COMPLETION)).isTrue();
        assertThat(fields(office.houses.save(changed, changed.values().with(RentalFields.FLOORS, 6), false))).containsExactly("stair_to_roof");
    }

    @Test
    void numbersAreGivenAndTheSameAddressIsAsked() {
        Stored first = saved(office.houses.save(null, house("东风里 12 号"), false));
        assertThat(first.values().get(RentalFields.RENTAL_NO)).isEqualTo("CZ-%06d".formatted(first.id()));
        assertThat(fields(office.houses.save(null, house("东风里12号"), false))).as("blanks make no other house").containsExactly("? address");
        assertThat(fields(office.houses.save(null, house("东风里１２号"), true))).as("asked once").isEmpty();
        assertThat(fields(office.houses.save(first, first.values().with(RentalFields.NOTE, "外墙翻新"), false))).as("its own address").isEmpty();
    }

    @Test
    void theLandlordOfTheRosterIsLinkedWhereHeIsCertain() {
        Stored owner = office.resident("何永福", "HJ");
        office.resident("马桂英", "HJ");
        Stored called = office.resident("马桂英", "HJ");
        saved(office.wiring.residents().service().save(called, called.values().with(ResidentFields.PHONE, "13800001234"), true));
        assertThat(saved(office.houses.save(null, house("东风里 1 号").with(RentalFields.LANDLORD, "何永福"), false)).values().get(RentalFields.LANDLORD_PERSON)).isEqualTo(owner.id());
        Stored two = saved(office.houses.save(null, house("东风里 2 号").with(RentalFields.LANDLORD, "马桂英"), false));
        assertThat(two.values().get(RentalFields.LANDLORD_PERSON)).as("two of the name").isNull();
        Stored told = saved(office.houses.save(two, two.values().with(RentalFields.LANDLORD_PHONE, "13800001234、13800005678"), false));
        assertThat(told.values().get(RentalFields.LANDLORD_PERSON)).as("told apart by phone").isEqualTo(called.id());
        assertThat(saved(office.houses.save(told, told.values().with(RentalFields.LANDLORD, "吐尔逊·艾力"), false)).values().get(RentalFields.LANDLORD_PERSON)).isNull();
    }

    @Test
    void countsSayWhetherThereIsAny() {
        Stored none = saved(office.houses.save(null, house("东风里 1 号").change().set(RentalFields.EXTINGUISHER_COUNT, 0).set(RentalFields.EMERGENCY_LIGHT_COUNT, 3).done(), false));
        assertThat(none.values().get(RentalFields.HAS_EXTINGUISHER)).isFalse();
        assertThat(none.values().get(RentalFields.HAS_EMERGENCY_LIGHT)).isTrue();
    }

    @Test
    void aHouseGoesWithItsRoomsAndComesBackWithThem() {
        Stored house = office.house("东风里 12 号", "101-103、201");
        assertThat(office.houses.delete(house)).isEqualTo(new DeleteResult.Deleted(1));
        assertThat(office.houses.find(house.id())).isEmpty();
        ChangeEntry last = office.wiring.historyService().undoable().orElseThrow();
        office.wiring.historyService().undo(last.id());
        assertThat(office.houses.find(house.id())).isPresent();
        var repository = office.wiring.rentals().repository();
        List<Stored> rooms = repository.read(reading -> repository.rooms(reading, house.id()));
        assertThat(rooms).extracting(room -> room.values().get(RoomFields.ROOM_NO)).containsExactlyInAnyOrder("101", "102", "103", "201");
        office.moveIn(house, "101", "陈浩");
        assertThat(office.houses.delete(house)).isInstanceOf(DeleteResult.NotDeleted.class);
    }

    @Test
    void aChangeMadeElsewhereIsNeverWrittenOver() {
        Stored house = office.house("东风里 12 号", "101");
        saved(office.houses.save(house, house.values().with(RentalFields.NOTE, "一"), false));
        assertThat(office.houses.save(house, house.values().with(RentalFields.NOTE, "二"), false)).isInstanceOf(SaveResult.ChangedElsewhere.class);
        assertThat(office.houses.delete(house)).isInstanceOf(DeleteResult.NotDeleted.class);
    }

    @Test
    void roomsAreLaidOutAtOnceAndNeverTwice() {
        assertThat(RoomService.written("101-103、201，A03 B1-B3")).containsExactly("101", "102", "103", "201", "A03", "B1", "B2", "B3");
        assertThat(RoomService.written("098—101")).containsExactly("098", "099", "100", "101");
        assertThat(RoomFloor.of("1105")).isEqualTo(11);
        assertThat(RoomFloor.of("302室")).isEqualTo(3);
        assertThat(RoomFloor.of("A03")).isNull();
        Stored house = office.house("东风里 12 号", "101-103");
        assertThat(fields(office.rooms.save(null, office.rooms.blank(house.id()).with(RoomFields.ROOM_NO, "103-104")))).containsExactly("room_no");
        assertThat(fields(office.rooms.save(null, office.rooms.blank(house.id()).with(RoomFields.ROOM_NO, "105、105")))).containsExactly("room_no");
        assertThat(fields(office.rooms.save(null, office.rooms.blank(house.id())))).containsExactly("room_no");
        Stored other = office.house("东风里 13 号", "101");
        assertThat(other.values().get(RentalFields.ADDRESS)).as("the same number in another house").isEqualTo("东风里 13 号");
    }
}
