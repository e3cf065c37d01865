package org.communityoffice.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityoffice.sample.Lettings.House;

/// The inspections of the autumn by exception, and what became of each hazard: on the spot, told, under way, rechecked with and without success, overdue, refused, handed over, answered.
final class RentalVisits {
    private static final LocalDate TODAY = Watches.TODAY;
    private static final List<String> INSPECTORS = List.of("刘建军、何玉兰", "周敏、王建国", "李桂兰、刘建军");
    private static final List<String[]> ORDINARY = List.of(new String[] {"FC-05", "插座串接，接了电磁炉"}, new String[] {"FC-01", "走道拉临时线"}, new String[] {"FC-06", "二层没有灭火器"}, new String[] {"FC-08", "楼梯间没有应急灯"},
            new String[] {"FC-04", "配电箱没有漏电保护"}, new String[] {"FC-13", "没有装提示铃"});
    private static final List<String[]> SERIOUS = List.of(new String[] {"FC-23", "首层卷闸门夜里从外面锁"}, new String[] {"FC-36", "一层加工作坊，二层住人"}, new String[] {"FC-42", "楼梯下存放油漆、稀料"});
    private final Lettings lettings;
    private final Dice dice = new Dice(Community.SEED + 17);
    private final Text visits = new Text("地址", "日期", "检查人", "结论", "说明");
    private final Text hazards = new Text("地址", "日期", "检查项", "部位", "描述", "当场", "报告时间", "告知日期", "签收人", "开始整改", "复查", "拒绝", "移交日期", "移交理由", "答复日期", "答复文号");

    RentalVisits(Lettings lettings) {
        this.lettings = lettings;
    }

    void write(Map<String, byte[]> files) {
        List<House> seen = new ArrayList<>(lettings.houses());
        java.util.Collections.shuffle(seen, dice.random());
        int number = 0;
        for (House house : seen.subList(0, 96)) {
            visit(house, number++);
        }
        files.put("desk/inspections.csv", visits.toString().getBytes(StandardCharsets.UTF_8));
        files.put("desk/hazards.csv", hazards.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void visit(House house, int number) {
        LocalDate day = number < 8 ? TODAY.minusDays(1 + number % 3) : LocalDate.of(2026, 10, 9).plusDays(number % 32);
        if (number % 19 == 18) {
            visits.row(house.address(), day, dice.pick(INSPECTORS), "未能入户", "敲门没有人");
            return;
        }
        visits.row(house.address(), day, dice.pick(INSPECTORS), "", "");
        if (number < 60) {
            String place = house.rooms().isEmpty() ? "客厅" : dice.pick(house.rooms());
            hazard(house, day, place, number % 14);
            if (number % 6 == 0 && number >= 8) {
                hazard(house, day, "走道", 6);
            }
        }
    }

    /// @param fate which of the ways it went
    private void hazard(House house, LocalDate day, String place, int fate) {
        boolean serious = fate >= 9 && fate <= 12;
        String[] what = serious ? dice.pick(SERIOUS) : place.equals("走道") ? new String[] {"FC-03", "电线没有穿管"} : dice.pick(ORDINARY);
        LocalDate told = day.plusDays(fate % 2);
        LocalDate late = day.plusDays(serious ? 3 : 8);
        String report = serious ? day + "T16:30" : "";
        if (!late.isBefore(TODAY) && fate != 0) {
            fate = fate % 2 == 0 ? 1 : 2;
        }
        List<Object> row = new ArrayList<>(List.of(house.address(), day, what[0], place, what[1], fate == 0 ? "是" : "", report));
        switch (fate) {
            case 0, 1 -> row.addAll(List.of("", "", "", "", "", "", "", "", ""));
            case 2, 3 -> row.addAll(List.of(told, house.landlord(), "", "", "", "", "", "", ""));
            case 4 -> row.addAll(List.of(told, house.landlord(), told, "", "", "", "", "", ""));
            case 5 -> row.addAll(List.of(told, house.landlord(), told, late + " 不合格 " + TODAY.plusDays(3), "", "", "", "", ""));
            case 8 -> row.addAll(List.of(told, "", "", late + " 不合格 " + TODAY.minusDays(1), "屋主说没有钱改", "", "", "", ""));
            case 9, 13 -> row.addAll(List.of(told, house.landlord(), "", late + " 不合格 移交", serious ? "" : "屋主不肯改", late, "到期没有改，屋主拒绝", "", ""));
            case 10 -> row.addAll(List.of(told, house.landlord(), "", late + " 不合格 移交", "", late, "到期没有改", late.plusDays(2).isAfter(TODAY) ? "" : late.plusDays(2), late.plusDays(2).isAfter(TODAY) ? "" : "消安复〔2026〕" + (20 + day.getDayOfMonth()) + "号"));
            case 11 -> row.addAll(List.of(told, house.landlord(), told, late + " 合格", "", day, "疑似重大，同日移交", "", ""));
            default -> row.addAll(List.of(told, house.landlord(), told, late + " 合格", "", "", "", "", ""));
        }
        hazards.row(row);
    }
}
