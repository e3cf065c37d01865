package org.communityoffice.activity;

import static org.communityoffice.report.Passage.number;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.MonthBook.Section;

/// Sections 二、活动与宣传, 三、志愿服务 and what of 八、环境整治 is counted of the summary (`report-layouts.md`, RPT-01): an empty kind is said in words, never as 0 场.
final class ActivitySections {
    private ActivitySections() {}

    static List<Section> of(MonthList list) {
        return List.of(new Section(2, Words.of("activity.month.two"), activities(list)), new Section(3, Words.of("activity.month.three"), volunteers(list)),
                new Section(8, Words.of("activity.month.eight"), Words.of("activity.month.cleanups", number("ENV-CLEANUP", list.now().cleanups()))));
    }

    private static String activities(MonthList list) {
        ActivityFigures now = list.now();
        StringBuilder out = new StringBuilder(Words.of("activity.month.held", number("ACT-N", now.held()), performances(now), number("ACT-HEADS", now.heads()), number("ACT-COPIES", now.copies())));
        list.festivals().forEach((festival, many) -> out.append(Words.of("activity.month.festival", festival, many)));
        largest(list).ifPresent(values -> out.append(Words.of("activity.month.largest", values.get(ActivityFields.TITLE, ""), values.get(ActivityFields.ATTENDANCE, 0))));
        return out.toString();
    }

    private static String performances(ActivityFigures now) {
        if (now.shows() == 0 && now.films() == 0) {
            return Words.of("activity.month.neither");
        }
        String shows = now.shows() == 0 ? Words.of("activity.month.no-shows") : Words.of("activity.month.shows", number("ACT-SHOW", now.shows()));
        String films = now.films() == 0 ? Words.of("activity.month.no-films") : Words.of("activity.month.films", number("ACT-FILM", now.films()));
        return shows + films;
    }

    private static Optional<Values> largest(MonthList list) {
        return list.rows().stream().map(ActivityRow::values).filter(values -> values.get(ActivityFields.ATTENDANCE, 0) > 0)
                .max(Comparator.comparingInt(values -> values.get(ActivityFields.ATTENDANCE, 0)));
    }

    private static String volunteers(MonthList list) {
        Integer joined = list.joined();
        return Words.of("activity.month.served", number("VOL-TIMES", list.now().times()), number("VOL-HOURS", list.now().hours().toPlainString()),
                joined == null ? "" : Words.of("activity.month.joined", number("VOL-NEW", joined)));
    }
}
