package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Values;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.RegisterAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterServiceTest {
    @TempDir Path folder;
    OfficeDatabase database;
    RegisterService service;
    long resident;

    @BeforeEach
    void open() {
        database = TestOffice.create(folder);
        ResidentRepository repository = new ResidentRepository(database);
        resident = repository.change("新增", "主任", changes -> repository.insert(changes, Values.none(ResidentFields.TYPE).change()
                .set(ResidentFields.NAME, "张三").set(ResidentFields.STATUS, "在册").set(ResidentFields.PENDING, false).done()))
                .value().id();
        service = new RegisterService(repository, new FactoryTables(), new RegisterAccess(new FactoryTables(), new CurrentUser("主任", Role.HEAD), Set.of()), new CurrentUser("主任", Role.HEAD), TestOffice.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Values entry(String register) {
        return service.blank(resident).change().set(RegisterFields.REGISTER, register)
                .set(RegisterFields.REASON, "写下的事由").done();
    }

    @Test
    void joinsOnceAndLeavesByDate() {
        SaveResult.Saved joined = (SaveResult.Saved) service.save(null, entry("REG-ELDER"));
        assertThat(joined.record().values().get(RegisterFields.REASON)).isEqualTo("写下的事由");
        assertThat(service.save(null, entry("REG-ELDER"))).isInstanceOf(SaveResult.Invalid.class);
        Values left = joined.record().values().with(RegisterFields.LEFT_ON, LocalDate.of(2026, 11, 16));
        assertThat(service.save(joined.record(), left)).isInstanceOf(SaveResult.Saved.class);
        assertThat(new HistoryRepository(database).recent(1).getFirst().title()).isEqualTo("张三 移出老年人名册");
        assertThat(service.save(null, entry("REG-ELDER"))).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void aRestrictedRegisterKeepsNoReasonAndIsNotNamedInTheHistory() {
        SaveResult.Saved joined = (SaveResult.Saved) service.save(null, entry("REG-DRUG"));
        assertThat(joined.record().values().has(RegisterFields.REASON)).isFalse();
        assertThat(new HistoryRepository(database).recent(1).getFirst().title()).isEqualTo("改受限名册");
    }
}
