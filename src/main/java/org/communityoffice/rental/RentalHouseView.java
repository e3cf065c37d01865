package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Parts;

/// A house drawn as its floors, the highest on top: rows of rooms with who lives there and small marks.
final class RentalHouseView {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final double FLOOR_NAME = 46;
    private static final double PADDING = 40;
    private static final double NAME = 88;

    private RentalHouseView() {}

    /// @param choose told the number of a room that was pressed
    static Node of(RentalFile house, Consumer<String> choose) {
        VBox floors = new VBox(8);
        floors.getStyleClass().add("house");
        Map<String, List<Tenant>> living = house.tenants().stream().collect(Collectors.groupingBy(one -> RentalCheck.written(one.room())));
        List<Stored> open = house.hazards().stream().filter(one -> !one.values().has(HazardFields.CLOSED_ON)).toList();
        Map<Integer, List<Node>> rows = new TreeMap<>(Comparator.reverseOrder());
        List<String> known = new ArrayList<>();
        house.rooms().stream().sorted(Comparator.comparing(room -> room.values().get(RoomFields.ROOM_NO, ""))).forEach(room -> {
            String number = room.values().get(RoomFields.ROOM_NO, "");
            known.add(RentalCheck.written(number));
            rows.computeIfAbsent(floor(room.values().get(RoomFields.FLOOR), number), _ -> new ArrayList<>())
                    .add(room(number, room.values(), living.getOrDefault(RentalCheck.written(number), List.of()), open, house.row().values(), choose));
        });
        living.entrySet().stream().filter(one -> !known.contains(one.getKey())).forEach(one -> rows.computeIfAbsent(floor(null, one.getKey()), _ -> new ArrayList<>())
                .add(room(one.getKey(), Values.none(RoomFields.TYPE), one.getValue(), open, house.row().values(), choose)));
        rows.forEach((floor, rooms) -> {
            FlowPane line = new FlowPane(6, 6);
            line.getChildren().setAll(rooms);
            // A floor is as high as its rooms need beside each other in this window, and no higher.
            line.prefWrapLengthProperty().bind(floors.widthProperty().subtract(FLOOR_NAME + PADDING));
            HBox.setHgrow(line, Priority.ALWAYS);
            var name = Parts.words(floor == UNKNOWN ? "" : Words.of("rental.floor", floor), "bold");
            name.setMinWidth(FLOOR_NAME);
            floors.getChildren().add(new HBox(name, line));
        });
        floors.getChildren().add(legend());
        return floors;
    }

    private static int floor(@org.jspecify.annotations.Nullable Integer stored, String number) {
        Integer told = stored == null ? RoomFloor.of(number) : stored;
        return told == null ? UNKNOWN : told;
    }

    private static Node legend() {
        HBox legend = new HBox(4);
        legend.getStyleClass().add("legend");
        List.of("hazard", "smoke", "gas", "ebike").forEach(key -> legend.getChildren().addAll(key.equals("hazard") ? mark(key, "bad") : mark(key), Parts.words(Words.of("rental.legend." + key), "small", "muted")));
        legend.getChildren().add(Parts.words(Words.of("rental.legend.vacant"), "small", "muted"));
        return legend;
    }

    /// A mark is never cut: the name of the tenant gives way.
    private static Node mark(String key, String... looks) {
        javafx.scene.control.Label mark = Parts.words(Words.of("rental.mark." + key), "room-mark");
        mark.getStyleClass().addAll(looks);
        mark.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return mark;
    }

    private static Node room(String number, Values room, List<Tenant> tenants, List<Stored> open, Values house, Consumer<String> choose) {
        HBox head = new HBox(4, Parts.words(number, "bold"), Parts.spring());
        boolean bad = open.stream().anyMatch(hazard -> RentalCheck.written(hazard.values().get(HazardFields.PLACE, "")).contains(RentalCheck.written(number)));
        if (house.get(RentalFields.HAS_SMOKE_ALARM, false)) {
            head.getChildren().add(mark("smoke"));
        }
        if (tenants.stream().anyMatch(one -> one.tenancy().values().get(TenancyFields.GAS_CYLINDER_COUNT, 0) > 0)) {
            head.getChildren().add(mark("gas"));
        }
        if (tenants.stream().anyMatch(one -> one.tenancy().values().get(TenancyFields.EBIKE_COUNT, 0) > 0)) {
            head.getChildren().add(mark("ebike"));
        }
        if (bad) {
            head.getChildren().add(mark("hazard", "bad"));
        }
        boolean livable = RoomService.LIVED_IN.equals(room.get(RoomFields.USE, RoomService.LIVED_IN));
        String who = !tenants.isEmpty() ? tenants.getFirst().name() + (tenants.size() > 1 ? Words.of("rental.heads", tenants.size()) : "") : livable ? Words.of("rental.vacant") : room.get(RoomFields.USE, "");
        Button box = new Button();
        box.getStyleClass().add("room");
        if (bad) {
            box.getStyleClass().add("bad");
        } else if (tenants.isEmpty() && livable) {
            box.getStyleClass().add("vacant");
        }
        var name = Parts.words(who, "small", "muted");
        name.setPrefWidth(NAME);
        box.setGraphic(new VBox(2, head, name));
        box.setAccessibleText(number + " " + who);
        box.setId("room-" + number);
        box.setOnAction(_ -> choose.accept(number));
        return box;
    }
}
