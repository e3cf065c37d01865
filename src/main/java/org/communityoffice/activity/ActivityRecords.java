package org.communityoffice.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.Behind;
import org.communityoffice.report.Behind.Line;

/// The activities and entries of hours that the figures of some days count.
final class ActivityRecords {
    private final ActivityMonthRepository repository;
    private final ActivityTypes types;
    private final LocalDate first;
    private final LocalDate last;

    /// @param last day that counts
    ActivityRecords(ActivityMonthRepository repository, ActivityTypes types, LocalDate first, LocalDate last) {
        this.repository = repository;
        this.types = types;
        this.first = first;
        this.last = last;
    }

    Optional<Behind> of(String code) {
        return Optional.ofNullable(switch (code) {
            case "ACT-N" -> Behind.count(repository.held(first, last).stream().map(one -> line(one, BigDecimal.ONE)).toList());
            case "ACT-SHOW" -> of(types.performances());
            case "ACT-FILM" -> of(List.of(ActivityTypes.FILM));
            case "ACT-HEADS" -> sum(ActivityFields.ATTENDANCE);
            case "ACT-COPIES" -> sum(ActivityFields.COPIES);
            case "SCI-N" -> of(types.science());
            case "EDU-HEALTH-N" -> of(List.of(ActivityTypes.HEALTH));
            case "ENV-CLEANUP" -> of(List.of(ActivityTypes.CLEANUP));
            case "VOL-TIMES" -> Behind.sum(times());
            case "VOL-HOURS" -> Behind.sum(repository.given(first, last).stream().map(one -> given(one, one.hours())).toList());
            default -> null;
        });
    }

    private Behind of(Collection<String> wanted) {
        return Behind.count(repository.held(first, last).stream().filter(one -> wanted.contains(one.values().get(ActivityFields.ACTIVITY_TYPE, ""))).map(one -> line(one, BigDecimal.ONE)).toList());
    }

    private Behind sum(Field<Integer> number) {
        return Behind.sum(repository.held(first, last).stream().map(one -> line(one, BigDecimal.valueOf(one.values().get(number, 0)))).filter(one -> one.part().signum() != 0).toList());
    }

    /// Entries of hours, and of an activity without any the number of its volunteers.
    private List<Line> times() {
        List<ActivityMonthRepository.Given> given = repository.given(first, last);
        Set<Long> with = given.stream().map(ActivityMonthRepository.Given::activity).collect(Collectors.toSet());
        List<Line> out = new ArrayList<>(given.stream().map(one -> given(one, BigDecimal.ONE)).toList());
        repository.held(first, last).stream().filter(one -> !with.contains(one.id()) && one.values().get(ActivityFields.VOLUNTEERS, 0) > 0)
                .forEach(one -> out.add(line(one, BigDecimal.valueOf(one.values().get(ActivityFields.VOLUNTEERS, 0)))));
        return out;
    }

    private static Line given(ActivityMonthRepository.Given one, BigDecimal part) {
        return new Line(one.name(), Words.of("activity.behind", one.day(), one.title()), part, BigDecimal.ONE, ActivityFields.TYPE.table(), one.activity());
    }

    private static Line line(Stored activity, BigDecimal part) {
        Values values = activity.values();
        return new Line(values.get(ActivityFields.TITLE, ""), Words.of("activity.behind", values.get(ActivityFields.STARTS_ON, LocalDate.MIN), values.get(ActivityFields.PLACE, "")), part, BigDecimal.ONE,
                ActivityFields.TYPE.table(), activity.id());
    }
}
