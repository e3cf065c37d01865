package org.communityoffice.rental;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Parts;
import org.kordamp.ikonli.feather.Feather;

/// Who lives in a house or one of its rooms, a line each with what can be done about it; where heads differ stands on top, children of the register below.
final class TenantsView {
    private TenantsView() {}

    /// What can be done with a tenant.
    record Ways(Consumer<Tenant> edit, Consumer<Tenant> out, LongConsumer resident) {}

    /// @param notes where declared and counted heads differ
    static Node of(List<Tenant> tenants, List<String> notes, Ways ways) {
        VBox node = new VBox(12);
        node.setStyle("-fx-padding: 12 16 16 16");
        if (!notes.isEmpty()) {
            HBox note = new HBox(8, Parts.icon(Feather.ALERT_CIRCLE, "warning-text"), Parts.paragraph(String.join("\n", notes)));
            note.getStyleClass().add("note");
            note.setId("heads-differ");
            node.getChildren().add(note);
        }
        VBox all = new VBox();
        all.getStyleClass().add("card");
        tenants.forEach(one -> all.getChildren().add(line(one, ways)));
        if (tenants.isEmpty()) {
            HBox none = new HBox(Parts.words(Words.of("rental.tenants.none"), "hint"));
            none.getStyleClass().add("card-line");
            all.getChildren().add(none);
        }
        node.getChildren().add(all);
        List<Tenant> children = tenants.stream().filter(Tenant::isChild).toList();
        if (!children.isEmpty()) {
            node.getChildren().add(children(children, ways));
        }
        return node;
    }

    private static Node line(Tenant one, Ways ways) {
        Button name = Parts.link(one.name(), () -> ways.edit.accept(one));
        name.setId("tenant-" + one.tenancy().id());
        Button out = Parts.link(Words.of("rental.out"), () -> ways.out.accept(one));
        Button resident = Parts.link(Words.of("rental.tenants.resident"), () -> ways.resident.accept(one.tenancy().values().get(TenancyFields.PERSON, 0L)));
        HBox head = new HBox(8, Parts.words(one.room(), "bold"), name, Parts.spring(), resident, out);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox line = new VBox(2, head, Parts.paragraph(told(one), "small", "muted"));
        line.getStyleClass().add("card-line");
        line.setStyle("-fx-padding: 6 12 6 12");
        return line;
    }

    /// 34 岁，流动人员代表，2026-08-29 入住，合同到 2027-08-28
    static String told(Tenant one) {
        var values = one.tenancy().values();
        StringBuilder out = new StringBuilder(one.age() == null ? Words.of("rental.tenants.age-unknown") : Words.of("rental.tenants.age", one.age()));
        out.append(one.isRepresentative() ? Words.of("rental.tenant.rep") : "").append(one.isChild() ? Words.of("rental.tenant.child") : "");
        out.append(values.has(TenancyFields.MOVED_IN_ON) ? Words.of("rental.tenant.since", values.get(TenancyFields.MOVED_IN_ON, java.time.LocalDate.MIN)) : "");
        out.append(values.has(TenancyFields.CONTRACT_TO) ? Words.of("rental.tenants.contract", values.get(TenancyFields.CONTRACT_TO, java.time.LocalDate.MIN)) : "");
        return out.toString();
    }

    private static Node children(List<Tenant> children, Ways ways) {
        HBox head = new HBox(Parts.words(Words.of("rental.tenants.children", children.size()), "small", "muted", "bold"));
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head);
        card.getStyleClass().add("card");
        for (Tenant one : children) {
            String since = !one.told() ? "" : one.registered() == null ? Words.of("rental.tenants.not-registered") : Words.of("rental.tenants.registered", one.registered());
            Button name = Parts.link(one.name(), () -> ways.resident.accept(one.tenancy().values().get(TenancyFields.PERSON, 0L)));
            HBox line = new HBox(8, Parts.words(one.room(), "bold"), name, Parts.words(told(one).split("，")[0], "muted"), Parts.spring(), Parts.words(since, "small", one.registered() == null ? "warning-text" : "muted"));
            line.getStyleClass().add("card-line");
            card.getChildren().add(line);
        }
        return card;
    }
}
