package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;

/// Writes new editions of the fire checklist: what is wrong with an item, which houses it reaches, and which houses a new edition sends somebody to again.
public final class ChecklistService {
    private static final String CODE = "FC-";
    private final RentalRepository repository;
    private final HouseOverviewRepository overview;
    private final Checklists checklists;
    private final FieldCatalogue catalogue;
    private final CurrentUser user;
    private final Clock clock;

    public ChecklistService(RentalRepository repository, HouseOverviewRepository overview, Checklists checklists, FieldCatalogue catalogue, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.overview = overview;
        this.checklists = checklists;
        this.catalogue = catalogue;
        this.user = user;
        this.clock = clock;
    }

    public List<Checklist> all() {
        return checklists.all();
    }

    /// What the form of a new edition begins with.
    public Values blank() {
        LocalDate today = LocalDate.now(clock);
        Set<String> taken = new HashSet<>(all().stream().map(Checklist::edition).toList());
        String month = Words.of("rental.checklist.edition", today.getYear(), String.format("%02d", today.getMonthValue()));
        String edition = month;
        for (int i = 2; taken.contains(edition); i++) {
            edition = month + i;
        }
        return Values.none(ChecklistFields.TYPE).change().set(ChecklistFields.EDITION, edition).set(ChecklistFields.ISSUED_ON, today).done();
    }

    /// An item that does not exist yet, with the next code after all that ever were.
    public ChecklistItem newItem(List<ChecklistItem> draft) {
        int most = draft.stream().map(ChecklistItem::number).filter(number -> number.matches("\\d{1,6}")).mapToInt(Integer::parseInt).max().orElse(0);
        for (Checklist edition : all()) {
            most = Math.max(most, edition.items().stream().map(ChecklistItem::number).filter(number -> number.matches("\\d{1,6}")).mapToInt(Integer::parseInt).max().orElse(0));
        }
        return new ChecklistItem(CODE + String.format("%02d", most + 1), "", "", "any", "", Severity.ORDINARY, "", true, "", false, true);
    }

    /// What stands in the way of an item, by field.
    public List<Problem> problems(ChecklistItem item) {
        List<Problem> out = new ArrayList<>();
        if (item.category().isBlank()) {
            out.add(new Problem(ChecklistItemFields.CATEGORY.key(), Words.of("rental.checklist.problem.category")));
        }
        if (item.item().isBlank()) {
            out.add(new Problem(ChecklistItemFields.ITEM_ZH.key(), Words.of("rental.checklist.problem.item")));
        }
        Condition.of(item.appliesWhen()).problem().ifPresent(why -> out.add(new Problem(ChecklistItemFields.APPLIES_WHEN.key(), why)));
        return out;
    }

    /// The fields that a condition may name, with what they are called: “floors 层数”.
    public List<String> fields() {
        return Condition.FIELDS.stream().map(field -> field.key() + " " + catalogue.label(RentalFields.TYPE, field)).toList();
    }

    private List<Stored> houses() {
        return repository.all().stream().filter(house -> !RentalService.STRUCK_OFF.equals(house.values().get(RentalFields.STATUS))).toList();
    }

    /// To how many of the office's houses each item applies, and how many there are; a broken condition applies to all.
    public ChecklistReach reach(List<ChecklistItem> items) {
        List<Stored> houses = houses();
        Map<String, Integer> out = new HashMap<>();
        for (ChecklistItem item : items) {
            Condition condition = Condition.of(item.appliesWhen());
            out.put(item.code(), (int) houses.stream().filter(house -> condition.whyNot(house.values()).isEmpty()).count());
        }
        return new ChecklistReach(out, houses.size());
    }

    /// Writes a new edition; the older ones, and what was inspected by them, stay as they are.
    ///
    /// @param typed edition, first day, what it is based on
    public SaveResult save(Values typed, List<ChecklistItem> items) {
        List<Problem> problems = problems(typed, items);
        if (!problems.isEmpty()) {
            return new SaveResult.Invalid(problems);
        }
        String title = Words.of("rental.checklist.title", typed.get(ChecklistFields.EDITION, ""));
        return new SaveResult.Saved(repository.change(title, user.doing(Act.OFFICE), changes -> {
            Stored edition = changes.insert(typed);
            for (int place = 0; place < items.size(); place++) {
                changes.insert(row(edition.id(), place, items.get(place)));
            }
            return edition;
        }).value());
    }

    private List<Problem> problems(Values typed, List<ChecklistItem> items) {
        List<Problem> out = new ArrayList<>();
        List<Checklist> all = all();
        String edition = typed.get(ChecklistFields.EDITION, "").strip();
        LocalDate issued = typed.get(ChecklistFields.ISSUED_ON);
        if (edition.isEmpty() || all.stream().anyMatch(one -> one.edition().equals(edition))) {
            out.add(new Problem(ChecklistFields.EDITION.key(), Words.of(edition.isEmpty() ? "rental.checklist.problem.edition" : "rental.checklist.problem.edition-twice", edition)));
        }
        if (issued == null || issued.isBefore(all.getLast().issuedOn())) {
            out.add(new Problem(ChecklistFields.ISSUED_ON.key(), issued == null ? Words.of("rental.checklist.problem.day") : Words.of("rental.checklist.problem.before", all.getLast().issuedOn())));
        }
        if (!typed.has(ChecklistFields.BASIS)) {
            out.add(new Problem(ChecklistFields.BASIS.key(), Words.of("rental.checklist.problem.basis")));
        }
        if (items.equals(all.getLast().items())) {
            out.add(new Problem("", Words.of("rental.checklist.problem.same", all.getLast().edition())));
        }
        if (items.stream().noneMatch(ChecklistItem::active)) {
            out.add(new Problem("", Words.of("rental.checklist.problem.empty")));
        }
        for (ChecklistItem item : items) {
            problems(item).stream().findFirst().ifPresent(problem -> out.add(new Problem("", Words.of("rental.checklist.problem.in", item.code(), problem.message()))));
        }
        return out;
    }

    private static Values row(long checklist, int place, ChecklistItem item) {
        return item.values().change().set(ChecklistItemFields.CHECKLIST, checklist).set(ChecklistItemFields.PLACE, place).done();
    }

    /// The houses that were inspected by an older edition and to which something new applies, the longest ago first.
    public List<CheckAgain> again() {
        List<Checklist> all = all();
        if (all.size() == 1) {
            return List.of();
        }
        Checklist newest = all.getLast();
        Map<Long, HouseOverviewRepository.Last> last = overview.last();
        Map<String, List<Asked>> changed = new HashMap<>();
        List<CheckAgain> out = new ArrayList<>();
        for (Stored house : houses()) {
            HouseOverviewRepository.Last inspection = last.get(house.id());
            if (inspection != null) {
                Checklist by = all.stream().filter(one -> one.edition().equals(inspection.edition())).findFirst().orElseGet(() -> Checklists.on(all, inspection.on()));
                List<ChecklistItem> items = changed.computeIfAbsent(by.edition(), _ -> changed(by, newest).stream().map(item -> new Asked(item, Condition.of(item.appliesWhen()))).toList())
                        .stream().filter(one -> one.where().whyNot(house.values()).isEmpty()).map(Asked::item).toList();
                if (!items.isEmpty()) {
                    out.add(new CheckAgain(house, inspection.on(), items));
                }
            }
        }
        out.sort(Comparator.comparing(CheckAgain::last).thenComparing(CheckAgain::address));
        return out;
    }

    /// An item with where it applies, read once for all houses.
    private record Asked(ChecklistItem item, Condition where) {}

    /// The same as ids, for the list of houses.
    public Set<Long> againIds() {
        return again().stream().map(one -> one.house().id()).collect(Collectors.toSet());
    }

    /// The items of the newer one that the older one did not have in use, or had otherwise.
    static List<ChecklistItem> changed(Checklist older, Checklist newer) {
        return newer.active().stream().filter(item -> {
            Optional<ChecklistItem> before = older.item(item.code()).filter(ChecklistItem::active);
            return before.isEmpty() || !asks(before.get()).equals(asks(item));
        }).toList();
    }

    private static List<String> asks(ChecklistItem item) {
        return List.of(item.item(), item.appliesWhen(), item.how(), item.severity());
    }
}
