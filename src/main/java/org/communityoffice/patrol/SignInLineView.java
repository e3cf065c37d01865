package org.communityoffice.patrol;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.communityoffice.model.Words;
import org.communityoffice.patrol.SheetTyping.Column;
import org.communityoffice.ui.Parts;
import org.jspecify.annotations.Nullable;

/// One line of a sign-in sheet as it is seen.
final class SignInLineView {
    static final double HEIGHT = 32;
    /// Number, name, post, in, out, state, method; the remark takes what is left.
    private static final double[] WIDTHS = {52, 132, 148, 80, 104, 148, 92};
    private static final int IN = 3;
    private static final int OUT = 4;
    private static final int REMARK = 7;

    private SignInLineView() {}

    /// Where a column that is typed into begins.
    static double left(Column column) {
        double x = 0;
        for (int i = 0; i < index(column); i++) {
            x += WIDTHS[i];
        }
        return x;
    }

    static double width(Column column) {
        return WIDTHS[index(column)];
    }

    private static int index(Column column) {
        return switch (column) {
            case IN -> IN;
            case OUT -> OUT;
            case REMARK -> REMARK;
        };
    }

    /// @param typing  what is understood of characters that are being typed here; null where none are
    /// @param refused why this line was not saved; empty where it was
    /// @param click   told which column was clicked
    static HBox of(SignInController.Open open, int index, @Nullable SheetHint typing, String refused, Consumer<Column> click) {
        SheetRow line = open.sheet().rows().get(index);
        SheetReading reading = open.reading();
        HBox box = new HBox();
        box.getStyleClass().add("sheet-line");
        Long post = line.post();
        Label place = Parts.words(post == null ? "" : open.desk().posts().getOrDefault(post, ""));
        place.setTooltip(place.getText().isEmpty() ? null : new Tooltip(place.getText()));
        Region[] parts = {Parts.words(String.valueOf(index + 1), "muted"), Parts.words(line.person().name()), place, time(line, line.in(), reading, Column.IN),
            time(line, line.out(), reading, Column.OUT), new HBox(state(line, reading, typing, refused)), new HBox(method(line, reading)), remark(line)};
        for (int i = 0; i < parts.length; i++) {
            size(parts[i], i, i == IN || i == OUT);
            parts[i].setMinHeight(HEIGHT - 1);
            parts[i].setMaxHeight(HEIGHT - 1);
            if (parts[i] instanceof HBox holder) {
                holder.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            }
            Column to = i == OUT ? Column.OUT : i == REMARK ? Column.REMARK : Column.IN;
            parts[i].setOnMouseClicked(_ -> click.accept(to));
            box.getChildren().add(parts[i]);
        }
        return box;
    }


    static HBox head() {
        HBox head = new HBox();
        head.getStyleClass().add("sheet-head");
        String[] names = {"number", "name", "post", "in", "out", "state", "method", "remark"};
        for (int i = 0; i < names.length; i++) {
            Label label = Parts.words(Words.of("patrol.sheet.column." + names[i]));
            size(label, i, i == 3 || i == 4);
            head.getChildren().add(label);
        }
        return head;
    }

    private static void size(Region part, int index, boolean right) {
        if (part instanceof Label label) {
            label.setAlignment(right ? javafx.geometry.Pos.CENTER_RIGHT : javafx.geometry.Pos.CENTER_LEFT);
        }
        part.setPadding(new javafx.geometry.Insets(0, 10, 0, index == 0 ? 24 : 10));
        if (index < WIDTHS.length) {
            part.setMinWidth(WIDTHS[index]);
            part.setMaxWidth(WIDTHS[index]);
        } else {
            part.setMinWidth(0);
            part.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(part, Priority.ALWAYS);
        }
    }

    private static Region time(SheetRow line, SheetTime time, SheetReading reading, Column at) {
        LocalDateTime moment = time.at();
        if (moment == null) {
            boolean missing = at == Column.OUT && line.in().at() != null && reading.over();
            Label label = Parts.words(line.absent() ? "—" : !time.problem().isEmpty() ? time.typed() : missing ? Words.of("patrol.sheet.no-out") : "",
                    !time.problem().isEmpty() ? "danger-text" : missing ? "warning-text" : "sheet-time");
            label.getStyleClass().addAll(missing ? List.of("small") : List.of());
            return label;
        }
        HBox both = new HBox(4);
        String day = reading.dayWord(moment);
        if (!day.isEmpty()) {
            both.getChildren().add(Parts.words(day, "small", "muted"));
        }
        Label clock = Parts.words(moment.toLocalTime().toString(), "sheet-time");
        if (!time.typed().isEmpty()) {
            clock.setTooltip(new Tooltip(Words.of("patrol.sheet.typed", time.typed())));
        }
        both.getChildren().add(clock);
        HBox holder = new HBox(Parts.spring(), both);
        both.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        return holder;
    }

    private static Node state(SheetRow line, SheetReading reading, @Nullable SheetHint typing, String refused) {
        String problem = !line.in().problem().isEmpty() ? line.in().problem() : !line.out().problem().isEmpty() ? line.out().problem() : refused;
        if (typing != null) {
            return understoodLabel(typing.words(), typing.tone());
        }
        if (!problem.isEmpty()) {
            return understoodLabel(problem, "danger-text");
        }
        String words = reading.state(line);
        return switch (reading.standing(line)) {
            case OPEN -> Parts.words(words, "small", "hint");
            case ON_TIME -> Parts.state(words, "good");
            case LATE -> Parts.state(words, "soon");
            case STANDS_IN, BESIDES -> Parts.state(words, "accent");
            case ABSENT -> Parts.state(words, "late");
        };
    }

    /// Longer sentences run over the columns to the right, which are empty while a line is being entered.
    private static Label understoodLabel(String words, String tone) {
        Label label = Parts.words(words, "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (!tone.isEmpty()) {
            label.getStyleClass().add(tone);
        }
        return label;
    }

    private static Node method(SheetRow line, SheetReading reading) {
        if (line.wrong() || !line.entered()) {
            return new Region();
        }
        String known = line.signIn() == null ? "" : line.signIn().values().get(SignInFields.METHOD, "");
        return switch (known.isEmpty() ? reading.over() ? "PAPER" : "LEADER" : known) {
            case "SELF" -> Parts.words(Words.of("patrol.sheet.method.SELF"), "muted");
            case "PAPER" -> Parts.state(Words.of("patrol.sheet.method.PAPER"), "");
            default -> Parts.words(Words.of("patrol.sheet.method.LEADER"), "muted");
        };
    }

    /// The clerk's words; without any, what tells how the line came about.
    private static Label remark(SheetRow line) {
        DutyPerson planned = line.planned();
        String stands = line.standsIn() && planned != null ? Words.of("patrol.sheet.stands-for", planned.name()) : "";
        boolean asPlanned = line.in().typed().equals(".") || line.in().typed().equals("0");
        String own = !line.remark().isEmpty() ? line.remark() : asPlanned && stands.isEmpty() ? Words.of("patrol.sheet.as-planned") : "";
        return Parts.words(stands.isEmpty() || own.isEmpty() ? stands + own : stands + "，" + own, "muted");
    }
}
