package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.Wiring;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.rental.ArrivalFields;
import org.communityoffice.rental.Draft;
import org.communityoffice.rental.FoundRentals;
import org.communityoffice.rental.HouseFilter;
import org.communityoffice.rental.HousesService;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.rental.InspectionService;
import org.communityoffice.rental.ListedHouses;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.TenancyFields;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.security.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Rental houses of a whole district: 5,000 with 60,000 tenants, 25,000 inspections, 20,000 hazards.
@Tag("bench")
class RentalBench {
    private static final int HOUSES = Integer.getInteger("bench.houses", 5_000);
    private static final int TENANTS = HOUSES * 12;
    private static final int INSPECTIONS = HOUSES * 5;
    private static final int HAZARDS = HOUSES * 4;
    private static final LocalDate TODAY = LocalDate.now(BenchOffice.CLOCK);
    private static final HouseFilter ALL = new HouseFilter(null, "", false, "");

    @Test
    void aDistrictOfRentalHouses() throws Exception {
        try (BenchOffice office = BenchOffice.empty()) {
            fill(office.wiring().office().database());
            Wiring wiring = new Wiring(office.wiring().office(), new CurrentUser("王办事员", Role.CLERK), BenchOffice.CLOCK);
            String among = "%,d houses, %,d tenants, %,d inspections, %,d hazards".formatted(HOUSES, TENANTS, INSPECTIONS, HAZARDS);
            HousesService shown = wiring.rentalParts().shown();
            Bench.record("rental: live tables read", Bench.millis(() -> assertThat(wiring.rentals().service().all().size() + wiring.residents().service().all().size()).isEqualTo(HOUSES + TENANTS)), "ms", 0, among);
            ListedHouses[] listed = new ListedHouses[1];
            // the window reads it behind the first page, before anybody goes to it
            Bench.record("rental: list read at start, behind the first page", Bench.millis(() -> listed[0] = shown.list(ALL, null)), "ms", 0, among);
            Bench.record("rental: list opens, p95 of 20", Bench.p95(20, () -> shown.list(ALL, null)), "ms", 200, among);
            int[] at = {0};
            Bench.record("rental: one house opens, p95 of 100", Bench.p95(100, () -> shown.file(listed[0].rows().get(at[0]++ * 7 % HOUSES).stored())), "ms", 200, among);
            Bench.record("rental: equipment by due day, first time", Bench.millis(() -> wiring.rentals().equipment().lines()), "ms", 200, HOUSES * 3 + " pieces");
            Bench.record("rental: equipment by due day, p95 of 20", Bench.p95(20, () -> wiring.rentals().equipment().lines()), "ms", 200, HOUSES * 3 + " pieces");
            search(wiring, among);
            saves(wiring, among);
        }
    }

    private static void search(Wiring wiring, String among) throws Exception {
        new FoundRentals(wiring.rentals().repository(), wiring.words(), _ -> { }).fill(wiring.index());
        List<String> asked = List.of("东风里42", "后街 1203", "房东77", "138000", "fd12", "河畔");
        for (String typed : asked) {
            wiring.index().meant(SearchGroup.RENTAL, typed);
        }
        int[] at = {0};
        Bench.record("rental: houses sought, p95 of 60", Bench.p95(60, () -> wiring.index().meant(SearchGroup.RENTAL, asked.get(at[0]++ % asked.size()))), "ms", 15, among);
    }

    private static void saves(Wiring wiring, String among) throws Exception {
        List<Stored> houses = new ArrayList<>(wiring.rentals().service().all());
        List<SaveResult> results = new ArrayList<>();
        int[] at = {0};
        Bench.p95(20, () -> results.add(change(wiring, houses.get(at[0]++))));
        Bench.record("rental: a house saved, p95 of 100", Bench.p95(100, () -> results.add(change(wiring, houses.get(at[0]++)))), "ms", 50, among + ", on the disk when confirmed");
        Bench.record("rental: a tenant moves in, p95 of 60", Bench.p95(60, () -> results.add(moveIn(wiring, houses.get(at[0]), at[0]++))), "ms", 50, among + ", on the disk when confirmed");
        HousesService shown = wiring.rentalParts().shown();
        Bench.record("rental: the list after a tenant moved in, p95 of 10", Bench.p95(10, () -> {
            results.add(moveIn(wiring, houses.get(at[0]), at[0]++));
            return shown.list(ALL, null);
        }), "ms", 200, among);
        InspectionService inspections = wiring.rentalParts().inspections();
        Bench.record("rental: an inspection with a hazard saved, p95 of 60", Bench.p95(60, () -> results.add(inspect(inspections, houses.get(at[0]++)))), "ms", 50, among + ", on the disk when confirmed");
        Bench.record("rental: the list after an inspection, p95 of 10", Bench.p95(10, () -> {
            results.add(inspect(inspections, houses.get(at[0]++)));
            return shown.list(ALL, null);
        }), "ms", 200, among);
        assertThat(results).hasSize(260).allMatch(SaveResult.Saved.class::isInstance);
    }

    private static SaveResult change(Wiring wiring, Stored house) {
        return wiring.rentals().service().save(house, house.values().with(RentalFields.NOTE, "又看了一次"), true);
    }

    private static SaveResult moveIn(Wiring wiring, Stored house, int number) {
        return wiring.rentals().tenancies().moveIn(wiring.rentals().tenancies().blank(house.id(), "101").change().set(ArrivalFields.WHO, "新租客" + number).set(TenancyFields.MOVED_IN_ON, TODAY).done(), true);
    }

    private static SaveResult inspect(InspectionService service, Stored house) {
        Draft draft = service.draft(house, TODAY).with(InspectionFields.INSPECTORS, "刘建军|何玉兰");
        draft = service.rules().marked(draft, "FC-05", org.communityoffice.rental.Answers.Result.N);
        return service.save(service.rules().changed(draft, "FC-05", java.util.Objects.requireNonNull(draft.finding("FC-05")).with(org.communityoffice.rental.HazardFields.DESCRIPTION, "插座串接")), Enclosed.NONE, true);
    }

    /// Straight into the tables: a change set for each row would say nothing more about reading.
    private static void fill(OfficeDatabase database) {
        database.change("bench", "bench", changes -> {
            var jdbc = changes.reading();
            jdbc.execute("insert into rental (id, version, rental_no, estate, address, landlord, landlord_phone, house_kind, floors, rooms, occupants, has_window_bars, has_ebike, extinguisher_count, status) "
                    + "select x, 1, 'CZ-' || x, '东风里' || mod(x, 20), '东风里' || mod(x, 20) || '后街' || x || '号', '房东' || mod(x, 3000), '1380000' || lpad(mod(x, 10000), 4, '0'), 'ZJF', 2 + mod(x, 4), 12, 12, mod(x, 2) = 0, mod(x, 3) = 0, 4, '出租中' "
                    + "from system_range(1, " + HOUSES + ")");
            jdbc.execute("insert into room (id, version, rental, floor, room_no, use, status) select (r.id - 1) * 12 + x, 1, r.id, 1 + (x - 1) / 4, (1 + (x - 1) / 4) || '0' || (1 + mod(x - 1, 4)), '住人', '已租' from rental r, system_range(1, 12)");
            jdbc.execute("insert into resident (id, version, name, sex, birth_date, phone, resident_kind, status, residence_address, pending) "
                    + "select x, 1, '租客' || x, '1', dateadd(day, mod(x * 37, 18000), date '1960-01-01'), '1380000' || lpad(mod(x, 10000), 4, '0'), 'LD', '在册', '东风里后街' || (1 + (x - 1) / 12) || '号', false from system_range(1, " + TENANTS + ")");
            jdbc.execute("insert into tenancy (id, version, tenancy_no, rental, room, person, moved_in_on, is_lessee) select id, 1, 'ZZ-' || id, 1 + (id - 1) / 12, (1 + mod(id - 1, 12) / 4) || '0' || (1 + mod(id - 1, 4)), id, "
                    + "dateadd(day, -mod(id * 31, 900) - 1, date '" + TODAY + "'), true from resident");
            jdbc.execute("insert into inspection (id, version, inspection_no, rental, inspected_on, inspection_kind, inspectors, checklist_version, answers, conclusion) select x, 1, 'JC-' || x, 1 + mod(x - 1, " + HOUSES + "), "
                    + "dateadd(day, -(x - 1) / " + HOUSES + " * 40 - mod(x * 13, 39) - 1, date '" + TODAY + "'), '日常', '刘建军|何玉兰', '1', 'FC-01:Y|FC-02:Y|FC-03:Y|FC-05:N|FC-18:NA:楼梯已直通屋顶', case mod(x, 5) when 0 then 'FIX' else 'PASS' end from system_range(1, "
                    + INSPECTIONS + ")");
            jdbc.execute("insert into hazard (id, version, hazard_no, inspection, rental, item, description, severity, found_on, deadline, responsible, status, notified_on, closed_on) select i.id, 1, 'YH-' || i.id, i.id, i.rental, 'FC-05', '插座串接', '1', i.inspected_on, "
                    + "dateadd(day, 7, i.inspected_on), '房东', case when mod(i.id, 10) = 0 then 'notified' else 'recheck_passed' end, i.inspected_on, case when mod(i.id, 10) = 0 then null else dateadd(day, 6, i.inspected_on) end from inspection i where i.id <= " + HAZARDS);
            jdbc.execute("insert into recheck (id, version, hazard, recheck_no, rechecked_on, rechecked_by, result) select id, 1, id, 'FC-' || id, closed_on, '刘建军|何玉兰', '合格' from hazard where closed_on is not null");
            jdbc.execute("insert into equipment (id, version, equip_no, equip_type, rental, location, quantity, manufactured_on, condition) select x, 1, 'SB-' || x, 'EXT-POWDER', 1 + mod(x - 1, " + HOUSES + "), '走道', 2, (2015 + mod(x, 11)) || '-05', 'OK' from system_range(1, "
                    + HOUSES * 3 + ")");
            return HOUSES;
        });
    }
}
