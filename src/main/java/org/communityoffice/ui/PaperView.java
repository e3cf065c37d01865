package org.communityoffice.ui;

import org.communityoffice.model.Words;
import org.communityoffice.report.PreviewController;
import org.communityoffice.report.PaperToShow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// 打印 of a paper about one record or one day: its printed pages, to a printer or into a file.
public final class PaperView {
    private final PreviewController controller;
    private final Choosers choosers;
    private final PrintBox box;

    public PaperView(PreviewController controller, DocumentPreview preview, Dialogs dialogs, Choosers choosers) {
        this.controller = controller;
        this.choosers = choosers;
        box = new PrintBox(Words.of("ui.print.title"), preview, dialogs, controller::close);
        preview.onPrint(controller::print);
        controller.shownProperty().subscribe(this::show);
    }

    public void open(PaperToShow paper) {
        box.open(Words.of("ui.print.wait"));
        controller.look(paper);
    }

    private void show(PreviewController.@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        PaperToShow paper = shown.paper();
        box.preview().show(shown.report().title(), shown.pages());
        box.preview().actions(paper.files().stream().map(form -> Command.plain(Words.of("ui.print.save." + form), Feather.DOWNLOAD, null,
                () -> choosers.saveFile(Words.of("ui.print.where"), paper.fileName(form)).ifPresent(target -> controller.save(form, target)))).toList());
        int copies = shown.report().copies();
        box.laid(copies == 1 ? Words.of("ui.print.as-printed") : Words.of("ui.print.copies", copies));
    }
}
