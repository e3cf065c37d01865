package org.communityoffice.activity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// The kinds of activities as the office has them now.
public final class ActivityTypes {
    /// 科普活动, of the figure SCI-N.
    static final String SCIENCE = "科普活动";
    /// 电影放映, 健康知识讲座, 周末卫生大扫除: types that have a figure of their own (`factory/figures.csv`).
    static final String FILM = "CUL-FILM";
    static final String HEALTH = "EDU-HEALTH";
    static final String CLEANUP = "ENV-CLEAN";

    private final FactoryTables tables;

    public ActivityTypes(FactoryTables tables) {
        this.tables = tables;
    }

    public List<ActivityType> all() {
        return tables.rows("activity-types").stream().map(ActivityType::of).toList();
    }

    /// @param code a code; written words have no type
    public Optional<ActivityType> of(@Nullable String code) {
        return code == null ? Optional.empty() : tables.table("activity-types").row(code).map(ActivityType::of);
    }

    Set<String> performances() {
        return codes(ActivityType::performance);
    }

    Set<String> science() {
        return codes(type -> type.branch().equals(SCIENCE));
    }

    private Set<String> codes(Predicate<ActivityType> which) {
        return all().stream().filter(which).map(ActivityType::code).collect(Collectors.toSet());
    }
}
