package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.communityoffice.activity.ActivityEntry;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.Attendee;
import org.communityoffice.activity.GivenHours;
import org.communityoffice.attachment.TestPictures;
import org.communityoffice.database.Office;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.ui.InWindow;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Stagehand;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An activity with 25 people, 3 volunteers with hours and 3 photos by keyboard at 1366×768, keys counted (`docs/tasks.md`, task 2); then edited, undone, deleted.
@InWindow
class ActivityJourneyTest {
    private static final int MOST_KEYS = 120;
    private @TempDir Path folder;
    private @Nullable Stagehand stage;
    private int keys;

    @Test
    void anActivityWithTwentyFivePeopleThreeVolunteersAndThreePhotos() throws Exception {
        try (Office office = PictureOffice.make(folder.resolve("office")); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            List<String> names = roster(wiring);
            wiring.activities().service().save(null, ActivityEntry.of(Values.none(ActivityFields.TYPE).change().set(ActivityFields.TITLE, "重阳演出").set(ActivityFields.ACTIVITY_TYPE, "CUL-SHOW")
                    .set(ActivityFields.STARTS_ON, java.time.LocalDate.of(2026, 9, 18)).set(ActivityFields.PLACE, "文化广场").set(ActivityFields.ORGANISER, "社区").set(ActivityFields.LEADER, "吴秀兰").done()), true);
            OfficeView[] view = new OfficeView[1];
            Stagehand clerk = new Stagehand(() -> {
                view[0] = new OfficeView(wiring, work, new Theme(false), Remembered.inMemory(), () -> { });
                return view[0].frame().root();
            });
            stage = clerk;
            clerk.run(() -> view[0].frame().focusPage());
            clerk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            until(() -> clerk.on(() -> clerk.focused().equals("activities-table") ? Boolean.TRUE : null));
            Thread.sleep(400);
            fields(clerk);
            people(clerk, names);
            photos(clerk);
            press(clerk, KeyCode.CONTROL, KeyCode.S);
            Stored saved = until(() -> named(wiring, "重阳敬老文艺演出"));
            check(wiring, saved);
            assertThat(keys).as("keys of one entry").isLessThanOrEqualTo(MOST_KEYS);
            conflict(clerk, wiring, saved);
            edit(clerk, wiring, saved);
            clerk.press(KeyCode.CONTROL, KeyCode.Z);
            until(() -> "文化广场".equals(wiring.activities().service().find(saved.id()).orElseThrow().values().get(ActivityFields.PLACE)) ? Boolean.TRUE : null);
            delete(clerk, wiring, saved);
            clerk.press(KeyCode.CONTROL, KeyCode.Z);
            Stored back = until(() -> wiring.activities().service().find(saved.id()).orElse(null));
            assertThat(wiring.activities().service().entry(back).attendees()).hasSize(25);
            find(clerk);
        } finally {
            if (stage != null) {
                stage.close();
            }
        }
    }

    private static List<String> roster(Wiring wiring) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            names.add("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌".substring(i, i + 1) + "国华");
        }
        names.add("䶮𠮷");
        names.add("买买提·艾力");
        for (String name : List.of("单国英", "何玉兰", "吴秀兰")) {
            person(wiring, name);
        }
        names.forEach(name -> person(wiring, name));
        person(wiring, "王芳");
        person(wiring, "王芳");
        return names;
    }

    private static void person(Wiring wiring, String name) {
        wiring.residents().service().save(null, wiring.residents().service().blank().change().set(ResidentFields.NAME, name).done(), true);
    }

    private void fields(Stagehand clerk) {
        press(clerk, KeyCode.CONTROL, KeyCode.N);
        assertThat(clerk.focused()).isEqualTo("field-title");
        type(clerk, "重阳敬老文艺演出");
        press(clerk, KeyCode.ENTER);
        type(clerk, "wyyc");
        press(clerk, KeyCode.ENTER);
        type(clerk, "1018");
        press(clerk, KeyCode.ENTER);
        type(clerk, "9:00");
        press(clerk, KeyCode.ENTER);
        type(clerk, "11:30");
        for (String field : List.of("place", "organiser", "leader", "attendance", "volunteers", "beneficiaries", "copies", "photo_count")) {
            press(clerk, KeyCode.ENTER);
            assertThat(clerk.focused()).isEqualTo("field-" + field);
        }
        while (!clerk.focused().equals("attendee-name")) {
            press(clerk, KeyCode.ENTER);
            assertThat(keys).as("Enter leads to the names").isLessThan(MOST_KEYS);
        }
    }

    /// A list from a chat: 23 known, one written who is not on the roster, one name that two people bear.
    private void people(Stagehand clerk, List<String> names) throws Exception {
        String list = String.join("\n", names) + "\n外来客\n王芳";
        clerk.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(list);
            Clipboard.getSystemClipboard().setContent(content);
        });
        press(clerk, KeyCode.CONTROL, KeyCode.V);
        until(() -> clerk.on(() -> clerk.<javafx.scene.control.TextField>find("#attendee-name").getText().equals("王芳") ? Boolean.TRUE : null));
        press(clerk, KeyCode.DOWN);
        press(clerk, KeyCode.ENTER);
        press(clerk, KeyCode.ENTER);
        assertThat(clerk.focused()).isEqualTo("volunteer-name");
        for (String initials : List.of("sgy", "hyl", "wxl")) {
            type(clerk, initials);
            press(clerk, KeyCode.ENTER);
            assertThat(clerk.focused()).isEqualTo("volunteer-hours");
            if (initials.equals("sgy")) {
                type(clerk, "2.5");
            }
            press(clerk, KeyCode.ENTER);
        }
    }

    /// Three photos copied in a folder; the save does not wait for them to be shown.
    private void photos(Stagehand clerk) throws Exception {
        press(clerk, KeyCode.ENTER);
        assertThat(clerk.focused()).isEqualTo("attachment-add");
        List<File> copied = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            copied.add(Files.write(folder.resolve("IMG_" + i + ".jpg"), TestPictures.bytes(TestPictures.landscape(800, 600, i), "jpg")).toFile());
        }
        clerk.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(copied);
            Clipboard.getSystemClipboard().setContent(content);
        });
        press(clerk, KeyCode.CONTROL, KeyCode.V);
    }

    private static void check(Wiring wiring, Stored saved) {
        Values values = saved.values();
        assertThat(values.get(ActivityFields.ACTIVITY_TYPE)).isEqualTo("CUL-SHOW");
        assertThat(values.get(ActivityFields.THEMES)).as("proposed by the day").isEqualTo("FEST-CY|SIX-5");
        assertThat(values.get(ActivityFields.PLACE)).as("as the last one of the type").isEqualTo("文化广场");
        assertThat(values.get(ActivityFields.ATTENDANCE)).isEqualTo(25);
        assertThat(wiring.activities().service().proof(saved.id()).photos()).as("saved in the same action").isEqualTo(3);
        assertThat(values.get(ActivityFields.ACTIVITY_NO)).isEqualTo("2026-002");
        ActivityEntry entry = wiring.activities().service().entry(saved);
        assertThat(entry.attendees()).hasSize(25).filteredOn(one -> one.person() == null).extracting(Attendee::name).containsExactly("外来客");
        assertThat(entry.attendees()).extracting(Attendee::name).contains("䶮𠮷", "买买提·艾力", "王芳");
        assertThat(entry.hours()).hasSize(3).allMatch(one -> one.who().person() != null);
        assertThat(GivenHours.sum(entry.hours())).isEqualByComparingTo("7.5");
    }

    /// A colleague saves first; the clerk keeps hers where both changed, and theirs where only they did.
    private static void conflict(Stagehand clerk, Wiring wiring, Stored saved) throws Exception {
        until(() -> clerk.on(() -> clerk.focused().equals("activities-table") && clerk.has("#tab-0") ? Boolean.TRUE : null));
        clerk.press(KeyCode.F2);
        until(() -> clerk.on(() -> clerk.has("#field-copies") && clerk.has("#particular-1") ? Boolean.TRUE : null));
        clerk.run(() -> clerk.<javafx.scene.control.TextField>find("#field-copies").setText("50"));
        clerk.run(() -> clerk.<javafx.scene.control.TextField>find("#particular-1").setText("168"));
        ActivityEntry entry = wiring.activities().service().entry(saved);
        wiring.activities().service().save(saved, new ActivityEntry(entry.values().change().set(ActivityFields.COPIES, 80).set(ActivityFields.ORGANISER, "街道").done(), entry.attendees(), entry.hours()), true);
        clerk.run(() -> clerk.find("#field-title").requestFocus());
        clerk.press(KeyCode.CONTROL, KeyCode.S);
        until(() -> clerk.on(() -> clerk.has("#dialog-leave") ? Boolean.TRUE : null));
        clerk.press(KeyCode.ENTER);
        until(() -> wiring.activities().service().find(saved.id()).orElseThrow().version() == saved.version() + 2 ? Boolean.TRUE : null);
        Values merged = wiring.activities().service().find(saved.id()).orElseThrow().values();
        assertThat(merged.get(ActivityFields.COPIES)).as("both changed it: mine").isEqualTo(50);
        assertThat(merged.get(ActivityFields.ORGANISER)).as("only they changed it").isEqualTo("街道");
        assertThat(merged.get(ActivityFields.PARTICULARS)).as("only I told it").isEqualTo("观众人数：168");
    }

    private static void edit(Stagehand clerk, Wiring wiring, Stored saved) throws Exception {
        until(() -> clerk.on(() -> clerk.focused().equals("activities-table") && clerk.has("#tab-0") ? Boolean.TRUE : null));
        clerk.press(KeyCode.F2);
        until(() -> clerk.on(() -> clerk.has("#field-place") ? Boolean.TRUE : null));
        clerk.run(() -> clerk.<javafx.scene.control.TextField>find("#field-place").setText("二楼会议室"));
        clerk.run(() -> clerk.find("#field-title").requestFocus());
        clerk.press(KeyCode.CONTROL, KeyCode.S);
        until(() -> "二楼会议室".equals(wiring.activities().service().find(saved.id()).orElseThrow().values().get(ActivityFields.PLACE)) ? Boolean.TRUE : null);
        until(() -> clerk.on(() -> clerk.focused().equals("activities-table") ? Boolean.TRUE : null));
        Thread.sleep(300);
    }

    private static void delete(Stagehand clerk, Wiring wiring, Stored saved) throws Exception {
        until(() -> clerk.on(() -> clerk.focused().equals("activities-table") ? Boolean.TRUE : null));
        Thread.sleep(1500);
        clerk.press(KeyCode.DELETE);
        until(() -> clerk.on(() -> clerk.focused().equals("dialog-leave") ? Boolean.TRUE : null));
        clerk.press(KeyCode.TAB);
        clerk.press(KeyCode.ENTER);
        until(() -> wiring.activities().service().find(saved.id()).isEmpty() ? Boolean.TRUE : null);
        Thread.sleep(300);
    }

    private static void find(Stagehand clerk) throws Exception {
        clerk.press(KeyCode.CONTROL, KeyCode.K);
        clerk.type("cyjl");
        Thread.sleep(300);
        clerk.press(KeyCode.ENTER);
        until(() -> clerk.on(() -> clerk.has("#tab-3") ? Boolean.TRUE : null));
    }

    private static @Nullable Stored named(Wiring wiring, String title) {
        return wiring.activities().service().all().stream().filter(one -> title.equals(one.values().get(ActivityFields.TITLE))).findFirst().orElse(null);
    }

    /// One key, with what is held beside it.
    private void press(Stagehand clerk, KeyCode... pressed) {
        keys++;
        clerk.press(pressed);
    }

    /// A Chinese character costs two keys of the input method, anything else one.
    private void type(Stagehand clerk, String text) {
        keys += text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
        clerk.type(text);
    }

    /// Waits for work that ends behind the screen.
    private static <T> T until(java.util.concurrent.Callable<@Nullable T> asked) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            T answer = asked.call();
            if (answer != null) {
                return answer;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("did not happen within ten seconds");
    }
}
