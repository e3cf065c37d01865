package org.communityoffice.activity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.plan.Days;
import org.communityoffice.plan.Fact;
import org.communityoffice.plan.Facts;
import org.communityoffice.plan.Target;
import org.communityoffice.plan.TargetBook;

/// Activities for the targets: each says its type, its themes and what its topic names.
public final class ActivityTargets implements TargetBook {
    private final ActivityRepository repository;
    private final ActivityTypes types;

    public ActivityTargets(ActivityRepository repository, ActivityTypes types) {
        this.repository = repository;
        this.types = types;
    }

    /// Everything about activities, but not who of the landlords came: a roster names residents.
    @Override
    public boolean holds(Target target) {
        return target.concept().equals("activities") && (target.per().isEmpty() || target.per().equals("theme"));
    }

    @Override
    public Reading read(Days days) {
        LocalDate begun = repository.all().stream().map(ActivityTargets::day).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        Set<String> performances = types.performances();
        List<Stored> held = repository.all().stream().filter(activity -> days.contains(day(activity))).toList();
        Map<List<String>, Facts> read = new HashMap<>();
        return (target, period) -> read.computeIfAbsent(target.values("values"), values -> Facts.of(held.stream().map(activity -> fact(activity.values(), performances, values).from(activity.values().get(ActivityFields.TITLE, ""), ActivityFields.TYPE.table(), activity.id())).toList(), Set.of(), true))
                .with(Set.of(), !period.last().isBefore(begun));
    }

    private static LocalDate day(Stored activity) {
        return activity.values().get(ActivityFields.STARTS_ON, LocalDate.MAX);
    }

    /// @param topics each is said by an activity whose topic has it among its words
    private static Fact fact(Values activity, Set<String> performances, List<String> topics) {
        String type = activity.get(ActivityFields.ACTIVITY_TYPE, "");
        String topic = activity.get(ActivityFields.TOPIC, "");
        Fact fact = Fact.on(activity.get(ActivityFields.STARTS_ON, LocalDate.MAX)).say("activity_type", type).say("counts_as_performance", performances.contains(type));
        List.of(activity.get(ActivityFields.THEMES, "").split("\\|")).forEach(theme -> fact.say("theme", theme));
        topics.stream().filter(topic::contains).forEach(said -> fact.say("topic", said));
        return fact;
    }
}
