package org.communityoffice.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.communityoffice.Wiring;
import org.communityoffice.command.Sample;
import org.communityoffice.database.KeptFolder;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Unlock;

/// The sample office, made from `sample-data/` once in a run; whoever reads it opens a folder of his own.
public final class MadeSample {
    /// The morning that the sample shows.
    public static final Clock MORNING = Clock.fixed(Watches.TODAY.atTime(9, 41).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());

    private static final class Once {
        private static final KeptFolder FOLDER = KeptFolder.of(made -> new Sample(Path.of("sample-data"), Wiring::new, MORNING).make(new OfficeFolder(made), new KeyCost(64, 1, 1)));
    }

    private MadeSample() {}

    public static Office open(Path folder) throws IOException {
        Once.FOLDER.layInto(folder);
        Office.Closed closed = Office.find(new OfficeFolder(folder), false);
        return closed.open((Unlock.Unlocked) closed.ring().unlock(closed.ring().firstUser().name(), Sample.PASSWORD.toCharArray()), MORNING);
    }
}
