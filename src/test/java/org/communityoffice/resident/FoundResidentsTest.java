package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.search.NameReadings;
import org.communityoffice.search.SearchHit;
import org.communityoffice.search.SearchIndex;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.FoundThings.Described;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundResidentsTest {
    @TempDir
    private Path folder;

    private final FactoryTables tables = new FactoryTables();
    private final SearchIndex index = new SearchIndex(new NameReadings(tables));
    private final List<Long> opened = new ArrayList<>();
    private OfficeDatabase database;
    private ResidentRepository residents;
    private FoundResidents found;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        residents = new ResidentRepository(database);
        found = new FoundResidents(residents, new FieldWords(new FieldCatalogue(tables), new CodeLists(tables)), TestOffice.CLOCK, opened::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoWasThereAndWhoComesIsFoundAndWhoIsTakenOutIsNot() {
        Stored first = add(person("张秀梅"));
        found.fill(index);
        assertThat(find("zxm")).hasSize(1);

        add(person("曾雪梅"));
        assertThat(find("zxm")).extracting(SearchHit::title).containsExactly("曾雪梅", "张秀梅");

        database.change("改名", "主任", changes -> changes.update(first.id(), first.version(), first.values().with(ResidentFields.NAME, "李平")));
        assertThat(find("zxm")).extracting(SearchHit::title).containsExactly("曾雪梅");
        assertThat(find("lp")).hasSize(1);

        database.change("删", "主任", changes -> {
            changes.delete(ResidentFields.TYPE, first.id(), 2);
            return 0;
        });
        assertThat(find("lp")).isEmpty();
    }

    @Test
    void aHitTellsWhoItIsAndMasksTheNumber() {
        Stored person = add(person("张秀梅").change()
                .set(ResidentFields.SEX, "2").set(ResidentFields.BIRTH_DATE, LocalDate.of(1959, 11, 15)).set(ResidentFields.RESIDENT_KIND, "LD")
                .set(ResidentFields.ID_NO, "990101195911150426").set(ResidentFields.PHONE, "13800000012").set(ResidentFields.RESIDENCE_ADDRESS, "樱花苑3号楼2单元502").done());
        found.fill(index);

        Described byName = found.describe(find("zxm").getFirst());
        assertThat(byName.detail()).isEqualTo("女 67 · 流动 · 樱花苑3号楼2单元502");
        assertThat(byName.right()).isEqualTo("990***********0426");
        assertThat(found.describe(find("0000012").getFirst()).right()).isEqualTo("138****0012");
        byName.open().run();
        assertThat(opened).containsExactly(person.id());
    }

    @Test
    void whoLeftIsSaidToHaveLeft() {
        add(person("张秀梅").with(ResidentFields.STATUS, ResidentStatus.LEFT));
        found.fill(index);
        assertThat(found.describe(find("zxm").getFirst()).detail()).isEqualTo("离册");
    }

    private List<SearchHit> find(String typed) {
        return index.find(typed, 9).hits();
    }

    private Stored add(Values person) {
        return database.change("新增", "主任", changes -> residents.insert(changes, person)).value();
    }

    private static Values person(String name) {
        return Values.none(ResidentFields.TYPE).change()
                .set(ResidentFields.NAME, name).set(ResidentFields.STATUS, ResidentStatus.LIVING_HERE).set(ResidentFields.PENDING, true).done();
    }
}
