package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Lengths;
import org.communityoffice.database.Office;
import org.communityoffice.model.Field;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.FormField;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Wrong values in every field of the resident's form, in the real window: a sentence beside the field, the focus there, nothing saved, the words kept; put
/// right, it is saved. The fields come from the form itself, so a new one is tried without being named here.
class WrongInputTest {
    @TempDir
    private static Path folder;

    private static Office office;
    private static Wiring wiring;
    private static OfficeView view;
    private static Stagehand stage;
    private static int number;

    /// @param also other fields that have to be filled for it, as key and words
    record Wrong(String field, String typed, String right, List<String> also) {
        @Override
        public String toString() {
            return field + (typed.length() > 30 ? " too long" : " “" + typed + "”");
        }
    }

    @BeforeAll
    static void open() throws Exception {
        office = PictureOffice.make(folder.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        Work work = Work.inline();
        stage = new Stagehand(() -> {
            view = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
            return view.frame().root();
        });
    }

    @AfterAll
    static void close() throws Exception {
        stage.close();
        office.close();
    }

    static Stream<Wrong> wrong() {
        FactoryTables tables = new FactoryTables();
        List<Wrong> out = new ArrayList<>();
        Set<Field.Kind> kinds = EnumSet.noneOf(Field.Kind.class);
        for (FormField field : new ResidentFormFields(new FieldCatalogue(tables), new CodeLists(tables)).person()) {
            String key = field.field().key();
            Choices choices = field.choices();
            String right = choices != null ? choices.like("").getFirst().words() : right(field);
            // every way to write a kind wrongly is tried in its first field, one of them in each other
            for (String typed : kinds.add(field.field().kind()) ? typed(field) : typed(field).stream().limit(1).toList()) {
                out.add(new Wrong(key, typed, right, List.of()));
            }
            int most = Lengths.most(ResidentFields.TYPE, field.field());
            boolean words = choices == null ? field.field().type() == String.class : choices.takesOther() && field.field().kind() != Field.Kind.BOOL;
            if (words && most > 0 && typed(field).isEmpty()) {
                out.add(new Wrong(key, "长".repeat(most + 1), right, List.of()));
            }
        }
        out.add(new Wrong("name", "", "张三", List.of()));
        out.add(new Wrong("birth_date", "2027-01-01", "1960-01-01", List.of()));
        out.add(new Wrong("left_on", "2026-01-01", "2026-03-01", List.of("arrived_on", "2026-02-01")));
        out.add(new Wrong("cancelled_on", "1959-01-01", "2026-03-01", List.of("birth_date", "1960-02-01")));
        return out.stream();
    }

    private static List<String> typed(FormField field) {
        boolean closed = field.choices() != null && !field.choices().takesOther();
        return switch (field.field().kind()) {
            case DATE -> List.of("2024-02-30", "30/13/99", "哪天");
            case ID_NUMBER -> List.of("990101195305139578", "99010119530513957", "99010119530513957A", "990101195313139570", "990101530513957");
            case PHONE, PHONES -> List.of("1380000abcd", "12345", "13800001234、没有");
            case BOOL -> List.of("也许");
            case INT, DECIMAL -> List.of("三个半", "1.2.3");
            case TIME, DATETIME -> List.of("哪时");
            case CODE, CODES, REF -> closed ? List.of("没有这一种") : List.of();
            case TEXT, LONG_TEXT, PHOTO -> List.of();
        };
    }

    private static String right(FormField field) {
        return switch (field.field().kind()) {
            case DATE -> "2026-03-01";
            case ID_NUMBER -> "990101195305139577";
            case PHONE, PHONES -> "13800001234";
            case INT, DECIMAL -> "3";
            case TIME -> "22:14";
            case DATETIME -> "10-28 22:14";
            default -> "对的";
        };
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Wrong wrong) {
        number++;
        stage.run(() -> {
            view.residentView().add();
            field("name").setText("测试" + number);
            for (int i = 0; i < wrong.also.size(); i += 2) {
                field(wrong.also.get(i)).setText(wrong.also.get(i + 1));
            }
            field(wrong.field).setText(wrong.typed);
            stage.find("#field-id_type").requestFocus();
        });
        int before = wiring.residents().service().all().size();
        stage.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(wiring.residents().service().all()).as("nothing is saved").hasSize(before);
        assertThat(stage.focused()).isEqualTo("field-" + wrong.field);
        stage.run(() -> {
            assertThat(field(wrong.field).getParent().lookupAll(".form-problem").stream().filter(javafx.scene.Node::isVisible).map(label -> ((Label) label).getText()).toList())
                    .as("a sentence beside the field").singleElement().asString().hasSizeGreaterThan(3);
            assertThat(field(wrong.field).getText()).as("the words are kept").isEqualTo(wrong.typed);
            field(wrong.field).setText(wrong.right + (wrong.field.equals("name") ? number : ""));
            stage.find("#field-id_type").requestFocus();
        });
        stage.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(wiring.residents().service().all()).as("put right, it is saved").hasSize(before + 1);
        stage.run(() -> wiring.residents().service().delete(List.copyOf(wiring.residents().service().all())));
    }

    private static TextInputControl field(String key) {
        return stage.find("#field-" + key);
    }
}
