package org.communityoffice;

import org.communityoffice.command.SampleServices;
import org.communityoffice.group.PersonFinder;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.group.TeamService;
import org.communityoffice.patrol.HandOverController;
import org.communityoffice.patrol.HandOverReports;
import org.communityoffice.patrol.HandOverRepository;
import org.communityoffice.patrol.HandOverService;
import org.communityoffice.patrol.IncidentController;
import org.communityoffice.patrol.IncidentService;
import org.communityoffice.patrol.PatrolFiguresService;
import org.communityoffice.patrol.PatrolImports;
import org.communityoffice.patrol.PatrolMonth;
import org.communityoffice.patrol.PatrolPeople;
import org.communityoffice.patrol.PatrolRepository;
import org.communityoffice.patrol.PatrolToday;
import org.communityoffice.patrol.PostService;
import org.communityoffice.patrol.RotaController;
import org.communityoffice.patrol.RotaRules;
import org.communityoffice.patrol.RotaService;
import org.communityoffice.patrol.ShiftKinds;
import org.communityoffice.patrol.ShiftWords;
import org.communityoffice.patrol.SignInController;
import org.communityoffice.patrol.SignInPeople;
import org.communityoffice.patrol.SignInReports;
import org.communityoffice.patrol.SignInService;
import org.communityoffice.patrol.SignSheetRows;
import org.communityoffice.patrol.TeamController;
import org.communityoffice.report.RecordExport;
import org.communityoffice.search.NameReadings;
import org.communityoffice.work.Work;

/// The part of the wiring that is about patrol: rota, sign-in, hand-over, incidents, teams and the month.
public final class PatrolWiring {
    /// The book itself.
    public record Book(TeamRepository teams, PatrolRepository repository, PatrolPeople people, ShiftWords words, HandOverService handOvers, SignInService signIns,
            IncidentService incidents) {}

    private static final int OFFERED = 9;
    private final Wiring office;
    private final Book book;
    private final ShiftKinds kinds;

    PatrolWiring(Wiring office) {
        this.office = office;
        book = office.patrol();
        kinds = new ShiftKinds(office.tables());
    }

    /// Made once for an open office.
    static Book book(Wiring office) {
        TeamRepository teams = new TeamRepository(office.office().database());
        PatrolRepository shifts = new PatrolRepository(office.office().database());
        NameReadings readings = new NameReadings(office.tables());
        PatrolPeople people = new PatrolPeople(teams, readings);
        return new Book(teams, shifts, people, new ShiftWords(office.codes()),
                new HandOverService(shifts, new HandOverRepository(office.office().database()), people, office.tables(), office.codes(), office.settings().users(), office.user(), office.clock()),
                new SignInService(shifts, new SignInPeople(teams, people, office.residents().repository(), office.index(), readings), new ShiftWords(office.codes()),
                        new ShiftKinds(office.tables()), office.history(), office.user(), office.clock()),
                new IncidentService(shifts, office.history(), office.codes(), office.user(), office.clock()));
    }

    PatrolImports imports() {
        return new PatrolImports(book.repository(), book.teams(), office.tables(), office.catalogue(), office.codes(), office.clock());
    }

    RecordExport export() {
        return new RecordExport(new SignSheetRows(book.repository(), book.teams()).book(office.catalogue()), office.codes(), office.profile(), office.settings().looks());
    }

    /// The rota with its rules.
    public RotaService rota() {
        return new RotaService(book.repository(), book.teams(), office.history(), new RotaRules(book.teams(), office.residents().repository(), kinds), kinds, office.user());
    }

    /// What patrol gives to the papers of a month.
    public PatrolMonth month() {
        return new PatrolMonth(book.repository(), book.teams(), new PatrolFiguresService(book.repository(), kinds, office.clock()), kinds, office.tables(), office.codes(),
                office.profile(), office.settings().looks(), office.user(), office.clock());
    }

    /// What patrol gives to the page 今天.
    PatrolToday today() {
        return new PatrolToday(book.repository(), book.signIns(), book.handOvers(), book.incidents(), book.words());
    }

    public RotaController rotaController(Work work) {
        return new RotaController(rota(), office.codes(), finder(), work, office.clock());
    }

    public HandOverController handOverController(Work work) {
        return new HandOverController(book.handOvers(), new HandOverReports(book.handOvers(), book.people(), book.words(), office.profile()), book.words(), office.clock(), work);
    }

    public SignInController signInController(Work work) {
        return new SignInController(book.signIns(), new SignInReports(book.repository(), book.people(), kinds, office.codes(), office.profile(), office.history()), work);
    }

    public IncidentController incidentController(Work work) {
        return new IncidentController(book.incidents(), work);
    }

    public TeamController teamController(Work work) {
        return new TeamController(teams(), posts(), finder(), work, office.clock());
    }

    private TeamService teams() {
        return new TeamService(book.teams(), office.history(), new NameReadings(office.tables()), book.repository()::usesTeam, office.user());
    }

    private PostService posts() {
        return new PostService(book.repository(), office.history(), office.user());
    }

    /// What the sample office is filled with besides its workbooks.
    SampleServices sample() {
        return new SampleServices(office.residents().service(), office.activities().service(), office.attachmentService(), teams(), posts(), rota(), book.repository(), office.rentalParts().sample());
    }

    private PersonFinder finder() {
        return typed -> office.residents().naming().like(typed, OFFERED).stream().map(one -> new PersonFinder.Found(one.id(), one.name(), one.line())).toList();
    }
}
