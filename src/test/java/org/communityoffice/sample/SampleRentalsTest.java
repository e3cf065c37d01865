package org.communityoffice.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communityoffice.Wiring;
import org.communityoffice.database.Office;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.rental.EquipmentDue;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.HouseFilter;
import org.communityoffice.rental.ListedHouses;
import org.communityoffice.rental.RecheckFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RentalRepository;
import org.communityoffice.rental.TenancyFields;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.settings.CurrentUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rental houses of the sample office, opened again: every house with who lives in it, hazards in every state, equipment of every age.
class SampleRentalsTest {
    @TempDir
    static Path folder;
    private static Office office;
    private static Wiring wiring;
    private static RentalRepository rentals;

    @BeforeAll
    static void made() throws IOException {
        office = MadeSample.open(folder.resolve("office"));
        wiring = new Wiring(office, new CurrentUser(office.user().name(), office.user().role()), MadeSample.MORNING);
        rentals = wiring.rentals().repository();
    }

    @AfterAll
    static void closed() {
        office.close();
    }

    private static List<Values> hazards() {
        return rentals.read(reading -> rentals.hazardsUntil(reading, Watches.TODAY)).stream().map(Stored::values).toList();
    }

    @Test
    void everyTenantLivesInAHouseOfTheOfficeAndNobodyTwice() {
        List<Stored> tenancies = rentals.read(reading -> rentals.tenanciesOn(reading, Watches.TODAY));
        assertThat(rentals.all()).hasSize(Lettings.HOUSES);
        assertThat(tenancies).hasSize(Lettings.TENANTS).allSatisfy(one -> assertThat(one.values().has(TenancyFields.RENTAL)).isTrue());
        assertThat(tenancies.stream().map(one -> one.values().get(TenancyFields.PERSON)).distinct()).hasSize(Lettings.TENANTS);
        Lettings made = new Lettings(Community.of(Community.SEED, SampleOffice.RESIDENTS));
        long known = made.tenants().stream().filter(one -> one.room().isEmpty()).count();
        assertThat(known).isBetween(80L, 250L);
        assertThat(wiring.residents().repository().residents()).as("who was on the roster is not there twice").hasSize((int) (SampleOffice.RESIDENTS + Lettings.TENANTS - known));
        Map<Long, Long> perHouse = tenancies.stream().collect(Collectors.groupingBy(one -> one.values().get(TenancyFields.RENTAL, 0L), Collectors.counting()));
        Map<String, Long> generated = made.tenants().stream().collect(Collectors.groupingBy(one -> one.house().address(), TreeMap::new, Collectors.counting()));
        Map<String, Long> kept = new TreeMap<>();
        perHouse.forEach((house, many) -> kept.put(rentals.find(house).orElseThrow().values().get(RentalFields.ADDRESS, ""), many));
        assertThat(kept).isEqualTo(generated);
        assertThat(tenancies).allSatisfy(one -> assertThat(wiring.residents().repository().resident(one.values().get(TenancyFields.PERSON, 0L)).orElseThrow().values().get(ResidentFields.RESIDENT_KIND)).isEqualTo("LD"));
    }

    @Test
    void hazardsAreInEveryState() {
        Set<String> states = hazards().stream().map(one -> one.get(HazardFields.STATUS, "")).collect(Collectors.toSet());
        assertThat(states).containsExactlyInAnyOrder("found", "notified", "rectifying", "recheck_passed", "handed_over", "authority_closed");
        assertThat(hazards()).anyMatch(one -> one.get(HazardFields.REFUSED, false)).anyMatch(one -> !one.has(HazardFields.CLOSED_ON) && one.get(HazardFields.DEADLINE, LocalDate.MAX).isBefore(Watches.TODAY));
        List<Stored> rechecks = rentals.read(reading -> rentals.rechecksUntil(reading, Watches.TODAY));
        assertThat(rechecks).extracting(one -> one.values().get(RecheckFields.RESULT)).contains("合格", "不合格");
        ListedHouses listed = wiring.rentalParts().shown().list(new HouseFilter(null, "", false, ""), null);
        Map<String, Long> words = listed.counts().entrySet().stream().collect(Collectors.toMap(one -> one.getKey().label(), Map.Entry::getValue));
        assertThat(words).containsOnlyKeys("逾期", "移交中", "待复查", "未查", "合格");
        assertThat(words.getOrDefault("合格", 0L)).isGreaterThan(20);
    }

    @Test
    void equipmentIsOfEveryAgeAndTheNewEditionSendsSomebody() {
        assertThat(wiring.rentals().equipment().lines()).extracting(line -> line.due().state()).contains(EquipmentDue.State.values());
        assertThat(wiring.rentalParts().checklists().all()).hasSize(2);
        assertThat(wiring.rentalParts().checklists().again()).isNotEmpty().allSatisfy(one -> assertThat(one.items()).extracting(item -> item.code()).contains("FC-11"));
    }

    @Test
    void ownersAreFoundOnTheRoster() {
        long linked = rentals.all().stream().filter(house -> house.values().has(RentalFields.LANDLORD_PERSON)).count();
        assertThat(linked).isGreaterThan(100);
        assertThat(rentals.all()).allSatisfy(house -> assertThat(Arrays.stream(house.values().get(RentalFields.LANDLORD_PHONE, "").split("、"))).allMatch(phone -> phone.matches("1380000\\d{4}")));
    }
}
