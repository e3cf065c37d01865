package org.communityoffice.resident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.communityoffice.attachment.AttachmentController;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.AttachmentView;
import org.communityoffice.attachment.PhotoView;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.resident.ResidentOutletController.People;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.HistoryPane;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.PanelEdge;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.SidePanel;
import org.communityoffice.ui.Suggesting;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page 居民: saved views, table, and a person's file or form beside it.
public final class ResidentView {
    /// Ways from this page to others.
    ///
    /// @param toImport opens the import page
    /// @param export   asks what of these people goes into a workbook
    /// @param print    previews the roster of these people
    /// @param dealing  opens what a line of 往来 tells
    public record Outlets(Runnable toImport, Consumer<People> export, Consumer<People> print, Consumer<Dealing> dealing) {}

    private final ResidentController controller;
    private final ResidentFormFields fields;
    private final FieldWords words;
    private final Dialogs dialogs;
    private final Clock clock;
    private final Outlets outlets;
    private final ResidentListView list;
    private final SidePanel panel;
    private final ResidentFormsView forms;
    private final AttachmentController attachments;
    private final AttachmentView attachmentView;
    private final PhotoView photo;
    private final BorderPane node = new BorderPane();
    private final Command together = Command.plain(Words.of("resident.many"), Feather.EDIT_3, "Ctrl+T", this::editTogether);
    private int attachmentTab;
    private long seen = -1;

    public ResidentView(ResidentController controller, ResidentActsController acts, ResidentFormFields fields, FieldWords words, Dialogs dialogs, Drafts drafts, Remembered remembered, Clock clock,
            AttachmentController attachments, Choosers choosers, Outlets outlets) {
        this.controller = controller;
        this.fields = fields;
        this.words = words;
        this.dialogs = dialogs;
        this.clock = clock;
        this.outlets = outlets;
        Command importing = Command.filled(Words.of("resident.empty.import"), Feather.UPLOAD, null, outlets.toImport());
        Command adding = Command.plain(Words.of("resident.add"), Feather.PLUS, null, this::add);
        list = new ResidentListView(controller, words, remembered, List.of(importing, adding));
        panel = new SidePanel(() -> forms().leave());
        this.attachments = attachments;
        attachmentView = new AttachmentView(attachments, dialogs, choosers);
        photo = new PhotoView(attachments, choosers, () -> panel.openTab(attachmentTab));
        forms = new ResidentFormsView(controller, acts, fields, words, dialogs, drafts, clock, panel, told());
        node.setCenter(list.node());
        node.setRight(panel.node());
        PanelEdge.keep(panel.node(), "residents.panel", remembered);
        list.table().currentProperty().subscribe(this::follow);
        list.table().onOpen(_ -> panel.focusActions());
        controller.fileProperty().subscribe(this::showFile);
        list.table().ticks().countProperty().subscribe(count -> together.enabled().set(count.intValue() > 1));
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.isControlDown() && press.getCode() == KeyCode.TAB && !forms.isOpen()) {
                press.consume();
                panel.nextTab();
            }
        });
        // a text field hands Esc on twice, so the panel takes it before the field does
        panel.node().addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE && !Suggesting.in(press.getTarget())) {
                press.consume();
                forms.leave();
            }
        });
        list.table().view().addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE && panel.node().isVisible()) {
                press.consume();
                forms.leave();
            }
        });
    }

    public Page page() {
        List<Command> commands = new ArrayList<>();
        commands.add(together);
        commands.add(Command.plain(Words.of("resident.import"), Feather.UPLOAD, null, outlets.toImport()));
        commands.add(Command.plain(Words.of("resident.export"), Feather.DOWNLOAD, "Ctrl+E", () -> outlets.export().accept(people())));
        commands.add(Command.plain(Words.of("resident.print"), Feather.PRINTER, "Ctrl+P", () -> outlets.print().accept(people())));
        commands.add(Command.square(Words.of("resident.columns"), Feather.COLUMNS, null, this::chooseColumns));
        commands.add(Command.filled(Words.of("resident.add"), Feather.PLUS, "Ctrl+N", this::add));
        commands.add(Command.hidden(Words.of("resident.seek.name"), "Ctrl+F", list::focusSeek));
        commands.add(Command.hidden(Words.of("resident.edit"), "F2", () -> forms.edit(null)));
        commands.add(Command.hidden(Words.of("resident.move"), "Ctrl+M", forms::move));
        commands.add(Command.hidden(Words.of("resident.delete"), "Delete", this::delete));
        return new Page(Words.of("resident.page"), Feather.USERS, node, commands, false, this::shown);
    }

    /// Whether a form holds words that are not saved.
    public boolean isTyping() {
        return forms.isTyping();
    }

    /// Opens one person, as from the find palette.
    public void open(long id) {
        if (!list.table().goToId(id)) {
            controller.show(RosterList.ALL);
            controller.open(id);
        } else if (controller.fileProperty().get() == null) {
            // the row was the current one already, its file was closed
            controller.open(id);
        }
    }

    public void add() {
        forms.add();
    }

    private void shown() {
        controller.load(() -> { });
        list.table().view().requestFocus();
    }

    private void chooseColumns() {
        if (node.getScene() != null && node.getScene().getFocusOwner() instanceof Button button) {
            list.table().chooseColumns(button);
        }
    }

    /// The ticked people, else all of the list. What was typed to narrow it may be a name or a number, so papers only say that it was narrowed.
    private People people() {
        boolean ticked = list.table().ticks().count() > 0;
        RosterList view = controller.view();
        String scope = ticked ? Words.of("resident.scope.ticked") : controller.sought().isEmpty() ? view == RosterList.ALL ? "" : view.label() : Words.of("resident.scope.sought", view.label());
        List<ResidentRow> rows = ticked ? list.table().chosen() : list.table().rows();
        return new People(scope, rows.stream().map(ResidentRow::stored).toList(), list.table().shownColumns().stream().map(column -> column.key()).toList());
    }

    /// The panel follows the keyboard; words typed into a form are kept as a draft.
    private void follow(@Nullable ResidentRow row) {
        if (row == null || row.id() == seen && forms.isOpen()) {
            return;
        }
        forms.putAside();
        controller.open(row.id());
    }

    private void showFile(@Nullable ResidentFile file) {
        if (forms.isOpen()) {
            return;
        }
        if (file == null) {
            panel.hide();
            return;
        }
        seen = file.row().id();
        Values values = file.row().values();
        String masked = words.shown(ResidentFields.TYPE, ResidentFields.ID_NO, values.get(ResidentFields.ID_NO), Audience.SCREEN);
        boolean whole = forms.isUnmasked(file);
        String name = values.get(ResidentFields.NAME, "");
        long face = values.get(ResidentFields.PHOTO, 0L);
        attachments.open(new AttachmentPlace(ResidentFields.TYPE, seen, AttachmentPlace.ALL, name));
        attachmentView.photo(face);
        photo.show(face, name);
        ResidentFactsView facts = new ResidentFactsView(fields, words, controller);
        List<SidePanel.Tab> tabs = new ArrayList<>(List.of(
                new SidePanel.Tab(Words.of("resident.tab.facts"), facts.of(file, forms::edit, entry -> forms.register(file, entry), () -> forms.register(file, null))),
                new SidePanel.Tab(Words.of("resident.tab.family"), new ResidentFamilyView(words).of(file, this::age, this::open, () -> forms.addMember(file), () -> forms.editHousehold(file))),
                new SidePanel.Tab(file.attachments() == 0 ? Words.of("resident.tab.attachments") : Words.of("resident.tab.attachments.many", file.attachments()), attachmentView.node()),
                new SidePanel.Tab(Words.of("resident.tab.history"), new HistoryPane(ResidentFields.TYPE, words, Set.of(ResidentFields.PENDING.key())).of(file.history()))));
        tabs.addAll(2, ResidentDealingsView.tabs(file.dealings(), outlets.dealing()));
        attachmentTab = tabs.size() - 2;
        Node head = new ResidentHeadView(words).of(file, photo.node(), whole ? values.get(ResidentFields.ID_NO, "") : masked,
                whole || masked.isEmpty() ? null : () -> forms.look(file, () -> showFile(file)), panel.closeButton());
        panel.show(head, tabs, List.of(
                Command.plain(Words.of("resident.edit"), Feather.EDIT_2, "F2", () -> forms.edit(null)),
                Command.plain(Words.of("resident.move"), Feather.TRUCK, "Ctrl+M", forms::move),
                Command.of(Words.of("resident.delete"), Feather.TRASH_2, null, Command.Look.DANGEROUS, this::delete)));
    }

    private String age(Stored member) {
        Integer years = ResidentStatus.age(member.values(), java.time.LocalDate.now(clock));
        return years == null ? "" : years.toString();
    }

    private ResidentFormsView forms() {
        return forms;
    }

    private ResidentFormsView.Told told() {
        return new ResidentFormsView.Told() {
            @Override
            public void ended() {
                showFile(controller.fileProperty().get());
                back();
            }

            @Override
            public void acted() {
                list.table().ticks().clear();
            }

            @Override
            public void back() {
                list.table().view().requestFocus();
            }
        };
    }

    /// The ticked people get the same value in one field.
    private void editTogether() {
        if (together.enabled().get()) {
            forms.editTogether(list.table().chosen().stream().map(ResidentRow::stored).toList());
        }
    }

    private void delete() {
        List<ResidentRow> chosen = list.table().chosen();
        if (chosen.isEmpty() || forms.isOpen()) {
            return;
        }
        String who = chosen.size() == 1 ? chosen.getFirst().values().get(ResidentFields.NAME, "") : Words.of("resident.people", chosen.size());
        dialogs.confirm(Words.of("resident.delete.title", who), Words.of("resident.delete.text"), Words.of("resident.delete.yes", who), true, () -> controller.delete(chosen, result -> {
            if (result instanceof DeleteResult.NotDeleted(List<String> why)) {
                dialogs.say(Words.of("resident.delete.not", who), String.join("\n", why) + "\n" + Words.of("resident.delete.look"));
            } else {
                list.table().ticks().clear();
                list.table().view().requestFocus();
            }
        }));
    }
}
