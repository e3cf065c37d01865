package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.HouseholdService.Relations;
import org.communityoffice.security.Role;
import org.communityoffice.settings.BuildingList;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdServiceTest {
    @TempDir Path folder;
    OfficeDatabase database;
    HistoryRepository history;
    ResidentRepository repository;
    ResidentService residents;
    HouseholdService service;
    Stored head;
    Stored wife;
    Stored son;
    Stored home;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        history = new HistoryRepository(database);
        repository = new ResidentRepository(database);
        Households households = new Households(repository, () -> new BuildingList(List.of()));
        CurrentUser user = new CurrentUser("主任", Role.HEAD);
        residents = new ResidentService(repository, history, new FieldCatalogue(new FactoryTables()), households, user, TestOffice.CLOCK);
        service = new HouseholdService(repository, history, households, residents, user);
        head = entered("周新民", Households.HEAD);
        wife = entered("张秀梅", "12");
        son = entered("周海波", "20");
        home = repository.household(head.values().get(ResidentFields.HOUSEHOLD, 0L)).orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Stored entered(String name, String relation) {
        return ((SaveResult.Saved) residents.save(null, residents.blank().change().set(ResidentFields.NAME, name)
                .set(ResidentFields.RESIDENCE_ADDRESS, "东风里8号301").set(ResidentFields.RELATION_TO_HEAD, relation).done(), true)).record();
    }

    private String relation(Stored person) {
        return repository.resident(person.id()).orElseThrow().values().get(ResidentFields.RELATION_TO_HEAD);
    }

    @Test
    void anotherHeadIsAskedAboutAndRelationsFollowOnlyThen() {
        Values other = home.values().with(HouseholdFields.HEAD, wife.id());
        assertThat(service.doubts(home, other)).singleElement().satisfies(doubt -> assertThat(doubt.message()).contains("张秀梅", "周新民", "周海波"));
        service.save(home, other, Relations.LEFT_AS_THEY_ARE);
        assertThat(relation(head)).as("nothing is overwritten unasked").isEqualTo(Households.HEAD);
        assertThat(relation(wife)).isEqualTo("12");
    }

    @Test
    void relationsThatCanBeKnownFollowTheNewHeadAndTheOthersAreLeftToTheClerk() {
        service.save(home, home.values().with(HouseholdFields.HEAD, wife.id()), Relations.MADE_TO_FIT);
        assertThat(relation(wife)).isEqualTo(Households.HEAD);
        assertThat(relation(head)).as("her husband").isEqualTo("10");
        assertThat(relation(son)).as("whose son he is, nobody wrote").isNull();
        assertThat(service.members(home.id())).first().extracting(Stored::id).isEqualTo(wife.id());
        history.undo(history.undoable().orElseThrow().id(), "主任");
        assertThat(relation(son)).isEqualTo("20");
        assertThat(relation(head)).isEqualTo(Households.HEAD);
    }

    @Test
    void theSameHeadAsksNothing() {
        assertThat(service.doubts(home, home.values().with(HouseholdFields.GRID, "第一网格"))).isEmpty();
        assertThat(service.doubts(home, home.values().with(HouseholdFields.HEAD, null))).isEmpty();
    }
}
