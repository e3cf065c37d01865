package org.communityoffice.settings;

import java.util.List;
import java.util.Map;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;

/// Who the office is, kept with its data.
public final class OfficeProfileService {
    private static final String NAME = "office.name";
    private static final String STREET = "office.street";
    private static final String DIVISION = "office.division";
    private static final String PHONE = "office.phone";

    private final SettingRepository settings;
    private final CurrentUser user;

    public OfficeProfileService(SettingRepository settings, CurrentUser user) {
        this.settings = settings;
        this.user = user;
    }

    public OfficeProfile profile() {
        Map<String, String> all = settings.all();
        return new OfficeProfile(all.getOrDefault(NAME, ""), all.getOrDefault(STREET, ""), all.getOrDefault(DIVISION, ""),
                all.getOrDefault(PHONE, ""));
    }

    public void save(OfficeProfile profile) {
        save(profile, List.of());
    }

    /// The profile and the buildings of a new office, as one action.
    public void save(OfficeProfile profile, List<Values> buildings) {
        settings.set(
                Map.of(NAME, profile.name(), STREET, profile.street(), DIVISION, profile.division(), PHONE, profile.contactPhone()),
                buildings, Words.of("settings.profile.changed", profile.name()), user.doing(Act.OFFICE));
    }
}
