package org.communityoffice.today;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the page 今天.
public final class TodayController {
    private final TodayService service;
    private final Work work;
    private final ReadOnlyObjectWrapper<@Nullable Today> shown = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty due = new SimpleIntegerProperty();
    private Consumer<DueLine> open = _ -> { };

    public TodayController(TodayService service, Work work) {
        this.service = service;
        this.work = work;
    }

    /// Null until it was read.
    public ReadOnlyObjectProperty<@Nullable Today> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// How many things last night left open.
    public IntegerProperty dueProperty() {
        return due;
    }

    public LocalDate today() {
        return service.today();
    }

    public String lunar() {
        return TodayService.lunar(service.today());
    }

    /// 今日清单
    public PaperToShow paper() {
        return service.paper();
    }

    public void load() {
        work.database(Words.of("today.doing.load"), _ -> service.read()).then(read -> {
            due.set(read.at(DueLine.Place.LAST_NIGHT).size());
            shown.set(read);
        }).orTell();
    }

    /// Opens the record of a line.
    public void open(DueLine line) {
        open.accept(line);
    }

    public void onOpen(Consumer<DueLine> action) {
        open = action;
    }
}
