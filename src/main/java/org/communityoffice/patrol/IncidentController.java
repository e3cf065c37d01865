package org.communityoffice.patrol;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.communityoffice.database.RecordChange;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the tab 情况: a month, its incidents, the one that is looked at.
public final class IncidentController {
    private final IncidentService service;
    private final Work work;
    private final ReadOnlyObjectWrapper<YearMonth> month;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable File> file = new ReadOnlyObjectWrapper<>();
    private List<String> posts = List.of();
    private final IntegerProperty due = new SimpleIntegerProperty();

    public IncidentController(IncidentService service, Work work) {
        this.service = service;
        this.work = work;
        month = new ReadOnlyObjectWrapper<>(YearMonth.from(service.now()));
    }

    /// An incident in the list.
    public record Row(Stored stored, IncidentState state) {
        public long id() {
            return stored.id();
        }

        public Values values() {
            return stored.values();
        }
    }

    public record File(Row row, List<RecordChange> history) {}

    public ReadOnlyObjectProperty<YearMonth> monthProperty() {
        return month.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Null where none is looked at.
    public ReadOnlyObjectProperty<@Nullable File> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public IntegerProperty dueProperty() {
        return due;
    }

    /// The posts in use by name.
    public List<String> posts() {
        return posts;
    }

    public void load() {
        work.database(Words.of("patrol.incident.doing"), _ -> service.posts()).then(found -> posts = found).orTell();
        YearMonth wanted = month.get();
        work.database(Words.of("patrol.incident.doing"), _ -> service.ofMonth(wanted).stream().map(this::row).toList()).then(found -> {
            if (wanted.equals(month.get())) {
                rows.set(found);
                File open = file.get();
                if (open != null) {
                    open(open.row.id());
                }
            }
        }).orTell();
        loadDue();
    }

    /// Looks up how many are not answered yet.
    public void loadDue() {
        work.database(Words.of("patrol.incident.doing"), _ -> service.due()).then(due::set).orTell();
    }

    private Row row(Stored incident) {
        return new Row(incident, service.state(incident.values()));
    }

    /// What was saved elsewhere is seen.
    public void changed(Set<String> tables) {
        if (tables.contains(IncidentFields.TYPE.table())) {
            load();
        }
    }

    public void step(int months) {
        month.set(month.get().plusMonths(months));
        file.set(null);
        load();
    }

    public void open(long id) {
        work.database(Words.of("patrol.incident.doing"), _ -> service.find(id).map(one -> new File(row(one), service.history(id))).orElse(null)).then(file::set).orTell();
    }

    public void close() {
        file.set(null);
    }

    public Values blank(@Nullable Shift shift) {
        return service.blank(shift);
    }

    public String named(Values incident) {
        return service.named(incident);
    }

    /// Saves; the month changes to that of the incident.
    public void save(@Nullable Stored before, Values typed, Consumer<SaveResult> told) {
        work.database(Words.of("patrol.incident.doing.save"), _ -> service.save(before, typed)).then(result -> {
            if (result instanceof SaveResult.Saved(Stored saved)) {
                month.set(YearMonth.from(saved.values().get(IncidentFields.FOUND_AT, service.now())));
                open(saved.id());
                load();
            }
            told.accept(result);
        }).orTell();
    }

    public void delete(Row incident, Consumer<Boolean> told) {
        work.database(Words.of("patrol.incident.doing.delete"), _ -> service.delete(incident.stored)).then(done -> {
            file.set(null);
            load();
            told.accept(done);
        }).orTell();
    }
}
