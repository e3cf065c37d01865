package org.communityoffice;

import org.communityoffice.activity.ActivityController;
import org.communityoffice.activity.ActivityFormFields;
import org.communityoffice.activity.ActivityImports;
import org.communityoffice.activity.ActivityMonthRepository;
import org.communityoffice.activity.ActivityMonthService;
import org.communityoffice.activity.ActivityPaperService;
import org.communityoffice.activity.ActivityRepository;
import org.communityoffice.activity.ActivityRows;
import org.communityoffice.activity.ActivityService;
import org.communityoffice.activity.ActivityTypes;
import org.communityoffice.activity.Festivals;
import org.communityoffice.report.RecordExport;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.work.Work;

/// The part of the wiring that is about activities, who came and whose hours.
public final class ActivityWiring {
    private final Wiring office;
    private final Wiring.Activities book;
    private final ActivityTypes types;

    ActivityWiring(Wiring office) {
        this.office = office;
        book = office.activities();
        types = new ActivityTypes(office.tables());
    }

    /// The book itself, made once for an open office.
    static Wiring.Activities book(Wiring office) {
        ActivityRepository repository = new ActivityRepository(office.office().database());
        return new Wiring.Activities(repository, new ActivityMonthRepository(office.office().database()),
                new ActivityService(repository, office.history(), office.catalogue(), new ActivityTypes(office.tables()), new Festivals(office.tables()), office.user(), office.clock()));
    }

    /// What a workbook of activities is taken in by.
    ActivityImports imports() {
        return new ActivityImports(book.repository(), office.tables(), office.catalogue(), office.codes(), office.clock());
    }

    /// The activities as an exported workbook has them.
    RecordExport.Book rows() {
        return ActivityRows.book(book.repository(), office.catalogue());
    }

    public ActivityController controller(Work work) {
        return new ActivityController(book.service(), types, office.naming(), office.historyService(), papers(), typed -> office.index().meant(SearchGroup.ACTIVITY, typed), work);
    }

    /// What the book of activities gives to the papers of a month.
    public ActivityMonthService month() {
        return new ActivityMonthService(book.months(), book.repository(), types, new Festivals(office.tables()), office.tables(), office.words(), office.profile(), office.user(),
                office.clock());
    }

    public ActivityPaperService papers() {
        return new ActivityPaperService(book.repository(), book.months(), month(), types, office.attachmentService(), office.profile(), office.catalogue(), office.words(),
                office.settings().looks(), office.user(), office.clock());
    }

    public ActivityFormFields formFields() {
        return new ActivityFormFields(office.catalogue(), office.codes(), types);
    }
}
