package org.communityoffice.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.sample.Watch.Crew;
import org.communityoffice.sample.Watch.Place;

/// Two months of patrol: who was planned, who came, late or not, who stood in. Young people only by day.
final class Watches {
    static final LocalDate FIRST = LocalDate.of(2026, 9, 15);
    /// The clerk's desk is looked at on this day; last night's sheet lies there.
    static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    static final Map<String, String> POSTS = new java.util.LinkedHashMap<>();
    private static final LocalDate FORGOTTEN = LocalDate.of(2026, 10, 8);
    private static final List<String> ILL = List.of("感冒请假", "家中有事", "没来，电话不通", "去外地看孩子");
    private static final List<String> SLOW = List.of("路上堵车", "送孩子", "刚下班赶来", "没看清班次");

    static {
        POSTS.put("樱花苑东门", "樱花苑");
        POSTS.put("樱花苑中心花园", "樱花苑");
        POSTS.put("河畔小区南门", "河畔小区");
        POSTS.put("河畔小学门口", "河畔小区");
        POSTS.put("东风里北巷口", "东风里");
        POSTS.put("后山步道口", "东风里");
    }

    /// 重点地段
    static final Set<String> KEY = Set.of("樱花苑东门", "河畔小学门口");

    final List<Crew> crews = new ArrayList<>();
    final List<Watch> all = new ArrayList<>();
    private final Dice dice = new Dice(Community.SEED + 15);

    Watches(List<Values> people) {
        List<Values> pool = new ArrayList<>(people);
        Collections.shuffle(pool, dice.random());
        Set<String> names = new HashSet<>();
        Predicate<Values> party = person -> "01".equals(person.get(ResidentFields.POLITICAL_STATUS));
        Crew party3 = new Crew("党员义务巡逻队", "党员义务", choose(pool, names, 9, age -> age >= 30 && age < 70, party));
        Crew guards = new Crew("治安巡逻队", "治安", choose(pool, names, 12, age -> age >= 22 && age < 60, _ -> true));
        List<Values> leaders = choose(pool, names, 2, age -> age >= 30 && age < 50, _ -> true);
        List<Values> youths = new ArrayList<>(leaders);
        youths.addAll(choose(pool, names, 8, age -> age >= 14 && age < 17, _ -> true));
        Crew young = new Crew("青少年义务巡逻队", "青少年义务", List.copyOf(youths));
        crews.addAll(List.of(party3, guards, young));
        int weekend = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            int turn = (int) (day.toEpochDay() - FIRST.toEpochDay());
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                List<Values> four = new ArrayList<>(List.of(leaders.get(weekend % 2)));
                for (int i = 0; i < 4; i++) {
                    four.add(youths.get(2 + (weekend * 4 + i) % 8));
                }
                all.add(watch(day, "白班", young, LocalTime.of(9, 0), LocalTime.of(11, 30), four));
                weekend++;
            }
            all.add(watch(day, "中班", party3, LocalTime.of(14, 0), LocalTime.of(22, 0), party3.people().subList(turn % 3 * 3, turn % 3 * 3 + 3)));
            all.add(watch(day, "夜班", guards, LocalTime.of(22, 0), LocalTime.of(6, 0), guards.people().subList(turn % 3 * 4, turn % 3 * 4 + 4)));
        }
    }

    private static List<Values> choose(List<Values> pool, Set<String> names, int many, IntPredicate age, Predicate<Values> who) {
        List<Values> out = new ArrayList<>();
        for (Values person : pool) {
            LocalDate birth = person.get(ResidentFields.BIRTH_DATE);
            boolean fits = birth != null && age.test(birth.until(FIRST).getYears()) && who.test(person) && "在册".equals(person.get(ResidentFields.STATUS))
                    && "111".equals(person.get(ResidentFields.ID_TYPE)) && person.has(ResidentFields.ID_NO) && person.get(ResidentFields.NAME, "").length() == 3;
            if (fits && out.size() < many && names.add(person.get(ResidentFields.NAME, ""))) {
                out.add(person);
            }
        }
        if (out.size() < many) {
            throw new IllegalStateException("too few people for a team");
        }
        return out;
    }

    private Watch watch(LocalDate day, String kind, Crew crew, LocalTime from, LocalTime to, List<Values> people) {
        Watch planned = new Watch(day, kind, crew, from, to, List.of());
        boolean over = !planned.ends().isAfter(TODAY.atStartOfDay());
        List<Values> others = new ArrayList<>(crew.people());
        others.removeAll(people);
        List<String> posts = List.copyOf(POSTS.keySet());
        List<Place> places = new ArrayList<>();
        int turn = (int) day.toEpochDay();
        for (int i = 0; i < people.size(); i++) {
            String post = i == 0 && !kind.equals("白班") ? "樱花苑东门" : i == 1 ? "河畔小学门口" : posts.get((turn + i) % posts.size());
            boolean nobody = planned.night() && day.equals(FORGOTTEN);
            places.add(over ? happened(planned, people.get(i), post, others, nobody, i == 0) : new Place(people.get(i), post, "", null, null, null, ""));
        }
        return new Watch(day, kind, crew, from, to, List.copyOf(places));
    }

    private Place happened(Watch watch, Values person, String post, List<Values> others, boolean nobody, boolean leads) {
        int luck = dice.between(1, 100);
        LocalDateTime in = watch.begins().minusMinutes(dice.between(0, 12));
        LocalDateTime out = watch.ends().plusMinutes(dice.between(0, 6));
        if (nobody) {
            return new Place(person, post, Watch.ABSENT, null, null, null, "整班没来，交接时才发现");
        }
        boolean alone = leads && !watch.kind().equals("白班");
        if (luck <= 4 && !alone) {
            return new Place(person, post, Watch.ABSENT, null, null, null, dice.pick(ILL));
        }
        if (luck <= 9 && watch.kind().equals("夜班")) {
            return new Place(person, post, Watch.SUBSTITUTED, others.remove(dice.between(0, others.size() - 1)), in, out, "换班，已说好");
        }
        if (luck <= 18) {
            return new Place(person, post, Watch.LATE, null, watch.begins().plusMinutes(dice.between(6, 38)), out, dice.pick(SLOW));
        }
        if (luck <= 23) {
            return new Place(person, post, Watch.AFTERWARDS, null, watch.begins(), watch.ends(), "忘了签，次日按队长说的补");
        }
        // who went home before the end, or did not sign out
        LocalDateTime left = luck <= 27 ? out.minusMinutes(dice.between(40, 110)) : luck <= 30 ? null : out;
        return new Place(person, post, Watch.HERE, null, in, left, "");
    }

    Watch of(LocalDate day, String kind) {
        return all.stream().filter(one -> one.day().equals(day) && one.kind().equals(kind)).findFirst().orElseThrow();
    }
}
