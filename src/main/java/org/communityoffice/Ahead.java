package org.communityoffice;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.communityoffice.database.Office;
import org.communityoffice.model.Words;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// What the thread of the database can do while the window is still on its way: the sample's key, whose password is known, its database and its books.
final class Ahead {
    private final OfficeApp.Beginning begun;
    private final Door door;
    private final AtomicReference<@Nullable FutureTask<Door.Opened>> sample = new AtomicReference<>();
    private final Map<Office, Wiring> wirings = new ConcurrentHashMap<>();

    Ahead(OfficeApp.Beginning begun, Door door) {
        this.begun = begun;
        this.door = door;
    }

    void begin(Work work) {
        Path folder = begun.folder();
        if (begun.isSample() && folder != null) {
            FutureTask<Door.Opened> opening = new FutureTask<>(() -> {
                Door.Opened opened = openSample(folder);
                if (opened instanceof Door.Opened.Open(Office office)) {
                    wirings.put(office, read(office));
                }
                return opened;
            });
            sample.set(opening);
            work.database(Words.of("office.doing.open"), _ -> {
                opening.run();
                return folder;
            }).orTell();
        }
    }

    /// The sample: the one opened ahead, the first time. For the thread of the database, on which it was opened, so that nothing is waited for.
    Door.Opened sample(Path at) {
        FutureTask<Door.Opened> ahead = sample.getAndSet(null);
        if (ahead == null) {
            return openSample(at);
        }
        try {
            return ahead.get();
        } catch (ExecutionException problem) {
            throw new IllegalStateException(problem.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /// The services of an office with its books read; lets go of one that cannot be read. For the thread of the database.
    Wiring wiring(Office office) {
        Wiring ahead = wirings.remove(office);
        return ahead == null ? read(office) : ahead;
    }

    /// Closes what was opened ahead and not asked for; tells whether there was something. For the thread of the database.
    boolean letGo() {
        boolean waits = sample.get() != null;
        if (waits && begun.folder() != null && sample(begun.folder()) instanceof Door.Opened.Open(Office office)) {
            wirings.remove(office);
            office.close();
        }
        return waits;
    }

    private Door.Opened openSample(Path at) {
        return door.open(at, door.users(at).getFirst(), begun.samplePassword().toCharArray());
    }

    private Wiring read(Office office) {
        boolean read = false;
        try {
            Wiring wiring = begun.wired().over(office, new CurrentUser(office.user().person()), begun.clock());
            wiring.readBooks();
            // the key took 64 MiB for a moment: with so little held yet they are quickly given back to the system
            System.gc();
            read = true;
            return wiring;
        } finally {
            if (!read) {
                office.close();
            }
        }
    }
}
