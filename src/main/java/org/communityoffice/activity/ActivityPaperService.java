package org.communityoffice.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityoffice.attachment.AttachmentItem;
import org.communityoffice.attachment.AttachmentPlace;
import org.communityoffice.attachment.AttachmentService;
import org.communityoffice.attachment.Drawn;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.report.PaperToShow.Form;
import org.communityoffice.report.PaperToShow.Leaving;
import org.communityoffice.report.Picture;
import org.communityoffice.report.Report;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;

/// The papers about one activity and one volunteer, and the month's list to look at.
public final class ActivityPaperService {
    /// Half a page wide at 200 dots to the inch.
    private static final int PIXELS = 700;
    private final ActivityRepository repository;
    private final ActivityMonthRepository months;
    private final ActivityMonthService month;
    private final ActivityTypes types;
    private final AttachmentService attachments;
    private final OfficeProfileService profile;
    private final FieldCatalogue catalogue;
    private final FieldWords words;
    private final LookService looks;
    private final CurrentUser user;
    private final Clock clock;

    public ActivityPaperService(ActivityRepository repository, ActivityMonthRepository months, ActivityMonthService month, ActivityTypes types, AttachmentService attachments,
            OfficeProfileService profile, FieldCatalogue catalogue, FieldWords words, LookService looks, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.months = months;
        this.month = month;
        this.types = types;
        this.attachments = attachments;
        this.profile = profile;
        this.catalogue = catalogue;
        this.words = words;
        this.looks = looks;
        this.user = user;
        this.clock = clock;
    }

    /// 活动登记表（一事一档）.
    public PaperToShow file(Stored activity) {
        String title = activity.values().get(ActivityFields.TITLE, "");
        String name = Words.of("activity.paper.file.name", activity.values().get(ActivityFields.ACTIVITY_NO, ""), title.replaceAll("[\\\\/:*?\"<>|]", " ").strip());
        return new PaperToShow(name, () -> fileReport(activity.id()), List.of(Form.WORD, Form.PDF), how -> record(how, name, activity.values().get(ActivityFields.ATTENDANCE, 1)));
    }

    Report fileReport(long id) {
        Stored activity = repository.find(id).orElseThrow();
        Proof proof = repository.proof(id);
        Optional<ActivityType> type = types.of(activity.values().get(ActivityFields.ACTIVITY_TYPE));
        ActivityRow row = new ActivityRow(activity, type.map(known -> Evidence.of(known, activity.values(), proof)).orElse(List.of()));
        List<Attendee> attendees = repository.attendees(id).stream()
                .map(one -> new Attendee(one.values().get(AttendeeFields.PERSON), one.values().get(AttendeeFields.PERSON_NAME, ""))).toList();
        return ActivityPaper.of(new ActivityPaper.Facts(profile.profile().committee(), row, type, proof, attendees, repository.hours(id), photos(activity), user.name(), LocalDate.now(clock)),
                words, catalogue);
    }

    private List<Picture> photos(Stored activity) {
        List<Picture> out = new ArrayList<>();
        for (AttachmentItem item : attachments.of(new AttachmentPlace(ActivityFields.TYPE, activity.id(), AttachmentPlace.ALL, ""))) {
            boolean photo = new Proof.Paper(item.stored().values().get(AttachmentFields.PURPOSE, ""), item.name()).photo();
            if (photo && attachments.draw(item.stored(), PIXELS) instanceof Drawn.Picture(var image)) {
                int dot = item.name().lastIndexOf('.');
                out.add(Picture.of(image, Words.of("activity.paper.photo", out.size() + 1, dot < 0 ? item.name() : item.name().substring(0, dot))));
            }
        }
        return out;
    }

    /// 个人时长证明 of everything up to today.
    public PaperToShow proof(Attendee volunteer) {
        String name = Words.of("activity.paper.proof.name", volunteer.name());
        return new PaperToShow(name, () -> ActivityMonthReports.proof(volunteer.name(), months.entries(volunteer.person(), volunteer.name(), LocalDate.now(clock)), month.office()),
                List.of(Form.WORD, Form.PDF), how -> record(how, name, 1));
    }

    /// 活动月度一览 of the month that is looked at; it names nobody.
    public PaperToShow list(YearMonth of) {
        return new PaperToShow(Words.of("activity.paper.list.name", of), () -> month.list(month.list(of)), List.of(Form.EXCEL, Form.PDF), _ -> { });
    }

    /// 志愿服务时长汇总 of a month.
    public PaperToShow hours(YearMonth of) {
        String name = Words.of("activity.paper.hours.name", of);
        return new PaperToShow(name, () -> month.hours(of), List.of(Form.EXCEL, Form.PDF), how -> record(how, name, 1));
    }

    private void record(Leaving how, String what, int heads) {
        looks.record(how == Leaving.PRINTED ? LookKind.PRINT : LookKind.EXPORT, what, heads, true, "");
    }
}
