package org.communityoffice;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.communityoffice.command.SampleServices;
import org.communityoffice.rental.ChecklistService;
import org.communityoffice.rental.Checklists;
import org.communityoffice.rental.Deadlines;
import org.communityoffice.rental.EquipmentController;
import org.communityoffice.rental.EquipmentKinds;
import org.communityoffice.rental.EquipmentService;
import org.communityoffice.rental.FoundRentals;
import org.communityoffice.rental.HazardActions;
import org.communityoffice.rental.HazardController;
import org.communityoffice.rental.HazardFormFields;
import org.communityoffice.rental.HazardPapers;
import org.communityoffice.rental.HazardService;
import org.communityoffice.rental.HazardStates;
import org.communityoffice.rental.HouseOverviewRepository;
import org.communityoffice.rental.HousesService;
import org.communityoffice.rental.InspectionController;
import org.communityoffice.rental.InspectionService;
import org.communityoffice.rental.RemovalService;
import org.communityoffice.rental.InspectionPaper;
import org.communityoffice.rental.LedgersNow;
import org.communityoffice.rental.RentalController;
import org.communityoffice.rental.RentalExport;
import org.communityoffice.rental.RentalFormFields;
import org.communityoffice.rental.RentalImports;
import org.communityoffice.rental.RentalMonth;
import org.communityoffice.rental.RentalMonthRepository;
import org.communityoffice.rental.RentalRepository;
import org.communityoffice.rental.RentalService;
import org.communityoffice.rental.RentalTargets;
import org.communityoffice.rental.RentalToday;
import org.communityoffice.rental.RoomService;
import org.communityoffice.rental.TenancyService;
import org.communityoffice.rental.TenantImports;
import org.communityoffice.rental.WorkingDays;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.work.Work;

/// The part of the wiring that is about rental houses, tenancies and their fire safety.
public final class RentalWiring {
    private static final int OFFERED = 9;
    private final Wiring office;
    private final Rentals book;

    /// The book of rental houses.
    public record Rentals(RentalRepository repository, HouseOverviewRepository overview, RentalService service, RoomService rooms, TenancyService tenancies, EquipmentService equipment, HazardService hazards) {}

    RentalWiring(Wiring office) {
        this.office = office;
        book = office.rentals();
    }

    /// The book itself, made once for an open office.
    static Rentals book(Wiring office) {
        RentalRepository repository = new RentalRepository(office.office().database());
        ResidentWiring residents = office.residents();
        return new Rentals(repository, new HouseOverviewRepository(office.office().database()), new RentalService(repository, residents.repository(), office.history(), office.catalogue(), office.user(), office.clock()),
                new RoomService(repository, office.history(), office.user()),
                new TenancyService(repository, residents.service(), residents.registers(), office.history(), office.user(), office.clock()),
                new EquipmentService(repository, new EquipmentKinds(office.tables(), office.codes()), office.history(), office.user(), office.clock()),
                hazards(office, repository));
    }

    private static HazardService hazards(Wiring office, RentalRepository repository) {
        return new HazardService(repository, new HazardStates(office.tables()), new Deadlines(office.tables(), new WorkingDays(office.tables())), office.catalogue(), office.codes(), office.history(),
                office.user(), office.clock());
    }

    public InspectionService inspections() {
        return new InspectionService(book.repository(), new Checklists(book.repository(), office.tables()), new Deadlines(office.tables(), new WorkingDays(office.tables())),
                book.hazards(), office.history(), office.codes(), office.user(), office.clock());
    }

    RentalImports houseImports() {
        return new RentalImports(book.repository(), office.residents().repository(), office.tables(), office.catalogue(), office.codes(), office.clock());
    }

    TenantImports tenantImports() {
        return new TenantImports(office.residents().imports(), office.residents().repository(), book.repository(), office.tables(), office.catalogue(), office.clock());
    }

    RentalExport houseExport() {
        return new RentalExport(houseImports().export(), office.codes(), office.profile(), office.settings().looks());
    }

    RentalExport tenantExport() {
        return new RentalExport(tenantImports().export(), office.codes(), office.profile(), office.settings().looks());
    }

    public HousesService shown() {
        return new HousesService(book.repository(), book.overview(), book.service(), book.tenancies(), office.historyService(), new HazardStates(office.tables()), checklists()::againIds);
    }

    public RentalController controller(Work work) {
        return new RentalController(shown(), book.service(), book.rooms(), book.tenancies(), removals(), office.settings().looks(), typed -> office.residents().naming().like(typed, OFFERED),
                typed -> office.index().meant(SearchGroup.RENTAL, typed), work);
    }

    /// What the book gives to the papers of a month.
    public RentalMonth month() {
        return new RentalMonth(book.repository(), new RentalMonthRepository(office.office().database()), office.residents().repository(), new HazardStates(office.tables()), book.equipment().kinds(),
                new Checklists(book.repository(), office.tables()), office.tables(), office.words(), office.profile(), office.user(), office.clock());
    }

    /// 检查记录表, blank and filled.
    public InspectionPaper inspectionPaper() {
        return new InspectionPaper(book.repository(), new Checklists(book.repository(), office.tables()), new Deadlines(office.tables(), new WorkingDays(office.tables())), office.catalogue(), office.codes(),
                office.profile(), office.settings().looks(), office.clock());
    }

    /// What the houses give to the page 今天.
    RentalToday today() {
        return new RentalToday(book.repository(), book.equipment(), book.tenancies());
    }

    /// The houses as targets see them.
    RentalTargets targets() {
        return new RentalTargets(month());
    }

    SampleServices.Rentals sample() {
        return new SampleServices.Rentals(book.repository(), book.rooms(), book.equipment(), checklists(), inspections(), book.hazards());
    }

    public ChecklistService checklists() {
        return new ChecklistService(book.repository(), book.overview(), new Checklists(book.repository(), office.tables()), office.catalogue(), office.user(), office.clock());
    }

    public RemovalService removals() {
        return new RemovalService(book.repository(), office.residents().service(), office.history(), office.user(), office.clock());
    }

    public EquipmentController equipmentController(Work work) {
        return new EquipmentController(book.equipment(), work);
    }

    public HazardPapers hazardPapers() {
        return new HazardPapers(book.repository(), new Checklists(book.repository(), office.tables()), new Deadlines(office.tables(), new WorkingDays(office.tables())), office.catalogue(),
                office.codes(), office.profile(), office.settings().looks(), office.user(), office.clock());
    }

    /// What steps with hazards and their papers need.
    ///
    /// @param rentals shows the house anew after each step
    /// @param paper   shows a paper before it is printed
    public HazardActions.Parts hazards(RentalController rentals, Work work, Consumer<PaperToShow> paper) {
        return new HazardActions.Parts(new HazardController(book.hazards(), hazardPapers(), new LedgersNow(month(), office.settings().looks(), office.clock()), rentals, work), new HazardFormFields(office.catalogue(), office.codes(), office.clock()), paper);
    }

    public InspectionController inspectionController(Work work) {
        return new InspectionController(inspections(), typed -> office.residents().naming().like(typed, OFFERED), () -> office.attachmentController(work), inspectionPaper(), work);
    }

    public RentalFormFields formFields() {
        return new RentalFormFields(office.catalogue(), office.codes());
    }

    /// @param open what choosing one does
    FoundRentals found(LongConsumer open) {
        return new FoundRentals(book.repository(), office.words(), open);
    }
}
