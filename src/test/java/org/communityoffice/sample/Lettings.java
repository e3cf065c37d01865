package org.communityoffice.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;

/// The rental houses of the sample and who lives in them: flats of the estates with families of the roster, and houses built by their owners with people whom no roster has yet.
final class Lettings {
    static final int HOUSES = 120;
    static final int TENANTS = 900;
    private static final int FLATS = 50;
    private static final List<String> LANES = List.of("东风里东巷", "东风里西巷", "河畔小区后街");
    private final Dice dice = new Dice(Community.SEED + 11);
    private final List<House> houses = new ArrayList<>();
    private final List<Tenant> tenants = new ArrayList<>();

    /// @param rooms empty for a flat, which is let whole
    record House(String estate, String address, String landlord, String phone, boolean built, int floors, List<String> rooms, boolean bars, boolean opening, boolean stair, boolean ebike, boolean gas,
            int extinguishers, int lights) {}

    /// @param room empty in a flat
    record Tenant(House house, String room, Values person, LocalDate in, boolean lessee) {}

    Lettings(Community community) {
        List<Home> renting = community.homes().stream().filter(home -> home.people().stream().allMatch(one -> "LD".equals(one.get(ResidentFields.RESIDENT_KIND)) && "在册".equals(one.get(ResidentFields.STATUS))
                && one.has(ResidentFields.ID_NO))).collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        Collections.shuffle(renting, dice.random());
        List<String> owners = owners(community);
        renting.subList(0, FLATS).forEach(home -> flat(home, owners.removeFirst()));
        for (int i = 0; houses.size() < HOUSES; i++) {
            houses.add(built(LANES.get(i % LANES.size()), 1 + i / LANES.size() * 2 + i % 2, owners.removeFirst()));
        }
        settle(community);
    }

    List<House> houses() {
        return houses;
    }

    List<Tenant> tenants() {
        return tenants;
    }

    /// Names that nobody shares: the roster tells who an owner is.
    private List<String> owners(Community community) {
        Map<String, Integer> bearers = new HashMap<>();
        community.people().forEach(one -> bearers.merge(one.get(ResidentFields.NAME, ""), 1, Integer::sum));
        List<String> out = new ArrayList<>(community.people().stream().filter(one -> "HJ".equals(one.get(ResidentFields.RESIDENT_KIND)) && "在册".equals(one.get(ResidentFields.STATUS))
                && one.get(ResidentFields.BIRTH_DATE, Community.AS_OF).isBefore(LocalDate.of(1985, 1, 1))).map(one -> one.get(ResidentFields.NAME, "")).filter(name -> bearers.get(name) == 1).toList());
        Collections.shuffle(out, dice.random());
        return out;
    }

    private String phone() {
        return "1380000%04d".formatted(dice.between(0, 9999));
    }

    private void flat(Home home, String owner) {
        House house = new House(home.flat().block().estate(), home.flat().address(), owner, phone(), false, 1, List.of(), dice.chance(0.5), dice.chance(0.4), false, dice.chance(0.1), dice.chance(0.2), dice.chance(0.6) ? 1 : 0, 0);
        houses.add(house);
        home.people().forEach(one -> tenants.add(new Tenant(house, "", one, one.get(ResidentFields.ARRIVED_ON, Community.AS_OF.minusYears(1)), one == home.people().getFirst())));
    }

    private House built(String lane, int number, String owner) {
        int floors = dice.between(2, 5);
        int wide = dice.between(3, 5);
        List<String> rooms = new ArrayList<>();
        for (int floor = 1; floor <= floors; floor++) {
            for (int door = 1; door <= wide; door++) {
                rooms.add(floor + "0" + door);
            }
        }
        String estate = lane.substring(0, lane.startsWith("东") ? 3 : 4);
        return new House(estate, lane + number + "号", owner, phone() + (dice.chance(0.15) ? "/" + phone() : ""), true, floors, rooms, dice.chance(0.6), dice.chance(0.5), dice.chance(0.7), dice.chance(0.5), dice.chance(0.4),
                dice.chance(0.85) ? floors * dice.between(1, 2) : 0, dice.chance(0.8) ? floors : 0);
    }

    /// Families one after the other into the rooms, until all tenants have one; some rooms stay empty.
    private void settle(Community community) {
        Set<String> numbers = new HashSet<>();
        community.people().forEach(one -> numbers.add(one.get(ResidentFields.ID_NO, "")));
        Families families = new Families(dice);
        Lives lives = new Lives(dice);
        List<House> built = houses.stream().filter(House::built).toList();
        Map<House, List<String>> free = new HashMap<>();
        built.forEach(house -> {
            List<String> rooms = new ArrayList<>(house.rooms());
            Collections.shuffle(rooms, dice.random());
            free.put(house, rooms);
        });
        int at = 0;
        while (tenants.size() < TENANTS) {
            House house = built.get(at++ % built.size());
            List<String> rooms = free.getOrDefault(house, List.of());
            List<Member> members = families.next(true, true);
            int left = TENANTS - tenants.size();
            if (rooms.isEmpty() || members.size() > left) {
                continue;
            }
            String room = rooms.getFirst();
            Settling settling = new Settling(dice, new Flat(new Flat.Block(house.estate(), house.address(), 1, house.floors(), 5, ""), 1, 1, 1), "LD", members);
            List<Values> people = members.stream().map(member -> settling.in(member, lives.of(member))).toList();
            if (people.stream().anyMatch(one -> !one.has(ResidentFields.ID_NO) || numbers.contains(one.get(ResidentFields.ID_NO, "")))) {
                continue;
            }
            rooms.removeFirst();
            LocalDate in = dice.between(LocalDate.of(2024, 3, 1), LocalDate.of(2026, 10, 28));
            for (Values one : people) {
                numbers.add(one.get(ResidentFields.ID_NO, ""));
                LocalDate born = one.get(ResidentFields.BIRTH_DATE, in);
                tenants.add(new Tenant(house, room, one, born.isAfter(in) ? born : in, one == people.getFirst()));
            }
        }
        tenants.sort(java.util.Comparator.comparing((Tenant one) -> houses.indexOf(one.house())).thenComparing(Tenant::room));
    }
}
