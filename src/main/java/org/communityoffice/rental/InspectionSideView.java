package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.communityoffice.attachment.PhotoStripView;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Words;
import org.communityoffice.rental.Answers.Result;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.Scrolling;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Beside the items: how many pass, the hazards in short, the conclusion, the signature, what has to be done today, and saving.
final class InspectionSideView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 280;
    private final InspectionTools tools;
    private final HBox counts = new HBox(8);
    private final Map<Result, Label> many = new EnumMap<>(Result.class);
    private final InspectionFoundView found;
    private final MenuButton conclusion = new MenuButton();
    private final MenuButton signed = new MenuButton();
    private final TextField reason;
    private final TextField witness;
    private final TextField orders;
    private final TextField note;
    private final VBox refusal;
    private final Label problem = Parts.paragraph("", "small", "danger-text");
    private final VBox warnings = new VBox(6);
    private final StackPane files = new StackPane();
    private @Nullable PhotoStripView strip;
    private List<Object> warned = List.of();
    private final Button save;
    private final Button saveNext;
    private final VBox node;

    /// @param goTo opens an item
    InspectionSideView(InspectionTools tools, Consumer<String> goTo, Command save, Command saveNext) {
        this.tools = tools;
        found = new InspectionFoundView(tools, WIDTH - 40, goTo);
        counts.getChildren().setAll(tile(Result.Y, "good-text"), tile(Result.N, "danger-text"), tile(Result.NA, "muted"));
        this.save = Parts.button(save);
        this.saveNext = Parts.button(saveNext);
        this.save.setId("inspection-save");
        this.saveNext.setId("inspection-save-next");
        Parts.addKeys(this.saveNext, saveNext.keyWords());
        this.save.setMaxWidth(Double.MAX_VALUE);
        this.saveNext.setMaxWidth(Double.MAX_VALUE);
        reason = text(InspectionFields.REFUSED_REASON);
        witness = text(InspectionFields.WITNESS);
        orders = text(InspectionFields.ON_SITE_ORDERS);
        note = text(InspectionFields.NOTE);
        conclusion.setId("inspection-conclusion");
        signed.setId("inspection-signed");
        conclusion.setMaxWidth(Double.MAX_VALUE);
        signed.setMaxWidth(Double.MAX_VALUE);
        conclusion.getItems().setAll(tools.choices(InspectionFields.TYPE, InspectionFields.CONCLUSION).like("").stream().map(this::conclusionItem).toList());
        signed.getItems().setAll(signing(false), signing(true));
        refusal = new VBox(8, row(tools.label(InspectionFields.TYPE, InspectionFields.REFUSED_REASON), reason));
        VBox fields = new VBox(8, row(tools.label(InspectionFields.TYPE, InspectionFields.CONCLUSION), conclusion), row(Words.of("rental.inspect.signed"), signed), refusal,
                row(tools.label(InspectionFields.TYPE, InspectionFields.WITNESS), witness), problem, warnings, row(tools.label(InspectionFields.TYPE, InspectionFields.ON_SITE_ORDERS), orders),
                row(tools.label(InspectionFields.TYPE, InspectionFields.NOTE), note), Parts.words(Words.of("rental.inspect.signed.files"), "muted"), files);
        fields.getStyleClass().add("side-block");
        VBox head = new VBox(12, Parts.words(Words.of("rental.inspect.this"), "card-title"), counts);
        head.getStyleClass().addAll("side-block", "line-below");
        VBox content = new VBox(head, found.node(), fields);
        var pane = Scrolling.down(content);
        VBox.setVgrow(pane, Priority.ALWAYS);
        VBox buttons = new VBox(8, this.save, this.saveNext);
        buttons.getStyleClass().addAll("side-block", "line-above");
        node = new VBox(pane, buttons);
        node.setId("side-panel");
        node.getStyleClass().add("sheet-side");
        node.setMinWidth(WIDTH);
        node.setMaxWidth(WIDTH);
    }

    Node node() {
        return node;
    }

    void focusSave() {
        save.requestFocus();
    }

    private static HBox row(String label, javafx.scene.layout.Region control) {
        Label name = Parts.words(label, "muted");
        name.setMinWidth(88);
        name.setMaxWidth(88);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(8, name, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TextField text(Field<String> field) {
        TextField control = new TextField();
        control.setId("inspection-" + field.key());
        control.setMinWidth(0);
        control.setAccessibleText(tools.label(InspectionFields.TYPE, field));
        control.textProperty().addListener((_, _, now) -> tools.controller().set(field, now.strip()));
        control.setOnAction(_ -> focusSave());
        return control;
    }

    private MenuItem conclusionItem(Choices.Choice choice) {
        MenuItem item = new MenuItem(choice.words() + (choice.explains().isEmpty() ? "" : "　" + choice.explains()));
        item.setOnAction(_ -> tools.controller().set(InspectionFields.CONCLUSION, choice.code()));
        return item;
    }

    private MenuItem signing(boolean refused) {
        MenuItem item = new MenuItem(Words.of(refused ? "rental.inspect.signed.refused" : "rental.inspect.signed.later"));
        item.setOnAction(_ -> {
            tools.controller().set(InspectionFields.REFUSED, refused ? true : null);
            if (refused) {
                reason.requestFocus();
            }
        });
        return item;
    }

    /// @param anew it is another inspection than before
    void show(Draft draft, boolean anew) {
        if (anew) {
            if (strip != null) {
                strip.close();
            }
            strip = new PhotoStripView(tools.controller().signed(), tools.choosers(), _ -> { });
            strip.start().setId("signed-add");
            files.getChildren().setAll(strip.node());
        }
        many.forEach((result, label) -> label.setText(Long.toString(draft.count(result))));
        found.show(draft);
        String now = draft.inspection().get(InspectionFields.CONCLUSION, "");
        conclusion.setText(now.isEmpty() ? Words.of("rental.inspect.choose") : tools.codes().shortName("inspection-result", now));
        boolean refused = draft.inspection().get(InspectionFields.REFUSED, false);
        signed.setText(Words.of(refused ? "rental.inspect.signed.refused" : "rental.inspect.signed.later"));
        Parts.showing(refusal, refused);
        Parts.showing(witness.getParent(), refused || draft.notLetIn());
        show(reason, draft.inspection().get(InspectionFields.REFUSED_REASON, ""));
        show(witness, draft.inspection().get(InspectionFields.WITNESS, ""));
        show(orders, draft.inspection().get(InspectionFields.ON_SITE_ORDERS, ""));
        show(note, draft.inspection().get(InspectionFields.NOTE, ""));
        warnings(draft);
    }

    private void warnings(Draft draft) {
        long serious = draft.findings().values().stream().filter(one -> one.toReport() && one.worked().isEmpty() && !one.hazard().has(HazardFields.REPORTED_AT)).count();
        LocalDate day = draft.day();
        String imported = draft.inspection().get(InspectionFields.HAZARDS_TEXT, "");
        boolean ahead = day != null && day.isAfter(tools.controller().today());
        List<Object> now = List.of(serious, ahead ? String.valueOf(day) : "", imported);
        if (now.equals(warned)) {
            return;
        }
        warned = now;
        warnings.getChildren().clear();
        if (serious > 0) {
            warn(Words.of("rental.inspect.warn.report", serious));
        }
        if (ahead) {
            warn(Words.of("rental.inspect.doubt.future", String.valueOf(day)));
        }
        if (!imported.isEmpty()) {
            warnings.getChildren().add(Parts.paragraph(tools.label(InspectionFields.TYPE, InspectionFields.HAZARDS_TEXT) + "：" + imported, "small", "muted"));
        }
        Parts.showing(warnings, !warnings.getChildren().isEmpty());
    }

    private void warn(String words) {
        HBox line = new HBox(8, Parts.icon(Feather.ALERT_CIRCLE, "danger-text"), Parts.paragraph(words, "small"));
        HBox.setHgrow(line.getChildren().getLast(), Priority.ALWAYS);
        warnings.getChildren().add(line);
    }

    private static void show(TextField field, String text) {
        if (!field.isFocused() && !field.getText().strip().equals(text)) {
            field.setText(text);
        }
    }

    private VBox tile(Result result, String tone) {
        Label number = Parts.words("", "count-number", tone);
        many.put(result, number);
        VBox tile = new VBox(number, Parts.words(Words.of("rental.inspect.result." + result.name()), "small", "muted"));
        tile.getStyleClass().add("count-tile");
        tile.setId("count-" + result.name());
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setMaxWidth(Double.MAX_VALUE);
        return tile;
    }

    /// What is wrong with the inspection itself; what is wrong with items stands there.
    void problems(List<Problem> all) {
        List<Problem> own = all.stream().filter(one -> !one.field().contains("-")).toList();
        for (TextField field : List.of(reason, witness, orders, note)) {
            field.pseudoClassStateChanged(WRONG, own.stream().anyMatch(one -> ("inspection-" + one.field()).equals(field.getId())));
        }
        Parts.tell(problem, String.join("\n", all.stream().filter(one -> !one.field().contains("/")).map(Problem::message).toList()));
    }

    /// What the first button says: how many hazards are saved.
    void saying(String words) {
        if (save.getGraphic() instanceof HBox both) {
            both.getChildren().stream().filter(part -> part.getStyleClass().contains("button-name")).map(Label.class::cast).forEach(name -> name.setText(words));
        }
        save.setAccessibleText(words);
    }
}
