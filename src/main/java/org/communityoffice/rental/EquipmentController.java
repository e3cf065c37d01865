package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.work.Latest;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the list of fire equipment: what is due, by month; and what can be done with it there and beside a house.
public final class EquipmentController {
    private static final Set<String> TABLES = Set.of(EquipmentFields.TYPE.table(), RentalFields.TYPE.table(), "factory_item");
    private final EquipmentService service;
    private final Work work;
    private final ReadOnlyObjectWrapper<Listed> listed = new ReadOnlyObjectWrapper<>(new Listed(List.of(), Map.of(), 0));
    private final Latest list = new Latest();
    private EquipmentFilter filter = EquipmentFilter.ALL;
    private boolean wanted;

    /// What the list shows, and how much of it each choice would show.
    public record Listed(List<EquipmentLine> rows, Map<EquipmentFilter, Integer> choices, int all) {}

    public EquipmentController(EquipmentService service, Work work) {
        this.service = service;
        this.work = work;
    }

    public ReadOnlyObjectProperty<Listed> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    public EquipmentFilter filter() {
        return filter;
    }

    public LocalDate today() {
        return service.today();
    }

    public Values blank(@Nullable Long house) {
        return service.blank(house);
    }

    /// The equipment of a house that is shown already, the most urgent first.
    public List<EquipmentLine> of(RentalFile house) {
        return service.lines(house.equipment());
    }

    /// What follows from what is typed so far; no sentence where nothing does.
    public String reckoned(Values typed) {
        EquipmentDue due = service.kinds().due(typed, today());
        List<String> parts = new ArrayList<>();
        if (due.service() != null) {
            parts.add(Words.of("rental.equipment.service-on", due.service()));
        }
        if (due.retirement() != null) {
            parts.add(Words.of("rental.equipment.retire-on", due.retirement()));
        }
        return String.join("，", parts);
    }

    /// Where the intervals of a kind are from, and whether somebody has checked them.
    public String source(Values typed) {
        return service.kinds().kind(typed.get(EquipmentFields.EQUIP_TYPE, "")).map(kind -> Words.of(kind.verified() ? "rental.equipment.source" : "rental.equipment.source.unverified", kind.source())).orElse("");
    }

    public void show(EquipmentFilter chosen) {
        filter = chosen;
        load();
    }

    /// What was saved elsewhere is seen, once the list was asked for.
    public void changed(Set<String> tables) {
        if (wanted && tables.stream().anyMatch(TABLES::contains)) {
            load();
        }
    }

    public void load() {
        wanted = true;
        work.database(Words.of("rental.equipment.doing.list"), _ -> service.lines()).latest(list).then(this::list).orTell();
    }

    private void list(List<EquipmentLine> all) {
        Map<EquipmentFilter, Integer> choices = new LinkedHashMap<>();
        count(choices, EquipmentFilter.ALL, all);
        count(choices, new EquipmentFilter(EquipmentDue.State.PAST, null), all);
        Set<YearMonth> months = new TreeSet<>();
        all.stream().filter(line -> line.due().next() != null && line.due().state() != EquipmentDue.State.PAST).forEach(line -> months.add(YearMonth.from(line.due().next())));
        months.stream().limit(12).forEach(month -> count(choices, new EquipmentFilter(null, month), all));
        List.of(EquipmentDue.State.FAULTY, EquipmentDue.State.UNKNOWN, EquipmentDue.State.GONE).forEach(state -> count(choices, new EquipmentFilter(state, null), all));
        choices.values().removeIf(many -> many == 0);
        listed.set(new Listed(all.stream().filter(filter::takes).toList(), choices, all.size()));
    }

    private static void count(Map<EquipmentFilter, Integer> choices, EquipmentFilter choice, List<EquipmentLine> all) {
        choices.put(choice, (int) all.stream().filter(choice::takes).count());
    }

    public void save(@Nullable Stored before, Values typed, boolean sure, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> service.save(before, typed, sure)).then(told).orTell();
    }

    public void serviced(List<Stored> equipment, @Nullable LocalDate on, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> service.serviced(equipment, on)).then(told).orTell();
    }

    public void retired(List<Stored> equipment, @Nullable LocalDate on, Consumer<SaveResult> told) {
        work.database(Words.of("rental.doing.save"), _ -> service.retired(equipment, on)).then(told).orTell();
    }

    /// @param told why not; empty where it is out
    public void delete(Stored equipment, Consumer<String> told) {
        work.database(Words.of("rental.equipment.doing.delete"), _ -> service.delete(equipment)).then(told).orTell();
    }
}
