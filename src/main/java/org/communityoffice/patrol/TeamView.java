package org.communityoffice.patrol;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.group.PersonFinder;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.FormField;
import org.communityoffice.ui.NamesField;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tab 队伍: teams at the left, who is in the chosen one at the right, posts under the teams. Enter changes, Del takes out, Ctrl+N adds.
public final class TeamView {
    private static final List<Field<?>> TEAM = List.of(TeamFields.NAME, TeamFields.CATEGORY, TeamFields.LEADER, TeamFields.ACTIVE, TeamFields.NOTE);
    private static final List<Field<?>> MEMBER = List.of(TeamMemberFields.PERSON_NAME, TeamMemberFields.INITIALS, TeamMemberFields.ROLE, TeamMemberFields.JOINED_ON, TeamMemberFields.LEFT_ON);
    private static final List<Field<?>> POST = List.of(PostFields.NAME, PostFields.KEY_PLACE, PostFields.ESTATE, PostFields.ACTIVE, PostFields.NOTE);
    private static final double FORM = 460;
    private final TeamController controller;
    private final FieldCatalogue catalogue;
    private final CodeLists lists;
    private final FieldWords words;
    private final Dialogs dialogs;
    private final Clock clock;
    private final ListView<Stored> teams = new ListView<>();
    private final ListView<Stored> posts = new ListView<>();
    private final TableView<Stored> members = new TableView<>();
    private final Label title = Parts.words("", "card-title");
    private final Label told = Parts.paragraph("", "form-problem");
    private final NamesField names;
    private final BorderPane pane = new BorderPane();

    public TeamView(TeamController controller, FieldCatalogue catalogue, CodeLists lists, Dialogs dialogs, Clock clock) {
        this.controller = controller;
        this.catalogue = catalogue;
        this.lists = lists;
        this.words = new FieldWords(catalogue, lists);
        this.dialogs = dialogs;
        this.clock = clock;
        names = new NamesField(((PersonFinder) controller::like).choices(), "team-person", Words.of("patrol.team.add-person"));
        names.onChosen(choice -> join(Long.valueOf(choice.code()), choice.words()));
        names.onWritten(written -> written.forEach(this::written));
        names.onKept(name -> join(null, name));
        list(teams, controller.teams(), "team-list", this::teamLine, one -> form(TeamFields.TYPE, TEAM, one, one.values()), this::deleteTeam);
        list(posts, controller.posts(), "post-list", TeamView::postLine, one -> form(PostFields.TYPE, POST, one, one.values()), one -> controller.deletePost(one, this::told));
        teams.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && chosen != controller.team()) {
                controller.choose(chosen);
            }
            head();
        });
        controller.members().subscribe(this::head);
        controller.teams().subscribe(this::select);
        pane.setLeft(left());
        pane.setCenter(right());
        told("");
    }

    public PatrolView.Part part() {
        return new PatrolView.Part("team", pane, List.of(Command.plain(Words.of("patrol.team.new-post"), Feather.MAP_PIN, null, this::newPost),
                Command.filled(Words.of("patrol.team.new"), Feather.PLUS, "Ctrl+N", this::newTeam)), () -> {
            controller.load();
            teams.requestFocus();
        });
    }

    private VBox left() {
        VBox.setVgrow(teams, Priority.ALWAYS);
        posts.setPrefHeight(230);
        VBox all = new VBox(8, Parts.words(Words.of("patrol.team.teams"), "section-title"), teams, Parts.words(Words.of("patrol.team.posts"), "section-title"), posts);
        all.getStyleClass().add("rota-page");
        all.setPrefWidth(320);
        return all;
    }

    private VBox right() {
        members.setId("team-members");
        members.setItems(controller.members());
        members.setFixedCellSize(32);
        members.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        members.setPlaceholder(Parts.paragraph(Words.of("patrol.team.nobody"), "muted"));
        MEMBER.forEach(field -> {
            TableColumn<Stored, String> column = new TableColumn<>(catalogue.label(TeamMemberFields.TYPE, field));
            column.setCellValueFactory(row -> new SimpleStringProperty(words.whole(TeamMemberFields.TYPE, field, row.getValue().values().get(field))));
            column.setSortable(false);
            column.setReorderable(false);
            members.getColumns().add(column);
        });
        members.setOnKeyPressed(press -> keys(press.getCode(), members.getSelectionModel().getSelectedItem(),
                one -> form(TeamMemberFields.TYPE, MEMBER, one, one.values()), one -> controller.deleteMember(one, this::told)));
        members.setOnMouseClicked(click -> {
            Stored chosen = members.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && chosen != null) {
                form(TeamMemberFields.TYPE, MEMBER, chosen, chosen.values());
            }
        });
        VBox.setVgrow(members, Priority.ALWAYS);
        names.node().setMaxWidth(440);
        Button change = Parts.button(Command.plain(Words.of("patrol.team.change"), Feather.EDIT_2, null, () -> {
            if (controller.team() != null) {
                form(TeamFields.TYPE, TEAM, controller.team(), controller.team().values());
            }
        }));
        HBox head = new HBox(12, title, Parts.spring(), change);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox all = new VBox(8, head, names.node(), told, members, Parts.paragraph(Words.of("patrol.team.keys"), "small", "hint"));
        all.getStyleClass().add("rota-page");
        return all;
    }

    private static void list(ListView<Stored> list, javafx.collections.ObservableList<Stored> rows, String id, java.util.function.Function<Stored, String> line,
            java.util.function.Consumer<Stored> change, java.util.function.Consumer<Stored> delete) {
        list.setId(id);
        list.setItems(rows);
        list.setFixedCellSize(32);
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Stored one, boolean empty) {
                super.updateItem(one, empty);
                setText(one == null || empty ? null : line.apply(one));
            }
        });
        list.setOnKeyPressed(press -> keys(press.getCode(), list.getSelectionModel().getSelectedItem(), change, delete));
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && list.getSelectionModel().getSelectedItem() != null) {
                change.accept(list.getSelectionModel().getSelectedItem());
            }
        });
    }

    private static void keys(KeyCode code, @Nullable Stored chosen, java.util.function.Consumer<Stored> change, java.util.function.Consumer<Stored> delete) {
        if (chosen != null && (code == KeyCode.ENTER || code == KeyCode.F2)) {
            change.accept(chosen);
        } else if (chosen != null && code == KeyCode.DELETE) {
            delete.accept(chosen);
        }
    }

    private String teamLine(Stored team) {
        String category = team.values().get(TeamFields.CATEGORY, "");
        return team.values().get(TeamFields.NAME, "") + (team.values().get(TeamFields.ACTIVE, true) ? category.isEmpty() ? "" : "　" + category : "　" + Words.of("patrol.team.stopped"));
    }

    private static String postLine(Stored post) {
        return post.values().get(PostFields.NAME, "") + (post.values().get(PostFields.KEY_PLACE, false) ? "　" + Words.of("patrol.team.key-place") : "")
                + (post.values().get(PostFields.ACTIVE, true) ? "" : "　" + Words.of("patrol.team.stopped"));
    }

    private void select() {
        Stored chosen = controller.team();
        controller.teams().stream().filter(one -> chosen != null && one.id() == chosen.id()).findFirst().or(() -> controller.teams().stream().findFirst())
                .ifPresent(one -> teams.getSelectionModel().select(one));
    }

    private void head() {
        Stored team = controller.team();
        title.setText(team == null ? Words.of("patrol.team.none") : Words.of("patrol.team.head", team.values().get(TeamFields.NAME, ""),
                controller.members().stream().filter(member -> !member.values().has(TeamMemberFields.LEFT_ON)).count()));
        names.node().setDisable(team == null);
    }

    private void newTeam() {
        form(TeamFields.TYPE, TEAM, null, Values.none(TeamFields.TYPE).with(TeamFields.ACTIVE, true));
    }

    private void newPost() {
        form(PostFields.TYPE, POST, null, Values.none(PostFields.TYPE).change().set(PostFields.ACTIVE, true).set(PostFields.KEY_PLACE, false).done());
    }

    private void written(String name) {
        List<PersonFinder.Found> bearers = controller.like(name).stream().filter(one -> one.name().equals(name)).toList();
        if (bearers.size() > 1) {
            names.choose(List.of(name));
        } else {
            join(bearers.isEmpty() ? null : bearers.getFirst().id(), name);
        }
    }

    /// Somebody joins today under the proposed initials; Enter on the line corrects them.
    private void join(@Nullable Long person, String name) {
        Values member = controller.proposed(person, name);
        if (member != null) {
            saveMember(null, member, false);
        }
    }

    private void saveMember(@Nullable Stored before, Values member, boolean sure) {
        controller.saveMember(before, member, sure, result -> {
            if (result instanceof SaveResult.Unsure(List<Problem> doubts)) {
                dialogs.ask(Words.of("patrol.rota.ask"), lines(doubts), List.of(Command.filled(Words.of("patrol.rota.ask.save"), null, null, () -> saveMember(before, member, true))));
            } else {
                told(result);
            }
        });
    }

    private void deleteTeam(Stored team) {
        String name = team.values().get(TeamFields.NAME, "");
        controller.whyKept(team).ifPresentOrElse(why -> dialogs.ask(Words.of("patrol.team.kept"), why, List.of(Command.filled(Words.of("patrol.team.stop"), null, null,
                        () -> controller.saveTeam(team, team.values().with(TeamFields.ACTIVE, false), this::told)))),
                () -> dialogs.confirm(Words.of("patrol.team.delete", name), Words.of("patrol.team.delete.text"), Words.of("patrol.team.delete.do"), true, () -> controller.deleteTeam(team, this::told)));
    }

    private void form(RecordType type, List<Field<?>> fields, @Nullable Stored before, Values values) {
        List<FormField> shown = new ArrayList<>();
        fields.forEach(field -> shown.add(FormField.of(type, field, "", catalogue, lists)));
        Form form = new Form(type, shown, clock);
        form.show(values);
        Runnable save = () -> {
            Values typed = form.values();
            if (typed == null) {
                return;
            }
            java.util.function.Consumer<SaveResult> then = result -> {
                switch (result) {
                    case SaveResult.Saved _ -> dialogs.overlay().close();
                    case SaveResult.Invalid(List<Problem> problems) -> form.problems(problems);
                    case SaveResult.Unsure(List<Problem> doubts) -> form.problems(doubts);
                    case SaveResult.ChangedElsewhere _ -> {
                        dialogs.overlay().close();
                        told(result);
                    }
                }
            };
            if (type == TeamFields.TYPE) {
                controller.saveTeam(before, typed, then);
            } else if (type == PostFields.TYPE) {
                controller.savePost(before, typed, then);
            } else {
                controller.saveMember(before, typed, true, then);
            }
        };
        form.onSave(save);
        form.onEnd(save);
        Button done = Parts.button(Command.filled(Words.of("patrol.rota.save"), null, "Ctrl+S", save));
        Button leave = Parts.button(Words.of("patrol.rota.leave"), null, dialogs.overlay()::close);
        HBox ways = new HBox(12, Parts.spring(), leave, done);
        VBox box = new VBox(12, Parts.words(Words.of(before == null ? "patrol.team.form.new" : "patrol.team.form.change"), "record-title"), form.node(), ways);
        box.getStyleClass().addAll("dialog-box", "team-form");
        box.setMaxSize(FORM, javafx.scene.layout.Region.USE_PREF_SIZE);
        box.setOnKeyPressed(press -> {
            if (press.isShortcutDown() && press.getCode() == KeyCode.S) {
                press.consume();
                save.run();
            }
        });
        dialogs.overlay().open(box, javafx.geometry.Pos.CENTER, dialogs.overlay()::close);
        form.focusFirst();
    }

    private void told(SaveResult result) {
        told(switch (result) {
            case SaveResult.Invalid(List<Problem> problems) -> lines(problems);
            case SaveResult.ChangedElsewhere(Stored _, String by) -> Words.of("patrol.rota.changed.text", by);
            case SaveResult.Saved _, SaveResult.Unsure _ -> "";
        });
        if (result instanceof SaveResult.ChangedElsewhere) {
            controller.load();
        }
    }

    private void told(String sentence) {
        Parts.tell(told, sentence);
    }

    private static String lines(List<Problem> problems) {
        return String.join("\n", problems.stream().map(Problem::message).toList());
    }
}
