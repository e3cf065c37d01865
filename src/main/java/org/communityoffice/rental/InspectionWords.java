package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.communityoffice.model.Words;

/// How days and deadlines stand on the screen 录入检查.
final class InspectionWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private InspectionWords() {}

    /// 11月2日
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// 11月2日 周一
    static String weekday(LocalDate day) {
        return day(day) + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
    }

    /// 3日 of “疑似重大：3日”.
    static String brief(Deadlines.Deadline deadline) {
        String label = deadline.label();
        return label.substring(label.indexOf('：') + 1);
    }

    /// 一般 7日，11月5日 · 当场改正
    static String followed(Finding finding, InspectionRules rules, String severity) {
        LocalDate until = finding.deadline();
        if (!finding.worked().isEmpty()) {
            return severity + " " + finding.worked();
        }
        if (finding.onTheSpot()) {
            return severity + " " + Words.of("rental.inspect.spot");
        }
        String chosen = rules.chosen(finding).map(InspectionWords::brief).orElse("");
        return until == null ? severity + " " + Words.of("rental.inspect.no-deadline") : (severity + " " + chosen).strip() + "，" + day(until);
    }
}
