package org.communityoffice.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.sample.Watch.Crew;
import org.communityoffice.sample.Watch.Place;

/// The patrol: a workbook of sign-ins for each month, and what no workbook carries as small text files.
final class PatrolFiles {
    static final LocalDate CONFIRMED_BY_ONE = Watches.TODAY.minusDays(1);
    private static final List<String> ROUTES = List.of("东门—中心花园—西门", "南门—河畔小学—五号楼", "北巷口—后山步道—东门");
    private static final List<String> FOUND = List.of("3号楼门禁不灵，已报物业", "劝走楼道充电一户", "后山步道灯坏一盏", "垃圾桶满，已通知保洁", "一辆货车占消防通道，已挪开", "有人深夜唱歌，劝回");
    private static final List<String> NOTICES = List.of("河畔小学放学时人多", "东门快递车多，注意消防通道", "今晚有雨，步道湿滑", "五号楼装修，留意夜里噪音");

    private final Watches watches;
    private final Dice dice = new Dice(Community.SEED + 9);

    PatrolFiles(Watches watches) {
        this.watches = watches;
    }

    void write(Map<String, byte[]> files) {
        Map<YearMonth, List<Watch>> months = watches.all.stream().filter(Watch::entered).collect(Collectors.groupingBy(watch -> YearMonth.from(watch.day()), LinkedHashMap::new, Collectors.toList()));
        int number = 9;
        for (Map.Entry<YearMonth, List<Watch>> month : months.entrySet()) {
            files.put("%02d_巡逻签到表（%d年%d月）.xlsx".formatted(number++, month.getKey().getYear(), month.getKey().getMonthValue()), sheet(month.getKey(), month.getValue()));
        }
        text(files, "teams", teams());
        text(files, "posts", posts());
        text(files, "rota", rota());
        text(files, "places", places());
        text(files, "handovers", handOvers());
        text(files, "items", items());
        text(files, "incidents", incidents());
    }

    private static void text(Map<String, byte[]> files, String name, Text text) {
        files.put("desk/" + name + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Values person) {
        return person.get(ResidentFields.NAME, "");
    }

    /// People with the same times in one row, as they signed one below the other with a brace.
    private byte[] sheet(YearMonth month, List<Watch> shifts) {
        Clerk clerk = new Clerk(new XSSFWorkbook());
        List<Column> columns = List.of(column("日期", 12), column("班次", 8), column("巡逻队", 18), column("队员", 24), column("签到时间", 10), column("签退时间", 12), column("巡逻路线", 24), column("发现问题", 28));
        Clerk.Page page = clerk.new Page(month.getMonthValue() + "月", columns).title("樱花社区%d年%d月巡逻签到表".formatted(month.getYear(), month.getMonthValue())).head();
        for (Watch watch : shifts) {
            Map<List<String>, List<String>> together = new LinkedHashMap<>();
            for (Place place : watch.present()) {
                Values who = place.by() == null ? place.person() : place.by();
                together.computeIfAbsent(List.of(clock(watch, place.in()), clock(watch, place.out())), _ -> new ArrayList<>()).add(name(who));
            }
            boolean first = true;
            String route = ROUTES.get(watch.day().getDayOfMonth() % ROUTES.size());
            String found = dice.chance(0.14) ? dice.pick(FOUND) : "";
            for (Map.Entry<List<String>, List<String>> row : together.entrySet()) {
                page.row(watch.day(), watch.kind(), watch.crew().name(), String.join("、", row.getValue()), row.getKey().getFirst(), row.getKey().getLast(), first ? route : "", first ? found : "");
                first = false;
            }
        }
        page.line("审核：王建国");
        return clerk.bytes();
    }

    private static Column column(String head, int width) {
        return new Column(head, width, false, _ -> null);
    }

    /// What is after midnight says so.
    private static String clock(Watch watch, @org.jspecify.annotations.Nullable LocalDateTime at) {
        return at == null ? "" : at.toLocalDate().equals(watch.day()) ? "%02d:%02d".formatted(at.getHour(), at.getMinute()) : "次日%d:%02d".formatted(at.getHour(), at.getMinute());
    }

    private Text teams() {
        Text out = new Text("队伍", "类别", "姓名", "公民身份号码", "岗位", "入队日期");
        for (Crew crew : watches.crews) {
            for (int i = 0; i < crew.people().size(); i++) {
                Values person = crew.people().get(i);
                out.row(crew.name(), crew.category(), name(person), person.get(ResidentFields.ID_NO), i == 0 ? "队长" : i == 1 ? "副队长" : "队员", LocalDate.of(2026, 3 + i % 4, 1 + i * 2));
            }
        }
        return out;
    }

    private static Text posts() {
        Text out = new Text("点位名称", "所属小区", "重点地段", "横", "纵");
        int number = 0;
        for (Map.Entry<String, String> post : Watches.POSTS.entrySet()) {
            out.row(post.getKey(), post.getValue(), Watches.KEY.contains(post.getKey()) ? "是" : "否", 18 + number % 3 * 30, 26 + number / 3 * 44);
            number++;
        }
        return out;
    }

    /// Everybody as they were planned, with the post.
    private Text rota() {
        Text out = new Text("日期", "班次", "队伍", "起", "止", "路线", "队员", "点位");
        for (Watch watch : watches.all) {
            out.row(watch.day(), watch.kind(), watch.crew().name(), watch.from(), watch.to(), ROUTES.get(watch.day().getDayOfMonth() % ROUTES.size()),
                    watch.places().stream().map(place -> name(place.person())).collect(Collectors.joining("、")), watch.places().stream().map(Place::post).collect(Collectors.joining("、")));
        }
        return out;
    }

    /// What is to be said of a place besides its times.
    private Text places() {
        Text out = new Text("日期", "班次", "队伍", "队员", "情况", "谁来", "说明");
        for (Watch watch : watches.all) {
            watch.places().stream().filter(place -> !place.outcome().isEmpty() && (!place.outcome().equals(Watch.HERE) || watch.crew().equals(watches.crews.getFirst()))).forEach(place -> out.row(watch.day(), watch.kind(), watch.crew().name(), name(place.person()),
                    place.outcome().equals(Watch.HERE) ? "点签" : place.outcome(), place.by() == null ? "" : name(place.by()), place.remark()));
        }
        return out;
    }

    /// Each evening the second shift hands over to the night, where anybody of it came.
    List<Watch> handingOver() {
        return watches.all.stream().filter(watch -> watch.kind().equals("中班") && watch.entered() && (watch.day().equals(CONFIRMED_BY_ONE) || !watches.of(watch.day(), "夜班").present().isEmpty())).toList();
    }

    private Text handOvers() {
        Text out = new Text("日期", "交班班次", "交班队伍", "接班班次", "接班队伍", "交接时间", "交班人", "接班人", "交班确认", "接班确认", "注意事项", "器材");
        for (Watch watch : handingOver()) {
            Watch night = watches.of(watch.day(), "夜班");
            boolean last = watch.day().equals(CONFIRMED_BY_ONE);
            LocalDateTime at = watch.ends();
            Place giver = watch.present().getFirst();
            Place taker = last ? null : night.present().getFirst();
            String counted = watch.day().getDayOfMonth() % 11 == 3 ? "手电 5 一支没电，送修" : watch.day().getDayOfMonth() % 13 == 5 ? "反光背心 9 一件洗了没干" : "";
            out.row(watch.day(), watch.kind(), watch.crew().name(), night.kind(), night.crew().name(), at, name(giver.person()),
                    taker == null ? "" : name(taker.by() == null ? taker.person() : taker.by()), at.plusMinutes(1), last ? "" : at.plusMinutes(4),
                    watch.day().getDayOfMonth() % 3 == 0 ? NOTICES.get(watch.day().getDayOfMonth() / 3 % NOTICES.size()) : "", counted);
        }
        return out;
    }

    private static Text items() {
        return new Text("事项", "发现日期", "发现班次", "发现时间", "下一步责任人", "下一步", "办结日期", "办结班次", "办结时间", "结果", "情况编号")
                .row("河畔小区3号楼门禁关不严", "2026-09-21", "中班", "2026-09-21T17:20", "物业周师傅", "换闭门器", "2026-09-24", "中班", "2026-09-24T16:10", "闭门器已换", "")
                .row("后山步道第4盏灯不亮", "2026-10-03", "夜班", "2026-10-03T23:40", "路灯所", "报修，等来人", "2026-10-09", "中班", "2026-10-09T19:30", "灯已亮", "")
                .row("东风里北巷口堆沙未清", "2026-10-19", "中班", "2026-10-19T15:30", "装修户", "催清，拉警示带", "2026-10-22", "夜班", "2026-10-22T22:50", "沙已清走", "")
                .row("樱花苑5号楼楼道充电", "2026-11-06", "夜班", "2026-11-06T23:10", "网格员", "上门讲，约定到车棚充", "2026-11-08", "中班", "2026-11-08T18:00", "已到车棚充电", "")
                .row("河畔小学门口井盖松动", "2026-11-12", "中班", "2026-11-12T16:45", "市政报修员", "已放警示锥，等修", "", "", "", "", "")
                .row("樱花苑东门道闸起落慢", "2026-11-14", "中班", "2026-11-14T18:30", "物业周师傅", "明早看电机", "", "", "", "", "8");
    }

    private static Text incidents() {
        return new Text("情况编号", "发现时间", "日期", "班次", "地点", "类别", "紧急程度", "经过", "处置", "完成时间", "去向")
                .row("1", "2026-09-19T20:15", "2026-09-19", "中班", "樱花苑中心花园", "纠纷苗头", "一般", "两户因遛狗不牵绳争吵", "劝开，约好牵绳", "2026-09-19T20:50", "无")
                .row("2", "2026-09-28T23:30", "2026-09-28", "夜班", "后山步道口", "可疑人员车辆", "较急", "陌生车辆停留，车内有人拍照", "上前问明是测绘人员，记下车号", "2026-09-28T23:55", "无")
                .row("3", "2026-10-04T19:05", "2026-10-04", "中班", "东风里北巷口", "占道堵通道", "一般", "婚车占消防通道", "联系车主挪走", "2026-10-04T19:20", "无")
                .row("4", "2026-10-13T01:40", "2026-10-12", "夜班", "河畔小区南门", "火情", "紧急", "垃圾桶冒烟", "用灭火器扑灭，报消防备查", "2026-10-13T02:00", "消防")
                .row("5", "2026-10-17T16:30", "2026-10-17", "中班", "樱花苑东门", "走失救助", "较急", "一位老人找不到家", "核名册后送回，女儿来接", "2026-10-17T17:10", "无")
                .row("6", "2026-10-26T22:40", "2026-10-26", "夜班", "樱花苑5号楼", "电动车违停充电", "较急", "楼道飞线充电", "当场拔线，第三天到车棚充", "2026-10-28T10:00", "隐患台账")
                .row("7", "2026-11-03T21:10", "2026-11-03", "中班", "河畔小区4号楼", "纠纷苗头", "一般", "楼上漏水，两家争执", "劝住，转调解", "2026-11-03T22:00", "纠纷登记")
                .row("8", "2026-11-14T19:20", "2026-11-14", "中班", "樱花苑东门", "设施损坏", "较急", "道闸撞弯，起落慢", "已放锥桶，等物业", "", "无");
    }
}
