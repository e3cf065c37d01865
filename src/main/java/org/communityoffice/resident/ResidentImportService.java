package org.communityoffice.resident;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityoffice.database.Changes;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRepository;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.PlanRequest;
import org.communityoffice.work.Progress;
import org.jspecify.annotations.Nullable;

/// Imports residents: open a file once, plan it as often as a choice changes, then carry the plan out.
///
/// `open` → `plan(opened, PlanRequest.first())` → `plan(opened, plan.asked().withColumn(…))` … → `apply(plan, progress)`.
public final class ResidentImportService {
    private static final int LONGEST_SOURCE = 300;
    /// So many rows go between two looks at whether to stop.
    private static final int BETWEEN = 100;
    private final ResidentImport imports;
    private final ResidentRepository residents;
    private final ResidentService service;
    private final Households households;
    private final ImportRepository repository;
    private final CurrentUser user;

    public ResidentImportService(ResidentImport imports, ResidentRepository residents, ResidentService service,
            Households households, ImportRepository repository, CurrentUser user) {
        this.imports = imports;
        this.residents = residents;
        this.service = service;
        this.households = households;
        this.repository = repository;
        this.user = user;
    }

    /// What became of carrying a plan out.
    public sealed interface Applied {
        /// @param changeSet the whole import, for undo; 0 where nothing was to be written
        record Done(int imported, long changeSet) implements Applied {}

        /// Nothing was written (or, row by row, nothing more): somebody changed one of the people since the plan was made. Plan again.
        record Outdated() implements Applied {}
    }

    /// @param password of an encrypted workbook, else null
    public ResidentImport.Opened open(Path file, char @Nullable [] password) {
        return imports.open(file, password);
    }

    /// Against the residents as they now are. Writes nothing.
    public ImportPlan plan(ResidentImport.Opened opened, PlanRequest request) {
        return imports.plan(opened, request, KnownResidents.of(List.copyOf(residents.residents())), repository.memory(imports.book().name()));
    }

    /// When this very file was imported last.
    public Optional<LocalDateTime> importedBefore(ResidentImport.Opened opened) {
        return repository.importedBefore(opened.hash());
    }

    /// All rows in one change set, or none; nobody watches.
    public Applied apply(ImportPlan plan) {
        return apply(plan, Progress.NONE);
    }

    /// All rows in one change set, or none.
    ///
    /// @param progress told how far it is; stopping is looked for between rows, and then nothing of it is kept
    public Applied apply(ImportPlan plan, Progress progress) {
        List<ImportRow> rows = imported(plan);
        if (rows.isEmpty()) {
            return new Applied.Done(0, 0);
        }
        if (outdated(rows)) {
            return new Applied.Outdated();
        }
        try {
            return new Applied.Done(rows.size(), repository.change(title(plan), user.name(), null, changes -> {
                repository.record(changes, plan);
                Households.Linking linking = households.linking(changes);
                List<Stored> written = new ArrayList<>(rows.size());
                for (ImportRow row : rows) {
                    if (written.size() % BETWEEN == 0) {
                        progress.step(title(plan), written.size(), rows.size());
                    }
                    written.add(write(changes, linking, plan, row));
                }
                // after all persons, so that their inserts go in batches
                written.forEach(linking::headIs);
                return rows.size();
            }).changeSet());
        } catch (StaleVersionException changedMeanwhile) {
            return new Applied.Outdated();
        }
    }

    /// Each row as a transaction of its own, all of them parts of one import that is undone as a whole.
    ///
    /// @param saved told of each row once it is on the disk
    public Applied applyEachRow(ImportPlan plan, Consumer<ImportRow> saved) {
        List<ImportRow> rows = imported(plan);
        if (rows.isEmpty()) {
            return new Applied.Done(0, 0);
        }
        if (outdated(rows)) {
            return new Applied.Outdated();
        }
        String title = title(plan);
        long head = repository.change(title, user.name(), null, changes -> {
            repository.record(changes, plan);
            return rows.size();
        }).changeSet();
        for (ImportRow row : rows) {
            try {
                repository.change(title, user.name(), head, changes -> {
                    Households.Linking linking = households.linking(changes);
                    Stored person = write(changes, linking, plan, row);
                    linking.headIs(person);
                    return person;
                });
            } catch (StaleVersionException changedMeanwhile) {
                return new Applied.Outdated();
            }
            saved.accept(row);
        }
        return new Applied.Done(rows.size(), head);
    }

    private Stored write(Changes changes, Households.Linking linking, ImportPlan plan, ImportRow row) {
        Values.Change with = row.values().change();
        String source = plan.file() + " " + row.sheet() + "!" + row.row();
        with.set(ResidentFields.SOURCE_FILE, source.substring(Math.max(0, source.length() - LONGEST_SOURCE)));
        Stored known = row.known();
        if (known == null) {
            return residents.insert(changes, linking.link(service.completed(with.done())));
        }
        boolean moved = !Objects.equals(known.values().get(ResidentFields.RESIDENCE_ADDRESS), row.values().get(ResidentFields.RESIDENCE_ADDRESS));
        if (moved && known.values().has(ResidentFields.RESIDENCE_ADDRESS)) {
            with.set(ResidentFields.BUILDING, null).set(ResidentFields.HOUSEHOLD, null);
            if (Objects.equals(known.values().get(ResidentFields.ROOM), row.values().get(ResidentFields.ROOM))) {
                with.set(ResidentFields.ROOM, null);
            }
        }
        return changes.update(known, linking.link(service.completed(with.done())));
    }

    private static List<ImportRow> imported(ImportPlan plan) {
        return plan.outcome() == ImportPlan.FileOutcome.READ ? plan.rows().stream().filter(ImportRow::imported).toList() : List.of();
    }

    /// Somebody was entered under one of the numbers, or changed, since the plan was made.
    private boolean outdated(List<ImportRow> rows) {
        KnownResidents now = KnownResidents.of(List.copyOf(residents.residents()));
        for (ImportRow row : rows) {
            Stored known = row.known();
            String number = row.values().get(ResidentFields.ID_NO);
            boolean stale = known == null
                    ? number != null && !now.withNumber(number).isEmpty()
                    : residents.resident(known.id()).filter(person -> person.version() == known.version()).isEmpty();
            if (stale) {
                return true;
            }
        }
        return false;
    }

    private static String title(ImportPlan plan) {
        return Words.of("resident.import.title", plan.totals().imported());
    }
}
