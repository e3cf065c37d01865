package org.communityoffice.rental;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;

/// An office with rental houses over a real database; today is 2026-10-29.
final class HouseOffice implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 10, 29);
    final Office office;
    final Wiring wiring;
    final RentalService houses;
    final RoomService rooms;
    final TenancyService tenancies;

    HouseOffice(Path folder) throws IOException {
        office = PictureOffice.make(folder.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.HEAD), PictureOffice.CLOCK);
        houses = wiring.rentals().service();
        rooms = wiring.rentals().rooms();
        tenancies = wiring.rentals().tenancies();
    }

    static Values house(String address) {
        return Values.none(RentalFields.TYPE).change().set(RentalFields.ADDRESS, address).set(RentalFields.STATUS, RentalService.LET).set(RentalFields.FLOORS, 3).done();
    }

    Stored house(String address, String rooms) {
        Stored house = saved(houses.save(null, house(address), false));
        saved(this.rooms.save(null, this.rooms.blank(house.id()).with(RoomFields.ROOM_NO, rooms)));
        return house;
    }

    Values arrival(Stored house, String room, String who, LocalDate on) {
        return tenancies.blank(house.id(), room).change().set(ArrivalFields.WHO, who).set(TenancyFields.MOVED_IN_ON, on).done();
    }

    Stored moveIn(Stored house, String room, String who) {
        return saved(tenancies.moveIn(arrival(house, room, who, TODAY.minusMonths(2)), true));
    }

    Stored resident(String name, String kind) {
        return saved(wiring.residents().service().save(null, wiring.residents().service().blank().change().set(ResidentFields.NAME, name).set(ResidentFields.RESIDENT_KIND, kind).done(), true));
    }

    Values person(Stored tenancy) {
        return wiring.residents().service().find(tenancy.values().get(TenancyFields.PERSON, 0L)).orElseThrow().values();
    }

    static Stored saved(SaveResult result) {
        if (result instanceof SaveResult.Saved(Stored record)) {
            return record;
        }
        throw new AssertionError(result.toString());
    }

    RentalFile file(Stored house) {
        return wiring.rentalParts().shown().file(house);
    }

    @Override
    public void close() throws IOException {
        office.close();
    }
}
