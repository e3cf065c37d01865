package org.communityoffice.resident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.report.ExcelWriter;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.report.Report;
import org.communityoffice.settings.LookKind;
import org.communityoffice.work.Work;

/// The list on the screen as a paper: seen as printed, printed, or written as a workbook. Each is recorded before it leaves.
public final class RosterController {
    /// A roster ready to be looked at.
    public record Shown(Report report, PrintedPages pages, int people) {}

    private final RosterService service;
    private final Work work;

    public RosterController(RosterService service, Work work) {
        this.service = service;
        this.work = work;
    }

    /// @param scope which people they are, in words; empty for all
    public void preview(List<ResidentRow> people, String scope, Consumer<Shown> told) {
        work.report(Words.of("resident.doing.roster"), _ -> {
            Report report = service.roster(stored(people), scope, false, "");
            return new Shown(report, PrintedPages.of(report), people.size());
        }).then(told).orTell();
    }

    public void print(Shown shown, String printer, Consumer<PrintedPages.Printed> told) {
        work.report(Words.of("resident.doing.print"), _ -> {
            service.leaves(LookKind.PRINT, shown.report, shown.people, false, "");
            return shown.pages.print(printer);
        }).then(told).orTell();
    }

    /// Writes a workbook; a file that is there is replaced, since the clerk was asked.
    ///
    /// @param purpose what whole numbers are for; must be given where they are
    public void export(List<ResidentRow> people, String scope, boolean unmasked, String purpose, Path target, Runnable done) {
        work.report(Words.of("resident.doing.export"), _ -> {
            Report report = service.roster(stored(people), scope, unmasked, purpose);
            service.leaves(LookKind.EXPORT, report, people.size(), unmasked, purpose);
            try {
                ExcelWriter.write(report, target);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return target;
        }).then(_ -> done.run()).orTell();
    }

    private static List<Stored> stored(List<ResidentRow> people) {
        return people.stream().map(ResidentRow::stored).toList();
    }
}
