package org.communityoffice.upkeep;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.Problem;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.work.Work;

/// Who the office is: read and saved.
public final class ProfileController {
    private final OfficeProfileService service;
    private final Work work;
    private final ReadOnlyObjectWrapper<OfficeProfile> profile = new ReadOnlyObjectWrapper<>(OfficeProfile.NONE);

    public ProfileController(OfficeProfileService service, Work work) {
        this.service = service;
        this.work = work;
    }

    public ReadOnlyObjectProperty<OfficeProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    public void load() {
        work.database(Words.of("upkeep.doing.read"), _ -> service.profile()).then(profile::set).orTell();
    }

    /// @param typed of [ProfileFields]
    /// @param told  the problems; empty where it is saved
    public void save(Values typed, Consumer<List<Problem>> told) {
        OfficeProfile wanted = ProfileFields.profile(typed);
        List<Problem> problems = ProfileFields.problems(wanted);
        if (!problems.isEmpty()) {
            told.accept(problems);
            return;
        }
        work.database(Words.of("upkeep.doing.save"), _ -> {
            service.save(wanted);
            return wanted;
        }).then(saved -> {
            profile.set(saved);
            told.accept(List.of());
        }).orTell();
    }
}
