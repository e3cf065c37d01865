package org.communityoffice.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.database.Backups;
import org.communityoffice.database.Office;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.Stored;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentService;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.GivenPaths;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup made in the settings is said at once in the foot of the window, which holds on every page.
@InWindow
class SafetyKeysTest {
    private @TempDir Path folder;

    @Test
    void aBackupMadeHereIsSaidInTheFoot() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office"))) {
            Wiring wiring = new Wiring(office, new CurrentUser(office.user().person()), PictureOffice.CLOCK);
            OfficeView[] view = new OfficeView[1];
            Stagehand head = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, Work.inline(), new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            try {
                head.run(() -> view[0].frame().focusPage());
                assertThat(foot(head)).contains("还没有备份");
                head.press(KeyCode.CONTROL, KeyCode.DIGIT8);
                head.run(() -> head.<ToggleButton>find("#section-safety").fire());
                head.run(() -> head.find("#backup-now").requestFocus());
                head.press(KeyCode.SPACE);
                assertThat(foot(head)).contains("备份成功").doesNotContain("还没有备份");
            } finally {
                head.close();
            }
        }
    }

    @Test
    void aBackupIsOpenedBesideComparedSwitchedToAndBackAgain() throws Exception {
        Path kept = folder.resolve("office");
        Path[] to = new Path[1];
        try (Office office = PictureOffice.make(kept)) {
            Wiring wiring = new Wiring(office, new CurrentUser(office.user().person()), PictureOffice.CLOCK);
            ResidentService residents = wiring.residents().service();
            PictureOffice.fill(residents, 3);
            new Backups(office, PictureOffice.CLOCK).make();
            Stored changed = named(residents, "孙丽华");
            residents.save(changed, changed.values().with(ResidentFields.OCCUPATION, "会计"), true);
            residents.delete(List.of(named(residents, "何永福")));
            residents.save(null, residents.blank().change().set(ResidentFields.NAME, "赵新来").set(ResidentFields.SEX, "2").set(ResidentFields.RESIDENT_KIND, "HJ").done(), true);
            Stagehand head = settings(wiring, folder -> to[0] = folder);
            try {
                head.run(() -> head.find("#restore-0").requestFocus());
                head.press(KeyCode.SPACE);
                head.says("的备份和现在的差别");
                assertThat(head.focused()).isEqualTo("restore-rows");
                String at = " · 王晓芸 2026-10-29 09:41";
                assertThat(rows(head)).containsExactly("居民 · 后来新增 · 赵新来" + at, "居民 · 后来改过 · 孙丽华" + at, "居民 · 后来删掉 · 何永福" + at,
                        "户 · 后来改过 · 樱花苑2号楼2单元202" + at);
                head.says("居民：备份以后新增 1（换过去就没有了），改过 1（变回当时的），删掉 1（会回来）");
                head.press(KeyCode.ENTER);
                assertThat(to[0]).as("Enter alone does not leave the office of now").isNull();
                for (int i = 0; i < 3; i++) {
                    head.press(KeyCode.TAB);
                }
                head.press(KeyCode.ENTER);
                assertThat(to[0]).isNotNull().isDirectory();
            } finally {
                head.close();
            }
            assertThat(residents.all()).as("what is open is not touched").extracting(person -> person.values().get(ResidentFields.NAME)).containsExactlyInAnyOrder("孙丽华", "吴秀英", "赵新来");
        }
        try (Office office = TestOffice.reopen(to[0], "王晓芸", PictureOffice.CLOCK)) {
            Wiring wiring = new Wiring(office, new CurrentUser(office.user().person()), PictureOffice.CLOCK);
            assertThat(office.database().report().isQuiet()).isTrue();
            assertThat(wiring.residents().service().all()).extracting(person -> person.values().get(ResidentFields.NAME)).containsExactlyInAnyOrder("孙丽华", "何永福", "吴秀英");
            Stagehand head = settings(wiring, folder -> to[0] = folder);
            try {
                head.run(() -> head.find("#restore-back").requestFocus());
                head.press(KeyCode.SPACE);
                assertThat(to[0]).as("one step back").isEqualTo(kept);
            } finally {
                head.close();
            }
        }
    }

    private static Stagehand settings(Wiring wiring, Consumer<Path> moves) throws Exception {
        OfficeView[] view = new OfficeView[1];
        Stagehand head = new Stagehand(() -> {
            view[0] = new OfficeView(wiring, Work.inline(), new Theme(false), Remembered.inMemory(), new GivenPaths(wiring.office().folder().root()),
                    new OfficeView.Leaving(() -> { }, () -> { }, moves));
            return view[0].frame().root();
        });
        head.run(() -> view[0].frame().focusPage());
        head.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        head.run(() -> head.<ToggleButton>find("#section-safety").fire());
        return head;
    }

    private static Stored named(ResidentService residents, String name) {
        return residents.all().stream().filter(person -> name.equals(person.values().get(ResidentFields.NAME))).findFirst().orElseThrow();
    }

    private static List<String> rows(Stagehand head) {
        return head.on(() -> List.copyOf(head.<ListView<String>>find("#restore-rows").getItems()));
    }

    private static String foot(Stagehand head) {
        return head.on(() -> head.find(".foot").lookupAll(".label").stream().map(node -> String.valueOf(((Label) node).getText())).toList().toString());
    }
}
