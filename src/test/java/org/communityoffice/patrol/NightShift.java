package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.group.TeamRepository;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// Sample shifts of invented people: ten on the night, two on the evening before, two on the morning after.
public final class NightShift {
    public static final List<String> NAMES = List.of("陈国强", "刘建军", "马晓东", "罗永刚", "李志强", "阿不都·热合曼", "韩立新", "宋玉成", "唐伟", "郭少峰");
    private static final List<String> POSTS = List.of("北门岗亭", "樱花苑 1–4 号楼", "樱花苑 5–8 号楼", "东风里", "河畔小区", "正兴门路口", "地下车库", "消防通道", "东门道闸", "河畔小区");

    private NightShift() {}

    /// @param night the shift from 22:00 to 06:00
    public record Made(long team, long evening, long night, long morning) {}

    public static Made make(PatrolRepository patrol, TeamRepository teams, LocalDate day) {
        return patrol.change("排班", "主任", changes -> {
            long team = teams.insert(changes, Values.none(TeamFields.TYPE).change().set(TeamFields.NAME, "治安巡逻队").set(TeamFields.ACTIVE, true).done()).id();
            for (String name : NAMES) {
                member(changes, team, name);
            }
            member(changes, team, "孟庆海");
            long[] posts = POSTS.stream().distinct().mapToLong(name -> changes.insert(Values.none(PostFields.TYPE).change().set(PostFields.NAME, name)
                    .set(PostFields.KEY_PLACE, true).set(PostFields.ACTIVE, true).done()).id()).toArray();
            List<String> distinct = POSTS.stream().distinct().toList();
            long[] places = POSTS.stream().mapToLong(name -> posts[distinct.indexOf(name)]).toArray();
            return new Made(team, shift(patrol, changes, team, "ZHONG", day, 14, 22, List.of("赵大鹏", "钱玉成"), places),
                    shift(patrol, changes, team, "YE", day, 22, 6, NAMES, places), shift(patrol, changes, team, "ZAO", day.plusDays(1), 6, 14, List.of("孙志刚", "马文辉"), places));
        }).value();
    }

    private static void member(org.communityoffice.database.Changes changes, long team, String name) {
        changes.insert(Values.none(TeamMemberFields.TYPE).change().set(TeamMemberFields.TEAM, team).set(TeamMemberFields.PERSON_NAME, name).done());
    }

    private static long shift(PatrolRepository patrol, org.communityoffice.database.Changes changes, @Nullable Long team, String kind, LocalDate day, int from, int to, List<String> names, long[] posts) {
        Stored shift = patrol.insert(changes, Values.none(ShiftFields.TYPE).change().set(ShiftFields.DATE, day).set(ShiftFields.START_TIME, LocalTime.of(from, 0))
                .set(ShiftFields.END_TIME, LocalTime.of(to, 0)).set(ShiftFields.SHIFT_KIND, kind).set(ShiftFields.DUTY_KIND, Shift.PATROL).set(ShiftFields.TEAM, team)
                .set(ShiftFields.LEADER, names.getFirst()).set(ShiftFields.SHIFT_STATUS, Shift.PLANNED).done(), ShiftFields.SHIFT_NO, "shift");
        for (int i = 0; i < names.size(); i++) {
            changes.insert(Values.none(ShiftMemberFields.TYPE).change().set(ShiftMemberFields.SHIFT, shift.id()).set(ShiftMemberFields.PERSON_NAME, names.get(i))
                    .set(ShiftMemberFields.POST, posts[i % posts.length]).set(ShiftMemberFields.PLACE, i + 1).set(ShiftMemberFields.ABSENT, false).done());
        }
        return shift.id();
    }
}
