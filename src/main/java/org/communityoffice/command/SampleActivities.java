package org.communityoffice.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.activity.ActivityEntry;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.Attendee;
import org.communityoffice.activity.GivenHours;
import org.communityoffice.activity.Proof;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.AttachmentService;
import org.communityoffice.attachment.GivenFile;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.work.Progress;

/// Who held the activities of the sample, who came, whose hours were given, and the pictures.
final class SampleActivities {
    private final SampleDesk desk;
    private final SampleServices services;
    private final Map<String, Long> residents;

    /// @param residents by their number
    SampleActivities(SampleDesk desk, SampleServices services, Map<String, Long> residents) {
        this.desk = desk;
        this.services = services;
        this.residents = residents;
    }

    /// The day and the name of an activity.
    private record Occasion(LocalDate day, String title) {
        static Occasion of(Map<String, String> row) {
            return new Occasion(LocalDate.parse(row.get("日期")), row.getOrDefault("活动名称", ""));
        }
    }

    void enter() throws IOException {
        Map<Occasion, Stored> held = new LinkedHashMap<>();
        services.activities().all().forEach(one -> held.put(new Occasion(one.values().get(ActivityFields.STARTS_ON, LocalDate.MIN), one.values().get(ActivityFields.TITLE, "")), one));
        Map<Occasion, ActivityEntry> people = new LinkedHashMap<>();
        for (Map<String, String> row : desk.rows("hosts")) {
            Values facts = held(held, Occasion.of(row)).values().change().set(ActivityFields.ORGANISER, row.get("主办")).set(ActivityFields.CO_HOSTS, row.get("协办"))
                    .set(ActivityFields.TEAM, row.get("承担队伍")).done();
            people.put(Occasion.of(row), ActivityEntry.of(facts));
        }
        for (Map<String, String> row : desk.rows("attendees")) {
            people.merge(Occasion.of(row), new ActivityEntry(held(held, Occasion.of(row)).values(), List.of(attendee(row)), List.of()), SampleActivities::both);
        }
        for (Map<String, String> row : desk.rows("hours")) {
            GivenHours given = new GivenHours(attendee(row), new BigDecimal(row.get("服务时长")), row.getOrDefault("岗位", ""));
            people.merge(Occasion.of(row), new ActivityEntry(held(held, Occasion.of(row)).values(), List.of(), List.of(given)), SampleActivities::both);
        }
        people.forEach((when, entry) -> SampleDesk.saved(services.activities().save(held(held, when), entry, true)));
        pictures(held);
    }

    private static Stored held(Map<Occasion, Stored> held, Occasion when) {
        Stored one = held.get(when);
        if (one == null) {
            throw new IllegalStateException("the sample has no activity on " + when.day);
        }
        return one;
    }

    private Attendee attendee(Map<String, String> row) {
        return new Attendee(residents.get(row.get("公民身份号码")), row.getOrDefault("姓名", ""));
    }

    private static ActivityEntry both(ActivityEntry one, ActivityEntry other) {
        List<Attendee> came = new ArrayList<>(one.attendees());
        came.addAll(other.attendees());
        List<GivenHours> hours = new ArrayList<>(one.hours());
        hours.addAll(other.hours());
        return new ActivityEntry(one.values(), came, hours);
    }

    private void pictures(Map<Occasion, Stored> held) throws IOException {
        Map<Occasion, List<GivenFile>> files = new LinkedHashMap<>();
        for (Map<String, String> row : desk.rows("photos")) {
            files.computeIfAbsent(Occasion.of(row), _ -> new ArrayList<>()).add(new GivenFile.OnDisk(desk.file(row.getOrDefault("文件", ""))));
        }
        files.forEach((when, pictures) -> {
            AttachmentPlace place = new AttachmentPlace(ActivityFields.TYPE, held(held, when).id(), Proof.PHOTO, when.title);
            AttachmentService.Outcome outcome = services.attachments().add(place, pictures, Progress.NONE);
            if (outcome.added().size() != pictures.size()) {
                throw new IllegalStateException("a picture of the sample was not taken in");
            }
        });
    }
}
