package org.communityoffice.patrol;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.communityoffice.group.TeamFields;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Making a month's rota by a pattern: first the pattern, then what would be made, then it is made.
final class RotaMakeDialog {
    private static final int SHOWN = 8;
    private static final double WIDTH = 560;
    private static final int ROTATING_KINDS = 3;
    private final RotaController controller;
    private final Dialogs dialogs;
    private final Map<Long, ToggleButton> teams = new LinkedHashMap<>();
    private final Map<String, ToggleButton> kinds = new LinkedHashMap<>();
    private final Map<Long, ToggleButton> posts = new LinkedHashMap<>();
    private final ChoiceBox<RotaPattern.Order> order = choice(RotaPattern.Order.values(), one -> Words.of("patrol.rota.order." + one));
    private final ChoiceBox<RotaPattern.Days> days = choice(RotaPattern.Days.values(), one -> Words.of("patrol.rota.days." + one));
    private final TextField every = number("rota-every", "2");
    private final TextField heads = number("rota-heads", "4");
    private final Label problem = Parts.paragraph("", "form-problem");

    RotaMakeDialog(RotaController controller, Dialogs dialogs) {
        this.controller = controller;
        this.dialogs = dialogs;
        order.setId("rota-order");
        days.setId("rota-days");
        days.setValue(RotaPattern.Days.EVERY);
        order.setValue(RotaPattern.Order.ROTATING);
    }

    private static <T> ChoiceBox<T> choice(T[] values, java.util.function.Function<T, String> words) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.getItems().addAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : words.apply(one);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        return box;
    }

    private static TextField number(String id, String value) {
        TextField field = new TextField(value);
        field.setId(id);
        field.setPrefColumnCount(3);
        return field;
    }

    /// Asks for the pattern.
    void open() {
        fill(teams, controller.teams().stream().filter(team -> team.values().get(TeamFields.ACTIVE, true)).toList(), team -> team.values().get(TeamFields.NAME, ""), "rota-team-");
        fill(posts, controller.posts(), post -> post.values().get(PostFields.NAME, ""), "rota-at-");
        if (kinds.isEmpty()) {
            for (ShiftKinds.Kind kind : controller.kinds().offered()) {
                ToggleButton box = new ToggleButton(kind.shortName());
                box.setTooltip(new javafx.scene.control.Tooltip(kind.name() + " " + kind.hours()));
                box.getStyleClass().addAll("segment", "boxed");
                box.setId("rota-kind-" + kind.code());
                box.setSelected(kinds.size() < ROTATING_KINDS);
                kinds.put(kind.code(), box);
            }
        }
        show("");
    }

    private static void fill(Map<Long, ToggleButton> boxes, List<Stored> rows, java.util.function.Function<Stored, String> name, String id) {
        boxes.keySet().retainAll(rows.stream().map(Stored::id).toList());
        for (Stored row : rows) {
            boxes.computeIfAbsent(row.id(), key -> {
                ToggleButton box = new ToggleButton(name.apply(row));
                box.getStyleClass().addAll("segment", "boxed");
                box.setId(id + key);
                box.setSelected(true);
                return box;
            });
        }
    }

    private void show(String wrong) {
        Parts.tell(problem, wrong);
        VBox body = new VBox(10, part(Words.of("patrol.rota.make.teams"), teams.values()), part(Words.of("patrol.rota.make.kinds"), kinds.values()),
                row(Words.of("patrol.rota.make.order"), order), row(Words.of("patrol.rota.make.days"), days, Parts.words(Words.of("patrol.rota.make.every"), "muted"), every),
                row(Words.of("patrol.rota.make.heads"), heads), part(Words.of("patrol.rota.make.posts"), posts.values()), problem);
        body.getStyleClass().add("dialog-body");
        YearMonth month = controller.monthProperty().get();
        dialogs.show(Words.of("patrol.rota.make.title", month.getYear(), month.getMonthValue()), Feather.CALENDAR, "", body, Words.of("patrol.rota.leave"),
                List.of(Command.filled(Words.of("patrol.rota.make.look"), null, null, this::look)), WIDTH);
    }

    private static Node part(String label, java.util.Collection<ToggleButton> boxes) {
        FlowPane choices = new FlowPane(8, 6);
        choices.getChildren().addAll(boxes);
        return new VBox(4, Parts.words(label, "small", "muted"), choices);
    }

    private static Node row(String label, Node... fields) {
        HBox row = new HBox(8, Parts.words(label, "small", "muted"));
        row.getChildren().addAll(fields);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private void look() {
        List<Long> chosenTeams = chosen(teams);
        List<String> chosenKinds = chosen(kinds);
        boolean readable = heads.getText().strip().matches("[1-9][0-9]?") && every.getText().strip().matches("[1-9][0-9]?");
        if (chosenTeams.isEmpty() || chosenKinds.isEmpty() || !readable) {
            show(Words.of(chosenTeams.isEmpty() ? "patrol.rota.make.no-team" : chosenKinds.isEmpty() ? "patrol.rota.make.no-kind" : "patrol.rota.make.no-number"));
            return;
        }
        YearMonth month = controller.monthProperty().get();
        controller.plan(new RotaPattern(month.atDay(1), month.atEndOfMonth(), chosenTeams, chosenKinds, days.getValue(), Integer.parseInt(every.getText().strip()), order.getValue(),
                Integer.parseInt(heads.getText().strip()), chosen(posts)), plan -> preview(plan, List.of(Command.plain(Words.of("patrol.rota.make.again"), null, null, this::open))));
    }

    private static <T> List<T> chosen(Map<T, ToggleButton> boxes) {
        return boxes.entrySet().stream().filter(one -> one.getValue().isSelected()).map(Map.Entry::getKey).toList();
    }

    /// What last month's rota would give.
    void likeLastMonth() {
        controller.planLikeLastMonth(plan -> preview(plan, List.of()));
    }

    private void preview(RotaPlan plan, List<Command> back) {
        VBox body = new VBox(8, Parts.paragraph(Words.of("patrol.rota.make.would", plan.created().size(), plan.people(), plan.kept())));
        lines(body, Words.of("patrol.rota.make.refusals", plan.refusals().size()), plan.refusals(), "danger-text");
        lines(body, Words.of("patrol.rota.make.doubts", plan.doubts().size()), plan.doubts(), "warning-text");
        body.getStyleClass().add("dialog-body");
        List<Command> ways = new ArrayList<>(back);
        if (!plan.created().isEmpty()) {
            ways.add(Command.filled(Words.of("patrol.rota.make.do", plan.created().size()), null, null, () -> controller.make(plan)));
        }
        dialogs.show(Words.of("patrol.rota.make.preview"), Feather.CALENDAR, "", body, Words.of("patrol.rota.leave"), ways, WIDTH);
    }

    private static void lines(VBox body, String title, List<RotaFinding> findings, String tone) {
        if (!findings.isEmpty()) {
            body.getChildren().add(Parts.words(title, "section-title", tone));
            findings.stream().limit(SHOWN).forEach(one -> body.getChildren().add(Parts.paragraph(one.words(), "small")));
            if (findings.size() > SHOWN) {
                body.getChildren().add(Parts.words(Words.of("patrol.rota.make.more", findings.size() - SHOWN), "small", "muted"));
            }
        }
    }
}
