package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.jspecify.annotations.Nullable;

/// Fills an office with houses, tenants, inspections, hazards of every kind and equipment, by chance but always alike.
final class LedgerOffice {
    static final List<String> NAMES = List.of("林美兰", "䶮𠮷", "买买提·艾力", "欧阳文静", "阿卜杜热合曼·吾买尔江", "王伟");
    static final String LONG_ADDRESS = "青石巷片区沿河北路三百二十八号之一后座加建楼第二栋西侧三单元（原老供销社仓库旧址旁小巷内）";
    private final HouseOffice office;
    private final RentalRepository repository;
    private final Random dice;

    LedgerOffice(HouseOffice office, long seed) {
        this.office = office;
        repository = office.wiring.rentals().repository();
        dice = new Random(seed);
    }

    Stored insert(Values record, org.communityoffice.model.Field<String> number) {
        return repository.change("样例", "王晓芸", changes -> repository.insert(changes, record, number)).value();
    }

    List<Stored> houses(int many) {
        List<Stored> out = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int floors = 1 + dice.nextInt(6);
            out.add(insert(Values.none(RentalFields.TYPE).change().set(RentalFields.ADDRESS, i % 7 == 3 ? LONG_ADDRESS : "青石巷" + (i + 1) + "号")
                    .set(RentalFields.ESTATE, List.of("和顺苑", "青石巷片", "幸福里一区").get(i * 3 / many)).set(RentalFields.LANDLORD, NAMES.get(i % NAMES.size()))
                    .set(RentalFields.LANDLORD_PHONE, i % 5 == 0 ? "13800000012、13800000345" : "138000000" + (10 + i % 80)).set(RentalFields.HOUSE_KIND, "ZJF").set(RentalFields.STRUCTURE, i % 2 == 0 ? "ZH" : "GH")
                    .set(RentalFields.FLOORS, floors).set(RentalFields.ROOMS, 2 + dice.nextInt(12)).set(RentalFields.BEDS, i % 9 == 0 ? null : 3 + dice.nextInt(20)).set(RentalFields.OCCUPANTS, dice.nextInt(20))
                    .set(RentalFields.HAS_WINDOW_BARS, dice.nextBoolean()).set(RentalFields.HAS_ESCAPE_OPENING, dice.nextBoolean()).set(RentalFields.STAIR_TO_ROOF, floors > 3 ? dice.nextBoolean() : null)
                    .set(RentalFields.EXTINGUISHER_COUNT, dice.nextInt(10)).set(RentalFields.HAS_EMERGENCY_LIGHT, dice.nextBoolean()).set(RentalFields.HAS_BELL, dice.nextBoolean())
                    .set(RentalFields.HAS_EBIKE, dice.nextBoolean()).set(RentalFields.HAS_GAS_CYLINDER, dice.nextBoolean()).set(RentalFields.HAS_PARTITION, dice.nextBoolean())
                    .set(RentalFields.MIXED_USE, dice.nextInt(9) == 0).set(RentalFields.SELF_REPORT, dice.nextInt(9) != 0).set(RentalFields.PLEDGE_SIGNED_ON, i % 4 == 0 ? null : LocalDate.of(2026, 3, 5))
                    .set(RentalFields.STATUS, i % 11 == 5 ? "空置" : i % 17 == 9 ? "停租" : "出租中").set(RentalFields.NOTE, i % 13 == 4 ? "屋主长住外地，钥匙在代理人处，上门前一天打电话" : null).done(), RentalFields.RENTAL_NO));
        }
        return out;
    }

    Stored inspection(Stored house, LocalDate on, String conclusion, @Nullable String answers) {
        return insert(Values.none(InspectionFields.TYPE).change().set(InspectionFields.RENTAL, house.id()).set(InspectionFields.INSPECTED_ON, on).set(InspectionFields.INSPECTION_KIND, "日常")
                .set(InspectionFields.INSPECTORS, "陈立群、何志强").set(InspectionFields.CHECKLIST_VERSION, Checklists.FIRST).set(InspectionFields.CONCLUSION, conclusion).set(InspectionFields.ANSWERS, answers).done(),
                InspectionFields.INSPECTION_NO);
    }

    /// A hazard that goes its way: open, closed, handed over, handed over and answered.
    Stored hazard(Stored house, @Nullable Stored inspection, LocalDate found) {
        LocalDate deadline = found.plusDays(3 + dice.nextInt(12));
        Values.Change one = Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house.id()).set(HazardFields.INSPECTION, inspection == null ? null : inspection.id())
                .set(HazardFields.ITEM, List.of("FC-07", "FC-17", "FC-22", "FC-28").get(dice.nextInt(4))).set(HazardFields.PLACE, "二层楼道").set(HazardFields.DESCRIPTION, "通屋顶铁门挂锁，钥匙由屋主保管，住户夜里打不开")
                .set(HazardFields.SEVERITY, dice.nextInt(4) == 0 ? Severity.MAYBE_SERIOUS : Severity.ORDINARY).set(HazardFields.FOUND_ON, found).set(HazardFields.DEADLINE, deadline)
                .set(HazardFields.RESPONSIBLE, house.values().get(RentalFields.LANDLORD, ""));
        LocalDate then = found.plusDays(dice.nextInt(40));
        String status = switch (dice.nextInt(6)) {
            case 0 -> HazardStates.FOUND;
            case 1 -> {
                one.set(HazardFields.NOTIFIED_ON, found);
                yield HazardStates.NOTIFIED;
            }
            case 2, 3 -> {
                one.set(HazardFields.CLOSED_ON, then);
                yield HazardStates.RECHECK_PASSED;
            }
            case 4 -> {
                one.set(HazardFields.TRANSFERRED_ON, then).set(HazardFields.TRANSFERRED_TO, "消防救援机构");
                yield HazardStates.HANDED_OVER;
            }
            default -> {
                one.set(HazardFields.TRANSFERRED_ON, then).set(HazardFields.TRANSFERRED_TO, "街道办事处").set(HazardFields.CLOSED_ON, then.plusDays(dice.nextInt(30))).set(HazardFields.AUTHORITY_ANSWER_NO, "安消函〔2026〕12号");
                yield HazardStates.AUTHORITY_CLOSED;
            }
        };
        Stored stored = insert(one.set(HazardFields.STATUS, status).done(), HazardFields.HAZARD_NO);
        if (status.equals(HazardStates.RECHECK_PASSED)) {
            insert(Values.none(RecheckFields.TYPE).change().set(RecheckFields.HAZARD, stored.id()).set(RecheckFields.RECHECKED_ON, then).set(RecheckFields.RECHECK_NO, "FC-" + stored.id()).set(RecheckFields.RESULT, "合格").done(), RecheckFields.RECHECK_NO);
        }
        return stored;
    }

    void equipment(@Nullable Stored house, String type, int quantity, @Nullable String made, String condition) {
        insert(Values.none(EquipmentFields.TYPE).change().set(EquipmentFields.RENTAL, house == null ? null : house.id()).set(EquipmentFields.EQUIP_TYPE, type).set(EquipmentFields.LOCATION, "二层楼梯口消防箱旁边的墙上")
                .set(EquipmentFields.QUANTITY, quantity).set(EquipmentFields.MANUFACTURED_ON, made).set(EquipmentFields.INSTALLED_ON, LocalDate.of(2022, 5, 6)).set(EquipmentFields.CONDITION, condition).done(), EquipmentFields.EQUIP_NO);
    }

    Stored tenant(Stored house, int number, LocalDate in, @Nullable LocalDate out) {
        Values person = office.wiring.residents().service().blank().change().set(ResidentFields.NAME, NAMES.get(number % NAMES.size())).set(ResidentFields.SEX, number % 2 == 0 ? "1" : "2").set(ResidentFields.ETHNIC_GROUP, number % 6 == 2 ? "05" : "01")
                .set(ResidentFields.BIRTH_DATE, LocalDate.of(1988, 9, 15)).set(ResidentFields.RESIDENT_KIND, "LD").set(ResidentFields.ID_TYPE, number % 8 == 5 ? "414" : "111")
                .set(ResidentFields.ID_NO, number % 8 == 5 ? "E00000021" : citizen("99010119880915" + String.format("%03d", number * 2 % 1000 + (number % 2 == 0 ? 1 : 0)))).set(ResidentFields.PHONE, "138000000" + (10 + number % 80))
                .set(ResidentFields.HUKOU_ADDRESS, "云南省昭通市镇雄县塘房镇凉水井村民委员会大坪子村民小组18号").set(ResidentFields.ARRIVED_ON, in).set(ResidentFields.LEFT_ON, out)
                .set(ResidentFields.PERMIT_KIND, number % 3 == 0 ? "JZ1" : null).set(ResidentFields.PERMIT_NO, number % 3 == 0 ? "JZ00008821" + number : null).set(ResidentFields.PERMIT_ENDORSED_UNTIL, number % 6 == 0 ? LocalDate.of(2026, 11, 20) : number % 3 == 0 ? LocalDate.of(2027, 4, 1) : null)
                .set(ResidentFields.COLLECTED_ON, in.plusDays(2)).set(ResidentFields.NOTE, number % 10 == 7 ? "低保户" : number % 10 == 3 ? "夜班，白天敲门请轻些" : null).done();
        Stored saved = HouseOffice.saved(office.wiring.residents().service().save(null, person, true));
        return insert(Values.none(TenancyFields.TYPE).change().set(TenancyFields.RENTAL, house.id()).set(TenancyFields.PERSON, saved.id()).set(TenancyFields.ROOM, String.valueOf(101 + number % 8)).set(TenancyFields.MOVED_IN_ON, in)
                .set(TenancyFields.MOVED_OUT_ON, out).done(), TenancyFields.TENANCY_NO);
    }

    private static String citizen(String digits) {
        return digits + org.communityoffice.model.IdNumber.checkDigit(digits);
    }

    /// Houses, each inspected every month from the first one on, with hazards, tenants and equipment.
    List<Stored> fill(int houses, int firstMonth, int tenants) {
        List<Stored> all = houses(houses);
        for (Stored house : all) {
            for (int month = firstMonth; month <= 10; month++) {
                if (dice.nextInt(5) > 0) {
                    LocalDate on = LocalDate.of(2026, month, 1 + dice.nextInt(28));
                    String conclusion = List.of("PASS", "PASS", "FIX", "STOP", "NOIN").get(dice.nextInt(5));
                    Stored inspection = inspection(house, on, conclusion, null);
                    if (conclusion.equals("FIX") || conclusion.equals("STOP")) {
                        hazard(house, inspection, on);
                    }
                }
            }
            equipment(house, "EXT-POWDER", 1 + dice.nextInt(4), "20" + (18 + dice.nextInt(8)) + "-0" + (1 + dice.nextInt(9)), dice.nextInt(12) == 0 ? "OFF" : "OK");
            equipment(house, "ALARM-SMOKE", 2 + dice.nextInt(9), "2024-03", "OK");
        }
        equipment(null, "HYDRANT", 1, null, "OK");
        for (int i = 0; i < tenants; i++) {
            tenant(all.get(i % all.size()), i, LocalDate.of(2026, 1 + i % 10, 3 + i % 20), i % 7 == 6 ? LocalDate.of(2026, 10, 5 + i % 20) : null);
        }
        return all;
    }
}
