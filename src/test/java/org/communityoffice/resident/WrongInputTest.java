package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Wrong values in every field of the forms of a resident, a household and a register, in the real window: a sentence beside the field, the focus there, nothing
/// saved, the words kept; put right, it is saved. The fields come from the forms themselves, so a new one is tried without being named here.
@InWindow
class WrongInputTest {
    @TempDir
    private static Path folder;

    private static final ResidentFormFields FIELDS = fields();
    private static Office office;
    private static Wiring wiring;
    private static OfficeView view;
    private static Stagehand stage;
    private static long person;
    private static int number;

    @BeforeAll
    static void open() throws Exception {
        office = PictureOffice.make(folder.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        PictureOffice.fill(wiring.residents().service(), 1);
        person = service().all().iterator().next().id();
        Work work = Work.inline();
        stage = new Stagehand(() -> {
            view = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
            view.frame().open(view.frame().pages().get(1));
            return view.frame().root();
        });
        stage.run(() -> view.frame().focusPage());
    }

    @AfterAll
    static void close() throws Exception {
        stage.close();
        office.close();
    }

    private static ResidentFormFields fields() {
        FactoryTables tables = new FactoryTables();
        return new ResidentFormFields(new FieldCatalogue(tables), new CodeLists(tables));
    }

    private static ResidentService service() {
        return wiring.residents().service();
    }

    static Stream<Wrong> resident() {
        return Stream.concat(Wrong.of(ResidentFields.TYPE, FIELDS.person()).stream(), Stream.of(
                new Wrong("name", "", "张三", List.of()),
                new Wrong("birth_date", "2027-01-01", "1960-01-01", List.of()),
                new Wrong("left_on", "2026-01-01", "2026-03-01", List.of("arrived_on", "2026-02-01")),
                new Wrong("cancelled_on", "1959-01-01", "2026-03-01", List.of("birth_date", "1960-02-01"))));
    }

    @ParameterizedTest
    @MethodSource
    void resident(Wrong wrong) {
        number++;
        String name = "测试" + number;
        tried(wrong, "id_type", () -> service().all().size(), () -> {
            view.residentView().add();
            field("name").setText(name);
        });
        stage.on(() -> service().delete(service().all().stream().filter(one -> one.id() != person).toList()));
    }

    static Stream<Wrong> household() {
        return Stream.concat(Wrong.of(HouseholdFields.TYPE, FIELDS.household(List.copyOf(service().all()))).stream(), Stream.of(
                new Wrong("address", "", "樱花苑1号楼1单元102", List.of())));
    }

    @ParameterizedTest
    @MethodSource
    void household(Wrong wrong) {
        Stored before = home();
        tried(wrong, "grid", () -> home().version(), () -> {
            view.residentView().open(person);
            ((ToggleButton) stage.find("#tab-1")).fire();
            ((Button) stage.find("#household-edit")).fire();
            // so that what is right differs from what is stored
            field("grid_leader").setText("组长" + before.version());
        });
    }

    private static Stored home() {
        long home = service().find(person).orElseThrow().values().get(ResidentFields.HOUSEHOLD, 0L);
        return wiring.residents().repository().household(home).orElseThrow();
    }

    static Stream<Wrong> register() {
        return Stream.concat(Wrong.of(RegisterFields.TYPE, FIELDS.register(wiring.residents().registers().registers())).stream(), Stream.of(
                new Wrong("register", "", "老年人名册", List.of()),
                new Wrong("left_on", "2026-02-28", "2026-03-02", List.of("joined_on", "2026-03-01"))));
    }

    @ParameterizedTest
    @MethodSource
    void register(Wrong wrong) {
        Supplier<List<Stored>> entries = () -> wiring.residents().registers().of(person);
        tried(wrong, "officer", () -> entries.get().size(), () -> {
            view.residentView().open(person);
            ((Button) stage.find("#register-add")).fire();
            field("register").setText("老年人名册");
            field("joined_on").setText("2026-01-01");
        });
        // who is in a register cannot join it again
        stage.on(() -> {
            Stored entry = entries.get().getLast();
            Values ended = entry.values();
            return wiring.residents().registers().save(entry, ended.with(RegisterFields.LEFT_ON, ended.get(RegisterFields.JOINED_ON, java.time.LocalDate.now(PictureOffice.CLOCK))));
        });
    }

    /// @param aside a field that has the focus when it is saved
    /// @param saved differs once something is saved
    private static void tried(Wrong wrong, String aside, Supplier<Integer> saved, Runnable open) {
        int before = saved.get();
        stage.on(() -> {
            open.run();
            for (int i = 0; i < wrong.also().size(); i += 2) {
                field(wrong.also().get(i)).setText(wrong.also().get(i + 1));
            }
            field(wrong.field()).setText(wrong.typed());
            field(aside).requestFocus();
            stage.strike(KeyCode.S);
            return true;
        });
        assertThat(saved.get()).as("nothing is saved").isEqualTo(before);
        assertThat(stage.focused()).isEqualTo("field-" + wrong.field());
        stage.on(() -> {
            assertThat(field(wrong.field()).getParent().lookupAll(".form-problem").stream().filter(javafx.scene.Node::isVisible).map(label -> ((Label) label).getText()).toList())
                    .as("a sentence beside the field").singleElement().asString().hasSizeGreaterThan(3);
            assertThat(field(wrong.field()).getText()).as("the words are kept").isEqualTo(wrong.typed());
            field(wrong.field()).setText(wrong.right());
            field(aside).requestFocus();
            stage.strike(KeyCode.S);
            return true;
        });
        assertThat(saved.get()).as("put right, it is saved").isEqualTo(before + 1);
    }

    private static TextInputControl field(String key) {
        return stage.find("#field-" + key);
    }
}
