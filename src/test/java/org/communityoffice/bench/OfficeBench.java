package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentService;
import org.communityoffice.search.NameReadings;
import org.communityoffice.search.SearchEntry;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.search.SearchIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Opening the book, finding and saving in an office of 10,000 and of 100,000 people.
@Tag("bench")
class OfficeBench {
    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void anOfficeOf(int people) throws Exception {
        String size = String.format("%,d people", people);
        try (BenchOffice office = BenchOffice.of(people)) {
            List<Stored> all = new ArrayList<>();
            Bench.record("book of residents read, " + size, Bench.millis(() -> all.addAll(office.wiring().residents().service().all())), "ms", 0, "");
            assertThat(all).hasSize(people);
            Collections.shuffle(all, new Random(1));
            find(office, size, all);
            save(office, size, all);
        }
    }

    private static void find(BenchOffice office, String size, List<Stored> all) throws Exception {
        SearchIndex index = new SearchIndex(new NameReadings(office.wiring().tables()));
        Bench.record("search index built, " + size, Bench.millis(() -> index.load(SearchGroup.RESIDENT, all.stream().map(OfficeBench::entry).toList())), "ms", 0, "");
        NameReadings readings = new NameReadings(office.wiring().tables());
        List<String> asked = new ArrayList<>();
        for (Stored person : all.subList(0, 400)) {
            String name = person.values().get(ResidentFields.NAME, "");
            String number = person.values().get(ResidentFields.ID_NO, "990101200001010000");
            asked.addAll(List.of(name, name.substring(name.length() - 1), readings.initials(name), number.substring(14),
                    person.values().get(ResidentFields.PHONE, "13800000000").substring(7), person.values().get(ResidentFields.RESIDENCE_ADDRESS, "").substring(3)));
        }
        asked.forEach(words -> index.find(words, 20));
        int[] at = {0};
        Bench.record("search p95, " + size, Bench.p95(asked.size(), () -> index.find(asked.get(at[0]++), 20)), "ms", 15, "");
        assertThat(index.find(all.getFirst().values().get(ResidentFields.NAME, ""), 20).total()).isPositive();
    }

    private static void save(BenchOffice office, String size, List<Stored> all) throws Exception {
        ResidentService service = office.wiring().residents().service();
        int[] at = {0};
        Bench.p95(20, () -> change(service, all.get(at[0]++)));
        Bench.record("save confirmed p95, " + size, Bench.p95(200, () -> change(service, all.get(at[0]++))), "ms", 50, "on the disk when confirmed");
    }

    private static SaveResult change(ResidentService service, Stored person) {
        SaveResult result = service.save(person, person.values().with(ResidentFields.NOTE, "电话已核对"), true);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return result;
    }

    private static SearchEntry entry(Stored person) {
        return new SearchEntry(person.id(), person.values().get(ResidentFields.NAME, ""), "", person.values().get(ResidentFields.ID_NO, ""),
                person.values().get(ResidentFields.PHONE, ""), person.values().get(ResidentFields.RESIDENCE_ADDRESS, ""), person.values().get(ResidentFields.EMPLOYER, ""));
    }
}
