package org.communityoffice.upkeep;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.communityoffice.database.ChangeEntry;
import org.communityoffice.database.DeletedRecord;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.ui.Busy;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Remembered;
import org.kordamp.ikonli.feather.Feather;

/// The page 设置: its parts at the left, one of them shown.
public final class SettingsView {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final BorderPane node = new BorderPane();
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> items = new ArrayList<>();
    private final List<SectionView> sections;
    private SectionView front;

    /// The controllers of its parts.
    public record Controllers(ProfileController profile, BuildingController buildings, FactoryController factory, SafetyController safety, RestoreController restore,
            LookController looks, ActionController actions, ChecklistController checklist, UserController users) {}

    /// @param user sees the parts that are theirs
    /// @param look shows a paper as it is printed
    public SettingsView(Controllers parts, CurrentUser user, FieldCatalogue catalogue, CodeLists lists, Dialogs dialogs, Busy busy, Remembered remembered, Clock clock,
            Choosers choosers, Consumer<PaperToShow> look) {
        List<SectionView> all = new ArrayList<>(List.of(
                new ProfileView(parts.profile(), dialogs, clock),
                new BuildingView(parts.buildings(), catalogue, lists, dialogs, remembered, clock),
                new FactoryView(parts.factory(), remembered, clock),
                new SafetyView(parts.safety(), parts.restore(), dialogs, busy, choosers, look)));
        if (user.may(Act.LOOKS)) {
            all.add(new LookView(parts.looks(), remembered, look));
        }
        all.addAll(List.of(actions(parts.actions(), dialogs, remembered), bin(parts.actions(), dialogs, remembered),
                new ChecklistView(parts.checklist(), catalogue, lists, dialogs, remembered, clock)));
        if (user.may(Act.USERS)) {
            all.add(new UserView(parts.users(), dialogs, remembered));
        }
        sections = List.copyOf(all);
        front = sections.getFirst();
        VBox views = new VBox();
        views.getStyleClass().add("views");
        for (int i = 0; i < sections.size(); i++) {
            views.getChildren().add(item(i));
        }
        node.setLeft(views);
    }

    public Page page() {
        return new Page(Words.of("upkeep.page"), Feather.SETTINGS, node, List.of(Command.hidden(Words.of("upkeep.lists.add"), "Ctrl+N", () -> front.add()), Command.hidden(Words.of("upkeep.records.seek"), "Ctrl+F", () -> front.seek())), true, () -> open(front));
    }

    private ToggleButton item(int place) {
        SectionView section = sections.get(place);
        ToggleButton item = new ToggleButton(section.title());
        item.setId("section-" + section.name());
        item.getStyleClass().add("view-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setToggleGroup(group);
        item.setOnAction(_ -> open(section));
        item.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            int by = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
            if (press.getCode() == KeyCode.ENTER) {
                press.consume();
                item.fire();
            } else if (by != 0) {
                press.consume();
                items.get(Math.clamp(place + by, 0, items.size() - 1)).requestFocus();
            }
        });
        items.add(item);
        return item;
    }

    private void open(SectionView section) {
        front = section;
        group.selectToggle(items.get(sections.indexOf(section)));
        node.setCenter(section.node());
        section.shown();
    }

    private static SectionView actions(ActionController actions, Dialogs dialogs, Remembered remembered) {
        List<Column<ChangeEntry>> columns = List.of(
                Column.<ChangeEntry>of("at", Words.of("upkeep.actions.at"), 148, entry -> moment(entry.at())).orderedBy(ChangeEntry::id),
                Column.of("by", Words.of("upkeep.actions.by"), 96, ChangeEntry::by),
                Column.<ChangeEntry>of("title", Words.of("upkeep.actions.title"), 320, ChangeEntry::title).styled("title-cell grow"),
                Column.number("rows", Words.of("upkeep.actions.rows"), 72, ChangeEntry::rows),
                Column.of("state", Words.of("upkeep.actions.state"), 96, ActionController::state));
        return new RecordsView<>(new RecordsView.Kind("actions", Words.of("upkeep.section.actions"), Words.of("upkeep.actions.unit"), Words.of("upkeep.actions.empty"),
                Words.of("upkeep.actions.empty.text")), columns, ChangeEntry::id, actions.actionsProperty(), actions::load, remembered,
                Words.of("upkeep.actions.undo"), entry -> askUndo(entry, actions, dialogs));
    }

    private static void askUndo(ChangeEntry entry, ActionController actions, Dialogs dialogs) {
        if (ActionController.canUndo(entry)) {
            dialogs.confirm(Words.of("upkeep.actions.undo.title", entry.title()), Words.of("upkeep.actions.undo.text", entry.rows()), Words.of("upkeep.actions.undo.go"), false,
                    () -> actions.undo(entry, said -> said(dialogs, said), since -> InTheWay.tell(dialogs, entry.title(), since,
                            () -> actions.undoRest(entry, said -> said(dialogs, said), more -> InTheWay.tell(dialogs, entry.title(), more, () -> { })))));
        } else {
            dialogs.say(Words.of("upkeep.actions.undo"), Words.of("upkeep.actions.nothing"));
        }
    }

    private static void said(Dialogs dialogs, String what) {
        dialogs.say(Words.of("upkeep.actions.undo"), what);
    }

    private static SectionView bin(ActionController actions, Dialogs dialogs, Remembered remembered) {
        List<Column<DeletedRecord>> columns = List.of(
                Column.<DeletedRecord>of("at", Words.of("upkeep.bin.at"), 148, deleted -> moment(deleted.at())).orderedBy(DeletedRecord::at),
                Column.of("by", Words.of("upkeep.bin.by"), 96, DeletedRecord::by), Column.of("kind", Words.of("upkeep.bin.kind"), 96, ActionController::kind),
                Column.<DeletedRecord>of("name", Words.of("upkeep.bin.name"), 320, ActionController::title).styled("title-cell grow"));
        return new RecordsView<>(new RecordsView.Kind("bin", Words.of("upkeep.section.bin"), Words.of("upkeep.bin.unit"), Words.of("upkeep.bin.empty"),
                Words.of("upkeep.bin.empty.text")), columns, deleted -> deleted.record().values().type().table() + deleted.record().id(), actions.binProperty(), actions::load, remembered,
                Words.of("upkeep.bin.back"), deleted -> actions.bringBack(deleted, said -> dialogs.say(Words.of("upkeep.bin.back"), said)));
    }

    private static String moment(LocalDateTime at) {
        return MOMENT.format(at);
    }
}
