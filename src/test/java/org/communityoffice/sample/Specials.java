package org.communityoffice.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;

/// The households that every program must get right: names with a dot, rare characters, foreigners, other documents.
final class Specials {
    static final int HOMES = 7;

    private final Dice dice;
    private final Lives lives;

    Specials(Dice dice, Lives lives) {
        this.dice = dice;
        this.lives = lives;
    }

    int count() {
        return HOMES;
    }

    Home home(int which, Flat flat) {
        return switch (which) {
            case 0 -> settle(flat, "LD", List.of(man("买买提·艾力", 1984, "02", "20", "05"), woman("阿依古丽·买买提", 1987, "10", "20", "05"),
                    woman("米热古丽·买买提", 2014, "30", "10", "05")));
            case 1 -> settle(flat, "HJ", List.of(man("刘䶮", 1979, "02", "20", "01"), woman("王㛃", 1982, "12", "20", "01"), man("刘沐阳", 2012, "20", "10", "01")));
            case 2 -> settle(flat, "HJ", List.of(man("𠮷祥瑞", 1958, "02", "20", "01"), woman("孙玉梅", 1960, "10", "20", "01")));
            case 3 -> foreign(settle(flat, "WG", List.of(man("John Smith", 1985, "02", "20", "01"), woman("李安娜", 1988, "10", "20", "01"))), 0, "414", "E99990001", "英国籍，市第三中学外教");
            case 4 -> foreign(settle(flat, "HJ", List.of(man("单宝山", 1976, "02", "20", "01"), woman("NGUYEN Thi Lan", 1986, "10", "20", "01"), woman("单雨桐", 2013, "30", "10", "01"))),
                    1, "414", "C99990023", "越南籍，2012年结婚来本地");
            case 5 -> foreign(settle(flat, "GAT", List.of(man("陈家豪", 1972, "02", "10", "01"))), 0, "516", "H99990045", "香港居民，租住");
            default -> settle(flat, "HJ", List.of(woman("尉迟秀英", 1939, "02", "30", "01"), man("仇志远", 1965, "20", "40", "01"), woman("仇梦洁", 1993, "42", "10", "01")));
        };
    }

    private Member man(String name, int year, String relation, String marital, String ethnic) {
        return new Member(name, true, day(year), relation, marital, ethnic);
    }

    private Member woman(String name, int year, String relation, String marital, String ethnic) {
        return new Member(name, false, day(year), relation, marital, ethnic);
    }

    private LocalDate day(int year) {
        return LocalDate.of(year, dice.between(1, 12), dice.between(1, 28));
    }

    private Home settle(Flat flat, String kind, List<Member> members) {
        Settling settling = new Settling(dice, flat, kind, members);
        List<Values> people = new ArrayList<>();
        for (Member member : members) {
            people.add(settling.in(member, lives.of(member)));
        }
        boolean renting = !kind.equals("HJ");
        return new Home(flat, Community.household(flat, dice, kind, renting, members.size()), people);
    }

    /// One of the household has another document and is a foreigner, or comes from Hong Kong; the others are registered here.
    private static Home foreign(Home home, int who, String document, String number, String note) {
        List<Values> people = new ArrayList<>(home.people());
        for (int i = 0; i < people.size(); i++) {
            Values.Change change = people.get(i).change().set(ResidentFields.RESIDENT_KIND, i != who ? "HJ" : document.equals("516") ? "GAT" : "WG");
            if (i == who) {
                change.set(ResidentFields.ID_TYPE, document).set(ResidentFields.ID_NO, number).set(ResidentFields.NOTE, note)
                        .set(ResidentFields.HUKOU_ADDRESS, null).set(ResidentFields.HUKOU_DIVISION, null).set(ResidentFields.POLITICAL_STATUS, null)
                        .set(ResidentFields.ETHNIC_GROUP, document.equals("414") ? null : "01");
            }
            people.set(i, change.done());
        }
        return new Home(home.flat(), home.household(), people);
    }
}
