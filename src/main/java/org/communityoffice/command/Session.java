package org.communityoffice.command;

import java.time.Clock;
import org.communityoffice.database.Office;
import org.communityoffice.settings.CurrentUser;

/// An office that a command has opened, who works in it, and the services over it.
public record Session(Office office, CurrentUser user, Clock clock, Services services) implements AutoCloseable {
    /// Makes the services of an office.
    public interface Wired {
        Services over(Office office, CurrentUser user, Clock clock);
    }

    @Override
    public void close() {
        office.close();
    }
}
