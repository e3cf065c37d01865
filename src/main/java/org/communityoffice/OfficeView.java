package org.communityoffice;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.communityoffice.activity.ActivityController;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.ActivityView;
import org.communityoffice.activity.AttendeeFields;
import org.communityoffice.activity.VolunteerHoursFields;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.ChangeEntry;
import org.communityoffice.database.OfficeUnusableException;
import org.communityoffice.database.ProblemLog;
import org.communityoffice.database.UndoResult;
import org.communityoffice.database.journal.JournalUnwritableException;
import org.communityoffice.intake.ImportView;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.Words;
import org.communityoffice.monthly.ReportsController;
import org.communityoffice.monthly.ReportsView;
import org.communityoffice.plan.TargetsMonth;
import org.communityoffice.rental.EquipmentController;
import org.communityoffice.rental.HazardActions;
import org.communityoffice.rental.EquipmentFields;
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
import org.communityoffice.ui.NativeChoosers;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.PaperView;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.ui.Trouble;
import org.communityoffice.upkeep.SettingsView;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window of an open office: its frame and pages, and what holds for all of them (undo, what was saved, unexpected problems).
public final class OfficeView {
    private static final Set<String> ACTIVITY_TABLES = Set.of(ActivityFields.TYPE.table(), AttendeeFields.TYPE.table(), VolunteerHoursFields.TYPE.table(), AttachmentFields.TYPE.table());
    private final Wiring wiring;
    private final OfficeController office;
    private final Frame frame;
    private final Drafts drafts = new Drafts();
    private final ResidentController residents;
    private final ResidentView residentView;
    private final Page residentPage;
    private final ActivityController activities;
    private final ActivityView activityView;
    private final Page activityPage;
    private final Page importPage;
    private final PatrolPages patrol;
    private final TodayController today;
    private final RentalController rentals;
    private final HazardActions.Parts hazards;
    private final EquipmentController equipment;
    private final RentalView rentalView;
    private final Page rentalPage;
    private final InspectionPages inspections;

    /// @param lock locks the office and asks for the password again
    public OfficeView(Wiring wiring, Work work, Theme theme, Remembered remembered, Runnable lock) {
        this(wiring, work, theme, remembered, new NativeChoosers(), lock);
    }

    /// @param choosers asks for files and folders
    public OfficeView(Wiring wiring, Work work, Theme theme, Remembered remembered, Choosers choosers, Runnable lock) {
        this.wiring = wiring;
        office = wiring.officeController(work);
        List<Command> userMenu = List.of(Command.plain(Words.of("office.lock"), Feather.LOCK, null, lock));
        frame = new Frame(office.name(), wiring.user().name(), wiring.user().role().label(), userMenu, theme);
        work.onUnexpected(this::trouble);
        PaperController papers = wiring.paperController(work);
        papers.onTold(frame.dialogs()::say);
        ResidentOutletController outlets = wiring.residents().outletController(papers, work);
        residents = wiring.residents().controller(work);
        importPage = new ImportView(wiring.importController(work), frame.busy(), choosers).page();
        residentView = new ResidentView(residents, wiring.residents().actsController(work), wiring.residents().formFields(), wiring.words(), frame.dialogs(), drafts, remembered, wiring.clock(),
                wiring.attachmentController(work), choosers, new ResidentView.Outlets(() -> frame.open(importPage), new ResidentExportDialog(outlets, frame.dialogs(), choosers)::open,
                        new ResidentPrintView(outlets, new DocumentPreview(work), frame.dialogs(), choosers)::open, this::openDealing));
        residentPage = residentView.page();
        PaperView onePaper = new PaperView(wiring.previewController(papers, work), new DocumentPreview(work), frame.dialogs(), choosers);
        activities = wiring.activities().controller(papers, work);
        activityView = new ActivityView(activities, wiring.activities().formFields(), wiring.words(), frame.dialogs(), drafts, remembered, wiring.clock(),
                wiring.attachmentController(work), wiring.attachmentController(work), choosers, new ActivityView.Outlets(() -> frame.open(importPage), this::openResident,
                        onePaper::open));
        activityPage = activityView.page();
        ReportsController reports = wiring.reportsController(papers, work);
        reports.on(why -> frame.dialogs().say(Words.of("office.reports"), why), this::openLine);
        BehindController behind = wiring.behindController(work);
        behind.onOpen(line -> openRow(line.table(), line.id()));
        new BehindDialog(behind, frame.dialogs());
        Page reportsPage = new ReportsView(reports, new DocumentPreview(work), choosers, frame.dialogs(), behind).page();
        Page settingsPage = new SettingsView(wiring.settings().controllers(work), wiring.catalogue(), wiring.codes(), frame.dialogs(), frame.busy(), remembered, wiring.clock(),
                onePaper::open).page();
        patrol = new PatrolPages(wiring, work, frame, drafts, remembered, onePaper, choosers, this::tellUndo);
        rentals = wiring.rentalParts().controller(work);
        equipment = wiring.rentalParts().equipmentController(work);
        hazards = wiring.rentalParts().hazards(rentals, work, onePaper::open);
        rentalView = new RentalView(rentals, wiring.rentalParts().formFields(), wiring.words(), frame.dialogs(), drafts, remembered, wiring.clock(), wiring.attachmentController(work), choosers, equipment,
                hazards, this::openResident);
        rentalPage = rentalView.page();
        inspections = new InspectionPages(wiring, work, frame, rentals, rentalView, choosers, this::openRental, onePaper::open, this::tellUndo);
        today = wiring.todayController(work);
        today.onOpen(this::openLine);
        Page todayPage = new TodayView(today, target -> behind.look(new Counted(target.code(), YearMonth.from(today.today()), false)), new TodayView.Ways(() -> frame.find(), () -> onePaper.open(today.paper()), () -> {
            frame.open(patrol.view().page());
            patrol.showSignIn();
        }, () -> frame.open(activityPage), () -> frame.open(rentalPage), () -> {
            frame.open(reportsPage);
            reports.open(TargetsMonth.LIST, YearMonth.from(today.today()));
        })).page();
        frame.pages(List.of(todayPage, residentPage, activityPage, patrol.view().page(), rentalPage, reportsPage, importPage, settingsPage));
        FoundThings found = wiring.found(work, this::openResident, this::openActivity, this::openRental);
        tellCommands(found, theme);
        FindPalette palette = new FindPalette(frame.dialogs().overlay(), found);
        frame.onFind(palette::open);
        office.undoableProperty().subscribe(_ -> tellUndo());
        office.backupProperty().subscribe(state -> frame.foot().backup(state.inWords(), state.isGood()));
        office.savedProperty().subscribe(time -> {
            if (time != null) {
                frame.foot().saved(time);
            }
        });
        wiring.office().database().onChanged(changed -> work.onScreen(() -> changed(changed.rows().keySet())));
        office.load();
        office.loadBackup();
    }

    public Frame frame() {
        return frame;
    }

    public ResidentView residentView() {
        return residentView;
    }

    public ActivityView activityView() {
        return activityView;
    }

    /// Words typed somewhere and not saved: closing the window asks.
    public boolean hasUnsaved() {
        return !drafts.isEmpty() || residentView.isTyping() || activityView.isTyping() || patrol.hasUnsaved() || rentalView.isTyping() || inspections.hasUnsaved();
    }

    private void tellCommands(FoundThings found, Theme theme) {
        Command add = Command.plain(Words.of("office.do.add-resident"), Feather.PLUS, "Ctrl+N", () -> {
            frame.open(residentPage);
            residentView.add();
        });
        Command hold = Command.plain(Words.of("office.do.add-activity"), Feather.PLUS, null, () -> {
            frame.open(activityPage);
            activityView.add();
        });
        Command house = Command.plain(Words.of("office.do.add-rental"), Feather.PLUS, null, () -> {
            frame.open(rentalPage);
            rentalView.add();
        });
        Command look = Command.plain(Words.of("office.do.theme"), Feather.MOON, null, () -> theme.darkProperty().set(!theme.darkProperty().get()));
        Command signIn = Command.plain(Words.of("office.do.sign-in"), Feather.SHIELD, null, () -> {
            frame.open(patrol.view().page());
            patrol.showSignIn();
        });
        Command incident = Command.plain(Words.of("office.do.add-incident"), Feather.PLUS, null, () -> {
            frame.open(patrol.view().page());
            patrol.addIncident(null);
        });
        found.commands(List.of(add, hold, signIn, incident, house, look), List.of(Words.of("office.do.add-resident.hint"), "", "", "", "", ""), List.of(add));
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
        } else if (patrol.opens(table)) {
            frame.open(patrol.view().page());
            patrol.open(table, id);
        } else if (table.equals(EquipmentFields.TYPE.table())) {
            frame.open(rentalPage);
            rentalView.openEquipment(id);
        } else {
            throw new IllegalArgumentException("nothing opens a row of " + table);
        }
    }

    private void openResident(long id) {
        frame.open(residentPage);
        residentView.open(id);
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
        activityView.open(id);
    }

    /// Shows a house of the page 出租屋.
    public void openRental(long id) {
        frame.open(rentalPage);
        rentalView.open(id);
    }

    private void changed(Set<String> tables) {
        office.changed(tables);
        if (frame.front() instanceof Page front && front.title().equals(Words.of("today.page"))) {
            today.load();
        }
        patrol.changed(tables);
        rentals.changed(tables);
        hazards.controller().changed(tables);
        equipment.changed(tables);
        if (tables.contains(ResidentFields.TYPE.table())) {
            residents.load(() -> { });
        } else if (tables.contains(AttachmentFields.TYPE.table())) {
            residents.reopen();
        }
        if (!java.util.Collections.disjoint(tables, ACTIVITY_TABLES)) {
            activities.load(() -> { });
        }
    }

    /// A step of the sheet in front that is not saved yet is taken back before what was saved.
    private void tellUndo() {
        String step = patrol.step();
        ChangeEntry entry = office.undoableProperty().get();
        String mark = inspections.step();
        if (step != null) {
            frame.foot().canUndo(step, patrol::stepBack);
        } else if (mark != null) {
            frame.foot().canUndo(mark, inspections::stepBack);
        } else {
            frame.foot().canUndo(entry == null ? null : entry.title(), () -> office.undo(later -> sayBlocked(entry == null ? "" : entry.title(), later)));
        }
    }

    private void sayBlocked(String title, List<UndoResult.Later> later) {
        String lines = String.join("\n", later.stream().map(one -> Words.of("office.undo.line", one.title(), one.by())).distinct().limit(6).toList());
        frame.dialogs().say(Words.of("office.undo.no", title), Words.of("office.undo.why", lines));
    }

    private void trouble(String what, Throwable problem) {
        frame.busy().end();
        String code = ProblemLog.code(problem);
        boolean noted = ProblemLog.note(wiring.office().folder(), code, problem);
        frame.dialogs().trouble(new Trouble(Words.of("office.trouble.title", what), Words.of("office.trouble.safe"), Words.of("office.trouble.not-done", what),
                problem instanceof JournalUnwritableException || problem instanceof OfficeUnusableException ? String.valueOf(problem.getMessage())
                        : Words.of(noted ? "office.trouble.advice" : "office.trouble.advice-disk"), code, Words.of("office.trouble.leave"), List.of()));
    }
}
