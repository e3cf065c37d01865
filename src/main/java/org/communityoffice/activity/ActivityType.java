package org.communityoffice.activity;

import java.util.Arrays;
import java.util.List;
import org.communityoffice.settings.FactoryRow;

/// One kind of activity (`factory/activity-types.csv`).
///
/// @param branch      科普活动, 志愿服务 …
/// @param theme       the theme it belongs to; empty for none
/// @param typical     what is usually told of it
/// @param evidence    what proves that it was held, as the list writes it: `照片≥3张`, `签到表` …
/// @param performance whether it counts as 演出
public record ActivityType(String code, String branch, String name, String theme, List<String> typical, List<String> evidence, boolean performance) {
    private static final String SPEAKER = "主讲人";

    static ActivityType of(FactoryRow row) {
        return new ActivityType(row.key(), row.get("level1"), row.get("level2"), row.get("default_theme"), parts(row.get("typical_fields")),
                parts(row.get("evidence_expected")), row.is("counts_as_performance"));
    }

    private static List<String> parts(String written) {
        return Arrays.stream(written.split("\\|")).filter(part -> !part.isEmpty()).toList();
    }

    /// 讲座类: its topic and speaker must be told.
    public boolean lecture() {
        return typical.contains(SPEAKER);
    }
}
