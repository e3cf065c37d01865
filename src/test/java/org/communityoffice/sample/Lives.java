package org.communityoffice.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.IdNumber;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.sample.Dice.Odds;

/// Makes up the rest of a life so that school, work, party and phone fit the age.
final class Lives {
    private static final List<Odds> SCHOOLING = List.of(
            Odds.of("80:45 70:25 90:14 60:10 30:4 20:2"), Odds.of("80:22 70:42 60:22 40:5 30:6 20:3"),
            Odds.of("70:40 60:20 40:12 30:15 20:12 80:1"), Odds.of("70:18 60:13 40:10 30:25 20:29 10:5"),
            Odds.of("70:8 60:12 40:10 30:27 20:36 10:7"));
    private static final Odds WORK = Odds.of("ZY:755 LH:140 SY:42 QT:20 FS:8 JW:35");
    private static final Odds WOMEN_WORK = Odds.of("ZY:690 LH:120 SY:42 QT:20 FS:6 JW:122");
    private static final List<String> PLACES = List.of(("市公交二公司 樱花超市 市第三中学 河畔幼儿园 区人民医院 宏达建筑劳务有限公司 东风里菜市场 顺风快递安和站 安和街道办事处 市自来水公司 新华书店"
            + " 锦绣物业服务有限公司 市供电公司 康宁药房 蓝天汽修厂 佳味餐饮店 晨光印刷厂 市第一小学 国泰电子厂 安和农商银行").split(" "));
    private static final Odds PARTY_OLD = Odds.of("13:86 01:14");
    private static final Odds PARTY_YOUNG = Odds.of("13:70 03:24 01:5 02:1");

    private final Dice dice;
    private final Map<LocalDate, int[]> given = new HashMap<>();

    Lives(Dice dice) {
        this.dice = dice;
    }

    /// Everything that follows from who and how old.
    Values.Change of(Member m) {
        int age = m.age();
        Values.Change life = Values.none(ResidentFields.TYPE).change()
                .set(ResidentFields.NAME, m.name()).set(ResidentFields.SEX, m.man() ? "1" : "2")
                .set(ResidentFields.BIRTH_DATE, m.birth()).set(ResidentFields.ETHNIC_GROUP, m.ethnic())
                .set(ResidentFields.ID_TYPE, "111").set(ResidentFields.ID_NO, number(m))
                .set(ResidentFields.RELATION_TO_HEAD, m.relation())
                .set(ResidentFields.STATUS, "在册").set(ResidentFields.PENDING, false);
        if (age >= 6) {
            life.set(ResidentFields.EDUCATION, schooling(m, age));
            life.set(ResidentFields.EMPLOYMENT, work(m, age, life));
        }
        if (age >= 15) {
            life.set(ResidentFields.MARITAL_STATUS, m.marital());
            life.set(ResidentFields.POLITICAL_STATUS, age < 29 ? dice.draw(PARTY_YOUNG) : dice.draw(PARTY_OLD));
        }
        if (age >= 16 && !dice.chance(age > 78 ? 0.35 : 0.02)) {
            life.set(ResidentFields.PHONE, phone() + (dice.chance(0.03) ? "、" + phone() : ""));
        }
        return life;
    }

    /// Invented numbers: 13800 and six digits that begin with 00.
    String phone() {
        return "1380000%04d".formatted(dice.between(0, 9999));
    }

    /// A number of the division 990101, which no place has; at most 499 men and 499 women share a birthday.
    private String number(Member m) {
        int[] counts = given.computeIfAbsent(m.birth(), day -> new int[2]);
        while (counts[m.man() ? 1 : 0] < 499) {
            int order = ((counts[m.man() ? 1 : 0]++ * 7 + m.birth().getDayOfYear() * 13) % 499 + 1) * 2 + (m.man() ? 1 : 0);
            String digits = "990101%tY%<tm%<td%03d".formatted(m.birth(), order);
            String number = digits + IdNumber.checkDigit(digits);
            // such an end looks as if a spreadsheet had lost digits, and is rightly asked about
            if (!number.endsWith("000")) {
                return new IdNumber(number).number();
            }
        }
        throw new IllegalStateException("more than 499 of one sex born on " + m.birth());
    }

    private String schooling(Member m, int age) {
        if (age < 12) {
            return "80";
        }
        if (age < 15) {
            return "70";
        }
        if (age < 18) {
            return dice.chance(0.7) ? "60" : "40";
        }
        int year = m.birth().getYear();
        return dice.draw(SCHOOLING.get(year < 1950 ? 0 : year < 1965 ? 1 : year < 1980 ? 2 : year < 1995 ? 3 : 4));
    }

    private String work(Member m, int age, Values.Change life) {
        if (age < 18 || age < 22 && dice.chance(0.75)) {
            return "XX";
        }
        if (age >= 60 || !m.man() && age >= (dice.chance(0.4) ? 55 : 50)) {
            return age >= 60 && dice.chance(0.08) ? (m.man() ? "LH" : "JW") : "TX";
        }
        String kind = dice.draw(m.man() ? WORK : WOMEN_WORK);
        if (kind.equals("ZY") && dice.chance(0.7)) {
            life.set(ResidentFields.EMPLOYER, dice.pick(PLACES));
        }
        return kind;
    }
}
