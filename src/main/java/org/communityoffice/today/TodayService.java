package org.communityoffice.today;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.TodayBook;
import org.communityoffice.model.Words;
import org.communityoffice.plan.MonthTargets;
import org.communityoffice.plan.TargetProgress;
import org.communityoffice.plan.TargetsService;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.resident.RosterService;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;

/// Gathers what the books have to say today, from one state of the office.
public final class TodayService {
    private final RosterService residents;
    private final List<TodayBook> books;
    private final TargetsService targets;
    private final OfficeProfileService profile;
    private final LookService looks;
    private final CurrentUser user;
    private final Clock clock;

    /// @param books in the order of their curves
    public TodayService(RosterService residents, List<TodayBook> books, TargetsService targets, OfficeProfileService profile, LookService looks, CurrentUser user, Clock clock) {
        this.residents = residents;
        this.books = List.copyOf(books);
        this.targets = targets;
        this.profile = profile;
        this.looks = looks;
        this.user = user;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// 农历九月二十
    static String lunar(LocalDate day) {
        Lunar lunar = Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getLunar();
        return Words.of("today.lunar", lunar.getMonthInChinese(), lunar.getDayInChinese());
    }

    /// 今日清单, to be looked at and printed.
    PaperToShow paper() {
        String name = Words.of("today.paper.name", today());
        return new PaperToShow(name, () -> TodayReport.of(read(), profile.profile(), user.name()), List.of(PaperToShow.Form.PDF, PaperToShow.Form.EXCEL),
                leaving -> looks.record(leaving == PaperToShow.Leaving.PRINTED ? LookKind.PRINT : LookKind.EXPORT, name, 1, false, ""));
    }

    public Today read() {
        Supplier<Today> reading = () -> {
            LocalDateTime now = LocalDateTime.now(clock);
            LocalDate day = now.toLocalDate();
            MonthTargets month = targets.month(YearMonth.from(day));
            return new Today(day, books.stream().flatMap(book -> book.lines(now).stream()).sorted(Comparator.comparingLong(DueLine::urgent)).toList(),
                    TargetProgress.of(month, day), books.stream().flatMap(book -> book.curve(day).stream()).toList());
        };
        return residents.snapshot(reading);
    }
}
