package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.model.Values;
import org.communityoffice.monthly.MonthlyService;
import org.communityoffice.rental.EquipmentFields;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.rental.RecheckFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RentalMonth;
import org.communityoffice.rental.TenancyFields;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.resident.ResidentFields;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The month's papers of a district: 5,000 rental houses, 60,000 tenants, 25,000 hazards.
@Tag("bench")
class LedgerBench {
    private static final int HOUSES = Integer.getInteger("bench.houses", 5_000);
    private static final int TENANTS = HOUSES * 12;
    private static final int INSPECTIONS = 12;
    private static final int HAZARDS = HOUSES * 5;
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final String AMONG = HOUSES + " houses, " + TENANTS + " tenants, " + HAZARDS + " hazards";

    @Test
    void thePapersOfAMonth() throws Exception {
        try (BenchOffice office = BenchOffice.empty()) {
            fill(office.wiring().office().database());
            RentalMonth book = office.wiring().rentalParts().month();
            Bench.record("ledgers: lines and four ledgers counted, first time", Bench.millis(() -> book.part(MONTH)), "ms", 0, AMONG);
            Bench.record("ledgers: lines and four ledgers counted", Bench.best(Integer.getInteger("bench.runs", 3), () -> book.part(MONTH)), "ms", 3_000, AMONG);
            MonthlyService monthly = office.wiring().monthly();
            List<MonthPaper> papers = new ArrayList<>();
            Bench.record("ledgers: all papers of the month counted", Bench.best(2, () -> {
                papers.clear();
                papers.addAll(monthly.papers(MONTH));
            }), "ms", 0, AMONG);
            for (MonthPaper paper : Boolean.getBoolean("bench.counted") ? List.<MonthPaper>of() : papers) {
                if (paper.code().matches(System.getProperty("bench.papers", "RPT-(03|04|09|10)")) && (paper.persons() < 10_000 || paper.format() == MonthPaper.Format.EXCEL)) {
                    Path to = Files.createTempFile(Files.createDirectories(Path.of("target", "bench")), "ledger", ".file");
                    Bench.record("ledgers: " + paper.fileName(), Bench.millis(() -> monthly.write(paper, to)), "ms", 0, AMONG);
                    assertThat(Files.size(to)).isPositive();
                    Files.delete(to);
                }
            }
        }
    }

    private static void fill(OfficeDatabase database) {
        Random dice = new Random(7);
        long[] houses = new long[HOUSES];
        database.change("样例", "王办事员", changes -> {
            for (int i = 0; i < HOUSES; i++) {
                houses[i] = changes.insert(Values.none(RentalFields.TYPE).change().set(RentalFields.RENTAL_NO, "CZ-%06d".formatted(i + 1)).set(RentalFields.ESTATE, "片区" + i % 20)
                        .set(RentalFields.ADDRESS, "青石巷" + i + "号").set(RentalFields.LANDLORD, "屋主" + i).set(RentalFields.LANDLORD_PHONE, "1380000%04d".formatted(i % 10_000)).set(RentalFields.FLOORS, 1 + i % 6)
                        .set(RentalFields.ROOMS, 2 + i % 14).set(RentalFields.HAS_BELL, i % 3 > 0).set(RentalFields.STATUS, "出租中").done()).id();
                changes.insert(Values.none(EquipmentFields.TYPE).change().set(EquipmentFields.EQUIP_NO, "SB-%06d".formatted(i)).set(EquipmentFields.EQUIP_TYPE, "EXT-POWDER").set(EquipmentFields.RENTAL, houses[i])
                        .set(EquipmentFields.LOCATION, "二楼").set(EquipmentFields.QUANTITY, 2).set(EquipmentFields.MANUFACTURED_ON, "202" + i % 6 + "-05").set(EquipmentFields.CONDITION, "OK").done());
            }
            return HOUSES;
        });
        for (int part = 0; part < 6; part++) {
            int begin = part;
            database.change("样例", "王办事员", changes -> {
                for (int i = begin; i < TENANTS; i += 6) {
                    LocalDate in = LocalDate.of(2024, 1, 1).plusDays(dice.nextInt(1_000));
                    LocalDate out = dice.nextInt(4) == 0 ? in.plusDays(dice.nextInt(400)) : null;
                    long person = changes.insert(Values.none(ResidentFields.TYPE).change().set(ResidentFields.NAME, "租客" + i).set(ResidentFields.RESIDENT_KIND, "LD").set(ResidentFields.SEX, i % 2 == 0 ? "1" : "2")
                            .set(ResidentFields.ID_NO, "990101198409150119").set(ResidentFields.PHONE, "1380000%04d".formatted(i % 10_000)).set(ResidentFields.BIRTH_DATE, LocalDate.of(1984, 9, 15)).set(ResidentFields.STATUS, "在册").set(ResidentFields.PENDING, false).set(ResidentFields.NOTE_NEVER_PRINT, false)
                            .set(ResidentFields.HUKOU_ADDRESS, "云南省昭通市镇雄县塘房镇凉水井村18号").set(ResidentFields.ARRIVED_ON, in).set(ResidentFields.LEFT_ON, out).done()).id();
                    changes.insert(Values.none(TenancyFields.TYPE).change().set(TenancyFields.RENTAL, houses[i % HOUSES]).set(TenancyFields.PERSON, person).set(TenancyFields.ROOM, String.valueOf(101 + i % 9))
                            .set(TenancyFields.MOVED_IN_ON, in).set(TenancyFields.MOVED_OUT_ON, out).done());
                }
                return TENANTS;
            });
        }
        String answers = "FC-01:Y|FC-02:Y|FC-03:Y|FC-16:Y|FC-17:Y|FC-18:NA:楼梯已直通屋顶，公共通道没有防盗网|FC-19:Y".repeat(4);
        for (int m = 0; m < INSPECTIONS; m++) {
            LocalDate first = LocalDate.of(2025, 11, 1).plusMonths(m);
            database.change("样例", "王办事员", changes -> {
                for (int i = 0; i < HOUSES; i++) {
                    LocalDate on = first.plusDays(dice.nextInt(28));
                    boolean found = dice.nextInt(HOUSES * INSPECTIONS) < HAZARDS;
                    long inspection = changes.insert(Values.none(InspectionFields.TYPE).change().set(InspectionFields.RENTAL, houses[i]).set(InspectionFields.INSPECTED_ON, on).set(InspectionFields.CHECKLIST_VERSION, "1")
                            .set(InspectionFields.ANSWERS, answers).set(InspectionFields.CONCLUSION, found ? "FIX" : "PASS").done()).id();
                    if (found) {
                        boolean closed = dice.nextInt(8) > 0;
                        long hazard = changes.insert(Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, houses[i]).set(HazardFields.INSPECTION, inspection).set(HazardFields.ITEM, "FC-07")
                                .set(HazardFields.DESCRIPTION, "灭火器压力低于绿区，二楼楼梯口").set(HazardFields.SEVERITY, "1").set(HazardFields.FOUND_ON, on).set(HazardFields.DEADLINE, on.plusDays(7))
                                .set(HazardFields.STATUS, closed ? "recheck_passed" : "notified").set(HazardFields.CLOSED_ON, closed ? on.plusDays(5) : null).done()).id();
                        if (closed) {
                            changes.insert(Values.none(RecheckFields.TYPE).change().set(RecheckFields.RECHECK_NO, "FC-1").set(RecheckFields.HAZARD, hazard).set(RecheckFields.RECHECKED_ON, on.plusDays(5)).set(RecheckFields.RESULT, "合格").done());
                        }
                    }
                }
                return HOUSES;
            });
        }
    }
}
