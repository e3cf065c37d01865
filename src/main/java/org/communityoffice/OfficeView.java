package org.communityoffice;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.communityoffice.activity.ActivityController;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.ActivityView;
import org.communityoffice.activity.AttendeeFields;
import org.communityoffice.activity.VolunteerHoursFields;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.ChangeEntry;
import org.communityoffice.intake.ImportView;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.Words;
import org.communityoffice.monthly.ReportsController;
import org.communityoffice.monthly.ReportsView;
import org.communityoffice.plan.TargetsMonth;
import org.communityoffice.rental.EquipmentController;
import org.communityoffice.rental.EquipmentFields;
import org.communityoffice.rental.HazardActions;
import org.communityoffice.rental.RentalController;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RentalView;
import org.communityoffice.report.BehindController;
import org.communityoffice.report.Counted;
import org.communityoffice.report.PaperController;
import org.communityoffice.resident.Dealing;
import org.communityoffice.resident.ResidentController;
import org.communityoffice.resident.ResidentExportDialog;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentOutletController;
import org.communityoffice.resident.ResidentPrintView;
import org.communityoffice.resident.ResidentView;
import org.communityoffice.security.Act;
import org.communityoffice.today.TodayController;
import org.communityoffice.today.TodayView;
import org.communityoffice.ui.BehindDialog;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.DocumentPreview;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.FindPalette;
import org.communityoffice.ui.FoundThings;
import org.communityoffice.ui.Frame;
import org.communityoffice.ui.Later;
import org.communityoffice.ui.NativeChoosers;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.PaperView;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.upkeep.InTheWay;
import org.communityoffice.upkeep.OwnPasswordDialog;
import org.communityoffice.upkeep.SettingsView;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window of an open office: its frame and pages, and what holds for all of them (undo, what was saved, unexpected problems).
public final class OfficeView {
    private static final Set<String> ACTIVITY_TABLES = Set.of(ActivityFields.TYPE.table(), AttendeeFields.TYPE.table(), VolunteerHoursFields.TYPE.table(), AttachmentFields.TYPE.table());
    private final Wiring wiring;
    private final Work work;
    private final Theme theme;
    private final Remembered remembered;
    private final Choosers choosers;
    private final Leaving leaving;
    private final OfficeController office;
    private final Frame frame;
    /// What was typed and not saved.
    final Drafts drafts;
    private final PaperController papers;
    private final PaperView onePaper;
    private final TodayController today;
    private final Later<Residents> residents = new Later<>(this::makeResidents);
    private final Later<Activities> activities = new Later<>(this::makeActivities);
    private final Later<PatrolPages> patrol = new Later<>(this::makePatrol);
    private final Later<Rentals> rentals = new Later<>(this::makeRentals);
    private final Later<BehindController> behind = new Later<>(this::makeBehind);
    private final Later<ReportsController> reports = new Later<>(this::makeReports);
    private final Later<FindPalette> palette = new Later<>(this::makePalette);
    private final Page residentPage = Page.later(Words.of("resident.page"), Feather.USERS, false, () -> residents.get().view.page());
    private final Page activityPage = Page.later(Words.of("activity.page"), Feather.CALENDAR, false, () -> activities.get().view.page());
    private final Page patrolPage = Page.later(Words.of("patrol.page"), Feather.SHIELD, false, () -> patrol.get().view().page());
    private final Page rentalPage = Page.later(Words.of("rental.page"), Feather.GRID, false, () -> rentals.get().view.page());
    private final Page reportsPage = Page.later(Words.of("monthly.page.title"), Feather.FILE_TEXT, false, this::makeReportsPage);
    private final Page importPage = Page.later(Words.of("intake.import"), Feather.UPLOAD, true, this::makeImportPage);
    private final Page settingsPage = Page.later(Words.of("upkeep.page"), Feather.SETTINGS, true, this::makeSettingsPage);
    private boolean left;

    private record Residents(ResidentController controller, ResidentView view) {}

    private record Activities(ActivityController controller, ActivityView view) {}

    private record Rentals(RentalController controller, HazardActions.Parts hazards, EquipmentController equipment, RentalView view, InspectionPages inspections) {}

    /// What the menu under the user's name does besides.
    ///
    /// @param lock  hides everything until the password is typed
    /// @param other lets somebody else in
    /// @param to    goes on in the office of another folder
    public record Leaving(Runnable lock, Runnable other, Consumer<Path> to) {}

    /// Where nobody leaves: for a while in tests and pictures.
    public OfficeView(Wiring wiring, Work work, Theme theme, Remembered remembered, Runnable lock) {
        this(wiring, work, theme, remembered, new NativeChoosers(), lock);
    }

    public OfficeView(Wiring wiring, Work work, Theme theme, Remembered remembered, Choosers choosers, Runnable lock) {
        this(wiring, work, theme, remembered, choosers, new Leaving(lock, () -> { }, _ -> { }));
    }

    /// @param choosers asks for files and folders
    public OfficeView(Wiring wiring, Work work, Theme theme, Remembered remembered, Choosers choosers, Leaving leaving) {
        this.wiring = wiring;
        this.work = work;
        this.theme = theme;
        this.remembered = remembered;
        this.choosers = choosers;
        this.leaving = leaving;
        office = wiring.officeController(work);
        drafts = wiring.drafts(work);
        List<Command> userMenu = List.of(Command.plain(Words.of("office.lock"), Feather.LOCK, "Ctrl+L", leaving.lock()),
                Command.plain(Words.of("office.lock.other"), Feather.USERS, null, leaving.other()), Command.plain(Words.of("upkeep.own.title"), Feather.KEY, null, () -> new OwnPasswordDialog(wiring.settings().userController(work), frame().dialogs()).open()));
        frame = new Frame(office.name(), wiring.user().name(), wiring.user().role().label(), userMenu, theme);
        frame.onLock(leaving.lock());
        work.onUnexpected(new TroubleView(frame, wiring.office().folder())::tell);
        papers = wiring.paperController(work);
        papers.onTold(frame.dialogs()::say);
        onePaper = new PaperView(wiring.previewController(papers, work), new DocumentPreview(work), frame.dialogs(), choosers);
        today = wiring.todayController(work);
        today.onOpen(this::openLine);
        TodayView todayView = new TodayView(today, target -> behind.get().look(new Counted(target.code(), YearMonth.from(today.today()), false)), new TodayView.Ways(() -> frame.find(), () -> onePaper.open(today.paper()), () -> {
            frame.open(patrolPage);
            patrol.get().showSignIn();
        }, () -> frame.open(activityPage), () -> frame.open(rentalPage), () -> {
            frame.open(reportsPage);
            reports.get().open(TargetsMonth.LIST, YearMonth.from(today.today()));
        }));
        Page todayPage = todayView.page();
        List<Runnable> behindTheFirst;
        if (wiring.user().may(Act.BOOKS)) {
            frame.onFind(() -> palette.get().open());
            frame.pages(List.of(todayPage, residentPage, activityPage, patrolPage, rentalPage, reportsPage, importPage, settingsPage));
            // 报表 counts a month as soon as it is made, so it waits until somebody goes there
            behindTheFirst = List.of(() -> patrol.get().tellDue(), () -> rentals.get().controller.load(), palette::get, residentPage::content, activityPage::content, patrolPage::content, rentalPage::content);
        } else {
            frame.withoutFind();
            frame.pages(List.of(patrolPage));
            behindTheFirst = List.of(() -> patrol.get().tellDue());
        }
        office.undoableProperty().subscribe(_ -> tellUndo());
        office.backupProperty().subscribe(state -> {
            frame.foot().backup(state.inWords(), state.isGood());
            todayView.backup(state.inWords(), state.isGood());
        });
        office.savedProperty().subscribe(time -> {
            if (time != null) {
                frame.foot().saved(time);
            }
        });
        wiring.office().database().onChanged(changed -> work.onScreen(() -> changed(changed.rows().keySet())));
        office.load();
        office.loadBackup();
        // an import may have made one meanwhile
        frame.frontProperty().subscribe((_, _) -> office.loadBackup());
        // what nobody looks at yet is made behind the first page, one part after another, so that keys get their turn between
        makeNext(behindTheFirst.iterator());
    }

    /// Behind what the database has to do for the first page.
    private void makeNext(Iterator<Runnable> parts) {
        work.database(Words.of("office.doing.open"), _ -> parts.hasNext()).then(more -> {
            if (more && !left) {
                frame.afterFrame(() -> {
                    if (!left) {
                        parts.next().run();
                        makeNext(parts);
                    }
                });
            }
        }).orTell();
    }

    /// Nobody looks any more: the office is about to be closed.
    void leave() {
        left = true;
    }

    private Residents makeResidents() {
        ResidentController controller = wiring.residents().controller(work);
        ResidentOutletController outlets = wiring.residents().outletController(papers, work);
        return new Residents(controller, new ResidentView(controller, wiring.residents().actsController(work), wiring.residents().formFields(), wiring.words(), frame.dialogs(), drafts, remembered, wiring.clock(),
                wiring.attachmentController(work), choosers, new ResidentView.Outlets(() -> frame.open(importPage), new ResidentExportDialog(outlets, frame.dialogs(), choosers)::open,
                        new ResidentPrintView(outlets, new DocumentPreview(work), frame.dialogs(), choosers)::open, this::openDealing)));
    }

    private Activities makeActivities() {
        ActivityController controller = wiring.activities().controller(papers, work);
        return new Activities(controller, new ActivityView(controller, wiring.activities().formFields(), wiring.words(), frame.dialogs(), drafts, remembered, wiring.clock(),
                wiring.attachmentController(work), wiring.attachmentController(work), choosers, new ActivityView.Outlets(() -> frame.open(importPage), this::openResident, onePaper::open)));
    }

    private PatrolPages makePatrol() {
        return new PatrolPages(wiring, work, frame, () -> patrolPage.equals(frame.front()), drafts, remembered, onePaper, choosers, this::tellUndo);
    }

    private Rentals makeRentals() {
        RentalController controller = wiring.rentalParts().controller(work);
        EquipmentController equipment = wiring.rentalParts().equipmentController(work);
        HazardActions.Parts hazards = wiring.rentalParts().hazards(controller, work, onePaper::open);
        RentalView view = new RentalView(controller, wiring.rentalParts().formFields(), wiring.words(), frame.dialogs(), drafts, remembered, wiring.clock(), wiring.attachmentController(work), choosers, equipment,
                hazards, this::openResident);
        return new Rentals(controller, hazards, equipment, view, new InspectionPages(wiring, work, frame, controller, view, choosers, this::openRental, onePaper::open, this::tellUndo));
    }

    private ReportsController makeReports() {
        ReportsController controller = wiring.reportsController(papers, work);
        controller.on(why -> frame.dialogs().say(Words.of("office.reports"), why), this::openLine);
        return controller;
    }

    private BehindController makeBehind() {
        BehindController controller = wiring.behindController(work);
        controller.onOpen(line -> openRow(line.table(), line.id()));
        new BehindDialog(controller, frame.dialogs());
        return controller;
    }

    private Page makeReportsPage() {
        return new ReportsView(reports.get(), new DocumentPreview(work), choosers, frame.dialogs(), behind.get(), remembered).page();
    }

    private Page makeImportPage() {
        return new ImportView(wiring.importController(work), frame.busy(), choosers).page();
    }

    private Page makeSettingsPage() {
        SettingsView.Controllers parts = wiring.settings().controllers(work);
        parts.safety().stateProperty().subscribe((_, _) -> office.loadBackup());
        parts.restore().onMove(leaving.to());
        return new SettingsView(parts, wiring.user(), wiring.catalogue(), wiring.codes(), frame.dialogs(), frame.busy(), remembered, wiring.clock(), choosers, onePaper::open).page();
    }

    private FindPalette makePalette() {
        FoundThings found = wiring.found(work, this::openResident, this::openActivity, this::openRental);
        wiring.foundPapers(found, code -> {
            frame.open(reportsPage);
            reports.get().open(code);
        });
        tellCommands(found, theme);
        return new FindPalette(frame.dialogs().overlay(), found);
    }

    public Frame frame() {
        return frame;
    }

    /// The community's name.
    String name() {
        return office.name();
    }

    /// See [OfficeController#keepDaily].
    void keepDailyBackups() {
        office.keepDaily();
    }

    public ResidentView residentView() {
        return residents.get().view;
    }

    public ActivityView activityView() {
        return activities.get().view;
    }

    /// Words typed somewhere and not saved: closing the window asks.
    public boolean hasUnsaved() {
        return !drafts.isEmpty() || residents.made().filter(made -> made.view.isTyping()).isPresent() || activities.made().filter(made -> made.view.isTyping()).isPresent() || patrol.made().filter(PatrolPages::hasUnsaved).isPresent()
                || rentals.made().filter(made -> made.view.isTyping() || made.inspections.hasUnsaved()).isPresent();
    }

    private void tellCommands(FoundThings found, Theme theme) {
        Command add = there(Words.of("office.do.add-resident"), Feather.PLUS, "Ctrl+N", residentPage, () -> residents.get().view.add());
        Command hold = there(Words.of("office.do.add-activity"), Feather.PLUS, null, activityPage, () -> activities.get().view.add());
        Command house = there(Words.of("office.do.add-rental"), Feather.PLUS, null, rentalPage, () -> rentals.get().view.add());
        Command look = Command.plain(Words.of("office.do.theme"), Feather.MOON, null, () -> theme.darkProperty().set(!theme.darkProperty().get()));
        Command signIn = there(Words.of("office.do.sign-in"), Feather.SHIELD, null, patrolPage, () -> patrol.get().showSignIn());
        Command incident = there(Words.of("office.do.add-incident"), Feather.PLUS, null, patrolPage, () -> patrol.get().addIncident(null));
        List<Command> all = new ArrayList<>(List.of(add, hold, signIn, incident, house, look));
        List<Page> pages = frame.pages();
        for (int i = 0; i < pages.size(); i++) {
            all.add(there(Words.of("office.do.page", pages.get(i).title()), pages.get(i).icon(), "Ctrl+" + (i + 1), pages.get(i), () -> { }));
        }
        found.commands(all, all.stream().map(one -> one.equals(add) ? Words.of("office.do.add-resident.hint") : "").toList(), List.of(add));
    }

    private Command there(String label, Feather icon, @Nullable String keys, Page page, Runnable then) {
        return Command.plain(label, icon, keys, () -> {
            frame.open(page);
            then.run();
        });
    }

    /// Opens the record that a line of the page 今天 is about.
    private void openLine(DueLine line) {
        openRow(line.table(), line.id());
    }

    private void openRow(String table, long id) {
        if (table.equals(ResidentFields.TYPE.table())) {
            openResident(id);
        } else if (table.equals(ActivityFields.TYPE.table())) {
            openActivity(id);
        } else if (table.equals(RentalFields.TYPE.table())) {
            openRental(id);
        } else if (PatrolPages.opens(table)) {
            frame.open(patrolPage);
            patrol.get().open(table, id);
        } else if (table.equals(EquipmentFields.TYPE.table())) {
            frame.open(rentalPage);
            rentals.get().view.openEquipment(id);
        } else {
            throw new IllegalArgumentException("nothing opens a row of " + table);
        }
    }

    private void openResident(long id) {
        frame.open(residentPage);
        residents.get().view.open(id);
    }

    private void openDealing(Dealing one) {
        if (one.of().equals(RentalFields.TYPE)) {
            openRental(one.id());
        } else {
            openActivity(one.id());
        }
    }

    private void openActivity(long id) {
        frame.open(activityPage);
        activities.get().view.open(id);
    }

    /// Shows a house of the page 出租屋.
    public void openRental(long id) {
        frame.open(rentalPage);
        rentals.get().view.open(id);
    }

    private void changed(Set<String> tables) {
        office.changed(tables);
        if (wiring.user().may(Act.BOOKS) && frame.front() instanceof Page front && front.title().equals(Words.of("today.page"))) {
            today.load();
        }
        patrol.made().ifPresent(made -> made.changed(tables));
        rentals.made().ifPresent(made -> {
            made.controller.changed(tables);
            made.hazards.controller().changed(tables);
            made.equipment.changed(tables);
        });
        residents.made().ifPresent(made -> {
            if (tables.contains(ResidentFields.TYPE.table())) {
                made.controller.load(() -> { });
            } else if (tables.contains(AttachmentFields.TYPE.table())) {
                made.controller.reopen();
            }
        });
        activities.made().ifPresent(made -> {
            if (!java.util.Collections.disjoint(tables, ACTIVITY_TABLES)) {
                made.controller.load(() -> { });
            }
        });
    }

    /// A step of the sheet in front that is not saved yet is taken back before what was saved.
    private void tellUndo() {
        @Nullable String step = patrol.made().map(PatrolPages::step).orElse(null);
        ChangeEntry entry = office.undoableProperty().get();
        @Nullable String mark = rentals.made().map(made -> made.inspections.step()).orElse(null);
        if (step != null) {
            frame.foot().canUndo(step, patrol.get()::stepBack);
        } else if (mark != null) {
            frame.foot().canUndo(mark, rentals.get().inspections::stepBack);
        } else {
            frame.foot().canUndo(entry == null ? null : told(entry), () -> office.undo((of, since) -> InTheWay.tell(frame.dialogs(), of.title(), since, () -> office.undoRest(of))));
        }
    }

    /// Whose it is, where another did it.
    private String told(ChangeEntry entry) {
        return entry.by().equals(wiring.user().name()) ? entry.title() : Words.of("office.undo.of", entry.by(), entry.title());
    }
}
