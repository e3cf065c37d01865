package org.communityoffice.resident;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.Parts;

/// The tab 家庭: the household's facts and who lives there; a member opens on a click or Enter.
final class ResidentFamilyView {
    private final FieldWords words;

    ResidentFamilyView(FieldWords words) {
        this.words = words;
    }

    /// @param age how old a member is, in words
    Node of(ResidentFile file, java.util.function.Function<Stored, String> age, LongConsumer open, Runnable addMember, Runnable editHousehold) {
        VBox node = new VBox(12);
        node.setStyle("-fx-padding: 12 16 16 16");
        Stored household = file.household();
        if (household == null) {
            node.getChildren().add(Parts.paragraph(Words.of("resident.family.none"), "muted"));
            earlier(file, node);
            return node;
        }
        Values home = household.values();
        Button edit = Parts.link(Words.of("resident.family.edit"), editHousehold);
        edit.setId("household-edit");
        HBox title = new HBox(8, Parts.paragraph(home.get(HouseholdFields.ADDRESS, ""), "section-title"), Parts.spring(), edit);
        FlowPane facts = new FlowPane(0, 4);
        for (Field<?> field : new Field<?>[] {HouseholdFields.HOUSEHOLD_NO, HouseholdFields.HOUSEHOLD_KIND, HouseholdFields.TENURE, HouseholdFields.AREA_M2, HouseholdFields.GRID,
            HouseholdFields.GRID_LEADER, HouseholdFields.PHONE, HouseholdFields.EBIKE_COUNT}) {
            String text = words.shown(HouseholdFields.TYPE, field, home.get(field), Audience.SCREEN);
            if (!text.isEmpty()) {
                facts.getChildren().add(fact(words.label(HouseholdFields.TYPE, field), text));
            }
        }
        node.getChildren().addAll(title, facts, members(file, age, open, addMember));
        earlier(file, node);
        return node;
    }

    /// Where the person lived before, the latest first, with the act that ended it.
    private static void earlier(ResidentFile file, VBox node) {
        List<ResidentFile.Earlier> homes = file.earlierHomes();
        if (homes.isEmpty()) {
            return;
        }
        HBox head = new HBox(Parts.words(Words.of("resident.family.earlier"), "small", "muted", "bold"));
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head);
        card.getStyleClass().add("card");
        card.setId("earlier-homes");
        for (ResidentFile.Earlier home : homes) {
            VBox line = new VBox(2, Parts.paragraph(home.address()), Parts.paragraph(Words.of("resident.family.earlier.until", home.until(), home.act()), "small", "muted"));
            line.getStyleClass().add("card-line");
            card.getChildren().add(line);
        }
        node.getChildren().add(card);
    }

    private Node members(ResidentFile file, java.util.function.Function<Stored, String> age, LongConsumer open, Runnable addMember) {
        HBox head = new HBox(Parts.words(Words.of("resident.family.members", file.members().size()), "small", "muted", "bold"), Parts.spring(),
                Parts.link(Words.of("resident.family.add"), addMember));
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head);
        card.getStyleClass().add("card");
        for (Stored member : file.members()) {
            card.getChildren().add(member(member, member.id() == file.row().id(), age.apply(member), open));
        }
        return card;
    }

    private Node member(Stored member, boolean here, String age, LongConsumer open) {
        Values values = member.values();
        var relation = cell(words.shown(ResidentFields.TYPE, ResidentFields.RELATION_TO_HEAD, values.get(ResidentFields.RELATION_TO_HEAD), Audience.SCREEN), 56, "muted");
        var name = Parts.words(values.get(ResidentFields.NAME, ""), here ? "bold" : "plain");
        var sex = cell(words.shown(ResidentFields.TYPE, ResidentFields.SEX, values.get(ResidentFields.SEX), Audience.SCREEN) + " " + age, 64, "muted");
        String phone = words.shown(ResidentFields.TYPE, ResidentFields.PHONE, values.get(ResidentFields.PHONE), Audience.SCREEN);
        HBox line = new HBox(8, relation, name, Parts.spring(), sex, right(phone.isEmpty() ? "—" : phone.split("、")[0]));
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Button button = new Button();
        button.getStyleClass().addAll("member-line", here ? "here" : "other");
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setAccessibleText(values.get(ResidentFields.NAME, ""));
        button.setOnAction(_ -> open.accept(member.id()));
        return button;
    }

    private static javafx.scene.control.Label right(String text) {
        var label = cell(text, 92, "plain");
        label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        return label;
    }

    private static Node fact(String label, String text) {
        var name = cell(label, 80, "muted");
        HBox fact = new HBox(4, name, Parts.words(text));
        fact.setPrefWidth(168);
        return fact;
    }

    private static javafx.scene.control.Label cell(String text, double width, String style) {
        var label = Parts.words(text, style);
        label.setMinWidth(width);
        label.setPrefWidth(Region.USE_COMPUTED_SIZE);
        return label;
    }
}
