package org.communityoffice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.database.TestOffice;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.ui.Frame;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.upkeep.SettingsView;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages 导入 and 设置, worked by keyboard alone.
@InWindow
class ImportKeysTest {
    private static final String FIRST = """
            姓名,性别,身份证号,住址,怎么找
            周新民,男,990101195703151133,3号楼2单元502,13800004471
            张秀梅,女,990101195911150426,3号楼2单元502,13800000012
            """;

    @TempDir
    private Path folder;

    private Office office;
    private Wiring wiring;
    private ImportController imports;
    private Stagehand stage;

    @BeforeEach
    void open() throws Exception {
        office = TestOffice.office(folder.resolve("office"), "王办事员", Role.CLERK, TestOffice.CLOCK);
        wiring = new Wiring(office, new CurrentUser("王办事员", Role.CLERK), TestOffice.CLOCK);
        Work work = Work.inline();
        imports = wiring.importController(work);
        stage = new Stagehand(() -> {
            Frame frame = new Frame("樱花社区", "王办事员", "办事员", List.of(), new Theme(false));
            frame.pages(List.of(new ImportView(imports, frame.busy(), new org.communityoffice.ui.GivenPaths(folder)).page(),
                    new SettingsView(wiring.settings().controllers(work), wiring.user(), wiring.catalogue(), wiring.codes(), frame.dialogs(), frame.busy(), Remembered.inMemory(), TestOffice.CLOCK, new org.communityoffice.ui.GivenPaths(folder), _ -> { }).page()));
            return frame.root();
        });
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
        office.close();
    }

    @Test
    void aColumnIsMappedTheFileImportedAndAMoveDecided() throws Exception {
        stage.run(() -> imports.open(file("a.csv", FIRST)));
        assertThat(stage.focused()).isEqualTo("import-result");
        ComboBox<ImportController.Choice> map = stage.find("#map-4");
        stage.run(map::requestFocus);
        stage.run(() -> map.setValue(imports.choices().stream().filter(choice -> choice.key().equals("phone")).findFirst().orElseThrow()));
        assertThat(imports.linesProperty().get()).allMatch(line -> line.text("phone").startsWith("138"));
        stage.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(wiring.residents().service().all()).hasSize(2);

        stage.run(() -> imports.open(file("b.csv", FIRST.replace("3号楼2单元502", "8号楼1单元101"))));
        assertThat(imports.linesProperty().get()).extracting(ImportLine::outcome).containsExactly(Outcome.ASK, Outcome.ASK);
        stage.run(() -> stage.find("#import-result").requestFocus());
        stage.press(KeyCode.HOME);
        stage.press(KeyCode.DIGIT1);
        stage.press(KeyCode.DIGIT1);
        assertThat(imports.linesProperty().get()).extracting(ImportLine::outcome).containsExactly(Outcome.CHANGED, Outcome.CHANGED);
        stage.press(KeyCode.DIGIT0);
        assertThat(imports.linesProperty().get()).extracting(ImportLine::outcome).containsExactly(Outcome.ASK, Outcome.CHANGED);
    }

    @Test
    void settingsAreReachedByKeysAndAWholeEstateIsEntered() {
        stage.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        stage.run(() -> stage.<ToggleButton>find("#section-profile").requestFocus());
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.ENTER);
        stage.press(KeyCode.CONTROL, KeyCode.N);
        assertThat(stage.focused()).isEqualTo("field-estate");
        stage.type("樱花苑");
        stage.press(KeyCode.ENTER);
        stage.type("3号楼");
        stage.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(wiring.buildings().list().place("樱花苑3栋101")).isPresent();
    }

    @Test
    void aListIsFoundByInitialsAndOpened() {
        stage.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        stage.run(() -> stage.<ToggleButton>find("#section-lists").fire());
        assertThat(stage.focused()).isEqualTo("lists-seek");
        stage.type("hyzk");
        assertThat(stage.<ListView<?>>find("#lists").getItems()).hasSize(1);
        stage.press(KeyCode.DOWN);
        assertThat(stage.<TextField>find("#lists-seek").getText()).isEqualTo("hyzk");
        assertThat(stage.<javafx.scene.Node>find("#lists-marital-table").isVisible()).isTrue();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
