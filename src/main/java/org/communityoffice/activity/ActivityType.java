package org.communityoffice.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
    /// What every activity has a field or a list for, by the names of the list of types.
    private static final Set<String> GENERAL = Set.of("活动名称", "日期", "起止时间", "地点", "组织者", "参加人数", "照片", "主题", SPEAKER, "主讲人单位", "志愿者名单", "每人时长", "受益人数", "资料份数", "节目单",
            "主办", "协办");

    static ActivityType of(FactoryRow row) {
        return new ActivityType(row.key(), row.get("level1"), row.get("level2"), row.get("default_theme"), parts(row.get("typical_fields")),
                parts(row.get("evidence_expected")), row.is("counts_as_performance"));
    }

    private static List<String> parts(String written) {
        return Arrays.stream(written.split("\\|")).filter(part -> !part.isEmpty()).toList();
    }

    /// What is told of this type only: 片名, 名次, 咨询人次 …
    public List<String> particulars() {
        return typical.stream().filter(name -> !GENERAL.contains(name)).distinct().toList();
    }

    /// 讲座类: its topic and speaker must be told.
    public boolean lecture() {
        return typical.contains(SPEAKER);
    }
}
