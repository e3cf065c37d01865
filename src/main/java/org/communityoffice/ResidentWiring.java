package org.communityoffice;

import java.time.Clock;
import java.util.Comparator;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.communityoffice.resident.Dealing;
import org.communityoffice.report.PaperController;
import org.communityoffice.resident.FoundResidents;
import org.communityoffice.resident.HouseholdService;
import org.communityoffice.resident.Households;
import org.communityoffice.resident.ManyService;
import org.communityoffice.resident.MoveService;
import org.communityoffice.resident.NamingService;
import org.communityoffice.resident.PersonLine;
import org.communityoffice.resident.RegisterService;
import org.communityoffice.resident.ResidentActsController;
import org.communityoffice.resident.ResidentController;
import org.communityoffice.resident.ResidentExport;
import org.communityoffice.resident.ResidentFormFields;
import org.communityoffice.resident.ResidentImports;
import org.communityoffice.resident.ResidentOutletController;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.resident.ResidentService;
import org.communityoffice.resident.RosterService;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.work.Work;

/// The part of the wiring that is about residents, households and registers.
public final class ResidentWiring {
    private final Wiring office;
    private final ResidentRepository repository;
    private final Households households;
    private final ResidentService service;
    private final HouseholdService householdService;
    private final RegisterService registers;

    ResidentWiring(Wiring office) {
        this.office = office;
        CurrentUser user = office.user();
        repository = new ResidentRepository(office.office().database());
        households = new Households(repository, office.buildings()::list);
        service = new ResidentService(repository, office.history(), office.catalogue(), households, user, office.clock());
        householdService = new HouseholdService(repository, office.history(), households, service, user);
        registers = new RegisterService(repository, office.tables(), office.registerAccess(), user, office.clock());
    }

    public ResidentRepository repository() {
        return repository;
    }

    public Households households() {
        return households;
    }

    public ResidentService service() {
        return service;
    }

    public HouseholdService householdService() {
        return householdService;
    }

    public RegisterService registers() {
        return registers;
    }

    public ResidentController controller(Work work) {
        ResidentController controller = new ResidentController(service, householdService, registers, office.historyService(), office.settings().looks(), office.attachmentService(),
                typed -> office.index().meant(SearchGroup.RESIDENT, typed), work);
        controller.dealings(person -> Stream.concat(office.rentals().tenancies().dealings(person).stream(), office.activities().service().dealings(person).stream())
                .sorted(Comparator.comparing(Dealing::day).reversed()).toList());
        return controller;
    }

    /// What is done to several people at once.
    public ResidentActsController actsController(Work work) {
        FieldCatalogue catalogue = office.catalogue();
        Clock clock = office.clock();
        MoveService moves = new MoveService(repository, office.history(), households, service, office.user(), clock);
        ManyService many = new ManyService(repository, office.history(), catalogue, households, service, registers, office.user(), clock);
        return new ResidentActsController(moves, many, households, registers, work);
    }

    public ResidentOutletController outletController(PaperController papers, Work work) {
        return new ResidentOutletController(roster(), export(), papers, work, office.clock());
    }

    public ResidentFormFields formFields() {
        return new ResidentFormFields(office.catalogue(), office.codes());
    }

    /// Who of the roster is meant by a typed name.
    public NamingService naming() {
        return new NamingService(repository, office.index(), new PersonLine(office.words(), office.clock()));
    }

    /// The papers of the book.
    public RosterService roster() {
        return new RosterService(repository, office.buildings(), office.profile(), office.catalogue(), office.words(), office.settings().looks(), office.user(), office.clock());
    }

    ResidentExport export() {
        return new ResidentExport(repository, office.catalogue(), office.words(), office.profile(), office.settings().looks(), office.clock());
    }

    ResidentImports imports() {
        return new ResidentImports(repository, service, households, office.tables(), office.catalogue(), office.codes(), office.clock());
    }

    /// @param open what choosing one does
    FoundResidents found(LongConsumer open) {
        return new FoundResidents(repository, office.words(), office.clock(), open);
    }
}
