package org.communityoffice;

import java.time.Clock;
import org.communityoffice.command.Services;
import org.communityoffice.database.Office;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.settings.SettingRepository;

/// The only place that constructs repositories, services and controllers: all of one open office.
public final class Wiring implements Services {
    private final Office office;
    private final CurrentUser user;
    private final Clock clock;
    private final OfficeProfileService profile;

    public Wiring(Office office, CurrentUser user, Clock clock) {
        this.office = office;
        this.user = user;
        this.clock = clock;
        this.profile = new OfficeProfileService(new SettingRepository(office.database()), user);
    }

    public Office office() {
        return office;
    }

    public CurrentUser user() {
        return user;
    }

    public Clock clock() {
        return clock;
    }

    @Override
    public OfficeProfileService profile() {
        return profile;
    }
}
