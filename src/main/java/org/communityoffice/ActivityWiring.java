package org.communityoffice;

import java.util.List;
import java.util.function.LongConsumer;
import org.communityoffice.activity.ActivityController;
import org.communityoffice.activity.ActivityFormFields;
import org.communityoffice.activity.ActivityImports;
import org.communityoffice.activity.ActivityMonthRepository;
import org.communityoffice.activity.ActivityMonthService;
import org.communityoffice.activity.ActivityPaperService;
import org.communityoffice.activity.ActivityRepository;
import org.communityoffice.activity.ActivityRows;
import org.communityoffice.activity.ActivityService;
import org.communityoffice.activity.ActivityTargets;
import org.communityoffice.activity.ActivityTypes;
import org.communityoffice.activity.ProposedThemes;
import org.communityoffice.plan.Festivals;
import org.communityoffice.plan.TargetsService;
import org.communityoffice.activity.FoundActivities;
import org.communityoffice.report.PaperController;
import org.communityoffice.report.RecordExport;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.work.Work;

/// The part of the wiring that is about activities, who came, and volunteers' hours.
public final class ActivityWiring {
    private final Wiring office;
    private final ActivityRepository repository;
    private final ActivityMonthRepository months;
    private final ActivityTypes types;
    private final Festivals festivals;
    private final ActivityService service;

    ActivityWiring(Wiring office) {
        this.office = office;
        repository = new ActivityRepository(office.office().database());
        months = new ActivityMonthRepository(office.office().database());
        types = new ActivityTypes(office.tables());
        festivals = new Festivals(office.tables());
        service = new ActivityService(repository, office.history(), office.catalogue(), types, new ProposedThemes(festivals, office.tables()), office.user(), office.clock());
    }

    public ActivityRepository repository() {
        return repository;
    }

    public ActivityService service() {
        return service;
    }

    public ActivityController controller(PaperController papers, Work work) {
        return new ActivityController(service, types, office.residents().naming(), office.historyService(), papers(), typed -> office.index().meant(SearchGroup.ACTIVITY, typed),
                rows -> export(ActivityRows.book(() -> rows, office.catalogue())), papers, work);
    }

    public ActivityFormFields formFields() {
        return new ActivityFormFields(office.catalogue(), office.codes(), types);
    }

    /// What the book gives to the papers of a month.
    public ActivityMonthService month() {
        return new ActivityMonthService(months, repository, types, festivals, new TargetsService(office.tables(), List.of(targets()), festivals, office.clock()), office.residents().roster(), office.tables(), office.words(), office.profile(), office.user(), office.clock());
    }

    /// The activities as targets see them.
    ActivityTargets targets() {
        return new ActivityTargets(repository, types);
    }

    Festivals festivals() {
        return festivals;
    }

    public ActivityPaperService papers() {
        return new ActivityPaperService(repository, months, month(), types, office.attachmentService(), office.profile(), office.catalogue(), office.words(), office.settings().looks(),
                office.user(), office.clock());
    }

    RecordExport export() {
        return export(ActivityRows.book(repository, office.catalogue()));
    }

    private RecordExport export(RecordExport.Book book) {
        return new RecordExport(book, office.codes(), office.profile(), office.settings().looks());
    }

    ActivityImports imports() {
        return new ActivityImports(repository, office.tables(), office.catalogue(), office.codes(), office.clock());
    }

    /// @param open what choosing one does
    FoundActivities found(LongConsumer open) {
        return new FoundActivities(repository, office.words(), open);
    }
}
