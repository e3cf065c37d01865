package org.communityoffice.pictures;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.communityoffice.OfficeView;
import org.communityoffice.Wiring;
import org.communityoffice.activity.ActivityEntry;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.ActivityService;
import org.communityoffice.activity.Attendee;
import org.communityoffice.activity.GivenHours;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.work.Work;

/// Takes the pictures of the page 活动: empty, the list with a file beside it, its people, its form, its printed sheet.
public final class ActivityPictures {
    private ActivityPictures() {}

    /// Only these pictures.
    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("java.awt.headless", "true");
        Camera.start();
        take(new Camera(Path.of("target/pictures/activities")), Files.createTempDirectory("pictures").resolve("office"));
        System.exit(0);
    }

    static void take(Camera camera, Path folder) throws Exception {
        try (Office office = PictureOffice.make(folder); Work work = Work.threads(Platform::runLater)) {
            Wiring wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
            wiring.profile().save(new OfficeProfile("樱花社区", "", "990101", ""));
            shoot(camera, wiring, work, false, stage -> camera.take(stage, "12-activities-empty", 1));
            PictureOffice.fill(wiring.residents().service(), 60);
            long shown = fill(wiring);
            for (boolean dark : new boolean[] {false, true}) {
                String end = dark ? "-dark" : "";
                shoot(camera, wiring, work, dark, stage -> {
                    camera.take(stage, "13-activities" + end, 1);
                    Place.press(stage, KeyCode.TAB, true);
                    camera.take(stage, "13-activities-people" + end, 1);
                    Place.press(stage, KeyCode.TAB, true);
                    camera.take(stage, "13-activities-volunteers" + end, 1);
                    Place.press(stage, KeyCode.F2, false);
                    Camera.onWindow(() -> {
                        stage.getScene().lookup("#volunteer-name").requestFocus();
                        return stage.getScene().lookup("#volunteer-name") instanceof TextInputControl field ? field : null;
                    });
                    camera.take(stage, "13-activities-form" + end, 1);
                    Place.press(stage, KeyCode.ESCAPE, false);
                });
            }
            if (shown < 0) {
                throw new IllegalStateException("nothing shown");
            }
        }
    }

    private interface Shots {
        void take(Stage stage) throws Exception;
    }

    private static void shoot(Camera camera, Wiring wiring, Work work, boolean dark, Shots shots) throws Exception {
        Theme theme = Camera.onWindow(() -> new Theme(dark));
        OfficeView view = Camera.onWindow(() -> new OfficeView(wiring, work, theme, Remembered.inMemory(), () -> { }));
        Stage stage = Camera.window(view.frame().root(), theme, 1366, 768);
        Camera.onWindow(() -> {
            view.frame().open(view.frame().pages().stream().filter(page -> page.title().equals("活动")).findFirst().orElseThrow());
            return true;
        });
        Camera.settle(600);
        wiring.activities().service().all().stream().filter(one -> one.values().get(ActivityFields.TITLE, "").startsWith("重阳")).findFirst().ifPresent(one -> Camera.onWindow(() -> {
            view.activityView().open(one.id());
            return true;
        }));
        Camera.settle(600);
        shots.take(stage);
        Camera.onWindow(() -> {
            stage.close();
            return true;
        });
    }

    private static long fill(Wiring wiring) {
        List<Stored> people = wiring.residents().service().all().stream().limit(25).toList();
        List<Attendee> came = people.stream().map(one -> new Attendee(one.id(), one.values().get(ResidentFields.NAME, ""))).distinct().toList();
        List<GivenHours> hours = people.stream().limit(3).map(one -> new GivenHours(new Attendee(one.id(), one.values().get(ResidentFields.NAME, "")), new BigDecimal("2.5"), "引导")).toList();
        Stored show = save(wiring, new ActivityEntry(activity("重阳敬老文艺演出暨健康义诊", "CUL-SHOW", 18, "文化广场", 168).change().set(ActivityFields.THEMES, "FEST-CY|SIX-5")
                .set(ActivityFields.START_TIME, LocalTime.of(9, 0)).set(ActivityFields.END_TIME, LocalTime.of(11, 30)).set(ActivityFields.LEADER, "吴秀兰").set(ActivityFields.PHOTO_COUNT, 4)
                .set(ActivityFields.COPIES, 160).set(ActivityFields.RESULT_SUMMARY, "合唱、太极扇、腰鼓等8个节目，观众168人；同场义诊96人次。").done(), came, hours));
        save(wiring, ActivityEntry.of(activity("露天电影《我和我的祖国》", "CUL-FILM", 1, "2号楼前空地", 86).with(ActivityFields.PHOTO_COUNT, 1)));
        save(wiring, ActivityEntry.of(activity("高血压防治健康讲座", "EDU-HEALTH", 9, "活动室", 32).change().set(ActivityFields.TOPIC, "高血压").set(ActivityFields.SPEAKER, "李医生").set(ActivityFields.PHOTO_COUNT, 2).done()));
        save(wiring, ActivityEntry.of(activity("周末卫生大扫除", "ENV-CLEAN", 11, "樱花苑1—9号楼", 41).change().set(ActivityFields.PHOTO_COUNT, 2).set(ActivityFields.VOLUNTEERS, 12).done()));
        save(wiring, ActivityEntry.of(activity("义务理发、磨刀", "VOL-FREE", 12, "社区门口", 53).change().set(ActivityFields.PHOTO_COUNT, 1).set(ActivityFields.VOLUNTEERS, 4).done()));
        save(wiring, ActivityEntry.of(activity("灭火疏散演练", "SAFE-DRILL", 24, "3号楼", 60).change().set(ActivityFields.PHOTO_COUNT, 3).set(ActivityFields.RESULT_SUMMARY, "用时 4 分钟").done()));
        return show.id();
    }

    private static Values activity(String title, String type, int day, String place, int heads) {
        return Values.none(ActivityFields.TYPE).change().set(ActivityFields.TITLE, title).set(ActivityFields.ACTIVITY_TYPE, type).set(ActivityFields.STARTS_ON, LocalDate.of(2026, 10, day))
                .set(ActivityFields.PLACE, place).set(ActivityFields.ATTENDANCE, heads).set(ActivityFields.ORGANISER, "樱花社区居民委员会").done();
    }

    private static Stored save(Wiring wiring, ActivityEntry entry) {
        ActivityService service = wiring.activities().service();
        return switch (service.save(null, entry, true)) {
            case SaveResult.Saved(Stored record) -> record;
            case SaveResult other -> throw new IllegalStateException(other.getClass().getSimpleName());
        };
    }
}
