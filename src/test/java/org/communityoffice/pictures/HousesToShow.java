package org.communityoffice.pictures;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.Wiring;
import org.communityoffice.database.Changes;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.rental.ArrivalFields;
import org.communityoffice.rental.EquipmentFields;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RoomFields;
import org.communityoffice.rental.TenancyFields;

/// A few rental houses with rooms, tenants and hazards in several states, for the pictures.
final class HousesToShow {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 29);

    private HousesToShow() {}

    static void fill(Wiring wiring) {
        String[] owners = {"何永福", "马桂英", "孙丽华", "罗永贵", "唐秀兰", "吐尔逊·艾力"};
        for (int i = 0; i < owners.length; i++) {
            Stored house = saved(wiring.rentals().service().save(null, Values.none(RentalFields.TYPE).change().set(RentalFields.ADDRESS, "东风里 " + (12 + i) + " 号").set(RentalFields.LANDLORD, owners[i])
                    .set(RentalFields.ESTATE, "东风里").set(RentalFields.HOUSE_KIND, "ZJF").set(RentalFields.LANDLORD_PHONE, "13800009946").set(RentalFields.FLOORS, 3).set(RentalFields.ROOMS, 13).set(RentalFields.OCCUPANTS, 9)
                    .set(RentalFields.HAS_SMOKE_ALARM, true).set(RentalFields.STATUS, "出租中").done(), true));
            saved(wiring.rentals().rooms().save(null, wiring.rentals().rooms().blank(house.id()).with(RoomFields.ROOM_NO, "101-104、201-205、301-304")));
            for (int k = 0; k < 7; k++) {
                saved(wiring.rentals().tenancies().moveIn(wiring.rentals().tenancies().blank(house.id(), (1 + k % 3) + "0" + (1 + k / 3)).change().set(ArrivalFields.WHO, "陈浩马振邦许小燕韩冬石磊罗佳江一帆".substring(k * 2, k * 2 + 2) + "甲乙丙丁戊己".charAt(i))
                        .set(TenancyFields.MOVED_IN_ON, TODAY.minusDays(60)).set(TenancyFields.EBIKE_COUNT, k % 3).done(), true));
            }
            equipment(wiring, house.id(), i);
            if (i < 4) {
                hazards(wiring, house.id(), i);
            }
        }
    }

    private static void equipment(Wiring wiring, long house, int i) {
        var service = wiring.rentals().equipment();
        String[] made = {"2021-11", "2016-09", "2023-04"};
        for (int floor = 1; floor <= 3; floor++) {
            saved(service.save(null, service.blank(house).change().set(EquipmentFields.EQUIP_TYPE, "EXT-POWDER").set(EquipmentFields.LOCATION, floor + " 层走道").set(EquipmentFields.QUANTITY, 2)
                    .set(EquipmentFields.MANUFACTURED_ON, made[(floor + i) % 3]).done(), true));
            saved(service.save(null, service.blank(house).change().set(EquipmentFields.EQUIP_TYPE, "LIGHT-EMG").set(EquipmentFields.LOCATION, floor + " 层楼梯间")
                    .set(EquipmentFields.INSTALLED_ON, i == 5 ? null : TODAY.minusMonths(3L * floor + i)).done(), true));
        }
    }

    private static void hazards(Wiring wiring, long house, int i) {
        wiring.rentals().repository().change("检查", "王晓芸", changes -> {
            Stored inspection = changes.insert(Values.none(InspectionFields.TYPE).change().set(InspectionFields.RENTAL, house).set(InspectionFields.INSPECTED_ON, TODAY.minusDays(9)).set(InspectionFields.INSPECTION_KIND, "日常")
                    .set(InspectionFields.INSPECTORS, "刘建军|何玉兰").set(InspectionFields.CONCLUSION, i == 3 ? "PASS" : "FIX").done());
            if (i == 0) {
                several(wiring, changes, house, inspection.id());
            }
            return i == 3 ? inspection : changes.insert(Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house).set(HazardFields.INSPECTION, inspection.id()).set(HazardFields.ITEM, "FC-05")
                    .set(HazardFields.DESCRIPTION, "插座串接").set(HazardFields.PLACE, "302").set(HazardFields.SEVERITY, "1").set(HazardFields.FOUND_ON, TODAY.minusDays(9)).set(HazardFields.DEADLINE, TODAY.plusDays(i * 3L - 2))
                    .set(HazardFields.STATUS, i == 2 ? "handed_over" : "notified").set(HazardFields.NOTIFIED_ON, TODAY.minusDays(9)).set(HazardFields.NOTICE_NO, "GZ-1020-07").done());
        });
    }

    /// One that may be serious and was not put right, and one closed on the spot.
    private static void several(Wiring wiring, Changes changes, long house, long inspection) {
        var hazards = wiring.rentals().hazards();
        LocalDate found = TODAY.minusDays(9);
        Values one = Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house).set(HazardFields.INSPECTION, inspection).set(HazardFields.ITEM, "FC-19").set(HazardFields.DESCRIPTION, "防盗网没开逃生口")
                .set(HazardFields.PLACE, "3 层").set(HazardFields.SEVERITY, "2").set(HazardFields.FOUND_ON, found).set(HazardFields.REPORTED_AT, found.atTime(11, 20)).set(HazardFields.REPORTED_TO, "街道办事处、消防救援机构").done();
        hazards.found(changes, one);
        hazards.closedOnTheSpot(changes, List.of(hazards.found(changes, one.change().set(HazardFields.ITEM, "FC-22").set(HazardFields.DESCRIPTION, "走道堆物").set(HazardFields.PLACE, "2 层").set(HazardFields.SEVERITY, "1")
                .set(HazardFields.REPORTED_AT, null).set(HazardFields.REPORTED_TO, null).done())), "刘建军、何玉兰");
    }

    private static Stored saved(SaveResult result) {
        if (result instanceof SaveResult.Saved(Stored record)) {
            return record;
        }
        throw new IllegalStateException("not saved");
    }
}
