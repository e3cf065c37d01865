package org.communityoffice.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperController.Step;
import org.communityoffice.report.PaperToShow.Form;
import org.communityoffice.report.PaperToShow.Leaving;
import org.communityoffice.work.Latest;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// One paper that is looked at as its printed pages, then printed or saved.
public final class PreviewController {
    private final PaperController papers;
    private final Work work;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final Latest looks = new Latest();

    public PreviewController(PaperController papers, Work work) {
        this.papers = papers;
        this.work = work;
    }

    /// The paper as it will be printed.
    public record Shown(PaperToShow paper, Report report, PrintedPages pages) {}

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public void look(PaperToShow paper) {
        work.report(Words.of("report.laying", paper.name()), _ -> {
            Report report = paper.facts().get();
            return new Shown(paper, report, PrintedPages.of(report));
        }).latest(looks).then(shown::set).orTell();
    }

    /// Forgets what was looked at.
    public void close() {
        looks.forget();
        shown.set(null);
    }

    public void print(String printer) {
        Shown now = Objects.requireNonNull(shown.get());
        papers.print(now.report().title(), now.pages(), printer, () -> now.paper().leaves().accept(Leaving.PRINTED));
    }

    public void save(Form form, Path target) {
        Shown now = Objects.requireNonNull(shown.get());
        papers.write(Words.of("report.saving", now.report().title()), List.of(Step.file(target, () -> {
            now.paper().leaves().accept(Leaving.SAVED);
            switch (form) {
                case WORD -> WordWriter.write(now.report(), target);
                case EXCEL -> ExcelWriter.write(now.report(), target);
                case PDF -> now.pages().exportPdf(target);
            }
        })), Words.of("report.saved", now.report().title(), target), () -> { });
    }
}
