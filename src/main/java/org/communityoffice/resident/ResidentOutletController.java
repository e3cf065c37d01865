package org.communityoffice.resident;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.report.ExcelWriter;
import org.communityoffice.report.PaperController;
import org.communityoffice.report.PaperController.Step;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.report.Report;
import org.communityoffice.settings.LookKind;
import org.communityoffice.work.Latest;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// People of the list on their way out: the roster that is looked at before it is printed, and the workbook.
public final class ResidentOutletController {
    private final RosterService roster;
    private final ResidentExport export;
    private final PaperController papers;
    private final Work work;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final Latest looks = new Latest();

    public ResidentOutletController(RosterService roster, ResidentExport export, PaperController papers, Work work, Clock clock) {
        this.roster = roster;
        this.export = export;
        this.papers = papers;
        this.work = work;
        this.clock = clock;
    }

    /// Who goes out.
    ///
    /// @param scope   which they are, in words without anybody's name or number; empty for all
    /// @param columns what the list shows of them
    public record People(String scope, List<Stored> persons, List<String> columns) {
        /// Those the roster names: it is a list of who lives here.
        long livingHere() {
            return persons.stream().filter(person -> ResidentStatus.livingHere(person.values())).count();
        }
    }

    /// Whether numbers are whole, and what for.
    public record Masks(boolean whole, String purpose) {
        public static final Masks ON = new Masks(false, "");

        public Masks {
            if (whole && purpose.isBlank()) {
                throw new IllegalArgumentException("whole numbers need a purpose");
            }
        }
    }

    /// The roster as it will be printed.
    ///
    /// @param named how many persons are on it
    public record Shown(People people, Report report, PrintedPages pages, int named, Masks masks) {}

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Lays out the roster of these people.
    public void look(People people, Masks masks) {
        work.report(Words.of("resident.print.doing"), _ -> {
            Report report = roster.roster(people.persons(), people.scope(), masks.whole(), masks.purpose());
            return new Shown(people, report, PrintedPages.of(report), (int) people.livingHere(), masks);
        }).latest(looks).then(shown::set).orTell();
    }

    /// Forgets what was looked at.
    public void close() {
        looks.forget();
        shown.set(null);
    }

    public void print(String printer) {
        Shown now = Objects.requireNonNull(shown.get());
        papers.print(now.report().title(), now.pages(), printer, () -> leaves(LookKind.PRINT, now));
    }

    public void savePdf(Path target) {
        Shown now = Objects.requireNonNull(shown.get());
        save(now, target, () -> now.pages().exportPdf(target));
    }

    public void saveExcel(Path target) {
        Shown now = Objects.requireNonNull(shown.get());
        save(now, target, () -> ExcelWriter.write(now.report(), target));
    }

    private void save(Shown now, Path target, PaperController.Writing writing) {
        papers.write(Words.of("resident.export.doing"), List.of(Step.file(target, () -> {
            leaves(LookKind.EXPORT, now);
            writing.write();
        })), Words.of("resident.export.done", now.named(), mask(now.masks()), target), () -> { });
    }

    private void leaves(LookKind how, Shown now) {
        roster.leaves(how, now.report(), now.named(), now.masks().whole(), now.masks().purpose());
    }

    /// `居民花名册_60岁以上_2026-11-24.pdf`
    public String fileName(People people, String ending) {
        return fileName(Words.of("resident.print.title"), people, ending);
    }

    /// `居民_60岁以上_2026-11-24.xlsx`
    public String exportName(People people) {
        return fileName(Words.of("resident.export.title"), people, "xlsx");
    }

    private String fileName(String what, People people, String ending) {
        return what + (people.scope().isEmpty() ? "" : "_" + people.scope()) + "_" + LocalDate.now(clock) + "." + ending;
    }

    /// How many of the list's columns a workbook gets; some never leave the program.
    public int exported(People people) {
        return export.count(people.columns());
    }

    public int allColumns() {
        return export.count(List.of());
    }

    /// Writes these people as a workbook.
    ///
    /// @param all all columns there are instead of those of the list
    public void export(People people, boolean all, Masks masks, Path target) {
        papers.write(Words.of("resident.export.doing"), List.of(Step.file(target, () ->
                export.write(new ResidentExport.Wanted(people.scope(), people.persons(), all ? List.of() : people.columns()), target, masks.whole(), masks.purpose()))),
                Words.of("resident.export.done", people.persons().size(), mask(masks), target), () -> { });
    }

    private static String mask(Masks masks) {
        return masks.whole() ? Words.of("resident.mask.did-not", masks.purpose()) : Words.of("resident.mask.did");
    }
}
