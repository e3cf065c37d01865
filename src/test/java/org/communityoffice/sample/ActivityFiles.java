package org.communityoffice.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.communityoffice.activity.ActivityType;
import org.communityoffice.activity.ActivityTypes;
import org.communityoffice.activity.ProposedThemes;
import org.communityoffice.plan.Festivals;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;

/// The activities: the older ones as a text file, the newer as a workbook, who came and whose hours, the drawn pictures.
final class ActivityFiles {
    private static final LocalDate NEWER = LocalDate.of(2026, 9, 26);
    private static final String[] HEADS = {"日期", "开始时间", "结束时间", "活动名称", "活动类型", "主题标签", "地点", "组织者", "参加人数", "志愿者人数", "主题内容", "主讲人", "主讲人单位", "照片数", "活动情况", "备注"};
    private static final String TEAM = "樱花志愿服务队";
    private static final List<String> LEADERS = List.of("李桂兰", "王建国", "周敏");
    private static final List<String> ROLES = List.of("秩序", "搬运", "登记", "陪护", "摄影");

    private final FactoryTables tables = new FactoryTables();
    private final ProposedThemes proposed = new ProposedThemes(new Festivals(tables), tables);
    private final CodeLists codes = new CodeLists(tables);
    private final Dice dice = new Dice(Community.SEED + 7);
    private final List<Values> people;
    private final List<Values> volunteers;

    ActivityFiles(List<Values> people) {
        List<Values> pool = new ArrayList<>(people.stream().filter(person -> "在册".equals(person.get(ResidentFields.STATUS)) && "111".equals(person.get(ResidentFields.ID_TYPE))
                && person.has(ResidentFields.ID_NO) && age(person) >= 16 && age(person) < 85).toList());
        Collections.shuffle(pool, dice.random());
        volunteers = List.copyOf(pool.subList(0, 26));
        this.people = List.copyOf(pool.subList(26, 400));
    }

    private static int age(Values person) {
        return person.get(ResidentFields.BIRTH_DATE, Community.AS_OF).until(Community.AS_OF).getYears();
    }

    void write(Map<String, byte[]> files) {
        Text older = new Text(HEADS);
        Clerk clerk = new Clerk(new XSSFWorkbook());
        Clerk.Page newer = clerk.new Page("活动登记", columns()).title("樱花社区2026年四季度活动登记表").line("填表人：李桂兰").head();
        Text came = new Text("日期", "活动名称", "姓名", "公民身份号码");
        Text hours = new Text("日期", "活动名称", "姓名", "公民身份号码", "服务时长", "岗位");
        Text photos = new Text("日期", "活动名称", "文件");
        Text hosts = new Text("日期", "活动名称", "主办", "协办", "承担队伍");
        Set<Values> served = new LinkedHashSet<>();
        for (Held held : Held.ALL) {
            boolean later = !held.day().isBefore(NEWER);
            List<Object> row = cells(held, later);
            if (later) {
                newer.row(row.toArray());
            } else {
                older.row(row);
            }
            named(held).forEach(person -> came.row(held.day(), held.title(), person.get(ResidentFields.NAME), person.get(ResidentFields.ID_NO)));
            given(held).forEach(person -> hours.row(held.day(), held.title(), person.get(ResidentFields.NAME), person.get(ResidentFields.ID_NO),
                    held.minutes() <= 60 ? "1.5" : held.minutes() <= 100 ? "2" : "3", dice.pick(ROLES)));
            served.addAll(given(held));
            hosts.row(held.day(), held.title(), held.type().startsWith("主题党日") ? "樱花社区党支部" : "樱花社区居民委员会", held.lecture(2), held.volunteers() < 5 ? "" : TEAM);
            for (int i = 0; i < held.photos(); i++) {
                photos.row(held.day(), held.title(), held.pictures().get(i));
                files.put(held.pictures().get(i), Drawing.of(held, i + 1));
            }
        }
        files.put("07_2026年三季度活动登记.csv", older.toString().getBytes(Charset.forName("GB18030")));
        files.put("08_2026年四季度活动登记.xlsx", clerk.bytes());
        files.put("desk/attendees.csv", came.toString().getBytes(StandardCharsets.UTF_8));
        files.put("desk/hours.csv", hours.toString().getBytes(StandardCharsets.UTF_8));
        files.put("desk/hosts.csv", hosts.toString().getBytes(StandardCharsets.UTF_8));
        files.put("desk/volunteers.csv", team(served).toString().getBytes(StandardCharsets.UTF_8));
        files.put("desk/photos.csv", photos.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Text team(Set<Values> served) {
        Text out = new Text("队伍", "类别", "姓名", "公民身份号码", "岗位", "入队日期");
        int number = 0;
        for (Values person : served) {
            out.row(TEAM, "其他", person.get(ResidentFields.NAME), person.get(ResidentFields.ID_NO), number == 0 ? "队长" : "队员", LocalDate.of(2026, 3, 5).plusWeeks(number));
            number = (number + 1) % 12;
        }
        return out;
    }

    private static List<Column> columns() {
        return java.util.Arrays.stream(HEADS).map(head -> new Column(head, head.equals("活动情况") ? 50 : head.contains("名称") ? 24 : 12, false, _ -> null)).toList();
    }

    private List<Object> cells(Held held, boolean later) {
        ActivityType type = new ActivityTypes(tables).all().stream().filter(one -> one.name().equals(held.type())).findFirst().orElseThrow();
        String themes = String.join("、", proposed.of(held.day(), type).stream().map(theme -> codes.name("themes", theme)).toList());
        String day = DateTimeFormatter.ofPattern("yyyy.M.d").format(held.day());
        List<Object> row = new ArrayList<>();
        Collections.addAll(row, later ? held.day() : day, held.from().toString(), held.from().plusMinutes(held.minutes()).toString(), held.title(), held.type(), themes,
                held.place(), LEADERS.get(held.heads() % LEADERS.size()), held.heads(), held.volunteers(), held.lecture(0), held.lecture(1), held.lecture(2),
                held.photos() > 0 ? held.photos() : held.heads() % 3, held.summary(), held.heads() % 17 == 0 ? "签到表在文件柜第二层" : "");
        return row;
    }

    /// Some activities have a list of names: those of lectures and small ones.
    List<Values> named(Held held) {
        boolean listed = !held.lecture().isEmpty() || held.type().equals("读书活动");
        int from = (int) (held.day().toEpochDay() * 31 % 300);
        return listed ? people.subList(from, from + Math.min(held.heads() / 2, 22)) : List.of();
    }

    /// The volunteers whose hours were written down: not of every activity that had some.
    List<Values> given(Held held) {
        if (held.volunteers() < 5 || held.heads() % 5 == 0) {
            return List.of();
        }
        int from = (int) (held.day().toEpochDay() % 10);
        return volunteers.subList(from, from + held.volunteers());
    }
}
