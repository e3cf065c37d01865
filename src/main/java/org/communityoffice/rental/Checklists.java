package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FactoryTables;

/// The editions of the fire checklist: the first as delivered, later ones as the office wrote them.
public final class Checklists {
    public static final String FIRST = "1";
    private static final LocalDate FIRST_ISSUED = LocalDate.of(2026, 1, 1);
    private final RentalRepository repository;
    private final FactoryTables tables;

    public Checklists(RentalRepository repository, FactoryTables tables) {
        this.repository = repository;
        this.tables = tables;
    }

    /// The one that was issued last, also where its day is still to come.
    public Checklist newest() {
        return all().getLast();
    }

    /// The one that held on a day; before the first was issued, the first.
    public Checklist on(LocalDate day) {
        return on(all(), day);
    }

    static Checklist on(List<Checklist> all, LocalDate day) {
        return all.stream().filter(one -> !one.issuedOn().isAfter(day)).reduce((_, later) -> later).orElse(all.getFirst());
    }

    public Optional<Checklist> edition(String edition) {
        return all().stream().filter(one -> one.edition().equals(edition)).findFirst();
    }

    /// In the order in which they were issued.
    public List<Checklist> all() {
        List<Checklist> out = new ArrayList<>();
        // As delivered, whatever was edited since: what was inspected by it shows its words.
        out.add(new Checklist(FIRST, FIRST_ISSUED, Words.of("rental.checklist.first"),
                tables.rows("fire-checklist").stream().map(row -> ChecklistItem.of(tables.table("fire-checklist").editions(row.key()).getLast())).toList()));
        out.addAll(repository.read(reading -> {
            Map<Long, List<Values>> items = repository.checklistItems(reading).stream().map(Stored::values).collect(Collectors.groupingBy(row -> row.get(ChecklistItemFields.CHECKLIST, 0L)));
            return repository.checklists(reading).stream().map(row -> new Checklist(row.values().get(ChecklistFields.EDITION, ""), row.values().get(ChecklistFields.ISSUED_ON, LocalDate.MIN),
                    row.values().get(ChecklistFields.BASIS, ""), items.getOrDefault(row.id(), List.of()).stream().map(ChecklistItem::of).toList())).toList();
        }));
        out.sort(Comparator.comparing(Checklist::issuedOn));
        return out;
    }
}
