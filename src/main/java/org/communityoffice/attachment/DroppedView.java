package org.communityoffice.attachment;

import java.io.File;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files and pictures that are dropped on a place or pasted into it.
final class DroppedView {
    private DroppedView() {}

    /// @param marked gets the class `dropping` while files hang over the place
    static void onto(Node around, Node marked, AttachmentController controller) {
        around.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                if (!marked.getStyleClass().contains("dropping")) {
                    marked.getStyleClass().add("dropping");
                }
                drag.consume();
            }
        });
        around.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            if (drag.getDragboard().hasFiles()) {
                controller.add(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
                drag.setDropCompleted(true);
                drag.consume();
            }
        });
        around.addEventHandler(DragEvent.DRAG_EXITED, _ -> marked.getStyleClass().remove("dropping"));
    }

    static void paste(AttachmentController controller) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            controller.add(clipboard.getFiles().stream().map(File::toPath).toList());
        } else if (clipboard.hasImage()) {
            controller.addPicture(SwingFXUtils.fromFXImage(clipboard.getImage(), null));
        }
    }

    /// Whether the clipboard holds files or a picture rather than words.
    static boolean canPaste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasFiles() || clipboard.hasImage() && !clipboard.hasString();
    }
}
