package org.communityoffice;

import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.ActivityMonthRepository;
import org.communityoffice.activity.ActivityRepository;
import org.communityoffice.activity.ActivityService;
import org.communityoffice.activity.FoundActivities;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.attachment.AttachmentRepository;
import org.communityoffice.attachment.AttachmentService;
import org.communityoffice.command.Books;
import org.communityoffice.command.SampleServices;
import org.communityoffice.command.Services;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.Attachments;
import org.communityoffice.database.Backups;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.Office;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.intake.ImportController;
import org.communityoffice.group.TeamFields;
import org.communityoffice.model.RecordType;
import org.communityoffice.patrol.PostFields;
import org.communityoffice.model.Words;
import org.communityoffice.monthly.MonthlyService;
import org.communityoffice.monthly.ReportsController;
import org.communityoffice.patrol.HandOverService;
import org.communityoffice.patrol.IncidentFields;
import org.communityoffice.patrol.IncidentService;
import org.communityoffice.patrol.PatrolPeople;
import org.communityoffice.patrol.PatrolRepository;
import org.communityoffice.patrol.ShiftWords;
import org.communityoffice.rental.EquipmentFields;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.report.BookExport;
import org.communityoffice.patrol.SignInService;
import org.communityoffice.report.PaperController;
import org.communityoffice.report.PreviewController;
import org.communityoffice.report.RecordExport;
import org.communityoffice.resident.FoundResidents;
import org.communityoffice.resident.HouseholdFields;
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
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentFormFields;
import org.communityoffice.resident.ResidentImports;
import org.communityoffice.resident.ResidentOutletController;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.resident.ResidentService;
import org.communityoffice.resident.RosterService;
import org.communityoffice.search.NameReadings;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.search.SearchIndex;
import org.communityoffice.settings.BuildingRepository;
import org.communityoffice.settings.BuildingService;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryRepository;
import org.communityoffice.settings.FactoryService;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.settings.HistoryService;
import org.communityoffice.settings.LookRepository;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.settings.Preferences;
import org.communityoffice.settings.SettingRepository;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.ImportRepository;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.ui.FoundThings;
import org.communityoffice.upkeep.ActionController;
import org.communityoffice.upkeep.BuildingController;
import org.communityoffice.upkeep.FactoryController;
import org.communityoffice.upkeep.LookController;
import org.communityoffice.upkeep.ProfileController;
import org.communityoffice.upkeep.SafetyController;
import org.communityoffice.upkeep.SettingsView;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The only place that constructs repositories, services and controllers: all of one open office.
///
/// What belongs to the office itself is made at once; a book is made when it is first asked for, since that loads its rows.
public final class Wiring implements Services {
    /// What comes back from the recycle bin by itself; parts of a record come back with their action.
    private static final List<RecordType> IN_THE_BIN = List.of(ResidentFields.TYPE, HouseholdFields.TYPE, ActivityFields.TYPE, AttachmentFields.TYPE, TeamFields.TYPE,
            PostFields.TYPE, IncidentFields.TYPE, RentalFields.TYPE, EquipmentFields.TYPE);
    private final Office office;
    private final CurrentUser user;
    private final Clock clock;
    private final HistoryRepository history;
    private final FactoryTables tables;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final OfficeProfileService profile;
    private final Settings settings;
    private final SearchIndex index;
    private @Nullable BuildingService buildings;
    private @Nullable Residents residents;
    private @Nullable Activities activities;
    private @Nullable Patrol patrol;
    private RentalWiring.@Nullable Rentals rentals;

    public Wiring(Office office, CurrentUser user, Clock clock) {
        this.office = office;
        this.user = user;
        this.clock = clock;
        this.history = new HistoryRepository(office.database());
        this.tables = new FactoryTables();
        this.catalogue = new FieldCatalogue(tables);
        this.codes = new CodeLists(tables);
        SettingRepository named = new SettingRepository(office.database());
        this.profile = new OfficeProfileService(named, user);
        this.settings = new Settings(
                new FactoryService(new FactoryRepository(office.database()), tables, catalogue, user, clock),
                new LookService(new LookRepository(office.database()), user, clock),
                new Preferences(named, user));
        this.index = new SearchIndex(new NameReadings(tables));
    }

    /// What the office sets and keeps about itself, the building list apart.
    public record Settings(FactoryService factory, LookService looks, Preferences preferences) {}

    /// The book of residents.
    public record Residents(ResidentRepository repository, Households households, ResidentService service,
            HouseholdService householdService, RegisterService registers) {}

    /// The book of activities.
    public record Activities(ActivityRepository repository, ActivityMonthRepository months, ActivityService service) {}

    /// The book of patrol.
    public record Patrol(TeamRepository teams, PatrolRepository repository, PatrolPeople people, ShiftWords words, HandOverService handOvers, SignInService signIns, IncidentService incidents) {}

    public Office office() {
        return office;
    }

    public CurrentUser user() {
        return user;
    }

    public Clock clock() {
        return clock;
    }

    public HistoryRepository history() {
        return history;
    }

    public FactoryTables tables() {
        return tables;
    }

    public FieldCatalogue catalogue() {
        return catalogue;
    }

    public CodeLists codes() {
        return codes;
    }

    /// Gives a new office its name.
    void name(String name) {
        profile.save(new OfficeProfile(name, "", "", ""));
    }

    @Override
    public OfficeProfileService profile() {
        return profile;
    }

    public Settings settings() {
        return settings;
    }

    /// What the find box looks through; each book fills its part once it is loaded.
    public SearchIndex index() {
        return index;
    }

    public synchronized BuildingService buildings() {
        if (buildings == null) {
            buildings = new BuildingService(new BuildingRepository(office.database()), user);
        }
        return buildings;
    }

    /// One book after the other, each over its own repositories.
    @Override
    public ImportService imports(String book) {
        BookImport filled = switch (book) {
            case Books.ACTIVITIES -> activityParts().imports();
            case Books.PATROL -> patrolParts().imports();
            default -> new ResidentImports(residents().repository(), residents().service(), residents().households(), tables, catalogue, codes, clock);
        };
        return new ImportService(filled, new ImportRepository(office.database()), user);
    }

    @Override
    public SampleServices sample() {
        return patrolParts().sample();
    }

    public synchronized Residents residents() {
        if (residents == null) {
            BuildingService known = buildings();
            ResidentRepository repository = new ResidentRepository(office.database());
            Households households = new Households(repository, known::list);
            ResidentService service = new ResidentService(repository, history, catalogue, households, user, clock);
            residents = new Residents(repository, households, service,
                    new HouseholdService(repository, history, households, service, user), new RegisterService(repository, tables, user, clock));
        }
        return residents;
    }

    public synchronized Activities activities() {
        if (activities == null) {
            activities = ActivityWiring.book(this);
        }
        return activities;
    }

    /// What is built on the book of activities.
    public ActivityWiring activityParts() {
        return new ActivityWiring(this);
    }

    public synchronized Patrol patrol() {
        if (patrol == null) {
            patrol = PatrolWiring.book(this);
        }
        return patrol;
    }

    /// What of patrol is built on its book: rota, teams, the month.
    public PatrolWiring patrolParts() {
        return new PatrolWiring(this);
    }

    /// The book of rental houses.
    public synchronized RentalWiring.Rentals rentals() {
        if (rentals == null) {
            rentals = RentalWiring.book(this);
        }
        return rentals;
    }

    /// What is built on the book of rental houses.
    public RentalWiring rentalParts() {
        return new RentalWiring(this);
    }

    public PreviewController previewController(PaperController papers, Work work) {
        return new PreviewController(papers, work);
    }

    /// What the parts of the settings page work with.
    public SettingsView.Controllers settingsControllers(Work work) {
        return new SettingsView.Controllers(new ProfileController(profile, work), new BuildingController(buildings(), work), new FactoryController(settings.factory(), work),
                new SafetyController(office, profile, new Backups(office, clock), clock, work), new LookController(settings.looks(), work),
                new ActionController(historyService(), IN_THE_BIN, work));
    }

    /// Words for the values of any book.
    public FieldWords words() {
        return new FieldWords(catalogue, codes);
    }

    public HistoryService historyService() {
        return new HistoryService(history, user);
    }

    public OfficeController officeController(Work work) {
        return new OfficeController(historyService(), profile, new Backups(office, clock), clock, work);
    }

    public ResidentController residentController(Work work) {
        Residents book = residents();
        ResidentController controller = new ResidentController(book.service(), book.householdService(), book.registers(), historyService(), settings.looks(), attachmentService(), typed -> index.meant(SearchGroup.RESIDENT, typed), work);
        controller.dealings(activities().service()::dealings);
        return controller;
    }

    /// The attachments of any book.
    public AttachmentService attachmentService() {
        return new AttachmentService(new AttachmentRepository(office.database()), new Attachments(office), List.of(ResidentFields.TYPE, HouseholdFields.TYPE, ActivityFields.TYPE, IncidentFields.TYPE,
                RentalFields.TYPE, InspectionFields.TYPE, HazardFields.TYPE), settings.looks(), user);
    }

    /// One place with attachments: a page has as many as it shows.
    public AttachmentController attachmentController(Work work) {
        return new AttachmentController(attachmentService(), clock, work);
    }

    public ResidentActsController residentActsController(Work work) {
        Residents book = residents();
        MoveService moves = new MoveService(book.repository(), history, book.households(), book.service(), user, clock);
        ManyService many = new ManyService(book.repository(), history, catalogue, book.households(), book.service(), book.registers(), user, clock);
        return new ResidentActsController(moves, many, book.households(), book.registers(), work);
    }

    /// Who of the roster is meant by a typed name.
    NamingService naming() {
        return new NamingService(residents().repository(), index, new PersonLine(words(), clock));
    }

    public ResidentFormFields residentFormFields() {
        return new ResidentFormFields(catalogue, codes);
    }

    /// What the find palette shows: residents, and the commands that are told to it.
    ///
    /// @param open         what choosing a resident does
    /// @param openActivity what choosing an activity does
    public FoundThings found(Work work, LongConsumer open, LongConsumer openActivity) {
        FoundThings things = new FoundThings(index);
        FoundResidents persons = new FoundResidents(residents().repository(), words(), clock, open);
        things.book(SearchGroup.RESIDENT, persons);
        FoundActivities held = new FoundActivities(activities().repository(), words(), openActivity);
        things.book(SearchGroup.ACTIVITY, held);
        work.database(Words.of("office.doing.find"), _ -> {
            persons.fill(index);
            held.fill(index);
            return persons;
        }).orTell();
        return things;
    }

    /// The papers of the book of residents.
    public RosterService roster() {
        return new RosterService(residents().repository(), buildings(), profile, catalogue, words(), settings.looks(), user, clock);
    }

    public ImportController importController(Work work) {
        return new ImportController(Books.ALL.stream().map(this::imports).toList(), work);
    }

    @Override
    public BookExport export(String book) {
        return switch (book) {
            case Books.ACTIVITIES -> new RecordExport(activityParts().rows(), codes, profile, settings.looks());
            case Books.PATROL -> new RecordExport(patrolParts().rows(), codes, profile, settings.looks());
            default -> residentExport();
        };
    }

    public ResidentExport residentExport() {
        return new ResidentExport(residents().repository(), catalogue, words(), profile, settings.looks(), clock);
    }

    @Override
    public MonthlyService monthly() {
        return new MonthlyService(roster(), List.of(activityParts().month(), patrolParts().month()), profile, tables, user, clock);
    }

    public PaperController paperController(Work work) {
        return new PaperController(work);
    }

    public ReportsController reportsController(PaperController papers, Work work) {
        return new ReportsController(monthly(), papers, work, clock);
    }

    public ResidentOutletController residentOutletController(PaperController papers, Work work) {
        return new ResidentOutletController(roster(), residentExport(), papers, work, clock);
    }
}
