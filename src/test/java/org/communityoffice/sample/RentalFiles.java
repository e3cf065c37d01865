package org.communityoffice.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.sample.Lettings.House;
import org.communityoffice.sample.Lettings.Tenant;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;

/// The rental houses as the clerk has them: a ledger of the summer's inspections, a list of tenants; and what was entered in the window since: rooms, equipment, inspections of the autumn and what became of their hazards.
final class RentalFiles {
    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("yyyy.M.d");
    private static final List<String> INSPECTORS = List.of("刘建军、何玉兰", "周敏、王建国", "李桂兰、刘建军");
    private static final List<String> OLD_HAZARDS = List.of("楼道堆放杂物", "插座串接，线路乱拉", "灭火器过期", "应急灯不亮", "电动车停在楼梯间");
    private static final List<String> OLD_DONE = List.of("已整改", "当场清理", "限期整改", "屋主答应本周改");
    private static final CodeLists CODES = new CodeLists(new FactoryTables());
    private final Lettings lettings;
    private final Dice dice = new Dice(Community.SEED + 13);

    RentalFiles(Lettings lettings) {
        this.lettings = lettings;
    }

    void write(Map<String, byte[]> files) {
        files.put("12_出租屋消防安全检查台账（2026年夏季）.xlsx", ledger());
        files.put("13_租户登记表（2026年10月）.xlsx", tenants());
        text(files, "rooms", rooms());
        text(files, "equipment", equipment());
        new RentalVisits(lettings).write(files);
    }

    private static void text(Map<String, byte[]> files, String name, Text text) {
        files.put("desk/" + name + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Column column(String head, int width) {
        return new Column(head, width, false, _ -> null);
    }

    private static String yes(boolean is) {
        return is ? "有" : "无";
    }

    /// A house that was inspected twice stands there twice; dates are written as the hand was at it.
    private byte[] ledger() {
        Clerk clerk = new Clerk(new XSSFWorkbook());
        List<Column> columns = List.of(column("序号", 6), column("小区", 12), column("房屋地址", 28), column("房东", 10), column("联系电话", 24), column("房屋类别", 10), column("层数", 6), column("房间数", 8), column("租住人数", 8),
                column("防盗网", 8), column("逃生口", 8), column("楼梯是否直通屋顶", 10), column("有无电动车停放", 10), column("瓶装气", 8), column("灭火器（具）", 10), column("应急灯（只）", 10), column("检查日期", 12), column("检查人", 16),
                column("存在隐患", 24), column("整改情况", 14), column("备注", 16));
        Clerk.Page page = clerk.new Page("检查台账", columns).title("樱花社区出租屋消防安全检查台账").line("填表单位：樱花社区居民委员会　　　　2026年6月—9月").head();
        int number = 0;
        for (House house : lettings.houses()) {
            int times = dice.chance(0.25) ? 2 : 1;
            for (int i = 0; i < times; i++) {
                LocalDate day = dice.between(LocalDate.of(2026, i == 0 ? 6 : 8, 1), LocalDate.of(2026, i == 0 ? 7 : 9, 28));
                boolean found = dice.chance(0.4);
                long heads = lettings.tenants().stream().filter(one -> one.house() == house).count() + (dice.chance(0.15) ? dice.between(1, 3) : 0);
                page.row(++number, house.estate(), house.address(), house.landlord(), house.phone(), house.built() ? "自建房" : "商品房", house.built() ? house.floors() : "", house.built() ? house.rooms().size() : 1, (int) heads, yes(house.bars()),
                        house.bars() ? yes(house.opening()) : "/", house.floors() >= 4 ? house.stair() ? "是" : "否" : "", yes(house.ebike()), yes(house.gas()), house.extinguishers(), house.lights(), dice.chance(0.2) ? DOTS.format(day) : day,
                        dice.pick(INSPECTORS), found ? dice.pick(OLD_HAZARDS) : "无", found ? dice.pick(OLD_DONE) : "", dice.chance(0.05) ? "屋主在外地，联系其弟" : "");
            }
        }
        page.line("填表人：李桂兰　　　　审核人：王建国　　　　填表日期：2026年9月30日");
        return clerk.bytes();
    }

    private byte[] tenants() {
        Clerk clerk = new Clerk(new XSSFWorkbook());
        List<Column> columns = List.of(column("序号", 6), column("姓名", 16), column("性别", 6), column("民族", 8), column("身份证号", 21), column("联系电话", 24), column("户籍地址", 20), column("租住地址", 28), column("房号", 8), column("房东", 10),
                column("入住日期", 12), column("合同到期日", 12), column("是否承租人", 8), column("备注", 20));
        Clerk.Page page = clerk.new Page("租户", columns).title("樱花社区出租屋租户登记表").line("登记单位：樱花社区居民委员会　　　　2026年10月").head();
        int number = 0;
        for (Tenant one : lettings.tenants()) {
            Values person = one.person();
            LocalDate until = one.in().withYear(2027).minusDays(1);
            page.row(++number, person.get(ResidentFields.NAME), CODES.shortName("sex", person.get(ResidentFields.SEX, "")), CODES.shortName("ethnic-groups", person.get(ResidentFields.ETHNIC_GROUP, "")), person.get(ResidentFields.ID_NO),
                    person.get(ResidentFields.PHONE), person.get(ResidentFields.HUKOU_ADDRESS), one.house().address(), one.room(), one.house().landlord(), dice.chance(0.1) ? DOTS.format(one.in()) : one.in(),
                    one.lessee() ? until : "", one.lessee() ? "是" : "否", "");
        }
        page.subtotal("合计", number).line("填表人：李桂兰　　　　填表日期：2026年10月31日");
        return clerk.bytes();
    }

    private Text rooms() {
        Text out = new Text("地址", "房号");
        lettings.houses().stream().filter(House::built).forEach(house -> out.row(house.address(), String.join("、", house.rooms())));
        return out;
    }

    /// Of every age: sound, soon, past, unknown, broken, out of use.
    private Text equipment() {
        Text out = new Text("地址", "类型", "位置", "数量", "出厂年月", "安装日期", "上次维修", "状态");
        List<House> built = lettings.houses().stream().filter(House::built).toList();
        List<String> made = List.of("2024-03", "2021-12", "2020-05", "2016-04", "2023-08", "2025-01", "", "2019-10", "2022-06", "2024-11");
        int kind = 0;
        for (House house : built.subList(0, 56)) {
            for (int floor = 1; floor <= Math.min(house.floors(), 2); floor++) {
                String month = made.get(kind++ % made.size());
                out.row(house.address(), "干粉灭火器（ABC）", floor + " 层走道", Math.max(1, house.extinguishers() / house.floors()), month, "", month.equals("2019-10") ? "2025-11-20" : month.equals("2020-05") ? "2025-06-01" : "",
                        kind % 37 == 0 ? "损坏" : kind % 41 == 0 ? "停用" : "完好");
            }
            if (house.lights() > 0) {
                out.row(house.address(), "消防应急照明灯", "楼梯间", house.lights(), "", LocalDate.of(2025 + kind % 2, 1 + kind % 10, 5), "", "完好");
            }
            if (kind % 5 == 0) {
                out.row(house.address(), "独立式感烟火灾探测报警器", "各房间", house.rooms().size(), "2025-06", LocalDate.of(2025, 12, 3), "", "完好");
            }
        }
        return out;
    }
}
