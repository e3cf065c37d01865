package org.communityoffice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.ActivityToday;
import org.communityoffice.activity.FoundActivities;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.attachment.AttachmentRepository;
import org.communityoffice.attachment.AttachmentService;
import org.communityoffice.command.Books;
import org.communityoffice.command.SampleServices;
import org.communityoffice.command.Services;
import org.communityoffice.database.Attachments;
import org.communityoffice.database.Backups;
import org.communityoffice.database.DraftFile;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.Office;
import org.communityoffice.intake.ImportController;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.TodayBook;
import org.communityoffice.model.Words;
import org.communityoffice.monthly.EditedSectionRepository;
import org.communityoffice.monthly.EditedSectionService;
import org.communityoffice.monthly.FoundPapers;
import org.communityoffice.monthly.MonthlyService;
import org.communityoffice.monthly.ReportsController;
import org.communityoffice.monthly.TypedFigureRepository;
import org.communityoffice.monthly.TypedFigureService;
import org.communityoffice.patrol.IncidentFields;
import org.communityoffice.patrol.PatrolTargets;
import org.communityoffice.plan.ResidentTargets;
import org.communityoffice.plan.TargetsMonth;
import org.communityoffice.plan.TargetsService;
import org.communityoffice.plan.TeamTargets;
import org.communityoffice.rental.FoundRentals;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.report.BehindController;
import org.communityoffice.report.BookExport;
import org.communityoffice.report.PaperController;
import org.communityoffice.report.PreviewController;
import org.communityoffice.resident.FoundResidents;
import org.communityoffice.resident.HouseholdFields;
import org.communityoffice.resident.RegisterFields;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentToday;
import org.communityoffice.search.NameReadings;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.search.SearchIndex;
import org.communityoffice.settings.BuildingRepository;
import org.communityoffice.settings.BuildingService;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.settings.HistoryService;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.settings.RegisterAccess;
import org.communityoffice.settings.SettingRepository;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.ImportRepository;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.today.TodayController;
import org.communityoffice.today.TodayService;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.FoundThings;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// With its parts for the books the only place that constructs repositories, services and controllers: all of one open office.
///
/// What belongs to the office itself is made at once; a book is made when it is first asked for, since that loads its rows.
public final class Wiring implements Services {
    private final Office office;
    private final CurrentUser user;
    private final Clock clock;
    private final HistoryRepository history;
    private final FactoryTables tables;
    private final FieldCatalogue catalogue;
    private final CodeLists codes;
    private final OfficeProfileService profile;
    private final SettingsWiring settings;
    private final SearchIndex index;
    private @Nullable BuildingService buildings;
    private @Nullable TypedFigureRepository typed;
    private @Nullable EditedSectionRepository edited;
    private @Nullable ResidentWiring residents;
    private @Nullable ActivityWiring activities;
    private PatrolWiring.@Nullable Book patrol;
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
        this.settings = new SettingsWiring(this, named);
        this.index = new SearchIndex(new NameReadings(tables));
    }

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

    /// Makes the books, which reads their rows: before the window asks for them, on the thread of the database.
    void readBooks() {
        residents();
        activities();
        patrol();
        rentals();
    }

    /// Gives a new office its name.
    void name(String name) {
        profile.save(new OfficeProfile(name, "", "", ""));
    }

    @Override
    public OfficeProfileService profile() {
        return profile;
    }

    public SettingsWiring settings() {
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
            case Books.RENTALS -> rentalParts().houseImports();
            case Books.TENANTS -> rentalParts().tenantImports();
            case Books.ACTIVITIES -> activities().imports();
            case Books.PATROL -> patrolParts().imports();
            default -> residents().imports();
        };
        return new ImportService(filled, new ImportRepository(office.database()), user);
    }

    @Override
    public SampleServices sample() {
        return patrolParts().sample();
    }

    public synchronized ResidentWiring residents() {
        if (residents == null) {
            residents = new ResidentWiring(this);
        }
        return residents;
    }

    public synchronized ActivityWiring activities() {
        if (activities == null) {
            activities = new ActivityWiring(this);
        }
        return activities;
    }

    public synchronized PatrolWiring.Book patrol() {
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

    /// Words for the values of any book.
    public FieldWords words() {
        return new FieldWords(catalogue, codes);
    }

    public HistoryService historyService() {
        return new HistoryService(history, user, registerAccess().concealed(RegisterFields.TYPE.table(), RegisterFields.REGISTER.key()));
    }

    /// Which registers who works here may know of.
    public RegisterAccess registerAccess() {
        return new RegisterAccess(tables, user, settings.readers().of(user.id()));
    }

    public OfficeController officeController(Work work) {
        return new OfficeController(historyService(), profile, new Backups(office, clock), clock, work);
    }

    /// The attachments of any book.
    public AttachmentService attachmentService() {
        List<RecordType> holders = List.of(ResidentFields.TYPE, HouseholdFields.TYPE, ActivityFields.TYPE, IncidentFields.TYPE, RentalFields.TYPE, InspectionFields.TYPE, HazardFields.TYPE);
        return new AttachmentService(new AttachmentRepository(office.database()), new Attachments(office), holders, Set.of(IncidentFields.TYPE), settings.looks(), user);
    }

    /// One place with attachments: a page has as many as it shows.
    public AttachmentController attachmentController(Work work) {
        return new AttachmentController(attachmentService(), clock, work);
    }

    /// What the find palette shows: residents, and the commands that are told to it.
    ///
    /// @param open         what choosing a resident does
    /// @param openActivity what choosing an activity does
    /// @param openRental   what choosing a rental house does
    public FoundThings found(Work work, LongConsumer open, LongConsumer openActivity, LongConsumer openRental) {
        FoundThings things = new FoundThings(index);
        FoundResidents persons = residents().found(open);
        things.book(SearchGroup.RESIDENT, persons);
        FoundActivities held = activities().found(openActivity);
        things.book(SearchGroup.ACTIVITY, held);
        FoundRentals houses = rentalParts().found(openRental);
        things.book(SearchGroup.RENTAL, houses);
        work.database(Words.of("office.doing.find"), _ -> {
            persons.fill(index);
            held.fill(index);
            houses.fill(index);
            return persons;
        }).orTell();
        return things;
    }

    /// Lets the find palette find the papers of a month.
    ///
    /// @param open what choosing one does, by its code
    public void foundPapers(FoundThings things, Consumer<String> open) {
        FoundPapers papers = new FoundPapers(tables.rows("report-templates"), monthly().codes(), open);
        papers.fill(index);
        things.book(SearchGroup.PAPER, papers);
    }

    public ImportController importController(Work work) {
        ImportController controller = new ImportController(Books.ALL.stream().map(this::imports).toList(), work);
        controller.beforeWriting(this::backUp);
        return controller;
    }

    private void backUp() {
        try {
            new Backups(office, clock).makeBefore();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public BookExport export(String book) {
        return switch (book) {
            case Books.RENTALS -> rentalParts().houseExport();
            case Books.TENANTS -> rentalParts().tenantExport();
            case Books.ACTIVITIES -> activities().export();
            case Books.PATROL -> patrolParts().export();
            default -> residents().export();
        };
    }

    /// The page 今天.
    public TodayController todayController(Work work) {
        List<TodayBook> books = List.of(new ResidentToday(residents().repository()), new ActivityToday(activities().repository()), patrolParts().today(), rentalParts().today());
        return new TodayController(new TodayService(residents().roster(), books, targets(), profile, settings.looks(), user, clock), work);
    }

    /// The targets of every book there is.
    public TargetsService targets() {
        return new TargetsService(tables, List.of(activities().targets(), new PatrolTargets(patrol().repository(), codes), rentalParts().targets(), new TeamTargets(patrol().teams()),
                new ResidentTargets(residents().roster())), activities().festivals(), clock);
    }

    private TypedFigureService typedFigures() {
        if (typed == null) {
            typed = new TypedFigureRepository(office.database());
        }
        return new TypedFigureService(typed, tables, user, clock);
    }

    private EditedSectionService editedSections() {
        if (edited == null) {
            edited = new EditedSectionRepository(office.database());
        }
        return new EditedSectionService(edited, user, clock);
    }

    private TargetsMonth targetsMonth() {
        return new TargetsMonth(targets(), activities().festivals(), tables, profile, user, clock);
    }

    @Override
    public MonthlyService monthly() {
        return new MonthlyService(residents().roster(), List.of(activities().month(), patrolParts().month(), rentalParts().month(), targetsMonth()), typedFigures(), editedSections(), profile, tables, user, clock);
    }

    /// The lists behind numbers.
    public BehindController behindController(Work work) {
        return new BehindController(counted -> monthly().open(counted), counted -> MonthlyService.name(tables, counted), work);
    }

    /// Words typed and not saved, kept beside the database.
    public Drafts drafts(Work work) {
        return new Drafts(new DraftFile(office, user.name()), work);
    }

    public PaperController paperController(Work work) {
        return new PaperController(work);
    }

    public ReportsController reportsController(PaperController papers, Work work) {
        return new ReportsController(monthly(), papers, work, clock);
    }
}
