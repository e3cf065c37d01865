package org.communityoffice.sample;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.sample.Dice.Odds;

/// How a family came to live in its flat: registered here or elsewhere, since when, why, with which permit, and what the clerk noted.
final class Settling {
    private static final List<String> ORIGINS = List.of(("四川省南充市 湖南省邵阳市 河南省周口市 安徽省阜阳市 江西省上饶市 贵州省毕节市 湖北省黄冈市 广西玉林市 重庆市开州区 陕西省安康市"
            + " 甘肃省天水市 云南省昭通市 山东省菏泽市 福建省莆田市 黑龙江省绥化市").split(" "));
    private static final Odds STAY = Odds.of("WG:58 JS:16 FW:14 TK:9 QT:3");
    private static final List<String> ELDER_ALONE = List.of(
            "独居，子女在外地，每周电话问候一次", "独居，钥匙放对门邻居处", "行动不便，需上门办理", "享受高龄津贴", "女儿每周末来，平时一人", "听力不好，电话要多响几声");
    private static final List<String> ANYBODY = List.of(
            "愿意参加志愿服务", "白天电话打不通，晚上联系", "身份证快到期，已提醒", "家里养狗一只，已免疫", "电动车停车棚充电", "楼道小组长", "会修电器，邻居常找他",
            "在外地上班，周末回来", "广场舞队队员", "房屋漏水已报物业", "退伍军人", "低保户");
    private static final List<String> RENTERS = List.of("房东在外地，联系房东女儿", "合同到期前要再核", "上夜班，白天不要敲门", "随迁，孩子在市第一小学", "押一付三，房东已备案");

    private final Dice dice;
    private final Flat flat;
    private final String kind;
    private final List<Member> members;
    private final String elsewhere;
    private final LocalDate since;
    private final LocalDate collected;

    Settling(Dice dice, Flat flat, String kind, List<Member> members) {
        this.dice = dice;
        this.flat = flat;
        this.kind = kind;
        this.members = members;
        elsewhere = kind.equals("LD") ? dice.pick(ORIGINS) : "本市" + dice.pick(List.of("城西街道", "和平路街道", "铁东街道", "南湖街道"));
        since = dice.between(LocalDate.of(2016, 1, 1), Community.AS_OF.minusDays(75));
        collected = dice.between(LocalDate.of(2026, 9, 1), Community.AS_OF.minusDays(1));
    }

    Values in(Member member, Values.Change life) {
        int age = member.age();
        life.set(ResidentFields.RESIDENT_KIND, kind)
                .set(ResidentFields.HOUSEHOLD_HEAD_NAME, members.getFirst().name())
                .set(ResidentFields.ROOM, flat.room())
                .set(ResidentFields.RESIDENCE_ADDRESS, flat.address())
                .set(ResidentFields.COLLECTED_ON, collected);
        switch (kind) {
            case "LD" -> migrant(age, life);
            case "CZ" -> life.set(ResidentFields.HUKOU_ADDRESS, elsewhere).set(ResidentFields.ARRIVED_ON, later(since, member.birth()));
            default -> life.set(ResidentFields.HUKOU_ADDRESS, flat.address()).set(ResidentFields.HUKOU_DIVISION, "990101");
        }
        if (age >= 60) {
            life.set(ResidentFields.HEALTH, dice.chance(0.6) ? "良好" : dice.chance(0.6) ? "一般" : "较弱");
        }
        if (age >= 70 && members.size() == 1 && dice.chance(0.6)) {
            life.set(ResidentFields.EMERGENCY_CONTACT, dice.pick(List.of("女儿", "儿子", "侄女", "妹妹", "外甥"))).set(ResidentFields.EMERGENCY_PHONE, "1380000%04d".formatted(dice.between(0, 9999)));
        }
        noted(age, life);
        forgotten(age, life);
        return life.done();
    }

    private void migrant(int age, Values.Change life) {
        life.set(ResidentFields.ORIGIN_ADDRESS, elsewhere).set(ResidentFields.HUKOU_ADDRESS, elsewhere)
                .set(ResidentFields.ARRIVED_ON, later(since, Community.AS_OF.minusYears(age)))
                .set(ResidentFields.STAY_REASON, age < 16 ? (age < 6 ? "TK" : "XX") : dice.draw(STAY));
        if (age >= 16 && dice.chance(0.8)) {
            LocalDate endorsed = dice.between(Community.AS_OF.minusDays(20), Community.AS_OF.plusDays(345));
            life.set(ResidentFields.PERMIT_KIND, "JZ1").set(ResidentFields.PERMIT_NO, "JZ990101%06d".formatted(dice.between(1, 999_999)))
                    .set(ResidentFields.PERMIT_ENDORSED_UNTIL, endorsed);
        }
    }

    private void noted(int age, Values.Change life) {
        if (kind.equals("KG")) {
            life.set(ResidentFields.NOTE, "户口在，人住" + dice.pick(List.of("儿子家", "城西新房", "外地", "女儿家")));
        } else if (age >= 70 && members.size() == 1 && dice.chance(0.5)) {
            life.set(ResidentFields.NOTE, dice.pick(ELDER_ALONE));
        } else if (age >= 18 && dice.chance(0.1)) {
            life.set(ResidentFields.NOTE, dice.pick(kind.equals("LD") ? RENTERS : ANYBODY));
        }
    }

    /// What nobody asked when the form was filled.
    private void forgotten(int age, Values.Change life) {
        if (dice.chance(0.04)) {
            life.set(ResidentFields.EDUCATION, null);
        }
        if (age >= 18 && dice.chance(0.04)) {
            life.set(ResidentFields.EMPLOYMENT, null);
        }
        if (age >= 18 && dice.chance(0.003)) {
            life.set(ResidentFields.ID_NO, null).set(ResidentFields.NOTE, "身份证补办中，号码待补");
        }
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
