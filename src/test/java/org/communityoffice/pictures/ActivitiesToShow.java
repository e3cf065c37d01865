package org.communityoffice.pictures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.communityoffice.Wiring;
import org.communityoffice.activity.ActivityEntry;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.ActivityService;
import org.communityoffice.activity.Attendee;
import org.communityoffice.activity.GivenHours;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.GivenFile;
import org.communityoffice.attachment.TestPictures;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.work.Progress;

/// Activities of a month for the pictures.
final class ActivitiesToShow {
    private ActivitiesToShow() {}

    /// Six activities of October; the first with who came and whose hours, and two photos.
    static void fill(Wiring wiring) {
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
        wiring.attachmentService().add(new AttachmentPlace(ActivityFields.TYPE, show.id(), "photo", "重阳敬老文艺演出"), List.of(
                new GivenFile.InMemory("DSC_0412.jpg", TestPictures.bytes(TestPictures.landscape(800, 600, 1), "jpg")), new GivenFile.InMemory("DSC_0413.jpg", TestPictures.bytes(TestPictures.landscape(800, 600, 2), "jpg"))), Progress.NONE);
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
