package org.communityoffice.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communityoffice.sample.Dice.Odds;

/// Makes families as they live in such a community: old people alone, couples, three generations, people who rent.
final class Families {

    /// What kind of household lives behind a door.
    enum Kind { SINGLE, ELDER_ALONE, ELDER_COUPLE, COUPLE, ONE_CHILD, TWO_CHILDREN, ONE_PARENT, THREE_GENERATIONS, WITH_THE_OLD, SHARED_RENT }

    private static final Odds ESTABLISHED = Odds.of("SINGLE:5 ELDER_ALONE:5 ELDER_COUPLE:12 COUPLE:8 ONE_CHILD:29 TWO_CHILDREN:16 ONE_PARENT:4 THREE_GENERATIONS:15 WITH_THE_OLD:6");
    private static final Odds OLD_ESTATE = Odds.of("SINGLE:6 ELDER_ALONE:13 ELDER_COUPLE:19 COUPLE:6 ONE_CHILD:22 TWO_CHILDREN:10 ONE_PARENT:5 THREE_GENERATIONS:11 WITH_THE_OLD:8");
    private static final Odds RENTING = Odds.of("SINGLE:18 COUPLE:20 ONE_CHILD:25 TWO_CHILDREN:16 SHARED_RENT:16 THREE_GENERATIONS:5");
    private static final Odds ETHNIC = Odds.of("01:930 03:16 11:14 05:6 08:8 02:5 10:5 15:6 06:5 04:3 13:2");

    private final Dice dice;
    private final Set<String> known = new HashSet<>();
    private List<Member> members = new ArrayList<>();
    private String ethnic = "01";

    Families(Dice dice) {
        this.dice = dice;
    }

    /// @param renting whether they came from elsewhere and rent; @param old whether the estate is an old one
    List<Member> next(boolean renting, boolean old) {
        members = new ArrayList<>();
        ethnic = dice.draw(ETHNIC);
        switch (Kind.valueOf(dice.draw(renting ? RENTING : old ? OLD_ESTATE : ESTABLISHED))) {
            case SINGLE -> head(dice.between(21, renting ? 45 : 58), dice.chance(0.55), dice.chance(0.75) ? "10" : "40");
            case ELDER_ALONE -> head(dice.betweenLow(66, 95), dice.chance(0.3), dice.chance(0.85) ? "30" : "40");
            case ELDER_COUPLE -> couple(dice.betweenLow(54, 91));
            case COUPLE -> couple(dice.between(24, renting ? 45 : 56));
            case ONE_CHILD -> {
                couple(dice.between(29, renting ? 44 : 62));
                children(1);
            }
            case TWO_CHILDREN -> {
                couple(dice.between(30, 50));
                children(2);
            }
            case ONE_PARENT -> {
                head(dice.between(30, 52), dice.chance(0.35), dice.chance(0.8) ? "40" : "30");
                children(1);
            }
            case THREE_GENERATIONS -> {
                couple(dice.between(31, 54));
                children(dice.chance(0.4) ? 2 : 1);
                parents();
            }
            case WITH_THE_OLD -> withTheOld();
            case SHARED_RENT -> {
                head(dice.between(20, 38), dice.chance(0.6), "10");
                for (int i = dice.between(1, 3); i > 0; i--) {
                    add(surname(), dice.chance(0.6), dice.between(19, 40), "99", "10");
                }
            }
        }
        return members;
    }

    private void head(int age, boolean man, String marital) {
        add(surname(), man, age, "02", marital);
    }

    private void couple(int age) {
        boolean man = dice.chance(0.74);
        head(age, man, "20");
        add(surname(), !man, Math.max(22, age + (man ? -1 : 1) * dice.between(-1, 4)), "10", "20");
    }

    private void children(int count) {
        Member mother = members.stream().filter(m -> !m.man()).findFirst().orElse(members.getFirst());
        Member father = members.stream().filter(Member::man).findFirst().orElse(members.getFirst());
        int age = mother.age() - dice.between(22, 33);
        for (int i = 0; i < count && age >= 0 && age < 34; i++) {
            child(dice.chance(0.95) ? father : mother, age, dice.chance(0.52));
            age -= dice.between(2, 8);
        }
    }

    private void child(Member namedAfter, int age, boolean man) {
        add(familyName(namedAfter), man, age, man ? "20" : "30", age < 27 || dice.chance(0.7) ? "10" : "20");
    }

    private void parents() {
        Member head = members.getFirst();
        boolean hers = dice.chance(0.25);
        int age = head.age() + dice.between(23, 31);
        boolean both = dice.chance(0.5) && age < 82;
        String name = hers ? surname() : familyName(head);
        if (both) {
            add(name, true, Math.min(98, age + 2), hers ? "55" : "51", "20");
        }
        add(surname(), false, Math.min(98, age), hers ? "56" : "52", both ? "20" : "30");
    }

    private void withTheOld() {
        int age = dice.between(58, 76);
        head(age, true, "20");
        add(surname(), false, age - dice.between(0, 4), "10", "20");
        int sons = age - dice.between(24, 30);
        Member son = add(familyName(members.getFirst()), true, sons, "20", "20");
        add(surname(), false, Math.max(22, sons - dice.between(0, 3)), "38", "20");
        if (sons > 25) {
            boolean boy = dice.chance(0.52);
            add(familyName(son), boy, Math.max(0, sons - dice.between(25, 32)), boy ? "41" : "42", "10");
        }
    }

    private Member add(String surname, boolean man, int age, String relation, String marital) {
        while (true) {
            LocalDate birth = Community.AS_OF.minusYears(age).minusDays(dice.between(0, 364));
            Member one = new Member(Names.whole(dice, ethnic, surname, man, birth.getYear()), man, birth, relation, marital, ethnic);
            if (known.add(one.name() + birth)) {
                members.add(one);
                return one;
            }
        }
    }

    private String surname() {
        return Names.surname(dice, ethnic);
    }

    private String familyName(Member of) {
        String name = of.name();
        return name.length() == 4 || name.startsWith("欧阳") || name.startsWith("上官") || name.startsWith("司马")
                || name.startsWith("诸葛") || name.startsWith("尉迟") ? name.substring(0, 2) : name.substring(0, 1);
    }
}
