package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One edition of the fire checklist. It never changes: an inspection names the edition by which it was made.
public record Checklist(String edition, LocalDate issuedOn, String basis, List<ChecklistItem> items) {
    public Optional<ChecklistItem> item(String code) {
        return items.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// The items in use, in their order.
    public List<ChecklistItem> active() {
        return items.stream().filter(ChecklistItem::active).toList();
    }

    /// The groups of items, in their order.
    public List<String> categories() {
        return active().stream().map(ChecklistItem::category).distinct().toList();
    }
}
