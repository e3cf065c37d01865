package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Backups;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Role;
import org.communityoffice.ui.Entrance;
import org.communityoffice.ui.GivenPaths;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opened with the recovery page or restored from a backup, an office asks for a new password at once; by keyboard.
@SuppressWarnings("NullAway.Init") // set before each test
@InWindow
class DoorViewTest {
    private static final KeyCost COST = new KeyCost(64, 1, 1);
    private static final String OLD = "lan-tian-bai-yun";
    private static final String NEW = "qing-shan-lv-shui";
    @TempDir
    Path temp;

    private Path folder;
    private String recoveryPage;
    private Path backup;
    private final List<Office> entered = new ArrayList<>();
    private Stagehand stage;
    private GivenPaths paths;

    @BeforeEach
    void make() throws Exception {
        folder = temp.resolve("office");
        Office.Made made = Office.make(new OfficeFolder(folder), new Office.FirstUser("王晓芸", Role.HEAD, OLD.toCharArray(), COST), PictureOffice.CLOCK);
        recoveryPage = String.join(" ", made.recovery().groups());
        backup = temp.resolve("kept.zip");
        try (Office office = made.office()) {
            Files.copy(new Backups(office, PictureOffice.CLOCK).make().file(), backup);
        }
        paths = new GivenPaths(temp);
    }

    @AfterEach
    void close() throws Exception {
        entered.forEach(Office::close);
        stage.close();
    }

    private void stand(Path at) throws Exception {
        Entrance[] entrance = new Entrance[1];
        stage = new Stagehand(() -> {
            entrance[0] = new Entrance();
            return entrance[0].root();
        });
        OfficeApp.Beginning begun = new OfficeApp.Beginning(at, false, _ -> { }, "", PictureOffice.CLOCK, COST, Wiring::new);
        DoorView door = new DoorView(begun, new Door(PictureOffice.CLOCK), new Ahead(begun, new Door(PictureOffice.CLOCK))::sample, entrance[0], Work.inline(), paths, new DoorView.Ways() {
            @Override
            public void in(Office office, boolean isSample) {
                entered.add(office);
            }

            @Override
            public void out() {
                throw new AssertionError("nobody leaves");
            }
        });
        stage.run(door::show);
    }

    @Test
    void aForgottenPasswordIsReplacedAtOnce() throws Exception {
        stand(folder);
        openByRecoveryPage();
        assertThat(said()).contains("密码忘了，现在就设一个新的").contains("王晓芸 的新密码").contains("先不设也可以打开");
        assertThat(entered).as("not in yet").isEmpty();
        assertThat(stage.focused()).isEqualTo("new-password");
        stage.type("kurz");
        stage.press(KeyCode.ENTER);
        stage.press(KeyCode.ENTER);
        assertThat(said()).contains("密码至少 8 个字");
        assertThat(stage.focused()).isEqualTo("new-password");
        stage.press(KeyCode.CONTROL, KeyCode.A);
        stage.press(KeyCode.DELETE);
        stage.type(NEW);
        stage.press(KeyCode.ENTER);
        stage.type("qing-shan");
        stage.press(KeyCode.ENTER);
        assertThat(said()).contains("两次输的密码不一样");
        assertThat(entered).isEmpty();
        stage.press(KeyCode.DELETE);
        stage.type(NEW);
        stage.press(KeyCode.ENTER);
        assertThat(entered).hasSize(1);
        assertThat(opensWith(OLD)).as("the forgotten one is worthless").isFalse();
        assertThat(opensWith(NEW)).isTrue();
    }

    @Test
    void settingNoneIsPossibleAndSaid() throws Exception {
        stand(folder);
        openByRecoveryPage();
        assertThat(said()).contains("下次还得照恢复页输 8 组字");
        Button skip = stage.find("#anew-skip");
        stage.run(skip::fire);
        assertThat(entered).hasSize(1);
        assertThat(opensWith(OLD)).isTrue();
    }

    @Test
    void aWrongPageOpensNothing() throws Exception {
        stand(folder);
        recoveryPage = "2222 2222";
        openByRecoveryPage();
        assertThat(said()).contains("有的组和恢复页上的不一样");
        assertThat(entered).isEmpty();
    }

    @Test
    void aRestoredOfficeAsksForANewPassword() throws Exception {
        Path empty = temp.resolve("new computer");
        stand(empty);
        paths.take(backup);
        stage.press(KeyCode.DIGIT3);
        assertThat(stage.focused()).isEqualTo("restore-word");
        stage.type(recoveryPage);
        stage.press(KeyCode.ENTER);
        assertThat(said()).contains("恢复好了：2026-10-29").contains("请设一个新密码");
        stage.type(NEW);
        stage.press(KeyCode.ENTER);
        stage.type(NEW);
        stage.press(KeyCode.ENTER);
        assertThat(entered).singleElement().satisfies(office -> assertThat(office.folder().root()).isEqualTo(empty));
        folder = empty;
        assertThat(opensWith(OLD)).isFalse();
        assertThat(opensWith(NEW)).isTrue();
    }

    @Test
    void oneUserSeesThePasswordAloneAndSeveralChooseTheirName() throws Exception {
        stand(folder);
        assertThat(stage.on(() -> stage.<ComboBox<String>>find("#unlock-user").isVisible())).isFalse();
        assertThat(stage.focused()).isEqualTo("unlock-password");
        stage.close();
        addUser("李明");
        stand(folder);
        assertThat(said()).contains("谁在用");
        stage.run(() -> stage.<ComboBox<String>>find("#unlock-user").requestFocus());
        stage.press(KeyCode.DOWN);
        stage.run(() -> stage.find("#unlock-password").requestFocus());
        stage.type(NEW);
        stage.press(KeyCode.ENTER);
        assertThat(entered).singleElement().satisfies(office -> assertThat(office.user().person().name()).isEqualTo("李明"));
    }

    @Test
    void afterWrongPasswordsItSaysHowLongToWait() throws Exception {
        stand(folder);
        for (int i = 0; i < 3; i++) {
            stage.type("falsch");
            stage.press(KeyCode.ENTER);
            assertThat(said()).contains("密码不对");
        }
        stage.type(OLD);
        stage.press(KeyCode.ENTER);
        assertThat(entered).isEmpty();
        assertThat(said()).contains("先等 5 秒再试");
    }

    private void addUser(String name) throws Exception {
        try (Office office = ((Door.Opened.Open) new Door(PictureOffice.CLOCK).open(folder, "王晓芸", OLD.toCharArray())).office()) {
            office.keys().change((ring, key) -> ring.withUser(name, Role.CLERK, NEW.toCharArray(), COST, key));
        }
    }

    private void openByRecoveryPage() {
        ButtonBase forgotten = stage.find("#unlock-recover");
        stage.run(forgotten::fire);
        assertThat(stage.focused()).isEqualTo("recover-groups");
        stage.type(recoveryPage);
        stage.press(KeyCode.ENTER);
    }

    private boolean opensWith(String password) {
        entered.forEach(Office::close);
        entered.clear();
        if (new Door(PictureOffice.CLOCK).open(folder, "王晓芸", password.toCharArray()) instanceof Door.Opened.Open(Office office)) {
            office.close();
            return true;
        }
        return false;
    }

    private String said() {
        return stage.on(() -> stage.<javafx.scene.Node>find(".root").lookupAll(".label").stream().filter(node -> node.isVisible())
                .map(node -> ((Label) node).getText()).reduce("", (all, one) -> all + "|" + one));
    }
}
