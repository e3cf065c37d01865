package org.communityoffice.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Values;
import org.communityoffice.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildingServiceTest {
    @TempDir Path folder;

    @Test
    void aSavedBuildingIsUnderstoodInAddressesAtOnceAndARetiredOneIsNot() {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            BuildingService service = new BuildingService(new BuildingRepository(database), new CurrentUser("主任", Role.HEAD));
            Values typed = service.blank().change().set(BuildingFields.ESTATE, "樱花苑").set(BuildingFields.BUILDING, "3号楼").done();
            SaveResult.Saved saved = (SaveResult.Saved) service.save(null, typed);
            assertThat(service.list().place("樱花苑3号楼2单元502")).isPresent();
            assertThat(service.save(null, typed)).isInstanceOf(SaveResult.Invalid.class);
            service.save(saved.record(), saved.record().values().with(BuildingFields.ACTIVE, false));
            assertThat(service.list().place("樱花苑3号楼2单元502")).isEmpty();
        }
    }
}
