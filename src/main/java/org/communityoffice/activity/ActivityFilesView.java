package org.communityoffice.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.AttachmentView;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Dialogs;

/// The tab 附件 of an activity: photos, sign-in sheet, programme each in its place, so that what is dropped there counts as that evidence.
final class ActivityFilesView {
    private final AttachmentController attachments;
    private final AttachmentView list;
    private final HBox places = new HBox(4);
    private final VBox node;
    private String purpose = Proof.PHOTO;
    private long activity = -1;
    private String title = "";

    /// @param purposes what is attached for what, and what it is called
    ActivityFilesView(AttachmentController attachments, Map<String, String> purposes, Dialogs dialogs, Choosers choosers) {
        this.attachments = attachments;
        Map<String, String> all = new LinkedHashMap<>(purposes);
        all.put(AttachmentPlace.ALL, Words.of("activity.files.all"));
        ToggleGroup group = new ToggleGroup();
        all.forEach((what, label) -> {
            ToggleButton item = new ToggleButton(label);
            item.getStyleClass().add("low");
            item.setToggleGroup(group);
            item.setSelected(what.equals(purpose));
            item.setId("files-" + what);
            item.setOnAction(_ -> {
                item.setSelected(true);
                purpose = what;
                open();
            });
            places.getChildren().add(item);
        });
        places.setStyle("-fx-padding: 12 16 0 16");
        list = new AttachmentView(attachments, dialogs, choosers);
        node = new VBox(places, list.node());
    }

    Node of(long id, String name) {
        activity = id;
        title = name;
        open();
        return node;
    }

    /// For an activity that is still being entered: what is added waits for it.
    Node ofNew() {
        return of(AttachmentPlace.NEW, "");
    }

    AttachmentView list() {
        return list;
    }

    private void open() {
        attachments.open(new AttachmentPlace(ActivityFields.TYPE, activity, purpose, title));
    }
}
