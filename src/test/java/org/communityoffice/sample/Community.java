package org.communityoffice.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Values;
import org.communityoffice.resident.HouseholdFields;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.sample.Dice.Odds;
import org.communityoffice.sample.Flat.Block;

/// The invented community 樱花社区（示例）: as many people as asked, always the same for one seed, door by door.
///
/// @param blocks its buildings
/// @param homes  its households, in the order of the buildings
public record Community(List<Block> blocks, List<Home> homes) {

    /// The day for which the clerk's books are kept.
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    public static final long SEED = 990101;

    private static final Odds OWNERS = Odds.of("HJ:76 CZ:19 KG:5");

    /// A community of that many people (3,000 is the sample; benches take 10,000 and 100,000).
    public static Community of(long seed, int residents) {
        Dice dice = new Dice(seed);
        Families families = new Families(dice);
        Lives lives = new Lives(dice);
        List<Block> blocks = Flat.blocks(residents);
        List<Flat> flats = Flat.all(blocks);
        Map<Flat, Integer> places = new HashMap<>();
        for (int i = 0; i < flats.size(); i++) {
            places.put(flats.get(i), i);
        }
        Collections.shuffle(flats, dice.random());
        List<Home> homes = new ArrayList<>();
        Specials specials = new Specials(dice, lives);
        int left = residents;
        for (Flat flat : flats) {
            if (left == 0) {
                break;
            }
            Home home = homes.size() < specials.count() ? specials.home(homes.size(), flat) : home(flat, dice, families, lives);
            if (home.people().size() <= left) {
                homes.add(home);
                left -= home.people().size();
            }
        }
        if (left > 0) {
            throw new IllegalStateException("no flat left for " + left + " people");
        }
        new Flows(dice, homes).happen();
        homes.sort(Comparator.comparingInt(home -> places.getOrDefault(home.flat(), 0)));
        return new Community(blocks, List.copyOf(homes));
    }

    /// Everybody, door by door.
    public List<Values> people() {
        return homes.stream().flatMap(home -> home.people().stream()).toList();
    }

    private static Home home(Flat flat, Dice dice, Families families, Lives lives) {
        boolean old = flat.block().estate().startsWith("东风里");
        boolean renting = dice.chance(old ? 0.27 : flat.block().estate().startsWith("河畔") ? 0.17 : 0.1);
        String kind = renting ? (dice.chance(0.84) ? "LD" : "CZ") : dice.draw(OWNERS);
        List<Member> members = families.next(renting, old);
        Settling settling = new Settling(dice, flat, kind, members);
        List<Values> people = new ArrayList<>();
        for (Member member : members) {
            people.add(settling.in(member, lives.of(member)));
        }
        return new Home(flat, household(flat, dice, kind, renting, members.size()), people);
    }

    static Values household(Flat flat, Dice dice, String kind, boolean renting, int people) {
        return Values.none(HouseholdFields.TYPE).change()
                .set(HouseholdFields.ESTATE, flat.block().estate())
                .set(HouseholdFields.UNIT, String.valueOf(flat.unit())).set(HouseholdFields.ROOM, flat.room())
                .set(HouseholdFields.ADDRESS, flat.address())
                .set(HouseholdFields.HOUSEHOLD_KIND, kind.equals("KG") ? "空挂户" : people == 1 ? "单身户" : "家庭户")
                .set(HouseholdFields.STATUS, kind.equals("KG") ? "空户" : "在册")
                .set(HouseholdFields.TENURE, renting ? "租住" : "自有")
                .set(HouseholdFields.EBIKE_COUNT, dice.chance(0.45) ? dice.between(1, 2) : 0)
                .set(HouseholdFields.PETS, dice.chance(0.09) ? 1 : 0)
                .done();
    }
}
