package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.model.Stored;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.security.Unlock;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.GivenPaths;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workbook's way in, by keyboard at 1366×768 in the real window: choose, look, decide, import, take the whole import back, restart.
@SuppressWarnings("NullAway.Init") // set when the window opens
@InWindow
class ImportJourneyTest {
    private static final String KNOWN = "990101195703151133";
    private static final String TABLE = """
            樱花苑住户情况登记表,,,,,
            序号,姓名,性别,身份证号,住址,手机/电话
            1,周新民,男,990101195703151133,樱花苑8号楼1单元101,13800004471
            2,张秀梅,女,990101195911150426,樱花苑3号楼2单元502,13800000012
            3,林凤仪,女,990101196001010913,樱花苑3号楼2单元104,13800006631
            """;

    private @TempDir Path folder;
    private Wiring wiring;
    private OfficeView view;
    private Stagehand clerk;

    @AfterEach
    void close() throws Exception {
        clerk.close();
    }

    @Test
    void chooseLookDecideImportUndoRestart() throws Exception {
        Path at = folder.resolve("office");
        GivenPaths paths = new GivenPaths(folder);
        paths.take(Files.writeString(folder.resolve("住户.csv"), TABLE));
        try (Office office = PictureOffice.make(at)) {
            open(office, paths);
            clerk.run(() -> wiring.residents().service().save(null, wiring.residents().service().blank().change().set(ResidentFields.NAME, "周新民").set(ResidentFields.SEX, "1")
                    .set(ResidentFields.ID_NO, KNOWN).set(ResidentFields.RESIDENCE_ADDRESS, "樱花苑3号楼2单元502").done(), true));
            assertThat(homes()).containsExactly("周新民 樱花苑3号楼2单元502");

            clerk.press(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(place("导入"))));
            clerk.press(KeyCode.CONTROL, KeyCode.O);
            assertThat(clerk.focused()).isEqualTo("import-result");
            assertThat(counts()).containsExactly("全部 3", "新增 1", "变更 0", "相同 0", "存疑 1", "拒收 1");
            assertThat(wiring.residents().service().all()).as("looking writes nothing").hasSize(1);

            clerk.press(KeyCode.HOME);
            clerk.press(KeyCode.DIGIT1);
            assertThat(counts()).containsExactly("全部 3", "新增 1", "变更 1", "相同 0", "存疑 0", "拒收 1");
            clerk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(homes()).containsExactlyInAnyOrder("周新民 樱花苑8号楼1单元101", "张秀梅 樱花苑3号楼2单元502");

            clerk.press(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(place("居民"))));
            assertThat(listed()).isEqualTo(2);
            assertThat(clerk.on(() -> clerk.<Labeled>find("#undo").getText())).contains("导入");
            clerk.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(homes()).as("one key takes the whole import back").containsExactly("周新民 樱花苑3号楼2单元502");
            assertThat(listed()).isEqualTo(1);
        }
        clerk.close();
        try (Office again = reopened(at)) {
            open(again, paths);
            assertThat(homes()).containsExactly("周新民 樱花苑3号楼2单元502");
            assertThat(listed()).isEqualTo(1);
        }
    }

    private void open(Office office, GivenPaths paths) throws Exception {
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
        clerk = new Stagehand(() -> {
            view = new OfficeView(wiring, Work.inline(), new Theme(false), Remembered.inMemory(), paths, () -> { });
            view.frame().open(view.frame().pages().get(1));
            return view.frame().root();
        });
        clerk.run(() -> view.frame().focusPage());
    }

    private static Office reopened(Path at) throws Exception {
        Office.Closed closed = Office.find(new OfficeFolder(at), false);
        return closed.open((Unlock.Unlocked) closed.ring().unlock("王晓芸", "lan-tian-bai-yun".toCharArray()), PictureOffice.CLOCK);
    }

    private int place(String page) {
        return view.frame().pages().stream().map(one -> one.title()).toList().indexOf(page) + 1;
    }

    private int listed() {
        return clerk.on(() -> clerk.<TableView<?>>find("#residents-table").getItems().size());
    }

    /// What stands on the buttons that show one kind of result.
    private List<String> counts() {
        return clerk.on(() -> List.of("ALL", "NEW", "CHANGED", "SAME", "ASK", "REFUSE").stream().map(kind -> clerk.<Labeled>find("#filter-" + kind).getText()).toList());
    }

    private List<String> homes() {
        return wiring.residents().service().all().stream().map(Stored::values)
                .map(person -> person.get(ResidentFields.NAME, "") + " " + person.get(ResidentFields.RESIDENCE_ADDRESS, "")).toList();
    }
}
