package org.communityoffice.upkeep;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.settings.Look;
import org.communityoffice.settings.LookKind;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// 查阅记录: who saw whole numbers, exported, printed or changed users; narrowed by person, kind, time and words.
final class LookView implements SectionView {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final LookController controller;
    private final RecordTable<Look> table;
    private final ComboBox<String> who = new ComboBox<>();
    private final ComboBox<String> kind = new ComboBox<>();
    private final ComboBox<String> since = new ComboBox<>();
    private final TextField sought = new TextField();
    private final VBox node;

    /// @param show shows the paper as it is printed and lets it be saved
    LookView(LookController controller, Remembered remembered, Consumer<PaperToShow> show) {
        this.controller = controller;
        table = new RecordTable<>("looks", List.of(
                Column.<Look>of("at", Words.of("upkeep.looks.at"), 148, look -> MOMENT.format(look.at())).orderedBy(Look::at), Column.of("by", Words.of("upkeep.looks.by"), 96, Look::by),
                Column.of("kind", Words.of("upkeep.looks.kind"), 80, look -> look.kind().label()),
                Column.<Look>of("subject", Words.of("upkeep.looks.subject"), 220, Look::subject).styled("grow"),
                Column.number("heads", Words.of("upkeep.looks.heads"), 72, Look::headCount),
                Column.of("mask", Words.of("upkeep.looks.mask"), 72, look -> Words.of(look.unmasked() ? "upkeep.looks.whole" : "upkeep.looks.masked")),
                Column.of("purpose", Words.of("upkeep.looks.purpose"), 160, Look::purpose)), look -> look, remembered);
        table.placeholder(EmptyPlace.of(Words.of("upkeep.looks.empty"), Words.of("upkeep.looks.empty.text"), List.of()));
        choices(kind, "look-kind", Words.of("upkeep.looks.kind"), Words.of("upkeep.looks.kind.all"), Arrays.asList(LookKind.values()), LookKind::label);
        choices(since, "look-since", Words.of("upkeep.looks.at"), LookController.Since.EVER.label(), List.of(LookController.Since.TODAY, LookController.Since.WEEK, LookController.Since.MONTH),
                LookController.Since::label);
        choices(who, "look-who", Words.of("upkeep.looks.by"), Words.of("upkeep.looks.by.all"), List.<String>of(), Function.identity());
        sought.setId("look-sought");
        sought.setPromptText(Words.of("upkeep.looks.sought"));
        sought.setAccessibleText(sought.getPromptText());
        sought.setPrefWidth(200);
        sought.textProperty().subscribe(_ -> narrow());
        HBox line = new HBox(8, who, kind, since, sought, Parts.spring(),
                Parts.button(Command.plain(Words.of("upkeep.looks.show"), Feather.FILE_TEXT, null, () -> show.accept(controller.paper()))));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("filter-line");
        node = new VBox(line, table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        controller.rowsProperty().subscribe(this::show);
    }

    private <T> void choices(ComboBox<String> box, String id, String name, String all, List<T> values, Function<T, String> label) {
        box.setId(id);
        box.setAccessibleText(name);
        box.getItems().add(all);
        values.forEach(value -> box.getItems().add(label.apply(value)));
        box.getSelectionModel().selectFirst();
        box.valueProperty().subscribe(_ -> narrow());
    }

    private void narrow() {
        int place = kind.getSelectionModel().getSelectedIndex();
        @Nullable LookKind chosen = place <= 0 ? null : LookKind.values()[place - 1];
        int span = since.getSelectionModel().getSelectedIndex();
        String by = who.getSelectionModel().getSelectedIndex() <= 0 ? "" : who.getValue();
        controller.show(new LookController.Filter(by, chosen, span <= 0 ? LookController.Since.EVER : LookController.Since.values()[span - 1], sought.getText().strip()));
    }

    private void show(List<Look> rows) {
        table.show(rows);
        table.countLine().of(Words.of("upkeep.looks.unit"), rows.size());
        List<String> people = new ArrayList<>(List.of(Words.of("upkeep.looks.by.all")));
        people.addAll(controller.people());
        if (!people.equals(who.getItems()) && who.getSelectionModel().getSelectedIndex() <= 0) {
            who.getItems().setAll(people);
            who.getSelectionModel().selectFirst();
        }
    }

    @Override
    public String name() {
        return "looks";
    }

    @Override
    public String title() {
        return Words.of("upkeep.section.looks");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        controller.load();
        table.view().requestFocus();
    }
}
