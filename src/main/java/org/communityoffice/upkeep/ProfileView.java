package org.communityoffice.upkeep;

import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.FormField;
import org.communityoffice.ui.Parts;

/// 社区: name, street, division code, phone – what stands at the head of papers.
final class ProfileView implements SectionView {
    private static final double WIDTH = 520;
    private final ProfileController controller;
    private final Dialogs dialogs;
    private final Form form;
    private final VBox node;

    ProfileView(ProfileController controller, Dialogs dialogs, Clock clock) {
        this.controller = controller;
        this.dialogs = dialogs;
        form = new Form(ProfileFields.TYPE, List.of(
                field(ProfileFields.NAME, Words.of("upkeep.profile.name"), true), field(ProfileFields.STREET, Words.of("upkeep.profile.street"), false),
                field(ProfileFields.DIVISION, Words.of("upkeep.profile.division"), false), field(ProfileFields.CONTACT_PHONE, Words.of("upkeep.profile.phone"), false)), clock);
        form.onSave(this::save);
        form.onSaveAndNext(this::save);
        var save = Parts.button(Command.filled(Words.of("upkeep.save"), null, "Ctrl+S", this::save));
        form.onEnd(save::requestFocus);
        VBox card = new VBox(form.node(), save);
        card.getStyleClass().add("card");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        VBox.setMargin(save, new javafx.geometry.Insets(0, 16, 16, 16));
        node = new VBox(12, Parts.words(Words.of("upkeep.profile.text"), "muted"), card);
        node.setPadding(new javafx.geometry.Insets(24));
        controller.profileProperty().subscribe(profile -> form.show(ProfileFields.values(profile)));
    }

    private static FormField field(Field<?> field, String label, boolean required) {
        return new FormField(field, label, required, "", null, false);
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public String title() {
        return Words.of("upkeep.section.profile");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        if (!form.isChanged()) {
            controller.load();
        }
        form.focusFirst();
    }

    private void save() {
        Values typed = form.values();
        if (typed != null) {
            controller.save(typed, problems -> {
                if (problems.isEmpty()) {
                    form.show(typed);
                    dialogs.say(Words.of("upkeep.profile.saved"), Words.of("upkeep.profile.saved.text"));
                } else {
                    form.problems(problems);
                }
            });
        }
    }
}
