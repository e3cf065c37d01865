package org.communityoffice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.communityoffice.Wiring;
import org.communityoffice.command.Books;
import org.communityoffice.database.Office;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.Stored;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.communityoffice.work.Progress;
import java.time.LocalDate;
import org.communityoffice.rental.TenancyFields;
import org.communityoffice.model.SaveResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ledger of rental houses as landlords and offices write it: what is doubtful waits, what cannot be read stays as written, and nobody's change is overwritten.
class RentalImportTest {
    private static final String HEAD = "序号,房屋地址,房主姓名,联系电话,楼层数,房间数,灭火器数量,检查日期,隐患内容\n";
    private static final String NUMBER = "99010119930412001" + org.communityoffice.model.IdNumber.checkDigit("99010119930412001");
    @TempDir
    Path folder;
    private Office office;
    private Wiring wiring;
    private ImportService service;

    @BeforeEach
    void open() throws Exception {
        office = TestOffice.office(folder.resolve("office"), "主任", Role.HEAD, ImportOffice.CLOCK);
        wiring = new Wiring(office, new CurrentUser("主任", Role.HEAD), ImportOffice.CLOCK);
        service = wiring.imports(Books.RENTALS);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private ImportService.Opened file(String rows) throws Exception {
        return ImportService.open(Files.writeString(folder.resolve("台账.csv"), HEAD + rows), null);
    }

    @Test
    void aCheckInTheFutureIsAskedAboutAndLeftEmptyItStaysInTheNote() throws Exception {
        ImportService.Opened opened = file("1,东风里12号,何永福,13800000001,三层,13,两具,2027-05-01,插座串接\n");
        ImportPlan asked = service.plan(opened, PlanRequest.first());
        assertThat(asked.rows()).extracting(row -> row.outcome()).containsExactly(Outcome.ASK);
        ImportPlan plan = service.plan(opened, PlanRequest.first().withAnswer(asked.rows().getFirst().rowKey(), Answer.LEAVE_EMPTY));
        assertThat(service.apply(plan, Progress.NONE)).isInstanceOf(ImportService.Applied.Done.class);
        Stored house = wiring.rentals().repository().all().iterator().next();
        assertThat(house.values().get(RentalFields.FLOORS)).isEqualTo(3);
        assertThat(house.values().get(RentalFields.EXTINGUISHER_COUNT)).isEqualTo(2);
        assertThat(house.values().get(RentalFields.NOTE, "")).contains("2027-05-01").contains("插座串接");
        int inspections = wiring.rentals().repository().read(reading -> wiring.rentals().repository().inspections(reading, house.id()).size());
        assertThat(inspections).isZero();
    }

    @Test
    void aStatusThatNoColumnTellsStaysOpenAndTheHouseIsCounted() throws Exception {
        assertThat(service.apply(service.plan(file("1,东风里12号,何永福,13800000001,3,13,2,2026-10-01,无\n"), PlanRequest.first()), Progress.NONE)).isInstanceOf(ImportService.Applied.Done.class);
        Stored house = wiring.rentals().repository().all().iterator().next();
        assertThat(house.values().has(RentalFields.STATUS)).as("nobody said that it is let").isFalse();
        assertThat(wiring.rentals().service().missing(house.values())).contains(RentalFields.STATUS);
        assertThat(wiring.rentals().service().save(house, house.values().with(RentalFields.STATUS, "停租"), true)).isInstanceOf(SaveResult.Saved.class);
        ImportPlan again = service.plan(file("1,东风里12号,何永福,13800000001,4,13,2,2026-11-01,无\n"), PlanRequest.first());
        assertThat(service.apply(again, Progress.NONE)).isInstanceOf(ImportService.Applied.Done.class);
        assertThat(wiring.rentals().repository().all().iterator().next().values().get(RentalFields.STATUS)).as("what the clerk wrote stays").isEqualTo("停租");
    }

    @Test
    void whatSomebodyEnteredOrChangedSinceThePlanIsNotOverwritten() throws Exception {
        ImportPlan first = service.plan(file("1,东风里12号,何永福,13800000001,3,13,2,2026-10-01,无\n"), PlanRequest.first());
        ImportPlan twin = service.plan(file("1,东风里12号,何永福,13800000001,3,13,2,2026-10-01,无\n"), PlanRequest.first());
        assertThat(service.apply(first, Progress.NONE)).isInstanceOf(ImportService.Applied.Done.class);
        assertThat(service.apply(twin, Progress.NONE)).as("entered since").isInstanceOf(ImportService.Applied.Outdated.class);
        ImportPlan change = service.plan(file("1,东风里12号,何永福,13800000001,4,13,2,2026-10-02,无\n"), PlanRequest.first());
        Stored house = wiring.rentals().repository().all().iterator().next();
        wiring.rentals().service().save(house, house.values().with(RentalFields.ROOMS, 14), true);
        assertThat(service.apply(change, Progress.NONE)).as("changed since").isInstanceOf(ImportService.Applied.Outdated.class);
        assertThat(wiring.rentals().repository().all()).hasSize(1).first().satisfies(one -> assertThat(one.values().get(RentalFields.ROOMS)).isEqualTo(14));
    }

    @Test
    void aTenancyThatWasChangedSinceThePlanIsNotOverwritten() throws Exception {
        ImportService tenants = wiring.imports(Books.TENANTS);
        String head = "序号,租户姓名,身份证号,租住地址,房号,入住日期,合同到期日\n";
        Path list = Files.writeString(folder.resolve("租户.csv"), head + "1,陈浩," + NUMBER + ",东风里12号,201,2026-08-01,2027-07-31\n");
        assertThat(tenants.apply(tenants.plan(ImportService.open(list, null), PlanRequest.first()), Progress.NONE)).isInstanceOf(ImportService.Applied.Done.class);
        Path newer = Files.writeString(folder.resolve("租户新.csv"), head + "1,陈浩," + NUMBER + ",东风里12号,201,2026-08-01,2028-07-31\n");
        ImportPlan plan = tenants.plan(ImportService.open(newer, null), PlanRequest.first());
        var repository = wiring.rentals().repository();
        Stored tenancy = repository.read(reading -> repository.tenanciesOf(reading, wiring.residents().service().all().iterator().next().id())).getFirst();
        assertThat(wiring.rentals().tenancies().save(tenancy, tenancy.values().with(TenancyFields.CONTRACT_TO, LocalDate.of(2029, 7, 31)), true)).isInstanceOf(SaveResult.Saved.class);
        assertThat(tenants.apply(plan, Progress.NONE)).as("changed since").isInstanceOf(ImportService.Applied.Outdated.class);
        assertThat(tenants.apply(tenants.plan(ImportService.open(newer, null), PlanRequest.first()), Progress.NONE)).as("looked at anew").isInstanceOf(ImportService.Applied.Done.class);
    }
}
